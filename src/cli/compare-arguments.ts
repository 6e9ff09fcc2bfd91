import { parseArgs } from 'node:util'
import type { DataSpec } from '../domain/data-spec.ts'
import { parseDataSpec } from '../domain/data-spec.ts'
import type { GateRule } from '../domain/gate-rule.ts'
import type { ModelTarget } from '../domain/version-selector.ts'
import { parseTarget } from '../domain/version-selector.ts'
import type { ConfiguredSigner } from '../formats/config-trust.ts'
import { parseInlineGates } from '../formats/gates-inline.ts'
import { parsePredictionsSpec } from '../formats/predictions-line.ts'
import { parseSignerLine } from '../formats/signer-line.ts'
import type { MetricsSpec, ParamsSpec } from '../formats/spec-line.ts'
import { parseMetricsSpec, parseParamsSpec } from '../formats/spec-line.ts'
import { readChoice, readCount, refuseContradictions } from './compare-options.ts'
import { asUsage, UsageError } from './verb.ts'

const OPTIONS = {
  path: { type: 'string', multiple: true },
  metrics: { type: 'string', multiple: true },
  params: { type: 'string', multiple: true },
  data: { type: 'string', multiple: true },
  predictions: { type: 'string', multiple: true },
  gates: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  metric: { type: 'string', multiple: true },
  trend: { type: 'boolean', default: false },
  last: { type: 'string' },
  repo: { type: 'string' },
  signer: { type: 'string', multiple: true },
  config: { type: 'string' },
  'trusted-root': { type: 'string' },
  'no-verify': { type: 'boolean', default: false },
} as const

const FORMATS = ['table', 'markdown', 'json', 'html'] as const
const FAIL_ON = ['fail', 'uncertain', 'never'] as const
const MAX_GLOBS = 50
const MAX_GLOB = 500
/** Columns of a trend; no more are drawn as bars. */
const MAX_VERSIONS = 50
const DEFAULT_LAST = 10

export type CompareFormat = (typeof FORMATS)[number]
export type FailOn = (typeof FAIL_ON)[number]

/** Files of the working tree, as the action's inputs of the same names say; empty where the configuration decides. */
export interface WorkspaceOptions {
  readonly path: readonly string[]
  readonly metrics: readonly MetricsSpec[]
  readonly params: readonly ParamsSpec[]
  readonly data: readonly DataSpec[]
  readonly predictions: readonly MetricsSpec[]
}

interface CommonArguments {
  readonly repo: string | null
  readonly named: readonly ConfiguredSigner[]
  readonly config: string | null
  readonly trustedRoot: string | null
  readonly verify: boolean
  readonly gates: readonly GateRule[]
  readonly format: CompareFormat
  /** Also what did not change and is not judged. */
  readonly all: boolean
  /** Globs over metric keys; empty: every metric. */
  readonly metrics: readonly string[]
}

export interface PairArguments extends CommonArguments {
  readonly kind: 'pair'
  readonly model: string
  /** `null`: as on a pull request. */
  readonly baseline: ModelTarget | null
  /** The other side: a version, or the working tree. */
  readonly candidate: ModelTarget | WorkspaceOptions
  readonly failOn: FailOn
}

export interface TrendArguments extends CommonArguments {
  readonly kind: 'trend'
  /** The versions in this order, or the newest ones of a model. */
  readonly versions: readonly ModelTarget[] | { readonly model: string; readonly last: number }
}

/** What `model-release compare` was asked for. */
export type CompareArguments = PairArguments | TrendArguments

/** @throws UsageError, ReleaseError */
export function parseCompareArguments(args: readonly string[]): CompareArguments {
  const { values, positionals } = readArguments(args)
  const operands = positionals.map((text) => ({ ...parseTarget(text), bare: !/[@:]/.test(text) }))
  refuseContradictions(operands, values)
  const common: CommonArguments = {
    repo: values.repo ?? null,
    named: (values.signer ?? []).map(parseSignerLine),
    config: values.config ?? null,
    trustedRoot: values['trusted-root'] ?? null,
    verify: !values['no-verify'],
    gates: parseInlineGates((values.gates ?? []).join('\n')),
    format: values.json ? 'json' : readChoice('--format', values.format, FORMATS),
    all: values.all,
    metrics: readGlobs(values.metric ?? []),
  }
  return values.trend
    ? { kind: 'trend', ...common, versions: readVersions(operands, values.last) }
    : { kind: 'pair', ...common, ...readPair(operands, values) }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }))
}

type Values = ReturnType<typeof readArguments>['values']
type Operand = ModelTarget & { readonly bare: boolean }

function readPair(
  [first, second]: readonly Operand[],
  values: Values,
): Pick<PairArguments, 'model' | 'baseline' | 'candidate' | 'failOn'> {
  if (first === undefined)
    throw new UsageError('Name the model: MODEL, MODEL@VERSION or MODEL:STAGE.')
  const failOn = readChoice('--fail-on', values['fail-on'], FAIL_ON)
  const baseline = targetOf(first)
  if (second !== undefined)
    return { model: second.model, baseline, candidate: targetOf(second), failOn }
  return {
    model: first.model,
    baseline: first.bare ? null : baseline,
    candidate: readWorkspace(values),
    failOn,
  }
}

function readWorkspace(values: Values): WorkspaceOptions {
  return {
    path: values.path ?? [],
    metrics: (values.metrics ?? []).map(parseMetricsSpec),
    params: (values.params ?? []).map(parseParamsSpec),
    data: (values.data ?? []).map(parseDataSpec),
    predictions: (values.predictions ?? []).map(parsePredictionsSpec),
  }
}

function readVersions(
  operands: readonly Operand[],
  last: string | undefined,
): TrendArguments['versions'] {
  const [only, ...more] = operands
  if (only === undefined)
    throw new UsageError(
      'Name a model for its last versions, or the versions: --trend churn@1.0.0 churn@1.1.0.',
    )
  if (more.length > 0) {
    if (operands.length <= MAX_VERSIONS) return operands.map(targetOf)
    throw new UsageError(`Name at most ${MAX_VERSIONS} versions.`)
  }
  if (only.bare)
    return { model: only.model, last: readCount('--last', last, MAX_VERSIONS) ?? DEFAULT_LAST }
  throw new UsageError(
    'One version is no trend: name more of them, or the model alone for its last ones.',
  )
}

function readGlobs(globs: readonly string[]): readonly string[] {
  if (globs.length > MAX_GLOBS) throw new UsageError(`Write --metric at most ${MAX_GLOBS} times.`)
  const long = globs.find((glob) => glob.length > MAX_GLOB || glob === '')
  if (long === undefined) return globs
  throw new UsageError(`--metric "${long.slice(0, 40)}": write 1 to ${MAX_GLOB} characters.`)
}

const targetOf = ({ model, selector }: ModelTarget): ModelTarget => ({ model, selector })
