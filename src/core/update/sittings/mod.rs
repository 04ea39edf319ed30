//! Sittings as scripts: events in, effects out.
//! Does not know how a model comes to its effects.

mod answering;
#[cfg(feature = "app")]
mod aside;
mod drafts;
#[cfg(feature = "app")]
mod filters;
#[cfg(feature = "app")]
mod interviews;
#[cfg(feature = "app")]
mod keeping;
#[cfg(feature = "app")]
mod parked;
#[cfg(feature = "app")]
mod presets;
#[cfg(feature = "app")]
mod programs;
#[cfg(feature = "app")]
mod reviews;
#[cfg(feature = "app")]
mod screenings;
#[cfg(feature = "app")]
mod summaries;
mod tables;
#[cfg(feature = "app")]
mod ticks_and_notes;
#[cfg(feature = "app")]
mod undo;
#[cfg(feature = "app")]
mod visits;

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::{Late, update};
use crate::config::{Config, ElementMode};
use crate::effect::Effect;
use crate::event::{Ctx, Event, Gesture};
#[cfg(feature = "app")]
use crate::library::INDEX;
use crate::model::Model;
use crate::progress::{Confidence, Progress};
#[cfg(feature = "app")]
use crate::route::Route;
#[cfg(feature = "app")]
use crate::samples::index;
use crate::samples::topic;
use crate::selection::Selection;
use crate::session::Phase;
use crate::settings::Settings;
use crate::time::{Timestamp, UtcOffset};

/// A model with a clock that moves one second an event.
pub(in crate::update) struct Sitting {
    pub(in crate::update) model: Model,
    now: i64,
}

impl Sitting {
    pub(in crate::update) fn of(selection: Selection, mode: ElementMode) -> Sitting {
        let config = Config { mode, selection, seed: Some(1), ..Config::default() };
        Sitting { model: Model::new(config, Progress::default(), Settings::default(), 9), now: 0 }
    }

    /// A session over the topic `oop`, begun, with `concepts` of three items each.
    pub(in crate::update) fn begun(concepts: &[&str]) -> Sitting {
        let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
        let mut sitting = Sitting::of(selection, ElementMode::Practice);
        assert_eq!(sitting.tell(Event::Started(None)), [Effect::Load("topic-oop.bin".into())]);
        sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(concepts)));
        sitting
    }

    pub(in crate::update) fn tell(&mut self, event: Event) -> Vec<Effect> {
        self.now += 1000;
        let ctx = Ctx { now: Timestamp(self.now), offset: UtcOffset(0), seed: 5 };
        update(&mut self.model, ctx, event, Late::WHOLE)
    }

    pub(in crate::update) fn pick(&mut self, id: &str) {
        self.tell(Event::Gave(Gesture::OptionPicked(id.into())));
    }

    pub(in crate::update) fn answer(&mut self, id: &str) -> Vec<Effect> {
        self.pick(id);
        self.tell(Event::Submitted(Confidence::Certain))
    }

    fn current(&self) -> String {
        self.model.session.as_ref().unwrap().current().map(|entry| entry.target.to_string()).unwrap_or_default()
    }

    pub(in crate::update) fn phase(&self) -> &Phase {
        &self.model.session.as_ref().unwrap().current().unwrap().phase
    }
}

/// The concepts of the deck of [`opened`].
#[cfg(feature = "app")]
const IDS: [&str; 4] = ["a", "b", "c", "d"];

/// The full page at an address, with the index of a small deck.
#[cfg(feature = "app")]
fn opened(route: &str) -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse(route))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    sitting
}
