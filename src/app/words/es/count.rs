//! Numbers, lists and times in words.
//! Does not know what is counted.

#[cfg(feature = "app")]
use viva_core::model::Holding;
use viva_core::time::Millis;

#[cfg(feature = "app")]
use crate::words::figures;
use crate::words::joined;

/// A small number as a word, for what is feminine: answers, lines, calls.
pub(crate) fn number(n: usize) -> String {
    const SMALL: [&str; 10] = ["ninguna", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];
    SMALL.get(n).map_or_else(|| n.to_string(), ToString::to_string)
}

/// `2 de 5`
pub(crate) fn of(n: usize, count: usize) -> String {
    format!("{n} de {count}")
}

/// `1 fila`, `10 filas`: of a word that ends in a vowel.
pub(crate) fn many(n: usize, thing: &str) -> String {
    format!("{n} {thing}{}", if n == 1 { "" } else { "s" })
}

/// The same where there may be thousands: `12.345 filas`
#[cfg(feature = "app")]
pub(crate) fn lots(n: usize, thing: &str) -> String {
    format!("{} {thing}{}", figures(n), if n == 1 { "" } else { "s" })
}

/// `37 respuestas, 5 casillas, estrellas o notas, 2 simulacros de entrevista y los registros de 3 entrevistas`: what there
/// is none of is left out.
#[cfg(feature = "app")]
pub(crate) fn held(holding: Holding) -> String {
    let Holding { tally, interviews, candidates } = holding;
    let mut held = Vec::new();
    if tally.answers > 0 || holding.is_empty() {
        held.push(lots(tally.answers, "respuesta"));
    }
    if tally.marks > 0 {
        held.push(marks(tally.marks));
    }
    if interviews > 0 {
        held.push(mock_interviews(interviews));
    }
    if candidates > 0 {
        held.push(records(candidates));
    }
    and(&held)
}

/// `5 casillas, estrellas o notas`
#[cfg(feature = "app")]
fn marks(n: usize) -> String {
    if n == 1 { "1 casilla, estrella o nota".into() } else { format!("{} casillas, estrellas o notas", figures(n)) }
}

/// `3 simulacros de entrevista`
#[cfg(feature = "app")]
pub(crate) fn mock_interviews(n: usize) -> String {
    format!("{} de entrevista", many(n, "simulacro"))
}

/// `los registros de 3 entrevistas`
#[cfg(feature = "app")]
pub(crate) fn records(candidates: usize) -> String {
    if candidates == 1 {
        "el registro de 1 entrevista".into()
    } else {
        format!("los registros de {candidates} entrevistas")
    }
}

/// `a, b y c`; `e` before the sound of an i.
pub(crate) fn and(things: &[String]) -> String {
    joined(things, if sounds(things, &["i", "í", "hi", "hí"]) { " e " } else { " y " })
}

/// `a, b o c`; `u` before the sound of an o.
pub(crate) fn or(things: &[String]) -> String {
    joined(things, if sounds(things, &["o", "ó", "ho", "hó", "8", "11"]) { " u " } else { " o " })
}

/// Whether the last of some things begins in one of these ways.
fn sounds(things: &[String], beginnings: &[&str]) -> bool {
    let Some(last) = things.last() else { return false };
    let is_11 = |beginning: &str| beginning != "11" || last == "11";
    let begins =
        |beginning: &&str| last.get(..beginning.len()).is_some_and(|head| head.eq_ignore_ascii_case(beginning));
    // A diphthong is another sound: hierro, ion.
    let glides = ["hie", "ia", "ie", "io"].iter().any(begins);
    !glides && beginnings.iter().any(|beginning| begins(beginning) && is_11(beginning))
}

/// `14 segundos`, `8 min 42 s`, seconds cut as those of a clock are
pub(crate) fn time(time: Millis) -> String {
    match (time.0 / 1000).max(time.0.min(1)) {
        1 => "1 segundo".into(),
        seconds @ ..60 => format!("{seconds} segundos"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(joint: fn(&[String]) -> String, things: [&str; 2], expected: &str) {
        assert_eq!(joint(&things.map(String::from)), expected);
    }

    #[test]
    fn a_joint_differs_from_the_sound_after_it() {
        check(and, ["Clases", "Errores"], "Clases y Errores");
        check(and, ["Clases", "Iteradores"], "Clases e Iteradores");
        check(and, ["cobre", "hierro"], "cobre y hierro");
        check(or, ["A", "B"], "A o B");
        check(or, ["A", "O"], "A u O");
        check(or, ["7", "8"], "7 u 8");
        check(or, ["10", "11"], "10 u 11");
        check(or, ["1", "110"], "1 o 110");
    }
}
