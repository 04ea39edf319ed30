//! A graded row: a mark, what it is about, a word with its icon, and the reason.
//! Does not know which kind of item it belongs to.

use viva_core::interaction::Body;
use viva_core::text::Rich;
use yew::prelude::*;

use super::super::{icon, listing, rich};
use crate::words;

/// How a row came out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Is {
    /// Chosen and right, or the key.
    Right,
    /// A key that was not chosen.
    Missed,
    /// Chosen and wrong.
    Wrong,
    /// Neither chosen nor right.
    Other,
}

impl Is {
    pub(in crate::view) fn name(self) -> &'static str {
        match self {
            Is::Right => "right",
            Is::Missed => "missed",
            Is::Wrong => "wrong",
            Is::Other => "other",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Is::Right => icon::CHECK,
            Is::Missed | Is::Other => icon::DASH,
            Is::Wrong => icon::CROSS,
        }
    }
}

/// A word with its icon.
pub(in crate::view) fn tag(is: Is, word: &str) -> Html {
    html! { <span class="tag">{icon::icon(is.icon())}{word}</span> }
}

/// A graded row; `mark` is the letter or number it had, `word` says how it came out.
pub(in crate::view) fn row(is: Is, mark: Option<&str>, body: Html, word: Option<&str>, why: Option<&Rich>) -> Html {
    html! {
        <li class="option" part="option" data-is={is.name()}>
            if let Some(mark) = mark { <span class="letter" aria-hidden="true">{mark}</span> }
            <div class="option-text">
                <div class="option-line">
                    <span>
                        if let Some(mark) = mark { <span class="sr">{mark}{": "}</span> }
                        {body}
                    </span>
                    if let Some(word) = word { {tag(is, word)} }
                </div>
                if let Some(why) = why { {rich::prose(Some("why"), Some("rationale"), why)} }
            </div>
        </li>
    }
}

/// Rows one tap away.
pub(in crate::view) fn folded(summary: &str, class: &'static str, rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <details key="others" class="more others"><summary>{summary}</summary><ol {class}>{rows}</ol></details>
    }
}

/// The text or code of an option.
pub(in crate::view) fn body(body: &Body) -> Html {
    match body {
        Body::Text(text) => rich::inline(text),
        Body::Code(code) => listing::plain(code),
    }
}

/// A piece of code in a row.
pub(in crate::view) fn code(text: &str) -> Html {
    html! { <code translate="no">{text}</code> }
}

/// What was printed, line by line; nothing printed is said in words.
pub(in crate::view) fn output(stdout: &str, raises: Option<&str>) -> Html {
    let all = words::output(stdout, raises);
    if all.is_empty() {
        return html! { <span class="none">{words::NOTHING}</span> };
    }
    html! { <pre translate="no" dir="ltr"><code>{all}</code></pre> }
}
