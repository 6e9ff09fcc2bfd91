import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { buildReportDocument, reportBytes } from '../../src/domain/build-report.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { manifestJsonSchema } from '../../src/domain/manifest-json-schema.ts'
import { isNumeral, numeral } from '../../src/domain/numeral.ts'
import { parseReportDocument } from '../../src/domain/parse-report.ts'
import { reportJsonSchema } from '../../src/domain/report-json-schema.ts'
import { sampleMetric } from './manifest-samples.ts'
import {
  anyDocument,
  sampleCandidate,
  sampleComparison,
  sampleDocument,
  sampleReport,
  sampleRow,
} from './report-samples.ts'

const document = sampleDocument()
const text = Buffer.from(reportBytes(document)).toString('utf8')

const codeAndMessage = (bytes: Uint8Array | string): string => {
  try {
    parseReportDocument(Buffer.from(bytes))
    return 'accepted'
  } catch (error) {
    return error instanceof ReleaseError ? `${error.code} ${error.message}` : String(error)
  }
}

/** The report with one place of its text changed. */
const changed = (from: string, to: string): string => {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}

const again = (value: typeof document): typeof document => parseReportDocument(reportBytes(value))

describe('report.json', () => {
  it('gives back what was written, and the same bytes again', () => {
    expect(again(document)).toEqual(document)
    expect(reportBytes(again(document))).toEqual(reportBytes(document))
  })

  it('does so for any report', () => {
    fc.assert(
      fc.property(anyDocument, (any) => {
        const bytes = reportBytes(any)
        const read = parseReportDocument(bytes)
        expect(read).toEqual(any)
        expect(Buffer.from(reportBytes(read)).equals(bytes)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the digits of metrics and parameters, and nothing but those as numerals', () => {
    const { candidate, comparison } = again(document)
    expect(candidate.metrics[0]?.value).toEqual(numeral(0.811, '0.8110'))
    expect(comparison.rows[0]?.candidate?.value?.digits).toBe('0.8110')
    expect(candidate.params['lr']).toEqual(numeral(0.02, '2e-2'))
    expect(comparison.params.changes[0]?.after).toEqual(numeral(0.02, '2e-2'))
    expect(isNumeral(comparison.params.changes[0]?.before)).toBe(true)
    expect(comparison.rows[0]?.delta).toBe(-0.031)
    const written = changed('"delta": -0.031', '"delta": -31e-3')
    expect(parseReportDocument(Buffer.from(written)).comparison.rows[0]?.delta).toBe(-0.031)
  })

  it('holds an interval that is open on a side', () => {
    expect(text).toContain('"upper": "Infinity"')
    expect(again(document).comparison.rows[0]?.evidence?.interval?.upper).toBe(Infinity)
  })

  it('holds null for a difference that no double holds', () => {
    const row = sampleRow(sampleMetric('loss', 1e308), { delta: -Infinity, relative: Number.NaN })
    const read = again(sampleDocument({ comparison: sampleComparison({ rows: [row] }) }))
    expect(read.comparison.rows[0]).toMatchObject({ delta: null, relative: null })
  })

  it('has nothing that its schema does not name', () => {
    const more = { ...sampleReport(), secret: 'x' }
    const facts = { ...sampleCandidate(), files: ['model.onnx'] }
    const bytes = reportBytes(buildReportDocument(more, facts))
    expect(Buffer.from(bytes).toString('utf8')).toBe(text)
  })

  it('drops what a later version may add', () => {
    const later = changed('"verdict": "pass"', '"verdict": "pass", "later": [{"a": 1e400}]')
    expect(parseReportDocument(Buffer.from(later))).toEqual(document)
  })

  it.each(['__proto__', 'constructor', 'toString'])('takes %s for a name like any other', (key) => {
    const hostile = changed('"lr": 2e-2', `"${key}": {"nonFinite": "NaN", "polluted": true}`)
    const { params } = parseReportDocument(Buffer.from(hostile)).candidate
    expect(Object.keys(params)).toContain(key)
    expect(Object.entries(params).find(([name]) => name === key)?.[1]).toEqual({ nonFinite: 'NaN' })
    expect(Object.getPrototypeOf(params)).toBe(Object.prototype)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('takes a member called __proto__ for no prototype', () => {
    const hostile = changed('"gatesFile":', '"__proto__": {"selfReported": false}, "gatesFile":')
    expect(parseReportDocument(Buffer.from(hostile))).toEqual(document)
    const without = hostile.replace('"selfReported": false,\n  "legs"', '"legs"')
    expect(codeAndMessage(without)).toContain("must have required property 'selfReported'")
  })
})

describe('bytes that are no report are refused', () => {
  it.each<readonly [string, Uint8Array | string, string]>([
    ['no bytes', '', 'Unexpected end of JSON input'],
    ['no JSON', '<html>', 'not valid JSON'],
    ['a cut', text.slice(0, 500), 'JSON'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'it is not UTF-8'],
    ['a byte order mark', `\uFEFF${text}`, 'it starts with a byte order mark'],
    ['another kind of JSON', '[]', '/ must be object'],
    ['a member twice', changed('"pull": 7', '"pull": 8, "pull": 7'), '/ names "pull" twice'],
    [
      'nesting without end',
      changed('"lr": 2e-2', `"lr": ${'['.repeat(200_000)}${']'.repeat(200_000)}`),
      'nested more than 100 deep',
    ],
  ])('%s', (_name, bytes, message) => {
    const found = codeAndMessage(bytes)
    expect(found).toMatch(/^FORMAT_INVALID report\.json is not a report of this kind: /)
    expect(found).toContain(message)
  })

  it('more bytes than the caller takes, before they are looked at', () => {
    expect(() => parseReportDocument(Buffer.from('x'.repeat(101)), { maxBytes: 100 })).toThrow(
      'report.json has 101 bytes; at most 100 are read',
    )
  })
})

const long = (length: number): string => 'x'.repeat(length)

describe('a report with a wrong member is refused with its path', () => {
  it.each<readonly [string, string, string]>([
    ['report/v1"', 'report/v2"', '/_type must be equal to constant'],
    ['"attempt": 1', '"attempt": 0', '/attempt must be >= 1'],
    ['"pull": 7', '"pull": "7"', '/pull must be'],
    ['"head": "9', '"head": "x', '/head must match'],
    ['"runId": "4242"', '"runId": "42/../1"', '/runId must match'],
    ['"repository": "acme/ml"', '"repository": "acme/.."', '/repository must match'],
    ['"serverUrl": "https://github.com"', '"serverUrl": "javascript:x"', '/serverUrl must match'],
    ['"delta": -0.031', '"delta": 1e400', '/comparison/rows/0/delta must be'],
    ['"lower": 0.012', '"lower": "NaN"', '/comparison/rows/0/evidence/interval/lower must be'],
    ['"verdict": "pass"', '"verdict": "great"', '/comparison/verdict must be equal'],
    ['"model": "churn"', '"model": "../churn"', '/comparison/model must match'],
    ['"lr": 2e-2', '"lr": 1e400', '/candidate/params/lr must be'],
    ['"lr": 2e-2', '"lr": {"a": 1}', '/candidate/params/lr'],
    ['"expires": "2026-12-31"', '"expires": "soon"', '/expires must match'],
    ['"value": 0.8110', '"value": null', 'a metric has neither a value nor says what it is'],
  ])('%s → %s', (from, to, message) => {
    const found = codeAndMessage(changed(from, to))
    expect(found).toMatch(/^FORMAT_INVALID /)
    expect(found).toContain(message)
    expect(found.length).toBeLessThan(3000)
  })

  it.each<readonly [string, string, string, string]>([
    ['a key', '"key": "train"', `"key": "${long(1001)}"`, '/key must NOT have more than 1000 '],
    ['a reason', '"0.031 worse', `"${long(10_001)}`, '/reasons/0 must NOT have more than 10000 '],
    ['a value', '"lr": 2e-2', `"lr": "${long(65_537)}"`, '/lr must NOT have more than 65536 '],
    ['a name', '"lr": 2e-2', `"${long(1001)}": 1`, '/params must NOT have more than 1000 '],
  ])('when %s is too long', (_what, from, to, message) => {
    const found = codeAndMessage(changed(from, to))
    expect(found).toContain(message)
    expect(found.length).toBeLessThan(3000)
  })

  it('when a row has a metric on neither side', () => {
    const row = sampleRow(sampleMetric('auc', 1), { candidate: null, baseline: null })
    const bytes = reportBytes(sampleDocument({ comparison: sampleComparison({ rows: [row] }) }))
    expect(codeAndMessage(bytes)).toContain('/comparison/rows/0 has a metric on neither side')
  })

  it.each([
    ['metrics', { metrics: Array.from({ length: 20_001 }, () => sampleMetric('a', 1)) }],
    ['params', { params: Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [i, null])) }],
  ])('when it has more %s than are read', (name, facts) => {
    const found = codeAndMessage(reportBytes(sampleDocument({}, facts)))
    expect(found).toContain(`/candidate/${name} must NOT have more than 20000`)
  })
})

const RUN = 'https://github.com/acme/ml/actions/runs/4242'

describe('an address in a report leads into its own repository', () => {
  it.each([
    'https://github.com/acme/ml/actions/runs/4242/attempts/2',
    'https://github.com/acme/ml/actions/runs/4242?pr=7#summary-1',
  ])('as %s does', (url) => {
    expect(codeAndMessage(changed(`"${RUN}"`, `"${url}"`))).toBe('accepted')
  })

  it.each([
    'https://evil.example/acme/ml/actions/runs/4242',
    'https://github.com.evil.example/acme/ml/',
    'http://github.com/acme/ml/actions/runs/4242',
    'https://github.com/acme/ml-evil/actions/runs/1',
    'https://github.com/acme/ml/../../evil/ml/',
    'https://github.com/acme/ml/%2e%2e/%2E%2E/evil/ml/',
    'https://github.com@evil.example/acme/ml/',
    'https://user:pass@github.com/acme/ml/',
    'https://github.com/acme/ml/\\u0022onmouseover=x',
    'https://github.com/acme/ml/) [x](http://evil.example',
    'https://github.com/acme/ml/\\n::error::x',
    'https://github.com/acme/ml/<b>',
  ])('and %s does not', (url) => {
    const found = codeAndMessage(changed(`"${RUN}"`, `"${url}"`))
    expect(found).toContain('/runUrl is not an address of "https://github.com/acme/ml"')
  })

  it('the one of the baseline as well', () => {
    const found = codeAndMessage(
      changed('"url": "https://github.com/acme/', '"url": "https://github.com/evil/'),
    )
    expect(found).toContain('/comparison/baseline/url is not an address of')
  })
})

/** Members of a part of a schema, by the path of members and items to it. */
function membersAt(schema: unknown, ...path: readonly string[]): readonly string[] {
  let node: unknown = schema
  for (const key of [...path, 'properties']) {
    if (typeof node !== 'object' || node === null) throw new Error(`no ${key}`)
    node = Object.entries(node).find(([name]) => name === key)?.[1]
  }
  return Object.keys(Object(node)).toSorted()
}

describe('the schema', () => {
  it.each(['metrics', 'data'])('names the same members of %s as that of the manifest', (part) => {
    const own = membersAt(reportJsonSchema, 'properties', 'candidate', 'properties', part, 'items')
    const manifest = ['properties', 'predicate', 'properties', part, 'items']
    expect(own.length).toBeGreaterThan(5)
    expect(own).toEqual(membersAt(manifestJsonSchema, ...manifest))
  })

  it('names the same members of the environment as that of the manifest', () => {
    const own = membersAt(reportJsonSchema, 'properties', 'candidate', 'properties', 'environment')
    const manifest = ['properties', 'predicate', 'properties', 'environment']
    expect(own).toEqual(membersAt(manifestJsonSchema, ...manifest))
  })

  it('has each of its members explained in docs/report.md', () => {
    const page = readFileSync('docs/report.md', 'utf8')
    const rows = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name)
    expect(rows).toEqual(Object.keys(Object(reportJsonSchema['properties'])))
  })

  it('is the one that is published', () => {
    const published: unknown = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema)))
  })
})
