//! A static host on this machine, good or bad on request, for commands and tests. Knows nothing of Viva.

mod desk;
mod fault;
mod reply;
mod server;
mod site;
mod watch;

pub use desk::{open_page, serve};
pub use fault::{Fault, FaultKind};
pub use server::Server;
pub use site::{Held, STRICT_CSP, Site};
pub use watch::watch;
