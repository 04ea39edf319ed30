//! The home and its address: the filters that are chosen there.
//! Does not know what they leave of the list.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::effect::Effect;
use crate::model::{Home, Model, Screen};
use crate::route::{Route, narrow, query};
use crate::selection::Selection;

impl Model {
    /// The home of an address, unless a part of it means nothing. Without filters, and by the address that it last had, it
    /// is the home as it was left.
    pub(super) fn home_at(&self, address: &Route) -> Option<Home> {
        let mut home = self.home.clone();
        if let Route::Filtered(rest) = address
            && *address != home.address
        {
            let mut read = Selection::default();
            for (name, value) in rest.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
                narrow(&mut read, name, value)?;
            }
            // More cannot be seen or changed there.
            home.selection = Selection { levels: read.levels, audience: read.audience, ..Selection::default() };
        }
        Some(home)
    }

    /// Names in the address the filters that the preset would not choose, where it does not say so already.
    pub(super) fn name_home(&mut self, address: &Route, out: &mut Vec<Effect>) {
        let preset = self.settings.preset.selection();
        let Screen::Home(home) = &mut self.screen else { return };
        let Selection { levels, audience, .. } = &home.selection;
        home.address = if (levels, audience) == (&preset.levels, &preset.audience) {
            Route::Home
        } else {
            // A lone sign where all is shown in spite of the preset.
            let written = query(&home.selection, None);
            Route::Filtered(if written.is_empty() { "?".to_string() } else { written })
        };
        if home.address != *address {
            out.push(Effect::Rename(home.address.clone()));
        }
    }
}
