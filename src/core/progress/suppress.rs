//! Small cells are not shown: nobody may be found in a table about a group.

use serde::{Serialize, Serializer};

use super::FEWEST_PEOPLE;

/// A number of people in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// As it is.
    Exact(u32),
    /// Kept back, because it, or what it would give away, is under five people.
    Hidden,
}

impl Count {
    /// A number that stands for itself: shown from five people on, and where it is nobody.
    pub const fn alone(people: u32) -> Self {
        if people == 0 || people >= FEWEST_PEOPLE { Self::Exact(people) } else { Self::Hidden }
    }

    /// The number, where it is shown.
    pub const fn shown(self) -> Option<u32> {
        match self {
            Self::Exact(people) => Some(people),
            Self::Hidden => None,
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.shown().serialize(to)
    }
}

/// The cells of one row whose sum is known. Where a cell is hidden, so are others until those that
/// are hidden hold five people together: else one could be worked out from the sum.
pub fn suppress<const N: usize>(cells: [u32; N]) -> [Count; N] {
    let mut counts = cells.map(Count::alone);
    loop {
        let hidden: Vec<usize> = (0..N).filter(|&at| counts[at] == Count::Hidden).collect();
        let people: u32 = hidden.iter().map(|&at| cells[at]).sum();
        if hidden.is_empty() || (hidden.len() > 1 && people >= FEWEST_PEOPLE) {
            return counts;
        }
        let open = (0..N).filter(|&at| counts[at] != Count::Hidden && cells[at] > 0);
        match open.min_by_key(|&at| cells[at]) {
            Some(at) => counts[at] = Count::Hidden,
            None if hidden.len() == 1 && N > 1 => {
                // All of them are in one cell: an empty one keeps it company.
                let Some(at) = (0..N).find(|at| !hidden.contains(at)) else {
                    return counts;
                };
                counts[at] = Count::Hidden;
                return counts;
            }
            None => return counts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_cell_cannot_be_worked_out_from_the_sum() {
        assert_eq!(suppress([12, 7, 6]).map(Count::shown), [Some(12), Some(7), Some(6)]);
        assert_eq!(suppress([12, 7, 2]).map(Count::shown), [Some(12), None, None]);
        assert_eq!(suppress([12, 0, 2]).map(Count::shown), [None, Some(0), None]);
        assert_eq!(suppress([12, 1, 2]).map(Count::shown), [None, None, None]);
        assert_eq!(suppress([12, 3, 4]).map(Count::shown), [Some(12), None, None]);
        assert_eq!(suppress([0, 0, 6]).map(Count::shown), [Some(0), Some(0), Some(6)]);
    }

    #[test]
    fn no_cell_of_one_to_four_is_ever_shown() {
        for a in 0..9 {
            for b in 0..9 {
                for c in 0..9 {
                    for (cell, shown) in [a, b, c].iter().zip(suppress([a, b, c])) {
                        assert!(
                            shown.shown().is_none_or(|it| it == *cell && !(1..5).contains(&it))
                        );
                    }
                    let hidden =
                        suppress([a, b, c]).iter().filter(|it| **it == Count::Hidden).count();
                    assert_ne!(hidden, 1, "{a} {b} {c}");
                }
            }
        }
    }
}
