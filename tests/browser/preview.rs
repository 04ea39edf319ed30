//! The page that an author sees while writing. Knows nothing of the command around it, which has tests of its own.

use crate::playing::{Script, script};
use crate::stage::Stage;
use std::fs;
use viva_author::preview::Preview;
use viva_author::source::Part;

const FILE: &str = "oop/mro-c3.toml";
const TITLE: &str = "The method resolution order";

pub(crate) fn scripts() -> Vec<Script> {
    vec![script("preview: an open page follows the file, bad or good", an_open_page_follows_the_file_bad_or_good)]
}

async fn an_open_page_follows_the_file_bad_or_good(stage: &Stage) {
    let folder = tempfile::tempdir().expect("a folder for the deck");
    let (deck, copy) = (xtask::dist::root().join("content/python"), folder.path().join(FILE));
    let text = fs::read_to_string(deck.join(FILE)).expect("a concept of the deck");
    fs::copy(deck.join("deck.toml"), folder.path().join("deck.toml")).expect("the folder can be written");
    fs::create_dir(folder.path().join("oop")).expect("the folder can be written");
    let write = |text: &str| fs::write(&copy, text).expect("the folder can be written");
    write(&text);

    let mut preview = Preview::start(Part::at(&copy).expect("a part of a deck"), &stage.dist, 0)
        .expect("the loopback has a free port");
    preview.refresh();
    stage.open(&preview.url()).await;
    let widget = stage.widget();
    widget.says("h1", TITLE).await;

    write(&text.replace(TITLE, "Who answers first"));
    preview.refresh();
    widget.says("h1", "Who answers first").await;

    write(&text.replace("level = \"intermediate\"", "level = \"middling\""));
    preview.refresh();
    stage
        .until("return document.querySelector('.bad')?.textContent.includes('is \"middling\"; use one of')", &[])
        .await;
    widget.says("h1", "Who answers first").await;

    write(&text);
    preview.refresh();
    widget.says("h1", TITLE).await;
    stage.until("return !document.querySelector('.bad')", &[]).await;
    stage.stays_within("the preview").await;
}
