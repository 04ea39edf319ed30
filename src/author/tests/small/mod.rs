//! A deck of one concept for tests of proofs and lints.
//! Does not know what is tested.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use viva_author::build;
use viva_author::check::{Checked, Wanted, check_on};
use viva_author::prove::{Interpreter, installed};
use viva_core::deck::Proof;

const DECK: &str = r#"
schema = 1
id = "small"
title = "Small"
lang = "en"
starter = ["one"]

[[topic]]
id = "basics"
title = "Basics"
"#;

/// A concept without items; `WORDS` stands for its answer.
pub(crate) const HEAD: &str = r#"
schema = 1
id = "one"
title = "One concept"
topic = "basics"
level = "beginner"
audience = ["all"]
python = ">=3.11"
related = ["two", "three", "four"]
refs = [
  { title = "Tutorial", url = "https://docs.python.org/3/tutorial/" },
  { title = "Library", url = "https://docs.python.org/3/library/" },
]

[card]
asks = "concept"
question = "What is it?"
answer = "WORDS"
why = "It shows whether a candidate can say in a few plain words what this thing is good for and what not."
approach = '''
1. First.
2. Second.
3. Third.
'''
points = [
  { id = "a", core = true, text = "Says the first thing." },
  { id = "b", core = false, text = "Says the second thing." },
  { id = "c", core = false, text = "Says the third thing." },
  { id = "d", core = false, text = "Says the fourth thing." },
]
look_for = ["Speaks calmly."]
nudges = ["What comes first?", "What comes next?"]
red_flags = ["Guesses.", "Stops."]
follow_ups = [
  { question = "Why?", answer = "Because of that." },
  { question = "When?", answer = "After this." },
]
"#;

/// An item of kind `choice`.
pub(crate) const CHOICE: &str = r#"
[[item]]
id = "pick"
kind = "choice"
skill = "apply"
difficulty = 1
difficulty_note = "None."
stem = "How long is the list `[1, 2]`?"
hints = ["Count its entries."]
explain = "A list counts its entries."

[[item.options]]
text = "one"
key = false
rationale = "Expects the list to count from zero, which only its indexes do."
check = "len([1, 2]) == 1"

[[item.options]]
text = "two"
key = true
rationale = "Each of the two entries counts once, whatever its value may be."
check = "len([1, 2]) == 2"

[[item.options]]
text = "three"
key = false
rationale = "Counts the brackets or the comma, which are no entries of a list."
check = "len([1, 2]) == 3"
"#;

/// An item of kind `output`, of other words than `CHOICE`.
pub(crate) const OUTPUT: &str = r#"
[[item]]
id = "count"
kind = "output"
skill = "apply"
difficulty = 1
difficulty_note = "None."
stem = "What does this program print?"
code = "print(sum((3, 4)))"
output = "7"
wrong = [
  { value = "34", rationale = "Joins the digits as if they were texts; numbers are added up." },
  { value = "2", rationale = "Takes the number of entries, which `len` would have told us." },
]
hints = ["Add."]
explain = "The sum is what all entries make together."
"#;

/// The newest interpreter, if there is one; each is asked who it is only once.
pub(crate) fn newest() -> &'static [Interpreter] {
    static NEWEST: LazyLock<Vec<Interpreter>> = LazyLock::new(|| installed().pop().into_iter().collect());
    &NEWEST
}

/// A deck with one concept, in a folder named after the test.
pub(crate) struct Small {
    pub(crate) root: PathBuf,
}

impl Small {
    /// A deck with nothing but its plan.
    pub(crate) fn new() -> Small {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        fs::create_dir_all(root.join("basics")).unwrap();
        let planned = ["one", "two", "three", "four"].map(|id| {
            format!("[[concept]]\nid = \"{id}\"\ntopic = \"basics\"\nlevel = \"beginner\"\ntitle = \"{id}\"\n")
        });
        fs::write(root.join("deck.toml"), format!("{DECK}{}", planned.concat())).unwrap();
        Small { root }
    }

    /// Writes the concept with these items.
    pub(crate) fn write(&self, items: &str) {
        let head = HEAD.replace("WORDS", "word ".repeat(80).trim_end());
        fs::write(self.root.join("basics/one.toml"), format!("{head}{items}")).unwrap();
    }

    /// Replaces text of the concept that stands there once.
    #[track_caller]
    pub(crate) fn replace(&self, old: &str, new: &str) {
        let path = self.root.join("basics/one.toml");
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{old}");
        fs::write(path, text.replace(old, new)).unwrap();
    }

    /// What a check finds on the newest interpreter: what is told is the same on each, and the deck itself is proven on all.
    pub(crate) fn check(&self, wanted: &Wanted) -> Checked {
        check_on(&self.root, wanted, newest().to_vec()).unwrap()
    }

    /// The errors of a check, as an author reads them.
    pub(crate) fn errors(&self, wanted: &Wanted) -> Vec<String> {
        let checked = self.check(wanted);
        let errors = checked.errors();
        checked.problems.iter().take(errors).map(ToString::to_string).collect()
    }

    /// Records what holds; nothing may be wrong.
    pub(crate) fn record(&self) {
        assert_eq!(self.errors(&Wanted { record: true, ..Wanted::default() }), Vec::<String>::new());
    }

    /// The proof of the first item, as the deck ships it.
    pub(crate) fn proof(&self) -> Proof {
        let deck = build(&self.root).unwrap_or_else(|problems| panic!("{problems:?}"));
        deck.parts().concepts[0].items[0].proof.clone()
    }
}
