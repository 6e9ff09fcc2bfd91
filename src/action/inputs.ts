import type { DataSpec } from '../domain/data-spec.ts'
import { parseDataSpec } from '../domain/data-spec.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { VersionRequest } from '../domain/version.ts'
import { parseVersionSelector } from '../domain/version-selector.ts'
import { parseModelName, parseVersionRequest } from '../domain/version.ts'
import type { MetricsSpec, ParamsSpec } from '../formats/spec-line.ts'
import { parsePredictionsSpec } from '../formats/predictions-line.ts'
import { parseMetricsSpec, parseParamsSpec } from '../formats/spec-line.ts'
import type { GateRule } from '../domain/gate-rule.ts'
import { parseInlineGates } from '../formats/gates-inline.ts'
import type { BaselineChoice } from '../usecases/find-baseline.ts'
import type { CommentMode } from '../usecases/post-comment.ts'
import type { Dedup } from '../usecases/publish-request.ts'
import type { ExecutablePolicy } from '../usecases/read-model.ts'

export type Mode = 'auto' | 'release' | 'compare'
export type FailOn = 'fail' | 'uncertain' | 'never'
export type Signing = 'auto' | 'keyless' | 'key' | 'none'
export type Attest = 'auto' | 'true' | 'false'

/** The root action's inputs, typed; `null` or an empty list where the configuration or a default decides. */
export interface Inputs {
  readonly model: string
  readonly path: readonly string[]
  readonly data: readonly DataSpec[]
  readonly params: readonly ParamsSpec[]
  readonly metrics: readonly MetricsSpec[]
  readonly predictions: readonly MetricsSpec[]
  readonly environment: readonly string[]
  /** Path of a file; `null`: every file is read. */
  readonly digestCache: string | null
  /** `null`: as configured, else `warn`. */
  readonly executable: ExecutablePolicy | null
  readonly mode: Mode
  readonly version: VersionRequest
  /** `null`: as configured. */
  readonly baseline: BaselineChoice | null
  readonly gates: readonly GateRule[]
  readonly failOn: FailOn
  readonly key: string | null
  /** Jobs of the matrix that this one is a leg of; each may report a model of its own. */
  readonly legs: number
  /** `null`: as configured, else `changed`. */
  readonly comment: CommentMode | null
  readonly signing: Signing
  readonly signingKey: string | null
  /** Without white space at its ends, which the reader of inputs cuts off; `null`: the key is not encrypted. */
  readonly signingKeyPassphrase: string | null
  /** What of earlier releases is referred to rather than uploaded again. */
  readonly dedup: Dedup
  /** Whether the signature also goes to GitHub's attestation API; `auto`: where that is to be had. */
  readonly attest: Attest
  readonly sigstoreInstance: string
  readonly config: string
  readonly token: string
  readonly summary: boolean
}

export interface InputReading {
  /** What could be read; members that were wrong have their default. */
  readonly inputs: Inputs
  readonly errors: readonly ReleaseError[]
}

/** Reads one input; `''` when it was not given. */
export type InputReader = (name: string) => string

/** The first one is the default. */
type Choices<Option extends string> = readonly [Option, ...Option[]]

const MAX_KEY_LENGTH = 100
const EXECUTABLE_POLICIES = ['warn', 'allow', 'fail'] as const
const DEDUP = { false: 'none', true: 'files', tensors: 'tensors' } as const
export const COMMENT_MODES = ['changed', 'always', 'failing', 'never'] as const

/**
 * Reads all inputs and collects everything that is wrong with them.
 * @param repository name without owner: the default name of the model
 */
export function parseInputs(read: InputReader, repository: string): InputReading {
  const { errors, attempt } = collectErrors()
  const choice = <Option extends string>(name: string, options: Choices<Option>): Option =>
    attempt(options[0], () => parseChoice(name, read(name), options))
  const optional = <Option extends string>(name: string, options: Choices<Option>) =>
    read(name) === '' ? null : choice(name, options)
  const lines = <Value>(name: string, parse: (line: string) => Value): readonly Value[] =>
    splitLines(read(name)).flatMap((line) =>
      attempt<readonly Value[]>([], () => [within(name, () => parse(line))]),
    )
  const inputs: Inputs = {
    model: attempt('model', () => parseModelName(read('model') || repository)),
    path: splitLines(read('path')),
    data: lines('data', parseDataSpec),
    params: lines('params', parseParamsSpec),
    metrics: lines('metrics', parseMetricsSpec),
    predictions: lines('predictions', parsePredictionsSpec),
    environment: splitLines(read('environment')),
    digestCache: read('digest-cache') || null,
    executable: optional<ExecutablePolicy>('executable', EXECUTABLE_POLICIES),
    mode: choice('mode', ['auto', 'release', 'compare']),
    version: attempt({ kind: 'auto' }, () => parseVersionRequest(read('version') || 'auto')),
    baseline: attempt(null, () => parseBaseline(read('baseline') || 'auto')),
    gates: attempt([], () => within('gates', () => parseInlineGates(read('gates')))),
    failOn: choice('fail-on', ['fail', 'uncertain', 'never']),
    key: attempt(null, () => parseKey(read('key'))),
    legs: attempt(1, () => parseLegs(read('legs') || '1')),
    comment: optional<CommentMode>('comment', COMMENT_MODES),
    signing: choice('signing', ['auto', 'keyless', 'key', 'none']),
    signingKey: read('signing-key') || null,
    signingKeyPassphrase: read('signing-key-passphrase') || null,
    dedup: DEDUP[choice('dedup', ['false', 'true', 'tensors'])],
    attest: choice('attest', ['auto', 'true', 'false']),
    sigstoreInstance: read('sigstore-instance') || 'auto',
    config: read('config') || DEFAULT_CONFIG,
    token: attempt('', () => parseToken(read('github-token'))),
    summary: attempt(true, () => parseBoolean('summary', read('summary') || 'true')),
  }
  if (inputs.signing === 'key' && inputs.signingKey === null) errors.push(missingKey())
  return { inputs, errors }
}

/** Runs parsers that may refuse, and goes on, so that one run names everything that is wrong. */
export function collectErrors() {
  const errors: ReleaseError[] = []
  const attempt = <Value>(fallback: Value, parse: () => Value): Value => {
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      errors.push(error)
      return fallback
    }
  }
  return { errors, attempt }
}

export const splitLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#(?:\s|$)/.test(line))

/** Puts the name of the input before what is wrong with it. */
export function within<Value>(name: string, parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.message.startsWith(`${name}:`)) throw error
    throw new ReleaseError(error.code, `${name}: ${error.message}`, { cause: error.cause })
  }
}

export function parseChoice<Option extends string>(
  name: string,
  text: string,
  options: Choices<Option>,
): Option {
  if (text === '') return options[0]
  const found = options.find((one) => one === text)
  if (found !== undefined) return found
  throw new ReleaseError(
    'INPUT_INVALID',
    `${name}: "${text.slice(0, 80)}" is not one of ${options.join(', ')}.`,
  )
}

export function parseBoolean(name: string, text: string): boolean {
  if (/^true$/i.test(text)) return true
  if (/^false$/i.test(text)) return false
  throw new ReleaseError('INPUT_INVALID', `${name}: "${text.slice(0, 80)}" is not true or false.`)
}

export function parseBaseline(text: string): BaselineChoice | null {
  if (text === 'auto') return null
  return parseBaselineChoice(text)
}

/**
 * `latest`, a version, or the name of a stage.
 * @throws INPUT_INVALID
 */
export function parseBaselineChoice(text: string): BaselineChoice {
  try {
    return parseVersionSelector(text)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    throw new ReleaseError(
      'INPUT_INVALID',
      `baseline: "${text.slice(0, 80)}" is neither "auto", "latest", a version such as 1.4.0, nor the name of a stage.`,
    )
  }
}

export function parseKey(text: string): string | null {
  if (text === '') return null
  if (/^[\w./ -]+$/.test(text) && text.length <= MAX_KEY_LENGTH) return text
  throw new ReleaseError(
    'INPUT_INVALID',
    `key: "${text.slice(0, 80)}" has to be of letters, digits, "_", ".", "/", "-" and spaces, at most ${MAX_KEY_LENGTH}.`,
  )
}

const MAX_LEGS = 256

/** GitHub runs at most 256 jobs of one matrix. */
function parseLegs(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= MAX_LEGS) return Number(text)
  throw new ReleaseError(
    'INPUT_INVALID',
    `legs: "${text.slice(0, 80)}" is not a number of jobs from 1 to ${MAX_LEGS}.`,
  )
}

export function parseToken(text: string): string {
  if (text !== '') return text
  throw new ReleaseError(
    'INPUT_INVALID',
    'github-token: it is empty. Leave the input out to use the token of the job, or pass one.',
  )
}

const missingKey = (): ReleaseError =>
  new ReleaseError(
    'INPUT_INVALID',
    'signing-key: "signing: key" needs a private key. Make one with "model-release keygen", store the text of its .key ' +
      'file as a secret and pass it here.',
  )

export const DEFAULT_CONFIG = '.github/model-release.yml'

/** The default file is optional, any other was asked for. */
export const isNamedConfig = (path: string): boolean => path !== DEFAULT_CONFIG
