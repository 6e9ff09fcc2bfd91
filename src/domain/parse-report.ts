import { Ajv } from 'ajv'
import { ReleaseError } from './errors.ts'
import { restoreShape } from './json-shape.ts'
import { numeral } from './numeral.ts'
import { reportJsonSchema, reportShape } from './report-json-schema.ts'
import type { ReportDocument } from './report.ts'
import { cutText, findJsonProblem, quoteText, showInvisible } from './strict-json.ts'

/** Room for 20,000 metrics with everything that is known of them. */
/** Twenty thousand metrics with all their evidence. */
const MAX_ITEMS = 2_500_000
export const MAX_REPORT_BYTES = 64 * 1024 * 1024
const MAX_REPORTED = 5
const MAX_PROBLEM_CHARACTERS = 300
/** Above this only the first failing path is looked for. */
const MAX_EXPLAINED_CHARACTERS = 256 * 1024
/** Nothing that ends an address in Markdown, HTML or a log line. */
const URL_CHARACTERS = /^[\w.~:/?#@!$&*+,;=%-]+$/

/**
 * Reads `report.json` from wherever it comes, a fork's run included: refuses what is too long, JSON that others could read
 * differently, what does not fit the schema (which bounds every count and length), and addresses that lead out of the
 * repository that the document names. What the schema does not name is dropped. Whether the document may speak for this
 * repository, pull request and commit is for the caller to ask.
 * @throws FORMAT_INVALID naming each failing path, LIMIT_EXCEEDED for more than `maxBytes` (64 MiB unless given)
 */
export function parseReportDocument(
  bytes: Uint8Array,
  limits: { readonly maxBytes?: number } = {},
): ReportDocument {
  const text = decode(bytes, limits.maxBytes ?? MAX_REPORT_BYTES)
  const unlike = findJsonProblem(text, { maxItems: MAX_ITEMS })
  if (unlike !== undefined) throw invalid([unlike])
  const problems = validate(parseJson(text), text.length <= MAX_EXPLAINED_CHARACTERS)
  if (problems.length > 0) throw invalid(problems)
  const document = restoreShape(reportShape, parseJson(text, keepDigits))
  assertReport(document)
  const contradictions = findContradictions(document)
  if (contradictions.length > 0) throw invalid(contradictions)
  return document
}

function decode(bytes: Uint8Array, maxBytes: number): string {
  if (bytes.length > maxBytes)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `report.json has ${bytes.length} bytes; at most ${maxBytes} are read. Compare fewer metrics.`,
    )
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw invalid(['it is not UTF-8'])
  }
}

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

type Validator = ReturnType<Ajv['compile']>
const compiled = new Map<boolean, Validator>()

/** As for manifests: the schema is our own, and few documents are read. */
const OPTIONS = {
  strict: false,
  // Not implied: a number that no double holds is none.
  strictNumbers: true,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
} as const

function validatorOf(allErrors: boolean): Validator {
  const known = compiled.get(allErrors)
  if (known !== undefined) return known
  const validator = new Ajv({ ...OPTIONS, allErrors }).compile(reportJsonSchema)
  compiled.set(allErrors, validator)
  return validator
}

function validate(value: unknown, allErrors: boolean): readonly string[] {
  const validator = validatorOf(allErrors)
  if (validator(value)) return []
  return (validator.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`)
}

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
  const valueless = [
    ...document.candidate.metrics,
    ...comparison.rows.flatMap(({ candidate, baseline }) => [candidate, baseline]),
  ].some((metric) => metric?.value === null && metric.nonFinite === undefined)
  return [
    ...addresses.flatMap(([path, url]) =>
      url !== undefined && isWithin(url, document)
        ? []
        : [
            `${path} is not an address of ${quoteText(`${document.serverUrl}/${document.repository}`)}`,
          ],
    ),
    ...(keyless === -1 ? [] : [`/comparison/rows/${keyless} has a metric on neither side`]),
    ...(valueless ? ['a metric has neither a value nor says what it is instead'] : []),
  ]
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
