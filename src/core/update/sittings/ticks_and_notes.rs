//! Sittings over a page to read: tasks that are ticked, and notes at its entries.
//! Does not know how a pause is noticed.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use super::visits::opened;
use crate::deck::{Chunk, Entry, Group, Page, PageKind};
use crate::effect::Effect;
use crate::event::Event;
use crate::library::page_file;
use crate::model::Note;
use crate::progress::Target;
use crate::text::Rich;

#[test]
fn a_ticked_task_stays_ticked_until_it_is_ticked_again() {
    let mut sitting = opened("#/page/day-before");
    let tick = || Event::TaskTicked("day-before".into(), "rest".into());
    let target = Target::parse("tick:day-before.rest").expect("a target");
    for ticked in [true, false, true] {
        let effects = sitting.tell(tick());
        assert!(matches!(effects.as_slice(), [Effect::Save(attempt)] if attempt.target == target), "{effects:?}");
        assert_eq!(sitting.model.progress.last(&target).is_some(), ticked);
    }
}

#[test]
fn all_ticks_of_a_page_go_at_once_and_can_be_brought_back() {
    let mut sitting = opened("#/page/day-before");
    let entry = |id: &str| Entry { id: id.into(), text: Rich::plain(id), notes: vec![], concepts: vec![] };
    let group = Group { title: String::new(), entries: ["walk", "rest", "sleep"].map(entry).into() };
    let page = Page {
        id: "day-before".into(),
        kind: PageKind::Checklist,
        title: "The day before".into(),
        intro: Rich::default(),
        audience: vec![],
        concepts: vec![],
        groups: vec![group],
    };
    sitting.tell(Event::ChunkArrived(page_file("day-before"), Chunk::Page(page)));
    // One of them is of an entry that the page no longer has: it is left alone.
    for (page, id) in [("day-before", "walk"), ("day-before", "sleep"), ("day-before", "gone"), ("other", "rest")] {
        sitting.tell(Event::TaskTicked(page.into(), id.into()));
    }
    let switch = || Event::TicksSwitched("day-before".into());
    let ticked = |sitting: &Sitting| {
        sitting.model.progress.standing().map(|attempt| attempt.target.to_string()).collect::<Vec<_>>()
    };
    let unticked = ["tick:day-before.gone", "tick:other.rest"];
    assert_eq!(sitting.model.ticked("day-before"), ["walk", "sleep"]);
    assert!(sitting.model.unticked("day-before").is_empty());
    sitting.tell(switch());
    assert_eq!(ticked(&sitting), unticked);
    assert_eq!(sitting.model.unticked("day-before"), ["walk", "sleep"]);
    sitting.tell(switch());
    assert_eq!(ticked(&sitting), [&unticked[..], &["tick:day-before.walk", "tick:day-before.sleep"]].concat());
    sitting.tell(switch());
    sitting.tell(Event::TaskTicked("day-before".into(), "rest".into()));
    assert!(sitting.model.unticked("day-before").is_empty(), "whoever begins anew has no use for them");
    sitting.tell(Event::TaskTicked("day-before".into(), "rest".into()));
    assert_eq!(sitting.model.unticked("day-before"), ["rest"]);
}

#[test]
fn a_note_is_kept_at_a_pause_and_stands_there_meanwhile() {
    let mut sitting = opened("#/page/story");
    let note = |text: &str| Note { page: "story".into(), entry: "one".into(), text: text.into() };
    let saved = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Save(_)));
    let typed = sitting.tell(Event::NoteTyped(note("A st")));
    assert_eq!((saved(&typed), typed.contains(&Effect::AwaitPause)), (false, true));
    assert_eq!(sitting.model.note("story", "one"), "A st");
    assert!(saved(&sitting.tell(Event::NotePaused)));
    assert_eq!(sitting.model.note("story", "one"), "A st");
    assert!(!saved(&sitting.tell(Event::NotePaused)));
    sitting.tell(Event::NoteTyped(note("A story")));
    assert!(saved(&sitting.tell(Event::NoteWritten("story".into(), "one".into(), "A story".into()))));
    assert!(!saved(&sitting.tell(Event::NotePaused)));
    assert_eq!(sitting.model.note("story", "one"), "A story");
}
