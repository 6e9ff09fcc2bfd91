import { parseArgs } from 'node:util'
import { ReleaseError } from '../domain/errors.ts'
import { parseTarget } from '../domain/version-selector.ts'
import { parseSignerLine } from '../formats/signer-line.ts'
import { asUsage, UsageError } from './verb.ts'
import type { VerifyArguments } from './verify-arguments.ts'
import { readAge, readDigest, readVersion } from './verify-arguments.ts'

export const PULL_HELP = `Usage: model-release pull MODEL[@VERSION|:STAGE] [--repo OWNER/NAME] [--path DIR] [options]

Verifies a version, downloads the files of the model, compares every byte with the signed digests, and only then puts them
in place. A pull that was broken off goes on where it stopped. Prints the folder. Exit code 0: there and verified, 1: not
verified, with nothing at the destination.

  --path DIR            the folder for the files, which need not be there (default: MODEL-VERSION)
  --files GLOB          only these files ("*.safetensors", "vocab/**", "!*.bin"); may be given more than once
  --force               replaces a folder that holds other files
  --repo OWNER/NAME     the repository (default: origin of the checkout)
  --signer TEXT         who may have signed it, as for "model-release verify"; may be given more than once
  --trusted-root FILE   Sigstore's trusted roots, as "model-release trusted-root" writes them
  --min-version V       refuses an older version; a signature never expires
  --max-age 90d         refuses a version that was made longer ago (h, d or w)
  --manifest-digest D   refuses any other manifest than sha256:HEX, from your own lock file
  --known-head D        of MODEL:STAGE: the newest event of last time, sha256:HEX
  --config FILE         configuration with the trust section (default: .github/model-release.yml)
  --no-verify           asks for no signature: the bytes are those of the manifest, but nobody knows whose manifest
  --cache-dir DIR       where pulled files are kept for the next time (default: $MODEL_RELEASE_CACHE, else
                        model-release in $XDG_CACHE_HOME or ~/.cache)
  --cache-size 20GB     how much of them at most (default: 10GB)
  --no-cache            neither uses nor fills the cache
  --json                prints the result as JSON
  --quiet               shows no progress
  --help                shows this text

The token comes from GITHUB_TOKEN or GH_TOKEN, else from gh (gh auth token); a public repository needs none.
`

const OPTIONS = {
  path: { type: 'string' },
  files: { type: 'string', multiple: true },
  force: { type: 'boolean', default: false },
  repo: { type: 'string' },
  signer: { type: 'string', multiple: true },
  'trusted-root': { type: 'string' },
  'min-version': { type: 'string' },
  'max-age': { type: 'string' },
  'manifest-digest': { type: 'string' },
  'known-head': { type: 'string' },
  config: { type: 'string' },
  'no-verify': { type: 'boolean', default: false },
  'cache-dir': { type: 'string' },
  'cache-size': { type: 'string' },
  'no-cache': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const

/** How pulled files are kept. */
export interface CacheChoice {
  /** `null`: the usual one. */
  readonly folder: string | null
  /** Bytes; `null`: the usual limit. */
  readonly limit: number | null
}

/** What `model-release pull` was asked for. */
export interface PullArguments {
  /** Which version, and whom to trust. */
  readonly version: VerifyArguments
  /** `null`: named after the version. */
  readonly path: string | null
  readonly files: readonly string[]
  readonly force: boolean
  readonly verify: boolean
  /** `null`: none. */
  readonly cache: CacheChoice | null
  readonly json: boolean
  readonly quiet: boolean
}

/** @throws UsageError, ReleaseError */
export function parsePullArguments(args: readonly string[]): PullArguments {
  const { values, positionals } = readArguments(args)
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0)
    throw new UsageError('Name one version: MODEL, MODEL@VERSION or MODEL:STAGE.')
  if (values.path === '') throw new UsageError('--path "" is no folder.')
  return {
    version: readVersionArguments(name, values),
    path: values.path ?? null,
    files: values.files ?? [],
    force: values.force,
    verify: !values['no-verify'],
    cache: readCache(values),
    json: values.json,
    quiet: values.quiet,
  }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }))
}

type Values = ReturnType<typeof readArguments>['values']

function readVersionArguments(name: string, values: Values): VerifyArguments {
  return {
    target: parseTarget(name),
    path: null,
    manifest: null,
    named: (values.signer ?? []).map(parseSignerLine),
    repo: values.repo ?? null,
    offline: false,
    trustedRoot: values['trusted-root'] ?? null,
    download: false,
    allowExtra: false,
    minVersion: readVersion(values['min-version']),
    maxAge: readAge(values['max-age']),
    digest: readDigest('--manifest-digest', values['manifest-digest']),
    knownHead: readDigest('--known-head', values['known-head']),
    config: values.config ?? null,
    json: values.json,
    quiet: values.quiet,
  }
}

function readCache(values: Values): CacheChoice | null {
  const [folder, size] = [values['cache-dir'], values['cache-size']]
  if (folder === '') throw new UsageError('--cache-dir "" is no folder.')
  if (!values['no-cache'])
    return { folder: folder ?? null, limit: size === undefined ? null : readSize(size) }
  if (folder === undefined && size === undefined) return null
  throw new UsageError('--no-cache goes with neither --cache-dir nor --cache-size.')
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
}

function readSize(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?([KMGT]i?B|)$/i.exec(text) ?? []
  const bytes =
    count === '' ? Number.NaN : Math.floor(Number(count) * (UNITS[unit.toUpperCase()] ?? 1))
  if (Number.isSafeInteger(bytes)) return bytes
  throw new ReleaseError(
    'INPUT_INVALID',
    `--cache-size "${text.slice(0, 80)}": write a number with a unit, such as 500MB or 20GB.`,
  )
}
