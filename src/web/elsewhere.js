// Runs before the full page is drawn for the first time: the home, which is shipped ready drawn, is only shown at its own address.
// Knows nothing of the other pages; a frame without content stands in for them until the wasm comes.

const look = () => document.documentElement.classList.toggle('elsewhere', !/^#?\/*$/.test(location.hash))
look()
addEventListener('hashchange', look)

// Where the loader does not come, nothing that is drawn would answer; the list of concepts does.
addEventListener('error', ({ target }) => {
  if (target.type === 'module') document.querySelector('viva-quiz').shadowRoot.replaceChildren(document.createElement('slot'))
}, true)
