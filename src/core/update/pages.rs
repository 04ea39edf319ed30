//! The pages of the full page: routes, search and the session builder.
//! Does not know how a page looks.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::files_for;
use crate::deck::{ConceptOutline, Hit, Level};
use crate::effect::{Effect, Spot};
use crate::event::{Ctx, Event, InterviewEvent, ScreeningEvent};
use crate::interview::mark;
use crate::library::{INDEX, SEARCH, concept_file, page_file, table_file};
use crate::model::{Choose, Dialog, Home, Model, Paper, Screen, Spoken, Worksheet};
use crate::progress::Target;
use crate::route::Route;
use crate::selection::Selection;
use crate::session::Session;

impl Model {
    /// What only the full page has to do with; the rest went elsewhere.
    pub(super) fn page_event(&mut self, ctx: Ctx, event: Event, out: &mut Vec<Effect>) {
        self.sift_import(out);
        if !matches!(self.screen, Screen::Interviewer(_)) {
            self.leave_screening(ctx, out);
        }
        if matches!(self.screen, Screen::Mock(_)) && self.mock_event(ctx, &event, out) {
            return;
        }
        if matches!(self.screen, Screen::Interviewer(_)) && self.screening_event(ctx, &event, out) {
            return;
        }
        match event {
            Event::DropAsked(route) => {
                self.dialog = Some(Dialog::Drop(route));
                self.bring_to_front(out);
            }
            Event::KeysAsked => {
                self.dialog = Some(Dialog::Keys);
                self.bring_to_front(out);
            }
            Event::DropConfirmed => self.drop_session(out),
            Event::QueryTyped(query) => self.search(query, out),
            Event::EmbedAsked(what) => self.open_embed(what, out),
            Event::IntegrityArrived(integrity) => self.site.integrity = integrity,
            Event::ImportRead(read) => self.preview_import(read, out),
            Event::SettingsTaken(taken) => self.choose_settings(taken),
            Event::FurtherTaken(taken) => self.choose_further(taken),
            Event::ImportConfirmed => self.import(out),
            Event::ImportUndoAsked => self.undo_import(out),
            Event::ForgetAsked => self.ask_to_forget(out),
            Event::ForgetConfirmed => self.forget(out),
            Event::DialogClosed => self.dialog = None,
            Event::Program(event) => self.program_event(ctx, event, out),
            Event::StudyShown => {
                self.read_choices();
                self.drop_past_reviews(out);
                self.fetch_study(ctx, out);
            }
            Event::TaskTicked(page, task) => self.tick_task(ctx, page, task, out),
            Event::TicksSwitched(page) => self.switch_ticks(ctx, &page, out),
            Event::NoteTyped(note) => self.type_note(note, out),
            Event::NotePaused => self.keep_note(ctx, out),
            Event::NoteWritten(page, entry, text) => self.write_note(ctx, &page, &entry, &text, out),
            Event::StorySwitched(page, story, on) => self.switch_story(ctx, &page, story, on, out),
            Event::WishesChanged(wishes) => self.wish(wishes, out),
            Event::FilterChanged(selection) => self.filter(selection, out),
            Event::PresetChosen(preset) => self.choose_preset(preset, out),
            Event::ThemeChosen(theme) => self.choose_theme(theme, out),
            Event::ShortcutsSwitched(on) => self.switch_shortcuts(on, out),
            Event::StorageMeasured(used) => {
                self.storage.used = used;
                out.push(Effect::LearnKeeping);
                // They are named where it is said what is stored.
                self.recall_unread(out);
            }
            Event::Screening(ScreeningEvent::Recalled(stored)) => self.screenings.recall(stored),
            Event::Screening(ScreeningEvent::Gone(started)) => drop(self.screenings.lose(started)),
            Event::KeepingAsked => out.push(Effect::AskToKeep),
            Event::KeepingReported(keeping) => self.storage.keeping = keeping,
            Event::PaperChosen(paper) => {
                if let Screen::Worksheet(sheet) = &mut self.screen {
                    sheet.paper = paper;
                }
            }
            Event::PutAside(aside) => self.put_aside(ctx, aside, out),
            Event::BroughtBack(concept) => self.bring_back(ctx, &concept, out),
            Event::Marked(mark, id, on) => self.keep_mark(ctx, mark, &id, on, out),
            Event::StarSwitched => self.switch_star(ctx, out),
            Event::PrintAsked => out.push(Effect::Print),
            // The clock of an interview that was left wakes anew where it is shown again.
            Event::Interview(InterviewEvent::Ticked) => self.interviews.ticking = false,
            Event::Interview(InterviewEvent::Recalled(stored)) => self.interviews.recall(stored),
            Event::Interview(InterviewEvent::Gone(started)) => drop(self.interviews.lose(started)),
            _ => {}
        }
    }

    pub(super) fn turn_to(&mut self, ctx: Ctx, route: Route, out: &mut Vec<Effect>) {
        self.dialog = None;
        self.hush();
        self.library.forgive();
        self.load([INDEX.into()], out);
        self.show(ctx, route, out);
        out.push(Effect::Focus(match &self.screen {
            Screen::Session | Screen::Table(_) | Screen::Mock(_) | Screen::Interviewer(_) => Spot::Question,
            // On the way back from a find, the others are near.
            Screen::Home(home) if home.is_searched() => Spot::Search,
            _ => Spot::Page,
        }));
    }

    pub(super) fn show(&mut self, ctx: Ctx, route: Route, out: &mut Vec<Effect>) {
        match &self.screen {
            Screen::Choose(choose) => self.choose.clone_from(choose),
            Screen::Home(home) => self.home.clone_from(home),
            _ => {}
        }
        self.made_for = None;
        let route = if self.has(&route) { route } else { Route::Unknown(path(&route)) };
        match route {
            Route::Home | Route::Filtered(_) => {
                let Some(home) = self.home_at(&route) else {
                    return self.screen = Screen::Unknown(route.to_string().split_off("#/".len()));
                };
                self.unpark();
                self.screen = Screen::Home(home);
                self.name_home(&route, out);
                self.begin_if_waiting(ctx, out);
                self.go_on(ctx, out);
            }
            Route::Topic(id) => self.screen = Screen::Topic(id),
            Route::Concept(id) => {
                self.load([concept_file(&id)], out);
                self.screen = Screen::Concept(id);
            }
            Route::Item { concept, item } => {
                self.load([concept_file(&concept)], out);
                self.look_at(ctx, &Target::item(&concept, &item), out);
            }
            Route::Table(id) => {
                self.load([table_file(&id)], out);
                self.screen = Screen::Table(self.table_as_left(&id, ctx.now));
            }
            Route::Tables => self.screen = Screen::Tables,
            Route::Page(id) => {
                self.load([page_file(&id)], out);
                self.screen = Screen::Page(id);
            }
            Route::Session(selection, seed, deck) => self.begin_linked(ctx, selection, seed, deck, out),
            Route::Worksheet(selection, seed, deck) => {
                self.made_for = deck;
                let wanted = seed.unwrap_or(ctx.seed);
                if seed.is_none() {
                    out.push(Effect::Rename(self.marked(Route::Worksheet(selection.clone(), Some(wanted), None))));
                }
                self.screen = Screen::Worksheet(Worksheet { selection, seed: wanted, paper: Paper::Both });
            }
            Route::Practice => {
                self.unpark();
                if self.session.is_none() {
                    return self.show(ctx, Route::Home, out);
                }
                self.screen = Screen::Session;
                self.go_on(ctx, out);
            }
            Route::Choose(rest) => {
                self.load([SEARCH.into()], out);
                if rest.is_empty() && !self.choose.rest.is_empty() {
                    out.push(Effect::Rename(Route::Choose(self.choose.rest.clone())));
                }
                // What the address says is read where it is drawn.
                let is_left = rest.is_empty() || rest == self.choose.rest;
                let choose = if is_left { self.choose.clone() } else { Choose { rest, ..Choose::default() } };
                self.screen = Screen::Choose(choose);
            }
            Route::Settings => {
                out.push(Effect::MeasureStorage);
                self.screen = Screen::Settings;
            }
            Route::Study(study) => self.screen = Screen::Study(study),
            Route::Mock(rest) => self.screen = Screen::Mock(rest),
            Route::Interviewer(rest) => self.screen = Screen::Interviewer(rest),
            Route::Unknown(path) => self.screen = Screen::Unknown(path),
        }
    }

    fn search(&mut self, query: String, out: &mut Vec<Effect>) {
        self.load_lacking([SEARCH.into()].into(), out);
        match &mut self.screen {
            Screen::Home(home) => home.query = query,
            Screen::Choose(choose) => choose.query = query,
            _ => return,
        }
        self.find();
        self.say_found();
        self.name_choices(out);
    }

    /// What is typed into the search field on screen.
    pub(super) fn query(&self) -> &str {
        match &self.screen {
            Screen::Home(home) => &home.query,
            Screen::Choose(choose) => &choose.query,
            _ => "",
        }
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

    /// Looks the typed text up, as far as the search words have come.
    pub(super) fn find(&mut self) {
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
            Hit::Page(_) => home.selection.levels.is_empty(),
        };
        home.hits.iter().filter(passes).collect()
    }

    pub(super) fn filter(&mut self, selection: Selection, out: &mut Vec<Effect>) {
        match &mut self.screen {
            Screen::Choose(choose) => choose.selection = selection,
            Screen::Home(home) => home.selection = selection,
            // It lists what the filters of the home leave of it.
            Screen::Topic(_) => self.home.selection = selection,
            _ => return,
        }
        self.say_found();
        self.name_choices(out);
    }

    /// The session of a link: one that is known if it is the same, else a new one.
    fn begin_linked(
        &mut self,
        ctx: Ctx,
        selection: Selection,
        seed: Option<u64>,
        deck: Option<u32>,
        out: &mut Vec<Effect>,
    ) {
        self.screen = Screen::Session;
        // Without a seed, a finished one gives way to another.
        let same = |known: &Session| {
            known.selection == selection && seed.map_or(!known.is_finished(), |seed| seed == known.seed)
        };
        let wanted = if self.take_out(same) {
            self.go_on(ctx, out);
            self.session.as_ref().map_or(ctx.seed, |session| session.seed)
        } else {
            self.park();
            self.made_for = deck;
            if selection.table.is_some() {
                self.load(files_for(&selection), out);
            }
            let wanted = seed.unwrap_or(ctx.seed);
            self.config.selection = selection.clone();
            self.config.seed = Some(wanted);
            self.begin_if_waiting(ctx, out);
            wanted
        };
        if seed.is_none() {
            out.push(Effect::Rename(self.marked(Route::Session(selection, Some(wanted), None))));
        }
    }

    /// A link to what a seed draws with the mark of the deck from which it does; a list names its questions itself.
    pub(super) fn marked(&self, mut route: Route) -> Route {
        if let Route::Session(selection, Some(_), deck) | Route::Worksheet(selection, Some(_), deck) = &mut route
            && selection.items.is_empty()
            && selection.table.is_none()
            && self.library.index().is_some()
        {
            *deck = Some(mark(&self.library.outlines().collect::<Vec<_>>()));
        }
        route
    }

    /// Shows a single item; as long as it is not answered, a reload keeps what was given.
    fn look_at(&mut self, ctx: Ctx, target: &Target, out: &mut Vec<Effect>) {
        let selection = Selection { items: alloc::vec![target.listed()], ..Selection::default() };
        self.screen = Screen::Session;
        let unanswered = |known: &Session| known.current().is_some_and(|entry| entry.outcome().is_none());
        if self.take_out(|known| known.selection == selection && unanswered(known)) {
            return self.go_on(ctx, out);
        }
        self.park();
        self.session = Some(Session::new(selection, ctx.seed, alloc::vec![target.clone()], ctx.now));
        self.enter(ctx, out);
    }

    /// Whether the deck has what a route names, as far as that is known.
    fn has(&self, route: &Route) -> bool {
        let Some(index) = self.library.index() else { return true };
        let has_table = |id: &String| index.tables.iter().any(|table| table.id == *id);
        match route {
            Route::Topic(id) => index.topics.iter().any(|outline| outline.topic.id == *id),
            Route::Concept(id) => self.library.outline(id).is_some(),
            Route::Item { concept, item } => {
                let outline = self.library.outline(concept);
                outline.is_some_and(|outline| outline.items.iter().any(|known| known.id == *item))
            }
            Route::Table(id) => has_table(id),
            Route::Page(id) => index.pages.iter().any(|page| page.id == *id),
            Route::Session(selection, ..) | Route::Worksheet(selection, ..) => {
                selection.table.as_ref().is_none_or(has_table)
            }
            Route::Home
            | Route::Filtered(_)
            | Route::Tables
            | Route::Choose(_)
            | Route::Practice
            | Route::Settings
            | Route::Study(_)
            | Route::Mock(_)
            | Route::Interviewer(_)
            | Route::Unknown(_) => true,
        }
    }

    /// Says so where the screen waits for something that the deck, now that it is known, does not have.
    pub(super) fn give_up_waiting(&mut self) {
        let route = self.route();
        if !self.has(&route) {
            if matches!(route, Route::Item { .. }) {
                self.session = None;
            }
            self.screen = Screen::Unknown(path(&route));
        }
    }

    /// The route of what is shown, for links and titles.
    pub fn route(&self) -> Route {
        match &self.screen {
            Screen::Home(_) => Route::Home,
            Screen::Topic(id) => Route::Topic(id.clone()),
            Screen::Concept(id) => Route::Concept(id.clone()),
            Screen::Table(compare) => Route::Table(compare.table.clone()),
            Screen::Page(id) => Route::Page(id.clone()),
            Screen::Worksheet(sheet) => Route::Worksheet(sheet.selection.clone(), Some(sheet.seed), None),
            Screen::Choose(choose) => Route::Choose(choose.rest.clone()),
            Screen::Settings => Route::Settings,
            Screen::Tables => Route::Tables,
            Screen::Study(study) => Route::Study(*study),
            Screen::Mock(rest) => Route::Mock(rest.clone()),
            Screen::Interviewer(rest) => Route::Interviewer(rest.clone()),
            Screen::Unknown(path) => Route::Unknown(path.to_string()),
            Screen::Session | Screen::Empty(_) | Screen::AuthorError(_) => {
                let waited_for = || Route::Session(self.config.selection.clone(), self.config.seed, None);
                self.session.as_ref().map_or_else(waited_for, Route::of)
            }
        }
    }
}

/// What stands after the `#/`, without filters.
fn path(route: &Route) -> String {
    let address = route.to_string();
    let inside = address.split('?').next().unwrap_or_default();
    inside.strip_prefix("#/").unwrap_or(inside).to_string()
}
