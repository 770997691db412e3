//! Recorded calls with commentary: replies, each followed by a remark that begins with `#`. They are
//! played anew from their replies, so that they show what the program does today.

/// A recorded call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedCall {
    /// Its name, such as `good`; `watch-good` is what people read.
    pub name: &'static str,
    /// The scenario it is a call of.
    pub scenario: &'static str,
    /// The seed it was written under.
    pub seed: u64,
    /// What is said, turn by turn.
    pub turns: Vec<RecordedTurn>,
}

/// One reply of a recorded call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordedTurn {
    /// The words.
    pub say: String,
    /// What to look at in them; empty where nothing is remarked.
    pub remark: String,
}

/// The calls: name, scenario, seed, text.
const CALLS: [(&str, &str, u64, &str); 2] = [
    ("bad", "01-machine", 7, include_str!("../../assets/watch/01-machine.bad.txt")),
    ("good", "01-machine", 7, include_str!("../../assets/watch/01-machine.good.txt")),
];

/// All recorded calls; the first two are twins: the same customer, answered in two ways.
pub fn recorded_calls() -> Vec<RecordedCall> {
    let call = |(name, scenario, seed, text): (&'static str, &'static str, u64, &str)| {
        RecordedCall { name, scenario, seed, turns: turns_in(text) }
    };
    CALLS.into_iter().map(call).collect()
}

fn turns_in(text: &str) -> Vec<RecordedTurn> {
    let mut turns: Vec<RecordedTurn> = Vec::new();
    for line in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
        match (line.strip_prefix('#'), turns.last_mut()) {
            (Some(remark), Some(last)) => {
                let gap = if last.remark.is_empty() { "" } else { " " };
                last.remark = format!("{}{gap}{}", last.remark, remark.trim());
            }
            (Some(_), None) => {}
            (None, _) => {
                turns.push(RecordedTurn { say: line.to_owned(), remark: String::new() });
            }
        }
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_belong_to_the_reply_before_them() {
        let turns = turns_in("# before\nHello.\n# One.\n# Two.\n\nBye.\n");
        assert_eq!(turns.len(), 2);
        assert_eq!(turns[0].remark, "One. Two.");
        assert_eq!(turns[1], RecordedTurn { say: "Bye.".into(), remark: String::new() });
    }

    #[test]
    fn every_recorded_reply_has_a_remark() {
        for call in recorded_calls() {
            assert!(call.turns.len() > 2, "{}", call.name);
            assert!(call.turns.iter().all(|it| !it.remark.is_empty()), "{}", call.name);
        }
    }
}
