//! Words of a mock interview: setting up, running, comparing what was said, the report.
//! Does not know what is asked.

use viva_core::interview::{Band, Clock, Dimension, Extra, Length, Mix, Running, Sort, Tag};
use viva_core::time::Millis;

use super::{and, many, of, points_said, time};

pub(crate) const MOCK: &str = "Simulacro de entrevista";
pub(crate) const NEW: &str = "Nuevo";
pub(crate) const SET_UP: &str = "Preparar una entrevista";
/// Below the levels to choose from.
pub(crate) const LEVEL_HOW: &str = "No todas las preguntas son de este nivel: el calentamiento puede ser más fácil y, \
    donde el mazo no tiene ninguna que encaje, se hace una del más cercano.";
pub(crate) const LENGTH: &str = "Duración";
pub(crate) const MIX: &str = "Mezcla";
pub(crate) const EXTRA: &str = "Tiempo extra";
pub(crate) const START: &str = "Poner en marcha el reloj";
pub(crate) const START_ANOTHER: &str = "Empezar otra";
pub(crate) const ONE_RUNS: &str = "Ya hay una en marcha. Empezar otra no la termina.";
pub(crate) const ANOTHER_PAPER: &str = "Otras preguntas";
pub(crate) const AGAIN: &str = "Otra vez las mismas preguntas";
pub(crate) const LINK_TO_PAPER: &str = "Enlace a estas preguntas";
pub(crate) const FROM_LINK: &str = "De un enlace: son las preguntas que tuvo o tendrá quien lo envió.";
pub(crate) const OTHER_DECK: &str =
    "Este enlace se hizo con otra versión del mazo, así que las preguntas pueden no ser las de quien lo envió.";
pub(crate) const NO_QUESTION: &str = "Ninguna pregunta encaja. Otro nivel u otro público dará con alguna.";
pub(crate) const EARLIER: &str = "Entrevistas anteriores";
pub(crate) const KEPT: &str =
    "En este dispositivo se guardan veinte. Primero se van las que no tienen respuestas; las que has valorado, nunca.";
/// Takes an earlier interview off the list.
pub(crate) const REMOVE: &str = "Borrar";
pub(crate) const MISSING: &str = "Esta entrevista no está en este dispositivo o no se puede leer";
pub(crate) const MISSING_HOW: &str = "Un informe se queda en el navegador en que se hizo, salvo que una exportación lo \
    lleve. Un enlace comparte solo las preguntas.";

pub(crate) const BACK_TO_IT: &str = "Volver a ella";
pub(crate) const DELETED: &str = "Esta entrevista se borró en otra ventana";
pub(crate) const DELETED_HOW: &str = "Aquí tampoco está ya. Las respuestas cuentan como progreso cuando termina la entrevista; borrarla no quita ninguna.";

pub(crate) const QUESTION: &str = "Pregunta ";
pub(crate) const QUESTIONS: &str = "Preguntas";
pub(crate) const LEFT: &str = "Queda";
pub(crate) const OVER: &str = "Fuera de tiempo";
pub(crate) const HIDE_CLOCK: &str = "Ocultar el reloj";
pub(crate) const SHOW_CLOCK: &str = "Mostrar el reloj";
pub(crate) const FLAG: &str = "Marcar";
pub(crate) const SKIP: &str = "Saltar";
pub(crate) const NEXT: &str = "Siguiente";
pub(crate) const NOTES: &str = "Responde en voz alta. Notas";
pub(crate) const NOTES_HOW: &str = "Las notas cuentan. No hacen falta frases completas.";
pub(crate) const END_EARLY: &str = "Terminar antes";
pub(crate) const END: &str = "Terminar y ver cómo ha ido";
pub(crate) const END_HOW: &str = "Después ya no se puede cambiar ninguna respuesta. Mientras tanto el reloj sigue.";
pub(crate) const ALL_DONE: &str =
    "Todas las preguntas están entregadas. Vuelve a mirar la que quieras, o termina aquí.";
pub(crate) const HANDED_IN: &str = "Entregada. Todavía puedes cambiarla.";
pub(crate) const PAUSE: &str = "Pausa";
pub(crate) const GO_ON: &str = "Seguir";
pub(crate) const PAUSED: &str = "El reloj está parado";
pub(crate) const PAUSED_HOW: &str = "El informe lo dirá: ya no son las condiciones de una entrevista.";
pub(crate) const TIME_UP: &str = "Se acabó el tiempo";
pub(crate) const TIME_UP_HOW: &str = "Tus respuestas quedan como las dejaste.";
pub(crate) const GO_OVER: &str = "Seguir fuera de tiempo";

pub(crate) const NOW: &str = "Ahora";
pub(crate) const FLAGGED: &str = "Marcada";
pub(crate) const DONE: &str = "Hecha";
pub(crate) const SKIPPED: &str = "Saltada";
/// In the list, what a card is.
pub(crate) const ALOUD: &str = "Respuesta en voz alta";
pub(crate) const OPEN: &str = "Abierta";

pub(crate) const COMPARE_SAID: &str = "Compara lo que dijiste";
pub(crate) const COMPARE_HOW: &str =
    "Lee cada buena respuesta y marca los puntos que dijiste, no los que dirías ahora.";
pub(crate) const YOUR_NOTES: &str = "Tus notas";
pub(crate) const NO_NOTES: &str = "No anotaste nada.";
pub(crate) const TO_REPORT: &str = "Al informe";

pub(crate) const RUNNING: &str = "En marcha";
pub(crate) const NOT_COMPARED: &str = "Sin comparar";
pub(crate) const ANSWERED: &str = "Respondidas";
pub(crate) const POINTS: &str = "Puntos dichos";
pub(crate) const COUNTED: &str = "Bien es lo que acertó en cada parte.";
pub(crate) const COUNTED_ALOUD: &str =
    "Una respuesta en voz alta está bien con todo punto esencial y dos puntos de cada cinco.";
pub(crate) const UNANSWERED: &str = "Sin responder";
pub(crate) const NOT_ANSWERED: &str = "sin responder";
pub(crate) const WAS_SKIPPED: &str = "saltada";
pub(crate) const ANSWER_IT: &str = "Responderla";
pub(crate) const OWN_MARKS: &str = "Tu propia valoración";
pub(crate) const OWN_MARKS_HOW: &str =
    "Nadie más que tú te ha oído. Valórate como valorarías a un candidato, por lo que se pudo observar.";
pub(crate) const TAGS: &str = "¿Qué te habrían dicho después?";
pub(crate) const SENT: &str = "Lo que fallaste está entre tus fallos y vuelve en el repaso.";
pub(crate) const SENT_FROM_POST: &str =
    "Lo que fallaste está entre tus fallos y vuelve en el repaso. Ambos están en la página completa de este sitio.";
pub(crate) const NOTHING_MISSED: &str = "Nada de lo que respondiste estaba mal.";
pub(crate) const DROP: &str = "Borrar este informe";
pub(crate) const DROP_HOW: &str =
    "Se borran el informe, tus notas y tu valoración. Las respuestas siguen en tu progreso.";
pub(crate) const KEEP: &str = "Conservarlo";
pub(crate) const BEFORE_AND_AFTER: &str = "Antes y después";
pub(crate) const SAME_QUESTIONS: &str = "las mismas preguntas";
pub(crate) const THIS_TIME: &str = "Esta vez";
pub(crate) const RIGHT: &str = "Bien";
pub(crate) const NOT_SET: &str = "sin marcar";
pub(crate) const BACKED: &str = "Registrado";
pub(crate) const NOTHING_BACKS: &str = "Ninguna pregunta trataba solo de esto. Puede hablar de ello un punto que marcaste \
    en otra; si no, guíate por lo que recuerdas.";

/// In place of one that was taken off the list: `“Beginner, 15 min, Code, Tue 24 Nov, 14:05” is deleted.`
pub(crate) fn removed(interview: &str) -> String {
    format!("«{interview}» está borrada. Hasta que dejes esta página se puede recuperar.")
}

/// `15 min`
pub(crate) fn length(length: Length) -> String {
    format!("{} min", length.minutes())
}

pub(crate) fn mix(mix: Mix) -> &'static str {
    match mix {
        Mix::Talking => "Hablada",
        Mix::Balanced => "Equilibrada",
        Mix::Code => "Código",
    }
}

pub(crate) fn extra(extra: Extra) -> &'static str {
    match extra {
        Extra::None => "Ninguno",
        Extra::Quarter => "1,25×",
        Extra::Half => "1,5×",
        Extra::Double => "2×",
    }
}

/// `2× time`, where there was extra time.
pub(crate) fn extra_time(extra: Extra) -> Option<String> {
    (extra != Extra::None).then(|| format!("tiempo {}", self::extra(extra)))
}

/// What the paper is: `9 preguntas. Sin pistas ni veredictos hasta el final.`
pub(crate) fn paper(questions: usize) -> String {
    format!("{}. Sin pistas ni veredictos hasta el final.", many(questions, "pregunta"))
}

/// `¿Terminar con 4 preguntas sin entregar?`
pub(crate) fn end_with(open: usize) -> String {
    format!("¿Terminar con {} sin entregar?", many(open, "pregunta"))
}

/// Time that has passed, as `18:42`: whole seconds alone count, so that parts never add up to more than their sum.
pub(crate) fn clock(passed: Millis) -> String {
    format!("{}:{:02}", passed.0 / 60_000, passed.0 / 1000 % 60)
}

/// Time that is left, as `18:42`: a second that has begun is still there.
pub(crate) fn countdown(left: Millis) -> String {
    clock(Millis(left.0.saturating_add(999)))
}

/// What the live region says when half the time, five minutes or one minute are left.
pub(crate) fn time_left(minutes: u32) -> String {
    match minutes {
        0 => "Se acabó el tiempo.".into(),
        1 => "Queda 1 minuto.".into(),
        minutes => format!("Quedan {minutes} minutos."),
    }
}

/// `Tu entrevista está en marcha, quedan 12 minutos.`
pub(crate) fn running(running: Running) -> String {
    let left = match running.left.0.div_ceil(60_000) {
        1 => "queda 1 minuto".into(),
        minutes => format!("quedan {minutes} minutos"),
    };
    match (running.paused, running.left.0) {
        (true, _) => format!("Tu entrevista está en pausa, {left}."),
        (false, 0) => "Tu entrevista sigue fuera de tiempo.".into(),
        (false, _) => format!("Tu entrevista está en marcha, {left}."),
    }
}

/// How long the clock ran while nobody could answer.
pub(crate) fn away(time: Millis) -> String {
    let minutes = many((time.0 / 60_000) as usize, "minuto");
    format!(
        "El reloj siguió {minutes} mientras esta página estaba cerrada o el equipo dormía; ninguna pregunta los cuenta."
    )
}

/// How often and how long the page was out of sight.
pub(crate) fn hidden(times: u16, in_all: Millis) -> String {
    match times {
        1 => format!("Fuera de la página una vez, durante {}.", time(in_all)),
        _ => format!("Fuera de la página {times} veces, {} en total.", time(in_all)),
    }
}

/// What became of the conditions: nothing is said of an interview that kept them.
pub(crate) fn conditions(clock: &Clock) -> Option<String> {
    let mut why: Vec<String> = Vec::new();
    if clock.pauses > 0 {
        let pauses = if clock.pauses == 1 { "una pausa".into() } else { format!("{} pausas", clock.pauses) };
        // Earlier versions did not record how long.
        let stood = if clock.stood.0 >= 1000 { format!(" ({})", self::clock(clock.stood)) } else { String::new() };
        why.push(format!("hubo {pauses}{stood}"));
    }
    if clock.over_time {
        why.push("siguió fuera de tiempo".into());
    }
    if clock.away.0 > 0 {
        why.push("se dejó entretanto".into());
    }
    if clock.set_back {
        why.push("el reloj de este equipo se atrasó".into());
    }
    (!why.is_empty()).then(|| format!("No en condiciones de entrevista: {}.", and(&why)))
}

/// What became of an item: `bien`, `mal`, `3 de 5 puntos`
pub(crate) fn result(got: u16, of: u16) -> String {
    match (got, of) {
        (got, of) if got == of => "bien".into(),
        (0, _) => "mal".into(),
        (got, of) => points_said(got.into(), of.into()),
    }
}

/// What became of an answer aloud: `2 de 3 puntos dichos`
pub(crate) fn aloud(said: usize, of: usize) -> String {
    format!("{} {}", points_said(said, of), if of == 1 { "dicho" } else { "dichos" })
}

/// `1:28 de 2:18`
pub(crate) fn of_budget(took: Millis, budget: Millis) -> String {
    format!("{} de {}", clock(took), clock(budget))
}

/// The title of a report, made of what was recorded alone: `5 de 9 bien, 1 sin responder`
pub(crate) fn found(right: usize, open: usize, asked: usize) -> String {
    match open {
        0 => right_of(right, asked),
        open if open == asked => "No se respondió nada".into(),
        open => format!("{}, {open} {NOT_ANSWERED}", right_of(right, asked)),
    }
}

/// `5 de 8 bien`
fn right_of(right: usize, of: usize) -> String {
    format!("{right} de {of} bien")
}

/// `Practicar las 3 falladas y 2 sin responder`
pub(crate) fn practise(missed: usize, unanswered: usize) -> String {
    match (missed, unanswered) {
        (missed, 0) => super::practise_missed(missed),
        (0, unanswered) => super::answer_skipped(unanswered),
        (1, unanswered) => format!("Practicar la fallada y {unanswered} sin responder"),
        (missed, unanswered) => format!("Practicar las {missed} falladas y {unanswered} sin responder"),
    }
}

/// What was asked, where sorts of questions are compared.
pub(crate) fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Ideas => "ideas",
        Sort::Code => "leer código",
        Sort::Aloud => "respuestas en voz alta",
    }
}

/// What is compared to find strongest and weakest.
pub(crate) const BY_TOPIC: &str = "Por tema";
pub(crate) const BY_SORT: &str = "Por lo que se preguntó";

/// `lo más fuerte, Errores (2 de 2 bien); lo más flojo, Clases (0 de 2 bien).`
pub(crate) fn extremes(strongest: (&str, usize, usize), weakest: (&str, usize, usize)) -> String {
    format!("lo más fuerte, {}; lo más flojo, {}.", told(&strongest), told(&weakest))
}

/// Where too little was asked to tell them: `ideas (3 de 4 bien), leer código (1 de 2 bien); no basta para decir qué es …`
pub(crate) fn too_little(each: &[(&str, usize, usize)]) -> String {
    let each: Vec<String> = each.iter().map(told).collect();
    format!("{}; no basta para decir qué es lo más fuerte y qué lo más flojo.", each.join(", "))
}

fn told((name, right, of): &(&str, usize, usize)) -> String {
    format!("{name} ({})", right_of(*right, *of))
}

/// `Leer código: 2 de 3 bien`
pub(crate) fn sort_right(sort: Sort, right: usize, of: usize) -> String {
    let name = match sort {
        Sort::Ideas => "Ideas",
        Sort::Code => "Leer código",
        Sort::Aloud => "Respuestas en voz alta",
    };
    format!("{name}: {}", right_of(right, of))
}

/// `7 de 9`, or that nothing was said of it.
pub(crate) fn said_of(said: usize, points: usize) -> String {
    if points == 0 { UNANSWERED.into() } else { of(said, points) }
}

pub(crate) fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Communication => "Comunicación",
        Dimension::ProblemSolving => "Resolución de problemas",
        Dimension::TechnicalDepth => "Profundidad técnica",
        Dimension::Testing => "Comprobación",
    }
}

pub(crate) fn band(band: Band) -> &'static str {
    match band {
        Band::NotYet => "Aún no",
        Band::Nearly => "Casi",
        Band::Ready => "A punto",
        Band::Strong => "De sobra",
    }
}

/// What can be observed of somebody in this band.
pub(crate) fn sign(dimension: Dimension, band: Band) -> &'static str {
    match (dimension, band) {
        (Dimension::Communication, Band::NotYet) => "Silencios largos; hay que sacarle la respuesta.",
        (Dimension::Communication, Band::Nearly) => "Palabras justas sin orden; el plan llega tras la respuesta.",
        (Dimension::Communication, Band::Ready) => "Primero la respuesta, luego la razón, luego un ejemplo.",
        (Dimension::Communication, Band::Strong) => "Comprueba que se le entiende y ajusta el detalle a la pregunta.",
        (Dimension::ProblemSolving, Band::NotYet) => "Empieza enseguida y cambia cosas hasta que algo funciona.",
        (Dimension::ProblemSolving, Band::Nearly) => "Tiene un plan tras un empujón, y lo sigue.",
        (Dimension::ProblemSolving, Band::Ready) => {
            "Pregunta lo que no está claro, divide el problema y nombra una primera solución."
        }
        (Dimension::ProblemSolving, Band::Strong) => "Sopesa dos caminos por su coste y dice cuándo conviene cada uno.",
        (Dimension::TechnicalDepth, Band::NotYet) => "Conoce la palabra, no lo que hace.",
        (Dimension::TechnicalDepth, Band::Nearly) => "Dice qué ocurre, no por qué.",
        (Dimension::TechnicalDepth, Band::Ready) => "Explica el mecanismo y predice lo que imprime un código.",
        (Dimension::TechnicalDepth, Band::Strong) => {
            "Conoce los límites, las excepciones y qué cambió entre versiones."
        }
        (Dimension::Testing, Band::NotYet) => "Da por acabado lo que funciona con el ejemplo.",
        (Dimension::Testing, Band::Nearly) => "Nombra un caso límite cuando se le pide.",
        (Dimension::Testing, Band::Ready) => "Prueba sin que se lo pidan la entrada vacía, la única y la mayor.",
        (Dimension::Testing, Band::Strong) => "Dice cómo fallaría en uso y cómo se notaría.",
    }
}

pub(crate) fn tag(tag: Tag) -> &'static str {
    match tag {
        Tag::EdgeCases => "Faltaron casos límite",
        Tag::Shallow => "El saber se acabó pronto",
        Tag::Unclear => "No se dijo el razonamiento",
    }
}
