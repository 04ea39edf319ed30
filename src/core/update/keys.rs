//! Single keys: letters choose, digits judge, H opens a hint, N goes on.
//! Does not know where the focus is; the shell sends keys only from inside the widget, outside text fields.

use alloc::vec::Vec;

use crate::effect::Effect;
use crate::event::{Ctx, Gesture};
use crate::interaction::Interaction;
use crate::model::{Model, Screen};
use crate::progress::Confidence;
use crate::session::{Phase, Session, shown_options};

impl Model {
    pub(super) fn key(&mut self, ctx: Ctx, key: char, out: &mut Vec<Effect>) {
        let in_question = matches!(self.screen, Screen::Session | Screen::Home(_));
        if !self.settings.shortcuts || !in_question || self.dialog.is_some() {
            return;
        }
        match key.to_ascii_lowercase() {
            '1' => self.submit(ctx, Confidence::Guess, out),
            '2' => self.submit(ctx, Confidence::FairlySure, out),
            '3' => self.submit(ctx, Confidence::Certain, out),
            'h' => self.open_hint(out),
            'n' => self.next(ctx, out),
            letter @ 'a'..='f' => {
                if let Some(gesture) = self.lettered(letter) {
                    self.give(gesture, out);
                }
            }
            _ => {}
        }
    }

    /// What choosing the option with this letter means.
    fn lettered(&self, letter: char) -> Option<Gesture> {
        let session = self.session.as_ref()?;
        let entry = Session::current(session)?;
        if !matches!(entry.phase, Phase::Answering(_)) {
            return None;
        }
        let item = self.item(&entry.target)?;
        let seed = entry.seed(session.seed);
        let at = usize::try_from(u32::from(letter) - u32::from('a')).ok()?;
        match &item.interaction {
            Interaction::Choice(choice) => {
                let shown = shown_options(&choice.options, choice.shuffle, seed);
                shown.get(at).map(|option| Gesture::OptionPicked(option.id.clone()))
            }
            Interaction::Multiple(multiple) => {
                let shown = shown_options(&multiple.options, multiple.shuffle, seed);
                shown.get(at).map(|option| Gesture::OptionToggled(option.id.clone()))
            }
            _ => None,
        }
    }
}
