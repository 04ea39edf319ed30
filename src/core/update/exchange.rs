//! Import with its preview, and forgetting.
//! Does not know files: the platform has read them.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::mem;

use crate::effect::{Effect, Spot};
use crate::kept::{sift, take_in, take_out};
use crate::model::{Apart, Dialog, Holding, ImportDone, ImportPreview, Model, Spoken};
use crate::progress::{Attempt, AttemptId, Progress};
use crate::settings::Settings;
use crate::time::Timestamp;
use crate::vault::{Foreign, Imported, Unreadable, interview, screening};

impl Model {
    pub(super) fn preview_import(&mut self, read: Result<Imported, Foreign>, out: &mut Vec<Effect>) {
        let Imported { attempts, mut damaged, mut newer, others, settings, apart } = match read {
            Ok(imported) => imported,
            Err(foreign) => return self.say(Spoken::ImportRefused(foreign)),
        };
        let known: BTreeSet<AttemptId> = self.progress.attempts().iter().map(|attempt| attempt.id).collect();
        let incoming = Progress::of(attempts);
        let (have, adds): (Vec<Attempt>, Vec<Attempt>) =
            incoming.attempts().iter().cloned().partition(|attempt| known.contains(&attempt.id));
        let mut after = self.progress.clone();
        after.merge(adds.iter().cloned());
        let is_strange = |attempt: &&Attempt| {
            let strange = |concept| self.library.outline(concept).is_none();
            !known.contains(&attempt.id) && attempt.target.concept().is_some_and(strange)
        };
        let unknown = after.standing().filter(is_strange).count();
        let added = after.tally().beyond(self.progress.tally());
        // Theme and shortcuts belong to a device; what is wished of review goes along with the answers. Where nothing was
        // wished here, that of the file is taken; else the learner chooses.
        let wished = |settings: &Settings| (settings.wishes, settings.preset);
        let settings = settings.filter(|other| wished(other) != wished(&self.settings));
        let takes_settings =
            settings.is_some() && (adds.is_empty() || wished(&self.settings) == wished(&Settings::default()));
        let have = Holding { tally: Progress::of(have).tally(), ..Holding::default() };
        let (mut new, mut torn) = (Apart::default(), Vec::new());
        for (name, value) in &apart {
            let candidate = name.strip_prefix("v/");
            let read = match candidate {
                Some(_) => screening(value).map(|record| new.candidates.push(record)),
                None => interview(value).map(|mock| new.interviews.push(mock)),
            };
            match read {
                Ok(()) => {}
                Err(Unreadable::Damaged) => {
                    damaged += 1;
                    torn.extend(candidate.map(|began| Timestamp(began.parse().unwrap_or(0))));
                }
                Err(Unreadable::Newer) => newer += 1,
            }
        }
        self.dialog = Some(Dialog::Import(ImportPreview {
            adds,
            added,
            have,
            unknown,
            damaged,
            newer,
            others,
            new,
            further: Apart::default(),
            takes_further: true,
            torn,
            settings,
            takes_settings,
        }));
        self.recall_unread(out);
        self.bring_to_front(out);
    }

    /// Takes out of what the box would add what is here as far: it may have been read or begun after the file was.
    pub(super) fn sift_import(&mut self, out: &mut Vec<Effect>) {
        // Another window may have gone on with what an import takes the place of, or took out again.
        if self.imported.is_some() || matches!(self.dialog, Some(Dialog::Import(_))) {
            self.recall_unread(out);
        }
        let Some(Dialog::Import(preview)) = &mut self.dialog else { return };
        let ImportPreview { new, further, have, .. } = preview;
        have.interviews += sift(&mut new.interviews, &mut further.interviews, &self.interviews.all);
        have.candidates += sift(&mut new.candidates, &mut further.candidates, &self.screenings.all);
    }

    /// Asks for the interviews and candidates that no page has shown yet: a box counts them.
    pub(super) fn recall_unread(&mut self, out: &mut Vec<Effect>) {
        if !mem::replace(&mut self.interviews.read, true) {
            out.push(Effect::RecallInterviews);
        }
        if !mem::replace(&mut self.screenings.read, true) {
            out.push(Effect::RecallScreenings);
        }
    }

    /// Chooses whether the settings of the file are taken over.
    pub(super) fn choose_settings(&mut self, taken: bool) {
        if let Some(Dialog::Import(preview)) = &mut self.dialog {
            preview.takes_settings = taken;
        }
    }

    /// Chooses whether what went on there takes the place of what is here.
    pub(super) fn choose_further(&mut self, taken: bool) {
        if let Some(Dialog::Import(preview)) = &mut self.dialog {
            preview.takes_further = taken;
        }
    }

    pub(super) fn import(&mut self, out: &mut Vec<Effect>) {
        let Some(Dialog::Import(preview)) = self.dialog.take() else { return };
        let mut adds: Vec<AttemptId> = preview.adds.iter().map(|attempt| attempt.id).collect();
        adds.sort_unstable();
        let ImportPreview { adds: attempts, added, settings, takes_settings, new: mut came, mut further, .. } = preview;
        if preview.takes_further {
            came.interviews.append(&mut further.interviews);
            came.candidates.append(&mut further.candidates);
        }
        out.extend(came.interviews.iter().map(|one| Effect::KeepInterview(one.started())));
        out.extend(came.candidates.iter().map(|one| Effect::KeepScreening(one.started)));
        let brings = Holding { tally: added, ..came.holding() };
        let replaced = Apart {
            interviews: take_in(&mut self.interviews.all, came.interviews.clone()),
            candidates: take_in(&mut self.screenings.all, came.candidates.clone()),
        };
        self.imported = Some(ImportDone { adds, added, came, replaced, before: self.settings });
        if self.progress.merge(attempts.iter().cloned()) > 0 {
            out.push(Effect::Import(attempts));
        }
        if let Some(Settings { wishes, preset, .. }) = settings.filter(|_| takes_settings) {
            self.settings.wishes = wishes;
            self.choose_preset(preset, out);
        }
        self.say(Spoken::Imported(brings));
        out.extend([Effect::MeasureStorage, Effect::Focus(Spot::Page)]);
    }

    /// Takes out what the last import brought, and nothing that was answered or written since.
    pub(super) fn undo_import(&mut self, out: &mut Vec<Effect>) {
        let Some(ImportDone { adds, added, came, replaced, before }) = self.imported.take() else { return };
        let interviews = take_out(&mut self.interviews.all, &came.interviews, replaced.interviews);
        let candidates = take_out(&mut self.screenings.all, &came.candidates, replaced.candidates);
        let undone = Holding { tally: added, interviews: interviews.count(), candidates: candidates.count() };
        out.extend(interviews.gone.into_iter().map(Effect::DropInterview));
        out.extend(interviews.back.into_iter().map(Effect::KeepInterview));
        out.extend(candidates.gone.into_iter().map(Effect::DropScreening));
        out.extend(candidates.back.into_iter().map(Effect::KeepScreening));
        self.progress.withdraw(&adds);
        if (self.settings.wishes, self.settings.preset) != (before.wishes, before.preset) {
            self.settings.wishes = before.wishes;
            self.choose_preset(before.preset, out);
        }
        self.say(Spoken::ImportUndone(undone));
        out.extend([Effect::Withdraw(adds), Effect::MeasureStorage, Effect::Focus(Spot::Page)]);
    }

    pub(super) fn ask_to_forget(&mut self, out: &mut Vec<Effect>) {
        self.dialog = Some(Dialog::Forget(self.progress.tally()));
        self.recall_unread(out);
        self.bring_to_front(out);
    }

    /// Shows a box; what was said before is not about it.
    pub(super) fn bring_to_front(&mut self, out: &mut Vec<Effect>) {
        self.spoken = None;
        out.push(Effect::Focus(Spot::Dialog));
    }

    pub(super) fn forget(&mut self, out: &mut Vec<Effect>) {
        if !matches!(self.dialog, Some(Dialog::Forget(_))) {
            return;
        }
        self.dialog = None;
        self.progress = Progress::default();
        self.imported = None;
        self.session = None;
        self.parked.clear();
        self.tables.clear();
        self.interviews.all.clear();
        self.screenings.all.clear();
        self.forget_unsaved();
        self.say(Spoken::Forgotten);
        out.extend([Effect::Forget, Effect::MeasureStorage, Effect::Focus(Spot::Page)]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sittings::Sitting;
    use super::*;
    use crate::config::ElementMode;
    use crate::event::{Event, ScreeningEvent};
    use crate::interview::Band;
    use crate::model::Clearing;
    use crate::progress::Tally;
    use crate::samples::attempt;
    use crate::screening::Screening;
    use crate::selection::Selection;
    use crate::settings::{Preset, Theme, Wishes};
    use crate::time::Day;
    use crate::vault::fake::Fake;
    use crate::vault::{self, EXPORT_VERSION, Store, Vault};

    const THERE: Settings = Settings {
        theme: Theme::Dark,
        shortcuts: false,
        wishes: Wishes {
            retention: 85,
            new_per_day: 5,
            reviews_per_day: 40,
            interview: Some(Day(60)),
            two_grades: true,
        },
        preset: Preset::Web,
    };

    /// A device where this was wished, and an import of one answer and the settings of another.
    fn imported(here: Settings, taken: Option<bool>) -> (Sitting, Vec<Effect>) {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        sitting.model.settings = here;
        let effects = import(&mut sitting, taken);
        (sitting, effects)
    }

    fn holding(tally: Tally, interviews: usize, candidates: usize) -> Holding {
        Holding { tally, interviews, candidates }
    }

    fn import(sitting: &mut Sitting, taken: Option<bool>) -> Vec<Effect> {
        let attempts = [attempt(7, 1, "item:gil.a", true, 5)].into();
        sitting.tell(Event::ImportRead(Ok(Imported { attempts, settings: Some(THERE), ..Imported::default() })));
        if let Some(taken) = taken {
            sitting.tell(Event::SettingsTaken(taken));
        }
        sitting.tell(Event::ImportConfirmed)
    }

    #[test]
    fn a_device_without_wishes_of_its_own_takes_those_of_the_file_and_twice_changes_nothing() {
        let here = Settings { theme: Theme::Light, ..Settings::default() };
        let (mut sitting, effects) = imported(here, None);
        assert!(effects.contains(&Effect::KeepSettings));
        let expected = Settings { wishes: THERE.wishes, preset: THERE.preset, ..here };
        assert_eq!(sitting.model.settings, expected);
        let before = sitting.model.progress.clone();
        assert!(!import(&mut sitting, None).contains(&Effect::KeepSettings));
        assert_eq!((sitting.model.settings, &sitting.model.progress), (expected, &before));
    }

    #[test]
    fn what_was_forgotten_elsewhere_leaves_no_import_to_undo() {
        let (mut sitting, _) = imported(Settings::default(), None);
        sitting.tell(Event::ProgressCleared(Clearing::Lost));
        assert!(sitting.model.imported.is_some());
        sitting.tell(Event::ProgressCleared(Clearing::Forgotten));
        assert!(sitting.model.imported.is_none());
    }

    #[test]
    fn an_import_says_what_settings_will_say_after_it() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        sitting.model.progress.merge([attempt(7, 1, "item:gil.a", true, 5)]);
        let slip = attempt(7, 3, "item:gil.a", false, 7);
        let attempts = alloc::vec![
            attempt(7, 1, "item:gil.a", true, 5),
            attempt(7, 2, "item:gil.b", true, 6),
            Attempt { retracts: Some(slip.id), ..attempt(7, 4, "item:gil.a", false, 8) },
            slip,
            attempt(7, 5, "tick:day-before.sleep", true, 9),
        ];
        sitting.tell(Event::ImportRead(Ok(Imported { attempts, ..Imported::default() })));
        let Some(Dialog::Import(preview)) = &sitting.model.dialog else { panic!("no box") };
        let (added, have) = (Tally { answers: 1, marks: 1 }, Tally { answers: 1, marks: 0 });
        assert_eq!((preview.added, preview.have), (added, holding(have, 0, 0)));
        sitting.tell(Event::ImportConfirmed);
        assert_eq!(sitting.model.spoken.map(|(_, spoken)| spoken), Some(Spoken::Imported(holding(added, 0, 0))));
        let all = Tally { answers: 2, marks: 1 };
        assert_eq!(sitting.model.progress.tally(), all);
        sitting.tell(Event::ForgetAsked);
        assert_eq!(sitting.model.dialog, Some(Dialog::Forget(all)));
    }

    #[test]
    fn an_import_is_undone_as_if_it_had_not_been_and_what_was_answered_since_stays_f36() {
        let here = Settings { theme: Theme::Light, ..Settings::default() };
        let (mut sitting, _) = imported(here, None);
        sitting.model.progress.merge([attempt(9, 1, "item:gil.b", true, 6)]);
        let effects = sitting.tell(Event::ImportUndoAsked);
        assert!(effects.contains(&Effect::Withdraw([AttemptId { journal: 7, sequence: 1 }].into())), "{effects:?}");
        assert!(effects.contains(&Effect::KeepSettings) && sitting.model.settings == here);
        assert_eq!(sitting.model.progress.attempts(), [attempt(9, 1, "item:gil.b", true, 6)]);
        assert_eq!(sitting.tell(Event::ImportUndoAsked), []);
        import(&mut sitting, None);
        assert_eq!(sitting.model.progress.attempts().len(), 2, "it can be imported again");
    }

    #[test]
    fn nothing_is_forgotten_before_a_box_has_asked_t9() {
        let (mut sitting, _) = imported(Settings::default(), None);
        assert_eq!(sitting.tell(Event::ForgetConfirmed), []);
        sitting.tell(Event::ForgetAsked);
        assert_eq!(sitting.model.progress.attempts().len(), 1);
        assert!(sitting.tell(Event::ForgetConfirmed).contains(&Effect::Forget));
    }

    #[test]
    fn the_box_before_forgetting_learns_of_interviews_that_no_page_has_shown_yet() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        assert!(sitting.tell(Event::ForgetAsked).contains(&Effect::RecallInterviews));
        assert!(!sitting.tell(Event::ForgetAsked).contains(&Effect::RecallInterviews));
    }

    #[test]
    fn records_of_candidates_come_along_are_taken_out_again_and_forgotten() {
        let record = crate::screening::tests::screening(7);
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1).0;
        assert!(vault.keep_screening(&mut store, &record));
        store.write("viva/1/default/python/v/9", "viva1.0.x").unwrap();
        let exported = vault.export(&mut store);
        let file = || vault::imported(EXPORT_VERSION, &exported, "python");
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        sitting.tell(Event::ImportRead(Ok(file())));
        let Some(Dialog::Import(preview)) = &sitting.model.dialog else { panic!("no box") };
        assert_eq!((preview.new.candidates.len(), preview.damaged), (1, 1));
        assert_eq!((preview.torn.as_slice(), preview.have.candidates), ([Timestamp(9)].as_slice(), 0));
        assert!(sitting.tell(Event::ImportConfirmed).contains(&Effect::KeepScreening(Timestamp(7))));
        assert_eq!(sitting.model.screenings.all, [record]);
        sitting.tell(Event::ImportRead(Ok(file())));
        let Some(Dialog::Import(preview)) = &sitting.model.dialog else { panic!("no box") };
        assert_eq!((preview.new.candidates.len(), preview.have.candidates), (0, 1), "it is here already");
        assert!(sitting.tell(Event::ImportUndoAsked).contains(&Effect::DropScreening(Timestamp(7))));
        assert_eq!(sitting.model.screenings.all, []);
        sitting.tell(Event::ImportRead(Ok(file())));
        sitting.tell(Event::ImportConfirmed);
        sitting.tell(Event::ForgetAsked);
        sitting.tell(Event::ForgetConfirmed);
        assert_eq!(sitting.model.screenings.all, []);
    }

    #[test]
    fn a_record_with_later_notes_takes_the_place_of_the_one_here_and_one_with_fewer_does_not_f36() {
        let record = crate::screening::tests::screening(7);
        let noted = Screening { changes: 4, overall: Some(Band::Ready), ..record.clone() };
        for (here, there, further) in [(&record, &noted, 1), (&noted, &record, 0)] {
            let mut store = Fake::default();
            let mut vault = Vault::start(&mut store, "default", "python", 1).0;
            assert!(vault.keep_screening(&mut store, there));
            let file = vault::imported(EXPORT_VERSION, &vault.export(&mut store), "python");
            let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
            sitting.tell(Event::Screening(ScreeningEvent::Recalled([here.clone()].into())));
            sitting.tell(Event::ImportRead(Ok(file)));
            let Some(Dialog::Import(preview)) = &sitting.model.dialog else { panic!("no box") };
            assert_eq!((preview.further.candidates.len(), preview.have.candidates), (further, 1 - further));
            let effects = sitting.tell(Event::ImportConfirmed);
            assert_eq!(effects.contains(&Effect::KeepScreening(Timestamp(7))), further == 1, "{effects:?}");
            assert_eq!(sitting.model.screenings.all, [noted.clone()]);
            sitting.tell(Event::ImportUndoAsked);
            assert_eq!(sitting.model.screenings.all, [here.clone()]);
        }
    }

    #[test]
    fn where_both_have_wishes_the_learner_chooses() {
        let here = Settings { preset: Preset::Data, ..Settings::default() };
        assert_eq!(imported(here, None).0.model.settings, here);
        assert_eq!(imported(here, Some(true)).0.model.settings.wishes, THERE.wishes);
        assert_eq!(imported(Settings::default(), Some(false)).0.model.settings, Settings::default());
    }
}
