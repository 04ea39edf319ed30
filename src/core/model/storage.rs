//! How storage is doing, and what there is to say of it.
//! Does not know what is stored; see [`crate::vault`].

/// How storage is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Storage {
    /// Whether anything can be kept.
    pub state: StorageState,
    /// How many answers are only in memory.
    pub unsaved: usize,
    /// How many values could not be read and were set aside.
    pub aside: usize,
    /// Characters that Viva uses.
    pub used: usize,
    /// Whether earlier answers were cleared while the page stood open, and the reader has not closed the notice of it.
    pub cleared: Option<Clearing>,
    /// Whether the notice about it was closed, or is said elsewhere on the page.
    pub notice_closed: bool,
    /// What the browser says of keeping it.
    pub keeping: Keeping,
}

/// What there is to say of storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageNotice {
    /// Nothing can be kept.
    Denied,
    /// The last answers found no room.
    Full,
    /// What is there comes from a newer version.
    Newer,
    /// Earlier answers were cleared with the site's data while the page stood open.
    Lost,
    /// The learner forgot them in another window.
    Forgotten,
    /// Some of it cannot be read.
    Aside,
}

impl Storage {
    /// What there is to say of it now, if anything.
    pub fn notice(&self) -> Option<StorageNotice> {
        match self.state {
            _ if self.notice_closed => None,
            StorageState::Denied => Some(StorageNotice::Denied),
            StorageState::Full => Some(StorageNotice::Full),
            StorageState::Newer => Some(StorageNotice::Newer),
            StorageState::Kept => match self.cleared {
                Some(Clearing::Lost) => Some(StorageNotice::Lost),
                Some(Clearing::Forgotten) => Some(StorageNotice::Forgotten),
                None => (self.aside > 0).then_some(StorageNotice::Aside),
            },
        }
    }
}

/// Whether a browser keeps what a site stored when it runs out of room or the site is not visited for long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It has not said.
    #[default]
    Unknown,
    /// It has promised nothing so far.
    Unpromised,
    /// It was asked and promised nothing.
    Refused,
    /// It has promised to.
    Promised,
}

/// Whether anything can be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageState {
    /// Answers are kept.
    #[default]
    Kept,
    /// The browser allows no storage here.
    Denied,
    /// There is no room.
    Full,
    /// A newer version wrote what is there; it is left alone.
    Newer,
}

/// What took away, while the page stood open, all that was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearing {
    /// The learner, in another tab of Viva: it stays gone.
    Forgotten,
    /// Whatever clears the data of a site: what this page knows is stored anew.
    Lost,
}
