//! Puts the published folder together: names, hashes, compressed copies. Knows nothing of how a program or a deck is made.

use crate::wasm::{self, Program, Speed, Variant};
use crate::{offline, pack, pages, reading, text, words};
use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use viva_app::prerender::LANGUAGE;
use viva_core::deck::Deck;

/// The version that file names carry.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a build is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// Put the whole deck inside the wasm, so that no second file is fetched.
    pub embed_deck: bool,
    /// Published or draft.
    pub speed: Speed,
    /// The address of the published folder, ending with a slash, where it is known.
    pub site: Option<&'a str>,
    /// Let the page load itself again when another build takes its place.
    pub watched: bool,
}

impl Order<'static> {
    /// What is published where nobody asked for more.
    pub const PUBLISHED: Order<'static> =
        Order { embed_deck: false, speed: Speed::Published, site: None, watched: false };
}

impl Order<'_> {
    /// What is asked for where nobody asked for more: the pseudo-locale is only for tests, and so built quickly.
    pub fn usual() -> Order<'static> {
        let speed = if LANGUAGE == words::PSEUDO { Speed::Draft } else { Speed::Published };
        Order { speed, ..Order::PUBLISHED }
    }
}

/// Files by their path inside the published folder, not yet written.
type Files = BTreeMap<String, Vec<u8>>;

/// The root of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("xtask lies two folders below the root").to_owned()
}

/// Builds everything in the language of this program, into `dist/` where that is English, and returns the folder.
pub fn build(order: Order<'_>) -> Result<PathBuf> {
    let root = root();
    wasm::ready_target()?;
    let content = content(&root.join("content/python"))?;
    let mut files = Files::new();
    let mut names = json!({ "starter": starter(&content.deck) });
    for variant in [Variant::Embed, Variant::App] {
        let mut program = wasm::program(&root, variant, order.speed)?;
        if order.embed_deck {
            wasm::put_inside(&mut program, &content.files);
        }
        let styles = Styles::read(&root.join("styles"), variant)?;
        names[variant.name()] = program_names(variant, program, styles, &mut files);
    }
    // Nothing, where the deck is inside the programs.
    names["deck"] = (!order.embed_deck).then(|| deck_folder(&content.files, &mut files)).into();
    names["rescue"] = named("rescue", "js", script(&root, "rescue.js")?.into_bytes(), &mut files).into();
    let loader = script(&root, "viva.js")?.replace("__BUILD__", &names.to_string()).into_bytes();
    let versioned = format!("viva-{VERSION}.js");
    let integrity = viva_author::integrity::integrity(&loader);
    for name in [&versioned, "viva.js"] {
        files.insert(name.into(), loader.clone());
        // Beside the script, since it cannot hold its own: what a snippet's `integrity` says.
        files.insert(format!("{name}.sri"), integrity.clone().into_bytes());
    }
    names["version"] = VERSION.into();
    names["language"] = LANGUAGE.into();
    names["script"] = versioned.into();
    names["integrity"] = integrity.into();
    let page_css = text::styles(&read(&root.join("src/web/page.css"))?).into_bytes();
    let page_css = named("page", "css", page_css, &mut files);
    names["page"] = page_css.as_str().into();
    names["elsewhere"] = named("elsewhere", "js", script(&root, "elsewhere.js")?.into_bytes(), &mut files).into();
    if order.speed == Speed::Published {
        names["offline"] = named("offline", "js", script(&root, "offline.js")?.into_bytes(), &mut files).into();
    }
    let mut index = pages::app(&words::said(&read(&root.join("index.html"))?)?, &names, &content.deck, &content.files);
    if order.watched {
        files.insert("reload.js".into(), script(&root, "reload.js")?.into_bytes());
        index = index.replace("</head>", "  <script type=\"module\" src=\"reload.js\"></script>\n</head>");
    }
    files.insert("index.html".into(), index.into_bytes());
    for name in offline::PICTURES {
        let path = root.join("src/web").join(name);
        let bytes = fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
        files.insert(name.into(), bytes);
    }
    let manifest = words::said(&read(&root.join("src/web").join(offline::MANIFEST))?)?;
    files.insert(offline::MANIFEST.into(), manifest.into_bytes());
    for (name, html) in reading::read(&content.deck, &page_css, order.site)? {
        files.insert(name, html.into_bytes());
    }
    // A draft has no worker, which would stand between its author and the next change.
    if order.speed == Speed::Published {
        let worker = offline::worker(&script(&root, "sw.js")?, &names, &files);
        files.insert("sw.js".into(), worker.into_bytes());
    }
    files.insert("viva.json".into(), serde_json::to_vec_pretty(&names)?);
    let dist = root.join(words::folder());
    write(&dist, &files, order.speed)?;
    Ok(dist)
}

/// The file of the first question, if there is one: it is fetched early.
fn starter(deck: &Deck) -> Vec<String> {
    let concept = deck.parts().starter.first().and_then(|item| item.split('.').next());
    concept.map(|concept| format!("concept-{concept}")).into_iter().collect()
}

/// Puts the files of a program among the others; their names begin alike.
fn program_names(variant: Variant, program: Program, styles: Styles, files: &mut Files) -> Value {
    let own = [program.glue.as_bytes(), &program.wasm, &styles.first, &styles.later];
    let all: Vec<_> = own.into_iter().chain(program.pieces.values().map(Vec::as_slice)).collect();
    let stem = format!("{}-{}", variant.name(), pack::hash(&all));
    let names = json!({ "stem": stem, "parts": program.parts });
    files.insert(format!("{stem}.js"), program.glue.into_bytes());
    files.insert(format!("{stem}.wasm"), program.wasm);
    files.insert(format!("{stem}.css"), styles.first);
    files.insert(format!("{stem}-later.css"), styles.later);
    files.extend(program.pieces.into_iter().map(|(name, bytes)| (format!("{stem}-{name}.wasm"), bytes)));
    names
}

/// A deck and its files by name.
struct Content {
    deck: Deck,
    files: Files,
}

fn content(folder: &Path) -> Result<Content> {
    let deck = viva_author::build(folder).map_err(|problems| {
        let lines: Vec<_> = problems.into_iter().map(|problem| problem.below(folder).to_string()).collect();
        anyhow!("{} has {} problems:\n{}", folder.display(), lines.len(), lines.join("\n"))
    })?;
    Ok(Content { files: viva_author::files(&deck).into_iter().collect(), deck })
}

/// Puts the files of a deck into a folder named after all of them.
fn deck_folder(content: &Files, files: &mut Files) -> String {
    let parts: Vec<&[u8]> = content.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]).collect();
    let folder = format!("deck-{}", pack::hash(&parts));
    files.extend(content.iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes.clone())));
    folder
}

fn named(stem: &str, ending: &str, bytes: Vec<u8>, files: &mut Files) -> String {
    let name = format!("{stem}-{}.{ending}", pack::hash(&[&bytes]));
    files.insert(name.clone(), bytes);
    name
}

fn script(root: &Path, name: &str) -> Result<String> {
    words::said(&text::script(&read(&root.join("src/web").join(name))?))
}

/// The sheets of a program: of its first screen, and of what comes with its parts.
struct Styles {
    first: Vec<u8>,
    later: Vec<u8>,
}

impl Styles {
    /// Those of `styles/`, for the full page with those of `styles/app/`.
    fn read(folder: &Path, variant: Variant) -> Result<Styles> {
        let mut folders = vec![folder.to_owned()];
        if variant == Variant::App {
            folders.push(folder.join("app"));
        }
        let later: Vec<_> = folders.iter().map(|folder| folder.join("later")).collect();
        Ok(Styles { first: styles(&folders)?, later: styles(&later)? })
    }
}

/// Every sheet of these folders: tokens, base, then the rest by name, and what paper changes of all that.
fn styles(folders: &[PathBuf]) -> Result<Vec<u8>> {
    let mut sheets = folders.iter().map(|folder| entries(folder)).collect::<Result<Vec<_>>>()?.concat();
    sheets.retain(|path| path.extension().is_some_and(|ending| ending == "css"));
    sheets.sort_by_key(|path| {
        let name = path.file_name().unwrap_or_default().to_owned();
        (name != "tokens.css", name != "base.css", name == "print.css", name)
    });
    let sources = sheets.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
    // By this the loader knows that a sheet came whole.
    Ok((text::styles(&sources.join("\n")) + ":host{--viva-end:0}").into_bytes())
}

/// What lies in a folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("{} could not be read", folder.display());
    let listed = fs::read_dir(folder).with_context(unreadable)?;
    listed.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().with_context(unreadable)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))
}

/// Replaces `dist` by the given files; published ones have a brotli and a gzip copy beside them.
fn write(dist: &Path, files: &Files, speed: Speed) -> Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist).with_context(|| format!("{} could not be cleared", dist.display()))?;
    }
    for (name, bytes) in files {
        let path = dist.join(name);
        let folder = path.parent().unwrap_or(dist);
        fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))?;
        let put = |ending: &str, bytes: &[u8]| {
            let path = dist.join(format!("{name}{ending}"));
            fs::write(&path, bytes).with_context(|| format!("{} could not be written", path.display()))
        };
        put("", bytes)?;
        if speed == Speed::Published {
            put(".br", &pack::brotli(bytes))?;
            put(".gz", &pack::gzip(bytes))?;
        }
    }
    Ok(())
}
