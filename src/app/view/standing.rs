//! How far a learner is, as words, a mark and a bar.
//! Does not know how it is found out; see `viva_core::progress`.

use std::collections::BTreeMap;

use viva_core::deck::ConceptOutline;
use viva_core::progress::{Attempt, Knowledge};
use yew::prelude::*;

use super::icon;
use crate::words::pages;

/// How far the learner is with each concept that was seen.
pub(super) type Known<'a> = BTreeMap<&'a str, Knowledge>;

/// How many of some concepts are known, being learnt, and new.
#[derive(Default)]
pub(super) struct Standing {
    known: usize,
    learning: usize,
    new: usize,
}

impl Standing {
    pub(super) fn of<'a>(concepts: impl IntoIterator<Item = &'a ConceptOutline>, known: &Known) -> Standing {
        let mut standing = Standing::default();
        for concept in concepts {
            match of(known, &concept.id) {
                Knowledge::Known => standing.known += 1,
                Knowledge::Learning => standing.learning += 1,
                Knowledge::Unseen => standing.new += 1,
            }
        }
        standing
    }

    /// The numbers in words.
    pub(super) fn words(&self) -> String {
        pages::standing(self.known, self.learning, self.new)
    }

    pub(super) fn is_unseen(&self) -> bool {
        self.known + self.learning == 0
    }

    /// Known, learning and new as lengths; the words always stand beside it.
    pub(super) fn bar(&self) -> Html {
        let seen = self.known + self.learning;
        bar(&[("b", seen), ("a", self.known)], seen + self.new)
    }
}

/// Parts of a whole as lengths, the longest first.
pub(super) fn bar(parts: &[(&'static str, usize)], whole: usize) -> Html {
    let part = |(class, n): &(&'static str, usize)| {
        // Tenths of a per cent, rounded up, so that what is there is seen.
        let tenths = (n * 1000).div_ceil(whole.max(1)).min(1000);
        let width = format!("{}.{}%", tenths / 10, tenths % 10);
        html! { if *n > 0 { <rect class={*class} {width} height="6" rx="1" /> } }
    };
    html! {
        <svg class="bar" width="100%" height="6" aria-hidden="true">
            <rect class="c" width="100%" height="6" rx="1" />
            {for parts.iter().map(part)}
        </svg>
    }
}

fn of(known: &Known, concept: &str) -> Knowledge {
    known.get(concept).copied().unwrap_or_default()
}

/// How far the learner is with one concept.
pub(super) fn concept(known: &Known, id: &str) -> Html {
    match of(known, id) {
        Knowledge::Known => mark("right", icon::CHECK, pages::KNOWN),
        Knowledge::Learning => mark("part", icon::DASH, pages::LEARNING),
        Knowledge::Unseen => html! { <span>{pages::NEW}</span> },
    }
}

/// How the latest answer came out.
pub(super) fn answer(latest: Option<&Attempt>) -> Html {
    match latest {
        None => html! { <span>{pages::NEW}</span> },
        Some(attempt) if attempt.score.is_full() => mark("right", icon::CHECK, pages::RIGHT_LAST),
        Some(attempt) if attempt.score.is_partial() => mark("part", icon::DASH, pages::PARTLY_LAST),
        Some(_) => mark("wrong", icon::CROSS, pages::MISSED_LAST),
    }
}

fn mark(is: &'static str, sign: &'static str, word: &'static str) -> Html {
    html! { <span data-is={is}>{icon::icon(sign)}{word}</span> }
}
