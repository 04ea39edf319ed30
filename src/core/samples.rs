//! Small content and answers for tests: concepts of the topic `oop`, and attempts.
//! Does not know which test looks at them.

use alloc::vec;
use alloc::vec::Vec;

use crate::deck::{
    Asks, Card, Chunk, Concept, Index, Item, Level, Link, Point, Proof, Skill, Topic, TopicOutline, test_table,
};
#[cfg(feature = "app")]
use crate::interaction::{
    Body, Choice, ChoiceOption, Code, Interaction, Response, Score, Solution, Test, WrongSolution,
};
#[cfg(not(feature = "app"))]
use crate::interaction::{Body, Choice, ChoiceOption, Interaction, Response, Score};
use crate::progress::{Attempt, AttemptId, Confidence, Mode, Target};
use crate::text::Rich;
use crate::time::{Millis, Timestamp, UtcOffset};

fn outline(concepts: &[Concept]) -> TopicOutline {
    let topic = Topic { id: "oop".into(), title: "Classes".into() };
    TopicOutline { topic, concepts: concepts.iter().map(Concept::outline).collect() }
}

fn concepts(ids: &[&str]) -> Vec<Concept> {
    ids.iter().map(|id| concept(id)).collect()
}

/// The index of a deck with these concepts, a table and a page of advice.
pub(crate) fn index(ids: &[&str]) -> Chunk {
    Chunk::Index(Index {
        id: "python".into(),
        title: "Python".into(),
        lang: "en".into(),
        starter: ids.iter().take(1).map(|id| alloc::format!("{id}.a")).collect(),
        topics: vec![outline(&concepts(ids))],
        tables: vec![test_table().outline()],
        pages: vec![Link { id: "day-before".into(), title: "The day before".into() }],
    })
}

/// The file of the topic with these concepts.
pub(crate) fn topic(ids: &[&str]) -> Chunk {
    let concepts = concepts(ids);
    Chunk::Topic { outline: outline(&concepts), concepts }
}

/// A concept with a card of two points, and the items `a`, `b` and `c`.
pub(crate) fn concept(id: &str) -> Concept {
    let point = |id: &str| Point { id: id.into(), core: true, text: Rich::plain(id) };
    let card = Card {
        asks: Asks::Concept,
        question: Rich::plain("What?"),
        answer: Rich::plain("That."),
        why: Rich::default(),
        approach: Rich::default(),
        points: vec![point("one"), point("two")],
        look_for: vec![],
        nudges: vec![Rich::plain("When?")],
        red_flags: vec![],
        follow_ups: vec![],
    };
    Concept {
        id: id.into(),
        title: id.into(),
        topic: "oop".into(),
        topic_title: "Classes".into(),
        lang: "en".into(),
        level: Level::Beginner,
        audience: vec![],
        python: ">=3.11".into(),
        related: vec![],
        tables: vec![],
        refs: vec![],
        card,
        items: ["a", "b", "c"].map(item).to_vec(),
        retired: vec![],
    }
}

/// A choice between the options `right` and `wrong`, with two hints.
fn item(id: &str) -> Item {
    let option = |id: &str, key| ChoiceOption {
        id: id.into(),
        body: Body::Text(Rich::plain(id)),
        key,
        rationale: Rich::plain("why"),
    };
    Item {
        id: id.into(),
        skill: Skill::Apply,
        level: Level::Beginner,
        difficulty: 1,
        stem: Rich::plain("Which?"),
        listing: None,
        hints: vec![Rich::plain("look"), Rich::plain("think")],
        explain: Rich::plain("so"),
        needs: vec![],
        python: None,
        refs: vec![],
        proof: Proof::Judgement,
        interaction: Interaction::Choice(Choice {
            options: vec![option("right", true), option("wrong", false)],
            shuffle: true,
        }),
    }
}

/// The task to write `double(n)`, with two visible tests and three hidden ones of two categories.
#[cfg(feature = "app")]
pub(crate) fn program() -> Code {
    let test = |id: &str, hidden, category: &str, call: &str, expect: &str| Test {
        id: id.into(),
        hidden,
        category: category.into(),
        setup: "".into(),
        call: call.into(),
        expect: Some(expect.into()),
        raises: None,
    };
    let code = crate::python::listing;
    Code {
        entry: "double".into(),
        starter: code("def double(n):\n    ..."),
        limit_ms: 1000,
        tests: vec![
            test("one", false, "basic", "double(1)", "2"),
            test("none", true, "empty", "double(0)", "0"),
            test("below", true, "edges", "double(-1)", "-2"),
            test("two", false, "basic", "double(2)", "4"),
            test("half", true, "edges", "double(.5)", "1.0"),
        ],
        solutions: vec![Solution {
            id: "times".into(),
            title: "Times two".into(),
            code: code("def double(n):\n    return 2 * n"),
            note: Rich::plain("O(1)"),
        }],
        wrong: vec![WrongSolution {
            id: "power".into(),
            code: code("def double(n):\n    return n ** 2"),
            fails: "one".into(),
            message: Rich::plain("This is a square."),
        }],
    }
}

/// An answer given by choosing an option.
pub(crate) fn attempt(journal: u64, sequence: u32, target: &str, right: bool, at: i64) -> Attempt {
    Attempt {
        id: AttemptId { journal, sequence },
        target: Target::parse(target).unwrap(),
        key_hash: 7,
        mode: Mode::Practice,
        response: Response::Choice(Some("a".into())),
        score: Score::all_if(right),
        confidence: Some(Confidence::Certain),
        rating: None,
        hints: 0,
        assisted: false,
        took: Millis(1000),
        at: Timestamp(at),
        offset: UtcOffset(0),
        retracts: None,
    }
}
