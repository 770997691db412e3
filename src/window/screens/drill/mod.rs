//! The weakest turn of a call again, in about forty seconds: her line, a reply, what it did, once
//! more or back. Nothing is kept, and a clock that runs out does nothing.

mod clock;
mod feedback;

use bevy::{prelude::*, text::EditableText};

use super::{PAGE_WIDTH, Setting, typing::WordsField};
use crate::{
    core::{
        debrief::{TurnReview, review_turns, weakest_turn},
        moves::CodedReply,
        scenario::Channel,
        session::{Command, GivenBy, Session},
        text::Text as Words,
    },
    window::{
        Practice, Preferences, Screen,
        ask::Ask,
        bridge::Notice,
        practice::{Gallery, asked_back, is_written, light, option_card},
        redraw::Awake,
        rehearse::{Attempt, end_then},
        scene::{Person, marks_of_reasons},
        theme::{CORNER, Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight, put_words},
    },
    words::FluentValue,
};

/// The turn that is taken again, and how far it has come.
#[derive(Resource)]
struct Drill {
    call: Session,
    before: Session,
    then: TurnReview,
    person: Person,
    channel: Channel,
    options: Vec<Words>,
    step: Step,
    /// What earlier tries did to calm and trust, the last one last.
    tries: Vec<(f64, f64)>,
    /// What stands in the field; it outlives a new look of the page.
    draft: String,
}

/// How far a try has come.
enum Step {
    /// A reply is waited for.
    Reply,
    /// The reading is not sure.
    Asked(Attempt, Box<CodedReply>),
    /// It has landed.
    Done(Attempt, Box<TurnReview>),
}

impl Drill {
    fn of(practice: &Practice) -> Option<Self> {
        let call = practice.session().without_days();
        let turns = review_turns(call.transcript());
        let weakest = weakest_turn(&turns)?;
        let then = turns.into_iter().find(|it| it.turn == weakest)?;
        let before = call.rewound(weakest)?;
        Some(Self {
            person: Person::of(&practice.scenario().customer),
            channel: practice.scenario().channel,
            options: before.options(),
            step: Step::Reply,
            tries: Vec::new(),
            draft: String::new(),
            call,
            before,
            then,
        })
    }

    fn say(&mut self, command: Command) -> Result<(), String> {
        let attempt = Attempt::new(&self.before, command).map_err(|it| it.to_string())?;
        match attempt.unsure() {
            Some(reading) => self.step = Step::Asked(attempt, Box::new(reading)),
            None => self.land(attempt),
        }
        Ok(())
    }

    fn land(&mut self, attempt: Attempt) {
        if let Some(now) = attempt.turn(self.then.turn) {
            self.tries.push((now.calm.by(), now.trust.by()));
            self.draft.clear();
            self.step = Step::Done(attempt, Box::new(now));
        }
    }

    fn confirm(&mut self) {
        if let Step::Asked(mut attempt, _) = std::mem::replace(&mut self.step, Step::Reply) {
            attempt.confirm();
            self.land(attempt);
        }
    }

    /// The try that moved her furthest.
    fn best(&self) -> Option<(f64, f64)> {
        self.tries.iter().copied().max_by(|a, b| (a.0 + a.1).total_cmp(&(b.0 + b.1)))
    }
}

pub(super) fn plugin(app: &mut App) {
    clock::plugin(app);
    app.add_systems(OnEnter(Screen::Drill), (open, refill).chain()).add_systems(
        Update,
        (
            take_up,
            (answer, keep_draft)
                .chain()
                .run_if(in_state(Screen::Drill).and_then(resource_exists::<Drill>)),
        )
            .chain(),
    );
}

/// The drill begins with the call that lies behind.
fn take_up(
    mut asked: MessageReader<Ask>,
    practice: Option<Res<Practice>>,
    preferences: Res<Preferences>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::Open(Screen::Drill)) {
        return;
    }
    commands.remove_resource::<Drill>();
    if let Some(drill) = practice.as_deref().and_then(Drill::of) {
        commands.insert_resource(drill);
        commands.insert_resource(clock::Timer::new(preferences.reduced_motion));
    }
}

fn answer(
    mut asked: MessageReader<Ask>,
    mut drill: ResMut<Drill>,
    mut timer: ResMut<clock::Timer>,
    mut next: ResMut<NextState<Screen>>,
    mut notice: MessageWriter<Notice>,
    mut awake: ResMut<Awake>,
) {
    for ask in asked.read() {
        let waits = matches!(drill.step, Step::Reply);
        let said = match ask {
            Ask::Pick(option) if waits => drill.say(Command::Pick { option: *option }),
            Ask::Said(words) if waits => drill.say(Command::Say { text: words.as_str().into() }),
            Ask::Confirm => {
                drill.confirm();
                Ok(())
            }
            Ask::SayAgain => {
                drill.step = Step::Reply;
                Ok(())
            }
            Ask::Again => {
                drill.step = Step::Reply;
                timer.begin_anew();
                Ok(())
            }
            _ => continue,
        };
        match said {
            Ok(()) => next.set(Screen::Drill),
            Err(why) => drop(notice.write(Notice(why))),
        }
        awake.settle();
    }
}

fn open(
    mut setting: Setting,
    drill: Option<Res<Drill>>,
    timer: Option<Res<clock::Timer>>,
    mut gallery: Gallery,
) {
    let (Some(drill), Some(timer)) = (drill, timer) else {
        nothing(&mut setting);
        return;
    };
    let stance = match &drill.step {
        Step::Done(_, now) => crate::core::customer::Stance::of_calm(now.calm.to),
        _ => drill.then.stance,
    };
    let face = gallery.portrait(&drill.person.customer, stance);
    setting.page(Screen::Drill, "Drill", PAGE_WIDTH, |ui| {
        header(ui, &drill);
        let theme = ui.theme;
        let narrow = theme.narrow();
        let body = Node {
            flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
            column_gap: theme.gap(24.0),
            row_gap: theme.gap(14.0),
            ..default()
        };
        ui.group("Body", body, |ui| {
            if !is_written(drill.channel) {
                stage(ui, &drill, face);
            }
            words_side(ui, &drill, &timer);
        });
    });
}

fn nothing(setting: &mut Setting) {
    setting.page(Screen::Drill, "Drill", super::TEXT_WIDTH, |ui| {
        let theme = ui.theme;
        ui.heading(theme.title(), ui.words.say("drill-title"));
        ui.say(theme.body(), "drill-nothing");
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "back", Ask::Back).insert(FocusFirst);
        });
    });
}

fn header(ui: &mut Ui, drill: &Drill) {
    let (theme, words) = (ui.theme, ui.words);
    let values = [
        ("turn", FluentValue::from(f64::from(drill.then.turn))),
        ("title", FluentValue::from(drill.call.scenario().title.to_string())),
    ];
    ui.row("Head", 16.0, |ui| {
        ui.heading(theme.title(), words.say("drill-title"));
        ui.space();
        ui.button(Weight::Plain, "back", Ask::Back);
    });
    ui.text(theme.aside(), words.say_with("drill-more", &values));
}

/// Size of her picture, in units.
const FACE: (f32, f32) = (300.0, 350.0);

/// Her, as she was then, or as she is after the reply.
fn stage(ui: &mut Ui, drill: &Drill, face: Handle<Image>) {
    let theme = ui.theme;
    let calm = match &drill.step {
        Step::Done(_, now) => now.calm.to,
        _ => drill.then.calm.from,
    };
    let share = if theme.narrow() { 0.5 } else { 1.0 };
    let node = Node {
        width: if theme.narrow() { percent(100) } else { theme.gap(FACE.0) },
        height: theme.gap(FACE.1 * share),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexEnd,
        overflow: Overflow::clip(),
        border_radius: BorderRadius::all(px(CORNER)),
        ..default()
    };
    // Calm in points; colour needs no more precision.
    ui.group("Stage", (node, light(theme, calm as f32)), |ui| {
        let node = Node { height: percent(94), aspect_ratio: Some(480.0 / 560.0), ..default() };
        ui.picture("Face", face, node);
    });
}

fn words_side(ui: &mut Ui, drill: &Drill, timer: &clock::Timer) {
    let theme = ui.theme;
    let side = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: if theme.narrow() { Val::Auto } else { Val::Px(0.0) },
        min_width: Val::Px(0.0),
        row_gap: theme.gap(12.0),
        ..default()
    };
    ui.group("Words", side, |ui| {
        her_line(ui, drill);
        match &drill.step {
            Step::Reply => {
                clock::show(ui, timer);
                last_time(ui, drill);
                for (place, words) in drill.options.iter().enumerate() {
                    let mut card = option_card(ui, place + 1, words);
                    if place == 0 {
                        card.insert(FocusFirst);
                    }
                }
                ui.words_field("drill-send");
            }
            Step::Asked(_, reading) => asked_back(ui, reading),
            Step::Done(attempt, now) => {
                let ends = (end_then(&drill.call, drill.then.turn), attempt.end());
                feedback::show(ui, drill, now, ends);
            }
        }
    });
}

fn her_line(ui: &mut Ui, drill: &Drill) {
    let theme = ui.theme;
    ui.card("Her line", |ui| {
        ui.text(theme.aside(), drill.person.name.to_string());
        let size = if theme.narrow() { Size::Heading } else { Size::Voice };
        ui.text(Lettering::new(size, theme.palette.ink), drill.then.before.to_string());
        if !drill.then.seen.caption.is_empty() {
            ui.text(theme.aside().face(Face::Cue), drill.then.seen.caption.to_string());
        }
    });
}

/// What was said then, small: the eye is to be on what comes now.
fn last_time(ui: &mut Ui, drill: &Drill) {
    let theme = ui.theme;
    ui.column("Last time", 2.0, |ui| {
        ui.say(theme.aside().face(Face::Strong), "drill-last-time");
        if drill.then.by == GivenBy::Held {
            ui.say(theme.aside().face(Face::Cue), "practice-held");
        } else {
            let marks = marks_of_reasons(&drill.then.reasons);
            ui.marked(theme.aside(), &drill.then.reply, &marks);
        }
    });
}

fn keep_draft(
    fields: Query<&EditableText, (With<WordsField>, Changed<EditableText>)>,
    mut drill: ResMut<Drill>,
) {
    for field in &fields {
        drill.bypass_change_detection().draft = field.value().to_string();
    }
}

fn refill(mut fields: Query<&mut EditableText, With<WordsField>>, drill: Option<Res<Drill>>) {
    let Some(drill) = drill else { return };
    for mut field in &mut fields {
        put_words(&mut field, &drill.draft);
    }
}
