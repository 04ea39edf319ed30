//! The practice page over a deck that is being written, shown anew whenever its files change.
//! Executes nothing, and does not know how a deck is judged.

use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};
use viva_core::deck::{decode, encode};
use viva_core::html::text as escaped;
use viva_core::route::Route;
use viva_host::{Held, Server, Site, serve, watch};

use crate::deck;
use crate::problem::{Problem, Severity, count};
use crate::source::{Part, short_hex};

const PAGE: &str = include_str!("preview/page.html");
const STYLE: &str = include_str!("preview/page.css");
const SCRIPT: &str = include_str!("preview/reload.js");
/// Always the same, since readers' progress is stored under the address of the deck.
const DECK: &str = "/preview/deck/";

/// A server with the page of a deck, or of a part of one.
pub struct Preview {
    part: Part,
    server: Server,
    /// The deck as it was when nothing was to be mended; empty before the first time.
    deck: Held,
}

impl Preview {
    /// Serves the widget of the folder `widget` on `port` or the next one that is free; the page comes with `refresh`.
    pub fn start(part: Part, widget: &Path, port: u16) -> io::Result<Preview> {
        if !widget.join("viva.js").is_file() {
            return Err(io::Error::other(format!(
                "{} holds no viva.js; run `cargo xtask build` first, or name a folder with --widget",
                widget.display()
            )));
        }
        if !reads_our_decks(widget)? {
            return Err(io::Error::other(format!(
                "{} was built for decks of another version; run `cargo xtask build` again",
                widget.display()
            )));
        }
        let server = serve(&Site::new(widget), port)?;
        // The plan alone shows nothing; whoever writes it means the deck.
        let within = part.within.filter(|file| file != "deck.toml");
        Ok(Preview { part: Part { within, ..part }, server, deck: Held::new() })
    }

    /// Where the page is, at the concept or table that is meant.
    pub fn url(&self) -> String {
        let within = self.part.within.as_deref().and_then(|file| file.strip_suffix(".toml")?.split_once('/'));
        let route = match within {
            Some(("tables", id)) => Route::Table(id.to_owned()),
            Some((_, id)) => Route::Concept(id.to_owned()),
            None => Route::Home,
        };
        self.server.url(&format!("/{route}"))
    }

    /// Reads the deck again, shows it or what is to be mended, and returns that.
    pub fn refresh(&mut self) -> Vec<Problem> {
        let (deck, problems) = deck::build_part(&self.part);
        if let Some(deck) = deck {
            let files = crate::files(&deck).into_iter();
            self.deck = files.map(|(name, bytes)| (format!("{DECK}{name}"), bytes)).collect();
        }
        self.server.hold(self.held(&problems));
        problems
    }

    /// Calls `tell` with the problems now and after every change, for ever.
    pub fn run(mut self, mut tell: impl FnMut(&[Problem])) -> ! {
        watch(&[self.part.root.clone()], || tell(&self.refresh()))
    }

    fn held(&self, problems: &[Problem]) -> Held {
        let name = escaped(&self.part.to_string());
        let notice = self.notice(problems, &name);
        let quiz = match self.deck.is_empty() {
            true => String::new(),
            false => format!("<viva-quiz mode=\"app\" scope=\"preview\" deck=\"{DECK}deck.viva\"></viva-quiz>"),
        };
        let stand = self.stand(&notice);
        let page = PAGE
            .replace("{stand}", &stand)
            .replace("{quiz}", &quiz)
            .replace("{name}", &name)
            // Last, since its texts are the author's and may hold any of these words.
            .replace("{notice}", &notice);
        let mut held = self.deck.clone();
        let own = [("/", page), ("/preview/stand.txt", stand)];
        held.extend(own.map(|(path, text)| (path.to_owned(), text.into_bytes())));
        let fixed = [("/preview/page.css", STYLE), ("/preview/reload.js", SCRIPT)];
        held.extend(fixed.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())));
        held
    }

    /// What a page compares to notice a change: files that were only touched change nothing.
    fn stand(&self, notice: &str) -> String {
        let mut hash = Sha256::new_with_prefix(notice);
        self.deck.values().for_each(|bytes| hash.update(bytes));
        short_hex(&hash.finalize())
    }

    fn notice(&self, problems: &[Problem], name: &str) -> String {
        let (errors, warnings): (Vec<&Problem>, Vec<&Problem>) =
            problems.iter().partition(|problem| problem.severity == Severity::Error);
        let mut html = String::new();
        if !errors.is_empty() {
            // The page below has the first heading.
            let (below, h) = match self.deck.is_empty() {
                true => ("The page comes up once they are mended.", "h1"),
                false => ("Below is the page as it was before.", "h2"),
            };
            let title = count(errors.len(), "error");
            html += &format!(
                "<section class=\"notice bad\" role=\"alert\"><{h}>{title} in {name}</{h}>{}<p>{below}</p></section>",
                list(&errors)
            );
        }
        if !warnings.is_empty() {
            let title = count(warnings.len(), "warning");
            html +=
                &format!("<details class=\"notice\"><summary>{title} in {name}</summary>{}</details>", list(&warnings));
        }
        html
    }
}

/// Whether the decks that came with a widget are written as we write them; it would call any other one damaged.
fn reads_our_decks(widget: &Path) -> io::Result<bool> {
    for folder in fs::read_dir(widget)? {
        let folder = folder?;
        if !folder.file_name().to_string_lossy().starts_with("deck-") {
            continue;
        }
        for file in fs::read_dir(folder.path())? {
            let path = file?.path();
            let is_chunk = path.extension().is_some_and(|ending| ending == "viva" || ending == "bin");
            if is_chunk && !is_ours(&fs::read(&path)?) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

fn is_ours(bytes: &[u8]) -> bool {
    decode(bytes).is_ok_and(|chunk| encode(&chunk) == bytes)
}

fn list(problems: &[&Problem]) -> String {
    let entries = problems
        .iter()
        .map(|problem| format!("<li><strong>{}</strong>: {}</li>", escaped(&problem.spot()), escaped(&problem.text)));
    format!("<ul>{}</ul>", entries.collect::<String>())
}
