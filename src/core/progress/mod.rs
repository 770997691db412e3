//! What finished calls show over time: each skill with its uncertainty, when it is due again, what
//! today's ten minutes are, and what a group of people shows together.
//!
//! Pure: days are numbers, and what was recorded is handed in. Which words and pictures are made of
//! it is left to the faces and to `report`.

mod beta;
mod calendar;
mod cohort;
mod movement;
mod shown;
mod spacing;
mod standing;
mod suppress;
mod tally;
mod today;

pub use calendar::{Day, day_of};
pub use cohort::{
    Cohort, FEWEST_PEOPLE, Fifth, FirstLast, Part, Phrase, Played, SkillRow, TurnCause, cohort,
};
pub use movement::{Movement, Pair, movement};
pub use shown::{PhraseCount, Shown, TurningPoint, is_hurtful, shown};
pub use spacing::{Rhythm, rhythm};
pub use standing::{BAND, Estimate, HALF_LIFE_DAYS, Observation, STEADY_FROM, Standing};
pub use suppress::{Count, suppress};
pub use today::{MINUTES, MOST_OFFERS, Missed, Offer, Why, offers};
