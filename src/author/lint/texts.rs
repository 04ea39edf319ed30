//! All prose of a deck with its place, so that rules on language are written once.
//! Does not judge it.

use crate::problem::Place;
use crate::source::{Body, Card, Cells, Item, Kind, Page, Source, Table};

/// A text that a reader sees as prose.
pub(super) struct Text<'a> {
    pub(super) place: Place,
    pub(super) text: &'a str,
}

fn text<'a>(place: Place, text: &'a str) -> Text<'a> {
    Text { place, text }
}

/// Every prose text of the deck, file by file.
pub(super) fn all(source: &Source) -> Vec<Text<'_>> {
    let mut found = Vec::new();
    for concept in &source.concepts {
        concept.card.iter().for_each(|one| card(one, &mut found));
        concept.items.iter().for_each(|one| item(one, &mut found));
    }
    source.tables.iter().for_each(|one| table(one, &mut found));
    source.pages.iter().for_each(|one| page(one, &mut found));
    found
}

fn list<'a>(place: &Place, texts: &'a [String], found: &mut Vec<Text<'a>>) {
    found.extend(texts.iter().enumerate().map(|(i, one)| text(place.element(i), one)));
}

fn card<'a>(card: &'a Card, found: &mut Vec<Text<'a>>) {
    let fields =
        [("question", &card.question), ("answer", &card.answer), ("why", &card.why), ("approach", &card.approach)];
    found.extend(fields.into_iter().map(|(field, one)| text(card.place.step(field), one)));
    found.extend(card.points.iter().map(|point| text(point.place.step("text"), &point.text)));
    list(&card.place.step("look_for"), &card.look_for, found);
    list(&card.place.step("nudges"), &card.nudges, found);
    list(&card.place.step("red_flags"), &card.red_flags, found);
    for next in &card.follow_ups {
        found.push(text(next.place.step("question"), &next.question));
        found.push(text(next.place.step("answer"), &next.answer));
    }
}

fn item<'a>(item: &'a Item, found: &mut Vec<Text<'a>>) {
    found.push(text(item.place.step("stem"), &item.stem));
    found.push(text(item.place.step("explain"), &item.explain));
    found.push(text(item.place.step("difficulty_note"), &item.difficulty_note));
    list(&item.place.step("hints"), &item.hints, found);
    found.extend(rationales(item));
    match &item.kind {
        Some(Kind::Choice(choice) | Kind::Multiple(choice)) => {
            let texts = choice.options.iter().filter_map(|option| Some((option, option.text.as_ref()?)));
            found.extend(texts.map(|(option, one)| text(option.place.step("text"), one)));
        }
        Some(Kind::Match(matching)) => {
            for pair in &matching.pairs {
                found.push(text(pair.place.step("left"), &pair.left));
                found.push(text(pair.place.step("right"), &pair.right));
            }
        }
        _ => {}
    }
}

/// Rationales, notes and messages: what is read after answering.
pub(super) fn rationales(item: &Item) -> Vec<Text<'_>> {
    match &item.kind {
        Some(Kind::Choice(choice) | Kind::Multiple(choice)) => {
            choice.options.iter().map(|one| text(one.place.step("rationale"), &one.rationale)).collect()
        }
        Some(Kind::Output(output)) => {
            output.wrong.iter().map(|one| text(one.place.step("rationale"), &one.rationale)).collect()
        }
        Some(Kind::Order(order)) => {
            order.extra.iter().map(|one| text(one.place.step("rationale"), &one.rationale)).collect()
        }
        Some(Kind::Blank(blanks)) => {
            let wrong = blanks.blanks.iter().flat_map(|blank| &blank.wrong);
            wrong.map(|one| text(one.place.step("rationale"), &one.rationale)).collect()
        }
        Some(Kind::Match(matching)) => {
            let notes = matching.pairs.iter().map(|pair| text(pair.place.step("note"), &pair.note));
            let extra = matching.extra.iter().map(|one| text(one.place.step("rationale"), &one.rationale));
            notes.chain(extra).collect()
        }
        Some(Kind::Bug(bug)) => {
            let wrong = bug.wrong.iter().map(|one| text(one.place.step("rationale"), &one.rationale));
            wrong.chain([text(item.place.step("rationale"), &bug.rationale)]).collect()
        }
        Some(Kind::Code(code)) => {
            let notes = code.solutions.iter().map(|one| text(one.place.step("note"), &one.note));
            let messages = code.wrong.iter().map(|one| text(one.place.step("message"), &one.message));
            notes.chain(messages).collect()
        }
        None => Vec::new(),
    }
}

fn table<'a>(table: &'a Table, found: &mut Vec<Text<'a>>) {
    found.push(text(table.place.step("caption"), &table.caption));
    match &table.cells {
        Cells::Compare { subjects, aspects } => {
            found.extend(subjects.iter().map(|subject| text(subject.place.step("name"), &subject.name)));
            for aspect in aspects {
                found.push(text(aspect.place.step("name"), &aspect.name));
                found.extend(aspect.recall.iter().map(|recall| text(aspect.place.step("recall"), recall)));
                for (_, cell) in &aspect.cells {
                    found.push(text(cell.place.step("value"), &cell.value));
                    found.push(text(cell.place.step("note"), &cell.note));
                }
                for one in &aspect.distractors {
                    found.push(text(one.place.step("value"), &one.value));
                    found.push(text(one.place.step("rationale"), &one.rationale));
                }
            }
        }
        Cells::Rewrite { rows } => {
            for row in rows {
                found.push(text(row.place.step("recall"), &row.recall));
                found.push(text(row.place.step("reason"), &row.reason));
            }
        }
    }
}

fn page<'a>(page: &'a Page, found: &mut Vec<Text<'a>>) {
    found.push(text(page.place.step("intro"), &page.intro));
    match &page.body {
        Some(Body::Checklist(groups)) => {
            for task in groups.iter().flat_map(|group| &group.tasks) {
                found.push(text(task.place.step("text"), &task.text));
                found.push(text(task.place.step("why"), &task.why));
            }
        }
        Some(Body::Faq(entries) | Body::Ask(entries) | Body::Entries(_, entries)) => {
            for entry in entries {
                let texts = entry.texts.iter().filter(|(field, _)| *field != "url");
                found.extend(texts.map(|(field, one)| text(entry.place.step(field), one)));
                found.extend(entry.listen_for.iter().map(|heard| text(heard.place.step("text"), &heard.text)));
            }
        }
        Some(Body::Plan { days, .. }) => found.extend(days.iter().map(|day| text(day.place.step("focus"), &day.focus))),
        Some(Body::Interviewer(phases)) => {
            for phase in phases {
                found.push(text(phase.place.step("say"), &phase.say));
                list(&phase.place.step("look_for"), &phase.look_for, found);
                list(&phase.place.step("bands"), &phase.bands, found);
            }
        }
        None => {}
    }
}
