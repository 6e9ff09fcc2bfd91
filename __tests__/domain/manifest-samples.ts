import * as fc from 'fast-check'
import { mapAssetNames } from '../../src/domain/asset-name.ts'
import type { ManifestParts } from '../../src/domain/build-manifest.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { GateRecord } from '../../src/domain/gate-record.ts'
import { setDigest } from '../../src/domain/listing.ts'
import type { Metric, ParamValue } from '../../src/domain/metric.ts'
import { metricKey } from '../../src/domain/metric.ts'
import { nonFiniteName, numeral } from '../../src/domain/numeral.ts'
import type { Numeral } from '../../src/domain/numeral.ts'
import { findCollision, findPathProblem } from '../../src/domain/safe-path.ts'

export const COMMIT = '0123456789abcdef0123456789abcdef01234567'

export function sampleFiles(contents: Readonly<Record<string, string>>): ManifestParts['artifact'] {
  const names = mapAssetNames(Object.keys(contents))
  const files = Object.entries(contents).map(([path, content]) => ({
    path,
    size: Buffer.byteLength(content),
    sha256: sha256(content),
    storage: { asset: names.get(path) ?? '' },
  }))
  return {
    digest: setDigest(files, files.length === 1),
    files,
    facts: new Map(),
    framework: null,
    signature: null,
  }
}

export function sampleMetric(name: string, value: number, over: Partial<Metric> = {}): Metric {
  const finite = Number.isFinite(value)
  return {
    name,
    dataset: 'test',
    slice: null,
    value: finite ? numeral(value) : null,
    ...(finite ? {} : { nonFinite: nonFiniteName(value) }),
    better: null,
    unit: null,
    samples: null,
    stderr: null,
    repeats: null,
    source: `metrics.json#/test/${name}`,
    ...over,
  }
}

/** Everything that a version is made of; assets are those of the model's files. */
export function sampleParts(over: Partial<ManifestParts> = {}): ManifestParts {
  const artifact = over.artifact ?? sampleFiles({ 'model.onnx': 'weights' })
  return {
    model: 'churn',
    version: '1.4.0',
    task: null,
    artifact,
    code: {
      repository: 'https://github.com/acme/ml',
      commit: COMMIT,
      ref: 'refs/heads/main',
      dirty: false,
    },
    data: [],
    params: {},
    metrics: [],
    predictions: [],
    environment: {
      runner: { os: 'Linux', arch: 'X64', hosted: true },
      runtimes: {},
      lockfiles: [],
    },
    run: null,
    lineage: { previous: null, parents: [] },
    evaluation: { verdict: 'none', baseline: null, gates: [], waivers: [] },
    assets: artifact.files.flatMap(({ storage, size, sha256: hash }) =>
      storage.asset === undefined
        ? []
        : [{ name: storage.asset, size, sha256: hash, role: 'model' as const }],
    ),
    history: [],
    createdAt: '2026-11-23T16:02:11Z',
    ...over,
  }
}

/** Any text that UTF-8 can hold, control characters and planes beyond the first included. */
export const anyText = fc.string({ unit: 'binary', maxLength: 12 })

const ODD_DIGITS = '0.9120 1e-07 1E+5 -0 -0.0 0.10 1.50 5e-324 123456789012345678901234567890'

export const anyNumeral: fc.Arbitrary<Numeral> = fc.oneof(
  fc.constantFrom(...ODD_DIGITS.split(' ')).map((digits) => numeral(Number(digits), digits)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => numeral(value)),
  fc.integer().map((value) => numeral(value, `${value}.0`)),
)

export const anyKey = fc.oneof(
  anyText.filter((text) => text !== ''),
  fc.constantFrom('__proto__', 'constructor', 'toString', '1', '42', '007', 'size', 'rows', 'a.b'),
)

export const anyParam: fc.Arbitrary<ParamValue> = fc.oneof(
  anyText,
  fc.boolean(),
  fc.constant(null),
  anyNumeral,
  fc.array(anyNumeral, { maxLength: 3 }),
)

/** JSON with numerals, such as a later version of the format may bring. */
export const anyUnknown: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    anyParam,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(anyKey, tie('value'), { maxKeys: 3 }),
  ),
})).value

const anyMetric: fc.Arbitrary<Metric> = fc
  .tuple(
    anyKey,
    fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity)),
    anyNumeral,
  )
  .map(([name, value, stderr]) => sampleMetric(name, value, { stderr, samples: 2000 }))

/** Contents by paths that a version can have. */
const anyContents = fc
  .dictionary(anyKey, anyText, { minKeys: 1, maxKeys: 4 })
  .filter(
    (contents) =>
      Object.keys(contents).every((path) => findPathProblem(path) === undefined) &&
      findCollision(Object.keys(contents)) === undefined,
  )

/** A gate that passed, with a member that a later version of the format may bring. */
function recordOf(metric: Metric, later: unknown): GateRecord {
  const record: GateRecord & { readonly later: unknown } = {
    metric: metricKey(metric),
    level: 'warn',
    outcome: 'pass',
    ...(metric.value === null
      ? { nonFinite: metric.nonFinite ?? 'NaN' }
      : { value: metric.value.value }),
    later,
  }
  return record
}

/** Parts of a valid manifest. */
export const anyParts: fc.Arbitrary<ManifestParts> = fc
  .record({
    contents: anyContents,
    params: fc.dictionary(anyKey, anyParam, { maxKeys: 5 }),
    metrics: fc.uniqueArray(anyMetric, { maxLength: 4, selector: ({ name }) => name }),
    task: fc.option(anyText.filter((text) => text !== '')),
    later: anyUnknown,
  })
  .map(({ contents, params, metrics, task, later }) =>
    sampleParts({
      artifact: sampleFiles(contents),
      params,
      metrics,
      task,
      data: [
        {
          name: 'train',
          role: null,
          source: { kind: 'path', uri: 'data/train' },
          digest: digestOf(sha256('listing')),
          files: 3,
          size: 91_231,
        },
      ],
      evaluation: {
        verdict: 'pass',
        baseline: null,
        gates: metrics.slice(0, 2).map((metric) => recordOf(metric, later)),
        waivers: [],
      },
      history: [{ version: '1.3.0', createdAt: '2026-11-22T00:00:00Z', metrics: { auc: 0.5 } }],
    }),
  )
