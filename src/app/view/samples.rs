//! One concept with an item of every kind, small and unchanging, so that goldens change only with the view.

use viva_core::deck::{Asks, Card, Concept, FollowUp, Item, Level, Link, Point, Proof, Reference, Skill};
use viva_core::interaction::{
    Blank, Body, Bug, Choice, ChoiceOption, ExtraAnswer, ExtraLine, Gap, Interaction, Line, Match, Multiple, Order,
    Output, Pair, WrongGap, WrongLine, WrongOutput,
};
use viva_core::listing::{Lang, Listing, Token, TokenKind};
use viva_core::python;
use viva_core::text::{Mark, Rich, Span};

/// The concept.
pub(super) fn concept() -> Concept {
    Concept {
        id: "defaults".into(),
        title: "Default values".into(),
        topic: "functions".into(),
        topic_title: "Functions".into(),
        lang: "en".into(),
        level: Level::Beginner,
        audience: vec![],
        python: ">=3.11".into(),
        related: vec![],
        tables: vec![Link { id: "defaults-table".into(), title: "What a default may be".into() }],
        refs: vec![Reference { title: "Tutorial".into(), url: "https://docs.python.org/3/tutorial/".into() }],
        card: card(),
        items: vec![choice(), multiple(), output(), order(), blank(), matching(), bug()],
        retired: vec![],
    }
}

/// Text in which backticks enclose code.
pub(super) fn text(words: &str) -> Rich {
    let pieces = words.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
    Rich(
        pieces
            .map(|(at, piece)| if at % 2 == 0 { Mark::Text(piece.into()) } else { Mark::Code(piece.into()) })
            .collect(),
    )
}

fn paragraphs(texts: &[&str]) -> Rich {
    let one = |words: &&str| {
        let mut marks = vec![Mark::Start(Span::Paragraph)];
        marks.extend(text(words).0);
        marks.push(Mark::End);
        marks
    };
    Rich(texts.iter().flat_map(one).collect())
}

fn item(id: &str, stem: &str, code: Option<&str>, interaction: Interaction) -> Item {
    Item {
        id: id.into(),
        skill: Skill::Apply,
        level: Level::Beginner,
        difficulty: 1,
        stem: text(stem),
        listing: code.map(|code| python::listing(code).with_gaps()),
        hints: vec![text("When does the `[]` run?"), text("How many lists are there?")],
        explain: text("A default is made once, when `def` runs."),
        needs: vec![],
        python: None,
        refs: vec![],
        proof: Proof::Run(["3.11", "3.12", "3.13"].map(Into::into).to_vec()),
        interaction,
    }
}

const CODE: &str = "def add(tag, tags=[]):\n    tags.append(tag)\n    return tags";

fn option(id: &str, body: &str, key: bool, why: &str) -> ChoiceOption {
    ChoiceOption { id: id.into(), body: Body::Text(text(body)), key, rationale: text(why) }
}

fn choice() -> Item {
    let code = Body::Code(python::listing("tags = []\ntags"));
    let options = vec![
        option("fresh", "`['gift']`", false, "Expects a fresh list at each call."),
        option("shared", "`['new', 'gift']`", true, "The first call left `'new'` in the one list."),
        ChoiceOption { body: code, ..option("code", "", false, "A statement and its value are two things.") },
    ];
    item(
        "choice",
        "What does `add(\"gift\")` give after `add(\"new\")`?",
        Some(CODE),
        Interaction::Choice(Choice { options, shuffle: true }),
    )
}

fn multiple() -> Item {
    let options = vec![
        option("set", "`seen=set()`", true, "One set serves all calls."),
        option("int", "`level=20`", false, "An int cannot change."),
        option("now", "`at=now()`", true, "The clock is read once."),
        option("list", "`tags=[]`", true, "One list serves all calls."),
        option("text", "`prefix=\"\"`", false, "A string cannot change."),
    ];
    item("multiple", "Which three go wrong?", None, Interaction::Multiple(Multiple { options, shuffle: false }))
}

fn output() -> Item {
    let wrong = |stdout: &str, raises: Option<&str>, why: &str| WrongOutput {
        stdout: stdout.into(),
        raises: raises.map(Into::into),
        rationale: text(why),
    };
    let output = Output {
        stdout: "['new']\n['new', 'sale']".into(),
        raises: None,
        wrong: vec![
            wrong("['new']\n['sale']", Some("TypeError"), "Expects a list a call."),
            wrong("", Some("NameError"), "Takes `tags` for a name of the caller."),
        ],
    };
    let code = format!("{CODE}\n\nprint(add('new'))\nprint(add('sale'))");
    item("output", "What does this program print?", Some(&code), Interaction::Output(output))
}

fn order() -> Item {
    let line = |id: &str, code: &str| Line { id: id.into(), text: python::listing(code) };
    let lines = vec![
        line("def", "def add(tag, tags):"),
        line("append", "    tags.append(tag)"),
        line("return", "    return tags"),
    ];
    let extra = vec![ExtraLine {
        id: "clear".into(),
        text: python::listing("    tags.clear()"),
        rationale: text("It empties the list of the caller."),
    }];
    let order = Order { lang: Lang::Python, lines, extra, accept: vec![] };
    item("order", "Build `add`. One line is not needed.", None, Interaction::Order(order))
}

/// Sentences to put into order, one of which names code.
pub(super) fn sentences() -> Item {
    let listing = |said: &[(TokenKind, &str)]| Listing {
        lang: Lang::Text,
        tokens: said.iter().map(|(kind, text)| Token { kind: *kind, text: (*text).into() }).collect(),
    };
    let plain = |id: &str, said: &str| Line { id: id.into(), text: listing(&[(TokenKind::Plain, said)]) };
    let run = [(TokenKind::Code, "def"), (TokenKind::Plain, " runs, with its defaults.")];
    let lines = vec![
        plain("read", "Python reads the file."),
        Line { id: "run".into(), text: listing(&run) },
        plain("call", "Somebody calls."),
    ];
    let order = Order { lang: Lang::Text, lines, extra: vec![], accept: vec![] };
    item("sentences", "What comes first?", None, Interaction::Order(order))
}

fn blank() -> Item {
    let gap = |n, answer: &str, accept: &[&str], wrong: &[(&str, &str)]| Gap {
        n,
        answer: answer.into(),
        accept: accept.iter().map(ToString::to_string).collect(),
        wrong: wrong.iter().map(|(value, why)| WrongGap { value: value.to_string(), rationale: text(why) }).collect(),
    };
    let gaps = vec![
        gap(1, "None", &[], &[("[]", "Made once, for all calls.")]),
        gap(2, "tags is None", &["tags == None"], &[("not tags", "Takes an empty list for a missing one.")]),
    ];
    let code = "def add(tag, tags=__1__):\n    if __2__:\n        tags = []\n    tags.append(tag)";
    item("blank", "Fill the gaps.", Some(code), Interaction::Blank(Blank { gaps }))
}

fn matching() -> Item {
    let pair = |id: &str, left: &str, right: &str, words: &str, note: &str| Pair {
        id: id.into(),
        left: text(left),
        right_id: right.into(),
        right: text(words),
        note: text(note),
    };
    let pairs = vec![
        pair("header", "`[]` in the header", "once", "made once", "It runs with `def`."),
        pair("body", "`[]` in the body", "each", "made at each call", "It runs with the call."),
    ];
    let extra = vec![ExtraAnswer {
        id: "never".into(),
        right: text("never, as long as nobody asks"),
        rationale: text("Both run at some time."),
    }];
    item("match", "When is each list made?", None, Interaction::Match(Match { pairs, extra }))
}

fn bug() -> Item {
    let rationale = text("The list in the header is made once.");
    let fixed =
        python::listing("def add(tag, tags=None):\n    tags = tags or []\n    tags.append(tag)\n    return tags");
    let wrong = vec![WrongLine { line: 2, rationale: text("Appending is what is asked for.") }];
    item(
        "bug",
        "Calls share one list. Which line is at fault?",
        Some(CODE),
        Interaction::Bug(Bug { line: 1, rationale, fixed, wrong }),
    )
}

/// A program to write.
#[cfg(feature = "app")]
pub(super) fn program() -> Item {
    use viva_core::interaction::{Code, Solution, Test, WrongSolution};

    let test = |id: &str, category: &str, setup: &str, call: &str, expect: &str| Test {
        id: id.into(),
        hidden: category != "basic",
        category: category.into(),
        setup: setup.into(),
        call: call.into(),
        expect: Some(expect.into()),
        raises: None,
    };
    let solution = |id: &str, title: &str, code: &str| Solution {
        id: id.into(),
        title: title.into(),
        code: python::listing(code),
        note: text("Costs `O(n)`."),
    };
    let code = Code {
        entry: "add".into(),
        starter: python::listing("def add(tag, tags):\n    ..."),
        limit_ms: 1000,
        tests: vec![
            test("one", "basic", "tags = []", "add('new', tags)", "['new']"),
            test("none", "empty", "", "add(1, [])", "[1]"),
            test("twice", "edges", "tags = [1]", "add(1, tags), tags", "([1, 1], [1])"),
        ],
        solutions: vec![solution("copy", "A new list", "def add(tag, tags):\n    return [*tags, tag]")],
        wrong: vec![WrongSolution {
            id: "in-place".into(),
            code: python::listing("def add(tag, tags):\n    tags.append(tag)\n    return tags"),
            fails: "twice".into(),
            message: text("`append` changes the list of the caller."),
        }],
    };
    item("program", "Write `add(tag, tags)`.", None, Interaction::Code(code))
}

fn card() -> Card {
    let point = |id: &str, core, words: &str| Point { id: id.into(), core, text: text(words) };
    Card {
        asks: Asks::Concept,
        question: text("What happens to a default such as `tags=[]`?"),
        answer: paragraphs(&["It is made once, when `def` runs.", "Use `None` and make the list inside."]),
        why: text("It shows whether you know when `def` runs."),
        approach: text("Say when, say what follows, give the cure."),
        points: vec![
            point("once", true, "Made once"),
            point("shared", true, "Shared by all calls"),
            point("none", false, "The cure is `None`"),
        ],
        look_for: vec![text("Reasons from how `def` runs.")],
        nudges: vec![text("When does `def` run?"), text("How often?")],
        red_flags: vec![text("Says it is made anew.")],
        follow_ups: vec![FollowUp { question: text("What if `None` is legal?"), answer: text("A private sentinel.") }],
    }
}
