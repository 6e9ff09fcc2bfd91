import type { JsonSchema, JsonShape } from './json-shape.ts'
import { list, map, orNull, plain, record } from './json-shape.ts'

/** Of one version: more than a report can show, and what one computer reads in seconds. */
export const MAX_REPORT_METRICS = 20_000
export const MAX_REPORT_PARAMS = 20_000

/** Characters of a text for people: a reason, a warning. */
const MAX_TEXT = 10_000
/** Characters of a name: a metric's key joins up to three of 200. */
const MAX_NAME = 1000
/** Characters of a parameter that is a text: prompts and templates are parameters as well. */
export const MAX_PARAM_TEXT = 65_536
/** Items of a list that nobody reads to its end. */
export const MAX_ITEMS = 10_000

const text = (maxLength: number, minLength = 0): JsonSchema => ({
  type: 'string',
  minLength,
  maxLength,
})

export const sentence = plain(text(MAX_TEXT))
export const sentences = list(sentence, { maxItems: MAX_ITEMS })
export const name = plain(text(MAX_NAME))
export const filledName = plain(text(MAX_NAME, 1))
export const nameOrNull = plain({ type: ['string', 'null'], maxLength: MAX_NAME })
export const oneOf = (...values: readonly unknown[]): JsonShape => plain({ enum: values })
export const matching = (pattern: string, maxLength: number): JsonShape =>
  plain({ type: 'string', pattern, maxLength })

export const flag = plain({ type: 'boolean' })
export const finite = plain({ type: 'number' })
export const finiteOrNull = plain({ type: ['number', 'null'] })
/** May be infinite: an interval that the data leave open on a side. */
export const real: JsonShape = { kind: 'real', schema: { type: 'number' } }
const numeralOrNull: JsonShape = { kind: 'numeral', schema: { type: ['number', 'null'] } }
export const param: JsonShape = { kind: 'param' }

const SAFE = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
/** Bytes, files, rows. */
export const count = plain(SAFE)
export const countOrNull = plain({ anyOf: [SAFE, { type: 'null' }] })

const sha256 = matching('^[0-9a-f]{64}$', 64)
export const digest = matching('^sha256:[0-9a-f]{64}$', 71)
/** Of any algorithm: what a source quotes. */
const quotedDigest = filledName
export const commit = matching('^(?:[0-9a-f]{40}|[0-9a-f]{64})$', 64)
export const time = matching(String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$`, 30)
export const modelName = matching(
  '^[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*$',
  100,
)

const target = record({ target: finite })
export const better: JsonShape = {
  kind: 'choice',
  scalar: { enum: ['higher', 'lower'] },
  other: target,
}
export const betterOrNull: JsonShape = {
  kind: 'choice',
  scalar: { enum: ['higher', 'lower', null] },
  other: target,
}

export const metric = record(
  {
    name: filledName,
    dataset: nameOrNull,
    slice: nameOrNull,
    value: numeralOrNull,
    nonFinite: oneOf('NaN', 'Infinity', '-Infinity'),
    better: betterOrNull,
    unit: nameOrNull,
    samples: finiteOrNull,
    stderr: numeralOrNull,
    repeats: finiteOrNull,
    step: finite,
    source: plain(text(MAX_TEXT, 1)),
  },
  ['nonFinite', 'step'],
)

const column = record({ name, type: filledName })
export const columns = list(column, { maxItems: MAX_ITEMS })

export const dataSet = record(
  {
    name: filledName,
    role: nameOrNull,
    source: record({ kind: filledName, uri: plain(text(MAX_TEXT, 1)) }),
    digest: quotedDigest,
    sha256: digest,
    files: countOrNull,
    size: countOrNull,
    rows: count,
    columns,
    listing: name,
    verified: flag,
  },
  ['sha256', 'rows', 'columns', 'listing', 'verified'],
)

export const environment = record(
  {
    runner: record({
      os: filledName,
      arch: filledName,
      hosted: plain({ type: ['boolean', 'null'] }),
    }),
    runtimes: map(name, { maxProperties: MAX_ITEMS, propertyNames: { maxLength: MAX_NAME } }),
    container: filledName,
    gpus: list(filledName, { maxItems: MAX_ITEMS }),
    lockfiles: list(record({ path: plain(text(MAX_TEXT, 1)), sha256 }), { maxItems: MAX_ITEMS }),
  },
  ['container', 'gpus'],
)

export const params = map(param, {
  maxProperties: MAX_REPORT_PARAMS,
  propertyNames: { maxLength: MAX_NAME },
})

/** One side of a data set that differs. */
export const dataSide = record(
  { digest: quotedDigest, files: countOrNull, size: countOrNull, rows: count },
  ['rows'],
)

const examples = list(plain(text(MAX_TEXT)), { maxItems: 100 })

export const listingDiff = record({
  added: count,
  removed: count,
  changed: count,
  examples: record({ added: examples, removed: examples, changed: examples }),
})

export const schemaDiff = record({
  added: columns,
  removed: columns,
  changed: list(record({ name, before: name, after: name }), { maxItems: MAX_ITEMS }),
  reordered: flag,
  same: flag,
})

export const historyEntry = record({
  version: filledName,
  createdAt: time,
  metrics: map(finiteOrNull, {
    maxProperties: MAX_REPORT_METRICS,
    propertyNames: { maxLength: MAX_NAME },
  }),
})

export const environmentChange = record({ what: name, before: nameOrNull, after: nameOrNull })

export const origin = record({ file: name, line: count })

export const tolerance = record({ abs: finite, rel: finite })

export const waiver = record({
  match: name,
  pullRequest: countOrNull,
  floor: finite,
  reason: sentence,
  approvedBy: name,
  expires: matching(String.raw`^\d{4}-\d{2}-\d{2}$`, 10),
  origin,
})

export const waiverOrNull = orNull(waiver)
