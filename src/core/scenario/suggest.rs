//! "Did you mean …?": the known name that is nearest to an unknown one.

/// How alike two names must be to be taken for each other, 0 to 1. At .7 `fact` would be offered
/// for `text`; at .9 a missing syllable would find nothing.
const ALIKE: f64 = 0.8;

/// The name among `known` that `name` was most likely meant to be.
pub(crate) fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        let alike = strsim::jaro_winkler(name, candidate);
        if alike >= ALIKE && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name() {
        assert_eq!(nearest("listning", ["warm", "listening", "hurt"]), Some("listening"));
        assert_eq!(nearest("apologise", ["warm", "hurt"]), None);
    }
}
