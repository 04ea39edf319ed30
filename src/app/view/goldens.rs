//! Every kind of question in every phase, rendered natively and compared with `src/app/goldens/`.
//! `VIVA_BLESS=1 cargo test -p viva-app` writes them anew; the difference in version control is the review.

use std::fs;
use std::path::Path;

use viva_core::config::{BadAttribute, Config, ElementMode, Flaw};
use viva_core::deck::{Chunk, Concept, Refusal, Table, Topic, TopicOutline};
use viva_core::event::{Ctx, Event, Gesture};
use viva_core::library::{INDEX, Library, LoadFailure, concept_file, table_file, topic_file};
use viva_core::model::{Clearing, Model, Screen, StorageState};
use viva_core::part::Part;
use viva_core::progress::{Attempt, Confidence, Progress, Rating};
use viva_core::selection::{Form, Only, Selection};
use viva_core::settings::Settings;
use viva_core::time::{Timestamp, UtcOffset};
use viva_core::update::{Late, update};
use yew::prelude::*;

use super::{samples, spoken, view};
use crate::words;

/// A model with a clock that moves seven seconds an event.
pub(super) struct Sitting {
    pub(super) model: Model,
    now: i64,
}

impl Sitting {
    /// A model before its first event.
    pub(super) fn new(config: Config) -> Sitting {
        Sitting { model: Model::new(config, Progress::default(), Settings::default(), 1), now: 0 }
    }

    fn waiting(selection: Selection) -> Sitting {
        let mode = if selection.form == Form::Cards { ElementMode::Cards } else { ElementMode::Practice };
        let config = Config { mode, selection, seed: Some(3), ..Config::default() };
        Sitting::new(config).tell(Event::Started(None))
    }

    fn of(selection: Selection) -> Sitting {
        Sitting::asking(samples::concept(), selection)
    }

    pub(super) fn asking(concept: Concept, selection: Selection) -> Sitting {
        let topic = Topic { id: "functions".into(), title: "Functions".into() };
        let outline = TopicOutline { topic, concepts: vec![concept.outline()] };
        let chunk = Chunk::Topic { outline, concepts: vec![concept] };
        Sitting::waiting(selection).tell(Event::ChunkArrived(topic_file("functions"), chunk))
    }

    /// A session of this item and one more.
    fn item(id: &str) -> Sitting {
        Sitting::items(&[id, if id == "choice" { "bug" } else { "choice" }])
    }

    fn items(ids: &[&str]) -> Sitting {
        let items = ids.iter().map(|id| format!("defaults.{id}")).collect();
        Sitting::of(Selection { items, ..Selection::default() })
    }

    /// A table that an author shows in a post.
    pub(super) fn compare(table: Table) -> Sitting {
        let selection = Selection { table: Some(table.id.clone()), ..Selection::default() };
        let config = Config { mode: ElementMode::Compare, selection, ..Config::default() };
        let name = table_file(&table.id);
        Sitting::new(config).tell(Event::Started(None)).tell(Event::ChunkArrived(name, Chunk::Table(table)))
    }

    fn card() -> Sitting {
        Sitting::of(Selection { topics: vec!["functions".into()], form: Form::Cards, ..Selection::default() })
    }

    pub(super) fn tell(mut self, event: Event) -> Sitting {
        self.now += 7_000;
        let ctx = Ctx { now: Timestamp(self.now), offset: UtcOffset(0), seed: 11 };
        update(&mut self.model, ctx, event, Late::WHOLE);
        self
    }

    /// The same model seven days on.
    #[cfg(feature = "app")]
    pub(super) fn a_week_later(mut self) -> Sitting {
        self.now += 7 * 86_400_000;
        self
    }

    /// The same model a minute on.
    #[cfg(feature = "app")]
    pub(super) fn a_minute_later(mut self) -> Sitting {
        self.now += 60_000;
        self
    }

    /// The same model on a day, counted from 1970-01-01.
    #[cfg(feature = "app")]
    pub(super) fn on_day(mut self, day: i64) -> Sitting {
        self.now = day * 86_400_000 + 43_200_000;
        self
    }

    /// The same model at one in the morning of a day of the calendar.
    #[cfg(feature = "app")]
    pub(super) fn at_night(mut self, day: i64) -> Sitting {
        self.now = day * 86_400_000 + 3_600_000;
        self
    }

    pub(super) fn give(self, gesture: Gesture) -> Sitting {
        self.tell(Event::Gave(gesture))
    }

    pub(super) fn submit(self, confidence: Confidence) -> Sitting {
        self.tell(Event::Submitted(confidence))
    }

    pub(super) fn html(&self) -> String {
        let html = rendered(view(&self.model, &Callback::noop()));
        // A tag a line, so that a difference can be read; the break is within the tag, where it means nothing.
        html.replace("><", "\n><") + "\n"
    }

    #[track_caller]
    pub(super) fn check(self, name: &str) -> Sitting {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens");
        let html = self.html();
        if cfg!(words = "pseudo") {
            let strays = spoken::strays(&html);
            assert!(strays.is_empty(), "{name} says what is in no language:\n{}", strays.join("\n"));
        } else if cfg!(words = "en") {
            compare(&folder.join(name).with_extension("html"), html);
        } else {
            // Of other languages only the words, and of a few screens.
            let path = folder.join(words::LANG).join(name).with_extension("txt");
            if path.exists() {
                compare(&path, spoken::words(&html));
            }
        }
        self
    }
}

/// What is drawn, as text.
pub(super) fn rendered(html: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Shown>::with_props(Props { html }).hydratable(false);
    futures::executor::block_on(renderer.render())
}

#[track_caller]
fn compare(path: &Path, drawn: String) {
    if std::env::var_os("VIVA_BLESS").is_some() {
        fs::write(path, drawn).expect("the folder of goldens can be written");
    } else {
        let golden = fs::read_to_string(path).unwrap_or_default();
        assert!(golden == drawn, "{} differs; VIVA_BLESS=1 writes it anew", path.display());
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    html: Html,
}

#[component]
fn Shown(props: &Props) -> Html {
    props.html.clone()
}

fn pick(id: &str) -> Gesture {
    Gesture::OptionPicked(id.into())
}

#[test]
fn choice() {
    let asked = Sitting::item("choice").check("choice-asked");
    let asked = asked.submit(Confidence::Guess).check("choice-missing").tell(Event::HintAsked).check("choice-hint");
    asked.give(pick("fresh")).check("choice-picked").submit(Confidence::Certain).check("choice-wrong");
    Sitting::item("choice").give(pick("shared")).submit(Confidence::Certain).check("choice-right");
}

#[test]
fn multiple() {
    let asked = Sitting::item("multiple").check("multiple-asked");
    let toggle = |id: &str| Gesture::OptionToggled(id.into());
    let chosen = asked.give(toggle("set")).give(toggle("int")).give(toggle("now")).check("multiple-chosen");
    chosen.submit(Confidence::FairlySure).check("multiple-partly");
}

#[test]
fn output() {
    let asked = Sitting::item("output").check("output-asked").give(Gesture::OutputTyped("['new']\n['sale']".into()));
    let unnamed = asked.give(Gesture::RaisesSwitched(true)).check("output-unnamed");
    let unnamed = unnamed.submit(Confidence::Guess).check("output-unnamed-submitted");
    let raising = unnamed.give(Gesture::ExceptionTyped("TypeError".into())).check("output-raising");
    raising.submit(Confidence::Certain).check("output-wrong");
    let hinted = Sitting::item("output").tell(Event::HintAsked).check("output-hint").tell(Event::OptionsAsked);
    hinted.give(Gesture::OutputPicked(1)).check("output-options").submit(Confidence::Guess).check("output-assisted");
    let spaced = Sitting::item("output").give(Gesture::OutputTyped("['new']\n['new','sale']\n".into()));
    spaced.submit(Confidence::FairlySure).check("output-spaces");
    let typed = |text: &str| Sitting::item("output").give(Gesture::OutputTyped(text.into()));
    typed("['new']\n['sale']").submit(Confidence::Guess).check("output-near");
    typed("[new]\n[new, sale]").submit(Confidence::Guess).check("output-unforeseen");
    typed("['new']\n\n['new', 'sale']").submit(Confidence::Guess).check("output-empty-line");
    let unpicked = Sitting::item("output").tell(Event::HintAsked).tell(Event::OptionsAsked);
    unpicked.submit(Confidence::Guess).check("output-unpicked");
}

#[test]
fn order() {
    let asked = Sitting::item("order").check("order-asked").give(Gesture::LineLeftOut("clear".into()));
    let ordered = ["append", "def", "return"]
        .into_iter()
        .enumerate()
        .fold(asked, |sitting, (to, id)| sitting.give(Gesture::LineMoved { id: id.into(), to }));
    ordered.check("order-moved").submit(Confidence::FairlySure).check("order-partly");
    let sentences = || {
        let concept = Concept { items: vec![samples::sentences()], ..samples::concept() };
        let selection = Selection { items: vec!["defaults.sentences".into()], ..Selection::default() };
        Sitting::asking(concept, selection)
    };
    let put = |sitting: Sitting, (to, id): (usize, &str)| sitting.give(Gesture::LineMoved { id: id.into(), to });
    let right = ["read", "run", "call"].into_iter().enumerate().fold(sentences().check("order-sentences"), put);
    right.submit(Confidence::Guess).check("order-sentences-right");
    let wrong = ["call", "run", "read"].into_iter().enumerate().fold(sentences(), put);
    wrong.submit(Confidence::Guess).check("order-sentences-partly");
}

#[test]
fn blank() {
    let asked = Sitting::item("blank").check("blank-asked").give(Gesture::GapTyped(0, "None".into()));
    let filled = asked.submit(Confidence::Guess).check("blank-missing").give(Gesture::GapTyped(1, "not tags".into()));
    filled.submit(Confidence::Certain).check("blank-partly");
}

#[test]
fn matching() {
    let choose = |at, id: &str| Gesture::AnswerChosen(at, Some(id.into()));
    let asked = Sitting::item("match").check("match-asked").give(choose(0, "once"));
    let chosen = asked.check("match-chosen").give(choose(1, "never"));
    chosen.check("match-long").submit(Confidence::FairlySure).check("match-partly");
}

#[test]
fn bug() {
    let picked = Sitting::item("bug").check("bug-asked").give(Gesture::LinePicked(2)).check("bug-picked");
    picked.submit(Confidence::FairlySure).check("bug-wrong");
    Sitting::item("bug").give(Gesture::LinePicked(1)).submit(Confidence::Guess).check("bug-found");
    Sitting::item("bug").give(Gesture::LinePicked(3)).submit(Confidence::Guess).check("bug-unforeseen");
}

#[test]
fn card() {
    let asked = Sitting::card().check("card-asked").tell(Event::HintAsked).check("card-hint");
    let asked = asked.tell(Event::AnswerRevealed);
    let ticked = asked.tell(Event::PointTicked("shared".into())).check("card-revealed");
    ticked.tell(Event::Graded(Rating::Again)).check("card-answered");
}

#[test]
fn what_the_deck_wrote_carries_its_language_where_the_interface_has_another_a18() {
    let concept = Concept { lang: "de".into(), ..samples::concept() };
    let cards = Selection { topics: vec!["functions".into()], form: Form::Cards, ..Selection::default() };
    Sitting::asking(concept.clone(), cards).tell(Event::AnswerRevealed).check("foreign-card");
    let asked = Sitting::asking(concept, Selection { items: vec!["defaults.match".into()], ..Selection::default() });
    asked.check("foreign-match").submit(Confidence::Guess).check("foreign-missing");
}

#[test]
fn an_item_that_changed_says_so_f16() {
    let old = Sitting::item("choice").give(pick("fresh")).submit(Confidence::Guess).model.progress;
    let old = Attempt { key_hash: 1, ..old.attempts()[0].clone() };
    Sitting::item("choice").tell(Event::ProgressArrived(vec![old])).check("changed");
}

#[test]
fn summary() {
    let wrong = Sitting::item("choice").give(pick("fresh")).submit(Confidence::Certain).tell(Event::NextAsked);
    let end = wrong.give(Gesture::LinePicked(1)).submit(Confidence::Guess).tell(Event::NextAsked);
    end.check("again").tell(Event::SkipAsked).check("summary");
    Sitting::item("choice").tell(Event::SkipAsked).tell(Event::SkipAsked).check("summary-nothing");
}

#[test]
fn a_summary_puts_what_was_given_beside_what_is_right() {
    let all: [(&str, &[Gesture]); 4] = [
        ("multiple", &["set", "int", "now"].map(|id| Gesture::OptionToggled(id.into()))),
        ("output", &[Gesture::OutputTyped("['new']\n['sale']".into())]),
        ("blank", &[Gesture::GapTyped(0, "None".into()), Gesture::GapTyped(1, "not tags".into())]),
        ("match", &["once", "never"].map(|id| Gesture::AnswerChosen(usize::from(id == "never"), Some(id.into())))),
    ];
    let mut sitting = Sitting::items(&all.each_ref().map(|(id, _)| *id));
    for (_, gestures) in all {
        sitting = gestures.iter().fold(sitting, |sitting, gesture| sitting.give(gesture.clone()));
        sitting = sitting.submit(Confidence::FairlySure).tell(Event::NextAsked);
    }
    while sitting.model.session.as_ref().is_some_and(|session| !session.is_finished()) {
        sitting = sitting.tell(Event::SkipAsked);
    }
    let mut reloaded = sitting.check("summary-missed");
    // What was answered is stored; what was asked comes again.
    reloaded.model.library = Library::default();
    reloaded.check("summary-comes");
    let missed = |sitting: Sitting| sitting.submit(Confidence::Certain).tell(Event::NextAsked);
    let code = missed(Sitting::items(&["choice", "order", "bug"]).give(Gesture::OptionPicked("code".into())));
    let order = missed(code.give(Gesture::LineLeftOut("clear".into())));
    let bug = missed(order.give(Gesture::LinePicked(2)));
    let left = [(); 3].into_iter().fold(bug, |sitting, ()| sitting.tell(Event::SkipAsked));
    left.check("summary-lines");
}

#[test]
fn what_stands_in_place_of_a_question() {
    let selection = Selection { topics: vec!["functions".into()], ..Selection::default() };
    let waiting = Sitting::waiting(selection.clone()).check("loading");
    let damaged = || Event::ChunkFailed(topic_file("functions"), LoadFailure::Refused(Refusal::Damaged));
    let asked_again = waiting.tell(damaged()).check("load-failed").tell(Event::RetryAsked).check("load-tried-again");
    asked_again.tell(damaged()).check("load-failed-again");
    let mut elsewhere = Sitting::waiting(selection.clone());
    elsewhere.model.config.deck = Some("decks/".into());
    let topic = Event::ChunkFailed(topic_file("functions"), LoadFailure::NotFetched("Nor was this.".into()));
    let deck = Event::ChunkFailed(INDEX.into(), LoadFailure::NotFetched("It was not found.".into()));
    elsewhere.tell(topic).tell(deck).check("load-failed-deck");
    let mut left_open = Sitting::item("choice");
    left_open.model.library = Library::default();
    let failure = LoadFailure::NotFetched("It was not found.".into());
    left_open.tell(Event::ChunkFailed(concept_file("defaults"), failure)).check("load-failed-left-open");
    let mut answered = Sitting::item("choice").give(pick("b"));
    answered.model.library.await_parts(&[Part::Feedback]);
    let answered = answered.submit(Confidence::Certain).check("part-loading");
    let failure = LoadFailure::NotFetched("It was not found.".into());
    answered.tell(Event::ChunkFailed(Part::Feedback.into(), failure)).check("part-failed");
    let mut other = Sitting::waiting(selection.clone());
    other.model.screen = Screen::Settings;
    other.model.library.await_parts(&[Part::Rooms]);
    let failure = LoadFailure::NotFetched("It was not found.".into());
    other.tell(Event::ChunkFailed(Part::Rooms.into(), failure)).check("rooms-failed");
    let shown = |screen| {
        let mut sitting = Sitting::waiting(selection.clone());
        sitting.model.screen = screen;
        sitting
    };
    let bad = BadAttribute { name: "level", value: "expert".into(), flaw: Flaw::Unreadable };
    let apart = BadAttribute { name: "concept", value: "gil".into(), flaw: Flaw::FitsNothing };
    let misspelt = BadAttribute { name: "topic", value: "topics".into(), flaw: Flaw::Misspelt };
    shown(Screen::AuthorError(vec![bad, misspelt, apart])).check("author-error");
    shown(Screen::Empty(Selection { only: Only::Missed, ..Selection::default() })).check("empty");
    shown(Screen::Unknown("nowhere".into())).check("unknown");
    Sitting::item("bug").tell(Event::StorageReported(StorageState::Denied, 0, 0)).check("storage-denied");
    Sitting::item("bug").tell(Event::ProgressCleared(Clearing::Lost)).check("storage-cleared");
    Sitting::item("bug").tell(Event::ProgressCleared(Clearing::Forgotten)).check("storage-forgotten");
}
