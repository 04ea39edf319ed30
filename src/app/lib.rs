//! The widget: a view that only draws, one shell that performs effects, and three functions for the loader.
//! Does not know questions or scores; see `viva-core`.

#[cfg(target_arch = "wasm32")]
mod exports;
#[cfg(target_arch = "wasm32")]
mod hearing;
#[cfg(target_arch = "wasm32")]
mod naming;
mod parts;
#[cfg(target_arch = "wasm32")]
mod platform;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(target_arch = "wasm32")]
mod shell;
pub mod view;
mod words;

#[cfg(target_arch = "wasm32")]
pub use exports::{changed, mount, unmount};

/// A third of the bytes of the allocator that comes with the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
