//! The card of a session: one question from its first sight to Next.
//! Does not know how its kind is answered; see `interaction`.

use viva_core::deck::{Item, Level, Proof};
use viva_core::event::Event;
use viva_core::interaction::Interaction;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::session::{Draft, Entry, Outcome, Phase, Session};
use viva_core::text::Rich;
use yew::prelude::*;

use super::{card, confidence, feedback, heading, hints, interaction, notices, press, rich, summary};
use crate::words;

/// More ticks than these are a rule, not a count.
const MOST_TICKS: usize = 12;

/// The entry on screen with all that is needed to draw it.
pub(super) struct Asked<'a> {
    pub(super) model: &'a Model,
    pub(super) session: &'a Session,
    pub(super) entry: &'a Entry,
    pub(super) item: &'a Item,
    pub(super) seed: u64,
    pub(super) emit: &'a Callback<Event>,
}

impl Asked<'_> {
    /// The name of a control, unique within the widget; shadow roots keep the controls of two widgets apart.
    pub(super) fn name(&self, control: &str) -> String {
        format!("{control}-{}", self.session.at)
    }

    /// The versions on which the code of the item ran.
    pub(super) fn versions(&self) -> &[String] {
        match &self.item.proof {
            Proof::Run(versions) => versions,
            Proof::Cited | Proof::Judgement => &[],
        }
    }
}

/// The open session: a question, its feedback, or the summary.
pub(super) fn session(model: &Model, emit: &Callback<Event>) -> Html {
    let Some(session) = &model.session else { return notices::waiting(model, None, emit) };
    let Some(entry) = session.current() else { return summary::summary(model, session, emit) };
    if let Target::Card { concept } = &entry.target {
        return match model.library.concept(concept) {
            Some(concept) => card::card(model, session, entry, concept, emit),
            None => notices::waiting(model, entry.target.file(), emit),
        };
    }
    match model.item(&entry.target) {
        Some(item) => {
            let seed = entry.seed(session.seed);
            question(&Asked { model, session, entry, item: &item, seed, emit })
        }
        None => notices::waiting(model, entry.target.file(), emit),
    }
}

fn question(asked: &Asked) -> Html {
    let (below, answered) = match &asked.entry.phase {
        Phase::Answering(draft) => (answering(asked, draft), None),
        Phase::Answered(outcome) => (feedback::feedback(asked, outcome), Some(outcome)),
        // An item is answered at once; the other phases are those of a card, and of what is not shown yet.
        Phase::Waiting | Phase::Asked { .. } | Phase::Revealed { .. } => (Html::default(), None),
    };
    html! {
        <article key={key(asked.session)} class="card" part="question" aria-labelledby="stem">
            {head(asked.model, asked.session, asked.entry, asked.item.level)}
            {stem(asked.model, &asked.item.stem)}
            {code(asked, answered)}
            {below}
        </article>
    }
}

/// A new entry is a new element, so that nothing typed, opened or scrolled is carried over.
pub(super) fn key(session: &Session) -> String {
    format!("{} {}", session.seed, session.at)
}

/// Topic and level, what is special about the entry, and how far the session is.
pub(super) fn head(model: &Model, session: &Session, entry: &Entry, level: Level) -> Html {
    let number = session.number();
    let count = session.count();
    let topic = topic(model, &entry.target);
    // After the answer, the latest attempt is the new one.
    let changed = entry.outcome().is_none() && model.changed_since_answered(&entry.target);
    html! {
        <header class="head">
            <p class="crumb">
                if let Some(topic) = topic { <strong>{topic}</strong> }
                <span>{words::level(level)}</span>
                if entry.again > 0 { <span>{words::AGAIN}</span> }
                if changed { <span>{words::CHANGED}</span> }
            </p>
            <p class="count">
                if count <= MOST_TICKS { <span class="ticks" aria-hidden="true">{ticks(session, number)}</span> }
                <span>{words::of(number, count)}</span>
            </p>
        </header>
    }
}

fn topic<'a>(model: &'a Model, target: &'a Target) -> Option<&'a str> {
    match target {
        Target::Cell { table, .. } => model.library.table(table).map(|table| table.title.as_str()),
        _ => model.library.topic_title(&model.library.outline(target.concept()?)?.topic),
    }
}

fn ticks(session: &Session, number: usize) -> Html {
    let tick = |(at, (_, outcome)): (usize, (&Target, Option<&Outcome>))| {
        let on = match outcome {
            _ if at + 1 == number => "now",
            Some(_) => "done",
            None => "no",
        };
        html! { <i data-on={on} /> }
    };
    session.firsts().enumerate().map(tick).collect()
}

/// The question as a heading, which takes the focus when it is new.
pub(super) fn stem(model: &Model, stem: &Rich) -> Html {
    html! {
        <@{heading(model, 0)} class="stem" id="stem" part="stem" tabindex="-1" data-spot="question">
            <span>{rich::inline(stem)}</span>
        </@>
    }
}

fn code(asked: &Asked, answered: Option<&Outcome>) -> Html {
    match (&asked.entry.phase, answered) {
        (Phase::Answering(draft), _) => interaction::code(asked, &draft.response, false),
        (_, Some(outcome)) => interaction::code(asked, &outcome.response, true),
        (_, None) => Html::default(),
    }
}

fn answering(asked: &Asked, draft: &Draft) -> Html {
    if matches!(asked.item.interaction, Interaction::Code(_)) {
        return html! { <><p class="pad note">{words::NOT_HERE}</p><div class="asides"><span />{aside(asked)}</div></> };
    }
    let ready = asked.item.interaction.missing(&draft.response).is_none();
    html! {
        <>
            {interaction::fields(asked, draft)}
            {confidence::confidence(ready, draft.complaint, asked.emit)}
            <div class="asides">
                <div class="hints">
                    {hints::hints(&asked.item.hints, draft.hints, asked.emit)}
                    {interaction::last_hint(asked, draft)}
                </div>
                {aside(asked)}
            </div>
            {keys(asked)}
        </>
    }
}

fn aside(asked: &Asked) -> Html {
    ways_past(asked.session, asked.emit)
}

/// Back and skip.
pub(super) fn ways_past(session: &Session, emit: &Callback<Event>) -> Html {
    html! {
        <div class="row">
            {back(session, emit)}
            <button class="quiet" type="button" onclick={press(emit, Event::SkipAsked)}>{words::SKIP}</button>
        </div>
    }
}

/// Back to the entry before, where there is one.
pub(super) fn back(session: &Session, emit: &Callback<Event>) -> Html {
    if session.at == 0 {
        return Html::default();
    }
    html! { <button class="quiet" type="button" onclick={press(emit, Event::BackAsked)}>{words::BACK}</button> }
}

/// Back and Next, within reach of the thumb.
pub(super) fn onward(session: &Session, emit: &Callback<Event>) -> Html {
    let last = session.at + 1 == session.entries.len();
    html! {
        <div class="foot stick">
            {back(session, emit)}
            <button class="btn primary" type="button" part="next" onclick={press(emit, Event::NextAsked)}>
                {if last { words::TO_SUMMARY } else { words::NEXT }}
            </button>
        </div>
    }
}

fn keys(asked: &Asked) -> Html {
    if !asked.model.settings.shortcuts {
        return Html::default();
    }
    let options = match &asked.item.interaction {
        Interaction::Choice(choice) => choice.options.len(),
        Interaction::Multiple(multiple) => multiple.options.len(),
        _ => 0,
    };
    html! {
        <p class="foot keys">
            if options > 0 {
                <span>
                    <kbd>{"A"}</kbd>{words::KEY_TO}<kbd>{interaction::letter(options - 1)}</kbd>{words::KEY_CHOOSE}
                </span>
            }
            <span><kbd>{"1"}</kbd>{words::KEY_TO}<kbd>{"3"}</kbd>{words::KEY_SUBMIT}</span>
            if !asked.item.hints.is_empty() { <span><kbd>{"H"}</kbd>{words::KEY_HINT}</span> }
        </p>
    }
}
