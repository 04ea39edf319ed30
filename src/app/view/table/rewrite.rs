//! Rewrites: for each row a goal, the habit and the code that readers expect, and the reason.
//! Does not know how the pair was run.

use viva_core::deck::RewriteRow;
use viva_core::listing::Listing;
use yew::prelude::*;

use super::super::{heading, listing, rich};
use super::Sheet;
use super::cell::{Place, Sight, cover, marks, typed, value, write};
use super::comparison::proof;
use crate::words;

pub(super) fn rewrites(sheet: &Sheet, rows: &[&RewriteRow]) -> Html {
    html! { <ul class="rewrites" part="table">{for rows.iter().map(|row| entry(sheet, row))}</ul> }
}

fn entry(sheet: &Sheet, row: &RewriteRow) -> Html {
    let goal = row.recall.words().trim_end_matches('.').to_string();
    let place = Place { aspect: &row.id, subject: "after", name: goal };
    let sight = sheet.compare.recall.then(|| sheet.sight(&place));
    let told = !matches!(sight, Some(Sight::Covered(_)));
    html! {
        <li key={row.id.clone()}>
            <@{heading(sheet.model, 1)} class="h">{rich::inline(&row.recall)}</@>
            <div class="rewrite">
                <div part="cell"><p class="label">{words::BEFORE}</p>{code(words::BEFORE, &place, &row.before)}</div>
                <div part="cell"><p class="label">{words::AFTER}</p>{after(sheet, row, &place, sight)}</div>
            </div>
            if told {
                {rich::prose(Some("note prose"), None, &row.reason)}
                {proof(&row.proof, None)}
            }
        </li>
    }
}

fn after(sheet: &Sheet, row: &RewriteRow, place: &Place, sight: Option<Sight>) -> Html {
    match sight {
        None => code(words::AFTER, place, &row.after),
        Some(Sight::Covered(text)) => html! {
            <div class="cell">
                <div key="field" class="field">
                    <textarea
                        class="textarea mono" rows="3" aria-label={words::your_answer(&place.name)} value={text.to_string()}
                        oninput={write(sheet, place)} spellcheck="false" autocapitalize="off" autocomplete="off"
                    />
                </div>
                {cover(sheet, place)}
            </div>
        },
        Some(Sight::Open(text, mark)) => html! {
            <div class="cell">
                {value(place, mark, code(words::AFTER, place, &row.after))}
                {typed(sheet, place, text)}
                {marks(sheet, place, mark)}
            </div>
        },
    }
}

/// A small listing without a foot: before and after are told apart by their labels.
fn code(label: &str, place: &Place, code: &Listing) -> Html {
    let lines = code.lines();
    let body = lines.iter().map(|pieces| html! { <span class="ln">{listing::line(pieces)}</span> });
    listing::framed(None, &words::listing_of(label, &place.name), body.collect(), Html::default())
}
