//! What follows from events that only a late part of the program tells: it travels with what draws them.
//! Does not know how a part is fetched.

use alloc::vec::Vec;

use crate::effect::Effect;
use crate::event::{Ctx, Event};
#[cfg(feature = "app")]
use crate::model::{Home, Screen};
use crate::model::{Model, Spoken};
use crate::part::Part;
use crate::selection::Only;
use crate::session::Session;

/// Moves a model by an event of one part.
pub type Move = fn(&mut Model, Ctx, Event, Late, &mut Vec<Effect>);

/// What the late parts follow; each is called only once its part is here.
#[derive(Clone, Copy, Debug)]
pub struct Late {
    /// For the events of [`Part::Feedback`].
    pub feedback: Move,
    /// For those of [`Part::Rooms`].
    pub rooms: Move,
}

impl Late {
    /// What they follow where the program is whole.
    pub const WHOLE: Late = Late { feedback, rooms };
}

/// What follows from an event of verdict, revealed card or summary, from a key, from one that seldom comes before them, or
/// hands something out of the page. One that does not fit the state changes nothing.
pub fn feedback(model: &mut Model, ctx: Ctx, event: Event, late: Late, out: &mut Vec<Effect>) {
    match event {
        Event::KeyPressed(key) => model.press(ctx, key, late, out),
        Event::PointTicked(id) => model.tick(id, out),
        Event::Graded(rating) => model.grade(ctx, rating, out),
        #[cfg(feature = "app")]
        Event::UndoAsked => model.take_back(ctx, out),
        Event::OptionsAsked => model.show_options(out),
        Event::MissedAsked => model.begin_from(ctx, Session::missed_targets, Only::Missed, out),
        Event::SkippedAsked => model.begin_from(ctx, Session::skipped, Only::All, out),
        Event::AnotherAsked => model.begin_another(ctx, out),
        Event::CopyAsked(what) => model.copy(what, out),
        Event::Copied(done) => model.copied(done),
        Event::SavingRefused => model.say(Spoken::NotOffered),
        Event::ExportAsked => out.push(Effect::Export),
        Event::AsideAsked => out.push(Effect::OfferAside),
        Event::NoticeClosed => model.close_notice(out),
        Event::NoticeSaid => model.storage.notice_closed = true,
        #[cfg(feature = "app")]
        Event::StudyAsked => model.show_study(out),
        _ => {}
    }
}

/// What follows from an event of a table or of a page other than home and session.
pub fn rooms(model: &mut Model, ctx: Ctx, event: Event, _: Late, out: &mut Vec<Effect>) {
    match event {
        Event::Table(event) => model.table_event(ctx, event, out),
        #[cfg(feature = "app")]
        page => model.page_event(ctx, page, out),
        // An element in a post has no pages.
        #[cfg(not(feature = "app"))]
        _ => {}
    }
}

impl Model {
    /// Follows an event of a late part, once that is here; a button outside of it may be faster.
    pub(super) fn follow_late(&mut self, ctx: Ctx, event: Event, late: Late, out: &mut Vec<Effect>) {
        let part = self.part_of(&event);
        if self.library.lacks(part) {
            #[cfg(feature = "app")]
            self.show_chosen(&event);
            // Each key of a word would be another try.
            if matches!(event, Event::QueryTyped(_)) {
                self.load_lacking([part.into()].into(), out);
            } else {
                self.load([part.into()], out);
            }
            self.postponed.push(event);
            return;
        }
        let follow = if part == Part::Feedback { late.feedback } else { late.rooms };
        follow(self, ctx, event, late, out);
    }

    /// Follows what waited for a part that came. The rest waits on: a part that failed is the reader's to ask for.
    pub(super) fn follow_postponed(&mut self, ctx: Ctx, late: Late, out: &mut Vec<Effect>) {
        for event in core::mem::take(&mut self.postponed) {
            if self.library.lacks(self.part_of(&event)) {
                self.postponed.push(event);
            } else {
                self.follow_late(ctx, event, late, out);
            }
        }
    }

    /// What is typed into the search of the home, which stands in its field also before the part is here that searches.
    #[cfg(feature = "app")]
    pub fn typed<'a>(&'a self, home: &'a Home) -> &'a str {
        let waiting = self.postponed.iter().rev().find_map(|event| match event {
            Event::QueryTyped(query) => Some(query),
            _ => None,
        });
        waiting.unwrap_or(&home.query)
    }

    /// What is chosen on the home is shown at once: what is chosen next begins from there. The rest follows with the part.
    #[cfg(feature = "app")]
    fn show_chosen(&mut self, event: &Event) {
        if let (Event::FilterChanged(selection), Screen::Home(home)) = (event, &mut self.screen) {
            home.selection = selection.clone();
        }
    }

    /// The part that tells an event.
    fn part_of(&self, event: &Event) -> Part {
        match event {
            // An interview has keys of its own.
            #[cfg(feature = "app")]
            Event::KeyPressed(_)
                if event.is_of_question() && matches!(self.screen, Screen::Mock(_) | Screen::Interviewer(_)) =>
            {
                Part::Rooms
            }
            Event::KeyPressed(_)
            | Event::PointTicked(_)
            | Event::Graded(_)
            | Event::UndoAsked
            | Event::OptionsAsked
            | Event::MissedAsked
            | Event::SkippedAsked
            | Event::AnotherAsked
            | Event::StudyAsked
            | Event::CopyAsked(_)
            | Event::Copied(_)
            | Event::SavingRefused
            | Event::ExportAsked
            | Event::NoticeClosed
            | Event::NoticeSaid
            | Event::AsideAsked => Part::Feedback,
            _ => Part::Rooms,
        }
    }
}

#[cfg(test)]
#[cfg(feature = "app")]
mod tests {
    use super::super::sittings::Sitting;
    use super::*;
    use crate::config::ElementMode;
    use crate::deck::Level;
    use crate::event::EmbedWhat;
    use crate::library::LoadFailure;
    use crate::route::Route;
    use crate::selection::Selection;

    #[test]
    fn a_button_pressed_before_the_part_is_here_acts_when_it_comes() {
        let mut sitting = Sitting::begun(&["init"]);
        sitting.model.library.await_parts(&Part::ALL);
        let asked = sitting.tell(Event::EmbedAsked(EmbedWhat::Session));
        assert!(asked.contains(&Effect::Load("part-rooms".into())), "{asked:?}");
        sitting.tell(Event::PartArrived(Part::Feedback));
        assert_eq!(sitting.model.dialog, None);
        assert_eq!(sitting.model.postponed.len(), 1);
        sitting.tell(Event::PartArrived(Part::Rooms));
        assert!(sitting.model.dialog.is_some());
        assert!(sitting.model.postponed.is_empty());
    }

    #[test]
    fn what_is_typed_into_the_search_stands_there_before_the_part_that_searches() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        sitting.tell(Event::Started(Some(Route::Home)));
        sitting.model.library.await_parts(&[Part::Rooms]);
        for query in ["g", "gi", "gil"] {
            sitting.tell(Event::QueryTyped(query.into()));
            let Screen::Home(home) = &sitting.model.screen else { panic!("it is the home") };
            assert_eq!((sitting.model.typed(home), home.query.as_str()), (query, ""));
        }
        sitting.tell(Event::ChunkFailed(Part::Rooms.into(), LoadFailure::NotFetched("gone".into())));
        let typed = sitting.tell(Event::QueryTyped("gil".into()));
        assert!(!typed.contains(&Effect::Load(Part::Rooms.into())), "each key is a try");
        sitting.tell(Event::PartArrived(Part::Rooms));
        let Screen::Home(home) = &sitting.model.screen else { panic!("it is the home") };
        assert_eq!((sitting.model.typed(home), home.query.as_str()), ("gil", "gil"));
    }

    #[test]
    fn a_filter_of_the_home_shows_what_was_chosen_before_the_part_is_here_and_has_its_address_then() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        sitting.tell(Event::Started(Some(Route::Home)));
        sitting.model.library.await_parts(&[Part::Rooms]);
        let chosen = Selection { levels: [Level::Advanced].into(), ..Selection::default() };
        sitting.tell(Event::FilterChanged(chosen.clone()));
        let Screen::Home(home) = &sitting.model.screen else { panic!("it is the home") };
        assert_eq!(home.selection, chosen);
        let arrived = sitting.tell(Event::PartArrived(Part::Rooms));
        assert!(arrived.iter().any(|effect| matches!(effect, Effect::Rename(Route::Filtered(_)))), "{arrived:?}");
    }

    #[test]
    fn a_part_that_failed_is_not_asked_for_again_because_another_came() {
        let mut sitting = Sitting::begun(&["init"]);
        sitting.model.library.await_parts(&Part::ALL);
        sitting.tell(Event::EmbedAsked(EmbedWhat::Session));
        let failure = LoadFailure::NotFetched("not found".into());
        sitting.tell(Event::ChunkFailed(Part::Rooms.into(), failure));
        let came = sitting.tell(Event::PartArrived(Part::Feedback));
        assert!(!came.contains(&Effect::Load("part-rooms".into())), "{came:?}");
        assert!(sitting.model.library.failure(Part::Rooms.file()).is_some());
    }
}
