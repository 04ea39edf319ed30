//! Python in fenced blocks of prose must compile.
//! Does not run it: an excerpt on a card need not be a whole program.

use super::super::run::Run;
use super::Claim;
use crate::markdown::fences;
use crate::problem::Place;
use crate::source::{Card, Item};

pub(super) fn card(card: &Card) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut add = |place: Place, text: &str| claims.extend(compile(&place, text));
    add(card.place.step("answer"), &card.answer);
    add(card.place.step("approach"), &card.approach);
    for follow_up in &card.follow_ups {
        add(follow_up.place.step("answer"), &follow_up.answer);
    }
    claims
}

pub(super) fn item(item: &Item) -> Vec<Claim> {
    let texts = [("stem", &item.stem), ("explain", &item.explain)];
    texts.into_iter().flat_map(|(field, text)| compile(&item.place.step(field), text)).collect()
}

fn compile(place: &Place, text: &str) -> Vec<Claim> {
    let python = fences(text).into_iter().filter(|fence| fence.lang == "python");
    python.map(|fence| Claim::holds(place.clone(), Run::compile(&fence.code, true))).collect()
}
