// Loads the page again when its deck has changed. Knows nothing of what changed.
// It asks twice a second: a connection held open would end with the command and then had to be watched as well.
const { stand } = document.documentElement.dataset

const ask = async () => {
  try {
    const response = await fetch('/preview/stand.txt')
    if (response.ok && await response.text() !== stand) return location.reload()
  } catch {
    // The command has ended. It may be started again, and then the page goes on.
  }
  setTimeout(ask, 500)
}

ask()
