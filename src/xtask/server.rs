//! Serves folders over HTTP on this machine, as a good static host would, or as a bad one on request. Knows nothing of Viva.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tiny_http::{Header, Method, Request, StatusCode};

/// The policy under which everything published must work.
pub const STRICT_CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *; \
    require-trusted-types-for 'script'; trusted-types 'none'";

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
    /// One byte at a time with a pause before each.
    Drip(Duration),
    /// Another type than the file's own.
    Type(String),
    /// These bytes with status 200, whether there is such a file or not.
    Bytes(Vec<u8>),
    /// A redirect to this address.
    Redirect(String),
}

/// What is served and how; the default is how a good host does it.
#[derive(Clone, Debug)]
pub struct Site {
    mounts: Vec<(String, PathBuf)>,
    pages: BTreeMap<String, String>,
    csp: Option<String>,
    cors: bool,
    packings: &'static [(&'static str, &'static str)],
}

impl Site {
    /// A site whose root is `folder`.
    pub fn new(folder: impl Into<PathBuf>) -> Site {
        let packings = &[("br", ".br"), ("gzip", ".gz")];
        let mounts = vec![("/".into(), folder.into())];
        Site { mounts, pages: BTreeMap::new(), csp: Some(STRICT_CSP.into()), cors: true, packings }
    }

    /// Serves another folder below a path that begins and ends with a slash.
    pub fn mount(mut self, path: &str, folder: impl Into<PathBuf>) -> Site {
        self.mounts.insert(0, (path.into(), folder.into()));
        self
    }

    /// Serves a page of HTML that is no file.
    pub fn page(mut self, path: &str, html: impl Into<String>) -> Site {
        self.pages.insert(path.into(), html.into());
        self
    }

    /// Another content security policy, or none.
    pub fn csp(mut self, policy: Option<&str>) -> Site {
        self.csp = policy.map(str::to_owned);
        self
    }

    /// No `Access-Control-Allow-Origin`.
    pub fn without_cors(mut self) -> Site {
        self.cors = false;
        self
    }

    /// A host that knows no brotli.
    pub fn gzip_only(mut self) -> Site {
        self.packings = &[("gzip", ".gz")];
        self
    }

    /// A host that compresses nothing.
    pub fn unpacked(mut self) -> Site {
        self.packings = &[];
        self
    }

    /// Serves until the returned value is dropped; port 0 takes any free one.
    pub fn start(self, port: u16) -> io::Result<Server> {
        // Bound here: tiny_http would hide that a port is taken in an error of no type.
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let http = Arc::new(tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?);
        let port = http.server_addr().to_ip().map_or(port, |address| address.port());
        let shared = Arc::new(Shared { site: self, faults: Mutex::default(), log: Mutex::default() });
        let (listener, state) = (Arc::clone(&http), Arc::clone(&shared));
        let thread = thread::spawn(move || {
            // `recv` fails once `unblock` was called.
            while let Ok(request) = listener.recv() {
                let state = Arc::clone(&state);
                thread::spawn(move || state.answer(request));
            }
        });
        Ok(Server { http, port, shared, thread: Some(thread) })
    }
}

struct Shared {
    site: Site,
    faults: Mutex<Vec<Fault>>,
    log: Mutex<Vec<String>>,
}

/// A running server; dropping it stops it.
pub struct Server {
    http: Arc<tiny_http::Server>,
    port: u16,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The full address of a path that begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The same by another host name, which to a browser is another origin.
    pub fn other_origin(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// From now on these answers go wrong, and no others.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        *lock(&self.shared.faults) = faults;
    }

    /// The paths asked for since the last call, in order.
    pub fn take_log(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.shared.log))
    }

    /// Waits for ever, for a command that only serves.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the listening thread cannot panic");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            // A panic there was already printed; a second one while dropping would abort.
            thread.join().ok();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Shared {
    fn answer(&self, request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        lock(&self.log).push(path.clone());
        let mut reply = self.reply(&path, request.headers(), request.method());
        let fault = lock(&self.faults).iter().find(|fault| path.contains(&fault.path)).cloned();
        let mut pause = None;
        match fault.map(|fault| fault.kind) {
            None => {}
            Some(FaultKind::Status(status)) => reply = Reply::page(status, "No such luck."),
            Some(FaultKind::Page) => reply = Reply::page(200, "Please log in."),
            Some(FaultKind::Late(wait)) => thread::sleep(wait),
            Some(FaultKind::Drip(wait)) => pause = Some(wait),
            Some(FaultKind::Type(kind)) => reply.replace("Content-Type", &kind),
            Some(FaultKind::Bytes(bytes)) => {
                reply = Reply { body: bytes, ..Reply::page(200, "") };
                reply.replace("Content-Type", media_type(Path::new(&path)));
            }
            Some(FaultKind::Redirect(to)) => {
                reply = Reply::page(302, "Moved.");
                reply.replace("Location", &to);
            }
        }
        if self.site.cors {
            reply.replace("Access-Control-Allow-Origin", "*");
        }
        if let Some(policy) = &self.site.csp {
            reply.replace("Content-Security-Policy", policy);
        }
        reply.replace("X-Content-Type-Options", "nosniff");
        // The browser may have gone away; that is its right.
        reply.send(request, pause).ok();
    }

    fn reply(&self, path: &str, headers: &[Header], method: &Method) -> Reply {
        if !matches!(method, Method::Get | Method::Head) {
            return Reply::page(405, "Only GET and HEAD.");
        }
        if let Some(html) = self.site.pages.get(path) {
            return Reply { body: html.clone().into_bytes(), ..Reply::page(200, "") };
        }
        let Some(file) = self.file(path) else { return Reply::page(404, "Not found.") };
        let Ok(bytes) = std::fs::read(&file) else { return Reply::page(404, "Not found.") };
        let value = |name: &str| {
            headers.iter().find(|h| h.field.as_str().as_str().eq_ignore_ascii_case(name)).map(|h| h.value.as_str())
        };
        let tag = format!("W/\"{}\"", crate::pack::hash(&[&bytes]));
        let fresh = value("If-None-Match") == Some(&tag);
        let mut reply = Reply { status: 200, headers: Vec::new(), body: bytes };
        reply.replace("Content-Type", media_type(&file));
        reply.replace("Vary", "Accept-Encoding");
        reply.replace("ETag", &tag);
        reply
            .replace("Cache-Control", if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" });
        if fresh {
            reply.status = 304;
            reply.body.clear();
            return reply;
        }
        let accepted = value("Accept-Encoding").unwrap_or_default();
        for (name, ending) in self.site.packings {
            let copy = PathBuf::from(format!("{}{ending}", file.display()));
            if accepted.split(',').any(|word| word.trim() == *name)
                && let Ok(packed) = std::fs::read(copy)
            {
                reply.replace("Content-Encoding", name);
                reply.body = packed;
                break;
            }
        }
        reply
    }

    /// The file behind a path, or nothing where the path leaves its folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let (folder, rest) =
            self.site.mounts.iter().find_map(|(mount, folder)| Some((folder, path.strip_prefix(mount.as_str())?)))?;
        let safe = rest.split('/').all(|step| step != ".." && !step.contains(['\\', '\0', '%']));
        let file = folder.join(rest.trim_end_matches('/'));
        let file = if file.is_dir() { file.join("index.html") } else { file };
        (safe && !rest.starts_with('/')).then_some(file)
    }
}

struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Reply {
    fn page(status: u16, words: &str) -> Reply {
        let body = format!("<!doctype html><title>{status}</title><p>{words}</p>\n").into_bytes();
        Reply { status, headers: vec![("Content-Type", "text/html; charset=utf-8".into())], body }
    }

    fn replace(&mut self, name: &'static str, value: &str) {
        self.headers.retain(|(old, _)| *old != name);
        self.headers.push((name, value.into()));
    }

    /// Writes the answer and ends the connection.
    ///
    /// Written by hand because tiny_http cannot end one: kept open, it occupies a worker, and a new connection that meets
    /// no idle worker at the wrong moment waits until another one ends. Firefox then never gets a file.
    fn send(self, request: Request, pause: Option<Duration>) -> io::Result<()> {
        let head_only = matches!(request.method(), Method::Head) || self.status == 304;
        let mut writer = request.into_writer();
        write!(writer, "HTTP/1.1 {} {}\r\n", self.status, StatusCode(self.status).default_reason_phrase())?;
        for (name, value) in &self.headers {
            write!(writer, "{name}: {value}\r\n")?;
        }
        write!(writer, "Content-Length: {}\r\nConnection: close\r\n\r\n", self.body.len())?;
        match pause {
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

/// Whether a name or a folder of the path ends with a hash of its content and so never changes.
fn is_hashed(path: &str) -> bool {
    path.split('/').any(|step| {
        let stem = step.split('.').next().unwrap_or_default();
        stem.rsplit_once('-')
            .is_some_and(|(_, hash)| hash.len() == 8 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
    })
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{ErrorKind, Read, Write};
    use std::net::TcpStream;

    /// The head of the answer to a GET, and its body.
    fn get(server: &Server, path: &str, headers: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port())).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        (String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end..].to_vec())
    }

    fn files() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("site");
        std::fs::create_dir(&inside).unwrap();
        std::fs::write(folder.path().join("secret"), "outside").unwrap();
        for (name, text) in [("a-01234567.js", "plain"), ("a-01234567.js.br", "brotli"), ("a-01234567.js.gz", "gzip")] {
            std::fs::write(inside.join(name), text).unwrap();
        }
        std::fs::write(inside.join("viva.js"), "loader").unwrap();
        folder
    }

    #[test]
    fn a_taken_port_is_told_from_other_failures() {
        let folder = files();
        let first = Site::new(folder.path()).start(0).unwrap();
        let second = Site::new(folder.path()).start(first.port());
        assert_eq!(second.err().map(|error| error.kind()), Some(ErrorKind::AddrInUse));
    }

    #[test]
    fn the_best_packing_that_both_sides_know_is_sent() {
        let folder = files();
        let good = Site::new(folder.path().join("site")).start(0).unwrap();
        let modest = Site::new(folder.path().join("site")).gzip_only().start(0).unwrap();
        let body = |server: &Server, accepted: &str| {
            let (head, body) = get(server, "/a-01234567.js", &format!("Accept-Encoding: {accepted}\r\n"));
            assert!(head.contains("Content-Type: text/javascript"), "{head}");
            String::from_utf8(body).unwrap()
        };
        assert_eq!(body(&good, "gzip, br"), "brotli");
        assert_eq!(body(&good, "gzip"), "gzip");
        assert_eq!(body(&good, "identity"), "plain");
        assert_eq!(body(&modest, "gzip, br"), "gzip");
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever_and_others_are_asked_for_again() {
        let folder = files();
        let server = Site::new(folder.path().join("site")).start(0).unwrap();
        assert!(get(&server, "/a-01234567.js", "").0.contains("immutable"));
        let (head, _) = get(&server, "/viva.js", "");
        assert!(head.contains("Cache-Control: no-cache"), "{head}");
        let tag = head.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
        let (head, body) = get(&server, "/viva.js", &format!("If-None-Match: {tag}\r\n"));
        assert!(head.starts_with("HTTP/1.1 304") && body.is_empty(), "{head}");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = files();
        let server = Site::new(folder.path().join("site")).start(0).unwrap();
        for path in ["/../secret", "/%2e%2e/secret", "//secret", "/a/../../secret"] {
            let (head, _) = get(&server, path, "");
            assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        }
    }
}
