// Gives the full page a worker that keeps it for times without a connection. Only index.html has it: a post never does.
// Knows nothing of what is kept (sw.js does).

// Milliseconds between the first question and the rest of the deck, unless the reader turns away before.
const PAUSE = 20_000

const begin = async () => {
  // Without a secure context there are no workers; in a sandbox reading the property throws.
  if (!('serviceWorker' in navigator)) return
  const worker = 'sw.js'
  // A strict site wants the names of scripts from a policy. One that does not allow this policy gets no worker.
  const trusted = self.trustedTypes?.createPolicy('viva', { createScriptURL: () => worker }).createScriptURL('')
  await navigator.serviceWorker.register(trusted ?? worker)
  const { active } = await navigator.serviceWorker.ready
  // The whole deck would take the processor from the first answers.
  await new Promise(done => {
    setTimeout(done, PAUSE)
    document.addEventListener('visibilitychange', done, { once: true })
  })
  active.postMessage('rest')
}

// The first question comes before what is only kept.
document.addEventListener('viva-ready', () => {
  const idle = self.requestIdleCallback ?? setTimeout
  idle(() => begin().catch(error => console.info(`This page will not work offline: ${error.message}`)))
}, { once: true })
