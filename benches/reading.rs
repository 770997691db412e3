//! How long reading a typed reply takes: median and 99th percentile, for about 30 and 80 words.
//!
//! `cargo bench --no-default-features --bench reading`

use std::{hint::black_box, time::Instant};

use rapport::core::{
    analyser::{Context, Lexicon, analyse},
    scenario::read_scenario,
};

/// Readings of each reply.
const TIMES: usize = 2_000;

/// Replies of about thirty words, of different kinds.
const THIRTY: [&str; 4] = [
    "Second one in a month, and both times in the middle of a bake. I'd be fuming too. Tell me \
     what today was for, and how long have we got before people arrive?",
    "I understand your frustration, however our policy is quite clear on this point, and since \
     the warranty covers repairs only there is really nothing further I can do for you today.",
    "I've put a new one on the van for one o'clock, no charge, and I'll ring you myself at four \
     to hear whether it came and whether the cake made it after all.",
    "Thank you for your patience. Your call is important to us. Please be aware that you should \
     have read the manual, which says that heavy dough needs the lowest speed only.",
];

fn main() {
    let text = include_str!("../scenarios/01-machine.ron");
    let (Some(scenario), _) = read_scenario("01-machine", text) else {
        return;
    };
    let (words, lexicon) = (scenario.words(), Lexicon::english());
    let customer = "I'm looking at half a cake and a machine that doesn't do anything. It's the \
                    second one.";
    let context = Context { customer, scenario: Some(&words) };
    let eighty: Vec<String> = (0..THIRTY.len())
        .map(|it| THIRTY.iter().cycle().skip(it).take(3).copied().collect::<Vec<_>>().join(" "))
        .collect();
    let thirty: Vec<String> = THIRTY.iter().map(|it| (*it).to_owned()).collect();
    let mut lines = Vec::new();
    for (name, replies) in [("about 30 words", &thirty), ("about 85 words", &eighty)] {
        let mut times: Vec<f64> = Vec::with_capacity(TIMES * replies.len());
        for _ in 0..TIMES {
            for reply in replies {
                let begun = Instant::now();
                black_box(analyse(black_box(reply), &lexicon, &context));
                times.push(begun.elapsed().as_secs_f64() * 1e6);
            }
        }
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        lines.push(format!("{name}: median {:.1} µs, p99 {:.1} µs", at(0.5), at(0.99)));
    }
    #[expect(clippy::print_stdout, reason = "a benchmark prints its result")]
    {
        println!("{}", lines.join("\n"));
    }
}
