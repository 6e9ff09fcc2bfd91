/**
 * The page's only script. All content is there without it: it adds what sorts, filters and switches. It reads and moves what is in
 * the page, as text, and asks for nothing.
 */
export const SCRIPT = `(() => {
  'use strict'
  const all = (selector, from = document) => [...from.querySelectorAll(selector)]
  const root = document.documentElement
  for (const tools of all('[data-tools]')) tools.hidden = false

  const theme = document.getElementById('theme')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches)
  const name = () => { theme.textContent = isDark() ? 'Light' : 'Dark' }
  theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; name() })
  dark.addEventListener('change', name)
  name()

  const numberOf = (text) => {
    const plain = text.replaceAll('\\u2212', '-').replaceAll(',', '')
    const found = /[-+]?(?:\\d+(?:\\.\\d+)?(?:e-?\\d+)?|\\u221e)/.exec(plain)
    if (found === null) return NaN
    const value = Number(found[0].replace('\\u221e', 'Infinity'))
    return plain.includes('nearer') ? -value : value
  }
  const ranks = ['f', 'w', 'p', 'i']
  const keyOf = (kind, row, column) => {
    if (kind === 'rank') return ranks.indexOf(row.className)
    const text = row.cells[column].textContent.trim()
    return kind === 'number' ? numberOf(text) : text
  }
  const compare = (left, right) => {
    if (typeof left === 'string') return left < right ? -1 : left > right ? 1 : 0
    return left - right
  }
  const sort = (table, header, kind) => {
    const up = header.getAttribute('aria-sort') !== 'ascending'
    const column = header.cellIndex
    const body = table.tBodies[0]
    const keyed = [...body.rows].map((row) => [keyOf(kind, row, column), row])
    const known = keyed.filter(([key]) => key === key)
    const unknown = keyed.filter(([key]) => key !== key)
    known.sort(([left], [right]) => (up ? compare(left, right) : compare(right, left)))
    body.append(...[...known, ...unknown].map(([, row]) => row))
    for (const other of all('th[aria-sort]', table)) other.removeAttribute('aria-sort')
    header.setAttribute('aria-sort', up ? 'ascending' : 'descending')
  }
  for (const header of all('th[data-sort]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...header.childNodes)
    header.append(button)
    button.addEventListener('click', () => sort(header.closest('table'), header, header.dataset.sort))
  }

  const wanted = { all: 'fwpi', gated: 'fwp', open: 'fw' }
  for (const box of all('[data-metrics]')) {
    const search = box.querySelector('input[type=search]')
    const count = box.querySelector('output')
    if (search === null) continue
    const rows = [...box.querySelector('tbody').rows]
    const show = () => {
      const view = wanted[box.querySelector('input[type=radio]:checked').value]
      const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== '')
      let shown = 0
      for (const row of rows) {
        const name = row.cells[1].textContent.toLowerCase()
        row.hidden = !view.includes(row.className) || !words.every((word) => name.includes(word))
        if (!row.hidden) shown += 1
      }
      count.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown'
    }
    search.addEventListener('input', show)
    for (const radio of all('input[type=radio]', box)) radio.addEventListener('change', show)
    show()
  }
})()
`
