//! Hands for the window: a pointer and a keyboard.

use bevy::{
    camera::{NormalizedRenderTarget, RenderTarget},
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
    },
    picking::pointer::{Location, PointerAction, PointerButton, PointerId, PointerInput},
    prelude::*,
    ui::UiGlobalTransform,
    window::{PrimaryWindow, WindowRef},
};

use super::rig::settle;

fn primary(app: &mut App) -> Entity {
    let mut windows = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>();
    windows.single(app.world()).unwrap()
}

/// The middle of a piece.
pub(crate) fn middle(app: &App, entity: Entity) -> Vec2 {
    app.world().get::<UiGlobalTransform>(entity).unwrap().translation
}

/// The pointer does this here; no time passes.
pub(crate) fn point(app: &mut App, position: Vec2, action: PointerAction) {
    let window = primary(app);
    let target: NormalizedRenderTarget =
        RenderTarget::Window(WindowRef::Primary).normalize(Some(window)).unwrap();
    let location = Location { target, position };
    app.world_mut().write_message(PointerInput::new(PointerId::Mouse, location, action));
}

/// Clicks in the middle of a piece.
pub(crate) fn click(app: &mut App, entity: Entity) {
    let place = middle(app, entity);
    for action in [
        PointerAction::Move { delta: Vec2::ONE },
        PointerAction::Press(PointerButton::Primary),
        PointerAction::Release(PointerButton::Primary),
    ] {
        point(app, place, action);
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

/// Types words so fast that all of them fall into one update.
pub(crate) fn burst(app: &mut App, words: &str) {
    let window = primary(app);
    for letter in words.chars() {
        let text = letter.to_string();
        let (key_code, logical_key) = match letter {
            ' ' => (KeyCode::Space, Key::Space),
            _ => (KeyCode::KeyA, Key::Character(text.as_str().into())),
        };
        app.world_mut().write_message(KeyboardInput {
            key_code,
            logical_key,
            state: ButtonState::Pressed,
            text: Some(text.as_str().into()),
            repeat: false,
            window,
        });
    }
    settle(app);
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
