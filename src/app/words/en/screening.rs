//! Words of interviewing somebody else: setting up, asking, noting, judging, comparing.
//! Does not know what is asked.

use viva_core::interview::Clock;
use viva_core::screening::{Answer, Stage};
use viva_core::time::Millis;

use super::interview::clock;
use super::{many, of};

pub(crate) const INTERVIEWER: &str = "Interviewer";
/// The name of the candidate's window.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const INTERVIEW: &str = "Interview";
pub(crate) const NEW: &str = "Not found";
pub(crate) const SET_UP: &str = "Interview somebody";
pub(crate) const SET_UP_HOW: &str = "Every candidate gets the same questions. You see what a good answer covers, they see \
    the question alone, in a window of its own.";
pub(crate) const EARLIER_LINK: &str = "This link is of an earlier version of Viva, and asks as it did then: more questions, \
    with less time for each.";
pub(crate) const START: &str = "Start with a candidate";
pub(crate) const IN_USE: &str = "Paper in use";
pub(crate) const NEXT_OF_PAPER: &str = "Next candidate of this paper";
pub(crate) const NEW_PAPER: &str = "A new paper, with other questions";
pub(crate) const FIRST: &str = "First question: ";
pub(crate) const EARLIER: &str = "Candidates";
pub(crate) const SAVE_ALL: &str = "Save all candidates";
pub(crate) const IMPORT_ALL: &str = "Import candidates";
pub(crate) const FILES_HOW: &str =
    "One file with every record, for a copy or another browser. An import adds those that are not here.";
/// In a file of candidates, for whoever would change it by hand.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const FILE_ABOUT: &str = "What stands under candidates is for reading. An import reads entries alone: a change \
    made by hand under candidates is not imported.";
pub(crate) const KEPT: &str = "Kept in this browser alone, until you delete them.";
pub(crate) const MISSING: &str = "This interview is not on this device, or cannot be read";
pub(crate) const MISSING_HOW: &str = "What was recorded stays in the browser it was written in, unless an export takes it \
    along. A link shares the questions only.";
pub(crate) const MISSING_CANDIDATE: &str = "The candidate's window shows what the interviewer's window of the same browser \
    shows, so both have to be open here, and the browser has to be allowed to store.";

pub(crate) const DELETED: &str = "This candidate was deleted in another window";
pub(crate) const DELETED_HOW: &str =
    "What was recorded is gone, here as well, and what was written here since then is not kept.";

pub(crate) const SOON: &str = "The interview begins in a moment";
pub(crate) const SOON_HOW: &str = "The first question appears here when the interviewer starts.";

pub(crate) const OVER: &str = "This interview is over";
pub(crate) const OVER_HOW: &str = "Thank you. This window can be closed.";

pub(crate) const READ_ALOUD: &str = "Read aloud";
pub(crate) const KEY: &str = "Key";
pub(crate) const THEN_ASK: &str = "Then ask";
pub(crate) const MUST_COVER: &str = "Must cover";
pub(crate) const LOOK_FOR: &str = "Look for";
pub(crate) const NUDGES: &str = "Nudges given";
pub(crate) const HIDE_RUBRIC: &str = "Hide rubric";
pub(crate) const SHOW_RUBRIC: &str = "Show rubric";
pub(crate) const STOP: &str = "Stop clock";
pub(crate) const GO_ON: &str = "Start clock";
pub(crate) const START_UNNOTED: &str = "Start without notes";
pub(crate) const NOT_STORED: &str = "Notes are not stored";
pub(crate) const STOPPED: &str = "The clock is stopped.";
pub(crate) const WAITING: &str = "The clock starts when the candidate agrees to notes, or by hand.";
pub(crate) const ENDED: &str = "The interview is over and its clock stands. Now the marks. Notes and ticks from here on are told as \
    made after the end.";
pub(crate) const END: &str = "End interview";
pub(crate) const NOT_ENDED: &str = "The interview was not ended.";
pub(crate) const NO_CONSENT: &str = "The candidate did not agree to notes.";
pub(crate) const WITHDRAWN: &str =
    "The candidate agreed to notes at first and then no longer. What was recorded before is kept.";
pub(crate) const NO_TIME: &str = "The time is up.";
pub(crate) const SHOW_THEN: &str = "Show this to the candidate";
pub(crate) const HIDE_THEN: &str = "Show the first half again";
pub(crate) const ANSWER: &str = "The candidate's answer";
pub(crate) const NOT_ASKED: &str = "not asked";
pub(crate) const SET_BACK: &str =
    "The clock of this machine was set back meanwhile. Nothing is lost, but times of notes may be off.";
pub(crate) const OTHER_DECK: &str =
    "The deck has changed since this candidate began, so points and red flags may differ from those that were ticked.";
pub(crate) const PREVIOUS: &str = "Previous";

pub(crate) const CONSENT: &str = "The candidate knows that notes are taken, and agrees.";
pub(crate) const CONSENT_HOW: &str = "Nothing can be recorded before the candidate agrees.";
pub(crate) const WITHDRAWN_HOW: &str = "Nothing more can be recorded. What was recorded while the candidate agreed is kept \
    until you delete this candidate.";
pub(crate) const NOTES: &str = "Notes";
/// Below a note, and below evidence, into which no more goes: both hold 2000 characters.
pub(crate) const NOTE_FULL: &str = "That is 2,000 characters, as many as fit: begin another note.";
pub(crate) const EVIDENCE_FULL: &str = "That is 2,000 characters, as many as fit here.";
pub(crate) const NOTE: &str = "Note";
/// Beside the time of a note, and of ticks beside what they come to.
pub(crate) const ADDED_AFTER: &str = "added after the end";
pub(crate) const CHANGED_AFTER: &str = "changed after the end";
pub(crate) const TICKED_AFTER: &str = "What is ticked here was changed after the end.";
pub(crate) const ALL_NOTES: &str = "Your notes";
pub(crate) const ONCE: &str = "Candidate's window (closed? Open it again here), label, extra time";
pub(crate) const NOTE_KEY: &str = "Begin a note with its time";
pub(crate) const BACK_KEY: &str = "Back to the question before";
pub(crate) const WINDOW: &str = "Open the candidate's window";
pub(crate) const WINDOW_HOW: &str = "It shows the question on this screen, without its answer, once the clock was started. If it was closed, open it again: \
    nothing is lost.";
pub(crate) const UNWATCHED: &str = "The candidate's window is not open.";
pub(crate) const NO_WINDOW: &str =
    "Here is no window for the candidate: read the question aloud. The full page has one.";
pub(crate) const LABEL: &str = "Label (no name needed)";

pub(crate) const MARKS: &str = "Marks";
pub(crate) const MARKS_HOW: &str =
    "First what you observed, then the band it speaks for. Leave empty what no question showed.";
pub(crate) const EVIDENCE: &str = "What you observed";
pub(crate) const NEEDS_EVIDENCE: &str = "Write what you observed first; a band stands on evidence.";
pub(crate) const OVERALL: &str = "Overall";
pub(crate) const OVERALL_HOW: &str = "Your judgement of the whole. It is not an average.";
pub(crate) const NEEDS_ALL: &str = "First set a band wherever you wrote what you observed.";
pub(crate) const NEEDS_ALL_AGAIN: &str =
    "Kept, and counts for nothing until a band and what you observed go together everywhere.";
pub(crate) const NOT_SET: &str = "not set";
pub(crate) const NOT_OBSERVED: &str = "not observed";

pub(crate) const CORE_POINTS: &str = "Core points said";
pub(crate) const INTERRUPTED: &str = "Interrupted";
pub(crate) const NEXT_CANDIDATE: &str = "Next candidate";
pub(crate) const SHEET: &str = "Candidates side by side";
pub(crate) const MARKDOWN: &str = "Save as Markdown";
pub(crate) const JSON: &str = "Save as JSON";
pub(crate) const LOCAL: &str = "Files go to this device. Nothing is sent anywhere.";
pub(crate) const DROP: &str = "Delete this candidate";
pub(crate) const DROP_HOW: &str = "All that was recorded of this candidate is deleted and cannot be brought back.";

/// `Candidate 2`
pub(crate) fn candidate(number: u32) -> String {
    format!("Candidate {number}")
}

/// `9 questions, the same for everybody.`
pub(crate) fn paper(questions: usize) -> String {
    format!("{}, the same for everybody.", many(questions, "question"))
}

/// What of a paper is no question: `2 minutes for the opening and 3 for their own questions are kept free.`
pub(crate) fn kept_free([opening, own]: [Millis; 2]) -> String {
    let opening = many((opening.0 / 60_000) as usize, "minute");
    format!("{opening} for the opening and {} for the candidate's own questions are kept free.", own.0 / 60_000)
}

/// `Less than five minutes left. 3 of them are for the candidate's own questions.`
pub(crate) fn nearly_over([_, own]: [Millis; 2]) -> String {
    format!("Less than five minutes left. Keep {} for the candidate's own questions.", own.0 / 60_000)
}

/// Above the candidates side by side: `10 candidates. Whoever does not fit stands further along the table.`
pub(crate) fn beside(candidates: usize) -> String {
    let count = many(candidates, "candidate");
    if candidates > 3 {
        format!("{count}. Whoever does not fit stands further along the table.")
    } else {
        format!("{count}.")
    }
}

/// How far an interview is, in the list of candidates.
pub(crate) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "not begun",
        Stage::Running | Stage::Left | Stage::Stopped => "under way",
        Stage::Ended => "ended",
    }
}

/// A date with a time of day: `Tue 24 Nov 2026, 14:05`
pub(crate) fn at(date: &str, time: Millis) -> String {
    let minutes = time.0 / 60_000;
    format!("{date}, {}:{:02}", minutes / 60, minutes % 60)
}

/// What a paper was drawn from: `Seed 7, deck 0045ab12`
pub(crate) fn drawn(seed: u64, deck: u32) -> String {
    format!("Seed {seed}, deck {deck:08x}")
}

/// How an item was answered.
pub(crate) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Right => "right",
        Answer::NotRight => "not right",
        Answer::Missing => "no answer",
    }
}

/// A band without evidence: `“Ready” is kept, and counts for nothing until you write what you observed.`
pub(crate) fn needs_evidence_again(band: &str) -> String {
    format!("“{band}” is kept, and counts for nothing until you write what you observed.")
}

/// `of 8:00`, after a time
pub(crate) fn of_time(time: Millis) -> String {
    format!("of {}", clock(time))
}

/// After the time of a question: `of 4:30`, or `of 4:30, over by 0:30`
pub(crate) fn of_budget(took: Millis, budget: Millis) -> String {
    let over = took.0.saturating_sub(budget.0);
    if over < 1000 { of_time(budget) } else { format!("{}, over by {}", of_time(budget), clock(Millis(over))) }
}

/// `12:40 of 30:00 in all`
pub(crate) fn passed(used: Millis, limit: Millis) -> String {
    format!("{} of {} in all", clock(used), clock(limit))
}

/// `The clock was stopped by hand twice (4:10).`
pub(crate) fn stopped_by_hand(clock: &Clock) -> String {
    format!("The clock was stopped by hand {}.", stopped(clock))
}

/// How often, and for how long in all where that was recorded: `twice (4:10)`
fn stopped(clock: &Clock) -> String {
    let times = times(clock.pauses);
    if clock.stood.0 >= 1000 { format!("{times} ({})", self::clock(clock.stood)) } else { times }
}

fn times(times: u16) -> String {
    match times {
        1 => "once".into(),
        2 => "twice".into(),
        times => format!("{times} times"),
    }
}

/// What interrupted an interview: `clock stopped twice (4:10), ran on unseen for 3:10`
pub(crate) fn interrupted(clock: &Clock) -> String {
    let mut parts = Vec::new();
    if clock.pauses > 0 {
        parts.push(format!("clock stopped {}", stopped(clock)));
    }
    if clock.away.0 > 0 {
        parts.push(format!("ran on unseen for {}", self::clock(clock.away)));
    }
    if clock.set_back {
        parts.push("machine's clock set back".into());
    }
    if parts.is_empty() { "no".into() } else { parts.join(", ") }
}

/// Beside the heading of marks: `2 of 5 bands set`
pub(crate) fn bands_set(set: usize) -> String {
    format!("{} bands set", of(set, 5))
}

/// `Note at 3:12`
pub(crate) fn note_now(time: Millis) -> String {
    format!("Note at {}", clock(time))
}

/// `Nudges, ticked as given: 1 of 3`
pub(crate) fn nudges(given: usize, all: usize) -> String {
    format!("Nudges, ticked as given: {}", of(given, all))
}

/// What was heard at a question: `3 of 4 points, 1 red flag, 2 nudges`
pub(crate) fn heard(said: usize, points: Option<usize>, flags: usize, nudges: usize) -> String {
    let mut parts = vec![match points {
        Some(points) => format!("{} points", of(said, points)),
        None => many(said, "point"),
    }];
    if flags > 0 {
        parts.push(many(flags, "red flag"));
    }
    if nudges > 0 {
        parts.push(many(nudges, "nudge"));
    }
    parts.join(", ")
}

/// `Back to Candidate 2`
pub(crate) fn back_to(candidate: &str) -> String {
    format!("Back to {candidate}")
}
