// Counts what hostile text may bring about: script that ran, nodes that should not be, requests to others.
globalThis.hazard = { ran: [], blocked: [] }
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval']) {
  globalThis[name] = (...words) => { hazard.ran.push(`${name} ${words}`.slice(0, 80)) }
}
document.addEventListener('securitypolicyviolation', event => {
  hazard.blocked.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.slice(0, 120))
})
// Of an observer that is told a size late a browser says so in the same event, without an error; no script ran for that.
const isLate = ({ error, message }) => !error && /^ResizeObserver loop /.test(message)
addEventListener('error', event => isLate(event) || hazard.ran.push(`error ${event.message}`.slice(0, 120)))

// What is drawn is made of these alone, whatever stands in a deck.
const OURS = new Set(('a abbr aside article b blockquote button caption circle code col colgroup dd del details dialog div dl dt em fieldset figure '
  + 'figcaption footer form h1 h2 h3 h4 h5 h6 header i input ins kbd label legend li line main mark nav ol optgroup option p path polyline '
  + 'pre progress rect meter search section select slot small span strong style sub summary sup svg table tbody td text textarea tfoot th thead title tr time u g ul use '
  + 'output datalist hr br wbr defs').split(' '))
// A form with a field called `attributes` hides its own.
const attributes = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes').get
const leads = value => /^(https:\/\/|#|\/|[\w./-]*([?#]|$))/.test(value) && !/^\/\//.test(value)

// The nodes of a root that could do harm.
hazard.nodes = root => [...root.querySelectorAll('*')].flatMap(one => {
  const wrong = [...attributes.call(one)].filter(({ name, value }) =>
    /^on|^srcdoc$|^style$/i.test(name) && !(name === 'style' && one.localName === 'svg')
    || /^(href|src|action|formaction|xlink:href|data|poster|background)$/i.test(name) && !leads(value))
  const bad = wrong.map(({ name, value }) => `${one.localName} ${name}=${value}`.slice(0, 100))
  return OURS.has(one.localName) ? bad : [one.localName, ...bad]
})
hazard.foreign = () => performance.getEntriesByType('resource').map(one => one.name).filter(name => !name.startsWith(location.origin))
hazard.settle = () => new Promise(done => setTimeout(done))
