//! What every command that serves does at the terminal. Does not know what it serves.

use crate::{Server, Site};
use std::io::{self, ErrorKind};
use std::process::Command;

/// Serves a site on `port`, or on the next of twenty that is free.
pub fn serve(site: &Site, port: u16) -> io::Result<Server> {
    let mut next = port;
    loop {
        match site.clone().start(next) {
            Err(error) if error.kind() == ErrorKind::AddrInUse && next < port.saturating_add(20) => {
                println!("port {next} is taken, trying {}", next + 1);
                next += 1;
            }
            Err(error) => {
                return Err(io::Error::new(error.kind(), format!("port {next} could not be opened: {error}")));
            }
            served => return served,
        }
    }
}

/// Asks the desktop to open an address; where there is no desktop, says so.
pub fn open_page(url: &str) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if let Err(error) = Command::new(program).arg(url).spawn() {
        println!("{program} could not be run ({error}); open {url} yourself");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_free_port_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::new(folder.path());
        let first = site.clone().start(0).unwrap();
        let second = serve(&site, first.port()).unwrap();
        assert!(second.port() > first.port(), "{} after {}", second.port(), first.port());
    }
}
