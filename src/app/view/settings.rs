//! Settings: theme, shortcuts, storage used, export, import, forget.
//! Does not know how any of them is carried out.

use viva_core::event::Event;
use viva_core::model::{Model, Spoken};
use viva_core::settings::Theme;
use yew::prelude::*;

use super::{change, heading, icon, page, press, standing};
use crate::words::{self, pages};

const TO_FILE: &str = "M12 4.5V15M8 11.5l4 3.5 4-3.5M5.5 19.5h13";
const FROM_FILE: &str = "M12 15V4.5M8 8l4-3.5L16 8M5.5 19.5h13";

/// How many characters a browser lets one site store, as most count them.
const ROOM: usize = 5_000_000;

/// The settings.
pub(super) fn settings(model: &Model, emit: &Callback<Event>) -> Html {
    let refused = matches!(model.spoken, Some((_, Spoken::ImportRefused)));
    let said = model.spoken.and_then(|(_, spoken)| pages::outcome(spoken));
    html! {
        <>
            <div>
                <@{page::title_tag(model)} class="title" tabindex="-1" data-spot="page">{pages::SETTINGS}</@>
                // The live region of the widget speaks it.
                if let Some(said) = said { <p class={if refused { "say" } else { "note" }} aria-hidden="true">{said}</p> }
            </div>
            <div>
                {theme(model, emit)}
                {shortcuts(model, emit)}
                {storage(model)}
                {along(model, emit)}
                {aside(model, emit)}
                {setting(model, pages::FORGET, html! { <p class="note">{pages::FORGET_HOW}</p> }, html! {
                    <div class="row">
                        <button class="btn danger" type="button" onclick={press(emit, Event::ForgetAsked)}>{pages::FORGET_ASK}</button>
                    </div>
                })}
            </div>
        </>
    }
}

fn setting(model: &Model, name: &'static str, note: Html, control: Html) -> Html {
    html! {
        <section class="setting">
            <div><@{heading(model, 1)} class="h">{name}</@>{note}</div>
            {control}
        </section>
    }
}

fn theme(model: &Model, emit: &Callback<Event>) -> Html {
    let themes =
        [(Theme::Page, pages::THEME_PAGE), (Theme::Light, pages::THEME_LIGHT), (Theme::Dark, pages::THEME_DARK)];
    let choice = |(theme, word): (Theme, &'static str)| {
        let pick = change(emit, Event::ThemeChosen(theme));
        let on = model.settings.theme == theme;
        html! { <label class="seg"><input type="radio" name="theme" value={word} checked={on} onchange={pick} />{word}</label> }
    };
    let control = html! {
        <fieldset class="segs"><legend class="sr">{pages::THEME}</legend>{for themes.into_iter().map(choice)}</fieldset>
    };
    setting(model, pages::THEME, html! { <p class="note">{pages::THEME_HOW}</p> }, control)
}

fn shortcuts(model: &Model, emit: &Callback<Event>) -> Html {
    let on = model.settings.shortcuts;
    let switch = change(emit, Event::ShortcutsSwitched(!on));
    let control = html! {
        <>
            <div class="row">
                <label class="check switch">
                    <input type="checkbox" role="switch" name="shortcuts" aria-label={pages::SHORTCUTS} checked={on} onchange={switch} />
                    <span aria-hidden="true">{pages::ON}</span>
                </label>
            </div>
            <div class="whole">
                <details class="more">
                    <summary>{pages::ALL_SHORTCUTS}</summary>
                    <p class="keys">
                        <span><kbd>{"A"}</kbd>{words::KEY_TO}<kbd>{"F"}</kbd>{words::KEY_CHOOSE}</span>
                        <span><kbd>{"1"}</kbd>{words::KEY_TO}<kbd>{"3"}</kbd>{words::KEY_SUBMIT}</span>
                        <span><kbd>{"H"}</kbd>{words::KEY_HINT}</span>
                        <span><kbd>{"N"}</kbd>{pages::KEY_NEXT}</span>
                    </p>
                </details>
            </div>
        </>
    };
    setting(model, pages::SHORTCUTS, html! { <p class="note">{pages::SHORTCUTS_HOW}</p> }, control)
}

fn storage(model: &Model) -> Html {
    let storage = &model.storage;
    let answers = model.progress.standing().count();
    let note = html! {
        <>
            <p class="note">{pages::stored(answers, storage.state)}{" "}{pages::PROGRESS_WHERE}</p>
        </>
    };
    let control = html! {
        <div>
            <p class="note num">{pages::used(storage.used)}</p>
            {standing::bar(&[("a", storage.used)], ROOM)}
        </div>
    };
    setting(model, pages::PROGRESS, note, control)
}

fn along(model: &Model, emit: &Callback<Event>) -> Html {
    let control = html! {
        <div class="row">
            <button class="btn" type="button" onclick={press(emit, Event::ExportAsked)}>{icon::icon(TO_FILE)}{words::EXPORT}</button>
            // The shell reads the file that is chosen.
            <label class="btn">{icon::icon(FROM_FILE)}{pages::IMPORT}<input class="sr" type="file" name="import" accept=".json,application/json" /></label>
        </div>
    };
    setting(model, pages::TAKE_ALONG, html! { <p class="note">{pages::TAKE_ALONG_HOW}</p> }, control)
}

fn aside(model: &Model, emit: &Callback<Event>) -> Html {
    let n = model.storage.aside;
    if n == 0 {
        return Html::default();
    }
    let control = html! {
        <div class="row">
            <button class="btn" type="button" onclick={press(emit, Event::AsideAsked)}>{icon::icon(TO_FILE)}{words::DOWNLOAD_ASIDE}</button>
        </div>
    };
    setting(model, pages::ASIDE, html! { <p class="note">{pages::aside(n)}</p> }, control)
}
