//! How many questions the deck has, by topic, level and audience.
//! Does not know what a learner did with them: everything is counted from the index.

use viva_core::deck::names::{AUDIENCES, LEVELS};
use viva_core::deck::{ConceptOutline, Index};
use viva_core::model::Model;
use viva_core::route::Route;
use yew::prelude::*;

use super::heading;
use crate::words::{self, pages};

/// Three levels, all of them, for everyone, and four audiences.
const COLUMNS: usize = LEVELS.len() + 2 + AUDIENCES.len();

/// The table of the whole deck.
pub(super) fn overview(model: &Model, index: &Index) -> Html {
    let rows: Vec<[usize; COLUMNS]> = index.topics.iter().map(|topic| counts(&topic.concepts)).collect();
    let all = rows.iter().fold([0; COLUMNS], |all, row| std::array::from_fn(|at| all[at] + row[at]));
    let body = index.topics.iter().zip(&rows).map(|(outline, row)| {
        let route = Route::Topic(outline.topic.id.clone());
        html! { <tr><th scope="row"><a href={route.to_string()}>{&outline.topic.title}</a></th>{numbers(row)}</tr> }
    });
    html! {
        <section aria-labelledby="deck">
            <div class="sect-head">
                <@{heading(model, 0)} class="h-lg" id="deck">{pages::OVERVIEW}</@>
                <p class="note">{pages::OVERVIEW_HOW}</p>
            </div>
            <div class="scroll" tabindex="0" role="group" aria-label={pages::OVERVIEW_TABLE}>
                <table class="data">
                    <caption class="sr">{pages::OVERVIEW_TABLE}</caption>
                    <thead><tr><th scope="col">{pages::TOPIC}</th>{heads()}</tr></thead>
                    <tbody>{for body}</tbody>
                    <tfoot><tr><th scope="row">{pages::ALL_TOPICS}</th>{numbers(&all)}</tr></tfoot>
                </table>
            </div>
        </section>
    }
}

fn heads() -> Html {
    let head = |long: &str, short: String| {
        html! {
            <th scope="col" class="r"><span class="long">{long}</span><span class="short">{short}</span></th>
        }
    };
    let levels = LEVELS.iter().map(|(_, level)| words::level(*level));
    let audiences = AUDIENCES.iter().map(|(_, audience)| pages::audience(*audience));
    html! {
        <>
            {for levels.chain([pages::ALL]).map(|word| head(word, pages::short(word)))}
            {head(pages::EVERYONE, pages::EVERYONE_SHORT.into())}
            {for audiences.map(|word| head(word, pages::short(word)))}
        </>
    }
}

fn numbers(row: &[usize; COLUMNS]) -> Html {
    row.iter().map(|n| html! { <td class="r">{*n}</td> }).collect()
}

/// The questions of some concepts, in the order of the columns.
fn counts(concepts: &[ConceptOutline]) -> [usize; COLUMNS] {
    let items = |counts: &dyn Fn(&ConceptOutline) -> bool| -> usize {
        concepts.iter().filter(|concept| counts(concept)).map(|concept| concept.asked().count()).sum()
    };
    let of_level = |level| concepts.iter().flat_map(ConceptOutline::asked).filter(|item| item.level == level).count();
    let levels = LEVELS.iter().map(|(_, level)| of_level(*level));
    let everyone = items(&|concept| concept.audience.is_empty());
    let audiences = AUDIENCES.iter().map(|(_, one)| items(&|concept| concept.audience.contains(one)));
    let mut row = levels.chain([items(&|_| true), everyone]).chain(audiences);
    std::array::from_fn(|_| row.next().unwrap_or_default())
}
