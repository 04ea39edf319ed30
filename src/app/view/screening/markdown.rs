//! A screening as a text to file or to send: what was asked, heard and judged, in Markdown.
//! Does not know where the text goes.

use viva_core::deck::Concept;
use viva_core::interview::Dimension;
use viva_core::model::Model;
use viva_core::screening::{Asked, Place, Screening, written};

use super::{about, after_end, concept_of, conditions, heard_at, judged, name, noted, subject, time_of};
use crate::words::{self, interview, screening as say};

/// The screening as Markdown, in the words of the interface, for somebody who was not there.
pub(crate) fn markdown(model: &Model, screening: &Screening) -> String {
    let mut out = vec![format!("# {}\n", line(&name(screening))), about(model, screening)];
    out.extend(conditions(model, screening).into_iter().map(|text| format!("\n{text}")));
    for (at, place) in screening.places.iter().enumerate() {
        out.push(format!("\n## {} {}\n", at + 1, line(subject(model, &place.target))));
        question(&mut out, model, screening, place);
    }
    out.push(format!("\n## {}\n", say::MARKS));
    for dimension in Dimension::ALL {
        let mark = &screening.marks[dimension as usize];
        let band = judged(mark);
        out.push(format!("- **{}: {band}.** {}", interview::dimension(dimension), line(&mark.evidence)));
    }
    let overall = screening.counted().map_or(say::NOT_SET, interview::band);
    out.push(format!("- **{}: {overall}**\n", say::OVERALL));
    out.join("\n")
}

fn question(out: &mut Vec<String>, model: &Model, screening: &Screening, place: &Place) {
    out.push(format!("{}. {}.\n", heard_at(model, place), time_of(screening, place)));
    let concept = concept_of(model, place);
    if let Some(concept) = concept {
        if let Some(item) = model.item(&place.target) {
            asked_first(out, &Asked::of(&item, screening.seed_of(&place.target)));
            label(out, say::THEN_ASK);
        }
        out.push(quoted(&written(&concept.card.question)));
        if place.is_asked() {
            heard(out, place, concept);
        }
    }
    if noted(place).next().is_some() {
        label(out, say::NOTES);
        out.extend(noted(place).map(|note| {
            let after = after_end(screening, note).map(|after| format!(" ({after})")).unwrap_or_default();
            format!("- {}{after} {}", interview::clock(note.at), line(&note.text))
        }));
    }
}

/// The item that came before the open question, with its key.
fn asked_first(out: &mut Vec<String>, asked: &Asked) {
    out.push(quoted(&asked.text));
    out.extend(asked.code.as_ref().map(|code| format!("\n{code}")));
    if !asked.options.is_empty() {
        out.push(String::new());
        out.extend(asked.options.iter().map(|option| format!("- {}", option.replace('\n', "\n  "))));
    }
    label(out, say::KEY);
    out.push(asked.key.clone());
}

fn heard(out: &mut Vec<String>, place: &Place, concept: &Concept) {
    let card = &concept.card;
    label(out, say::MUST_COVER);
    for point in &card.points {
        let sign = if place.said.contains(&point.id) { "x" } else { " " };
        let core = if point.core { format!("**{}** ", words::CORE) } else { String::new() };
        out.push(format!("- [{sign}] {core}{}", line(&written(&point.text))));
    }
    let flags = place.flags.iter().filter_map(|at| card.red_flags.get(*at));
    let nudges = card.nudges.iter().take(place.nudges);
    for (name, texts) in [(words::RED_FLAGS, flags.collect::<Vec<_>>()), (say::NUDGES, nudges.collect())] {
        if !texts.is_empty() {
            label(out, name);
            out.extend(texts.into_iter().map(|text| format!("- {}", line(&written(text)))));
        }
    }
}

fn label(out: &mut Vec<String>, name: &str) {
    out.push(format!("\n**{name}**\n"));
}

/// What was said to the candidate, set apart from what was written of it.
fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// A text in one line, with a stroke where another began: what was written is no heading and no list of the file.
fn line(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
}
