//! `viva preview` as an author meets it: the command itself, its words on the terminal, and what it serves.
//! Needs no browser; the widget is a file that only has the right name.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use viva_author::deck::build_part;
use viva_author::source::Part;
use viva_core::deck::{Chunk, decode};

const MRO: &str = "oop/mro-c3.toml";
const KINDS: &str = "tables/method-kinds.toml";

/// A folder with a copy of the deck and a widget.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/python");
    for file in ["deck.toml", "ids.lock", "proofs.lock", MRO, KINDS, "oop/new-vs-init.toml"] {
        let copy = deck(&folder).join(file);
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(ours.join(file), copy).unwrap();
    }
    // This copy holds only some of the concepts whose ids were given out.
    fs::write(deck(&folder).join("ids.lock"), "").unwrap();
    fs::create_dir(folder.path().join("widget")).unwrap();
    fs::write(folder.path().join("widget/viva.js"), "// the widget").unwrap();
    fs::write(folder.path().join("widget/index.html"), "published").unwrap();
    folder
}

fn deck(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("deck")
}

struct Shown {
    command: Child,
    terminal: BufReader<ChildStdout>,
    address: String,
    folder: tempfile::TempDir,
}

impl Shown {
    /// Starts the command for a file, and waits until it has said all about it.
    fn file(folder: tempfile::TempDir, file: &str) -> (Shown, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_viva"))
            .arg("preview")
            .arg(deck(&folder).join(file))
            .arg("--widget")
            .arg(folder.path().join("widget"))
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut terminal = BufReader::new(command.stdout.take().unwrap());
        let mut first = String::new();
        terminal.read_line(&mut first).unwrap();
        let url = first.split("http://").nth(1).unwrap().split(' ').next().unwrap();
        let address = url.split('/').next().unwrap().to_owned();
        let mut shown = Shown { command, terminal, address, folder };
        let said = first + &shown.told();
        (shown, said)
    }

    /// What the terminal says up to the next pause.
    fn told(&mut self) -> String {
        let mut said = String::new();
        while !said.contains("waiting for a change") {
            assert_ne!(self.terminal.read_line(&mut said).unwrap(), 0, "the command ended after {said}");
        }
        said
    }

    /// Puts a text in the place of a file at once, and waits for the answer on the terminal.
    fn put(&mut self, file: &str, text: &str) -> String {
        let beside = self.folder.path().join("beside");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, deck(&self.folder).join(file)).unwrap();
        self.told()
    }

    /// Replaces a part of a file.
    fn change(&mut self, file: &str, from: &str, to: &str) -> String {
        let text = fs::read_to_string(deck(&self.folder).join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        self.put(file, &text.replacen(from, to, 1))
    }

    /// The body of the answer to a GET, over a socket.
    fn get(&self, path: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
        answer.split_off(end)
    }

    fn page(&self) -> String {
        String::from_utf8(self.get("/")).unwrap()
    }

    /// The title of the concept as the widget would read it.
    fn title(&self) -> String {
        match decode(&self.get("/preview/deck/concept-mro-c3.bin")) {
            Ok(Chunk::Concept(concept)) => concept.title,
            other => panic!("not a concept: {other:?}"),
        }
    }

    /// What an open page would compare with its own.
    fn stand(&self) -> Vec<u8> {
        self.get("/preview/stand.txt")
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.command.kill().unwrap();
        self.command.wait().unwrap();
    }
}

#[test]
fn the_page_has_the_widget_the_deck_and_the_address_of_the_file() {
    let (shown, said) = Shown::file(folder(), MRO);
    assert!(said.contains("/#/concept/mro-c3 "), "{said}");
    assert!(shown.page().contains("<viva-quiz mode=\"app\" scope=\"preview\" deck=\"/preview/deck/deck.viva\">"));
    assert_eq!(shown.get("/viva.js"), b"// the widget");
    let Ok(Chunk::Index(index)) = decode(&shown.get("/preview/deck/deck.viva")) else { panic!("no index") };
    assert_eq!(index.concepts().map(|concept| concept.id.as_str()).collect::<Vec<_>>(), ["mro-c3"]);
    assert_eq!(shown.title(), "The method resolution order");
    let page = shown.page();
    let stand = page.split("data-stand=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(stand.as_bytes(), shown.stand());
    assert!(String::from_utf8(shown.get("/preview/reload.js")).unwrap().contains("stand.txt"));
}

#[test]
fn a_change_is_served_and_a_touch_reloads_nothing() {
    let (mut shown, _) = Shown::file(folder(), MRO);
    let before = shown.stand();
    shown.change(MRO, "title = \"The method resolution order\"", "title = \"Who answers first\"");
    assert_eq!(shown.title(), "Who answers first");
    let after = shown.stand();
    assert_ne!(after, before);
    shown.change(MRO, "schema = 1", "schema  = 1");
    assert_eq!(shown.stand(), after);
}

#[test]
fn a_bad_file_shows_its_problems_over_the_last_good_page_until_it_is_mended() {
    let (mut shown, _) = Shown::file(folder(), MRO);
    let before = shown.stand();
    let said = shown.change(MRO, "level = \"intermediate\"", "level = \"<b>\"");
    let problem = "is \"<b>\"; use one of: beginner, intermediate, advanced";
    assert!(said.contains(problem) && said.contains("mro-c3.toml:5 › level"), "{said}");
    let page = shown.page();
    assert!(page.contains("oop/mro-c3.toml:5 › level") && page.contains("1 error in oop/mro-c3.toml"), "{page}");
    assert!(page.contains("is &quot;&lt;b&gt;&quot;; use one of"), "{page}");
    assert!(page.contains("Below is the page as it was before.") && page.contains("<viva-quiz"), "{page}");
    assert_ne!(shown.stand(), before, "an open page learns of it");
    assert_eq!(shown.title(), "The method resolution order");
    let said = shown.change(MRO, "level = \"<b>\"", "level = \"intermediate\"");
    assert!(!said.contains("error"), "{said}");
    assert!(!shown.page().contains("1 error"));
    assert_eq!(shown.stand(), before);
}

#[test]
fn a_file_that_is_bad_from_the_first_comes_up_once_it_is_mended() {
    let folder = folder();
    let file = deck(&folder).join(MRO);
    let good = fs::read_to_string(&file).unwrap();
    fs::write(file, format!("{good}\nx = 'open")).unwrap();
    let (mut shown, said) = Shown::file(folder, MRO);
    assert!(said.contains("is not valid TOML here") && said.contains("/#/concept/mro-c3 "), "{said}");
    let page = shown.page();
    assert!(page.contains("is not valid TOML here") && !page.contains("<viva-quiz"), "{page}");
    shown.put(MRO, &good);
    assert!(shown.page().contains("<viva-quiz"));
}

#[test]
fn a_table_is_shown_alone_and_other_files_may_be_broken() {
    let folder = folder();
    fs::write(deck(&folder).join(MRO), "x = 'open").unwrap();
    let (shown, said) = Shown::file(folder, KINDS);
    assert!(said.contains("/#/table/method-kinds ") && !said.contains("error"), "{said}");
    assert!(matches!(decode(&shown.get("/preview/deck/table-method-kinds.bin")), Ok(Chunk::Table(_))));
}

#[test]
fn a_folder_is_shown_with_all_its_concepts() {
    let folder = folder();
    let part = Part::at(&deck(&folder).join("oop")).unwrap();
    let (deck, problems) = build_part(&part);
    let deck = deck.unwrap_or_else(|| panic!("{problems:?}"));
    assert_eq!(deck.parts().concepts.len(), 2);
    assert!(deck.parts().tables.is_empty());
    // The first visit is asked all of the first concept.
    assert_eq!(deck.parts().starter.len(), deck.parts().concepts[0].items.len());
}

#[test]
fn a_part_without_anything_to_practise_says_so() {
    let folder = folder();
    fs::create_dir(deck(&folder).join("empty")).unwrap();
    let (deck, problems) = build_part(&Part::at(&deck(&folder).join("empty")).unwrap());
    assert!(deck.is_none());
    assert_eq!(problems[0].to_string(), "error: empty: holds no concept and no table, so there is nothing to practise");
}

/// What the command says that cannot begin with the widget of this folder.
fn refusal(folder: &tempfile::TempDir, widget: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_viva"))
        .arg("preview")
        .arg(deck(folder))
        .arg("--widget")
        .arg(folder.path().join(widget))
        .args(["--port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(command.stdout.take().unwrap()).read_line(&mut first).unwrap();
    command.kill().unwrap();
    assert_eq!(first, "", "it began all the same");
    String::from_utf8(command.wait_with_output().unwrap().stderr).unwrap()
}

#[test]
fn without_a_widget_the_command_names_what_builds_it() {
    let said = refusal(&folder(), "nowhere");
    assert!(said.contains("run `cargo xtask build` first"), "{said}");
}

#[test]
fn a_widget_that_would_call_the_deck_damaged_is_refused() {
    let folder = folder();
    let own = folder.path().join("widget/deck-01234567");
    fs::create_dir(&own).unwrap();
    let (part, _) = build_part(&Part::at(&deck(&folder).join(KINDS)).unwrap());
    for (name, bytes) in viva_author::files(&part.unwrap()) {
        fs::write(own.join(name), bytes).unwrap();
    }
    let (shown, _) = Shown::file(folder, MRO);
    let file = shown.folder.path().join("widget/deck-01234567/table-method-kinds.bin");
    let mut bytes = fs::read(&file).unwrap();
    bytes.pop();
    fs::write(file, bytes).unwrap();
    let said = refusal(&shown.folder, "widget");
    assert!(said.contains("was built for decks of another version; run `cargo xtask build` again"), "{said}");
}
