// Runs before the full page is drawn for the first time: the home, which is shipped ready drawn, is only shown at its own address.
// Knows nothing of the other pages but how far they were scrolled; a frame without content stands in for them until the wasm comes.

const look = () => document.documentElement.classList.toggle('elsewhere', /^#\/+[^/?]/.test(location.hash))
look()
addEventListener('hashchange', look)

// Where the loader does not come, or cannot be read, nothing that is drawn would answer; the list of concepts does.
addEventListener('error', ({ target, filename }) => {
  const isCut = /\/viva[^/]*\.js$/.test(filename) && !customElements.get('viva-quiz')
  if (target.type === 'module' || isCut) document.querySelector('viva-quiz').shadowRoot.replaceChildren(document.createElement('slot'))
}, true)

// A button that is pressed before the wasm has come is pressed in what comes, the last one, and looks so until then; but
// what was submitted with an answer stays as it was.
let pressed, submitted, wanted
addEventListener('click', event => {
  // Whoever goes elsewhere then, or with an option chosen, gets there once that is taken.
  const link = event.composedPath().find(one => one.localName === 'a')
  const isChosen = link?.closest('.still')?.querySelector('.card input:checked')
  if (link && (submitted || isChosen) && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault()
    wanted = link.href
  }
  const button = event.composedPath().find(one => one.localName === 'button')
  const still = button?.closest('.still')
  const submits = button?.matches('[part=submit]')
  if (!still || submitted) return
  still.querySelector('[aria-busy]')?.removeAttribute('aria-busy')
  button.setAttribute('aria-busy', 'true')
  pressed = button.textContent
  const options = [...still.querySelectorAll('.card input')]
  submitted = submits && options.some(one => one.checked)
  if (submitted) for (const one of options) one.disabled = true
}, true)
addEventListener('viva-ready', ({ target }) => {
  [...target.shadowRoot.querySelectorAll('button')].find(one => one.textContent === pressed)?.click()
  if (wanted) location.href = wanted
})

// What has the focus hands it on to the same in what comes, before it goes itself.
addEventListener('viva-ready', ({ target }) => {
  const { activeElement, lastElementChild } = target.shadowRoot
  const still = activeElement?.closest('.still')
  const all = tree => [...tree.querySelectorAll('a, button')]
  const same = still && all(lastElementChild)[all(still).indexOf(activeElement)]
  if (same?.textContent === activeElement?.textContent) same?.focus({ preventScroll: true })
}, true)

// Keys alone wait for the wasm, which knows whether they are wanted.
const keys = []
const noteKey = event => {
  const { key, ctrlKey, altKey, metaKey } = event
  const isWritten = event.composedPath()[0].matches('input:not([type=radio], [type=checkbox]), textarea, select')
  if (!isWritten && key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey) keys.push(key)
}
addEventListener('keydown', noteKey)
addEventListener('viva-ready', () => {
  removeEventListener('keydown', noteKey)
  // The program is still at its first drawing.
  setTimeout(() => {
    for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
}, { once: true })

const first = options => [...options].find(one => one.defaultSelected) ?? options[0]

// What the reader chose, typed or opened before the wasm came goes over to the live tree, which stands last, before the loader
// takes the other one away.
const carryOver = (from, to, focused) => {
  for (const old of from.querySelectorAll('input, textarea, select, summary')) {
    const picks = /radio|checkbox/.test(old.type)
    const now = [...to.querySelectorAll(old.localName)].find(one =>
      old.localName === 'summary' ? one.textContent === old.textContent
        : old.name.endsWith(one.name) && (!picks || one.value === old.value))
    if (!now) continue
    if (old.localName === 'summary') {
      const [box, was] = [now, old].map(one => one.parentElement)
      if (box.open !== was.open) {
        box.open = was.open
        // The browser tells it later than what was submitted is pressed, with which a hint counts.
        box.dispatchEvent(new Event('toggle'))
      }
    } else if (picks) {
      if (old.checked && !old.defaultChecked && !now.checked) now.click()
    } else if (old.value !== now.value && old.value !== (old.defaultValue ?? first(old.options)?.value)) {
      now.value = old.value
      now.dispatchEvent(new Event('input', { bubbles: true }))
      now.dispatchEvent(new Event('change', { bubbles: true }))
    }
    if (old === focused) now.focus({ preventScroll: true })
  }
}
addEventListener('viva-ready', ({ target: { shadowRoot } }) => {
  const live = shadowRoot.lastElementChild
  for (const old of shadowRoot.children) if (old !== live) carryOver(old, live, shadowRoot.activeElement)
}, true)

// Whoever goes back finds a page scrolled as it was left: each click notes the place with the entry of the history, and a
// new entry has no such note. The two frames are those in which the page is drawn and its heading takes the focus.
addEventListener('click', () => history.replaceState(scrollY, ''), true)
addEventListener('hashchange', () => {
  const place = history.state
  if (typeof place === 'number') requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(0, place)))
})
