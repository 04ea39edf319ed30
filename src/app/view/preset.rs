//! Which interview is prepared for, as a field.
//! Does not know what a preset filters.

use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::settings::Preset;

use super::pen::Pen;
use crate::words::study;

/// A choice among the presets, under a label that the caller draws for the id `preset`.
pub(super) fn preset(pen: &mut Pen, model: &Model) {
    pen.el("select", "select", |pen| {
        pen.attr("id", "preset");
        pen.attr("name", "preset");
        pen.on_chosen(|name| {
            let chosen = Preset::ALL.into_iter().find(|preset| study::preset(*preset) == name);
            Event::PresetChosen(chosen.unwrap_or_default())
        });
        for preset in Preset::ALL {
            pen.el("option", "", |pen| {
                pen.attr("value", study::preset(preset));
                pen.flag("selected", preset == model.settings.preset);
                pen.text(study::preset(preset));
            });
        }
    });
}
