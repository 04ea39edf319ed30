//! The pages of the full page: routes, search and the session builder.
//! Does not know how a page looks.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::files_for;
use crate::deck::{ConceptOutline, Hit, Level};
use crate::event::{Ctx, Effect, Event, Spot};
use crate::library::{SEARCH, concept_file, table_file};
use crate::model::{Choose, Compare, Home, Model, Screen, Spoken};
use crate::progress::Target;
use crate::route::Route;
use crate::selection::Selection;
use crate::session::Session;

impl Model {
    /// What only the full page has to do with; the rest went elsewhere.
    pub(super) fn page_event(&mut self, ctx: Ctx, event: Event, out: &mut Vec<Effect>) {
        match event {
            Event::RouteChanged(route) => self.turn_to(ctx, route, out),
            Event::QueryTyped(query) => self.search(query, out),
            Event::FilterChanged(selection) => self.filter(selection),
            Event::EmbedAsked(what) => self.open_embed(what, out),
            Event::IntegrityArrived(integrity) => self.integrity_came(integrity),
            Event::ImportRead(read) => self.preview_import(read, out),
            Event::ImportConfirmed => self.import(out),
            Event::ForgetAsked => self.ask_to_forget(out),
            Event::ForgetConfirmed => self.forget(out),
            Event::DialogClosed => self.dialog = None,
            Event::StorageMeasured(used) => self.storage.used = used,
            _ => {}
        }
    }

    fn turn_to(&mut self, ctx: Ctx, route: Route, out: &mut Vec<Effect>) {
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
        self.say_found();
    }

    /// Says how much is found, unless the search words are still on their way.
    pub(super) fn say_found(&mut self) {
        if let Screen::Home(home) = &self.screen
            && home.is_searched()
            && self.library.search().is_some()
        {
            let count = self.listed(home).len();
            self.say(Spoken::Found(count));
        }
    }

    /// Looks the typed text up again, for instance when the search words have come.
    pub(super) fn find_again(&mut self) {
        let Some(search) = self.library.search() else { return };
        match &mut self.screen {
            Screen::Home(home) => home.hits = search.hits(&home.query),
            Screen::Choose(choose) => {
                let concept = |hit| if let Hit::Concept(id) = hit { Some(id) } else { None };
                let ids = search.hits(&choose.query).into_iter().filter_map(concept).collect();
                choose.selection.found = Some(ids).filter(|_| !choose.query.trim().is_empty());
            }
            _ => {}
        }
    }

    /// What a search found, as far as the filters beside it let it through.
    pub fn listed<'a>(&self, home: &'a Home) -> Vec<&'a Hit> {
        let Some(index) = self.library.index() else { return Vec::new() };
        let shown: Vec<&ConceptOutline> = index.concepts().filter(|concept| home.selection.shows(concept)).collect();
        let level = |level: Level| home.selection.levels.is_empty() || home.selection.levels.contains(&level);
        let passes = |hit: &&Hit| match hit {
            Hit::Topic(id) => shown.iter().any(|concept| concept.topic == *id),
            Hit::Concept(id) => shown.iter().any(|concept| concept.id == *id),
            Hit::Table(id) => index.tables.iter().any(|table| table.id == *id && level(table.level)),
        };
        home.hits.iter().filter(passes).collect()
    }

    pub(super) fn filter(&mut self, selection: Selection) {
        match &mut self.screen {
            Screen::Choose(choose) => choose.selection = selection,
            Screen::Home(home) => home.selection = selection,
            _ => return,
        }
        self.say_found();
    }

    /// The session of a link: the open one if it is the same, else a new one.
    fn begin_linked(&mut self, ctx: Ctx, selection: Selection, seed: Option<u64>, out: &mut Vec<Effect>) {
        let same = self.open_session().is_some_and(|open| {
            open.selection == selection && seed.is_none_or(|seed| seed == open.seed) && !open.is_finished()
        });
        self.screen = Screen::Session;
        if same {
            self.unpark();
            self.enter(ctx, out);
            return;
        }
        if selection.table.is_some() {
            self.load(files_for(&selection), out);
        }
        self.session = None;
        self.parked = None;
        self.config.selection = selection;
        self.config.seed = Some(seed.unwrap_or(ctx.seed));
        self.begin_if_waiting(ctx, out);
    }

    /// Puts the open session aside while a single item is looked at.
    fn look_at(&mut self, ctx: Ctx, target: Target, out: &mut Vec<Effect>) {
        if self.parked.is_none() {
            self.parked = self.session.take();
        }
        let Target::Item { concept, item } = &target else { return };
        let selection = Selection { items: alloc::vec![alloc::format!("{concept}.{item}")], ..Selection::default() };
        self.session = Some(Session::new(selection, ctx.seed, alloc::vec![target], ctx.now));
        self.screen = Screen::Session;
        self.enter(ctx, out);
    }

    /// Takes the open session out again.
    fn unpark(&mut self) {
        if let Some(parked) = self.parked.take() {
            self.session = Some(parked);
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
