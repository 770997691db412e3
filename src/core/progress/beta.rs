//! The Beta distribution and, through it, Student's t: what intervals are made of.
//!
//! The regularised incomplete beta function by its continued fraction (Lentz's method), its inverse
//! by halving, with `libm` alone, so that a band is the same on every machine.

/// Terms after which the continued fraction has long settled for the sizes that occur here.
const MOST_TERMS: u32 = 400;
/// A relative change from which on further terms no longer show.
const SETTLED: f64 = 1e-12;
/// Stands in for a zero that would be divided by.
const TINY: f64 = 1e-300;
/// Halvings of the interval 0 to 1: more than the digits a float has.
const HALVINGS: u32 = 60;

/// The probability that a share with this Beta distribution is below `x`.
pub(super) fn below(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = libm::exp(
        libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b)
            + a * libm::log(x)
            + b * libm::log1p(-x),
    );
    // The fraction settles quickly on the near side of the mean; the other side is its mirror.
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let whole = |it: f64| if it.abs() < TINY { TINY } else { it };
    let mut c = 1.0;
    let mut d = 1.0 / whole(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for term in 1..=MOST_TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / whole(1.0 + even * d);
        c = whole(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / whole(1.0 + odd * d);
        c = whole(1.0 + odd / c);
        value *= d * c;
        if (d * c - 1.0).abs() < SETTLED {
            break;
        }
    }
    value
}

/// The share below which `p` of this Beta distribution lies.
pub(super) fn quantile(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if below(a, b, middle) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// How many standard errors hold the middle `band` of Student's t with `degrees` of freedom.
pub(super) fn student(band: f64, degrees: f64) -> f64 {
    // t² = d·(1 − x)/x, where x is Beta(d/2, 1/2) and outside the band lies 1 − band.
    let x = quantile(degrees / 2.0, 0.5, 1.0 - band);
    libm::sqrt(degrees * (1.0 - x) / x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 5e-4, "{a} is not {b}");
    }

    #[test]
    fn known_values_come_out() {
        // Beta(1, 1) is flat; Beta(2, 1) is x²; the arcsine law has its median in the middle.
        near(below(1.0, 1.0, 0.3), 0.3);
        near(below(2.0, 1.0, 0.3), 0.09);
        near(quantile(0.5, 0.5, 0.5), 0.5);
        near(below(0.5, 0.5, 0.25), 1.0 / 3.0);
        // Tables of Student's t.
        near(student(0.90, 4.0), 2.1318);
        near(student(0.90, 30.0), 1.6973);
        near(student(0.95, 9.0), 2.2622);
    }

    #[test]
    fn it_stays_within_bounds_for_very_much_evidence() {
        for (a, b) in [(0.5, 0.5), (5_000.5, 0.5), (0.5, 5_000.5), (20_000.0, 30_000.0)] {
            let (low, high) = (quantile(a, b, 0.05), quantile(a, b, 0.95));
            assert!(0.0 <= low && low < high && high <= 1.0, "{a}, {b}: {low} to {high}");
        }
    }
}
