//! The names that attributes, links and files use for closed sets.
//! Does not know the words of the interface.

use super::{Asks, Audience, Level, Skill};
use crate::interaction::Kind;

/// Levels.
pub const LEVELS: [(&str, Level); 3] =
    [("beginner", Level::Beginner), ("intermediate", Level::Intermediate), ("advanced", Level::Advanced)];

/// Audiences.
pub const AUDIENCES: [(&str, Audience); 4] =
    [("junior", Audience::Junior), ("web", Audience::Web), ("data", Audience::Data), ("senior", Audience::Senior)];

/// What a question asks for.
pub const ASKS: [(&str, Asks); 7] = [
    ("technical", Asks::Technical),
    ("concept", Asks::Concept),
    ("practical", Asks::Practical),
    ("design", Asks::Design),
    ("behavioural", Asks::Behavioural),
    ("problem-solving", Asks::ProblemSolving),
    ("advice", Asks::Advice),
];

/// Skills.
pub const SKILLS: [(&str, Skill); 4] =
    [("recall", Skill::Recall), ("apply", Skill::Apply), ("analyse", Skill::Analyse), ("create", Skill::Create)];

/// Kinds of item.
pub const KINDS: [(&str, Kind); 8] = [
    ("choice", Kind::Choice),
    ("multiple", Kind::Multiple),
    ("output", Kind::Output),
    ("order", Kind::Order),
    ("blank", Kind::Blank),
    ("match", Kind::Match),
    ("bug", Kind::Bug),
    ("code", Kind::Code),
];

/// The name of a value.
pub fn name<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> &'static str {
    names.iter().find(|(_, known)| known == value).map_or("", |(name, _)| name)
}

/// The value of a name.
pub fn named<T: Copy>(names: &[(&'static str, T)], word: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}
