//! Garments that open at the front, over something else: jacket, coat, work jacket.

use super::{
    super::{
        canvas::Canvas,
        shape::{Shape, Taper},
        sitter::Sitter,
        tone::Tone,
    },
    bib, both, both_ink, collar, neckline,
};

pub(super) fn jacket(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let shirt = palette.shirt;
    let front = [
        (-n - 3.0, 192.0),
        (0.0, 232.0),
        (n + 3.0, 192.0),
        (n * 1.1, 280.0),
        (0.0, 400.0),
        (-n * 1.1, 280.0),
    ];
    canvas.fill(&Shape::polygon(&front), shirt);
    collar(canvas, n * 0.97, shirt.lighter(0.3), shirt.darker(0.4).alpha(0.55));
    canvas.ink(&[(0.0, 236.0), (0.0, 400.0)], 2.0, Taper::Nowhere, shirt.darker(0.3).alpha(0.6));
    lapels(canvas, sitter, n);
}

fn lapels(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let lapel = palette.cloth.lighter(0.09);
    both(
        canvas,
        &[
            (n + 6.0, 188.0),
            (n + 22.0, 200.0),
            (n + 34.0, 246.0),
            (n + 18.0, 256.0),
            (n + 27.0, 270.0),
            (0.0, 412.0),
            (n * 0.72, 300.0),
        ],
        lapel,
    );
    let line = palette.cloth.darker(0.5).alpha(0.7);
    both_ink(
        canvas,
        &[(n + 34.0, 246.0), (n + 18.0, 256.0), (n + 27.0, 270.0), (0.0, 412.0)],
        2.6,
        line,
    );
    canvas.ink(&[(0.0, 410.0), (2.0, 520.0), (2.0, 900.0)], 3.0, Taper::Nowhere, line);
    canvas.fill(&Shape::ellipse((12.0, 440.0), 6.0, 6.0), palette.cloth.darker(0.55));
}

pub(super) fn coat(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let shirt = palette.shirt;
    bib(canvas, n, 22.0, shirt);
    neckline(canvas, n, 20.0, 20.0, shirt);
    neckline(canvas, n, 34.0, 3.0, shirt.darker(0.3).alpha(0.6));
    both(
        canvas,
        &[
            (n * 1.3, 190.0),
            (n * 3.4, 240.0),
            (n * 3.0, 380.0),
            (4.0, 420.0),
            (n * 0.5, 320.0),
            (n * 1.02, 240.0),
        ],
        palette.cloth,
    );
    coat_collar(canvas, sitter, n);
}

fn coat_collar(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let collar = palette.cloth.lighter(0.1);
    both(
        canvas,
        &[
            (n + 4.0, 180.0),
            (n + 24.0, 186.0),
            (n + 46.0, 222.0),
            (n + 30.0, 292.0),
            (n * 0.6, 312.0),
            (n * 1.0, 246.0),
        ],
        collar,
    );
    let line = palette.cloth.darker(0.5).alpha(0.65);
    both_ink(
        canvas,
        &[(n + 24.0, 186.0), (n + 46.0, 222.0), (n + 30.0, 292.0), (n * 0.6, 312.0)],
        2.8,
        line,
    );
    canvas.ink(&[(4.0, 400.0), (8.0, 500.0), (8.0, 900.0)], 3.2, Taper::Nowhere, line);
    for y in [372.0, 446.0, 520.0] {
        canvas.fill(&Shape::ellipse((24.0, y), 8.0, 8.0), palette.cloth.darker(0.55));
        canvas.fill(&Shape::ellipse((22.0, y - 2.0), 2.6, 2.6), palette.cloth.lighter(0.3));
    }
}

pub(super) fn work_jacket(canvas: &mut Canvas, sitter: &Sitter, n: f32) {
    let palette = &sitter.palette;
    let shirt = palette.shirt;
    bib(canvas, n, 30.0, shirt);
    neckline(canvas, n, 27.0, 12.0, shirt.lighter(0.12));
    both(
        canvas,
        &[
            (n * 1.2, 190.0),
            (n * 3.4, 240.0),
            (n * 3.0, 380.0),
            (0.0, 420.0),
            (n * 0.42, 330.0),
            (n * 0.95, 250.0),
        ],
        palette.cloth,
    );
    both(
        canvas,
        &[
            (n + 3.0, 178.0),
            (n + 20.0, 188.0),
            (n + 26.0, 232.0),
            (n * 0.9, 268.0),
            (n * 0.78, 226.0),
        ],
        palette.cloth.darker(0.2),
    );
    zip_and_seams(canvas, n, palette.cloth.darker(0.5).alpha(0.65));
}

fn zip_and_seams(canvas: &mut Canvas, n: f32, line: Tone) {
    let zip = Tone::hex(0xC9_C2B6).alpha(0.85);
    both_ink(canvas, &[(n * 0.9, 250.0), (n * 0.42, 330.0), (2.0, 410.0)], 3.6, zip);
    canvas.ink(&[(1.0, 406.0), (1.0, 560.0), (1.0, 900.0)], 4.0, Taper::Nowhere, zip);
    both_ink(canvas, &[(n * 1.25, 352.0), (n * 2.4, 348.0), (n * 2.42, 420.0)], 2.8, line);
    both_ink(canvas, &[(n * 1.5, 262.0), (n * 2.7, 286.0), (n * 3.2, 290.0)], 2.6, line);
}
