//! Words of the pages around the questions: home, topic, concept, session builder, settings, and the boxes in front.
//! Does not know what a deck holds.

use viva_core::deck::{Asks, Audience, Level, Role};
use viva_core::interaction::Kind;
use viva_core::model::{Spoken, StorageState};
use viva_core::progress::KEPT_WHOLE;
use viva_core::text::small;

use super::{level, list, many, spoken};

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
pub(crate) const ADVICE: &str = "Around the interview";

/// What stands before a text beside an entry of a page.
pub(crate) fn before(role: Role) -> &'static str {
    match role {
        Role::Plain | Role::Why | Role::Minutes => "",
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

/// `8 unseen`
pub(crate) fn unseen(n: usize) -> String {
    format!("{n} unseen")
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

/// What a concept holds: its questions and the card.
pub(crate) fn concept_holds(items: usize) -> String {
    if items == 0 { CARD.into() } else { format!("{} and {CARD}", questions(items)) }
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
    if names.is_empty() { EVERYONE.into() } else { format!("For {}", list(&names, "and")) }
}

pub(crate) const OVERVIEW: &str = "What is in the deck";
pub(crate) const OVERVIEW_HOW: &str =
    "Questions, counted from the deck itself. One for two audiences counts under both.";
pub(crate) const OVERVIEW_TABLE: &str = "Questions by topic, level and audience";
pub(crate) const TOPIC: &str = "Topic";
pub(crate) const ALL: &str = "All";
pub(crate) const ALL_TOPICS: &str = "All topics";

pub(crate) const CONCEPTS: &str = "Concepts";
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

pub(crate) const WHAT_TO_PRACTISE: &str = "What would you like to practise?";
pub(crate) const CHOOSE_TOPICS: &str = "Topics (none chosen means all)";
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

pub(crate) const THEME: &str = "Theme";
pub(crate) const THEME_HOW: &str = "Follows this page and device unless you choose.";
pub(crate) const THEME_PAGE: &str = "System";
pub(crate) const THEME_LIGHT: &str = "Light";
pub(crate) const THEME_DARK: &str = "Dark";
pub(crate) const SHORTCUTS: &str = "Single-key shortcuts";
pub(crate) const SHORTCUTS_HOW: &str = "They act only while the focus is inside Viva and not in a text field.";
pub(crate) const ON: &str = "On";
pub(crate) const ALL_SHORTCUTS: &str = "All shortcuts";
pub(crate) const KEY_NEXT: &str = "next";
pub(crate) const PROGRESS: &str = "Progress on this device";
pub(crate) const PROGRESS_WHERE: &str = "Your answers stay in this browser; no server has them. A browser may delete them: \
    when you clear site data, when a private window closes, in Safari after a week without a visit. Export a copy now and then.";
pub(crate) const TAKE_ALONG: &str = "Take it with you";
pub(crate) const TAKE_ALONG_HOW: &str =
    "One file with all answers. Importing shows first what it would add; nothing is overwritten.";
pub(crate) const IMPORT: &str = "Import…";
pub(crate) const ASIDE: &str = "Set aside";
pub(crate) const FORGET: &str = "Forget everything";
pub(crate) const FORGET_HOW: &str =
    "Deletes all answers and open sessions of Viva in this browser. Nothing else of this site is touched.";
pub(crate) const FORGET_ASK: &str = "Forget…";

/// How much is stored, and where it stands if not on disk.
pub(crate) fn stored(answers: usize, state: StorageState) -> String {
    let many_answers = answers > KEPT_WHOLE;
    let answers = many(answers, "answer");
    match state {
        StorageState::Kept if many_answers => {
            format!("{answers}. Each result is kept; of the oldest answers, not what you answered.")
        }
        StorageState::Kept => format!("{answers}."),
        StorageState::Denied => format!("{answers}, in this tab only: the browser allows no storage here."),
        StorageState::Full => format!("{answers}, the last of them in this tab only: storage is full."),
        StorageState::Newer => format!("{answers}, new ones in this tab only: a newer Viva keeps the others."),
    }
}

/// Storage used, in thousands of characters as browsers count them: `31 KB of about 5 MB`
pub(crate) fn used(characters: usize) -> String {
    format!("{} KB of about 5 MB", characters.div_ceil(1000))
}

/// How many values are aside.
pub(crate) fn aside(n: usize) -> String {
    let (values, them) = if n == 1 { ("1 stored value", "It is") } else { ("Some stored values", "They are") };
    format!("{values} could not be read. {them} kept untouched, and you can download a copy.")
}

/// What the last import or forgetting came to, for those who see the page; the live region says it too.
pub(crate) fn outcome(said: Spoken) -> Option<String> {
    matches!(said, Spoken::Imported(_) | Spoken::ImportRefused | Spoken::Forgotten).then(|| spoken(said))
}

/// What became of a copy.
pub(crate) fn copied(said: Spoken) -> Option<String> {
    matches!(said, Spoken::Copied | Spoken::NotCopied).then(|| spoken(said))
}

pub(crate) const CLOSE: &str = "Close";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const EMBED_HOW: &str = "Copy the folder “viva” to your site once, then paste this where the questions shall \
    stand. If the script has another address there, correct it. The questions inside are what readers without scripts see.";
pub(crate) const SNIPPET: &str = "Snippet";
pub(crate) const COPY_SNIPPET: &str = "Copy snippet";
pub(crate) const THIS_SESSION: &str = "this session";
pub(crate) const IMPORT_TITLE: &str = "Import progress";
pub(crate) const ADDS: &str = "Adds";
pub(crate) const HAVE: &str = "Already here";
pub(crate) const UNKNOWN: &str = "For other questions";
pub(crate) const UNREADABLE: &str = "Not readable";
pub(crate) const FROM_NEWER: &str = "From a newer Viva";
pub(crate) const RELOAD_FIRST: &str = "not added; reload this page and import again";
pub(crate) const NEWER_EXPORT: &str = "The file is from a newer version of Viva, which this page cannot read yet. Nothing to \
    add. Keep the file, reload this page, and import it again.";
pub(crate) const SETTINGS_STAY: &str = "stay as they are";
pub(crate) const FORGET_TITLE: &str = "Forget everything?";
pub(crate) const FORGET_GOES: &str = "This goes, in this browser and for good:";
pub(crate) const OPEN_SESSIONS: &str = "open sessions";
pub(crate) const FORGET_STAYS: &str = "Theme and shortcuts stay. Export first if you may want it back.";
pub(crate) const EXPORT_FIRST: &str = "Export first";
pub(crate) const KEEP_IT: &str = "Keep it";

/// The title of the Embed box.
pub(crate) fn embed(title: &str) -> String {
    format!("Embed “{title}”")
}

/// `37 answers`
pub(crate) fn answers(n: usize) -> String {
    many(n, "answer")
}

/// `2, kept for when the deck has them`
pub(crate) fn unknown(n: usize) -> String {
    format!("{}, kept all the same", answers(n))
}

/// An import that adds nothing.
pub(crate) fn nothing_to_add(have: usize) -> String {
    match have {
        0 => "The file holds no answers. Nothing to add.".into(),
        have => format!("{} in the file, all here already. Nothing to add.", answers(have)),
    }
}

/// `Add 37 answers`
pub(crate) fn add(n: usize) -> String {
    format!("Add {}", answers(n))
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

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(used(0), "0 KB of about 5 MB");
        assert_eq!(used(30_001), "31 KB of about 5 MB");
    }
}
