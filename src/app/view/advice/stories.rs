//! A notebook of stories: each with its title and its prompts, or the sentence that it was deleted, and a way to add one.
//! Does not know what a prompt asks.

use viva_core::deck::Page;
use viva_core::event::Event;
use viva_core::model::{Model, Note};
use viva_core::update::story_title;

use super::entries;
use crate::view::pen::Pen;
use crate::view::{control, icon, page};
use crate::words::{advice as said, study};

/// All stories of a page.
pub(super) fn stories(pen: &mut Pen, model: &Model, advice: &Page) {
    pen.el("div", "stories", |pen| {
        for (story, is_here) in model.stories(&advice.id) {
            pen.el("div", if is_here { "" } else { "sect-head" }, |pen| {
                pen.key(&format!("{story}{is_here}"));
                if is_here {
                    one(pen, model, &advice.of_story(story), story);
                } else {
                    deleted(pen, model, advice, story);
                }
            });
        }
    });
    pen.el("p", "row", |pen| {
        let next = model.next_story(&advice.id);
        pen.button("btn", Event::StorySwitched(advice.id.clone(), next, true), said::ADD_STORY);
    });
}

/// What stands in the place of a story that was deleted; it takes the focus, so that it is heard.
fn deleted(pen: &mut Pen, model: &Model, advice: &Page, story: u32) {
    pen.el("p", "note", |pen| {
        pen.attr("tabindex", "-1");
        spot(pen, story);
        pen.text(&said::story_deleted(&name(model, advice, story)));
    });
    pen.button("quiet", Event::StorySwitched(advice.id.clone(), story, true), study::BRING_BACK);
}

/// Marks where the focus goes when the story is added, deleted or brought back.
fn spot(pen: &mut Pen, story: u32) {
    pen.attr("data-spot", &format!("story:{story}"));
}

/// The title that was given, or else the number.
pub(super) fn name(model: &Model, advice: &Page, story: u32) -> String {
    match model.note(&advice.id, &story_title(story)).trim() {
        "" => said::story(story),
        title => title.into(),
    }
}

fn one(pen: &mut Pen, model: &Model, advice: &Page, story: u32) {
    let heading = |pen: &mut Pen| pen.text(&name(model, advice, story));
    let delete = |pen: &mut Pen| {
        pen.press("tool", Event::StorySwitched(advice.id.clone(), story, false), |pen| {
            icon::icon(pen, icon::CROSS);
            pen.say("span", "", said::DELETE_STORY);
        });
    };
    page::headed(pen, model, &format!("story-{story}"), &heading, &delete, &|pen| {
        title(pen, model, advice, story);
        for group in &advice.groups {
            entries(pen, model, advice, group, 1, 2);
        }
    });
}

fn title(pen: &mut Pen, model: &Model, advice: &Page, story: u32) {
    let entry = story_title(story);
    let id = format!("title-{story}");
    pen.el("div", "field story-title", |pen| {
        control::label(pen, "label", &id, said::STORY_TITLE);
        pen.el("input", "input", |pen| {
            pen.attr("id", &id);
            pen.attr("name", &id);
            spot(pen, story);
            pen.attr("maxlength", "120");
            pen.attr("autocomplete", "off");
            pen.value(model.note(&advice.id, &entry));
            let (page, entry) = (advice.id.clone(), entry.clone());
            let note = Note { page: page.clone(), entry: entry.clone(), text: String::new() };
            pen.on_typed(move |text| Event::NoteTyped(Note { text, ..note.clone() }));
            pen.on_chosen(move |text| Event::NoteWritten(page.clone(), entry.clone(), text));
        });
    });
}
