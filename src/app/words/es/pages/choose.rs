//! Words of the session builder.
//! Does not know what fits a choice.

use viva_core::deck::Asks;

pub(crate) const WHAT_TO_PRACTISE: &str = "¿Qué quieres practicar?";
pub(crate) const CHOOSE_TOPICS: &str = "Temas (ninguno elegido: todos)";
pub(crate) const CHOOSE_LEVELS: &str = "Nivel (ninguno elegido: todos)";
pub(crate) const CHOOSE_ASKS: &str = "Qué pide la pregunta de entrevista";
pub(crate) const WORDS_IN_IT: &str = "Palabras que contiene";
pub(crate) const WORDS_EXAMPLE: &str = "yield, default, except…";
pub(crate) const ONLY: &str = "Solo";
pub(crate) const LENGTH: &str = "Cuántas";
pub(crate) const FORM: &str = "Forma";
pub(crate) const FORM_ITEMS: &str = "Preguntas";
pub(crate) const FORM_CARDS: &str = "En voz alta";
pub(crate) const FORM_BOTH: &str = "Ambas";
pub(crate) const ONLY_ALL: &str = "Todas";

/// What a question asks for.
pub(crate) fn asks(asks: Asks) -> &'static str {
    match asks {
        Asks::Technical => "Técnica",
        Asks::Concept => "Conceptual",
        Asks::Practical => "Práctica",
        Asks::Design => "De diseño",
        Asks::Behavioural => "De comportamiento",
        Asks::ProblemSolving => "Resolución de problemas",
        Asks::Advice => "Consejos",
    }
}

/// After the number of questions that fit.
pub(crate) fn matching(n: usize) -> &'static str {
    if n == 1 { " pregunta encaja" } else { " preguntas encajan" }
}

/// `Empezar (10)`
pub(crate) fn start(n: usize) -> String {
    format!("Empezar ({n})")
}

pub(crate) const DROP_ONLY: &str = "Quitar «Solo»";
pub(crate) const DROP_WORDS: &str = "Quitar las palabras";
