import { describe, expect, it } from '@jest/globals'
import { reportBytes, toModelReport } from '../../src/domain/build-report.ts'
import type { MetricRow } from '../../src/domain/comparison.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { parseModelReport, parseReportDocument } from '../../src/domain/parse-report.ts'
import { sameValues } from '../../src/domain/same-values.ts'
import { sampleMetric } from './manifest-samples.ts'
import { sampleComparison, sampleDocument, sampleRow } from './report-samples.ts'

const ROWS = 400

const rows = Array.from({ length: ROWS }, (_, index): MetricRow =>
  sampleRow(sampleMetric('recall', 0.9, { slice: `s${index}`, value: numeral(0.9, '0.900') }), {
    key: `test/slice/s${index}/recall`,
  }),
)
const document = sampleDocument(
  { comparison: sampleComparison({ rows }) },
  { metrics: rows.flatMap(({ candidate }) => candidate ?? []) },
)
const text = Buffer.from(reportBytes(document)).toString('utf8')

function refusalOf(changed: string): string {
  expect(changed).not.toBe(text)
  try {
    parseReportDocument(Buffer.from(changed))
  } catch (error) {
    if (error instanceof ReleaseError) return `${error.code} ${error.message}`
  }
  return 'accepted'
}

/** The text with the last occurrence of a part of it changed. */
function changeLast(from: string, to: string): string {
  const at = text.lastIndexOf(from)
  expect(at).toBeGreaterThan(0)
  return `${text.slice(0, at)}${to}${text.slice(at + from.length)}`
}

const changeRow = (from: string, to: string): string => text.replace(from, () => to)

describe('a report that is too long to be read at once', () => {
  it('is as long as that', () => {
    expect(text.length).toBeGreaterThan(256 * 1024)
  })

  it('gives back what was written, digits included', () => {
    const read = parseReportDocument(Buffer.from(text))
    expect(read).toEqual(document)
    expect(Buffer.from(reportBytes(read)).toString('utf8')).toBe(text)
    expect(read.comparison.rows[7]?.candidate?.value?.digits).toBe('0.900')
  })

  it('gives the same to those who do not ask what it was computed from', () => {
    expect(parseModelReport(Buffer.from(text))).toEqual(toModelReport(document))
  })

  it('has in common with another what they share', () => {
    const same = sameValues()
    const [one, other] = [1, 2].map(() => parseModelReport(Buffer.from(text), { same }))
    expect(one?.comparison.rows[0]?.gate.rule).not.toBeNull()
    expect(other?.comparison.rows[9]?.gate.rule).toBe(one?.comparison.rows[0]?.gate.rule)
  })

  it.each([
    ['"change": "worse"', '"change": "great"', '/comparison/rows/0/change must be equal'],
    ['"key": "test/slice/s0/recall"', '"key": 1', '/comparison/rows/0/key must be string'],
    [
      '"level": "error"',
      '"level": "error", "level": "warn"',
      '/comparison/rows/0/gate names "level" twice',
    ],
    ['"s0"', '"\\ud800"', '/comparison/rows/0/candidate/slice holds half of a surrogate pair'],
    ['"rows": [', '"rows": [,', 'JSON'],
  ])('is refused for %s → %s', (from, to, message) => {
    const found = refusalOf(changeRow(from, to))
    expect(found).toMatch(/^FORMAT_INVALID /)
    expect(found).toContain(message)
  })

  it('is refused for a metric that it was computed from, also by those who do not ask', () => {
    const wrong = changeLast('"value": 0.900', '"value": null')
    expect(refusalOf(wrong)).toContain('a metric has neither a value nor says what it is')
    expect(() => parseModelReport(Buffer.from(wrong))).toThrow('a metric has neither a value')
    const unfit = Buffer.from(changeLast('"samples": ', '"samples": "1", "was": '))
    expect(() => parseModelReport(unfit)).toThrow(`/candidate/metrics/${ROWS - 1}/samples must be`)
  })

  it('drops what a later version may add to a row, and takes no member for a prototype', () => {
    const later = changeRow(
      '"level": "error"',
      '"__proto__": {"level": "x"}, "later": [1e400], "level": "error"',
    )
    expect(parseReportDocument(Buffer.from(later))).toEqual(document)
  })

  it('is read whole where its lists have names with escapes', () => {
    const escaped = text.replace('"rows": [', String.raw`"ro\u0077s": [`)
    expect(parseReportDocument(Buffer.from(escaped))).toEqual(document)
    const twice = text.replace('"rows": [', String.raw`"ro\u0077s": [], "rows": [`)
    expect(refusalOf(twice)).toContain('/comparison names "rows" twice')
  })

  it('is refused with more nesting in a row than is read', () => {
    const deep = `"later": ${'['.repeat(98)}${']'.repeat(98)}, "level": "error"`
    expect(refusalOf(changeRow('"level": "error"', deep))).toMatch(/nested more than \d+ deep/)
  })
})
