//! Words after an answer: verdict, what ties it to the confidence, reasons and proof.
//! Does not know how a score was reached.

use viva_core::deck::Proof;
use viva_core::interaction::Slip;
use viva_core::progress::Confidence;
use viva_core::session::Outcome;

use super::{NOT_RUN, and, many, number, or, time};
use crate::words::capital;

pub(crate) const RIGHT: &str = "Acierto";
pub(crate) const RIGHT_AND_KNOWN: &str = "Acierto, y lo sabías";
pub(crate) const WRONG: &str = "No es esta";
pub(crate) const WRONG_OPTIONS: &str = "No son estas";
pub(crate) const WRONG_OUTPUT: &str = "No es lo que imprime";
pub(crate) const WRONG_END: &str = "No termina así";
pub(crate) const WRONG_LINE: &str = "No es esta línea";
pub(crate) const FOUND_LINE: &str = "La encontraste";
pub(crate) const PARTLY: &str = "Acierto parcial";

pub(crate) const YOUR_ANSWER: &str = "Tu respuesta";
pub(crate) const CORRECT: &str = "Correcta";
pub(crate) const MISSED: &str = "Esta te faltó";
pub(crate) const BEGINS_LIKE_YOURS: &str = "Empieza como la tuya";
pub(crate) const YOUR_LINE: &str = "Tu línea";
pub(crate) const YOUR_LINE_FAULT: &str = "Tu línea, la del error";
pub(crate) const THE_FAULT: &str = "El error";
pub(crate) const LINE_KEPT: &str = "Aquí no falla nada: el programa corregido deja esta línea como está.";
pub(crate) const CHANGED_LINE: &str = "Cambiada";
pub(crate) const REPAIRED: &str = "Corregido";
pub(crate) const IN_ORDER: &str = "En su sitio";
pub(crate) const OUT_OF_ORDER: &str = "Fuera de sitio";
pub(crate) const DOES_NOT_BELONG: &str = "No hace falta";
pub(crate) const LEFT_OUT: &str = "Falta";
pub(crate) const RIGHTLY_LEFT_OUT: &str = "Bien descartada";
pub(crate) const ONE_ORDER: &str = "Un orden que funciona";
pub(crate) const SAID: &str = "Dicho";
pub(crate) const NOT_SAID: &str = "Sin decir";

pub(crate) const OTHER_OUTPUTS: &str = "Otras respuestas que da la gente";
pub(crate) const OTHER_GAPS: &str = "Otras respuestas, correctas e incorrectas";
pub(crate) const ALSO_ACCEPTED: &str = "También se acepta.";
pub(crate) const LEFT_OVER: &str = "Lo que sobra";
pub(crate) const DIFF: &str = "Tu predicción junto a la salida real, línea por línea";
pub(crate) const DIFF_LINE: &str = "Línea";
pub(crate) const EMPTY_LINE: &str = "una línea vacía";
pub(crate) const DIFF_YOURS: &str = "Tuya";
pub(crate) const DIFF_PYTHON: &str = "Python";
pub(crate) const DIFF_END: &str = "Fin";
pub(crate) const NO_EXCEPTION: &str = "sin excepción";
pub(crate) const SAME: &str = "Igual: ";
pub(crate) const DIFFERENT: &str = "Distinto: ";
pub(crate) const YOU_CHOSE: &str = "Elegiste ";
pub(crate) const CORRECT_IS: &str = "Correcta: ";
pub(crate) const KEY_BELOW: &str = "La respuesta correcta está abajo.";
pub(crate) const MARKED_CODE: &str = "Código Python con tus respuestas marcadas";

pub(crate) const IN_ONE_BREATH: &str = "En una frase";
pub(crate) const ABOUT: &str = "Todo sobre ";
pub(crate) const TABLE: &str = "Compara: ";

/// `Por qué no C o D`
pub(crate) fn why_not(names: &[String]) -> String {
    format!("Por qué no {}", or(names))
}

/// `Por qué no la línea 3 o 5`
pub(crate) fn why_not_lines(numbers: &[String]) -> String {
    format!("Por qué no la línea {}", or(numbers))
}

/// `Línea 4`
pub(crate) fn line(n: usize) -> String {
    format!("Línea {n}")
}

/// `Va en la línea 4`
pub(crate) fn belongs_at(n: usize) -> String {
    format!("Va en la línea {n}")
}

/// `Es la línea 4.`
pub(crate) fn it_is_line(n: u16) -> String {
    format!("Es la línea {n}.")
}

/// Of a line that is mended along with the faulty one.
pub(crate) fn line_changed(fault: u16) -> String {
    format!("No es la causa: el programa corregido solo cambia esta línea junto con la línea {fault}.")
}

/// What can be said of an answer that nobody foresaw.
pub(crate) fn slip(slip: Slip) -> String {
    match slip {
        Slip::End => "Todas las líneas son correctas, pero termina de otra manera.".into(),
        Slip::Name => "Solo cambian las mayúsculas del nombre de la excepción.".into(),
        Slip::Form => {
            "Solo cambian las comillas o las mayúsculas. Un texto se imprime sin comillas; dentro de una lista, con ellas."
                .into()
        }
        Slip::Line(n) => format!("La línea {n} es la primera que difiere. El motivo está abajo."),
    }
}

/// `3 de 4 parejas correctas`
pub(crate) fn pairs_right(got: u16, of: u16) -> String {
    format!("{got} de {of} parejas correctas")
}

/// `1 de 2 huecos correctos`
pub(crate) fn blanks_right(got: u16, of: u16) -> String {
    format!("{got} de {of} huecos correctos")
}

/// `7 de 9 líneas en orden`
pub(crate) fn lines_in_order(got: usize, of: usize) -> String {
    format!("{got} de {of} líneas en orden")
}

/// What extra lines cost.
pub(crate) fn extra_lines(n: usize, got: u16, of: u16) -> String {
    let used = if n == 1 { "Una de las líneas usadas no hace falta".into() } else { several_extra(n) };
    format!("{used}: son {got} de {of} puntos.")
}

fn several_extra(n: usize) -> String {
    format!("{} de las líneas usadas no hacen falta", capital(&number(n)))
}

/// `2 de 3 encontradas, y una que no es cierta.`
pub(crate) fn options_found(found: usize, of: usize, wrong: usize) -> String {
    match wrong {
        0 => format!("{found} de {of} encontradas."),
        1 => format!("{found} de {of} encontradas, y una que no es cierta."),
        more => format!("{found} de {of} encontradas, y {} que no son ciertas.", number(more)),
    }
}

/// What a wrong option costs.
pub(crate) fn points(got: u16, of: u16) -> String {
    format!("En total, {got} de {of} puntos.")
}

/// `1 de 3 líneas correctas`
pub(crate) fn lines_right(got: usize, of: usize) -> String {
    format!("{got} de {of} líneas correctas")
}

/// `Difieren las líneas 2 y 3.`
pub(crate) fn lines_differ(lines: &[usize]) -> String {
    let names: Vec<String> = lines.iter().map(ToString::to_string).collect();
    match names.as_slice() {
        [one] => format!("Difiere la línea {one}."),
        more => format!("Difieren las líneas {}.", and(more)),
    }
}

pub(crate) const SPACES_DIFFER: &str = "Solo difieren los espacios. Cuenta como acierto.";
pub(crate) const END_DIFFERS: &str = "El final difiere.";

/// `3 de 4 puntos`
pub(crate) fn points_said(said: usize, of: usize) -> String {
    format!("{said} de {}", many(of, "punto"))
}

/// What became of the core points.
pub(crate) fn core_said(missed: usize) -> String {
    match missed {
        0 => "Dijiste todos los puntos esenciales.".into(),
        1 => "Faltó un punto esencial; va primero.".into(),
        more => format!("Faltaron {} puntos esenciales; van primero.", number(more)),
    }
}

/// What ties a result to how sure the learner was; `returns` says that the item comes back in this session.
pub(crate) fn tied(outcome: &Outcome, returns: bool) -> String {
    let took = time(outcome.took);
    let mut words = match (outcome.score.is_full(), outcome.confidence) {
        (_, None) => String::new(),
        (true, Some(Confidence::Certain)) => format!("Seguro, {took}."),
        (true, Some(Confidence::FairlySure)) => format!("Probablemente, {took}."),
        (true, Some(Confidence::Guess)) => "Dijiste que era al azar. Mira por qué es así.".into(),
        (false, Some(sure)) => tied_miss(sure, returns).into(),
    };
    if outcome.assisted {
        words.push(' ');
        words.push_str(super::OPTIONS_NOTE);
    } else if outcome.hints > 0 {
        words.push_str(if outcome.hints == 1 { " Con una pista." } else { " Con pistas." });
    }
    words
}

fn tied_miss(sure: Confidence, returns: bool) -> &'static str {
    match (sure, returns) {
        (Confidence::Guess, true) => "Era al azar. Vuelve más adelante en esta sesión.",
        (Confidence::Guess, false) => "Era al azar.",
        (Confidence::FairlySure, true) => "Dijiste «probablemente». Vuelve más adelante en esta sesión.",
        (Confidence::FairlySure, false) => "Dijiste «probablemente».",
        (Confidence::Certain, true) => "Dijiste «seguro», así que vuelve más adelante en esta sesión.",
        (Confidence::Certain, false) => "Dijiste «seguro»: es lo que más atención merece.",
    }
}

/// How a claim was proved.
pub(crate) fn proof(proof: &Proof) -> String {
    match proof {
        Proof::Run(versions) if versions.is_empty() => NOT_RUN.into(),
        Proof::Run(versions) => format!("Ejecutado en CPython {}", and(versions)),
        Proof::Cited => "Citado: lo que dicen las páginas oficiales".into(),
        Proof::Judgement => "Criterio: opinión revisada, no ejecutada".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_is_not_needed_and_two_are_not() {
        assert_eq!(extra_lines(1, 3, 5), "Una de las líneas usadas no hace falta: son 3 de 5 puntos.");
        assert_eq!(extra_lines(2, 3, 5), "Dos de las líneas usadas no hacen falta: son 3 de 5 puntos.");
    }
}
