//! Whether the parts of a deck fit together.
//! Does not know style: words, lengths and proofs are the lints' business in `viva-author`.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Card, Concept, Item, Parts, Table};
use crate::interaction::{Body, ChoiceOption, Interaction};
use crate::text::Rich;

/// Where a fault is, by ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What holds it: a concept, a table, or the deck.
    pub of: String,
    /// The item within a concept.
    pub item: Option<String>,
}

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Two concepts or two tables share an id.
    TwiceNamed(Place),
    /// A concept or table of a topic that the deck does not have.
    UnknownTopic(Place),
    /// A starter that the deck does not have.
    UnknownStarter(Place),
    /// Keys, indices or ids of an interaction, or cells of a table, that do not fit.
    Unsound(Place),
    /// A rich text with open or too deep spans, or with a link that is not https.
    UnsoundText(Place),
}

pub(super) fn faults(parts: &Parts) -> Vec<Fault> {
    let mut faults = Vec::new();
    let place = |id: &String| Place { of: id.clone(), item: None };
    let topic_known = |id: &str| parts.topics.iter().any(|topic| topic.id == id);
    for (at, concept) in parts.concepts.iter().enumerate() {
        if parts.concepts[..at].iter().any(|other| other.id == concept.id) {
            faults.push(Fault::TwiceNamed(place(&concept.id)));
        }
        if !topic_known(&concept.topic) {
            faults.push(Fault::UnknownTopic(place(&concept.id)));
        }
        faults.extend(concept.faults());
    }
    for (at, table) in parts.tables.iter().enumerate() {
        if parts.tables[..at].iter().any(|other| other.id == table.id) {
            faults.push(Fault::TwiceNamed(place(&table.id)));
        }
        if !topic_known(&table.topic) {
            faults.push(Fault::UnknownTopic(place(&table.id)));
        }
        faults.extend(table.faults());
    }
    #[cfg(feature = "app")]
    for page in parts.pages.iter().filter(|page| !page.is_sound()) {
        faults.push(Fault::UnsoundText(place(&page.id)));
    }
    let known = |id: &String| {
        let concepts = parts.concepts.iter().flat_map(|concept| concept.items.iter().map(move |item| (concept, item)));
        let (concept, item) = id.split_once('.').unwrap_or_default();
        concepts.into_iter().any(|(of, known)| of.id == concept && known.id == item)
    };
    faults.extend(parts.starter.iter().filter(|id| !known(id)).map(|id| Fault::UnknownStarter(place(id))));
    faults
}

impl Concept {
    /// What does not fit within the concept; also run on every concept that is read from a file.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if !texts(&self.card).into_iter().all(Rich::is_sound) {
            faults.push(Fault::UnsoundText(Place { of: self.id.clone(), item: None }));
        }
        for (at, item) in self.items.iter().enumerate() {
            let place = || Place { of: self.id.clone(), item: Some(item.id.clone()) };
            if self.items[..at].iter().any(|other| other.id == item.id) {
                faults.push(Fault::TwiceNamed(place()));
            }
            if !item.is_sound() {
                faults.push(Fault::Unsound(place()));
            }
            if !item.texts().into_iter().all(Rich::is_sound) {
                faults.push(Fault::UnsoundText(place()));
            }
        }
        faults
    }
}

impl Table {
    /// What does not fit within the table; also run on every table that is read from a file.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let place = || Place { of: self.id.clone(), item: None };
        if self.is_sound() { Vec::new() } else { alloc::vec![Fault::Unsound(place())] }
    }
}

fn texts(card: &Card) -> Vec<&Rich> {
    let mut texts = alloc::vec![&card.question, &card.answer, &card.why, &card.approach];
    texts.extend(card.points.iter().map(|point| &point.text));
    texts.extend(card.look_for.iter().chain(&card.nudges).chain(&card.red_flags));
    texts.extend(card.follow_ups.iter().flat_map(|follow_up| [&follow_up.question, &follow_up.answer]));
    texts
}

impl Item {
    fn is_sound(&self) -> bool {
        let lines = self.listing.as_ref().map_or(0, |listing| listing.lines().len());
        let in_listing = match &self.interaction {
            Interaction::Bug(bug) => usize::from(bug.line) <= lines,
            Interaction::Blank(_) | Interaction::Output(_) => lines > 0,
            _ => true,
        };
        in_listing && self.interaction.is_sound()
    }

    fn texts(&self) -> Vec<&Rich> {
        let mut texts = alloc::vec![&self.stem, &self.explain];
        texts.extend(&self.hints);
        match &self.interaction {
            Interaction::Choice(choice) => texts.extend(choice.options.iter().flat_map(option_texts)),
            Interaction::Multiple(multiple) => texts.extend(multiple.options.iter().flat_map(option_texts)),
            Interaction::Output(output) => texts.extend(output.wrong.iter().map(|wrong| &wrong.rationale)),
            Interaction::Order(order) => texts.extend(order.extra.iter().map(|line| &line.rationale)),
            Interaction::Blank(blank) => {
                texts.extend(blank.gaps.iter().flat_map(|gap| &gap.wrong).map(|wrong| &wrong.rationale));
            }
            Interaction::Match(matching) => {
                texts.extend(matching.pairs.iter().flat_map(|pair| [&pair.left, &pair.right, &pair.note]));
                texts.extend(matching.extra.iter().flat_map(|extra| [&extra.right, &extra.rationale]));
            }
            Interaction::Bug(bug) => {
                texts.push(&bug.rationale);
                texts.extend(bug.wrong.iter().map(|wrong| &wrong.rationale));
            }
            Interaction::Code(code) => {
                texts.extend(code.solutions.iter().map(|solution| &solution.note));
                texts.extend(code.wrong.iter().map(|wrong| &wrong.message));
            }
        }
        texts
    }
}

fn option_texts(option: &ChoiceOption) -> impl Iterator<Item = &Rich> {
    let body = match &option.body {
        Body::Text(text) => Some(text),
        Body::Code(_) => None,
    };
    body.into_iter().chain([&option.rationale])
}
