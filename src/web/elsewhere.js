// Runs before the full page is drawn for the first time: the home, which is shipped ready drawn, is only shown at its own address.
// Knows nothing of the other pages but how far they were scrolled; a frame without content stands in for them until the wasm comes.

const look = () => document.documentElement.classList.toggle('elsewhere', /^#\/+[^/?]/.test(location.hash))
look()
addEventListener('hashchange', look)

// A loader that does not come, or is no good, is fetched once more past every cache. Where that does not help, nothing that is
// drawn would answer; the list of concepts does.
let isMended
const mend = async src => {
  if (isMended || customElements.get('viva-quiz')) return
  isMended = true
  try {
    await fetch(src, { cache: 'reload' }).then(response => response.text())
    await import(`${src}#1`)
  } catch {}
  if (!customElements.get('viva-quiz')) document.querySelector('viva-quiz').shadowRoot.replaceChildren(document.createElement('slot'))
}
for (const name of ['load', 'error']) document.addEventListener(name, ({ target }) => target.type === 'module' && mend(target.src), true)
// Of one that is cut WebKit tells the window alone.
addEventListener('error', ({ filename }) => /\/viva[^/]*\.js$/.test(filename) && mend(filename))

// A button that is pressed before the wasm has come is pressed in what comes, the last one, and looks so until then; but
// what was submitted with an answer stays as it was.
let pressed, submitted, wanted
addEventListener('click', event => {
  const at = name => event.composedPath().find(one => one.localName === name)
  const [link, button, summary] = ['a', 'button', 'summary'].map(at)
  const still = (link ?? button ?? summary)?.closest('.still')
  if (!still) return
  const options = [...still.querySelectorAll('.card input')]
  const isChosen = options.some(one => one.checked)
  const press = pressed => {
    still.querySelector(`${pressed.localName}[aria-busy]`)?.removeAttribute('aria-busy')
    pressed.setAttribute('aria-busy', 'true')
  }
  // Whoever goes elsewhere then, or with an option chosen, gets there once that is taken.
  if (link && (submitted || isChosen) && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault()
    press(link)
    wanted = link.href
  }
  // A hint that was read counts, though it be closed again.
  if (summary) summary.parentElement.dataset.read = ''
  if (!button || submitted) return
  press(button)
  pressed = button.textContent
  submitted = isChosen && button.matches('[part=submit]')
  if (submitted) for (const one of options) one.disabled = true
}, true)
// What was pressed with nothing chosen is not meant for what is chosen since.
addEventListener('input', ({ target }) => {
  const submit = !submitted && target.shadowRoot?.querySelector('.still [part=submit][aria-busy]')
  if (!submit) return
  submit.removeAttribute('aria-busy')
  pressed = undefined
}, true)
addEventListener('viva-ready', ({ target }) => {
  [...target.shadowRoot.querySelectorAll('button')].find(one => one.textContent === pressed)?.click()
  if (wanted) location.href = wanted
}, { once: true })

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
      if ('read' in was.dataset && !box.open) {
        box.open = true
        // The browser tells it later than what was submitted is pressed, with which a hint counts.
        box.dispatchEvent(new Event('toggle'))
      }
      box.open = was.open
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
// new entry has no such note. The two frames are those in which the page is drawn and its heading takes the focus, which
// on a slow machine comes later yet.
addEventListener('click', () => history.replaceState(scrollY, ''), true)
addEventListener('hashchange', () => {
  const place = history.state
  if (typeof place !== 'number') return
  const back = () => requestAnimationFrame(() => scrollTo(0, place))
  requestAnimationFrame(back)
  addEventListener('focusin', back, { once: true, signal: AbortSignal.timeout(1000) })
})
