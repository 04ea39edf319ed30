//! Words of the pages of advice.
//! Does not know what a page says.

use viva_core::deck::{PageKind, Role};

use super::many;
use super::pages::after;

/// How a page is used, where that does not show by itself.
pub(crate) fn how(kind: PageKind) -> Option<&'static str> {
    match kind {
        PageKind::RedFlags => Some("Tick what you notice in yourself. Ticks stay on this device, and in your export."),
        PageKind::Traits => Some("Tick what you saw or heard. Ticks stay on this device, and in your export."),
        PageKind::Story => Some("What you write is kept on this device as you go, and is part of your export."),
        _ => None,
    }
}

/// `Week 2`
pub(crate) fn week(n: usize) -> String {
    format!("Week {n}")
}

/// `Day 9`
pub(crate) fn day(n: usize) -> String {
    format!("Day {n}")
}

/// `60 minutes`
pub(crate) fn minutes(n: &str) -> String {
    format!("{n}{}", after(Role::Minutes))
}

pub(crate) const SAY: &str = "Say";
pub(crate) const LOOK_FOR: &str = "Look for";
pub(crate) const BANDS: &str = "Bands, from 1 to 4";
pub(crate) const SAMPLE: &str = "An example";
pub(crate) const OF_THIS_KIND: &str = "Practise this kind";
pub(crate) const IN_THIS_ORDER: &str = "Practise in this order";
pub(crate) const TICK_DAY: &str = "Tick this day";
pub(crate) const UNTICK_ALL: &str = "Untick all";
pub(crate) const ADD_STORY: &str = "Add another story";
pub(crate) const DELETE_STORY: &str = "Delete";
pub(crate) const STORY_TITLE: &str = "Title of the story";
/// The link from a sample to the notebook.
pub(crate) const YOUR_STORIES: &str = "Your stories";
pub(crate) const LEFT_OVER: &str = "Kept from before";

/// What a day asks: `Practise this day: 20 questions`
pub(crate) fn this_day(n: usize) -> String {
    format!("Practise this day: {}", many(n, "question"))
}

/// `10 flashcards`
pub(crate) fn its_cards(n: usize) -> String {
    many(n, "flashcard")
}

/// The name of a story without a title.
pub(crate) fn story(n: u32) -> String {
    format!("Story {n}")
}

/// Before the way to bring a story back.
pub(crate) fn story_deleted(title: &str) -> String {
    format!("“{title}” is deleted.")
}

/// What is kept for entries that the page no longer has.
pub(crate) fn left_over(n: usize) -> String {
    let of = if n == 1 { "1 entry that is".to_owned() } else { format!("{n} entries that are") };
    format!("You ticked or wrote something at {of} no longer on this page. It stays in your progress and export.")
}
