//! How a response is given and scored: one file and one variant for each kind of item.
//! Does not know how a kind looks, nor when it is asked.

mod blank;
mod bug;
mod choice;
mod code;
mod matching;
mod multiple;
mod order;
mod output;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

pub use blank::{Blank, Gap, WrongGap};
pub use bug::{Bug, WrongLine};
pub use choice::{Body, Choice, ChoiceOption};
#[cfg(feature = "app")]
pub use code::TestGroup;
pub use code::{Code, Solution, Test, WrongSolution};
pub use matching::{ExtraAnswer, Match, Pair};
pub use multiple::Multiple;
pub use order::{ExtraLine, Line, Order};
pub use output::{DiffLine, Output, Slip, WrongOutput};

use crate::text::plain;

/// What an item asks for, with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Interaction {
    /// One option out of three or four.
    Choice(Choice),
    /// Several options out of four to six.
    Multiple(Multiple),
    /// What a program prints, typed.
    Output(Output),
    /// Lines brought into order.
    Order(Order),
    /// Gaps filled in.
    Blank(Blank),
    /// An answer found for each row.
    Match(Match),
    /// The line at fault.
    Bug(Bug),
    /// A function written.
    Code(Code),
}

/// The kinds of [`Interaction`], as filters and outlines name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// See [`Interaction::Choice`].
    Choice,
    /// See [`Interaction::Multiple`].
    Multiple,
    /// See [`Interaction::Output`].
    Output,
    /// See [`Interaction::Order`].
    Order,
    /// See [`Interaction::Blank`].
    Blank,
    /// See [`Interaction::Match`].
    Match,
    /// See [`Interaction::Bug`].
    Bug,
    /// See [`Interaction::Code`].
    Code,
}

/// What the learner gave. It holds ids, never positions, so that options can be reordered later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// The id of the chosen option.
    Choice(Option<String>),
    /// The ids of the chosen options.
    Multiple(Vec<String>),
    /// What was typed, and the exception it ends with.
    Output {
        /// The lines printed.
        stdout: String,
        /// The name of an exception, if it ends with one; empty in a draft that does not name it yet.
        raises: Option<String>,
    },
    /// The ids of the lines used, in order.
    Order(Vec<String>),
    /// The text of each gap.
    Blank(Vec<String>),
    /// The answer chosen for each row.
    Match(Vec<Option<String>>),
    /// The number of the chosen line, from 1.
    Bug(Option<u16>),
    /// The ids of the points said, of an open card.
    Points(Vec<String>),
    /// What was said or typed for a covered cell, and whether the learner knew it.
    Recall {
        /// The words typed; empty when said aloud.
        typed: String,
        /// The learner's own mark.
        knew: bool,
    },
    /// The text of a program and, after it, the ids of the groups of tests that it passes, as the learner says; see
    /// [`Response::program`]. One list as in others, since a post asks for no program and should not pay for it.
    Program(Vec<String>),
}

impl Response {
    /// Whether nothing was given, or it is no longer kept.
    pub fn is_empty(&self) -> bool {
        match self {
            Response::Choice(id) => id.is_none(),
            Response::Multiple(ids)
            | Response::Order(ids)
            | Response::Blank(ids)
            | Response::Points(ids)
            | Response::Program(ids) => ids.is_empty(),
            Response::Output { stdout, raises } => stdout.is_empty() && raises.is_none(),
            Response::Match(rights) => rights.is_empty(),
            Response::Bug(line) => line.is_none(),
            Response::Recall { typed, .. } => typed.is_empty(),
        }
    }

    /// A response of the same kind without what was given.
    pub fn emptied(&self) -> Response {
        match self {
            Response::Choice(_) => Response::Choice(None),
            Response::Multiple(_) => Response::Multiple(Vec::new()),
            Response::Output { .. } => Response::Output { stdout: String::new(), raises: None },
            Response::Order(_) => Response::Order(Vec::new()),
            Response::Blank(_) => Response::Blank(Vec::new()),
            Response::Match(_) => Response::Match(Vec::new()),
            Response::Bug(_) => Response::Bug(None),
            Response::Points(_) => Response::Points(Vec::new()),
            Response::Recall { knew, .. } => Response::Recall { typed: String::new(), knew: *knew },
            Response::Program(_) => Response::Program(Vec::new()),
        }
    }
}

/// Points got out of points to get.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Points got; never more than `of`.
    pub got: u16,
    /// Points to get; never 0 in a scored response.
    pub of: u16,
}

impl Score {
    /// All or nothing.
    pub fn all_if(right: bool) -> Score {
        Score { got: right.into(), of: 1 }
    }

    /// `got` of `of`, cut to the range.
    pub fn part(got: usize, of: usize) -> Score {
        let cut = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        Score { got: cut(got.min(of)), of: cut(of) }
    }

    /// Whether every point was got.
    pub fn is_full(self) -> bool {
        self.got == self.of && self.of > 0
    }

    /// Whether some points were got and some not.
    pub fn is_partial(self) -> bool {
        self.got > 0 && !self.is_full()
    }
}

/// What keeps a response from being submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No option is chosen.
    Choice,
    /// Fewer options than the stem asks for; holds how many it asks for.
    Options(usize),
    /// Nothing is typed.
    Text,
    /// It raises, and the exception has no name.
    Exception,
    /// A gap is empty.
    Gaps,
    /// No line is in use.
    Lines,
    /// Every line stands where it stood at first, which never is a right order.
    Moves,
    /// A row has no answer.
    Rows,
    /// No line is chosen.
    Line,
}

impl Interaction {
    /// The kind, without the content.
    pub fn kind(&self) -> Kind {
        match self {
            Interaction::Choice(_) => Kind::Choice,
            Interaction::Multiple(_) => Kind::Multiple,
            Interaction::Output(_) => Kind::Output,
            Interaction::Order(_) => Kind::Order,
            Interaction::Blank(_) => Kind::Blank,
            Interaction::Match(_) => Kind::Match,
            Interaction::Bug(_) => Kind::Bug,
            Interaction::Code(_) => Kind::Code,
        }
    }

    /// The response before anything is given. `seed` decides where the lines of an order item start.
    pub fn blank_response(&self, seed: u64) -> Response {
        match self {
            Interaction::Choice(_) => Response::Choice(None),
            Interaction::Multiple(_) => Response::Multiple(Vec::new()),
            Interaction::Output(_) => Response::Output { stdout: String::new(), raises: None },
            Interaction::Order(order) => Response::Order(order.mixed(seed)),
            Interaction::Blank(blank) => Response::Blank(alloc::vec![String::new(); blank.gaps.len()]),
            Interaction::Match(matching) => Response::Match(alloc::vec![None; matching.pairs.len()]),
            Interaction::Bug(_) => Response::Bug(None),
            #[cfg(feature = "app")]
            Interaction::Code(code) => Response::program(code.starter.source(), Vec::new()),
            // An element in a post asks for no program.
            #[cfg(not(feature = "app"))]
            Interaction::Code(_) => Response::Bug(None),
        }
    }

    /// Scores a response; one of another kind scores nothing.
    pub fn score(&self, response: &Response) -> Score {
        match (self, response) {
            (Interaction::Choice(choice), Response::Choice(id)) => choice.score(id.as_deref()),
            (Interaction::Multiple(multiple), Response::Multiple(ids)) => multiple.score(ids),
            (Interaction::Output(output), Response::Output { stdout, raises }) => {
                output.score(stdout, raises.as_deref())
            }
            (Interaction::Order(order), Response::Order(ids)) => order.score(ids),
            (Interaction::Blank(blank), Response::Blank(texts)) => blank.score(texts),
            (Interaction::Match(matching), Response::Match(rights)) => matching.score(rights),
            (Interaction::Bug(bug), Response::Bug(line)) => bug.score(*line),
            #[cfg(feature = "app")]
            (Interaction::Code(code), Response::Program(_)) => code.score(response),
            _ => Score { got: 0, of: 1 },
        }
    }

    /// A draft as it is submitted: what is typed has the plain signs.
    pub fn submitted(&self, draft: &Response) -> Response {
        let mut response = draft.clone();
        match (self, &mut response) {
            (Interaction::Output(output), Response::Output { stdout, .. }) => {
                *stdout = plain(stdout, &output.stdout);
            }
            (Interaction::Blank(blank), Response::Blank(texts)) => {
                for (gap, text) in blank.gaps.iter().zip(texts) {
                    *text = plain(text, &gap.answer);
                }
            }
            _ => {}
        }
        response
    }

    /// What is still missing before the response can be submitted; `seed` is that of [`Interaction::blank_response`].
    pub fn missing(&self, response: &Response, seed: u64) -> Option<Missing> {
        let lacks = |lacking: bool, missing: Missing| lacking.then_some(missing);
        match (self, response) {
            (_, Response::Choice(id)) => lacks(id.is_none(), Missing::Choice),
            (Interaction::Multiple(multiple), Response::Multiple(ids)) => {
                lacks(ids.len() != multiple.keys(), Missing::Options(multiple.keys()))
            }
            (_, Response::Output { raises: Some(typed), .. }) => {
                lacks(output::exception(typed).is_empty(), Missing::Exception)
            }
            (_, Response::Output { stdout, .. }) => lacks(stdout.trim().is_empty(), Missing::Text),
            (Interaction::Order(order), Response::Order(ids)) => {
                lacks(ids.is_empty(), Missing::Lines).or(lacks(*ids == order.mixed(seed), Missing::Moves))
            }
            (_, Response::Blank(texts)) => lacks(texts.iter().any(|text| text.trim().is_empty()), Missing::Gaps),
            (_, Response::Match(rights)) => lacks(rights.iter().any(Option::is_none), Missing::Rows),
            (_, Response::Bug(line)) => lacks(line.is_none(), Missing::Line),
            (
                _,
                Response::Multiple(_)
                | Response::Order(_)
                | Response::Points(_)
                | Response::Recall { .. }
                | Response::Program(_),
            ) => None,
        }
    }

    /// Whether indices, ids and counts fit together, so that nothing below has to doubt them.
    pub fn is_sound(&self) -> bool {
        match self {
            Interaction::Choice(choice) => choice.is_sound(),
            Interaction::Multiple(multiple) => multiple.is_sound(),
            Interaction::Output(_) => true,
            Interaction::Order(order) => order.is_sound(),
            Interaction::Blank(blank) => blank.is_sound(),
            Interaction::Match(matching) => matching.is_sound(),
            Interaction::Bug(bug) => bug.is_sound(),
            Interaction::Code(code) => code.is_sound(),
        }
    }
}

/// Whether no id stands twice.
fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> bool {
    let ids: Vec<&str> = ids.collect();
    ids.iter().enumerate().all(|(at, id)| !ids[..at].contains(id))
}
