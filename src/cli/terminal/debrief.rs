//! The debrief in plain lines.

use std::io;

use super::{
    super::{output::put, wrap::wrap},
    show::{name_of, text, whole},
};
use crate::{
    core::{
        customer::Need,
        debrief::{Debrief, TurnReview, better_reply, debrief},
        session::{Outcome, Session},
    },
    words::{FluentValue, Words},
};

/// Puts the whole debrief of a call.
pub(in crate::cli) fn put_debrief(session: &Session, words: &Words) -> io::Result<()> {
    let it = debrief(session);
    let say = |name: &str, values: &[(&str, FluentValue<'_>)]| {
        let said = words.say_with(name, values);
        said.lines().try_for_each(|line| put(&wrap(line, 2)))
    };
    put("")?;
    say("debrief-head", &[])?;
    if let Some(outcome) = &it.outcome {
        let verdict = words.say(&format!("verdict-{}", name_of(&outcome.verdict)));
        say("ended", &[("verdict", verdict.into()), ("summary", text(&outcome.summary))])?;
    }
    curve(&it, &say)?;
    turning_points(session, &it, &say)?;
    needs(session, &it, words, &say)?;
    lists(&it, words, &say)?;
    it.outcome.as_ref().map_or(Ok(()), |outcome| figures(outcome, &say))
}

type Say<'s> = &'s dyn Fn(&str, &[(&str, FluentValue<'_>)]) -> io::Result<()>;

fn curve(it: &Debrief, say: Say<'_>) -> io::Result<()> {
    let start = [
        ("turn", FluentValue::from("0")),
        ("calm", whole(it.calm_start)),
        ("trust", whole(it.trust_start)),
    ];
    say("curve-line", &start)?;
    for turn in &it.turns {
        say(
            "curve-line",
            &[
                ("turn", turn.turn.to_string().into()),
                ("calm", whole(turn.calm.to)),
                ("trust", whole(turn.trust.to)),
            ],
        )?;
    }
    Ok(())
}

fn turning_points(session: &Session, it: &Debrief, say: Say<'_>) -> io::Result<()> {
    let turns: Vec<&TurnReview> = it.turning_points.iter().map(|&at| &it.turns[at]).collect();
    for turn in turns {
        say(
            "turning-point",
            &[
                ("turn", turn.turn.to_string().into()),
                ("by", format!("{:+.0}", turn.moved()).into()),
                ("reply", text(&turn.reply)),
            ],
        )?;
    }
    let Some(hinge) = it.hinge.map(|at| it.turns[at].turn) else {
        return Ok(());
    };
    let Some(better) = better_reply(session, hinge) else {
        return Ok(());
    };
    say(
        "better",
        &[
            ("say", text(&better.say)),
            ("calm", whole(better.calm.0)),
            ("trust", whole(better.trust.0)),
            ("own-calm", whole(better.calm.1)),
            ("own-trust", whole(better.trust.1)),
        ],
    )
}

fn needs(session: &Session, it: &Debrief, words: &Words, say: Say<'_>) -> io::Result<()> {
    let level = |need: &Need| {
        let name = words.say(&format!("need-{}", need.name()));
        let percent = whole(it.needs.get(*need) * 100.0);
        words.say_with("need-level", &[("need", name.into()), ("percent", percent)])
    };
    let list: Vec<String> = Need::ALL.iter().map(level).collect();
    let name = session.scenario().customer.name.to_string();
    say("needs-line", &[("name", name.into()), ("list", list.join(", ").into())])
}

fn lists(it: &Debrief, words: &Words, say: Say<'_>) -> io::Result<()> {
    let list = |texts: Vec<&str>| {
        let joined = texts.join("; ");
        FluentValue::from(if joined.is_empty() { words.say("none") } else { joined })
    };
    let plain = |texts: &[crate::core::text::Text]| list(texts.iter().map(|it| &**it).collect());
    say("found-line", &[("list", plain(&it.facts_found))])?;
    say("missed-line", &[("list", plain(&it.facts_missed))])?;
    let promises = it.promises.iter().map(|it| &*it.words).collect();
    say("promises-line", &[("list", list(promises))])?;
    say("hollow-line", &[("count", f64::from(it.hollow).into())])?;
    match it.order_index {
        Some(share) => say("order-line", &[("percent", whole(share * 100.0))]),
        None => Ok(()),
    }
}

fn figures(outcome: &Outcome, say: Say<'_>) -> io::Result<()> {
    let it = &outcome.figures;
    say(
        "figures-line",
        &[
            ("csat", format!("{:.1}", it.csat).into()),
            ("churn", whole(it.churn * 100.0)),
            ("recommend", whole(it.recommend)),
        ],
    )?;
    say(
        "aftermath-line",
        &[("place", text(&outcome.aftermath.place)), ("scene", text(&outcome.aftermath.scene))],
    )
}
