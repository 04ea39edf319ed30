//! Words of the pages around the questions; here those of home, topic and concept.
//! Does not know what a deck holds.

mod boxes;
mod choose;
mod settings;

use viva_core::deck::{Audience, Level, Role};
use viva_core::interaction::Kind;
use viva_core::text::small;

use super::{and, level, many};

pub(crate) use boxes::*;
pub(crate) use choose::*;
pub(crate) use settings::*;

pub(crate) const NAME: &str = "Viva";
pub(crate) const PRACTICE: &str = "Práctica";
pub(crate) const SETTINGS: &str = "Ajustes";
pub(crate) const TABLES_HOW: &str = "Lee una; después tapa sus celdas y recuérdalas.";
pub(crate) const OTHER_TABLES: &str = "Otras tablas";
pub(crate) const LINK_TO_QUESTION: &str = "Enlace a la pregunta";
pub(crate) const LINK_TO_SESSION: &str = "Enlace a la sesión";
pub(crate) const EMBED_SESSION: &str = "Insertar la sesión";

pub(crate) const NEW_SESSION: &str = "Nueva sesión";
pub(crate) const MIXED: &str = "De todos los temas, o como tú elijas.";
pub(crate) const STARTER: &str = "Preguntas iniciales";
pub(crate) const TEN: &str = "Diez preguntas";
pub(crate) const CHOOSE: &str = "Elegir…";
pub(crate) const TOPICS: &str = "Temas";
pub(crate) const SEARCH: &str = "Buscar";
pub(crate) const SEARCH_CONCEPTS: &str = "Buscar preguntas";
pub(crate) const SEARCHING: &str = "Buscando…";
pub(crate) const CLEAR_SEARCH: &str = "Borrar la búsqueda";
pub(crate) const CLEAR_FILTERS: &str = "Quitar los filtros";
pub(crate) const SEARCH_HOW: &str =
    "La búsqueda mira títulos, preguntas, respuestas y código, y perdona una letra equivocada en una palabra.";
pub(crate) const NO_TOPIC: &str = "Ningún concepto tiene este nivel y este público";
pub(crate) const TABLES: &str = "Tablas comparativas";
pub(crate) const TABLE: &str = "Tabla comparativa";

/// Where all of them are, of which only some are listed: `Las 29 tablas`
pub(crate) fn all_tables(n: usize) -> String {
    format!("Las {n} tablas")
}

pub(crate) const ADVICE: &str = "En torno a la entrevista";

/// What stands before a text beside an entry of a page.
pub(crate) fn before(role: Role) -> &'static str {
    match role {
        Role::Plain | Role::Why | Role::Minutes | Role::Sample | Role::Answer => "",
        Role::Good => "Buena señal: ",
        Role::Worrying => "Mala señal: ",
        Role::Instead => "Mejor: ",
        Role::Tests => "Qué pone a prueba: ",
        Role::Sounds => "Cómo suena: ",
        Role::Prepare => "Cómo prepararlo: ",
        Role::Shows => "Dónde se nota: ",
        Role::GoodFor => "Sirve para: ",
        Role::Limits => "Límites: ",
        Role::LookFor => "Fíjate en: ",
        Role::Band(1) => "Nivel 1: ",
        Role::Band(2) => "Nivel 2: ",
        Role::Band(3) => "Nivel 3: ",
        Role::Band(_) => "Nivel 4: ",
    }
}

/// What stands after it.
pub(crate) fn after(role: Role) -> &'static str {
    if role == Role::Minutes { " minutos" } else { "" }
}

/// `2 de 4 hechas`
pub(crate) fn done_of(done: usize, of: usize) -> String {
    format!("{done} de {of} hechas")
}
pub(crate) const CARD: &str = "una tarjeta";

/// The heading of the home for somebody who was never here.
pub(crate) fn try_one(deck: &str) -> String {
    format!("{deck}. Prueba una:")
}

/// The heading of the home later on.
pub(crate) const CONTINUE: &str = "Continuar";

/// The heading of the home where the session is finished.
pub(crate) const LAST_SESSION: &str = "Tu última sesión";

/// `No está en este mazo: zzz.`, de lo que nombra un enlace.
pub(crate) fn not_here(names: &str) -> String {
    format!("No está en este mazo: {names}.")
}

/// `2 de 5 preguntas de este enlace no están en este mazo.`
pub(crate) fn lacking(n: usize, of: usize) -> String {
    format!("{n} de {of} preguntas de este enlace no {} en este mazo.", if n == 1 { "está" } else { "están" })
}

pub(crate) const LEFT_OPEN: &str = "A medias";
pub(crate) const DROP: &str = "Quitar";

/// The button that drops one session, for screen readers.
pub(crate) fn drop_session(about: &str) -> String {
    format!("{DROP}: {about}")
}

/// `3 falladas`
pub(crate) fn missed(n: usize) -> String {
    many(n, "fallada")
}

/// `3 falladas con seguridad`
pub(crate) fn certain(n: usize) -> String {
    format!("{} con seguridad", missed(n))
}

/// `6 por repasar`
pub(crate) fn due(n: usize) -> String {
    format!("{n} por repasar")
}

/// `8 nuevas`
pub(crate) fn unseen(n: usize) -> String {
    many(n, "nueva")
}

/// `5 con estrella`
pub(crate) fn starred(n: usize) -> String {
    format!("{n} con estrella")
}

/// `4 resultados para «genrator»`
pub(crate) fn found(n: usize, query: &str) -> String {
    format!("{} para «{}»", many(n, "resultado"), query.trim())
}

/// After as many of the best as are listed.
pub(crate) fn more_found(n: usize) -> String {
    format!("{n} más. Sigue escribiendo para acotar la búsqueda.")
}

/// Nothing was found.
pub(crate) fn none_found(query: &str) -> String {
    format!("Ningún resultado para «{}»", query.trim())
}

/// `4 conceptos`
pub(crate) fn concepts(n: usize) -> String {
    many(n, "concepto")
}

/// `6 preguntas`
pub(crate) fn questions(n: usize) -> String {
    many(n, "pregunta")
}

/// What a concept holds: its questions and the card, as far as filters leave them.
pub(crate) fn concept_holds(items: usize, card: bool) -> String {
    match (items, card) {
        (0, _) => CARD.into(),
        (items, false) => questions(items),
        (items, true) => format!("{} y {CARD}", questions(items)),
    }
}

pub(crate) const NOT_STARTED: &str = "Sin empezar";
pub(crate) const KNOWN: &str = "dominado";
pub(crate) const LEARNING: &str = "en curso";
pub(crate) const NEW: &str = "nuevo";
pub(crate) const RIGHT_LAST: &str = "acierto la última vez";
pub(crate) const PARTLY_LAST: &str = "acierto parcial la última vez";
pub(crate) const MISSED_LAST: &str = "fallo la última vez";

/// `1 dominado, 4 en curso, 2 nuevos`
pub(crate) fn standing(known: usize, learning: usize, new: usize) -> String {
    let parts = [(known, many(known, KNOWN)), (learning, format!("{learning} {LEARNING}")), (new, many(new, NEW))];
    let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    parts.join(", ")
}

/// Some levels from the lowest to the highest: `Principiante`, `De principiante a avanzado`
pub(crate) fn levels(all: &[Level]) -> String {
    match (all.iter().min(), all.iter().max()) {
        (Some(lowest), Some(highest)) if lowest != highest => {
            format!("De {} a {}", small(level(*lowest)), small(level(*highest)))
        }
        (one, _) => one.map_or("", |one| level(*one)).into(),
    }
}

pub(crate) const LEVEL: &str = "Nivel";
pub(crate) const AUDIENCE: &str = "Público";
pub(crate) const ALL_LEVELS: &str = "Todos";
pub(crate) const ANY_AUDIENCE: &str = "Cualquier público";
pub(crate) const EVERYONE: &str = "Para todo el mundo";

/// An audience.
pub(crate) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Junior => "Júnior",
        Audience::Web => "Web",
        Audience::Data => "Datos",
        Audience::Senior => "Sénior",
    }
}

/// For whom a concept is.
pub(crate) fn audiences(audiences: &[Audience]) -> String {
    let names: Vec<String> = audiences.iter().map(|one| small(audience(*one))).collect();
    if names.is_empty() { EVERYONE.into() } else { format!("Perfil {}", and(&names)) }
}

pub(crate) const OVERVIEW: &str = "Qué hay en el mazo";
pub(crate) const OVERVIEW_HOW: &str = "Preguntas, contadas del propio mazo. Una para dos públicos cuenta en ambos.";
pub(crate) const OVERVIEW_TABLE: &str = "Preguntas por tema, nivel y público";
pub(crate) const TOPIC: &str = "Tema";
pub(crate) const ALL: &str = "Todas";
pub(crate) const ALL_TOPICS: &str = "Todos los temas";

/// `17 temas`
pub(crate) fn some_topics(n: usize) -> String {
    many(n, "tema")
}

pub(crate) const CONCEPTS: &str = "Conceptos";

/// What the filters leave of a topic: `Avanzado, Web: 1 de 15 conceptos.`
pub(crate) fn narrowed(filters: &str, shown: usize, of: usize) -> String {
    format!("{filters}: {shown} de {}.", concepts(of))
}

pub(crate) const ALOUD: &str = "Responder tarjetas en voz alta";

/// `Practicar 10`
pub(crate) fn practise(n: usize) -> String {
    format!("Practicar {n}")
}

pub(crate) const QUESTIONS: &str = "Preguntas";
pub(crate) const ALOUD_ONE: &str = "Responder en voz alta";
pub(crate) const SHOW_ANSWER: &str = "Ver una buena respuesta";
pub(crate) const COVERS: &str = "Qué incluye una respuesta completa";
pub(crate) const CONFUSED_WITH: &str = "Se confunde fácilmente con";
pub(crate) const IN_TABLES: &str = "En tablas";
pub(crate) const SOURCES: &str = "Fuentes";
pub(crate) const PROVED: &str = "pregunta";

/// `Practicar sus 6 preguntas`
pub(crate) fn practise_its(n: usize) -> String {
    if n == 1 { "Practicar su pregunta".into() } else { format!("Practicar sus {n} preguntas") }
}

/// `2 de 6 acertadas la última vez`
pub(crate) fn right_of(right: usize, of: usize) -> String {
    format!("{right} de {of} acertadas la última vez")
}

/// The button that copies the link of one row, for screen readers.
pub(crate) fn copy_link_of(title: &str) -> String {
    format!("{}: {title}", super::COPY_LINK)
}

/// A kind of item.
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "Elección",
        Kind::Multiple => "Varias respuestas",
        Kind::Output => "Salida",
        Kind::Order => "Orden",
        Kind::Blank => "Huecos",
        Kind::Match => "Parejas",
        Kind::Bug => "Buscar el error",
        Kind::Code => "Programa",
    }
}

/// The facts about a table: `40 celdas para recordar`, `10 reescrituras`
pub(crate) fn table_holds(recallable: usize, rewrite: bool) -> String {
    if rewrite { many(recallable, "reescritura") } else { format!("{} para recordar", many(recallable, "celda")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nought_is_not_counted() {
        assert_eq!(standing(1, 4, 0), "1 dominado, 4 en curso");
        assert_eq!(standing(0, 0, 7), "7 nuevos");
    }

    #[test]
    fn levels_are_a_span() {
        assert_eq!(levels(&[Level::Beginner, Level::Beginner]), "Principiante");
        assert_eq!(levels(&[Level::Advanced, Level::Beginner]), "De principiante a avanzado");
    }
}
