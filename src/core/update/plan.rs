//! The day of a plan that comes next once a day of it was ticked, and the one that a session practises.
//! Does not know where they are offered.

use alloc::string::String;
use alloc::vec::Vec;

use crate::deck::{Entry, Page, PageKind};
use crate::library::page_file;
use crate::model::Model;
use crate::progress::Target;
use crate::selection::{Form, Selection};

/// A day of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanDay<'a> {
    /// The plan.
    pub page: &'a Page,
    /// Which of its days, from 1.
    pub number: usize,
    /// What it is for.
    pub entry: &'a Entry,
}

/// So many questions of a day at most: a quarter of an hour of the hour that it has, the rest of which is to read and to speak.
const A_DAY: u16 = 20;

impl Entry {
    /// What a day of a plan asks: of its questions as many as one can do, each concept in turn, or all of its cards.
    pub fn day(&self, form: Form) -> Selection {
        let count = if form == Form::Items { A_DAY } else { 0 };
        Selection { count, ..self.session(form) }
    }

    /// The concepts that an entry leads to, asked in this form.
    pub fn session(&self, form: Form) -> Selection {
        let concepts = self.concepts.iter().map(|link| link.id.clone()).collect();
        Selection { concepts, form, ..Selection::default() }
    }
}

impl Model {
    /// The next day of the plan that was ticked last and has one left: after the furthest that is ticked, or else the first
    /// of those that were passed over.
    pub fn next_day(&self) -> Option<PlanDay<'_>> {
        self.with_ticks().into_iter().filter_map(|id| self.library.page(id)).find_map(|page| {
            let ticked = self.ticked(&page.id);
            let mut days = days(page);
            let furthest = days.iter().rposition(|day| ticked.contains(&day.entry.id))?;
            days.rotate_left(furthest);
            days.into_iter().find(|day| !ticked.contains(&day.entry.id))
        })
    }

    /// The pages of the deck that have ticks, the latest first.
    fn with_ticks(&self) -> Vec<&str> {
        let known = self.library.index().map_or(&[][..], |index| &index.pages);
        let mut ids: Vec<&str> = Vec::new();
        for attempt in self.progress.standing().rev() {
            if let Target::Tick { page, .. } = &attempt.target
                && !ids.contains(&page.as_str())
                && known.iter().any(|link| link.id == *page)
            {
                ids.push(page);
            }
        }
        ids
    }

    /// The files that tell which of the pages with ticks are plans.
    pub(super) fn files_of_plans(&self) -> Vec<String> {
        self.with_ticks().into_iter().map(page_file).collect()
    }

    /// The day of a plan whose questions or cards these are, as far as its page has come.
    pub fn day_of(&self, selection: &Selection) -> Option<PlanDay<'_>> {
        let pages = self.library.index().map_or(&[][..], |index| &index.pages);
        let mut all = pages.iter().filter_map(|link| self.library.page(&link.id)).flat_map(days);
        all.find(|day| !selection.concepts.is_empty() && day.entry.day(selection.form) == *selection)
    }
}

/// The days of a page, if it is a plan.
fn days(page: &Page) -> Vec<PlanDay<'_>> {
    let entries = page.entries().filter(|_| page.kind == PageKind::Plan);
    entries.zip(1..).map(|(entry, number)| PlanDay { page, number, entry }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sittings::Sitting;
    use super::*;
    use crate::config::ElementMode;
    use crate::deck::{Chunk, Group, Index, Link};
    use crate::effect::Effect;
    use crate::event::Event;
    use crate::library::INDEX;
    use crate::route::Route;
    use crate::samples::index;
    use crate::text::Rich;

    const PLAN: &str = "plan-two-weeks";

    fn link(id: &str) -> Link {
        Link { id: id.into(), title: id.into() }
    }

    /// A plan of two weeks with two days each; the last is off.
    fn plan() -> Chunk {
        let day = |id: &str, concept: Option<&str>| Entry {
            id: id.into(),
            text: Rich::plain(id),
            notes: Vec::new(),
            concepts: concept.map(link).into_iter().collect(),
        };
        let week = |days: [Entry; 2]| Group { title: String::new(), entries: days.into() };
        let weeks = [
            week([day("one", Some("gil")), day("two", Some("lists"))]),
            week([day("three", Some("gil")), day("off", None)]),
        ];
        Chunk::Page(Page {
            id: PLAN.into(),
            kind: PageKind::Plan,
            title: "A plan".into(),
            intro: Rich::default(),
            audience: Vec::new(),
            concepts: Vec::new(),
            groups: weeks.into(),
        })
    }

    /// The page of reviews of a deck with a plan and a checklist, with these ticks.
    fn ticked(ticks: &[&str]) -> (Sitting, Vec<Effect>) {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        sitting.tell(Event::Started(Some(Route::parse("#/review"))));
        for tick in ticks {
            let (page, entry) = tick.split_once('.').unwrap();
            sitting.tell(Event::TaskTicked(page.into(), entry.into()));
        }
        let Chunk::Index(known) = index(&["gil", "lists"]) else { panic!("no index") };
        let pages = [link(PLAN), link("day-before")].into();
        let effects = sitting.tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(Index { pages, ..known })));
        (sitting, effects)
    }

    #[track_caller]
    fn next(ticks: &[&str], expected: Option<(usize, &str)>) {
        let (mut sitting, _) = ticked(ticks);
        sitting.tell(Event::ChunkArrived(page_file(PLAN), plan()));
        let next = sitting.model.next_day();
        assert_eq!(next.map(|day| (day.number, day.entry.id.as_str())), expected, "{ticks:?}");
    }

    #[test]
    fn after_a_day_that_was_ticked_the_next_one_is_offered() {
        next(&[], None);
        next(&["plan-two-weeks.one"], Some((2, "two")));
        next(&["plan-two-weeks.one", "day-before.rest"], Some((2, "two")));
        next(&["plan-two-weeks.two"], Some((3, "three")));
        next(&["plan-two-weeks.off", "plan-two-weeks.two"], Some((1, "one")));
        next(&["plan-two-weeks.one", "plan-two-weeks.two", "plan-two-weeks.three", "plan-two-weeks.off"], None);
        next(&["plan-two-weeks.gone"], None);
    }

    #[test]
    fn the_pages_that_have_ticks_are_fetched_where_a_plan_is_offered() {
        let loads = |ticks: &[&str]| {
            let (_, effects) = ticked(ticks);
            let load = |effect| if let Effect::Load(file) = effect { Some(file) } else { None };
            effects.into_iter().filter_map(load).collect::<Vec<_>>()
        };
        assert_eq!(loads(&[]), Vec::<String>::new());
        assert_eq!(loads(&["plan-two-weeks.one", "plan-two-weeks.two", "@starred.gil"]), [page_file(PLAN)]);
        let (mut sitting, _) = ticked(&[]);
        sitting.tell(Event::TaskTicked(PLAN.into(), "one".into()));
        sitting.tell(Event::RouteChanged(Route::Settings));
        let home = sitting.tell(Event::RouteChanged(Route::Home));
        assert!(!home.contains(&Effect::Load(page_file(PLAN))), "it is on its way already");
    }

    #[test]
    fn a_session_of_the_concepts_of_a_day_is_known_as_that_day() {
        let (mut sitting, _) = ticked(&[]);
        sitting.tell(Event::ChunkArrived(page_file(PLAN), plan()));
        for form in [Form::Items, Form::Cards] {
            let day = |concepts: &[&str]| {
                let concepts = concepts.iter().map(|id| String::from(*id)).collect();
                let count = if form == Form::Items { A_DAY } else { 0 };
                sitting.model.day_of(&Selection { concepts, form, count, ..Selection::default() }).map(|day| day.number)
            };
            let known = [day(&["gil"]), day(&["lists"]), day(&["gil", "lists"]), day(&[])];
            assert_eq!(known, [Some(1), Some(2), None, None], "{form:?}");
        }
        let half = Selection { concepts: ["gil".into()].into(), count: 1, ..Selection::default() };
        assert_eq!(sitting.model.day_of(&half), None);
    }
}
