import { globSync, readFileSync } from 'node:fs'
import { basename, sep } from 'node:path'
import { describe, expect, it } from '@jest/globals'

/** What each layer may import. This table is the architecture. */
const ALLOWED: ReadonlyMap<string, RegExp> = new Map([
  ['domain', /^(\.\/[^/]+$|node:crypto$|semver\/functions\/\w+\.js$|ajv$)/],
  [
    'formats',
    /^(\.\/[^/]+$|\.\.\/domain\/|yaml$|smol-toml$|csv-parse(\/sync)?$|hyparquet$|yauzl$|node:zlib$)/,
  ],
  ['render', /^(\.\/[^/]+$|\.\.\/domain\/|yaml$)/],
  ['ports', /^(\.\/[^/]+$|\.\.\/domain\/)/],
  ['usecases', /^(\.\/[^/]+$|\.\.\/(domain|formats|render|ports)\/)/],
  [
    'adapters',
    /^(\.\/[^/]+$|\.\.\/(domain|ports)\/|node:|octokit$|picomatch$|cli-progress$|@actions\/(?!github)|@sigstore\/)/,
  ],
  [
    'action',
    /^(\.\/[^/]+$|\.\.\/(domain|formats|ports|usecases|adapters)\/|node:|@actions\/(core|github)$)/,
  ],
  ['cli', /^(\.\/[^/]+$|\.\.\/(domain|formats|ports|usecases|adapters)\/|node:)/],
  ['main.ts', /^\.\/action\//],
  ['cli.ts', /^\.\/cli\//],
  ['local-github', /^(\.\/[^/]+$|node:|marked$|yaml$)/],
  ['local-sigstore', /^(\.\/[^/]+$|node:|@sigstore\/)/],
])

/** Of `src/domain/a.ts`: `domain`; of a file beside the layers, its own name. */
const layerOf = (file: string): string => file.replace(/^src\//, '').split('/')[0] ?? ''

/** Every module that a source names: static, dynamic, re-exported, or for its types alone. */
const importsOf = (source: string): readonly string[] =>
  [
    ...source.matchAll(/(?:(?<=[\s}*])from|(?<!['"])\bimport|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g),
  ].map(([, specifier]) => specifier ?? '')

const findForbidden = (file: string, source: string): readonly string[] =>
  importsOf(source).filter((one) => ALLOWED.get(layerOf(file))?.test(one) !== true)

const listFiles = (pattern: string): readonly string[] =>
  globSync(pattern).map((file) => file.split(sep).join('/'))

const FILES = ['src', 'local-github', 'local-sigstore'].flatMap((root) =>
  listFiles(`${root}/**/*.ts`),
)
const SOURCES = FILES.filter((file) => file.startsWith('src/'))

describe('the layers', () => {
  it.each(FILES)('%s imports only what its layer may', (file) => {
    expect(findForbidden(file, readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each([
    ['src/domain/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/domain/a.ts', "import type { Release } from '../ports/release-store.ts'"],
    ['src/domain/a.ts', "export * from './deeper/../../ports/log.ts'"],
    ['src/domain/a.ts', "import semver from 'semver'"],
    ['src/formats/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/render/a.ts', "import { parse } from '../formats/config-file.ts'"],
    ['src/render/a.ts', "import { parse } from 'smol-toml'"],
    ['src/ports/a.ts', "import { publish } from '../usecases/publish.ts'"],
    ['src/usecases/a.ts', "import { githubReleases } from '../adapters/github-releases.ts'"],
    ['src/usecases/a.ts', "const { join } = await import('node:path')"],
    ['src/usecases/a.ts', 'import "octokit"'],
    ['src/adapters/a.ts', "import { publish } from '../usecases/publish.ts'"],
    ['src/adapters/a.ts', "import { context } from '@actions/github'"],
    ['src/action/a.ts', "import { renderComment } from '../render/comment.ts'"],
    ['src/action/a.ts', "import { Octokit } from 'octokit'"],
    ['src/main.ts', "export { publish } from './usecases/publish.ts'"],
    ['src/unknown/a.ts', "import './b.ts'"],
    ['local-github/a.ts', "import { sha256 } from '../src/domain/digest.ts'"],
    ['local-sigstore/a.ts', "import { sha256 } from '../src/domain/digest.ts'"],
  ])('a violation in %s is caught: %s', (file, source) => {
    expect(findForbidden(file, source).length).toBe(1)
  })

  it.each([
    ['src/domain/a.ts', "import { createHash } from 'node:crypto'"],
    ['src/usecases/a.ts', "import type { Log } from '../ports/log.ts'"],
    ['src/usecases/a.ts', "const { parseConfig } = await import('../formats/config-file.ts')"],
    ['src/adapters/a.ts', "import * as core from '@actions/core'"],
    ['src/render/a.ts', "import { stringify } from 'yaml'"],
  ])('what is allowed in %s is let through: %s', (file, source) => {
    expect(importsOf(source).length).toBe(1)
    expect(findForbidden(file, source)).toEqual([])
  })

  it('are all there, so that the table speaks of real folders', () => {
    const layers = new Set(FILES.map(layerOf))
    expect([...ALLOWED.keys()].filter((layer) => !layers.has(layer))).toEqual([])
  })

  it('that have to be pure ask for no clock, no chance, no folder and no language of their own', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.|\.toLocale|\blocaleCompare\(|\bIntl\.\w+\(\)/
    const found = SOURCES.filter((file) =>
      ['domain', 'formats', 'render'].includes(layerOf(file)),
    ).filter((file) => impure.test(readFileSync(file, 'utf8')))
    expect(found).toEqual([])
  })
})

describe('the files', () => {
  it('are called after what they hold, never utils, helpers or common', () => {
    const vague = /^(utils?|helpers?|common|misc|shared|index|types)\.ts$/
    expect(FILES.map((file) => basename(file)).filter((name) => vague.test(name))).toEqual([])
  })

  it('are called in kebab-case', () => {
    expect(FILES.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file)))).toEqual([])
  })

  it('export by name: nothing by default, and nothing of others wholesale', () => {
    const wholesale = /^export default\b|^export \* /m
    expect(FILES.filter((file) => wholesale.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})

describe('a use case', () => {
  /** Records and questions that several verbs share. */
  const nouns: ReadonlySet<string> = new Set(['known-versions', 'publish-notes', 'publish-request'])
  const verbs = listFiles('src/usecases/*.ts')
    .map((file) => basename(file, '.ts'))
    .filter((name) => !nouns.has(name))

  it.each(verbs)('%s is a function of that name', (name) => {
    const camel = name.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())
    const source = readFileSync(`src/usecases/${name}.ts`, 'utf8')
    const exported = [...source.matchAll(/^export (?:async )?function (\w+)/gm)].map(
      ([, one]) => one,
    )
    expect(exported.filter((one) => one === camel || one === `${camel}s`).length).toBe(1)
  })
})
