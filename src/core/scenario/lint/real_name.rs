//! No real firm, number or address.

use super::super::{Scenario, findings::Findings, passages::passages};

pub(super) const CODE: &str = "SC123";
pub(super) const TITLE: &str = "No real firms, numbers or addresses";
pub(super) const WHY: &str = "A scenario is about a moment between two people. A brand makes it \
    about the brand, and a number or address may be somebody's.";
pub(super) const BAD: &str =
    r#"brief/situation = "A reader's card was refused. He says it works with PayPal.""#;
pub(super) const GOOD: &str =
    r#"brief/situation = "A reader's card was refused. He says it works in every shop.""#;

/// Names of firms that everybody knows and that mean nothing else.
const FIRMS: &[&str] = &[
    "Adidas",
    "Airbnb",
    "Aldi",
    "Alibaba",
    "Allianz",
    "Amazon",
    "Android",
    "Asda",
    "Audi",
    "BMW",
    "Barclays",
    "Bosch",
    "Carrefour",
    "Coca-Cola",
    "Comcast",
    "Costco",
    "DHL",
    "Deliveroo",
    "Dyson",
    "EasyJet",
    "Electrolux",
    "Expedia",
    "Facebook",
    "FedEx",
    "Gmail",
    "Google",
    "HSBC",
    "Honda",
    "Huawei",
    "Hyundai",
    "IKEA",
    "Ikea",
    "Instagram",
    "KitchenAid",
    "Klarna",
    "Kmart",
    "Lenovo",
    "Lidl",
    "LinkedIn",
    "Lufthansa",
    "Lyft",
    "Mastercard",
    "Mercedes",
    "Microsoft",
    "Miele",
    "Netflix",
    "Nike",
    "Nintendo",
    "Nissan",
    "Nokia",
    "Outlook",
    "PayPal",
    "Paypal",
    "Peugeot",
    "Philips",
    "PlayStation",
    "Ryanair",
    "Sainsbury",
    "Samsung",
    "Santander",
    "Siemens",
    "Skype",
    "Sony",
    "Spotify",
    "Starbucks",
    "Telekom",
    "Tesco",
    "TikTok",
    "Toyota",
    "Tripadvisor",
    "Twitter",
    "Uber",
    "Verizon",
    "Vodafone",
    "Volkswagen",
    "Volvo",
    "Waitrose",
    "Walmart",
    "WhatsApp",
    "Whirlpool",
    "Windows",
    "Xbox",
    "YouTube",
    "Zalando",
    "iPad",
    "iPhone",
];

/// Digits of a number that could be dialled.
const DIALLED: usize = 7;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for passage in passages(scenario) {
        if let Some(found) = firm(passage.text) {
            let message = format!("\"{found}\" is a real firm or product");
            let help = "Invent a name, or say what it is: the courier, the app, the shop.";
            findings.warning(CODE, &passage.path, message, help);
        } else if let Some(found) = address(passage.text) {
            let message = format!("\"{found}\" could be somebody's");
            let help = "Leave it out, or give its last three digits: the one ending 771.";
            findings.warning(CODE, &passage.path, message, help);
        }
    }
}

/// A firm's name as a whole word. Capitals count: a window is not Windows.
fn firm(text: &str) -> Option<&str> {
    let marked = |it: &&str| it.contains(['™', '®']);
    let is_firm = |it: &&str| {
        let word = it.trim_matches(|it: char| !it.is_alphanumeric());
        let word = word.strip_suffix("'s").unwrap_or(word);
        FIRMS.contains(&word) && !starts_a_sentence(text, it)
    };
    text.split_whitespace().find(|it| marked(it) || is_firm(it))
}

/// Whether a word that is also an ordinary one stands at the beginning, where capitals say nothing.
fn starts_a_sentence(text: &str, word: &str) -> bool {
    let before = text.split(word).next().unwrap_or_default().trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '?', '!', ':', '…']);
    begins && ["Windows", "Outlook"].iter().any(|it| word.starts_with(it))
}

/// An address or a number that could be reached.
fn address(text: &str) -> Option<String> {
    let words = text.split_whitespace();
    let net = |it: &&str| {
        (it.contains('@') && it.contains('.')) || it.contains("www.") || it.contains("http")
    };
    words.clone().find(net).map(str::to_owned).or_else(|| number(text))
}

/// A run of digits that could be dialled; blanks, dashes and brackets stand within one.
fn number(text: &str) -> Option<String> {
    let within = |it: char| it.is_ascii_digit() || " -/()+".contains(it);
    let digits = |it: &str| it.chars().filter(char::is_ascii_digit).count();
    text.split(|it| !within(it)).find(|it| digits(it) >= DIALLED).map(|it| it.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firms_are_known_by_their_capitals() {
        assert_eq!(firm("I paid it with PayPal, twice."), Some("PayPal,"));
        assert_eq!(firm("The windows. Windows are open."), None);
        assert_eq!(firm("It is a Kettle™ thing"), Some("Kettle™"));
    }

    #[test]
    fn numbers_that_could_be_dialled() {
        assert_eq!(address("ring 0171 555 20 33 then").as_deref(), Some("0171 555 20 33"));
        assert_eq!(address("it was 14:02, then 15:30, and 129 € on 12.03.2024"), None);
        assert!(address("write to a.b@c.example").is_some());
    }
}
