//! Putting a concept aside, for today or until it is brought back; giving it a star, and starting it anew.
//! Does not know what is due.

use alloc::string::String;
use alloc::vec::Vec;

use crate::effect::Effect;
use crate::event::Ctx;
use crate::interaction::Response;
use crate::model::{Model, Screen, Spoken};
use crate::progress::{Aside, Attempt, Mark};
use crate::route::{Route, Study};
use crate::session::Entry;

impl Model {
    /// Puts the concept on screen aside. What is left of it in the session goes, and the next question stands there; a
    /// verdict is still read to its end.
    pub(super) fn put_aside(&mut self, ctx: Ctx, aside: Aside, out: &mut Vec<Effect>) {
        match &self.screen {
            Screen::Concept(id) => {
                let id = id.clone();
                self.set_aside(ctx, aside, &id, out);
            }
            Screen::Session | Screen::Home(_) => self.pass_over(ctx, aside, out),
            _ => {}
        }
    }

    /// Notes that a concept is put aside, and says whether that is news. What is suspended is away today as well.
    fn set_aside(&mut self, ctx: Ctx, aside: Aside, concept: &str, out: &mut Vec<Effect>) -> bool {
        let before = self.progress.asides(self.today).get(concept).copied();
        let is_news = before != Some(aside) && before != Some(Aside::Suspended);
        if is_news {
            let attempt = self.kept(ctx, &aside.target(concept), Response::Points(Vec::new()), true);
            self.record(attempt, out);
            self.say(Spoken::PutAside(aside));
        }
        is_news
    }

    fn pass_over(&mut self, ctx: Ctx, aside: Aside, out: &mut Vec<Effect>) {
        let Some(before) = self.session.clone() else { return };
        let Some(entry) = before.current() else { return };
        let Some(concept) = entry.target.concept() else { return };
        let id = self.next_attempt;
        if !self.set_aside(ctx, aside, concept, out) {
            return;
        }
        let mut session = before.clone();
        let at = session.at;
        let mut place = 0..;
        let is_left = |known: &Entry| known.target.concept() == Some(concept) && known.outcome().is_none();
        session.entries.retain(|known| place.next().is_some_and(|place| place < at) || !is_left(known));
        if session.entries.is_empty() {
            // There was nothing else: the page of reviews says what is put aside.
            out.extend(self.is_app().then_some(Effect::Go(Route::Study(Study::Review))));
        } else {
            let moved = entry.outcome().is_none();
            self.session = Some(session);
            if moved {
                self.step(ctx, 0, out);
            } else {
                out.push(Effect::KeepSession);
            }
            self.say(Spoken::PutAside(aside));
            self.undo.push((before, id));
        }
    }

    /// Gives the concept on screen a star, or takes it off.
    pub(super) fn switch_star(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let entry = self.session.as_ref().and_then(|session| session.current());
        let Some(concept) = entry.and_then(|entry| entry.target.concept()).map(String::from) else { return };
        let on = self.progress.marked(Mark::Star, &concept).is_none();
        self.keep_mark(ctx, Mark::Star, &concept, on, out);
        self.say(Spoken::Starred(on));
    }

    /// Notes a word on a concept or topic. Most are taken off by a later word, so that they go on every device; that a
    /// concept starts anew is retracted, so that its memory is as it was.
    pub(super) fn keep_mark(&mut self, ctx: Ctx, mark: Mark, id: &str, on: bool, out: &mut Vec<Effect>) {
        let word = self.progress.marked(mark, id).map(|word| word.id);
        let is_news = on != word.is_some() || (on && mark == Mark::Anew);
        if !is_news {
            return;
        }
        let attempt = self.kept(ctx, &mark.target(id), Response::Points(Vec::new()), on || mark == Mark::Anew);
        let retracts = word.filter(|_| mark == Mark::Anew && !on);
        self.record(Attempt { retracts, ..attempt }, out);
    }

    /// Lets a concept come again.
    pub(super) fn bring_back(&mut self, ctx: Ctx, concept: &str, out: &mut Vec<Effect>) {
        let Some(aside) = self.progress.asides(self.today).get(concept).copied() else { return };
        let attempt = self.kept(ctx, &aside.target(concept), Response::Points(Vec::new()), false);
        self.record(attempt, out);
        self.say(Spoken::BroughtBack);
    }
}
