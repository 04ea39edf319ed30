//! From checked source to the deck of the core.
//! Knows both shapes; the rules of style are judged before, and files are packed after.

mod helpers;
mod items;
mod pages;
mod parts;
mod tables;

use std::collections::HashMap;
use std::io;
use std::path::Path;

use viva_core::deck::names::{ASKS, AUDIENCES, LEVELS, named};
use viva_core::deck::{self as core, Deck, Fault, Link, Parts, Reference};
use viva_core::text::Rich;

use crate::check::{self, Wanted};
use crate::ids::Ids;
use crate::problem::{Place, Problem, Problems, Severity};
use crate::prove::{self, Grounds, Lock};
use crate::source::{self, Concept, Part, Ref, Source};
use crate::starter::starter;

pub(crate) use parts::{answers, lines, options, pairs};

/// The deck in `root`, or everything that is to be mended first.
///
/// Executes nothing: proofs come from `proofs.lock`.
pub fn build(root: &Path) -> Result<Deck, Vec<Problem>> {
    let (deck, problems) = build_part(&Part::whole(root));
    deck.ok_or_else(|| problems.into_iter().filter(|problem| problem.severity == Severity::Error).collect())
}

/// A deck of this part alone, unless there are errors in it, and everything that is to be mended.
///
/// Other files may be as broken as they like. Executes nothing.
pub fn build_part(part: &Part) -> (Option<Deck>, Vec<Problem>) {
    read_and_build(part).unwrap_or_else(|error| {
        let problems = Problems::default();
        problems.error(Place::file("deck.toml"), format!("cannot be read: {error}"));
        (None, problems.sorted(&HashMap::new()))
    })
}

fn read_and_build(part: &Part) -> io::Result<(Option<Deck>, Vec<Problem>)> {
    let mut found = check::check(&part.root, &Wanted { no_run: true, ..Wanted::default() })?.problems;
    // Nothing can be shown without a plan.
    let of_plan = |problem: &Problem| problem.place.file == "deck.toml" && problem.severity == Severity::Error;
    found.retain(|problem| part.covers(&problem.place.file) || of_plan(problem));
    if found.iter().any(|problem| problem.severity == Severity::Error) {
        return Ok((None, found));
    }
    let problems = Problems::default();
    let mut source = source::read(&part.root, &problems)?;
    source.concepts.retain(|concept| part.covers(&concept.place.file));
    source.tables.retain(|table| part.covers(&table.place.file));
    source.pages.retain(|page| part.covers(&page.place.file));
    if source.concepts.is_empty() && source.tables.is_empty() {
        let place = Place::file(part.within.as_deref().unwrap_or("deck.toml"));
        problems.error(place, "holds no concept and no table, so there is nothing to practise");
        return Ok((None, source.located(problems)));
    }
    let (lock, ids) = (Lock::read(&part.root)?, Ids::read(&part.root)?);
    let faults = match Builder::new(&source, &lock, &ids, &problems).deck() {
        Ok(deck) => return Ok((Some(deck), found)),
        Err(faults) => faults,
    };
    faults.iter().for_each(|fault| problems.error(fault_place(fault, &source), fault_text(fault)));
    found.extend(source.located(problems));
    Ok((None, found))
}

/// Everything that a part of the deck needs to know of the rest.
pub(crate) struct Builder<'a> {
    source: &'a Source,
    ids: &'a Ids,
    problems: &'a Problems,
    /// Grounds and recorded versions by target.
    proofs: HashMap<String, core::Proof>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a Source, lock: &Lock, ids: &'a Ids, problems: &'a Problems) -> Builder<'a> {
        let proofs = prove::things(source).into_iter().map(|thing| {
            let proof = match thing.grounds {
                // Without a recorded version there is no badge, but the claim is none of the other two either.
                Grounds::Run => {
                    core::Proof::Run(lock.versions(&thing.target, &thing.hash).unwrap_or_default().to_vec())
                }
                Grounds::Cited => core::Proof::Cited,
                Grounds::Judgement | Grounds::None => core::Proof::Judgement,
            };
            (thing.target, proof)
        });
        Builder { source, ids, problems, proofs: proofs.collect() }
    }

    fn deck(&self) -> Result<Deck, Vec<Fault>> {
        let Some(outline) = &self.source.outline else { return Deck::check(Parts::default()) };
        let by_plan = outline
            .concepts
            .iter()
            .filter_map(|planned| self.source.concepts.iter().find(|concept| concept.id == planned.id));
        let mut written: Vec<&Concept> = by_plan.collect();
        written.sort_by_key(|concept| outline.topics.iter().position(|topic| topic.id == concept.topic));
        let mut pages: Vec<core::Page> = self.source.pages.iter().map(|page| self.page(page)).collect();
        pages.sort_by_key(|page| page.kind);
        let mut tables: Vec<core::Table> = self.source.tables.iter().map(|table| self.table(table)).collect();
        let topic_of = |table: &core::Table| outline.topics.iter().position(|topic| topic.id == table.topic);
        tables.sort_by_cached_key(|table| (topic_of(table), table.title.to_lowercase().replace('_', "")));
        Deck::check(Parts {
            id: outline.id.clone(),
            title: outline.title.clone(),
            lang: outline.lang.clone(),
            starter: starter(&outline.starter, &written)
                .into_iter()
                .map(|(concept, item)| format!("{}.{}", concept.id, item.id))
                .collect(),
            topics: outline
                .topics
                .iter()
                .map(|topic| core::Topic { id: topic.id.clone(), title: topic.title.clone() })
                .collect(),
            concepts: written.into_iter().filter_map(|concept| self.concept(concept)).collect(),
            tables,
            pages,
            synonyms: outline.synonyms.iter().map(synonym).collect(),
        })
    }

    fn concept(&self, concept: &Concept) -> Option<core::Concept> {
        let serving = self.source.tables.iter().filter(|table| table.concepts.contains(&concept.id));
        Some(core::Concept {
            id: concept.id.clone(),
            title: concept.title.clone(),
            topic: concept.topic.clone(),
            topic_title: self.topic_title(&concept.topic),
            lang: self.lang(),
            level: level(&concept.level),
            audience: audience(&concept.audience),
            python: concept.python.to_string(),
            related: self.links(&concept.related),
            tables: serving.map(|table| Link { id: table.id.clone(), title: table.title.clone() }).collect(),
            refs: refs(&concept.refs),
            card: self.card(concept.card.as_ref()?),
            items: concept.items.iter().filter_map(|item| self.item(concept, item)).collect(),
            retired: concept.retired.clone(),
        })
    }

    fn topic_title(&self, id: &str) -> String {
        let topics = self.source.outline.iter().flat_map(|outline| &outline.topics);
        topics.filter(|topic| topic.id == id).map(|topic| topic.title.clone()).collect()
    }

    fn lang(&self) -> String {
        self.source.outline.as_ref().map(|outline| outline.lang.clone()).unwrap_or_default()
    }

    fn card(&self, card: &source::Card) -> core::Card {
        core::Card {
            asks: named(&ASKS, card.asks).unwrap_or(core::Asks::Concept),
            question: rich(&card.question),
            answer: rich(&card.answer),
            why: rich(&card.why),
            approach: rich(&card.approach),
            points: card
                .points
                .iter()
                .map(|point| core::Point { id: point.id.clone(), core: point.core, text: rich(&point.text) })
                .collect(),
            look_for: riches(&card.look_for),
            nudges: riches(&card.nudges),
            red_flags: riches(&card.red_flags),
            follow_ups: card
                .follow_ups
                .iter()
                .map(|next| core::FollowUp { question: rich(&next.question), answer: rich(&next.answer) })
                .collect(),
        }
    }

    /// Links to those concepts that are written.
    fn links(&self, ids: &[String]) -> Vec<Link> {
        let found = ids.iter().filter_map(|id| self.source.concepts.iter().find(|concept| concept.id == *id));
        found.map(|concept| Link { id: concept.id.clone(), title: concept.title.clone() }).collect()
    }

    fn proof(&self, target: &str) -> core::Proof {
        self.proofs.get(target).cloned().unwrap_or(core::Proof::Judgement)
    }
}

/// The marks of a text that the lints have accepted.
fn rich(markdown: &str) -> Rich {
    crate::rich::rich(markdown).0
}

fn synonym(synonym: &source::Synonym) -> core::Synonym {
    core::Synonym { of: synonym.of.clone(), typed: synonym.typed.clone() }
}

fn riches(texts: &[String]) -> Vec<Rich> {
    texts.iter().map(|text| rich(text)).collect()
}

fn refs(refs: &[Ref]) -> Vec<Reference> {
    refs.iter().map(|one| Reference { title: one.title.clone(), url: one.url.clone() }).collect()
}

fn level(word: &str) -> core::Level {
    named(&LEVELS, word).unwrap_or(core::Level::Beginner)
}

/// `all` is the empty list of the core.
fn audience(words: &[&str]) -> Vec<core::Audience> {
    words.iter().filter_map(|word| named(&AUDIENCES, word)).collect()
}

/// The file and item that a fault of the core speaks about.
fn fault_place(fault: &Fault, source: &Source) -> Place {
    let place = match fault {
        Fault::TwiceNamed(place)
        | Fault::UnknownTopic(place)
        | Fault::UnknownStarter(place)
        | Fault::Unsound(place)
        | Fault::UnsoundText(place) => place,
    };
    let concept = source.concepts.iter().find(|concept| concept.id == place.of);
    let item = concept.and_then(|concept| concept.items.iter().find(|item| Some(&item.id) == place.item.as_ref()));
    let table = source.tables.iter().find(|table| table.id == place.of);
    let found =
        item.map(|item| &item.place).or(concept.map(|concept| &concept.place)).or(table.map(|table| &table.place));
    found.cloned().unwrap_or_else(|| Place::file("deck.toml"))
}

fn fault_text(fault: &Fault) -> &'static str {
    match fault {
        Fault::TwiceNamed(_) => "has an id that another one has; choose a different id",
        Fault::UnknownTopic(_) => "names a topic that deck.toml does not have; add it there or correct it",
        Fault::UnknownStarter(_) => "names a starter that the deck does not have; remove it from `starter`",
        Fault::Unsound(_) => "has keys, lines or cells that do not fit together; compare it with the guide",
        Fault::UnsoundText(_) => "has a text nested too deeply; write shorter paragraphs and lists",
    }
}
