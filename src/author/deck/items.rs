//! Items of the source into items of the core.
//! Does not know rules of style; an item that comes here has passed them.

use viva_core::deck as core;
use viva_core::deck::names::{SKILLS, named};
use viva_core::interaction as kind;
use viva_core::interaction::Interaction;
use viva_core::listing::{Lang, Listing};

use super::helpers::shown_with;
use super::{Builder, answers, level, lines, options, pairs, refs, rich, riches};
use crate::ids::Part;
use crate::rich::{listing, prose};
use crate::source::{Blanks, Bug, Code, CodeTest, Concept, Expected, Item, Kind, Match, Options, Order, Output};

impl Builder<'_> {
    pub(super) fn item(&self, concept: &Concept, item: &Item) -> Option<core::Item> {
        let owner = format!("{}.{}", concept.id, item.id);
        Some(core::Item {
            id: item.id.clone(),
            skill: named(&SKILLS, item.skill).unwrap_or(core::Skill::Apply),
            level: level(item.level.unwrap_or(&concept.level)),
            difficulty: u8::try_from(item.difficulty).unwrap_or(1),
            stem: rich(&item.stem),
            listing: item.code.as_ref().map(|code| program(item, code)),
            hints: riches(&item.hints),
            explain: rich(&item.explain),
            needs: item.needs.clone(),
            python: item.python.as_ref().map(ToString::to_string),
            refs: refs(&item.refs),
            proof: self.proof(&format!("item:{owner}")),
            interaction: self.interaction(item, &owner)?,
        })
    }

    fn interaction(&self, item: &Item, owner: &str) -> Option<Interaction> {
        Some(match item.kind.as_ref()? {
            Kind::Choice(choice) => Interaction::Choice(kind::Choice {
                options: self.options(item, choice, owner),
                shuffle: choice.shuffle,
            }),
            Kind::Multiple(multiple) => Interaction::Multiple(kind::Multiple {
                options: self.options(item, multiple, owner),
                shuffle: multiple.shuffle,
            }),
            Kind::Output(one) => Interaction::Output(output(one)),
            Kind::Order(one) => Interaction::Order(self.order(item, one, owner)),
            Kind::Blank(one) => Interaction::Blank(blank(one)),
            Kind::Match(one) => Interaction::Match(self.matching(one, owner)),
            Kind::Bug(one) => Interaction::Bug(bug(one, item.prose)),
            Kind::Code(one) => Interaction::Code(code(one, item.setup.as_deref())),
        })
    }

    fn names(&self, kind: &str, owner: &str, parts: &[Part<'_>]) -> Vec<String> {
        self.ids.names(kind, owner, parts, self.problems)
    }

    fn options(&self, item: &Item, choice: &Options, owner: &str) -> Vec<kind::ChoiceOption> {
        let names = self.names("option", owner, &options(choice));
        let options = choice.options.iter().zip(names).map(|(option, id)| kind::ChoiceOption {
            id,
            body: match (&option.text, &option.code) {
                (_, Some(code)) => kind::Body::Code(listing(code, item.prose)),
                (text, None) => kind::Body::Text(rich(text.as_deref().unwrap_or_default())),
            },
            key: option.key,
            rationale: rich(&option.rationale),
        });
        options.collect()
    }

    fn order(&self, item: &Item, order: &Order, owner: &str) -> kind::Order {
        let mut names = self.names("line", owner, &lines(order)).into_iter();
        let shown = |line: &str| if item.prose { prose(line) } else { listing(line, false) };
        let lines = order.lines.iter().zip(names.by_ref()).map(|(line, id)| kind::Line { id, text: shown(&line.line) });
        let lines = lines.collect();
        let extra = order.extra.iter().zip(names).map(|(line, id)| kind::ExtraLine {
            id,
            text: shown(&line.line),
            rationale: rich(&line.rationale),
        });
        let small = |order: &Vec<usize>| order.iter().filter_map(|index| u8::try_from(*index).ok()).collect();
        kind::Order {
            lang: if item.prose { Lang::Text } else { Lang::Python },
            lines,
            extra: extra.collect(),
            accept: order.accept.iter().map(small).collect(),
        }
    }

    fn matching(&self, matching: &Match, owner: &str) -> kind::Match {
        let offered = answers(matching);
        let offered_names = self.names("answer", owner, &offered);
        let named = |right: &str| {
            let at = offered.iter().position(|answer| answer.text == right);
            at.map(|at| offered_names[at].clone()).unwrap_or_default()
        };
        let pair_names = self.names("pair", owner, &pairs(matching));
        let extra_names = &offered_names[offered.len() - matching.extra.len()..];
        kind::Match {
            pairs: matching
                .pairs
                .iter()
                .zip(pair_names)
                .map(|(pair, id)| kind::Pair {
                    id,
                    left: rich(&pair.left),
                    right_id: named(&pair.right),
                    right: rich(&pair.right),
                    note: rich(&pair.note),
                })
                .collect(),
            extra: matching
                .extra
                .iter()
                .zip(extra_names)
                .map(|(extra, id)| kind::ExtraAnswer {
                    id: id.clone(),
                    right: rich(&extra.right),
                    rationale: rich(&extra.rationale),
                })
                .collect(),
        }
    }
}

fn output(output: &Output) -> kind::Output {
    kind::Output {
        stdout: output.output.clone(),
        raises: output.raises.clone(),
        wrong: output
            .wrong
            .iter()
            .map(|wrong| kind::WrongOutput {
                stdout: wrong.value.clone(),
                raises: wrong.raises.clone(),
                rationale: rich(&wrong.rationale),
            })
            .collect(),
    }
}

/// The program of an item; `__1__` is a gap only where gaps are filled.
fn program(item: &Item, code: &str) -> Listing {
    let listing = listing(code, item.prose);
    if let Some(Kind::Blank(_)) = item.kind { listing.with_gaps() } else { listing }
}

fn blank(blanks: &Blanks) -> kind::Blank {
    let mut gaps: Vec<kind::Gap> = blanks
        .blanks
        .iter()
        .map(|blank| kind::Gap {
            n: u8::try_from(blank.n).unwrap_or(0),
            answer: blank.answer.clone(),
            accept: blank.accept.clone(),
            wrong: blank
                .wrong
                .iter()
                .map(|wrong| kind::WrongGap { value: wrong.value.clone(), rationale: rich(&wrong.rationale) })
                .collect(),
        })
        .collect();
    gaps.sort_by_key(|gap| gap.n);
    kind::Blank { gaps }
}

fn bug(bug: &Bug, prose: bool) -> kind::Bug {
    let small = |line: usize| u16::try_from(line).unwrap_or(0);
    kind::Bug {
        line: small(bug.line),
        rationale: rich(&bug.rationale),
        fixed: listing(&bug.fixed, prose),
        wrong: bug
            .wrong
            .iter()
            .map(|wrong| kind::WrongLine { line: small(wrong.line), rationale: rich(&wrong.rationale) })
            .collect(),
    }
}

fn code(code: &Code, setup: Option<&str>) -> kind::Code {
    let (hidden, visible): (Vec<&CodeTest>, Vec<&CodeTest>) = code.tests.iter().partition(|test| test.hidden);
    let written = |test: &CodeTest| [test.setup.as_deref().unwrap_or_default(), &test.call].join("\n");
    let tests = visible.into_iter().chain(hidden).map(|test| (test.id.as_str(), written(test)));
    let first = setup.and_then(|setup| shown_with(setup, tests.collect()));
    kind::Code {
        entry: code.entry.clone(),
        starter: listing(&code.starter, false),
        limit_ms: u32::try_from(code.limit_ms).unwrap_or(u32::MAX),
        tests: code
            .tests
            .iter()
            .map(|test| {
                let (expect, raises) = match &test.expected {
                    Expected::Value(value) => (Some(value.clone()), None),
                    Expected::Raises(class) => (None, Some(class.clone())),
                };
                kind::Test {
                    id: test.id.clone(),
                    hidden: test.hidden,
                    category: test.category.clone(),
                    setup: [setup.filter(|_| first == Some(&test.id)), test.setup.as_deref()]
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join("\n"),
                    call: test.call.clone(),
                    expect,
                    raises,
                }
            })
            .collect(),
        solutions: code
            .solutions
            .iter()
            .map(|solution| kind::Solution {
                id: solution.id.clone(),
                title: solution.title.clone(),
                code: listing(&solution.code, false),
                note: rich(&solution.note),
            })
            .collect(),
        wrong: code
            .wrong
            .iter()
            .map(|wrong| kind::WrongSolution {
                id: wrong.id.clone(),
                code: listing(&wrong.code, false),
                fails: wrong.fails.clone(),
                message: rich(&wrong.message),
            })
            .collect(),
    }
}
