//! Choice items as somebody sees them who knows nothing of Python: where the key stands, how long it is, what it repeats.
//! Measures; what is too much is said by `lint::balance`.

use crate::source::{Item, Kind, Options};

/// A choice item with the place of its key.
pub(crate) struct Choice<'a> {
    pub(crate) item: &'a Item,
    pub(crate) options: &'a Options,
    pub(crate) key: usize,
}

/// The share of keys that a rule of thumb finds, from 0 to 1; where it cannot tell options apart, it draws one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Guesses {
    /// Any option.
    pub chance: f64,
    /// The longest option.
    pub longest: f64,
    /// The first option in the file.
    pub first: f64,
    /// The option sharing most words with the stem.
    pub echo: f64,
}

/// The choice items among these, without those that have no key.
pub(crate) fn choices<'a>(items: impl Iterator<Item = &'a Item>) -> Vec<Choice<'a>> {
    let choice = |item: &'a Item| match &item.kind {
        Some(Kind::Choice(options)) => {
            let key = options.options.iter().position(|option| option.key)?;
            Some(Choice { item, options, key })
        }
        _ => None,
    };
    items.filter_map(choice).collect()
}

impl Choice<'_> {
    /// Characters of each option.
    pub(crate) fn lengths(&self) -> Vec<usize> {
        self.options.options.iter().map(|option| option.shown().chars().count()).collect()
    }

    /// Words of each option that stand in the stem too.
    fn echoes(&self) -> Vec<usize> {
        let stem = words(&self.item.stem);
        let shared = |text: &str| words(text).iter().filter(|word| stem.contains(word)).count();
        self.options.options.iter().map(|option| shared(option.shown())).collect()
    }

    /// The probability that any option is the key.
    pub(crate) fn chance(&self) -> f64 {
        1.0 / self.options.options.len() as f64
    }

    /// The probability that somebody who picks one of the best by this measure finds the key.
    fn luck(&self, measure: &[usize]) -> f64 {
        let best = measure.iter().max().copied().unwrap_or(0);
        let picked = measure.iter().filter(|value| **value == best).count();
        if measure[self.key] == best { 1.0 / picked as f64 } else { 0.0 }
    }
}

/// How far each rule of thumb comes; all 0 without any choice item.
pub(crate) fn guesses(choices: &[Choice<'_>]) -> Guesses {
    let mean =
        |share: &dyn Fn(&Choice<'_>) -> f64| choices.iter().map(share).sum::<f64>() / choices.len().max(1) as f64;
    Guesses {
        chance: mean(&|choice| choice.chance()),
        longest: mean(&|choice| choice.luck(&choice.lengths())),
        first: mean(&|choice| if choice.key == 0 { 1.0 } else { 0.0 }),
        echo: mean(&|choice| choice.luck(&choice.echoes())),
    }
}

/// How often the key stands at each position, and how often it would by chance.
pub(crate) fn positions(choices: &[Choice<'_>]) -> Vec<(usize, f64)> {
    let most = choices.iter().map(|choice| choice.options.options.len()).max().unwrap_or(0);
    (0..most)
        .map(|position| {
            let seen = choices.iter().filter(|choice| choice.key == position).count();
            let fitting = choices.iter().filter(|choice| position < choice.options.options.len());
            (seen, fitting.map(Choice::chance).sum())
        })
        .collect()
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2).map(str::to_lowercase).collect()
}
