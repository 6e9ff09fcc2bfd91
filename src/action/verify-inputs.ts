import type { Digest } from '../domain/digest.ts'
import { digestOf, isSha256 } from '../domain/digest.ts'
import { parseDuration } from '../domain/duration.ts'
import { ReleaseError } from '../domain/errors.ts'
import { parseModelName, parseVersion } from '../domain/version.ts'
import type { VersionSelector } from '../domain/version-selector.ts'
import { parseVersionSelector } from '../domain/version-selector.ts'
import type { ConfiguredSigner } from '../formats/config-trust.ts'
import { parseSignerLine } from '../formats/signer-line.ts'
import type { InputReader } from './inputs.ts'
import {
  collectErrors,
  DEFAULT_CONFIG,
  parseBoolean,
  parseToken,
  splitLines,
  within,
} from './inputs.ts'

/** The inputs of the verify door, typed. */
export interface VerifyInputs {
  /** `null`: whatever the directory holds. */
  readonly model: string | null
  readonly selector: VersionSelector
  /** A directory, in place of a release. */
  readonly path: string | null
  /** `OWNER/NAME`; `null`: this repository. */
  readonly repository: string | null
  readonly signers: readonly ConfiguredSigner[]
  readonly minVersion: string | null
  /** ms. */
  readonly maxAge: number | null
  readonly digest: Digest | null
  /** Of the newest stage event that was seen before. */
  readonly knownHead: Digest | null
  readonly download: boolean
  readonly allowExtra: boolean
  readonly sigstoreInstance: string
  readonly config: string
  readonly token: string
  readonly summary: boolean
}

export interface VerifyInputReading {
  readonly inputs: VerifyInputs
  readonly errors: readonly ReleaseError[]
}

/**
 * Reads all inputs and collects everything that is wrong with them.
 * @param ownName of the repository, the default name of the model
 */
export function parseVerifyInputs(read: InputReader, ownName: string): VerifyInputReading {
  const { errors, attempt } = collectErrors()
  const optional = <Value>(
    name: string,
    parse: (text: string) => Value | undefined,
    kind: string,
  ) => attempt<Value | null>(null, () => parseOptional(name, read(name), parse, kind))
  const path = read('path') || null
  const inputs: VerifyInputs = {
    model: attempt(null, () => readModel(read('model'), path, ownName)),
    selector: attempt<VersionSelector>({ kind: 'latest' }, () =>
      readSelector(read('version'), path),
    ),
    path,
    repository: optional('repository', parseRepository, 'a repository: write OWNER/NAME'),
    signers: splitLines(read('signer')).flatMap((line) =>
      attempt<readonly ConfiguredSigner[]>([], () => [
        within('signer', () => parseSignerLine(line)),
      ]),
    ),
    minVersion: optional('min-version', parseVersion, 'a version such as 1.4.0'),
    maxAge: optional('max-age', parseDuration, 'a number of hours, days or weeks: 12h, 90d, 8w'),
    digest: optional('manifest-digest', parseDigest, '"sha256:" and 64 hexadecimal digits'),
    knownHead: optional('known-head', parseDigest, '"sha256:" and 64 hexadecimal digits'),
    download: attempt(false, () => parseBoolean('download', read('download') || 'false')),
    allowExtra: attempt(false, () =>
      parseBoolean('allow-extra-files', read('allow-extra-files') || 'false'),
    ),
    sigstoreInstance: read('sigstore-instance') || 'auto',
    config: read('config') || DEFAULT_CONFIG,
    token: attempt('', () => parseToken(read('github-token'))),
    summary: attempt(true, () => parseBoolean('summary', read('summary') || 'true')),
  }
  return { inputs, errors }
}

function parseOptional<Value>(
  name: string,
  text: string,
  parse: (text: string) => Value | undefined,
  kind: string,
): Value | null {
  if (text === '') return null
  const value = parse(text)
  if (value !== undefined) return value
  throw new ReleaseError('INPUT_INVALID', `${name}: "${text.slice(0, 100)}" is not ${kind}.`)
}

function readModel(text: string, path: string | null, ownName: string): string | null {
  if (text === '' && path !== null) return null
  return parseModelName(text || ownName)
}

function readSelector(text: string, path: string | null): VersionSelector {
  const selector = parseVersionSelector(text)
  if (path === null || selector.kind !== 'stage') return selector
  throw new ReleaseError(
    'INPUT_INVALID',
    'version: a stage is looked up on GitHub; beside "path" name a version such as 1.4.0.',
  )
}

const parseRepository = (text: string): string | undefined =>
  /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/.test(text) ? text : undefined

function parseDigest(text: string): Digest | undefined {
  const hex = text.replace(/^sha256:/, '').toLowerCase()
  return isSha256(hex) ? digestOf(hex) : undefined
}
