import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CHECK_NAMES } from '../../src/domain/verification.ts'
import { PROJECT } from '../action/scene.ts'
import { DEFENCES } from './review-outcome.ts'

const FOLDER = import.meta.dirname
const SUITES = readdirSync(FOLDER).filter((name) => name.endsWith('.e2e.test.ts'))
const ACTION = join(PROJECT, '__tests__', 'action')
/** Those that attack a review, here and through the built action. */
const REVIEWS = [FOLDER, ACTION].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('review-') && name.endsWith('.test.ts'))
    .map((name) => ({ name, folder })),
)
const DOCUMENT = readFileSync(join(PROJECT, 'docs', 'threat-model.md'), 'utf8')

/** `attack | check | file` of every test that plays an attack. */
const PLAYED = SUITES.flatMap((suite) =>
  find(suite, /\b(?:attack|play)\(\s*'([^']+)',\s*'([^']+)'/g).map(([name, check]) =>
    [name, check, suite].join(' | '),
  ),
)

/** `attack | defence | file` of every test that attacks a review. */
const REVIEWED = REVIEWS.flatMap(({ name: suite, folder }) =>
  find(suite, /\breviewAttack\(\s*'([^']+)',\s*'([^']+)'/g, folder).map(([name, defence]) =>
    [name, defence, suite].join(' | '),
  ),
)

/** `name | file` of every other test. */
const OTHERS = [...SUITES.map((name) => ({ name, folder: FOLDER })), ...REVIEWS].flatMap(
  ({ name: suite, folder }) =>
    find(suite, /\bit\(\s*'([^']+)'/g, folder).map(([name]) => [name, suite].join(' | ')),
)

function find(suite: string, pattern: RegExp, folder = FOLDER): readonly (readonly string[])[] {
  const text = readFileSync(join(folder, suite), 'utf8')
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

  it('has a row for each attack on a review, with a defence that it explains, and no other row', () => {
    const rows = readTable('Attacks on reviews')
    expect(REVIEWED.length).toBeGreaterThan(15)
    expect(rows.map((cells) => cells.join(' | ')).toSorted()).toEqual(REVIEWED.toSorted())
    const explained = readTable('What stops an attack on a review').map(([name]) => name)
    expect(explained).toEqual(DEFENCES)
  })

  it('rests its other promises on tests that there are', () => {
    const rows = readTable('Other promises').map(([, name, suite]) => [name, suite].join(' | '))
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter((row) => !OTHERS.includes(row))).toEqual([])
  })

  it('names an attack that is played for each control', () => {
    const names = new Set([...PLAYED, ...REVIEWED, ...OTHERS].map((row) => row.split(' | ')[0]))
    const tests = readTable('Controls').flatMap(([, , cell = '']) => cell.split(' · '))
    expect(tests.length).toBeGreaterThan(10)
    expect(tests.filter((name) => !names.has(name))).toEqual([])
  })
})
