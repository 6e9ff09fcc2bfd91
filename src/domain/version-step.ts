import { isDeepEqual } from './deep-equal.ts'
import type { Predicate } from './manifest.ts'
import { comparePaths } from './listing.ts'
import type { VersionStep } from './version.ts'

/**
 * How much a version differs from the one before: input/output signature → major; data, parameters, code or
 * environment → minor; else (other weights from the same ingredients) patch. decisions.md.
 */
export function versionStep(previous: Predicate, next: StepFacts): VersionStep {
  if (isBroken(previous.model.signature, next.signature)) return 'major'
  const same =
    isDeepEqual(dataFacts(previous), dataFacts(next)) &&
    isDeepEqual(previous.params, next.params) &&
    previous.code.commit === next.code.commit &&
    previous.code.dirty === next.code.dirty &&
    isDeepEqual(environmentFacts(previous), environmentFacts(next))
  return same ? 'patch' : 'minor'
}

/** Only two known signatures can contradict each other: an older version may not have recorded its own. */
const isBroken = (before: Signature | undefined, after: Signature | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  !isDeepEqual(signatureFacts(before), signatureFacts(after))

type Signature = NonNullable<Predicate['model']['signature']>

/** A variable dimension is variable by whatever name: exporters number theirs anew (`unk__616`) or write -1. */
const signatureFacts = ({ inputs, outputs }: Signature): unknown => ({
  inputs: inputs.map(tensorFacts),
  outputs: outputs.map(tensorFacts),
})

const tensorFacts = ({ name, type, shape }: Signature['inputs'][number]): unknown => ({
  name,
  type,
  shape: shape?.map((size) => (typeof size === 'number' && size >= 0 ? size : 'variable')) ?? null,
})

export interface StepFacts extends Pick<Predicate, 'data' | 'params' | 'code' | 'environment'> {
  readonly signature?: Predicate['model']['signature']
}

const dataFacts = (facts: Pick<Predicate, 'data'>): unknown =>
  facts.data
    .map(({ name, digest }) => ({ name, digest }))
    .toSorted((left, right) => comparePaths(left.name, right.name))

/** The runner may differ from day to day without making another environment of it. */
const environmentFacts = (facts: Pick<Predicate, 'environment'>): unknown => ({
  runtimes: facts.environment.runtimes,
  container: facts.environment.container,
  lockfiles: facts.environment.lockfiles,
})
