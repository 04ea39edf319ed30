//! Words for what happened outside the questions: storage, loading, a page that is set up wrongly.
//! Does not know who noticed it.

use viva_core::deck::Refusal;
use viva_core::library::LoadFailure;
use viva_core::model::Spoken;
#[cfg(feature = "app")]
use viva_core::progress::Aside;
#[cfg(feature = "app")]
use viva_core::vault::Foreign;

#[cfg(feature = "app")]
use super::held;
use super::missing;

/// A heading and a sentence.
pub(crate) type Notice = (&'static str, &'static str);

pub(crate) const LOADING: &str = "Cargando la pregunta";
/// What a part of the program draws: that it is on its way, and that it did not come.
pub(crate) const VERDICT_PART: Notice = ("El veredicto está en camino", "No se pudo cargar el veredicto");
pub(crate) const ANSWER_PART: Notice = ("La respuesta está en camino", "No se pudo cargar la respuesta");
pub(crate) const SUMMARY_PART: Notice = ("El resumen está en camino", "No se pudo cargar el resumen");
pub(crate) const PART_FAILED: &str = "No se pudo cargar esta parte";
pub(crate) const ANSWERS_KEPT: &str = "Tus respuestas están guardadas. ";
pub(crate) const TRY_AGAIN: &str = "Reintentar";
/// The same while it goes on.
pub(crate) const TRYING_AGAIN: &str = "Reintentar…";
pub(crate) const EXPORT: &str = "Exportar";
pub(crate) const DOWNLOAD_ASIDE: &str = "Descargar lo apartado";
pub(crate) const DISMISS: &str = "Cerrar";

pub(crate) const STORAGE_DENIED: Notice = (
    "El progreso no se guardará",
    "Este navegador bloquea el almacenamiento para esta página. Puedes practicar; las respuestas duran hasta que la cierres.",
);
pub(crate) const STORAGE_FULL: Notice = (
    "El almacenamiento está lleno",
    "Lo último que hiciste está a salvo en esta pestaña, pero no en el disco. Exporta una copia y luego libera espacio.",
);
pub(crate) const STORAGE_NEWER: Notice = (
    "Parte de tu progreso es de una versión más nueva de Viva",
    "Esa parte se deja como está y no se muestra. Las respuestas que des aquí se guardan aparte; los ajustes, quizá no. \
     Vuelve a cargar la página para obtener la versión nueva.",
);
pub(crate) const STORAGE_LOST: Notice = (
    "Tu progreso se borró",
    "Se borró lo que este navegador tenía guardado. Lo que esta página sabía está guardado de nuevo.",
);
pub(crate) const STORAGE_FORGOTTEN: Notice =
    ("Tu progreso se olvidó", "Otra ventana olvidó todo lo que estaba guardado. La práctica empieza de nuevo.");
pub(crate) const STORAGE_ASIDE: Notice = (
    "Parte del progreso guardado no se pudo leer",
    "Descárgalo para guardarlo tal como está. La práctica sigue con lo que se pudo leer.",
);

pub(crate) const FOR_THE_AUTHOR: &str = "Para quien escribió esta página";

pub(crate) const WRITE_MODE: &str =
    "Escribe practice, cards, compare, review, mistakes, insight, mock, interview o app.";
pub(crate) const WRITE_LEVEL: &str = "Escribe beginner, intermediate o advanced, o varios separados por espacios.";
pub(crate) const WRITE_ITEMS: &str = "Escribe CONCEPTO.PREGUNTA, o varias separadas por espacios.";
pub(crate) const WRITE_COUNT: &str = "Escribe un número entero de 1 a 65535.";
pub(crate) const WRITE_THEME: &str = "Escribe light o dark, o no pongas nada para seguir a la página.";
pub(crate) const WRITE_SEED: &str = "Escribe un número entero desde 0.";
pub(crate) const WRITE_HEADING_LEVEL: &str = "Escribe un número de 1 a 5.";
pub(crate) const WRITE_SCOPE: &str = "Escribe hasta 40 letras, cifras, - o _.";
pub(crate) const WRITE_DECK: &str =
    "Escribe la dirección de un archivo deck.viva: una ruta de este sitio, o la dirección entera desde https://.";
pub(crate) const WRITE_INTEGRITY: &str = "Escribe lo que viva build dijo de este mazo, sha384-… y 64 signos.";
pub(crate) const ASKS_PROGRAM: &str =
    "pide un programa, y en un artículo no hay dónde escribirlo: enlaza la página completa.";
pub(crate) const FITS_NOTHING: &str = "no deja ninguna pregunta junto con lo demás: quita uno de ellos.";
pub(crate) const NO_QUESTION: &str = "no tiene ninguna pregunta: añade preguntas a sus conceptos.";
pub(crate) const NEEDS_TABLE: &str = "necesita una tabla: añade table=\"…\" con el id de una.";

/// A value that cannot be read, and what may stand there.
pub(crate) fn not_understood(write: &str) -> String {
    format!("no se entiende. {write}")
}

/// A name that no attribute has, and the one that was meant.
pub(crate) fn no_attribute(meant: &str) -> String {
    format!("no es un atributo de viva-quiz. Escribe {meant}.")
}

/// How many there are beyond those that are named.
pub(crate) fn and_more(n: usize) -> String {
    format!("… y {n} más")
}

/// A name that the deck does not have, and what it has.
pub(crate) fn not_in_deck(has: &str) -> String {
    format!("no está en este mazo. {has}")
}

/// What a deck has.
pub(crate) fn deck_has(ids: &str) -> String {
    format!("Tiene {ids}.")
}

/// What the concept of an item has.
pub(crate) fn concept_has(ids: &str) -> String {
    format!("Su concepto tiene {ids}.")
}

/// A concept that the deck does not have.
pub(crate) fn no_concept(id: &str) -> String {
    format!("No tiene el concepto {id}.")
}

pub(crate) const EMPTY: Notice =
    ("Aquí no hay nada que practicar", "Ninguna pregunta encaja con esta elección. Con una más amplia habrá alguna.");
#[cfg(feature = "app")]
pub(crate) const NOT_DUE: Notice = (EMPTY.0, "Lo que toca cambia de un día a otro: la página de repaso lo muestra.");
#[cfg(feature = "app")]
pub(crate) const NOTHING_MISSED: Notice =
    ("Aquí no hay fallos", "De esta elección no fallaste ninguna pregunta la última vez.");
#[cfg(feature = "app")]
pub(crate) const NOTHING_UNSEEN: Notice =
    ("Aquí no hay nada nuevo", "Has respondido a todas las preguntas de esta elección.");
#[cfg(feature = "app")]
pub(crate) const NOTHING_STARRED: Notice = (
    "Aquí no hay nada con estrella",
    "Pon una estrella a un concepto, en su página o debajo de una pregunta, y lo encontrarás aquí.",
);
#[cfg(feature = "app")]
pub(crate) const UNKNOWN: Notice = ("Esta página no existe", "El enlace nombra algo que este mazo no tiene.");

#[cfg(feature = "app")]
pub(crate) const UNKNOWN_COUNT: Notice =
    (UNKNOWN.0, "Después de «count=» va cuántas preguntas, un número del 1 al 65535, como count=10.");

/// What may stand in a link to an interview or a session: `Después de «minutes=» puede ir: 15, 30, 45.`
#[cfg(feature = "app")]
pub(crate) fn unknown_value(name: &str, values: &str) -> String {
    format!("Después de «{name}=» puede ir: {values}.")
}

#[cfg(feature = "app")]
pub(crate) const CHOOSE_ANOTHER: &str = "Elegir otra sesión";
#[cfg(feature = "app")]
pub(crate) const TO_START: &str = "Ir al inicio";

/// How often something was asked for in vain, after the sentences before it.
pub(crate) fn tried(n: usize) -> String {
    format!(" Intentos: {n}.")
}

/// Why content did not come.
pub(crate) fn failure(failure: &LoadFailure) -> (&'static str, String) {
    match failure {
        #[cfg(feature = "app")]
        LoadFailure::Offline => (
            "No tienes conexión",
            "Esta parte aún no está en este dispositivo. Inténtalo de nuevo cuando tengas conexión.".into(),
        ),
        LoadFailure::NotFetched(cause) => ("No se pudieron cargar las preguntas", cause.clone()),
        LoadFailure::Refused(refusal) => ("Este mazo se rechazó", refused(*refusal)),
    }
}

fn refused(refusal: Refusal) -> String {
    match refusal {
        Refusal::NotADeck => "El archivo no es un mazo de Viva.".into(),
        Refusal::Format(n) => format!("El archivo se hizo para una versión más nueva de Viva (formato {n})."),
        Refusal::TooLarge => "El archivo pesa más de 2 MB.".into(),
        Refusal::TooMany => "El archivo tiene más de 20 000 preguntas.".into(),
        Refusal::Damaged => "El archivo se cortó o cambió por el camino.".into(),
        Refusal::Unsound => {
            "Hay partes del archivo que no encajan entre sí. Un mazo con un fallo se rechaza entero.".into()
        }
    }
}

/// An author's deck that did not come, after the reason.
pub(crate) fn wrong_deck(deck: &str) -> String {
    format!("{FOR_THE_AUTHOR}: deck=\"{deck}\" lleva ahí. {WRITE_DECK}")
}

/// A file that came from nowhere, for whoever looks after the page.
pub(crate) fn file(name: &str) -> String {
    format!("Archivo: {name}")
}

/// What the live region says without waiting for a part of the program; the rest, [`spoken`] says.
pub(crate) fn said_at_once(spoken: Spoken) -> Option<String> {
    Some(match spoken {
        Spoken::Missing(what) => missing(what),
        Spoken::NotSaved => "Lo último que hiciste no está guardado, solo se conserva en esta pestaña.".into(),
        Spoken::SavedAgain => "Todas tus respuestas vuelven a estar guardadas.".into(),
        #[cfg(feature = "app")]
        Spoken::Graded(rating) => format!("Nota: {}.", super::rating(rating)),
        Spoken::Copied => "Copiado.".into(),
        Spoken::NotCopied => "El navegador no permitió copiar.".into(),
        Spoken::NotOffered => "El navegador no quiso guardar un archivo. Tus respuestas siguen como estaban.".into(),
        Spoken::LineMoved(to, of) => format!("Ahora es la línea {to} de {of}."),
        _ => return None,
    })
}

/// What goes with a question that is put aside.
#[cfg(feature = "app")]
pub(crate) fn put_aside(aside: Aside) -> &'static str {
    match aside {
        Aside::Today => "Apartado por hoy, con todas las preguntas de este concepto.",
        Aside::Suspended => "Suspendido, con todas las preguntas de este concepto.",
    }
}

/// What the live region says.
#[cfg(feature = "app")]
pub(crate) fn spoken(spoken: Spoken) -> String {
    match spoken {
        Spoken::TimeLeft(minutes) => super::interview::time_left(minutes),
        Spoken::PutAside(aside) => put_aside(aside).into(),
        Spoken::BroughtBack => "Vuelve al repaso.".into(),
        Spoken::Starred(true) => "Con estrella.".into(),
        Spoken::Starred(false) => "Sin estrella.".into(),
        Spoken::Imported(added) => format!("Importado: {}.", held(added)),
        Spoken::ImportUndone(undone) if undone.is_empty() => {
            "Se deshizo la importación; lo que siguió desde entonces queda.".into()
        }
        Spoken::ImportUndone(undone) => format!("Se deshizo la importación de {}.", held(undone)),
        Spoken::ImportRefused(Foreign::Damaged(line)) => {
            let line = line.map_or_else(String::new, |line| format!(" en la línea {line}"));
            format!("Es una exportación de Viva, pero está dañada o cortada{line}, así que no se leyó nada. Corrígela ahí o \
                guárdala de nuevo en el navegador del que viene.")
        }
        Spoken::ImportRefused(Foreign::Record) => {
            "Es el registro de una sola entrevista de un Viva anterior, que se puede leer pero no importar. Guárdalo de \
                nuevo en el navegador del que viene.".into()
        }
        Spoken::ImportRefused(Foreign::TooLarge) => {
            "Este archivo pesa más de 20 MB, lo que no pesa ninguna exportación de Viva, así que no se leyó nada. Elige el \
                archivo que se guardó.".into()
        }
        Spoken::ImportRefused(Foreign::NoExport) => "Este archivo no es una exportación de Viva.".into(),
        Spoken::Forgotten => "Todo está olvidado.".into(),
        Spoken::Found(0) => "No se encontró nada.".into(),
        Spoken::Found(1) => "1 resultado.".into(),
        Spoken::Found(n) => format!("{n} resultados."),
        Spoken::Missing(_)
        | Spoken::NotSaved
        | Spoken::SavedAgain
        | Spoken::Graded(_)
        | Spoken::Copied
        | Spoken::NotCopied
        | Spoken::NotOffered
        | Spoken::LineMoved(..) => said_at_once(spoken).unwrap_or_default(),
    }
}
