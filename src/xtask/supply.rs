//! What the program is made of that others wrote: licences, origins, and a list of it for whoever passes it on.
//! Knows nothing of faults in these crates: their database lies on the network (`deny.toml`, `checks.rs`).

use crate::wasm::cargo;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What cargo knows of the crates in the lock, for the browser alone or for everything.
fn metadata(browser: bool) -> Result<Value> {
    let mut command = cargo();
    command.args(["metadata", "--locked", "--format-version", "1"]).current_dir(crate::dist::root());
    if browser {
        command.args(["--filter-platform", "wasm32-unknown-unknown"]);
    }
    let output = command.output().context("cargo could not be run")?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value[name].as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

/// The crates of others that end up in the browser: all that `viva-app` needs at run time, build scripts and macros too.
fn shipped(metadata: &Value) -> Vec<&Value> {
    let nodes: Vec<&Value> = list(&metadata["resolve"], "nodes").collect();
    let app =
        list(metadata, "packages").find(|package| package["name"] == "viva-app").map(|package| text(package, "id"));
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<&str> = app.into_iter().collect();
    while let Some(id) = open.pop() {
        if !found.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| text(node, "id") == id);
        for needed in node.into_iter().flat_map(|node| list(node, "deps")) {
            if list(needed, "dep_kinds").any(|kind| kind["kind"] != "dev") {
                open.push(text(needed, "pkg"));
            }
        }
    }
    list(metadata, "packages")
        .filter(|package| found.contains(text(package, "id")) && !package["source"].is_null())
        .collect()
}

/// The list of what is in the package, in CycloneDX 1.5.
pub fn components() -> Result<String> {
    let metadata = metadata(true)?;
    let component = |package: &&Value| {
        let (name, version) = (text(package, "name"), text(package, "version"));
        json!({
            "type": "library", "name": name, "version": version, "purl": format!("pkg:cargo/{name}@{version}"),
            "licenses": [{ "expression": text(package, "license").replace('/', " OR ") }],
        })
    };
    let components: Vec<Value> = shipped(&metadata).iter().map(component).collect();
    ensure!(components.len() > 10, "only {} crates were found", components.len());
    let own = json!({ "type": "application", "name": "viva", "version": crate::dist::VERSION });
    let all = json!({
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": { "component": own }, "components": components,
    });
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Licences that may stand in what is shipped or in what builds and tests it; of alternatives one is enough.
    const ALLOWED: [&str; 9] =
        ["MIT", "Apache-2.0", "BSD-3-Clause", "Unicode-3.0", "Zlib", "Unlicense", "CC0-1.0", "0BSD", "MIT-0"];

    /// Crates with another licence that stay out of what is shipped.
    const TOOLS_ONLY: [&str; 2] = ["MPL-2.0", "LGPL-3.0-or-later OR MPL-2.0"];

    /// Where crates may come from.
    const ORIGIN: &str = "registry+https://github.com/rust-lang/crates.io-index";

    /// Whether one of the alternatives in a licence holds nothing but allowed parts.
    fn is_allowed(licence: &str) -> bool {
        let plain = licence.replace(['(', ')'], " ").replace('/', " OR ");
        let part = |part: &str| ALLOWED.contains(&part.split(" WITH ").next().unwrap_or_default().trim());
        plain.split(" OR ").any(|way| way.split(" AND ").all(part))
            || plain.split(" AND ").all(|all| all.split(" OR ").any(part))
    }

    #[test]
    fn alternatives_and_sums_of_licences_are_read() {
        for fine in
            ["MIT", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "MIT OR GPL-3.0", "BSD-3-Clause AND MIT"]
        {
            assert!(is_allowed(fine), "{fine}");
        }
        for not in ["GPL-3.0", "MIT AND GPL-3.0", "", "LGPL-3.0-or-later OR MPL-2.0"] {
            assert!(!is_allowed(not), "{not}");
        }
    }

    #[test]
    fn every_crate_comes_from_one_registry_under_a_licence_that_allows_it_t14() {
        let all = metadata(false).unwrap();
        let browser = metadata(true).unwrap();
        let shipped: BTreeSet<&str> = shipped(&browser).into_iter().map(|package| text(package, "id")).collect();
        assert!(shipped.len() > 10, "only {} are shipped", shipped.len());
        for package in list(&all, "packages").filter(|package| !package["source"].is_null()) {
            let (name, licence) = (text(package, "name"), text(package, "license"));
            assert_eq!(text(package, "source"), ORIGIN, "{name}");
            let tool = TOOLS_ONLY.contains(&licence) && !shipped.contains(text(package, "id"));
            assert!(is_allowed(licence) || tool, "{name} is under {licence:?}");
        }
    }

    #[test]
    fn nothing_of_another_registry_runs_in_the_browser_t14() {
        let tools = std::fs::read_to_string(crate::dist::root().join("tests/package.json")).unwrap();
        let tools: Value = serde_json::from_str(&tools).unwrap();
        assert_eq!(tools["dependencies"], Value::Null, "npm brings tools for tests alone");
    }

    #[test]
    fn the_list_of_what_is_shipped_names_the_view_and_no_tool_of_tests_t14() {
        let list = components().unwrap();
        assert!(list.contains("pkg:cargo/yew@") && list.contains("pkg:cargo/serde@"), "{list}");
        assert!(!list.contains("fantoccini") && !list.contains("tokio"), "{list}");
    }
}
