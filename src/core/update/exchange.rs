//! Import with its preview, and forgetting.
//! Does not know files: the platform has read them.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::effect::{Effect, Spot};
use crate::model::{Dialog, ImportPreview, Model, Spoken};
use crate::progress::{Attempt, AttemptId, Progress};
use crate::vault::Imported;

impl Model {
    pub(super) fn preview_import(&mut self, read: Option<Imported>, out: &mut Vec<Effect>) {
        let Some(Imported { attempts, damaged, newer, others }) = read else {
            self.say(Spoken::ImportRefused);
            return;
        };
        let known: BTreeSet<AttemptId> = self.progress.attempts().iter().map(|attempt| attempt.id).collect();
        let incoming = Progress::of(attempts);
        let (have, adds): (Vec<Attempt>, Vec<Attempt>) =
            incoming.attempts().iter().cloned().partition(|attempt| known.contains(&attempt.id));
        let of_deck = |attempt: &&Attempt| {
            attempt.target.concept().is_some_and(|concept| self.library.outline(concept).is_none())
        };
        let unknown = adds.iter().filter(of_deck).count();
        self.dialog = Some(Dialog::Import(ImportPreview { adds, have: have.len(), unknown, damaged, newer, others }));
        self.bring_to_front(out);
    }

    pub(super) fn import(&mut self, out: &mut Vec<Effect>) {
        let Some(Dialog::Import(preview)) = self.dialog.take() else { return };
        let added = self.progress.merge(preview.adds.iter().cloned());
        if added > 0 {
            out.push(Effect::Import(preview.adds));
        }
        self.say(Spoken::Imported(added));
        out.extend([Effect::MeasureStorage, Effect::Focus(Spot::Page)]);
    }

    pub(super) fn ask_to_forget(&mut self, out: &mut Vec<Effect>) {
        self.dialog = Some(Dialog::Forget(self.progress.standing().count()));
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
        self.session = None;
        self.parked.clear();
        self.tables.clear();
        self.say(Spoken::Forgotten);
        out.extend([Effect::Forget, Effect::MeasureStorage, Effect::Focus(Spot::Page)]);
    }
}
