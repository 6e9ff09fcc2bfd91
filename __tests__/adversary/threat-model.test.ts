import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CHECK_NAMES } from '../../src/domain/verification.ts'
import { PROJECT } from '../action/scene.ts'

const FOLDER = import.meta.dirname
const SUITES = readdirSync(FOLDER).filter((name) => name.endsWith('.e2e.test.ts'))
const DOCUMENT = readFileSync(join(PROJECT, 'docs', 'threat-model.md'), 'utf8')

/** `attack | check | file` of every test that plays an attack. */
const PLAYED = SUITES.flatMap((suite) =>
  find(suite, /\b(?:attack|play)\(\s*'([^']+)',\s*'([^']+)'/g).map(([name, check]) =>
    [name, check, suite].join(' | '),
  ),
)

/** `name | file` of every other test. */
const OTHERS = SUITES.flatMap((suite) =>
  find(suite, /\bit\(\s*'([^']+)'/g).map(([name]) => [name, suite].join(' | ')),
)

function find(suite: string, pattern: RegExp): readonly (readonly string[])[] {
  const text = readFileSync(join(FOLDER, suite), 'utf8')
  return [...text.matchAll(pattern)].map(([, ...groups]) => groups)
}

/** The cells of the rows below a heading, without marks. */
function readTable(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = DOCUMENT.split(`\n## ${heading}\n`)
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) =>
        cell
          .trim()
          .replace(/^\[`([^`]+)`\]\([^)]*\)$/, '$1')
          .replaceAll('`', ''),
      ),
  )
}

describe('docs/threat-model.md', () => {
  it('has a row for each attack that is played, with the check that stops it, and no other row', () => {
    const rows = readTable('Attacks').map((cells) => cells.join(' | '))
    expect(PLAYED.length).toBeGreaterThan(70)
    expect(rows.toSorted()).toEqual(PLAYED.toSorted())
  })

  it('names checks that there are', () => {
    const known = new Set<string>([...CHECK_NAMES, 'refused'])
    const named = readTable('Attacks').map(([, check = '']) => check)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  it('rests its other promises on tests that there are', () => {
    const rows = readTable('Other promises').map(([, name, suite]) => [name, suite].join(' | '))
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter((row) => !OTHERS.includes(row))).toEqual([])
  })

  it('names an attack that is played for each control', () => {
    const names = new Set([...PLAYED, ...OTHERS].map((row) => row.split(' | ')[0]))
    const tests = readTable('Controls').flatMap(([, , cell = '']) => cell.split(' · '))
    expect(tests.length).toBeGreaterThan(10)
    expect(tests.filter((name) => !names.has(name))).toEqual([])
  })
})
