//! After the answer: verdict, reasons, the idea in one breath, where it comes from, and Next.
//! Does not know how the kind of item was scored.

use viva_core::deck::{Concept, Proof, Reference};
use viva_core::event::{Event, TableEvent};
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::session::{Outcome, Session};
use yew::prelude::*;

use super::session::{Asked, onward};
use super::{heading, icon, interaction, press, rich};
use crate::words;

/// What the verdict says: a few words and a sentence.
pub(super) struct Verdict {
    pub(super) title: String,
    pub(super) detail: String,
}

impl Verdict {
    pub(super) fn new(title: impl Into<String>, detail: impl Into<String>) -> Verdict {
        Verdict { title: title.into(), detail: detail.into() }
    }
}

/// Everything under the question, once it is answered.
pub(super) fn feedback(asked: &Asked, outcome: &Outcome) -> Html {
    let said = interaction::verdict(asked, outcome);
    let returns = comes_back(asked.session);
    let more = [said.detail, words::tied(outcome, returns)];
    let more: Vec<&str> = more.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    html! {
        <div key="feedback" class="feedback" part="feedback">
            {verdict(heading(asked.model, 1), outcome, &said.title, &more.join(" "))}
            {interaction::graded(asked, outcome)}
            if !asked.item.explain.is_empty() {
                <div class="breath">
                    <p class="label">{words::IN_ONE_BREATH}</p>{rich::prose(None, None, &asked.item.explain)}
                </div>
            }
            {sources(asked)}
            {onward(asked.session, asked.emit)}
        </div>
    }
}

/// Whether the entry on screen stands in the queue once more.
fn comes_back(session: &Session) -> bool {
    let target = session.current().map(|entry| &entry.target);
    session.entries.iter().skip(session.at + 1).any(|later| Some(&later.target) == target)
}

/// The verdict; its heading takes the focus, so it is not a live region as well.
pub(super) fn verdict(tag: &'static str, outcome: &Outcome, title: &str, more: &str) -> Html {
    let (is, sign) = if outcome.score.is_full() {
        ("right", icon::CHECK)
    } else if outcome.score.is_partial() {
        ("part", icon::DASH)
    } else {
        ("wrong", icon::CROSS)
    };
    html! {
        <div class="verdict" data-is={is}>
            {icon::icon(sign)}
            <div>
                <@{tag} class="h" id="verdict" tabindex="-1" data-spot="verdict" aria-describedby="verdict-more">
                    {title}
                </@>
                <p id="verdict-more">{more}</p>
            </div>
        </div>
    }
}

fn sources(asked: &Asked) -> Html {
    let concept = asked.entry.target.concept().and_then(|id| asked.model.library.concept(id));
    let refs = match concept {
        Some(concept) if asked.item.refs.is_empty() => &concept.refs,
        _ => &asked.item.refs,
    };
    let table = match &asked.entry.target {
        Target::Cell { table, .. } => asked.model.library.table(table),
        _ => None,
    };
    html! {
        <ul class="sources">
            {proof(&asked.item.proof)}
            {references(refs)}
            if let Some(concept) = concept { {links(asked.model, concept, asked.emit)} }
            if let Some(table) = table { {table_link(asked.model, &table.id, &table.title, asked.emit)} }
        </ul>
    }
}

/// How a claim was proved.
pub(super) fn proof(proof: &Proof) -> Html {
    let sign = if matches!(proof, Proof::Run(_)) { icon::CHECK } else { icon::INFO };
    html! { <li>{icon::icon(sign)}{words::proof(proof)}</li> }
}

/// Pages to read on, each in a window of its own.
pub(super) fn references(refs: &[Reference]) -> Html {
    let link = |page: &Reference| {
        html! {
            <li><a href={page.url.clone()} target="_blank" rel="noopener">{icon::icon(icon::OUT)}{&page.title}</a></li>
        }
    };
    refs.iter().map(link).collect()
}

/// Where to go on from a concept: its own page, which only the full page has, and its tables.
pub(super) fn links(model: &Model, concept: &Concept, emit: &Callback<Event>) -> Html {
    let own = Route::Concept(concept.id.clone()).to_string();
    html! {
        <>
            if model.is_app() { <li><a href={own}>{words::ABOUT}{&concept.title}</a></li> }
            {for concept.tables.iter().map(|table| table_link(model, &table.id, &table.title, emit))}
        </>
    }
}

fn table_link(model: &Model, id: &str, title: &str, emit: &Callback<Event>) -> Html {
    let id = id.to_string();
    if model.is_app() {
        return html! { <li><a href={Route::Table(id).to_string()}>{words::TABLE}{title}</a></li> };
    }
    let open = press(emit, Event::Table(TableEvent::Asked(id)));
    html! { <li><button class="quiet" type="button" onclick={open}>{words::TABLE}{title}</button></li> }
}
