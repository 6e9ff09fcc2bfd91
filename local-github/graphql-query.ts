/** One selected field of a query, with its arguments resolved. */
export interface Selection {
  readonly name: string
  /** The alias, or the name. */
  readonly key: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly selections: readonly Selection[]
  /** The type of the inline fragment that it stands in. */
  readonly on: string | undefined
}

export interface Operation {
  readonly kind: 'query' | 'mutation'
  readonly selections: readonly Selection[]
}

const TOKEN =
  /\s*(?:#[^\n]*\s*|,\s*)*("(?:[^"\\]|\\.)*"|-?\d+|\$?[A-Za-z_]\w*|\.\.\.|[{}()[\]:!=])/y
const MAX_DEPTH = 30

/**
 * Parses one query or mutation without named fragments, directives or list arguments. Throws an `Error` whose
 * message says what is wrong.
 */
export function parseQuery(query: string, variables: Readonly<Record<string, unknown>>): Operation {
  const tokens = tokenize(query)
  if (tokens[0] === 'subscription') throw new Error('A subscription is not answered here.')
  const start = tokens.indexOf('{')
  if (start < 0) throw new Error('Unexpected end of document')
  const kind = tokens[0] === 'mutation' ? 'mutation' : 'query'
  return { kind, selections: parseSelections({ tokens, variables, at: start }, 0) }
}

interface Cursor {
  readonly tokens: readonly string[]
  readonly variables: Readonly<Record<string, unknown>>
  at: number
}

function tokenize(query: string): readonly string[] {
  const tokens: string[] = []
  const text = query.trimEnd()
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (found?.[1] === undefined)
      throw new Error(`Parse error on ${JSON.stringify(text.slice(at, at + 10))}`)
    tokens.push(found[1])
    at = TOKEN.lastIndex
  }
  return tokens
}

function parseSelections(cursor: Cursor, depth: number): readonly Selection[] {
  if (depth > MAX_DEPTH) throw new Error('Query is nested too deeply')
  take(cursor, '{')
  const selections: Selection[] = []
  while (peek(cursor) !== '}') {
    if (peek(cursor) === '...') selections.push(...parseFragment(cursor, depth))
    else selections.push(parseSelection(cursor, depth))
  }
  take(cursor, '}')
  return selections
}

function parseFragment(cursor: Cursor, depth: number): readonly Selection[] {
  take(cursor, '...')
  take(cursor, 'on')
  const on = takeName(cursor)
  return parseSelections(cursor, depth + 1).map((selection) => ({ ...selection, on }))
}

function parseSelection(cursor: Cursor, depth: number): Selection {
  const key = takeName(cursor)
  const aliased = peek(cursor) === ':'
  if (aliased) take(cursor, ':')
  const name = aliased ? takeName(cursor) : key
  return {
    name,
    key,
    arguments: peek(cursor) === '(' ? parseArguments(cursor) : {},
    selections: peek(cursor) === '{' ? parseSelections(cursor, depth + 1) : [],
    on: undefined,
  }
}

function parseArguments(cursor: Cursor): Readonly<Record<string, unknown>> {
  const found: [string, unknown][] = []
  take(cursor, '(')
  while (peek(cursor) !== ')') {
    const name = takeName(cursor)
    take(cursor, ':')
    found.push([name, parseValue(cursor)])
  }
  take(cursor, ')')
  return Object.fromEntries(found)
}

function parseValue(cursor: Cursor): unknown {
  const token = peek(cursor) ?? ''
  cursor.at++
  if (token.startsWith('$')) return cursor.variables[token.slice(1)]
  if (/^(".*"|-?\d+|true|false|null)$/s.test(token)) return JSON.parse(token)
  if (/^[A-Za-z_]/.test(token)) return token
  throw new Error(`Unexpected "${token}"`)
}

function takeName(cursor: Cursor): string {
  const token = peek(cursor)
  if (token === undefined || !/^[A-Za-z_]/.test(token))
    throw new Error(`Expected a name, found "${token ?? 'end of document'}"`)
  cursor.at++
  return token
}

function take(cursor: Cursor, expected: string): void {
  if (peek(cursor) !== expected)
    throw new Error(`Expected "${expected}", found "${peek(cursor) ?? 'end of document'}"`)
  cursor.at++
}

function peek(cursor: Cursor): string | undefined {
  return cursor.tokens[cursor.at]
}
