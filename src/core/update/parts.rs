//! Ordering the parts of the program, as files of the deck are ordered.
//! Does not know what is drawn in them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::effect::Effect;
use crate::model::{Model, Screen};
use crate::part::Part;

impl Model {
    /// Orders the part that the screen is drawn in and, once there is something to read, what may come after it.
    pub(super) fn order_parts(&mut self, out: &mut Vec<Effect>) {
        let next: &[Part] = match self.screen {
            _ if !self.has_something_to_show() => &[],
            // Beside what is reviewed stands what puts it aside.
            _ if self.reviews() => &Part::ALL,
            // The notice is drawn by the other part.
            Screen::Table(_) if self.storage.notice().is_none() => &[],
            _ => &[Part::Feedback],
        };
        let parts = self.lacks_part_of_screen().into_iter().chain(next.iter().copied());
        let files: Vec<String> = parts.map(String::from).collect();
        self.load_lacking(files, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ElementMode;
    use crate::event::Event;
    use crate::library::LoadFailure;
    #[cfg(feature = "app")]
    use crate::route::Study;
    use crate::samples::topic;
    use crate::selection::Selection;
    use crate::update::sittings::Sitting;

    const FEEDBACK: &str = "part-feedback";
    const ROOMS: &str = "part-rooms";

    fn lacking(selection: Selection, mode: ElementMode) -> Sitting {
        let mut sitting = Sitting::of(selection, mode);
        sitting.model.library.await_parts(&Part::ALL);
        sitting
    }

    fn loads(effects: &[Effect]) -> Vec<&str> {
        let name = |effect| if let &Effect::Load(ref name) = effect { Some(name.as_str()) } else { None };
        effects.iter().filter_map(name).collect()
    }

    #[test]
    fn the_verdict_is_ordered_when_the_first_question_is_there_and_only_once() {
        let selection = Selection { topics: ["oop".into()].into(), ..Selection::default() };
        let mut sitting = lacking(selection, ElementMode::Practice);
        assert_eq!(loads(&sitting.tell(Event::Started(None))), ["topic-oop.bin"]);
        let came = sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(&["init"])));
        assert_eq!(loads(&came), [FEEDBACK]);
        assert!(loads(&sitting.answer("a")).is_empty());
        assert!(sitting.model.library.lacks(Part::Feedback));
        sitting.tell(Event::PartArrived(Part::Feedback));
        assert!(!sitting.model.library.lacks(Part::Feedback));
    }

    #[test]
    fn a_table_waits_for_what_draws_it() {
        let selection = Selection { table: Some("kinds".into()), ..Selection::default() };
        let mut sitting = lacking(selection, ElementMode::Compare);
        assert_eq!(loads(&sitting.tell(Event::Started(None))), ["table-kinds.bin", ROOMS]);
        assert_eq!(sitting.model.lacks_part_of_screen(), Some(Part::Rooms));
        sitting.tell(Event::PartArrived(Part::Rooms));
        assert_eq!(sitting.model.lacks_part_of_screen(), None);
    }

    #[test]
    #[cfg(feature = "app")]
    fn a_review_in_a_post_orders_what_takes_answers_back_also_where_it_goes_on() {
        let mut sitting = Sitting::begun(&["init"]);
        sitting.model.config.mode = ElementMode::Study(Study::Review);
        sitting.model.library.await_parts(&Part::ALL);
        let came = sitting.tell(Event::HintAsked);
        assert_eq!(loads(&came), [FEEDBACK, ROOMS]);
    }

    #[test]
    fn a_part_that_failed_is_ordered_again_when_the_reader_asks() {
        let selection = Selection { table: Some("kinds".into()), ..Selection::default() };
        let mut sitting = lacking(selection, ElementMode::Compare);
        sitting.tell(Event::Started(None));
        let failure = LoadFailure::NotFetched("offline".into());
        let failed = sitting.tell(Event::ChunkFailed(ROOMS.into(), failure));
        assert!(!loads(&failed).contains(&ROOMS));
        assert!(sitting.model.has_something_to_show(), "the reason is");
        assert_eq!(loads(&sitting.tell(Event::RetryAsked)), [ROOMS]);
        sitting.tell(Event::PartArrived(Part::Rooms));
        assert!(sitting.model.library.failure(ROOMS).is_none());
    }

    #[test]
    fn what_failed_is_asked_for_once_more_when_there_is_a_connection_again() {
        let selection = Selection { table: Some("kinds".into()), ..Selection::default() };
        let mut sitting = lacking(selection, ElementMode::Compare);
        sitting.tell(Event::Started(None));
        let failure = || LoadFailure::NotFetched("offline".into());
        for name in [ROOMS, "table-kinds.bin"] {
            sitting.tell(Event::ChunkFailed(name.into(), failure()));
        }
        assert_eq!(loads(&sitting.tell(Event::Reconnected)), [ROOMS, "table-kinds.bin"]);
        assert!(loads(&sitting.tell(Event::Reconnected)).is_empty(), "both are on their way");
        sitting.tell(Event::PartArrived(Part::Rooms));
        sitting.tell(Event::ChunkFailed("table-kinds.bin".into(), failure()));
        assert_eq!(loads(&sitting.tell(Event::Reconnected)), ["table-kinds.bin"]);
    }

    #[test]
    fn an_early_end_leads_to_what_stands_in_for_the_summary_also_where_that_does_not_come() {
        let mut sitting = Sitting::begun(&["init"]);
        sitting.model.library.await_parts(&[Part::Feedback]);
        sitting.tell(Event::SkipAsked);
        sitting.tell(Event::ChunkFailed(FEEDBACK.into(), LoadFailure::NotFetched("offline".into())));
        let effects = sitting.tell(Event::FinishAsked);
        assert!(sitting.model.session.as_ref().unwrap().is_finished());
        assert!(effects.contains(&Effect::KeepSession), "{effects:?}");
        assert_eq!(loads(&effects), [FEEDBACK], "whoever goes on is given what failed, if it comes now");
    }

    #[test]
    fn a_program_that_came_whole_orders_none() {
        let mut sitting = Sitting::begun(&["init"]);
        assert!(loads(&sitting.answer("a")).is_empty());
        assert_eq!(sitting.model.lacks_part_of_screen(), None);
    }
}
