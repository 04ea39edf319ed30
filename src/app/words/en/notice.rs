//! Words for what happened outside the questions: storage, loading, a page that is set up wrongly.
//! Does not know who noticed it.

use viva_core::config::{BadAttribute, Flaw};
use viva_core::deck::Refusal;
use viva_core::library::LoadFailure;
use viva_core::model::{Model, Spoken};

use super::{many, missing};

/// A heading and a sentence.
pub(crate) type Notice = (&'static str, &'static str);

pub(crate) const LOADING: &str = "Loading the question";
pub(crate) const VERDICT_COMES: &str = "The verdict is on its way.";
pub(crate) const TRY_AGAIN: &str = "Try again";
pub(crate) const EXPORT: &str = "Export";
pub(crate) const DOWNLOAD_ASIDE: &str = "Download what was set aside";
pub(crate) const DISMISS: &str = "Dismiss";

pub(crate) const STORAGE_DENIED: Notice = (
    "Progress will not be kept",
    "This browser blocks storage for this page. You can practise; answers last until you close it.",
);
pub(crate) const STORAGE_FULL: Notice = (
    "Storage is full",
    "Your last answers are safe in this tab, but not on disk. Export a copy, then free some space.",
);
pub(crate) const STORAGE_NEWER: Notice =
    ("Your progress comes from a newer Viva", "It is left as it is. Answers given here are kept in this tab only.");
pub(crate) const STORAGE_ASIDE: Notice =
    ("Some saved progress could not be read", "It was set aside, untouched. Practice goes on with what could be read.");

pub(crate) const FOR_THE_AUTHOR: &str = "For the author of this page";

/// An attribute that cannot be read, before its value.
pub(crate) fn bad_attribute(bad: &BadAttribute) -> String {
    format!("{}=\"{}\"", bad.name, bad.value)
}

/// What is wrong with an attribute, and what it may hold.
pub(crate) fn remedy(model: &Model, bad: &BadAttribute) -> String {
    match bad.flaw {
        Flaw::Unreadable => format!("is not understood. {}", allowed(bad.name)),
        Flaw::Unknown if is_program(model, bad) => {
            "asks for a program, and a post has no place to write one: link to the full page.".into()
        }
        Flaw::Unknown => format!("is not in this deck. {}", on_offer(model, bad)),
        Flaw::NeedsTable => "needs a table: add table=\"…\" with the id of one.".into(),
    }
}

/// Whether an attribute names an item that only the full page asks.
fn is_program(model: &Model, bad: &BadAttribute) -> bool {
    let outline = bad.value.split_once('.').and_then(|(concept, item)| Some((model.library.outline(concept)?, item)));
    bad.name == "items" && outline.is_some_and(|(outline, item)| outline.items.iter().any(|known| known.id == item))
}

/// What a deck has in place of a name that it does not have.
fn on_offer(model: &Model, bad: &BadAttribute) -> String {
    let index = model.library.index();
    let ids: Vec<&str> = match (bad.name, index) {
        ("topic", Some(index)) => index.topics.iter().map(|outline| outline.topic.id.as_str()).collect(),
        ("table", Some(index)) => index.tables.iter().map(|table| table.id.as_str()).collect(),
        ("concept", Some(index)) => index.concepts().map(|concept| concept.id.as_str()).collect(),
        ("items", _) => {
            let concept = bad.value.split('.').next().unwrap_or_default();
            let Some(outline) = model.library.outline(concept) else { return format!("It has no concept {concept}.") };
            outline.asked().map(|item| item.id.as_str()).collect()
        }
        _ => Vec::new(),
    };
    let ids = nearest(ids, &bad.value);
    if bad.name == "items" {
        format!("Its concept has {}.", ids.join(", "))
    } else {
        format!("It has {}.", ids.join(", "))
    }
}

/// As many names as one reads through; of more, those that share a word with what was written.
fn nearest<'a>(ids: Vec<&'a str>, written: &str) -> Vec<&'a str> {
    const MOST: usize = 30;
    if ids.len() <= MOST {
        return ids;
    }
    let like = |id: &&&str| written.split('-').any(|word| word.len() > 2 && id.contains(word));
    let mut near: Vec<&str> = ids.iter().filter(like).copied().take(MOST).collect();
    if near.is_empty() {
        near = ids.into_iter().take(MOST).collect();
    }
    near.push("…");
    near
}

fn allowed(name: &str) -> &'static str {
    match name {
        "mode" => "Write practice, cards, compare, review, insight or app.",
        "level" => "Write beginner, intermediate or advanced, or several with a space between.",
        "items" => "Write CONCEPT.ITEM, or several with a space between.",
        "count" => "Write a whole number from 1 to 65535.",
        "theme" => "Write light or dark, or leave it out to follow the page.",
        "seed" => "Write a whole number.",
        "heading-level" => "Write a number from 1 to 5.",
        "scope" => "Write up to 40 letters, digits, - or _.",
        _ => "Write the address of a file deck.viva: a path on this site, or all of it from https:// on.",
    }
}

pub(crate) const EMPTY: Notice =
    ("Nothing here to practise", "No question fits this choice. A wider one will find some.");
pub(crate) const NOTHING_MISSED: Notice =
    ("Nothing missed here", "Everything you answered in this choice was right the last time.");
pub(crate) const NOTHING_UNSEEN: Notice = ("Nothing new here", "You have answered every question of this choice.");
pub(crate) const UNKNOWN: Notice =
    ("This page does not exist", "The link names something that this deck does not have.");

pub(crate) const CHOOSE_ANOTHER: &str = "Choose another session";
pub(crate) const TO_START: &str = "Go to the start";

/// Why content did not come.
pub(crate) fn failure(failure: &LoadFailure) -> (&'static str, String) {
    match failure {
        #[cfg(feature = "app")]
        LoadFailure::Offline => {
            ("You are offline", "This part is not on this device yet. Try again once you are connected.".into())
        }
        LoadFailure::NotFetched(cause) => ("The questions could not be loaded", cause.clone()),
        LoadFailure::Refused(refusal) => ("This deck was refused", refused(*refusal)),
    }
}

fn refused(refusal: Refusal) -> String {
    match refusal {
        Refusal::NotADeck => "The file is not a deck of Viva.".into(),
        Refusal::Format(n) => format!("The file was made for a newer Viva (format {n})."),
        Refusal::TooLarge => "The file is larger than 2 MB.".into(),
        Refusal::TooMany => "The file has more than 20,000 questions.".into(),
        Refusal::Damaged => "The file was cut or changed on its way.".into(),
        Refusal::Unsound => "Parts of the file do not fit together. A deck with a fault is refused whole.".into(),
    }
}

/// A file that came from nowhere, for whoever looks after the page.
pub(crate) fn file(name: &str) -> String {
    format!("File: {name}")
}

/// What the live region says.
pub(crate) fn spoken(spoken: Spoken) -> String {
    match spoken {
        Spoken::Missing(what) => missing(what),
        Spoken::NotSaved => "Your answer is not stored, only kept in this tab.".into(),
        Spoken::SavedAgain => "All your answers are stored again.".into(),
        #[cfg(feature = "app")]
        Spoken::Graded(rating) => format!("Graded {}.", super::rating(rating)),
        #[cfg(not(feature = "app"))]
        Spoken::Graded(_) => String::new(),
        Spoken::Copied => "Copied.".into(),
        Spoken::NotCopied => "The browser did not allow copying.".into(),
        Spoken::Imported(n) => format!("{} added.", many(n, "answer")),
        Spoken::NotOffered => "The browser refused to save a file. Your answers are as they were.".into(),
        Spoken::ImportRefused => "This file is not an export of Viva.".into(),
        Spoken::Forgotten => "Everything is forgotten.".into(),
        Spoken::LineMoved(to, of) => format!("Now line {to} of {of}."),
        Spoken::Found(0) => "Nothing found.".into(),
        Spoken::Found(n) => format!("{n} found."),
    }
}

/// What the host page is told about attributes that cannot be read.
#[cfg(target_arch = "wasm32")]
pub(crate) fn author_error(model: &Model, bad: &[BadAttribute]) -> String {
    let list: Vec<String> = bad.iter().map(|bad| format!("{} {}", bad_attribute(bad), remedy(model, bad))).collect();
    list.join(" ")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn of_many_names_only_those_like_the_written_one_are_told() {
        let names: Vec<String> = (0..40).map(|n| format!("number-{n}")).chain(["list-vs-tuple".into()]).collect();
        let ids: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(nearest(ids.clone(), "lists-vs-tuple"), ["list-vs-tuple", "…"]);
        assert_eq!(nearest(ids.clone(), "nothing").len(), 31);
        assert_eq!(nearest(ids[..3].to_vec(), "nothing"), ids[..3]);
    }
}
