//! The learned layer: it fits its corpus, it can be made anew bit for bit, its card is true to it.

use rapport::core::analyser::{
    corpus::{Corpus, File, check, words_written},
    training::{CARD, Card, shipped_corpus, train},
};

#[test]
fn the_weights_and_the_card_are_of_this_corpus() {
    let corpus = crate::corpus();
    let again = "the corpus has changed: run `rapport train`";
    assert_eq!(shipped_corpus(), Some(corpus.hash), "{again}");
    let card: Card = serde_json::from_str(CARD).expect("a card");
    let hash: String = corpus.hash.iter().map(|it| format!("{it:02x}")).collect();
    assert_eq!(card.corpus, hash, "{again}");
    assert_eq!(card.replies, corpus.samples.len());
}

#[test]
fn the_corpus_can_be_read_and_length_tells_nothing() {
    let corpus = crate::corpus();
    assert!(corpus.faults.is_empty(), "{:?}", corpus.faults);
    let ranks = check(corpus, &[]).length_ranks;
    assert!((0.4..0.6).contains(&ranks), "{ranks}");
}

#[test]
fn the_card_shows_learning_to_be_worth_it() {
    let card: Card = serde_json::from_str(CARD).expect("a card");
    assert!(card.measured.macro_f1 > card.rules_alone.macro_f1);
    assert!(card.unseen_author.tone > card.rules_alone.tone);
}

#[test]
fn the_written_words_are_those_of_this_corpus() {
    let listed = include_str!("../../assets/lexicon/en/written.txt");
    let again = "the corpus has changed: run `rapport corpus words`, build, then `rapport train`";
    assert!(words_written(crate::corpus()) == listed, "{again}");
}

fn tiny() -> Corpus {
    let mut lines = String::new();
    let mut replies = String::new();
    for at in 0..6 {
        lines += &format!(
            "{{\"id\":\"{at}\",\"channel\":\"chat\",\"industry\":\"x\",\"customer\":\"It broke {at} times.\"}}\n"
        );
        replies += &format!(
            "{{\"id\":\"{at}a\",\"line\":\"{at}\",\"tone\":\"empathetic\",\"reply\":\"{{mirror_facts|{at} times}} is a lot.\"}}\n\
             {{\"id\":\"{at}b\",\"line\":\"{at}\",\"tone\":\"dismissive\",\"reply\":\"{{calm_down|Calm down, dear number {at}}}.\"}}\n"
        );
    }
    let file = |name: &str, text: String| File { name: name.into(), text };
    Corpus::read(&[file("lines-1.jsonl", lines), file("replies-1.jsonl", replies)])
}

#[test]
fn the_same_corpus_gives_the_same_bytes() {
    let lexicon = crate::english();
    let [one, other] = [(), ()].map(|()| train(&tiny(), &lexicon, &mut |_| ()));
    assert_eq!(one.weights, other.weights);
    assert_eq!(one.card.replies, 12);
}

#[test]
fn what_reading_needs_is_small() {
    let size = |folder: &str| -> u64 {
        let entries = std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry"));
        let files = entries.map(|it| it.metadata().expect("it is there"));
        files.filter(std::fs::Metadata::is_file).map(|it| it.len()).sum()
    };
    let bytes: u64 = ["assets/lexicon/en", "assets/lexicon/en/cues"].into_iter().map(size).sum();
    assert!(bytes <= 3_000_000, "{bytes}");
}
