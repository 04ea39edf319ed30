//! Words of titles, for the browser's tab and history.
//! Does not know what is shown.

#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const HOME_TITLE: &str = "Viva: Python interview practice";
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const CHOOSE_TITLE: &str = "Choose a session";
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const NOTHING_HERE: &str = "Nothing here";
pub(crate) const CERTAIN_QUESTIONS: &str = "Certain but wrong";
pub(crate) const CHOSEN_QUESTIONS: &str = "Chosen questions";
pub(crate) const MISSED_QUESTIONS: &str = "Missed questions";
pub(crate) const STARRED_QUESTIONS: &str = "Starred questions";
pub(crate) const FOUND_QUESTIONS: &str = "Questions found by their words";
pub(crate) const UNSEEN_QUESTIONS: &str = "Unseen questions";

/// The title of a single question.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn question_title(about: &str) -> String {
    format!("Question: {about}")
}

/// The title of a session that is finished.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn summary_title(about: &str) -> String {
    format!("Summary: {about}")
}

/// The title of a session.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn session_title(about: &str) -> String {
    format!("Session: {about}")
}

/// `2 of 10 answered`
pub(crate) fn answered_of(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}
