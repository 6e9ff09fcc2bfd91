import { parseArgs } from 'node:util'
import { parseDuration } from '../domain/duration.ts'
import type { ModelTarget } from '../domain/version-selector.ts'
import { parseTarget } from '../domain/version-selector.ts'
import { parseVersion } from '../domain/version.ts'
import type { ConfiguredSigner } from '../formats/config-trust.ts'
import { parseSignerLine } from '../formats/signer-line.ts'
import type { Digest } from '../domain/digest.ts'
import { digestOf, isSha256 } from '../domain/digest.ts'
import { asUsage, UsageError } from './verb.ts'

export const VERIFY_HELP = `Usage: model-release verify MODEL[@VERSION|:STAGE] [--repo OWNER/NAME] [options]
       model-release verify --path DIR [options]

Checks a published version, or a directory that it was pulled to: signature, signer, log and time, manifest, the set of
files and every digest, commit, lineage. Each check has a line. Exit code 0: verified, 1: not verified.

Whom to trust is yours to say, never the version's: --signer, else trust.signers of .github/model-release.yml in the
checkout you are in, else the workflows of the repository on its default branch.

  --signer TEXT         a workflow identity ("https://github.com/OWNER/NAME/.github/workflows/FILE@refs/heads/main"), or
                        "key:FILE" with a public key; may be given more than once, docs/verify.md has all its parts
  --repo OWNER/NAME     the repository (default: origin of the checkout)
  --path DIR            verifies a directory; with --offline nothing but it and your own files is read
  --manifest FILE       the manifest of --path, when it lies elsewhere (manifest.sigstore.json beside it)
  --offline             no network at all; signatures without a key then need --trusted-root
  --trusted-root FILE   Sigstore's trusted roots, as "model-release trusted-root" writes them
  --download            reads the bytes of every asset, also of those whose digest GitHub states
  --allow-extra-files   accepts files in DIR that are not of the version
  --min-version V       refuses an older version; a signature never expires
  --max-age 90d         refuses a version that was made longer ago (h, d or w)
  --manifest-digest D   refuses any other manifest than sha256:HEX, from your own lock file
  --known-head D        of MODEL:STAGE: the newest event of last time, sha256:HEX; notices a history that was cut back
  --config FILE         configuration with the trust section (default: .github/model-release.yml)
  --json                prints the result as JSON
  --quiet               shows no progress
  --help                shows this text

The token comes from GITHUB_TOKEN or GH_TOKEN, else from gh (gh auth token); a public repository needs none.
`

const OPTIONS = {
  signer: { type: 'string', multiple: true },
  repo: { type: 'string' },
  path: { type: 'string' },
  manifest: { type: 'string' },
  offline: { type: 'boolean', default: false },
  'trusted-root': { type: 'string' },
  download: { type: 'boolean', default: false },
  'allow-extra-files': { type: 'boolean', default: false },
  'min-version': { type: 'string' },
  'max-age': { type: 'string' },
  'manifest-digest': { type: 'string' },
  'known-head': { type: 'string' },
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const

/** What `model-release verify` was asked for. */
export interface VerifyArguments {
  /** `null`: whatever the directory holds. */
  readonly target: ModelTarget | null
  readonly path: string | null
  readonly manifest: string | null
  readonly named: readonly ConfiguredSigner[]
  readonly repo: string | null
  readonly offline: boolean
  readonly trustedRoot: string | null
  readonly download: boolean
  readonly allowExtra: boolean
  readonly minVersion: string | null
  /** ms. */
  readonly maxAge: number | null
  readonly digest: Digest | null
  /** Of the newest stage event that was seen before. */
  readonly knownHead: Digest | null
  readonly config: string | null
  readonly json: boolean
  readonly quiet: boolean
}

/** @throws UsageError, ReleaseError */
export function parseVerifyArguments(args: readonly string[]): VerifyArguments {
  const { values, positionals } = readArguments(args)
  const { path = null, manifest = null, repo = null, offline, config = null } = values
  const [name, ...more] = positionals
  if (more.length > 0)
    throw new UsageError('Name one version: MODEL, MODEL@VERSION or MODEL:STAGE.')
  if (name === undefined && path === null)
    throw new UsageError('Name a version (MODEL@VERSION) or a directory (--path DIR).')
  const target = name === undefined ? null : parseTarget(name)
  refuseContradictions(target, values)
  return {
    target,
    path,
    manifest,
    named: (values.signer ?? []).map(parseSignerLine),
    repo,
    offline,
    trustedRoot: values['trusted-root'] ?? null,
    download: values.download,
    allowExtra: values['allow-extra-files'],
    minVersion: readVersion(values['min-version']),
    maxAge: readAge(values['max-age']),
    digest: readDigest('--manifest-digest', values['manifest-digest']),
    knownHead: readDigest('--known-head', values['known-head']),
    config,
    json: values.json,
    quiet: values.quiet,
  }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }))
}

interface Chosen {
  readonly path?: string | undefined
  readonly manifest?: string | undefined
  readonly offline: boolean
  readonly download: boolean
}

function refuseContradictions(target: ModelTarget | null, chosen: Chosen): void {
  const { path, manifest, offline, download } = chosen
  if (offline && path === undefined)
    throw new UsageError('--offline reads a directory that was pulled: add --path DIR.')
  if (manifest !== undefined && path === undefined)
    throw new UsageError('--manifest goes with --path DIR.')
  if (download && path !== undefined)
    throw new UsageError('--download is for a release; of a directory every byte is read anyway.')
  if (path !== undefined && target?.selector.kind === 'stage')
    throw new UsageError('A stage is looked up on GitHub: name MODEL@VERSION beside --path DIR.')
}

/** @throws UsageError */
export function readVersion(text: string | undefined): string | null {
  if (text === undefined) return null
  const version = parseVersion(text)
  if (version !== undefined) return version
  throw new UsageError(`--min-version "${text.slice(0, 80)}" is no version such as 1.4.0.`)
}

/** @throws UsageError */
export function readAge(text: string | undefined): number | null {
  if (text === undefined) return null
  const age = parseDuration(text)
  if (age !== undefined) return age
  throw new UsageError(
    `--max-age "${text.slice(0, 80)}": write a number of hours, days or weeks: 12h, 90d, 8w.`,
  )
}

/** @throws UsageError */
export function readDigest(option: string, text: string | undefined): Digest | null {
  if (text === undefined) return null
  const hex = text.replace(/^sha256:/, '').toLowerCase()
  if (isSha256(hex)) return digestOf(hex)
  throw new UsageError(`${option} "${text.slice(0, 80)}" is not sha256: and 64 hexadecimal digits.`)
}
