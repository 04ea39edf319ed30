//! Words around a program to write: the task, the editor, the solutions beside it, the learner's own grade.
//! Does not know the tests, nor whether a program passes them.

use viva_core::interaction::Kind;

use super::{and, many, number};
use crate::words::{capital, category};

pub(crate) const EDITOR_PART: super::Notice = ("El editor está en camino", "No se pudo cargar el editor");
pub(crate) const EASIER: &str = "La misma tarea de una forma más fácil";
pub(crate) const MUST_GIVE: &str = "Llamadas y lo que devuelven";
pub(crate) const EDITOR_HOW: &str =
    "Tab sangra cuatro columnas; Mayús y Tab lo deshacen. Esc y después Tab salen del editor.";
pub(crate) const SHOW_SOLUTIONS: &str = "Ver soluciones";
pub(crate) const GRADED_BY_YOU: &str =
    "Esta página aún no ejecuta programas: compara el tuyo con las soluciones y ponle nota.";
pub(crate) const NOTHING_WRITTEN: &str =
    "Aún no has escrito nada. Si ves ahora las soluciones, cuenta como un programa que no sabías escribir.";
pub(crate) const NOT_BEGUN: &str = "No escribiste nada";
pub(crate) const SOLUTIONS: &str = "Soluciones";
pub(crate) const FAILING: &str = "Programas que fallan, y por qué";
pub(crate) const FAILING_HOW: &str = "¿Se parece el tuyo a uno de estos?";
pub(crate) const FAILS_AT: &str = "Falla primero en esta llamada";
pub(crate) const FAILS_SO: &str = "Un programa que falla así: ";
pub(crate) const TICK_PASSED: &str = "Marca lo que supera tu programa";
pub(crate) const PASSES: &str = "Supera";
pub(crate) const FAILS: &str = "Falla";
pub(crate) const WALK_THROUGH: &str =
    "Lleva estas llamadas por tu programa, línea por línea, junto a la primera solución.";
pub(crate) const CORE_FIRST: &str = "Primero van las llamadas que viste: sin ellas, lo demás no cuenta.";
pub(crate) const NOTHING_TO_GRADE: &str = "Las soluciones se mostraron antes de escribir nada.";

/// An easier form of a task to program.
pub(crate) fn form(kind: Kind) -> &'static str {
    if kind == Kind::Order { "Ordenar sus líneas" } else { "Buscar su error" }
}

/// How many tests there are beside those that are shown, by category.
pub(crate) fn hidden(categories: &[(&str, usize)]) -> String {
    let all: usize = categories.iter().map(|(_, count)| count).sum();
    let each: Vec<String> = categories.iter().map(|(name, count)| format!("{count} para {}", category(name))).collect();
    format!(
        "{} hasta que compares: {}. Ocultas quiere decir que no se ven, no que sean secretas: {} con esta página.",
        if all == 1 { "Hay otra llamada oculta".into() } else { format!("Hay otras {} llamadas ocultas", number(all)) },
        and(&each),
        if all == 1 { "vino" } else { "vinieron" },
    )
}

pub(crate) const ORDINARY_INPUT: &str = "entradas corrientes";
pub(crate) const EMPTY_INPUT: &str = "entradas vacías";
pub(crate) const EDGE_CASES: &str = "casos límite";

/// A group of tests that is a point: `casos límite`
fn group(name: Option<&str>) -> &str {
    name.map_or("las llamadas que viste", category)
}

/// The same as a title: `Casos límite`
pub(crate) fn group_title(name: Option<&str>) -> String {
    capital(group(name))
}

/// The tests of a group, for screen readers: `Casos límite: 3 llamadas`
pub(crate) fn group_calls(name: Option<&str>, count: usize) -> String {
    format!("{}: {}", group_title(name), many(count, "llamada"))
}

/// Groups in a line: `casos límite y cost`
pub(crate) fn groups(names: &[Option<&str>]) -> String {
    let names: Vec<String> = names.iter().map(|name| group(*name).into()).collect();
    and(&names)
}

/// `3 de 5 marcados`
pub(crate) fn passed(got: usize, of: usize) -> String {
    format!("{got} de {of} marcados")
}

/// What the verdict says of a program: `Supera 3 de 5 tipos de llamadas`
pub(crate) fn program_verdict(is_begun: bool, got: u16, of: u16) -> String {
    match (is_begun, got) {
        (false, _) => NOT_BEGUN.into(),
        (true, 0) => "Todavía no hace la tarea".into(),
        (true, got) if got == of => "Supera todas las llamadas".into(),
        (true, got) => format!("Supera {got} de {of} tipos de llamadas"),
    }
}

/// What a program does not pass, after the verdict.
pub(crate) fn program_fails(names: &[Option<&str>]) -> String {
    if names.is_empty() { "Según tu propia lectura.".into() } else { format!("Aún no: {}.", groups(names)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_calls_are_counted_by_what_they_look_at() {
        let one = hidden(&[("cost", 1)]);
        assert!(one.starts_with("Hay otra llamada oculta hasta que compares: 1 para cost."), "{one}");
        let more = hidden(&[("empty", 1), ("edges", 3), ("retries", 2)]);
        assert!(more.contains("otras seis llamadas"), "{more}");
        assert!(more.contains("1 para entradas vacías, 3 para casos límite y 2 para retries."), "{more}");
    }
}
