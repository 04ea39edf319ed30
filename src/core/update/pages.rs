//! The pages of the full page: routes, search and the session builder.
//! Does not know how a page looks.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::deck::{ConceptOutline, found};
use crate::event::{Ctx, Effect, Spot};
use crate::library::{SEARCH, concept_file, table_file};
use crate::model::{Choose, Compare, Home, Model, Screen, Spoken};
use crate::progress::Target;
use crate::route::Route;
use crate::selection::Selection;

impl Model {
    pub(super) fn turn_to(&mut self, ctx: Ctx, route: Route, out: &mut Vec<Effect>) {
        self.dialog = None;
        self.show(ctx, route, out);
        let question = matches!(self.screen, Screen::Session);
        out.push(Effect::Focus(if question { Spot::Question } else { Spot::Page }));
    }

    pub(super) fn show(&mut self, ctx: Ctx, route: Route, out: &mut Vec<Effect>) {
        match route {
            Route::Home => {
                self.unpark();
                self.screen = Screen::Home(Home::default());
                self.begin_if_waiting(ctx, out);
                self.enter(ctx, out);
            }
            Route::Topic(id) => self.screen = Screen::Topic(id),
            Route::Concept(id) => {
                self.load([concept_file(&id)], out);
                self.screen = Screen::Concept(id);
            }
            Route::Item { concept, item } => {
                self.load([concept_file(&concept)], out);
                self.look_at(ctx, Target::item(&concept, &item), out);
            }
            Route::Table(id) => {
                self.load([table_file(&id)], out);
                self.screen = Screen::Table(Compare::new(id, ctx.now));
            }
            Route::Session(selection, seed) => self.begin_linked(ctx, selection, seed, out),
            Route::Practice => {
                self.unpark();
                if self.session.is_none() {
                    return self.show(ctx, Route::Home, out);
                }
                self.screen = Screen::Session;
                self.enter(ctx, out);
            }
            Route::Choose => {
                self.load([SEARCH.into()], out);
                let selection = Selection { count: 10, ..Selection::default() };
                self.screen = Screen::Choose(Choose { selection, query: String::new() });
            }
            Route::Settings => {
                out.push(Effect::MeasureStorage);
                self.screen = Screen::Settings;
            }
            Route::Unknown(path) => self.screen = Screen::Unknown(path),
        }
    }

    pub(super) fn search(&mut self, query: String, out: &mut Vec<Effect>) {
        self.load([SEARCH.into()], out);
        match &mut self.screen {
            Screen::Home(home) => home.query = query,
            Screen::Choose(choose) => choose.query = query,
            _ => return,
        }
        self.find_again();
        if let Screen::Home(home) = &self.screen
            && !home.query.trim().is_empty()
        {
            let count = self.listed(home).len();
            self.say(Spoken::Found(count));
        }
    }

    /// Looks the typed text up again, for instance when the search words have come.
    pub(super) fn find_again(&mut self) {
        let Some(texts) = self.library.search() else { return };
        match &mut self.screen {
            Screen::Home(home) => home.found = found(texts, &home.query),
            Screen::Choose(choose) => {
                let ids = found(texts, &choose.query).into_iter().map(|found| found.id).collect();
                choose.selection.found = Some(ids).filter(|_| !choose.query.trim().is_empty());
            }
            _ => {}
        }
    }

    /// The concepts that a search found, as far as the filters beside it let them through.
    pub fn listed(&self, home: &Home) -> Vec<&ConceptOutline> {
        let outlines: BTreeMap<&str, &ConceptOutline> =
            self.library.outlines().map(|outline| (outline.id.as_str(), outline)).collect();
        let found = home.found.iter().filter_map(|found| outlines.get(found.id.as_str()).copied());
        found.filter(|outline| home.selection.shows(outline)).collect()
    }

    pub(super) fn filter(&mut self, selection: Selection) {
        match &mut self.screen {
            Screen::Choose(choose) => choose.selection = selection,
            Screen::Home(home) => home.selection = selection,
            _ => {}
        }
    }

    /// The route of what is shown, for links and titles.
    pub fn route(&self) -> Route {
        match &self.screen {
            Screen::Home(_) => Route::Home,
            Screen::Topic(id) => Route::Topic(id.clone()),
            Screen::Concept(id) => Route::Concept(id.clone()),
            Screen::Table(compare) => Route::Table(compare.table.clone()),
            Screen::Choose(_) => Route::Choose,
            Screen::Settings => Route::Settings,
            Screen::Unknown(path) => Route::Unknown(path.to_string()),
            Screen::Session | Screen::Empty(_) | Screen::AuthorError(_) => {
                let session = self.session.as_ref();
                session.map_or(Route::Practice, |session| Route::Session(session.selection.clone(), Some(session.seed)))
            }
        }
    }
}
