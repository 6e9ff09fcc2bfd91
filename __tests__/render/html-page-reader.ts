/** What a browser would make of a page: read so strictly that whatever is no tag of this program's form is an error. */
export interface ReadPage {
  /** Each opening and closing tag with the names of its attributes, in order: `a href rel`, `/a`, `br/`. */
  readonly skeleton: readonly string[]
  /** Values of attributes by name, decoded. */
  readonly attributes: ReadonlyMap<string, readonly string[]>
  /** All text between tags, decoded. */
  readonly text: string
  readonly style: string
  readonly script: string
  /** Texts of the cells of each row of each table. */
  readonly rows: readonly (readonly string[])[]
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*(\/?)>/g
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:="([^"<>]*)")?/g

/** @throws Error for a `<`, `>`, or quoted attribute that is no part of a plain tag */
export function readPage(page: string): ReadPage {
  const style = insideOf(page, 'style')
  const script = insideOf(page, 'script')
  const plain = page
    .replace(/^<!doctype html>/, '')
    .replace(style, '')
    .replace(script, '')
  const outside = plain.replaceAll(TAG, '\u0000')
  const stray = /[<>]/.exec(outside)
  if (stray !== null)
    throw new Error(`no tag: ${outside.slice(Math.max(0, stray.index - 60), stray.index + 60)}`)
  const attributes = new Map<string, string[]>()
  const skeleton = [...plain.matchAll(TAG)].map(
    ([, close = '', name = '', rest = '', alone = '']) => {
      const names = [...rest.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => {
        const values = attributes.get(key) ?? []
        values.push(decode(value))
        attributes.set(key, values)
        return key
      })
      return [`${close}${name}${alone}`, ...names].join(' ')
    },
  )
  return { skeleton, attributes, text: textOf(plain), style, script, rows: rowsOf(plain) }
}

function insideOf(page: string, name: string): string {
  const parts = page.split(`<${name}>`)
  if (parts.length !== 2) throw new Error(`${parts.length - 1} elements "${name}"`)
  return parts[1]?.split(`</${name}>`)[0] ?? ''
}

const rowsOf = (page: string): readonly (readonly string[])[] =>
  [...page.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell = '']) => textOf(cell)),
  )

const textOf = (markup: string): string =>
  decode(markup.replaceAll(TAG, ' ')).replaceAll(/\s+/g, ' ').trim()

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d+);|(\w*))/g, (whole, code?: string) => {
    if (code === undefined) throw new Error(`no character reference: ${whole}`)
    return String.fromCodePoint(Number(code))
  })

/** Closing tags that do not close what was opened last, and what is never closed. */
export function findUnclosed({ skeleton }: Pick<ReadPage, 'skeleton'>): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const tag of skeleton) {
    const [name = ''] = tag.split(' ')
    if (name.endsWith('/') || name === '!doctype') continue
    if (!name.startsWith('/')) open.push(name)
    else if (open.pop() !== name.slice(1)) wrong.push(tag)
  }
  return [...wrong, ...open]
}
