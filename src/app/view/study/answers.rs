//! What was answered at one concept, and how well it is kept since.
//! Does not know how a memory follows from answers; see `viva_core::review`.

use viva_core::deck::Concept;
use viva_core::model::Model;
use viva_core::progress::{Attempt, Target};

use super::super::pen::Pen;
use super::insight::Table;
use super::star;
use crate::words::{self, insight, interview, mistakes, pages, study};

/// All answers at a concept, the latest first, a press away; nothing where there are none.
pub(crate) fn answers(pen: &mut Pen, model: &Model, concept: &Concept) {
    let memories = model.memories();
    let memory = memories.get(&concept.id);
    let rows: Vec<_> = model.progress.answers(&concept.id).map(|attempt| row(model, concept, attempt)).collect();
    if rows.is_empty() {
        return;
    }
    pen.el("details", "more answers", |pen| {
        pen.say("summary", "", study::ANSWERS);
        pen.slot(|pen| {
            if let Some(memory) = memory {
                let recall = (memory.retrievability(model.today) * 100.0 + 0.5) as u8;
                pen.say("p", "note num", &study::memory(memory.interval().max(1), recall, memory.lapses));
            }
        });
        Table { caption: study::ANSWERS, heads: &study::ANSWER_HEADS, rows }.draw(pen);
        star::anew(pen, model, &concept.id, memory.is_some());
    });
}

fn row(model: &Model, concept: &Concept, attempt: &Attempt) -> Vec<String> {
    let day = attempt.at.day(attempt.offset);
    vec![
        study::far(model.today.since(day), day.date()),
        asked(concept, &attempt.target).into(),
        result(attempt),
        attempt.confidence.map_or_else(String::new, |sure| insight::confidence(sure).into()),
        interview::clock(attempt.took),
    ]
}

/// What was asked, in short.
fn asked(concept: &Concept, target: &Target) -> &'static str {
    let Target::Item { item: id, .. } = target else { return study::CARD };
    let item = concept.items.iter().find(|item| item.id == *id);
    item.map_or(mistakes::GONE, |item| pages::kind(item.interaction.kind()))
}

/// The grade that the learner gave, or else how the answer was scored.
fn result(attempt: &Attempt) -> String {
    let score = attempt.score;
    let scored = || words::capital(&interview::result(score.got, score.of));
    attempt.rating.map_or_else(scored, |rating| words::rating(rating).into())
}
