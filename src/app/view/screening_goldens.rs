//! Interviewing somebody else, compared with `src/app/goldens/` as the questions are.

use viva_core::deck::{Chunk, Concept};
use viva_core::event::{Event, InterviewEvent, ScreeningEvent};
use viva_core::interview::{Band, Dimension, Length, Paper};
use viva_core::library::{INDEX, concept_file};
use viva_core::model::{Dialog, Holding, StorageState};
use viva_core::progress::Tally;
use viva_core::route::Route;
use viva_core::screening::{Answer, Window, file, kept_free, written as written_out};
use viva_core::time::{Millis, Timestamp, UtcOffset};
use viva_core::vault::Imported;

use super::goldens::Sitting;
use super::page_goldens::{index, opened, slots};
use super::samples;
use super::screening::markdown;
use crate::words::{self, interview, pages, screening as say};

/// The page with a deck that has a question for each of two items, and one that is only answered aloud.
fn at(address: &str) -> Sitting {
    let story = Concept { id: "story".into(), title: "A story".into(), items: vec![], ..samples::concept() };
    let mut index = index();
    index.topics[0].concepts.push(story.outline());
    let came = |concept: Concept| Event::ChunkArrived(concept_file(&concept.id), Chunk::Concept(concept));
    let route = Route::Interviewer(address.into());
    let here = opened(route).tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(index)));
    here.tell(came(samples::concept())).tell(came(slots())).tell(came(story)).on_day(20_785)
}

impl Sitting {
    fn screening(self, event: ScreeningEvent) -> Sitting {
        self.tell(Event::Screening(event))
    }

    /// The next candidate of the same paper.
    fn next(self) -> Sitting {
        let started = self.model.screenings.current().map(|screening| screening.started);
        started.into_iter().fold(self, |sitting, started| sitting.screening(ScreeningEvent::NextCandidate(started)))
    }

    fn window(self, window: Window) -> Sitting {
        let started = self.model.screenings.all[0].started;
        self.tell(Event::RouteChanged(Route::Interviewer(window.address(started))))
    }
}

/// A candidate in front of the first of three questions: two items, then a card.
fn begun() -> Sitting {
    let chosen = Paper { length: Length::Medium, seed: 4, ..Paper::default() };
    let set_up = at("").screening(ScreeningEvent::PaperChosen(chosen));
    set_up.screening(ScreeningEvent::Begun).window(Window::Interviewer)
}

/// The same, agreed, with something heard at the card, and judged.
fn judged() -> Sitting {
    let agreed = begun().screening(ScreeningEvent::ConsentSwitched).tell(Event::NextAsked).tell(Event::NextAsked);
    let heard = agreed.screening(ScreeningEvent::PointHeard("once".into())).screening(ScreeningEvent::FlagSeen(0));
    let nudged = heard.screening(ScreeningEvent::NudgesGiven(1)).a_minute_later().tell(Event::KeyPressed('t'));
    let noted = nudged.screening(ScreeningEvent::Noted(0, "Traced it aloud.\n# Named `def`".into()));
    Dimension::ALL.into_iter().fold(noted, |sitting, dimension| {
        let written = sitting.screening(ScreeningEvent::EvidenceWritten(dimension, "Said so".into()));
        written.screening(ScreeningEvent::BandSet(dimension, Band::Ready))
    })
}

#[test]
fn a_paper_is_set_up_for_candidates() {
    at("").check("interviewer-setup");
    at("?level=advanced&deck=1").check("interviewer-other-deck");
    at("/5").check("interviewer-missing");
    at("/5/candidate").check("interviewer-missing-candidate");
}

#[test]
fn nothing_is_recorded_before_consent() {
    begun().check("interviewer-item").tell(Event::KeysAsked).check("interviewer-keys");
    let bar = |sitting: Sitting| {
        let html = sitting.html();
        html.split_once("run-bar").and_then(|(_, rest)| rest.split_once("</div")).map(|(bar, _)| bar.to_string())
    };
    let says = |sitting: Sitting, words: &str| bar(sitting).is_some_and(|bar| bar.contains(words));
    assert!(says(begun(), say::START_UNNOTED), "nobody starts by mistake");
    assert!(!says(begun().screening(ScreeningEvent::ConsentSwitched), say::START_UNNOTED));
    let used = say::passed(Millis(0), Millis(30 * 60_000));
    assert!(says(begun(), &used), "the whole time stays in sight");
    for state in [StorageState::Denied, StorageState::Full] {
        assert!(says(begun().tell(Event::StorageReported(state, 0, 0)), say::NOT_STORED));
    }
    assert!(!says(begun(), say::NOT_STORED));
}

#[test]
fn consent_that_is_taken_back_says_what_becomes_of_the_record() {
    let says = |sitting: &Sitting, text: &str| sitting.html().contains(text);
    let agreed = judged();
    assert!(!says(&agreed, say::WITHDRAWN_HOW) && !says(&agreed, say::WITHDRAWN));
    let back = agreed.screening(ScreeningEvent::ConsentSwitched);
    assert!(says(&back, say::WITHDRAWN_HOW) && says(&back, say::WITHDRAWN), "beside consent and in the record");
    assert!(!says(&back, say::CONSENT_HOW) && !says(&back, say::NO_CONSENT));
    assert!(says(&begun(), say::CONSENT_HOW) && says(&begun(), say::NO_CONSENT), "nothing was recorded");
}

#[test]
fn what_is_heard_stands_beside_the_question() {
    judged().check("interviewer-card");
    judged().screening(ScreeningEvent::RubricSwitched).check("interviewer-hidden");
    judged().screening(ScreeningEvent::Doubted(true)).check("interviewer-drop");
}

#[test]
fn the_candidate_sees_the_question_alone() {
    let soon = begun().window(Window::Candidate).check("interviewer-candidate-soon").html();
    assert!(!soon.contains("class=\"stem\""), "no question before the clock runs");
    let agreed = begun().screening(ScreeningEvent::ConsentSwitched);
    let item = agreed.window(Window::Candidate).check("interviewer-candidate-item");
    let html = item.html();
    for secret in ["rubric", "Must cover", "Key", "What you observed"] {
        assert!(!html.contains(secret), "{secret} is in the candidate's window");
    }
    judged().window(Window::Candidate).check("interviewer-candidate-card");
}

#[test]
fn the_candidate_sees_what_is_asked_next_and_that_it_is_over() {
    let agreed = begun().screening(ScreeningEvent::ConsentSwitched);
    let then = agreed.screening(ScreeningEvent::ThenSwitched).window(Window::Candidate);
    then.check("interviewer-candidate-then");
    let ended = judged().screening(ScreeningEvent::Ended).window(Window::Candidate);
    ended.check("interviewer-candidate-over");
}

#[test]
fn a_paper_in_use_goes_on_before_another_one_is_made() {
    let setup = || Event::RouteChanged(Route::Interviewer(String::new()));
    judged().tell(setup()).check("interviewer-in-use");
    let other = judged().tell(Event::RouteChanged(Route::Interviewer("?minutes=15&level=advanced&seed=9".into())));
    other.screening(ScreeningEvent::Begun).tell(setup()).check("interviewer-two-papers");
}

#[test]
fn a_candidate_who_was_deleted_in_another_window_is_said_to_be() {
    let lost = |sitting: Sitting| {
        let started = sitting.model.screenings.all[0].started;
        sitting.screening(ScreeningEvent::Gone(started))
    };
    lost(judged()).check("interviewer-deleted");
    let candidate = lost(judged().window(Window::Candidate)).html();
    assert!(candidate.contains(say::OVER), "{candidate}");
}

#[test]
fn time_that_ran_on_unseen_is_told_and_kept_in_the_record() {
    let slept = (0..12).fold(judged(), |sitting, _| sitting.a_minute_later());
    let woke = slept.tell(Event::Interview(InterviewEvent::Ticked));
    let screening = &woke.model.screenings.all[0];
    let told = interview::away(screening.clock.away);
    assert!(markdown(&woke.model, screening).contains(&told), "{told}");
    assert_eq!(woke.html().matches(&told).count(), 2, "in the window and on paper");
}

#[test]
fn a_band_without_evidence_is_kept_and_counts_for_nothing() {
    let whole = judged().screening(ScreeningEvent::OverallSet(Band::Ready)).screening(ScreeningEvent::Ended);
    let cut = whole.screening(ScreeningEvent::EvidenceWritten(Dimension::Testing, String::new()));
    let written = markdown(&cut.model, &cut.model.screenings.all[0]);
    let bands = [interview::band(Band::Ready), say::NOT_SET].map(|band| written.matches(&format!(": {band}")).count());
    assert_eq!(bands, [3, 2], "{written}");
    cut.check("interviewer-evidence-cut");
}

#[test]
fn the_end_is_told_in_time() {
    let agreed = (0..26).fold(begun().screening(ScreeningEvent::ConsentSwitched), |sitting, _| {
        sitting.a_minute_later().tell(Event::Interview(InterviewEvent::Ticked))
    });
    assert!(agreed.html().contains(&say::nearly_over(kept_free(Length::Medium))), "{}", agreed.html());
    let heard = agreed.screening(ScreeningEvent::AnswerHeard(Answer::NotRight));
    heard.tell(Event::NextAsked).window(Window::Sheet).check("interviewer-sheet-begun");
}

#[test]
fn nobody_is_ended_by_a_press_meant_for_the_next_question_or_on_the_way_back() {
    let offers = |sitting: &Sitting, words: &str| sitting.html().contains(&format!(">{words}<"));
    let asked = judged();
    assert!(!offers(&asked, say::NEXT_CANDIDATE));
    let setup = || Event::RouteChanged(Route::Interviewer(String::new()));
    assert!(offers(&judged().tell(setup()), &say::back_to(&say::candidate(1))));
    let ended = asked.screening(ScreeningEvent::Ended);
    assert!(offers(&ended, say::NEXT_CANDIDATE));
    assert_eq!(ended.html().matches("btn primary").count(), 1, "one way onward");
    assert!(!offers(&ended.tell(setup()), &say::back_to(&say::candidate(1))));
}

#[test]
fn the_end_leads_the_focus_to_the_marks_and_a_press_on_delete_to_the_box_that_asks() {
    // Of places of one name the focus takes the first.
    let led_to = |sitting: &Sitting, spot: &str, end: &str| {
        let html = sitting.html();
        let places: Vec<&str> = html.split(&format!("data-spot=\"{spot}\"")).skip(1).collect();
        let [place] = places[..] else { panic!("{} places of the name {spot}", places.len()) };
        place.split_once(end).expect("it ends").0.to_string()
    };
    let ended = judged().screening(ScreeningEvent::Ended);
    assert!(led_to(&ended, "verdict", "</summary").contains(say::MARKS));
    assert!(led_to(&ended, "dialog", "</button").contains(say::DROP), "where whoever keeps it was");
    assert!(led_to(&ended.screening(ScreeningEvent::Doubted(true)), "dialog", "</p").contains(say::DROP_HOW));
}

#[test]
fn a_field_that_is_full_says_so() {
    let written = |note: usize, evidence: usize| {
        let noted = judged().screening(ScreeningEvent::Noted(0, "ñ".repeat(note)));
        let whole = noted.screening(ScreeningEvent::EvidenceWritten(Dimension::Testing, "é".repeat(evidence)));
        [say::NOTE_FULL, say::EVIDENCE_FULL].map(|full| whole.html().matches(full).count())
    };
    assert_eq!(written(1999, 1999), [0, 0]);
    assert_eq!(written(2000, 1999), [1, 0]);
    assert_eq!(written(1999, 2000), [0, 1]);
}

#[test]
fn a_question_over_its_budget_is_said_to_be() {
    let mut sitting = judged();
    let budget = sitting.model.screenings.all[0].budget();
    let mut shown = |took: u32| {
        let screening = &mut sitting.model.screenings.all[0];
        let at = screening.at;
        screening.places[at].took = Millis(took);
        sitting.html()
    };
    assert!(shown(budget.0).contains(&format!("{} ·", say::of_time(budget))));
    let over = Millis(budget.0 + 30_000);
    let told = say::of_budget(over, budget);
    assert!(told.contains("0:30") && shown(over.0).contains(&format!("{told} ·")), "{told}");
}

#[test]
fn candidates_stand_side_by_side() {
    let second = judged().screening(ScreeningEvent::OverallSet(Band::Nearly)).next();
    second.window(Window::Sheet).check("interviewer-sheet");
}

/// What stands beside this head of a row of the sheet, for each candidate.
fn beside(sheet: &Sitting, head: &str) -> Vec<String> {
    let html = sheet.html();
    let (_, row) = html.split_once(&format!(">{head}</th")).expect("it has a row");
    let (row, _) = row.split_once("</tr").expect("it ends");
    let cells = row.split("<td>").skip(1);
    cells.map(|cell| cell.split_once("</td").expect("it ends").0.into()).collect()
}

#[test]
fn the_sheet_tells_what_must_be_covered_and_what_was_interrupted() {
    let stopped = judged().screening(ScreeningEvent::ClockSwitched);
    let slept = (0..12).fold(stopped.screening(ScreeningEvent::ClockSwitched), |sitting, _| sitting.a_minute_later());
    let sheet = slept.tell(Event::Interview(InterviewEvent::Ticked)).next().window(Window::Sheet);
    assert_eq!(beside(&sheet, say::CORE_POINTS), [&words::of(1, 6), say::NOT_ASKED]);
    let away = sheet.model.screenings.all[0].clock.away;
    assert!(away > Millis(0));
    assert_eq!(
        beside(&sheet, say::INTERRUPTED),
        sheet.model.screenings.all.iter().map(|one| say::interrupted(&one.clock)).collect::<Vec<_>>()
    );
    let stood = sheet.model.screenings.all[0].clock.stood;
    assert!(stood > Millis(0) && beside(&sheet, say::INTERRUPTED)[0].contains(&interview::clock(stood)));
    assert_eq!(beside(&sheet, say::NUDGES), ["1", "0"]);
}

#[test]
fn candidates_of_one_name_are_told_by_when_they_began() {
    let mut sheet = judged().next().window(Window::Sheet);
    let told = |sheet: &Sitting| {
        let began = sheet.model.screenings.all.iter().map(|one| one.started.date_and_time(sheet.model.offset));
        let html = sheet.html();
        began.filter(|(date, time)| html.contains(&say::at(&words::date(*date), *time))).count()
    };
    assert_eq!(told(&sheet), 0, "their numbers tell them");
    sheet.model.screenings.all[1].number = 1;
    assert_eq!(told(&sheet), 2);
}

#[test]
fn a_candidate_began_when_the_clock_on_the_wall_said() {
    // Twelve o'clock in Greenwich is half past eleven of the evening before, and half past two of the night after.
    for minutes in [-750, 870] {
        let there = |mut here: Sitting| {
            here.model.offset = UtcOffset(minutes);
            here
        };
        let here = there(judged());
        let started = here.model.screenings.all[0].started;
        let (date, time) = Timestamp(started.0 + i64::from(minutes) * 60_000).date_and_time(UtcOffset(0));
        let began = say::at(&words::date_and_year(date), time);
        let list = there(judged().tell(Event::RouteChanged(Route::Interviewer(String::new())))).html();
        let written = markdown(&here.model, &here.model.screenings.all[0]);
        for told in [here.html(), written, list] {
            assert!(told.contains(&began), "{began} is not in {told}");
        }
        let sheet = there(judged().window(Window::Sheet)).html();
        assert!(sheet.contains(&format!(">{}<", words::date(date))), "{sheet}");
    }
}

#[test]
fn the_box_of_an_import_is_named_by_what_the_file_holds() {
    let mut boxed = judged().tell(Event::ImportRead(Ok(Imported::default())));
    let all = boxed.model.screenings.all.clone();
    let mut hold = |candidates: usize, here: usize, answers: usize| {
        let Some(Dialog::Import(preview)) = &mut boxed.model.dialog else { panic!("there is a box") };
        preview.new.candidates = all[..candidates].to_vec();
        preview.have = Holding { tally: Tally { answers, marks: 0 }, candidates: here, interviews: 0 };
        let html = boxed.html();
        let named = [(true, true), (false, true), (true, false)]
            .map(|(answers, candidates)| html.contains(&format!(">{}<", pages::import_title(answers, candidates))));
        (named, html.contains(pages::AS_SAVED))
    };
    assert_eq!(hold(0, 0, 0), ([false, false, true], false));
    assert_eq!(hold(0, 0, 3), ([false, false, true], false));
    assert_eq!(hold(1, 0, 0), ([false, true, false], true));
    assert_eq!(hold(0, 2, 0), ([false, true, false], true), "also where all are here already");
    assert_eq!(hold(1, 0, 3), ([true, false, false], true));
}

#[test]
fn records_of_candidates_are_named_where_they_are_exported_and_forgotten() {
    let settings = judged().next().tell(Event::RouteChanged(Route::Settings));
    let named = |sitting: &Sitting| sitting.html().matches(&words::records(2)).count();
    assert_eq!(named(&settings), 3, "stored, in the file, forgotten");
    let asked = settings.tell(Event::ForgetAsked);
    assert_eq!(named(&asked), 4, "and in the box");
    assert_eq!(named(&asked.tell(Event::ForgetConfirmed)), 0);
}

#[test]
fn ten_candidates_stand_in_tables_that_paper_holds() {
    let ten = (1..10).fold(judged(), |sitting, _| sitting.next());
    let html = ten.window(Window::Sheet).html();
    assert_eq!(html.matches("<table").count(), 3, "one for the screen, two for paper");
    let (_, paper) = html.split_once("class=\"printed\"").expect("there is one for paper");
    assert_eq!([1, 5, 6, 10].map(|n| paper.matches(&format!(">{}<", say::candidate(n))).count()), [1; 4]);
}

#[test]
fn points_say_quietly_what_they_speak_of() {
    let spoken = format!("{} · {}", say::MUST_COVER, interview::dimension(Dimension::TechnicalDepth));
    assert!(judged().html().contains(&spoken), "{spoken}");
}

#[test]
fn whoever_was_not_there_reads_what_was_asked_and_heard() {
    let ended = judged().screening(ScreeningEvent::ClockSwitched).screening(ScreeningEvent::Ended);
    let (model, screening) = (&ended.model, &ended.model.screenings.all[0]);
    let (written, record) = (markdown(model, screening), ended.html());
    let (_, record) = record.split_once("class=\"record\"").expect("it is on paper as well");
    let said =
        [say::THEN_ASK, say::KEY, say::MUST_COVER, say::NUDGES, say::NOTES, &say::stopped_by_hand(&screening.clock)];
    let drawn = say::drawn(screening.paper.seed, screening.deck);
    for part in said.into_iter().chain(["Named", "Said so", &drawn]) {
        assert!(written.contains(part), "{part} is not in {written}");
        assert!(record.contains(part), "{part} is not in {record}");
    }
    for part in ["\n> ", "\n- A. ", "\n```python\n", &format!("**{}** ", words::CORE)] {
        assert!(written.contains(part), "{part} is not in {written}");
    }
    let json = file(say::FILE_ABOUT, [screening].into_iter(), &model.library, &[]);
    for place in &screening.places {
        let card = &model.library.concept(place.target.concept().expect("it has one")).expect("it is here").card;
        let question = written_out(&card.question);
        assert!(json.contains(&question), "{question} is not in {json}");
    }
}

#[test]
fn what_is_added_or_changed_after_the_end_says_so_on_screen_on_paper_and_in_files() {
    let ended = judged().screening(ScreeningEvent::Ended);
    let files = |sitting: &Sitting| {
        let screening = &sitting.model.screenings.all[0];
        let json = file(say::FILE_ABOUT, [screening].into_iter(), &sitting.model.library, &[]);
        [markdown(&sitting.model, screening), json]
    };
    let [written, json] = files(&ended);
    for later in [say::ADDED_AFTER, say::CHANGED_AFTER, say::TICKED_AFTER] {
        assert!(!written.contains(later) && !ended.html().contains(later), "{later}");
    }
    assert!(!json.contains("_end\": true"), "{json}");
    let place = ended.model.screenings.all[0].place().expect("one is on screen");
    let next = place.notes.len();
    let added = ended.screening(ScreeningEvent::NoteBegun).screening(ScreeningEvent::Noted(next, "Later.".into()));
    let ticked = added.screening(ScreeningEvent::NudgesGiven(2));
    let [written, json] = files(&ticked);
    let html = ticked.html();
    let (screen, record) = html.split_once("class=\"record\"").expect("it is on paper as well");
    for shown in [&written, screen, record] {
        for later in [say::ADDED_AFTER, say::CHANGED_AFTER] {
            assert!(
                later == say::CHANGED_AFTER && shown == screen || shown.contains(later),
                "{later} is not in {shown}"
            );
        }
    }
    assert!(screen.contains(say::TICKED_AFTER));
    assert!(json.contains("\"changed_after_end\": true") && json.contains("\"after_end\": true"), "{json}");
}

#[test]
fn a_closed_window_of_the_candidate_is_told_with_the_way_to_open_it_again() {
    let started = |sitting: &Sitting| sitting.model.screenings.all[0].started;
    let open = judged();
    let answer = ScreeningEvent::WindowAnswered(started(&open));
    let open = open.screening(answer.clone());
    assert!(!open.html().contains(say::UNWATCHED));
    let closed = (0..4).fold(open, |sitting, _| sitting.screening(ScreeningEvent::WindowAsked));
    let closed = closed.check("interviewer-closed-window");
    assert!(!closed.screening(answer).html().contains(say::UNWATCHED), "it is open again");
}

#[test]
fn what_was_written_is_no_heading_of_the_file() {
    let sitting = judged();
    let written = markdown(&sitting.model, &sitting.model.screenings.all[0]);
    assert!(written.contains("Traced it aloud. / # Named `def`"), "{written}");
    assert_eq!(written.matches("\n## ").count(), 4, "{written}");
    assert!(written.contains("\n- [x] "), "{written}");
}
