//! How far a learner is, as words, a mark and a bar.
//! Does not know how it is found out; see `viva_core::progress`.

use viva_core::deck::ConceptOutline;
use viva_core::progress::{Attempt, Knowledge};
use viva_core::sorted::Sorted;

use super::icon;
use super::pen::Pen;
use crate::words::pages;

/// How far the learner is with each concept that was seen.
pub(super) type Known<'a> = Sorted<&'a str, Knowledge>;

/// How many of some concepts are known, being learnt, and new.
#[derive(Default)]
pub(super) struct Standing {
    known: usize,
    learning: usize,
    new: usize,
}

impl Standing {
    pub(super) fn of(concepts: &mut dyn Iterator<Item = &ConceptOutline>, known: &Known) -> Standing {
        let mut standing = Standing::default();
        for concept in concepts {
            standing.add(concept, known);
        }
        standing
    }

    pub(super) fn add(&mut self, concept: &ConceptOutline, known: &Known) {
        match of(known, &concept.id) {
            Knowledge::Known => self.known += 1,
            Knowledge::Learning => self.learning += 1,
            Knowledge::Unseen => self.new += 1,
        }
    }

    /// How many concepts there are.
    pub(super) fn concepts(&self) -> usize {
        self.known + self.learning + self.new
    }

    /// The numbers in words.
    pub(super) fn words(&self) -> String {
        pages::standing(self.known, self.learning, self.new)
    }

    pub(super) fn is_unseen(&self) -> bool {
        self.known + self.learning == 0
    }

    /// Known, learning and new as lengths; the words always stand beside it.
    pub(super) fn bar(&self, pen: &mut Pen) {
        bar(pen, &[("b", self.known + self.learning), ("a", self.known)], self.concepts());
    }
}

/// Parts of a whole as lengths, the longest first.
pub(super) fn bar(pen: &mut Pen, parts: &[(&str, usize)], whole: usize) {
    pen.el("svg", "bar", |pen| {
        pen.attr("width", "100%");
        pen.attr("height", "6");
        pen.attr("aria-hidden", "true");
        length(pen, "c", "100%");
        for (class, n) in parts {
            if *n > 0 {
                // Tenths of a per cent, rounded up, so that what is there is seen.
                let tenths = (n * 1000).div_ceil(whole.max(1)).min(1000);
                length(pen, class, &format!("{}.{}%", tenths / 10, tenths % 10));
            }
        }
    });
}

fn length(pen: &mut Pen, class: &str, width: &str) {
    pen.el("rect", class, |pen| {
        pen.attr("width", width);
        pen.attr("height", "6");
        pen.attr("rx", "1");
    });
}

fn of(known: &Known, concept: &str) -> Knowledge {
    known.get(concept).copied().unwrap_or_default()
}

/// How far the learner is with one concept.
pub(super) fn concept(pen: &mut Pen, known: &Known, id: &str) {
    match of(known, id) {
        Knowledge::Known => mark(pen, "right", icon::CHECK, pages::KNOWN),
        Knowledge::Learning => mark(pen, "part", icon::DASH, pages::LEARNING),
        Knowledge::Unseen => pen.say("span", "", pages::NEW),
    }
}

/// How the latest answer came out.
pub(super) fn answer(pen: &mut Pen, latest: Option<&Attempt>) {
    match latest {
        None => pen.say("span", "", pages::NEW),
        Some(attempt) if attempt.score.is_full() => mark(pen, "right", icon::CHECK, pages::RIGHT_LAST),
        Some(attempt) if attempt.score.is_partial() => mark(pen, "part", icon::DASH, pages::PARTLY_LAST),
        Some(_) => mark(pen, "wrong", icon::CROSS, pages::MISSED_LAST),
    }
}

fn mark(pen: &mut Pen, is: &str, sign: &str, word: &str) {
    pen.el("span", "", |pen| {
        pen.attr("data-is", is);
        icon::icon(pen, sign);
        pen.text(word);
    });
}
