//! Every page of the full page in its states, compared with `src/app/goldens/` as the questions are.

use viva_core::config::{BadAttribute, Config, ElementMode, Flaw};
use viva_core::deck::{
    Audience, Chunk, Concept, ConceptOutline, Findable, Hit, Index, Level, Link, Search, TableOutline, Topic,
    TopicOutline, Word,
};
use viva_core::event::{EmbedWhat, Event, Gesture};
use viva_core::interaction::Score;
use viva_core::library::{INDEX, LoadFailure, SEARCH, concept_file};
use viva_core::model::{Dialog, Keeping, Screen, Spoken, StorageState};
use viva_core::progress::{Attempt, AttemptId, Confidence, Target};
use viva_core::route::Route;
use viva_core::selection::{Only, Selection};
use viva_core::settings::{Preset, Settings, Theme, Wishes};
use viva_core::time::Day;
use viva_core::vault::{Foreign, Imported};

use super::goldens::Sitting;
use super::samples;
use crate::words;

/// A neighbour of the sample concept, in another topic.
pub(super) fn slots() -> Concept {
    let mut concept = samples::concept();
    concept.items.truncate(2);
    concept.related = vec![Link { id: "defaults".into(), title: "Default values".into() }];
    let audience = vec![Audience::Data, Audience::Senior];
    let (topic, topic_title) = ("oop".into(), "Classes".into());
    Concept {
        id: "slots".into(),
        title: "Slots".into(),
        topic,
        topic_title,
        level: Level::Advanced,
        audience,
        ..concept
    }
}

pub(super) fn index() -> Index {
    let topic = |id: &str, title: &str, concept: Concept| TopicOutline {
        topic: Topic { id: id.into(), title: title.into() },
        concepts: vec![concept.outline()],
    };
    let table = |id: &str, title: &str, rewrite| TableOutline {
        id: id.into(),
        title: title.into(),
        topic: "functions".into(),
        level: Level::Beginner,
        recallable: 12,
        rewrite,
        concepts: vec!["defaults".into()],
    };
    Index {
        id: "python".into(),
        title: "Python interviews".into(),
        lang: "en".into(),
        starter: samples::concept().items.iter().map(|item| format!("defaults.{}", item.id)).collect(),
        topics: vec![topic("functions", "Functions", samples::concept()), topic("oop", "Classes", slots())],
        tables: vec![table("defaults-table", "What a default may be", false), table("idioms", "Idioms", true)],
        pages: vec![Link { id: "before".into(), title: "The day before".into() }],
    }
}

pub(super) fn opened(route: Route) -> Sitting {
    let config = Config { mode: ElementMode::App, heading_level: 1, ..Config::default() };
    Sitting::new(config).tell(Event::Started(Some(route)))
}

pub(super) fn page(route: Route) -> Sitting {
    let came = |concept: Concept| Event::ChunkArrived(concept_file(&concept.id), Chunk::Concept(concept));
    let index = Event::ChunkArrived(INDEX.into(), Chunk::Index(index()));
    opened(route).tell(index).tell(came(samples::concept())).tell(came(slots()))
}

/// The page at a route, over a deck in which `slots` has a program to write as well.
pub(super) fn with_program(route: Route) -> Sitting {
    let mut with_program = slots();
    with_program.items.push(samples::program());
    let came = Event::ChunkArrived(concept_file("slots"), Chunk::Concept(with_program.clone()));
    let mut listed = index();
    listed.topics[1].concepts = vec![with_program.outline()];
    opened(route).tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(listed))).tell(came)
}

/// The page after the first starter question, which is one of options, was answered wrongly and left.
pub(super) fn after_a_miss(route: Route) -> Sitting {
    let missed = page(Route::Home).give(Gesture::OptionPicked("fresh".into())).submit(Confidence::Certain);
    missed.tell(Event::NextAsked).tell(Event::RouteChanged(route))
}

fn searched(query: &str) -> Sitting {
    let place = |hit: Hit, names: &[&str]| Findable { hit, names: names.iter().map(ToString::to_string).collect() };
    let word = |text: &str, named: &[u16], told: &[u16]| Word {
        text: text.into(),
        named: named.to_vec(),
        asked: vec![],
        told: told.to_vec(),
    };
    let search = Search {
        places: vec![
            place(Hit::Topic("functions".into()), &["functions"]),
            place(Hit::Concept("defaults".into()), &["default values", "defaults"]),
            place(Hit::Concept("slots".into()), &["slots"]),
            place(Hit::Table("defaults-table".into()), &["what a default may be", "defaults table"]),
        ],
        words: vec![word("functions", &[0], &[1]), word("default", &[1, 3], &[]), word("list", &[], &[1, 2, 3])],
    };
    searched_in(search, query)
}

fn searched_in(search: Search, query: &str) -> Sitting {
    let typed = page(Route::Home).tell(Event::QueryTyped(query.into()));
    typed.tell(Event::ChunkArrived(SEARCH.into(), Chunk::Search(search)))
}

#[test]
fn home() {
    opened(Route::Home).check("home-loading");
    page(Route::Home).check("home-first-visit");
    after_a_miss(Route::Home).check("home-later");
    page(Route::Home).tell(Event::QueryTyped("list".into())).check("home-searching");
}

#[test]
fn only_somebody_new_is_invited_to_try_one_and_any_other_session_is_continued() {
    let invites = |home: &Sitting| {
        let invites = home.html().contains(&words::pages::try_one("Python interviews"));
        assert_ne!(invites, home.html().contains(words::pages::CONTINUE), "{}", home.html());
        invites
    };
    assert!(invites(&page(Route::Home)));
    assert!(!invites(&page(Route::Home).tell(Event::SkipAsked)), "a starter that was begun");
    let chosen = Selection { topics: vec!["oop".into()], ..Selection::default() };
    let own = page(Route::Session(chosen, Some(3), None)).tell(Event::RouteChanged(Route::Home));
    assert!(!invites(&own), "a session by choice, no answer yet");
    let earlier = after_a_miss(Route::Home).model.progress.attempts().to_vec();
    let later = opened(Route::Home).tell(Event::ProgressArrived(earlier)).a_week_later();
    let came = |concept: Concept| Event::ChunkArrived(concept_file(&concept.id), Chunk::Concept(concept));
    let known = later.tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(index()))).tell(came(samples::concept()));
    assert!(!invites(&known), "a starter after answers of a week ago");
}

#[test]
fn in_a_post_the_main_part_is_the_posts_a19() {
    let mut sitting = page(Route::Home);
    assert!(sitting.html().contains("<main"));
    sitting.model.in_post = true;
    assert!(!sitting.html().contains("<main"));
}

#[test]
fn a_finished_session_is_not_continued() {
    let one = Selection { items: vec!["slots.choice".into(), "slots.multiple".into()], ..Selection::default() };
    let sitting = page(Route::Session(one, Some(3), None)).give(Gesture::OptionPicked("shared".into()));
    let answered = sitting.submit(Confidence::Certain).tell(Event::NextAsked);
    // What was missed stands on the page of the session.
    answered.tell(Event::SkipAsked).tell(Event::RouteChanged(Route::Home)).check("home-finished");
}

#[test]
fn a_summary_says_its_day_and_offers_paper_and_a_file() {
    let one = Selection { items: vec!["slots.choice".into(), "slots.multiple".into()], ..Selection::default() };
    let sitting = page(Route::Session(one, Some(3), None)).give(Gesture::OptionPicked("shared".into()));
    let answered = sitting.submit(Confidence::Certain).tell(Event::NextAsked);
    answered.tell(Event::SkipAsked).check("page-summary");
}

#[test]
fn a_link_says_how_many_of_its_questions_the_deck_lacks() {
    let link = |items: &str| page(Route::parse(&format!("#/session?items={items}&seed=3")));
    link("slots.gone+slots.choice+nowhere.one").check("page-lacking");
    link("slots.gone").check("page-lacking-all");
    for place in ["session", "worksheet"] {
        let of_deck = |deck: &str| page(Route::parse(&format!("#/{place}?concept=slots&seed=3{deck}"))).html();
        assert!(of_deck("&deck=12345678").contains(words::interview::OTHER_DECK), "{place}");
        assert!(!of_deck("").contains(words::interview::OTHER_DECK), "{place}");
    }
}

#[test]
fn sessions_that_were_left_open_are_offered() {
    let other = Selection { topics: vec!["oop".into()], ..Selection::default() };
    let sitting = page(Route::parse("#/session?concept=defaults+slots&seed=3")).tell(Event::SkipAsked);
    let sitting = sitting.tell(Event::RouteChanged(Route::Session(other, Some(4), None)));
    let home = sitting.tell(Event::RouteChanged(Route::Home)).check("home-left-open");
    home.tell(Event::DropAsked(Route::parse("#/session?concept=defaults+slots&seed=3"))).check("drop");
}

#[test]
fn titles_name_what_is_shown() {
    let title = |route: &str| words::title(&page(Route::parse(route)).model);
    if !cfg!(words = "en") {
        return assert_eq!(title("#/settings"), format!("{} · {}", words::pages::SETTINGS, words::pages::NAME));
    }
    assert_eq!(title("#/item/slots.choice"), "Question: Slots · Viva");
    assert_eq!(title("#/session?topic=oop&seed=1"), "Session: Classes · Viva");
    assert_eq!(title("#/session?items=slots.choice+defaults.bug&seed=1"), "Session: Chosen questions · Viva");
    for (only, name) in [("missed", "Missed questions"), ("unseen", "Unseen questions"), ("due", "Review")] {
        let listed = title(&format!("#/session?items=slots.choice+defaults.bug&only={only}&seed=1"));
        assert_eq!(listed, format!("Session: {name} · Viva"));
    }
    assert_eq!(title("#/session?count=3&seed=1"), "Session: All topics · Viva");
    assert_eq!(title("#/session?found=slots+defaults&seed=1"), "Session: Questions found by their words · Viva");
    assert_eq!(title("#/session?topic=oop+functions+errors+typing+data&seed=1"), "Session: 5 topics · Viva");
    assert_eq!(title("#/topic/nowhere"), "Nothing here · Viva");
    assert_eq!(title("#/interviewer/5/candidate"), "Interview · Viva");
    let starter = page(Route::Home).model;
    let selection = starter.session.as_ref().map(|session| session.selection.clone());
    assert_eq!(words::about(&starter, &selection.unwrap_or_default()), "Python interviews");
    for route in ["#/session?concept=slots&count=1&seed=1", "#/item/slots.choice"] {
        let ended = page(Route::parse(route)).tell(Event::SkipAsked);
        assert_eq!(words::title(&ended.model), "Summary: Slots · Viva", "{route}");
    }
}

#[cfg(words = "en")]
#[test]
fn of_many_finds_only_the_first_are_drawn() {
    let drawn = |count: u16| {
        let hit = || Hit::Concept("slots".into());
        let places = (0..count).map(|_| Findable { hit: hit(), names: vec!["slots".into()] }).collect();
        let word = Word { text: "list".into(), named: (0..count).collect(), asked: vec![], told: vec![] };
        let html = searched_in(Search { places, words: vec![word] }, "list").html();
        let (_, found) = html.split_once(&words::pages::found(count.into(), "list")).expect("all are counted");
        (found.matches("<a href=\"#/concept/slots\">").count(), found.contains("Type on"))
    };
    assert_eq!(drawn(24), (24, false));
    assert_eq!(drawn(139), (24, true));
}

#[test]
fn search_and_filters() {
    let spoken = |sitting: &Sitting| sitting.model.spoken.map(|(_, spoken)| spoken);
    let waiting = page(Route::Home).tell(Event::QueryTyped("list".into()));
    assert_eq!(spoken(&waiting), None, "what the search words hold is not known yet");
    let found = searched("list").check("home-found");
    assert_eq!(spoken(&found), Some(Spoken::Found(3)));
    let advanced = Selection { levels: vec![Level::Advanced], ..Selection::default() };
    let filtered = found.tell(Event::FilterChanged(advanced)).check("home-found-advanced");
    assert_eq!(spoken(&filtered), Some(Spoken::Found(1)));
    searched("function").check("home-found-topic");
    searched("zebra").check("home-nothing-found");
    let advanced = Selection { levels: vec![Level::Advanced], ..Selection::default() };
    page(Route::Home).tell(Event::FilterChanged(advanced)).check("home-advanced");
    let junior = Selection { audience: Some(Audience::Junior), levels: vec![Level::Advanced], ..Selection::default() };
    page(Route::Home).tell(Event::FilterChanged(junior)).check("home-nothing-left");
    page(Route::Home).tell(Event::PresetChosen(Preset::Senior)).check("home-preset");
}

#[test]
fn of_many_tables_the_home_lists_a_few_and_all_of_a_chosen_level() {
    let mut many = index();
    let tables = many.tables.clone();
    many.tables = (0..7).map(|n| TableOutline { id: format!("table-{n}"), ..tables[n % 2].clone() }).collect();
    let index = Event::ChunkArrived(INDEX.into(), Chunk::Index(many));
    let home = opened(Route::Home).tell(index).check("home-many-tables");
    let beginner = Selection { levels: vec![Level::Beginner], ..Selection::default() };
    home.tell(Event::FilterChanged(beginner)).check("home-many-tables-filtered");
}

#[test]
fn topic() {
    let route = Route::Topic("functions".into());
    page(route.clone()).check("topic-new");
    after_a_miss(route).check("topic-started");
    page(Route::Topic("nowhere".into())).check("topic-unknown");
    let filtered = |selection: Selection| {
        page(Route::Home)
            .tell(Event::FilterChanged(selection))
            .tell(Event::RouteChanged(Route::Topic("functions".into())))
    };
    let beginner = Selection { levels: vec![Level::Beginner], ..Selection::default() };
    let all = filtered(beginner).check("topic-filtered").tell(Event::FilterChanged(Selection::default()));
    assert_eq!(all.model.home.selection, Selection::default());
    let advanced = Selection { levels: vec![Level::Advanced], audience: Some(Audience::Web), ..Selection::default() };
    filtered(advanced).check("topic-nothing-left");
    let mut mixed = index();
    mixed.topics[0].concepts[0].items[0].level = Level::Advanced;
    let one = Selection { levels: vec![Level::Advanced], ..Selection::default() };
    let partly = page(Route::Home)
        .tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(mixed)))
        .tell(Event::FilterChanged(one))
        .tell(Event::RouteChanged(Route::Topic("functions".into())));
    partly.check("topic-partly");
}

#[test]
fn concept() {
    page(Route::Concept("slots".into())).check("concept-new");
    let changed = |attempt: &Attempt| Attempt { key_hash: 1, ..attempt.clone() };
    let missed = after_a_miss(Route::Concept("defaults".into())).check("concept-started");
    let old = changed(&missed.model.progress.attempts()[0]);
    page(Route::Concept("defaults".into())).tell(Event::ProgressArrived(vec![old])).check("concept-changed");
    let waiting = opened(Route::Concept("slots".into())).check("concept-loading");
    waiting.tell(Event::ChunkFailed(concept_file("slots"), LoadFailure::Offline)).check("concept-offline");
}

#[test]
fn session_builder() {
    let built = page(Route::Choose(String::new())).check("choose");
    let selection = Selection {
        topics: vec!["functions".into()],
        levels: vec![Level::Beginner],
        only: Only::Missed,
        count: 5,
        ..Selection::default()
    };
    built.tell(Event::FilterChanged(selection)).check("choose-nothing");
    page(Route::Choose(String::new())).tell(Event::PresetChosen(Preset::Junior)).check("choose-preset");
}

#[test]
fn a_topic_leads_to_what_of_it_is_due() {
    let due = words::pages::due(1);
    let topic = |id: &str| after_a_miss(Route::Topic(id.into())).a_week_later().tell(Event::NoticeClosed).html();
    assert!(topic("functions").contains(&due), "{}", topic("functions"));
    assert!(!topic("oop").contains(&due), "{}", topic("oop"));
}

#[test]
fn of_what_is_due_the_builder_takes_what_its_filters_let_through() {
    let due = after_a_miss(Route::Choose("?only=due".into())).a_week_later().tell(Event::NoticeClosed);
    assert!(due.html().contains(&words::pages::start(1)), "{}", due.html());
    let elsewhere = Selection { topics: vec!["oop".into()], only: Only::Due, ..Selection::default() };
    let none = due.check("choose-due").tell(Event::FilterChanged(elsewhere));
    assert!(none.html().contains(words::pages::DROP_ONLY), "{}", none.html());
    let answer = |sitting: Sitting| {
        sitting.give(Gesture::OptionPicked("fresh".into())).submit(Confidence::Certain).tell(Event::NextAsked)
    };
    let both = page(Route::parse("#/session?items=defaults.choice+slots.choice&seed=3"));
    let first = answer(answer(both)).tell(Event::RouteChanged(Route::parse("#/choose?only=due&count=1")));
    let html = first.a_week_later().tell(Event::NoticeClosed).html();
    assert!(html.contains(&words::pages::due(2)) && html.contains(&words::pages::start(1)), "{html}");
    let listed = html.split("#/worksheet?items=").nth(1).and_then(|rest| rest.split('&').next());
    assert!(listed.is_some_and(|listed| !listed.contains('+')), "{listed:?}");
}

#[test]
fn settings() {
    let shown = page(Route::Settings).tell(Event::StorageMeasured(30_001)).check("settings");
    let open = shown.tell(Event::KeepingReported(Keeping::Unpromised)).check("settings-unpromised");
    let kept = open.tell(Event::KeepingReported(Keeping::Promised)).check("settings-promised");
    let dark = kept.tell(Event::ThemeChosen(Theme::Dark)).tell(Event::ShortcutsSwitched(false));
    let refused =
        dark.tell(Event::StorageReported(StorageState::Full, 2, 1)).tell(Event::ImportRead(Err(Foreign::NoExport)));
    let refused = refused.check("settings-troubled");
    refused.tell(Event::StorageReported(StorageState::Denied, 2, 0)).check("settings-not-kept");
}

#[test]
fn of_many_names_an_author_is_told_the_nearest() {
    let mut index = index();
    let slots = index.topics[0].concepts[0].clone();
    for n in 0..20 {
        index.topics[0].concepts.push(ConceptOutline { id: format!("concept-{n}"), ..slots.clone() });
    }
    let mut sitting = Sitting::new(Config::default()).tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(index)));
    let bad = |n| BadAttribute { name: "concept", value: format!("concepts-{n}"), flaw: Flaw::Unknown };
    sitting.model.screen = Screen::AuthorError((7..14).map(bad).collect());
    sitting.check("author-error-many");
}

#[test]
fn keys() {
    page(Route::Home).tell(Event::KeysAsked).check("keys-home");
    let mut settings = page(Route::Settings).tell(Event::ShortcutsSwitched(false)).tell(Event::KeyPressed('?'));
    assert_eq!(settings.model.dialog, None);
    settings = settings.tell(Event::KeysAsked).check("keys-all");
    let on = settings.tell(Event::DialogClosed).tell(Event::ShortcutsSwitched(true)).tell(Event::KeyPressed('?'));
    assert_eq!(on.model.dialog, Some(Dialog::Keys));
}

#[test]
fn boxes_in_front() {
    page(Route::Topic("functions".into())).tell(Event::EmbedAsked(EmbedWhat::Topic("functions".into()))).check("embed");
    let missed = after_a_miss(Route::Settings);
    let own = missed.model.progress.attempts().to_vec();
    let other = Attempt { id: AttemptId { journal: 7, sequence: 1 }, ..own[0].clone() };
    let tick = Attempt {
        id: AttemptId { journal: 7, sequence: 2 },
        target: Target::Tick { page: "day-before".into(), entry: "sleep".into() },
        ..Attempt { score: Score::all_if(true), ..own[0].clone() }
    };
    let read = |attempts: &[Attempt], damaged, newer| {
        Event::ImportRead(Ok(Imported { attempts: attempts.to_vec(), damaged, newer, ..Imported::default() }))
    };
    // What was said of a file before is not said of the next box.
    let missed = missed.tell(Event::ImportRead(Err(Foreign::NoExport))).tell(Event::ForgetAsked).check("forget");
    let missed = missed.tell(Event::DialogClosed).tell(read(&own, 0, 0)).check("import-nothing");
    let missed = missed.tell(Event::DialogClosed).tell(read(&[], 0, 3)).check("import-newer");
    let missed = missed.tell(Event::DialogClosed);
    missed
        .tell(read(&[own[0].clone(), other, tick], 2, 1))
        .check("import")
        .tell(Event::ImportConfirmed)
        .check("imported")
        .tell(Event::ImportUndoAsked)
        .check("import-undone");
    let wishes = Wishes { interview: Some(Day(20_800)), new_per_day: 5, ..Wishes::default() };
    let settings = Some(Settings { wishes, preset: Preset::Web, ..Settings::default() });
    let both = Imported { attempts: own, settings, ..Imported::default() };
    after_a_miss(Route::Settings).tell(Event::ImportRead(Ok(both))).check("import-settings");
}

#[test]
fn sessions_and_items_have_links() {
    let one = Selection { concepts: vec!["slots".into()], ..Selection::default() };
    page(Route::Session(one, Some(3), None)).check("page-session");
    page(Route::Item { concept: "slots".into(), item: "choice".into() }).check("page-item");
    with_program(Route::Item { concept: "slots".into(), item: "program".into() }).check("page-program");
    let none = Selection { only: Only::Missed, ..Selection::default() };
    page(Route::Session(none, Some(3), None)).check("page-empty");
    page(Route::parse("#/session?topic=zzz&seed=3")).check("page-empty-stranger");
    page(Route::parse("#/session?concept=slots+zzz&seed=3")).check("page-stranger");
    page(Route::Unknown("nowhere".into())).check("page-unknown");
    page(Route::parse("#/session?topic=functions&count=abc")).check("page-count-unknown");
    page(Route::parse("#/interviewer?minutes=20&seed=1")).check("interviewer-minutes-unknown");
    page(Route::parse("#/mock?level=expert")).check("interview-level-unknown");
    page(Route::parse("#/session?level=expert")).check("session-level-unknown");
    page(Route::parse("#/session?seed=abc")).check("session-seed-unknown");
    page(Route::parse("#/interviewer/17/answers")).check("interviewer-address-unknown");
    page(Route::Table("idioms".into())).check("page-table-loading");
    page(Route::Tables).check("page-tables");
}
