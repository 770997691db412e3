//! What core found about a group, in the shape of the report.

use super::{
    super::{FORMAT, name_of},
    CohortReport, EndLine, FifthLine, FirstAgainstLast, Habit, MoveLine, SkillMoved,
};
use crate::core::progress::{BAND, Cohort, Count, Day, FEWEST_PEOPLE, Part, SkillRow, TurnCause};

/// The shape of what core found.
pub(super) fn shaped(it: &Cohort) -> CohortReport {
    const HABITS: [&str; 4] = ["1-2", "3-5", "6-10", "11+"];
    let day = |it: Option<Day>| it.map(|it| it.to_string()).unwrap_or_default();
    let cause = |it: &TurnCause| MoveLine {
        code: it.mv.name().to_owned(),
        times: it.times,
        hurt: None,
        people: it.people,
    };
    let habits = HABITS.iter().zip(it.habits);
    CohortReport {
        kind: "cohort".to_owned(),
        format: FORMAT,
        group: None,
        day: String::new(),
        fewest: FEWEST_PEOPLE,
        band: BAND,
        people: it.people,
        calls: it.calls,
        from: day(it.days.map(|it| it.0)),
        to: day(it.days.map(|it| it.1)),
        completion: None,
        habits: habits
            .map(|(calls, people)| Habit { calls: (*calls).to_owned(), people: people.shown() })
            .collect(),
        skills: it.skills.iter().map(skill_moved).collect(),
        fifths: (1..)
            .zip(it.fifths)
            .map(|(fifth, it)| FifthLine { fifth, up: it.up, down: it.down })
            .collect(),
        up: it.up.iter().map(cause).collect(),
        down: it.down.iter().map(cause).collect(),
        phrases: it
            .phrases
            .iter()
            .map(|it| MoveLine {
                code: it.mv.name().to_owned(),
                times: it.times,
                hurt: Some(it.hurt),
                people: it.people,
            })
            .collect(),
        held_back: it.held_back,
        first_last: it.first_last.map(|it| FirstAgainstLast {
            people: it.people,
            first: end_line(&it.first),
            last: end_line(&it.last),
        }),
        left_out: 0,
    }
}

fn skill_moved(it: &SkillRow) -> SkillMoved {
    let of = it.moved.as_ref();
    let moved = match of {
        None => "too-few",
        Some(it) if !it.is_clear() => "unclear",
        Some(it) if it.by > 0.0 => "up",
        Some(_) => "down",
    };
    SkillMoved {
        skill: name_of(&it.skill),
        people: of.map(|it| it.people),
        first: of.map(|it| it.first),
        last: of.map(|it| it.last),
        by: of.map(|it| it.by),
        low: of.map(|it| it.low),
        high: of.map(|it| it.high),
        moved: moved.to_owned(),
    }
}

fn end_line(it: &Part) -> EndLine {
    let [kept, at_risk, lost] = it.verdicts.map(Count::shown);
    EndLine { kept, at_risk, lost, calmer: it.calmer.shown(), trusting: it.trusting.shown() }
}
