//! Who is around the two: what they say as she changes, and whether they can read on.

use super::{Place, Said, Scene};
use crate::core::{scenario::Channel, text::Text};

/// The names that solutions have which move a talk under a public post.
const PRIVATE: &str = "private";
const IN_PUBLIC: &str = "in_public";

impl Scene {
    /// Somebody around says something to how she holds herself now, each thing once in its turn.
    pub(super) fn look_around(&mut self, turn: u32) {
        let Some(lines) = self.onlookers.get(&self.stance) else {
            return;
        };
        let heard = self.history.iter().filter(|it| it.around && lines.contains(&it.text)).count();
        let Some(text) = lines.get(heard % lines.len().max(1)).cloned() else {
            return;
        };
        self.history.push(Said { around: true, text, turn, ..Said::default() });
    }

    /// An offer to go on where only the two read, or to come back to where everybody does.
    pub(super) fn move_place(&mut self, offered: &[Text]) {
        if self.channel != Channel::PublicPost {
            return;
        }
        let has = |name: &str| offered.iter().any(|it| it.as_ref() == name);
        if has(IN_PUBLIC) && self.place == Place::Private {
            self.place = Place::OpenAgain;
        } else if has(PRIVATE) {
            self.place = Place::Private;
        }
    }
}
