import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const PROJECT = join(import.meta.dirname, '..')
const DOCUMENT = readFileSync(join(PROJECT, 'docs', 'design.md'), 'utf8')

const SOURCES = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(PROJECT, 'src', name), 'utf8'))
const WORDS = new Set(SOURCES.flatMap((text) => text.match(/\b\w+\b/g) ?? []))

const [, FLOWS = ''] = DOCUMENT.split('\n## What happens on a push\n')
const [BODY = ''] = FLOWS.split('\n## Layers\n', 1)
const BLOCKS = [...BODY.matchAll(/^```\n(.*?)^```$/gms)].map(([, text = '']) => text)

describe('docs/design.md', () => {
  it('names functions and ports of src/ in what happens, and no other', () => {
    const names = BLOCKS.flatMap((text) => text.match(/\b[a-z]+(?:[A-Z][a-z]*)+\b/g) ?? [])
    expect(names.length).toBeGreaterThan(100)
    expect([...new Set(names)].filter((name) => !WORDS.has(name))).toEqual([])
  })

  it('names files of src/ in what happens, and no other', () => {
    const files = BLOCKS.flatMap((text) => text.match(/\bsrc\/[\w/-]+\.ts\b/g) ?? [])
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect(() => readFileSync(join(PROJECT, file))).not.toThrow()
  })

  it('gives every term one row, and a row to every term that a row points to', () => {
    const [, terms = ''] = DOCUMENT.split('\n## Terms\n')
    const [table = ''] = terms.split('\n## ', 1)
    const rows = [...table.matchAll(/^\| \*\*([^*]+)\*\* +\| (.*) \|$/gm)]
    const names = rows.flatMap(([, name = '']) => name.split(', '))
    expect(names).toEqual([...new Set(names)])
    const pointed = rows.flatMap(([, , text = '']) =>
      [...text.matchAll(/(?<![\w`])_([a-z][\w .]*?)_(?!\w)/gi)].map(([, name = '']) => name),
    )
    const known = names.flatMap((name) => [name, `${name}s`]).map((name) => name.toLowerCase())
    expect(pointed.filter((name) => !known.includes(name.toLowerCase()))).toEqual([])
  })
})
