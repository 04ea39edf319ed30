//! Putting pairs together.
//! Knows the fields; whether they are right is shown in `prove`.

use crate::problem::Place;
use crate::source::reader::Fields;

/// Fields of `match`.
#[derive(Debug, Clone)]
pub struct Match {
    /// What belongs together.
    pub pairs: Vec<Pair>,
    /// Right sides without a left one.
    pub extra: Vec<PairExtra>,
}

/// Two sides that belong together.
#[derive(Debug, Clone)]
pub struct Pair {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// What is asked.
    pub left: String,
    /// What belongs to it.
    pub right: String,
    /// A name of the right side's own, which other pairs may share.
    pub right_id: Option<String>,
    /// Why.
    pub note: String,
    /// An expression that is true because the pair is.
    pub check: Option<String>,
    pub(crate) place: Place,
}

/// A right side that belongs to no left one.
#[derive(Debug, Clone)]
pub struct PairExtra {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// The text.
    pub right: String,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

impl Match {
    pub(super) fn read(fields: &mut Fields<'_>) -> Match {
        Match { pairs: fields.tables("pairs", true, pair), extra: fields.tables("extra", false, pair_extra) }
    }
}

fn pair(mut fields: Fields<'_>) -> Pair {
    let pair = Pair {
        id: fields.maybe_text("id"),
        left: fields.text("left"),
        right: fields.text("right"),
        right_id: fields.maybe_text("right_id"),
        note: fields.text("note"),
        check: fields.maybe_text("check"),
        place: fields.place.clone(),
    };
    fields.finish("a pair");
    pair
}

fn pair_extra(mut fields: Fields<'_>) -> PairExtra {
    let extra = PairExtra {
        id: fields.maybe_text("id"),
        right: fields.text("right"),
        rationale: fields.text("rationale"),
        place: fields.place.clone(),
    };
    fields.finish("an extra right side");
    extra
}
