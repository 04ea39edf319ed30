//! An open card: say it, compare, tick what was said, and see the score of the ticks.
//! Does not know how many ticks make an answer good.

use viva_core::deck::{Card, Concept, Point};
use viva_core::event::Event;
use viva_core::interaction::Response;
use viva_core::model::Model;
use viva_core::session::{Entry, Outcome, Phase, Session};
use viva_core::text::Rich;
use yew::prelude::*;

use super::interaction::{Is, row};
use super::session::{head, key, onward, stem, ways_past};
use super::{change, feedback, heading, press, rich};
use crate::words;

/// A card in whatever phase it is.
pub(super) fn card(model: &Model, session: &Session, entry: &Entry, concept: &Concept, emit: &Callback<Event>) -> Html {
    let shown = Shown { model, session, concept, card: &concept.card, emit };
    let below = match &entry.phase {
        Phase::Revealed { said, .. } => shown.revealed(said),
        Phase::Answered(outcome) => shown.answered(outcome),
        Phase::Asked { .. } | Phase::Waiting | Phase::Answering(_) => shown.asked(),
    };
    html! {
        <article key={key(session)} class="card" part="question" aria-labelledby="stem">
            {head(model, session, entry, concept.level)}
            {stem(model, &concept.card.question)}
            {below}
        </article>
    }
}

struct Shown<'a> {
    model: &'a Model,
    session: &'a Session,
    concept: &'a Concept,
    card: &'a Card,
    emit: &'a Callback<Event>,
}

impl Shown<'_> {
    fn asked(&self) -> Html {
        html! {
            <>
                <div class="pad rule prose"><p class="note">{words::SAY_ALOUD}</p></div>
                <div class="asides"><span />{ways_past(self.session, self.emit)}</div>
                <div class="foot">
                    <button class="btn primary" type="button" onclick={press(self.emit, Event::AnswerRevealed)}>
                        {words::REVEAL}
                    </button>
                </div>
            </>
        }
    }

    fn revealed(&self, said: &[String]) -> Html {
        let points = self.card.points.iter().map(|point| {
            let tick = change(self.emit, Event::PointTicked(point.id.clone()));
            html! {
                <li><label class="check">
                    <input
                        type="checkbox" name={format!("point-{}", point.id)} checked={said.contains(&point.id)}
                        onchange={tick}
                    />
                    <span>{point_text(point)}</span>
                </label></li>
            }
        });
        let core: Vec<&Point> = self.card.points.iter().filter(|point| point.core).collect();
        let core_said = core.iter().filter(|point| said.contains(&point.id)).count();
        let done = press(self.emit, Event::PointsGiven);
        let ticked = words::ticked(said.len(), self.card.points.len(), core_said, core.len());
        html! {
            <>
                {self.answer(true)}
                <fieldset class="rubric"><legend class="label">{words::TICK}</legend><ul>{for points}</ul></fieldset>
                {self.background()}
                <div class="foot stick">
                    <p class="note"><strong>{ticked}</strong></p>
                    <button class="btn primary" type="button" part="submit" onclick={done}>
                        {words::DONE}
                    </button>
                </div>
            </>
        }
    }

    fn answered(&self, outcome: &Outcome) -> Html {
        let said: &[String] = if let Response::Points(said) = &outcome.response { said } else { &[] };
        let mut points: Vec<&Point> = self.card.points.iter().collect();
        // Not said before said, and among those the core points first.
        points.sort_by_key(|point| (said.contains(&point.id), !point.core));
        let missed_core = points.iter().filter(|point| point.core && !said.contains(&point.id)).count();
        let rows = points.into_iter().map(|point| {
            let (is, word) =
                if said.contains(&point.id) { (Is::Right, words::SAID) } else { (Is::Missed, words::NOT_SAID) };
            row(is, None, point_text(point), Some(word), None)
        });
        let title = words::points_said(outcome.score.got, outcome.score.of);
        html! {
            <div key="feedback" class="feedback" part="feedback">
                {feedback::verdict(heading(self.model, 1), outcome, &title, &words::core_said(missed_core))}
                <ol class="options">{for rows}</ol>
                {self.answer(false)}
                {self.background()}
                <ul class="sources">
                    {feedback::references(&self.concept.refs)}
                    {feedback::links(self.model, self.concept, self.emit)}
                </ul>
                {onward(self.session, self.emit)}
            </div>
        }
    }

    /// The model answer; just revealed, it takes the focus.
    fn answer(&self, focus: bool) -> Html {
        html! {
            <div class="answer" tabindex={focus.then_some("-1")} data-spot={focus.then_some("verdict")}>
                <p class="label">{words::GOOD_ANSWER}</p>
                {rich::block("prose", &self.card.answer)}
            </div>
        }
    }

    /// Everything around the answer: what worries, what pleases, what comes next, why and how.
    fn background(&self) -> Html {
        let tag = heading(self.model, 1);
        html! {
            <>
                <div class="block two">
                    {bullets(tag, words::RED_FLAGS, "dash flags", &self.card.red_flags)}
                    {bullets(tag, words::LOOKED_FOR, "dash", &self.card.look_for)}
                </div>
                if !self.card.follow_ups.is_empty() {
                    <div class="block asks"><@{tag} class="label">{words::FOLLOW_UPS}</@>
                        {for self.card.follow_ups.iter().map(|next| fold(rich::inline(&next.question), &next.answer))}
                    </div>
                }
                <div class="how rule">
                    {fold(words::WHY_ASKED.into(), &self.card.why)}
                    {fold(words::HOW_TO_BUILD.into(), &self.card.approach)}
                </div>
            </>
        }
    }
}

fn point_text(point: &Point) -> Html {
    html! { <>if point.core { <span class="core">{words::CORE}</span> }{rich::inline(&point.text)}</> }
}

fn bullets(tag: &'static str, title: &'static str, class: &'static str, texts: &[Rich]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    let entries = texts.iter().map(|text| html! { <li>{rich::inline(text)}</li> });
    html! { <div><@{tag} class="label">{title}</@><ul {class}>{for entries}</ul></div> }
}

fn fold(summary: Html, text: &Rich) -> Html {
    html! { <details class="more"><summary><span>{summary}</span></summary>{rich::block("prose note", text)}</details> }
}
