//! Words of the mistakes notebook and of the brief for tomorrow.
//! Does not know what was missed.

use viva_core::progress::Confidence;
use viva_core::time::Date;

use super::{CERTAIN, FAIRLY_SURE, GUESS, lots};
use crate::words::date;

pub(crate) const MISTAKES: &str = "Fallos";
pub(crate) const ALL_MISTAKES: &str = "Todos los fallos";
pub(crate) const MISTAKES_HOW: &str = "Todo lo que fallaste, aquí y en los artículos que comparten tu progreso. Una entrada se va cuando la aciertas en dos días distintos después del último fallo.";
pub(crate) const NONE: &str = "Ningún fallo";
pub(crate) const NONE_HOW: &str = "Lo que falles se reúne aquí hasta que lo aciertes en dos días distintos.";
pub(crate) const CHANGED: &str = "Cambió desde que respondiste";
pub(crate) const CHANGED_HOW: &str =
    "El código o la respuesta son ahora otros, así que quizá no te equivocaste. Responde de nuevo para verlo.";
pub(crate) const GONE: &str = "Ya no está en este mazo";
pub(crate) const GONE_HOW: &str = "Estas preguntas se retiraron o son de otra versión del mazo, así que no se pueden hacer aquí. Tus respuestas se conservan.";
pub(crate) const LEFT_OUT: &str = "Faltó ";
pub(crate) const IN_ONE_BREATH: &str = "En una frase: ";

pub(crate) const CODE: &str = "El código";
pub(crate) const BRIEF: &str = "Resumen para mañana";
pub(crate) const BRIEF_HOW: &str =
    "Lo que fallaste, con las respuestas, para leerlo una vez en un cuarto de hora, más o menos.";
pub(crate) const BRIEF_NEW: &str =
    "No tienes fallos que repasar, así que aquí está el mazo inicial: lo que deberían cubrir sus tarjetas.";
pub(crate) const CORE_POINTS: &str = "Una respuesta completa incluye";
pub(crate) const RED_FLAGS: &str = "Lo que preocupa a quien escucha";
pub(crate) const FOLLOW_UPS: &str = "Lo que pueden preguntarte después";
pub(crate) const ON_ITS_WAY: &str = "Parte de esta página todavía está en camino.";

/// `Practicar estos 3`
pub(crate) fn practise_these(n: usize) -> String {
    if n == 1 { "Practicarlo".into() } else { format!("Practicar estos {n}") }
}

/// `Practicar los 10 primeros`
pub(crate) fn practise_first(n: usize) -> String {
    if n == 1 { "Practicar el primero".into() } else { format!("Practicar los {n} primeros") }
}

/// `Todos (34)`
pub(crate) fn all(n: usize) -> String {
    format!("Todos ({n})")
}

/// `Solo los 3 de «Seguro»`
pub(crate) fn only_certain(n: usize) -> String {
    if n == 1 { "Solo el de «Seguro»".into() } else { format!("Solo los {n} de «Seguro»") }
}

/// `3 celdas de «The four containers»`
pub(crate) fn cells_of(n: usize, table: &str) -> String {
    format!("{} de «{table}»", super::many(n, "celda"))
}

/// How sure the learner was, and when: `Seguro, mar 24 nov`
pub(crate) fn said(confidence: Option<Confidence>, day: Date) -> String {
    let sure = match confidence {
        Some(Confidence::Guess) => GUESS,
        Some(Confidence::FairlySure) => FAIRLY_SURE,
        Some(Confidence::Certain) => CERTAIN,
        None => return date(day),
    };
    format!("{sure}, {}", date(day))
}

/// `Fallado una vez`, `Fallado 3 veces, la última el jue 26 nov`
pub(crate) fn times(n: usize, last: Date) -> String {
    if n == 1 { "Fallado una vez".into() } else { format!("Fallado {n} veces, la última el {}", date(last)) }
}

/// How near an entry is to leaving.
pub(crate) fn right_once(day: Date) -> String {
    format!("Acertado una vez, el {}; con otro acierto en un día distinto, se va", date(day))
}

/// The concepts that a brief has no room for.
pub(crate) fn more(n: usize) -> String {
    let wait = if n == 1 { "Otro concepto espera".into() } else { format!("Otros {n} conceptos esperan") };
    format!("{wait} entre tus fallos; más que esto es demasiado para una tarde.")
}

/// The concepts that are suspended.
pub(crate) fn suspended(n: usize) -> String {
    let are = if n == 1 { "está suspendido" } else { "están suspendidos" };
    format!("{} con fallos {are}, así que aquí no salen.", lots(n, "concepto"))
}
