//! Words of the box that lists the keys.
//! Does not know which of them a screen has.

pub(crate) const KEYS: &str = "Keys";
pub(crate) const ALL_KEYS: &str = "all keys";
pub(crate) const OFF: &str = "Single keys are switched off. Settings switch them on again.";

pub(crate) const QUESTION: &str = "At a question";
pub(crate) const CHOOSE: &str = "choose an answer";
pub(crate) const NEXT_LINE: &str = "choose the next line of a program with a bug";
pub(crate) const LINE_BEFORE: &str = "choose the line before";
pub(crate) const SUBMIT: &str = "submit: a guess, fairly sure, certain";
pub(crate) const HINT: &str = "show a hint";
pub(crate) const NEXT: &str = "go on";

pub(crate) const CARD: &str = "At an open card";
pub(crate) const SPACE: &str = "Space";
pub(crate) const REVEAL: &str = "reveal the answer, then give the proposed grade";
pub(crate) const ONLY_REVEAL: &str = "reveal the answer";
pub(crate) const GRADE: &str = "grade it, from Again to Easy";
pub(crate) const GRADE_OF_TWO: &str = "grade it, Again or Good";
pub(crate) const UNDO: &str = "take back the last answer or grade, or what you put aside";

pub(crate) const INTERVIEW: &str = "In a mock interview";
pub(crate) const HAND_IN: &str = "hand in what you said aloud, and go on";
pub(crate) const FLAG: &str = "flag the question, or take the flag off";
pub(crate) const PAUSE: &str = "stop the clock, or let it go on";

pub(crate) const PROGRAM: &str = "In the editor of a program";
pub(crate) const TAB: &str = "Tab";
pub(crate) const SHIFT_TAB: &str = "Shift + Tab";
pub(crate) const ESC: &str = "Esc";
pub(crate) const ENTER: &str = "Enter";
pub(crate) const INDENT: &str = "indent";
pub(crate) const DEDENT: &str = "take the indentation back";
pub(crate) const LEAVE: &str = "leave the editor by the next Tab";

pub(crate) const SEARCH: &str = "In the search field";
pub(crate) const OPEN_FIRST: &str = "open the first find";
pub(crate) const INTO_FINDS: &str = "go through the finds";
pub(crate) const CLEAR: &str = "clear the field";

pub(crate) const ANYWHERE: &str = "Anywhere";
pub(crate) const THESE: &str = "open this list";
pub(crate) const CLOSE_BOX: &str = "close a box in front";
