//! A mock interview: a paper, a clock, the answers given without a verdict, and what the learner thinks of them afterwards.
//! Does not know what is on screen, nor where it is kept.

mod clock;
mod desk;
mod hidden;
mod paper;
mod report;
mod slot;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::deck::ConceptOutline;
use crate::interaction::{Interaction, Response};
use crate::progress::{Confidence, Target};
use crate::selection::Selection;
use crate::session::{Entry, Outcome, Phase, Session};
use crate::time::{Millis, Timestamp};

pub use clock::{Clock, Extra};
pub use desk::{Desk, Doubt, Interviews, Running};
pub use hidden::Hidden;
pub(crate) use paper::SEEDS;
pub use paper::{Length, Mix, Paper, Plan, Question, mark};
pub use report::{Group, Line, Report, Sort};

/// One interview, from the start of its clock to its report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// What is asked.
    pub paper: Paper,
    /// How much more time is given.
    pub extra: Extra,
    /// The questions with the answers so far. It is open to going back until the end.
    pub session: Session,
    /// What else is known of each question, in the same order.
    pub places: Vec<Place>,
    /// What has passed.
    pub clock: Clock,
    /// Whether the clock is out of sight.
    pub clock_hidden: bool,
    /// How far it is.
    pub stage: Stage,
    /// What the learner thinks of it.
    pub marks: Marks,
    /// How long its page was out of sight; stored beside it, since the first format has no place for it.
    #[serde(skip)]
    pub hidden: Hidden,
}

/// How far an interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Questions are answered.
    Running,
    /// The answers given aloud are compared and ticked.
    Marking,
    /// The report stands.
    Reported,
}

/// What is known of one question beside its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The time it should take.
    pub budget: Millis,
    /// The time it was on screen.
    pub took: Millis,
    /// How sure the learner was; none as long as it is not handed in.
    pub confidence: Option<Confidence>,
    /// Whether it was handed in: an item with its confidence, a card by going on.
    pub done: bool,
    /// Whether it was passed over.
    pub skipped: bool,
    /// Whether the learner wants to come back to it.
    pub flagged: bool,
    /// What was noted for an answer given aloud.
    pub notes: String,
    /// The ids of the points said, ticked afterwards.
    pub said: Vec<String>,
}

/// A dimension that an interviewer looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dimension {
    /// Whether others can follow.
    Communication,
    /// How a problem is taken apart.
    ProblemSolving,
    /// How deep the knowledge goes.
    TechnicalDepth,
    /// Whether own work is checked.
    Testing,
}

/// How ready somebody is in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Not yet.
    NotYet,
    /// Nearly.
    Nearly,
    /// Ready.
    Ready,
    /// More than that.
    Strong,
}

/// What is most often said after an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tag {
    /// Edge cases were missed.
    EdgeCases,
    /// The knowledge ended early.
    Shallow,
    /// The reasoning was not said.
    Unclear,
}

/// The learner's own marks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// A band for each dimension, where one was set.
    pub bands: [Option<Band>; 4],
    /// The tags that were set.
    pub tags: Vec<Tag>,
}

impl Dimension {
    /// All of them.
    pub const ALL: [Dimension; 4] =
        [Dimension::Communication, Dimension::ProblemSolving, Dimension::TechnicalDepth, Dimension::Testing];
}

impl Marks {
    pub(crate) fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.bands.iter().all(Option::is_none)
    }
}

impl Band {
    /// All of them, the lowest first.
    pub const ALL: [Band; 4] = [Band::NotYet, Band::Nearly, Band::Ready, Band::Strong];
}

impl Tag {
    /// All of them, the most frequent first.
    pub const ALL: [Tag; 3] = [Tag::EdgeCases, Tag::Shallow, Tag::Unclear];
}

/// How a question stands in the list beside the one on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is on screen.
    Now,
    /// The learner wants to come back to it.
    Flagged,
    /// It was handed in.
    Done,
    /// It was passed over.
    Skipped,
    /// It was not answered yet.
    Open,
}

impl Interview {
    /// An interview whose clock starts now.
    pub fn new(paper: Paper, extra: Extra, questions: Vec<Question>, now: Timestamp) -> Interview {
        let place = |question: &Question| Place { budget: extra.of(question.budget), ..Place::default() };
        let places = questions.iter().map(place).collect();
        let targets = questions.into_iter().map(|question| question.target).collect();
        let limit = extra.of(Millis(paper.length.minutes() * 60_000));
        Interview {
            paper,
            extra,
            session: Session::new(Selection::default(), paper.seed, targets, now),
            places,
            clock: Clock::new(limit, now),
            clock_hidden: false,
            stage: Stage::Running,
            marks: Marks::default(),
            hidden: Hidden::default(),
        }
    }

    /// When it began, which also names it.
    pub fn started(&self) -> Timestamp {
        self.session.started
    }

    /// Whether its paper still gives the questions that were asked: a deck that has changed may give others.
    pub fn is_of(&self, outlines: &[&ConceptOutline]) -> bool {
        let asked = self.session.entries.iter().map(|entry| &entry.target);
        self.paper.questions(outlines).iter().map(|question| &question.target).eq(asked)
    }

    /// The place on screen.
    pub fn place(&self) -> Option<&Place> {
        self.places.get(self.session.at)
    }

    pub(crate) fn place_mut(&mut self) -> Option<&mut Place> {
        self.places.get_mut(self.session.at)
    }

    /// How each question stands.
    pub fn standing(&self, at: usize) -> Standing {
        match self.places.get(at) {
            _ if at == self.session.at => Standing::Now,
            Some(place) if place.flagged => Standing::Flagged,
            Some(place) if place.done => Standing::Done,
            Some(place) if place.skipped => Standing::Skipped,
            _ => Standing::Open,
        }
    }

    /// Counts the clock up to `now`; the minutes left to be announced.
    pub(crate) fn advance(&mut self, now: Timestamp) -> Option<u32> {
        if self.stage != Stage::Running {
            // It stands; what is written from now on is later, also on a machine whose clock was set back.
            self.clock.seen = now.max(Timestamp(self.clock.seen.0.saturating_add(1)));
            return None;
        }
        if self.clock.paused {
            self.clock.stand(now);
        }
        let (passed, told) = self.clock.advance(now);
        if let Some(place) = self.place_mut() {
            place.took = Millis(place.took.0.saturating_add(passed.0));
        }
        told
    }

    /// The question to go on with after the one on screen: the next that is not handed in, else the first such.
    pub(crate) fn next_open(&self) -> Option<usize> {
        let count = self.places.len();
        let after = (1..count).map(|step| (self.session.at + step) % count);
        after.into_iter().find(|at| self.places.get(*at).is_some_and(|place| !place.done))
    }

    /// How many questions are handed in.
    pub fn done(&self) -> usize {
        self.places.iter().filter(|place| place.done).count()
    }

    /// Whether anything was answered or noted, handed in or not.
    pub(crate) fn holds_answer(&self) -> bool {
        let given = |entry: &Entry| match &entry.phase {
            Phase::Answering(draft) => match &draft.response {
                // Lines stand in some order from the start, and gaps and pairs are there before they are filled.
                Response::Order(_) => false,
                Response::Blank(texts) => texts.iter().any(|text| !text.is_empty()),
                Response::Match(rights) => rights.iter().any(Option::is_some),
                response => !response.is_empty(),
            },
            _ => entry.outcome().is_some(),
        };
        let noted = |place: &Place| place.done || !place.notes.trim().is_empty();
        self.places.iter().any(noted) || self.session.entries.iter().any(given)
    }

    /// The questions answered aloud, with their numbers.
    pub fn aloud(&self) -> impl Iterator<Item = (usize, &Entry, &Place)> {
        let all = self.session.entries.iter().zip(&self.places).zip(0..);
        all.filter(|((entry, _), _)| matches!(entry.target, Target::Card { .. }))
            .map(|((entry, place), at)| (at, entry, place))
    }

    /// The outcome of the item at `at`, scored now; none where nothing was given.
    pub(crate) fn scored(&self, at: usize, interaction: &Interaction) -> Option<Outcome> {
        let (entry, place) = (self.session.entries.get(at)?, self.places.get(at)?);
        let Phase::Answering(draft) = &entry.phase else { return None };
        let whole = interaction.missing(&draft.response, entry.seed(self.session.seed)).is_none();
        // An order is whole from the start: only handing it in tells that it is meant.
        let meant = place.done || !matches!(draft.response, Response::Order(_));
        let response = interaction.submitted(&draft.response);
        (whole && meant).then(|| Outcome {
            score: interaction.score(&response),
            response,
            confidence: place.confidence,
            hints: 0,
            assisted: false,
            took: place.took,
        })
    }
}
