//! Words around a question, before it is answered.
//! Does not know what is asked.

use viva_core::interaction::Missing;

use super::{many, number};
use crate::words::tens_of_seconds;

pub(crate) const CHANGED: &str = "cambió desde que respondiste";
pub(crate) const SURE: &str = "Responde y di con cuánta seguridad";
pub(crate) const GUESS: &str = "Al azar";
pub(crate) const FAIRLY_SURE: &str = "Probablemente";
pub(crate) const CERTAIN: &str = "Seguro";
pub(crate) const BACK: &str = "Volver";
pub(crate) const SKIP: &str = "Saltar esta";
pub(crate) const FINISH: &str = "Terminar aquí";
pub(crate) const NEXT: &str = "Siguiente pregunta";
pub(crate) const TO_SUMMARY: &str = "Ver cómo fue";

/// Of a question that comes back, with how many follow it in this session.
pub(crate) fn again(following: usize) -> String {
    match following {
        0 => "otra vez, la última".into(),
        1 => "otra vez, falta 1 más".into(),
        n => format!("otra vez, faltan {n} más"),
    }
}

pub(crate) const KEY_TO: &str = "a ";
pub(crate) const KEY_CHOOSE: &str = " elegir";
pub(crate) const KEY_SUBMIT: &str = " responder";
pub(crate) const KEY_HINT: &str = "pista";
pub(crate) const KEY_NEXT: &str = "siguiente";

pub(crate) const CHOOSE_ONE: &str = "Elige una respuesta";
pub(crate) const CHOOSE_OUTPUT: &str = "Elige lo que imprime";
pub(crate) const CHOOSE_LINE: &str = "Elige la línea del error";
pub(crate) const CHOOSE_PARTNERS: &str =
    "Elige una pareja para cada línea. Una puede servir dos veces, y pueden sobrar algunas.";
pub(crate) const CHOOSE: &str = "Elige…";

pub(crate) const PREDICTION: &str = "Tu predicción ";
pub(crate) const PREDICTION_BEFORE: &str = "Lo que imprime antes ";
pub(crate) const PREDICTION_HOW: &str = "(una línea por cada línea impresa)";
pub(crate) const RAISES: &str = "Lanza una excepción";
pub(crate) const WHICH_EXCEPTION: &str = "¿Cuál?";
pub(crate) const NOTHING: &str = "nada";

pub(crate) const YOUR_PROGRAM: &str = "Tu programa";
pub(crate) const YOUR_ORDER: &str = "Tu orden";
pub(crate) const NOT_NEEDED: &str = "No hacen falta";
pub(crate) const BIN_EMPTY: &str = "Mueve una línea debajo de la última, o arrástrala aquí, para dejarla fuera.";
pub(crate) const ORDER_HOW: &str = "Usa los dos botones de cada línea.";
pub(crate) const ORDER_HOW_BIN: &str =
    "Usa los dos botones de cada línea. Si bajas la última línea, pasa a las que no hacen falta.";

pub(crate) const SAY_ALOUD: &str = "Responde en voz alta, como ante quien te entrevista. Después compara.";
pub(crate) const PAUSE: &str = "Pausa";
pub(crate) const HIDE_TIMER: &str = "Ocultar el reloj";
pub(crate) const REVEAL: &str = "Ver la respuesta";
pub(crate) const TICK: &str = "Marca lo que dijiste";
pub(crate) const CORE: &str = "Esencial";
pub(crate) const RED_FLAGS: &str = "Señales de alarma";
pub(crate) const LOOKED_FOR: &str = "Qué busca quien entrevista";
pub(crate) const FOLLOW_UPS: &str = "Preguntas que pueden seguir, una a una";
pub(crate) const WHY_ASKED: &str = "Por qué se pregunta";
pub(crate) const HOW_TO_BUILD: &str = "Cómo construir la respuesta";
pub(crate) const DONE: &str = "Listo";

/// `Elige dos respuestas`
pub(crate) fn choose_many(n: usize) -> String {
    if n == 1 { CHOOSE_ONE.into() } else { format!("Elige {} respuestas", number(n)) }
}

/// The summary of a hint that is open, or of the next one.
pub(crate) fn hint(at: usize, open: usize, count: usize) -> String {
    if at < open {
        format!("Pista {} de {count}", at + 1)
    } else if at == 0 {
        "Ver una pista".into()
    } else {
        "Otra pista".into()
    }
}

pub(crate) const OPTIONS_HINT: &str = "Ver lo que responde la gente";
pub(crate) const OPTIONS_NOTE: &str =
    "Elegiste entre respuestas que da la gente, así que cuenta como respuesta con ayuda.";

pub(crate) const LINE: &str = "Línea ";

/// A listing with gaps, for screen readers.
pub(crate) fn code_with_blanks(count: usize) -> String {
    format!("Código Python con {}", many(count, "hueco"))
}

/// `Hueco 1 de 2`
pub(crate) fn blank(n: usize, count: usize) -> String {
    format!("Hueco {n} de {count}")
}

pub(crate) const MOVE_UP: &str = "Subir: ";
pub(crate) const MOVE_DOWN: &str = "Bajar: ";

/// `Una buena respuesta, unos 40 segundos`: aloud, at 150 words a minute.
pub(crate) fn good_answer(answer: &str) -> String {
    format!("Una buena respuesta, unos {}0 segundos", tens_of_seconds(answer))
}

/// `3 de 4 marcados, 2 de 2 puntos esenciales`
pub(crate) fn ticked(said: usize, of: usize, core: usize, core_of: usize) -> String {
    format!("{said} de {of} marcados, {core} de {core_of} puntos esenciales")
}

/// What keeps a response from being submitted.
pub(crate) fn missing(missing: Missing) -> String {
    match missing {
        Missing::Choice => "Elige primero una respuesta.".into(),
        Missing::Options(1) => "Elige una sola respuesta.".into(),
        Missing::Options(n) => format!("Elige {} respuestas, ni más ni menos.", number(n)),
        Missing::Text => "Escribe lo que imprime, o di que lanza una excepción.".into(),
        Missing::Exception => "Di el nombre de la excepción que lanza.".into(),
        Missing::Gaps => "Rellena primero todos los huecos.".into(),
        Missing::Lines => "Pon al menos una línea en tu programa.".into(),
        Missing::Moves => "Mueve primero al menos una línea.".into(),
        Missing::Rows => "Elige primero una pareja para cada línea.".into(),
        Missing::Line => "Elige primero una línea.".into(),
    }
}
