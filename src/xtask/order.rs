//! Keeps of equal functions of a module one, and puts those that are alike beside each other, where brotli and gzip find
//! more of them again.
//! Knows nothing of what the functions do.
//!
//! The linker writes functions as they come and the binding by their length. A compiler that wrote one piece of code for
//! two types left two functions with the same bytes, or nearly: no linker for wasm folds the first, and the nearer the
//! others are, the fewer bits say where.

use crate::pack::brotli;
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::convert::Infallible;
use std::hash::Hash;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// So many bytes in a row are compared: fewer are the same by chance, more are seldom the same.
const RUN: usize = 4;

/// So many orders are tried, each from another function on: of two that look as good one packs up to 0.2 % better, and which
/// one changes with every byte.
const TRIES: usize = 6;

/// The module with each function once and in an order that packs well, and without custom sections: names and notes for
/// tools. Rust promises no two functions addresses of their own.
///
/// # Errors
/// If `module` is no wasm that could be written anew.
pub(crate) fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = module.to_vec();
    loop {
        let (imported, types, bodies) = functions(&module)?;
        let firsts = firsts(types.iter().zip(&bodies));
        let kept: Vec<_> = (0..bodies.len()).filter(|&own| firsts[own] == own).collect();
        // Callers of copies may have become copies themselves.
        if kept.len() == bodies.len() {
            let starts = (0..TRIES).map(|turn| turn * bodies.len() / TRIES);
            let tried = starts.map(|start| write(&module, imported, &firsts, chain(&bodies, start)));
            let tried = tried.collect::<Result<Vec<_>>>()?;
            return Ok(tried.into_iter().min_by_key(|module| brotli(module).len()).unwrap_or_default());
        }
        module = write(&module, imported, &firsts, kept)?;
    }
}

/// The module with its functions in this order; what is not in it is a copy of one of the `firsts`.
fn write(module: &[u8], imported: u32, firsts: &[usize], order: Vec<usize>) -> Result<Vec<u8>> {
    let mut places = vec![0; firsts.len()];
    (imported..).zip(&order).for_each(|(place, &own)| places[own] = place);
    firsts.iter().enumerate().for_each(|(own, &first)| places[own] = places[first]);
    let mut written = Module::new();
    Ordered { imported, order, places }
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|error| anyhow::anyhow!("{error}"))
        .context("its functions could not be put in order")?;
    Ok(written.finish())
}

/// How many functions come from outside, and the types and bodies of those of the module itself.
fn functions(module: &[u8]) -> Result<(u32, Vec<u32>, Vec<&[u8]>)> {
    let (mut imported, mut types, mut bodies) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(read) => types = read.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, types, bodies))
}

/// Of each the number of the first that is equal to it: its own, or that of one before.
fn firsts<T: Eq + Hash>(all: impl Iterator<Item = T>) -> Vec<usize> {
    let mut seen = HashMap::new();
    all.enumerate().map(|(number, one)| *seen.entry(one).or_insert(number)).collect()
}

/// The numbers of all bodies, from `start` on each followed by the one of those left that shares most with it.
fn chain(bodies: &[&[u8]], start: usize) -> Vec<usize> {
    let runs: Vec<_> = bodies.iter().map(|body| runs(body)).collect();
    let mut holders: HashMap<[u8; RUN], Vec<usize>> = HashMap::new();
    for (number, runs) in runs.iter().enumerate() {
        runs.iter().for_each(|&run| holders.entry(run).or_default().push(number));
    }
    let mut left: Vec<_> = (0..bodies.len()).collect();
    let mut chain = Vec::with_capacity(left.len());
    let mut shared = vec![0_usize; left.len()];
    let mut place = start;
    while !left.is_empty() {
        let last = left.remove(place);
        chain.push(last);
        shared.fill(0);
        for &number in runs[last].iter().filter_map(|run| holders.get(run)).flatten() {
            shared[number] += 1;
        }
        // Of all that both have, how much is common to them; compared crosswise, and of equals the earliest.
        let share = |place: usize| (shared[left[place]], runs[left[place]].len() + runs[last].len());
        place = (1..left.len()).fold(0, |best, place| {
            let ((common, all), (most, whole)) = (share(place), share(best));
            if common * whole > most * all { place } else { best }
        });
    }
    chain
}

/// What stands in a body, each once.
fn runs(body: &[u8]) -> Vec<[u8; RUN]> {
    let mut runs: Vec<_> = body.windows(RUN).filter_map(|run| run.try_into().ok()).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// Writes a module anew with its functions in another order.
struct Ordered {
    /// How many functions come from outside; these keep their numbers.
    imported: u32,
    /// Which of its own functions comes when; those that are not in it are copies.
    order: Vec<usize>,
    /// The new number of each.
    places: Vec<u32>,
}

type Written<T = ()> = Result<T, reencode::Error<Infallible>>;

impl Reencode for Ordered {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Written<u32> {
        let own = function.checked_sub(self.imported).map(|own| self.places[own as usize]);
        Ok(own.unwrap_or(function))
    }

    fn parse_function_section(&mut self, section: &mut FunctionSection, read: FunctionSectionReader) -> Written {
        let types = read.into_iter().collect::<Result<Vec<_>, _>>()?;
        self.order.iter().for_each(|&own| {
            section.function(types[own]);
        });
        Ok(())
    }

    fn parse_code_section(&mut self, section: &mut CodeSection, read: CodeSectionReader) -> Written {
        let bodies = read.into_iter().collect::<Result<Vec<_>, _>>()?;
        for own in self.order.clone() {
            self.parse_function_body(section, bodies[own].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader) -> Written {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, CustomSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        ImportSection, RefType, TableSection, TableType, TypeSection,
    };
    use wasmi::{Engine, Linker, Store};

    /// A module with functions that return these numbers, each called by an export of its own; every second goes through
    /// a table.
    fn module(numbers: &[i32]) -> Vec<u8> {
        let count = u32::try_from(numbers.len()).unwrap();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("outside", "it", EntityType::Function(0));
        let (mut functions, mut exports, mut code) = (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        for (place, &number) in (0..).zip(numbers) {
            functions.function(1).function(1);
            let mut answer = Function::new([]);
            answer.instructions().call(0).i32_const(number).end();
            let mut caller = Function::new([]);
            if place % 2 == 0 {
                caller.instructions().call(1 + 2 * place).end();
            } else {
                caller.instructions().i32_const(place.cast_signed()).call_indirect(0, 1).end();
            }
            code.function(&answer).function(&caller);
            exports.export(&format!("f{place}"), ExportKind::Func, 2 + 2 * place);
        }
        let mut tables = TableSection::new();
        let size = u64::from(count);
        let kind = RefType::FUNCREF;
        tables.table(TableType { element_type: kind, table64: false, minimum: size, maximum: None, shared: false });
        let mut elements = ElementSection::new();
        let answers: Vec<_> = (0..count).map(|place| 1 + 2 * place).collect();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(answers.into()));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&elements).section(&code);
        module.section(&CustomSection { name: "name".into(), data: (&[1, 2, 3]).into() });
        module.finish()
    }

    #[test]
    fn what_is_alike_stands_together() {
        let bodies = [&b"abcdefgh"[..], b"12345678", b"abcdefgx", b"12345679"];
        assert_eq!(chain(&bodies, 0), [0, 2, 1, 3]);
        assert_eq!(chain(&[], 0), [0_usize; 0]);
    }

    #[test]
    fn every_function_still_does_what_it_did() {
        let numbers = [70_000, 5, 70_001, 6, 70_000, 7];
        let before = module(&numbers);
        let after = ordered(&before).unwrap();
        assert_ne!(before, after);
        let engine = Engine::default();
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        linker.func_wrap("outside", "it", || ()).unwrap();
        let module = wasmi::Module::new(&engine, &after).unwrap();
        let instance = linker.instantiate_and_start(&mut store, &module).unwrap();
        // Two of the six answer alike, and with these made one their callers do so too.
        assert_eq!(functions(&before).unwrap().2.len() - functions(&after).unwrap().2.len(), 2);
        for (place, number) in numbers.into_iter().enumerate() {
            let function = instance.get_typed_func::<(), i32>(&store, &format!("f{place}")).unwrap();
            assert_eq!(function.call(&mut store, ()).unwrap(), number);
        }
    }

    #[test]
    fn notes_for_tools_are_left_out_and_what_is_no_wasm_is_refused() {
        let after = ordered(&module(&[1])).unwrap();
        assert!(Parser::new(0).parse_all(&after).all(|payload| !matches!(payload.unwrap(), Payload::CustomSection(_))));
        assert!(ordered(b"no wasm").is_err());
    }
}
