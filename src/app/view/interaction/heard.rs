//! The right answer in a few words, for whoever hears the verdict and has not read on yet.
//! Does not know what was given.

use viva_core::deck::Item;
use viva_core::interaction::{Body, Choice, ChoiceOption, Interaction, Multiple};

use super::super::pen::Pen;
use super::is_key;
use crate::words;

/// What has more characters is read faster than heard.
const MOST: usize = 200;

/// The key of an item, or that it stands below, where it is long.
pub(in crate::view) fn heard(pen: &mut Pen, item: &Item) {
    let Some(key) = key(item).filter(|key| key.chars().count() <= MOST) else { return pen.text(words::KEY_BELOW) };
    pen.text(words::CORRECT_IS);
    if key.is_empty() {
        pen.text(words::NOTHING);
    } else {
        pen.title(&key);
    }
}

/// The key in one line, of the kinds that have such a key.
fn key(item: &Item) -> Option<String> {
    match &item.interaction {
        Interaction::Choice(Choice { options, .. }) | Interaction::Multiple(Multiple { options, .. }) => {
            Some(listed(options.iter().filter(|option| is_key(option)).map(text)))
        }
        Interaction::Output(output) => Some(words::recorded(output)),
        Interaction::Blank(blank) => Some(listed(blank.gaps.iter().map(|gap| gap.answer.clone()))),
        // The verdict itself names the line of a bug; a program has no single answer.
        Interaction::Order(_) | Interaction::Match(_) | Interaction::Bug(_) | Interaction::Code(_) => None,
    }
}

fn text(option: &ChoiceOption) -> String {
    match &option.body {
        Body::Text(text) => text.words(),
        Body::Code(code) => code.source(),
    }
}

fn listed(keys: impl Iterator<Item = String>) -> String {
    keys.collect::<Vec<_>>().join("; ")
}
