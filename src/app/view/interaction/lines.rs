//! The lines of an order item while they are moved: by two buttons or, with a pointer, by the grip.
//! Does not know the order that is kept; it only says where a line was put.

use viva_core::event::{Event, Gesture};
use viva_core::listing::Listing;
use web_sys::Element;
use yew::prelude::*;

use super::super::icon;
use super::order::text;
use crate::words;

/// One line.
#[derive(Clone, PartialEq)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) text: Listing,
}

/// What is shown.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) used: Vec<Row>,
    pub(super) bin: Vec<Row>,
    /// Whether some lines are not needed.
    pub(super) has_bin: bool,
    /// Whether the lines are code.
    pub(super) code: bool,
    pub(super) emit: Callback<Event>,
}

/// Where a line may land.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the lines in use, counted without the moved one.
    At(usize),
    /// With the lines that are not needed.
    Bin,
}

/// A component because a drag in progress and the button that was pressed last are nobody else's business.
pub(super) struct Lines {
    used: NodeRef,
    bin: NodeRef,
    held: Option<(String, Option<Place>)>,
    /// The direction of the last press, so that the focus stays on the same button of a line that moved.
    down: bool,
}

pub(super) enum Msg {
    Pressed { id: String, to: Place, down: bool },
    Took(String, PointerEvent),
    Dragged(PointerEvent),
    Dropped,
    LetGo,
}

impl Component for Lines {
    type Message = Msg;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Lines {
        Lines { used: NodeRef::default(), bin: NodeRef::default(), held: None, down: true }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Pressed { id, to, down } => {
                self.down = down;
                put(ctx, id, to);
            }
            Msg::Took(id, pointer) => self.take(id, &pointer),
            Msg::Dragged(pointer) => return self.drag(ctx, f64::from(pointer.client_y())),
            Msg::Dropped => {
                if let Some((id, Some(place))) = self.held.take() {
                    put(ctx, id, place);
                }
            }
            Msg::LetGo => self.held = None,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { used, bin, has_bin, code, .. } = ctx.props();
        let how = if *has_bin { words::ORDER_HOW_BIN } else { words::ORDER_HOW };
        let label = if *code { words::YOUR_PROGRAM } else { words::YOUR_ORDER };
        html! {
            <>
                <p class="sr" id="order-how">{how}</p>
                <ol
                    ref={self.used.clone()} class="lines" part="code" aria-label={label} aria-describedby="order-how"
                    tabindex="-1" data-spot="response"
                >
                    {for used.iter().enumerate().map(|(at, row)| self.line(ctx, row, Some(at)))}
                </ol>
                if *has_bin {
                    <p class="label" id="bin">{words::NOT_NEEDED}</p>
                    <ol ref={self.bin.clone()} class="lines bin" aria-labelledby="bin">
                        {for bin.iter().map(|row| self.line(ctx, row, None))}
                        if bin.is_empty() {
                            <li class="empty-bin note" data-drop={self.drop_mark(Place::Bin)}>{words::BIN_EMPTY}</li>
                        }
                    </ol>
                }
            </>
        }
    }
}

fn put(ctx: &Context<Lines>, id: String, place: Place) {
    ctx.props().emit.emit(Event::Gave(match place {
        Place::At(to) => Gesture::LineMoved { id, to },
        Place::Bin => Gesture::LineLeftOut(id),
    }));
}

impl Lines {
    /// Holds a line if the pointer can be followed outside of its grip.
    fn take(&mut self, id: String, pointer: &PointerEvent) {
        let grip: Element = pointer.target_unchecked_into();
        let grip = grip.closest(".grip").ok().flatten().unwrap_or(grip);
        if pointer.button() == 0 && grip.set_pointer_capture(pointer.pointer_id()).is_ok() {
            pointer.prevent_default();
            self.held = Some((id, None));
        }
    }

    fn drag(&mut self, ctx: &Context<Self>, y: f64) -> bool {
        let Some((id, before)) = &self.held else { return false };
        let used = &ctx.props().used;
        let from = used.iter().position(|row| row.id == *id);
        let place = self.place(from, y);
        let moved = *before != Some(place);
        self.held = Some((id.clone(), Some(place)));
        moved
    }

    /// The place under the pointer: as many lines as have their middle above it stand before.
    fn place(&self, from: Option<usize>, y: f64) -> Place {
        let top = |element: &Element| element.get_bounding_client_rect().top();
        if self.bin.cast::<Element>().is_some_and(|bin| y > top(&bin)) {
            return Place::Bin;
        }
        let Some(list) = self.used.cast::<Element>() else { return Place::At(0) };
        let rows = list.children();
        let above = (0..rows.length()).filter_map(|at| rows.item(at)).enumerate().filter(|(at, row)| {
            let middle = top(row) + row.get_bounding_client_rect().height() / 2.0;
            Some(*at) != from && middle < y
        });
        Place::At(above.count())
    }

    /// The mark of the place where the held line would land, if it is this one.
    fn drop_mark(&self, place: Place) -> Option<&'static str> {
        matches!(&self.held, Some((_, Some(over))) if *over == place).then_some("before")
    }

    /// A line; `at` is its place among those in use.
    fn line(&self, ctx: &Context<Self>, row: &Row, at: Option<usize>) -> Html {
        let Props { used, code, .. } = ctx.props();
        let held = self.held.as_ref().is_some_and(|(id, _)| *id == row.id);
        let link = ctx.link();
        let took = {
            let id = row.id.clone();
            link.callback(move |pointer| Msg::Took(id.clone(), pointer))
        };
        html! {
            <li key={row.id.clone()} class="line" data-held={held.then_some("")} data-drop={self.mark(used, row, at)}>
                <span
                    class="grip" aria-hidden="true" onpointerdown={took} onpointermove={link.callback(Msg::Dragged)}
                    onpointerup={link.callback(|_| Msg::Dropped)} onpointercancel={link.callback(|_| Msg::LetGo)}
                >{icon::icon(icon::GRIP)}</span>
                {text(&row.text, *code)}
                <span class="moves">
                    {self.button(ctx, row, false, self.above(ctx, at))}
                    {self.button(ctx, row, true, self.below(ctx, at))}
                </span>
            </li>
        }
    }

    fn mark(&self, used: &[Row], row: &Row, at: Option<usize>) -> Option<&'static str> {
        let (id, Some(over)) = self.held.as_ref()? else { return None };
        if *id == row.id {
            return None;
        }
        let Some(at) = at else { return (*over == Place::Bin).then_some("before") };
        // Places are counted without the held line.
        let from = used.iter().position(|row| row.id == *id);
        let own = at - usize::from(from.is_some_and(|from| from < at));
        let last = used.len() - usize::from(from.is_some()) - 1;
        match *over {
            Place::At(to) if to == own => Some("before"),
            Place::At(to) if to > last && own == last => Some("after"),
            Place::At(_) | Place::Bin => None,
        }
    }

    /// Where a press of Up brings a line.
    fn above(&self, ctx: &Context<Self>, at: Option<usize>) -> Option<Place> {
        match at {
            Some(at) => at.checked_sub(1).map(Place::At),
            None => Some(Place::At(ctx.props().used.len())),
        }
    }

    /// Where a press of Down brings a line: below the last one lies the bin.
    fn below(&self, ctx: &Context<Self>, at: Option<usize>) -> Option<Place> {
        let Props { used, has_bin, .. } = ctx.props();
        match at? + 1 {
            next if next < used.len() => Some(Place::At(next)),
            _ => has_bin.then_some(Place::Bin),
        }
    }

    /// A button; one that leads nowhere stays, so that the focus does not get lost.
    fn button(&self, ctx: &Context<Self>, row: &Row, down: bool, to: Option<Place>) -> Html {
        let id = row.id.clone();
        let press = to.map(|to| ctx.link().callback(move |_: MouseEvent| Msg::Pressed { id: id.clone(), to, down }));
        let line = row.text.source();
        let (label, sign) =
            if down { (words::move_down(&line), icon::DOWN) } else { (words::move_up(&line), icon::UP) };
        let spot = (down == self.down).then(|| format!("line:{}", row.id));
        html! {
            <button
                class="tool" type="button" aria-label={label} aria-disabled={to.is_none().then_some("true")}
                onclick={press}
                data-spot={spot}
            >
                {icon::icon(sign)}
            </button>
        }
    }
}
