//! Short names for what a program and its glue call in each other. Knows nothing of what the functions do.
//!
//! wasm-bindgen names an import after its item and a hash of sixteen digits, and both files spell each name out.
//! Nobody reads them there, and what is random does not compress.

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

/// The module that every import of a bound program names.
const MODULE: &str = "./viva_app_bg.js";

/// The names that wasm-bindgen itself or the loader rely on.
fn is_fixed(export: &str) -> bool {
    !export.starts_with("wasm_bindgen")
}

/// Binds what `bindgen` was given, with short names for all that only the two halves say to each other.
pub(crate) fn bound(bindgen: &mut Bindgen) -> Result<(String, Vec<u8>)> {
    let mut output = bindgen.generate_output()?;
    let glue = output.js().to_owned();
    let module = output.wasm_mut();
    let mut names = Vec::new();
    for import in module.imports.iter_mut() {
        ensure!(import.module == MODULE, "the program imports `{}` from `{}`", import.name, import.module);
        import.module = short(0);
        let short = short(names.len() + 1);
        names.push((std::mem::replace(&mut import.name, short.clone()), short));
    }
    for export in module.exports.iter_mut().filter(|export| !is_fixed(&export.name)) {
        let short = short(names.len() + 1);
        names.push((std::mem::replace(&mut export.name, short.clone()), short));
    }
    names.push((MODULE.into(), short(0)));
    Ok((renamed(glue, names)?, module.emit_wasm()))
}

/// A name that neither wasm-bindgen nor we give to anything.
fn short(number: usize) -> String {
    format!("${number}")
}

/// The glue with each name of `names` in place of the one before it.
fn renamed(mut glue: String, mut names: Vec<(String, String)>) -> Result<String> {
    ensure!(!glue.contains("$1"), "the glue has names with a dollar of its own");
    // A name may be the beginning of another.
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in names {
        ensure!(glue.contains(&long), "the glue does not know `{long}`");
        glue = glue.replace(&long, &short);
    }
    Ok(glue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(glue: &str, names: &[(&str, &str)], expected: Result<&str, &str>) {
        let names = names.iter().map(|&(long, short)| (long.into(), short.into())).collect();
        let found = renamed(glue.into(), names).map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(String::as_str), expected);
    }

    #[test]
    fn each_name_is_replaced_wherever_it_stands() {
        check("wasm.call_h1(a); function call_h1(b) {}", &[("call_h1", "$1")], Ok("wasm.$1(a); function $1(b) {}"));
    }

    #[test]
    fn the_beginning_of_a_longer_name_is_left_to_it() {
        check("call_h1__1(); call_h1()", &[("call_h1", "$1"), ("call_h1__1", "$2")], Ok("$2(); $1()"));
    }

    #[test]
    fn a_name_that_only_the_program_has_is_refused() {
        check("call_h2()", &[("call_h1", "$1")], Err("the glue does not know `call_h1`"));
    }
}
