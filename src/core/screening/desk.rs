//! What the page of the person who asks shows: a paper that is set up, or one of the candidates who were asked.
//! Does not know the questions.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Screening, Stage};
use crate::effect::Effect;
use crate::interview::{Extra, Paper, Plan};
use crate::kept;
use crate::time::Timestamp;

/// The screenings that this page knows of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screenings {
    /// The earliest first.
    pub all: Vec<Screening>,
    /// Whether what is stored was read and not changed elsewhere since.
    pub read: bool,
    /// What is shown.
    pub desk: Desk,
    /// Whether what only the one who asks may see is out of sight.
    pub rubric_hidden: bool,
    /// Whether it was pressed that the screening goes, which cannot be taken back.
    pub doubt: bool,
    /// The end of the address that [`Screenings::desk`] follows from.
    pub(crate) address: Option<String>,
    /// Whether the question on screen has yet to come.
    pub(crate) awaited: bool,
    /// What is saved once everything that the candidates were asked is here.
    pub(crate) saving: Option<Effect>,
    /// Whose clock runs while this page shows the window of the one who asks.
    pub(crate) running: Option<Timestamp>,
    /// What this page showed before it was deleted in another window.
    pub gone: Option<Screening>,
    /// How often in a row nobody answered whether the candidate's window is open; nothing before it ever was.
    pub(crate) unanswered: Option<u8>,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// A paper is set up.
    Setup {
        /// What it will ask.
        paper: Paper,
        /// How much more time is given.
        extra: Extra,
        /// The mark of the deck for which a link was made; none if no link led here.
        link: Option<Option<u32>>,
    },
    /// The screening that began then, in one of its windows.
    Open(Timestamp, Window),
}

/// What is shown of a screening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Everything, for the one who asks.
    Interviewer,
    /// The question alone, for the one who is asked.
    Candidate,
    /// The candidates of the same paper side by side.
    Sheet,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk::Setup { paper: Paper::default(), extra: Extra::None, link: None }
    }
}

/// The names of windows in addresses.
const WINDOWS: [(&str, Window); 3] =
    [("", Window::Interviewer), ("/candidate", Window::Candidate), ("/sheet", Window::Sheet)];

impl Window {
    /// What follows the word in the address of this window of the screening that began then.
    pub fn address(self, started: Timestamp) -> String {
        let name = WINDOWS.iter().find(|(_, window)| *window == self).map_or("", |(name, _)| name);
        format!("/{}{name}", started.0)
    }
}

impl Desk {
    /// What an address shows, or the part of it that cannot be read; `drawn` is the paper of an address that names none.
    pub(crate) fn read(address: &str, drawn: Paper) -> Result<Desk, String> {
        let setup = |paper, link| Desk::Setup { paper, extra: Extra::None, link };
        if let Some(query) = address.strip_prefix('?').filter(|query| !query.is_empty()) {
            // A link that knows its deck keeps the plan of when it was made; one written by hand has none.
            let plan = |paper: Paper, deck: Option<u32>| if deck.is_some() { paper.plan } else { Plan::Whole };
            return Paper::parse(query)
                .map(|(paper, deck)| setup(Paper { plan: plan(paper, deck), ..paper }, Some(deck)));
        }
        let rest = address.trim_start_matches(['?', '/']);
        if rest.is_empty() {
            return Ok(setup(drawn, None));
        }
        let number = rest.find('/').unwrap_or(rest.len());
        let (started, name) = rest.split_at(number);
        let window = WINDOWS.iter().find(|(known, _)| *known == name).map(|(_, window)| *window);
        let open = started.parse().ok().zip(window).map(|(started, window)| Desk::Open(Timestamp(started), window));
        open.ok_or_else(|| rest.to_string())
    }
}

impl Screenings {
    /// Whether the window on screen is the candidate's.
    pub fn is_candidates(&self) -> bool {
        matches!(self.desk, Desk::Open(_, Window::Candidate))
    }

    /// The screening on screen.
    pub fn current(&self) -> Option<&Screening> {
        let Desk::Open(started, _) = self.desk else { return None };
        self.all.iter().find(|screening| screening.started == started)
    }

    /// Whether the candidate's window was open and no longer is, while the clock runs.
    pub fn is_unwatched(&self) -> bool {
        /// It is asked once a second, and a window that is busy answers late.
        const LATE: u8 = 3;
        let runs = self.current().is_some_and(|screening| screening.stage == Stage::Running);
        runs && self.unanswered.is_some_and(|times| times > LATE)
    }

    pub(crate) fn current_mut(&mut self) -> Option<&mut Screening> {
        let Desk::Open(started, _) = self.desk else { return None };
        self.all.iter_mut().find(|screening| screening.started == started)
    }

    /// All candidates who were asked the same questions, the first one first.
    pub fn like(&self, screening: &Screening) -> impl Iterator<Item = &Screening> {
        self.all.iter().filter(move |other| other.is_like(screening))
    }

    /// The name of a screening that begins now: later than that of every other one, also on a machine whose clock was set back.
    pub(crate) fn next_start(&self, now: Timestamp) -> Timestamp {
        self.all.last().map_or(now, |last| now.max(Timestamp(last.started.0 + 1)))
    }

    /// Which candidate of its paper the next one will be.
    pub fn next_number(&self, screening: &Screening) -> u32 {
        1 + self.like(screening).map(|other| other.number).max().unwrap_or(0)
    }

    /// The latest candidate of each paper, the paper used last first.
    pub fn papers(&self) -> Vec<&Screening> {
        let mut papers: Vec<&Screening> = Vec::new();
        for screening in self.all.iter().rev() {
            if !papers.iter().any(|known| known.is_like(screening)) {
                papers.push(screening);
            }
        }
        papers
    }

    /// When the one began whom the candidate's window turns to: the next one of its paper, once its own interview is over.
    pub(crate) fn follower(&self) -> Option<Timestamp> {
        let Desk::Open(_, Window::Candidate) = self.desk else { return None };
        let over = self.current().filter(|screening| screening.stage == Stage::Ended).or(self.gone.as_ref())?;
        self.like(over).map(|other| other.started).find(|started| *started > over.started)
    }

    /// Drops the screening that was deleted in another window; whether it was on screen.
    pub(crate) fn lose(&mut self, started: Timestamp) -> bool {
        let shown = self.current().filter(|screening| screening.started == started).cloned();
        self.all.retain(|known| known.started != started);
        let was_shown = shown.is_some();
        if was_shown {
            (self.gone, self.doubt) = (shown, false);
        }
        was_shown
    }

    /// Takes in what is stored; of each screening the later state counts.
    pub(crate) fn recall(&mut self, stored: Vec<Screening>) {
        kept::take_in(&mut self.all, stored);
        self.read = true;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::screening;
    use super::*;

    #[test]
    fn an_address_reads_back_as_it_was_written_and_a_bad_one_is_named() {
        for window in [Window::Interviewer, Window::Candidate, Window::Sheet] {
            let address = window.address(Timestamp(17));
            assert_eq!(Desk::read(&address, Paper::default()), Ok(Desk::Open(Timestamp(17), window)));
        }
        let drawn = Paper { seed: 9, plan: Plan::Whole, ..Paper::default() };
        for empty in ["", "/", "?"] {
            assert_eq!(
                Desk::read(empty, drawn),
                Ok(Desk::Setup { paper: drawn, extra: Extra::None, link: None }),
                "{empty:?}"
            );
        }
        for (bad, part) in [("/soon", "soon"), ("/17/answers", "17/answers"), ("?mix=hard", "mix=hard")] {
            assert_eq!(Desk::read(bad, drawn), Err(part.into()));
        }
    }

    #[test]
    fn a_link_deals_the_paper_of_when_it_was_made_and_one_by_hand_that_of_today() {
        let plan = |query: &str| match Desk::read(&format!("?seed=3{query}"), Paper::default()) {
            Ok(Desk::Setup { paper, .. }) => Some(paper.plan),
            _ => None,
        };
        let plans = ["&deck=1", "&plan=whole&deck=1", "&plan=shared&deck=1", ""].map(plan);
        assert_eq!(plans, [Plan::Shared, Plan::Whole, Plan::Shared, Plan::Whole].map(Some));
    }

    #[test]
    fn of_two_windows_the_later_change_counts_and_nothing_goes() {
        let mut here = Screenings::default();
        here.recall([screening(5), screening(3)].into());
        assert_eq!(here.all.iter().map(|one| one.started.0).collect::<Vec<_>>(), [3, 5]);
        let mut changed = screening(5);
        (changed.at, changed.changes) = (1, 1);
        here.recall([changed.clone()].into());
        assert_eq!(here.all[1], changed);
        here.recall([screening(5)].into());
        assert_eq!(here.all[1], changed, "an earlier state takes nothing back");
        here.recall(Vec::new());
        assert_eq!(here.all.len(), 2, "where nothing can be stored, what is here stays");
    }

    #[test]
    fn papers_stand_by_their_latest_candidate() {
        let mut here = Screenings::default();
        let other = Screening { paper: Paper { seed: 9, ..Paper::default() }, ..screening(4) };
        here.recall([screening(3), other, screening(5)].into());
        assert_eq!(here.papers().iter().map(|one| one.started.0).collect::<Vec<_>>(), [5, 4]);
    }

    #[test]
    fn the_window_of_the_candidate_follows_to_the_next_one_when_its_own_interview_is_over_or_gone() {
        let at = |started| Screenings { desk: Desk::Open(Timestamp(started), Window::Candidate), ..Default::default() };
        let mut here = at(3);
        here.recall([screening(3), screening(5)].into());
        assert_eq!(here.follower(), None, "it is not over");
        let mut ended = Screening { changes: 1, ..screening(3) };
        ended.end(Timestamp(9));
        assert!(!here.lose(Timestamp(5)), "it was not on screen");
        here.recall([ended.clone()].into());
        assert_eq!((here.follower(), here.all.len()), (None, 1), "who was deleted is nobody's next");
        here.recall([ended, screening(5)].into());
        assert_eq!(here.follower(), Some(Timestamp(5)));
        let mut here = at(3);
        here.recall([screening(3)].into());
        assert!(here.lose(Timestamp(3)));
        assert_eq!(here.gone, Some(screening(3)));
        here.recall([screening(5)].into());
        assert_eq!(here.follower(), Some(Timestamp(5)));
    }

    #[test]
    fn a_window_whose_clock_ran_on_still_takes_up_a_change_made_elsewhere() {
        let mut here = Screenings::default();
        here.recall([screening(5)].into());
        here.all[0].switch_clock(Timestamp(5));
        here.all[0].advance(Timestamp(9_000));
        let changed = Screening { at: 1, changes: 1, ..screening(5) };
        here.recall([changed].into());
        assert_eq!(here.all[0].at, 1);
    }
}
