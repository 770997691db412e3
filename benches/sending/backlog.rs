//! How much memory the sender needs for a long backlog: no more than for a short one, since it makes
//! ready and sends one load at a time.

use std::error::Error;

use super::Measure;
use rapport::store::outbox;

/// Megabytes by which sending may raise the memory of the process, however much waits.
const FLAT: f64 = 48.0;
/// Calls that are played at a time.
const AT_ONCE: usize = 200;

/// Plays until `steps` wait, sends them in one go, and says how much more memory that took. The store
/// of this bench is in the same process and counts in.
pub(crate) fn measure(measure: &mut Measure, steps: i64) -> Result<(), Box<dyn Error>> {
    let mut round = 0;
    while outbox::standing(&measure.ours)?.waiting < steps {
        measure.player.play(&measure.ours, AT_ONCE, round)?;
        round += 1;
    }
    let waiting = outbox::standing(&measure.ours)?.waiting;
    // From here on the high-water mark counts anew.
    std::fs::write("/proc/self/clear_refs", "5")?;
    let before = memory()?;
    let arrived = measure.send()?;
    let more = memory()? - before;
    println!("{waiting} steps of {} practices, {arrived} statements", round * AT_ONCE);
    println!("memory: {before:.1} MB before, {more:.1} MB more at most (goal {FLAT:.0} MB)");
    if more > FLAT { Err("sending needs too much memory".into()) } else { Ok(()) }
}

/// The most memory this process has had in use, in megabytes.
fn memory() -> Result<f64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
}
