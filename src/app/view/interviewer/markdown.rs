//! A screening as a text to file or to send: what was asked, heard and judged, in Markdown.
//! Does not know where the text goes.

use viva_core::interview::Dimension;
use viva_core::model::Model;
use viva_core::screening::{Place, Screening};

use super::{concept_of, heard_at, name, subject};
use crate::words::{self, interview, screening as say};

/// The screening as Markdown, in the words of the interface.
pub(crate) fn markdown(model: &Model, screening: &Screening) -> String {
    let mut out = Vec::new();
    let date = words::date(screening.started.day(model.offset).date());
    out.push(format!("# {} · {date}\n", line(&name(screening))));
    let (level, length) = (words::level(screening.paper.level), interview::length(screening.paper.length));
    out.push(format!("{level}, {length}. {}.", say::passed(screening.clock.used, screening.clock.limit)));
    if screening.clock.set_back {
        out.push(format!("\n{}", say::SET_BACK));
    }
    for (at, place) in screening.places.iter().enumerate() {
        out.push(format!("\n## {} {}\n", at + 1, line(subject(model, &place.target))));
        question(&mut out, model, screening, place);
    }
    out.push(format!("\n## {}\n", say::MARKS));
    for dimension in Dimension::ALL {
        let mark = &screening.marks[dimension as usize];
        let band = mark.counted().map_or(say::NOT_SET, interview::band);
        out.push(format!("- **{}: {band}.** {}", interview::dimension(dimension), line(&mark.evidence)));
    }
    let overall = screening.counted().map_or(say::NOT_SET, interview::band);
    out.push(format!("- **{}: {overall}**\n", say::OVERALL));
    out.join("\n")
}

fn question(out: &mut Vec<String>, model: &Model, screening: &Screening, place: &Place) {
    let concept = concept_of(model, place);
    let time = format!("{} {}", interview::clock(place.took), say::of_time(screening.extra.of(place.budget)));
    out.push(format!("{}. {time}.\n", heard_at(model, place)));
    if let Some(concept) = concept {
        for point in &concept.card.points {
            let sign = if place.said.contains(&point.id) { "x" } else { " " };
            out.push(format!("- [{sign}] {}", line(&point.text.words())));
        }
        for flag in place.flags.iter().filter_map(|at| concept.card.red_flags.get(*at)) {
            out.push(format!("- ! {}", line(&flag.words())));
        }
    }
    for note in place.notes.iter().filter(|note| !note.text.trim().is_empty()) {
        out.push(format!("- {} {}", interview::clock(note.at), line(&note.text)));
    }
}

/// A text in one line: what was written is no heading and no list of the file.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
