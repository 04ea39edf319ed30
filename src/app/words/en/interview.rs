//! Words of a mock interview: setting up, running, comparing what was said, the report.
//! Does not know what is asked.

use viva_core::interview::{Band, Clock, Dimension, Extra, Length, Mix, Running, Sort, Tag};
use viva_core::time::Millis;

use super::{many, of, points_said, time};

pub(crate) const MOCK: &str = "Mock interview";
pub(crate) const NEW: &str = "New";
pub(crate) const SET_UP: &str = "Set up an interview";
/// Below the levels to choose from.
pub(crate) const LEVEL_HOW: &str = "Not every question is of this level: the warm-up may be easier, and where the deck \
    has none that fits, one of the nearest is asked.";
pub(crate) const LENGTH: &str = "Length";
pub(crate) const MIX: &str = "Mix";
pub(crate) const EXTRA: &str = "Extra time";
pub(crate) const START: &str = "Start the clock";
pub(crate) const START_ANOTHER: &str = "Start another one";
pub(crate) const ONE_RUNS: &str = "One is under way already. Starting another does not end it.";
pub(crate) const ANOTHER_PAPER: &str = "Other questions";
pub(crate) const AGAIN: &str = "The same questions again";
pub(crate) const LINK_TO_PAPER: &str = "Link to these questions";
pub(crate) const FROM_LINK: &str = "From a link: these are the questions that whoever sent it got or will get.";
pub(crate) const OTHER_DECK: &str =
    "This link was made with another version of the deck, so the questions may differ from those of whoever sent it.";
pub(crate) const NO_QUESTION: &str = "No question fits this choice. Another level or audience will find some.";
pub(crate) const EARLIER: &str = "Earlier interviews";
pub(crate) const KEPT: &str =
    "Twenty are kept on this device. Those without an answer go first, those that you marked never.";
/// Takes an earlier interview off the list.
pub(crate) const REMOVE: &str = "Delete";
pub(crate) const MISSING: &str = "This interview is not on this device, or cannot be read";
pub(crate) const MISSING_HOW: &str = "A report stays in the browser that it was held in, unless an export takes it along. \
    A link shares the questions only.";

pub(crate) const BACK_TO_IT: &str = "Go back to it";
pub(crate) const DELETED: &str = "This interview was deleted in another window";
pub(crate) const DELETED_HOW: &str = "It is gone here as well. Answers count as progress once an interview has ended; deleting it takes none of them away.";

pub(crate) const QUESTION: &str = "Question ";
pub(crate) const QUESTIONS: &str = "Questions";
pub(crate) const LEFT: &str = "Left";
pub(crate) const OVER: &str = "Over time";
pub(crate) const HIDE_CLOCK: &str = "Hide clock";
pub(crate) const SHOW_CLOCK: &str = "Show clock";
pub(crate) const FLAG: &str = "Flag";
pub(crate) const SKIP: &str = "Skip";
pub(crate) const NEXT: &str = "Next";
pub(crate) const NOTES: &str = "Say your answer aloud. Notes";
pub(crate) const NOTES_HOW: &str = "Notes count. Full sentences are not needed.";
pub(crate) const END_EARLY: &str = "End early";
pub(crate) const END: &str = "End and see how it went";
pub(crate) const END_HOW: &str = "After the end no answer can be changed. The clock goes on meanwhile.";
pub(crate) const ALL_DONE: &str = "Every question is handed in. Look at any of them again, or end here.";
pub(crate) const HANDED_IN: &str = "Handed in. You can still change it.";
pub(crate) const PAUSE: &str = "Pause";
pub(crate) const GO_ON: &str = "Go on";
pub(crate) const PAUSED: &str = "The clock is stopped";
pub(crate) const PAUSED_HOW: &str = "The report will say so: this is no longer under interview conditions.";
pub(crate) const TIME_UP: &str = "Time is up";
pub(crate) const TIME_UP_HOW: &str = "Your answers stand as you left them.";
pub(crate) const GO_OVER: &str = "Go on over time";

pub(crate) const NOW: &str = "Now";
pub(crate) const FLAGGED: &str = "Flagged";
pub(crate) const DONE: &str = "Done";
pub(crate) const SKIPPED: &str = "Skipped";
/// In the list, what a card is.
pub(crate) const ALOUD: &str = "Answer aloud";
pub(crate) const OPEN: &str = "Open";

pub(crate) const COMPARE_SAID: &str = "Compare what you said";
pub(crate) const COMPARE_HOW: &str =
    "Read each good answer and tick the points that you said, not those that you would say now.";
pub(crate) const YOUR_NOTES: &str = "Your notes";
pub(crate) const NO_NOTES: &str = "You wrote nothing down.";
pub(crate) const TO_REPORT: &str = "To the report";

pub(crate) const RUNNING: &str = "Still running";
pub(crate) const NOT_COMPARED: &str = "Not compared yet";
pub(crate) const ANSWERED: &str = "Answered";
pub(crate) const POINTS: &str = "Points said";
pub(crate) const COUNTED: &str = "Right means right in every part.";
pub(crate) const COUNTED_ALOUD: &str = "An answer aloud is right with every core point and two points in five.";
pub(crate) const UNANSWERED: &str = "Not answered";
pub(crate) const NOT_ANSWERED: &str = "not answered";
pub(crate) const WAS_SKIPPED: &str = "skipped";
pub(crate) const ANSWER_IT: &str = "Answer it";
pub(crate) const OWN_MARKS: &str = "Your own marks";
pub(crate) const OWN_MARKS_HOW: &str =
    "Nobody but you has heard you. Mark yourself as you would a candidate, by what could be observed.";
pub(crate) const TAGS: &str = "What would they have told you afterwards?";
pub(crate) const SENT: &str = "What was missed is among your mistakes and comes back in review.";
pub(crate) const SENT_FROM_POST: &str =
    "What was missed is among your mistakes and comes back in review. Both are on the full page of this site.";
pub(crate) const NOTHING_MISSED: &str = "Nothing that you answered was wrong.";
pub(crate) const DROP: &str = "Delete this report";
pub(crate) const DROP_HOW: &str =
    "The report, your notes and your marks are deleted. The answers themselves stay in your progress.";
pub(crate) const KEEP: &str = "Keep it";
pub(crate) const BEFORE_AND_AFTER: &str = "Before and after";
pub(crate) const SAME_QUESTIONS: &str = "the same questions";
pub(crate) const THIS_TIME: &str = "This time";
pub(crate) const RIGHT: &str = "Right";
pub(crate) const NOT_SET: &str = "not set";
pub(crate) const BACKED: &str = "Recorded";
pub(crate) const NOTHING_BACKS: &str = "No question was about this alone. A point that you ticked elsewhere may speak of \
    it; else go by what you remember.";

/// In place of one that was taken off the list: `“Beginner, 15 min, Code, Tue 24 Nov, 14:05” is deleted.`
pub(crate) fn removed(interview: &str) -> String {
    format!("“{interview}” is deleted. Until you leave this page it can be brought back.")
}

/// `15 min`
pub(crate) fn length(length: Length) -> String {
    minutes(length.minutes())
}

fn minutes(n: u32) -> String {
    format!("{n} min")
}

pub(crate) fn mix(mix: Mix) -> &'static str {
    match mix {
        Mix::Talking => "Talking",
        Mix::Balanced => "Balanced",
        Mix::Code => "Code",
    }
}

pub(crate) fn extra(extra: Extra) -> &'static str {
    match extra {
        Extra::None => "None",
        Extra::Quarter => "1.25×",
        Extra::Half => "1.5×",
        Extra::Double => "2×",
    }
}

/// `2× time`, where there was extra time.
pub(crate) fn extra_time(extra: Extra) -> Option<String> {
    (extra != Extra::None).then(|| format!("{} time", self::extra(extra)))
}

/// What the paper is: `9 questions. No hints, no verdicts until the end.`
pub(crate) fn paper(questions: usize) -> String {
    format!("{}. No hints, no verdicts until the end.", many(questions, "question"))
}

/// `End with 4 questions not handed in?`
pub(crate) fn end_with(open: usize) -> String {
    format!("End with {} not handed in?", many(open, "question"))
}

/// Time that has passed, as `18:42`: whole seconds alone count, so that parts never add up to more than their sum.
pub(crate) fn clock(passed: Millis) -> String {
    format!("{}:{:02}", passed.0 / 60_000, passed.0 / 1000 % 60)
}

/// Time that is left, as `18:42`: a second that has begun is still there.
pub(crate) fn countdown(left: Millis) -> String {
    clock(Millis(left.0.saturating_add(999)))
}

/// What the live region says when half the time, five minutes or one minute are left.
pub(crate) fn time_left(minutes: u32) -> String {
    if minutes == 0 { "Time is up.".into() } else { format!("{} left.", many(minutes as usize, "minute")) }
}

/// `Your interview is running, 12 minutes left.`
pub(crate) fn running(running: Running) -> String {
    let left = many(running.left.0.div_ceil(60_000) as usize, "minute");
    match (running.paused, running.left.0) {
        (true, _) => format!("Your interview is paused, {left} left."),
        (false, 0) => "Your interview goes on over time.".into(),
        (false, _) => format!("Your interview is running, {left} left."),
    }
}

/// How long the clock ran while nobody could answer.
pub(crate) fn away(time: Millis) -> String {
    let minutes = many((time.0 / 60_000) as usize, "minute");
    format!("The clock ran on for {minutes} while this page was closed or the machine slept; no question counts them.")
}

/// How often and how long the page was out of sight.
pub(crate) fn hidden(times: u16, in_all: Millis) -> String {
    match times {
        1 => format!("Away from the page once, for {}.", time(in_all)),
        _ => format!("Away from the page {times} times, {} in all.", time(in_all)),
    }
}

/// What became of the conditions: nothing is said of an interview that kept them.
pub(crate) fn conditions(clock: &Clock) -> Option<String> {
    let mut why = Vec::new();
    if clock.pauses > 0 {
        let times = if clock.pauses == 1 { "once".into() } else { format!("{} times", clock.pauses) };
        // Earlier versions did not record how long.
        let stood = if clock.stood.0 >= 1000 { format!(" ({})", self::clock(clock.stood)) } else { String::new() };
        why.push(format!("it was paused {times}{stood}"));
    }
    if clock.over_time {
        why.push("it went on over time".into());
    }
    if clock.away.0 > 0 {
        why.push("it was left in between".into());
    }
    if clock.set_back {
        why.push("the clock of this machine was set back".into());
    }
    (!why.is_empty()).then(|| format!("Not under interview conditions: {}.", super::and(&why)))
}

/// What became of an item: `right`, `wrong`, `3 of 5 points`
pub(crate) fn result(got: u16, of: u16) -> String {
    match (got, of) {
        (got, of) if got == of => "right".into(),
        (0, _) => "wrong".into(),
        (got, of) => points_said(got.into(), of.into()),
    }
}

/// What became of an answer aloud: `2 of 3 points said`
pub(crate) fn aloud(said: usize, of: usize) -> String {
    format!("{} said", points_said(said, of))
}

/// `1:28 of 2:18`
pub(crate) fn of_budget(took: Millis, budget: Millis) -> String {
    format!("{} of {}", clock(took), clock(budget))
}

/// The title of a report, made of what was recorded alone: `5 of 9 right, 1 not answered`
pub(crate) fn found(right: usize, open: usize, asked: usize) -> String {
    match open {
        0 => right_of(right, asked),
        open if open == asked => "Nothing was answered".into(),
        open => format!("{}, {open} {NOT_ANSWERED}", right_of(right, asked)),
    }
}

/// `5 of 8 right`
fn right_of(right: usize, of: usize) -> String {
    format!("{right} of {of} right")
}

/// `Practise the 3 missed and 2 unanswered`
pub(crate) fn practise(missed: usize, unanswered: usize) -> String {
    match (missed, unanswered) {
        (missed, 0) => super::practise_missed(missed),
        (0, unanswered) => super::answer_skipped(unanswered),
        (missed, unanswered) => format!("Practise the {missed} missed and {unanswered} unanswered"),
    }
}

/// What was asked, where sorts of questions are compared.
pub(crate) fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Ideas => "ideas",
        Sort::Code => "reading code",
        Sort::Aloud => "answers aloud",
    }
}

/// What is compared to find strongest and weakest.
pub(crate) const BY_TOPIC: &str = "By topic";
pub(crate) const BY_SORT: &str = "By what was asked";

/// `Strongest Errors (2 of 2 right), weakest Classes (0 of 2 right).`
pub(crate) fn extremes(strongest: (&str, usize, usize), weakest: (&str, usize, usize)) -> String {
    format!("strongest {}, weakest {}.", told(&strongest), told(&weakest))
}

/// Where too little was asked to tell them: `ideas (3 of 4 right), reading code (1 of 2 right); not enough to tell strongest from weakest.`
pub(crate) fn too_little(each: &[(&str, usize, usize)]) -> String {
    let each: Vec<String> = each.iter().map(told).collect();
    format!("{}; not enough to tell strongest from weakest.", each.join(", "))
}

fn told((name, right, of): &(&str, usize, usize)) -> String {
    format!("{name} ({})", right_of(*right, *of))
}

/// `Reading code: 2 of 3 right`
pub(crate) fn sort_right(sort: Sort, right: usize, of: usize) -> String {
    let name = match sort {
        Sort::Ideas => "Ideas",
        Sort::Code => "Reading code",
        Sort::Aloud => "Answers aloud",
    };
    format!("{name}: {}", right_of(right, of))
}

/// `7 of 9`, or that nothing was said of it.
pub(crate) fn said_of(said: usize, points: usize) -> String {
    if points == 0 { UNANSWERED.into() } else { of(said, points) }
}

pub(crate) fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Communication => "Communication",
        Dimension::ProblemSolving => "Problem solving",
        Dimension::TechnicalDepth => "Technical depth",
        Dimension::Testing => "Testing",
    }
}

pub(crate) fn band(band: Band) -> &'static str {
    match band {
        Band::NotYet => "Not yet",
        Band::Nearly => "Nearly",
        Band::Ready => "Ready",
        Band::Strong => "Strong",
    }
}

/// What can be observed of somebody in this band.
pub(crate) fn sign(dimension: Dimension, band: Band) -> &'static str {
    match (dimension, band) {
        (Dimension::Communication, Band::NotYet) => "Long silences; the answer has to be pulled out.",
        (Dimension::Communication, Band::Nearly) => "Right words in no order; the plan comes after the answer.",
        (Dimension::Communication, Band::Ready) => "The answer first, then the reason, then an example.",
        (Dimension::Communication, Band::Strong) => {
            "Checks that it was understood, and fits the depth to the question."
        }
        (Dimension::ProblemSolving, Band::NotYet) => "Starts at once and changes things until something works.",
        (Dimension::ProblemSolving, Band::Nearly) => "Has a plan after a nudge, and keeps to it.",
        (Dimension::ProblemSolving, Band::Ready) => "Asks what is unclear, splits the problem, names a first solution.",
        (Dimension::ProblemSolving, Band::Strong) => "Weighs two ways by their cost and says when each is right.",
        (Dimension::TechnicalDepth, Band::NotYet) => "Knows the word, not what it does.",
        (Dimension::TechnicalDepth, Band::Nearly) => "Says what happens, not why.",
        (Dimension::TechnicalDepth, Band::Ready) => "Explains the mechanism and predicts what code prints.",
        (Dimension::TechnicalDepth, Band::Strong) => {
            "Knows the limits, the exceptions, and what changed between versions."
        }
        (Dimension::Testing, Band::NotYet) => "Is done once the example works.",
        (Dimension::Testing, Band::Nearly) => "Names an edge case when asked for one.",
        (Dimension::Testing, Band::Ready) => "Tries the empty, the single and the largest input unasked.",
        (Dimension::Testing, Band::Strong) => "Says how it would fail in use, and how one would notice.",
    }
}

pub(crate) fn tag(tag: Tag) -> &'static str {
    match tag {
        Tag::EdgeCases => "Edge cases were missed",
        Tag::Shallow => "The knowledge ended early",
        Tag::Unclear => "The reasoning was not said",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_answered_raises_no_figure() {
        assert_eq!(found(5, 0, 9), "5 of 9 right");
        assert_eq!(found(1, 12, 13), "1 of 13 right, 12 not answered");
        assert_eq!(found(0, 9, 9), "Nothing was answered");
    }

    #[test]
    fn time_that_passed_counts_whole_seconds_and_time_left_those_begun() {
        let shown = |ms| (clock(Millis(ms)), countdown(Millis(ms)));
        assert_eq!(shown(0), ("0:00".into(), "0:00".into()));
        assert_eq!(shown(61_400), ("1:01".into(), "1:02".into()));
        assert_eq!(shown(120_000), ("2:00".into(), "2:00".into()));
    }
}
