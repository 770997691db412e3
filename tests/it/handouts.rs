//! Plans on the real program: read aloud, printed, and what is said when that cannot be; and the
//! guide for facilitators against what the program does.

use std::fs;

use rapport::core::{
    debrief::Mark,
    room::{Plan, StepKind, read_plan},
    scenario::names_of,
    text::Text,
};

use super::cli::rapport;

const GUIDE: &str = include_str!("../../docs/facilitator.md");

/// The pack of a plan, as the program writes it.
fn pack(plan: &str) -> String {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let ran = rapport(home.path(), &["handouts", plan, "--out", "pack.html"], b"");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.is_empty() && ran.err.contains("pack.html is written"), "{}", ran.err);
    fs::read_to_string(home.path().join("pack.html")).expect("the pack")
}

#[test]
fn a_pack_holds_each_piece_and_needs_nothing_else() {
    let page = pack("60-minutes");
    for piece in [
        "The facilitator&#x27;s script",
        "You answer the phone for a maker of kitchen machines",
        "One first sentence, twice",
        "On paper: The machine that doesn&#x27;t",
        "You&#x27;re not even looking at what I told you!",
        "<h2>Cue cards</h2>",
        "a sigh",
        "short and clipped",
        "<h2>Observation sheet</h2>",
        "CARE measure",
        "Mercer",
        "not been validated",
        "id=\"form-before\"",
        "id=\"form-after\"",
        "<h2>To take home</h2>",
        "saying the facts back",
        "02-parcel, Delivered, 14:02",
        "1:00",
    ] {
        let written = piece.replace("&#x27;", "'");
        assert!(page.contains(piece) || page.contains(&written), "there is no “{piece}”");
    }
    for letter in 'A'..='H' {
        assert!(page.contains(&format!("<div class=\"card\">{letter}</div>")), "no card {letter}");
    }
    for outside in ["http", "src=", "<script", "@import", "url("] {
        assert!(!page.contains(outside), "the pack needs {outside}");
    }
    assert!(!page.contains("{{") && !page.contains("{%"));
    assert!(!page.contains("cue-") && !page.contains("card-") && !page.contains("mark-"));
}

#[test]
fn a_plan_of_several_days_and_with_cards_is_printed_whole() {
    let page = pack("new-hire-week");
    for piece in ["Day 5, 25 minutes", "0:25", "<h2>Technique cards</h2>", "unsteady", "mirroring"]
    {
        assert!(page.contains(piece), "there is no “{piece}”");
    }
}

#[test]
fn what_an_author_writes_cannot_break_the_page() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let plan = guide_plan().replace("A small plan", "<script>alert(1)</script> & co");
    fs::write(home.path().join("mine.ron"), plan).expect("a file");
    let ran = rapport(home.path(), &["handouts", "mine.ron", "--out", "pack.html"], b"");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let page = fs::read_to_string(home.path().join("pack.html")).expect("the pack");
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
}

#[test]
fn plans_are_listed_and_read() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let list = rapport(home.path(), &["plan", "list"], b"");
    assert_eq!(list.code, Some(0), "{}", list.err);
    for id in ["60-minutes", "90-minutes", "120-minutes", "new-hire-week"] {
        assert!(list.out.contains(id), "{id} is not listed");
    }
    let shown = rapport(home.path(), &["plan", "show", "new-hire-week"], b"");
    for words in ["== Day 5, 25 minutes ==", "Say:", "Do:", "Ask:", "It is about illness", "seed 7"]
    {
        assert!(shown.out.contains(words), "there is no “{words}”");
    }
    assert!(shown.out.lines().all(|it| it.chars().count() <= 80 || !it.starts_with(' ')));
}

#[test]
fn what_cannot_be_done_is_said_with_a_way_on() {
    let home = tempfile::tempdir().expect("a folder of one's own");
    let faulty = guide_plan().replace("minutes: 15", "minutes: 20");
    fs::write(home.path().join("late.ron"), faulty).expect("a file");
    fs::write(home.path().join("latin.ron"), [b'(', 0xE9]).expect("a file");
    let faults: [(&[&str], &str); 7] = [
        (&["plan", "show", "60-minutse"], "Did you mean 60-minutes"),
        (&["handouts", "nobody", "--out", "x.html"], "There is no plan called nobody."),
        (
            &["plan", "show", "gone.ron"],
            "does not exist. Check the path, or see `rapport plan list`",
        ),
        (&["plan", "show", "late.ron"], "late.ron:5:14: error PL002: the steps take 15 minutes"),
        (&["handouts", "latin.ron", "--out", "x.html"], "not UTF-8 text"),
        (&["handouts", "60-minutes", "--out", "no/such/x.html"], "Choose another place for --out."),
        (&["handouts", "60-minutes"], "--out <FILE.html>"),
    ];
    for (arguments, words) in faults {
        let ran = rapport(home.path(), arguments, b"");
        assert_eq!(ran.code, Some(2), "{arguments:?}");
        assert!(ran.err.contains(words), "{arguments:?}: {}", ran.err);
    }
    assert!(!home.path().join("x.html").exists());
}

/// The plan in the guide.
fn guide_plan() -> String {
    let (_, rest) = GUIDE.split_once("```ron plan\n").expect("a plan");
    rest.split_once("```").expect("its end").0.to_owned()
}

#[test]
fn the_guide_shows_a_plan_that_can_be_used_and_every_name() {
    let known: [Text; 1] = ["01-machine".into()];
    let (plan, found) = read_plan("docs/facilitator.md", &guide_plan(), &known);
    assert!(plan.is_some(), "{found:#?}");
    let cues = Mark::ALL.iter().filter(|(it, _)| *it != Mark::Nothing);
    let cues = cues.map(|(_, name)| name.replace(' ', "_"));
    let named = names_of::<Plan>().iter().chain(names_of::<StepKind>()).map(ToString::to_string);
    for name in named.chain(cues) {
        let there = GUIDE.contains(&format!("`{name}")) || GUIDE.contains(&format!("`{name}("));
        assert!(there, "the guide does not speak of `{name}`");
    }
}

#[test]
fn the_guide_knows_the_keys_that_the_room_shows() {
    let words = include_str!("../../assets/locales/en/room.ftl");
    let keys = words.lines().filter(|it| it.starts_with("room-key-"));
    let letters = keys.filter_map(|it| it.split_once("= ")?.1.split_once(' ').map(|it| it.0));
    for letter in letters.filter(|it| it.len() == 1) {
        assert!(
            GUIDE.contains(&format!("\n| {letter}")),
            "the guide does not name the key {letter}"
        );
    }
}

#[test]
fn the_pack_has_the_keys_of_the_guide_on_one_sheet() {
    let page = pack("60-minutes");
    let from = GUIDE.find("### Keys in the room").expect("the keys");
    let rows = GUIDE[from..].lines().take_while(|it| !it.starts_with("## "));
    let rows = rows.filter_map(|it| it.strip_prefix("| ")?.split_once(" | "));
    let keys: Vec<&str> = rows.map(|it| it.0).filter(|it| *it != "key").collect();
    assert!(keys.len() > 15, "{keys:?}");
    for key in keys {
        assert!(page.contains(&format!("<tr><td>{key}</td>")), "the pack does not name {key}");
    }
}

#[test]
fn guides_are_linked_and_their_links_lead_somewhere() {
    let readme = fs::read_to_string("README.md").expect("the readme");
    for guide in ["docs/facilitator.md", "docs/trainee.md", "docs/accessibility.md"] {
        assert!(readme.contains(&format!("({guide})")), "{guide} is not linked");
        let text = fs::read_to_string(guide).expect("a guide");
        for link in text.split("](").skip(1).filter_map(|it| it.split(')').next()) {
            assert!(fs::exists(format!("docs/{link}")).unwrap_or(false), "{guide}: {link}");
        }
    }
}
