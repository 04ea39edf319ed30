//! An item and what each kind of it holds.
//! Knows the fields of each kind; whether keys are right is shown in `prove`.

use super::concept::python;
use super::reader::{Fields, Fingerprint};
use super::{LEVELS, Ref, SKILLS, Versions};
use crate::problem::Place;

const KINDS: [&str; 8] = ["choice", "multiple", "output", "order", "blank", "match", "bug", "code"];

/// One thing to answer.
#[derive(Debug, Clone)]
pub struct Item {
    /// Unique in the concept, for ever.
    pub id: String,
    /// One of [`SKILLS`].
    pub skill: &'static str,
    /// Only where it differs from the concept's.
    pub level: Option<&'static str>,
    /// 1 to 3 within the level.
    pub difficulty: usize,
    /// For reviewers: where the difficulty lies.
    pub difficulty_note: String,
    /// The complete question.
    pub stem: String,
    /// Shown code or text.
    pub code: Option<String>,
    /// Whether `code`, lines and options are prose and no Python.
    pub prose: bool,
    /// Python that runs first and is not shown.
    pub setup: Option<String>,
    /// Steps towards the answer.
    pub hints: Vec<String>,
    /// The cause and the idea to keep.
    pub explain: String,
    /// Why a browser engine may not run it.
    pub needs: Vec<String>,
    /// Only where narrower than the file's.
    pub python: Option<Versions>,
    /// Own references.
    pub refs: Vec<Ref>,
    /// What is particular to the kind; `None` where the kind was unreadable.
    pub kind: Option<Kind>,
    pub(crate) place: Place,
    pub(crate) fingerprint: Fingerprint,
}

/// The kinds of item with their own fields.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One key among options.
    Choice(Options),
    /// Several keys among options.
    Multiple(Options),
    /// Type what a program prints.
    Output(Output),
    /// Bring lines into order.
    Order(Order),
    /// Fill gaps.
    Blank(Blanks),
    /// Put pairs together.
    Match(Match),
    /// Point at the faulty line.
    Bug(Bug),
    /// Write a function.
    Code(Code),
}

impl Kind {
    /// The word used in files.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Choice(_) => "choice",
            Kind::Multiple(_) => "multiple",
            Kind::Output(_) => "output",
            Kind::Order(_) => "order",
            Kind::Blank(_) => "blank",
            Kind::Match(_) => "match",
            Kind::Bug(_) => "bug",
            Kind::Code(_) => "code",
        }
    }
}

/// Options of `choice` and `multiple`.
#[derive(Debug, Clone)]
pub struct Options {
    /// In the order of the file.
    pub options: Vec<Pick>,
    /// Whether their order may change.
    pub shuffle: bool,
    /// Passes with the code of the key, fails with any other.
    pub test: Option<String>,
    /// What `code` prints, where options carry a `value`.
    pub output: Option<String>,
}

/// One option.
#[derive(Debug, Clone)]
pub struct Pick {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// Prose, or
    pub text: Option<String>,
    /// code.
    pub code: Option<String>,
    /// Whether it is right.
    pub key: bool,
    /// Why it is right or tempts.
    pub rationale: String,
    /// An expression true for a key only.
    pub check: Option<String>,
    /// What this option says is printed.
    pub value: Option<String>,
    pub(crate) place: Place,
}

/// Fields of `output`.
#[derive(Debug, Clone)]
pub struct Output {
    /// Exact output.
    pub output: String,
    /// The exception that ends it.
    pub raises: Option<String>,
    /// What people really answer.
    pub wrong: Vec<OutputWrong>,
}

/// A wrong output that people really give.
#[derive(Debug, Clone)]
pub struct OutputWrong {
    /// The printed part.
    pub value: String,
    /// The exception they expect.
    pub raises: Option<String>,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

/// Fields of `order`.
#[derive(Debug, Clone)]
pub struct Order {
    /// In the right order.
    pub lines: Vec<Line>,
    /// Lines that belong nowhere.
    pub extra: Vec<OrderExtra>,
    /// Other right orders, as indexes from 0.
    pub accept: Vec<Vec<usize>>,
    /// Passes for a right order only.
    pub test: Option<String>,
}

/// One line to be placed.
#[derive(Debug, Clone)]
pub struct Line {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// With its indentation.
    pub line: String,
    pub(crate) place: Place,
}

/// A line that is not needed.
#[derive(Debug, Clone)]
pub struct OrderExtra {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// With its indentation.
    pub line: String,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

/// Fields of `blank`.
#[derive(Debug, Clone)]
pub struct Blanks {
    /// The gaps of `code`.
    pub blanks: Vec<Blank>,
    /// Passes when every gap is right.
    pub test: Option<String>,
}

/// One gap `__n__`.
#[derive(Debug, Clone)]
pub struct Blank {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// Its number in the code.
    pub n: usize,
    /// What belongs there.
    pub answer: String,
    /// Other right fillings.
    pub accept: Vec<String>,
    /// Fillings that people try.
    pub wrong: Vec<BlankWrong>,
    pub(crate) place: Place,
}

/// A wrong filling.
#[derive(Debug, Clone)]
pub struct BlankWrong {
    /// The filling.
    pub value: String,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

/// Fields of `match`.
#[derive(Debug, Clone)]
pub struct Match {
    /// What belongs together.
    pub pairs: Vec<Pair>,
    /// Right sides without a left one.
    pub extra: Vec<PairExtra>,
}

/// Two sides that belong together.
#[derive(Debug, Clone)]
pub struct Pair {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// What is asked.
    pub left: String,
    /// What belongs to it.
    pub right: String,
    /// Why.
    pub note: String,
    /// An expression that is true because the pair is.
    pub check: Option<String>,
    pub(crate) place: Place,
}

/// A right side that belongs to no left one.
#[derive(Debug, Clone)]
pub struct PairExtra {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// The text.
    pub right: String,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

/// Fields of `bug`.
#[derive(Debug, Clone)]
pub struct Bug {
    /// The faulty line, from 1.
    pub line: usize,
    /// The whole repaired program.
    pub fixed: String,
    /// Fails for `code`, passes for `fixed`.
    pub test: Option<String>,
    /// Lines that tempt.
    pub wrong: Vec<BugWrong>,
}

/// A line that looks faulty.
#[derive(Debug, Clone)]
pub struct BugWrong {
    /// From 1.
    pub line: usize,
    /// Why it is innocent.
    pub rationale: String,
    pub(crate) place: Place,
}

/// Fields of `code`.
#[derive(Debug, Clone)]
pub struct Code {
    /// The function to write.
    pub entry: String,
    /// What the learner begins with.
    pub starter: String,
    /// Limit for each test, in milliseconds.
    pub limit_ms: usize,
    /// In the order in which they run.
    pub tests: Vec<CodeTest>,
    /// Ways to do it.
    pub solutions: Vec<Solution>,
    /// Ways that people try.
    pub wrong: Vec<CodeWrong>,
}

/// One test of a `code` item.
#[derive(Debug, Clone)]
pub struct CodeTest {
    /// Unique in the item.
    pub id: String,
    /// Whether the learner sees it beforehand.
    pub hidden: bool,
    /// As in `empty` or `edges`.
    pub category: String,
    /// Runs before the call.
    pub setup: Option<String>,
    /// The expression.
    pub call: String,
    /// What it must give.
    pub expected: Expected,
    pub(crate) place: Place,
}

/// What a call must give.
#[derive(Debug, Clone)]
pub enum Expected {
    /// An equal value, as an expression.
    Value(String),
    /// An exception of this class.
    Raises(String),
}

/// A model solution.
#[derive(Debug, Clone)]
pub struct Solution {
    /// Unique in the item.
    pub id: String,
    /// What the way is called.
    pub title: String,
    /// The program.
    pub code: String,
    /// What is particular about it.
    pub note: String,
    pub(crate) place: Place,
}

/// A program that people try and that fails.
#[derive(Debug, Clone)]
pub struct CodeWrong {
    /// Unique in the item.
    pub id: String,
    /// The program.
    pub code: String,
    /// The first test that it fails.
    pub fails: String,
    /// What the learner is told.
    pub message: String,
    pub(crate) place: Place,
}

impl Item {
    pub(crate) fn read(mut fields: Fields<'_>) -> Item {
        let id = fields.text("id");
        let kind = fields.one_of("kind", &KINDS);
        let item = Item {
            id,
            skill: fields.one_of("skill", &SKILLS).unwrap_or_default(),
            level: fields.maybe_one_of("level", &LEVELS),
            difficulty: fields.count("difficulty", 1..=3),
            difficulty_note: fields.text("difficulty_note"),
            stem: fields.text("stem"),
            code: fields.maybe_text("code"),
            prose: fields.maybe_one_of("lang", &["python", "text"]) == Some("text"),
            setup: fields.maybe_text("setup"),
            hints: fields.needed_texts("hints"),
            explain: fields.text("explain"),
            needs: fields.texts("needs"),
            python: python(&mut fields, false),
            refs: fields.refs(false),
            place: fields.place.clone(),
            fingerprint: fields.fingerprint(),
            kind: kind.map(|kind| read_kind(kind, &mut fields)),
        };
        if kind.is_some() {
            fields.finish(&format!("an item of kind {}", kind.unwrap_or_default()));
        }
        item
    }

    /// The word for the kind, empty where it was unreadable.
    pub fn kind_name(&self) -> &'static str {
        self.kind.as_ref().map_or("", Kind::name)
    }
}

fn read_kind(kind: &str, fields: &mut Fields<'_>) -> Kind {
    match kind {
        "choice" => Kind::Choice(options(fields)),
        "multiple" => Kind::Multiple(options(fields)),
        "output" => Kind::Output(Output {
            output: if fields.has("raises") {
                fields.maybe_text("output").unwrap_or_default()
            } else {
                fields.text("output")
            },
            raises: fields.maybe_text("raises"),
            wrong: fields.tables("wrong", true, output_wrong),
        }),
        "order" => Kind::Order(order(fields)),
        "blank" => {
            Kind::Blank(Blanks { blanks: fields.tables("blanks", true, blank), test: fields.maybe_text("test") })
        }
        "match" => Kind::Match(Match {
            pairs: fields.tables("pairs", true, pair),
            extra: fields.tables("extra", false, pair_extra),
        }),
        "bug" => Kind::Bug(Bug {
            line: fields.count("line", 1..=60),
            fixed: fields.text("fixed"),
            test: fields.maybe_text("test"),
            wrong: fields.tables("wrong", true, bug_wrong),
        }),
        _ => Kind::Code(Code {
            entry: fields.text("entry"),
            starter: fields.text("starter"),
            limit_ms: fields.count("limit_ms", 100..=10_000),
            tests: fields.tables("tests", true, code_test),
            solutions: fields.tables("solutions", true, solution),
            wrong: fields.tables("wrong", true, code_wrong),
        }),
    }
}

fn options(fields: &mut Fields<'_>) -> Options {
    Options {
        options: fields.tables("options", true, pick),
        shuffle: fields.maybe_flag("shuffle").unwrap_or(true),
        test: fields.maybe_text("test"),
        output: fields.maybe_text("output"),
    }
}

fn pick(mut fields: Fields<'_>) -> Pick {
    if fields.has("text") == fields.has("code") {
        fields.problems().error(fields.place.clone(), "needs either `text` or `code`, one of the two");
    }
    let pick = Pick {
        id: fields.maybe_text("id"),
        text: fields.maybe_text("text"),
        code: fields.maybe_text("code"),
        key: fields.flag("key"),
        rationale: fields.text("rationale"),
        check: fields.maybe_text("check"),
        value: fields.maybe_text("value"),
        place: fields.place.clone(),
    };
    fields.finish("an option");
    pick
}

fn output_wrong(mut fields: Fields<'_>) -> OutputWrong {
    let wrong = OutputWrong {
        value: if fields.has("raises") { fields.maybe_text("value").unwrap_or_default() } else { fields.text("value") },
        raises: fields.maybe_text("raises"),
        rationale: fields.text("rationale"),
        place: fields.place.clone(),
    };
    fields.finish("a wrong output");
    wrong
}

fn order(fields: &mut Fields<'_>) -> Order {
    if !fields.has("lines") {
        fields.needed_texts("lines");
    }
    Order {
        lines: fields.texts_or_tables(
            "lines",
            |line, place| Line { id: None, line, place },
            |mut fields| {
                let line = Line { id: fields.maybe_text("id"), line: fields.text("line"), place: fields.place.clone() };
                fields.finish("a line");
                line
            },
        ),
        extra: fields.tables("extra", false, |mut fields| {
            let extra = OrderExtra {
                id: fields.maybe_text("id"),
                line: fields.text("line"),
                rationale: fields.text("rationale"),
                place: fields.place.clone(),
            };
            fields.finish("an extra line");
            extra
        }),
        accept: fields.number_lists("accept"),
        test: fields.maybe_text("test"),
    }
}

fn blank(mut fields: Fields<'_>) -> Blank {
    let blank = Blank {
        id: fields.maybe_text("id"),
        n: fields.count("n", 1..=9),
        answer: fields.text("answer"),
        accept: fields.texts("accept"),
        wrong: fields.tables("wrong", true, |mut fields| {
            let wrong = BlankWrong {
                value: fields.text("value"),
                rationale: fields.text("rationale"),
                place: fields.place.clone(),
            };
            fields.finish("a wrong filling");
            wrong
        }),
        place: fields.place.clone(),
    };
    fields.finish("a blank");
    blank
}

fn pair(mut fields: Fields<'_>) -> Pair {
    let pair = Pair {
        id: fields.maybe_text("id"),
        left: fields.text("left"),
        right: fields.text("right"),
        note: fields.text("note"),
        check: fields.maybe_text("check"),
        place: fields.place.clone(),
    };
    fields.finish("a pair");
    pair
}

fn pair_extra(mut fields: Fields<'_>) -> PairExtra {
    let extra = PairExtra {
        id: fields.maybe_text("id"),
        right: fields.text("right"),
        rationale: fields.text("rationale"),
        place: fields.place.clone(),
    };
    fields.finish("an extra right side");
    extra
}

fn bug_wrong(mut fields: Fields<'_>) -> BugWrong {
    let wrong = BugWrong {
        line: fields.count("line", 1..=60),
        rationale: fields.text("rationale"),
        place: fields.place.clone(),
    };
    fields.finish("a wrong line");
    wrong
}

fn code_test(mut fields: Fields<'_>) -> CodeTest {
    if fields.has("expect") && fields.has("raises") {
        fields.problems().error(fields.place.clone(), "has `expect` and `raises`; keep one of the two");
    }
    let test = CodeTest {
        id: fields.text("id"),
        hidden: fields.flag("hidden"),
        category: fields.text("category"),
        setup: fields.maybe_text("setup"),
        call: fields.text("call"),
        expected: match fields.maybe_text("raises") {
            Some(class) => Expected::Raises(class),
            None => Expected::Value(fields.text("expect")),
        },
        place: fields.place.clone(),
    };
    fields.maybe_text("expect");
    fields.finish("a test");
    test
}

fn solution(mut fields: Fields<'_>) -> Solution {
    let solution = Solution {
        id: fields.text("id"),
        title: fields.text("title"),
        code: fields.text("code"),
        note: fields.text("note"),
        place: fields.place.clone(),
    };
    fields.finish("a solution");
    solution
}

fn code_wrong(mut fields: Fields<'_>) -> CodeWrong {
    let wrong = CodeWrong {
        id: fields.text("id"),
        code: fields.text("code"),
        fails: fields.text("fails"),
        message: fields.text("message"),
        place: fields.place.clone(),
    };
    fields.finish("a wrong program");
    wrong
}
