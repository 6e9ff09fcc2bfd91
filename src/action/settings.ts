import { ReleaseError } from '../domain/errors.ts'
import { pinRepository } from '../domain/pin-repository.ts'
import { buildDefaultSigner } from '../domain/signer-policy.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import { isDeepEqual } from '../domain/deep-equal.ts'
import type { GatePolicy, GateRule, Waiver } from '../domain/gate-rule.ts'
import type { GatesConfig } from '../formats/config-gates.ts'
import type { ModelConfig } from '../formats/config-models.ts'
import { baselineConfig, buildGatePolicy } from '../formats/config-policy.ts'
import type { SourceRequest } from '../usecases/capture-candidate.ts'
import type { BaselineChoice } from '../usecases/find-baseline.ts'
import type { CommentMode } from '../usecases/post-comment.ts'
import type { Configs } from '../usecases/read-config.ts'
import type { Inputs } from './inputs.ts'
import { parseBaselineChoice } from './inputs.ts'

/** Inputs and configuration together; inputs win. */
export interface Settings extends ReviewSettings {
  readonly sources: SourceRequest
  readonly task: string | null
}

export type ReviewInputs = Pick<Inputs, 'gates' | 'baseline' | 'comment'>

/** How a model is judged, and what is said of it. */
export interface ReviewSettings {
  readonly policy: GatePolicy
  readonly policyPlace: string | null
  /** Whether the pull request changes the gates. */
  readonly policyEdited: boolean
  readonly baseline: readonly BaselineChoice[]
  readonly prerelease: boolean
  readonly maxAgeMs: number | null
  readonly comment: CommentMode
  readonly minimizeResolved: boolean
  /** Points of sparklines and the chart. */
  readonly history: number
}

/** @throws INPUT_INVALID when nobody names the model's files */
export function buildSettings(
  inputs: Inputs,
  configs: Configs,
  runner: SourceRequest['runner'],
): Settings {
  const model = configs.local?.models.find((one) => one.name === inputs.model)
  const path = choose(inputs.path, model?.path)
  if (path.length === 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      `path: nothing names the files of the model "${inputs.model}". Set the input "path", or ` +
        `models.${inputs.model}.path in ${inputs.config}.`,
    )
  return {
    sources: { ...chooseSources(inputs, model), path, runner },
    task: model?.task ?? null,
    ...buildReviewSettings(inputs, configs),
  }
}

export function buildReviewSettings(inputs: ReviewInputs, configs: Configs): ReviewSettings {
  return {
    policy: buildGatePolicy(configs.policy, inputs.gates),
    policyPlace: describePlace(inputs, configs),
    policyEdited: isEdited(configs),
    ...chooseComment(inputs, configs),
    ...chooseBaseline(inputs, configs),
  }
}

function chooseSources(
  inputs: Inputs,
  model: ModelConfig | undefined,
): Omit<SourceRequest, 'path' | 'runner'> {
  return {
    data: choose(inputs.data, model?.data),
    params: choose(inputs.params, model?.params),
    metrics: choose(inputs.metrics, model?.metrics),
    predictions: choose(inputs.predictions, model?.predictions),
    environment: choose(inputs.environment, model?.environment),
    executable: inputs.executable ?? model?.executable ?? 'warn',
  }
}

const DEFAULT_HISTORY = 6

/** As the base says where it has a configuration: a pull request must not silence its own report. */
function chooseComment(
  inputs: ReviewInputs,
  { policy, local }: Configs,
): Pick<ReviewSettings, 'comment' | 'minimizeResolved' | 'history'> {
  const comment = (policy ?? local)?.comment
  return {
    comment: inputs.comment ?? comment?.post ?? 'changed',
    minimizeResolved: comment?.minimizeResolved ?? false,
    history: comment?.history ?? DEFAULT_HISTORY,
  }
}

/** Moving a gate to another line is no edit. */
function isEdited({ local, policy }: Configs): boolean {
  return local !== policy && !isDeepEqual(plain(local?.gates), plain(policy?.gates))
}

const plain = (gates: GatesConfig | null | undefined): unknown =>
  gates === null || gates === undefined
    ? null
    : { ...gates, rules: gates.rules.map(strip), waivers: gates.waivers.map(strip) }

const strip = (one: GateRule | Waiver): unknown => ({ ...one, origin: undefined })

function describePlace(inputs: ReviewInputs, configs: Configs): string | null {
  const places = [
    ...(inputs.gates.length > 0 ? ['input gates'] : []),
    ...(configs.policyPlace === null ? [] : [configs.policyPlace]),
  ]
  return places.length === 0 ? null : places.join(', then ')
}

const choose = <Value>(
  own: readonly Value[],
  configured: readonly Value[] | undefined,
): readonly Value[] => (own.length > 0 ? own : (configured ?? []))

function chooseBaseline(
  inputs: ReviewInputs,
  configs: Configs,
): Pick<ReviewSettings, 'baseline' | 'prerelease' | 'maxAgeMs'> {
  const configured = baselineConfig(configs.policy)
  return {
    baseline:
      inputs.baseline === null ? configured.from.map(parseBaselineChoice) : [inputs.baseline],
    prerelease: configured.prerelease,
    maxAgeMs: configured.maxAge,
  }
}

export interface TrustFacts {
  readonly serverUrl: string
  readonly repository: string
  readonly defaultBranch: string
  /** PEM of the key that this run signs with. */
  readonly publicKey: string | null
}

/** Who may sign: as configured; else the repository's own workflows, and the key that the run itself was given. */
export function buildSigners(configs: Configs, facts: TrustFacts): readonly TrustedSigner[] {
  if (configs.signers !== null)
    return configs.signers.flatMap((signer) =>
      pinRepository(signer, `${facts.serverUrl}/${facts.repository}`),
    )
  const own: TrustedSigner = buildDefaultSigner(facts)
  return facts.publicKey === null ? [own] : [own, { kind: 'key', publicKey: facts.publicKey }]
}
