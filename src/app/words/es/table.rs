//! Words of comparison and rewrite tables.
//! Does not know what is compared.

use super::{NOT_RUN, many, versions_short};
use crate::words::{Tally, uncapitalised};

pub(crate) const COMPARE: &str = "Comparar";
pub(crate) const REWRITE: &str = "Reescribir";
pub(crate) const ASPECT: &str = "Aspecto";
pub(crate) const TABLE_REGION: &str = "Tabla comparativa";
pub(crate) const FILTER_ROWS: &str = "Filtrar filas";
pub(crate) const ROWS: &str = "Filas";
pub(crate) const COLUMNS: &str = "Columnas";
pub(crate) const MODE: &str = "Modo";
pub(crate) const READ: &str = "Leer";
pub(crate) const RECALL: &str = "Tapar y recordar";
pub(crate) const TYPE_ANSWERS: &str = "Escribir las respuestas";
pub(crate) const SHOW: &str = "Mostrar";
pub(crate) const TWO: &str = "Dos juntas";
pub(crate) const ONE: &str = "Una";
pub(crate) const ALL: &str = "Todas";
pub(crate) const WITH: &str = "con";
pub(crate) const NO_COLUMNS: &str = "No hay ninguna columna elegida. Elige al menos una arriba.";
pub(crate) const BEFORE: &str = "Antes";
pub(crate) const AFTER: &str = "Después";
pub(crate) const REVEAL_CELL: &str = "Destapar";
pub(crate) const KNEW: &str = "La sabía";
pub(crate) const TO_QUESTION: &str = "Volver a la pregunta";
pub(crate) const MISSED_IT: &str = "La fallé";
pub(crate) const TYPED_SAME: &str = "Escribiste lo mismo: ";
pub(crate) const TYPED_DIFFERENT: &str = "Lo escribiste de otro modo; juzga tú: ";
pub(crate) const COUNTS: &str = "Cuentan como cualquier otra respuesta.";
pub(crate) const COVER_ALL: &str = "Tapar todas otra vez";
pub(crate) const SHOW_PROOF: &str = "Mostrar cómo se comprobó cada una";
pub(crate) const NO_QUIZ: &str = "No hay preguntas sobre estos: cada uno resuelve una tarea distinta, así que los demás no serían opciones. Tápalos y recuérdalos.";
pub(crate) const QUIZ_ME: &str = "Preguntarme sobre esto";
pub(crate) const CELL: &str = "celda";
pub(crate) const PAIR: &str = "pareja";

/// `11 aspectos, 4 elementos`
pub(crate) fn size(aspects: usize, subjects: usize) -> String {
    format!("{}, {}", many(aspects, "aspecto"), many(subjects, "elemento"))
}

/// `10 filas`
pub(crate) fn rows(n: usize) -> String {
    many(n, "fila")
}

/// `Filas: las 11`, `Filas: 3 de 11`
pub(crate) fn rows_shown(shown: usize, of: usize) -> String {
    if shown == of { format!("Filas: todas ({of})") } else { format!("Filas: {shown} de {of}") }
}

/// No row is left; `filter` is what was typed, if anything was; what is covered was not searched.
pub(crate) fn no_rows(filter: &str, covered: bool) -> String {
    if filter.is_empty() {
        "No hay ninguna fila elegida. Elige alguna arriba, en «Filas».".into()
    } else {
        let hint = if covered { " Lo que está tapado no se busca." } else { "" };
        format!("Aquí nada contiene «{filter}».{hint}")
    }
}

/// What a cell is, for screen readers: `Set, keeps an order`
pub(crate) fn cell(subject: &str, aspect: &str) -> String {
    format!("{subject}, {}", uncapitalised(aspect))
}

/// The button of a covered cell, for screen readers.
pub(crate) fn reveal(cell: &str) -> String {
    format!("{REVEAL_CELL}: {cell}")
}

/// The field of a covered cell.
pub(crate) fn your_answer(cell: &str) -> String {
    format!("Tu respuesta: {cell}")
}

/// The marks of a revealed cell.
pub(crate) fn did_you_know(cell: &str) -> String {
    format!("{cell}: ¿la sabías?")
}

/// A listing of a rewrite, for screen readers: `Before: Test for None`
pub(crate) fn listing_of(label: &str, goal: &str) -> String {
    format!("{label}: {goal}")
}

/// `3 de 8 sabidas`
pub(crate) fn known(known: usize, of: usize) -> String {
    format!("{known} de {of} sabidas")
}

/// `3 sabidas, 2 falladas.`, and where that is all of them: `Las 5 están marcadas: 3 sabidas, 2 falladas.`
pub(crate) fn marked(known: usize, missed: usize, of: usize) -> String {
    let all = if known + missed == of { format!("Las {of} están marcadas: ") } else { String::new() };
    format!("{all}{}, {}.", many(known, "sabida"), many(missed, "fallada"))
}

/// `Tapar las 2 falladas`
pub(crate) fn cover_missed(missed: usize) -> String {
    if missed == 1 { "Tapar la fallada".into() } else { format!("Tapar las {missed} falladas") }
}

/// How a cell that ran was proved, in few words: `Ejecutado en CPython 3.11–3.13`
pub(crate) fn run_on(versions: &[String]) -> String {
    match versions {
        [] => NOT_RUN.into(),
        [one] => format!("Ejecutado en {}", versions_short(one, one)),
        [first, .., last] => format!("Ejecutado en {}", versions_short(first, last)),
    }
}

/// How the cells of a table were proved: `40 celdas ejecutadas en CPython 3.11–3.13, 1 citada, 3 por criterio`
pub(crate) fn proofs(tally: &Tally<'_>, cell: &str) -> String {
    let mut parts = Vec::new();
    if let Some(versions) = tally.versions {
        let run = if tally.run == 1 { "ejecutada" } else { "ejecutadas" };
        let (first, last) = (versions.first().map_or("", |one| one), versions.last().map_or("", |one| one));
        parts.push(format!("{} {run} en {}", many(tally.run, cell), versions_short(first, last)));
    }
    let cited = if tally.cited == 1 { "citada" } else { "citadas" };
    let others = [(tally.not_run, "sin ejecutar"), (tally.cited, cited), (tally.judgement, "por criterio")];
    parts.extend(others.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")));
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_kinds_of_proof_that_occur_are_named() {
        let versions: Vec<String> = ["3.11", "3.12", "3.13"].map(String::from).into();
        let some = Tally { versions: Some(&versions), run: 2, cited: 1, ..Tally::default() };
        assert_eq!(proofs(&some, "celda"), "2 celdas ejecutadas en CPython 3.11–3.13, 1 citada");
        assert_eq!(proofs(&Tally { judgement: 1, ..Tally::default() }, "celda"), "1 por criterio");
    }
}
