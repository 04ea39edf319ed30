//! Words of the pages around the questions; here those of home, topic and concept.
//! Does not know what a deck holds.

mod boxes;
mod choose;
mod settings;

use viva_core::deck::{Audience, Level, Role};
use viva_core::interaction::Kind;
use viva_core::text::small;

use super::{and, level, many};

pub(crate) use boxes::*;
pub(crate) use choose::*;
pub(crate) use settings::*;

pub(crate) const NAME: &str = "Viva";
pub(crate) const PRACTICE: &str = "Practice";
pub(crate) const SETTINGS: &str = "Settings";
pub(crate) const TABLES_HOW: &str = "Read one, then cover its cells and recall them.";
pub(crate) const OTHER_TABLES: &str = "Other tables";
pub(crate) const LINK_TO_QUESTION: &str = "Question link";
pub(crate) const LINK_TO_SESSION: &str = "Session link";
pub(crate) const EMBED_SESSION: &str = "Embed session";

pub(crate) const NEW_SESSION: &str = "New session";
pub(crate) const MIXED: &str = "Mixed over all topics, or as you choose.";
pub(crate) const STARTER: &str = "Starter questions";
pub(crate) const TEN: &str = "Ten questions";
pub(crate) const CHOOSE: &str = "Choose…";
pub(crate) const TOPICS: &str = "Topics";
pub(crate) const SEARCH: &str = "Search";
pub(crate) const SEARCH_CONCEPTS: &str = "Search questions";
pub(crate) const SEARCHING: &str = "Searching…";
pub(crate) const CLEAR_SEARCH: &str = "Clear search";
pub(crate) const CLEAR_FILTERS: &str = "Clear filters";
pub(crate) const SEARCH_HOW: &str =
    "Search looks at titles, questions, answers and code, and forgives a wrong letter in a word.";
pub(crate) const NO_TOPIC: &str = "No concept has this level and audience";
pub(crate) const TABLES: &str = "Comparison tables";
pub(crate) const TABLE: &str = "Comparison table";

/// Where all of them are, of which only some are listed: `All 29 tables`
pub(crate) fn all_tables(n: usize) -> String {
    format!("All {n} tables")
}

pub(crate) const ADVICE: &str = "Around the interview";

/// What stands before a text beside an entry of a page.
pub(crate) fn before(role: Role) -> &'static str {
    match role {
        Role::Plain | Role::Why | Role::Minutes | Role::Sample | Role::Answer => "",
        Role::Good => "A good sign: ",
        Role::Worrying => "A worrying sign: ",
        Role::Instead => "Better: ",
        Role::Tests => "What it tests: ",
        Role::Sounds => "What it sounds like: ",
        Role::Prepare => "How to prepare: ",
        Role::Shows => "Where it shows: ",
        Role::GoodFor => "Good for: ",
        Role::Limits => "Limits: ",
        Role::LookFor => "Look for: ",
        Role::Band(1) => "Band 1: ",
        Role::Band(2) => "Band 2: ",
        Role::Band(3) => "Band 3: ",
        Role::Band(_) => "Band 4: ",
    }
}

/// What stands after it.
pub(crate) fn after(role: Role) -> &'static str {
    if role == Role::Minutes { " minutes" } else { "" }
}

/// `2 of 4 done`
pub(crate) fn done_of(done: usize, of: usize) -> String {
    format!("{done} of {of} done")
}
pub(crate) const CARD: &str = "a card";

/// The heading of the home for somebody who was never here.
pub(crate) fn try_one(deck: &str) -> String {
    format!("{deck}. Try one:")
}

/// The heading of the home later on.
pub(crate) const CONTINUE: &str = "Continue";

/// The heading of the home where the session is finished.
pub(crate) const LAST_SESSION: &str = "Your last session";

/// `Not in this deck: zzz.`, of what a link names.
pub(crate) fn not_here(names: &str) -> String {
    format!("Not in this deck: {names}.")
}

/// `2 of 5 questions of this link are not in this deck.`
pub(crate) fn lacking(n: usize, of: usize) -> String {
    format!("{n} of {of} questions of this link {} not in this deck.", if n == 1 { "is" } else { "are" })
}

pub(crate) const LEFT_OPEN: &str = "Left open";
pub(crate) const DROP: &str = "Drop";

/// The button that drops one session, for screen readers.
pub(crate) fn drop_session(about: &str) -> String {
    format!("{DROP}: {about}")
}

/// `3 missed`
pub(crate) fn missed(n: usize) -> String {
    format!("{n} missed")
}

/// `3 certain but wrong`
pub(crate) fn certain(n: usize) -> String {
    format!("{n} certain but wrong")
}

/// `6 due`
pub(crate) fn due(n: usize) -> String {
    format!("{n} due")
}

/// `8 unseen`
pub(crate) fn unseen(n: usize) -> String {
    format!("{n} unseen")
}

/// `5 starred`
pub(crate) fn starred(n: usize) -> String {
    format!("{n} starred")
}

/// `4 found for “genrator”`
pub(crate) fn found(n: usize, query: &str) -> String {
    format!("{n} found for “{}”", query.trim())
}

/// After as many of the best as are listed.
pub(crate) fn more_found(n: usize) -> String {
    format!("{n} more. Type on to narrow the search.")
}

/// Nothing was found.
pub(crate) fn none_found(query: &str) -> String {
    format!("Nothing found for “{}”", query.trim())
}

/// `4 concepts`
pub(crate) fn concepts(n: usize) -> String {
    many(n, "concept")
}

/// `6 questions`
pub(crate) fn questions(n: usize) -> String {
    many(n, "question")
}

/// What a concept holds: its questions and the card, as far as filters leave them.
pub(crate) fn concept_holds(items: usize, card: bool) -> String {
    match (items, card) {
        (0, _) => CARD.into(),
        (items, false) => questions(items),
        (items, true) => format!("{} and {CARD}", questions(items)),
    }
}

pub(crate) const NOT_STARTED: &str = "Not started";
pub(crate) const KNOWN: &str = "known";
pub(crate) const LEARNING: &str = "learning";
pub(crate) const NEW: &str = "new";
pub(crate) const RIGHT_LAST: &str = "right last time";
pub(crate) const PARTLY_LAST: &str = "partly right last time";
pub(crate) const MISSED_LAST: &str = "missed last time";

/// `1 known, 4 learning, 2 new`
pub(crate) fn standing(known: usize, learning: usize, new: usize) -> String {
    let parts = [(known, KNOWN), (learning, LEARNING), (new, NEW)];
    let parts: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")).collect();
    parts.join(", ")
}

/// Some levels from the lowest to the highest: `Beginner`, `Beginner to advanced`
pub(crate) fn levels(all: &[Level]) -> String {
    match (all.iter().min(), all.iter().max()) {
        (Some(lowest), Some(highest)) if lowest != highest => {
            format!("{} to {}", level(*lowest), small(level(*highest)))
        }
        (one, _) => one.map_or("", |one| level(*one)).into(),
    }
}

pub(crate) const LEVEL: &str = "Level";
pub(crate) const AUDIENCE: &str = "Audience";
pub(crate) const ALL_LEVELS: &str = "All";
pub(crate) const ANY_AUDIENCE: &str = "Any audience";
pub(crate) const EVERYONE: &str = "For everyone";

/// An audience.
pub(crate) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Junior => "Junior",
        Audience::Web => "Web",
        Audience::Data => "Data",
        Audience::Senior => "Senior",
    }
}

/// For whom a concept is.
pub(crate) fn audiences(audiences: &[Audience]) -> String {
    let names: Vec<String> = audiences.iter().map(|one| small(audience(*one))).collect();
    if names.is_empty() { EVERYONE.into() } else { format!("For {}", and(&names)) }
}

pub(crate) const OVERVIEW: &str = "What is in the deck";
pub(crate) const OVERVIEW_HOW: &str =
    "Questions, counted from the deck itself. One for two audiences counts under both.";
pub(crate) const OVERVIEW_TABLE: &str = "Questions by topic, level and audience";
pub(crate) const TOPIC: &str = "Topic";
pub(crate) const ALL: &str = "All";
pub(crate) const ALL_TOPICS: &str = "All topics";

/// `17 topics`
pub(crate) fn some_topics(n: usize) -> String {
    many(n, "topic")
}

pub(crate) const CONCEPTS: &str = "Concepts";

/// What the filters leave of a topic: `Advanced, Web: 1 of 15 concepts.`
pub(crate) fn narrowed(filters: &str, shown: usize, of: usize) -> String {
    format!("{filters}: {shown} of {}.", concepts(of))
}

pub(crate) const ALOUD: &str = "Answer cards aloud";

/// `Practise 10`
pub(crate) fn practise(n: usize) -> String {
    format!("Practise {n}")
}

pub(crate) const QUESTIONS: &str = "Questions";
pub(crate) const ALOUD_ONE: &str = "Answer it aloud";
pub(crate) const SHOW_ANSWER: &str = "Show a good answer";
pub(crate) const COVERS: &str = "What a full answer covers";
pub(crate) const CONFUSED_WITH: &str = "Easily confused with";
pub(crate) const IN_TABLES: &str = "In tables";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const PROVED: &str = "question";

/// `Practise its 6 questions`
pub(crate) fn practise_its(n: usize) -> String {
    format!("Practise its {}", questions(n))
}

/// `2 of 6 right last time`
pub(crate) fn right_of(right: usize, of: usize) -> String {
    format!("{right} of {of} {RIGHT_LAST}")
}

/// The button that copies the link of one row, for screen readers.
pub(crate) fn copy_link_of(title: &str) -> String {
    format!("{}: {title}", super::COPY_LINK)
}

/// A kind of item.
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "Choice",
        Kind::Multiple => "Several answers",
        Kind::Output => "Output",
        Kind::Order => "Order",
        Kind::Blank => "Blanks",
        Kind::Match => "Match",
        Kind::Bug => "Find the bug",
        Kind::Code => "Program",
    }
}

/// The facts about a table: `40 cells to recall`, `10 rewrites`
pub(crate) fn table_holds(recallable: usize, rewrite: bool) -> String {
    if rewrite { many(recallable, "rewrite") } else { format!("{} to recall", many(recallable, "cell")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nought_is_not_counted() {
        assert_eq!(standing(1, 4, 0), "1 known, 4 learning");
        assert_eq!(standing(0, 0, 7), "7 new");
    }

    #[test]
    fn levels_are_a_span() {
        assert_eq!(levels(&[Level::Beginner, Level::Beginner]), "Beginner");
        assert_eq!(levels(&[Level::Advanced, Level::Beginner, Level::Intermediate]), "Beginner to advanced");
    }
}
