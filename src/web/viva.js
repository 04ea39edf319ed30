// Defines <viva-quiz> and fetches what a widget needs, all at once, when it nears the view.
// Knows nothing of questions: the wasm draws them, reads the attributes and keeps the answers.

// Names of the files beside this one, filled in by the build, as is each word of the interface: __NAME__ is one of
// src/app/words/*/shipped.rs.
const BUILD = __BUILD__

const ATTRIBUTES = 'deck integrity topic concept items level count mode table seed theme lang heading-level scope'.split(' ')
// Milliseconds until a file has come.
const PATIENCE = 3e4

const beside = name => new URL(name, import.meta.url).href
const mode = host => host.getAttribute('mode')
// Which of the two builds serves an element: how the names of its files begin, and the pieces of its parts.
const build = host => BUILD[/^(app|review|mistakes|insight|mock|interview)$/.test(mode(host)) ? 'app' : 'embed']

// A failure whose message is a whole sentence for people.
class Refusal extends Error {}

// Directives by the address that they blocked: only this event says why a fetch failed.
const blocked = {}
document.addEventListener('securitypolicyviolation', event => { blocked[event.blockedURI] = event.effectiveDirective })

// What only failures need, such as the reason why nothing came of a request. Where even this cannot be had, little is said.
const rescue = (name, ...values) =>
  once(BUILD.rescue, () => script(BUILD.rescue, name)).then(all => all[name](...values)).catch(() => {})

const text = response => response.text()

// How often something was begun anew: by another fragment a script is another module, of the same file.
let turns = 0

// A script beside this one, anew where it cannot run or has not `name` to export: so it may have been kept.
const script = async (file, name) => {
  const url = beside(file)
  const run = async () => {
    const all = await import(url + (turns ? `#${turns}` : ''))
    if (!all[name]) throw Error('cut')
    return all
  }
  return run().catch(async () => {
    await fetch(url, { cache: 'reload' }).then(text)
    turns++
    return run()
  })
}

// What `read` makes of the answer to a GET; every failure is a Refusal that names its cause. What is no good may have been
// kept by the browser, as it once came, and is fetched `anew`.
const get = async (url, read, integrity, anew, patience = PATIENCE) => {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), patience)
  let response
  try {
    // What a browser kept of a deck before this one has another hash.
    const cache = anew ? 'reload' : integrity ? 'no-cache' : 'default'
    response = await fetch(url, { signal: end.signal, integrity, cache })
    if (!response.ok) throw new Refusal(`${url} __ANSWERED__ ${response.status}.`)
    if (/^text\/html/.test(response.headers.get('content-type'))) throw new Refusal(`${url} __WEB_PAGE__.`)
    // What is read may wait for another file.
    return await Promise.race([read(response), new Promise((_, fail) => end.signal.addEventListener('abort', fail))])
  } catch (error) {
    const { aborted } = end.signal
    end.abort()
    if (!anew && !aborted && (integrity || response)) return await get(url, read, integrity, true, patience)
    if (error instanceof Refusal) throw error
    throw new Refusal(`${url} ${aborted ? `__LATE__` : await rescue('cause', url, response ? Error(error.message) : error, blocked, integrity) ?? `__NOT_REACHED__`}.`)
  } finally {
    clearTimeout(timer)
  }
}

// Counts decoded bytes as they come, so that a small file that unpacks to a large one is refused in time.
const limited = async response => {
  const parts = []
  let size = 0
  const reader = response.body.getReader()
  for (let step; !(step = await reader.read()).done;) {
    parts.push(step.value)
    size += step.value.length
    if (size > 2e6) throw new Refusal(`${response.url} __TOO_LARGE__.`)
  }
  if (!size) throw new Refusal(`${response.url} __EMPTY__.`)
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

// One promise for all who ask; a failure is forgotten, so that the next to ask tries again.
const kept = new Map()
const once = (key, make) => {
  if (!kept.has(key)) {
    const made = make()
    kept.set(key, made)
    made.catch(() => kept.get(key) === made && kept.delete(key))
  }
  return kept.get(key)
}

// The last rule of a sheet says that nothing was cut from it.
const styles = stem => once(`${stem}.css`, () => get(beside(`${stem}.css`), async response => {
  const rules = await text(response)
  if (!rules.includes('--viva-end')) throw Error('cut')
  return sheet(rules)
}))

// One instance of a program serves every element. After a crash the next to ask gets a fresh one.
const program = ({ stem }) => once(stem, async () => {
  const file = `${stem}.js`
  // Its last line exports this.
  const glue = script(file, 'add').catch(async error => {
    // An import does not say why it failed; the same request by fetch does.
    await get(beside(file), text)
    throw new Refusal(`${beside(file)} __COULD_NOT_RUN__ (${error.message}).`)
  })
  // Awaited together, since both may fail.
  await Promise.all([glue, get(beside(`${stem}.wasm`), async response => (await glue).default({ module_or_path: response }),
    '', false, 2 * PATIENCE)])
  return glue
})

// A part of the host's program, which comes later, with the styles of all that does. A build with the deck inside has it
// inside as well.
const part = async (host, name) => {
  const { parts, stem } = build(host)
  const add = async what => (await program({ stem })).add(what)
  const pieces = parts[name].map(piece => once(stem + piece, () =>
    BUILD.deck ? get(beside(`${stem}-${piece}.wasm`), async response => add(await response.arrayBuffer())) : add(piece)))
  const [sheet] = await Promise.all([styles(`${stem}-later`), ...pieces])
  adopt(host.shadowRoot, sheet)
}

// The bytes of one chunk of the host's deck, anew where those that came could not be read. A name without an ending means
// `.bin`.
const chunk = async (host, name, isDamaged) => {
  if (/^part-/.test(name)) return part(host, name.slice(5))
  const file = encodeURIComponent(name.includes('.') ? name : `${name}.bin`)
  const deck = host.getAttribute('deck')?.trim()
  // A build with the deck inside keeps each chunk in a section of the wasm.
  if (!deck && !BUILD.deck) return new Uint8Array((await program(build(host))).section(file))
  if (deck && !URL.canParse(deck, document.baseURI)) throw new Refusal(`deck="${deck}" __NO_ADDRESS__.`)
  const index = deck ? new URL(deck, document.baseURI).href : beside(`${BUILD.deck}/deck.viva`)
  const url = file === 'deck.viva' ? index : new URL(file, index).href
  const listed = deck && host.integrity?.trim()
  // No file has the hash of the list but itself, so whatever that does not name is refused.
  const hash = listed && ((await once(listed + index, () =>
    get(new URL('integrity.json', index).href, response => response.json(), listed)))[file] ?? listed)
  if (isDamaged) kept.delete(url + hash)
  return once(url + hash, () => get(url, limited, hash, isDamaged))
}

// The chunks that the first screen will ask for, known from the attributes, or from the link into the full page.
const firstChunks = host => {
  const first = name => host.getAttribute(name)?.trim().split(/[\s.]+/)[0]
  const app = mode(host) === 'app'
  const [page, id] = app ? location.hash.split('?')[0].split(/[/.]/).slice(1)
    : [['table', first('table')], ['concept', first('items') || first('concept')], ['topic', first('topic')]].find(([, id]) => id) ?? []
  const names = id && (!app || /^(concept|item|table|page)$/.test(page)) ? [`${page.replace('item', 'concept')}-${id}`] : []
  if (app || !id) names.push('deck.viva', ...host.deck ? [] : BUILD.starter)
  if (app ? page && !/^item|^session/.test(page) : page === 'table') names.push('part-rooms')
  return names
}

const sheet = text => {
  try {
    const made = new CSSStyleSheet()
    made.replaceSync(text)
    return made
  } catch {
    return text
  }
}

// Of the attributes, only `heading-level` has a property of another name.
const propertyOf = name => name.replace('-level', 'Level')

// Of two that say something of the same thing the last one counts: what is asked for again stands last again.
const adopt = (root, sheet) => {
  if (sheet.cssRules) root.adoptedStyleSheets = root.sheets = [...root.adoptedStyleSheets.filter(old => old !== sheet), sheet]
  else root.append(element('style', sheet))
}

const element = (name, text = '', attributes = {}) => {
  const made = document.createElement(name)
  made.textContent = text
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

const notice = (text, role) => element('div', text, { part: 'notice', class: 'notice', role, lang: `__LANG__` })

// Keeps the page below from jumping when the questions come, or the reason why none do. How much they take was measured (see
// the core's embed.rs).
const RESERVED = sheet(':host{display:block;min-block-size:max(48em,768px);margin-block:1.5em}:host([table]){min-block-size:max(73em,1168px)}'
  + ':host(:is([mode=cards],[table][mode=practice])){min-block-size:max(34em,544px)}'
  + ':host([mode=app]){min-block-size:100vh;margin:0}:host([hidden]){display:none}'
  + '@media print{:host{min-block-size:auto!important}}.notice{overflow-wrap:anywhere}')

class VivaQuiz extends HTMLElement {
  static observedAttributes = ATTRIBUTES
  static #all = new Set()
  // The one that was pressed last, or had a key.
  static #used
  static #near = new IntersectionObserver(entries => {
    for (const one of entries) if (one.isIntersecting) one.target.#start()
  }, { rootMargin: '100%' })

  static {
    // What failed is tried again; WebKit ends what a page awaits before it puts that away.
    for (const name of ['online', 'pageshow']) {
      addEventListener(name, ({ persisted }) => {
        if (persisted !== false) for (const one of this.#all) if (one.#state === 'failed') one.#again()
      })
    }
    for (const name of ATTRIBUTES) {
      const property = propertyOf(name)
      if (property in HTMLElement.prototype) continue
      Object.defineProperty(this.prototype, property, {
        enumerable: true,
        get() { return this.getAttribute(name) },
        set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value) }
      })
    }
  }

  // A crash inside the wasm leaves its instance unusable, for all that it serves.
  static #crash(exports) {
    const all = [...this.#all].filter(one => one.#state === 'live' && one.#exports === exports)
    turns++
    for (const key of kept.keys()) if (all[0] && key.startsWith(all[0].#build.stem)) kept.delete(key)
    for (const one of all) {
      one.#state = 'failed'
      // Whoever was not using it goes on, unless it stops by itself again and again.
      if (all.includes(this.#used) ? one === this.#used : one.#crashes++ > 2) one.#fail(`__STOPPED__`)
      else one.#again()
    }
  }

  #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
  // idle, waiting (to near the view), starting, live or failed
  #state = 'idle'
  // A new start makes what an older one still awaits worthless.
  #run
  #build
  #exports
  #id
  #shown = false
  #crashes = 0
  #changing = false

  constructor() {
    super()
    adopt(this.#root, RESERVED)
    if (!this.#root.querySelector(':not(style)')) this.#rest()
    // The second press of two at once is not meant for what the first brought under the pointer, nor takes back a mark or
    // closes what the first opened, by key or pointer; in what the page holds inside the element it is the page's own.
    let pressed, when
    const press = event => {
      VivaQuiz.#used = this
      if (event.target !== this) return
      const at = event.composedPath()[0].closest('a,button,label,summary')
      // A key has no count; of the pointer, a second one takes no focus off a label.
      const again = event.detail ? event.detail > 1 : event.timeStamp - when < 500
      if (at === pressed ? again && at?.matches(event.type === 'click' ? '[aria-pressed],summary' : '*') : event.detail > 1) {
        event.preventDefault()
        event.stopPropagation()
      } else {
        pressed = at
        when = event.timeStamp
      }
    }
    this.addEventListener('mousedown', press, true)
    this.addEventListener('click', press, true)
    this.addEventListener('keydown', event => {
      VivaQuiz.#used = this
      // Of one that is held down each repeat presses again.
      if (event.repeat && event.key === 'Enter') when = event.timeStamp
    }, true)
    this.addEventListener('viva-ready', event => event.target === this && this.#swap())
  }

  connectedCallback() {
    // In another document it had to let go of them.
    if (this.ownerDocument === document) this.#root.adoptedStyleSheets = this.#root.sheets
    for (const name of ATTRIBUTES) {
      // A property set before the element was defined hides its accessor.
      const property = propertyOf(name)
      if (Object.hasOwn(this, property)) {
        const value = this[property]
        delete this[property]
        this[property] = value
      }
    }
    if (this.#state !== 'idle') return
    this.#state = 'waiting'
    mode(this) === 'app' ? this.#start() : VivaQuiz.#near.observe(this)
  }

  disconnectedCallback() {
    // A move disconnects and connects in one task.
    queueMicrotask(() => this.isConnected || this.#stop())
  }

  attributeChangedCallback(name, old, value) {
    if (old === value || this.#changing || /idle|waiting/.test(this.#state)) return
    this.#changing = true
    queueMicrotask(() => {
      this.#changing = false
      if (/idle|waiting/.test(this.#state)) return
      if (this.#state === 'live' && this.#build === build(this)) return this.#call('changed', this.#id)
      this.#again()
    })
  }

  async #start() {
    VivaQuiz.#near.unobserve(this)
    VivaQuiz.#all.add(this)
    this.#state = 'starting'
    this.#build = build(this)
    const run = this.#run = {}
    const load = chunk.bind(null, this)
    setTimeout(() => {
      if (run === this.#run && !this.#shown && !this.#root.querySelector('.notice')) this.#root.prepend(notice(`__SLOW__`, 'status'))
    }, PATIENCE / 3)
    try {
      const [exports, sheet] = await Promise.all([
        program(this.#build), styles(this.#build.stem),
        // The widget asks again for what did not come, and says why.
        Promise.allSettled(firstChunks(this).map(name => load(name)))
      ])
      if (run !== this.#run) return
      adopt(this.#root, sheet)
      this.#exports = exports
      exports.heed(() => VivaQuiz.#crash(exports))
      this.#state = 'live'
      this.#id = this.#call('mount', this, this.#root, load, import.meta.url)
    } catch (error) {
      if (run === this.#run) this.#fail(`__COULD_NOT_START__`, error.message)
    }
  }

  #again() {
    this.#stop()
    this.#start()
  }

  #stop() {
    VivaQuiz.#near.unobserve(this)
    VivaQuiz.#all.delete(this)
    if (this.#state === 'live') this.#call('unmount', this.#id)
    this.#state = 'idle'
    this.#run = undefined
    this.#rest()
  }

  #call(name, ...values) {
    try {
      return this.#exports[name](...values)
    } catch (error) {
      console.error(error)
      VivaQuiz.#crash(this.#exports)
    }
  }

  // The first screen of the wasm stands last in the root; whatever stood there before goes, in the same frame. Whoever
  // was in it is led to the question.
  #swap() {
    if (this.#shown) return
    this.#shown = true
    const held = this.matches(':focus-within')
    const live = this.#root.lastElementChild
    for (const one of [...this.#root.children]) one === live || one.localName === 'style' || one.remove()
    if (held && !this.#root.activeElement) live.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true })
  }

  // What the page holds inside the element, as without script.
  #rest(...above) {
    this.#shown = false
    for (const one of [...this.#root.children]) one.localName === 'style' || one.remove()
    this.#root.append(...above, element('slot'))
  }

  #fail(sentence, reason = '') {
    this.#state = 'failed'
    // What was pressed may have gone before the crash, and the focus with it.
    const held = this === VivaQuiz.#used || this.matches(':focus-within')
    const told = notice(`${sentence} ${reason}`, 'alert')
    this.#rest(told)
    console.error(this, told.textContent)
    this.dispatchEvent(new CustomEvent('viva-error', { bubbles: true, composed: true, detail: { message: sentence, reason } }))
    // What stopped by itself is not tried again.
    if (!reason) VivaQuiz.#all.delete(this)
    rescue('offer', told, () => this.#state === 'failed' && this.#again(), held)
  }
}

if (customElements.get('viva-quiz')) {
  console.warn(`viva-quiz is defined already; ${import.meta.url} changes nothing.`)
} else {
  customElements.define('viva-quiz', VivaQuiz)
}
