//! The engine around the window: with a display, or without one to take a picture of a page. Times
//! are taken here too.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use bevy::{
    app::{AppExit, ScheduleRunnerPlugin},
    camera::RenderTarget,
    log::{Level, LogPlugin},
    prelude::*,
    render::{
        Render, RenderApp, RenderSystems,
        render_resource::{CachedPipelineState, PipelineCache, TextureFormat},
        view::screenshot::{Screenshot, ScreenshotCaptured, save_to_disk},
    },
    time::TimeUpdateStrategy,
    window::{ExitCondition, PresentMode, WindowResolution},
    winit::{WinitPlugin, WinitSettings},
};

use super::{
    Launch, Launched, Overlay, Picture, Practice, Preferences, Screen,
    ask::Ask,
    furnish,
    launch::Measure,
    playback::Playback,
    plugin,
    redraw::Awake,
    scene::{Beat, Scene},
    theme::{FIRST_ROOM, Room},
};

/// The program around the window.
pub(super) fn app(launch: Launch) -> App {
    let started = Started(Instant::now());
    let picture = launch.picture.clone();
    let measure = launch.measure;
    let mut app = App::new();
    let log = LogPlugin {
        level: Level::WARN,
        filter: "wgpu=error,naga=error,bevy_winit=error,bevy_render=error,winit=error".into(),
        ..default()
    };
    match &picture {
        Some(picture) => without_display(&mut app, log, picture),
        None => with_display(&mut app, log, launch.words.say("app-name")),
    }
    furnish(&mut app, launch);
    app.add_plugins(plugin);
    watch_pipelines(&mut app, started, measure.is_some());
    if let Some(measure) = measure {
        app.insert_resource(Leaving(measure)).add_systems(Last, leave);
    }
    app
}

fn with_display(app: &mut App, log: LogPlugin, title: String) {
    let size = WindowResolution::new(FIRST_ROOM.x as u32, FIRST_ROOM.y as u32);
    let window = Window {
        title,
        name: Some("rapport".into()),
        resolution: size,
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    app.add_plugins(
        DefaultPlugins.set(log).set(WindowPlugin { primary_window: Some(window), ..default() }),
    )
    .insert_resource(WinitSettings::desktop_app())
    .add_systems(Startup, |mut commands: Commands| {
        commands.spawn((Name::new("Camera"), Camera2d, Msaa::Off));
    });
}

fn without_display(app: &mut App, log: LogPlugin, picture: &Picture) {
    let windows =
        WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() };
    app.add_plugins(DefaultPlugins.set(log).set(windows).disable::<WinitPlugin>())
        .add_plugins(ScheduleRunnerPlugin::run_loop(Duration::from_millis(5)))
        .insert_resource(TimeUpdateStrategy::ManualDuration(PACE))
        .insert_resource(Room(Vec2::new(picture.size.0 as f32, picture.size.1 as f32)))
        .insert_resource(Shot { picture: picture.clone(), updates: 0, posed: 0 })
        .add_systems(Startup, aim)
        .add_systems(Last, (pose, shoot).chain());
}

/// When the program started.
#[derive(Resource, Clone, Copy)]
struct Started(Instant);

/// Set once everything that draws is compiled. Compilation goes on in the background, so the first
/// drawings may lack parts and nothing would ask for another one.
#[derive(Resource, Clone, Default)]
struct Ready(Arc<AtomicBool>);

/// Whether times are printed.
#[derive(Resource, Clone, Copy)]
struct Prints(bool);

fn watch_pipelines(app: &mut App, started: Started, prints: bool) {
    let ready = Ready::default();
    app.insert_resource(ready.clone()).add_systems(Update, redraw_until_ready);
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render
            .insert_resource(started)
            .insert_resource(ready)
            .insert_resource(Prints(prints))
            .add_systems(Render, first_frames.in_set(RenderSystems::Cleanup));
    }
}

fn first_frames(
    started: Res<Started>,
    cache: Res<PipelineCache>,
    ready: Res<Ready>,
    prints: Res<Prints>,
    mut frames: Local<u32>,
) {
    *frames += 1;
    if *frames == 1 {
        print_time(prints.0, "first frame", started.0);
    }
    let compiled = |state: &CachedPipelineState| matches!(state, CachedPipelineState::Ok(_));
    if !ready.0.load(Ordering::Relaxed)
        && cache.pipelines().count() > 0
        && cache.pipelines().all(|it| compiled(&it.state))
    {
        ready.0.store(true, Ordering::Relaxed);
        print_time(prints.0, "pipelines ready", started.0);
    }
}

#[expect(clippy::print_stderr, reason = "taking times on stderr is what was asked for")]
fn print_time(wanted: bool, what: &str, started: Instant) {
    if wanted {
        eprintln!("{what}: {} ms", started.elapsed().as_millis());
    }
}

fn redraw_until_ready(ready: Res<Ready>, mut awake: ResMut<Awake>, mut extra: Local<u8>) {
    if *extra < 3 {
        *extra += u8::from(ready.0.load(Ordering::Relaxed));
        awake.settle();
    }
}

/// When to leave.
#[derive(Resource)]
struct Leaving(Measure);

fn leave(
    time: Res<Time<Real>>,
    leaving: Res<Leaving>,
    mut awake: ResMut<Awake>,
    mut exit: MessageWriter<AppExit>,
) {
    awake.every(leaving.0.leave_after / 4);
    if time.elapsed() >= leaving.0.leave_after {
        exit.write(AppExit::Success);
    }
}

/// The picture to be taken.
#[derive(Resource)]
struct Shot {
    picture: Picture,
    updates: u32,
    posed: u32,
}

/// What the camera draws on.
#[derive(Resource)]
struct Ground(Handle<Image>);

fn aim(mut commands: Commands, mut images: ResMut<Assets<Image>>, shot: Res<Shot>) {
    let (width, height) = shot.picture.size;
    let ground =
        images.add(Image::new_target_texture(width, height, TextureFormat::Rgba8UnormSrgb, None));
    let target = RenderTarget::Image(ground.clone().into());
    commands.spawn((Name::new("Camera"), Camera2d, Msaa::Off, target, IsDefaultUiCamera));
    commands.insert_resource(Ground(ground));
}

/// Time that passes from one update to the next, whatever the clock says: pictures do not depend on
/// how fast the machine is.
const PACE: Duration = Duration::from_millis(20);
/// Updates between two steps of the way to a page, and before the shutter.
const STEP: u32 = 8;
const SHUTTER: u32 = 36;

/// Goes to the page that is to be pictured, as a person would.
fn pose(
    mut shot: ResMut<Shot>,
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    scene: Option<Res<Scene>>,
    practice: Option<Res<Practice>>,
    playback: Res<Playback>,
    mut launched: ResMut<Launched>,
    mut preferences: ResMut<Preferences>,
    mut asked: MessageWriter<Ask>,
) {
    shot.updates += 1;
    if !shot.updates.is_multiple_of(STEP) {
        return;
    }
    if !playback.is_done() {
        shot.posed = 0;
        return;
    }
    preferences.bypass_change_detection().guided = shot.picture.screen != "practice";
    let beat = scene.as_ref().map(|it| it.beat);
    let turns = practice.as_ref().map_or(0, |it| it.session().state().customer.turn);
    let next = way(&shot.picture.screen, *screen.get(), *overlay.get(), (beat, turns));
    match next {
        Some(Ask::Open(Screen::Warning)) => {
            let warned = launched.scenarios.iter().position(|it| !it.warnings.is_empty());
            launched.chosen = warned.or(Some(0));
            asked.write(Ask::Open(Screen::Warning));
        }
        Some(Ask::Choose(_)) if shot.picture.screen == "chat" => {
            use crate::core::scenario::Channel;
            let place = launched.scenarios.iter().position(|it| it.channel == Channel::Chat);
            asked.write(Ask::Choose(place.unwrap_or(0)));
        }
        Some(Ask::Pick(_)) => {
            let best = practice.as_ref().and_then(|it| kindest(it, turns));
            asked.write(Ask::Pick(best.unwrap_or(1)));
        }
        Some(ask) => drop(asked.write(ask)),
        None => {
            shot.posed += STEP;
            return;
        }
    }
    shot.posed = 0;
}

/// The option that does most good; on the second turn the one that does least, so that a picture
/// shows both.
fn kindest(practice: &Practice, turns: u32) -> Option<usize> {
    let session = practice.session();
    let good = |number: &usize| {
        let after = session.preview(*number).map_or(0.0, |(_, it)| it.calm + it.trust);
        if turns == 1 { -after } else { after }
    };
    (1..=session.options().len()).max_by(|a, b| good(a).total_cmp(&good(b)))
}

/// The next step on the way to a page; nothing when it is there.
fn way(
    page: &str,
    screen: Screen,
    overlay: Overlay,
    (beat, turns): (Option<Beat>, u32),
) -> Option<Ask> {
    let plain = match page {
        "first" => Some(Screen::FirstStart),
        "title" => Some(Screen::Title),
        "library" => Some(Screen::Library),
        "warning" => Some(Screen::Warning),
        "aftercare" => Some(Screen::Aftercare),
        "settings" => Some(Screen::Settings),
        "trouble" => Some(Screen::Trouble),
        _ => None,
    };
    if let Some(plain) = plain {
        return (screen != plain).then_some(Ask::Open(plain));
    }
    match screen {
        Screen::Warning => Some(Ask::Accept),
        Screen::Briefing => (page != "briefing").then_some(Ask::Begin),
        Screen::Practice => in_call(page, overlay, beat?, turns),
        Screen::Rating => (page != "rating").then_some(Ask::Rate(4)),
        Screen::Debrief => None,
        _ => Some(Ask::Choose(0)),
    }
}

fn in_call(page: &str, overlay: Overlay, beat: Beat, turns: u32) -> Option<Ask> {
    let to_the_end = matches!(page, "rating" | "debrief");
    let wanted = match page {
        "practice" => 0,
        "sent" | "pause" | "asked" => 1,
        "turn" | "contest" | "chat" => 3,
        _ => u32::MAX,
    };
    match beat {
        Beat::Over if to_the_end => Some(Ask::Open(Screen::Rating)),
        Beat::Asked if page != "asked" => Some(Ask::Confirm),
        Beat::OnItsWay if !(page == "sent" && turns == 1) => Some(Ask::Land),
        Beat::Yours if turns < wanted || to_the_end => Some(Ask::Pick(1 + turns as usize % 4)),
        Beat::Yours if page == "sent" => Some(Ask::Pick(2)),
        Beat::Yours if page == "asked" => Some(Ask::Said("well, there it is then, sort of".into())),
        Beat::Yours if page == "pause" && overlay == Overlay::None => Some(Ask::Pause),
        Beat::Yours if page == "contest" && overlay == Overlay::None => Some(Ask::Contest),
        _ => None,
    }
}

fn shoot(mut shot: ResMut<Shot>, ground: Option<Res<Ground>>, mut commands: Commands) {
    let (Some(ground), true) = (ground, shot.posed >= SHUTTER) else {
        return;
    };
    if shot.posed == u32::MAX {
        return;
    }
    shot.posed = u32::MAX;
    commands
        .spawn(Screenshot::image(ground.0.clone()))
        .observe(save_to_disk(shot.picture.path.clone()))
        .observe(|_: On<ScreenshotCaptured>, mut exit: MessageWriter<AppExit>| {
            exit.write(AppExit::Success);
        });
}
