//! A window without a display.

use std::{sync::Arc, time::Duration};

use bevy::{
    a11y::AccessibilityPlugin,
    asset::AssetPlugin,
    camera::{CameraPlugin, RenderTargetInfo},
    input::InputPlugin,
    input_focus::{InputDispatchPlugin, InputFocus, InputFocusPlugin},
    picking::DefaultPickingPlugins,
    prelude::*,
    state::app::StatesPlugin,
    text::TextPlugin,
    time::TimeUpdateStrategy,
    ui::{ComputedNode, UiGlobalTransform, UiPlugin},
    ui_widgets::{ScrollIntoView, UiWidgetsPlugins},
    window::{WindowPlugin, WindowResolution},
};
use rapport::{
    core::{
        analyser::Lexicon,
        room::{Call, Meters, Plan, Start, Step, StepKind},
        scenario::read_scenario,
    },
    window::{self, Ask, Asks, Launch, NothingKept, Preferences, Screen},
    words::Words,
};

pub(crate) use super::hands::{burst, click, half, middle, point, send, strike, write};

/// The small scenario of the manual.
const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

/// One update is this long.
const STEP: Duration = Duration::from_millis(100);
/// One update is this long while nothing is done but waiting.
const LONG_STEP: Duration = Duration::from_millis(250);

/// A launch of the small scenario by somebody known, with nothing kept.
pub(crate) fn launch(preferences: Preferences) -> Launch {
    let (scenario, found) = read_scenario("small.ron", SMALL);
    assert!(found.is_empty(), "{found:#?}");
    let recorder = NothingKept { profiles: vec!["Robin".into()], ..NothingKept::default() };
    Launch {
        scenarios: scenario.into_iter().map(Arc::new).collect(),
        plans: vec![plan()],
        findings: Vec::new(),
        lexicon: Arc::new(Lexicon::english()),
        words: Arc::new(Words::english()),
        preferences,
        recorder: Box::new(recorder),
        chosen: None,
        drafting: None,
        picture: None,
        measure: None,
    }
}

/// A session of two steps around the small scenario.
fn plan() -> Arc<Plan> {
    let call = Call {
        scenario: "00-library-card".into(),
        seed: 3,
        start: Start::Projector,
        meters: Meters::Hidden,
        stop_at: Some(1),
        run_both: false,
    };
    let step = |title: &str, kind| Step {
        day: 1,
        title: title.into(),
        minutes: 5,
        kind,
        say: vec!["Only on paper.".into()],
        acts: Vec::new(),
        ask: vec!["What did you notice?".into()],
        notes: Vec::new(),
    };
    Arc::new(Plan {
        format: 1,
        id: "tiny".into(),
        title: "Ten minutes".into(),
        summary: "".into(),
        minutes: 10,
        people: (2, 8),
        goals: Vec::new(),
        bring: Vec::new(),
        steps: vec![step("One call", StepKind::Call(call)), step("Look back", StepKind::Debrief)],
    })
}

/// Preferences of somebody who has put the guide away and lets nothing move by itself.
pub(crate) fn at_home() -> Preferences {
    Preferences { guided: true, reduced_motion: true, ..Preferences::default() }
}

/// The window, open on its first page.
pub(crate) fn open(launch: Launch) -> App {
    open_sized(launch, (1280, 800))
}

/// The same in another size.
pub(crate) fn open_sized(launch: Launch, (width, height): (u32, u32)) -> App {
    let mut app = App::new();
    let resolution = WindowResolution::new(width, height);
    let primary = Window { resolution, ..default() };
    app.add_plugins((
        MinimalPlugins,
        TransformPlugin,
        InputPlugin,
        (InputFocusPlugin, InputDispatchPlugin),
        WindowPlugin { primary_window: Some(primary), ..default() },
        AccessibilityPlugin,
        AssetPlugin::default(),
        bevy::scene::ScenePlugin,
        (ImagePlugin::default(), bevy::mesh::MeshPlugin, CameraPlugin),
        bevy::sprite::SpritePlugin,
        ClipboardPlugin,
        TextPlugin,
        UiPlugin,
        StatesPlugin,
    ))
    .add_plugins((UiWidgetsPlugins, DefaultPickingPlugins))
    .init_resource::<ClearColor>()
    .insert_resource(TimeUpdateStrategy::ManualDuration(STEP))
    .add_systems(Startup, |mut commands: Commands| {
        commands.spawn(Camera2d);
    })
    .add_systems(First, look_through_camera);
    window::furnish(&mut app, launch);
    app.add_plugins(window::plugin);
    app.finish();
    app.cleanup();
    settle(&mut app);
    app
}

/// Tells the camera how large the window is, which the renderer does where there is one.
fn look_through_camera(windows: Query<&Window>, mut cameras: Query<&mut Camera>) {
    let Ok(window) = windows.single() else { return };
    let physical_size = window.resolution.physical_size();
    for mut camera in &mut cameras {
        let info = RenderTargetInfo { physical_size, scale_factor: 1.0 };
        camera.computed.target_info = Some(info);
    }
}

/// Lets everything come to rest.
pub(crate) fn settle(app: &mut App) {
    for _ in 0..5 {
        app.update();
    }
}

/// Lets so many seconds pass.
pub(crate) fn wait(app: &mut App, seconds: u64) {
    app.insert_resource(TimeUpdateStrategy::ManualDuration(LONG_STEP));
    for _ in 0..(seconds * 4) {
        app.update();
    }
    app.insert_resource(TimeUpdateStrategy::ManualDuration(STEP));
    settle(app);
}

/// The page that is shown.
pub(crate) fn screen(app: &App) -> Screen {
    *app.world().resource::<State<Screen>>().get()
}

/// The button that asks for this, the one on top where there are several.
pub(crate) fn button(app: &mut App, ask: &Ask) -> Option<Entity> {
    let mut buttons = app.world_mut().query::<(Entity, &Asks)>();
    let all: Vec<Entity> =
        buttons.iter(app.world()).filter(|(_, it)| it.0 == *ask).map(|(it, _)| it).collect();
    let mut above = app.world_mut().query::<(Option<&ChildOf>, Option<&GlobalZIndex>)>();
    let mut height = |mut entity: Entity| loop {
        let (parent, level) = above.get(app.world(), entity).unwrap();
        match (level, parent) {
            (Some(level), _) => return level.0,
            (None, Some(parent)) => entity = parent.parent(),
            (None, None) => return 0,
        }
    };
    all.into_iter().max_by_key(|it| height(*it))
}

/// Presses the button that asks for this, by mouse, scrolled to where it can be seen.
pub(crate) fn press(app: &mut App, ask: &Ask) {
    let entity = button(app, ask).unwrap_or_else(|| panic!("no button asks for {ask:?}"));
    app.world_mut().trigger(ScrollIntoView { entity });
    app.update();
    click(app, entity);
    settle(app);
}

/// What has the focus.
pub(crate) fn focused(app: &App) -> Option<Entity> {
    app.world().resource::<InputFocus>().get()
}

/// Picks the first option and lets the turn come to its end.
pub(crate) fn one_turn(app: &mut App) {
    press(app, &Ask::Pick(1));
    press(app, &Ask::Land);
    wait(app, 3);
}

/// All pieces with their place on the ground, in logical pixels.
pub(crate) fn places(app: &mut App) -> Vec<(Entity, String, Rect)> {
    let mut nodes =
        app.world_mut().query::<(Entity, Option<&Name>, &ComputedNode, &UiGlobalTransform)>();
    let found = nodes.iter(app.world()).map(|(entity, name, node, transform)| {
        let name = name.map_or_else(String::new, ToString::to_string);
        (entity, name, Rect::from_center_size(transform.translation, node.size()))
    });
    found.collect()
}
