import { sha256 } from './digest.ts'

/** What the names of all artifacts with a report begin with. */
export const FRAGMENT_PREFIX = 'model-release-report-'
/** The report itself, within the artifact. */
export const REPORT_FILE = 'report.json'

/** Characters of the model's name, so that the artifact's name stays short. */
const MAX_MODEL = 60
const KEY_DIGITS = 4
const MODEL_DIGITS = 8
const NAME =
  /^model-release-report-([A-Za-z0-9][A-Za-z0-9._-]{0,59})-([0-9a-f]{4})([0-9a-f]{8})-a([1-9][0-9]{0,5})$/

/** What a fragment is of, as far as its name tells. */
export interface FragmentName {
  /** The model's name with `.` for `/`, cut to 60 characters: for people. */
  readonly model: string
  /** The same for all models of one key, and hardly for two keys. */
  readonly keyHash: string
  /** Another one for each model and key. */
  readonly modelHash: string
  /** Of the run, from 1. */
  readonly attempt: number
}

/**
 * The artifact's name for one model's report: `model-release-report-MODEL-HASH-aN`. The attempt is part of it because
 * artifacts of earlier attempts stay, and a name can be taken only once.
 */
export function buildFragmentName(of: {
  readonly key: string
  readonly comparison: { readonly model: string }
  readonly attempt: number
}): string {
  const { model } = of.comparison
  const shown = model.replaceAll('/', '.').slice(0, MAX_MODEL)
  const modelHash = sha256(JSON.stringify([of.key, model])).slice(0, MODEL_DIGITS)
  return `${FRAGMENT_PREFIX}${shown}-${hashKey(of.key)}${modelHash}-a${of.attempt}`
}

export const hashKey = (key: string): string => sha256(key).slice(0, KEY_DIGITS)

/** `undefined` for the name of any other artifact. */
export function parseFragmentName(name: string): FragmentName | undefined {
  const [, model, keyHash, modelHash, attempt] = NAME.exec(name) ?? []
  if (model === undefined || keyHash === undefined || modelHash === undefined) return undefined
  return { model, keyHash, modelHash, attempt: Number(attempt) }
}

/**
 * Of the artifacts that are fragments, and that `wanted` takes, the newest attempt of each model.
 * @returns in the order of their names
 */
export function newestFragments<Ref extends { readonly name: string }>(
  refs: readonly Ref[],
  wanted: (name: FragmentName) => boolean = () => true,
): readonly Ref[] {
  const newest = new Map<string, { readonly ref: Ref; readonly attempt: number }>()
  for (const ref of refs) {
    const name = parseFragmentName(ref.name)
    if (name === undefined || !wanted(name)) continue
    const identity = `${name.keyHash}${name.modelHash}`
    if ((newest.get(identity)?.attempt ?? 0) < name.attempt)
      newest.set(identity, { ref, attempt: name.attempt })
  }
  const kept = [...newest.values()].map(({ ref }) => ref)
  return kept.toSorted((left, right) => (left.name < right.name ? -1 : 1))
}
