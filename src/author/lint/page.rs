//! Pages without questions: how long their parts are.
//! Does not know how pages are drawn.

use viva_core::deck::PageKind;

use super::card::within;
use crate::markdown::words;
use crate::problem::Problems;
use crate::source::{Body, Entry, Page};

/// The most words of a named text; others are free.
fn most(field: &str, kind: PageKind) -> Option<usize> {
    match (kind, field) {
        (PageKind::Tips, "text") => Some(30),
        (PageKind::QuestionTypes, "tests" | "prepare") | (PageKind::Traits, "shows_in" | "practise") => Some(25),
        _ => None,
    }
}

pub(super) fn lint(page: &Page, problems: &Problems) {
    within(words(&page.intro), 1..=40, "word", &page.place.step("intro"), problems);
    match &page.body {
        Some(Body::Checklist(groups)) => {
            for task in groups.iter().flat_map(|group| &group.tasks) {
                within(words(&task.text), 1..=15, "word", &task.place.step("text"), problems);
                within(words(&task.why), 1..=25, "word", &task.place.step("why"), problems);
            }
        }
        Some(Body::Ask(entries)) => entries.iter().for_each(|entry| ask(entry, problems)),
        Some(Body::Entries(kind, entries)) => {
            for entry in entries {
                for (field, text) in &entry.texts {
                    if let Some(most) = most(field, *kind) {
                        within(words(text), 1..=most, "word", &entry.place.step(field), problems);
                    }
                }
                if *kind == PageKind::QuestionTypes {
                    within(entry.concepts.len(), 2..=4, "concept", &entry.place.step("concepts"), problems);
                }
            }
        }
        Some(Body::Interviewer(phases)) => {
            for phase in phases {
                within(phase.bands.len(), 4..=4, "band", &phase.place.step("bands"), problems);
            }
        }
        Some(Body::Plan { weeks, days }) => {
            within(days.len(), 1..=weeks * 7, "day", &page.place.step("day"), problems);
        }
        Some(Body::Faq(_)) | None => {}
    }
}

fn ask(entry: &Entry, problems: &Problems) {
    let place = entry.place.step("listen_for");
    within(entry.listen_for.len(), 2..=3, "reply", &place, problems);
    let good = entry.listen_for.iter().filter(|heard| heard.good).count();
    if good == 0 || good == entry.listen_for.len() {
        problems.error(place, "needs a good and a worrying reply, each at least once");
    }
    for heard in &entry.listen_for {
        within(words(&heard.text), 1..=20, "word", &heard.place.step("text"), problems);
    }
}
