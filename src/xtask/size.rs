//! Weighs what a first question needs and holds it to its limits. Knows nothing of how the files were made.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Bytes of one or more files.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl std::iter::Sum for Weight {
    fn sum<I: Iterator<Item = Weight>>(all: I) -> Weight {
        all.fold(Weight::default(), |sum, one| Weight {
            raw: sum.raw + one.raw,
            gzip: sum.gzip + one.gzip,
            brotli: sum.brotli + one.brotli,
        })
    }
}

/// What a weight is held to, in kilobytes of 1,000 bytes.
#[derive(Clone, Copy)]
struct Limit {
    /// What it should be.
    goal: usize,
    /// What it may be today: never raised, and lowered with every byte that is won, until it is the goal.
    ceiling: usize,
}

impl Limit {
    const fn reached(goal: usize) -> Limit {
        Limit { goal, ceiling: goal }
    }
}

/// One line of the report.
struct Line {
    name: &'static str,
    weight: Weight,
    brotli: Option<Limit>,
    gzip: Option<Limit>,
}

/// Prints the weights of the build in `dist` beside their goals and fails where one is past its ceiling.
pub fn check(dist: &Path) -> Result<()> {
    let manifest = dist.join("viva.json");
    let manifest = fs::read(&manifest)
        .with_context(|| format!("{} is missing: run `cargo xtask build` first", manifest.display()))?;
    let lines = report(dist, &serde_json::from_slice(&manifest)?)?;
    println!("{:<44} {:>9} {:>9} {:>9}   goal in KB", "", "raw", "gzip", "brotli");
    let mut heavy = Vec::new();
    for Line { name, weight, brotli, gzip } in &lines {
        let mut words = Vec::new();
        for (kind, bytes, limit) in [("brotli", weight.brotli, brotli), ("gzip", weight.gzip, gzip)] {
            let Some(Limit { goal, ceiling }) = limit else { continue };
            let missed =
                if bytes > goal * 1000 { format!(" (missed; at most {ceiling} today)") } else { String::new() };
            words.push(format!("{goal} {kind}{missed}"));
            if bytes > ceiling * 1000 {
                heavy.push(format!("{name}: {bytes} bytes of {kind}, at most {ceiling} KB"));
            }
        }
        println!("{name:<44} {:>9} {:>9} {:>9}   {}", weight.raw, weight.gzip, weight.brotli, words.join(", "));
    }
    ensure!(heavy.is_empty(), "too heavy:\n  {}", heavy.join("\n  "));
    Ok(())
}

fn report(dist: &Path, manifest: &Value) -> Result<Vec<Line>> {
    let weigh = |names: &[&Value]| -> Result<Weight> {
        names.iter().map(|name| weight(&dist.join(name.as_str().unwrap_or_default()))).sum()
    };
    let files = |variant: &str, endings: &[&str]| -> Result<Weight> {
        let stem = manifest[variant]["stem"].as_str().unwrap_or_default();
        endings.iter().map(|ending| weight(&dist.join(format!("{stem}{ending}")))).sum()
    };
    // What a later part costs, with the pieces and the styles that it shares with another.
    let part = |variant: &str, name: &str| -> Result<Weight> {
        let pieces = manifest[variant]["parts"][name].as_array().into_iter().flatten();
        let mut endings: Vec<_> = pieces.map(|piece| format!("-{}.wasm", piece.as_str().unwrap_or_default())).collect();
        endings.push("-later.css".into());
        files(variant, &endings.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let embed = files("embed", &[".js", ".wasm"])?;
    let app = files("app", &[".js", ".wasm"])?;
    let loader = weigh(&[&manifest["script"]])?;
    let css = files("embed", &[".css"])?;
    let chunk = heaviest_chunk(dist, manifest)?;
    let first = [embed, loader, css, chunk].into_iter().sum();
    let line = |name, weight, brotli, gzip| Line { name, weight, brotli, gzip };
    Ok(vec![
        line("embed: wasm and glue", embed, Some(Limit { goal: 95, ceiling: 117 }), None),
        line("viva.js", loader, Some(Limit::reached(4)), None),
        line("embed: styles", css, Some(Limit::reached(10)), None),
        line("heaviest topic, concept or table", chunk, Some(Limit::reached(10)), None),
        line(
            "all that an embed's first question needs",
            first,
            Some(Limit { goal: 120, ceiling: 138 }),
            Some(Limit { goal: 145, ceiling: 165 }),
        ),
        line("app: wasm and glue", app, Some(Limit::reached(150)), None),
        line("embed: verdict and summary, while one reads", part("embed", "feedback")?, None, None),
        line("embed: tables, when one is shown", part("embed", "rooms")?, None, None),
        line("app: verdict and summary, while one reads", part("app", "feedback")?, None, None),
        line("app: the other pages, while one reads", part("app", "rooms")?, None, None),
        line("rescue.js, only after a failure", weigh(&[&manifest["rescue"]])?, None, None),
    ])
}

/// The chunk of the deck that costs most, since any of them may be the first.
fn heaviest_chunk(dist: &Path, manifest: &Value) -> Result<Weight> {
    let Some(deck) = manifest["deck"].as_str() else { return Ok(Weight::default()) };
    let mut heaviest = Weight::default();
    for entry in fs::read_dir(dist.join(deck))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let first = ["topic-", "concept-", "table-"].iter().any(|start| name.starts_with(start));
        if first && name.ends_with(".bin") {
            let weight = weight(&path)?;
            if weight.brotli > heaviest.brotli {
                heaviest = weight;
            }
        }
    }
    Ok(heaviest)
}

/// A file as it is and as it is served: a published build has the packed copies beside it.
fn weight(path: &Path) -> Result<Weight> {
    let size = |ending: &str| -> Result<usize> {
        let file = format!("{}{ending}", path.display());
        let found = fs::metadata(&file).with_context(|| format!("{file} is missing: run `cargo xtask build` first"))?;
        Ok(usize::try_from(found.len())?)
    };
    Ok(Weight { raw: size("")?, gzip: size(".gz")?, brotli: size(".br")? })
}
