import { findDirection } from '../domain/direction.ts'

/** A flat key as its tool put it together: `eval_accuracy` is `accuracy` of `eval`. */
export interface SplitKey {
  /** `null`: the key has no prefix of a data set. */
  readonly dataset: string | null
  readonly name: string
}

const STAGES: ReadonlySet<string> = new Set(['train', 'eval', 'test', 'predict'])

/**
 * Splits the flat keys of Hugging Face's Trainer. `train_`, `eval_`, `test_` and `predict_` are its prefixes. What
 * follows may be the name of an evaluation set, which the key alone does not tell from a part of the metric's name
 * (`eval_cola_f1` and `eval_micro_f1`). It is one only when
 *
 * - Trainer timed it by itself: `eval_cola_runtime` beside `eval_cola_samples_per_second` or `eval_cola_loss`; also
 *   for a prefix that the job chose (`metric_key_prefix="holdout"`)
 * - or several keys begin with the same word that has a `-`, as evaluators name themselves (`eval_sts-dev_…`), and
 *   that is no name of a metric (`eval_f1-score_macro`)
 *
 * @param keys all keys of the document
 */
export function splitPrefix(keys: Iterable<string>): (key: string) => SplitKey {
  const all = new Set(keys)
  const prefixes = new Set([...STAGES, ...timedPrefixes(all), ...dashedPrefixes(all)])
  return (key) => {
    let found: SplitKey = { dataset: null, name: key }
    let at = key.indexOf('_')
    for (let words = 1; words <= MAX_PREFIX_WORDS && at > 0 && at < key.length - 1; words += 1) {
      const prefix = key.slice(0, at)
      // The longest counts: `eval_cola` and not `eval`.
      if (prefixes.has(prefix)) found = { dataset: datasetOf(prefix), name: key.slice(at + 1) }
      at = key.indexOf('_', at + 1)
    }
    return found
  }
}

const MAX_PREFIX_WORDS = 12
/** More than any job has; what comes after stays in the names. */
const MAX_EVALUATORS = 1000

function timedPrefixes(keys: ReadonlySet<string>): readonly string[] {
  return [...keys]
    .filter((key) => key.endsWith('_runtime'))
    .map((key) => key.slice(0, -'_runtime'.length))
    .filter((prefix) => keys.has(`${prefix}_samples_per_second`) || keys.has(`${prefix}_loss`))
}

function dashedPrefixes(keys: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const key of keys) {
    const stage = key.indexOf('_')
    const end = key.indexOf('_', stage + 1)
    if (!STAGES.has(key.slice(0, stage)) || end < 0 || end === key.length - 1) continue
    const prefix = key.slice(0, end)
    if (prefix.includes('-')) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .slice(0, MAX_EVALUATORS)
    .map(([prefix]) => prefix)
    .filter((prefix) => findDirection(afterStage(prefix)) === null)
}

function afterStage(prefix: string): string {
  return prefix.slice(prefix.indexOf('_') + 1)
}

/** `eval_cola` is the set `cola`, unless that is the name of a stage itself. */
function datasetOf(prefix: string): string {
  const name = prefix.startsWith('eval_') ? prefix.slice('eval_'.length) : prefix
  return STAGES.has(name) ? prefix : name
}
