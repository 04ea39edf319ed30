// Runs before the full page is drawn for the first time: the home, which is shipped ready drawn, is only shown at its own address.
// Knows nothing of the other pages but how far they were scrolled; a frame without content stands in for them until the wasm comes.

const look = () => document.documentElement.classList.toggle('elsewhere', /^#\/+[^/?]/.test(location.hash))
look()
addEventListener('hashchange', look)

// Where the loader does not come, nothing that is drawn would answer; the list of concepts does.
addEventListener('error', ({ target }) => {
  if (target.type === 'module') document.querySelector('viva-quiz').shadowRoot.replaceChildren(document.createElement('slot'))
}, true)

// A button that is pressed before the wasm has come is pressed in what comes.
let pressed
addEventListener('click', event => {
  const button = event.composedPath().find(one => one.localName === 'button')
  if (button?.closest('.still')) pressed = button.textContent
}, true)
addEventListener('viva-ready', ({ target }) =>
  [...target.shadowRoot.querySelectorAll('button')].find(one => one.textContent === pressed)?.click())

// Whoever goes back finds a page scrolled as it was left: each click notes the place with the entry of the history, and a
// new entry has no such note. The two frames are those in which the page is drawn and its heading takes the focus.
addEventListener('click', () => history.replaceState(scrollY, ''), true)
addEventListener('hashchange', () => {
  const place = history.state
  if (typeof place === 'number') requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(0, place)))
})
