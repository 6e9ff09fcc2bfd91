import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { metricKey } from '../../src/domain/metric.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { comparePaths } from '../../src/domain/listing.ts'
import { parseMetrics, parseMetricsFormat } from '../../src/formats/metrics-file.ts'
import type { Folder } from '../../src/formats/metrics-folder.ts'
import { FOLDERS, readMetricsFolder } from '../../src/formats/metrics-folder.ts'
import { METRICS_FORMAT_NAMES } from '../../src/formats/metrics-formats.ts'
import { parseParams } from '../../src/formats/params-file.ts'
import { readParamsFolder } from '../../src/formats/params-folder.ts'
import { paramText } from '../../src/render/param-text.ts'

const DOCUMENT = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')

/** The cells of each row of the first table below a heading. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = DOCUMENT.split(`\n## ${heading}\n`)
  const [body = ''] = section.split('\n## ', 1)
  const lines = body.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll(String.raw`\|`, '|').trim()),
  )
}

/** What stands between back quotes; in a text, ⏎ is a line break and ⇥ a tab. */
const codesOf = (cell: string): readonly string[] =>
  [...cell.matchAll(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g)].map(([, , text = '']) =>
    text.replaceAll('⏎', '\n').replaceAll('⇥', '\t'),
  )

/** A name that a pattern stands for. */
const nameOf = (pattern: string): string => pattern.replaceAll('*', '1')

const textOf = ({ value, nonFinite }: Metric): string => value?.digits ?? nonFinite ?? ''

const sayMetrics = (metrics: readonly Metric[]): readonly string[] =>
  metrics.map((metric) => `${metricKey(metric)} = ${textOf(metric)}`).toSorted()

/** `PATH`: `CONTENT`, again and again. */
function folderOf(cell: string): Folder {
  const codes = codesOf(cell)
  const files = new Map(
    codes.flatMap((code, index) => (index % 2 === 0 ? [[code, codes[index + 1] ?? '']] : [])),
  )
  return {
    root: '',
    paths: [...files.keys()].toSorted(comparePaths),
    open: (path) => bytesSource(path, Buffer.from(files.get(path) ?? '')),
  }
}

const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted()

describe('the documented metrics files', () => {
  it.each(rowsOf('Metrics files'))('%s', (format, files, example, gives) => {
    const [name = ''] = codesOf(format ?? '')
    const [path = ''] = codesOf(files ?? '')
    const [text = ''] = codesOf(example ?? '')
    const source = { path: nameOf(path), bytes: Buffer.from(text), dataset: null }
    const found = parseMetrics({ ...source, format: null })
    expect(sayMetrics(found.metrics)).toEqual(sorted(codesOf(gives ?? '')))
    const named = parseMetrics({ ...source, format: parseMetricsFormat(name) })
    expect(sayMetrics(named.metrics)).toEqual(sayMetrics(found.metrics))
  })
})

describe('the documented folders of metrics', () => {
  it.each(rowsOf('Metrics folders'))('%s', (format, _files, example, gives) => {
    const [name = ''] = codesOf(format ?? '')
    const folder = folderOf(example ?? '')
    for (const asked of [null, name])
      expect(sayMetrics(readMetricsFolder(folder, asked, null)?.reading.metrics ?? [])).toEqual(
        sorted(codesOf(gives ?? '')),
      )
  })
})

describe('the documented parameters', () => {
  it.each(rowsOf('Parameters'))('%s', (format, files, example, gives) => {
    const [name = ''] = codesOf(format ?? '')
    const [path = ''] = codesOf(files ?? '')
    const found = path.endsWith('/')
      ? readParamsFolder(folderOf(example ?? ''), null)?.params
      : parseParams({
          path: nameOf(path),
          bytes: Buffer.from(codesOf(example ?? '')[0] ?? ''),
          format: null,
        })
    expect(name).not.toBe('')
    const said = Object.entries(found ?? {}).map(([key, value]) => `${key} = ${paramText(value)}`)
    expect(sorted(said)).toEqual(sorted(codesOf(gives ?? '')))
  })
})

it('every metrics format has a row', () => {
  const rows = [...rowsOf('Metrics files'), ...rowsOf('Metrics folders')]
  const documented = new Set(rows.flatMap(([format]) => codesOf(format ?? '')))
  // Event files are binary, so their example is a fixture.
  expect(METRICS_FORMAT_NAMES.filter((name) => !documented.has(name))).toEqual(['tensorboard'])
  const folders = new Set(rowsOf('Metrics folders').flatMap(([format]) => codesOf(format ?? '')))
  expect(FOLDERS.map(([name]) => name).filter((name) => !folders.has(name))).toEqual([
    'tensorboard',
  ])
})
