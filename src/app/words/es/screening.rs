//! Words of interviewing somebody else: setting up, asking, noting, judging, comparing.
//! Does not know what is asked.

use viva_core::interview::Clock;
use viva_core::screening::{Answer, Stage};
use viva_core::time::Millis;

use super::interview::clock;
use super::{many, of};

pub(crate) const INTERVIEWER: &str = "Quien entrevista";
/// The name of the candidate's window.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const INTERVIEW: &str = "Entrevista";
pub(crate) const NEW: &str = "No encontrada";
pub(crate) const SET_UP: &str = "Entrevistar a alguien";
pub(crate) const SET_UP_HOW: &str = "Todas las personas reciben las mismas preguntas. Tú ves lo que cubre una buena \
    respuesta; la otra persona ve solo la pregunta, en una ventana aparte.";
pub(crate) const EARLIER_LINK: &str = "Este enlace es de una versión anterior de Viva y pregunta como entonces: más preguntas, \
    con menos tiempo para cada una.";
pub(crate) const START: &str = "Empezar con una persona";
pub(crate) const IN_USE: &str = "Cuestionario en uso";
pub(crate) const NEXT_OF_PAPER: &str = "Siguiente persona con este cuestionario";
pub(crate) const NEW_PAPER: &str = "Un cuestionario nuevo, con otras preguntas";
pub(crate) const FIRST: &str = "Primera pregunta: ";
pub(crate) const EARLIER: &str = "Personas entrevistadas";
pub(crate) const SAVE_ALL: &str = "Guardar todas las personas";
pub(crate) const IMPORT_ALL: &str = "Importar personas";
pub(crate) const FILES_HOW: &str = "Un archivo con todos los registros, como copia o para otro navegador. Al importar se añaden los que no están aquí.";
/// In a file of candidates, for whoever would change it by hand.
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) const FILE_ABOUT: &str = "Lo que está bajo candidates es para leer. Una importación solo lee entries: un cambio \
    hecho a mano bajo candidates no se importa.";
pub(crate) const KEPT: &str = "Se guardan solo en este navegador, hasta que las borres.";
pub(crate) const MISSING: &str = "Esta entrevista no está en este dispositivo o no se puede leer";
pub(crate) const MISSING_HOW: &str = "Lo anotado se queda en el navegador en que se escribió, salvo que una exportación lo \
    lleve. Un enlace comparte solo las preguntas.";
pub(crate) const MISSING_CANDIDATE: &str = "Esta ventana muestra la pregunta que está en la ventana de quien entrevista en \
    el mismo navegador: las dos tienen que estar abiertas aquí, y el navegador tiene que poder guardar.";

pub(crate) const DELETED: &str = "Esta entrevista se borró en otra ventana";
pub(crate) const DELETED_HOW: &str =
    "Lo anotado ya no está, tampoco aquí, y no se guarda lo que se escribió aquí después.";

pub(crate) const SOON: &str = "La entrevista empieza enseguida";
pub(crate) const SOON_HOW: &str = "La primera pregunta aparece aquí cuando empiece quien entrevista.";

pub(crate) const OVER: &str = "Esta entrevista ha terminado";
pub(crate) const OVER_HOW: &str = "Gracias. Ya se puede cerrar esta ventana.";

pub(crate) const READ_ALOUD: &str = "Léelo en voz alta";
pub(crate) const KEY: &str = "Solución";
pub(crate) const THEN_ASK: &str = "Después pregunta";
pub(crate) const MUST_COVER: &str = "Tiene que decirse";
pub(crate) const LOOK_FOR: &str = "Fíjate en";
pub(crate) const NUDGES: &str = "Ayudas dadas";
pub(crate) const HIDE_RUBRIC: &str = "Ocultar la pauta";
pub(crate) const SHOW_RUBRIC: &str = "Mostrar la pauta";
pub(crate) const STOP: &str = "Parar el reloj";
pub(crate) const GO_ON: &str = "Poner el reloj";
pub(crate) const START_UNNOTED: &str = "Empezar sin notas";
pub(crate) const NOT_STORED: &str = "Las notas no se guardan";
pub(crate) const STOPPED: &str = "El reloj está parado.";
pub(crate) const WAITING: &str = "El reloj empieza cuando la otra persona acepta las notas, o a mano.";
pub(crate) const ENDED: &str = "La entrevista ha terminado y su reloj está parado. Ahora, la valoración. Lo que anotes o marques desde aquí \
    constará como posterior al final.";
pub(crate) const END: &str = "Terminar la entrevista";
pub(crate) const NOT_ENDED: &str = "La entrevista no se terminó.";
pub(crate) const NO_CONSENT: &str = "La otra persona no aceptó que se tomaran notas.";
pub(crate) const WITHDRAWN: &str =
    "La otra persona aceptó las notas al principio y después ya no. Lo anotado hasta entonces se conserva.";
pub(crate) const NO_TIME: &str = "Se acabó el tiempo.";
pub(crate) const SHOW_THEN: &str = "Mostrar esto a la otra persona";
pub(crate) const HIDE_THEN: &str = "Volver a la primera parte";
pub(crate) const ANSWER: &str = "La respuesta de la otra persona";
pub(crate) const NOT_ASKED: &str = "no preguntada";
pub(crate) const SET_BACK: &str = "Entretanto se atrasó el reloj de este equipo. No se pierde nada, pero las horas de las notas pueden no ser exactas.";
pub(crate) const OTHER_DECK: &str =
    "El mazo ha cambiado desde que empezó esta entrevista: los puntos y las señales pueden no ser los que marcaste.";
pub(crate) const PREVIOUS: &str = "Anterior";

pub(crate) const CONSENT: &str = "La otra persona sabe que se toman notas y está de acuerdo.";
pub(crate) const CONSENT_HOW: &str = "No se puede anotar nada antes de que esté de acuerdo.";
pub(crate) const WITHDRAWN_HOW: &str = "Ya no se puede anotar nada más. Lo anotado mientras estaba de acuerdo se conserva hasta \
    que borres esta entrevista.";
pub(crate) const NOTES: &str = "Notas";
/// Below a note, and below evidence, into which no more goes: both hold 2000 characters.
pub(crate) const NOTE_FULL: &str = "Son 2000 caracteres, no caben más: empieza otra nota.";
pub(crate) const EVIDENCE_FULL: &str = "Son 2000 caracteres: aquí no caben más.";
pub(crate) const NOTE: &str = "Nota";
/// Beside the time of a note, and of ticks beside what they come to.
pub(crate) const ADDED_AFTER: &str = "añadida después del final";
pub(crate) const CHANGED_AFTER: &str = "con cambios después del final";
pub(crate) const TICKED_AFTER: &str = "Lo marcado aquí se cambió después del final.";
pub(crate) const ALL_NOTES: &str = "Tus notas";
pub(crate) const ONCE: &str = "Ventana para la otra persona (¿cerrada? Ábrela aquí de nuevo), etiqueta, tiempo extra";
pub(crate) const NOTE_KEY: &str = "Empezar una nota con su hora";
pub(crate) const BACK_KEY: &str = "Volver a la pregunta anterior";
pub(crate) const WINDOW: &str = "Abrir la ventana para la otra persona";
pub(crate) const WINDOW_HOW: &str = "Muestra la pregunta de esta pantalla, sin la respuesta, desde que se pone el reloj. Si se cerró, ábrela de nuevo: no se \
    pierde nada.";
pub(crate) const UNWATCHED: &str = "La ventana para la otra persona no está abierta.";
pub(crate) const NO_WINDOW: &str =
    "Aquí no hay ventana para la otra persona: lee la pregunta en voz alta. La página completa sí la tiene.";
pub(crate) const LABEL: &str = "Etiqueta (no hace falta un nombre)";

pub(crate) const MARKS: &str = "Valoración";
pub(crate) const MARKS_HOW: &str =
    "Primero lo que observaste, después el nivel que eso muestra. Deja vacío lo que ninguna pregunta mostró.";
pub(crate) const EVIDENCE: &str = "Lo que observaste";
pub(crate) const NEEDS_EVIDENCE: &str = "Escribe primero lo que observaste; un nivel se apoya en hechos.";
pub(crate) const OVERALL: &str = "En conjunto";
pub(crate) const OVERALL_HOW: &str = "Tu juicio sobre el conjunto. No es una media.";
pub(crate) const NEEDS_ALL: &str = "Pon primero un nivel allí donde escribiste lo que observaste.";
pub(crate) const NEEDS_ALL_AGAIN: &str =
    "Se guarda, pero no cuenta hasta que en todas partes haya un nivel con lo que observaste.";
pub(crate) const NOT_SET: &str = "sin poner";
pub(crate) const NOT_OBSERVED: &str = "no observado";

pub(crate) const CORE_POINTS: &str = "Puntos esenciales dichos";
pub(crate) const INTERRUPTED: &str = "Interrupciones";
pub(crate) const NEXT_CANDIDATE: &str = "Siguiente persona";
pub(crate) const SHEET: &str = "Personas, lado a lado";
pub(crate) const MARKDOWN: &str = "Guardar como Markdown";
pub(crate) const JSON: &str = "Guardar como JSON";
pub(crate) const LOCAL: &str = "Los archivos van a este dispositivo. No se envía nada a ninguna parte.";
pub(crate) const DROP: &str = "Borrar esta entrevista";
pub(crate) const DROP_HOW: &str = "Se borra todo lo anotado en esta entrevista y no se puede recuperar.";

/// `Persona 2`
pub(crate) fn candidate(number: u32) -> String {
    format!("Persona {number}")
}

/// `9 preguntas, las mismas para todas las personas.`
pub(crate) fn paper(questions: usize) -> String {
    format!("{}, las mismas para todas las personas.", many(questions, "pregunta"))
}

/// What of a paper is no question: `Quedan libres 2 minutos para empezar y 3 para las preguntas de la otra persona.`
pub(crate) fn kept_free([opening, own]: [Millis; 2]) -> String {
    let opening = many((opening.0 / 60_000) as usize, "minuto");
    format!("Quedan libres {opening} para empezar y {} para las preguntas de la otra persona.", own.0 / 60_000)
}

/// `Quedan menos de cinco minutos. Deja 3 para las preguntas de la otra persona.`
pub(crate) fn nearly_over([_, own]: [Millis; 2]) -> String {
    format!("Quedan menos de cinco minutos. Deja {} para las preguntas de la otra persona.", own.0 / 60_000)
}

/// Above the candidates side by side: `10 personas. Quienes no caben están más allá en la tabla.`
pub(crate) fn beside(candidates: usize) -> String {
    let count = many(candidates, "persona");
    if candidates > 3 {
        format!("{count}. Quienes no caben están más allá en la tabla.")
    } else {
        format!("{count}.")
    }
}

/// How far an interview is, in the list of candidates.
pub(crate) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "sin empezar",
        Stage::Running | Stage::Left | Stage::Stopped => "en curso",
        Stage::Ended => "terminada",
    }
}

/// A date with a time of day: `Tue 24 Nov 2026, 14:05`
pub(crate) fn at(date: &str, time: Millis) -> String {
    let minutes = time.0 / 60_000;
    format!("{date}, {}:{:02}", minutes / 60, minutes % 60)
}

/// What a paper was drawn from: `Semilla 7, mazo 0045ab12`
pub(crate) fn drawn(seed: u64, deck: u32) -> String {
    format!("Semilla {seed}, mazo {deck:08x}")
}

/// How an item was answered.
pub(crate) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Right => "acertó",
        Answer::NotRight => "no acertó",
        Answer::Missing => "sin respuesta",
    }
}

/// A band without evidence: `«Listo» se guarda, pero no cuenta hasta que escribas lo que observaste.`
pub(crate) fn needs_evidence_again(band: &str) -> String {
    format!("«{band}» se guarda, pero no cuenta hasta que escribas lo que observaste.")
}

/// `de 8:00`, after a time
pub(crate) fn of_time(time: Millis) -> String {
    format!("de {}", clock(time))
}

/// After the time of a question: `de 4:30`, o `de 4:30, 0:30 de más`
pub(crate) fn of_budget(took: Millis, budget: Millis) -> String {
    let over = took.0.saturating_sub(budget.0);
    if over < 1000 { of_time(budget) } else { format!("{}, {} de más", of_time(budget), clock(Millis(over))) }
}

/// `12:40 de 30:00 en total`
pub(crate) fn passed(used: Millis, limit: Millis) -> String {
    format!("{} de {} en total", clock(used), clock(limit))
}

/// `El reloj se paró a mano 2 veces (4:10).`
pub(crate) fn stopped_by_hand(clock: &Clock) -> String {
    format!("El reloj se paró a mano {}.", stopped(clock))
}

/// How often, and for how long in all where that was recorded: `2 veces (4:10)`
fn stopped(clock: &Clock) -> String {
    let times = times(clock.pauses);
    if clock.stood.0 >= 1000 { format!("{times} ({})", self::clock(clock.stood)) } else { times }
}

fn times(times: u16) -> String {
    if times == 1 { "una vez".into() } else { format!("{times} veces") }
}

/// What interrupted an interview: `el reloj se paró 2 veces (4:10), siguió 3:10 sin nadie`
pub(crate) fn interrupted(clock: &Clock) -> String {
    let mut parts = Vec::new();
    if clock.pauses > 0 {
        parts.push(format!("el reloj se paró {}", stopped(clock)));
    }
    if clock.away.0 > 0 {
        parts.push(format!("siguió {} sin nadie", self::clock(clock.away)));
    }
    if clock.set_back {
        parts.push("el reloj del equipo se atrasó".into());
    }
    if parts.is_empty() { "ninguna".into() } else { parts.join(", ") }
}

/// Beside the heading of marks: `2 de 5 niveles puestos`
pub(crate) fn bands_set(set: usize) -> String {
    format!("{} niveles puestos", of(set, 5))
}

/// `Nota en 3:12`
pub(crate) fn note_now(time: Millis) -> String {
    format!("Nota en {}", clock(time))
}

/// `Ayudas, marcadas al darlas: 1 de 3`
pub(crate) fn nudges(given: usize, all: usize) -> String {
    format!("Ayudas, marcadas al darlas: {}", of(given, all))
}

/// What was heard at a question: `3 de 4 puntos, 1 señal de alarma, 2 ayudas`
pub(crate) fn heard(said: usize, points: Option<usize>, flags: usize, nudges: usize) -> String {
    let mut parts = vec![match points {
        Some(points) => format!("{} puntos", of(said, points)),
        None => many(said, "punto"),
    }];
    if flags > 0 {
        parts.push(if flags == 1 { "1 señal de alarma".into() } else { format!("{flags} señales de alarma") });
    }
    if nudges > 0 {
        parts.push(many(nudges, "ayuda"));
    }
    parts.join(", ")
}

/// `Volver a Persona 2`
pub(crate) fn back_to(candidate: &str) -> String {
    format!("Volver a {candidate}")
}
