//! Scratch.
use super::rig::*;
use rapport::window::*;
use bevy::prelude::*;

#[test]
fn probe() {
    let mut app = open(launch(at_home()));
    eprintln!("screen {:?}", screen(&app));
    let e = button(&mut app, &Ask::Choose(0)).unwrap();
    for (en, name, r) in places(&mut app) { if en == e { eprintln!("{name} {r:?}"); } }
    let mut q = app.world_mut().query::<(&Camera, &bevy::camera::RenderTarget)>();
    for (c, t) in q.iter(app.world()) { eprintln!("{:?} {:?} {:?}", c.logical_viewport_size(), c.computed.target_info, t); }
    let mut q = app.world_mut().query::<&Window>();
    for w in q.iter(app.world()) { eprintln!("{:?}", w.resolution); }
    let mut q = app.world_mut().query::<(&Name, &bevy::ui::ComputedUiRenderTargetInfo)>();
    for (n, w) in q.iter(app.world()).take(2) { eprintln!("{n} {w:?}"); }
    click(&mut app, e);
    settle(&mut app);
    eprintln!("screen {:?}", screen(&app));
    for (en, name, r) in places(&mut app) { eprintln!("{en} {name} {:?} {:?}", r.min, r.size()); }
}
