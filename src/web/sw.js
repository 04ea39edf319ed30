// Keeps the full page for times without a connection: the service worker of the folder in which it lies.
// Knows files by name and nothing of questions; answers are in localStorage, which no worker reaches.
//
// Builds do not mix: all but a few files carry a hash of their content in their names, and the names come from the loader
// of one build. A new worker waits until no page of the old one is open (there is no `skipWaiting`); only then what the
// old one kept goes, and the new one has come whole by then.

// Filled in by the build: its version; the page and its loader, and the names by which both are known to be of this build;
// what the first screen needs beside them, and the rest.
const { version, entry, marks, first, rest } = __KEPT__

const SCOPE = registration.scope
// Another Viva on this origin has caches of its own.
const FAMILY = `viva ${SCOPE} `
const CACHE = FAMILY + version
// Milliseconds until a page that is kept stands in for one that does not come.
const PATIENCE = 3000

const address = name => new URL(name, SCOPE).href
const isHashed = name => /^(app|deck|elsewhere|offline|page|rescue)-[0-9a-f]{8}\b/.test(name)
const isRead = name => /^read\/[^/]+\.html$/.test(name)
const unhashed = new Set([...entry, ...first, ...rest].filter(name => !isHashed(name)))

const kept = async name => (await caches.open(CACHE)).match(address(name), { ignoreVary: true })
// A name with a hash means the same whichever build kept it.
const keptByAny = name => caches.match(address(name), { ignoreVary: true })
// Where there is no room the page works as before, only not offline.
const put = async (name, response) => (await caches.open(CACHE)).put(address(name), response).catch(() => {})

// A file as the server has it, or an error: nothing else is kept.
const served = async name => {
  const cache = isHashed(name) ? 'default' : 'no-cache'
  const response = await fetch(address(name), { cache, priority: 'low', redirect: 'error' })
  if (response.status !== 200) throw Error(`${name} answered ${response.status}`)
  if (entry.includes(name)) {
    // The server may be changing from one build to the next at this moment.
    const text = await response.clone().text()
    if (!marks.every(mark => text.includes(mark))) throw Error(`${name} is of another build`)
  }
  return response
}

// Keeps all of these, or fails; what is here already stays.
const keep = async names => {
  const cache = await caches.open(CACHE)
  const have = new Set((await cache.keys()).map(({ url }) => url))
  const queue = names.filter(name => !have.has(address(name)))
  const lane = async () => {
    for (let name; (name = queue.shift());) {
      await cache.put(address(name), isHashed(name) && await keptByAny(name) || await served(name))
    }
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}

// Who saves data gets the first screen, and of the rest what was read.
const spares = () => navigator.connection?.saveData
// Beside an older worker the new one has time to come whole.
addEventListener('install', event =>
  event.waitUntil(keep([...entry, ...first, ...registration.active && !spares() ? rest : []])))

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(FAMILY) && name !== CACHE) await caches.delete(name)
  // The first page was there before its worker.
  await clients.claim()
})()))

// The page has time now. What does not come is asked for again by the next.
addEventListener('message', event => spares() || event.waitUntil(keep(rest).catch(() => {})))

addEventListener('fetch', event => {
  const { method, url } = event.request
  if (method !== 'GET' || !url.startsWith(SCOPE)) return
  const name = url.slice(SCOPE.length).split(/[?#]/)[0].replace(/^(index\.html)?$/, './')
  if (isHashed(name)) event.respondWith(lasting(event, name))
  else if (unhashed.has(name) || isRead(name)) event.respondWith(current(event, name))
})

const lasting = async (event, name) => {
  const known = await keptByAny(name)
  // What the loader asks for past every cache was damaged, or came beside something that was.
  if (known && event.request.cache !== 'reload') return known
  try {
    const response = await fetch(event.request)
    // A page in place of a file is none of ours.
    const isOurs = response.status === 200 && !/^text\/html/.test(response.headers.get('content-type'))
    if (isOurs) event.waitUntil(put(name, response.clone()))
    else if (known) return known
    return response
  } catch (error) {
    if (!known) throw error
    return known
  }
}

const late = () => new Promise((_, fail) => setTimeout(fail, PATIENCE))

// Pages that came from the cache: their loader comes from there too, and so fits.
const pagesKept = new Set()

const current = async (event, name) => {
  const known = await kept(name)
  if (known && event.request.mode !== 'navigate' && pagesKept.has(event.clientId)) return known
  try {
    const live = fetch(event.request)
    const response = await (known ? Promise.race([live, late()]) : live)
    if (known && response.status >= 500) throw Error(`${name} answered ${response.status}`)
    if (isRead(name) && response.status === 200) event.waitUntil(put(name, response.clone()))
    return response
  } catch (error) {
    if (!known) throw error
    if (event.resultingClientId) pagesKept.add(event.resultingClientId)
    return known
  }
}
