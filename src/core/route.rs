//! The links of the full page: what stands after the `#`.
//! Does not know the address before it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::deck::names::{ASKS, AUDIENCES, LEVELS, name, named};
use crate::selection::{Form, Only, Selection, each_once};
use crate::session::Session;

/// A place in the full page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    #[default]
    Home,
    /// `#/?…`: the home with these filters.
    #[cfg(feature = "app")]
    Filtered(String),
    /// `#/topic/ID`
    Topic(String),
    /// `#/concept/ID`
    Concept(String),
    /// `#/item/CONCEPT.ITEM`
    Item {
        /// The id of the concept.
        concept: String,
        /// The id of the item.
        item: String,
    },
    /// `#/tables`: the list of them.
    Tables,
    /// `#/table/ID`
    Table(String),
    /// `#/page/ID`: a page of advice.
    Page(String),
    /// `#/session?…`: a session with these filters; without a seed a fresh one is drawn. Last stands the mark of the deck
    /// for which the link was made; by it nothing is found.
    Session(Selection, Option<u64>, Option<u32>),
    /// `#/worksheet?…`: the same questions for paper, with a key.
    Worksheet(Selection, Option<u64>, Option<u32>),
    /// `#/choose` or `#/choose?…`: the session builder as it was left, or with what follows the word.
    Choose(String),
    /// `#/practice`: the open session.
    Practice,
    /// `#/settings`
    Settings,
    /// `#/review`, `#/mistakes`, `#/brief`, `#/insight`
    Study(Study),
    /// `#/mock`, `#/mock?…` or `#/mock/…`: a mock interview is set up, from a link, or run; what follows the word.
    Mock(String),
    /// `#/interviewer` and what follows the word: a paper is set up, by a link, or asked; see [`crate::screening::Desk`].
    Interviewer(String),
    /// Anything else.
    Unknown(String),
}

/// A page that follows from what the learner did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Study {
    /// What is due today, and how spaced review goes.
    Review,
    /// What was missed and not put right since.
    Mistakes,
    /// What to read on the evening before an interview.
    Brief,
    /// How far the learner is, and what the answers show.
    Insight,
}

/// The names of these pages in links.
pub(crate) const STUDIES: [(&str, Study); 4] =
    [("review", Study::Review), ("mistakes", Study::Mistakes), ("brief", Study::Brief), ("insight", Study::Insight)];

impl Route {
    /// The address under which a session is found again.
    pub fn of(session: &Session) -> Route {
        match session.selection.items.first().and_then(|id| id.split_once('.')) {
            Some((concept, item)) if session.is_single() => {
                Route::Item { concept: concept.to_string(), item: item.to_string() }
            }
            _ => Route::Session(session.selection.clone(), Some(session.seed), None),
        }
    }

    /// Reads a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Route {
        let path = fragment.trim_start_matches('#').trim_start_matches('/');
        let after =
            |word| path.strip_prefix(word).filter(|rest: &&str| rest.is_empty() || rest.starts_with(['?', '/']));
        if let Some(rest) = after("mock") {
            return Route::Mock(rest.to_string());
        }
        if let Some(rest) = after("interviewer") {
            return Route::Interviewer(rest.to_string());
        }
        let whole = path;
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let route = match (parts.next(), parts.next()) {
            #[cfg(feature = "app")]
            (None, _) if whole.starts_with('?') => Some(Route::Filtered(whole.to_string())),
            (None, _) => Some(Route::Home),
            (Some("topic"), Some(id)) => Some(Route::Topic(id.to_string())),
            (Some("concept"), Some(id)) => Some(Route::Concept(id.to_string())),
            (Some("table"), Some(id)) => Some(Route::Table(id.to_string())),
            (Some("page"), Some(id)) => Some(Route::Page(id.to_string())),
            (Some("item"), Some(id)) => {
                let ids = id.split_once('.');
                ids.map(|(concept, item)| Route::Item { concept: concept.to_string(), item: item.to_string() })
            }
            (Some("session"), None) => Some(filtered("session", query, Route::Session)),
            (Some("worksheet"), None) => Some(filtered("worksheet", query, Route::Worksheet)),
            (Some("choose"), None) => Some(Route::Choose(whole[path.len()..].to_string())),
            (Some("practice"), None) => Some(Route::Practice),
            (Some("settings"), None) => Some(Route::Settings),
            (Some("tables"), None) => Some(Route::Tables),
            (Some(word), None) => named(&STUDIES, word).map(Route::Study),
            _ => None,
        };
        route.filter(|_| parts.next().is_none()).unwrap_or_else(|| Route::Unknown(path.to_string()))
    }
}

/// The session or worksheet of a query, or the part of the query that cannot be read.
fn filtered(place: &str, query: &str, route: fn(Selection, Option<u64>, Option<u32>) -> Route) -> Route {
    let mut selection = Selection::default();
    let (mut seed, mut deck) = (None, None);
    for pair in query.split('&') {
        let Some((name, value)) = pair.split_once('=') else { continue };
        let read = if name == "seed" {
            seed = value.parse().ok();
            seed.map(drop)
        } else if name == "deck" {
            deck = u32::from_str_radix(value, 16).ok();
            deck.map(drop)
        } else {
            narrow(&mut selection, name, value)
        };
        if read.is_none() {
            return Route::Unknown(format!("{place}?{pair}"));
        }
    }
    route(selection, seed, deck)
}

/// Narrows a selection by one part of a query, unless the value means nothing.
pub(crate) fn narrow(selection: &mut Selection, name: &str, value: &str) -> Option<()> {
    let list = || each_once(value.split('+').filter(|part| !part.is_empty()));
    match name {
        "topic" => selection.topics = list(),
        "concept" => selection.concepts = list(),
        "items" => selection.items = list(),
        "level" => selection.levels = list().iter().map(|word| named(&LEVELS, word)).collect::<Option<_>>()?,
        "audience" => selection.audience = Some(named(&AUDIENCES, value)?),
        "asks" => selection.asks = list().iter().map(|word| named(&ASKS, word)).collect::<Option<_>>()?,
        "found" => selection.found = Some(list()).filter(|found| !found.is_empty()),
        "table" => selection.table = Some(value.to_string()),
        "only" => selection.only = named(ONLY, value)?,
        "form" => selection.form = named(FORMS, value)?,
        "count" => selection.count = value.parse().ok().filter(|count| *count > 0)?,
        // A link of a later version may filter by more.
        _ => {}
    }
    Some(())
}

const ONLY: &[(&str, Only)] = &[
    ("all", Only::All),
    ("missed", Only::Missed),
    ("unseen", Only::Unseen),
    #[cfg(feature = "app")]
    ("starred", Only::Starred),
    #[cfg(feature = "app")]
    ("certain", Only::Certain),
    #[cfg(feature = "app")]
    ("due", Only::Due),
];
const FORMS: &[(&str, Form)] = &[
    ("items", Form::Items),
    ("cards", Form::Cards),
    #[cfg(feature = "app")]
    ("both", Form::Both),
];

/// What may stand after a name in the query of a link to a session, where that is one of few.
#[cfg(feature = "app")]
pub fn values(name: &str) -> Option<String> {
    fn words<T>(names: &[(&str, T)]) -> String {
        names.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
    }
    Some(match name {
        "level" => words(&LEVELS),
        "audience" => words(&AUDIENCES),
        "asks" => words(&ASKS),
        "only" => words(ONLY),
        "form" => words(FORMS),
        "seed" => format!("0, 1, …, {}", u64::MAX),
        "deck" => "0, 1, …, ffffffff".to_string(),
        _ => return None,
    })
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home => f.write_str("#/"),
            #[cfg(feature = "app")]
            Route::Filtered(rest) => write!(f, "#/{rest}"),
            Route::Topic(id) => write!(f, "#/topic/{id}"),
            Route::Concept(id) => write!(f, "#/concept/{id}"),
            Route::Item { concept, item } => write!(f, "#/item/{concept}.{item}"),
            Route::Table(id) => write!(f, "#/table/{id}"),
            Route::Page(id) => write!(f, "#/page/{id}"),
            Route::Session(selection, seed, deck) => write!(f, "#/session{}", drawn(selection, *seed, *deck)),
            Route::Worksheet(selection, seed, deck) => write!(f, "#/worksheet{}", drawn(selection, *seed, *deck)),
            Route::Choose(rest) => write!(f, "#/choose{rest}"),
            Route::Practice => f.write_str("#/practice"),
            Route::Settings => f.write_str("#/settings"),
            Route::Tables => f.write_str("#/tables"),
            Route::Study(study) => write!(f, "#/{}", name(&STUDIES, study)),
            Route::Mock(rest) => write!(f, "#/mock{rest}"),
            Route::Interviewer(rest) => write!(f, "#/interviewer{rest}"),
            Route::Unknown(path) => write!(f, "#/{path}"),
        }
    }
}

/// What a link to what a seed draws ends in.
fn drawn(selection: &Selection, seed: Option<u64>, deck: Option<u32>) -> String {
    let mut query = query(selection, seed);
    if let Some(deck) = deck.filter(|_| seed.is_some()) {
        query.push_str(&format!("&deck={deck:08x}"));
    }
    query
}

/// What a selection is written as in an address.
pub(crate) fn query(selection: &Selection, seed: Option<u64>) -> String {
    let mut pairs: Vec<String> = Vec::new();
    let mut list = |key: &str, values: Vec<&str>| {
        if !values.is_empty() {
            pairs.push(format!("{key}={}", values.join("+")));
        }
    };
    list("topic", selection.topics.iter().map(String::as_str).collect());
    list("concept", selection.concepts.iter().map(String::as_str).collect());
    list("items", selection.items.iter().map(String::as_str).collect());
    list("level", selection.levels.iter().map(|level| name(&LEVELS, level)).collect());
    list("audience", selection.audience.iter().map(|one| name(&AUDIENCES, one)).collect());
    list("asks", selection.asks.iter().map(|asks| name(&ASKS, asks)).collect());
    list("found", selection.found.iter().flatten().map(String::as_str).collect());
    list("table", selection.table.iter().map(String::as_str).collect());
    if selection.only != Only::All {
        list("only", alloc::vec![name(ONLY, &selection.only)]);
    }
    if selection.form != Form::Items {
        list("form", alloc::vec![name(FORMS, &selection.form)]);
    }
    if selection.count > 0 {
        pairs.push(format!("count={}", selection.count));
    }
    if let Some(seed) = seed {
        pairs.push(format!("seed={seed}"));
    }
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Asks, Audience, Level};
    use alloc::vec;

    #[test]
    fn every_route_reads_back_as_written() {
        let selection = Selection {
            topics: vec!["oop".into(), "errors".into()],
            levels: vec![Level::Advanced],
            audience: Some(Audience::Web),
            asks: vec![Asks::ProblemSolving],
            only: Only::Missed,
            form: Form::Cards,
            count: 10,
            ..Selection::default()
        };
        let routes = [
            Route::Home,
            #[cfg(feature = "app")]
            Route::Filtered("?level=beginner".into()),
            Route::Topic("oop".into()),
            Route::Concept("gil".into()),
            Route::Item { concept: "gil".into(), item: "one".into() },
            Route::Table("four-containers".into()),
            Route::Page("day-before".into()),
            Route::Session(selection.clone(), Some(42), None),
            Route::Session(selection.clone(), Some(42), Some(0xab)),
            Route::Worksheet(selection, Some(42), Some(u32::MAX)),
            Route::Session(Selection::default(), None, None),
            #[cfg(feature = "app")]
            Route::Session(Selection { form: Form::Both, ..Selection::default() }, None, None),
            Route::parse("#/session?found="),
            Route::Choose("".into()),
            Route::Choose("?level=beginner".into()),
            Route::Practice,
            Route::Settings,
            Route::Tables,
            Route::Study(Study::Review),
            Route::Study(Study::Mistakes),
            Route::Study(Study::Brief),
            Route::Study(Study::Insight),
            Route::Mock("".into()),
            Route::Mock("?seed=3".into()),
            Route::Mock("/17".into()),
            Route::Interviewer("".into()),
            Route::Interviewer("?seed=3".into()),
            Route::Interviewer("/17/candidate".into()),
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn another_fragment_is_unknown_and_an_empty_one_is_home() {
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("#/"), Route::Home);
        for fragment in ["#/nothing", "#/concept", "#/item/gil", "#/concept/a/b", "#/session?level=expert"] {
            assert!(matches!(Route::parse(fragment), Route::Unknown(_)), "{fragment}");
        }
    }

    #[test]
    fn a_link_to_a_session_names_what_cannot_be_read() {
        for bad in ["level=expert", "count=many", "count=0", "seed=x", "deck=x", "only=some"] {
            let link = format!("#/session?topic=oop&{bad}&form=cards");
            assert_eq!(Route::parse(&link), Route::Unknown(format!("session?{bad}")));
        }
    }

    #[test]
    fn what_a_link_names_twice_is_asked_once() {
        let twice = Selection { items: vec!["gil.b".into(), "gil".into()], ..Selection::default() };
        assert_eq!(Route::parse("#/session?items=gil.b+gil+gil.b"), Route::Session(twice, None, None));
    }

    #[cfg(feature = "app")]
    #[test]
    fn what_is_said_to_stand_in_a_link_is_read() {
        for name in ["level", "audience", "asks", "only", "form", "seed", "deck"] {
            for value in values(name).unwrap().split(", ").filter(|value| *value != "…") {
                let link = format!("#/session?{name}={value}");
                assert!(matches!(Route::parse(&link), Route::Session(..)), "{link}");
            }
        }
    }
}
