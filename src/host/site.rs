//! What is served and how. Does not know how requests arrive.

use crate::server::Server;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

/// The policy under which everything published must work.
pub const STRICT_CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data:; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors *; require-trusted-types-for 'script'; trusted-types viva";

/// Files by the path they answer at, held in memory.
pub type Held = BTreeMap<String, Vec<u8>>;

/// What is served and how; the default is how a good host does it.
#[derive(Clone, Debug)]
pub struct Site {
    mounts: Vec<(String, PathBuf)>,
    pub(crate) held: Held,
    pub(crate) csp: Option<String>,
    pub(crate) cors: bool,
    pub(crate) packings: &'static [(&'static str, &'static str)],
}

impl Site {
    /// A site whose root is `folder`.
    pub fn new(folder: impl Into<PathBuf>) -> Site {
        let packings = &[("br", ".br"), ("gzip", ".gz")];
        let mounts = vec![("/".into(), folder.into())];
        Site { mounts, held: Held::new(), csp: Some(STRICT_CSP.into()), cors: true, packings }
    }

    /// Serves another folder below a path that begins and ends with a slash.
    pub fn mount(mut self, path: &str, folder: impl Into<PathBuf>) -> Site {
        self.mounts.insert(0, (path.into(), folder.into()));
        self
    }

    /// Serves a page of HTML that is no file.
    pub fn page(mut self, path: &str, html: impl Into<String>) -> Site {
        self.held.insert(path.into(), html.into().into_bytes());
        self
    }

    /// Serves bytes that are no file.
    pub fn data(mut self, path: &str, bytes: Vec<u8>) -> Site {
        self.held.insert(path.into(), bytes);
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
        Server::start(self, port)
    }

    /// The file behind a path, or nothing where the path leaves its folder.
    pub(crate) fn file(&self, path: &str) -> Option<PathBuf> {
        let (folder, rest) =
            self.mounts.iter().find_map(|(mount, folder)| Some((folder, path.strip_prefix(mount.as_str())?)))?;
        let safe = rest.split('/').all(|step| step != ".." && !step.contains(['\\', '\0', '%']));
        let file = folder.join(rest.trim_end_matches('/'));
        let file = if file.is_dir() { file.join("index.html") } else { file };
        (safe && !rest.starts_with('/')).then_some(file)
    }
}
