//! What follows from the events of tables and of pages other than home and session: it travels with what draws them.
//! Does not know how a part of the program is fetched.

use alloc::vec::Vec;

use crate::effect::Effect;
use crate::event::{Ctx, Event};
use crate::model::Model;
use crate::part::Part;

/// Moves a model by an event that only [`Part::Rooms`] tells.
pub type Rooms = fn(&mut Model, Ctx, Event, &mut Vec<Effect>);

/// The one function of this kind. An event that does not fit the state changes nothing.
pub fn rooms(model: &mut Model, ctx: Ctx, event: Event, out: &mut Vec<Effect>) {
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
    /// Lets `rooms` follow an event, once that part is here; a button outside of it may be faster.
    pub(super) fn in_rooms(&mut self, ctx: Ctx, event: Event, rooms: Rooms, out: &mut Vec<Effect>) {
        if self.library.lacks(Part::Rooms) {
            self.postponed.push(event);
            self.load([Part::Rooms.into()], out);
        } else {
            rooms(self, ctx, event, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sittings::Sitting;
    use super::*;
    use crate::event::EmbedWhat;

    #[test]
    fn a_button_pressed_before_the_part_is_here_acts_when_it_comes() {
        let mut sitting = Sitting::begun(&["init"]);
        sitting.model.library.await_parts(&[Part::Rooms]);
        let asked = sitting.tell(Event::EmbedAsked(EmbedWhat::Session));
        assert!(asked.contains(&Effect::Load("part-rooms".into())), "{asked:?}");
        assert_eq!(sitting.model.dialog, None);
        sitting.tell(Event::PartArrived(Part::Rooms));
        assert!(sitting.model.dialog.is_some());
        assert!(sitting.model.postponed.is_empty());
    }
}
