//! An interview seen from the other side of the table: what the person who asks heard, noted and judged.
//! Does not know what is on screen, nor where it is kept.

mod asked;
mod course;
mod desk;
mod json;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::interview::{Band, Clock, Dimension, Extra, Paper, Question};
use crate::progress::Target;
use crate::random;
use crate::time::{Millis, Timestamp};

pub use asked::{Asked, written};
pub use course::{Answer, Stage, kept_free, questions_within};
pub use desk::{Desk, Screenings, Window};
pub use json::file;

/// One candidate who is asked the questions of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screening {
    /// What is asked; the same for every candidate of this paper.
    pub paper: Paper,
    /// The mark of the deck that it was drawn from.
    pub deck: u32,
    /// How much more time is given.
    pub extra: Extra,
    /// When it began, which also names it.
    pub started: Timestamp,
    /// Which candidate of this paper it is, from 1.
    pub number: u32,
    /// What the candidate is called here; empty for the number alone.
    pub label: String,
    /// Whether the candidate knows that notes are taken and agrees. Without it nothing is recorded.
    pub consent: bool,
    /// The question on screen, in both windows.
    pub at: usize,
    /// The questions, and what was heard at each.
    pub places: Vec<Place>,
    /// What has passed.
    pub clock: Clock,
    /// A judgement in each dimension.
    pub marks: [Mark; 4],
    /// The whole, judged last and never computed.
    pub overall: Option<Band>,
    /// How often it was changed: of two states the one of more changes is the later.
    pub changes: u32,
    /// How far it is.
    pub stage: Stage,
    /// Whether the candidate sees what is asked after the item on screen.
    pub then_shown: bool,
}

/// A question, and what was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What is asked.
    pub target: Target,
    /// The time it should take, without extra.
    pub budget: Millis,
    /// The time it was on screen.
    pub took: Millis,
    /// The ids of the points that were said.
    pub said: Vec<String>,
    /// The red flags that were seen, by their place on the card.
    pub flags: Vec<usize>,
    /// How many nudges were given, the first ones of the card.
    pub nudges: usize,
    /// What was noted, in order.
    pub notes: Vec<Note>,
    /// How it was answered, if it is an item.
    pub answer: Option<Answer>,
    /// Whether any of this but the notes was changed after the end; stored beside it, as it came later than the format.
    #[serde(skip)]
    pub after_end: bool,
}

/// A note with its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The time on the clock of the interview.
    pub at: Millis,
    /// What was noted.
    pub text: String,
    /// Whether it was written or changed after the end; stored beside it.
    #[serde(skip)]
    pub after_end: bool,
}

/// A judgement in one dimension.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The band that was set, which counts while there is evidence for it.
    pub band: Option<Band>,
    /// What was observed.
    pub evidence: String,
}

/// What all places of a screening come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Points said.
    pub said: usize,
    /// Red flags seen.
    pub flags: usize,
    /// Nudges given.
    pub nudges: usize,
}

impl Mark {
    /// Whether nothing was observed, nor judged before.
    pub fn is_open(&self) -> bool {
        !self.has_evidence() && self.band.is_none()
    }

    /// Whether there is something that a band can stand on.
    pub fn has_evidence(&self) -> bool {
        !self.evidence.trim().is_empty()
    }
}

fn limit(paper: Paper, extra: Extra) -> Millis {
    extra.of(Millis(paper.length.minutes() * 60_000))
}

impl Screening {
    /// A screening whose clock waits for consent.
    pub fn new(paper: Paper, deck: u32, extra: Extra, questions: Vec<Question>, now: Timestamp) -> Screening {
        let place = |question: Question| Place {
            target: question.target,
            budget: question.budget,
            took: Millis(0),
            said: Vec::new(),
            flags: Vec::new(),
            nudges: 0,
            notes: Vec::new(),
            answer: None,
            after_end: false,
        };
        let mut screening = Screening {
            paper,
            deck,
            extra,
            started: now,
            number: 1,
            label: String::new(),
            consent: false,
            at: 0,
            places: questions.into_iter().map(place).collect(),
            clock: Clock::new(limit(paper, extra), now),
            marks: Default::default(),
            overall: None,
            changes: 0,
            stage: Stage::Waiting,
            then_shown: false,
        };
        screening.turn_to(Stage::Waiting);
        screening
    }

    /// Makes this the screening of somebody else, who is asked the same from now on.
    pub(crate) fn begin_anew(&mut self, now: Timestamp) {
        let question = |place: &Place| Question { target: place.target.clone(), budget: place.budget };
        let questions = self.places.iter().map(question).collect();
        *self = Screening::new(self.paper, self.deck, Extra::None, questions, now);
    }

    /// Gives more time, or takes it back.
    pub(crate) fn give_time(&mut self, extra: Extra) {
        self.extra = extra;
        self.clock.limit = limit(self.paper, extra);
    }

    /// The time that the question on screen should take, with the extra in it.
    pub fn budget(&self) -> Millis {
        self.place().map_or(Millis(0), |place| self.extra.of(place.budget))
    }

    /// Whether both asked the same questions in the same order.
    pub fn is_like(&self, other: &Screening) -> bool {
        let targets = |one: &'_ Screening| one.places.iter().map(|place| place.target.clone()).collect::<Vec<_>>();
        self.paper == other.paper && targets(self) == targets(other)
    }

    /// The place on screen.
    pub fn place(&self) -> Option<&Place> {
        self.places.get(self.at)
    }

    /// The place on screen, where something may be recorded.
    pub(crate) fn place_mut(&mut self) -> Option<&mut Place> {
        self.places.get_mut(self.at).filter(|_| self.consent)
    }

    /// Decides the order of the options of a question: that of its paper, so that every candidate sees the same.
    pub fn seed_of(&self, target: &Target) -> u64 {
        random::seed_for(self.paper.seed, &target.to_string())
    }

    /// Counts the clock up to `now`. Nothing is announced: it is for the eye of the one who asks.
    pub(crate) fn advance(&mut self, now: Timestamp) {
        // How long it is stopped is known once it goes on; a stop that nothing follows is the end.
        if self.stage == Stage::Stopped {
            return;
        }
        let (passed, _) = self.clock.advance(now);
        if let Some(place) = self.places.get_mut(self.at) {
            place.took = Millis(place.took.0.saturating_add(passed.0));
        }
    }

    /// Writes what was observed. Where it is moved elsewhere the band waits for it and counts for nothing meanwhile.
    pub(crate) fn write_evidence(&mut self, dimension: Dimension, text: String) {
        if self.consent {
            self.marks[dimension as usize].evidence = text;
        }
    }

    /// Sets the band of a dimension that has evidence.
    pub(crate) fn set_band(&mut self, dimension: Dimension, band: Band) {
        let mark = &mut self.marks[dimension as usize];
        if self.consent && mark.has_evidence() {
            mark.band = Some(band);
        }
    }

    /// Whether the whole may be judged: every dimension in which something was observed counts, and one does. What no
    /// question let anybody observe needs no band: a paper of three questions seldom shows all four.
    pub fn is_judged(&self) -> bool {
        let counts = |mark: &Mark| mark.counted().is_some();
        self.marks.iter().any(counts) && self.marks.iter().all(|mark| counts(mark) || mark.is_open())
    }

    /// Sets the whole, once every dimension that was observed has its band.
    pub(crate) fn set_overall(&mut self, band: Band) {
        if self.consent && self.is_judged() {
            self.overall = Some(band);
        }
    }

    /// Starts a note at the time on the clock, unless the last one is still empty.
    pub(crate) fn begin_note(&mut self) {
        let (at, after_end) = (self.clock.used, self.stage == Stage::Ended);
        let Some(place) = self.place_mut() else { return };
        match place.notes.last_mut().filter(|note| note.text.is_empty()) {
            Some(empty) => (empty.at, empty.after_end) = (at, after_end),
            None => place.notes.push(Note { at, text: String::new(), after_end }),
        }
    }

    /// What all places come to.
    pub fn total(&self) -> Total {
        self.places.iter().fold(Total::default(), |total, place| Total {
            said: total.said + place.said.len(),
            flags: total.flags + place.flags.len(),
            nudges: total.nudges + place.nudges,
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::interview::Length;

    /// A screening of a card and an item.
    pub(crate) fn screening(started: i64) -> Screening {
        let targets = [Target::card("gil"), Target::item("gil", "a")];
        let questions = targets.map(|target| Question { target, budget: Millis(60_000) });
        let paper = Paper { length: Length::Short, ..Paper::default() };
        Screening::new(paper, 7, Extra::Half, questions.into(), Timestamp(started))
    }

    fn agreed() -> Screening {
        Screening { consent: true, ..screening(0) }
    }

    #[test]
    fn without_consent_nothing_is_recorded() {
        let mut screening = screening(0);
        let before = screening.clone();
        screening.begin_note();
        screening.write_evidence(Dimension::Testing, "asked about the empty list".into());
        screening.set_band(Dimension::Testing, Band::Ready);
        assert!(screening.place_mut().is_none());
        assert_eq!(screening, before);
    }

    #[test]
    fn a_band_needs_evidence_and_waits_for_it_where_it_was_cut() {
        let mut screening = agreed();
        screening.set_band(Dimension::Testing, Band::Ready);
        assert_eq!(screening.marks[3].band, None);
        screening.write_evidence(Dimension::Testing, "  ".into());
        screening.set_band(Dimension::Testing, Band::Ready);
        assert_eq!(screening.marks[3].band, None, "spaces are no evidence");
        screening.write_evidence(Dimension::Testing, "asked about the empty list".into());
        screening.set_band(Dimension::Testing, Band::Ready);
        assert_eq!(screening.marks[3].band, Some(Band::Ready));
        screening.write_evidence(Dimension::Testing, String::new());
        assert_eq!((screening.marks[3].counted(), screening.marks[3].band), (None, Some(Band::Ready)));
        screening.write_evidence(Dimension::Testing, "asked about the empty list".into());
        assert_eq!(screening.marks[3].counted(), Some(Band::Ready));
    }

    #[test]
    fn the_whole_is_judged_after_all_that_was_observed_and_never_computed() {
        let mut screening = agreed();
        screening.set_overall(Band::Strong);
        assert_eq!(screening.overall, None, "nothing was observed");
        for dimension in Dimension::ALL {
            screening.write_evidence(dimension, "heard it".into());
            screening.set_overall(Band::Strong);
            assert_eq!(screening.overall, None, "{dimension:?} has no band yet");
            screening.set_band(dimension, Band::NotYet);
            assert!(screening.is_judged(), "what nobody observed after {dimension:?} needs none");
        }
        assert_eq!(screening.overall, None, "four bands make no fifth");
        screening.set_overall(Band::Strong);
        assert_eq!(screening.overall, Some(Band::Strong), "it is a judgement, not an average");
        screening.write_evidence(Dimension::Testing, String::new());
        assert_eq!(screening.counted(), None);
        screening.write_evidence(Dimension::Testing, "heard it".into());
        assert_eq!(screening.counted(), Some(Band::Strong));
    }

    #[test]
    fn a_note_has_the_time_of_the_interview_and_an_empty_one_is_used_again() {
        let mut screening = screening(0);
        screening.switch_consent();
        screening.advance(Timestamp(61_000));
        screening.begin_note();
        screening.advance(Timestamp(70_000));
        screening.begin_note();
        assert_eq!(screening.places[0].notes, [Note { at: Millis(70_000), text: String::new(), after_end: false }]);
        screening.places[0].notes[0].text = "traced it aloud".into();
        screening.begin_note();
        assert_eq!(screening.places[0].notes.len(), 2);
        assert_eq!(screening.places[0].took, Millis(70_000));
    }

    #[test]
    fn extra_time_is_in_the_clock_and_in_every_budget() {
        let mut screening = screening(0);
        assert_eq!((screening.clock.limit, screening.budget()), (Millis(22 * 60_000 + 30_000), Millis(90_000)));
        screening.give_time(Extra::None);
        assert_eq!((screening.clock.limit, screening.budget()), (Millis(15 * 60_000), Millis(60_000)));
    }

    #[test]
    fn every_candidate_of_a_paper_sees_options_in_the_same_order() {
        let (first, second) = (screening(0), screening(9));
        assert!(first.is_like(&second));
        assert_eq!(first.seed_of(&Target::item("gil", "a")), second.seed_of(&Target::item("gil", "a")));
        let mut other = second.clone();
        other.places.pop();
        assert!(!first.is_like(&other));
    }

    #[test]
    fn the_next_candidate_begins_with_the_same_questions_and_nothing_else() {
        let mut next = agreed();
        next.write_evidence(Dimension::Testing, "heard it".into());
        next.begin_anew(Timestamp(9));
        assert_eq!(next, Screening { extra: Extra::None, clock: next.clock.clone(), ..screening(9) });
        assert_eq!(next.clock.limit, Millis(15 * 60_000));
    }

    #[test]
    fn what_was_heard_adds_up() {
        let mut screening = agreed();
        screening.places[0].said = ["one", "two"].map(String::from).to_vec();
        screening.places[1].flags = [0].to_vec();
        screening.places[0].nudges = 1;
        screening.places[1].nudges = 2;
        assert_eq!(screening.total(), Total { said: 2, flags: 1, nudges: 3 });
    }
}
