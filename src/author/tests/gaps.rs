//! Gaps of programs, each of which a learner must be able to fill.
//! Executes nothing.

use std::path::Path;
use viva_author::build;
use viva_core::deck::Item;
use viva_core::interaction::{Blank, Interaction};
use viva_core::listing::TokenKind;

/// The numbers of the gaps that are drawn as fields, in order.
fn drawn(item: &Item) -> Vec<u8> {
    let tokens = item.listing.iter().flat_map(|listing| &listing.tokens).filter(|token| token.kind == TokenKind::Gap);
    let mut numbers: Vec<u8> = tokens.map(|gap| gap.text.trim_matches('_').parse().unwrap()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn asked(blank: &Blank) -> Vec<u8> {
    blank.gaps.iter().map(|gap| gap.n).collect()
}

#[test]
fn each_gap_that_is_asked_for_has_a_field() {
    let deck = build(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/python")).unwrap();
    let mut programs = 0;
    for item in deck.parts().concepts.iter().flat_map(|concept| &concept.items) {
        if let Interaction::Blank(blank) = &item.interaction {
            programs += 1;
            assert_eq!(drawn(item), asked(blank), "{}", item.id);
        }
    }
    assert!(programs > 50, "{programs}");
}
