//! Words of spaced review.
//! Does not know when anything is due.

use viva_core::progress::Aside;
use viva_core::route::Study;
use viva_core::settings::Preset;
use viva_core::time::{Date, Millis};

use super::many;
use crate::words::{date, date_and_year, of, time};

pub(crate) const KEY_SPACE: &str = "Space";
pub(crate) const KEY_REVEAL: &str = "reveal";
pub(crate) const KEY_GRADE: &str = " grade";
pub(crate) const GRADE: &str = "Grade your answer";
pub(crate) const THIS_SESSION: &str = "this session";
pub(crate) const TAKE_BACK: &str = "Take back";
pub(crate) const COMES_BACK: &str = "Back in review";
pub(crate) const REVIEW: &str = "Review";
pub(crate) const DUE_TODAY: &str = "Due today";
pub(crate) const START: &str = "Start review";

/// The way back into what was left: `Continue, 3 of 21`
pub(crate) fn go_on(n: usize, count: usize) -> String {
    format!("Continue, {}", of(n, count))
}

pub(crate) const FLASHCARDS: &str = "Flashcards";
pub(crate) const HOW: &str = "How review goes";
pub(crate) const INTERVIEW: &str = "Interview date";
pub(crate) const INTERVIEW_HOW: &str = "Everything you have seen comes back once in the seven days before it, spread over them. Then no limit holds, and nothing new comes by itself.";
pub(crate) const INTERVIEW_PAST: &str = "This day is over, so it changes nothing. Choose another one, or clear it.";
pub(crate) const CLEAR_DATE: &str = "Clear the date";
pub(crate) const RETENTION: &str = "Desired retention";
pub(crate) const RETENTION_HOW: &str =
    "How often you want to be right when something comes back. More means shorter waits and more reviews.";
pub(crate) const NEW_A_DAY: &str = "New a day";
pub(crate) const NEW_HOW: &str = "How many concepts you begin on one day at most.";
pub(crate) const REVIEWS_A_DAY: &str = "Reviews a day";
pub(crate) const REVIEWS_HOW: &str = "How many come back on one day at most. What is over waits, the least sure first.";
pub(crate) const GRADES: &str = "Grades of a card";
pub(crate) const GRADES_HOW: &str =
    "With two you only say whether you knew it: Again or Good. Hard and Easy change how long it waits.";
pub(crate) const FOUR_GRADES: &str = "Four";
pub(crate) const TWO_GRADES: &str = "Two";
pub(crate) const DONE_TODAY: &str = "Done for today";
pub(crate) const NOTHING_DUE: &str = "Nothing due today";
pub(crate) const NEVER_ANSWERED: &str =
    "What you answer comes back here when it is about to slip. Answer something first, or begin with new concepts.";

/// `Back tomorrow`, for a button: `today`, `1 day`, `12 days`, `3 months`
pub(crate) fn in_days(days: u32) -> String {
    match days {
        0 => "today".into(),
        1..=59 => many(days as usize, "day"),
        60..=729 => many((days as usize + 15) / 30, "month"),
        _ => many((days as usize + 182) / 365, "year"),
    }
}

/// `today`, `tomorrow, Sun 29 Nov`, `in 3 days, Tue 24 Nov`
pub(crate) fn on_day(days: u32, day: Date) -> String {
    match days {
        0 => "today".into(),
        1 => format!("tomorrow, {}", date(day)),
        _ => format!("in {}, {}", in_days(days), far(days, day)),
    }
}

pub(crate) const ANSWERS: &str = "Your answers";
pub(crate) const ANSWER_HEADS: [&str; 5] = ["Day", "Asked", "Result", "You said", "Time"];
pub(crate) const CARD: &str = "Card";

/// How well a concept is kept: `Interval: 12 days. Estimated recall today: 87 %. Lapses: 2.`
pub(crate) fn memory(interval: u32, recall: u8, lapses: u16) -> String {
    format!("Interval: {}. Estimated recall today: {}. Lapses: {lapses}.", in_days(interval), percent(recall))
}

pub(crate) const PRESET: &str = "You prepare for";
pub(crate) const PRESET_HOW: &str = "Sets level and audience of what is new here, on the home and in the session builder, and the topics there, where each filter can be changed.";
pub(crate) const NEW_FROM: &str = "New comes from";
pub(crate) const NEW_FROM_HOW: &str = "Choose the topics in which you want to begin something; none chosen means all. What is due comes whatever its topic.";

/// How much is left to begin: `12 concepts not begun`
pub(crate) fn not_begun(n: usize) -> String {
    if n == 0 { "everything begun".into() } else { format!("{} not begun", many(n, "concept")) }
}

pub(crate) const NOT_TODAY: &str = "Not today";
pub(crate) const SUSPEND: &str = "Suspend";
pub(crate) const BRING_BACK: &str = "Bring back";
pub(crate) const PUT_ASIDE: &str = "Put aside";
pub(crate) const KEY_NOT_TODAY: &str = "put it aside for today";
pub(crate) const KEY_SUSPEND: &str = "suspend it until you bring it back";
pub(crate) const STAR: &str = "Star";
pub(crate) const STAR_HOW: &str =
    "Find it again: the starred are listed with your mistakes, and a session can be of them alone.";
pub(crate) const STARRED: &str = "Starred";
pub(crate) const STAR_OFF: &str = "Take the star off";
pub(crate) const KEY_STAR: &str = "give it a star, or take the star off";
pub(crate) const ANEW: &str = "Start anew";
pub(crate) const ANEW_HOW: &str =
    "If you want to learn this from the start: review takes it as new, and the answers stay here as history.";
pub(crate) const ANEW_UNDO: &str = "Take that back";
pub(crate) const LEECH: &str = "This one keeps slipping";

pub(crate) const LEECHES_HOW: &str =
    "Asking once more rarely helps. Reading and comparing may, and suspending leaves time for others.";

/// How many of what was asked, or will be, are forgotten again and again.
pub(crate) fn leeches(n: usize) -> String {
    if n == 1 { "One of these keeps slipping".into() } else { format!("{n} of these keep slipping") }
}

/// How long something that was put aside stays away.
pub(crate) fn is_aside(aside: Aside) -> &'static str {
    match aside {
        Aside::Today => "Not today: it may come again tomorrow.",
        Aside::Suspended => "Suspended: it does not come in review until you bring it back.",
    }
}

/// A name for the button beside a title.
pub(crate) fn bring_back(title: &str) -> String {
    format!("Bring back {title}")
}

/// A name for the button that takes the star off, beside a title.
pub(crate) fn take_star_off(title: &str) -> String {
    format!("Take the star off {title}")
}

/// That a concept starts anew since a day.
pub(crate) fn anew_since(day: Date) -> String {
    format!("Starts anew since {}: review takes it as new. The answers before stay here as history.", date(day))
}

/// What was answered today: `Studied today: 12 concepts, 24 answers, 6 min 30 s.`
pub(crate) fn studied((concepts, answers, took): (usize, usize, Millis)) -> String {
    format!("Studied today: {}, {}, {}.", many(concepts, "concept"), many(answers, "answer"), time(took))
}

/// What was put aside, for the note under what is due.
pub(crate) fn aside(today: usize, suspended: usize) -> String {
    match (today, suspended) {
        (0, n) => format!("{n} suspended, so not counted here."),
        (n, 0) => format!("{n} put aside until tomorrow, so not counted here."),
        (n, suspended) => format!("{n} put aside until tomorrow and {suspended} suspended, so not counted here."),
    }
}

/// What helps with a concept that was forgotten so often.
pub(crate) fn leech(lapses: u16) -> String {
    format!(
        "Forgotten {lapses} times. Asking it once more rarely helps. Read it through, compare it with what you take it for, or suspend it and spend the time on others."
    )
}

/// Which interview is prepared for.
pub(crate) fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::Any => "Any interview",
        Preset::Junior => "A first job",
        Preset::Web => "Web development",
        Preset::Data => "Data work",
        Preset::Senior => "A senior post",
        Preset::Interviewer => "Interviewing others",
    }
}

/// Leads back to the page that an element is for.
pub(crate) fn back_to(study: Study) -> &'static str {
    match study {
        Study::Review => "Back to review",
        Study::Mistakes => "Back to mistakes",
        Study::Brief => "Back to the brief",
        Study::Insight => "Back to progress",
    }
}

/// `8 reviews, 4 new`
pub(crate) fn due_and_new(due: usize, new: usize) -> String {
    match (due, new) {
        (due, 0) => many(due, "review"),
        (0, new) => format!("{new} new"),
        (due, new) => format!("{}, {new} new", many(due, "review")),
    }
}

/// `About 9 minutes`
pub(crate) fn about_minutes(minutes: usize) -> String {
    format!("About {}", many(minutes.max(1), "minute"))
}

/// A date, with its year where it could be taken for one of this year.
pub(crate) fn far(days: u32, day: Date) -> String {
    if days < 300 { date(day) } else { date_and_year(day) }
}

/// What the limit of the day keeps back.
pub(crate) fn held_back(n: usize) -> String {
    let (are, they) = if n == 1 { ("is", "it") } else { ("are", "them") };
    format!("{n} more {are} due. Your limit keeps {they} for the days to come, the least sure first.")
}

/// `Review 20 more`
pub(crate) fn review_more(n: usize) -> String {
    format!("Review {n} more")
}

/// A clock that was set back.
pub(crate) fn ahead(n: usize) -> String {
    let have = if n == 1 { "concept has" } else { "concepts have" };
    format!(
        "{n} {have} answers that are dated after today: was the clock set back? They count as old ones, and nothing is lost."
    )
}

/// `The next 6 come back on Mon 23 Nov, 2 of them answered today.`
pub(crate) fn next_due(n: usize, answered: usize, days: u32, day: Date) -> String {
    let come = if n == 1 { "The next one comes".into() } else { format!("The next {n} come") };
    let those = match answered {
        0 => String::new(),
        all if all == n => ", all answered today".into(),
        some => format!(", {some} of them answered today"),
    };
    format!("{come} back on {}{those}. Stopping now costs you nothing.", far(days, day))
}

/// `Learn 5 new`
pub(crate) fn learn_new(n: usize) -> String {
    format!("Learn {n} new")
}

/// `Take tomorrow's 6 now`, `Take the 6 of Mon 30 Nov now`
pub(crate) fn take_ahead(n: usize, days: u32, day: Date) -> String {
    let n = if n == 1 { "one".into() } else { n.to_string() };
    if days == 1 { format!("Take tomorrow's {n} now") } else { format!("Take the {n} of {} now", far(days, day)) }
}

/// `5 more new today`
pub(crate) fn more_new(n: usize) -> String {
    format!("{n} more new today")
}

/// `90 %`
pub(crate) fn percent(n: u8) -> String {
    format!("{n} %")
}

/// What a retention costs.
pub(crate) fn load(reviews: usize) -> String {
    format!("About {} a day in the coming month.", many(reviews, "review"))
}

/// Days until the interview.
pub(crate) fn interview_in(days: u32, day: Date) -> String {
    match days {
        0 => "Your interview is today. Good luck.".into(),
        1 => format!("Your interview is tomorrow, {}.", date(day)),
        _ => format!("Your interview is in {days} days, {}.", far(days, day)),
    }
}

/// An interview that is over.
pub(crate) fn interview_was(days: u32, day: Date) -> String {
    format!(
        "Your interview on {} is over, so review goes on without a date. Choose the next one below, or clear the date.",
        far(days, day)
    )
}

/// What it takes to begin all that is new: `62 new concepts and 5 days to begin them, before a last week that only repeats:
/// about 13 a day.` No number where they are more than fit.
pub(crate) fn pace(new: usize, days: u32, needed: Option<u16>, is_enough: bool) -> String {
    let begin = format!("{} to begin in {}", many(new, "new concept"), many(days as usize, "day"));
    let needed = needed.map_or("more than fit, so some stay unseen".into(), |needed| format!("about {needed} a day"));
    let enough = if is_enough { "; your limit allows it" } else { "" };
    format!("{begin}, before the last week, which only repeats: {needed}{enough}.")
}

/// `Begin 13 a day`
pub(crate) fn set_pace(needed: u16) -> String {
    format!("Begin {needed} a day")
}

/// In the last week.
pub(crate) fn stays_unseen(new: usize) -> String {
    let stay = if new == 1 { "stays" } else { "stay" };
    format!("Until the interview review only repeats; {} {stay} unseen.", many(new, "concept"))
}

pub(crate) const LATE: &str = "Only a few days left: begin new ones all the same?";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interview_of_another_year_is_said_with_its_year() {
        let day = Date { year: 2020, month: 0, day: 5, weekday: 6 };
        assert!(interview_was(5, day).contains("on Sun 5 Jan is over"));
        assert!(interview_was(2500, day).contains("2020"));
    }

    #[test]
    fn what_was_answered_today_is_why_less_can_be_taken_ahead_than_comes() {
        let day = Date { year: 2026, month: 11, day: 1, weekday: 1 };
        let said = [0, 11, 13].map(|answered| next_due(13, answered, 1, day));
        assert!(said[0].starts_with("The next 13 come back on Tue 1 Dec. "), "{said:?}");
        assert!(said[1].contains("1 Dec, 11 of them answered today. ") && said[2].contains(", all answered today. "));
    }

    #[test]
    fn a_wait_is_said_in_days_then_months_then_years() {
        let said = [0, 1, 12, 59, 60, 365, 729, 730, 36_500].map(in_days);
        let expected =
            ["today", "1 day", "12 days", "59 days", "2 months", "12 months", "24 months", "2 years", "100 years"];
        assert_eq!(said, expected);
    }
}
