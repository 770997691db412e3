//! A learning record store on 127.0.0.1 that behaves as badly as it is told to.

use std::{
    collections::{BTreeSet, VecDeque},
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex, MutexGuard},
    thread,
};

use serde_json::Value;

/// What it does with the next request that brings statements. Without orders it takes them.
#[derive(Clone, Debug)]
pub(super) enum Act {
    /// Answers with this status, these headers and these words, and takes nothing.
    Say(u16, &'static str, &'static str),
    /// Takes them and cuts the connection without an answer, as one that was killed then.
    TakeAndDie,
    /// Cuts the connection before taking anything.
    Die,
    /// Takes them and breaks its answer off.
    TakeAndHalf,
    /// Takes them and answers with other ids.
    OtherIds,
    /// Takes the first half and dies, as one that is killed in the middle of a batch.
    TakeHalfAndDie,
    /// Takes them and answers without end.
    Endless,
    /// Takes nothing and says nothing until the other side has gone.
    Stall,
}

/// What it has seen.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Statements in the order they were first taken.
    pub(super) taken: Vec<Value>,
    /// How many statements each request brought.
    pub(super) requests: Vec<usize>,
    /// Ids that came again with other content.
    pub(super) conflicts: Vec<String>,
    /// Headers of the last request.
    pub(super) headers: Vec<String>,
    /// Orders still to follow.
    pub(super) orders: VecDeque<Act>,
    /// Ids it refuses.
    pub(super) refuses: BTreeSet<String>,
    /// The most statements it takes at once.
    pub(super) most: usize,
    /// Whether it names only those that were new to it, and where none was, says just that it is
    /// well. xapi-rs does so.
    pub(super) names_new: bool,
}

impl Seen {
    pub(super) fn ids(&self) -> Vec<String> {
        self.taken.iter().map(id_of).collect()
    }

    /// Whether a statement of that id is there with other content.
    fn has_otherwise(&self, statement: &Value) -> bool {
        self.taken.iter().any(|it| it["id"] == statement["id"] && it != statement)
    }

    fn take(&mut self, statements: &[Value]) {
        for it in statements {
            match self.taken.iter().find(|known| known["id"] == it["id"]) {
                Some(known) if known == it => {}
                Some(_) => self.conflicts.push(id_of(it)),
                None => self.taken.push(it.clone()),
            }
        }
    }
}

fn id_of(statement: &Value) -> String {
    statement["id"].as_str().unwrap_or_default().to_owned()
}

/// A running fake.
pub(super) struct Fake {
    pub(super) address: String,
    seen: Arc<Mutex<Seen>>,
}

impl Fake {
    pub(super) fn start(orders: impl IntoIterator<Item = Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}/xapi", listener.local_addr().expect("bound"));
        let orders = orders.into_iter().collect();
        let seen = Arc::new(Mutex::new(Seen { orders, most: usize::MAX, ..Seen::default() }));
        let theirs = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Whoever hangs up in the middle is no concern of the next.
                let _ = answer(stream, &theirs);
            }
        });
        Self { address, seen }
    }

    pub(super) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("not poisoned")
    }
}

/// The lines of a request's head, and its body.
fn read(reader: &mut BufReader<TcpStream>) -> std::io::Result<(Vec<String>, Vec<u8>)> {
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == "\r\n" {
            break;
        }
        head.push(line.trim_end().to_owned());
    }
    let length = head.iter().find_map(|it| {
        it.to_ascii_lowercase().strip_prefix("content-length:").map(|it| it.trim().to_owned())
    });
    let mut body = vec![0; length.and_then(|it| it.parse().ok()).unwrap_or(0)];
    reader.read_exact(&mut body)?;
    Ok((head, body))
}

fn answer(stream: TcpStream, seen: &Mutex<Seen>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (head, body) = read(&mut reader)?;
    let mut seen = seen.lock().expect("not poisoned");
    let first = head.first().cloned().unwrap_or_default();
    seen.headers = head;
    if first.starts_with("GET") {
        let about = first.contains("/about");
        let words = if about { r#"{"version":["1.0.0","1.0.3"]}"# } else { r#"{"statements":[]}"# };
        return say(&stream, "200 OK", "", words);
    }
    let statements: Vec<Value> = serde_json::from_slice(&body).expect("a list of statements");
    seen.requests.push(statements.len());
    let ids: Vec<String> = statements.iter().map(id_of).collect();
    let listed = serde_json::to_string(&ids).expect("JSON");
    let order = seen.orders.pop_front();
    let takes = match order {
        None | Some(Act::Say(..) | Act::Die | Act::Stall) => 0,
        Some(Act::TakeHalfAndDie) => statements.len() / 2,
        _ => statements.len(),
    };
    seen.take(&statements[..takes]);
    match order {
        Some(Act::Say(status, headers, words)) => say(&stream, &status.to_string(), headers, words),
        Some(Act::Die | Act::TakeAndDie | Act::TakeHalfAndDie) => Ok(()),
        Some(Act::TakeAndHalf) => {
            let half = &listed[..listed.len() / 2];
            write!(&stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{half}", listed.len())
        }
        Some(Act::OtherIds) => {
            say(&stream, "200 OK", "", r#"["00000000-0000-4000-8000-000000000000"]"#)
        }
        Some(Act::Endless) => {
            drop(seen);
            without_end(&stream)
        }
        Some(Act::Stall) => {
            drop(seen);
            reader.read_to_end(&mut Vec::new()).map(|_| ())
        }
        None => without_orders(&stream, &mut seen, &statements),
    }
}

/// As a store does that nobody told to behave badly.
fn without_orders(
    stream: &TcpStream,
    seen: &mut Seen,
    statements: &[Value],
) -> std::io::Result<()> {
    let ids: Vec<String> = statements.iter().map(id_of).collect();
    if ids.len() > seen.most {
        return say(stream, "413", "", "too much");
    }
    if statements.iter().any(|it| seen.has_otherwise(it)) {
        return say(stream, "409", "", "there in other words");
    }
    if ids.iter().any(|it| seen.refuses.contains(it)) {
        return say(stream, "400", "", "one of these has no verb");
    }
    let known = if seen.names_new { seen.ids() } else { Vec::new() };
    let named: Vec<&String> = ids.iter().filter(|it| !known.contains(it)).collect();
    seen.take(statements);
    match serde_json::to_string(&named).expect("JSON") {
        _ if named.is_empty() => say(stream, "204 No Content", "", ""),
        listed => say(stream, "200 OK", "", &listed),
    }
}

fn without_end(mut stream: &TcpStream) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 200 OK\r\n\r\n[")?;
    loop {
        stream.write_all(&[b' '; 65_536])?;
    }
}

fn say(mut stream: &TcpStream, status: &str, headers: &str, words: &str) -> std::io::Result<()> {
    let length = words.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{words}"
    )
}
