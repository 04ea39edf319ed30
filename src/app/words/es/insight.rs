//! Words of the page that shows progress: what each chart found, how to read it, and its text for those who do not see it.
//! Does not know how anything is drawn or derived.

use viva_core::insight::{Gap, Meaning, Share, Span, Weekdays};
use viva_core::progress::Confidence;
use viva_core::time::Date;

use super::{CERTAIN, FAIRLY_SURE, GUESS, and, lots, many};
use crate::words::{date, study};

pub(crate) const PROGRESS: &str = "Progreso";
pub(crate) const NOTHING_YET: &str = "Todavía no hay nada que mostrar";
pub(crate) const NOTHING_YET_HOW: &str = "Cuando hayas respondido a unas cuantas preguntas, esta página mostrará cómo va \
    cada tema y qué vuelve cuándo.";
pub(crate) const BEGIN: &str = "Empezar con una pregunta";
pub(crate) const AS_A_TABLE: &str = "Ver como tabla";
pub(crate) const TOO_FEW: &str = "faltan datos";
pub(crate) const TODAY: &str = "Hoy";
pub(crate) const INTERVIEW: &str = "Entrevista";

/// `212 respuestas en 48 días`
pub(crate) fn answers_on_days(answers: u32, days: usize) -> String {
    format!("{} en {}", answers_given(answers), many(days, "día"))
}

/// `212 respuestas en 48 días, unos 14 minutos al día`
pub(crate) fn practised(answers: u32, days: usize, minutes: usize) -> String {
    let about = if minutes == 1 { "cerca de" } else { "unos" };
    format!("{}, {about} {} al día", answers_on_days(answers, days), many(minutes, "minuto"))
}

/// `212 respuestas`
pub(crate) fn answers_given(n: u32) -> String {
    lots(n as usize, "respuesta")
}

/// `82 % de 71`
pub(crate) fn percent_of(share: Share) -> String {
    format!("{} de {}", percent(share.percent()), share.of)
}

/// `82 %`
pub(crate) fn percent(n: u32) -> String {
    format!("{n} %")
}

/// How sure the learner said to be.
pub(crate) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Guess => GUESS,
        Confidence::FairlySure => FAIRLY_SURE,
        Confidence::Certain => CERTAIN,
    }
}

pub(crate) const TOPICS_HOW: &str = "Lleno: dominado, con acierto en dos días desde el último fallo. Claro: en \
    curso. Primero, lo menos dominado.";

/// What the topics show: all that are new, or the one of which least is known.
pub(crate) fn topics_found(new: usize, topics: usize, least: &str) -> String {
    match new {
        0 => format!("Donde más te queda por aprender: {least}"),
        1 => "Te queda un tema por empezar".into(),
        new if new == topics => "Todos los temas son nuevos para ti".into(),
        new => format!("Te quedan {new} de {topics} temas por empezar"),
    }
}

/// `Mostrar los 3 temas nuevos`
pub(crate) fn new_topics(n: usize) -> String {
    if n == 1 { "Mostrar el tema nuevo".into() } else { format!("Mostrar los {n} temas nuevos") }
}

/// Every concept is known; unless that is all, with how many are due and how many mistakes are open.
pub(crate) fn all_known(due: usize, missed: usize) -> String {
    let touch = if due == 1 { "toca" } else { "tocan" };
    let due = (due > 0).then(|| format!("hoy {touch} {due}"));
    let missed = (missed > 0).then(|| format!("{} por corregir", many(missed, "fallo")));
    match (due, missed) {
        (None, None) => "Dominas todos los conceptos".into(),
        (Some(one), None) | (None, Some(one)) => format!("Aprendiste todos los conceptos; {one}"),
        (Some(due), Some(missed)) => format!("Aprendiste todos los conceptos; {due}, con {missed}"),
    }
}

pub(crate) const ACTIVITY_HOW: &str =
    "Respuestas por día en dieciséis semanas. Cuanto mayor el cuadrado, más respuestas.";
pub(crate) const ACTIVITY_TABLE: &str = "Respuestas por semana";
pub(crate) const ACTIVITY_HEADS: [&str; 4] = ["Semana del", "Días", "Respuestas", "Minutos"];

/// When most is answered.
pub(crate) fn weekdays(weekdays: Weekdays) -> &'static str {
    match weekdays {
        Weekdays::Few => "Cuándo practicaste",
        Weekdays::Midweek => "Practicas sobre todo a mitad de semana",
        Weekdays::Weekend => "Practicas sobre todo los fines de semana",
        Weekdays::Working => "Practicas sobre todo de lunes a viernes",
        Weekdays::Any => "Practicas cualquier día de la semana",
    }
}

/// The activity as text.
pub(crate) fn activity_summary(answers: u32, days: usize) -> String {
    format!("{} en las últimas dieciséis semanas", answers_on_days(answers, days))
}

/// The first letters of the days of the week that are written at the side.
pub(crate) const DAY_LETTERS: [(usize, &str); 3] = [(0, "L"), (2, "X"), (4, "V")];

pub(crate) const CALIBRATION_HOW: &str =
    "Punto: con qué frecuencia acertaste. Barra: lo que debería significar la palabra.";
pub(crate) const CALIBRATION_TABLE: &str = "Seguridad y resultado, primeras respuestas de cada día";
pub(crate) const CALIBRATION_HEADS: [&str; 4] = ["Dijiste", "Debería ser", "Aciertos", "Respuestas"];

/// What the words of a learner mean.
pub(crate) fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Few => "Muy pocas respuestas para saber qué significa «seguro»",
        Meaning::Fair => "Tus palabras significan lo que dicen",
        Meaning::Less(Confidence::Certain) => "Dices «seguro» con demasiada seguridad",
        Meaning::Less(Confidence::FairlySure) => "Dices «probablemente» con demasiada seguridad",
        Meaning::MuchLess(Confidence::Certain) => "Dices «seguro» con muchísima más seguridad de la debida",
        Meaning::MuchLess(Confidence::FairlySure) => "Dices «probablemente» con muchísima más seguridad de la debida",
        Meaning::Less(Confidence::Guess) | Meaning::MuchLess(Confidence::Guess) => {
            "Cuando respondes al azar, es de verdad al azar"
        }
        Meaning::More(Confidence::Certain) => "Cuando dices «seguro», aciertas",
        Meaning::More(Confidence::FairlySure) => "Tu «probablemente» podría ser más firme",
        Meaning::More(Confidence::Guess) => "Tu azar sabe más de lo que crees",
    }
}

/// Shares under their names, as text: `Aciertos cuando dijiste: Al azar 41 % de 34, Seguro faltan datos para saberlo`
pub(crate) fn shares_summary(what: &str, shares: &[(String, Share)]) -> String {
    let told = |(name, share): &(String, Share)| match share.is_few() {
        true => format!("{name} {TOO_FEW} para saberlo"),
        false => format!("{name} {}", percent_of(*share)),
    };
    format!("{what}: {}", and(&shares.iter().map(told).collect::<Vec<_>>()))
}

pub(crate) const CALIBRATION_SUMMARY: &str = "Aciertos cuando dijiste";

pub(crate) const DUE_TABLE: &str = "Repasos por día";
pub(crate) const DUE_HEADS: [&str; 2] = ["Día", "Toca"];

/// What the bars of what is due mean, and what is not among them.
pub(crate) fn due_how(suspended: usize) -> String {
    let how = "Conceptos por día, tal como están las cosas. Lo que respondas hoy lo cambia.";
    if suspended == 0 { how.into() } else { format!("{how} Sin contar lo que has suspendido: {suspended}.") }
}

/// What is due within thirty days: how many, and on which day most.
pub(crate) fn due_found(busiest: Option<(u32, Date)>) -> String {
    match busiest {
        None => "Nada vuelve en los próximos 30 días".into(),
        Some((0, _)) => "La mayor parte vuelve hoy".into(),
        Some((1, _)) => "La mayor parte vuelve mañana".into(),
        Some((_, day)) => format!("La mayor parte vuelve el {}", date(day)),
    }
}

/// What is due, as text.
pub(crate) fn due_summary(all: usize, today: usize, interview: Option<Date>) -> String {
    let comes = if all == 1 { "vuelve" } else { "vuelven" };
    let due = format!("{} {comes} en los próximos 30 días; hoy, {today}", many(all, "concepto"));
    match interview {
        Some(day) => format!("{due}; la entrevista es el {}", date(day)),
        None => due,
    }
}

pub(crate) const RECALL_TABLE: &str = "Recordado al repasar";
pub(crate) const RECALL_HEADS: [&str; 4] = ["Periodo", "Deseado", "Recordado", "Repasos"];
pub(crate) const RECALL_SUMMARY: &str = "Recordado al repasar";

/// How to read recall beside what is desired.
pub(crate) fn recall_how(desired: u32) -> String {
    format!("Punto: lo que aún sabías cuando volvió. Barra: el {} que querías.", percent(desired))
}

/// What true retention shows beside the desired one; nothing where there are too few reviews.
pub(crate) fn recall_found(found: Option<Gap>) -> &'static str {
    match found {
        None => "Muy pocos repasos para saber cuánto queda",
        Some(Gap::MuchLess) => "Queda mucho menos de lo que querías",
        Some(Gap::Less) => "Queda un poco menos de lo que querías",
        Some(Gap::None) => "Queda más o menos lo que querías",
        Some(Gap::More) => "Queda más de lo que querías",
    }
}

/// The days that are looked back over.
pub(crate) fn span(span: Span) -> &'static str {
    match span {
        Span::Week => "7 días",
        Span::Month => "30 días",
        Span::All => "Siempre",
    }
}

pub(crate) const STABILITY_HOW: &str =
    "Conceptos por estabilidad: los días hasta que la probabilidad de recordar uno baja al 90\u{a0}%.";
pub(crate) const STABILITY_TABLE: &str = "Conceptos por estabilidad";
pub(crate) const STABILITY_HEADS: [&str; 2] = ["Estabilidad en días", "Conceptos"];

/// For how long half of the concepts are kept.
pub(crate) fn stability_found(median: u32) -> String {
    match median {
        0 => "La mitad de tus conceptos aguanta menos de un día".into(),
        days => format!("La mitad de tus conceptos aguanta {} o más", study::in_days(days)),
    }
}

/// The bars as text: `Conceptos por estabilidad en días: 3 de <1, 12 de 1–2 y 40 de 3–6`
pub(crate) fn stability_summary(spans: &[(String, usize)]) -> String {
    let some = spans.iter().filter(|(_, n)| *n > 0);
    format!(
        "Conceptos por estabilidad en días: {}",
        and(&some.map(|(span, n)| format!("{n} de {span}")).collect::<Vec<_>>())
    )
}

/// From so many whole days up to others: `<1`, `1–2`, `90+`
pub(crate) fn stability_span(from: u32, to: Option<u32>) -> String {
    match (from, to) {
        (0, Some(to)) => format!("<{to}"),
        (from, Some(to)) => format!("{from}–{}", to - 1),
        (from, None) => format!("{from}+"),
    }
}

pub(crate) const OUTLOOK_TABLE: &str = "Recuerdo previsto";
pub(crate) const OUTLOOK_HEADS: [&str; 3] = ["Cuándo", "Repasar", "Parar"];
pub(crate) const REVIEW: &str = "Repasar";
pub(crate) const STOP: &str = "Parar";

/// What reviews do within thirty days; who recalls far less than averages foretell is told whose they are.
pub(crate) fn outlook_found(with_reviews: u32, without: u32, is_average: bool) -> String {
    if !is_average {
        format!("A la mayoría, con repasos, el recuerdo se le mantiene cerca del {}", percent(with_reviews))
    } else if with_reviews > without + 2 {
        format!("Con repasos, el recuerdo se mantiene cerca del {}", percent(with_reviews))
    } else {
        "Lo que sabes se olvida despacio".into()
    }
}

/// What is predicted, and of how much.
pub(crate) fn outlook_how(concepts: usize, is_average: bool) -> String {
    let seen = if concepts == 1 { "del concepto que has visto" } else { "de los {} conceptos que has visto" };
    let how = format!("Probabilidad media de recordar, estimada, {}.", seen.replace("{}", &concepts.to_string()));
    let averages = "Se basa en promedios de muchas personas, no en ti: hasta ahora has recordado mucho menos.";
    if is_average { how } else { format!("{how} {averages}") }
}

/// The outlook as text.
pub(crate) fn outlook_summary(now: u32, with_reviews: u32, without: u32) -> String {
    format!(
        "Recuerdo previsto: {} hoy; dentro de 30 días, {} con repasos y {} sin ellos",
        percent(now),
        percent(with_reviews),
        percent(without)
    )
}

/// `15 días`
pub(crate) fn in_days(days: usize) -> String {
    if days == 0 { TODAY.into() } else { many(days, "día") }
}
