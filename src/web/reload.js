// Loads the page again when another build has taken the place of its own. Only the page of `cargo xtask dev` has it.
// It asks twice a second: a connection held open would end with the command and then had to be watched as well.

// A worker that `cargo xtask serve` left at this address has no place here.
navigator.serviceWorker?.getRegistrations().then(all => all.forEach(one => one.unregister()))

const names = async () => {
  // While a build is written, or the command has ended, there is nothing to read.
  const response = await fetch('viva.json').catch(() => {})
  return response?.ok ? response.text() : undefined
}

let first
const ask = async () => {
  const now = await names()
  first ??= now
  if (now && now !== first) return location.reload()
  setTimeout(ask, 500)
}

ask()
