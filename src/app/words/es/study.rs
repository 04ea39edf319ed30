//! Words of spaced review.
//! Does not know when anything is due.

use viva_core::progress::Aside;
use viva_core::route::Study;
use viva_core::settings::Preset;
use viva_core::time::{Date, Millis};

use super::many;
use crate::words::{date, date_and_year, of, time};

pub(crate) const KEY_SPACE: &str = "Espacio";
pub(crate) const KEY_REVEAL: &str = "ver la respuesta";
pub(crate) const KEY_GRADE: &str = " nota";
pub(crate) const GRADE: &str = "Pon nota a tu respuesta";
pub(crate) const THIS_SESSION: &str = "en esta sesión";
pub(crate) const TAKE_BACK: &str = "Deshacer";
pub(crate) const COMES_BACK: &str = "Vuelve al repaso";
pub(crate) const REVIEW: &str = "Repaso";
pub(crate) const DUE_TODAY: &str = "Toca hoy";
pub(crate) const START: &str = "Empezar el repaso";

/// The way back into what was left: `Continuar, 3 de 21`
pub(crate) fn go_on(n: usize, count: usize) -> String {
    format!("Continuar, {}", of(n, count))
}

pub(crate) const FLASHCARDS: &str = "Tarjetas";
pub(crate) const HOW: &str = "Cómo va el repaso";
pub(crate) const INTERVIEW: &str = "Fecha de la entrevista";
pub(crate) const INTERVIEW_HOW: &str = "Todo lo que has visto vuelve una vez en los siete días anteriores, repartido entre ellos. En esos días no rige ningún límite y nada nuevo llega por sí solo.";
pub(crate) const INTERVIEW_PAST: &str = "Ese día ya pasó, así que no cambia nada. Elige otro o bórralo.";
pub(crate) const CLEAR_DATE: &str = "Borrar la fecha";
pub(crate) const RETENTION: &str = "Retención deseada";
pub(crate) const RETENTION_HOW: &str =
    "Con qué frecuencia quieres acertar cuando algo vuelve. Más retención son esperas más cortas y más repasos.";
pub(crate) const NEW_A_DAY: &str = "Nuevos al día";
pub(crate) const NEW_HOW: &str = "Cuántos conceptos empiezas como máximo en un día.";
pub(crate) const REVIEWS_A_DAY: &str = "Repasos al día";
pub(crate) const REVIEWS_HOW: &str =
    "Cuántos vuelven como máximo en un día. Los que sobran esperan, y los menos firmes van primero.";
pub(crate) const GRADES: &str = "Notas de una tarjeta";
pub(crate) const GRADES_HOW: &str =
    "Con dos solo dices si la sabías: Otra vez o Bien. Difícil y Fácil cambian cuánto espera.";
pub(crate) const FOUR_GRADES: &str = "Cuatro";
pub(crate) const TWO_GRADES: &str = "Dos";
pub(crate) const DONE_TODAY: &str = "Hecho por hoy";
pub(crate) const NOTHING_DUE: &str = "Hoy no toca nada";
pub(crate) const NEVER_ANSWERED: &str = "Lo que respondes vuelve aquí cuando está a punto de olvidarse. Responde algo primero, o empieza con conceptos nuevos.";

/// For a button: `hoy`, `1 día`, `12 días`, `3 meses`
pub(crate) fn in_days(days: u32) -> String {
    match days {
        0 => "hoy".into(),
        1..=59 => many(days as usize, "día"),
        60..=729 => format!("{} meses", (days as usize + 15) / 30),
        _ => many((days as usize + 182) / 365, "año"),
    }
}

/// `hoy`, `mañana (dom 29 nov)`, `dentro de 3 días (mar 24 nov)`
pub(crate) fn on_day(days: u32, day: Date) -> String {
    match days {
        0 => "hoy".into(),
        1 => format!("mañana ({})", date(day)),
        _ => format!("dentro de {} ({})", in_days(days), far(days, day)),
    }
}

pub(crate) const ANSWERS: &str = "Tus respuestas";
pub(crate) const ANSWER_HEADS: [&str; 5] = ["Día", "Tipo", "Nota", "Dijiste", "Tiempo"];
pub(crate) const CARD: &str = "Tarjeta";

/// How well a concept is kept: `Intervalo: 12 días. Recuerdo estimado hoy: 87 %. Olvidos: 2.`
pub(crate) fn memory(interval: u32, recall: u8, lapses: u16) -> String {
    format!("Intervalo: {}. Recuerdo estimado hoy: {}. Olvidos: {lapses}.", in_days(interval), percent(recall))
}

pub(crate) const PRESET: &str = "Te preparas para";
pub(crate) const PRESET_HOW: &str = "Fija el nivel y el público de lo que es nuevo aquí, en el inicio y al componer una sesión, y allí también los temas; allí se puede cambiar cada filtro.";
pub(crate) const NEW_FROM: &str = "Lo nuevo viene de";
pub(crate) const NEW_FROM_HOW: &str =
    "Elige los temas en los que quieres empezar algo; ninguno elegido: todos. Lo que toca viene sea del tema que sea.";

/// How much is left to begin: `12 conceptos sin empezar`
pub(crate) fn not_begun(n: usize) -> String {
    if n == 0 { "todo empezado".into() } else { format!("{} sin empezar", many(n, "concepto")) }
}

pub(crate) const NOT_TODAY: &str = "Hoy no";
pub(crate) const SUSPEND: &str = "Suspender";
pub(crate) const BRING_BACK: &str = "Recuperar";
pub(crate) const PUT_ASIDE: &str = "Apartado";
pub(crate) const KEY_NOT_TODAY: &str = "apartarla por hoy";
pub(crate) const KEY_SUSPEND: &str = "suspenderla hasta que la recuperes";
pub(crate) const STAR: &str = "Estrella";
pub(crate) const STAR_HOW: &str = "Para encontrarlo de nuevo: los que tienen estrella están junto a tus fallos, y una sesión puede ser solo de ellos.";
pub(crate) const STARRED: &str = "Con estrella";
pub(crate) const STAR_OFF: &str = "Quitar la estrella";
pub(crate) const KEY_STAR: &str = "ponerle una estrella, o quitársela";
pub(crate) const ANEW: &str = "Empezar de nuevo";
pub(crate) const ANEW_HOW: &str = "Si quieres aprender esto desde el principio: el repaso lo toma como nuevo, y las respuestas quedan aquí como historia.";
pub(crate) const ANEW_UNDO: &str = "Deshacerlo";
pub(crate) const LEECH: &str = "Este se te escapa una y otra vez";

pub(crate) const LEECHES_HOW: &str =
    "Preguntar otra vez rara vez ayuda. Leer y comparar sí puede, y suspender deja tiempo para otros.";

/// How many of what was asked, or will be, are forgotten again and again.
pub(crate) fn leeches(n: usize) -> String {
    if n == 1 {
        "Uno de estos se te escapa una y otra vez".into()
    } else {
        format!("{n} de estos se te escapan una y otra vez")
    }
}

/// How long something that was put aside stays away.
pub(crate) fn is_aside(aside: Aside) -> &'static str {
    match aside {
        Aside::Today => "Hoy no: puede volver mañana.",
        Aside::Suspended => "Suspendido: no vuelve al repaso hasta que lo recuperes.",
    }
}

/// A name for the button beside a title.
pub(crate) fn bring_back(title: &str) -> String {
    format!("Recuperar {title}")
}

/// A name for the button that takes the star off, beside a title.
pub(crate) fn take_star_off(title: &str) -> String {
    format!("Quitar la estrella de {title}")
}

/// That a concept starts anew since a day.
pub(crate) fn anew_since(day: Date) -> String {
    format!(
        "Empieza de nuevo desde el {}: el repaso lo toma como nuevo. Las respuestas de antes quedan aquí como historia.",
        date(day)
    )
}

/// What was answered today: `Hoy: 12 conceptos, 24 respuestas, 6 min 30 s.`
pub(crate) fn studied((concepts, answers, took): (usize, usize, Millis)) -> String {
    format!("Hoy: {}, {}, {}.", many(concepts, "concepto"), many(answers, "respuesta"), time(took))
}

/// What was put aside, for the note under what is due.
pub(crate) fn aside(today: usize, suspended: usize) -> String {
    let until = |n: usize| format!("{} hasta mañana", many(n, "apartado"));
    let count = |n: usize| if n == 1 { "aquí no se cuenta" } else { "aquí no se cuentan" };
    match (today, suspended) {
        (0, n) => format!("{}; {}.", many(n, "suspendido"), count(n)),
        (n, 0) => format!("{}; {}.", until(n), count(n)),
        (n, suspended) => format!("{} y {}; {}.", until(n), many(suspended, "suspendido"), count(n + suspended)),
    }
}

/// What helps with a concept that was forgotten so often.
pub(crate) fn leech(lapses: u16) -> String {
    format!(
        "Olvidado {lapses} veces. Preguntarlo otra vez rara vez ayuda. Léelo entero, compáralo con lo que confundes, o suspéndelo y dedica el tiempo a otros."
    )
}

/// Which interview is prepared for.
pub(crate) fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::Any => "Cualquier entrevista",
        Preset::Junior => "Un primer empleo",
        Preset::Web => "Desarrollo web",
        Preset::Data => "Trabajo con datos",
        Preset::Senior => "Un puesto sénior",
        Preset::Interviewer => "Entrevistar a otras personas",
    }
}

/// Leads back to the page that an element is for.
pub(crate) fn back_to(study: Study) -> &'static str {
    match study {
        Study::Review => "Volver al repaso",
        Study::Mistakes => "Volver a los fallos",
        Study::Brief => "Volver al resumen",
        Study::Insight => "Volver al progreso",
    }
}

/// `8 repasos, 4 nuevos`
pub(crate) fn due_and_new(due: usize, new: usize) -> String {
    match (due, new) {
        (due, 0) => many(due, "repaso"),
        (0, new) => many(new, "nuevo"),
        (due, new) => format!("{}, {}", many(due, "repaso"), many(new, "nuevo")),
    }
}

/// `Unos 9 minutos`
pub(crate) fn about_minutes(minutes: usize) -> String {
    if minutes <= 1 { "Más o menos 1 minuto".into() } else { format!("Unos {minutes} minutos") }
}

/// A date, with its year where it could be taken for one of this year.
pub(crate) fn far(days: u32, day: Date) -> String {
    if days < 300 { date(day) } else { date_and_year(day) }
}

/// What the limit of the day keeps back.
pub(crate) fn held_back(n: usize) -> String {
    let (due, them) = if n == 1 { ("Toca", "lo") } else { ("Tocan", "los") };
    format!("{due} {n} más. Tu límite {them} deja para los próximos días, primero lo menos firme.")
}

/// `Repasar 20 más`
pub(crate) fn review_more(n: usize) -> String {
    format!("Repasar {n} más")
}

/// A clock that was set back.
pub(crate) fn ahead(n: usize) -> String {
    let have = if n == 1 { "concepto tiene" } else { "conceptos tienen" };
    format!(
        "{n} {have} respuestas con fecha posterior a hoy: ¿se atrasó el reloj? Cuentan como antiguas y no se pierde nada."
    )
}

/// `Los próximos 6 vuelven el lun 23 nov.`
pub(crate) fn next_due(n: usize, answered: usize, days: u32, day: Date) -> String {
    let come = if n == 1 { "El próximo vuelve".into() } else { format!("Los próximos {n} vuelven") };
    let those = match answered {
        0 => String::new(),
        all if all == n => "; ya respondiste a todo hoy".into(),
        some => format!("; a {some} ya respondiste hoy"),
    };
    format!("{come} el {}{those}. Parar ahora no te cuesta nada.", far(days, day))
}

/// `Aprender 5 nuevos`
pub(crate) fn learn_new(n: usize) -> String {
    format!("Aprender {}", many(n, "nuevo"))
}

/// `Adelantar los 6 de mañana`, `Adelantar los 6 del lun 30 nov`
pub(crate) fn take_ahead(n: usize, days: u32, day: Date) -> String {
    let those = if n == 1 { "el".into() } else { format!("los {n}") };
    if days == 1 {
        format!("Adelantar {those} de mañana")
    } else {
        format!("Adelantar {those} del {}", far(days, day))
    }
}

/// `5 nuevos más hoy`
pub(crate) fn more_new(n: usize) -> String {
    format!("{} más hoy", many(n, "nuevo"))
}

/// `90 %`
pub(crate) fn percent(n: u8) -> String {
    format!("{n} %")
}

/// What a retention costs.
pub(crate) fn load(reviews: usize) -> String {
    if reviews == 1 {
        "Más o menos 1 repaso al día el próximo mes.".into()
    } else {
        format!("Unos {reviews} repasos al día el próximo mes.")
    }
}

/// Days until the interview.
pub(crate) fn interview_in(days: u32, day: Date) -> String {
    match days {
        0 => "Tu entrevista es hoy. Mucha suerte.".into(),
        1 => format!("Tu entrevista es mañana ({}).", date(day)),
        _ => format!("Tu entrevista es dentro de {days} días ({}).", far(days, day)),
    }
}

/// An interview that is over.
pub(crate) fn interview_was(days: u32, day: Date) -> String {
    format!(
        "Tu entrevista del {} ya pasó, así que el repaso sigue sin fecha. Elige la próxima más abajo o borra la fecha.",
        far(days, day)
    )
}

/// What it takes to begin all that is new.
pub(crate) fn pace(new: usize, days: u32, needed: Option<u16>, is_enough: bool) -> String {
    let new = if new == 1 { "1 concepto nuevo".into() } else { format!("{new} conceptos nuevos") };
    let needed = needed
        .map_or("son más de los que caben, así que algunos quedan sin ver".into(), |n| format!("unos {n} al día"));
    let enough = if is_enough { "; tu límite lo permite" } else { "" };
    format!(
        "{new} por empezar en {}, antes de la última semana, que solo repasa: {needed}{enough}.",
        many(days as usize, "día")
    )
}

/// `Empezar 13 al día`
pub(crate) fn set_pace(needed: u16) -> String {
    format!("Empezar {needed} al día")
}

/// In the last week.
pub(crate) fn stays_unseen(new: usize) -> String {
    let stay = if new == 1 { "queda" } else { "quedan" };
    format!("Hasta la entrevista el repaso solo repite; {stay} {} sin ver.", many(new, "concepto"))
}

pub(crate) const LATE: &str = "Quedan pocos días: ¿empezar nuevos de todos modos?";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_said_in_days_then_months_then_years() {
        let said = [0, 1, 12, 59, 60, 365, 729, 730, 36_500].map(in_days);
        let expected = ["hoy", "1 día", "12 días", "59 días", "2 meses", "12 meses", "24 meses", "2 años", "100 años"];
        assert_eq!(said, expected);
    }

    #[test]
    fn what_is_due_and_what_is_new_agree_with_their_numbers() {
        assert_eq!(due_and_new(8, 4), "8 repasos, 4 nuevos");
        assert_eq!(due_and_new(1, 0), "1 repaso");
        assert_eq!(due_and_new(0, 1), "1 nuevo");
        assert!(held_back(1).starts_with("Toca 1 más. Tu límite lo deja"));
        assert!(held_back(3).starts_with("Tocan 3 más. Tu límite los deja"));
    }
}
