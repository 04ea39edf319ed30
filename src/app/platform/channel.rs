//! Windows of one browser that speak to each other. Another page of the same site may speak there too.
//! Does not know what is said.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

/// What connects the windows that opened it under one name; it ends with this.
pub(crate) struct Channel {
    channel: BroadcastChannel,
    _heard: EventListener,
}

impl Channel {
    /// Opens it where there is such a thing; `heard` is given each text that another window says.
    pub(crate) fn open(name: &str, heard: impl Fn(String) + 'static) -> Option<Channel> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            // No other event is called a message.
            if let Some(text) = event.unchecked_ref::<MessageEvent>().data().as_string() {
                heard(text);
            }
        });
        Some(Channel { channel, _heard: listener })
    }

    /// Says a text to every other window.
    pub(crate) fn say(&self, text: &str) {
        // What a closed channel refuses, storage still has.
        drop(self.channel.post_message(&text.into()));
    }
}
