import { parse } from 'yaml'
import type { LogisticParams } from './logistic-regression.ts'
import type { StumpParams } from './boosted-stumps.ts'
import type { SplitParams } from './split.ts'
import { FEATURE_GROUPS } from './table.ts'
import type { FeatureGroup } from './table.ts'

/** What a parameter file says, whatever the algorithm. */
interface CommonParams {
  readonly split: SplitParams
  /** Which groups of measurements the model sees. */
  readonly features: readonly FeatureGroup[]
  /** Probability of malignant from which on a case is flagged. */
  readonly threshold: number
}

export type TrainingParams = CommonParams &
  (
    | { readonly algorithm: 'logistic-regression'; readonly logistic: LogisticParams }
    | { readonly algorithm: 'boosted-stumps'; readonly stumps: StumpParams }
  )

/** Hands out the keys of one mapping, and knows which of them nobody asked for. */
interface KeyReader {
  number(key: string, least: number, most: number): number
  section(key: string): KeyReader
  list(key: string): readonly unknown[]
  text(key: string): unknown
  /** @throws {Error} that names the keys nobody asked for */
  finish(): void
}

/** @throws {Error} that names the key, for a missing, unknown or senseless one */
export function parseParams(yaml: string): TrainingParams {
  const document: unknown = parse(yaml)
  const reader = keyReader(document, '')
  const params = readAlgorithm(reader)
  reader.finish()
  return params
}

function readAlgorithm(reader: KeyReader): TrainingParams {
  const algorithm = reader.text('algorithm')
  if (algorithm === 'logistic-regression') {
    const logistic = {
      learningRate: reader.number('learning_rate', 0, 10),
      epochs: reader.number('epochs', 1, 100_000),
      l2: reader.number('l2', 0, 1000),
      classWeight: reader.number('class_weight', 0.001, 1000),
    }
    return { algorithm, logistic, ...readCommon(reader) }
  }
  if (algorithm === 'boosted-stumps') {
    const stumps = {
      rounds: reader.number('rounds', 1, 10_000),
      shrinkage: reader.number('shrinkage', 0, 1),
      lambda: reader.number('lambda', 0, 1000),
      classWeight: reader.number('class_weight', 0.001, 1000),
    }
    return { algorithm, stumps, ...readCommon(reader) }
  }
  throw new Error('algorithm: expected "logistic-regression" or "boosted-stumps"')
}

function readCommon(reader: KeyReader): CommonParams {
  const section = reader.section('split')
  const split = {
    seed: section.number('seed', 0, Number.MAX_SAFE_INTEGER),
    validation: section.number('validation', 0.05, 0.4),
    test: section.number('test', 0.05, 0.4),
  }
  section.finish()
  const wanted = reader.list('features')
  const features = FEATURE_GROUPS.filter((group) => wanted.includes(group))
  if (features.length === 0 || features.length !== new Set(wanted).size) {
    throw new Error(`features: expected a list of ${FEATURE_GROUPS.join(', ')}`)
  }
  return { split, features, threshold: reader.number('threshold', 0, 1) }
}

function keyReader(value: unknown, prefix: string): KeyReader {
  const members = new Map<string, unknown>(
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [],
  )
  const take = (key: string): unknown => {
    const taken = members.get(key)
    members.delete(key)
    return taken
  }
  return {
    number: (key, least, most) => {
      const taken = take(key)
      if (typeof taken === 'number' && taken >= least && taken <= most) return taken
      throw new Error(`${prefix}${key}: expected a number from ${least} to ${most}`)
    },
    section: (key) => keyReader(take(key), `${prefix}${key}.`),
    list: (key) => {
      const taken = take(key)
      return Array.isArray(taken) ? taken : []
    },
    text: take,
    finish: () => {
      const [unknown] = members.keys()
      if (unknown !== undefined) throw new Error(`${prefix}${unknown}: not a known parameter`)
    },
  }
}
