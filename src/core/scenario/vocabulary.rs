//! The names an author can write, taken from the types themselves, for the manual and for editors.

use serde::{
    Deserialize,
    de::{Deserializer, Error, Visitor},
    forward_to_deserialize_any,
};

use super::{
    Aftermath, Again, Age, Brief, Build, Channel, Clothes, Cue, Customer, Ending, Exit,
    Expressiveness, Face, Fact, FollowUp, Forgiveness, Gate, Gesture, Glasses, Golden, Hair,
    HairColour, Line, Looks, Loss, Misunderstanding, Mood, Pace, Phase, Pronoun, Question,
    Reactivity, Recovery, ReplyOption, Scenario, Situation, Skin, Solution, SolutionKind, Strain,
    Temperament, TrustAtStart, Voice, Warning, When,
};
use crate::{
    customer::{Behaviour, EndingKind, Stance},
    moves::{Emotion, Move},
};

/// The names that may stand in a place of this type: the variants of an enum, the fields of a
/// struct. Empty for anything else.
pub fn names_of<T: Deserialize<'static>>() -> &'static [&'static str] {
    T::deserialize(AskForNames).err().map_or(&[], |it| it.0)
}

/// Everything an author can write: what it is, and its names.
pub fn vocabulary() -> Vec<(&'static str, &'static [&'static str])> {
    let mut all = parts();
    all.extend(choices());
    all
}

/// The parts of a file with their fields.
fn parts() -> Vec<(&'static str, &'static [&'static str])> {
    vec![
        ("scenario", names_of::<Scenario>()),
        ("brief", names_of::<Brief>()),
        ("customer", names_of::<Customer>()),
        ("looks", names_of::<Looks>()),
        ("temperament", names_of::<Temperament>()),
        ("fact", names_of::<Fact>()),
        ("loss", names_of::<Loss>()),
        ("solution", names_of::<Solution>()),
        ("line", names_of::<Line>()),
        ("when", names_of::<When>()),
        ("cue", names_of::<Cue>()),
        ("situation", names_of::<Situation>()),
        ("option", names_of::<ReplyOption>()),
        ("ending", names_of::<Ending>()),
        ("aftermath", names_of::<Aftermath>()),
        ("again", names_of::<Again>()),
        ("follow_up", names_of::<FollowUp>()),
        ("misunderstanding", names_of::<Misunderstanding>()),
        ("golden", names_of::<Golden>()),
        ("question", names_of::<Question>()),
    ]
}

/// The names that fields choose from.
fn choices() -> Vec<(&'static str, &'static [&'static str])> {
    vec![
        ("channel", names_of::<Channel>()),
        ("warnings", names_of::<Warning>()),
        ("pronoun", names_of::<Pronoun>()),
        ("mood", names_of::<Mood>()),
        ("trust", names_of::<TrustAtStart>()),
        ("emotion", names_of::<Emotion>()),
        ("reactivity", names_of::<Reactivity>()),
        ("recovery", names_of::<Recovery>()),
        ("forgiveness", names_of::<Forgiveness>()),
        ("expressiveness", names_of::<Expressiveness>()),
        ("pace", names_of::<Pace>()),
        ("exit", names_of::<Exit>()),
        ("strain", names_of::<Strain>()),
        ("skin", names_of::<Skin>()),
        ("hair", names_of::<Hair>()),
        ("hair_colour", names_of::<HairColour>()),
        ("face", names_of::<Face>()),
        ("build", names_of::<Build>()),
        ("age", names_of::<Age>()),
        ("glasses", names_of::<Glasses>()),
        ("clothes", names_of::<Clothes>()),
        ("gate", names_of::<Gate>()),
        ("solution kind", names_of::<SolutionKind>()),
        ("phase", names_of::<Phase>()),
        ("stance", names_of::<Stance>()),
        ("doing", names_of::<Behaviour>()),
        ("voice", names_of::<Voice>()),
        ("gesture", names_of::<Gesture>()),
        ("ending kind", names_of::<EndingKind>()),
        ("moves", names_of::<Move>()),
    ]
}

/// Reads nothing: it only answers with the names a type asks for.
struct AskForNames;

/// The names, carried out by way of the error.
#[derive(Debug)]
struct Names(&'static [&'static str]);

impl std::fmt::Display for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for Names {}

impl Error for Names {
    fn custom<T: std::fmt::Display>(_message: T) -> Self {
        Self(&[])
    }
}

impl<'de> Deserializer<'de> for AskForNames {
    type Error = Names;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Names> {
        Err(Names(&[]))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Names> {
        Err(Names(fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Names> {
        Err(Names(variants))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_tell_their_names() {
        assert_eq!(names_of::<Pace>(), ["brisk", "usual", "thorough"]);
        assert_eq!(names_of::<Loss>(), ["amount", "currency"]);
        assert_eq!(names_of::<Move>().len(), Move::ALL.len());
        assert!(names_of::<u32>().is_empty());
        assert!(vocabulary().iter().all(|(_, names)| !names.is_empty()));
    }
}
