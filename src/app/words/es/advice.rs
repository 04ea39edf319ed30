//! Words of the pages of advice.
//! Does not know what a page says.

use viva_core::deck::{PageKind, Role};

use super::many;
use super::pages::after;

/// How a page is used, where that does not show by itself.
pub(crate) fn how(kind: PageKind) -> Option<&'static str> {
    match kind {
        PageKind::RedFlags => {
            Some("Marca lo que reconozcas en ti. Las marcas se quedan en este dispositivo y en tu exportación.")
        }
        PageKind::Traits => {
            Some("Marca lo que viste u oíste. Las marcas se quedan en este dispositivo y en tu exportación.")
        }
        PageKind::Story => {
            Some("Lo que escribas se guarda en este dispositivo sobre la marcha, y forma parte de tu exportación.")
        }
        _ => None,
    }
}

/// `Semana 2`
pub(crate) fn week(n: usize) -> String {
    format!("Semana {n}")
}

/// `Día 9`
pub(crate) fn day(n: usize) -> String {
    format!("Día {n}")
}

/// `60 minutos`
pub(crate) fn minutes(n: &str) -> String {
    format!("{n}{}", after(Role::Minutes))
}

pub(crate) const SAY: &str = "Di";
pub(crate) const LOOK_FOR: &str = "Fíjate en";
pub(crate) const BANDS: &str = "Niveles, del 1 al 4";
pub(crate) const SAMPLE: &str = "Un ejemplo";
pub(crate) const OF_THIS_KIND: &str = "Practica las de este tipo";
pub(crate) const IN_THIS_ORDER: &str = "Practica en este orden";
pub(crate) const TICK_DAY: &str = "Marcar este día";
pub(crate) const UNTICK_ALL: &str = "Desmarcar todo";
pub(crate) const ADD_STORY: &str = "Añadir otra historia";
pub(crate) const DELETE_STORY: &str = "Borrar";
pub(crate) const STORY_TITLE: &str = "Título de la historia";
/// The link from a sample to the notebook.
pub(crate) const YOUR_STORIES: &str = "Tus historias";
pub(crate) const LEFT_OVER: &str = "Guardado de antes";

/// What a day asks: `Practica lo de este día: 20 preguntas`
pub(crate) fn this_day(n: usize) -> String {
    format!("Practica lo de este día: {}", many(n, "pregunta"))
}

/// `10 tarjetas`
pub(crate) fn its_cards(n: usize) -> String {
    many(n, "tarjeta")
}

/// The name of a story without a title.
pub(crate) fn story(n: u32) -> String {
    format!("Historia {n}")
}

/// Before the way to bring a story back.
pub(crate) fn story_deleted(title: &str) -> String {
    format!("«{title}» está borrada.")
}

/// What is kept for entries that the page no longer has.
pub(crate) fn left_over(n: usize) -> String {
    let of = if n == 1 { "1 entrada que ya no está".to_owned() } else { format!("{n} entradas que ya no están") };
    format!("Marcaste o escribiste algo en {of} en esta página. Sigue en tu progreso y en tu exportación.")
}
