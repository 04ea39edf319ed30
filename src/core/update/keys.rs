//! Single keys: letters choose, J and K go through lines, digits judge, H opens a hint, N goes on, the space bar reveals, as
//! does Enter in the full page, and then gives the grade that is proposed, U takes a grade back, as in Anki - puts a concept
//! aside for today and @ until it is brought back, * gives it a star, and a question mark asks for all of them.
//! Does not know where the focus is; the shell sends keys only from inside the widget, outside text fields.

use alloc::vec::Vec;

use super::follow;
use super::late::Late;
use crate::effect::{Effect, Spot};
use crate::event::{Ctx, Event, Gesture};
use crate::interaction::{Interaction, Response};
use crate::model::{Model, Screen};
use crate::progress::Confidence;
#[cfg(feature = "app")]
use crate::progress::{Aside, Rating};
#[cfg(feature = "app")]
use crate::review::suggested;
use crate::session::{Phase, Session, shown_options};

impl Model {
    /// Whether a key does something now; where not, it stays the page's own.
    pub fn acts(&self, key: char) -> bool {
        match &self.screen {
            #[cfg(feature = "app")]
            Screen::Mock(_) if key != '?' => self.key_in_interview(key).is_some(),
            #[cfg(feature = "app")]
            Screen::Interviewer(_) if key != '?' => self.key_of_screening(key).is_some(),
            _ => self.meaning(key).is_some(),
        }
    }

    /// Does what a key means here, if anything.
    pub(super) fn press(&mut self, ctx: Ctx, key: char, late: Late, out: &mut Vec<Effect>) {
        let Some(meant) = self.meaning(key) else { return };
        let chosen = match &meant {
            Event::Gave(Gesture::LinePicked(line)) => Some(usize::from(*line).saturating_sub(1)),
            Event::Gave(_) => Some(place(key)),
            _ => None,
        };
        follow(self, ctx, meant, late, out);
        out.extend(chosen.map(|at| Effect::Focus(Spot::Option(at))));
    }

    /// What a key means here, if anything.
    fn meaning(&self, key: char) -> Option<Event> {
        if !self.settings.shortcuts || self.dialog.is_some() {
            return None;
        }
        #[cfg(feature = "app")]
        if key == '?' && self.is_app() {
            return Some(Event::KeysAsked);
        }
        if !matches!(self.screen, Screen::Session | Screen::Home(_)) {
            return None;
        }
        let key = key.to_ascii_lowercase();
        #[cfg(feature = "app")]
        if key == 'u' && self.takes_back() {
            return Some(Event::UndoAsked);
        }
        let session = self.session.as_ref()?;
        match (key, &session.current()?.phase) {
            #[cfg(feature = "app")]
            ('-', _) if self.reviews() => Some(Event::PutAside(Aside::Today)),
            #[cfg(feature = "app")]
            ('@', _) if self.reviews() => Some(Event::PutAside(Aside::Suspended)),
            #[cfg(feature = "app")]
            ('*', _) if self.is_app() => Some(Event::StarSwitched),
            #[cfg(feature = "app")]
            (digit @ '1'..='4', Phase::Revealed { .. }) if self.reviews() => {
                Some(Event::Graded(Rating::ALL[usize::from(digit as u8 - b'1')]))
            }
            #[cfg(feature = "app")]
            (' ', Phase::Revealed { said, hints, took }) if self.reviews() => {
                let concept = self.library.concept(session.current()?.target.concept()?)?;
                Some(Event::Graded(suggested(&concept.card.points, said, *hints, *took)))
            }
            #[cfg(feature = "app")]
            ('1'..='3', _) if self.asks_for_a_program() => None,
            ('1', Phase::Answering(_)) => Some(Event::Submitted(Confidence::Guess)),
            ('2', Phase::Answering(_)) => Some(Event::Submitted(Confidence::FairlySure)),
            ('3', Phase::Answering(_)) => Some(Event::Submitted(Confidence::Certain)),
            (' ', Phase::Asked { .. }) => Some(Event::AnswerRevealed),
            // As in Anki, but for the grade: a second press would be one by mistake.
            #[cfg(feature = "app")]
            ('\n', Phase::Asked { .. }) => Some(Event::AnswerRevealed),
            ('h', _) => self.has_hint().then_some(Event::HintAsked),
            ('n', Phase::Answered(_)) => Some(Event::NextAsked),
            (letter @ ('a'..='f' | 'j' | 'k'), _) => self.lettered(session, letter).map(Event::Gave),
            _ => None,
        }
    }

    /// What choosing the option with this letter means; J and K go through the lines of a program with a fault.
    pub(super) fn lettered(&self, session: &Session, letter: char) -> Option<Gesture> {
        let entry = Session::current(session)?;
        let Phase::Answering(draft) = &entry.phase else { return None };
        let item = self.item(&entry.target)?;
        let seed = entry.seed(session.seed);
        if let Response::Bug(picked) = &draft.response {
            let code = item.listing.as_ref()?;
            let written = |line: &u16| !code.lines()[usize::from(*line) - 1].is_empty();
            let lines = 1..=u16::try_from(code.lines().len()).unwrap_or(u16::MAX);
            let line = match letter {
                'j' => lines.filter(written).find(|line| picked.is_none_or(|now| *line > now)),
                'k' => lines.filter(written).rfind(|line| picked.is_none_or(|now| *line < now)),
                _ => None,
            };
            return line.map(Gesture::LinePicked);
        }
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
fn place(letter: char) -> usize {
    usize::from(letter.to_ascii_lowercase() as u8 - b'a')
}
