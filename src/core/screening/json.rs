//! Screenings as JSON, for an import elsewhere, for other programs and for whoever was not there: what was asked, with its
//! texts as Markdown, and what was recorded, in the words of this format alone; then the same as it is stored.
//! Does not know the words of the interface.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Answer, Asked, Place, Screening, Stage, written};
use crate::deck::Card;
use crate::interview::{Band, Dimension};
use crate::library::Library;
use crate::time::{Millis, Timestamp, UtcOffset};
use crate::vault::EXPORT_VERSION;

/// The names of bands.
const BANDS: [(Band, &str); 4] =
    [(Band::NotYet, "not yet"), (Band::Nearly, "nearly"), (Band::Ready, "ready"), (Band::Strong, "strong")];

/// The names of answers.
const ANSWERS: [(Answer, &str); 3] =
    [(Answer::Right, "right"), (Answer::NotRight, "not right"), (Answer::Missing, "no answer")];

/// The names of dimensions.
const DIMENSIONS: [(Dimension, &str); 4] = [
    (Dimension::Communication, "communication"),
    (Dimension::ProblemSolving, "problem solving"),
    (Dimension::TechnicalDepth, "technical depth"),
    (Dimension::Testing, "testing"),
];

/// A file of these screenings: an export that has only them, with what can be read of each before what an import reads.
/// `about` says so to whoever would change it by hand.
pub fn file<'a>(
    about: &str,
    all: impl Iterator<Item = &'a Screening>,
    library: &Library,
    entries: &[(String, String)],
) -> String {
    let entries: Vec<(&str, String)> = entries.iter().map(|(key, value)| (key.as_str(), text(value))).collect();
    object(&[
        ("viva", EXPORT_VERSION.to_string()),
        ("about", text(about)),
        ("candidates", list(all.map(|one| one.json(library)))),
        ("entries", object(&entries)),
    ])
}

impl Screening {
    /// The screening as JSON; a name says the unit of its number. Texts of questions whose files are not in `library` are
    /// null.
    fn json(&self, library: &Library) -> String {
        let marks = DIMENSIONS.iter().map(|(dimension, name)| {
            let mark = &self.marks[*dimension as usize];
            object(&[("dimension", text(name)), ("band", band(mark.counted())), ("evidence", text(&mark.evidence))])
        });
        object(&[
            ("format", text("viva-screening-2")),
            ("paper", text(&self.paper.query(self.deck))),
            ("started", text(&moment(self.started))),
            ("number", self.number.to_string()),
            ("label", text(&self.label)),
            ("consent", self.consent.to_string()),
            ("ended", (self.stage == Stage::Ended).to_string()),
            ("limit_seconds", seconds(self.clock.limit)),
            ("used_seconds", seconds(self.clock.used)),
            ("pauses", self.clock.pauses.to_string()),
            ("paused_seconds", seconds(self.clock.stood)),
            ("away_seconds", seconds(self.clock.away)),
            ("clock_set_back", self.clock.set_back.to_string()),
            ("questions", list(self.places.iter().map(|place| self.place_json(library, place)))),
            ("marks", list(marks)),
            ("overall", band(self.counted())),
        ])
    }

    fn place_json(&self, library: &Library, place: &Place) -> String {
        let concept = place.target.concept();
        let title = concept.and_then(|id| library.outline(id)).map(|outline| text(&outline.title));
        let card = concept.and_then(|id| library.concept(id)).map(|concept| &concept.card);
        let item = library.item(&place.target).map(|item| asked(&Asked::of(item, self.seed_of(&place.target))));
        let null = || String::from("null");
        object(&[
            ("question", text(&place.target.to_string())),
            ("title", title.unwrap_or_else(null)),
            ("asked_first", item.unwrap_or_else(null)),
            ("asked_aloud", card.map_or_else(null, |card| text(&written(&card.question)))),
            ("heard", heard(card, place)),
        ])
    }
}

/// An item, with the key that the candidate did not see.
fn asked(asked: &Asked) -> String {
    object(&[
        ("text", text(&asked.text)),
        ("code", asked.code.as_deref().map_or("null".into(), text)),
        ("options", list(asked.options.iter().map(|option| text(option)))),
        ("key", text(&asked.key)),
    ])
}

fn heard(card: Option<&Card>, place: &Place) -> String {
    let notes = place.notes.iter().map(|note| {
        let after = note.after_end.to_string();
        object(&[("at_seconds", seconds(note.at)), ("text", text(&note.text)), ("after_end", after)])
    });
    let points = card.iter().flat_map(|card| &card.points).map(|point| {
        object(&[
            ("id", text(&point.id)),
            ("core", point.core.to_string()),
            ("text", text(&written(&point.text))),
            ("said", place.said.contains(&point.id).to_string()),
        ])
    });
    let flags = place.flags.iter().filter_map(|at| card?.red_flags.get(*at)).map(|flag| text(&written(flag)));
    let nudges = card.iter().flat_map(|card| card.nudges.iter().take(place.nudges)).map(|nudge| text(&written(nudge)));
    object(&[
        ("budget_seconds", seconds(place.budget)),
        ("took_seconds", seconds(place.took)),
        ("asked", place.is_asked().to_string()),
        ("answer", answer(place.answer)),
        ("said", list(place.said.iter().map(|id| text(id)))),
        ("points", list(points)),
        ("red_flags", place.flags.len().to_string()),
        ("red_flags_seen", list(flags)),
        ("nudges", place.nudges.to_string()),
        ("nudges_given", list(nudges)),
        ("changed_after_end", place.after_end.to_string()),
        ("notes", list(notes)),
    ])
}

fn answer(answer: Option<Answer>) -> String {
    let name = answer.and_then(|answer| ANSWERS.iter().find(|(known, _)| *known == answer));
    name.map_or("null".into(), |(_, name)| text(name))
}

fn band(band: Option<Band>) -> String {
    let name = band.and_then(|band| BANDS.iter().find(|(known, _)| *known == band));
    name.map_or("null".into(), |(_, name)| text(name))
}

/// Whole seconds.
fn seconds(time: Millis) -> String {
    (time.0 / 1000).to_string()
}

/// A moment as ISO 8601 writes it: `2026-11-24T14:05:09Z`
fn moment(at: Timestamp) -> String {
    let (date, time) = at.date_and_time(UtcOffset(0));
    let [hours, minutes, seconds] = [time.0 / 3_600_000, time.0 / 60_000 % 60, time.0 / 1000 % 60];
    format!("{:04}-{:02}-{:02}T{hours:02}:{minutes:02}:{seconds:02}Z", date.year, date.month + 1, date.day)
}

fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{{{}}}", fields.join(", "))
}

fn list(values: impl Iterator<Item = String>) -> String {
    format!("[{}]", values.collect::<Vec<_>>().join(", "))
}

/// A string literal.
fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::screening;
    use super::*;
    use crate::deck::Chunk;
    use crate::library::{INDEX, concept_file};
    use crate::samples::{concept, index};
    use crate::screening::{Mark, Note};

    #[test]
    fn a_moment_is_written_as_other_programs_read_it() {
        assert_eq!(moment(Timestamp(1_795_529_109_500)), "2026-11-24T14:05:09Z");
    }

    #[test]
    fn a_file_reads_well_and_is_an_export_at_once() {
        let entries = [("viva/1/default/python/v/5".into(), "viva1.0.\"".into())];
        let written = file("To read.", [screening(5)].iter(), &Library::default(), &entries);
        let begin = r#"{"viva": 1, "about": "To read.", "candidates": [{"format": "viva-screening-2", "#;
        assert!(written.starts_with(begin), "{written}");
        assert!(written.ends_with(r#""entries": {"viva/1/default/python/v/5": "viva1.0.\""}}"#), "{written}");
    }

    #[test]
    fn whatever_was_written_stays_one_literal() {
        assert_eq!(text("a \"b\" \\ \n é \u{7f} 🦀"), "\"a \\\"b\\\" \\\\ \\u000a é \u{7f} 🦀\"");
    }

    #[test]
    fn a_screening_is_written_whole() {
        let mut screening = screening(5);
        screening.label = "A \"quick\" one".into();
        screening.places[0].said.push("lock".into());
        screening.places[0].flags.push(1);
        screening.places[0].notes.push(Note { at: Millis(3000), text: "one\ntwo".into(), after_end: true });
        screening.places[0].answer = Some(Answer::NotRight);
        screening.marks[2].band = Some(Band::Nearly);
        screening.marks[3] = Mark { band: Some(Band::Nearly), evidence: "tried it".into() };
        let mut library = Library::default();
        library.add(INDEX, index(&["gil"]));
        library.add(&concept_file("gil"), Chunk::Concept(concept("gil")));
        screening.places[0].said.push("one".into());
        screening.places[0].nudges = 1;
        let json = screening.json(&library);
        for part in [
            r#""label": "A \"quick\" one""#,
            r#""question": "card:gil", "title": "gil", "asked_first": null, "asked_aloud": "What?", "heard""#,
            r#""budget_seconds": 60, "took_seconds": 0, "asked": true, "answer": "not right", "said": ["lock", "one"]"#,
            r#"{"id": "one", "core": true, "text": "one", "said": true}"#,
            r#""red_flags": 1, "red_flags_seen": [], "nudges": 1, "nudges_given": ["When?"]"#,
            r#""question": "item:gil.a", "title": "gil", "asked_first": {"text": "#,
            r#""changed_after_end": false, "notes": [{"at_seconds": 3, "text": "one\u000atwo", "after_end": true}]"#,
            r#"{"dimension": "technical depth", "band": null, "evidence": ""}"#,
            r#"{"dimension": "testing", "band": "nearly", "evidence": "tried it"}"#,
            r#""started": "1970-01-01T00:00:00Z", "number": 1"#,
            r#""limit_seconds": 1350, "used_seconds": 0, "pauses": 0, "paused_seconds": 0, "away_seconds": 0"#,
            r#""overall": null}"#,
        ] {
            assert!(json.contains(part), "{part} is not in {json}");
        }
        assert!(screening.json(&Library::default()).contains(r#""asked_aloud": null"#));
    }
}
