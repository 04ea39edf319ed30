// What only failures need: why a file did not come, and a fresh start and a copy of all answers where the wasm cannot run.
// Knows the keys under which answers are stored, but not what the values mean.

// The rest of a sentence about this address, of which a request failed so.
// `blocked` are directives of the page's policy by the address that each of them blocked; `integrity` is the hash that was
// asked for.
export const cause = async (url, error, blocked, integrity) => {
  if (!self.WebAssembly) return `__NEEDS_WASM__`
  if (/CSP|content security|unsafe-eval/i.test(error.message)) return `__NEEDS_POLICY__`
  if (!(error instanceof TypeError)) return `__DAMAGED__ (${error.message})`
  // Of another hash a browser says no more than of no answer, which the same request without one tells.
  const plain = integrity && await fetch(url).catch(() => {})
  if (plain) return plain.ok ? `__CHANGED__` : `__ANSWERED__ ${plain.status}`
  // The event of a blocked request may come after its error.
  await new Promise(done => setTimeout(done, 50))
  // Of another site, WebKit tells no more than its origin.
  const directive = Object.entries(blocked).find(([address]) => url.startsWith(address))?.[1]
  if (directive) return `__BLOCKED__ (${directive})`
  const isElsewhere = new URL(url).origin !== location.origin
  if (isElsewhere && navigator.onLine && await fetch(url, { mode: 'no-cors' }).catch(() => {})) return `__NEEDS_CORS__`
  return navigator.onLine ? `__NO_SERVER__` : `__OFFLINE__`
}

const PREFIX = 'viva/1/'

// Every stored value of ours, as the wasm itself would export it.
const entries = () => {
  const found = {}
  for (let at = 0; at < localStorage.length; at++) {
    const key = localStorage.key(at)
    if (key.startsWith(PREFIX)) found[key] = localStorage.getItem(key)
  }
  return found
}

const button = (text, act) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn'
  // As large to press where no styles have come.
  Object.assign(made.style, { minBlockSize: '44px', paddingInline: '16px', margin: '0 8px 8px 0', font: 'inherit' })
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

const download = text => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `viva-progress-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

// Whoever pressed a button that went away is led to what stands there now, unless they went elsewhere meanwhile.
const lead = to => document.activeElement === document.body && to.focus({ preventScroll: true })

let pressed

// What starts each widget anew that waits for it: where one program is there again, all have it.
const waiting = new Set()

// Without styles a notice still has a frame.
const frame = (notice, host) => {
  const margin = host.getAttribute('mode') === 'app' ? '16px' : '0 0 16px'
  Object.assign(notice.style, { margin, padding: '16px 20px', border: '1px solid var(--viva-line, currentColor)', borderRadius: '12px' })
}

// Adds the two buttons to a notice; `again` starts the widget anew. Whoever `held` the focus in what went away finds it here.
export const offer = (notice, again, held) => {
  const { host } = notice.getRootNode()
  waiting.add(again)
  frame(notice, host)
  const row = document.createElement('p')
  // In the styles of the widget, where they have come; there a notice has a column for an icon.
  row.className = 'row'
  // Each button keeps off the next one, below as well.
  Object.assign(row.style, { gridColumn: '1 / -1', margin: '12px 0 -8px' })
  const start = button(`__START_AGAIN__`, () => {
    pressed = host
    for (const begin of waiting) begin()
    waiting.clear()
    const told = notice.cloneNode()
    told.setAttribute('role', 'status')
    told.tabIndex = -1
    told.textContent = `__SLOW__`
    frame(told, host)
    host.shadowRoot.prepend(told)
    // The notice before it may have been taller than the window.
    told.scrollIntoView({ block: 'nearest' })
    lead(told)
    // From here the loader leads on to the question. Out of sight it would take the keys of who reads on elsewhere.
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting || told.blur()).observe(told)
    host.addEventListener('viva-ready', () => { pressed = undefined }, { once: true })
  })
  row.append(start)
  try {
    const stored = entries()
    if (Object.keys(stored).length) {
      row.append(' ', button(`__SAVE_COPY__`, () => download(JSON.stringify({ viva: 1, entries: entries() }))))
    }
  } catch {
    // Storage is closed to this page, so nothing of ours is in it.
  }
  // An alert that changes is spoken once more, as a whole.
  notice.removeAttribute('role')
  notice.append(row)
  // Whoever has scrolled on since is not called back.
  const { top, bottom } = host.getBoundingClientRect()
  if (bottom < 0 || top > innerHeight) return
  if (held) notice.scrollIntoView({ block: 'nearest' })
  if (held || pressed === host) lead(start)
}
