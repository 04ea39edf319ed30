// Finds what elements of this browser inherit, and says where that reaches into a widget.

// What is meant to reach inside: the font and its size, how it is smoothed, the scheme, and whether it is there at all.
const MEANT = 'font-family font-size -webkit-font-smoothing -moz-osx-font-smoothing color-scheme visibility pointer-events direction'.split(' ')
const VALUES = ['red', '3px', '7', '70%', '0 1px red', '"x"', '"x" "y"', 'none', 'all', 'both', 'italic', 'small-caps',
  'justify', 'center', 'right', 'uppercase', 'underline', 'break-all', 'nowrap', 'pre', 'anywhere', 'loose', 'manual', 'auto',
  'vertical-rl', 'upright', 'collapse', 'bottom', 'hide', 'hidden', 'inside', 'square', 'crosshair', 'read-write', 'text', 'dot',
  'under', 'over', 'balance', 'exact', 'economy', 'pixelated', 'optimizespeed', 'bevel', 'round', 'evenodd', 'linearrgb', 'end',
  'condensed', 'antialiased', 'isolate-override', 'block', 'rtl', 'compact', 'normal']

// The properties that a child takes from its parent, each with a value that this browser knows and does not begin with.
const inherited = () => {
  const parent = document.body.appendChild(document.createElement('div'))
  const child = parent.appendChild(document.createElement('div')), bare = parent.appendChild(document.createElement('div'))
  bare.style = 'all: initial; display: block'
  const style = getComputedStyle(child), plain = getComputedStyle(bare)
  const taken = name => {
    const before = [style, plain].map(one => one.getPropertyValue(name))
    return VALUES.find(value => {
      parent.style.setProperty(name, value)
      const found = style.getPropertyValue(name) !== before[0] && plain.getPropertyValue(name) === before[1]
      parent.style.removeProperty(name)
      return found
    })
  }
  const found = [...style].filter(name => !MEANT.includes(name) && !name.startsWith('--')).map(name => [name, taken(name)])
  parent.remove()
  return found.filter(([, value]) => value)
}

// Which properties of which elements in `root` are others once the page sets them all: `what property: without -> with`.
window.reached = root => {
  const all = inherited(), sheet = new CSSStyleSheet()
  const styled = () => [...root.querySelectorAll('.viva, .viva *')].map(element => {
    const style = getComputedStyle(element)
    return [element.outerHTML.slice(0, 60), all.map(([name]) => style.getPropertyValue(name))]
  })
  const before = styled()
  sheet.replaceSync(`* { ${all.map(([name, value]) => `${name}: ${value} !important`).join(';')} }`)
  document.adoptedStyleSheets = [sheet]
  const after = styled()
  document.adoptedStyleSheets = []
  const differing = before.flatMap(([what, values], at) => values.flatMap((value, i) =>
    value === after[at][1][i] ? [] : [`${what} ${all[i][0]}: ${value} -> ${after[at][1][i]}`]))
  return [all.length, differing.slice(0, 12)]
}
