//! What a learner prefers.
//! Does not know how a theme looks.

#[cfg(feature = "app")]
use alloc::string::String;
#[cfg(feature = "app")]
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

#[cfg(feature = "app")]
use crate::deck::{Asks, Audience, ConceptOutline, Index, Level};
#[cfg(feature = "app")]
use crate::selection::{Form, Selection};
pub use crate::wishes::Wishes;

/// Preferences, versioned by the enum that stores them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Light, dark, or as the page.
    pub theme: Theme,
    /// Whether single keys act.
    pub shortcuts: bool,
    /// How spaced review goes.
    pub wishes: Wishes,
    /// Which interview is prepared for.
    pub preset: Preset,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { theme: Theme::Page, shortcuts: true, wishes: Wishes::default(), preset: Preset::Any }
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

/// Which interview is prepared for: a first choice of topics, levels and audience, which each filter can change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Preset {
    /// No choice.
    #[default]
    Any,
    /// A first job.
    Junior,
    /// Web development.
    Web,
    /// Data work.
    Data,
    /// A senior post.
    Senior,
    /// The other side of the table.
    Interviewer,
}

#[cfg(feature = "app")]
impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Preset; 6] =
        [Preset::Any, Preset::Junior, Preset::Web, Preset::Data, Preset::Senior, Preset::Interviewer];

    /// The filters that it sets.
    pub fn selection(self) -> Selection {
        // Whoever asks looks at the open cards.
        let form = if self == Preset::Interviewer { Form::Cards } else { Form::Items };
        let (levels, audience): (&[Level], _) = match self {
            Preset::Any | Preset::Interviewer => (&[], None),
            Preset::Junior => (&[Level::Beginner, Level::Intermediate], Some(Audience::Junior)),
            Preset::Web => (&[], Some(Audience::Web)),
            Preset::Data => (&[], Some(Audience::Data)),
            Preset::Senior => (&[Level::Intermediate, Level::Advanced], Some(Audience::Senior)),
        };
        Selection { levels: levels.into(), audience, form, ..Selection::default() }
    }

    /// The topics of this deck that it chooses: those of which at least half of the concepts are for it, so that the deck
    /// decides and not its ids; none where these are all. Who asks has no use for advice to candidates.
    pub fn topics(self, index: &Index) -> Vec<String> {
        let wanted = self.selection();
        let is_own = |concept: &&ConceptOutline| {
            wanted.shows(concept) && (self != Preset::Interviewer || concept.asks != Asks::Advice)
        };
        let mut ids = Vec::new();
        for outline in &index.topics {
            if outline.concepts.iter().filter(is_own).count() * 2 >= outline.concepts.len() {
                ids.push(outline.topic.id.clone());
            }
        }
        if ids.len() == index.topics.len() { Vec::new() } else { ids }
    }
}

/// How settings are stored. Postcard cannot add fields, so a new field is a new variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StoredSettings {
    /// The first format: theme and shortcuts.
    V1(Theme, bool),
    /// Since there is spaced review.
    V2(Settings),
    /// The same with two grades in place of four. Whoever keeps to four stores what every version reads.
    V3(Settings),
}

impl From<StoredSettings> for Settings {
    fn from(stored: StoredSettings) -> Settings {
        match stored {
            StoredSettings::V1(theme, shortcuts) => Settings { theme, shortcuts, ..Settings::default() },
            StoredSettings::V2(settings) => settings,
            StoredSettings::V3(settings) => {
                Settings { wishes: Wishes { two_grades: true, ..settings.wishes }, ..settings }
            }
        }
    }
}

impl From<Settings> for StoredSettings {
    fn from(settings: Settings) -> StoredSettings {
        if settings.wishes.two_grades { StoredSettings::V3(settings) } else { StoredSettings::V2(settings) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "app")]
    use crate::deck::{Topic, TopicOutline};
    use crate::time::Day;
    #[cfg(feature = "app")]
    use alloc::vec;

    #[cfg(feature = "app")]
    #[test]
    fn a_preset_chooses_the_topics_of_which_half_or_more_is_for_it() {
        let outline = |topic: &str, asks, audience: Option<Audience>, level| ConceptOutline {
            id: "one".into(),
            title: "One".into(),
            topic: topic.into(),
            level,
            audience: audience.into_iter().collect(),
            asks,
            card_hash: 0,
            items: Vec::new(),
        };
        let topic = |id: &str, concepts| TopicOutline { topic: Topic { id: id.into(), title: id.into() }, concepts };
        let index = Index {
            topics: vec![
                topic("basics", vec![outline("basics", Asks::Concept, None, Level::Beginner)]),
                topic(
                    "web",
                    vec![
                        outline("web", Asks::Concept, Some(Audience::Web), Level::Intermediate),
                        outline("web", Asks::Concept, Some(Audience::Web), Level::Advanced),
                        outline("web", Asks::Concept, None, Level::Advanced),
                    ],
                ),
                topic("advice", vec![outline("advice", Asks::Advice, None, Level::Beginner)]),
            ],
            ..Index::default()
        };
        let expected: [(Preset, &[&str]); 6] = [
            (Preset::Any, &[]),
            (Preset::Web, &[]),
            (Preset::Data, &["basics", "advice"]),
            (Preset::Junior, &["basics", "advice"]),
            (Preset::Senior, &[]),
            (Preset::Interviewer, &["basics", "web"]),
        ];
        for (preset, topics) in expected {
            assert_eq!(preset.topics(&index), topics, "{preset:?}");
        }
    }

    #[test]
    fn settings_of_every_format_stay_readable() {
        let first = Settings { theme: Theme::Dark, shortcuts: false, ..Settings::default() };
        assert_eq!(postcard::from_bytes::<StoredSettings>(&[0, 2, 0]).map(Settings::from), Ok(first));
        let wishes = Wishes {
            retention: 85,
            new_per_day: 5,
            reviews_per_day: 200,
            interview: Some(Day(20_000)),
            two_grades: false,
        };
        let second = Settings { wishes, preset: Preset::Web, ..first };
        let golden = [1, 2, 0, 85, 5, 200, 1, 1, 192, 184, 2, 2];
        assert_eq!(postcard::to_allocvec(&StoredSettings::from(second)).unwrap(), golden);
        assert_eq!(postcard::from_bytes::<StoredSettings>(&golden).map(Settings::from), Ok(second));
        let third = Settings { wishes: Wishes { two_grades: true, ..wishes }, ..second };
        let golden = [2, 2, 0, 85, 5, 200, 1, 1, 192, 184, 2, 2];
        assert_eq!(postcard::to_allocvec(&StoredSettings::from(third)).unwrap(), golden);
        assert_eq!(postcard::from_bytes::<StoredSettings>(&golden).map(Settings::from), Ok(third));
    }
}
