//! Progress with a hostile string in the place of every text, as an export of it would be: ids, own words, notes, stories,
//! candidates. Settings are choices and numbers, so they hold none. Knows nothing of browsers.

use super::interviewer::{PAPER, questions};
use crate::learner::{Known, deck, first, one_of_each_kind};
use crate::memory::Memory;
use serde_json::json;
use viva_core::deck::Item;
use viva_core::interaction::{Interaction, Response, Score};
use viva_core::interview::{Band, Extra, Interview, Question, Stage as Reached};
use viva_core::progress::{Attempt, AttemptId, Confidence, Mode, Target};
use viva_core::route::Route;
use viva_core::screening::{Mark, Note, Screening, Stage};
use viva_core::selection::Selection;
use viva_core::session::{Draft, Outcome, Phase, Session};
use viva_core::time::{Millis, Timestamp, UtcOffset};
use viva_core::vault::{EXPORT_VERSION, Vault, page_session};

/// What another browser kept.
pub(super) struct Kept {
    /// An export of it.
    pub(super) file: String,
    /// What no export has: sessions and interviews, as they are stored.
    pub(super) stored: Memory,
    /// Where these are shown.
    pub(super) routes: Vec<String>,
    /// What is read there and on the pages of the deck: names, notes, stories and what was typed.
    pub(super) shown: Vec<String>,
}

/// The entry that says of a page that there is a second story.
const SECOND: &str = "@story@2";

const NOW: i64 = 1_700_000_000_000;

/// Words at hand, one after the other.
struct Words<'a>(std::iter::Cycle<std::slice::Iter<'a, String>>);

impl Words<'_> {
    fn next(&mut self) -> String {
        self.0.next().cloned().unwrap_or_default()
    }

    fn some(&mut self, count: usize) -> Vec<String> {
        (0..count).map(|_| self.next()).collect()
    }

    /// What may have been given to an item: text where one types, else ids.
    fn response(&mut self, item: &Item) -> Response {
        match &item.interaction {
            Interaction::Output(_) => Response::Output { stdout: self.next(), raises: Some(self.next()) },
            Interaction::Blank(blank) => Response::Blank(self.some(blank.gaps.len())),
            Interaction::Code(_) => Response::Program(self.some(2)),
            Interaction::Choice(_) => Response::Choice(Some(self.next())),
            Interaction::Multiple(_) => Response::Multiple(self.some(3)),
            Interaction::Order(_) => Response::Order(self.some(4)),
            Interaction::Match(matching) => {
                Response::Match(self.some(matching.pairs.len()).into_iter().map(Some).collect())
            }
            Interaction::Bug(_) => Response::Bug(Some(u16::MAX)),
        }
    }
}

fn target(known: &Known) -> Target {
    Target::parse(&format!("item:{}", known.id)).expect("it names an item")
}

/// All that is answered or written, with whether it counts as right: notes do, and answers are mistakes to look at.
fn given(words: &mut Words) -> Vec<(Target, Response, bool)> {
    let mut given = Vec::new();
    let program = first(|item| matches!(item.interaction, Interaction::Code(_)));
    for known in one_of_each_kind().into_iter().chain([program]) {
        given.push((target(&known), words.response(known.item), false));
    }
    let parts = deck().parts();
    for entry in parts.pages.iter().flat_map(|page| page.entries().map(|entry| (&page.id, &entry.id))) {
        let target = Target::Tick { page: entry.0.clone(), entry: entry.1.clone() };
        given.push((target, Response::Blank(words.some(1)), true));
    }
    for page in &parts.pages {
        for entry in ["@title", "@title@2", SECOND].map(str::to_owned).into_iter().chain(words.some(2)) {
            given.push((Target::Tick { page: page.id.clone(), entry }, Response::Blank(words.some(1)), true));
        }
    }
    for _ in 0..20 {
        let (one, two, three) = (words.next(), words.next(), words.next());
        given.push((Target::item(&one, &two), Response::Choice(Some(words.next())), false));
        given.push((Target::card(&two), Response::Points(words.some(2)), false));
        let recall = Response::Recall { typed: words.next(), knew: false };
        given.push((Target::cell(&one, &two, &three), recall, false));
    }
    given
}

fn attempts(words: &mut Words) -> Vec<Attempt> {
    let attempt = |((target, response, right), sequence): ((Target, Response, bool), u32)| Attempt {
        id: AttemptId { journal: 3, sequence },
        target,
        key_hash: 1,
        mode: Mode::Practice,
        response,
        score: Score::all_if(right),
        confidence: Some(Confidence::Certain),
        rating: None,
        hints: 0,
        assisted: false,
        took: Millis(5_000),
        at: Timestamp(NOW + i64::from(sequence)),
        offset: UtcOffset(0),
        retracts: None,
    };
    given(words).into_iter().zip(1..).map(attempt).collect()
}

/// The stories, and what was typed where the deck has the question.
fn written(attempts: &[Attempt]) -> Vec<String> {
    let mut written = Vec::new();
    for attempt in attempts {
        match (&attempt.target, &attempt.response) {
            (Target::Tick { page, entry }, Response::Blank(texts)) if page == "story-notebook" && entry != SECOND => {
                written.extend(texts.clone());
            }
            (Target::Item { .. }, Response::Blank(texts)) => written.extend(texts.clone()),
            (_, Response::Output { stdout, raises }) => written.extend(raises.iter().cloned().chain([stdout.clone()])),
            _ => {}
        }
    }
    written
}

/// A candidate of these questions of whom everything was noted.
fn candidate(words: &mut Words, asked: Vec<Question>, number: u32) -> Screening {
    let started = Timestamp(NOW + i64::from(number));
    let mut one = Screening::new(PAPER, 0, Extra::None, asked, started);
    (one.number, one.label, one.consent, one.stage) = (number, words.next(), true, Stage::Ended);
    for place in &mut one.places {
        place.said = words.some(2);
        place.notes = words.some(2).into_iter().map(|text| Note { at: Millis(9), text, after_end: false }).collect();
    }
    one.marks = [(); 4].map(|()| Mark { band: Some(Band::Ready), evidence: words.next() });
    one.overall = Some(Band::Ready);
    one
}

/// A session with a draft of each kind of question, and one whose summary shows what was wrong.
fn sessions(words: &mut Words) -> [Session; 2] {
    let known = one_of_each_kind();
    let mut of = |seed, phase: fn(Response) -> Phase| {
        let targets: Vec<Target> = known.iter().map(target).collect();
        let selection = Selection { items: targets.iter().map(Target::listed).collect(), ..Selection::default() };
        let mut session = Session::new(selection, seed, targets, Timestamp(NOW));
        for (entry, known) in session.entries.iter_mut().zip(&known) {
            entry.phase = phase(words.response(known.item));
        }
        session
    };
    let drafts = of(1, |response| {
        Phase::Answering(Draft { response, hints: 0, assisted: false, since: Timestamp(NOW), complaint: None })
    });
    let mut done = of(2, |response| {
        let took = Millis(1);
        let (score, confidence) = (Score::all_if(false), Some(Confidence::Guess));
        Phase::Answered(Outcome { response, score, confidence, hints: 0, assisted: false, took })
    });
    done.at = done.entries.len();
    [drafts, done]
}

/// A mock interview whose report stands, with notes.
fn interview(words: &mut Words) -> Interview {
    let mut interview = Interview::new(PAPER, Extra::None, questions(), Timestamp(NOW));
    for place in &mut interview.places {
        (place.notes, place.said, place.done) = (words.next(), words.some(2), true);
    }
    interview.stage = Reached::Reported;
    interview
}

/// What another browser kept in which every text is one of these.
pub(super) fn kept(all: &[String]) -> Kept {
    let words = &mut Words(all.iter().cycle());
    let start = |store: &mut Memory| Vault::start(store, "default", "python", 3).0;
    let mut there = Memory::default();
    let mut vault = start(&mut there);
    let attempts = attempts(words);
    vault.import(&mut there, &attempts);
    let strange = [Target::item(&words.next(), &words.next()), Target::card(&words.next())];
    let strange = strange.map(|target| Question { target, budget: Millis(60_000) }).to_vec();
    let candidates: Vec<Screening> =
        [questions(), questions(), strange].into_iter().zip(1..).map(|(asked, n)| candidate(words, asked, n)).collect();
    assert!(candidates.iter().all(|one| vault.keep_screening(&mut there, one)));
    let mut entries = vault.export(&mut there);
    // Scopes, decks and values that are none of ours.
    entries.extend(all.iter().step_by(9).map(|text| (format!("viva/1/{text}/python/j/{text}"), text.clone())));
    entries.extend(all.iter().step_by(9).map(|text| (text.clone(), text.clone())));
    let entries: serde_json::Map<_, _> = entries.into_iter().map(|(key, value)| (key, value.into())).collect();

    let mut stored = Memory::default();
    let mut vault = start(&mut stored);
    let mut routes = Vec::new();
    for session in sessions(words) {
        let route = Route::Session(session.selection.clone(), Some(session.seed), None);
        vault.keep_session(&mut stored, &page_session(&route), Some(&session), Timestamp(NOW));
        routes.push(route.to_string());
    }
    let interview = interview(words);
    assert!(vault.keep_interview(&mut stored, &interview));
    let report = format!("#/mock/{NOW}");
    routes.push(report.clone());
    for one in &candidates {
        let address = |window| format!("#/interviewer/{}{window}", one.started.0);
        routes.extend(["", "/candidate", "/sheet"].map(address));
    }
    // The questions of a report come after it: a second look finds them there.
    routes.push(report);
    let notes = candidates.iter().flat_map(|one| &one.places).flat_map(|place| &place.notes).map(|note| &note.text);
    let judged = candidates.iter().flat_map(|one| &one.marks).map(|mark| &mark.evidence);
    let own = interview.aloud().map(|(_, _, place)| &place.notes);
    let names = candidates.iter().map(|one| &one.label);
    let shown = names.chain(notes).chain(judged).chain(own).cloned().chain(written(&attempts)).collect();
    Kept { file: json!({ "viva": EXPORT_VERSION, "entries": entries }).to_string(), stored, routes, shown }
}
