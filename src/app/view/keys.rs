//! The keys of the screen behind the box that lists them, in groups; where a screen has none, all of them.
//! Does not know what a key does; see `viva_core::update`.

use viva_core::interaction::Interaction;
use viva_core::model::{Model, Screen};
use viva_core::progress::Target;
use viva_core::session::Session;

use super::heading;
use super::pen::Pen;
use crate::words::{self, keys, screening, study};

/// Keys, and what they do.
type Key = (&'static [&'static str], &'static str);

const CHOICE: Key = (&["A", "F"], keys::CHOOSE);
const LINES: [Key; 2] = [(&["J"], keys::NEXT_LINE), (&["K"], keys::LINE_BEFORE)];
const SUBMIT: Key = (&["1", "3"], keys::SUBMIT);
const QUESTION: [Key; 6] = [SUBMIT, HINT, NEXT, NOT_TODAY, SUSPEND, STAR];
const NOT_TODAY: Key = (&["-"], study::KEY_NOT_TODAY);
const SUSPEND: Key = (&["@"], study::KEY_SUSPEND);
const STAR: Key = (&["*"], study::KEY_STAR);
const HINT: Key = (&["H"], keys::HINT);
const NEXT: Key = (&["N"], keys::NEXT);
const UNDO: Key = (&["U"], keys::UNDO);
const GRADE: Key = (&["1", "4"], keys::GRADE);
const GRADE_OF_TWO: Key = (&["1", "2"], keys::GRADE_OF_TWO);
const CARD: [Key; 9] = [
    (&[keys::SPACE], keys::REVEAL),
    (&[keys::ENTER], keys::ONLY_REVEAL),
    GRADE,
    UNDO,
    HINT,
    NEXT,
    NOT_TODAY,
    SUSPEND,
    STAR,
];
const PROGRAM: [Key; 3] =
    [(&[keys::TAB], keys::INDENT), (&[keys::SHIFT_TAB], keys::DEDENT), (&[keys::ESC], keys::LEAVE)];
const SEARCH: [Key; 3] =
    [(&[keys::ENTER], keys::OPEN_FIRST), (&["↑", "↓"], keys::INTO_FINDS), (&[keys::ESC], keys::CLEAR)];
const INTERVIEW: [Key; 5] = [CHOICE, SUBMIT, (&["N"], keys::HAND_IN), (&["M"], keys::FLAG), (&["P"], keys::PAUSE)];
const INTERVIEWER: [Key; 3] = [(&["T"], screening::NOTE_KEY), NEXT, (&["P"], screening::BACK_KEY)];
const ANYWHERE: [Key; 2] = [(&["?"], keys::THESE), (&[keys::ESC], keys::CLOSE_BOX)];

/// What has keys of its own on a screen.
#[derive(Default)]
struct Asked {
    choice: bool,
    lines: bool,
    question: bool,
    card: bool,
    interview: bool,
    program: bool,
    search: bool,
}

/// All groups of keys that the screen has.
pub(super) fn keys(pen: &mut Pen, model: &Model) {
    if !model.settings.shortcuts {
        pen.say("p", "note", keys::OFF);
    }
    if matches!(model.screen, Screen::Interviewer(_)) {
        group(pen, model, screening::INTERVIEWER, INTERVIEWER.iter());
        return group(pen, model, keys::ANYWHERE, ANYWHERE.iter());
    }
    let asked = asked(model);
    if asked.question {
        let choice = asked.choice.then_some(CHOICE);
        let lines = if asked.lines { &LINES[..] } else { &[] };
        let undo = model.takes_back().then_some(UNDO);
        group(pen, model, keys::QUESTION, choice.iter().chain(lines).chain(&QUESTION).chain(&undo));
    }
    if asked.card {
        let card = CARD.map(|key| if model.settings.wishes.two_grades && key == GRADE { GRADE_OF_TWO } else { key });
        group(pen, model, keys::CARD, card.iter());
    }
    if asked.interview {
        group(pen, model, keys::INTERVIEW, INTERVIEW.iter());
    }
    if asked.program {
        group(pen, model, keys::PROGRAM, PROGRAM.iter());
    }
    if asked.search {
        group(pen, model, keys::SEARCH, SEARCH.iter());
    }
    group(pen, model, keys::ANYWHERE, ANYWHERE.iter());
}

fn asked(model: &Model) -> Asked {
    if matches!(model.screen, Screen::Mock(_)) {
        return Asked { interview: true, ..Asked::default() };
    }
    let home = matches!(model.screen, Screen::Home(_));
    if !home && model.screen != Screen::Session {
        return Asked {
            choice: true,
            lines: true,
            question: true,
            card: true,
            interview: true,
            program: true,
            search: true,
        };
    }
    let mut asked = Asked { search: home, ..Asked::default() };
    match model.session.as_ref().and_then(Session::current).map(|entry| &entry.target) {
        Some(Target::Card { .. }) => asked.card = true,
        Some(target) => {
            let item = model.item(target);
            let interaction = item.as_ref().map(|item| &item.interaction);
            asked.program = matches!(interaction, Some(Interaction::Code(_)));
            asked.choice = matches!(interaction, Some(Interaction::Choice(_) | Interaction::Multiple(_)));
            asked.lines = matches!(interaction, Some(Interaction::Bug(_)));
            asked.question = !asked.program;
        }
        None => {}
    }
    asked
}

fn group<'a>(pen: &mut Pen, model: &Model, title: &str, keys: impl Iterator<Item = &'a Key>) {
    pen.el("section", "", |pen| {
        pen.say(heading(model, 2), "label", title);
        pen.el("dl", "key-list", |pen| {
            for (names, what) in keys {
                pen.el("div", "", |pen| {
                    pen.el("dt", "", |pen| {
                        for (at, name) in names.iter().enumerate() {
                            if at > 0 {
                                pen.text(words::KEY_TO);
                            }
                            pen.say("kbd", "", name);
                        }
                    });
                    pen.say("dd", "", what);
                });
            }
        });
    });
}
