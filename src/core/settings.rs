//! What a learner prefers.
//! Does not know how a theme looks.

use serde::{Deserialize, Serialize};

/// Preferences, versioned by the enum that stores them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Light, dark, or as the page.
    pub theme: Theme,
    /// Whether single keys act.
    pub shortcuts: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { theme: Theme::Page, shortcuts: true }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the page and the system have it.
    #[default]
    Page,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How settings are stored. Postcard cannot add fields, so a new field is a new variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StoredSettings {
    /// The first format.
    V1(Settings),
}
