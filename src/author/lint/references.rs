//! References: how many, and that they lead to official pages.
//! Does not know whether a page exists: a check uses no network.

use crate::problem::{Place, Problems, count, wanted};
use crate::source::{Cells, Ref, Source};

use super::items;

/// Where Python itself is documented; other projects are named by `hosts` in deck.toml.
const OFFICIAL: [&str; 3] = ["docs.python.org", "peps.python.org", "packaging.python.org"];

pub(super) fn lint(source: &Source, problems: &Problems) {
    let hosts: Vec<&str> = source.outline.iter().flat_map(|outline| &outline.hosts).map(String::as_str).collect();
    for concept in &source.concepts {
        list(&concept.refs, &concept.place, 2..=4, &hosts, problems);
    }
    for (_, item) in items(source).filter(|(_, item)| !item.refs.is_empty()) {
        list(&item.refs, &item.place, 1..=2, &hosts, problems);
    }
    for table in &source.tables {
        list(&table.refs, &table.place, 1..=4, &hosts, problems);
        let Cells::Compare { aspects, .. } = &table.cells else { continue };
        for (_, cell) in aspects.iter().flat_map(|aspect| &aspect.cells) {
            if let Some(cite) = &cell.cite {
                address(cite, cell.place.step("cite"), &hosts, problems);
            }
        }
    }
}

fn list(refs: &[Ref], place: &Place, some: std::ops::RangeInclusive<usize>, hosts: &[&str], problems: &Problems) {
    let place = place.step("refs");
    if !some.contains(&refs.len()) {
        problems.error(place.clone(), format!("has {}; give {}", count(refs.len(), "reference"), wanted(&some)));
    }
    for (i, one) in refs.iter().enumerate() {
        address(&one.url, place.element(i).step("url"), hosts, problems);
    }
}

fn address(url: &str, place: Place, hosts: &[&str], problems: &Problems) {
    let Some(rest) = url.strip_prefix("https://") else {
        problems.error(place, format!("is \"{url}\"; begin with https://"));
        return;
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !OFFICIAL.contains(&host) && !hosts.contains(&host) {
        let text = format!(
            "leads to {host}, which is not known as official; cite official pages, or add it to `hosts` in deck.toml"
        );
        problems.error(place, text);
    } else if host == "docs.python.org" && !path.starts_with("3/") {
        problems.error(place, "is bound to one version; use the path docs.python.org/3/");
    }
}
