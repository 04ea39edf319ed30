//! Words at the end of a session.
//! Does not know what was asked.

pub(crate) const FINISHED: &str = "Sesión terminada";
pub(crate) const SUMMARY: &str = "Resumen de la sesión";
pub(crate) const TIME: &str = "Tiempo";
pub(crate) const MEDIAN: &str = "Respuesta mediana";
pub(crate) const WHEN_CERTAIN: &str = "Con «Seguro»";
pub(crate) const HINTS: &str = "Pistas";
pub(crate) const SKIPPED: &str = "Sin responder";
pub(crate) const CAME_BACK: &str = "Volvieron";
pub(crate) const PARTLY_RIGHT: &str = "Aciertos parciales";
pub(crate) const CERTAIN_BUT_WRONG: &str = "Seguro, pero fallo";
pub(crate) const START_HERE: &str = "Empieza por aquí. Son las respuestas que habrías defendido.";
pub(crate) const ALSO_MISSED: &str = "También falladas";
pub(crate) const MISSED_HERE: &str = "Falladas";
pub(crate) const STRONGEST: &str = "Lo más fuerte";
pub(crate) const WEAKEST: &str = "Lo más flojo";
pub(crate) const LOOK_AGAIN: &str = "Ver de nuevo";
pub(crate) const ANOTHER: &str = "Otra sesión";
pub(crate) const NOTHING_ANSWERED: &str = "No se respondió ninguna pregunta.";
pub(crate) const YOU_SAID: &str = "Dijiste ";

#[cfg(feature = "app")]
pub(crate) const PRINT: &str = "Imprimir";

/// `de 10 acertadas a la primera`
pub(crate) fn right_at_first(of: usize) -> String {
    format!("de {of} a la primera")
}

/// `4 de 6 aciertos`
pub(crate) fn right(n: usize, of: usize) -> String {
    format!("{n} de {of} acertadas")
}

/// `3, ahora 2 acertadas`
pub(crate) fn came_back(count: usize, right: usize) -> String {
    format!("{count}; ahora, {right} {}", if right == 1 { "acertada" } else { "acertadas" })
}

/// `Responder las 3 que quedan`
pub(crate) fn answer_skipped(n: usize) -> String {
    if n == 1 { "Responder la que queda".into() } else { format!("Responder las {n} que quedan") }
}

/// `Practicar las 3 falladas`
pub(crate) fn practise_missed(n: usize) -> String {
    if n == 1 { "Practicar la fallada".into() } else { format!("Practicar las {n} falladas") }
}

/// The link to a missed item, for screen readers.
pub(crate) fn look_again(title: &str) -> String {
    format!("{LOOK_AGAIN}: {title}")
}
