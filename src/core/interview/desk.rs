//! What the page of mock interviews shows: one that is set up, or one of those that are kept.
//! Does not know the questions of either.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Extra, Interview, Paper, Stage};
use crate::kept;
use crate::session::Phase;
use crate::time::{Millis, Timestamp};

/// The mock interviews that this page knows of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interviews {
    /// The earliest first.
    pub all: Vec<Interview>,
    /// Whether what is stored was read and not changed elsewhere since.
    pub read: bool,
    /// Whether a tick of the clock is on its way.
    pub(crate) ticking: bool,
    /// What is shown.
    pub desk: Desk,
    /// What was pressed and cannot be taken back, until the learner says yes.
    pub doubt: Option<Doubt>,
    /// Those that run while something else is on screen, the latest first.
    pub running: Vec<Running>,
    /// What this page showed before it was deleted in another window.
    pub gone: Option<Timestamp>,
    /// Those that were taken off the list, which come back by one press until the page is left.
    pub removed: Vec<Interview>,
    /// Which was taken off or came back last.
    pub switched: Option<Timestamp>,
    /// The end of the address that [`Interviews::desk`] follows from.
    pub(crate) address: Option<String>,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Desk {
    /// An interview is set up.
    Setup {
        /// What it will ask.
        paper: Paper,
        /// How much more time is given.
        extra: Extra,
        /// The mark of the deck for which a link was made; none if no link led here.
        link: Option<Option<u32>>,
    },
    /// The interview that began then.
    Run(Timestamp),
}

/// An interview that runs while something else is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// When it began.
    pub started: Timestamp,
    /// What is left of its time; nothing where it goes on over time.
    pub left: Millis,
    /// Whether its clock stands.
    pub paused: bool,
}

/// What is asked before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Whether the interview ends with questions open.
    End,
    /// Whether its report is deleted.
    Drop,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk::Setup { paper: Paper::default(), extra: Extra::None, link: None }
    }
}

impl Interviews {
    /// The interview on screen.
    pub fn current(&self) -> Option<&Interview> {
        let Desk::Run(started) = self.desk else { return None };
        self.all.iter().find(|interview| interview.started() == started)
    }

    /// Whether the question on screen has yet to come.
    pub(crate) fn is_waiting(&self) -> bool {
        let running = self.current().filter(|interview| interview.stage == Stage::Running);
        running.and_then(|interview| interview.session.current()).is_some_and(|entry| entry.phase == Phase::Waiting)
    }

    pub(crate) fn current_mut(&mut self) -> Option<&mut Interview> {
        let Desk::Run(started) = self.desk else { return None };
        self.all.iter_mut().find(|interview| interview.started() == started)
    }

    /// The latest before `this` that has a report to compare with: of the same paper, else of the same level, best of the
    /// same length.
    pub fn before(&self, this: &Interview) -> Option<&Interview> {
        let earlier = self.all.iter().filter(|known| {
            let over = known.stage == Stage::Reported && known.done() > 0;
            over && known.started() < this.started() && known.paper.level == this.paper.level
        });
        // Of equals the last, and they stand in the order of time.
        earlier.max_by_key(|known| (known.paper == this.paper, known.paper.length == this.paper.length))
    }

    /// Looks which run at `now`. One whose time is up runs no longer.
    pub(crate) fn mind(&mut self, now: Timestamp) {
        let running = |interview: &Interview| {
            let (clock, left) = (&interview.clock, interview.clock.left_at(now));
            let runs = interview.stage == Stage::Running && (left.0 > 0 || clock.over_time);
            runs.then(|| Running { started: interview.started(), left, paused: clock.paused })
        };
        self.running = self.all.iter().rev().filter_map(running).collect();
    }

    /// Drops the interview that was deleted in another window; whether it was on screen.
    pub(crate) fn lose(&mut self, started: Timestamp) -> bool {
        let was_shown = self.current().is_some_and(|interview| interview.started() == started);
        self.all.retain(|known| known.started() != started);
        if was_shown {
            (self.gone, self.doubt) = (Some(started), None);
        }
        was_shown
    }

    /// Takes one off the list; whether it was there.
    pub(crate) fn remove(&mut self, started: Timestamp) -> bool {
        let Some(at) = self.all.iter().position(|known| known.started() == started) else { return false };
        self.removed.push(self.all.remove(at));
        self.switched = Some(started);
        true
    }

    /// Puts one back that was taken off; whether it was.
    pub(crate) fn bring_back(&mut self, started: Timestamp) -> bool {
        let Some(at) = self.removed.iter().position(|known| known.started() == started) else { return false };
        let back = self.removed.remove(at);
        self.recall([back].into());
        self.switched = Some(started);
        true
    }

    /// Takes out what gives way to the latest: the earliest without an answer, else the earliest; never one with marks.
    pub(crate) fn give_way(&mut self) -> Option<Timestamp> {
        let (_, earlier) = self.all.split_last()?;
        let unmarked = earlier.iter().enumerate().filter(|(_, known)| known.marks.is_empty());
        // Of equals the first, and they stand in the order of time.
        let (at, _) = unmarked.min_by_key(|(_, known)| known.holds_answer())?;
        Some(self.all.remove(at).started())
    }

    /// Takes in what is stored; of each interview the later state counts.
    pub(crate) fn recall(&mut self, stored: Vec<Interview>) {
        kept::take_in(&mut self.all, stored);
        self.read = true;
    }
}
