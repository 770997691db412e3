//! Every text of a scenario with its place and its speaker, for checks that read them all.

use super::Scenario;
use crate::text::Text;

/// Who speaks a text, or what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// The customer.
    Customer,
    /// The trainee, by an option or a golden sentence.
    Trainee,
    /// The file: titles, notes, ids, words that name things.
    File,
}

/// One text of a scenario.
#[derive(Clone, Debug)]
pub(super) struct Passage<'s> {
    /// Where it stands, such as `lines/3/say/0`.
    pub(super) path: String,
    /// Its words.
    pub(super) text: &'s Text,
    /// Who speaks it.
    pub(super) speaker: Speaker,
}

/// Every text that must have words, in the order of the format.
pub(super) fn passages(scenario: &Scenario) -> Vec<Passage<'_>> {
    let mut all = Passages(Vec::new());
    all.about_the_call(scenario);
    all.facts(scenario);
    all.solutions(scenario);
    all.lines(scenario);
    all.situations(scenario);
    all.endings(scenario);
    all.afterwards(scenario);
    all.golden_and_debrief(scenario);
    all.0
}

struct Passages<'s>(Vec<Passage<'s>>);

impl<'s> Passages<'s> {
    fn add(&mut self, speaker: Speaker, path: String, text: &'s Text) {
        self.0.push(Passage { path, text, speaker });
    }

    fn add_all(&mut self, speaker: Speaker, path: &str, texts: &'s [Text]) {
        for (place, text) in texts.iter().enumerate() {
            self.add(speaker, format!("{path}/{place}"), text);
        }
    }

    fn about_the_call(&mut self, it: &'s Scenario) {
        let file = Speaker::File;
        for (path, text) in [
            ("id", &it.id),
            ("title", &it.title),
            ("industry", &it.industry),
            ("teaser", &it.teaser),
            ("brief/role", &it.brief.role),
            ("brief/situation", &it.brief.situation),
            ("customer/name", &it.customer.name),
            ("customer/about", &it.customer.about),
        ] {
            self.add(file, path.to_owned(), text);
        }
        self.add_all(file, "brief/may", &it.brief.may);
        self.add_all(file, "brief/may_not", &it.brief.may_not);
        self.add_all(file, "product", &it.product);
        for (stance, text) in &it.customer.thinks {
            self.add(file, format!("customer/thinks/{}", stance_name(*stance)), text);
        }
    }

    fn facts(&mut self, it: &'s Scenario) {
        for (at, fact) in it.facts.iter().enumerate() {
            self.add(Speaker::File, format!("facts/{at}/id"), &fact.id);
            self.add(Speaker::File, format!("facts/{at}/text"), &fact.text);
            self.add_all(Speaker::File, &format!("facts/{at}/words"), &fact.words);
            self.add_all(Speaker::File, &format!("facts/{at}/wrong"), &fact.wrong);
            self.add_all(Speaker::Customer, &format!("facts/{at}/correction"), &fact.correction);
        }
    }

    fn solutions(&mut self, it: &'s Scenario) {
        for (at, solution) in it.solutions.iter().enumerate() {
            self.add(Speaker::File, format!("solutions/{at}/id"), &solution.id);
            self.add(Speaker::File, format!("solutions/{at}/text"), &solution.text);
            self.add_all(Speaker::File, &format!("solutions/{at}/words"), &solution.words);
        }
    }

    fn lines(&mut self, it: &'s Scenario) {
        for (at, line) in it.lines.iter().enumerate() {
            self.add(Speaker::File, format!("lines/{at}/id"), &line.id);
            self.add_all(Speaker::Customer, &format!("lines/{at}/say"), &line.say);
        }
    }

    fn situations(&mut self, it: &'s Scenario) {
        for (at, situation) in it.situations.iter().enumerate() {
            self.add(Speaker::File, format!("situations/{at}/id"), &situation.id);
            for (place, option) in situation.options.iter().enumerate() {
                let path = format!("situations/{at}/options/{place}");
                self.add(Speaker::Trainee, format!("{path}/say"), &option.say);
                for (number, (_, words)) in option.moves.iter().enumerate() {
                    self.add(Speaker::File, format!("{path}/moves/{number}/1"), words);
                }
            }
        }
    }

    fn endings(&mut self, it: &'s Scenario) {
        for (at, ending) in it.endings.iter().enumerate() {
            let path = format!("endings/{at}");
            self.add_all(Speaker::Customer, &format!("{path}/say"), &ending.say);
            self.add(Speaker::File, format!("{path}/summary"), &ending.summary);
            self.add(Speaker::File, format!("{path}/aftermath/place"), &ending.aftermath.place);
            self.add(Speaker::File, format!("{path}/aftermath/scene"), &ending.aftermath.scene);
        }
    }

    fn afterwards(&mut self, it: &'s Scenario) {
        for (at, companion) in it.company.iter().enumerate() {
            self.add(Speaker::File, format!("company/{at}/name"), &companion.name);
            self.add(Speaker::File, format!("company/{at}/role"), &companion.role);
        }
        for (stance, texts) in &it.onlookers {
            self.add_all(Speaker::File, &format!("onlookers/{}", stance_name(*stance)), texts);
        }
        for (list, say) in it.again.lists() {
            self.add_all(Speaker::Customer, &format!("again/{list}"), say);
        }
        let Some(follow_up) = &it.follow_up else { return };
        self.add(Speaker::File, "follow_up/later".to_owned(), &follow_up.later);
        self.add(Speaker::File, "follow_up/news".to_owned(), &follow_up.news);
        self.add_all(Speaker::Customer, "follow_up/called", &follow_up.called);
        self.add_all(Speaker::Customer, "follow_up/written", &follow_up.written);
        self.add_all(Speaker::Customer, "follow_up/forgotten", &follow_up.forgotten);
        self.add_all(Speaker::Customer, "follow_up/let_down", &follow_up.let_down);
        for (at, it) in follow_up.misunderstandings.iter().enumerate() {
            let path = format!("follow_up/misunderstandings/{at}");
            self.add(Speaker::File, format!("{path}/scene"), &it.scene);
            self.add_all(Speaker::Customer, &format!("{path}/say"), &it.say);
        }
    }

    fn golden_and_debrief(&mut self, it: &'s Scenario) {
        for (at, golden) in it.golden.iter().enumerate() {
            self.add(Speaker::Trainee, format!("golden/{at}/say"), &golden.say);
        }
        for (at, question) in it.debrief.iter().enumerate() {
            self.add(Speaker::File, format!("debrief/{at}/ask"), &question.ask);
        }
    }
}

/// The name of a stance in files.
pub(super) const fn stance_name(stance: crate::customer::Stance) -> &'static str {
    use crate::customer::Stance;
    match stance {
        Stance::Furious => "furious",
        Stance::Angry => "angry",
        Stance::Guarded => "guarded",
        Stance::Hurt => "hurt",
        Stance::Listening => "listening",
        Stance::Relieved => "relieved",
        Stance::Warm => "warm",
    }
}
