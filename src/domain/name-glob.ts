import type { GlobPart } from './glob-needs.ts'
import { globNeeds } from './glob-needs.ts'

/** A compiled glob over names with parts between slashes. */
export interface NameGlob {
  matches(name: string): boolean
  /** Whether any name that begins with `prefix` and is longer can match. */
  mayMatchAfter(prefix: string): boolean
}

/**
 * `*` and `?` stay within one part of a name, `**` goes over all of them (`**` and a slash also over none), and
 * `{a,b}` is either. Everything else is literal, since metric names hold brackets, `@`, `+`, `!` and parentheses;
 * a backslash makes the next character literal. A name that is the very text of the glob always matches.
 *
 * The libraries for file names read those signs as patterns, and do not take their escapes reliably. Time is the
 * product of both lengths at most: a set of states is followed, and nothing is ever tried twice.
 */
export function compileGlob(glob: string): NameGlob {
  const tokens = parseGlob(glob)
  const states: State[] = [{ kind: 'end' }]
  const read = buildWalk(states, buildStates(tokens, 0, states))
  const mayMatch = globNeeds(tokens.map(partOf))
  return {
    matches: (name) => name === glob || (mayMatch(name) && read(name).includes(0)),
    mayMatchAfter: (prefix) => read(prefix).some((state) => state !== 0),
  }
}

/** Makes any text a glob that matches just this text. */
export function escapeGlob(text: string): string {
  return text.replaceAll(/[\\*?{},]/g, String.raw`\$&`)
}

type Accepts = (character: string) => boolean

type Token =
  /** `text`: the one character that it accepts. */
  | { readonly kind: 'one'; readonly accepts: Accepts; readonly text?: string }
  | { readonly kind: 'many'; readonly accepts: Accepts }
  | { readonly kind: 'either'; readonly choices: readonly (readonly Token[])[] }

/** `next` and `branches` are indices of states; state 0 is the end. */
type State =
  | { readonly kind: 'end' }
  | { readonly kind: 'one'; readonly accepts: Accepts; readonly next: number }
  | { readonly kind: 'many'; readonly accepts: Accepts; readonly next: number }
  | { readonly kind: 'fork'; readonly branches: readonly number[] }

const anything: Accepts = () => true
const withinPart: Accepts = (character) => character !== '/'
const literal = (text: string): Token => ({
  kind: 'one',
  accepts: (character) => character === text,
  text,
})

function partOf(token: Token): GlobPart {
  if (token.kind === 'either')
    return { kind: 'either', choices: token.choices.map((choice) => choice.map(partOf)) }
  return token.kind === 'one' && token.text !== undefined
    ? { kind: 'literal', text: token.text }
    : { kind: 'any' }
}

function parseGlob(glob: string): readonly Token[] {
  const tokens: Token[] = []
  const characters = Array.from(glob)
  let index = 0
  while (index < characters.length) {
    const [token, length] = parseToken(characters, index)
    tokens.push(token)
    index += length
  }
  return tokens
}

/** The token at a place, and how many characters it takes. */
function parseToken(characters: readonly string[], at: number): readonly [Token, number] {
  const character = characters[at] ?? ''
  const next = characters[at + 1]
  if (character === '\\' && next !== undefined) return [literal(next), 2]
  if (character === '?') return [{ kind: 'one', accepts: withinPart }, 1]
  if (character === '*') return parseStars(characters, at)
  const group = character === '{' ? findGroup(characters, at) : undefined
  if (group === undefined) return [literal(character), 1]
  const choices = group.choices.map((choice) => parseGlob(choice))
  return [{ kind: 'either', choices }, group.length]
}

function parseStars(characters: readonly string[], at: number): readonly [Token, number] {
  let end = at
  while (characters[end] === '*') end += 1
  if (end - at === 1) return [{ kind: 'many', accepts: withinPart }, 1]
  const all: Token = { kind: 'many', accepts: anything }
  const wholeParts = characters[end] === '/' && (at === 0 || characters[at - 1] === '/')
  if (!wholeParts) return [all, end - at]
  return [{ kind: 'either', choices: [[all, literal('/')], []] }, end - at + 1]
}

/** `{a,b}` with its choices; `undefined` for a brace that is never closed, or has nothing to choose from. */
function findGroup(
  characters: readonly string[],
  at: number,
): { readonly choices: readonly string[]; readonly length: number } | undefined {
  const choices: string[] = []
  let depth = 0
  let from = at + 1
  for (let index = at; index < characters.length; index += 1) {
    const character = characters[index]
    if (character === '\\') index += 1
    else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    const ends = depth === 0 && character === '}'
    if (ends || (depth === 1 && character === ',')) {
      choices.push(characters.slice(from, index).join(''))
      from = index + 1
    }
    if (ends) return choices.length > 1 ? { choices, length: index - at + 1 } : undefined
  }
  return undefined
}

/** Appends the states of the tokens, back to front; answers with the first one. */
function buildStates(tokens: readonly Token[], end: number, states: State[]): number {
  return tokens.reduceRight((next, token) => {
    const state: State =
      token.kind === 'either'
        ? {
            kind: 'fork',
            branches: token.choices.map((choice) => buildStates(choice, next, states)),
          }
        : { ...token, next }
    states.push(state)
    return states.length - 1
  }, end)
}

/** Answers with the states that are possible after reading a text. */
function buildWalk(states: readonly State[], start: number): (text: string) => readonly number[] {
  // The step at which each state was last entered: cheaper than a set for every character.
  const entered = new Float64Array(states.length)
  let step = 0
  const enter = (index: number, into: number[]): void => {
    const state = states[index]
    if (state === undefined || entered[index] === step) return
    entered[index] = step
    if (state.kind === 'fork') for (const branch of state.branches) enter(branch, into)
    else into.push(index)
    if (state.kind === 'many') enter(state.next, into)
  }
  return (text) => {
    step += 1
    let current: number[] = []
    enter(start, current)
    for (const character of text) {
      if (current.length === 0) return current
      step += 1
      const following: number[] = []
      for (const index of current) {
        const state = states[index]
        if (state?.kind === 'one' && state.accepts(character)) enter(state.next, following)
        else if (state?.kind === 'many' && state.accepts(character)) enter(index, following)
      }
      current = following
    }
    return current
  }
}
