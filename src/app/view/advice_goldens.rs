//! Pages of advice of each kind, compared with `src/app/goldens/` as the questions are.

use viva_core::deck::{Asks, Chunk, Entry, Group, Link, Note, Page, PageKind, Role};
use viva_core::event::{Event, Gesture};
use viva_core::library::{INDEX, page_file};
use viva_core::progress::Confidence;
use viva_core::route::{Route, Study};
use viva_core::selection::Selection;

use super::goldens::Sitting;
use super::page_goldens::page;
use super::samples;

/// A page of a kind, with these entries as one group.
fn advice_page(kind: PageKind, title: &str, entries: Vec<Entry>) -> Page {
    Page {
        id: "before".into(),
        kind,
        title: "The day before".into(),
        intro: samples::text("A light review."),
        audience: vec![],
        concepts: vec![],
        groups: vec![Group { title: title.into(), entries }],
    }
}

fn advised(id: &str, words: &str, notes: &[(Role, &str)]) -> Entry {
    let note = |(role, words): &(Role, &str)| Note { role: *role, text: samples::text(words) };
    let lead = Link { id: "slots".into(), title: "Slots".into() };
    Entry {
        id: id.into(),
        text: samples::text(words),
        notes: notes.iter().map(note).collect(),
        concepts: if notes.is_empty() { vec![] } else { vec![lead] },
    }
}

fn advised_by(shown: Page) -> Sitting {
    page(Route::Page("before".into())).tell(Event::ChunkArrived(page_file("before"), Chunk::Page(shown)))
}

#[test]
fn advice() {
    page(Route::Page("before".into())).check("advice-loading");
    let tasks = vec![
        advised("aloud", "Say one answer aloud.", &[(Role::Why, "Gaps are heard.")]),
        advised("rest", "Rest.", &[]),
    ];
    let shown = advised_by(advice_page(PageKind::Checklist, "Speak", tasks)).check("advice");
    let ticked = shown.tell(Event::TaskTicked("before".into(), "aloud".into())).check("advice-ticked");
    let unticked = Event::TicksSwitched("before".into());
    let ticked = ticked.tell(unticked.clone()).check("advice-unticked").tell(unticked).check("advice-ticked");
    let others = advice_page(PageKind::Checklist, "Speak", vec![advised("walk", "Take a walk.", &[])]);
    ticked.tell(Event::ChunkArrived(page_file("before"), Chunk::Page(others))).check("advice-left-over");
    page(Route::Page("nowhere".into())).check("advice-unknown");
}

#[test]
fn each_kind_of_advice_is_used_in_its_own_way() {
    let days =
        vec![advised("names", "Names and objects.", &[(Role::Minutes, "60")]), advised("off", "Evening off.", &[])];
    let plan = advised_by(advice_page(PageKind::Plan, "", days)).check("advice-plan");
    let day = |seed: u8| {
        let link = format!("#/session?concept=slots&count=20&seed={seed}");
        Event::RouteChanged(Route::parse(&link))
    };
    // Who answered nothing has nothing to tick.
    let idle = plan.tell(day(1)).tell(Event::FinishAsked).check("summary-of-a-day-idle");
    let answered = idle.tell(day(2)).give(Gesture::OptionPicked("shared".into())).submit(Confidence::FairlySure);
    let ended = answered.tell(Event::NextAsked).tell(Event::FinishAsked).check("summary-of-a-day");
    let ticked = ended.tell(Event::TaskTicked("before".into(), "names".into()));
    ticked.tell(Event::RouteChanged(Route::Study(Study::Review))).check("review-plan");
    let heard = [(Role::Good, "Gives an example."), (Role::Worrying, "Names no `step`.")];
    advised_by(advice_page(PageKind::Ask, "", vec![advised("work", "How do you work?", &heard)])).check("advice-ask");
    let story = advised("cause", "What was the cause?", &[(Role::Sample, "For example: an old host.")]);
    let shown = advised_by(advice_page(PageKind::Story, "", vec![story]));
    let note = Event::NoteWritten("before".into(), "cause".into(), "A stale cache.".into());
    let written = shown.tell(note).check("advice-story");
    let titled = Event::NoteWritten("before".into(), "@title@2".into(), "The doubled reminders".into());
    let two = written.tell(Event::StorySwitched("before".into(), 2, true)).tell(titled).check("advice-stories");
    let written = two.tell(Event::StorySwitched("before".into(), 2, false)).check("advice-story-deleted");
    let others = advice_page(PageKind::Story, "", vec![advised("fix", "What did you change?", &[])]);
    written.tell(Event::ChunkArrived(page_file("before"), Chunk::Page(others))).check("advice-story-left-over");
    let kind = advised("technical", "Technical", &[(Role::Tests, "Whether you can explain it.")]);
    advised_by(advice_page(PageKind::QuestionTypes, "", vec![kind])).check("advice-question-types");
    let cluster = advised("names", "Names", &[(Role::Why, "One picture.")]);
    advised_by(advice_page(PageKind::Clusters, "", vec![cluster])).check("advice-clusters");
    let look =
        [(Role::Minutes, "6"), (Role::LookFor, "Asks first."), (Role::Band(1), "No example."), (Role::Band(2), "One.")];
    let phase = advised("", "Welcome.", &look);
    advised_by(advice_page(PageKind::Interviewer, "Opening", vec![phase])).check("advice-interviewer");
}

/// The same where the concepts of the first topic ask for a story, with a notebook of them.
pub(super) fn with_notebook(sitting: Sitting) -> Sitting {
    let mut index = sitting.model.library.index().expect("it is here").clone();
    index.topics[0].concepts.iter_mut().for_each(|concept| concept.asks = Asks::Behavioural);
    index.pages.push(Link { id: "story-notebook".into(), title: "Stories".into() });
    let prompts = vec![advised("cause", "What was the cause?", &[]), advised("fix", "What did you change?", &[])];
    let shown = Page { id: "story-notebook".into(), ..advice_page(PageKind::Story, "", prompts) };
    let came = sitting.tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(index)));
    came.tell(Event::ChunkArrived(page_file("story-notebook"), Chunk::Page(shown)))
}

#[test]
fn the_sample_of_a_story_stands_beside_those_of_the_learner() {
    let cards = Selection { items: vec!["defaults".into()], ..Selection::default() };
    let asked = page(Route::Session(cards, Some(1), None));
    let shown = with_notebook(asked).tell(Event::AnswerRevealed).check("page-card-no-story");
    let note = |entry: &str, text: &str| Event::NoteWritten("story-notebook".into(), entry.into(), text.into());
    let written = shown.tell(note("cause", "A stale cache.")).tell(note("@title", "The doubled reminders"));
    let second = Event::StorySwitched("story-notebook".into(), 2, true);
    written.tell(second).tell(note("fix@2", "A stale cache.")).check("page-card-stories");
}
