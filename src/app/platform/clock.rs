//! Time and chance.

use viva_core::event::Ctx;
use viva_core::time::{Timestamp, UtcOffset};
use web_sys::js_sys::{Date, Math};

/// The world at this moment.
pub(crate) fn ctx() -> Ctx {
    let date = Date::new_0();
    // Both fit: milliseconds stay below 2^53, offsets within a day.
    let (now, offset) = (date.get_time() as i64, -date.get_timezone_offset() as i16);
    Ctx { now: Timestamp(now), offset: UtcOffset(offset), seed: draw() >> 33 }
}

/// A number that no other page instance draws.
pub(crate) fn draw() -> u64 {
    let mut bytes = [0u8; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if drawn { u64::from_le_bytes(bytes) } else { Math::random().to_bits() }
}
