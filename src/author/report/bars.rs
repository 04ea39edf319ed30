//! The report as a picture: a bar a topic, in three parts for what its items rest on.
//! Does not know how anything was counted.

use std::fmt::Write as _;

use super::Report;

/// In the units of the picture, which are pixels where it is shown as large as it is.
const WIDTH: usize = 760;
const LABEL: usize = 230;
const LINE: usize = 26;
const BAR: usize = 14;

/// The colours of the page, light and dark, for run, cited and judgement.
const STYLE: &str = "text{font:13px system-ui,sans-serif;fill:#1c1b18}.n{fill:#5f5a50}.b0{fill:#1f4b99}.b1{fill:#6d8fc9}.b2{fill:#c3bcae}\
@media(prefers-color-scheme:dark){text{fill:#efebe2}.n{fill:#b3ad9f}.b0{fill:#9dbcff}.b1{fill:#5a7cb8}.b2{fill:#5f5a50}}";

pub(super) fn bars(report: &Report) -> String {
    let most = report.topics.iter().map(|topic| topic.items.all).max().unwrap_or(0).max(1);
    let height = (report.topics.len() + 2) * LINE;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\">\n\
         <title>Items of each topic: run, cited, judgement</title>\n<style>{STYLE}</style>\n"
    );
    let mut add = |part: String| text.write_str(&part).expect("writing to a string");
    let mut x = LABEL;
    for (at, word) in ["run", "cited", "judgement"].into_iter().enumerate() {
        add(format!("<rect class=\"b{at}\" x=\"{x}\" y=\"6\" width=\"{BAR}\" height=\"{BAR}\"/>"));
        add(format!("<text x=\"{}\" y=\"18\">{word}</text>\n", x + BAR + 6));
        x += 90;
    }
    for (topic, line) in report.topics.iter().zip(1..) {
        let y = line * LINE + 8;
        let title = topic.title.replace('&', "&amp;").replace('<', "&lt;");
        add(format!("<text x=\"0\" y=\"{}\">{title}</text>", y + 12));
        let mut x = LABEL;
        for (at, count) in topic.items.grounds.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            let width = count * (WIDTH - LABEL - 50) / most;
            add(format!("<rect class=\"b{at}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{BAR}\"/>"));
            x += width;
        }
        add(format!("<text class=\"n\" x=\"{}\" y=\"{}\">{}</text>\n", x + 8, y + 12, topic.items.all));
    }
    text.push_str("</svg>\n");
    text
}
