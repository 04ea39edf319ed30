//! The first screen of the full page, drawn natively by the same view.
//! Does not know files: a function gives the chunks by name.

use viva_core::config::{Config, ElementMode};
use viva_core::deck::{Chunk, Role};
use viva_core::effect::Effect;
use viva_core::event::{Ctx, Event};
use viva_core::model::Model;
use viva_core::progress::Progress;
use viva_core::route::Route;
use viva_core::settings::Settings;
use viva_core::time::{Timestamp, UtcOffset};
use viva_core::update::{Late, update};
use yew::{Callback, Html, LocalServerRenderer, Properties, component};

use crate::view;
use crate::words::{advice, pages};

pub use crate::words::shipped;

/// The name of the language of this program: a folder of `src/app/words/`, or `pseudo`.
pub const LANGUAGE: &str = env!("VIVA_WORDS");

/// Its tag in BCP 47.
pub const LANG: &str = crate::words::LANG;

/// The heading of all comparison tables.
pub const TABLES: &str = pages::TABLES;

/// The heading of the pages of advice.
pub const ADVICE: &str = pages::ADVICE;

/// What stands for `__NAME__` in the page and the scripts around the program.
pub const NAMED: &[(&str, &str)] = {
    macro_rules! all {
        ($($name:ident)*) => { &[("LANG", LANG), $((stringify!($name), shipped::$name)),*] };
    }
    all!(
        TITLE DESCRIPTION INSTALLED LATE NEEDS_POLICY NEEDS_WASM SLOW DAMAGED BLOCKED OFFLINE NEEDS_CORS NO_SERVER NOT_REACHED ANSWERED
        WEB_PAGE CHANGED TOO_LARGE EMPTY COULD_NOT_RUN NO_ADDRESS STOPPED COULD_NOT_START START_AGAIN SAVE_COPY
    )
};

/// The model of a page at `route` for somebody who was never here, with all content that its first screen asks for.
pub fn first_visit(route: Route, chunk: impl Fn(&str) -> Option<Chunk>) -> Model {
    let config = Config { mode: ElementMode::App, heading_level: 1, ..Config::default() };
    let mut model = Model::new(config, Progress::default(), Settings::default(), 0);
    let mut events = vec![Event::Started(Some(route))];
    while let Some(event) = events.pop() {
        let ctx = Ctx { now: Timestamp(0), offset: UtcOffset(0), seed: 0 };
        for effect in update(&mut model, ctx, event, Late::WHOLE) {
            if let Effect::Load(name) = effect
                && let Some(chunk) = chunk(&name)
            {
                events.push(Event::ChunkArrived(name, chunk));
            }
        }
    }
    model
}

/// What stands before a text beside an entry of a page of advice.
pub fn before(role: Role) -> &'static str {
    pages::before(role)
}

/// What stands after it.
pub fn after(role: Role) -> &'static str {
    pages::after(role)
}

/// What a week of a plan is called, counted from 1.
pub fn week(n: usize) -> String {
    advice::week(n)
}

/// What a day of a plan is called, likewise.
pub fn day(n: usize) -> String {
    advice::day(n)
}

#[derive(Properties)]
struct StillProps {
    model: Model,
}

impl PartialEq for StillProps {
    /// A still picture is drawn once.
    fn eq(&self, _: &StillProps) -> bool {
        false
    }
}

#[component]
fn Still(props: &StillProps) -> Html {
    view::view(&props.model, &Callback::noop())
}

/// The HTML of what a model shows. Its radio buttons have names of their own: the live screen is drawn beside it in the
/// same root, and in one group with it they would lose to it what the reader chose.
pub async fn html(model: Model) -> String {
    let drawn = LocalServerRenderer::<Still>::with_props(StillProps { model }).hydratable(false).render().await;
    drawn.replace(r#" type="radio" name=""#, r#" type="radio" name="still-"#)
}
