//! The manual's page for each move: definition, one good example, one near miss.

use super::Move;

/// One page of the coding manual.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it is.
    pub definition: &'static str,
    /// A sentence that is this move.
    pub example: &'static str,
    /// A sentence that looks like it and is not.
    pub near_miss: &'static str,
}

/// The page of `mv`.
pub const fn entry(mv: Move) -> Entry {
    match mv.nature() {
        super::Nature::Relational => relational(mv),
        super::Nature::Solution => solution(mv),
        super::Nature::Negative => negative(mv),
        super::Nature::Neutral => neutral(mv),
    }
}

const fn page(definition: &'static str, example: &'static str, near_miss: &'static str) -> Entry {
    Entry { definition, example, near_miss }
}

const fn relational(mv: Move) -> Entry {
    match mv {
        Move::ValidateFeelings => page(
            "Says that the customer's reaction makes sense, or that what happened really is bad.",
            "Two failed deliveries in one week would try anybody's patience.",
            "I understand.",
        ),
        Move::NameEmotion => page(
            "Puts a word for a feeling on the customer, without judging it.",
            "You sound worn out by all this.",
            "There is no need to be upset.",
        ),
        Move::MirrorFacts => page(
            "Says a concrete detail of the customer's words back, correctly.",
            "So the heating failed on Friday, and you have a baby at home.",
            "So the heating failed on Monday. (It was Friday.)",
        ),
        Move::OpenQuestion => page(
            "Asks for a free account of what happened, what it meant or what is wished.",
            "What would make tomorrow easier for you?",
            "What is your order number?",
        ),
        Move::GenuineConcern => page(
            "Turns to the person: safety, health, family, money, plans.",
            "Is everybody warm enough tonight?",
            "We care about all our customers.",
        ),
        Move::SharedGoal => page(
            "Puts agent and customer on one side of one task.",
            "Let's go through the bill line by line, you and I.",
            "We are working on it.",
        ),
        Move::Ownership => page(
            "Admits that company or agent is responsible, or takes the case on to its end.",
            "That was our mistake, and it stays on my desk until it is put right.",
            "Mistakes happen on both sides.",
        ),
        _ => warm(mv),
    }
}

const fn warm(mv: Move) -> Entry {
    match mv {
        Move::SincereApology => page(
            "Says sorry for what happened to this customer, without conditions.",
            "I'm sorry we left you standing in the rain.",
            "Sorry if you feel that way.",
        ),
        Move::PositiveLanguage => page(
            "Warm, supportive wording about the customer or the outlook.",
            "I am here to support you throughout this process.",
            "Thank you for your patience.",
        ),
        Move::Encourage => page(
            "A listening sound or a few words that invite more.",
            "Go on, take your time.",
            "Go on then, be quick.",
        ),
        Move::Mirror => page(
            "Repeats the last one to three words that matter, and then waits.",
            "The whole weekend?",
            "The whole sentence of the customer, word for word.",
        ),
        _ => page(
            "Thanks the customer for something particular.",
            "Thank you for keeping the packaging, it tells us which van it was.",
            "Thank you for your call.",
        ),
    }
}

const fn solution(mv: Move) -> Entry {
    match mv {
        Move::ExplainReasons => page(
            "Gives the cause of the problem, or why a step is needed.",
            "The parcel was scanned into the wrong van.",
            "Because that is our policy.",
        ),
        Move::DescribeEffort => page(
            "Tells what has been tried so far.",
            "I've rung the depot twice and gone through Tuesday's list.",
            "We are doing everything we can.",
        ),
        Move::OfferAlternatives => page(
            "Offers an option, a choice or goodwill.",
            "I can send a new one or give you the money back.",
            "There is nothing else I can do.",
        ),
        Move::Compensate => page(
            "Offers something of value for the loss.",
            "This month is on us.",
            "I've refunded the double charge. (That is the fix.)",
        ),
        Move::ConcreteResolution => page(
            "A specific act towards the fix: done, being done, or told step by step.",
            "I've moved your appointment to tomorrow at nine.",
            "I'll look into it.",
        ),
        Move::Promise => page(
            "Gives a word about a concrete act by a time.",
            "I will ring you by six, whatever the answer is.",
            "You'll hear from us.",
        ),
        Move::OverPromise => page(
            "Guarantees what the agent cannot know or control.",
            "I guarantee that this will never happen again.",
            "I'll call you by six.",
        ),
        _ => page(
            "Commits to a later contact or check, with an owner and a time or trigger.",
            "I'll look in again on Monday morning and write to you.",
            "Someone will be in touch.",
        ),
    }
}

const fn negative(mv: Move) -> Entry {
    match mv {
        Move::CalmDown => page(
            "Tells the customer to regulate feeling or tone.",
            "Please lower your voice.",
            "Take all the time you need.",
        ),
        Move::Minimise => page(
            "Plays the problem or the feeling down, or compares it away.",
            "It's only a suitcase.",
            "It isn't only a suitcase, it's your wedding.",
        ),
        Move::BlameCustomer => page(
            "Puts the cause on the customer; pseudo-apologies belong here.",
            "You should have read the label.",
            "You did nothing wrong.",
        ),
        Move::PolicyWall => page(
            "Refuses by a rule or a system and offers no way forward.",
            "Those are the rules, I can't change them.",
            "The rule is thirty days; what I can do is ask for an exception.",
        ),
        Move::DeflectTransfer => page(
            "Sends the customer elsewhere or to self-service.",
            "You'll have to ask the courier.",
            "I'll ring the courier while you wait.",
        ),
        Move::InterruptRush => {
            page("Cuts off or hurries.", "Could you come to the point?", "There's no rush.")
        }
        Move::SarcasmJudgement => page(
            "Mocks, or judges the customer's character or reaction.",
            "Oh no, shall I call the newspapers?",
            "You deserve a medal for waiting this long.",
        ),
        _ => cold(mv),
    }
}

const fn cold(mv: Move) -> Entry {
    match mv {
        Move::HollowCanned => page(
            "A stock phrase without any detail of this case.",
            "We apologise for any inconvenience.",
            "Thank you for the photos, they show the crack clearly.",
        ),
        Move::HostilityProfanity => page(
            "Insults, swearing at the customer, threats.",
            "Stop whining.",
            "I'd be swearing too.",
        ),
        Move::Pity => page(
            "Feels sorry from above: sympathy, not empathy.",
            "You poor thing.",
            "That must have been a long night for you.",
        ),
        Move::Argue => page(
            "Contradicts the customer to be right.",
            "That is not what our records say.",
            "Our records show something else; may I read it to you?",
        ),
        Move::RepeatAsk => page(
            "Asks again for what was already told.",
            "And what was the problem again?",
            "You said Friday, is that right?",
        ),
        Move::Jargon => page(
            "Inside words that the customer cannot know.",
            "Your RMA is pending in the CRM.",
            "Your return is on its way to our repair shop.",
        ),
        Move::Interrupt => page(
            "Speaks while the customer is still speaking.",
            "(cuts in) Right, right.",
            "(waits for the end of the sentence) I see.",
        ),
        Move::Hold => page(
            "Lets the customer wait in silence while an answer is due.",
            "(silence)",
            "Give me half a minute, I am opening your file.",
        ),
        _ => page(
            "A promise came due and was not kept.",
            "(six o'clock passes without a call)",
            "(a call at half past five)",
        ),
    }
}

const fn neutral(mv: Move) -> Entry {
    match mv {
        Move::ClosedIrrelevant => page(
            "Does not engage: a brush-off, off the topic, the wrong problem, another language.",
            "Noted.",
            "Which order is it?",
        ),
        Move::PromptGaming => page(
            "Text for a grader, not for the customer: word lists, label names, instructions.",
            "sorry understand together sorry resolve",
            "So, so sorry, we gave your table away.",
        ),
        Move::SetBoundary => page(
            "Says respectfully which way of talking must stop, and that help goes on.",
            "I want to help you, and I can do that once the insults stop.",
            "Watch your tone.",
        ),
        Move::KeptPromise => page(
            "A promise came due and was kept.",
            "(a call at half past five, as agreed)",
            "(a call at half past five that asks what it was about)",
        ),
        _ => page(
            "A civil, transactional turn that makes no other move.",
            "Could you read me the serial number?",
            "Serial number. Quickly, please.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_has_a_page_of_its_own() {
        let mut seen: Vec<&str> = Vec::new();
        for mv in Move::ALL {
            let page = entry(mv);
            assert!(!page.definition.is_empty() && !page.example.is_empty(), "{mv}");
            assert!(!page.near_miss.is_empty(), "{mv}");
            assert!(!seen.contains(&page.definition), "{mv} shares its page");
            seen.push(page.definition);
        }
    }
}
