//! The terminal as somebody types into it, to the debrief and into the days after.

use super::cli::{CALL_WITH_PROMISES, folder, no_panic, rapport};

#[test]
fn without_a_display_it_says_so_in_one_line_and_plays_in_the_terminal() {
    let place = folder();
    let ran = rapport(place.path(), &[], b"Robin\n1\n:stop\n");
    no_panic(&ran);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.err.lines().next().map(|it| it.contains("terminal")), Some(true));
    assert!(ran.out.contains("Ms Okafor"), "{}", ran.out);
    assert!(ran.out.contains("Stopped"), "{}", ran.out);
}

#[test]
fn the_terminal_plays_a_whole_practice_to_its_debrief() {
    let place = folder();
    let input = format!("Robin\n?\n:why\n:hint\n{}", "1\n".repeat(30));
    let ran = rapport(
        place.path(),
        &["play", "01-machine", "--terminal", "--seed", "3"],
        input.as_bytes(),
    );
    no_panic(&ran);
    assert!(ran.out.contains("Debrief"), "{}", ran.out);
    let too_wide = ran.out.lines().find(|it| it.chars().count() > 100);
    assert!(too_wide.is_none() || ran.out.lines().next() == too_wide, "{too_wide:?}");
}

#[test]
fn a_name_taken_from_a_pipe_is_said_and_a_fix_that_did_not_solve_it_is_explained() {
    let place = folder();
    let play = ["play", "01-machine", "--terminal", "--seed", "7"];
    let input = b"Kim\nI've ordered you a new machine, it comes today. Goodbye.\n:yes\n3\n";
    let ran = rapport(place.path(), &play, input);
    no_panic(&ran);
    assert!(ran.err.contains("taken as the name “Kim”"), "{}", ran.err);
    assert!(ran.err.contains("--profile"), "{}", ran.err);
    assert!(ran.out.contains("Not solved: the "), "{}", ran.out);
    assert!(ran.out.contains("% of what was needed"), "{}", ran.out);
    let named = rapport(place.path(), &[&play[..], &["--profile", "Kim"]].concat(), b"1\n");
    assert!(!named.err.contains("taken as the name"), "{}", named.err);
}

#[test]
fn the_terminal_asks_what_becomes_of_each_promise_and_debriefs_in_order() {
    let place = folder();
    let input =
        format!(":notice clipped\n:guess embarrassed\n{CALL_WITH_PROMISES}:yes\n4\ncall\nforget\n");
    let play = ["play", "01-machine", "--terminal", "--seed", "7", "--profile", "Kim"];
    let ran = rapport(place.path(), &play, input.as_bytes());
    no_panic(&ran);
    let order =
        ["Coach:", "Three days later", "Debrief", "-- Feel", "-- Facts", "-- Flip", "-- Forward"];
    let places: Vec<Option<usize>> = order.iter().map(|it| ran.out.find(it)).collect();
    assert!(places.iter().all(Option::is_some), "{places:?} {}", ran.out);
    assert!(places.is_sorted(), "{places:?}");
    assert!(ran.out.contains("Not enough evidence yet"), "{}", ran.out);
    let drilled = rapport(place.path(), &["drill", "--profile", "Kim"], b"1\n");
    assert_eq!(drilled.code, Some(0), "{}", drilled.err);
    assert!(drilled.out.contains("forty seconds"), "{}", drilled.out);
    assert!(drilled.out.contains("Then: calm"), "{}", drilled.out);
}

#[test]
fn an_unaided_run_shows_no_meters_and_the_level_is_kept_for_the_profile() {
    let place = folder();
    let play = ["play", "01-machine", "--terminal", "--seed", "7", "--profile", "Kim"];
    let unaided = [&play[..], &["--coach", "unaided"]].concat();
    let first = rapport(place.path(), &unaided, b"1\n:hint\n:why\n");
    let again = rapport(place.path(), &play, b"1\n");
    for ran in [&first, &again] {
        no_panic(ran);
        assert!(!ran.out.contains("calm ") && !ran.out.contains("Coach:"), "{}", ran.out);
    }
    assert!(first.out.contains("no hints in an unaided run"), "{}", first.out);
    let aided = [&play[..], &["--coach", "beginner"]].concat();
    let ran = rapport(place.path(), &aided, b"1\n:hint\n");
    assert!(ran.out.contains("calm ") && ran.out.contains("It is counted"), "{}", ran.out);
    let report = rapport(place.path(), &["report", "Kim"], b"");
    assert!(report.out.contains("Over 3 calls"), "{}", report.out);
}
