//! Icons: one path each on a grid of 24, drawn in the colour of the text around them.
//! Does not know what a state means: the word always stands beside, visible or for screen readers.

use super::pen::Pen;

pub(crate) const CHECK: &str = "M5 12.5l4.5 4.5L19 7.5";
pub(crate) const CROSS: &str = "M6.5 6.5l11 11M17.5 6.5l-11 11";
pub(crate) const DASH: &str = "M6 12h12";
pub(crate) const WARN: &str = "M12 5l7.5 13.5h-15zM12 10.5V14M12 16.2v.01";
pub(crate) const INFO: &str = "M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM12 11.5V16M12 8v.01";
pub(crate) const STORE: &str = "M5 6.5C5 5.1 8.1 4 12 4s7 1.1 7 2.5S15.9 9 12 9 5 7.9 5 6.5z\
    M5 6.5v11C5 18.9 8.1 20 12 20s7-1.1 7-2.5v-11\
    M5 12c0 1.4 3.1 2.5 7 2.5s7-1.1 7-2.5";
pub(crate) const COPY: &str = "M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2\
    M10.5 8.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z";
pub(crate) const OUT: &str =
    "M9 6H6.5A1.5 1.5 0 0 0 5 7.5v10A1.5 1.5 0 0 0 6.5 19h10a1.5 1.5 0 0 0 1.5-1.5V15M13 5h6v6M19 5l-8.5 8.5";
pub(crate) const UP: &str = "M12 19V6M7 10.5L12 6l5 4.5";
pub(crate) const DOWN: &str = "M12 5v13M7 13.5l5 4.5 5-4.5";
pub(crate) const GRIP: &str = "M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01";

#[cfg(feature = "app")]
pub(crate) const SLIDERS: &str = "M4 8h9M18 8h2M4 16h2M11 16h9M15.5 5.5v5M8.5 13.5v5";
#[cfg(feature = "app")]
pub(crate) const UNDO: &str = "M8.5 5.5L5 9l3.5 3.5M5 9h9a5 5 0 0 1 0 10h-3";
#[cfg(feature = "app")]
pub(crate) const LINK: &str =
    "M10 13.5a3.5 3.5 0 0 0 5 0l3-3a3.5 3.5 0 0 0-5-5l-1 1M14 10.5a3.5 3.5 0 0 0-5 0l-3 3a3.5 3.5 0 0 0 5 5l1-1";
#[cfg(feature = "app")]
pub(crate) const EMBED: &str = "M9 7.5L4.5 12 9 16.5M15 7.5l4.5 4.5-4.5 4.5";
#[cfg(feature = "app")]
pub(crate) const PRINT: &str = "M7.5 9V4.5h9V9M7.5 16.5h-2A1.5 1.5 0 0 1 4 15v-4.5A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5 1.5V15\
    a1.5 1.5 0 0 1-1.5 1.5h-2M7.5 14h9v5.5h-9z";
#[cfg(feature = "app")]
pub(crate) const FLAG: &str = "M6 20.5V4.5M6 5.5h11.5l-2.5 4 2.5 4H6";
#[cfg(feature = "app")]
pub(crate) const SKIP: &str = "M5 12h13M13 7l5 5-5 5";
#[cfg(feature = "app")]
pub(crate) const SAVE: &str = "M12 4.5V15M8 11.5l4 3.5 4-3.5M5.5 19.5h13";

/// An icon; screen readers pass it over.
pub(crate) fn icon(pen: &mut Pen, path: &str) {
    pen.el("svg", "icon", |pen| {
        pen.attr("viewBox", "0 0 24 24");
        pen.attr("aria-hidden", "true");
        pen.el("path", "", |pen| pen.attr("d", path));
    });
}
