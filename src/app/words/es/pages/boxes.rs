//! Words of the boxes in front of a page: Embed, import, forget and drop.
//! Does not know what they show.

use viva_core::model::{Holding, Spoken};
use viva_core::settings::{Preset, Wishes};

use crate::words::{and, date_and_year, held, lots, many, put_aside, said_at_once, study};

/// What is seen for a moment as well: what became of a copy, and that more went than the question on screen.
pub(crate) fn in_passing(said: Spoken) -> Option<String> {
    match said {
        Spoken::Copied | Spoken::NotCopied => said_at_once(said),
        Spoken::PutAside(aside) => Some(put_aside(aside).into()),
        _ => None,
    }
}

pub(crate) const CLOSE: &str = "Cerrar";
pub(crate) const CANCEL: &str = "Cancelar";
pub(crate) const EMBED_HOW: &str = "Copia una vez la carpeta «viva» a tu sitio y pega esto donde deban ir las preguntas. \
    Si allí el script tiene otra dirección, corrígela. Las preguntas de dentro son lo que ve quien no tiene scripts.";
pub(crate) const SNIPPET: &str = "Fragmento";
pub(crate) const COPY_SNIPPET: &str = "Copiar fragmento";
pub(crate) const EMBED_THIS: &str = "Insertar esta sesión";
pub(crate) const EMBED_QUESTION: &str = "Insertar esta pregunta";
pub(crate) const AS_SAVED: &str = "Los candidatos se toman como Viva los guardó. Lo que se cambió a mano en la parte \
    legible del archivo no se toma.";
pub(crate) const ADDS: &str = "Añade";
pub(crate) const FURTHER: &str = "Siguió allí";
pub(crate) const HAVE: &str = "Ya están aquí";
pub(crate) const UNKNOWN: &str = "De otras preguntas";
pub(crate) const UNREADABLE: &str = "Ilegibles";
pub(crate) const FROM_NEWER: &str = "De una versión más nueva de Viva";
pub(crate) const RELOAD_FIRST: &str = "no se añaden; recarga esta página e importa de nuevo";
pub(crate) const NEWER_EXPORT: &str = "El archivo es de una versión más nueva de Viva, que esta página aún no sabe leer. No hay \
    nada que añadir. Guarda el archivo, recarga esta página e impórtalo de nuevo.";
pub(crate) const SETTINGS_STAY: &str = "se quedan como están";
pub(crate) const TAKE_FURTHER: &str = "Usar lo que siguió allí";
pub(crate) const TAKE_SETTINGS: &str = "Usar aquí los ajustes de repaso del archivo";
pub(crate) const FORGET_TITLE: &str = "¿Olvidar todo?";
pub(crate) const FORGET_GOES: &str = "Esto se borra de este navegador, para siempre:";
pub(crate) const FORGET_STAYS: &str =
    "La apariencia y los atajos se quedan. Exporta antes si más adelante puedes querer las respuestas.";
pub(crate) const NEWER_GOES: &str = "lo que guardó una versión más nueva de Viva, salvo sus ajustes";
pub(crate) const EXPORT_FIRST: &str = "Exportar antes";
pub(crate) const DROP_TITLE: &str = "¿Quitar esta sesión?";
pub(crate) const DROP_GOES: &str = "Las respuestas que diste en ella se quedan. Se pierde el punto en que la dejaste.";
pub(crate) const KEEP_IT: &str = "Conservarla";

/// What goes with everything, beside the answers: `2 sesiones abiertas`
pub(crate) fn open_sessions(n: usize) -> String {
    format!("{n} {}", if n == 1 { "sesión abierta" } else { "sesiones abiertas" })
}

/// `2 partes que no se pudieron leer`
pub(crate) fn set_aside(n: usize) -> String {
    format!("{} que no se {} leer", many(n, "parte"), if n == 1 { "pudo" } else { "pudieron" })
}

/// `2 historias del cuaderno`
pub(crate) fn stories(n: usize) -> String {
    format!("{} del cuaderno", many(n, "historia"))
}

/// The title of the import box, by what the file holds.
pub(crate) fn import_title(answers: bool, candidates: bool) -> &'static str {
    match (answers, candidates) {
        (true, true) => "Importar progreso y candidatos",
        (false, true) => "Importar candidatos",
        (_, false) => "Importar progreso",
    }
}

/// The title of the Embed box.
pub(crate) fn embed(title: &str) -> String {
    format!("Insertar «{title}»")
}

/// `2 respuestas, que se guardan igualmente`
pub(crate) fn unknown(n: usize) -> String {
    let kept = if n == 1 { "que se guarda" } else { "que se guardan" };
    format!("{}, {kept} igualmente", lots(n, "respuesta"))
}

/// An import that adds nothing, though the file may hold answers to `others`.
pub(crate) fn nothing_to_add(have: Holding, others: usize) -> String {
    match others {
        _ if !have.is_empty() => {
            format!("El archivo tiene {}: todo está ya aquí. No hay nada que añadir.", held(have))
        }
        0 => "El archivo no tiene respuestas que se puedan leer. No hay nada que añadir.".into(),
        _ => "El archivo solo tiene lo de otro mazo. Aquí no hay nada que añadir.".into(),
    }
}

/// Lo que no se puede leer, de qué entrevistas es y qué hacer: `2 partes del archivo, con todo lo que contienen. Guarda …`
pub(crate) fn unreadable(n: usize, torn: &[String]) -> String {
    let parts = if n == 1 {
        "parte del archivo, con todo lo que contiene"
    } else {
        "partes del archivo, con todo lo que contienen"
    };
    let begun = if torn.is_empty() { String::new() } else { format!(" (entrevista empezada {})", and(torn)) };
    format!("{n} {parts}{begun}. Guarda el archivo de nuevo en el navegador del que viene.")
}

/// What an import adds where it only takes back answers that are here.
pub(crate) const TAKEN_BACK: &str = "lo que allí se deshizo";

/// `Añadir 37 respuestas`
pub(crate) fn add(added: &str) -> String {
    format!("Añadir {added}")
}

/// What went on there.
pub(crate) fn further(held: &str) -> String {
    format!("{held}, en lugar de lo que hay aquí")
}

/// How far a single one is.
pub(crate) fn how_far(there: usize, here: usize) -> String {
    format!(" ({} hechas allí, {here} aquí)", many(there, "pregunta"))
}

/// `Usar 1 entrevista simulada`, where that is all
pub(crate) fn take_over(further: &str) -> String {
    format!("Usar {further}")
}

/// What was wished of review on the other device.
pub(crate) fn wished(wishes: &Wishes, preset: Preset) -> String {
    let interview = wishes.interview.map(|day| format!("entrevista el {}, ", date_and_year(day.date())));
    let Wishes { new_per_day, reviews_per_day, retention, two_grades, .. } = wishes;
    let grades = if *two_grades { ", dos notas" } else { "" };
    format!(
        "{}, {}{} y {} al día, retención del {}{grades}",
        study::preset(preset),
        interview.unwrap_or_default(),
        many((*new_per_day).into(), "nuevo"),
        many((*reviews_per_day).into(), "repaso"),
        study::percent(*retention)
    )
}
