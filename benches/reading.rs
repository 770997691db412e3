//! How long a process takes to make the lexicon ready, and to read a typed reply, beside a list of
//! sentiment words (VADER) and a plain keyword matcher: median at about 30 words, 99th percentile at
//! about 85. And what the two others make of the corpus, beside what the card says of the analyser
//! on customers it has not seen. A transformer is not set beside it: the weights of the smallest
//! (`MiniLM`) are ninety megabytes from the network, and nothing here is built with the network.
//!
//! `cargo bench --no-default-features --bench reading`

use std::{collections::BTreeMap, fs, hint::black_box, path::Path, sync::Arc, time::Instant};

use rapport::core::{
    analyser::{
        Context, Ground, Lexicon, Topic, analyse, analyse_on,
        corpus::{Corpus, File, Sample},
        training::{CARD, Card},
    },
    moves::Tone,
    scenario::read_scenario,
};
use vader_sentiment::SentimentIntensityAnalyzer;

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

/// What a plain matcher looks for: warm words, and words that put off.
const WARM: [&str; 12] = [
    "sorry",
    "understand",
    "together",
    "thank",
    "apolog",
    "frustrat",
    "help",
    "i'll",
    "let me",
    "you're right",
    "hear",
    "feel",
];
/// See [`WARM`].
const COLD: [&str; 10] = [
    "policy",
    "calm down",
    "unfortunately",
    "you should have",
    "not my",
    "nothing",
    "cannot",
    "can't",
    "terms",
    "relax",
];

fn main() {
    let text = include_str!("../scenarios/01-machine.ron");
    let (Some(scenario), _) = read_scenario("01-machine", text) else {
        return;
    };
    let begun = Instant::now();
    let (words, lexicon) = (scenario.words(), Lexicon::english());
    say(&format!("the lexicon is ready after {:.1} ms\n", begun.elapsed().as_secs_f64() * 1e3));
    let customer = "I'm looking at half a cake and a machine that doesn't do anything. It's the \
                    second one.";
    let topic = Arc::new(Topic::of(&words, &lexicon));
    let ground = Ground::of(customer, Some(Arc::clone(&topic)), &lexicon);
    let alone = Context { customer, scenario: None };
    let vader = SentimentIntensityAnalyzer::new();
    say("                                    30 words: p50    85 words: p99  (µs)");
    timed("rapport, inside a scenario", &|it| {
        black_box(analyse_on(it, &lexicon, &ground));
    });
    timed("rapport, first reply to a line", &|it| {
        let ground = Ground::of(customer, Some(Arc::clone(&topic)), &lexicon);
        black_box(analyse_on(it, &lexicon, &ground));
    });
    timed("rapport, reply and line", &|it| {
        black_box(analyse(it, &lexicon, &alone));
    });
    timed("VADER", &|it| {
        black_box(vader.polarity_scores(it));
    });
    timed("keywords", &|it| {
        black_box(keywords(it));
    });
    quality(&vader);
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its result")]
fn say(line: &str) {
    println!("{line}");
}

/// Warm words less cold ones.
fn keywords(reply: &str) -> f64 {
    let low = reply.to_lowercase();
    let count = |all: &[&str]| all.iter().filter(|it| low.contains(**it)).count() as f64;
    count(&WARM) - count(&COLD)
}

fn timed(name: &str, read: &dyn Fn(&str)) {
    let thirty: Vec<String> = THIRTY.iter().map(|it| (*it).to_owned()).collect();
    let row = |at: usize| THIRTY.iter().cycle().skip(at).take(3).copied().collect::<Vec<_>>();
    let longer: Vec<String> = (0..THIRTY.len()).map(|it| row(it).join(" ")).collect();
    let (median, _) = percentiles(&thirty, read);
    let (_, worst) = percentiles(&longer, read);
    say(&format!("{name:32} {median:17.1} {worst:16.1}"));
}

fn percentiles(replies: &[String], read: &dyn Fn(&str)) -> (f64, f64) {
    let mut times: Vec<f64> = Vec::with_capacity(TIMES * replies.len());
    for _ in 0..TIMES {
        for reply in replies {
            let begun = Instant::now();
            read(black_box(reply));
            times.push(begun.elapsed().as_secs_f64() * 1e6);
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    (at(0.5), at(0.99))
}

/// Tone and ranking on the corpus, by each way of scoring.
fn quality(vader: &SentimentIntensityAnalyzer<'_>) {
    let samples = shipped().samples;
    let of_vader: Vec<f64> =
        samples.iter().map(|it| vader.polarity_scores(&it.text)["compound"]).collect();
    let of_words: Vec<f64> = samples.iter().map(|it| keywords(&it.text)).collect();
    say("\n                                     tone right   empathetic above dismissive");
    if let Ok(card) = serde_json::from_str::<Card>(CARD) {
        let it = &card.measured;
        say(&format!("{:32} {:13.3} {:15.3}", "rapport, customers unseen", it.tone, it.ranking));
    }
    for (name, scores, edge) in [("VADER", of_vader, 0.05), ("keywords", of_words, 0.5)] {
        let (tone, ranking) = (tone(&samples, &scores, edge), ranking(&samples, &scores));
        say(&format!("{name:32} {tone:13.3} {ranking:15.3}"));
    }
}

fn tone(samples: &[Sample], scores: &[f64], edge: f64) -> f64 {
    let read = |score: f64| {
        if score >= edge {
            Tone::Empathetic
        } else if score <= -edge {
            Tone::Dismissive
        } else {
            Tone::Neutral
        }
    };
    let right = samples.iter().zip(scores).filter(|(it, score)| it.tone == read(**score)).count();
    right as f64 / samples.len() as f64
}

/// How often the empathetic one of two replies to a line scores above the dismissive one.
fn ranking(samples: &[Sample], scores: &[f64]) -> f64 {
    let mut lines: BTreeMap<&str, Vec<(Tone, f64)>> = BTreeMap::new();
    for (it, score) in samples.iter().zip(scores) {
        lines.entry(&it.line).or_default().push((it.tone, *score));
    }
    let (mut won, mut pairs) = (0.0, 0.0);
    for replies in lines.values() {
        for (_, warm) in replies.iter().filter(|it| it.0 == Tone::Empathetic) {
            for (_, cold) in replies.iter().filter(|it| it.0 == Tone::Dismissive) {
                pairs += 1.0;
                won += f64::from(u8::from(warm > cold))
                    + f64::from(u8::from((warm - cold).abs() < 1e-9)) / 2.0;
            }
        }
    }
    won / pairs
}

fn shipped() -> Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/corpus/en");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths =
        entries.map(|it| it.path()).filter(|it| it.extension().is_some_and(|it| it == "jsonl"));
    let files: Vec<File> = paths
        .filter_map(|it| {
            let name = it.file_name()?.to_string_lossy().into_owned();
            Some(File { name, text: fs::read_to_string(it).ok()? })
        })
        .collect();
    Corpus::read(&files)
}
