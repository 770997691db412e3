//! Scratch.
use super::rig::*;
use rapport::window::*;
use bevy::prelude::*;

fn dump(app: &App, e: Entity, depth: usize) {
    let w = app.world();
    let n = w.get::<Name>(e).map(|n| n.to_string()).unwrap_or_default();
    if let (Some(c), Some(t)) = (w.get::<bevy::ui::ComputedNode>(e), w.get::<bevy::ui::UiGlobalTransform>(e)) {
        let r = Rect::from_center_size(t.translation, c.size());
        let text = w.get::<Text>(e).map(|t| t.0.chars().take(40).collect::<String>()).unwrap_or_default();
        eprintln!("{}{n} {:?} {:?} {text}", "  ".repeat(depth), r.min, r.size());
    }
    if let Some(ch) = w.get::<Children>(e) { for c in ch.iter() { dump(app, c, depth + 1); } }
}

#[test]
fn probe() {
    let t = std::time::Instant::now();
    let mut app = open(launch(at_home()));
    super::call::begin(&mut app);
    eprintln!("begun {:?}", t.elapsed());
    press(&mut app, &Ask::Pick(1));
    eprintln!("sent {:?}", t.elapsed());
    wait(&mut app, 6);
    eprintln!("landed {:?}", t.elapsed());
    let mut q = app.world_mut().query::<(Entity, &Name)>();
    let root = q.iter(app.world()).find(|(_, n)| n.as_str() == "What happened").unwrap().0;
    dump(&app, root, 0);
}
