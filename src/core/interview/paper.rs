//! The paper of an interview: what is asked, drawn by a seed, so that the same link gives somebody else the same questions.
//! Does not know who answers, nor when.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::slot::Slot;
use crate::checksum::Hash;
use crate::deck::names::{AUDIENCES, LEVELS, name, named};
use crate::deck::{Asks, Audience, ConceptOutline, Level};
use crate::progress::Target;
use crate::random;
use crate::time::Millis;

/// What an interview asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// How long it takes.
    pub length: Length,
    /// What it mostly consists of.
    pub mix: Mix,
    /// The level of its questions; the warm-up is one lower.
    pub level: Level,
    /// Who is likely to be asked.
    pub audience: Option<Audience>,
    /// Decides every choice and every order in it.
    pub seed: u64,
    /// How its minutes are dealt out; stored beside a candidate, since the first format has no place for it.
    #[serde(skip)]
    pub plan: Plan,
}

/// How the minutes of a paper are dealt out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Plan {
    /// All questions share them, however many there are: who answers alone is quick. So were the first screenings.
    #[default]
    Shared,
    /// Each question has the time that it takes with somebody who talks, and there are as many as that leaves room for.
    Whole,
}

/// Seeds are below this: one can be read to somebody else.
pub(crate) const SEEDS: u64 = 100_000;

/// How long an interview takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Length {
    /// A quarter of an hour.
    Short,
    /// Half an hour.
    #[default]
    Medium,
    /// Three quarters.
    Long,
}

/// What an interview mostly consists of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mix {
    /// Questions answered aloud.
    Talking,
    /// Some of everything.
    #[default]
    Balanced,
    /// Code to read.
    Code,
}

/// One question of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub target: Target,
    /// The time it should take.
    pub budget: Millis,
}

impl Length {
    /// All of them.
    pub const ALL: [Length; 3] = [Length::Short, Length::Medium, Length::Long];

    /// In minutes.
    pub fn minutes(self) -> u32 {
        match self {
            Length::Short => 15,
            Length::Medium => 30,
            Length::Long => 45,
        }
    }
}

impl Mix {
    /// All of them.
    pub const ALL: [Mix; 3] = [Mix::Talking, Mix::Balanced, Mix::Code];
}

/// The names of plans in links. One that names none was made when all papers were shared.
const PLANS: [(&str, Plan); 2] = [("shared", Plan::Shared), ("whole", Plan::Whole)];

/// The names of mixes in links.
const MIXES: [(&str, Mix); 3] = [("talking", Mix::Talking), ("balanced", Mix::Balanced), ("code", Mix::Code)];

impl Default for Paper {
    fn default() -> Paper {
        let (length, mix, level) = (Length::Medium, Mix::Balanced, Level::Intermediate);
        Paper { length, mix, level, audience: None, seed: 1, plan: Plan::Shared }
    }
}

impl Paper {
    /// The questions in order. No concept is asked twice, and topics repeat as late as they can. A place that nothing
    /// in the deck fits is left out.
    pub fn questions(&self, outlines: &[&ConceptOutline]) -> Vec<Question> {
        budgeted(self.drawn(outlines), Millis(self.length.minutes() * 60_000))
    }

    /// The questions asked by somebody within `time`: an item leads to the open question of its concept.
    pub(crate) fn questions_led_on(&self, outlines: &[&ConceptOutline], time: Millis) -> Vec<Question> {
        /// What an open question takes after an item that has led to it, in seconds.
        const THEN: u32 = 120;
        let whole = |(target, seconds)| {
            let then = if matches!(target, Target::Item { .. }) { THEN } else { 0 };
            (target, seconds + then)
        };
        let drawn: Vec<(Target, u32)> = self.drawn(outlines).into_iter().map(whole).collect();
        match self.plan {
            Plan::Shared => budgeted(drawn, time),
            // The course is short enough, which a test holds.
            Plan::Whole => drawn.into_iter().map(|(target, s)| Question { target, budget: Millis(s * 1000) }).collect(),
        }
    }

    /// What is asked, with the seconds that each takes in proportion to the others.
    fn drawn(&self, outlines: &[&ConceptOutline]) -> Vec<(Target, u32)> {
        let mut asked: Vec<(&ConceptOutline, Target, u32)> = Vec::new();
        for (slot, at) in Slot::course(self.plan, self.mix, self.length).iter().zip(0..) {
            let mut fitting: Vec<(&ConceptOutline, Target, Level)> = outlines
                .iter()
                .filter(|concept| self.suits(concept) && asked.iter().all(|(known, ..)| known.id != concept.id))
                .flat_map(|concept| slot.forms(concept).into_iter().map(|(target, level)| (*concept, target, level)))
                .collect();
            random::shuffle(&mut fitting, random::seed_for(self.seed, &format!("{at}")));
            let wanted = slot.level(self.level);
            let best = fitting.into_iter().min_by_key(|(concept, _, level)| {
                let same_topic = asked.iter().filter(|(known, ..)| known.topic == concept.topic).count();
                let far = wanted.map_or(0, |wanted| (wanted as u8).abs_diff(*level as u8));
                let strange = usize::from(!self.is_meant(concept));
                // One field of work would fill a whole paper; nobody in particular is asked about none.
                if self.audience.is_some() { (far, same_topic, strange) } else { (far, strange, same_topic) }
            });
            asked.extend(best.map(|(concept, target, _)| (concept, target, slot.seconds())));
        }
        asked.into_iter().map(|(_, target, seconds)| (target, seconds)).collect()
    }

    /// Whether a concept is for just this audience, or for everybody where none is chosen.
    fn is_meant(&self, concept: &ConceptOutline) -> bool {
        self.audience.map_or(concept.audience.is_empty(), |one| concept.audience.contains(&one))
    }

    fn suits(&self, concept: &ConceptOutline) -> bool {
        concept.asks != Asks::Advice
            && self.audience.is_none_or(|one| concept.audience.is_empty() || concept.audience.contains(&one))
    }

    /// The same with other questions: the next of the seeds, so that a person sees that the number counts up.
    pub fn another(self) -> Paper {
        Paper { seed: (self.seed + 1) % SEEDS, ..self }
    }

    /// The query of a link to this paper; `deck` tells another version of the deck.
    pub fn query(&self, deck: u32) -> String {
        format!("{}&deck={deck:08x}", self.choices())
    }

    /// What was chosen, as a query that promises nothing of the deck.
    pub(crate) fn choices(&self) -> String {
        let audience = self.audience.map(|one| format!("&audience={}", name(&AUDIENCES, &one))).unwrap_or_default();
        let (minutes, mix, level) = (self.length.minutes(), name(&MIXES, &self.mix), name(&LEVELS, &self.level));
        let plan = if self.plan == Plan::Whole { "&plan=whole" } else { "" };
        format!("minutes={minutes}&mix={mix}&level={level}{audience}&seed={}{plan}", self.seed)
    }

    /// What may stand after a name in the query of a link, if that is a name.
    pub fn values(name: &str) -> Option<&'static str> {
        Some(match name {
            "minutes" => "15, 30, 45",
            "mix" => "talking, balanced, code",
            "level" => "beginner, intermediate, advanced",
            "audience" => "junior, web, data, senior",
            "seed" => "0, 1, …, 99999",
            "plan" => "shared, whole",
            "deck" => "0, 1, …, ffffffff",
            _ => return None,
        })
    }

    /// The paper of a query and the mark of its deck, or the part of the query that cannot be read.
    pub fn parse(query: &str) -> Result<(Paper, Option<u32>), String> {
        let (mut paper, mut deck) = (Paper::default(), None);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let read = pair.split_once('=').and_then(|(name, value)| match name {
                "minutes" => {
                    let length = Length::ALL.into_iter().find(|length| value.parse() == Ok(length.minutes()));
                    length.map(|length| paper.length = length)
                }
                "mix" => named(&MIXES, value).map(|mix| paper.mix = mix),
                "level" => named(&LEVELS, value).map(|level| paper.level = level),
                "audience" => named(&AUDIENCES, value).map(|one| paper.audience = Some(one)),
                "seed" => value.parse().ok().filter(|seed| *seed < SEEDS).map(|seed| paper.seed = seed),
                "plan" => named(&PLANS, value).map(|plan| paper.plan = plan),
                "deck" => u32::from_str_radix(value, 16).ok().map(|mark| deck = Some(mark)),
                // A link of a later version may say more.
                _ => Some(()),
            });
            read.ok_or_else(|| String::from(pair))?;
        }
        Ok((paper, deck))
    }
}

/// Questions that share a time in proportion to their seconds.
fn budgeted(asked: Vec<(Target, u32)>, time: Millis) -> Vec<Question> {
    let whole: u32 = asked.iter().map(|(_, seconds)| seconds).sum();
    let budget = |seconds: u32| Millis(time.0 / whole.max(1) * seconds);
    asked.into_iter().map(|(target, seconds)| Question { target, budget: budget(seconds) }).collect()
}

/// What tells this deck from another version of it: what is asked and by which keys it is scored.
pub fn mark(outlines: &[&ConceptOutline]) -> u32 {
    let mut hash = Hash::default();
    for concept in outlines {
        hash.add(concept.id.as_bytes());
        hash.add(&concept.card_hash.to_le_bytes());
        for item in &concept.items {
            hash.add(item.id.as_bytes());
            hash.add(&item.key_hash.to_le_bytes());
        }
    }
    hash.value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::ItemOutline;
    use crate::interaction::Kind;
    use alloc::string::ToString;
    use alloc::vec;

    /// Thirty concepts of six topics, each with an item of every kind; every fifth asks about people.
    fn deck() -> Vec<ConceptOutline> {
        let levels = [Level::Beginner, Level::Intermediate, Level::Advanced];
        let concept = |n: usize| ConceptOutline {
            id: format!("concept-{n}"),
            title: format!("Concept {n}"),
            topic: format!("topic-{}", n % 6),
            level: levels[n % 3],
            audience: if n == 7 { vec![Audience::Data] } else { vec![] },
            asks: match n {
                11 | 13 => Asks::Advice,
                _ if n % 5 == 0 => Asks::Behavioural,
                _ => Asks::Concept,
            },
            card_hash: 1,
            items: [Kind::Choice, Kind::Output, Kind::Bug, Kind::Match, Kind::Code]
                .into_iter()
                .zip(["a", "b", "c", "d", "e"])
                .map(|(kind, id)| ItemOutline { id: id.into(), kind, level: levels[n % 3], key_hash: 2 })
                .collect(),
        };
        (0..30).map(concept).collect()
    }

    fn asked(paper: Paper) -> Vec<String> {
        let deck = deck();
        let outlines: Vec<&ConceptOutline> = deck.iter().collect();
        paper.questions(&outlines).iter().map(|question| question.target.to_string()).collect()
    }

    #[test]
    fn equal_seeds_give_equal_papers_and_others_another() {
        let paper = |seed| asked(Paper { seed, ..Paper::default() });
        assert_eq!(paper(7), paper(7));
        assert_ne!(paper(7), paper(8));
        let seed = |seed| Paper { seed, ..Paper::default() }.another().seed;
        assert_eq!([7, 99_999].map(seed), [8, 0], "whatever is drawn has a link that can be read");
    }

    #[test]
    fn every_length_and_mix_begins_easily_and_ends_with_people_and_asks_no_concept_twice() {
        let deck = deck();
        let outlines: Vec<&ConceptOutline> = deck.iter().collect();
        for length in Length::ALL {
            for mix in Mix::ALL {
                let questions = Paper { length, mix, ..Paper::default() }.questions(&outlines);
                let mut concepts: Vec<&str> = questions.iter().filter_map(|one| one.target.concept()).collect();
                let level = |id: &str| deck.iter().find(|concept| concept.id == id).unwrap();
                assert_eq!(level(concepts[0]).level, Level::Beginner);
                assert_eq!(level(concepts[concepts.len() - 1]).asks, Asks::Behavioural);
                assert!(matches!(questions.last().unwrap().target, Target::Card { .. }));
                let all: u32 = questions.iter().map(|question| question.budget.0).sum();
                assert!(all <= length.minutes() * 60_000 && all > length.minutes() * 59_000, "{all}");
                concepts.sort_unstable();
                concepts.dedup();
                assert_eq!(concepts.len(), questions.len());
            }
        }
    }

    #[test]
    fn an_item_that_leads_to_an_open_question_has_time_for_both() {
        let deck = deck();
        let outlines: Vec<&ConceptOutline> = deck.iter().collect();
        let paper = Paper { length: Length::Short, ..Paper::default() };
        let budgets = |asked: Vec<Question>| asked.iter().map(|one| one.budget.0 / 1000).collect::<Vec<_>>();
        assert_eq!(budgets(paper.questions(&outlines)), [58, 87, 116, 174, 232, 232]);
        let led_on = budgets(paper.questions_led_on(&outlines, Millis(720_000)));
        assert_eq!(led_on, [91, 107, 122, 153, 122, 122], "warm-up 60 + 120, concept 90 + 120, open 240");
    }

    #[test]
    fn nothing_asks_for_a_program_or_advice_and_an_audience_hears_only_what_is_for_it() {
        for seed in 0..50 {
            let web = asked(Paper { seed, length: Length::Long, audience: Some(Audience::Web), ..Paper::default() });
            let unfit =
                |target: &String| ["concept-7.", "concept-11.", "concept-13."].iter().any(|id| target.contains(id));
            assert!(!web.iter().any(|target| target.ends_with(".e") || unfit(target)), "{web:?}");
        }
    }

    #[test]
    fn an_audience_is_asked_what_is_its_own_and_nobody_in_particular_what_is_for_all() {
        for seed in 0..20 {
            let data =
                asked(Paper { seed, level: Level::Intermediate, audience: Some(Audience::Data), ..Paper::default() });
            assert!(data.iter().any(|target| target.contains("concept-7")), "{data:?}");
            let any = asked(Paper { seed, length: Length::Short, ..Paper::default() });
            assert!(!any.iter().any(|target| target.contains("concept-7")), "{any:?}");
        }
    }

    #[test]
    fn a_small_deck_gives_a_short_paper() {
        let deck = deck();
        assert_eq!(Paper::default().questions(&[&deck[1]]).len(), 1);
        assert_eq!(Paper::default().questions(&[]), []);
    }

    #[test]
    fn a_link_reads_back_as_written_and_names_what_it_cannot_read() {
        let paper = Paper { length: Length::Long, mix: Mix::Code, audience: Some(Audience::Web), ..Paper::default() };
        for paper in [paper, Paper { plan: Plan::Whole, ..paper }] {
            assert_eq!(Paper::parse(&paper.query(0xab)), Ok((paper, Some(0xab))));
        }
        assert_eq!(Paper::parse(""), Ok((Paper::default(), None)));
        for bad in [
            "minutes=20",
            "minutes=-15",
            "mix=hard",
            "seed=x",
            "seed=100000",
            "deck=123456789",
            "plan=half",
            "deck=gone",
            "level",
        ] {
            assert_eq!(Paper::parse(&format!("mix=code&{bad}")), Err(bad.into()));
        }
    }

    #[test]
    fn what_may_stand_in_a_link_is_what_can_be_read() {
        let all = |name: &str| Paper::values(name).unwrap().split(", ").collect::<Vec<_>>();
        for name in ["minutes", "mix", "level", "audience", "seed", "plan", "deck"] {
            for value in all(name).into_iter().filter(|value| *value != "…") {
                assert!(Paper::parse(&format!("{name}={value}")).is_ok(), "{name}={value}");
            }
        }
        let counts = ["minutes", "mix", "level", "audience", "plan"].map(|name| all(name).len());
        assert_eq!(counts, [Length::ALL.len(), MIXES.len(), LEVELS.len(), AUDIENCES.len(), PLANS.len()]);
        assert_eq!(Paper::values("count"), None);
    }

    #[test]
    fn another_key_makes_another_deck() {
        let mut deck = deck();
        let before = mark(&deck.iter().collect::<Vec<_>>());
        deck[3].items[0].key_hash += 1;
        assert_ne!(mark(&deck.iter().collect::<Vec<_>>()), before);
    }
}
