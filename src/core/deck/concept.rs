//! One idea worth an interview question: its card and its items.
//! Does not know what a learner did with it.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::checksum::Hash;
use crate::interaction::Interaction;
use crate::listing::Listing;
use crate::text::Rich;

/// A concept: an open question and the items that practise it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its id, for ever.
    pub id: String,
    /// Two to six words.
    pub title: String,
    /// The id of its topic.
    pub topic: String,
    /// The title of its topic: a concept that comes alone has no outline of the topic beside it.
    pub topic_title: String,
    /// The language of its texts, as a BCP 47 tag: that of the deck, which is not beside it either.
    pub lang: String,
    /// How much a candidate must know to answer.
    pub level: Level,
    /// For whom; empty means everybody.
    pub audience: Vec<Audience>,
    /// The Python versions for which it is true, such as `>=3.11`.
    pub python: String,
    /// Neighbours, most confusable first; only those that the deck has.
    pub related: Vec<Link>,
    /// Tables that serve it.
    pub tables: Vec<Link>,
    /// Where to read on.
    pub refs: Vec<Reference>,
    /// The open question.
    pub card: Card,
    /// The objective items.
    pub items: Vec<Item>,
    /// Ids of items that no longer exist; their attempts are kept.
    pub retired: Vec<String>,
}

/// An id with the title it is shown by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The id of a concept or a table.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A page on the web.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// What a reader sees.
    pub title: String,
    /// An https address.
    pub url: String,
}

/// How much a candidate must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// First months.
    Beginner,
    /// Daily use.
    Intermediate,
    /// Depth.
    Advanced,
}

/// Who is likely to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Audience {
    /// First job.
    Junior,
    /// Web developers.
    Web,
    /// Data work.
    Data,
    /// Senior developers.
    Senior,
}

/// What an interview question is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Asks {
    /// Write, debug or explain code.
    Technical,
    /// Explain an idea.
    Concept,
    /// Build or extend.
    Practical,
    /// Larger systems.
    Design,
    /// People and past work.
    Behavioural,
    /// An unseen task, aloud.
    ProblemSolving,
    /// How to prepare: a question of candidates, not of interviewers.
    Advice,
}

/// The open interview question of a concept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// What the question is for.
    pub asks: Asks,
    /// As an interviewer says it.
    pub question: Rich,
    /// A spoken answer of half a minute to a minute.
    pub answer: Rich,
    /// What the question reveals about a candidate.
    pub why: Rich,
    /// How to build the answer.
    pub approach: Rich,
    /// What a full answer covers.
    pub points: Vec<Point>,
    /// Qualities beyond the points.
    pub look_for: Vec<Rich>,
    /// Hints that an interviewer may speak, gentle first.
    pub nudges: Vec<Rich>,
    /// What should worry a listener.
    pub red_flags: Vec<Rich>,
    /// What an interviewer asks next, easy first.
    pub follow_ups: Vec<FollowUp>,
}

/// One point of a rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its id within the card.
    pub id: String,
    /// Whether missing it means that the card was not known.
    pub core: bool,
    /// What was said.
    pub text: Rich,
}

/// A further question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The question.
    pub question: Rich,
    /// One or two sentences.
    pub answer: Rich,
}

/// One thing to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id within the concept, for ever.
    pub id: String,
    /// What the mind has to do.
    pub skill: Skill,
    /// The level, where it differs from the concept's as well as where not.
    pub level: Level,
    /// 1 to 3 within the level.
    pub difficulty: u8,
    /// The question.
    pub stem: Rich,
    /// The code it is about.
    pub listing: Option<Listing>,
    /// Steps before the answer, none of which contains it.
    pub hints: Vec<Rich>,
    /// "In one breath": the idea to keep, after any answer.
    pub explain: Rich,
    /// Why a browser may not run it, as tags such as `threads`.
    pub needs: Vec<String>,
    /// The Python versions, if narrower than the concept's.
    pub python: Option<String>,
    /// Where to read on, if closer than the concept's.
    pub refs: Vec<Reference>,
    /// How it was proved.
    pub proof: Proof,
    /// How a response is given, with the key.
    pub interaction: Interaction,
}

/// What the mind has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Skill {
    /// Remember.
    Recall,
    /// Use.
    Apply,
    /// Take apart.
    Analyse,
    /// Make.
    Create,
}

/// How a claim was proved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Proof {
    /// Executed on these versions of CPython.
    Run(Vec<String>),
    /// Backed by an official page.
    Cited,
    /// Reviewed opinion.
    Judgement,
}

impl Item {
    /// A hash of kind, code, keys and output: what decides whether an old answer still answers the same question.
    /// Prose does not enter it, so a reworded stem or rationale changes nothing for the learner.
    pub fn key_hash(&self) -> u32 {
        let mut hash = Hash::default();
        hash.add(&[self.interaction.kind() as u8]);
        if let Some(listing) = &self.listing {
            hash.add(listing.source().as_bytes());
        }
        match &self.interaction {
            Interaction::Choice(choice) => {
                choice.options.iter().filter(|option| option.key).for_each(|option| hash.add(option.id.as_bytes()));
            }
            Interaction::Multiple(multiple) => {
                multiple.options.iter().filter(|option| option.key).for_each(|option| hash.add(option.id.as_bytes()));
            }
            Interaction::Output(output) => {
                hash.add(output.stdout.as_bytes());
                hash.add(output.raises.as_deref().unwrap_or_default().as_bytes());
            }
            Interaction::Order(order) => order.lines.iter().for_each(|line| hash.add(line.text.source().as_bytes())),
            Interaction::Blank(blank) => blank.gaps.iter().for_each(|gap| hash.add(gap.answer.as_bytes())),
            Interaction::Match(matching) => matching.pairs.iter().for_each(|pair| {
                hash.add(pair.id.as_bytes());
                hash.add(pair.right_id.as_bytes());
            }),
            Interaction::Bug(bug) => hash.add(&bug.line.to_le_bytes()),
            Interaction::Code(code) => code.tests.iter().for_each(|test| {
                hash.add(test.call.as_bytes());
                hash.add(test.expect.as_deref().unwrap_or_default().as_bytes());
            }),
        }
        hash.value()
    }
}

impl Card {
    /// A hash of the ids of the points and of which are core.
    pub fn key_hash(&self) -> u32 {
        let mut hash = Hash::default();
        for point in &self.points {
            hash.add(point.id.as_bytes());
            hash.add(&[point.core.into()]);
        }
        hash.value()
    }
}
