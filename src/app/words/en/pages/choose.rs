//! Words of the session builder.
//! Does not know what fits a choice.

use viva_core::deck::Asks;

pub(crate) const WHAT_TO_PRACTISE: &str = "What would you like to practise?";
pub(crate) const CHOOSE_TOPICS: &str = "Topics (none chosen means all)";
pub(crate) const CHOOSE_LEVELS: &str = "Level (none chosen means all)";
pub(crate) const CHOOSE_ASKS: &str = "What the interview question asks for";
pub(crate) const WORDS_IN_IT: &str = "Words in it";
pub(crate) const WORDS_EXAMPLE: &str = "yield, default, except…";
pub(crate) const ONLY: &str = "Only";
pub(crate) const LENGTH: &str = "Length";
pub(crate) const FORM: &str = "Form";
pub(crate) const FORM_ITEMS: &str = "Questions";
pub(crate) const FORM_CARDS: &str = "Aloud";
pub(crate) const FORM_BOTH: &str = "Both";
pub(crate) const ONLY_ALL: &str = "All";

/// What a question asks for.
pub(crate) fn asks(asks: Asks) -> &'static str {
    match asks {
        Asks::Technical => "Technical",
        Asks::Concept => "Concept",
        Asks::Practical => "Practical",
        Asks::Design => "Design",
        Asks::Behavioural => "Behavioural",
        Asks::ProblemSolving => "Problem solving",
        Asks::Advice => "Advice",
    }
}

/// After the number of questions that fit.
pub(crate) fn matching(n: usize) -> &'static str {
    if n == 1 { " question matches" } else { " questions match" }
}

/// `Start 10`
pub(crate) fn start(n: usize) -> String {
    format!("Start {n}")
}

pub(crate) const DROP_ONLY: &str = "Drop “Only”";
pub(crate) const DROP_WORDS: &str = "Drop the words";
