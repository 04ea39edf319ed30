//! The pages that follow from what a learner did, graded cards and worksheets, compared with `src/app/goldens/` as the questions are.

use viva_core::deck::{Chunk, ConceptOutline};
use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Response, Score};
use viva_core::library::INDEX;
use viva_core::model::{Paper, StorageState};
use viva_core::progress::{Aside, Attempt, AttemptId, Confidence, Mark, Mode, Rating, Target};
use viva_core::review::Wishes;
use viva_core::route::{Route, Study};
use viva_core::selection::{Form, Only, Selection};
use viva_core::time::{Day, Millis, Timestamp, UtcOffset};

use super::goldens::Sitting;
use super::page_goldens::{after_a_miss, index, opened, page, with_program};
use super::samples;
use crate::words;

#[test]
fn review() {
    page(Route::Study(Study::Review)).check("review-new");
    let soon = Wishes { interview: Some(Day(20_779)), ..Wishes::default() };
    page(Route::Study(Study::Review)).on_day(20_776).tell(Event::WishesChanged(soon)).check("review-late");
    let right = page(Route::Home).give(Gesture::OptionPicked("shared".into())).submit(Confidence::FairlySure);
    right.tell(Event::RouteChanged(Route::Study(Study::Review))).check("review-nothing-due");
    let missed = after_a_miss(Route::Study(Study::Review)).check("review-missed");
    let wishes = Wishes { retention: 85, interview: Some(Day(-3)), ..Wishes::default() };
    missed.tell(Event::WishesChanged(wishes)).a_week_later().tell(Event::NoticeClosed).check("review-due");
}

#[test]
fn what_is_new_comes_from_chosen_topics() {
    let chosen = page(Route::Study(Study::Review)).tell(Event::Marked(Mark::NewFrom, "oop".into(), true));
    chosen.check("review-new-from");
}

#[test]
fn whoever_is_new_can_put_the_first_question_of_a_session_aside_and_find_the_keys_of_the_second() {
    let route = Route::parse("#/session?items=defaults.choice+slots.choice&seed=3");
    let asked = page(route).check("page-first-question");
    let answered = asked.give(Gesture::OptionPicked("fresh".into())).submit(Confidence::Certain);
    answered.tell(Event::NextAsked).tell(Event::KeysAsked).check("keys-question");
}

#[test]
fn a_link_to_what_is_due_that_names_nothing_leads_to_the_review() {
    page(Route::parse("#/session?only=due&concept=slots&seed=1")).check("empty-due");
}

#[test]
fn a_review_under_way_is_marked_as_such_among_the_places() {
    let html = page(Route::parse("#/session?items=defaults.choice+slots.choice&only=due&seed=3")).html();
    assert!(html.contains("href=\"#/review\" aria-current=\"true\""), "{html}");
    assert_eq!(html.matches("aria-current").count(), 1, "{html}");
}

#[test]
fn a_review_that_was_left_is_gone_on_with() {
    let route = || Route::parse("#/session?items=defaults.choice+slots.choice+slots.multiple&only=due&seed=3");
    let begun = page(route());
    let missed = begun.give(Gesture::OptionPicked("fresh".into())).submit(Confidence::Certain).tell(Event::NextAsked);
    let left = missed.tell(Event::RouteChanged(Route::Study(Study::Review))).check("review-left");
    let cards = known_as_cards(page(route()).give(Gesture::OptionPicked("fresh".into())).submit(Confidence::Certain));
    cards.tell(Event::RouteChanged(Route::Study(Study::Review))).check("review-done-as-cards");
    left.tell(Event::RouteChanged(route())).tell(Event::FinishAsked).check("summary-of-a-review");
}

/// The same, with the two cards known.
fn known_as_cards(sitting: Sitting) -> Sitting {
    let cards = Selection { items: vec!["defaults".into(), "slots".into()], ..Selection::default() };
    let begun = sitting.tell(Event::RouteChanged(Route::Session(cards, Some(1), None)));
    (0..2).fold(begun, |sitting, _| sitting.tell(Event::KeyPressed(' ')).tell(Event::Graded(Rating::Good)))
}

#[test]
fn what_can_be_taken_ahead() {
    let seen = Attempt { target: Target::item("defaults", "choice"), ..answer(1, 20_775) };
    let mut deck = index();
    let more = ["more", "most"].map(|id| ConceptOutline { id: id.into(), ..deck.topics[1].concepts[0].clone() });
    deck.topics[1].concepts.extend(more);
    let review =
        page(Route::Study(Study::Review)).on_day(20_776).tell(Event::ProgressArrived(vec![seen, answer(2, 20_776)]));
    let review = review.tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(deck)));
    review.tell(Event::WishesChanged(Wishes { new_per_day: 1, ..Wishes::default() })).check("review-ahead");
}

#[test]
fn what_is_put_aside() {
    let aside = |sequence, target: &str| Attempt {
        target: Target::parse(target).expect("it is written as targets are"),
        response: Response::Points(vec![]),
        ..answer(sequence, 20_776)
    };
    let put = vec![aside(500, "tick:@buried.defaults"), aside(501, "tick:@suspended.slots")];
    let wishes = Wishes { interview: Some(Day(20_786)), new_per_day: 0, ..Wishes::default() };
    let review =
        page(Route::Study(Study::Review)).on_day(20_776).tell(Event::WishesChanged(wishes)).check("review-pace");
    let review = review.tell(Event::ProgressArrived(put)).check("review-aside");
    let over = Wishes { interview: Some(Day(20_775)), ..wishes };
    let over = review.tell(Event::WishesChanged(over)).check("review-over");
    assert!(over.html().contains(words::study::CLEAR_DATE), "{}", over.html());
    // At one in the morning the learner's day is still the one before.
    let night = page(Route::Study(Study::Review)).at_night(20_786);
    night.tell(Event::WishesChanged(wishes)).check("review-interview-at-night");
    page(Route::Concept("slots".into()))
        .on_day(20_776)
        .tell(Event::PutAside(Aside::Suspended))
        .check("concept-suspended");
}

#[test]
fn what_keeps_slipping() {
    let misses: Vec<Attempt> =
        (1..=9).map(|n| Attempt { score: Score::all_if(false), ..answer(n, 20_760 + i64::from(n)) }).collect();
    let slips = |route| page(route).on_day(20_770).tell(Event::ProgressArrived(misses.clone()));
    slips(Route::Concept("slots".into())).check("concept-slipping");
    slips(Route::Study(Study::Mistakes)).check("mistakes-slipping");
    let again = slips(Route::Item { concept: "slots".into(), item: "choice".into() });
    let verdict = again.tell(Event::KeyPressed('a')).tell(Event::Submitted(Confidence::Certain)).check("page-slipping");
    verdict.tell(Event::NextAsked).check("page-summary-slipping");
    let due = slips(Route::Study(Study::Review)).on_day(20_772).tell(Event::ProgressArrived(vec![]));
    due.check("review-slipping");
}

#[test]
fn what_was_answered_at_a_concept() {
    let card = |n, day, rating| Attempt {
        target: Target::card("slots"),
        response: Response::Points(vec![]),
        rating: Some(rating),
        ..answer(n, day)
    };
    let answers = vec![
        Attempt { confidence: Some(Confidence::FairlySure), ..answer(1, 20_400) },
        card(2, 20_755, Rating::Again),
        Attempt { target: Target::item("slots", "multiple"), score: Score { got: 2, of: 3 }, ..answer(3, 20_758) },
        Attempt { target: Target::item("slots", "retired"), score: Score::all_if(false), ..answer(4, 20_760) },
        card(5, 20_765, Rating::Good),
    ];
    let page = page(Route::Concept("slots".into())).on_day(20_776).tell(Event::ProgressArrived(answers));
    let anew = page.check("concept-answered").tell(Event::Marked(Mark::Anew, "slots".into(), true));
    anew.check("concept-anew").tell(Event::Marked(Mark::Anew, "slots".into(), false)).check("concept-answered");
}

#[test]
fn what_has_a_star() {
    let starred = page(Route::Concept("slots".into())).tell(Event::Marked(Mark::Star, "slots".into(), true));
    let starred = starred.check("concept-starred").tell(Event::Marked(Mark::Star, "retired".into(), true));
    let shown = starred.tell(Event::RouteChanged(Route::Study(Study::Mistakes))).check("mistakes-starred");
    let none = shown.tell(Event::Marked(Mark::Star, "slots".into(), false));
    let none = none.tell(Event::Marked(Mark::Star, "retired".into(), false)).check("mistakes-none");
    let empty = Selection { only: Only::Starred, ..Selection::default() };
    none.tell(Event::RouteChanged(Route::Session(empty, Some(3), None))).check("page-empty-starred");
}

/// A right answer at noon of a day.
fn answer(sequence: u32, day: i64) -> Attempt {
    Attempt {
        id: AttemptId { journal: 9, sequence },
        target: Target::item("slots", "choice"),
        key_hash: 0,
        mode: Mode::Practice,
        response: Response::Output { stdout: "1".into(), raises: None },
        score: Score::all_if(true),
        confidence: None,
        rating: None,
        hints: 0,
        assisted: false,
        took: Millis(9_000),
        at: Timestamp(day * 86_400_000 + 43_200_000 + i64::from(sequence)),
        offset: UtcOffset(0),
        retracts: None,
    }
}

/// The page of somebody who practised on most days of two months, with an interview in three weeks.
fn practised() -> Sitting {
    let answers = (1..=120u32).map(|n| {
        let (day, right) = (20_720 + i64::from(n * 7 / 15), n % 6 > 0);
        let target = match n % 3 {
            0 => Target::item("slots", "choice"),
            1 => Target::item("defaults", "choice"),
            _ => Target::item("defaults", "output"),
        };
        Attempt {
            target,
            score: Score::all_if(right),
            confidence: [Confidence::Guess, Confidence::Certain, Confidence::Certain].get(n as usize % 4).copied(),
            ..answer(n, day)
        }
    });
    let answered = page(Route::Study(Study::Insight)).on_day(20_776).tell(Event::ProgressArrived(answers.collect()));
    let interview = Some(Day(20_790));
    answered.tell(Event::WishesChanged(Wishes { interview, ..Wishes::default() }))
}

#[test]
fn insight() {
    page(Route::Study(Study::Insight)).check("insight-nothing");
    after_a_miss(Route::Study(Study::Insight)).check("insight-few");
    practised().check("insight");
    let mut deck = index();
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let kept = ids.map(|id| ConceptOutline { id: id.into(), ..deck.topics[1].concepts[0].clone() });
    deck.topics[1].concepts.extend(kept);
    let answers = ids.iter().zip(0u32..).flat_map(|(id, n)| {
        let right =
            move |at| Attempt { target: Target::item(id, "choice"), ..answer(10 * n + at, 20_740 + i64::from(9 * at)) };
        (0..=n % 4).map(right)
    });
    let seen = page(Route::Study(Study::Insight)).on_day(20_776).tell(Event::ProgressArrived(answers.collect()));
    seen.tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(deck))).check("insight-kept");
}

#[test]
fn the_line_of_an_interview_crosses_no_number_of_a_bar() {
    let interview = Some(Day(20_776));
    let today = practised().tell(Event::WishesChanged(Wishes { interview, ..Wishes::default() })).html();
    let [line, number] = ["<line class=\"ghost\" x1=\"4.0\" y1=\"0.0\"", "<text class=\"em\" x=\"10.0\" y=\"26.0\""];
    assert!(today.contains(line) && today.contains(number), "{today}");
}

#[test]
fn mistakes() {
    page(Route::Study(Study::Mistakes)).check("mistakes-none");
    let shown = after_a_miss(Route::Study(Study::Mistakes)).check("mistakes");
    let miss = shown.model.progress.attempts()[0].clone();
    let other = |sequence, target: &str, key_hash, right: bool| Attempt {
        id: AttemptId { journal: 7, sequence },
        target: Target::parse(target).expect("it is written as targets are"),
        key_hash,
        score: Score::all_if(right),
        confidence: if right { miss.confidence } else { None },
        at: Timestamp(miss.at.0 + i64::from(sequence) * 90_000_000),
        ..miss.clone()
    };
    let card = samples::concept().card.key_hash();
    let points = Response::Points(vec![]);
    let more = vec![
        Attempt { response: points, ..other(1, "card:defaults", card, false) },
        other(2, "cell:defaults-table.a.b", 1, false),
        other(3, "item:slots.multiple", 1, false),
        other(4, "item:slots.retired", 1, false),
        other(5, &miss.target.to_string(), miss.key_hash, true),
    ];
    shown.tell(Event::ProgressArrived(more)).check("mistakes-many");
}

#[test]
fn brief() {
    page(Route::Study(Study::Brief)).check("brief-new");
    after_a_miss(Route::Study(Study::Brief)).check("brief");
}

#[test]
fn worksheets() {
    let link = |query: &str| Route::parse(&format!("#/worksheet?{query}&seed=3"));
    opened(link("concept=defaults")).check("worksheet-loading");
    let sheet = page(link("concept=defaults&form=both")).check("worksheet");
    let questions = sheet.tell(Event::PaperChosen(Paper::Questions)).check("worksheet-questions");
    questions.tell(Event::PaperChosen(Paper::Key)).check("worksheet-key");
    with_program(link("items=slots.program")).tell(Event::PaperChosen(Paper::Questions)).check("worksheet-program");
    page(link("topic=oop&level=beginner")).check("worksheet-nothing");
    page(link("items=slots.gone+slots.choice+nowhere.one")).check("worksheet-lacking");
}

#[test]
fn graded_cards() {
    let cards = Selection { items: vec!["defaults".into(), "slots".into()], ..Selection::default() };
    let link = Route::Session(cards, Some(1), None);
    let night = page(link.clone()).at_night(20_786).tell(Event::KeyPressed(' ')).tell(Event::Graded(Rating::Hard));
    night.tell(Event::BackAsked).check("page-card-at-night");
    let shown = page(link).on_day(20_786).tell(Event::KeyPressed(' ')).check("page-card-revealed");
    shown
        .tell(Event::Graded(Rating::Hard))
        .check("page-card-graded")
        .tell(Event::BackAsked)
        .check("page-card-looked-back")
        .tell(Event::StorageReported(StorageState::Denied, 0, 0))
        .check("page-card-not-kept");
}

#[test]
fn a_card_with_two_grades_and_their_keys() {
    let cards = Selection { items: vec!["defaults".into()], ..Selection::default() };
    page(Route::Session(cards, Some(1), None))
        .tell(Event::WishesChanged(Wishes { two_grades: true, ..Wishes::default() }))
        .tell(Event::KeyPressed(' '))
        .check("page-card-two-grades")
        .tell(Event::KeysAsked)
        .check("keys-two-grades");
}

#[test]
fn the_home_counts_a_card_that_was_missed_as_the_notebook_does() {
    let cards = Selection { concepts: vec!["slots".into()], form: Form::Cards, ..Selection::default() };
    let shown = page(Route::Session(cards, Some(1), None)).tell(Event::KeyPressed(' '));
    let missed = shown.tell(Event::Graded(Rating::Again));
    missed.tell(Event::RouteChanged(Route::Home)).check("home-missed-card");
}
