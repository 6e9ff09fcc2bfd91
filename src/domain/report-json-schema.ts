import type { JsonSchema } from './json-shape.ts'
import { list, orNull, paramSchema, plain, record, schemaOf } from './json-shape.ts'
import {
  better,
  betterOrNull,
  commit,
  count,
  countOrNull,
  dataSet,
  dataSide,
  digest,
  environment,
  environmentChange,
  filledName,
  finite,
  finiteOrNull,
  flag,
  historyEntry,
  listingDiff,
  matching,
  MAX_ITEMS,
  MAX_PARAM_TEXT,
  MAX_REPORT_METRICS,
  MAX_REPORT_PARAMS,
  metric,
  modelName,
  name,
  nameOrNull,
  oneOf,
  origin,
  param,
  params,
  real,
  schemaDiff,
  sentence,
  sentences,
  time,
  tolerance,
  waiver,
  waiverOrNull,
} from './report-shape-parts.ts'
import { REPORT_TYPE } from './report.ts'

const words = (text: string): readonly string[] => text.split(' ')

const level = oneOf('error', 'warn', 'info')
const reaction = oneOf('fail', 'warn', 'info', 'ignore')
const uncertain = oneOf('pass', 'warn', 'fail')
const dataMatch = oneOf('same', 'different', 'unknown', null)

const rule = record(
  {
    match: name,
    better,
    min: finite,
    max: finite,
    minSupport: finite,
    level,
    tolerance,
    confidence: finite,
    test: oneOf(...words('auto none mcnemar bootstrap delong welch mann-whitney prediction')),
    uncertain,
    missing: reaction,
    new: reaction,
    nan: reaction,
    testDataChanged: reaction,
    origin,
  },
  words(
    'better min max minSupport level tolerance confidence test uncertain missing new nan testDataChanged',
  ),
)

const gate = record({
  level,
  rule: orNull(rule),
  min: finiteOrNull,
  max: finiteOrNull,
  allowed: finiteOrNull,
  confidence: finite,
  uncertain,
  support: orNull(record({ needed: finite, found: finiteOrNull })),
})

const evidence = record({
  test: oneOf(
    ...words('mcnemar bootstrap delong welch mann-whitney prediction folds newcombe stderr'),
    null,
  ),
  reason: sentence,
  interval: orNull(record({ lower: real, upper: real, confidence: finite })),
  p: orNull(record({ oneSided: finite, twoSided: finite })),
  adjustedP: finiteOrNull,
  n: finiteOrNull,
  groups: finiteOrNull,
  seed: finiteOrNull,
  resamples: finiteOrNull,
  smallest: finiteOrNull,
  moved: flag,
})

const row = record({
  key: name,
  candidate: orNull(metric),
  baseline: orNull(metric),
  better: betterOrNull,
  betterFrom: oneOf('gate', 'file', 'dictionary', null),
  change: oneOf(...words('better worse same changed new missing not-finite not-comparable')),
  delta: finiteOrNull,
  relative: finiteOrNull,
  gate,
  data: dataMatch,
  partial: orNull(record({ side: oneOf('baseline', 'candidate'), samples: finite, of: finite })),
  evidence: orNull(evidence),
  judgement: oneOf('fail', 'pass', 'uncertain', null),
  waiver: waiverOrNull,
  outcome: oneOf('pass', 'fail', 'warn', 'info'),
  reasons: list(sentence, { maxItems: 100 }),
})

const baseline = record({
  chosenBy: name,
  version: filledName,
  tag: filledName,
  manifest: digest,
  url: matching('^https?://', 2000),
  createdAt: time,
  commit,
  signer: name,
})

const dataChange = record(
  {
    name,
    role: nameOrNull,
    before: orNull(dataSide),
    after: orNull(dataSide),
    files: listingDiff,
    schema: schemaDiff,
  },
  ['files', 'schema'],
)

const dataChanges = list(dataChange, { maxItems: MAX_ITEMS })

const comparison = record(
  {
    model: modelName,
    verdict: oneOf('pass', 'uncertain', 'fail', 'none'),
    // A metric of the baseline alone has a row as well.
    rows: list(row, { maxItems: 2 * MAX_REPORT_METRICS }),
    baseline: orNull(baseline),
    baselineNote: plain({ type: ['string', 'null'], maxLength: 10_000 }),
    candidate: record({ commit, artifact: digest, size: count }),
    artifactChanged: plain({ type: ['boolean', 'null'] }),
    params: record({
      changes: list(record({ key: name, before: param, after: param }, ['before', 'after']), {
        maxItems: 2 * MAX_REPORT_PARAMS,
      }),
      unchanged: count,
    }),
    data: record({ changes: dataChanges, unchanged: dataChanges }),
    environment: list(environmentChange, { maxItems: MAX_ITEMS }),
    history: orNull(list(historyEntry, { maxItems: 1000 })),
    waivers: list(waiver, { maxItems: MAX_ITEMS }),
    frozen: list(name, { maxItems: MAX_ITEMS }),
    correction: oneOf('holm', 'bh', 'none'),
    warnings: sentences,
  },
  ['environment'],
)

const candidate = record({
  artifact: record({ digest, size: count }),
  data: list(dataSet, { maxItems: MAX_ITEMS }),
  params,
  metrics: list(metric, { maxItems: MAX_REPORT_METRICS }),
  environment,
})

const NAME_OF_REPOSITORY = '^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}$'

/** What `report.json` holds, in the order of its bytes. */
export const reportShape = record({
  _type: plain({ const: REPORT_TYPE }),
  serverUrl: matching('^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?$', 300),
  repository: matching(NAME_OF_REPOSITORY, 201),
  key: plain({ type: 'string', minLength: 1, maxLength: 1000 }),
  pull: countOrNull,
  head: commit,
  runId: matching('^[0-9]{1,20}$', 20),
  attempt: plain({ type: 'integer', minimum: 1, maximum: 1_000_000 }),
  runUrl: matching('^https?://', 2000),
  asOf: time,
  gatesFile: nameOrNull,
  gatesEdited: flag,
  selfReported: flag,
  legs: plain({ type: 'integer', minimum: 1, maximum: 256 }),
  comparison,
  candidate,
})

/** The JSON Schema of `report.json`; published as `schema/report.schema.json`. Unknown members are allowed. */
export const reportJsonSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `${REPORT_TYPE}/schema.json`,
  title: 'model-release report v1',
  description:
    'what a run found when it compared a model with its baseline, and what it was computed from',
  ...schemaOf(reportShape),
  definitions: { param: paramSchema(MAX_PARAM_TEXT, MAX_ITEMS) },
}
