//! Words of the boxes in front of a page: Embed, import, forget and drop.
//! Does not know what they show.

use viva_core::model::{Holding, Spoken};
use viva_core::settings::{Preset, Wishes};

use crate::words::{and, date, held, lots, many, put_aside, said_at_once, study};

/// What is seen for a moment as well: what became of a copy, and that more went than the question on screen.
pub(crate) fn in_passing(said: Spoken) -> Option<String> {
    match said {
        Spoken::Copied | Spoken::NotCopied => said_at_once(said),
        Spoken::PutAside(aside) => Some(put_aside(aside).into()),
        _ => None,
    }
}

pub(crate) const CLOSE: &str = "Close";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const EMBED_HOW: &str = "Copy the folder “viva” to your site once, then paste this where the questions shall \
    stand. If the script has another address there, correct it. The questions inside are what readers without scripts see.";
pub(crate) const SNIPPET: &str = "Snippet";
pub(crate) const COPY_SNIPPET: &str = "Copy snippet";
pub(crate) const EMBED_THIS: &str = "Embed this session";
pub(crate) const EMBED_QUESTION: &str = "Embed this question";
pub(crate) const AS_SAVED: &str = "Candidates are taken as Viva saved them. What was changed by hand in the readable part of \
    the file is not.";
pub(crate) const ADDS: &str = "Adds";
pub(crate) const FURTHER: &str = "Went on there";
pub(crate) const HAVE: &str = "Already here";
pub(crate) const UNKNOWN: &str = "For other questions";
pub(crate) const UNREADABLE: &str = "Not readable";
pub(crate) const FROM_NEWER: &str = "From a newer Viva";
pub(crate) const RELOAD_FIRST: &str = "not added; reload this page and import again";
pub(crate) const NEWER_EXPORT: &str = "The file is from a newer version of Viva, which this page cannot read yet. Nothing to \
    add. Keep the file, reload this page, and import it again.";
pub(crate) const SETTINGS_STAY: &str = "stay as they are";
pub(crate) const TAKE_FURTHER: &str = "Take over what went on there";
pub(crate) const TAKE_SETTINGS: &str = "Take over how review goes there";
pub(crate) const FORGET_TITLE: &str = "Forget everything?";
pub(crate) const FORGET_GOES: &str = "This goes, in this browser and for good:";
pub(crate) const FORGET_STAYS: &str = "Theme and shortcuts stay. Export first if you may want the answers back.";
pub(crate) const NEWER_GOES: &str = "what a newer Viva stored, except its settings";
pub(crate) const EXPORT_FIRST: &str = "Export first";
pub(crate) const DROP_TITLE: &str = "Drop this session?";
pub(crate) const DROP_GOES: &str = "The answers you gave in it stay. The place where you left it goes.";
pub(crate) const KEEP_IT: &str = "Keep it";

/// What goes with everything, beside the answers: `2 open sessions`
pub(crate) fn open_sessions(n: usize) -> String {
    many(n, "open session")
}

/// `2 parts that could not be read`
pub(crate) fn set_aside(n: usize) -> String {
    format!("{} that could not be read", many(n, "part"))
}

/// `2 stories in the notebook`
pub(crate) fn stories(n: usize) -> String {
    format!("{n} {} in the notebook", if n == 1 { "story" } else { "stories" })
}

/// The title of the import box, by what the file holds.
pub(crate) fn import_title(answers: bool, candidates: bool) -> &'static str {
    match (answers, candidates) {
        (true, true) => "Import progress and candidates",
        (false, true) => "Import candidates",
        (_, false) => "Import progress",
    }
}

/// The title of the Embed box.
pub(crate) fn embed(title: &str) -> String {
    format!("Embed “{title}”")
}

/// `2, kept for when the deck has them`
pub(crate) fn unknown(n: usize) -> String {
    format!("{}, kept all the same", lots(n, "answer"))
}

/// An import that adds nothing, though the file may hold answers to `others`.
pub(crate) fn nothing_to_add(have: Holding, others: usize) -> String {
    match others {
        _ if !have.is_empty() => {
            format!("The file holds {}, all here already. Nothing to add.", held(have))
        }
        0 => "The file holds no answers that can be read. Nothing to add.".into(),
        _ => "The file is for another deck only. Nothing to add here.".into(),
    }
}

/// What of a file cannot be read, whose it is, and what mends it: `1 part of the file, with all that is in it (candidate of Tue 24
/// Nov 2026, 14:05). Save …`
pub(crate) fn unreadable(n: usize, torn: &[String]) -> String {
    let parts =
        if n == 1 { "part of the file, with all that is in it" } else { "parts of the file, with all that is in them" };
    let whose = if torn.is_empty() { String::new() } else { format!(" (candidate of {})", and(torn)) };
    format!("{n} {parts}{whose}. Save the file anew in the browser it came from.")
}

/// What an import adds where it only takes back answers that are here.
pub(crate) const TAKEN_BACK: &str = "what was taken back there";

/// `Add 37 answers`
pub(crate) fn add(added: &str) -> String {
    format!("Add {added}")
}

/// What went on there: `1 mock interview, in place of what is here`
pub(crate) fn further(held: &str) -> String {
    format!("{held}, in place of what is here")
}

/// How far a single one is: ` (5 questions done there, 1 here)`
pub(crate) fn how_far(there: usize, here: usize) -> String {
    format!(" ({} done there, {here} here)", many(there, "question"))
}

/// `Take over 1 mock interview`, where that is all
pub(crate) fn take_over(further: &str) -> String {
    format!("Take over {further}")
}

/// What was wished of review on the other device: `A first job, interview Fri 11 Dec 2026, 5 new and 60 reviews a day, 90 %
/// retention`
pub(crate) fn wished(wishes: &Wishes, preset: Preset) -> String {
    let interview = wishes.interview.map(|day| format!("interview {} {}, ", date(day.date()), day.date().year));
    let Wishes { new_per_day, reviews_per_day, retention, two_grades, .. } = wishes;
    let grades = if *two_grades { ", two grades" } else { "" };
    format!(
        "{}, {}{new_per_day} new and {} a day, {} retention{grades}",
        study::preset(preset),
        interview.unwrap_or_default(),
        many((*reviews_per_day).into(), "review"),
        study::percent(*retention)
    )
}
