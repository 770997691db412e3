//! Twenty looks to judge the drawing by; the people of the scenarios have their own files.

use crate::core::scenario::{Age, Build, Clothes, Face, Glasses, Hair, HairColour, Looks, Skin};

/// Twenty people as steps of: skin, hair, hair colour, face, build, age, glasses, clothes, beard.
const TWENTY: [[usize; 9]; 20] = [
    [4, 7, 0, 0, 1, 1, 0, 0, 0],
    [0, 1, 3, 2, 0, 0, 1, 4, 0],
    [3, 4, 1, 0, 0, 0, 0, 1, 0],
    [1, 2, 5, 3, 2, 2, 2, 2, 0],
    [2, 8, 1, 0, 1, 1, 0, 3, 0],
    [5, 1, 0, 1, 2, 1, 0, 7, 1],
    [0, 3, 6, 1, 1, 2, 1, 5, 0],
    [3, 9, 0, 2, 1, 1, 0, 4, 1],
    [1, 5, 4, 0, 1, 1, 0, 6, 0],
    [1, 3, 1, 0, 1, 1, 0, 0, 0],
    [4, 0, 5, 0, 2, 2, 0, 1, 1],
    [5, 6, 0, 0, 0, 0, 1, 3, 0],
    [2, 2, 0, 3, 1, 0, 0, 7, 0],
    [0, 4, 2, 3, 2, 1, 2, 5, 0],
    [3, 6, 2, 1, 1, 1, 0, 2, 1],
    [1, 0, 2, 3, 1, 1, 1, 0, 0],
    [5, 5, 5, 2, 0, 2, 0, 7, 0],
    [4, 8, 4, 1, 0, 0, 2, 5, 0],
    [2, 1, 6, 1, 2, 2, 0, 6, 1],
    [0, 2, 4, 0, 0, 1, 0, 3, 1],
];

/// Twenty people who share as little as twenty people do.
pub fn twenty_people() -> Vec<Looks> {
    TWENTY.iter().map(person).collect()
}

fn person(row: &[usize; 9]) -> Looks {
    let [skin, hair, hair_colour, face, build, age, glasses, clothes, beard] = *row;
    Looks {
        skin: Skin::ALL[skin],
        hair: Hair::ALL[hair],
        hair_colour: HairColour::ALL[hair_colour],
        face: Face::ALL[face],
        build: Build::ALL[build],
        age: Age::ALL[age],
        glasses: Glasses::ALL[glasses],
        clothes: Clothes::ALL[clothes],
        beard: beard == 1,
    }
}
