// Answers `arguments[0]` questions, the first of which has its response already. Gives for each the milliseconds from
// the press to the verdict, and from there to the next question, as soon as they stand in the page.
const root = document.querySelector('viva-quiz').shadowRoot
const one = selector => root.querySelector(selector)
const when = condition => new Promise((done, fail) => {
  if (condition()) return done(performance.now())
  setTimeout(() => fail(new Error(`${condition} is not true of: ${root.querySelector('.card')?.textContent}`)), 5_000)
  const watch = new MutationObserver(() => condition() && (watch.disconnect(), done(performance.now())))
  watch.observe(root, { subtree: true, childList: true, attributes: true })
})
// What was pressed is to find a page at rest.
const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
const press = async (selector, shown) => {
  await frame()
  await frame()
  const start = performance.now()
  one(selector).click()
  return await when(shown) - start
}
const go = async count => {
  const times = []
  while (times.length < count) {
    if (times.length) notes.fill(root)
    await when(() => notes.isReady(root))
    // Two questions in a row may have the same stem, but not the same place.
    const before = one('.count').textContent
    const verdict = await press('button[part~=submit]:last-of-type', () => one('[part~=feedback]'))
    const changed = () => !one('[part~=feedback]') && (one('.count')?.textContent ?? before) !== before
    times.push([verdict, await press('button[part~=next]', changed)])
  }
  return times
}
return go(arguments[0])
