//! Every format that was ever published is still read and played.

use std::sync::Arc;

use rapport::core::{
    scenario::{FORMAT, read_scenario},
    session::{Command, Script, Session, Stage},
};

#[test]
fn every_published_format_is_read_and_played() {
    for format in 1..=FORMAT {
        let file = format!("tests/fixtures/formats/{format}.ron");
        let text = std::fs::read_to_string(&file).expect("a fixture for each format");
        assert!(text.contains(&format!("format: {format},")), "{file} is of another format");
        let (scenario, found) = read_scenario(&file, &text);
        assert!(found.is_empty(), "{found:#?}");
        let scenario = scenario.expect("it is playable");
        assert_eq!(scenario.format, FORMAT);
        let script = Arc::new(Script::new(Arc::new(scenario), crate::english()));
        let mut session = Session::of(script, 7);
        while session.state().stage == Stage::Reply {
            session.send(Command::Pick { option: 1 }).expect("an option that is shown");
        }
        assert_eq!(session.state().stage, Stage::Over);
    }
}

#[test]
fn a_file_that_needs_a_newer_rapport_says_which() {
    let text = include_str!("../fixtures/scenarios/small.ron");
    let newer = text.replacen("format: 1,", "format: 1,\n    rapport: \"93.5\",", 1);
    let (scenario, found) = read_scenario("it.ron", &newer);
    assert!(scenario.is_none());
    let [fault] = &found[..] else { panic!("{found:#?}") };
    assert_eq!((fault.code, fault.line), ("SC004", 3));
    assert!(fault.message.contains("written for rapport ≥ 93.5"), "{fault}");
    // What only a later rapport knows is explained by that, and not by its first strange word.
    let strange = newer.replacen("format: 1,", "format: 4,\n    weather: rainy,", 1);
    let (_, found) = read_scenario("it.ron", &strange);
    assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), ["SC004"]);
    assert!(found[0].message.contains("written for rapport ≥ 93.5"), "{}", found[0]);
    let older = text.replacen("format: 1,", "format: 1,\n    rapport: \"0.1\",", 1);
    assert!(read_scenario("it.ron", &older).1.is_empty());
}
