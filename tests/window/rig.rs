//! A window without a display, and hands for it.

use std::{sync::Arc, time::Duration};

use bevy::{
    a11y::AccessibilityPlugin,
    asset::AssetPlugin,
    camera::{CameraPlugin, NormalizedRenderTarget, RenderTarget, RenderTargetInfo},
    input::{
        ButtonState, InputPlugin,
        keyboard::{Key, KeyboardInput},
    },
    input_focus::{InputDispatchPlugin, InputFocusPlugin},
    picking::{
        DefaultPickingPlugins,
        pointer::{Location, PointerAction, PointerButton, PointerId, PointerInput},
    },
    prelude::*,
    state::app::StatesPlugin,
    text::TextPlugin,
    time::TimeUpdateStrategy,
    ui::{UiGlobalTransform, UiPlugin},
    ui_widgets::UiWidgetsPlugins,
    window::{PrimaryWindow, WindowPlugin, WindowRef, WindowResolution},
};
use rapport::{
    core::{analyser::Lexicon, scenario::read_scenario},
    window::{self, Ask, Asks, Launch, NothingKept, Preferences, Screen},
    words::Words,
};

/// The small scenario of the manual.
const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

/// One update is this long.
const STEP: Duration = Duration::from_millis(100);

/// A launch of the small scenario by somebody known, with nothing kept.
pub(crate) fn launch(preferences: Preferences) -> Launch {
    let (scenario, found) = read_scenario("small.ron", SMALL);
    assert!(found.is_empty(), "{found:#?}");
    let recorder = NothingKept { profiles: vec!["Robin".into()], ..NothingKept::default() };
    Launch {
        scenarios: scenario.into_iter().map(Arc::new).collect(),
        findings: Vec::new(),
        lexicon: Arc::new(Lexicon::english()),
        words: Arc::new(Words::english()),
        preferences,
        recorder: Box::new(recorder),
        picture: None,
        measure: None,
    }
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
    for _ in 0..6 {
        app.update();
    }
}

/// Lets so many seconds pass.
pub(crate) fn wait(app: &mut App, seconds: u64) {
    for _ in 0..(seconds * 10) {
        app.update();
    }
    settle(app);
}

/// The page that is shown.
pub(crate) fn screen(app: &App) -> Screen {
    *app.world().resource::<State<Screen>>().get()
}

/// The button that asks for this.
pub(crate) fn button(app: &mut App, ask: &Ask) -> Option<Entity> {
    let mut buttons = app.world_mut().query::<(Entity, &Asks)>();
    buttons.iter(app.world()).find(|(_, it)| it.0 == *ask).map(|(entity, _)| entity)
}

/// Presses the button that asks for this, by mouse.
pub(crate) fn press(app: &mut App, ask: &Ask) {
    let entity = button(app, ask).expect("a button asks for it");
    click(app, entity);
    settle(app);
}

fn primary(app: &mut App) -> Entity {
    let mut windows = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>();
    windows.single(app.world()).expect("one window")
}

/// Clicks in the middle of a piece.
pub(crate) fn click(app: &mut App, entity: Entity) {
    let window = primary(app);
    let position =
        app.world().get::<UiGlobalTransform>(entity).expect("it is laid out").translation;
    let target: NormalizedRenderTarget =
        RenderTarget::Window(WindowRef::Primary).normalize(Some(window)).expect("it is laid out");
    let location = Location { target, position };
    for action in [
        PointerAction::Move { delta: Vec2::ONE },
        PointerAction::Press(PointerButton::Primary),
        PointerAction::Release(PointerButton::Primary),
    ] {
        let input = PointerInput::new(PointerId::Mouse, location.clone(), action);
        app.world_mut().write_message(input);
        app.update();
    }
    app.update();
}

/// One half of a key press.
pub(crate) fn half(app: &mut App, key: &Key, code: KeyCode, text: Option<&str>, down: bool) {
    let window = primary(app);
    let state = if down { ButtonState::Pressed } else { ButtonState::Released };
    app.world_mut().write_message(KeyboardInput {
        key_code: code,
        logical_key: key.clone(),
        state,
        text: text.map(Into::into),
        repeat: false,
        window,
    });
    app.update();
}

/// Presses and releases a key.
pub(crate) fn strike(app: &mut App, key: &Key, code: KeyCode, text: Option<&str>) {
    half(app, key, code, text, true);
    half(app, key, code, text, false);
}

/// Types words.
pub(crate) fn write(app: &mut App, words: &str) {
    for letter in words.chars() {
        let text = letter.to_string();
        if letter == ' ' {
            strike(app, &Key::Space, KeyCode::Space, Some(" "));
        } else {
            let key = Key::Character(text.as_str().into());
            let code = if letter.is_ascii_digit() { KeyCode::Digit1 } else { KeyCode::KeyA };
            strike(app, &key, code, Some(&text));
        }
    }
    settle(app);
}

/// Control and Enter.
pub(crate) fn send(app: &mut App) {
    half(app, &Key::Control, KeyCode::ControlLeft, None, true);
    strike(app, &Key::Enter, KeyCode::Enter, None);
    half(app, &Key::Control, KeyCode::ControlLeft, None, false);
    settle(app);
}
