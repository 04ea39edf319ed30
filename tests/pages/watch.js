// What a careful test wants to know of a page from its first moment: faults, blocked requests, jumps, and what the widgets tell.
globalThis.watch = { errors: [], blocked: [], told: [], order: [], shift: 0 }
addEventListener('error', event => watch.errors.push(event.message))
addEventListener('unhandledrejection', event => watch.errors.push(String(event.reason)))
document.addEventListener('securitypolicyviolation', event => watch.blocked.push(`${event.effectiveDirective} ${event.blockedURI}`))
for (const name of ['viva-ready', 'viva-answer', 'viva-complete', 'viva-error']) {
  document.addEventListener(name, event => watch.told.push({ name, at: event.target.localName, detail: event.detail }))
}
document.addEventListener('DOMContentLoaded', () => { watch.order.push('end of the page') })
document.addEventListener('viva-ready', () => { watch.order.push('questions') })
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  new PerformanceObserver(list => list.getEntries().forEach(entry => { watch.shift += entry.value }))
    .observe({ type: 'layout-shift', buffered: true })
}
