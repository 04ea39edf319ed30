//! A program to write in every phase, compared with `src/app/goldens/` as the other questions are.

use viva_core::event::{Event, ProgramEvent};
use viva_core::selection::Selection;

use super::super::super::goldens::Sitting;
use super::super::super::samples;

/// A session over a program whose task has easier forms, and one more item.
fn asked() -> Sitting {
    let mut concept = samples::concept();
    concept.items.push(samples::program());
    let items = vec!["defaults.program".into(), "defaults.choice".into()];
    Sitting::asking(concept, Selection { items, ..Selection::default() })
}

fn program(sitting: Sitting, event: ProgramEvent) -> Sitting {
    sitting.tell(Event::Program(event))
}

#[test]
fn a_program_is_written_compared_and_graded() {
    let hinted = asked().check("program-asked").tell(Event::HintAsked);
    let source = "def add(tag, tags):\n    tags.append(tag)\n    return tags\n";
    let written = program(hinted, ProgramEvent::Typed(source.into())).check("program-written");
    let compared = program(written, ProgramEvent::SolutionsShown).check("program-compared");
    let some = program(compared, ProgramEvent::PassTicked("empty".into())).check("program-core-missing");
    let ticked = program(some, ProgramEvent::PassTicked("visible".into()));
    let partly = program(ticked, ProgramEvent::Graded).check("program-partly").tell(Event::NextAsked);
    partly.tell(Event::SkipAsked).check("summary-program");
}

#[test]
fn a_program_that_passes_all_and_one_that_was_never_begun() {
    let written = program(asked(), ProgramEvent::Typed("def add(tag, tags):\n    return [*tags, tag]".into()));
    let compared = program(written, ProgramEvent::SolutionsShown);
    let ticked = ["visible", "empty", "edges"]
        .into_iter()
        .fold(compared, |sitting, id| program(sitting, ProgramEvent::PassTicked(id.into())));
    program(ticked, ProgramEvent::Graded).check("program-passes");
    program(asked(), ProgramEvent::SolutionsShown).check("program-not-begun");
}
