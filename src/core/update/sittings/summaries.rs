//! Sittings at a summary: what it begins, and the way back to it.
//! Does not know how a summary looks.

use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use super::visits::{begun, finish, led, queue, survives};
use crate::effect::Effect;
use crate::event::Event;
use crate::route::Route;
use crate::session::Phase;

#[test]
fn missed_questions_and_another_session_have_addresses_that_a_reload_finds() {
    let mut sitting = begun("#/session?count=3&seed=11");
    finish(&mut sitting, "wrong");
    let missed = queue(&sitting)[..3].to_vec();
    let address = led(&mut sitting, Event::MissedAsked);
    assert_eq!(queue(&sitting), missed);
    sitting.answer("right");
    sitting.tell(Event::NextAsked);
    survives(&sitting, &address);
    finish(&mut sitting, "right");
    let address = led(&mut sitting, Event::AnotherAsked);
    sitting.answer("right");
    survives(&sitting, &address);
}

/// What the browser's Back and Forward go through.
struct History(Vec<Route>);

impl History {
    /// Follows what an event leads to, as the browser does.
    fn follow(&mut self, sitting: &mut Sitting, event: Event) {
        for effect in sitting.tell(event) {
            match effect {
                Effect::Rename(route) => *self.0.last_mut().expect("somewhere") = route,
                Effect::Go(route) => {
                    self.0.push(route.clone());
                    self.follow(sitting, Event::RouteChanged(route));
                }
                _ => {}
            }
        }
    }

    /// Goes back, and gives what was left.
    fn back(&mut self, sitting: &mut Sitting) -> Route {
        let left = self.0.pop().expect("a page to leave");
        let before = self.0.last().expect("a page before").clone();
        self.follow(sitting, Event::RouteChanged(before));
        left
    }
}

#[test]
fn back_from_what_a_summary_began_leads_to_that_summary_wherever_it_stood() {
    let address = "#/session?count=3&seed=11";
    for (place, event) in [address, "#/", "#/practice"]
        .into_iter()
        .flat_map(|place| [Event::MissedAsked, Event::SkippedAsked, Event::AnotherAsked].map(|event| (place, event)))
    {
        let mut sitting = begun(address);
        for _ in 0..2 {
            sitting.answer("wrong");
            sitting.tell(Event::NextAsked);
        }
        sitting.tell(Event::FinishAsked);
        sitting.tell(Event::RouteChanged(Route::parse(place)));
        let summary = sitting.model.session.clone();
        let mut history = History(vec![Route::parse(place)]);
        history.follow(&mut sitting, event.clone());
        assert_ne!(sitting.model.session, summary, "{place} {event:?}");
        sitting.answer("right");
        let begun = sitting.model.session.clone().expect("a session is open");
        let left = history.back(&mut sitting);
        assert_eq!(sitting.model.session, summary, "{place} {event:?}");
        sitting.tell(Event::RouteChanged(left));
        assert_eq!(sitting.model.session, Some(begun), "no answer is lost: {place} {event:?}");
    }
}

#[test]
fn back_from_what_the_summary_of_one_question_began_leads_to_that_summary() {
    for place in ["#/item/gil.b", "#/session?items=gil.b&seed=11"] {
        let mut sitting = begun(place);
        // Two that are drawn one after the other have two seeds.
        sitting.model.session.as_mut().expect("a session is open").seed = 4;
        sitting.answer("wrong");
        sitting.tell(Event::NextAsked);
        let summary = sitting.model.session.clone();
        let mut history = History(vec![Route::parse(place)]);
        history.follow(&mut sitting, Event::MissedAsked);
        assert!(matches!(sitting.phase(), Phase::Answering(_)), "{place}");
        history.back(&mut sitting);
        assert_eq!(sitting.model.session, summary, "{place}");
    }
}
