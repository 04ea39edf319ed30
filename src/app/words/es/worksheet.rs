//! Words of a worksheet.
//! Does not know which questions it holds.

use super::many;

pub(crate) const WORKSHEET: &str = "Hoja de ejercicios";
pub(crate) const PAPER: &str = "En papel";
pub(crate) const BOTH: &str = "Con soluciones";
pub(crate) const QUESTIONS: &str = "Sin soluciones";
pub(crate) const KEY: &str = "Solo soluciones";
pub(crate) const PRACTISE: &str = "Practicar estas aquí";
pub(crate) const NOTHING: &str = "Ninguna pregunta encaja con esta hoja.";
pub(crate) const ONE: &str = "Una es correcta.";
pub(crate) const OUTPUT: &str = "Lo que imprime, línea por línea; una excepción, por su nombre:";
pub(crate) const ORDER: &str = "¿En qué orden van las líneas? Puede que sobre una.";
pub(crate) const MATCH: &str = "¿Qué letra responde a cada línea? Una puede servir dos veces, y pueden sobrar algunas.";
pub(crate) const BUG: &str = "La línea del error y cómo la corriges:";
pub(crate) const CODE: &str = "Tu programa:";
pub(crate) const ALOUD: &str = "Tu respuesta en pocas palabras:";

/// `Hoja de ejercicios: Functions`
pub(crate) fn title(about: &str) -> String {
    format!("Hoja de ejercicios: {about}")
}

/// `Soluciones: Functions`
pub(crate) fn key(about: &str) -> String {
    format!("Soluciones: {about}")
}

/// `12 preguntas`, and of a full one that there may be more: `60 preguntas, el máximo de una hoja`
pub(crate) fn holds(n: usize, most: usize) -> String {
    let questions = many(n, "pregunta");
    if n == most { format!("{questions}, el máximo de una hoja") } else { questions }
}

/// `Hueco 2`
pub(crate) fn gap(n: u8) -> String {
    format!("Hueco {n}")
}

/// `Línea 4`, in the key of an item about a fault.
pub(crate) fn line(n: u16) -> String {
    format!("Línea {n}")
}
