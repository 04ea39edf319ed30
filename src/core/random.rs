//! Seeded mixing: equal seeds give equal orders, on every machine.
//! Does not know where a seed comes from; chance is an argument.

/// The next number of the sequence `state` stands for (SplitMix64, Steele, Lea and Flood 2014).
pub fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Mixes `things` in place (Fisher and Yates).
pub fn shuffle<T>(things: &mut [T], seed: u64) {
    let mut state = seed;
    for end in (1..things.len()).rev() {
        // The remainder is biased by less than 2^-50 for lists of this size.
        let other = next(&mut state) % (end as u64 + 1);
        things.swap(end, usize::try_from(other).unwrap_or(0));
    }
}

/// A seed for one thing within a larger whole: equal parts give equal seeds.
pub fn seed_for(seed: u64, name: &str) -> u64 {
    let mut state = name
        .bytes()
        .fold(seed ^ 0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    next(&mut state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn a_seed_gives_one_order_and_another_seed_another() {
        let mixed = |seed| {
            let mut things: Vec<u8> = (0..20).collect();
            shuffle(&mut things, seed);
            things
        };
        assert_eq!(mixed(1), mixed(1));
        assert_ne!(mixed(1), mixed(2));
    }

    #[test]
    fn every_place_is_about_equally_likely() {
        let mut first = [0usize; 4];
        for seed in 0..4000 {
            let mut things = [0usize, 1, 2, 3];
            shuffle(&mut things, seed_for(seed, "item"));
            first[things[0]] += 1;
        }
        assert!(first.iter().all(|count| (900..1100).contains(count)), "{first:?}");
    }
}
