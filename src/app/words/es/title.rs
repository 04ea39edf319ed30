//! Words of titles, for the browser's tab and history.
//! Does not know what is shown.

#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const HOME_TITLE: &str = "Viva: práctica para entrevistas de Python";
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const CHOOSE_TITLE: &str = "Elegir una sesión";
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const NOTHING_HERE: &str = "Aquí no hay nada";
pub(crate) const CERTAIN_QUESTIONS: &str = "Preguntas falladas con seguridad";
pub(crate) const CHOSEN_QUESTIONS: &str = "Preguntas elegidas";
pub(crate) const MISSED_QUESTIONS: &str = "Preguntas falladas";
pub(crate) const STARRED_QUESTIONS: &str = "Preguntas con estrella";
pub(crate) const FOUND_QUESTIONS: &str = "Preguntas halladas por sus palabras";
pub(crate) const UNSEEN_QUESTIONS: &str = "Preguntas nuevas";

/// The title of a single question.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn question_title(about: &str) -> String {
    format!("Pregunta: {about}")
}

/// The title of a session that is finished.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn summary_title(about: &str) -> String {
    format!("Resumen: {about}")
}

/// The title of a session.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) fn session_title(about: &str) -> String {
    format!("Sesión: {about}")
}

/// `2 de 10 respondidas`
pub(crate) fn answered_of(answered: usize, of: usize) -> String {
    format!("{answered} de {of} respondidas")
}
