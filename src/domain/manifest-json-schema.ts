import { evaluationJsonSchema } from './evaluation-json-schema.ts'
import {
  bytes,
  digest,
  list,
  nonFinite,
  nullable,
  numberOrNull,
  record,
  text,
  textOrNull,
  versionRef,
} from './json-schema-parts.ts'
import { MANIFEST_TYPE, STATEMENT_TYPE } from './manifest.ts'

/** Slices of one file; each is a request of whoever pulls it. */
export const MAX_PARTS = 5000

const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const
/** A number above 2^53 is a text of its digits. */
const count = { anyOf: [bytes, { type: 'string', pattern: '^[0-9]+$' }] } as const
const scalar = { type: ['string', 'number', 'boolean'] } as const
const time = {
  type: 'string',
  pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$`,
} as const
const assetName = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-][A-Za-z0-9._-]*$',
  maxLength: 255,
} as const

const reference = record({ tag: text, asset: assetName, sha256 })

/** Bytes of an asset of this release, or of an earlier one. */
const part = {
  ...record({ asset: assetName, reference, offset: bytes, size: bytes, sha256 }, [
    'asset',
    'reference',
    'offset',
  ]),
  oneOf: [{ required: ['asset'] }, { required: ['reference'] }],
}

const modelFile = {
  ...record(
    {
      path: text,
      size: bytes,
      sha256,
      format: text,
      executable: { type: 'boolean' },
      imports: list(text),
      facts: record(
        {
          parameters: count,
          tensors: bytes,
          dtypes: { type: 'object', additionalProperties: bytes },
          details: { type: 'object', additionalProperties: scalar },
        },
        ['parameters', 'tensors', 'dtypes', 'details'],
      ),
      asset: assetName,
      reference,
      offset: bytes,
      parts: list(part, { minItems: 1, maxItems: MAX_PARTS }),
    },
    ['format', 'executable', 'imports', 'facts', 'asset', 'reference', 'offset', 'parts'],
  ),
  oneOf: [
    { required: ['asset'] },
    { required: ['reference'] },
    // The parts have offsets of their own.
    { required: ['parts'], not: { required: ['offset'] } },
  ],
}

const dataSet = record(
  {
    name: text,
    role: textOrNull,
    source: record({ kind: text, uri: text }),
    digest: text,
    sha256: digest,
    files: nullable(bytes),
    size: nullable(bytes),
    rows: bytes,
    columns: list(record({ name: { type: 'string' }, type: text })),
    listing: assetName,
    verified: { type: 'boolean' },
  },
  ['sha256', 'rows', 'columns', 'listing', 'verified'],
)

const metric = {
  ...record(
    {
      name: text,
      dataset: textOrNull,
      slice: textOrNull,
      value: numberOrNull,
      nonFinite,
      better: {
        anyOf: [
          { enum: ['higher', 'lower', null] },
          { type: 'object', properties: { target: { type: 'number' } }, required: ['target'] },
        ],
      },
      unit: textOrNull,
      samples: numberOrNull,
      stderr: numberOrNull,
      repeats: numberOrNull,
      step: { type: 'number' },
      source: text,
    },
    ['nonFinite', 'step'],
  ),
  // A value, or the name of what it is instead.
  anyOf: [{ properties: { value: { type: 'number' } } }, { required: ['nonFinite'] }],
}

const tensor = record(
  {
    name: { type: 'string' },
    type: text,
    shape: list({ type: ['number', 'string'] }),
  },
  ['shape'],
)

const predictionSet = record(
  {
    dataset: textOrNull,
    kind: { enum: ['classification', 'regression'] },
    rows: bytes,
    positive: { type: 'string' },
    asset: assetName,
    sha256,
  },
  ['positive'],
)

const model = record(
  {
    name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$', maxLength: 100 },
    version: text,
    tag: text,
    framework: record({ name: text, version: text }, ['version']),
    task: text,
    signature: record({ inputs: list(tensor), outputs: list(tensor) }),
  },
  ['framework', 'task', 'signature'],
)

const run = record(
  {
    workflow: text,
    workflowRef: text,
    runId: text,
    job: text,
    attempt: { type: 'integer', minimum: 1 },
    event: text,
    actor: text,
    url: text,
  },
  ['job'],
)

const environment = record(
  {
    runner: record({ os: text, arch: text, hosted: { type: ['boolean', 'null'] } }),
    runtimes: { type: 'object', additionalProperties: { type: 'string' } },
    container: text,
    gpus: list(text),
    lockfiles: list(record({ path: text, sha256 })),
  },
  ['container', 'gpus'],
)

const predicate = record(
  {
    model,
    artifact: record({
      digest,
      size: bytes,
      files: list(modelFile, { minItems: 1, maxItems: 1024 }),
    }),
    code: record({
      repository: text,
      commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
      ref: textOrNull,
      dirty: { type: ['boolean', 'null'] },
    }),
    data: list(dataSet),
    params: { type: 'object' },
    metrics: list(metric),
    predictions: list(predictionSet),
    environment,
    run: nullable(run),
    lineage: record({ previous: nullable(versionRef), parents: list(versionRef) }),
    evaluation: evaluationJsonSchema,
    assets: list(record({ name: assetName, size: bytes, sha256, role: text })),
    history: list(
      record({
        version: text,
        createdAt: time,
        metrics: { type: 'object', additionalProperties: numberOrNull },
      }),
      { maxItems: 50 },
    ),
    createdAt: time,
  },
  ['predictions'],
)

/** The JSON Schema of `manifest.json`; published as `schema/manifest.schema.json`. Unknown members are allowed. */
export const manifestJsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://model-release/manifest/v1/schema.json',
  title: 'model-release manifest v1',
  description: 'in-toto Statement v1 whose predicate describes one released version of a model',
  ...record({
    _type: { const: STATEMENT_TYPE },
    subject: list(record({ name: text, digest: record({ sha256 }) }), {
      minItems: 1,
      maxItems: 1024,
    }),
    predicateType: { const: MANIFEST_TYPE },
    predicate,
  }),
}
