//! The parts of an item that answers refer to by name.
//! Does not know which names they get; see [`crate::ids`].

use crate::ids::Part;
use crate::source::{Match, Options, Order};

pub(crate) fn options(options: &Options) -> Vec<Part<'_>> {
    options
        .options
        .iter()
        .map(|option| Part {
            id: option.id.as_deref(),
            field: "id",
            text: option.text.as_deref().or(option.code.as_deref()).unwrap_or_default(),
            place: &option.place,
        })
        .collect()
}

/// Lines first, then extra ones: both are moved about together.
pub(crate) fn lines(order: &Order) -> Vec<Part<'_>> {
    let lines = order.lines.iter().map(|line| Part {
        id: line.id.as_deref(),
        field: "id",
        text: &line.line,
        place: &line.place,
    });
    let extra = order.extra.iter().map(|line| Part {
        id: line.id.as_deref(),
        field: "id",
        text: &line.line,
        place: &line.place,
    });
    lines.chain(extra).collect()
}

pub(crate) fn pairs(pairs: &Match) -> Vec<Part<'_>> {
    pairs
        .pairs
        .iter()
        .map(|pair| Part { id: pair.id.as_deref(), field: "id", text: &pair.left, place: &pair.place })
        .collect()
}

/// The right sides on offer, each once, then the extra ones.
pub(crate) fn answers(pairs: &Match) -> Vec<Part<'_>> {
    let mut answers: Vec<Part<'_>> = Vec::new();
    for pair in &pairs.pairs {
        if answers.iter().all(|known| known.text != pair.right) {
            let named = pairs
                .pairs
                .iter()
                .filter(|other| other.right == pair.right)
                .find_map(|other| other.right_id.as_deref());
            answers.push(Part { id: named, field: "right_id", text: &pair.right, place: &pair.place });
        }
    }
    answers.extend(pairs.extra.iter().map(|extra| Part {
        id: extra.id.as_deref(),
        field: "id",
        text: &extra.right,
        place: &extra.place,
    }));
    answers
}
