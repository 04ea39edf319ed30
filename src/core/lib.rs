//! The pure core of Viva: deck, items, scoring, sessions, progress. Knows nothing of browsers, clocks, chance, files or storage.
