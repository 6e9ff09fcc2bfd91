import { MAX_GATE_RECORDS, MAX_RECORD_CHARACTERS, MAX_WAIVER_RECORDS } from './gate-record.ts'
import {
  bytes,
  list,
  nonFinite,
  nullable,
  numberOrNull,
  position,
  record,
  text,
  versionRef,
} from './json-schema-parts.ts'

const shortText = { ...text, maxLength: MAX_RECORD_CHARACTERS } as const
const number = { type: 'number' } as const
const share = { type: 'number', minimum: 0, maximum: 1 } as const

const gate = {
  ...record(
    {
      metric: text,
      level: { enum: ['error', 'warn', 'info'] },
      outcome: { enum: ['pass', 'warn', 'fail'] },
      judgement: { enum: ['pass', 'uncertain', 'fail'] },
      value: number,
      nonFinite,
      baseline: number,
      min: number,
      max: number,
      allowed: { type: 'number', minimum: 0 },
      waived: { const: true },
      test: shortText,
      n: bytes,
      interval: list(numberOrNull, { minItems: 2, maxItems: 2 }),
      confidence: share,
      p: share,
      adjustedP: share,
      rule: record({ file: shortText, line: position, match: shortText }),
    },
    [
      'judgement',
      'value',
      'nonFinite',
      'baseline',
      'min',
      'max',
      'allowed',
      'waived',
      'test',
      'n',
      'interval',
      'confidence',
      'p',
      'adjustedP',
      'rule',
    ],
  ),
  not: { required: ['value', 'nonFinite'] },
}

const waiver = record({
  match: shortText,
  pullRequest: nullable(position),
  floor: number,
  reason: shortText,
  approvedBy: shortText,
  expires: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
})

/** `evaluation` of the manifest. */
export const evaluationJsonSchema = record(
  {
    verdict: { enum: ['pass', 'uncertain', 'fail', 'none'] },
    baseline: nullable(versionRef),
    note: shortText,
    gates: list(gate, { maxItems: MAX_GATE_RECORDS }),
    omitted: position,
    waivers: list(waiver, { maxItems: MAX_WAIVER_RECORDS }),
  },
  ['note', 'omitted'],
)
