//! The plainest sentences of the trade, as everybody types them, to a customer without a scenario:
//! most of them must be read for what they do.

use rapport::core::analyser::{Context, analyse};
use rapport::core::moves::{Move, Tone};

const CUSTOMER: &str = "My parcel never came and I waited in all day for it. That's twice now.";

/// A sentence, the move it makes (none for plain questions and status), and whether it puts her off.
const SENTENCES: [(&str, Option<Move>, bool); 56] = [
    ("I'll send you a replacement.", Some(Move::ConcreteResolution), false),
    ("I'll get that replaced.", Some(Move::ConcreteResolution), false),
    ("We'll refund you in full.", Some(Move::ConcreteResolution), false),
    ("I'm sending a new one out today.", Some(Move::ConcreteResolution), false),
    ("I've booked it in for tomorrow morning.", Some(Move::ConcreteResolution), false),
    ("I'm going to cancel that order for you.", Some(Move::ConcreteResolution), false),
    ("I'll refund the delivery charge now.", Some(Move::ConcreteResolution), false),
    ("We will deliver it again on Friday.", Some(Move::ConcreteResolution), false),
    ("I have just sent it again.", Some(Move::ConcreteResolution), false),
    ("I'll make sure it gets there today.", Some(Move::Ownership), false),
    ("I will make sure this is fixed.", Some(Move::Ownership), false),
    ("I'll get this sorted for you.", Some(Move::Ownership), false),
    ("Leave it with me.", Some(Move::Ownership), false),
    ("That's on us.", Some(Move::Ownership), false),
    ("We got this wrong.", Some(Move::Ownership), false),
    ("That's our mistake.", Some(Move::Ownership), false),
    ("I'll call you tomorrow.", Some(Move::CommitFollowUp), false),
    ("I'll let you know as soon as I hear.", Some(Move::CommitFollowUp), false),
    ("I'll give you a call at five.", Some(Move::CommitFollowUp), false),
    ("Would you like a refund or a replacement?", Some(Move::OfferAlternatives), false),
    ("I can send another or give you the money back.", Some(Move::OfferAlternatives), false),
    ("I can add a ten pound voucher.", Some(Move::OfferAlternatives), false),
    ("The driver left it with a neighbour.", Some(Move::ExplainReasons), false),
    ("It went out on the wrong van.", Some(Move::ExplainReasons), false),
    ("There was a fault at the depot.", Some(Move::ExplainReasons), false),
    ("Let me check that for you.", None, false),
    ("One moment, please.", None, false),
    ("What's your order number?", None, false),
    ("When did you order it?", None, false),
    ("It's on the van now.", None, false),
    ("Can I put you on hold for a minute?", None, false),
    ("What happened?", Some(Move::OpenQuestion), false),
    ("How can I make this right?", Some(Move::OpenQuestion), false),
    ("That's awful.", Some(Move::ValidateFeelings), false),
    ("Oh no, that's terrible.", Some(Move::ValidateFeelings), false),
    ("I'd be annoyed too.", Some(Move::ValidateFeelings), false),
    ("That must be so annoying.", Some(Move::ValidateFeelings), false),
    ("You sound really upset.", Some(Move::NameEmotion), false),
    ("I can see why you're angry.", Some(Move::NameEmotion), false),
    ("I'm so sorry about your parcel.", Some(Move::SincereApology), false),
    ("Sorry you had to wait all day.", Some(Move::SincereApology), false),
    ("Thanks for telling me.", Some(Move::Thank), false),
    ("Are you all right?", Some(Move::GenuineConcern), false),
    ("Let's sort this out together.", Some(Move::SharedGoal), false),
    ("Sorry for the inconvenience.", Some(Move::HollowCanned), true),
    ("Thank you for your patience.", Some(Move::HollowCanned), true),
    ("I hear you.", Some(Move::HollowCanned), true),
    ("There's nothing I can do.", Some(Move::PolicyWall), true),
    ("We don't do refunds on that.", Some(Move::PolicyWall), true),
    ("Let me transfer you to billing.", Some(Move::DeflectTransfer), true),
    ("You'll have to ask the courier.", Some(Move::DeflectTransfer), true),
    ("That's not our problem.", Some(Move::HostilityProfanity), true),
    ("You should have been at home.", Some(Move::BlameCustomer), true),
    ("Our system shows it was delivered.", Some(Move::Argue), true),
    ("Are you sure you were in?", Some(Move::Argue), true),
    ("It's only a parcel.", Some(Move::Minimise), true),
];

/// The same, written before the corpus was asked for more of them; a third was read wrongly then. Some
/// of them stand in the lists of frames that later writers were given.
const MORE: [(&str, Option<Move>, bool); 36] = [
    ("I'll get that replaced for you today", Some(Move::ConcreteResolution), false),
    ("Can you tell me your order number please?", None, false),
    ("Hope your daughter feels better soon.", Some(Move::PositiveLanguage), false),
    ("I hope the party goes well!", Some(Move::PositiveLanguage), false),
    ("That must have been so stressful.", Some(Move::NameEmotion), false),
    ("You shouldn't have had to call twice.", Some(Move::ValidateFeelings), false),
    ("Unfortunately we can't refund that.", Some(Move::PolicyWall), true),
    ("Let me see what I can do.", None, false),
    ("I've just refunded you £45.", Some(Move::ConcreteResolution), false),
    ("How long has it been leaking?", None, false),
    ("Is everyone safe?", Some(Move::GenuineConcern), false),
    ("Please calm down.", Some(Move::CalmDown), true),
    ("There's no need to shout.", Some(Move::CalmDown), true),
    ("It's in the terms and conditions.", Some(Move::PolicyWall), true),
    ("You must have plugged it in wrong.", Some(Move::BlameCustomer), true),
    ("Our records show you received it.", Some(Move::Argue), true),
    ("I can't believe they did that to you.", Some(Move::ValidateFeelings), false),
    ("Sounds like a nightmare.", Some(Move::ValidateFeelings), false),
    ("One moment please.", None, false),
    ("Would Tuesday or Wednesday suit you better?", Some(Move::OfferAlternatives), false),
    ("I'll call you back before 5.", Some(Move::CommitFollowUp), false),
    ("Sorry, that was our mistake.", Some(Move::Ownership), false),
    ("We messed up, and I'm sorry.", Some(Move::Ownership), false),
    ("Did you read the manual?", Some(Move::BlameCustomer), true),
    ("Have you tried turning it off and on again?", None, false),
    ("Whatever.", Some(Move::ClosedIrrelevant), true),
    ("So you waited in all day and nobody came?", Some(Move::MirrorFacts), false),
    ("I promise it won't happen again.", Some(Move::OverPromise), false),
    ("As a gesture of goodwill I've taken £10 off.", Some(Move::Compensate), false),
    ("You are being unreasonable.", Some(Move::SarcasmJudgement), true),
    (
        "I understand how frustrating that is, three weeks is a long time.",
        Some(Move::NameEmotion),
        false,
    ),
    ("Talk to my manager then.", Some(Move::DeflectTransfer), true),
    ("Is there anything else I can help you with?", Some(Move::ClosedIrrelevant), true),
    ("Good for you for keeping the receipt.", Some(Move::PositiveLanguage), false),
    ("Go on.", Some(Move::Encourage), false),
    ("Tell me what happened.", Some(Move::OpenQuestion), false),
];

/// The sentences of a list that are not read for what they do.
fn misread(sentences: &[(&str, Option<Move>, bool)]) -> Vec<String> {
    let context = Context { customer: CUSTOMER, scenario: None };
    let mut wrong = Vec::new();
    for (reply, meant, slights) in sentences {
        let read = analyse(reply, &crate::english(), &context);
        let moves: Vec<Move> = read.moves.iter().map(|it| it.mv).collect();
        let right = match meant {
            Some(meant) => moves.contains(meant),
            None => moves.is_empty(),
        };
        if !right || *slights != (read.tone == Tone::Dismissive) {
            wrong.push(format!("{reply} {moves:?} {:?}", read.tone));
        }
    }
    wrong
}

#[test]
fn the_plainest_sentences_are_read_for_what_they_do() {
    let all = SENTENCES.len() + MORE.len();
    let wrong = [misread(&SENTENCES), misread(&MORE)].concat();
    assert!(wrong.len() * 10 <= all, "{} wrong: {wrong:#?}", wrong.len());
}
