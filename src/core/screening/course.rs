//! The course of a screening: when its clock runs, what was asked of it so far, and how an item was answered.
//! Does not know which window is on screen, nor what was judged.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Mark, Place, Screening};
use crate::deck::ConceptOutline;
use crate::interview::{Band, Length, Paper, Question};
use crate::time::{Millis, Timestamp};

/// How far the interview of a candidate is. Its clock stands but for one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Nobody agreed yet and no clock was started.
    Waiting,
    /// The clock runs.
    Running,
    /// Another page of ours is on screen.
    Left,
    /// The one who asks stopped the clock.
    Stopped,
    /// It is over.
    Ended,
}

/// How the candidate answered an item, in the judgement of the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// As its key says.
    Right,
    /// Otherwise.
    NotRight,
    /// Not at all.
    Missing,
}

impl Answer {
    /// All of them.
    pub const ALL: [Answer; 3] = [Answer::Right, Answer::NotRight, Answer::Missing];
}

/// What is kept free of a paper for the opening and for the candidate's own questions.
pub fn kept_free(length: Length) -> [Millis; 2] {
    let minutes = match length {
        Length::Short => [1, 2],
        Length::Medium => [2, 3],
        Length::Long => [3, 5],
    };
    minutes.map(|minutes: u32| Millis(minutes * 60_000))
}

/// The questions of a paper with budgets that leave what is kept free. With its whole plan each has the time that it takes,
/// so there are fewer of them than in a mock interview of the same minutes, where nobody talks.
pub fn questions_within(paper: Paper, outlines: &[&ConceptOutline]) -> Vec<Question> {
    let free: u32 = kept_free(paper.length).iter().map(|time| time.0).sum();
    paper.questions_led_on(outlines, Millis(paper.length.minutes() * 60_000 - free))
}

impl Place {
    /// Whether it was asked: it was on screen for as long as it takes to read, or something was recorded.
    pub fn is_asked(&self) -> bool {
        /// Whoever turns on sooner passed over it.
        const READ: Millis = Millis(5_000);
        self.took >= READ || self.is_recorded()
    }

    /// Whether something was heard, seen or noted.
    fn is_recorded(&self) -> bool {
        let heard = self.answer.is_some() || self.nudges > 0 || !self.said.is_empty() || !self.flags.is_empty();
        heard || !self.notes.is_empty()
    }
}

impl Mark {
    /// The band that counts: that which was set, as long as there is evidence for it.
    pub fn counted(&self) -> Option<Band> {
        self.band.filter(|_| self.has_evidence())
    }
}

impl Screening {
    /// The whole that counts: that which was set, as long as all that was observed counts.
    pub fn counted(&self) -> Option<Band> {
        self.overall.filter(|_| self.is_judged())
    }

    /// Whether the candidate agreed to notes and does so no longer: what was recorded before is kept.
    pub fn is_withdrawn(&self) -> bool {
        let recorded = self.places.iter().any(Place::is_recorded) || self.marks.iter().any(Mark::has_evidence);
        recorded && !self.consent
    }

    /// Goes over to another stage; what passed before was counted.
    pub(crate) fn turn_to(&mut self, stage: Stage) {
        self.stage = stage;
        self.clock.paused = stage != Stage::Running;
    }

    /// The candidate agrees to notes, which starts the clock, or agrees no longer.
    pub(crate) fn switch_consent(&mut self) {
        self.consent = !self.consent;
        if self.consent && self.stage == Stage::Waiting {
            self.turn_to(Stage::Running);
        }
    }

    /// Stops the clock, or lets it run.
    pub(crate) fn switch_clock(&mut self, now: Timestamp) {
        self.advance(now);
        if self.stage == Stage::Running {
            self.clock.pauses += 1;
            self.turn_to(Stage::Stopped);
        } else {
            if self.stage == Stage::Stopped {
                self.clock.stand(now);
                self.clock.advance(now);
            }
            self.turn_to(Stage::Running);
        }
    }

    /// Another page comes on screen: its clock stands meanwhile. Whether that changes anything.
    pub(crate) fn leave(&mut self, now: Timestamp) -> bool {
        let runs = self.stage == Stage::Running;
        if runs {
            self.advance(now);
            self.turn_to(Stage::Left);
        }
        runs
    }

    /// It is on screen again. Whether that changes anything.
    pub(crate) fn come_back(&mut self, now: Timestamp) -> bool {
        /// Who was away for longer reads what was recorded, and asks nobody.
        const OVER: i64 = 3 * 60 * 60_000;
        let left = self.stage == Stage::Left;
        if left {
            let over = now.0.saturating_sub(self.clock.seen.0) > OVER;
            self.advance(now);
            self.turn_to(if over { Stage::Ended } else { Stage::Running });
        }
        left
    }

    /// Ends it, however far it was.
    pub(crate) fn end(&mut self, now: Timestamp) {
        self.advance(now);
        self.turn_to(Stage::Ended);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::screening;
    use super::*;
    use crate::deck::Asks;
    use crate::interaction::Kind;
    use crate::interview::{Mix, Plan};
    use crate::progress::Target;
    use crate::samples::concept;
    use alloc::format;

    #[test]
    fn the_clock_starts_with_consent_and_stands_on_other_pages_and_after_the_end() {
        let mut one = screening(0);
        one.advance(Timestamp(60_000));
        assert_eq!(one.clock.used, Millis(0), "nobody agreed yet");
        one.switch_consent();
        one.advance(Timestamp(70_000));
        one.leave(Timestamp(80_000));
        assert!(!one.leave(Timestamp(90_000)));
        one.come_back(Timestamp(100_000));
        one.end(Timestamp(110_000));
        one.advance(Timestamp(200_000));
        assert_eq!((one.clock.used, one.places[0].took), (Millis(30_000), Millis(30_000)));
        assert_eq!((one.clock.pauses, one.clock.stood), (0, Millis(0)), "nobody stopped it");
        assert!(!one.come_back(Timestamp(300_000)), "what is over stays so");
    }

    #[test]
    fn a_clock_that_was_stopped_stays_so_on_the_way_back() {
        let mut one = screening(0);
        one.switch_clock(Timestamp(0));
        one.switch_clock(Timestamp(0));
        one.advance(Timestamp(500));
        assert!(!one.leave(Timestamp(1_000)) && !one.come_back(Timestamp(2_000)));
        assert_eq!((one.stage, one.clock.pauses), (Stage::Stopped, 1));
        one.switch_consent();
        assert_eq!(one.stage, Stage::Stopped, "consent starts it once");
    }

    #[test]
    fn how_long_a_clock_was_stopped_is_recorded_when_it_goes_on_and_a_stop_at_the_end_is_no_pause() {
        let mut one = screening(0);
        for (minute, stood) in [(0, 0), (1, 0), (41, 40), (42, 40)] {
            one.switch_clock(Timestamp(minute * 60_000));
            one.advance(Timestamp(minute * 60_000 + 9_000));
            assert_eq!(one.clock.stood, Millis(stood * 60_000), "after minute {minute}");
        }
        one.end(Timestamp(24 * 60 * 60_000));
        assert_eq!((one.clock.stood, one.clock.used), (Millis(40 * 60_000), Millis(2 * 60_000)));
        assert_eq!((one.clock.pauses, one.clock.away), (2, Millis(0)));
    }

    #[test]
    fn whoever_comes_back_on_another_day_finds_it_over() {
        let mut one = screening(0);
        one.switch_consent();
        one.leave(Timestamp(60_000));
        one.come_back(Timestamp(24 * 60 * 60_000));
        assert_eq!((one.stage, one.clock.used), (Stage::Ended, Millis(60_000)));
    }

    #[test]
    fn a_question_that_was_passed_over_was_not_asked() {
        let mut place = screening(0).places.remove(0);
        place.took = Millis(2_000);
        assert!(!place.is_asked());
        assert!(Place { took: Millis(9_000), ..place.clone() }.is_asked());
        assert!(Place { answer: Some(Answer::Missing), ..place.clone() }.is_asked());
        assert!(Place { nudges: 1, ..place }.is_asked());
    }

    /// Concepts that have something for every place of any course.
    fn deck() -> Vec<ConceptOutline> {
        let concept = |n: u8| {
            let mut outline = concept(&format!("c{n}")).outline();
            outline.asks = if n.is_multiple_of(5) { Asks::Behavioural } else { Asks::Concept };
            for (item, kind) in outline.items.iter_mut().zip([Kind::Choice, Kind::Output, Kind::Bug]) {
                item.kind = kind;
            }
            outline
        };
        (0..30).map(concept).collect()
    }

    #[test]
    fn every_question_has_the_time_it_takes_and_all_of_them_fit_beside_what_is_kept_free() {
        let outlines = deck();
        for (length, mix) in Length::ALL.into_iter().flat_map(|length| Mix::ALL.map(|mix| (length, mix))) {
            let paper = Paper { length, mix, plan: Plan::Whole, ..Paper::default() };
            let questions = questions_within(paper, &outlines.iter().collect::<Vec<_>>());
            let given: u32 = questions.iter().map(|question| question.budget.0).sum();
            let free: u32 = kept_free(length).iter().map(|time| time.0).sum();
            let left = (length.minutes() * 60_000).checked_sub(given + free);
            assert!(left.is_some_and(|left| left <= 180_000), "{length:?} {mix:?}: {left:?} of {given}");
            assert_eq!(questions.len(), [3, 6, 9][length as usize], "{mix:?}");
            assert!(questions.iter().all(|question| question.budget >= Millis(180_000)));
            let cards = questions.iter().filter(|question| matches!(question.target, Target::Card { .. }));
            assert!(cards.map(|card| card.budget).all(|budget| budget == Millis(240_000)));
            let asked = |paper| questions_within(paper, &outlines.iter().collect::<Vec<_>>());
            assert_eq!(asked(paper), questions, "everybody is asked the same");
            assert_ne!(asked(Paper { seed: 2, ..paper }), questions);
        }
    }

    #[test]
    fn a_shared_plan_leaves_time_for_the_opening_and_for_questions_of_the_candidate() {
        let outlines = ["a", "b", "c", "d"].map(|id| concept(id).outline());
        for length in Length::ALL {
            let paper = Paper { length, ..Paper::default() };
            let questions = questions_within(paper, &outlines.iter().collect::<Vec<_>>());
            let given: u32 = questions.iter().map(|question| question.budget.0).sum();
            let left = length.minutes() * 60_000 - given;
            let free: u32 = kept_free(length).iter().map(|time| time.0).sum();
            assert!((free..free + 1000).contains(&left), "{left} of {free}");
        }
    }
}
