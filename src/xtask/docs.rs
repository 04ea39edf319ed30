//! Holds the documents to the tree: a path that they name must exist.
//! Knows nothing of what they say about it.

use crate::dist;
use std::collections::BTreeSet;

/// Folders of this house; a word in code style that begins with one of them is a path.
const ROOTS: [&str; 7] = ["src/", "content/", "styles/", "tests/", "docs/", ".ci/", ".cargo/"];

/// The paths that a Markdown document names in code style, in links, and at the start of lines in a fence.
fn paths(document: &str) -> Vec<&str> {
    let quoted = document.split('`').skip(1).step_by(2);
    let linked = document.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let listed = document.lines().filter_map(|line| line.split_whitespace().next());
    let local = |path: &&str| ROOTS.iter().any(|root| path.starts_with(root)) || path.ends_with(".md");
    let whole = |path: &&str| !path.contains(['<', '*', ' ', '\n', ':']);
    quoted.chain(linked).chain(listed).filter(local).filter(whole).collect()
}

#[test]
fn every_path_in_the_documents_exists() {
    let mut checked = 0;
    for name in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "content/README.md"] {
        let document = std::fs::read_to_string(dist::root().join(name)).expect(name);
        for path in paths(&document) {
            assert!(dist::root().join(path).exists(), "{name} names {path}, which does not exist");
            checked += 1;
        }
    }
    assert!(checked > 20, "only {checked} paths were found: is the search broken?");
}

#[test]
fn the_readme_says_that_this_is_no_exam_and_that_a_browser_may_delete_answers_f19_t7() {
    let readme = std::fs::read_to_string(dist::root().join("README.md")).expect("README.md");
    for said in ["practice and not an exam", "A browser may delete what a site stored"] {
        assert!(readme.contains(said), "README.md no longer says {said:?}");
    }
}

#[test]
fn the_readme_lists_what_a_host_may_set_and_hear() {
    let read = |path: &str| std::fs::read_to_string(dist::root().join(path)).expect(path);
    let readme = read("README.md");
    let tokens = read("styles/tokens.css");
    let set: BTreeSet<&str> =
        tokens.lines().filter_map(|line| line.trim().split_once(':')).map(|(name, _)| name).collect();
    let set: BTreeSet<&str> = set.into_iter().filter(|name| name.starts_with("--viva-")).collect();
    let rows = readme.lines().filter(|line| line.starts_with("| `"));
    let named: BTreeSet<&str> =
        rows.flat_map(|row| row.split('`')).filter(|word| word.starts_with("--viva-")).collect();
    assert_eq!(named, set);
    let host = read("src/app/platform/host.rs");
    for event in host.split('"').filter(|word| word.starts_with("viva-") && *word != "viva-quiz") {
        assert!(readme.contains(&format!("| `{event}` |")), "README.md does not say when {event} is told");
    }
}

#[test]
fn the_drawings_wear_every_sheet_of_the_product() {
    let sheet = std::fs::read_to_string(dist::root().join("docs/mock/mock.css")).expect("docs/mock/mock.css");
    let worn: BTreeSet<&str> =
        sheet.lines().filter_map(|line| line.strip_prefix("@import \"../../")?.split('"').next()).collect();
    let all: BTreeSet<String> = ["styles", "styles/later", "styles/app", "styles/app/later"]
        .iter()
        .flat_map(|folder| {
            let files =
                std::fs::read_dir(dist::root().join(folder)).expect(folder).map(|file| file.expect(folder).file_name());
            files.map(move |name| format!("{folder}/{}", name.to_string_lossy())).filter(|path| path.ends_with(".css"))
        })
        .collect();
    assert_eq!(worn, all.iter().map(String::as_str).collect());
}

#[test]
fn paths_are_found_in_all_three_forms() {
    let document = "see `src/core/lib.rs` and [x](docs/a.png)\nstyles/  the looks\n`cargo xtask` `src/<crate>`";
    assert_eq!(paths(document), ["src/core/lib.rs", "docs/a.png", "styles/"]);
}
