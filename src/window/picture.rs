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
    Launch, Picture, furnish,
    launch::Measure,
    plugin,
    pose::{SHUTTER, Shot, pose, type_along},
    redraw::Awake,
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
        filter:
            "wgpu=error,naga=error,calloop=error,bevy_winit=error,bevy_render=error,winit=error"
                .into(),
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
        .insert_resource(Shot { picture: picture.clone(), updates: 0, posed: 0, done: 0 })
        .add_systems(Startup, aim)
        .add_systems(Last, (pose, type_along, shoot).chain());
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
