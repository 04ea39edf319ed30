//! What an element fetches in place of the real app: a program that draws two options and a box, and can be told to crash.
//! Knows nothing of how the loader asks for it.

use viva_host::{Fault, FaultKind};

/// Exports one function, `trap`, that does what a panic in Rust does.
pub(crate) const TRAP: &[u8] =
    b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x07\x08\x01\x04trap\0\0\x0a\x05\x01\x03\0\0\x0b";

/// What the glue exports, over the trap above. Waits for `release()` where the host has a seed.
const PROGRAM: &str = r#"
let wasm, stopped
export const add = () => {}
export const heed = told => { stopped = told }
const crash = () => {
  try {
    wasm.trap()
  } catch (error) {
    stopped(error)
    throw error
  }
}
export default async ({ module_or_path }) => { wasm = (await WebAssembly.instantiateStreaming(module_or_path)).instance.exports }
globalThis.crashAlone = crash
const calls = globalThis.calls ??= []
let last = 0
const made = (name, properties) => Object.assign(document.createElement(name), properties)
export const mount = (host, root, load) => {
  calls.push('mount')
  globalThis.load = load
  const live = made('div', { className: 'live' })
  const field = properties => made('input', { ariaLabel: 'field', ...properties })
  live.append(field({ type: 'radio', name: 'q', value: 'a' }), field({ type: 'radio', name: 'q', value: 'b' }))
  live.append(field({ type: 'text', name: 'typed' }), field({ type: 'text', name: 'kept', value: 'a draft' }))
  live.append(field({ type: 'checkbox', className: 'switch', onchange: () => calls.push('switched') }))
  live.append(made('button', { textContent: 'crash', onclick: crash }))
  live.append(made('button', { textContent: 'more', onclick: () => calls.push('more') }))
  const other = made('button', { textContent: 'other', onclick: () => calls.push('other') })
  live.append(made('button', { textContent: 'swap', onclick: event => event.target.replaceWith(other) }))
  const details = made('details', {})
  details.append(made('summary', { textContent: 'Why' }))
  live.append(details)
  const show = () => {
    root.append(live)
    host.dispatchEvent(new CustomEvent('viva-ready', { bubbles: true, composed: true }))
  }
  if (host.hasAttribute('seed')) globalThis.release = show
  else show()
  return ++last
}
export const changed = id => { calls.push(`changed ${id}`) }
export const unmount = id => { calls.push(`unmount ${id}`) }
"#;

/// What is answered to every path that contains this one.
pub(crate) fn fault(path: &str, kind: FaultKind) -> Fault {
    Fault { path: path.into(), kind }
}

/// The stand-in for all that an element fetches; the first fault that fits a path is the one that counts.
pub(crate) fn stand_in() -> Vec<Fault> {
    let files: [(&str, &[u8]); 6] = [
        (".css", b":host { color: inherit }:host{--viva-end:0}"),
        (".wasm", TRAP),
        ("embed-", PROGRAM.as_bytes()),
        ("app-", PROGRAM.as_bytes()),
        (".bin", b"chunk"),
        ("deck.viva", b"deck"),
    ];
    files.map(|(path, bytes)| fault(path, FaultKind::Bytes(bytes.into()))).into()
}
