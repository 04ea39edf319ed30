//! Words of the page that shows progress: what each chart found, how to read it, and its text for those who do not see it.
//! Does not know how anything is drawn or derived.

use viva_core::insight::{Gap, Meaning, Share, Span, Weekdays};
use viva_core::progress::Confidence;
use viva_core::time::Date;

use super::{CERTAIN, FAIRLY_SURE, GUESS, and, lots, many};
use crate::words::{date, study};

pub(crate) const PROGRESS: &str = "Progress";
pub(crate) const NOTHING_YET: &str = "Nothing to show yet";
pub(crate) const NOTHING_YET_HOW: &str =
    "Once you have answered a few questions, this page shows how far each topic is and what comes back when.";
pub(crate) const BEGIN: &str = "Begin with a question";
pub(crate) const AS_A_TABLE: &str = "Show as a table";
pub(crate) const TOO_FEW: &str = "too few";
pub(crate) const TODAY: &str = "Today";
pub(crate) const INTERVIEW: &str = "Interview";

/// `212 answers on 48 days`
pub(crate) fn answers_on_days(answers: u32, days: usize) -> String {
    format!("{} on {}", answers_given(answers), many(days, "day"))
}

/// `212 answers on 48 days, about 14 minutes a day`
pub(crate) fn practised(answers: u32, days: usize, minutes: usize) -> String {
    format!("{}, about {} a day", answers_on_days(answers, days), many(minutes, "minute"))
}

/// `212 answers`
pub(crate) fn answers_given(n: u32) -> String {
    lots(n as usize, "answer")
}

/// `82 % of 71`
pub(crate) fn percent_of(share: Share) -> String {
    format!("{} of {}", percent(share.percent()), share.of)
}

/// `82 %`
pub(crate) fn percent(n: u32) -> String {
    format!("{n} %")
}

/// How sure the learner said to be.
pub(crate) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Guess => GUESS,
        Confidence::FairlySure => FAIRLY_SURE,
        Confidence::Certain => CERTAIN,
    }
}

pub(crate) const TOPICS_HOW: &str =
    "Full: known, right on two days since the last miss. Lighter: learning. Least known first.";

/// What the topics show: all that are new, or the one of which least is known.
pub(crate) fn topics_found(new: usize, topics: usize, least: &str) -> String {
    match new {
        0 => format!("Most is left to learn in {least}"),
        1 => "One topic is still new to you".into(),
        new if new == topics => "Every topic is still new to you".into(),
        new => format!("{new} of {topics} topics are still new to you"),
    }
}

/// `Show the 3 new topics`
pub(crate) fn new_topics(n: usize) -> String {
    if n == 1 { "Show the new topic".into() } else { format!("Show the {n} new topics") }
}

/// Every concept is known; unless that is all, with how many are due and how many mistakes are open.
pub(crate) fn all_known(due: usize, missed: usize) -> String {
    let are = if due == 1 { "is" } else { "are" };
    let due = (due > 0).then(|| format!("{due} {are} due"));
    let missed = (missed > 0).then(|| many(missed, "open mistake"));
    match (due, missed) {
        (None, None) => "Every concept is known".into(),
        (Some(one), None) | (None, Some(one)) => format!("Every concept was learnt; {one}"),
        (Some(due), Some(missed)) => format!("Every concept was learnt; {due}, with {missed}"),
    }
}

pub(crate) const ACTIVITY_HOW: &str = "Answers a day, sixteen weeks. A larger square is more answers.";
pub(crate) const ACTIVITY_TABLE: &str = "Answers by week";
pub(crate) const ACTIVITY_HEADS: [&str; 4] = ["Week from", "Days", "Answers", "Minutes"];

/// When most is answered.
pub(crate) fn weekdays(weekdays: Weekdays) -> &'static str {
    match weekdays {
        Weekdays::Few => "When you practised",
        Weekdays::Midweek => "You practise most midweek",
        Weekdays::Weekend => "You practise most at weekends",
        Weekdays::Working => "You practise most from Monday to Friday",
        Weekdays::Any => "You practise on any day of the week",
    }
}

/// The activity as text.
pub(crate) fn activity_summary(answers: u32, days: usize) -> String {
    format!("{} in the latest sixteen weeks", answers_on_days(answers, days))
}

/// The first letters of the days of the week that are written at the side.
pub(crate) const DAY_LETTERS: [(usize, &str); 3] = [(0, "M"), (2, "W"), (4, "F")];

pub(crate) const CALIBRATION_HOW: &str = "Dot: how often you were right. Bar: what the word should mean.";
pub(crate) const CALIBRATION_TABLE: &str = "Confidence against result, first answers of a day";
pub(crate) const CALIBRATION_HEADS: [&str; 4] = ["You said", "Should be", "Right", "Answers"];

/// What the words of a learner mean.
pub(crate) fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Few => "Too few answers to tell what “certain” means",
        Meaning::Fair => "Your words mean what they say",
        Meaning::Less(Confidence::Certain) => "Certain is a little too certain",
        Meaning::Less(Confidence::FairlySure) => "Fairly sure is a little too sure",
        Meaning::MuchLess(Confidence::Certain) => "Certain is far too certain",
        Meaning::MuchLess(Confidence::FairlySure) => "Fairly sure is far too sure",
        Meaning::Less(Confidence::Guess) | Meaning::MuchLess(Confidence::Guess) => "Your guesses are truly guesses",
        Meaning::More(Confidence::Certain) => "When you are certain, you are right",
        Meaning::More(Confidence::FairlySure) => "Fairly sure could be surer",
        Meaning::More(Confidence::Guess) => "Your guesses know more than you think",
    }
}

/// Shares under their names, as text: `Right when you said: Guess 41 % of 34, Certain too few to tell`
pub(crate) fn shares_summary(what: &str, shares: &[(String, Share)]) -> String {
    let told = |(name, share): &(String, Share)| match share.is_few() {
        true => format!("{name} {TOO_FEW} to tell"),
        false => format!("{name} {}", percent_of(*share)),
    };
    format!("{what}: {}", and(&shares.iter().map(told).collect::<Vec<_>>()))
}

pub(crate) const CALIBRATION_SUMMARY: &str = "Right when you said";

pub(crate) const DUE_TABLE: &str = "Due by day";
pub(crate) const DUE_HEADS: [&str; 2] = ["Day", "Due"];

/// What the bars of what is due mean, and what is not among them.
pub(crate) fn due_how(suspended: usize) -> String {
    let how = "Concepts a day, as things stand. What you answer today changes it.";
    if suspended == 0 { how.into() } else { format!("{how} What you suspended is not among them: {suspended}.") }
}

/// What is due within thirty days: how many, and on which day most.
pub(crate) fn due_found(busiest: Option<(u32, Date)>) -> String {
    match busiest {
        None => "Nothing comes back within 30 days".into(),
        Some((0, _)) => "Most comes back today".into(),
        Some((1, _)) => "Most comes back tomorrow".into(),
        Some((_, day)) => format!("Most comes back on {}", date(day)),
    }
}

/// What is due, as text.
pub(crate) fn due_summary(all: usize, today: usize, interview: Option<Date>) -> String {
    let due = format!("{} due within 30 days, {today} of them today", many(all, "concept"));
    match interview {
        Some(day) => format!("{due}; the interview is on {}", date(day)),
        None => due,
    }
}

pub(crate) const RECALL_TABLE: &str = "Recalled at review";
pub(crate) const RECALL_HEADS: [&str; 4] = ["Time", "Desired", "Recalled", "Reviews"];
pub(crate) const RECALL_SUMMARY: &str = "Recalled at review";

/// How to read recall beside what is desired.
pub(crate) fn recall_how(desired: u32) -> String {
    format!("Dot: what you still knew when it came back. Bar: the {} you wanted.", percent(desired))
}

/// What true retention shows beside the desired one; nothing where there are too few reviews.
pub(crate) fn recall_found(found: Option<Gap>) -> &'static str {
    match found {
        None => "Too few reviews to tell how much stays",
        Some(Gap::MuchLess) => "Much less stays than you wanted",
        Some(Gap::Less) => "A little less stays than you wanted",
        Some(Gap::None) => "About as much stays as you wanted",
        Some(Gap::More) => "More stays than you wanted",
    }
}

/// The days that are looked back over.
pub(crate) fn span(span: Span) -> &'static str {
    match span {
        Span::Week => "7 days",
        Span::Month => "30 days",
        Span::All => "All days",
    }
}

pub(crate) const STABILITY_HOW: &str =
    "Concepts by stability: the days until the chance that you recall one has fallen to 90\u{a0}%.";
pub(crate) const STABILITY_TABLE: &str = "Concepts by stability";
pub(crate) const STABILITY_HEADS: [&str; 2] = ["Stability in days", "Concepts"];

/// For how long half of the concepts are kept.
pub(crate) fn stability_found(median: u32) -> String {
    match median {
        0 => "Half of your concepts hold for less than a day".into(),
        days => format!("Half of your concepts hold for {} or longer", study::in_days(days)),
    }
}

/// The bars as text: `Concepts by stability in days: 3 of <1, 12 of 1–2 and 40 of 3–6`
pub(crate) fn stability_summary(spans: &[(String, usize)]) -> String {
    let some = spans.iter().filter(|(_, n)| *n > 0);
    format!(
        "Concepts by stability in days: {}",
        and(&some.map(|(span, n)| format!("{n} of {span}")).collect::<Vec<_>>())
    )
}

/// From so many whole days up to others: `<1`, `1–2`, `90+`
pub(crate) fn stability_span(from: u32, to: Option<u32>) -> String {
    match (from, to) {
        (0, Some(to)) => format!("<{to}"),
        (from, Some(to)) => format!("{from}–{}", to - 1),
        (from, None) => format!("{from}+"),
    }
}

pub(crate) const OUTLOOK_TABLE: &str = "Predicted recall";
pub(crate) const OUTLOOK_HEADS: [&str; 3] = ["When", "Review", "Stop"];
pub(crate) const REVIEW: &str = "Review";
pub(crate) const STOP: &str = "Stop";

/// What reviews do within thirty days; who recalls far less than averages foretell is told whose they are.
pub(crate) fn outlook_found(with_reviews: u32, without: u32, is_average: bool) -> String {
    if !is_average {
        format!("For most people reviews hold recall near {}", percent(with_reviews))
    } else if with_reviews > without + 2 {
        format!("Reviews hold recall near {}", percent(with_reviews))
    } else {
        "What you know fades slowly".into()
    }
}

/// What is predicted, and of how much.
pub(crate) fn outlook_how(concepts: usize, is_average: bool) -> String {
    let how = format!("Average chance of recall of the {} you have seen, an estimate.", many(concepts, "concept"));
    let averages = "It rests on averages of many learners, not on you: so far you have recalled far less.";
    if is_average { how } else { format!("{how} {averages}") }
}

/// The outlook as text.
pub(crate) fn outlook_summary(now: u32, with_reviews: u32, without: u32) -> String {
    format!(
        "Predicted recall: {} today; in 30 days {} with reviews, {} without",
        percent(now),
        percent(with_reviews),
        percent(without)
    )
}

/// `15 days`
pub(crate) fn in_days(days: usize) -> String {
    if days == 0 { TODAY.into() } else { many(days, "day") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_is_known_only_where_nothing_is_due_or_missed() {
        assert_eq!(all_known(0, 0), "Every concept is known");
        assert_eq!(all_known(1, 0), "Every concept was learnt; 1 is due");
        assert_eq!(all_known(0, 1), "Every concept was learnt; 1 open mistake");
        assert_eq!(all_known(59, 50), "Every concept was learnt; 59 are due, with 50 open mistakes");
    }

    #[test]
    fn who_recalls_far_less_than_foretold_is_told_that_it_is_an_average() {
        assert_eq!(outlook_found(93, 60, true), "Reviews hold recall near 93 %");
        assert_eq!(outlook_found(93, 60, false), "For most people reviews hold recall near 93 %");
        assert!(outlook_how(9, false).ends_with("not on you: so far you have recalled far less."));
        assert!(!outlook_how(9, true).contains("you: "));
    }
}
