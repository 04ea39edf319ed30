//! Dates and long numbers where no browser writes them: in tests, and in a page that is shipped already drawn.
//! Does not know the browser, which writes them by `Intl` and may set a comma more.

use viva_core::time::Date;

use crate::words::at;

/// The days of the week from Monday on.
const WEEKDAYS: [&str; 7] = ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"];

const MONTHS: [&str; 12] = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"];

/// What stands between two groups of three digits.
pub(crate) const GROUPS: char = '.';

/// The fewest digits that are put into groups.
pub(crate) const GROUPED: usize = 5;

/// `mar 24 nov`
pub(crate) fn plain_date(date: Date) -> String {
    format!("{} {} {}", at(&WEEKDAYS, date.weekday), date.day, plain_month(date))
}

/// `nov`
pub(crate) fn plain_month(date: Date) -> &'static str {
    at(&MONTHS, date.month)
}
