//! What a program prints: typed before, a line-by-line table after; options only as the last hint.
//! Does not know when two lines count as equal.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Output, WrongOutput};
use viva_core::session::{Draft, Outcome, shown_outputs};
use yew::prelude::*;

use super::super::feedback::Verdict;
use super::super::session::Asked;
use super::super::{change, icon, press, typed};
use super::row::{self, Is, folded};
use super::{complaint, letter, plain_verdict};
use crate::words;

pub(super) fn fields(asked: &Asked, output: &Output, stdout: &str, raises: Option<&str>, assisted: bool) -> Html {
    if assisted {
        return options(asked, output, stdout, raises);
    }
    html! {
        <Prediction
            key="fields"
            stdout={stdout.to_string()}
            raises={raises.map(ToString::to_string)}
            name={asked.name("answer")}
            complaint={complaint(asked)}
            emit={asked.emit.clone()}
        />
    }
}

/// What the typed prediction shows.
#[derive(Properties, PartialEq)]
struct Typed {
    stdout: String,
    raises: Option<String>,
    name: String,
    complaint: Option<&'static str>,
    emit: Callback<Event>,
}

/// A component because the switch is on before an exception is named, which is no response yet.
#[component]
fn Prediction(props: &Typed) -> Html {
    let switched = use_state(|| false);
    let raising = *switched || props.raises.is_some();
    let switch = {
        let (switched, emit) = (switched, props.emit.clone());
        Callback::from(move |_: web_sys::Event| {
            if raising {
                emit.emit(Event::Gave(Gesture::ExceptionTyped(String::new())));
            }
            switched.set(!raising);
        })
    };
    let write = typed(&props.emit, |text| Event::Gave(Gesture::OutputTyped(text)));
    let name = typed(&props.emit, |text| Event::Gave(Gesture::ExceptionTyped(text)));
    let rows = props.stdout.lines().count().clamp(3, 12).to_string();
    html! {
        <div class="predict">
            <div class="field">
                <label class="label" for="typed">
                    {if raising { words::PREDICTION_BEFORE } else { words::PREDICTION }}
                    <span>{words::PREDICTION_HOW}</span>
                </label>
                <textarea
                    class="textarea mono" id="typed" {rows} spellcheck="false" autocapitalize="off" autocomplete="off"
                    name={props.name.clone()} value={props.stdout.clone()} oninput={write}
                    data-spot="response" aria-describedby={props.complaint}
                />
            </div>
            <label class="check switch">
                <input
                    type="checkbox" role="switch" name={format!("{}-raises", props.name)} checked={raising}
                    onchange={switch}
                />
                <span>{words::RAISES}</span>
            </label>
            if raising {
                <div class="field">
                    <label class="label" for="exception">{words::WHICH_EXCEPTION}</label>
                    <input
                        class="input mono" id="exception" list="exceptions"
                        spellcheck="false" autocapitalize="off" autocomplete="off"
                        name={format!("{}-exception", props.name)} value={props.raises.clone().unwrap_or_default()}
                        oninput={name}
                    />
                    <datalist id="exceptions">
                        {for words::EXCEPTIONS.iter().map(|name| html! { <option value={*name} /> })}
                    </datalist>
                </div>
            }
        </div>
    }
}

fn options(asked: &Asked, output: &Output, stdout: &str, raises: Option<&str>) -> Html {
    let name = asked.name("offer");
    let shown = shown_outputs(output, asked.seed);
    let options = shown.iter().enumerate().map(|(at, (printed, ends))| {
        let picked = *printed == stdout && *ends == raises;
        let pick = change(asked.emit, Event::Gave(Gesture::OutputPicked(at)));
        let spot = (at == 0).then_some("response");
        html! {
            <label class="option" part="option">
                <input
                    type="radio" name={name.clone()} value={at.to_string()} checked={picked} onchange={pick}
                    data-spot={spot}
                />
                <span class="letter">{letter(at)}</span><span class="option-text">{row::output(printed, *ends)}</span>
            </label>
        }
    });
    html! {
        <fieldset key="offers" class="options" aria-describedby={complaint(asked)}>
            <legend class="sr">{words::CHOOSE_OUTPUT}</legend>
            {for options}
        </fieldset>
    }
}

/// The offer to choose among what people answer, once every other hint is open.
pub(super) fn last_hint(asked: &Asked, output: &Output, draft: &Draft) -> Html {
    if draft.assisted || output.wrong.is_empty() || usize::from(draft.hints) < asked.item.hints.len() {
        return Html::default();
    }
    let show = press(asked.emit, Event::OptionsAsked);
    html! { <button key="offer" class="quiet" type="button" part="hint" onclick={show}>{words::OPTIONS_HINT}</button> }
}

pub(super) fn verdict(output: &Output, stdout: &str, raises: Option<&str>, outcome: &Outcome) -> Verdict {
    let diff = output.diff(stdout);
    if outcome.score.is_full() {
        let detail = if output.differs_in_space(stdout) { words::SPACES_DIFFER } else { "" };
        return Verdict { detail: detail.into(), ..plain_verdict(outcome, words::WRONG_OUTPUT) };
    }
    let wrong: Vec<usize> = diff.iter().zip(1..).filter(|(line, _)| !line.same).map(|(_, n)| n).collect();
    let title = match diff.len() {
        0 | 1 => words::WRONG_OUTPUT.into(),
        lines => words::lines_right(lines - wrong.len(), lines),
    };
    let mut detail = if wrong.is_empty() { String::new() } else { words::lines_differ(&wrong) };
    if !output.ends_alike(raises) {
        detail = format!("{detail} {}", words::END_DIFFERS).trim_start().into();
    }
    Verdict { title, detail }
}

pub(super) fn graded(output: &Output, stdout: &str, raises: Option<&str>, right: bool) -> Html {
    let foreseen = output.foreseen(stdout, raises);
    let yours = foreseen.filter(|_| !right).map(|wrong| answer_row(Is::Wrong, Some(words::YOUR_ANSWER), wrong));
    let others = output.wrong.iter().filter(|wrong| Some(*wrong) != foreseen);
    html! {
        <>
            {diff(output, stdout, raises)}
            if let Some(yours) = yours { <ol class="options">{yours}</ol> }
            {folded(words::OTHER_OUTPUTS, "options", others.map(|wrong| answer_row(Is::Other, None, wrong)).collect())}
        </>
    }
}

fn answer_row(is: Is, word: Option<&str>, wrong: &WrongOutput) -> Html {
    row::row(is, None, row::output(&wrong.stdout, wrong.raises.as_deref()), word, Some(&wrong.rationale))
}

fn diff(output: &Output, stdout: &str, raises: Option<&str>) -> Html {
    let lines = output.diff(stdout);
    let rows = lines
        .iter()
        .zip(1..)
        .map(|(line, n)| line_row(&n.to_string(), line.yours, line.python, words::NOTHING, line.same));
    let ends = raises.is_some() || output.raises.is_some();
    html! {
        <div class="diff-wrap">
            <table class="diff">
                <caption class="sr">{words::DIFF}</caption>
                <colgroup><col /><col /><col /></colgroup>
                <thead><tr>
                    <th scope="col"><span class="sr">{words::DIFF_LINE}</span></th>
                    <th scope="col">{words::DIFF_YOURS}</th>
                    <th scope="col">{words::DIFF_PYTHON}</th>
                </tr></thead>
                <tbody>
                    {for rows}
                    if ends || lines.is_empty() {
                        {end_row(output, raises)}
                    }
                </tbody>
            </table>
        </div>
    }
}

fn end_row(output: &Output, raises: Option<&str>) -> Html {
    line_row(words::DIFF_END, raises, output.raises.as_deref(), words::NO_EXCEPTION, output.ends_alike(raises))
}

fn line_row(head: &str, yours: Option<&str>, python: Option<&str>, none: &str, same: bool) -> Html {
    let (is, sign, word) =
        if same { ("right", icon::CHECK, words::SAME) } else { ("wrong", icon::CROSS, words::DIFFERENT) };
    let mine = match yours {
        Some(text) if same => html! { <span>{text}</span> },
        Some(text) => html! { <del>{text}</del> },
        None => html! { <span class="none">{none}</span> },
    };
    let real = match python {
        Some(text) => html! { <span>{text}</span> },
        None => html! { <span class="none">{none}</span> },
    };
    html! {
        <tr data-is={is}>
            <th scope="row">{head}</th>
            <td class="mine">{icon::icon(sign)}<span class="sr">{word}</span>{mine}</td>
            <td class="real">{icon::icon(icon::CHECK)}{real}</td>
        </tr>
    }
}
