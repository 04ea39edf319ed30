//! Runs of tests: played line by line, shown and counted by their own summaries.
//! Knows nothing of what is tested, nor in which order.

use crate::dist;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

/// What one check came to, counted in tests where it has any.
pub(crate) struct Outcome {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

/// A run of tests that can go on beside another.
pub(crate) struct Run {
    pub(crate) name: String,
    /// What its tests are of, for the rows that they hold.
    pub(crate) kind: String,
    pub(crate) command: Command,
}

/// A run of cargo's tests, shown as it goes and counted by its own summaries; `take` sees every line and says whether it
/// is better not shown.
pub(crate) fn tests(command: &mut Command, mut take: impl FnMut(&str) -> bool) -> Result<Outcome> {
    let mut outcome = Outcome { passed: 0, failed: 0 };
    let status = played(command, |line| outcome.count(line, &mut take))?;
    outcome.ended(status)
}

/// Runs a command to its end and hands on each line that it writes.
pub(crate) fn played(command: &mut Command, mut each: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child = command
        .current_dir(dist::root())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{:?} could not be run", command.get_program()))?;
    let output = child.stdout.take().context("the output was asked for")?;
    for line in BufReader::new(output).lines() {
        each(&line?);
    }
    Ok(child.wait()?)
}

impl Outcome {
    /// Shows a line of a run of tests and takes in what it counts.
    pub(crate) fn count(&mut self, line: &str, mut take: impl FnMut(&str) -> bool) {
        if take(line) && line.ends_with(" ... ok") {
            return;
        }
        println!("{line}");
        if let Some((passed, failed)) = counts(line) {
            self.passed += passed;
            self.failed += failed;
        }
    }

    /// What a run came to that ended so.
    pub(crate) fn ended(self, status: ExitStatus) -> Result<Outcome> {
        if !status.success() && self.failed == 0 {
            bail!("the tests could not be run: {status}");
        }
        Ok(self)
    }
}

/// The numbers in `test result: ok. 12 passed; 0 failed; …` and in `12 passed, 0 failed, …`.
fn counts(line: &str) -> Option<(usize, usize)> {
    let rest = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "));
    let mut parts = rest.map_or(line, |(_, rest)| rest).split([';', ',']).map(str::trim);
    let passed = parts.next()?.strip_suffix(" passed")?.parse().ok()?;
    let failed = parts.next()?.strip_suffix(" failed")?.parse().ok()?;
    Some((passed, failed))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn the_summary_of_a_test_run_is_read() {
        let line = "test result: FAILED. 11 passed; 2 failed; 0 ignored; 0 measured; 1 filtered out; finished in 1.00s";
        assert_eq!(counts(line), Some((11, 2)));
        assert_eq!(counts("11 passed, 2 failed, 1 skipped"), Some((11, 2)));
        assert_eq!(counts("running 12 tests"), None);
    }
}
