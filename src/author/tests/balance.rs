//! A deck of one's own may be as small and as uneven as it likes; one that says `balanced = true` may not.
//! Executes nothing.

use crate::small::{CHOICE, OUTPUT, Small};
use viva_author::check::Wanted;

const WANTED: Wanted = Wanted { within: None, no_run: true, release: false, record: false };

/// A deck whose plan holds one concept alone, with these items.
fn alone(items: &str) -> Small {
    let small = Small::new();
    let plan = std::fs::read_to_string(small.root.join("deck.toml")).unwrap();
    let end = plan.find("[[concept]]\nid = \"two\"").unwrap();
    std::fs::write(small.root.join("deck.toml"), &plan[..end]).unwrap();
    small.write(items);
    small.replace("related = [\"two\", \"three\", \"four\"]", "related = []");
    small
}

/// Warnings and errors on the deck as a whole or on its one topic.
fn on_the_whole(small: &Small) -> Vec<String> {
    let problems = small.check(&WANTED).problems.into_iter();
    let whole = problems.filter(|problem| ["deck.toml", "basics/"].contains(&problem.place.file.as_str()));
    whole.map(|problem| problem.to_string()).collect()
}

/// As many choice items as wanted, each of its own words.
fn choices(count: usize) -> String {
    let words = ["ash", "birch", "cedar", "elm", "fir", "hazel", "larch", "maple", "oak", "pine", "rowan", "yew"];
    let item = |word: &&str| {
        let own = CHOICE.replace("\"pick\"", &format!("\"{word}\"")).replace("[1, 2]", &format!("[{word}, 2]"));
        own.replace("rationale = \"", &format!("rationale = \"In {word} woods and in {word} groves: "))
    };
    words.iter().take(count).map(item).collect()
}

#[test]
fn a_few_questions_on_one_idea_are_a_deck() {
    let small = alone(&format!("{CHOICE}{OUTPUT}"));
    assert_eq!(small.errors(&WANTED), Vec::<String>::new());
    assert_eq!(on_the_whole(&small), Vec::<String>::new());
    assert_eq!(viva_author::build(&small.root).unwrap().parts().concepts.len(), 1);
}

#[test]
fn many_questions_of_one_kind_are_advised_against_and_built() {
    let small = alone(&choices(12));
    assert_eq!(small.errors(&WANTED), Vec::<String>::new());
    let said = on_the_whole(&small).join("\n");
    assert!(said.contains("warning: basics/: has items of 1 kinds"), "{said}");
    assert!(said.contains("warning: basics/: has 12 of 12 keys at the same position"), "{said}");
    for text in ["asks questions of 1 kinds", "asks 10 choice questions in a row"] {
        assert!(said.contains("warning: deck.toml") && said.contains(&format!("starter: {text}")), "{said}");
    }
}

#[test]
fn a_first_session_is_asked_whole_concepts_or_single_questions() {
    let small = alone(&format!("{CHOICE}{OUTPUT}"));
    let plan = std::fs::read_to_string(small.root.join("deck.toml")).unwrap();
    let with = |starter: &str| {
        let plan = plan.replace("starter = [\"one\"]", &format!("starter = [{starter}]"));
        std::fs::write(small.root.join("deck.toml"), plan).unwrap();
        viva_author::build(&small.root).map(|deck| deck.parts().starter.clone())
    };
    assert_eq!(with("\"one\"").unwrap(), ["one.pick", "one.count"]);
    assert_eq!(with("\"one.count\"").unwrap(), ["one.count"]);
    let errors = with("\"one.count\", \"one.nope\"").unwrap_err();
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("starter[1]: names \"nope\", which one does not have"), "{said:?}");
}

#[test]
fn a_balanced_deck_is_refused_for_them() {
    let small = alone(&choices(12));
    let plan = std::fs::read_to_string(small.root.join("deck.toml")).unwrap();
    std::fs::write(small.root.join("deck.toml"), format!("balanced = true\n{plan}")).unwrap();
    let errors = small.errors(&WANTED).join("\n");
    for text in ["has items of 1 kinds", "has 100% items of kind choice", "has 12 of 12 keys at the same position"] {
        assert!(errors.contains(&format!("error: basics/: {text}")), "{errors}");
    }
}

#[test]
fn a_balanced_deck_names_neighbours_as_far_as_there_are_any() {
    let small = Small::new();
    small.write(CHOICE);
    small.replace("related = [\"two\", \"three\", \"four\"]", "related = [\"two\"]");
    let said = |balanced: &str| {
        let plan = std::fs::read_to_string(small.root.join("deck.toml")).unwrap();
        std::fs::write(small.root.join("deck.toml"), format!("{balanced}{plan}")).unwrap();
        let problems = small.check(&WANTED).problems.into_iter().map(|problem| problem.to_string());
        problems.filter(|problem| problem.contains("related")).collect::<Vec<_>>()
    };
    let text = "basics/one.toml:9 › related: names 1 concept; name 3 to 6, most confusable first";
    assert_eq!(said(""), [format!("warning: {text}")]);
    assert_eq!(said("balanced = true\n"), [format!("error: {text}")]);
}
