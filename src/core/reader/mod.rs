//! Reads what postcard wrote, without errors inside: damage is noted once and everything after it reads as empty.
//! Does not know which types it reads; serde's derived code asks for their parts.
//!
//! Why not postcard's own reader: its errors can arise at every field, so the derived code has to be ready to drop every
//! half-read value at each of them. With an error type that has no values the compiler leaves all that out, which
//! makes the code that reads a deck less than half as large.

use alloc::string::String;
use core::fmt;

use serde::de::value::U32Deserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};

/// The value that `bytes` hold, or nothing if they are cut, changed or hold more.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader { rest: bytes, damaged: false };
    let value = match T::deserialize(&mut reader) {
        Ok(value) => value,
        Err(never) => match never {},
    };
    (!reader.damaged && reader.rest.is_empty()).then_some(value)
}

struct Reader<'a> {
    rest: &'a [u8],
    damaged: bool,
}

impl Reader<'_> {
    fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => self.damage(),
        }
    }

    /// Notes the damage and ends the input.
    fn damage(&mut self) -> u8 {
        self.damaged = true;
        self.rest = &[];
        0
    }

    /// A number of at most `bits` bits, seven to a byte, the lowest first.
    fn number(&mut self, bits: u32) -> u64 {
        let mut number = 0u64;
        for shift in (0..bits).step_by(7) {
            let byte = self.byte();
            let part = u64::from(byte & 0x7F) << shift;
            if part >> shift != u64::from(byte & 0x7F) || (bits < 64 && part >> bits != 0) {
                return self.damage().into();
            }
            number |= part;
            if byte < 0x80 {
                return number;
            }
        }
        self.damage().into()
    }

    /// A signed number, whose sign is in the lowest bit.
    fn signed(&mut self, bits: u32) -> i64 {
        let number = self.number(bits);
        // A shift by one leaves room for the sign.
        (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
    }

    fn text(&mut self) -> String {
        let length = usize::try_from(self.number(32)).unwrap_or(usize::MAX);
        let text = self.rest.split_at_checked(length).and_then(|(text, rest)| {
            self.rest = rest;
            core::str::from_utf8(text).ok()
        });
        match text {
            Some(text) => text.into(),
            None => {
                self.damage();
                String::new()
            }
        }
    }

    fn flag(&mut self) -> bool {
        match self.byte() {
            0 => false,
            1 => true,
            _ => self.damage() == 1,
        }
    }
}

/// An error that does not happen: the reader gives derived code no cause for one.
enum Never {}

impl fmt::Debug for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Never {
        unreachable!("fields are never missing and variants never out of range")
    }
}

/// The fields of a struct or tuple. Derived code asks for each of them once, so nothing is counted; they are read even
/// from damaged input, since a struct needs them all.
struct Fields<'r, 'a>(&'r mut Reader<'a>);

impl<'de> de::SeqAccess<'de> for Fields<'_, '_> {
    type Error = Never;

    #[inline(always)]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// A list.
struct Elements<'r, 'a> {
    reader: &'r mut Reader<'a>,
    left: usize,
}

impl<'de> de::SeqAccess<'de> for Elements<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 || self.reader.damaged {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// A variant with what it holds.
struct Variant<'r, 'a> {
    reader: &'r mut Reader<'a>,
    index: u32,
}

impl<'r, 'a, 'de> de::EnumAccess<'de> for Variant<'r, 'a> {
    type Error = Never;
    type Variant = Variant<'r, 'a>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let index: U32Deserializer<Never> = self.index.into_deserializer();
        Ok((seed.deserialize(index)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'_, '_> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self.reader))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self.reader))
    }
}

/// Methods that read a number and hand it on.
macro_rules! numbers {
    ($($deserialize:ident $visit:ident $read:ident $bits:literal as $type:ty;)*) => {
        $(fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            // The reader refuses more bits than the type has.
            visitor.$visit(self.$read($bits) as $type)
        })*
    };
}

/// Methods for what nothing in a deck or a journal is made of.
macro_rules! unused {
    ($($deserialize:ident)*) => {
        $(fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            self.damage();
            visitor.visit_unit()
        })*
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'_> {
    type Error = Never;

    numbers! {
        deserialize_u16 visit_u16 number 16 as u16;
        deserialize_u32 visit_u32 number 32 as u32;
        deserialize_u64 visit_u64 number 64 as u64;
        deserialize_i16 visit_i16 signed 16 as i16;
        deserialize_i32 visit_i32 signed 32 as i32;
        deserialize_i64 visit_i64 signed 64 as i64;
    }

    unused! {
        deserialize_any deserialize_i8 deserialize_f32 deserialize_f64 deserialize_char deserialize_bytes
        deserialize_byte_buf deserialize_map deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.flag())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.flag() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = usize::try_from(self.number(32)).unwrap_or(usize::MAX);
        visitor.visit_seq(Elements { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, len: usize, v: V) -> Result<V::Value, Never> {
        self.deserialize_tuple(len, v)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let index = self.number(32) as u32;
        let known = usize::try_from(index).is_ok_and(|index| index < names.len());
        let index = if known { index } else { self.damage().into() };
        visitor.visit_enum(Variant { reader: self, index })
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests;
