import { toModelReport } from './build-report.ts'
import type { LongList } from './check-report.ts'
import { checkReport, longListFacts } from './check-report.ts'
import type { Span } from './cut-lists.ts'
import { cutLists } from './cut-lists.ts'
import { ReleaseError } from './errors.ts'
import { restoreShape } from './json-shape.ts'
import { numeral } from './numeral.ts'
import { reportShape } from './report-json-schema.ts'
import type { ModelReport, ReportDocument } from './report.ts'
import { restoreItem } from './restore-item.ts'
import type { SameValues } from './same-values.ts'
import { sameValues } from './same-values.ts'
import { cutText, findJsonProblem, quoteText, showInvisible } from './strict-json.ts'

/** Room for 20,000 metrics with everything that is known of them. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024
const MAX_ITEMS = 2_500_000
/** Of one item of a long list, which itself is three levels deep. */
const ITEM_LIMITS = { maxItems: 10_000, maxDepth: 97 } as const
const MAX_REPORTED = 5
const MAX_PROBLEM_CHARACTERS = 300
/** Above this only the first failing path is looked for. */
const MAX_EXPLAINED_BYTES = 256 * 1024
/** Nothing that ends an address in Markdown, HTML or a log line. */
const URL_CHARACTERS = /^[\w.~:/?#@!$&*+,;=%-]+$/

export interface ReportOptions {
  readonly maxBytes?: number
  /** What reports that are held together have in common is in memory once. */
  readonly same?: SameValues
}

/**
 * Reads `report.json` from wherever it comes, a fork's run included: refuses what is too long, JSON that others could read
 * differently, what does not fit the schema (which bounds every count and length), and addresses that lead out of the
 * repository that the document names. What the schema does not name is dropped. Whether the document may speak for this
 * repository, pull request and commit is for the caller to ask.
 * @throws FORMAT_INVALID naming each failing path, LIMIT_EXCEEDED for more than `maxBytes` (64 MiB unless given)
 */
export function parseReportDocument(
  bytes: Uint8Array,
  { maxBytes = MAX_REPORT_BYTES, same = sameValues() }: ReportOptions = {},
): ReportDocument {
  return readDocument(bytes, maxBytes, { same, drops: null })
}

/** The same without what it was computed from: that is checked as well, and takes no memory. */
export function parseModelReport(
  bytes: Uint8Array,
  { maxBytes = MAX_REPORT_BYTES, same = sameValues() }: ReportOptions = {},
): ModelReport {
  return toModelReport(readDocument(bytes, maxBytes, { same, drops: METRICS }))
}

const ROWS = 'comparison/rows'
const METRICS = 'candidate/metrics'
const LONG_LISTS: ReadonlySet<LongList> = new Set([ROWS, METRICS])

interface Reading {
  readonly same: SameValues
  /** The list of which nothing is kept. */
  readonly drops: LongList | null
}

/** Long lists are read item by item: the whole text, and all of it as objects, would take many times its bytes. */
function readDocument(bytes: Uint8Array, maxBytes: number, reading: Reading): ReportDocument {
  if (bytes.length > maxBytes)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `report.json has ${bytes.length} bytes; at most ${maxBytes} are read. Compare fewer metrics.`,
    )
  const { rest, lists } = cutLists(bytes, LONG_LISTS)
  const text = decode(rest)
  const unlike = findJsonProblem(text, { maxItems: MAX_ITEMS })
  if (unlike !== undefined) throw invalid([unlike])
  const isAll = bytes.length <= MAX_EXPLAINED_BYTES
  const problems = [...checkReport(parseJson(text), 'report', { isAll })]
  const readItems = (list: LongList): readonly unknown[] | null => {
    const spans = lists.get(list)
    return spans === undefined
      ? null
      : readList(bytes, spans, list, { ...reading, isAll, problems })
  }
  const [rows, metrics] = [readItems(ROWS), readItems(METRICS)]
  if (problems.length > 0) throw invalid(problems)
  const document = restoreShape(reportShape, parseDigits(text))
  assertReport(document)
  const { comparison, candidate } = document
  const whole: unknown = {
    ...document,
    comparison: { ...comparison, rows: rows ?? comparison.rows },
    candidate: { ...candidate, metrics: metrics ?? candidate.metrics },
  }
  assertReport(whole)
  const contradictions = findContradictions(whole)
  if (contradictions.length > 0) throw invalid(contradictions)
  return whole
}

interface ListReading extends Reading {
  /** Whether all problems are looked for, and not only the first. */
  readonly isAll: boolean
  /** Gets what is found. */
  readonly problems: string[]
}

function readList(
  bytes: Uint8Array,
  spans: readonly Span[],
  list: LongList,
  { same, drops, isAll, problems }: ListReading,
): readonly unknown[] {
  const { shape, most } = longListFacts(list)
  if (spans.length > most) problems.push(`/${list} must NOT have more than ${most} items`)
  const items: unknown[] = []
  for (const [index, [start, end]] of spans.entries()) {
    if (problems.length > 0 && !isAll) break
    const path = `/${list}/${index}`
    const item = decode(bytes.subarray(start, end))
    const unlike = findJsonProblem(item, ITEM_LIMITS)
    if (unlike !== undefined)
      throw invalid([`${path}${unlike.startsWith('/') ? '' : ': '}${unlike}`])
    const value = parseJson(item)
    const found = checkReport(value, list, { isAll, path })
    problems.push(...found)
    if (found.length > 0) continue
    if (drops !== list)
      items.push(restoreItem(shape, hasOwnDigits(item) ? parseDigits(item) : value, same))
    else if (isValueless(value)) problems.push(VALUELESS)
  }
  return items
}

function decode(bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes)
  } catch {
    throw invalid(['it is not UTF-8'])
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown

function parseJson(text: string, reviver?: Reviver): unknown {
  try {
    return JSON.parse(text, reviver)
  } catch (cause) {
    throw invalid([cause instanceof Error ? cause.message : 'it is not JSON'])
  }
}

/** Most numbers are written as the program would write them; an object for each would be most of the memory. */
const keepDigits: Reviver = (_key, value, context) =>
  typeof value === 'number' &&
  Number.isFinite(value) &&
  context?.source !== undefined &&
  context.source !== String(value)
    ? numeral(value, context.source)
    : value

const parseDigits = (text: string): unknown => parseJson(text, keepDigits)

/** Whether JSON has a number that is not written as the program would: asking the parser takes five times as long. */
function hasOwnDigits(json: string): boolean {
  let at = 0
  while (at < json.length) {
    const unit = json.charCodeAt(at)
    const start = at
    at += 1
    if (unit === QUOTE) {
      while (at < json.length && json.charCodeAt(at) !== QUOTE)
        at += json.charCodeAt(at) === BACKSLASH ? 2 : 1
      at += 1
    } else if (isDigit(unit) || unit === MINUS) {
      while (isOfNumber(json.charCodeAt(at))) at += 1
      const source = json.slice(start, at)
      if (String(Number(source)) !== source) return true
    }
  }
  return false
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

const MINUS = 0x2d

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** A digit, or one of `-.+Ee`. */
const isOfNumber = (unit: number): boolean =>
  isDigit(unit) ||
  unit === MINUS ||
  unit === 0x2e ||
  unit === 0x2b ||
  unit === 0x45 ||
  unit === 0x65

// The schema has just been checked on the same text; only the numbers differ, by the shape that the schema is made of.
function assertReport(_value: unknown): asserts _value is ReportDocument {}

function findContradictions(document: ReportDocument): readonly string[] {
  const { comparison } = document
  const addresses = [
    ['/runUrl', document.runUrl],
    ...(comparison.baseline === null
      ? []
      : [['/comparison/baseline/url', comparison.baseline.url]]),
  ] as const
  const keyless = comparison.rows.findIndex(
    ({ candidate, baseline }) => candidate === null && baseline === null,
  )
  const valueless =
    document.candidate.metrics.some(isValueless) ||
    comparison.rows.some(
      ({ candidate, baseline }) => isValueless(candidate) || isValueless(baseline),
    )
  return [
    ...addresses.flatMap(([path, url]) =>
      url !== undefined && isWithin(url, document)
        ? []
        : [
            `${path} is not an address of ${quoteText(`${document.serverUrl}/${document.repository}`)}`,
          ],
    ),
    ...(keyless === -1 ? [] : [`/comparison/rows/${keyless} has a metric on neither side`]),
    ...(valueless ? [VALUELESS] : []),
  ]
}

const VALUELESS = 'a metric has neither a value nor says what it is instead'

/** @param metric fits the schema; its number may not have been read yet */
function isValueless(metric: unknown): boolean {
  if (typeof metric !== 'object' || metric === null || !('value' in metric)) return false
  return metric.value === null && !('nonFinite' in metric && metric.nonFinite !== undefined)
}

/** Compared after the parser has resolved `..` and escapes, as a browser would. */
function isWithin(
  text: string,
  { serverUrl, repository }: Pick<ReportDocument, 'serverUrl' | 'repository'>,
): boolean {
  const url = URL_CHARACTERS.test(text) ? URL.parse(text) : null
  const server = URL.parse(serverUrl)
  return (
    url !== null &&
    server !== null &&
    url.origin === server.origin &&
    url.username === '' &&
    url.password === '' &&
    url.pathname.startsWith(`/${repository}/`)
  )
}

function invalid(problems: readonly string[]): ReleaseError {
  const shown = problems
    .slice(0, MAX_REPORTED)
    .map((problem) => showInvisible(cutText(problem, MAX_PROBLEM_CHARACTERS)))
    .join('; ')
  const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : ''
  return new ReleaseError(
    'FORMAT_INVALID',
    `report.json is not a report of this kind: ${shown}${more}. It was changed, cut off or written by another version.`,
  )
}
