// Types words letter by letter into the search field; gives the milliseconds that each key takes.
const root = document.querySelector('viva-quiz').shadowRoot
const field = root.querySelector('#find')
const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
const set = value => (field.value = value, field.dispatchEvent(new Event('input', { bubbles: true })))
const go = async () => {
  set('list')
  while (!root.querySelector('.found + .rows')) await frame()
  const times = []
  for (const word of ['closures', 'genrators', 'lsit', 'mutable default', '==', 'zzzzzz'])
    for (let end = 1; end <= word.length; end++) {
      await frame()
      const start = performance.now()
      set(word.slice(0, end))
      // The work of the key is done in this task and the microtasks after it.
      await new Promise(done => { const { port1, port2 } = new MessageChannel; port1.onmessage = done; port2.postMessage(0) })
      times.push(performance.now() - start)
    }
  return times
}
return go()
