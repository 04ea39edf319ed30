//! Words of the settings: theme, shortcuts, and what is stored.
//! Does not know where it is stored.

use viva_core::model::{Holding, Keeping, Spoken, StorageState};
use viva_core::progress::KEPT_WHOLE;

use crate::words::{held, lots, records, spoken};

pub(crate) const THEME: &str = "Theme";
pub(crate) const THEME_HOW: &str = "Follows this page and device unless you choose.";
pub(crate) const THEME_PAGE: &str = "System";
pub(crate) const THEME_LIGHT: &str = "Light";
pub(crate) const THEME_DARK: &str = "Dark";
pub(crate) const SHORTCUTS: &str = "Single-key shortcuts";
pub(crate) const SHORTCUTS_HOW: &str = "They act only while the focus is inside Viva and not in a text field.";
pub(crate) const ON: &str = "On";
pub(crate) const OFF: &str = "Off";
pub(crate) const ALL_SHORTCUTS: &str = "All shortcuts";
pub(crate) const PROGRESS: &str = "Progress on this device";
pub(crate) const PROGRESS_WHERE: &str = "Your answers stay in this browser; no server has them. A browser may delete them: \
    when you clear site data, when a private window closes, in Safari after a week without a visit. Export a copy now and then.";
pub(crate) const ASK_TO_KEEP: &str = "Ask it to keep them";
pub(crate) const TAKE_ALONG: &str = "Take it with you";
pub(crate) const IMPORT: &str = "Import…";
pub(crate) const UNDO_IMPORT: &str = "Undo the import";
pub(crate) const ASIDE: &str = "Set aside";
pub(crate) const FORGET: &str = "Forget everything";
pub(crate) const FORGET_ASK: &str = "Forget…";

/// How much is stored, and where it stands if not on disk.
pub(crate) fn stored(answers: usize, state: StorageState) -> String {
    let many_answers = answers > KEPT_WHOLE;
    let answers = lots(answers, "answer");
    match state {
        StorageState::Kept if many_answers => {
            format!("{answers}. Each result is kept; of the oldest answers, not what you answered.")
        }
        StorageState::Kept => format!("{answers}."),
        StorageState::Denied => format!("{answers}, in this tab only: the browser allows no storage here."),
        StorageState::Full => format!("{answers}. What you did last is in this tab only: storage is full."),
        StorageState::Newer => {
            format!("{answers}. What a newer Viva wrote stays as it is and is not counted.")
        }
    }
}

/// After that, for whoever has more than answers: ` Also 5 ticks, stars or notes and the records of 3 candidates.`
pub(crate) fn stored_too(rest: Holding) -> String {
    if rest.is_empty() { String::new() } else { format!(" Also {}.", held(rest)) }
}

/// What an export holds beside answers, and what an import does.
pub(crate) fn take_along_how(rest: Holding) -> String {
    let rest = if rest.is_empty() { String::new() } else { format!(", also {}", held(rest)) };
    format!("One file with all answers{rest}. Importing shows first what it would add or take over, and can be undone.")
}

/// What forgetting deletes.
pub(crate) fn forget_how(candidates: usize) -> String {
    let records = if candidates == 0 { String::new() } else { format!(", and {}", records(candidates)) };
    format!(
        "Deletes all answers, notes, open sessions and mock interviews of Viva in this browser{records}. Nothing else of this site is touched."
    )
}

/// Storage used, in thousands of characters as browsers count them: `31 KB of about 5 MB`
pub(crate) fn used(characters: usize) -> String {
    format!("{} KB of about 5 MB", characters.div_ceil(1000))
}

/// What the browser says of keeping the answers, if it says anything.
pub(crate) fn keeping(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::Unknown => "",
        Keeping::Unpromised => "This browser has not promised to keep your answers when it needs room.",
        Keeping::Refused => {
            "This browser was asked and gave no promise. Most give one to a site that is visited often or installed."
        }
        Keeping::Promised => "This browser has promised to keep your answers, even when it needs room.",
    }
}

/// How many values are aside.
pub(crate) fn aside(n: usize) -> String {
    let (values, them) = if n == 1 { ("1 stored value", "It is") } else { ("Some stored values", "They are") };
    format!("{values} could not be read. {them} kept untouched, and you can download a copy.")
}

/// What the last import or forgetting came to, for those who see the page; the live region says it too.
pub(crate) fn outcome(said: Spoken) -> Option<String> {
    let here =
        matches!(said, Spoken::Imported(_) | Spoken::ImportUndone(_) | Spoken::ImportRefused(_) | Spoken::Forgotten);
    here.then(|| spoken(said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(used(0), "0 KB of about 5 MB");
        assert_eq!(used(30_001), "31 KB of about 5 MB");
    }
}
