//! An open card: say it, compare, tick what was said, and see the score of the ticks.
//! Does not know how many ticks make an answer good, nor what a grade does.

use viva_core::deck::{Card, Concept, Point};
use viva_core::event::Event;
use viva_core::interaction::Response;
use viva_core::model::Model;
#[cfg(feature = "app")]
use viva_core::part::Part;
use viva_core::progress::Rating;
use viva_core::review::suggested;
use viva_core::session::{Entry, Outcome, Phase, Session};
use viva_core::text::Rich;
use viva_core::time::Millis;

#[cfg(feature = "app")]
use super::grades;
use super::interaction::{Is, row};
use super::pen::Pen;
use super::session::{after, head, key, onward, stem, ways_past};
#[cfg(feature = "app")]
use super::session::{all_keys, one_key, range};
use super::{control, feedback, heading, hints, rich};
use crate::{parts, words};

/// A card in whatever phase it is.
pub(super) fn card(pen: &mut Pen, model: &Model, session: &Session, entry: &Entry, concept: &Concept) {
    let shown = OpenCard { model, session, concept, card: &concept.card };
    pen.el("article", "card", |pen| {
        pen.key(&key(session));
        pen.attr("part", "question");
        pen.attr("aria-labelledby", "stem");
        head(pen, model, session, entry, concept.level);
        stem(pen, model, &concept.card.question);
        pen.slot(|pen| match &entry.phase {
            Phase::Revealed { .. } | Phase::Answered(_) => {
                after(pen, model, words::ANSWER_PART, |pen| parts::run(parts::uncovered(pen, &shown, &entry.phase)));
            }
            Phase::Asked { hints, .. } => shown.asked(pen, *hints),
            Phase::Waiting | Phase::Answering(_) => shown.asked(pen, 0),
            #[cfg(feature = "app")]
            Phase::Compared(_) => {}
        });
    });
}

/// A card with all that is needed to draw it.
pub(crate) struct OpenCard<'a> {
    model: &'a Model,
    session: &'a Session,
    concept: &'a Concept,
    card: &'a Card,
}

impl OpenCard<'_> {
    fn asked(&self, pen: &mut Pen, open: u8) {
        timer(pen, &self.card.answer.words());
        pen.el("div", "pad rule", |pen| pen.say("p", "note", words::SAY_ALOUD));
        pen.el("div", "asides", |pen| {
            pen.el("div", "hints", |pen| hints::hints(pen, &self.card.nudges, open));
            ways_past(pen, self.session);
        });
        pen.el("div", "foot", |pen| {
            pen.press("btn primary", Event::AnswerRevealed, |pen| pen.text(words::REVEAL));
        });
        #[cfg(feature = "app")]
        if self.model.reviews() && self.model.settings.shortcuts {
            pen.el("p", "foot keys", |pen| {
                one_key(pen, words::study::KEY_SPACE, words::study::KEY_REVEAL);
                all_keys(pen, self.model);
            });
        }
    }

    /// What is under the question once the answer is revealed.
    pub(crate) fn uncovered(&self, pen: &mut Pen, phase: &Phase) {
        match phase {
            Phase::Revealed { said, hints, took } => self.revealed(pen, said, *hints, *took),
            Phase::Answered(outcome) => self.answered(pen, outcome),
            Phase::Asked { .. } | Phase::Waiting | Phase::Answering(_) => {}
            #[cfg(feature = "app")]
            Phase::Compared(_) => {}
        }
    }

    fn revealed(&self, pen: &mut Pen, said: &[String], hints: u8, took: Millis) {
        self.answer(pen, true);
        pen.el("fieldset", "rubric", |pen| {
            pen.say("legend", "label", words::TICK);
            pen.el("ul", "", |pen| {
                for point in &self.card.points {
                    tick(pen, point, said.contains(&point.id));
                }
            });
        });
        self.background(pen);
        let (mut core, mut core_said) = (0, 0);
        for point in self.card.points.iter().filter(|point| point.core) {
            core += 1;
            core_said += usize::from(said.contains(&point.id));
        }
        let ticked = words::ticked(said.len(), self.card.points.len(), core_said, core);
        let suggested = suggested(&self.card.points, said, hints, took);
        #[cfg(feature = "app")]
        let suggested = self.model.settings.wishes.grade(suggested);
        self.judge(pen, &ticked, suggested);
    }

    /// Where there is spaced review the learner has the last word on the grade; elsewhere the ticks have it.
    fn judge(&self, pen: &mut Pen, ticked: &str, suggested: Rating) {
        #[cfg(feature = "app")]
        if self.model.reviews() {
            return pen.el("div", "foot stick grade", |pen| {
                pen.el("p", "note", |pen| {
                    pen.attr("id", "fair");
                    pen.say("strong", "", ticked);
                    pen.text(" ");
                    pen.text(&words::fair(suggested));
                });
                grades::grades(pen, self.model, &self.concept.id, suggested);
                if self.model.settings.shortcuts {
                    pen.el("p", "keys", |pen| {
                        one_key(pen, words::study::KEY_SPACE, words::rating(suggested));
                        let last = if self.model.settings.wishes.two_grades { "2" } else { "4" };
                        range(pen, "1", last, words::study::KEY_GRADE);
                    });
                }
            });
        }
        pen.el("div", "foot stick", |pen| {
            pen.el("p", "note", |pen| pen.say("strong", "", ticked));
            pen.press("btn primary", Event::Graded(suggested), |pen| {
                pen.attr("part", "submit");
                pen.text(words::DONE);
            });
        });
    }

    fn answered(&self, pen: &mut Pen, outcome: &Outcome) {
        let said: &[String] = if let Response::Points(said) = &outcome.response { said } else { &[] };
        let missed = |point: &&Point| !said.contains(&point.id);
        let missed_core = self.card.points.iter().filter(missed).filter(|point| point.core).count();
        // The score may be the learner's own word; what was said are the ticks.
        let title = words::points_said(said.len(), self.card.points.len());
        pen.el("div", "feedback", |pen| {
            pen.key("feedback");
            pen.attr("part", "feedback");
            feedback::verdict(pen, self.model, outcome, &title, &words::core_said(missed_core), None);
            pen.el("ol", "options", |pen| self.points(pen, said));
            self.answer(pen, false);
            self.background(pen);
            pen.el("ul", "sources", |pen| {
                feedback::references(pen, &self.concept.refs);
                feedback::links(pen, self.model, self.concept);
            });
            onward(pen, self.model, self.session);
        });
    }

    /// Points that were not said before those that were, and among both the core points first.
    fn points(&self, pen: &mut Pen, said: &[String]) {
        for (was_said, is, word) in [(false, Is::Other, words::NOT_SAID), (true, Is::Right, words::SAID)] {
            for core in [true, false] {
                for point in &self.card.points {
                    if point.core == core && said.contains(&point.id) == was_said {
                        row(pen, is, None, &|pen| point_text(pen, point), Some(word), None);
                    }
                }
            }
        }
    }

    /// The model answer, and the learner's own stories beside it; just revealed, it takes the focus.
    fn answer(&self, pen: &mut Pen, focus: bool) {
        pen.el("div", "answer", |pen| {
            pen.attr_if("tabindex", focus.then_some("-1"));
            pen.attr_if("data-spot", focus.then_some("verdict"));
            pen.say("p", "label", &words::good_answer(&self.card.answer.words()));
            rich::block(pen, "prose", &self.card.answer);
        });
        #[cfg(feature = "app")]
        pen.slot(|pen| {
            if !self.model.library.lacks(Part::Rooms) {
                parts::run(parts::told(pen, self.model, &self.concept.id));
            }
        });
    }

    /// Everything around the answer: what worries, what pleases, what comes next, why and how.
    fn background(&self, pen: &mut Pen) {
        let tag = heading(self.model, 1);
        pen.el("div", "block two", |pen| {
            bullets(pen, tag, words::RED_FLAGS, "dash flags", &self.card.red_flags);
            bullets(pen, tag, words::LOOKED_FOR, "dash", &self.card.look_for);
        });
        if !self.card.follow_ups.is_empty() {
            pen.el("div", "block asks", |pen| {
                pen.say(tag, "label", words::FOLLOW_UPS);
                for next in &self.card.follow_ups {
                    fold(pen, &|pen| rich::inline(pen, &next.question), &next.answer);
                }
            });
        }
        pen.el("div", "how rule", |pen| {
            fold(pen, &|pen| pen.text(words::WHY_ASKED), &self.card.why);
            fold(pen, &|pen| pen.text(words::HOW_TO_BUILD), &self.card.approach);
        });
    }
}

/// How long the answer takes so far beside how long a good one takes; nothing happens at the end.
fn timer(pen: &mut Pen, answer: &str) {
    pen.el("div", "timer", |pen| {
        pen.el("div", "track", |pen| {
            for _ in 0..words::tens_of_seconds(answer) {
                pen.say("i", "", "");
            }
        });
        pen.el("div", "asides", |pen| {
            pen.el("p", "crumb note", |pen| {
                pen.el("strong", "clock", |pen| {
                    pen.attr("aria-hidden", "true");
                    pen.say("b", "", "");
                    pen.text(":");
                    pen.say("b", "", "");
                    pen.say("b", "", "");
                });
                pen.say("span", "", &words::good_answer(answer));
            });
            pen.el("div", "row", |pen| {
                control::switch(pen, "tool", "pause", words::PAUSE, false);
                control::switch(pen, "tool", "hide", words::HIDE_TIMER, false);
            });
        });
    });
}

fn tick(pen: &mut Pen, point: &Point, said: bool) {
    pen.el("li", "", |pen| {
        pen.el("label", "check", |pen| {
            pen.el("input", "", |pen| {
                pen.attr("type", "checkbox");
                pen.attr("name", &format!("point-{}", point.id));
                pen.checked(said);
                pen.on_change(Event::PointTicked(point.id.clone()));
            });
            pen.el("span", "", |pen| point_text(pen, point));
        });
    });
}

pub(super) fn point_text(pen: &mut Pen, point: &Point) {
    if point.core {
        pen.say("span", "core", words::CORE);
        // Whoever hears it hears two words.
        pen.text(" ");
    }
    rich::inline(pen, &point.text);
}

pub(super) fn bullets(pen: &mut Pen, tag: &'static str, title: &str, class: &str, texts: &[Rich]) {
    if texts.is_empty() {
        return;
    }
    pen.el("div", "", |pen| {
        pen.say(tag, "label", title);
        pen.el("ul", class, |pen| {
            for text in texts {
                pen.el("li", "", |pen| rich::inline(pen, text));
            }
        });
    });
}

pub(super) fn fold(pen: &mut Pen, summary: &dyn Fn(&mut Pen), text: &Rich) {
    pen.el("details", "more", |pen| {
        pen.el("summary", "", |pen| pen.el("span", "", summary));
        rich::block(pen, "prose note", text);
    });
}
