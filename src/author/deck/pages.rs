//! Pages of advice: every kind of page in the one shape of the core.
//! Does not know how a page is drawn.

use viva_core::deck as core;
use viva_core::deck::{PageKind, Role};
use viva_core::text::{Mark, Rich, Span};

use super::{Builder, audience, rich};
use crate::source::{Body, Entry, Page, Phase};

impl Builder<'_> {
    pub(super) fn page(&self, page: &Page) -> core::Page {
        core::Page {
            id: page.id.clone(),
            kind: page.body.as_ref().map_or(PageKind::Tips, Body::kind),
            title: page.title.clone(),
            intro: rich(&page.intro),
            audience: audience(&page.audience),
            concepts: self.links(&page.concepts),
            groups: page.body.as_ref().map(|body| self.groups(body)).unwrap_or_default(),
        }
    }

    fn groups(&self, body: &Body) -> Vec<core::Group> {
        let one = |entries| vec![core::Group { title: String::new(), entries }];
        match body {
            Body::Checklist(groups) => groups
                .iter()
                .map(|group| {
                    let entries = group.tasks.iter().map(|task| core::Entry {
                        id: task.id.clone(),
                        text: rich(&task.text),
                        notes: vec![note(Role::Why, &task.why)],
                        concepts: self.links(&task.concepts),
                    });
                    core::Group { title: group.title.clone(), entries: entries.collect() }
                })
                .collect(),
            Body::Faq(entries) | Body::Ask(entries) => {
                one(entries.iter().map(|entry| self.card_entry(entry)).collect())
            }
            Body::Plan { days, .. } => {
                let day = |day: &crate::source::Day| core::Entry {
                    id: day.id.clone(),
                    text: rich(&day.focus),
                    notes: vec![note(Role::Minutes, &day.minutes.to_string())],
                    concepts: self.links(&day.concepts),
                };
                let week = |days: &[crate::source::Day]| core::Group {
                    title: String::new(),
                    entries: days.iter().map(day).collect(),
                };
                days.chunks(7).map(week).collect()
            }
            Body::Interviewer(phases) => phases.iter().map(phase).collect(),
            Body::Entries(_, entries) => one(entries.iter().map(|entry| self.entry(entry)).collect()),
        }
    }

    /// An entry about the card of a concept, which may be planned only. Where nothing is to be listened for, it answers.
    fn card_entry(&self, entry: &Entry) -> core::Entry {
        let written = self.source.concepts.iter().find(|concept| concept.id == entry.id);
        let card = written.and_then(|concept| concept.card.as_ref());
        let answer = card.filter(|_| entry.listen_for.is_empty()).map(|card| note(Role::Answer, &card.answer));
        let planned = self.source.outline.as_ref().and_then(|outline| outline.concept(&entry.id));
        let heard =
            |heard: &crate::source::ListenFor| note(if heard.good { Role::Good } else { Role::Worrying }, &heard.text);
        core::Entry {
            id: entry.id.clone(),
            text: match card {
                Some(card) => rich(&card.question),
                None => Rich::plain(planned.map_or(&entry.id, |planned| &planned.title)),
            },
            notes: answer.into_iter().chain(entry.listen_for.iter().map(heard)).collect(),
            concepts: self.links(&entry.concepts),
        }
    }

    fn entry(&self, entry: &Entry) -> core::Entry {
        let text = |field: &str| entry.texts.iter().find(|(name, _)| *name == field).map_or("", |(_, text)| text);
        let heading = entry.texts.first().map_or("", |(_, text)| text);
        let texts = entry.texts.iter().skip(1).filter(|(field, text)| *field != "url" && !text.is_empty());
        core::Entry {
            id: entry.id.clone(),
            text: match text("url") {
                "" => rich(heading),
                url => linked(heading, url),
            },
            notes: texts.map(|(field, text)| note(role(field), text)).collect(),
            concepts: self.links(&entry.concepts),
        }
    }
}

fn phase(phase: &Phase) -> core::Group {
    let minutes = note(Role::Minutes, &phase.minutes.to_string());
    let look_for = phase.look_for.iter().map(|text| note(Role::LookFor, text));
    let bands = (1..).zip(&phase.bands).map(|(band, text)| note(Role::Band(band), text));
    let notes = std::iter::once(minutes).chain(look_for).chain(bands).collect();
    let entry = core::Entry { id: String::new(), text: rich(&phase.say), notes, concepts: Vec::new() };
    core::Group { title: phase.phase.clone(), entries: vec![entry] }
}

fn note(role: Role, text: &str) -> core::Note {
    core::Note { role, text: rich(text) }
}

fn role(field: &str) -> Role {
    match field {
        "why_it_worries" | "reason" => Role::Why,
        "do_instead" => Role::Instead,
        "tests" => Role::Tests,
        "sounds_like" => Role::Sounds,
        "prepare" | "practise" => Role::Prepare,
        "shows_in" => Role::Shows,
        "good_for" => Role::GoodFor,
        "limits" => Role::Limits,
        "placeholder" => Role::Sample,
        _ => Role::Plain,
    }
}

fn linked(text: &str, url: &str) -> Rich {
    Rich(vec![Mark::Start(Span::Link(url.to_owned())), Mark::Text(text.to_owned()), Mark::End])
}
