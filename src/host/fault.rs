//! The ways in which a host can fail its visitors. Does not know how answers are sent.

use crate::reply::Reply;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// Something wrong with the answer to every path that contains `path`.
#[derive(Clone, Debug)]
pub struct Fault {
    /// A part of the path, such as `.wasm`.
    pub path: String,
    /// What happens instead.
    pub kind: FaultKind,
}

/// The ways in which an answer can be wrong.
#[derive(Clone, Debug)]
pub enum FaultKind {
    /// This status and a short page.
    Status(u16),
    /// Status 200 and a page of HTML, as log-in walls send.
    Page,
    /// Nothing for so long, then the file.
    Late(Duration),
    /// Nothing for as long as this fault is set, then what comes without it.
    Withheld,
    /// One byte at a time with a pause before each.
    Drip(Duration),
    /// Another type than the file's own.
    Type(String),
    /// These bytes with status 200, whether there is such a file or not.
    Bytes(Vec<u8>),
    /// A redirect to this address.
    Redirect(String),
}

impl FaultKind {
    /// Spoils the answer to `path`.
    pub(crate) fn spoil(self, reply: &mut Reply, path: &str) {
        match self {
            FaultKind::Status(status) => *reply = Reply::page(status, "No such luck."),
            FaultKind::Page => *reply = Reply::page(200, "Please log in."),
            FaultKind::Late(wait) => thread::sleep(wait),
            // The server waits, which knows when it is taken back.
            FaultKind::Withheld => (),
            FaultKind::Drip(wait) => reply.pause = Some(wait),
            FaultKind::Type(kind) => reply.replace("Content-Type", &kind),
            FaultKind::Bytes(bytes) => *reply = Reply::file(Path::new(path), bytes),
            FaultKind::Redirect(to) => {
                *reply = Reply::page(302, "Moved.");
                reply.replace("Location", &to);
            }
        }
    }
}
