// All that a page would notice of a widget that does not keep to itself, as `what: value`. What is compared by identity has
// a number of its own.
localStorage.setItem('theme', 'sepia')
sessionStorage.setItem('viva/1/of-the-blog', 'draft')
document.cookie = 'visits=3'
history.replaceState({ post: 'of-lists' }, '')
globalThis.blog = (() => {
  const numbers = new Map()
  const number = one => {
    if (!numbers.has(one)) numbers.set(one, numbers.size)
    return numbers.get(one)
  }
  // Grows with what stands in it.
  const TALL = /^(height|block-size|perspective-origin|transform-origin)$/
  const host = document.querySelector('viva-quiz')
  const nodes = () => [...document.querySelectorAll('*')].filter(one => !host.contains(one) && !one.closest('head'))

  // What is moved is rounded anew, and few sizes end in this fraction.
  const tenths = size => Math.round((size + .013) * 10)

  const looks = note => nodes().forEach((one, at) => {
    const around = one.contains(host), { x, y, width, height } = one.getBoundingClientRect()
    const name = `${at} ${one.localName}`
    const box = [x, width, ...around ? [] : [height], ...one.compareDocumentPosition(host) & 4 ? [y + scrollY] : []]
    note(`${name} box`, box.map(tenths))
    for (const part of ['', '::before', '::after']) {
      const style = getComputedStyle(one, part)
      for (const property of style) if (!around || !TALL.test(property)) note(`${name}${part} ${property}`, style.getPropertyValue(property))
    }
  })

  // Functions and accessors of whatever the window names: replaced, added or gone.
  // Chromium's driver keeps its own there.
  const OF_THE_DRIVER = /^(ret_nodes|se_\w+|\$?cdc_\w+)$/
  const builtIns = note => {
    const seen = new Set()
    const all = (owner, name) => {
      if (seen.has(owner)) return
      seen.add(owner)
      for (const key of Reflect.ownKeys(owner).filter(key => !OF_THE_DRIVER.test(String(key)))) {
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(owner, key) ?? {}
        const same = [value, get, set].map(one => typeof one === 'function' ? number(one) : typeof one)
        note(`${name}.${String(key)}`, owner === window && typeof value !== 'function' ? 'there' : same)
      }
    }
    all(window, 'window')
    for (const key of Object.getOwnPropertyNames(window)) {
      const value = Reflect.getOwnPropertyDescriptor(window, key)?.value
      if (typeof value === 'function' && !OF_THE_DRIVER.test(key)) {
        all(value, key)
        if (value.prototype) all(value.prototype, `${key}.prototype`)
      } else if (/^(JSON|Math|Reflect|console|CSS|WebAssembly|Intl)$/.test(key)) {
        all(value, key)
      }
    }
    for (const [name, one] of Object.entries({ document, navigator, history })) all(one, name)
  }

  const kept = (note, store, name, isOurs) => {
    for (const key of Object.keys(store)) if (!isOurs(key)) note(`${name} ${key}`, store.getItem(key))
  }

  const noted = async () => {
    const all = {}, note = (what, value) => { all[what] = JSON.stringify(value) ?? 'undefined' }
    looks(note)
    builtIns(note)
    kept(note, localStorage, 'localStorage', key => key.startsWith('viva/'))
    kept(note, sessionStorage, 'sessionStorage', () => false)
    note('cookie', document.cookie)
    note('history', [history.state, history.length, location.href, document.title])
    note('head', document.head.innerHTML)
    for (const one of nodes()) note(`attributes ${number(one)} ${one.localName}`, [...one.attributes].map(({ name, value }) => [name, value]))
    note('element', [[...host.attributes].map(({ name, value }) => [name, value]), host.innerHTML, host.parentElement.localName])
    note('body', document.body.children.length)
    note('sheets', [document.adoptedStyleSheets.length, document.styleSheets.length, document.fonts.size])
    note('form', [...new FormData(document.querySelector('form'))])
    note('caches', await caches.keys())
    note('workers', (await navigator.serviceWorker.getRegistrations()).length)
    note('databases', await indexedDB.databases?.())
    return all
  }

  let before
  return {
    async keep() {
      before = await noted()
      return [nodes().length, Object.keys(before).length]
    },
    async differs() {
      const after = await noted()
      const names = new Set([...Object.keys(before), ...Object.keys(after)])
      return [...names].filter(name => before[name] !== after[name]).map(name => `${name}: ${before[name]} -> ${after[name]}`.slice(0, 300))
    }
  }
})()
