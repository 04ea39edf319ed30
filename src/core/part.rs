//! The parts of the program that travel apart from it, so that the first question is there sooner.
//! Does not know what is drawn in them.

use alloc::string::String;

use crate::model::Screen;

/// A part of the program. To a model it is a file: asked for, on its way, here, or failed with a way to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What follows an answer, the verdict with its reasons and the summary; and what an author is told.
    Feedback,
    /// Tables, and every page of the full page but its home and the session.
    Rooms,
}

impl Part {
    /// All of them.
    pub const ALL: [Part; 2] = [Part::Feedback, Part::Rooms];

    /// The name under which the loader gives it.
    pub const fn file(self) -> &'static str {
        match self {
            Part::Feedback => "part-feedback",
            Part::Rooms => "part-rooms",
        }
    }

    /// The part in which a screen is drawn, if it is not the program itself.
    pub(crate) fn of(screen: &Screen) -> Option<Part> {
        match screen {
            Screen::Table(_)
            | Screen::Topic(_)
            | Screen::Concept(_)
            | Screen::Page(_)
            | Screen::Worksheet(_)
            | Screen::Choose(_)
            | Screen::Settings
            | Screen::Tables
            | Screen::Study(_)
            | Screen::Mock(_)
            | Screen::Interviewer(_) => Some(Part::Rooms),
            Screen::AuthorError(_) => Some(Part::Feedback),
            Screen::Session | Screen::Home(_) | Screen::Unknown(_) | Screen::Empty(_) => None,
        }
    }
}

impl From<Part> for String {
    fn from(part: Part) -> String {
        part.file().into()
    }
}
