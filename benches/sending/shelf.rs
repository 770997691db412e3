//! The plainest store there is, for a measure where no other is at hand: it takes everything, keeps
//! connections, and has each batch on the disk before it answers.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    thread,
};

use serde_json::Value;

/// Opens one on 127.0.0.1 that writes into `folder`; answers with its endpoint.
pub(crate) fn open(folder: &Path) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/xapi", listener.local_addr()?);
    let file = File::create(folder.join("statements.jsonl"))?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let Ok(file) = file.try_clone() else { return };
            // Whoever hangs up is no concern of the next.
            thread::spawn(move || drop(serve(&stream, file)));
        }
    });
    Ok(address)
}

/// Answers one request after another until the other side has gone.
fn serve(stream: &TcpStream, mut file: File) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if line == "\r\n" {
                break;
            }
            if let Some(said) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = said.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        let statements: Vec<Value> = serde_json::from_slice(&body)?;
        let ids: Vec<&Value> = statements.iter().map(|it| &it["id"]).collect();
        file.write_all(&body)?;
        file.sync_data()?;
        let words = serde_json::to_string(&ids)?;
        let mut out = stream;
        out.write_all(
            format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{words}", words.len()).as_bytes(),
        )?;
    }
}
