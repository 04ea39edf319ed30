//! Dates and long numbers where no browser writes them: in tests, and in a page that is shipped already drawn.
//! Does not know the browser, which writes them by `Intl` and may set a comma more.

use viva_core::time::Date;

use crate::words::at;

/// The days of the week from Monday on.
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// What stands between two groups of three digits.
pub(crate) const GROUPS: char = ',';

/// The fewest digits that are put into groups.
pub(crate) const GROUPED: usize = 4;

/// `Tue 24 Nov`
pub(crate) fn plain_date(date: Date) -> String {
    format!("{} {} {}", at(&WEEKDAYS, date.weekday), date.day, plain_month(date))
}

/// `Nov`
pub(crate) fn plain_month(date: Date) -> &'static str {
    at(&MONTHS, date.month)
}
