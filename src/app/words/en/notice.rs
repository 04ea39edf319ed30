//! Words for what happened outside the questions: storage, loading, a page that is set up wrongly.
//! Does not know who noticed it.

use viva_core::deck::Refusal;
use viva_core::library::LoadFailure;
use viva_core::model::Spoken;
#[cfg(feature = "app")]
use viva_core::progress::Aside;
#[cfg(feature = "app")]
use viva_core::vault::Foreign;

#[cfg(feature = "app")]
use super::held;
use super::missing;

/// A heading and a sentence.
pub(crate) type Notice = (&'static str, &'static str);

pub(crate) const LOADING: &str = "Loading the question";
/// What a part of the program draws: that it is on its way, and that it did not come.
pub(crate) const VERDICT_PART: Notice = ("The verdict is on its way", "The verdict could not be loaded");
pub(crate) const ANSWER_PART: Notice = ("The answer is on its way", "The answer could not be loaded");
pub(crate) const SUMMARY_PART: Notice = ("The summary is on its way", "The summary could not be loaded");
pub(crate) const PART_FAILED: &str = "This part could not be loaded";
pub(crate) const ANSWERS_KEPT: &str = "Your answers are kept. ";
pub(crate) const TRY_AGAIN: &str = "Try again";
/// The same while it goes on.
pub(crate) const TRYING_AGAIN: &str = "Try again…";
pub(crate) const EXPORT: &str = "Export";
pub(crate) const DOWNLOAD_ASIDE: &str = "Download what was set aside";
pub(crate) const DISMISS: &str = "Dismiss";

pub(crate) const STORAGE_DENIED: Notice = (
    "Progress will not be kept",
    "This browser blocks storage for this page. You can practise; answers last until you close it.",
);
pub(crate) const STORAGE_FULL: Notice =
    ("Storage is full", "What you did last is safe in this tab, but not on disk. Export a copy, then free some space.");
pub(crate) const STORAGE_NEWER: Notice = (
    "Some of your progress comes from a newer Viva",
    "That is left as it is and not shown. Answers given here are stored beside it; settings may not be. \
     Load the page again to get the newer version.",
);
pub(crate) const STORAGE_LOST: Notice =
    ("Your progress was cleared", "What this browser had stored was deleted. What this page knew is stored again.");
pub(crate) const STORAGE_FORGOTTEN: Notice =
    ("Your progress was forgotten", "Another window forgot everything that was stored. Practice begins anew.");
pub(crate) const STORAGE_ASIDE: Notice = (
    "Some saved progress could not be read",
    "Download it to keep it as it is. Practice goes on with what could be read.",
);

pub(crate) const FOR_THE_AUTHOR: &str = "For the author of this page";

pub(crate) const WRITE_MODE: &str =
    "Write practice, cards, compare, review, mistakes, insight, mock, interview or app.";
pub(crate) const WRITE_LEVEL: &str = "Write beginner, intermediate or advanced, or several with a space between.";
pub(crate) const WRITE_ITEMS: &str = "Write CONCEPT.ITEM, or several with a space between.";
pub(crate) const WRITE_COUNT: &str = "Write a whole number from 1 to 65535.";
pub(crate) const WRITE_THEME: &str = "Write light or dark, or leave it out to follow the page.";
pub(crate) const WRITE_SEED: &str = "Write a whole number from 0 up.";
pub(crate) const WRITE_HEADING_LEVEL: &str = "Write a number from 1 to 5.";
pub(crate) const WRITE_SCOPE: &str = "Write up to 40 letters, digits, - or _.";
pub(crate) const WRITE_DECK: &str =
    "Write the address of a file deck.viva: a path on this site, or all of it from https:// on.";
pub(crate) const WRITE_INTEGRITY: &str = "Write what viva build said of this deck, sha384-… and 64 signs.";
pub(crate) const ASKS_PROGRAM: &str =
    "asks for a program, and a post has no place to write one: link to the full page.";
pub(crate) const FITS_NOTHING: &str = "fits no question together with what else is set: take one of them away.";
pub(crate) const NO_QUESTION: &str = "has no question to ask: give its concepts items.";
pub(crate) const NEEDS_TABLE: &str = "needs a table: add table=\"…\" with the id of one.";

/// A value that cannot be read, and what may stand there.
pub(crate) fn not_understood(write: &str) -> String {
    format!("is not understood. {write}")
}

/// A name that no attribute has, and the one that was meant.
pub(crate) fn no_attribute(meant: &str) -> String {
    format!("is not an attribute of viva-quiz. Write {meant}.")
}

/// How many there are beyond those that are named.
pub(crate) fn and_more(n: usize) -> String {
    format!("… and {n} more")
}

/// A name that the deck does not have, and what it has.
pub(crate) fn not_in_deck(has: &str) -> String {
    format!("is not in this deck. {has}")
}

/// What a deck has.
pub(crate) fn deck_has(ids: &str) -> String {
    format!("It has {ids}.")
}

/// What the concept of an item has.
pub(crate) fn concept_has(ids: &str) -> String {
    format!("Its concept has {ids}.")
}

/// A concept that the deck does not have.
pub(crate) fn no_concept(id: &str) -> String {
    format!("It has no concept {id}.")
}

pub(crate) const EMPTY: Notice =
    ("Nothing here to practise", "No question fits this choice. A wider one will find some.");
#[cfg(feature = "app")]
pub(crate) const NOT_DUE: Notice = (EMPTY.0, "What is due changes from day to day: the page of review shows it.");
#[cfg(feature = "app")]
pub(crate) const NOTHING_MISSED: Notice =
    ("Nothing missed here", "No question of this choice was answered wrong the last time.");
#[cfg(feature = "app")]
pub(crate) const NOTHING_UNSEEN: Notice = ("Nothing new here", "You have answered every question of this choice.");
#[cfg(feature = "app")]
pub(crate) const NOTHING_STARRED: Notice =
    ("Nothing starred here", "Give a concept a star, on its page or under a question, and it is found here again.");
#[cfg(feature = "app")]
pub(crate) const UNKNOWN: Notice =
    ("This page does not exist", "The link names something that this deck does not have.");

#[cfg(feature = "app")]
pub(crate) const UNKNOWN_COUNT: Notice =
    (UNKNOWN.0, "After “count=” stands how many questions, a number from 1 to 65535, such as count=10.");

/// What may stand in a link to an interview or a session: `After “minutes=” may stand: 15, 30, 45.`
#[cfg(feature = "app")]
pub(crate) fn unknown_value(name: &str, values: &str) -> String {
    format!("After “{name}=” may stand: {values}.")
}

#[cfg(feature = "app")]
pub(crate) const CHOOSE_ANOTHER: &str = "Choose another session";
#[cfg(feature = "app")]
pub(crate) const TO_START: &str = "Go to the start";

/// How often something was asked for in vain, after the sentences before it.
pub(crate) fn tried(n: usize) -> String {
    format!(" Tried {n} times.")
}

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

/// An author's deck that did not come, after the reason.
pub(crate) fn wrong_deck(deck: &str) -> String {
    format!("{FOR_THE_AUTHOR}: deck=\"{deck}\" leads there. {WRITE_DECK}")
}

/// A file that came from nowhere, for whoever looks after the page.
pub(crate) fn file(name: &str) -> String {
    format!("File: {name}")
}

/// What the live region says without waiting for a part of the program; the rest, [`spoken`] says.
pub(crate) fn said_at_once(spoken: Spoken) -> Option<String> {
    Some(match spoken {
        Spoken::Missing(what) => missing(what),
        Spoken::NotSaved => "What you did last is not stored, only kept in this tab.".into(),
        Spoken::SavedAgain => "All your answers are stored again.".into(),
        #[cfg(feature = "app")]
        Spoken::Graded(rating) => format!("Graded {}.", super::rating(rating)),
        Spoken::Copied => "Copied.".into(),
        Spoken::NotCopied => "The browser did not allow copying.".into(),
        Spoken::NotOffered => "The browser refused to save a file. Your answers are as they were.".into(),
        Spoken::LineMoved(to, of) => format!("Now line {to} of {of}."),
        _ => return None,
    })
}

/// What goes with a question that is put aside.
#[cfg(feature = "app")]
pub(crate) fn put_aside(aside: Aside) -> &'static str {
    match aside {
        Aside::Today => "Put aside for today, with all questions of this concept.",
        Aside::Suspended => "Suspended, with all questions of this concept.",
    }
}

/// What the live region says.
#[cfg(feature = "app")]
pub(crate) fn spoken(spoken: Spoken) -> String {
    match spoken {
        Spoken::TimeLeft(minutes) => super::interview::time_left(minutes),
        Spoken::PutAside(aside) => put_aside(aside).into(),
        Spoken::BroughtBack => "Comes again.".into(),
        Spoken::Starred(true) => "Starred.".into(),
        Spoken::Starred(false) => "The star is off.".into(),
        Spoken::Imported(added) => format!("Imported {}.", held(added)),
        Spoken::ImportUndone(undone) if undone.is_empty() => "The import is undone; what went on since stays.".into(),
        Spoken::ImportUndone(undone) => format!("The import of {} is undone.", held(undone)),
        Spoken::ImportRefused(Foreign::Damaged(line)) => {
            let line = line.map_or_else(String::new, |line| format!(" at line {line}"));
            format!("This is an export of Viva, but damaged or cut off{line}, so nothing was read. Mend it there, or save \
                it anew in the browser it came from.")
        }
        Spoken::ImportRefused(Foreign::Record) => {
            "This is the record of one candidate from an older Viva, which can be read but not imported. In the browser it \
                came from, save it anew.".into()
        }
        Spoken::ImportRefused(Foreign::TooLarge) => {
            "This file is larger than 20 MB, which no export of Viva is, so nothing was read. Choose the file that was saved.".into()
        }
        Spoken::ImportRefused(Foreign::NoExport) => "This file is not an export of Viva.".into(),
        Spoken::Forgotten => "Everything is forgotten.".into(),
        Spoken::Found(0) => "Nothing found.".into(),
        Spoken::Found(n) => format!("{n} found."),
        Spoken::Missing(_)
        | Spoken::NotSaved
        | Spoken::SavedAgain
        | Spoken::Graded(_)
        | Spoken::Copied
        | Spoken::NotCopied
        | Spoken::NotOffered
        | Spoken::LineMoved(..) => said_at_once(spoken).unwrap_or_default(),
    }
}
