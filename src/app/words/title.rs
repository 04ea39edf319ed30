//! What a session is about, and the title of the page for the browser's tab and history.
//! Does not know a language, nor where a title is shown.

use viva_core::model::Model;
#[cfg(any(target_arch = "wasm32", test))]
use viva_core::model::Screen;
use viva_core::selection::{Only, Selection};
use viva_core::session::Session;

#[cfg(any(target_arch = "wasm32", test))]
use viva_core::route::Study;

use super::{
    CERTAIN_QUESTIONS, CHOSEN_QUESTIONS, FOUND_QUESTIONS, MISSED_QUESTIONS, STARRED_QUESTIONS, UNSEEN_QUESTIONS, and,
    answered_of, pages, study,
};
#[cfg(any(target_arch = "wasm32", test))]
use super::{
    CHOOSE_TITLE, HOME_TITLE, NOTHING_HERE, insight, interview, mistakes, question_title, screening, session_title,
    summary_title, worksheet,
};

/// So many topics are named; of more, their number is told.
const MANY_TOPICS: usize = 4;

/// The title of the page for what the full page shows.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn title(model: &Model) -> String {
    let name = match &model.screen {
        Screen::Home(_) => return HOME_TITLE.into(),
        Screen::Session => sitting(model),
        Screen::Topic(id) => topic(model, id),
        Screen::Concept(id) => concept(model, id),
        Screen::Table(compare) => table(model, &compare.table),
        Screen::Page(id) => advice(model, id),
        Screen::Worksheet(sheet) => worksheet::title(&about(model, &sheet.selection)),
        Screen::Choose(_) => CHOOSE_TITLE.into(),
        Screen::Settings => pages::SETTINGS.into(),
        Screen::Tables => pages::TABLES.into(),
        Screen::Study(Study::Review) => study::REVIEW.into(),
        Screen::Study(Study::Mistakes) => mistakes::MISTAKES.into(),
        Screen::Study(Study::Brief) => mistakes::BRIEF.into(),
        Screen::Study(Study::Insight) => insight::PROGRESS.into(),
        Screen::Mock(_) => interview::MOCK.into(),
        // What the candidate sees in the name of the window gives nothing away either.
        Screen::Interviewer(_) if model.screenings.is_candidates() => screening::INTERVIEW.into(),
        Screen::Interviewer(_) => screening::INTERVIEWER.into(),
        Screen::Unknown(_) | Screen::Empty(_) | Screen::AuthorError(_) => NOTHING_HERE.into(),
    };
    format!("{name} · {}", pages::NAME)
}

#[cfg(any(target_arch = "wasm32", test))]
fn sitting(model: &Model) -> String {
    match &model.session {
        Some(session) if session.is_finished() => summary_title(&about(model, &session.selection)),
        Some(session) if session.is_single() => question_title(&about(model, &session.selection)),
        Some(session) => session_title(&about(model, &session.selection)),
        None => pages::PRACTICE.into(),
    }
}

/// What a session with this selection is about: `Errors and Classes`
pub(crate) fn about(model: &Model, selection: &Selection) -> String {
    if let Some(id) = &selection.table {
        return table(model, id);
    }
    if let Some(index) =
        model.library.index().filter(|index| !index.starter.is_empty() && index.starter == selection.items)
    {
        return index.title.clone();
    }
    let mut concepts: Vec<&str> = Vec::new();
    for id in selection.items.iter().chain(&selection.concepts) {
        let id = id.split('.').next().unwrap_or(id);
        if !concepts.contains(&id) {
            concepts.push(id);
        }
    }
    match concepts.as_slice() {
        [] => {}
        [id] => return concept(model, id),
        _ if selection.only == Only::All => return CHOSEN_QUESTIONS.into(),
        _ => {}
    }
    let topics: Vec<String> = selection.topics.iter().map(|id| topic(model, id)).collect();
    match selection.only {
        // Those of a preset would be a paragraph.
        _ if topics.len() > MANY_TOPICS => pages::some_topics(topics.len()),
        _ if !topics.is_empty() => and(&topics),
        Only::All if selection.found.is_some() => FOUND_QUESTIONS.into(),
        Only::All => pages::ALL_TOPICS.into(),
        Only::Missed => MISSED_QUESTIONS.into(),
        Only::Unseen => UNSEEN_QUESTIONS.into(),
        Only::Certain => CERTAIN_QUESTIONS.into(),
        Only::Starred => STARRED_QUESTIONS.into(),
        Only::Due => study::REVIEW.into(),
    }
}

/// How far a session is: `2 of 10 answered`
pub(crate) fn progress(session: &Session) -> String {
    let answered = session.firsts().filter(|(_, outcome)| outcome.is_some()).count();
    answered_of(answered, session.count())
}

fn topic(model: &Model, id: &str) -> String {
    model.library.topic_title(id).unwrap_or(id).to_string()
}

fn concept(model: &Model, id: &str) -> String {
    model.library.outline(id).map_or(id, |outline| &outline.title).to_string()
}

#[cfg(any(target_arch = "wasm32", test))]
fn advice(model: &Model, id: &str) -> String {
    let pages = model.library.index().map_or(&[][..], |index| &index.pages);
    pages.iter().find(|page| page.id == *id).map_or(id, |page| &page.title).to_string()
}

fn table(model: &Model, id: &str) -> String {
    let outline = model.library.tables().iter().find(|table| table.id == *id);
    outline.map_or(id, |table| &table.title).to_string()
}
