import { parseArgs } from 'node:util'
import type { Digest } from '../domain/digest.ts'
import { digestOf, isSha256 } from '../domain/digest.ts'
import { parseDuration } from '../domain/duration.ts'
import type { Retention } from '../domain/retention.ts'
import { DEFAULT_RETENTION, MAX_KEEP } from '../domain/retention.ts'
import { parseModelName } from '../domain/version.ts'
import { parseSignerLine } from '../formats/signer-line.ts'
import type { RepositoryOptions } from './open-repository.ts'
import { asUsage, UsageError } from './verb.ts'

export const PRUNE_HELP = `Usage: model-release prune [MODEL] [--repo OWNER/NAME] [--keep N] [--older-than 90d] [--apply] [options]

Says which versions can be removed, why the others stay, how many bytes that frees, and which drafts were left by runs that
are over. Nothing is removed without --apply. A version goes only when it is neither among the newest N nor younger than
the age, and never when a stage, or a version that stays, needs it. docs/retention.md has the rules.

The rules are "retention" of .github/model-release.yml in the checkout you are in; options win over it. With neither,
nothing is removed. Whose word counts, on versions and on stages, is said as for "model-release verify".

  --keep N             so many of the newest versions stay, and so many prereleases (default: 20)
  --older-than 90d     what is younger stays (h, d or w; default: 365d)
  --apply              removes: releases, their tags, drafts of runs that are over
  --repo OWNER/NAME    the repository (default: origin of the checkout)
  --signer TEXT        as of "verify"; may be given more than once
  --trusted-root FILE  as of "verify"
  --known-head D       with MODEL: the newest event of last time, sha256:HEX; notices a history that was cut back
  --config FILE        configuration (default: .github/model-release.yml)
  --json               prints the result as JSON
  --help               shows this text

Removing needs a token with "contents: write", and "actions: read" to see which runs are over.
`

const OPTIONS = {
  repo: { type: 'string' },
  keep: { type: 'string' },
  'older-than': { type: 'string' },
  apply: { type: 'boolean', default: false },
  signer: { type: 'string', multiple: true },
  'trusted-root': { type: 'string' },
  'known-head': { type: 'string' },
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** What `model-release prune` was asked for. */
export interface PruneArguments extends RepositoryOptions {
  /** `null`: all. */
  readonly model: string | null
  readonly keep: number | null
  /** Milliseconds. */
  readonly olderThan: number | null
  readonly apply: boolean
  readonly knownHead: Digest | null
  readonly json: boolean
}

/** @throws UsageError, ReleaseError */
export function parsePruneArguments(args: readonly string[]): PruneArguments {
  const { values, positionals } = readArguments(args)
  const [name, ...more] = positionals
  if (more.length > 0) throw new UsageError('Name one model, or none for all of them.')
  if (name?.includes('@') === true)
    throw new UsageError('Name a model: which of its versions go is for the rules to say.')
  const knownHead = readHead(values['known-head'])
  if (knownHead !== null && name === undefined)
    throw new UsageError('--known-head goes with MODEL.')
  return {
    model: name === undefined ? null : parseModelName(name),
    keep: readKeep(values.keep),
    olderThan: readAge(values['older-than']),
    apply: values.apply,
    knownHead,
    json: values.json,
    repo: values.repo ?? null,
    config: values.config ?? null,
    named: (values.signer ?? []).map(parseSignerLine),
    trustedRoot: values['trusted-root'] ?? null,
  }
}

/**
 * What was typed wins over the file, and the file over what is usual.
 * @returns `null` when something is to be removed and nobody has said what
 */
export function chooseRetention(
  { keep, olderThan, apply }: Pick<PruneArguments, 'keep' | 'olderThan' | 'apply'>,
  configured: Retention | null,
): Retention | null {
  if (apply && configured === null && keep === null && olderThan === null) return null
  const usual = configured ?? DEFAULT_RETENTION
  return { ...usual, keep: keep ?? usual.keep, olderThan: olderThan ?? usual.olderThan }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }))
}

function readKeep(text: string | undefined): number | null {
  if (text === undefined) return null
  const keep = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (keep >= 1 && keep <= MAX_KEEP) return keep
  throw new UsageError(
    `--keep "${text.slice(0, 80)}": write a whole number from 1 to ${MAX_KEEP}; the newest version always stays.`,
  )
}

function readAge(text: string | undefined): number | null {
  if (text === undefined) return null
  const age = parseDuration(text)
  if (age !== undefined) return age
  throw new UsageError(
    `--older-than "${text.slice(0, 80)}": write a number of hours, days or weeks: 12h, 90d, 8w.`,
  )
}

function readHead(text: string | undefined): Digest | null {
  if (text === undefined) return null
  const hex = text.replace(/^sha256:/, '').toLowerCase()
  if (isSha256(hex)) return digestOf(hex)
  throw new UsageError(
    `--known-head "${text.slice(0, 80)}" is not sha256: and 64 hexadecimal digits.`,
  )
}
