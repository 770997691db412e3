//! Scratch.
use super::rig::*;
use bevy::prelude::*;
use rapport::window::*;

fn dump(app: &App, e: Entity, depth: usize) {
    let w = app.world();
    let n = w.get::<Name>(e).map(|n| n.to_string()).unwrap_or_default();
    if let (Some(c), Some(t)) = (
        w.get::<bevy::ui::ComputedNode>(e),
        w.get::<bevy::ui::UiGlobalTransform>(e),
    ) {
        let r = Rect::from_center_size(t.translation, c.size());
        let text = w
            .get::<Text>(e)
            .map(|t| t.0.chars().take(40).collect::<String>())
            .unwrap_or_default();
        eprintln!(
            "{}{n} {:?} {:?} {text}",
            "  ".repeat(depth),
            r.min,
            r.size()
        );
        if let Some(l) = w.get::<bevy::text::TextLayoutInfo>(e) {
            eprintln!("{:?}", l.run_geometry);
        }
    }
    if let Some(ch) = w.get::<Children>(e) {
        for c in ch.iter() {
            dump(app, c, depth + 1);
        }
    }
}

#[test]
fn probe() {
    let mut l = launch(at_home());
    let (s, _) =
        rapport::core::scenario::read_scenario("x", include_str!("../../scenarios/02-parcel.ron"));
    l.scenarios = vec![std::sync::Arc::new(s.unwrap())];
    let mut app = open(l);
    super::call::begin(&mut app);
    for n in [1, 2, 3] {
        press(&mut app, &Ask::Pick(n));
        wait(&mut app, 6);
        eprintln!(
            "{:?}",
            app.world()
                .resource::<Scene>()
                .reply
                .as_ref()
                .map(|r| (&r.text, &r.marks))
        );
    }
    let mut q = app.world_mut().query::<(Entity, &Name)>();
    let root = q
        .iter(app.world())
        .find(|(_, n)| n.as_str() == "Reply")
        .unwrap()
        .0;
    dump(&app, root, 0);
}
