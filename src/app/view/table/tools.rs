//! The controls above a table: what is shown, and whether it is covered.
//! Does not know which of them a narrow screen needs; the style sheet hides the others.

use viva_core::deck::{Comparison, Shape};
use viva_core::event::{Event, TableEvent};
use viva_core::model::Narrow;
use viva_core::text::Rich;
use yew::prelude::*;

use super::super::{chosen, rich, typed};
use super::Sheet;
use super::shown::{Shown, narrows};
use crate::words;

pub(super) fn tools(sheet: &Sheet) -> Html {
    let filter = typed(sheet.emit, |text| Event::Table(TableEvent::Filtered(text)));
    html! {
        <div class="cmp-tools">
            <div class="field">
                <label class="label" for="filter">{words::FILTER_ROWS}</label>
                <input
                    class="input" id="filter" type="search" name="filter" value={sheet.compare.filter.clone()} oninput={filter}
                    spellcheck="false" autocapitalize="off" autocomplete="off"
                />
            </div>
            if let Shape::Comparison(comparison) = &sheet.table.shape {
                {columns(sheet, comparison)}
                if narrows(comparison) { {narrow(sheet, comparison)} }
            }
            {mode(sheet)}
            {rows(sheet)}
        </div>
    }
}

/// Read, or cover and recall.
fn mode(sheet: &Sheet) -> Html {
    let segment = |recall: bool, word: &'static str| {
        let switch = sheet.change(TableEvent::RecallSwitched(recall));
        segment("mode", sheet.compare.recall == recall, switch, word)
    };
    html! {
        <fieldset class="field">
            <legend class="label">{words::MODE}</legend>
            <div class="segs">{segment(false, words::READ)}{segment(true, words::RECALL)}</div>
            // Only the style sheet looks at it: typing is an offer and changes no result.
            if sheet.compare.recall {
                <label class="check switch"><input type="checkbox" role="switch" name="typing" /><span>{words::TYPE_ANSWERS}</span></label>
            }
        </fieldset>
    }
}

fn segment(name: &'static str, checked: bool, onchange: Callback<web_sys::Event>, word: &'static str) -> Html {
    html! { <label class="seg"><input type="radio" {name} value={word} {checked} {onchange} />{word}</label> }
}

/// Columns to put away; on a narrow screen only where it shows all of them.
fn columns(sheet: &Sheet, comparison: &Comparison) -> Html {
    let chips = comparison.subjects.iter().map(|subject| {
        let shown = !sheet.compare.hidden_subjects.contains(&subject.id);
        chip(sheet, "subject", &subject.id, TableEvent::SubjectToggled, shown, &subject.name)
    });
    let chosen = narrows(comparison) && sheet.compare.narrow != Narrow::All;
    html! {
        <fieldset class="field" data-narrow={chosen.then_some("hidden")}>
            <legend class="label">{words::COLUMNS}</legend>
            <div class="chips">{for chips}</div>
        </fieldset>
    }
}

fn chip(
    sheet: &Sheet,
    of: &'static str,
    id: &str,
    event: fn(String) -> TableEvent,
    checked: bool,
    words: &Rich,
) -> Html {
    let toggle = sheet.change(event(id.into()));
    html! {
        <label class="chip"><input type="checkbox" {checked} name={of} value={id.to_string()} onchange={toggle} /><span>{rich::inline(words)}</span></label>
    }
}

/// What a narrow screen shows: two columns, one, or all of them.
fn narrow(sheet: &Sheet, comparison: &Comparison) -> Html {
    let (first, second) = match sheet.compare.narrow {
        Narrow::Two(first, second) => (first, Some(second)),
        Narrow::One(first) => (first, None),
        Narrow::All => (0, None),
    };
    // Switching keeps the first column; its neighbour comes beside it.
    let beside = if first + 1 < comparison.subjects.len() { first + 1 } else { 0 };
    let segment = |narrow: Narrow, word: &'static str| {
        let same = core::mem::discriminant(&narrow) == core::mem::discriminant(&sheet.compare.narrow);
        segment("narrow", same, sheet.change(TableEvent::NarrowChosen(narrow)), word)
    };
    html! {
        <fieldset class="field narrow">
            <legend class="label">{words::SHOW}</legend>
            <div class="segs">
                {segment(Narrow::Two(first, beside), words::TWO)}
                {segment(Narrow::One(first), words::ONE)}
                {segment(Narrow::All, words::ALL)}
            </div>
            if sheet.compare.narrow != Narrow::All {
                <div class="vs">
                    {select(sheet, comparison, "first", words::COMPARE, first, second)}
                    if let Some(second) = second { {select(sheet, comparison, "second", words::WITH, second, Some(first))} }
                </div>
            }
        </fieldset>
    }
}

/// One of the two columns; the other one is not offered.
fn select(
    sheet: &Sheet,
    comparison: &Comparison,
    id: &'static str,
    label: &'static str,
    at: usize,
    other: Option<usize>,
) -> Html {
    let options = comparison.subjects.iter().enumerate().filter(|(place, _)| Some(*place) != other);
    let options = options.map(|(place, subject)| {
        html! { <option key={subject.id.clone()} value={place.to_string()} selected={place == at}>{subject.name.words()}</option> }
    });
    let choose = chosen(sheet.emit, move |value| {
        let picked = value.parse().unwrap_or(at);
        Event::Table(TableEvent::NarrowChosen(match other {
            None => Narrow::One(picked),
            Some(other) if id == "first" => Narrow::Two(picked, other),
            Some(other) => Narrow::Two(other, picked),
        }))
    });
    html! {
        <div key={id} class="field">
            <label class="label" for={id}>{label}</label>
            <select class="select" {id} name={id} onchange={choose}>{for options}</select>
        </div>
    }
}

/// Rows to put away, one tap below the other controls.
fn rows(sheet: &Sheet) -> Html {
    let rows: Vec<(&String, &Rich)> = match &sheet.table.shape {
        Shape::Comparison(comparison) => comparison.aspects.iter().map(|aspect| (&aspect.id, &aspect.name)).collect(),
        Shape::Rewrite(rewrite) => rewrite.rows.iter().map(|row| (&row.id, &row.recall)).collect(),
    };
    let shown = match &sheet.shown {
        Shown::Comparison { rows, .. } => rows.len(),
        Shown::Rewrite(rows) => rows.len(),
    };
    let chips = rows.iter().map(|(id, name)| {
        let kept = !sheet.compare.hidden_aspects.contains(id);
        chip(sheet, "aspect", id, TableEvent::AspectToggled, kept, name)
    });
    html! {
        <details class="more pick-rows">
            <summary>{words::rows_shown(shown, rows.len())}</summary>
            <div class="chips" role="group" aria-label={words::ROWS}>{for chips}</div>
        </details>
    }
}
