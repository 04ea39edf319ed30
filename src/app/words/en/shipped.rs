//! Words that stand in files beside the program: the loader, the page around it, pages to read without script.
//! Does not know those files; a build puts each text in place of its name.

/// The title of the full page.
pub const TITLE: &str = "Viva: practise Python interviews";
/// What search engines say of it.
pub const DESCRIPTION: &str =
    "Practise Python interview questions with feedback on every answer. Runs in your browser, no account.";
/// What an installed page says of itself.
pub const INSTALLED: &str = "Practise Python interview questions with feedback on every answer.";

// After an address, in one sentence.
/// It took too long.
pub const LATE: &str = "did not arrive in time";
/// There is no wasm.
pub const NEEDS_WASM: &str = "needs WebAssembly, which this browser lacks or has switched off";
/// A policy forbids wasm.
pub const NEEDS_POLICY: &str = "may not run: the page's content security policy needs script-src 'wasm-unsafe-eval'";
/// What came is broken; the reason follows.
pub const DAMAGED: &str = "is damaged";
/// A policy forbids the address; its directive follows.
pub const BLOCKED: &str = "is blocked by the page's content security policy";
/// There is no connection.
pub const OFFLINE: &str = "could not be fetched: you are offline";
/// Another origin does not allow to be read.
pub const NEEDS_CORS: &str = "may not be read by this page: its server must send Access-Control-Allow-Origin (CORS)";
/// There is no server.
pub const NO_SERVER: &str = "could not be fetched: its server does not answer";
/// The same, where nothing can be had that could tell why.
pub const NOT_REACHED: &str = "could not be fetched";
/// Before the number of a failure.
pub const ANSWERED: &str = "answered";
/// HTML came in place of data.
pub const WEB_PAGE: &str = "is a web page, not data";
/// The file has another hash than its deck should have.
pub const CHANGED: &str = "has another hash than this page names";
/// The file is too large to be read.
pub const TOO_LARGE: &str = "is larger than 2 MB";
/// The file has no byte.
pub const EMPTY: &str = "is empty";
/// A script that does not run; the reason follows.
pub const COULD_NOT_RUN: &str = "could not run";
/// The attribute `deck` has something else.
pub const NO_ADDRESS: &str = "is not the address of a file deck.viva";

/// The program takes long.
pub const SLOW: &str = "The questions are still loading.";
/// The program crashed.
pub const STOPPED: &str = "This quiz has stopped. The answers it had saved are safe.";
/// The program did not come.
pub const COULD_NOT_START: &str = "The interactive questions could not start.";
/// Starts it anew.
pub const START_AGAIN: &str = "Start again";
/// Saves a file of what is stored.
pub const SAVE_COPY: &str = "Save a copy of my answers";

/// Above what can be read without script.
pub const WITHOUT_SCRIPT: &str = "No practice here just now: JavaScript is off, or something did not load, or has stopped. All questions and \
    answers, tables and advice can still be read.";
/// In the page of the package, where nothing runs.
pub const NEEDS_SERVER: &str = "This page needs JavaScript, WebAssembly and a server: opened from a disk, no browser runs it. Copy its \
    folder to your site and open the page there.";

/// Opens the answer.
pub const ANSWER: &str = "Answer";
/// Above code that is not good yet.
pub const BEFORE: &str = "Before:";
/// Above the same code, rewritten.
pub const AFTER: &str = "After:";
/// Above what belongs to one line each, or to none.
pub const PARTNERS: &str = "To choose from:";
/// Leads to the questions of a topic.
pub const PRACTISE_THESE: &str = "Practise these questions";
/// Leads to the table itself.
pub const COVER_THIS: &str = "Cover and recall this table";
/// Leads to the page of advice itself.
pub const OPEN_THIS: &str = "Open this page in the app";

/// The title of the page of a topic, for a list of pages.
pub fn topic_title(topic: &str, count: usize) -> String {
    format!("{topic}: {count} interview questions with answers")
}

/// What search engines say of it.
pub fn topic_description(topic: &str, count: usize) -> String {
    format!("{count} questions on {topic}, each with its answer and the reason.")
}

/// The title of the page of a table.
pub fn table_title(table: &str) -> String {
    format!("{table}: a comparison to learn")
}

/// An exception, whose name is code.
pub fn it_raises(name: &str) -> String {
    format!("It raises {name}.")
}

/// The line at fault, above the mended program.
pub fn line_mended(line: u16) -> String {
    format!("Line {line}. Mended:")
}
