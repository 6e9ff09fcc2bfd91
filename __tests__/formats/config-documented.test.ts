import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ReleaseError } from '../../src/domain/errors.ts'
import { NO_COMMENT_CONFIG } from '../../src/formats/config-comment.ts'
import { parseConfig } from '../../src/formats/config-file.ts'
import { parseInlineGates } from '../../src/formats/gates-inline.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const DOCUMENT = read('../../docs/gates.md')
const SCHEMA: unknown = JSON.parse(read('../../schema/config.schema.json'))

const BLOCKS = [...DOCUMENT.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text)
const INPUTS = BLOCKS.filter((text) => text.startsWith('gates: |'))
const SECTIONS = BLOCKS.filter((text) => text.startsWith('gates:\n'))
const FILES = BLOCKS.filter((text) => text.startsWith('version:'))

/** The cells of each row of the table that begins with the column `key`, below a heading. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = DOCUMENT.split(`\n### ${heading}\n`)
  const [body = ''] = section.split(/\n###? /, 1)
  const [, table = ''] = /^\| key .*\n(?:\| -.*\n)((?:\|.*\n)+)/m.exec(body) ?? []
  return table
    .trim()
    .split('\n')
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()))
}

const codesOf = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

/** Of the first column; one row may be of two keys. */
const keysOf = (heading: string): readonly string[] =>
  rowsOf(heading).flatMap(([key]) => codesOf(key))

/** The keys with a default, and the default as a value of the configuration. */
const defaultsOf = (heading: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    rowsOf(heading).flatMap(([key, value]) =>
      codesOf(value).map((written) => [codesOf(key)[0] ?? '', parse(written)]),
    ),
  )

function schemaKeys(...path: readonly string[]): readonly string[] {
  let place: unknown = SCHEMA
  for (const step of [...path, 'properties'])
    place = Object.entries(Object(place)).find(([name]) => name === step)?.[1]
  return Object.keys(Object(place))
}

const gatesKeys = (section: string): readonly string[] =>
  schemaKeys('definitions', 'gates', 'properties', section)

describe('docs/gates.md', () => {
  it('has examples of the input, of the section and of the whole file', () => {
    expect([INPUTS, SECTIONS, FILES].every((examples) => examples.length > 0)).toBe(true)
  })

  it.each([...SECTIONS.map((text) => `version: 1\n${text}`), ...FILES])(
    'has an example that is read without a complaint: %j',
    (text) => {
      expect(parseConfig(text, 'c.yml').gates).not.toBeNull()
    },
  )

  it.each(INPUTS)('has an example of the input that is read without a complaint: %j', (text) => {
    const input: unknown = Object(parse(text)).gates
    expect(parseInlineGates(String(input)).length).toBeGreaterThan(1)
  })

  it('has a table of clauses that are read without a complaint', () => {
    const [, table = ''] = /^\| clause .*\n(?:\| -.*\n)((?:\|.*\n)+)/m.exec(DOCUMENT) ?? []
    const clauses = table.split('\n').flatMap((line) => codesOf(line.split('|')[1]))
    expect(clauses.length).toBeGreaterThan(5)
    expect(clauses.map((clause) => parseInlineGates(clause).length)).toEqual(clauses.map(() => 1))
  })

  it('shows every key of the gates but a waiver’s or a rule’s in the example of the whole file', () => {
    const example: unknown = parse(FILES[0] ?? '')
    const sections = new Map(Object.entries(Object(Object(example).gates)))
    expect([...sections.keys()].toSorted()).toEqual(schemaKeys('definitions', 'gates').toSorted())
    for (const section of ['baseline', 'defaults', 'suspicious'])
      expect(Object.keys(Object(sections.get(section)))).toEqual(gatesKeys(section))
  })

  it.each(['baseline', 'defaults', 'suspicious'])('has a row for every key of %s', (section) => {
    expect(keysOf(`\`${section}\``)).toEqual(gatesKeys(section))
  })

  it('has a row for every key of rules that is not one of defaults, of waivers and of comment', () => {
    const settings = gatesKeys('defaults')
    const own = schemaKeys('definitions', 'rule').filter((key) => !settings.includes(key))
    expect(keysOf('`rules`').slice(0, own.length)).toEqual(own)
    expect(keysOf('`waivers`').toSorted()).toEqual(schemaKeys('definitions', 'waiver').toSorted())
    expect(keysOf('`comment`')).toEqual(schemaKeys('properties', 'comment'))
  })

  it('lets a rule have every setting but the correction, as it says', () => {
    const settings = gatesKeys('defaults').filter((key) => key !== 'correction')
    expect(schemaKeys('definitions', 'rule')).toEqual(expect.arrayContaining([...settings]))
    expect(schemaKeys('definitions', 'rule')).not.toContain('correction')
  })

  it('names the defaults that hold', () => {
    const gates = {
      baseline: defaultsOf('`baseline`'),
      defaults: defaultsOf('`defaults`'),
      suspicious: defaultsOf('`suspicious`'),
    }
    // All but those whose default is that nothing is asked for.
    expect(Object.values(gates).map((section) => Object.keys(section).length)).toEqual([3, 10, 1])
    expect(parseConfig(JSON.stringify({ version: 1, gates }), 'c.yml').gates).toEqual(
      parseConfig('version: 1\ngates: {}', 'c.yml').gates,
    )
  })

  it('names a default for every key of comment', () => {
    const comment = defaultsOf('`comment`')
    const config = parseConfig(JSON.stringify({ version: 1, comment }), 'c.yml')
    expect(config.comment).toEqual({ post: 'changed', history: 6, minimizeResolved: false })
    expect(Object.keys(config.comment)).toEqual(Object.keys(NO_COMMENT_CONFIG))
  })

  it('names the section that is refused', () => {
    expect(DOCUMENT).toContain('The section `stages` belongs to the format')
    expect(() => parseConfig('version: 1\nstages: []', 'c.yml')).toThrow(ReleaseError)
  })
})
