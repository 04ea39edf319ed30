//! Single keys: letters choose, digits judge, H opens a hint, N goes on, the space bar
//! reveals, U takes a grade back, as in Anki - puts a concept aside for today and @ until it is brought back, and a
//! question mark asks for all of them.
//! Does not know where the focus is; the shell sends keys only from inside the widget, outside text fields.

use crate::event::{Event, Gesture};
use crate::interaction::Interaction;
use crate::model::{Model, Screen};
use crate::progress::Confidence;
#[cfg(feature = "app")]
use crate::progress::{Aside, Rating};
use crate::session::{Phase, Session, shown_options};

impl Model {
    /// What a key means here, if anything.
    pub(super) fn meaning(&self, key: char) -> Option<Event> {
        let in_question = matches!(self.screen, Screen::Session | Screen::Home(_));
        if !self.settings.shortcuts || self.dialog.is_some() {
            return None;
        }
        #[cfg(feature = "app")]
        if key == '?' && self.is_app() {
            return Some(Event::KeysAsked);
        }
        if !in_question {
            return None;
        }
        match key.to_ascii_lowercase() {
            #[cfg(feature = "app")]
            digit @ '1'..='4' if self.is_revealed() => {
                Some(Event::Graded(Rating::ALL[usize::from(digit as u8 - b'1')]))
            }
            '1' => Some(Event::Submitted(Confidence::Guess)),
            '2' => Some(Event::Submitted(Confidence::FairlySure)),
            '3' => Some(Event::Submitted(Confidence::Certain)),
            ' ' => Some(Event::AnswerRevealed),
            'h' => Some(Event::HintAsked),
            'n' => Some(Event::NextAsked),
            #[cfg(feature = "app")]
            'u' => Some(Event::UndoAsked),
            #[cfg(feature = "app")]
            '-' if self.reviews() => Some(Event::PutAside(Aside::Today)),
            #[cfg(feature = "app")]
            '@' if self.reviews() => Some(Event::PutAside(Aside::Suspended)),
            letter @ 'a'..='f' => self.lettered(self.session.as_ref()?, letter).map(Event::Gave),
            _ => None,
        }
    }

    /// Whether a card waits for its grade.
    #[cfg(feature = "app")]
    fn is_revealed(&self) -> bool {
        let entry = self.session.as_ref().and_then(Session::current);
        self.reviews() && entry.is_some_and(|entry| matches!(entry.phase, Phase::Revealed { .. }))
    }

    /// What choosing the option with this letter means.
    pub(super) fn lettered(&self, session: &Session, letter: char) -> Option<Gesture> {
        let entry = Session::current(session)?;
        if !matches!(entry.phase, Phase::Answering(_)) {
            return None;
        }
        let item = self.item(&entry.target)?;
        let seed = entry.seed(session.seed);
        let at = place(letter);
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

/// The place of the option that a letter from A to F chooses.
pub(super) fn place(letter: char) -> usize {
    usize::from(letter.to_ascii_lowercase() as u8 - b'a')
}
