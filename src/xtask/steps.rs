//! How many steps a program takes on bytes of others: twice as many bytes cost at most two and a half times as many, each step
//! counted by an interpreter of wasm. Does not know the author's tools, whose allocations are counted in `growth.rs`.

use crate::dist;
use crate::growth::{deck, file, ours};
use crate::wasm::{TARGET, cargo};
use viva_core::deck::{Chunk, encode};
use wasmi::{Config, Engine, Export, Func, Instance, Linker, Module, Store, Val};

/// The program of `tests/steps/`, ready to run.
struct Program {
    store: Store<()>,
    instance: Instance,
}

impl Program {
    fn build() -> Program {
        let built = cargo()
            .args(["build", "--quiet", "--locked", "--package", "viva-steps", "--target", TARGET])
            // Fewer steps, and still each of them is one.
            .args(["--config", "profile.dev.opt-level=1"])
            .current_dir(dist::root())
            .status();
        assert!(built.is_ok_and(|status| status.success()), "tests/steps does not build");
        let path = dist::root().join("target").join(TARGET).join("debug/viva_steps.wasm");
        let wasm = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut config = Config::default();
        config.consume_fuel(true);
        let engine = Engine::new(&config);
        let module = Module::new(&engine, wasm.as_slice()).expect("cargo built it");
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        // What wasm-bindgen would bring is never called.
        for import in module.imports() {
            let kind = import.ty().func().expect("only functions are imported").clone();
            let stub = Func::new(&mut store, kind, |_, _, _: &mut [Val]| Ok(()));
            linker.define(import.module(), import.name(), stub).expect("each import once");
        }
        store.set_fuel(u64::MAX).expect("fuel is counted");
        let instance = linker.instantiate_and_start(&mut store, &module).expect("it has all that it imports");
        Program { store, instance }
    }

    fn call(&mut self, name: &str, words: &[Val], answers: &mut [Val]) {
        // Before wasm-bindgen names them, the functions of a crate end in a hash.
        let mut all = self.instance.exports(&self.store);
        let export =
            all.find(|export| export.name().strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.len() == 17));
        let function = export.and_then(Export::into_func).unwrap_or_else(|| panic!("there is no {name}"));
        function.call(&mut self.store, words, answers).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// The steps of this work on these bytes.
    fn steps(&mut self, work: i32, bytes: &[u8]) -> u64 {
        let length = i32::try_from(bytes.len()).expect("few");
        let mut place = [Val::I32(0)];
        self.call("__wbindgen_malloc", &[Val::I32(length), Val::I32(1)], &mut place);
        let [Val::I32(at)] = place else { panic!("{place:?} is no place") };
        let memory = self.instance.get_memory(&self.store, "memory").expect("a program has memory");
        memory.write(&mut self.store, usize::try_from(at).expect("a place"), bytes).expect("it was given out");
        self.call("give", &[Val::I32(at), Val::I32(length)], &mut []);
        self.store.set_fuel(u64::MAX).expect("fuel is counted");
        self.call("work", &[Val::I32(work)], &mut []);
        u64::MAX - self.store.get_fuel().expect("fuel is counted")
    }

    /// Measures a work on what `prepare` makes of `size`, and of four times that: two doublings.
    #[track_caller]
    fn grows_evenly(&mut self, what: &str, work: i32, size: usize, prepare: impl Fn(usize) -> Vec<u8>) {
        let cost = [size, size, 4 * size].map(|size| self.steps(work, &prepare(size)));
        // The first call fills what is filled once.
        let [_, once, more] = cost;
        assert!(
            4 * more <= 25 * once.max(1000),
            "{what:?}: four times the input takes {more} steps in place of {once}"
        );
    }
}

#[test]
fn twice_as_many_foreign_bytes_take_at_most_two_and_a_half_times_the_steps_t11() {
    let mut program = Program::build();
    let ours = ours();
    program.grows_evenly("a deck", 0, 4, |count| {
        let deck = deck(&ours, count);
        let outline = deck.topic_outline(&ours.topics[0]);
        encode(&Chunk::Topic { outline, concepts: deck.parts().concepts.clone() })
    });
    for query in 1..=3 {
        program.grows_evenly("a search", query, 10, |count| encode(&Chunk::Search(deck(&ours, count).search())));
    }
    let stored = |count| {
        let lines = file(count).into_iter().map(|(key, value)| format!("{key} {value}\n"));
        lines.collect::<String>().into_bytes()
    };
    program.grows_evenly("journals", 4, 500, stored);
    program.grows_evenly("an export", 5, 500, stored);
    for before in ["#/session?concept=", "#/worksheet?items=", "#/mock?", "#/", "#/session?level=beginner&topic="] {
        let list = |count: usize| (0..count).map(|n| format!("concept-{n}")).collect::<Vec<_>>().join("+");
        program.grows_evenly(before, 6, 100, |count| format!("{before}{}", list(count)).into_bytes());
    }
    for piece in ["oop ", "a.b ", "1", "topics", "beginner "] {
        program.grows_evenly(piece, 7, 100, |count| piece.repeat(count).into_bytes());
    }
    for piece in ["x = 'a' # b\n", "(", "'", "\"\"\"", "name ", "1_0 ", "# \n", "\\'", "rf", "== "] {
        program.grows_evenly(piece, 8, 200, |count| piece.repeat(count).into_bytes());
        program.grows_evenly(piece, 9, 200, |count| piece.repeat(count).into_bytes());
    }
}
