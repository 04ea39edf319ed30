//! Listens on this machine and answers from a site. Does not know how one answer is written.

use crate::fault::{Fault, FaultKind};
use crate::reply::Reply;
use crate::site::{Held, Site};
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use tiny_http::{Header, Method, Request};

struct Shared {
    site: Site,
    held: Mutex<Held>,
    faults: Mutex<Vec<Fault>>,
    turned: Condvar,
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
    pub(crate) fn start(mut site: Site, port: u16) -> io::Result<Server> {
        // Bound here: tiny_http would hide that a port is taken in an error of no type.
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let http = Arc::new(tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?);
        let port = http.server_addr().to_ip().map_or(port, |address| address.port());
        let held = Mutex::new(std::mem::take(&mut site.held));
        let shared = Shared { site, held, faults: Mutex::default(), turned: Condvar::new(), log: Mutex::default() };
        let shared = Arc::new(shared);
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

    /// From now on these answers go wrong, and no others; what was withheld comes, if it be not withheld anew.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        *lock(&self.shared.faults) = faults;
        self.shared.turned.notify_all();
    }

    /// From now on these files answer, all at once, in place of those that were held in memory before.
    pub fn hold(&self, files: Held) {
        *lock(&self.shared.held) = files;
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
        self.set_faults(Vec::new());
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            // A panic there was already printed; a second one while dropping would abort.
            thread.join().ok();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    fn answer(&self, request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        lock(&self.log).push(path.clone());
        let mut reply = self.reply(&path, request.headers(), request.method());
        if let Some(kind) = self.fault(&path) {
            kind.spoil(&mut reply, &path);
        }
        if self.site.cors {
            reply.replace("Access-Control-Allow-Origin", "*");
        }
        if let Some(policy) = &self.site.csp {
            reply.replace("Content-Security-Policy", policy);
        }
        reply.replace("X-Content-Type-Options", "nosniff");
        // The browser may have gone away; that is its right.
        reply.send(request).ok();
    }

    /// What goes wrong with this path, once it is no longer withheld.
    fn fault(&self, path: &str) -> Option<FaultKind> {
        let find = |faults: &[Fault]| faults.iter().find(|one| path.contains(&one.path)).map(|one| one.kind.clone());
        let withheld = |faults: &mut Vec<Fault>| matches!(find(faults), Some(FaultKind::Withheld));
        let faults = self.turned.wait_while(lock(&self.faults), withheld).unwrap_or_else(PoisonError::into_inner);
        find(&faults)
    }

    fn reply(&self, path: &str, headers: &[Header], method: &Method) -> Reply {
        if !matches!(method, Method::Get | Method::Head) {
            return Reply::page(405, "Only GET and HEAD.");
        }
        if let Some(bytes) = lock(&self.held).get(path) {
            let name = if path.ends_with('/') { "index.html" } else { path };
            return kept(Reply::file(Path::new(name), bytes.clone()), path, headers);
        }
        let file = self.site.file(path);
        let Some((file, bytes)) = file.and_then(|file| std::fs::read(&file).ok().map(|bytes| (file, bytes))) else {
            return Reply::page(404, "Not found.");
        };
        let mut reply = kept(Reply::file(&file, bytes), path, headers);
        if reply.status == 200 {
            self.pack(&mut reply, &file, value(headers, "Accept-Encoding").unwrap_or_default());
        }
        reply
    }

    /// Sends the copy beside a file that is packed as both sides like best.
    fn pack(&self, reply: &mut Reply, file: &Path, accepted: &str) {
        for (name, ending) in self.site.packings {
            let copy = PathBuf::from(format!("{}{ending}", file.display()));
            if accepted.split(',').any(|word| word.trim() == *name)
                && let Ok(packed) = std::fs::read(copy)
            {
                reply.replace("Content-Encoding", name);
                reply.body = packed;
                return;
            }
        }
    }
}

/// Says how long an answer may be kept, and sends nothing to who has it already.
fn kept(mut reply: Reply, path: &str, headers: &[Header]) -> Reply {
    let tag = tag(&reply.body);
    reply.replace("Vary", "Accept-Encoding");
    reply.replace("ETag", &tag);
    reply.replace("Cache-Control", if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" });
    if value(headers, "If-None-Match") == Some(&tag) {
        reply.status = 304;
        reply.body.clear();
    }
    reply
}

fn value<'a>(headers: &'a [Header], name: &str) -> Option<&'a str> {
    let found = headers.iter().find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name));
    found.map(|header| header.value.as_str())
}

/// Tells one content from another for as long as this server runs.
fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("W/\"{:x}\"", hasher.finish())
}

/// Whether a name or a folder of the path ends with a hash of its content and so never changes.
fn is_hashed(path: &str) -> bool {
    path.split('/').any(|step| {
        let stem = step.split('.').next().unwrap_or_default();
        stem.rsplit_once('-')
            .is_some_and(|(_, hash)| hash.len() == 8 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
    })
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
        std::fs::write(inside.join("such-a-facade.html"), "").unwrap();
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
        // A word may well be written in hexadecimal digits.
        assert!(get(&server, "/such-a-facade.html", "").0.contains("no-cache"));
        let (head, _) = get(&server, "/viva.js", "");
        assert!(head.contains("Cache-Control: no-cache"), "{head}");
        let tag = head.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
        let (head, body) = get(&server, "/viva.js", &format!("If-None-Match: {tag}\r\n"));
        assert!(head.starts_with("HTTP/1.1 304") && body.is_empty(), "{head}");
    }

    #[test]
    fn what_is_held_answers_until_something_else_is() {
        let folder = files();
        let server = Site::new(folder.path().join("site")).page("/", "<p>first").start(0).unwrap();
        let (head, body) = get(&server, "/", "");
        assert!(head.contains("text/html") && head.contains("no-cache") && body == b"<p>first", "{head}");
        server.hold(Held::from([("/viva.js".to_owned(), b"held".to_vec())]));
        assert!(get(&server, "/", "").0.starts_with("HTTP/1.1 404"));
        let (head, body) = get(&server, "/viva.js", "");
        assert!(head.contains("text/javascript") && body == b"held", "{head}");
        server.hold(Held::new());
        assert_eq!(get(&server, "/viva.js", "").1, b"loader");
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

    #[test]
    fn a_fault_spoils_the_answer_to_its_path_alone() {
        let folder = files();
        let server = Site::new(folder.path().join("site")).start(0).unwrap();
        let spoilt = |kind| {
            server.set_faults(vec![Fault { path: "viva".into(), kind }]);
            let (head, body) = get(&server, "/viva.js", "");
            assert_eq!(get(&server, "/a-01234567.js", "").1, b"plain");
            (head, String::from_utf8(body).unwrap())
        };
        assert_eq!(spoilt(FaultKind::Drip(std::time::Duration::ZERO)).1, "loader");
        let (head, _) = spoilt(FaultKind::Type("text/plain".into()));
        assert!(head.contains("Content-Type: text/plain") && !head.contains("javascript"), "{head}");
        let (head, _) = spoilt(FaultKind::Redirect("/moved".into()));
        assert!(head.starts_with("HTTP/1.1 302") && head.contains("Location: /moved\r\n"), "{head}");
    }

    #[test]
    fn what_is_withheld_comes_once_it_is_let_go() {
        let folder = files();
        let server = Site::new(folder.path().join("site")).start(0).unwrap();
        server.set_faults(vec![Fault { path: "viva".into(), kind: FaultKind::Withheld }]);
        thread::scope(|scope| {
            let asked = scope.spawn(|| get(&server, "/viva.js", "").1);
            assert_eq!(get(&server, "/a-01234567.js", "").1, b"plain");
            while !server.take_log().contains(&"/viva.js".into()) {
                thread::yield_now();
            }
            assert!(!asked.is_finished());
            server.set_faults(Vec::new());
            assert_eq!(asked.join().unwrap(), b"loader");
        });
    }
}
