//! The Yew widget: a view that only draws and one shell that performs effects.
