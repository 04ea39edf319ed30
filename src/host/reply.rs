//! One answer: status, headers, body, and how it is written. Does not know where the body comes from.

use std::io::{self, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;
use tiny_http::{Method, Request, StatusCode};

pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
    /// Before each byte of the body.
    pub(crate) pause: Option<Duration>,
}

impl Reply {
    /// A short page of HTML.
    pub(crate) fn page(status: u16, words: &str) -> Reply {
        let body = format!("<!doctype html><title>{status}</title><p>{words}</p>\n").into_bytes();
        Reply { status, ..Reply::file(Path::new("page.html"), body) }
    }

    /// The content of a file, whose name tells the type.
    pub(crate) fn file(name: &Path, body: Vec<u8>) -> Reply {
        Reply { status: 200, headers: vec![("Content-Type", media_type(name).into())], body, pause: None }
    }

    pub(crate) fn replace(&mut self, name: &'static str, value: &str) {
        self.headers.retain(|(old, _)| *old != name);
        self.headers.push((name, value.into()));
    }

    /// Writes the answer and ends the connection.
    ///
    /// Written by hand because tiny_http cannot end one: kept open, it occupies a worker, and a new connection that meets
    /// no idle worker at the wrong moment waits until another one ends. Firefox then never gets a file.
    pub(crate) fn send(self, request: Request) -> io::Result<()> {
        let head_only = matches!(request.method(), Method::Head) || self.status == 304;
        let mut writer = request.into_writer();
        write!(writer, "HTTP/1.1 {} {}\r\n", self.status, StatusCode(self.status).default_reason_phrase())?;
        for (name, value) in &self.headers {
            write!(writer, "{name}: {value}\r\n")?;
        }
        write!(writer, "Content-Length: {}\r\nConnection: close\r\n\r\n", self.body.len())?;
        match self.pause {
            _ if head_only => {}
            None => writer.write_all(&self.body)?,
            Some(pause) => {
                for byte in &self.body {
                    thread::sleep(pause);
                    writer.write_all(&[*byte])?;
                    writer.flush()?;
                }
            }
        }
        writer.flush()
    }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}
