//! A cell that can be recalled: covered, revealed, marked.
//! Does not know whether it stands in a comparison or beside code.

use viva_core::event::{Event, TableEvent};
use viva_core::model::CellState;
use yew::prelude::*;

use super::super::{icon, typed as on_typed};
use super::Sheet;
use crate::words;

/// Where a cell stands.
pub(super) struct Place<'a> {
    pub(super) aspect: &'a str,
    pub(super) subject: &'a str,
    /// What it is, for screen readers.
    pub(super) name: String,
}

impl Place<'_> {
    fn spot(&self) -> String {
        format!("cell:{}:{}", self.aspect, self.subject)
    }

    fn ids(&self) -> (String, String) {
        (self.aspect.into(), self.subject.into())
    }
}

/// What the learner sees of a cell.
#[derive(Clone, Copy)]
pub(super) enum Sight<'a> {
    /// Covered, with what was typed so far.
    Covered(&'a str),
    /// Revealed, with what was typed and the mark it got.
    Open(&'a str, Option<bool>),
}

impl Sheet<'_> {
    pub(super) fn sight(&self, place: &Place) -> Sight<'_> {
        let (aspect, subject) = place.ids();
        match self.compare.cells.get(&aspect, &subject) {
            None => Sight::Covered(""),
            Some(CellState::Typed(typed)) => Sight::Covered(typed),
            Some(CellState::Revealed(typed)) => Sight::Open(typed, None),
            Some(CellState::Marked { typed, knew, .. }) => Sight::Open(typed, Some(*knew)),
        }
    }
}

/// What goes with the field of a covered cell.
pub(super) fn write(sheet: &Sheet, place: &Place) -> Callback<InputEvent> {
    let (aspect, subject) = place.ids();
    on_typed(sheet.emit, move |text| Event::Table(TableEvent::CellTyped(aspect.clone(), subject.clone(), text)))
}

/// The button that covers a cell.
pub(super) fn cover(sheet: &Sheet, place: &Place) -> Html {
    let (aspect, subject) = place.ids();
    let reveal = sheet.press(TableEvent::CellRevealed(aspect, subject));
    html! {
        <button key="cover" class="cover" type="button" aria-label={words::reveal(&place.name)} data-spot={place.spot()} onclick={reveal}>
            {words::REVEAL_CELL}
        </button>
    }
}

/// A revealed value; until it is marked, it takes the focus.
pub(super) fn value(place: &Place, mark: Option<bool>, value: Html) -> Html {
    let spot = mark.is_none().then(|| place.spot());
    html! { <div key="value" class="val" tabindex="-1" data-spot={spot}>{value}</div> }
}

/// What was typed, and whether it is what stands there.
pub(super) fn typed(sheet: &Sheet, place: &Place, text: &str) -> Html {
    if text.trim().is_empty() {
        return Html::default();
    }
    let same = sheet.table.agrees(place.aspect, place.subject, text);
    html! {
        <p key="typed" class="note typed">
            {if same { words::TYPED_SAME } else { words::TYPED_DIFFERENT }}<code translate="no">{text}</code>
        </p>
    }
}

/// The two marks; once one is given, only it is left, and a press takes it back.
pub(super) fn marks(sheet: &Sheet, place: &Place, mark: Option<bool>) -> Html {
    let both = [(true, "right", icon::CHECK, words::KNEW), (false, "wrong", icon::CROSS, words::MISSED_IT)];
    let buttons = both.into_iter().filter(|(knew, ..)| mark.is_none_or(|mark| mark == *knew));
    let buttons = buttons.map(|(knew, is, sign, word)| {
        let (aspect, subject) = place.ids();
        let give = sheet.press(TableEvent::CellMarked(aspect, subject, knew));
        let spot = mark.map(|_| place.spot());
        html! {
            <button key={is} class="seg" data-is={is} type="button" aria-pressed={mark.is_some().to_string()} data-spot={spot} onclick={give}>
                {icon::icon(sign)}{word}
            </button>
        }
    });
    html! {
        <div key="marks" class="marks" role="group" aria-label={words::did_you_know(&place.name)}>{for buttons}</div>
    }
}
