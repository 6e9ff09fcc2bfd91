import { parseArgs } from 'node:util'
import { parseSignerLine } from '../formats/signer-line.ts'
import type { RepositoryOptions } from './open-repository.ts'
import { asUsage } from './verb.ts'

export const DOCTOR_HELP = `Usage: model-release doctor [--repo OWNER/NAME] [--fast] [--fix] [--json] [options]

Looks at what is kept in a repository and says what is wrong with it and what to do: drafts that runs left, assets that
are missing, changed or unfinished, versions that nobody signed, tags without releases and releases without tags, stages
and events that lead nowhere, the configuration. Of the assets only manifests are downloaded. docs/retention.md lists
what is found. Exit code 1 when there is an error that was not fixed.

  --fix                does what is safe: removes drafts of runs that are over
  --fast               reads no manifest: only what lists and tags tell
  --repo OWNER/NAME    the repository (default: origin of the checkout)
  --signer TEXT        as of "verify"; may be given more than once
  --trusted-root FILE  as of "verify"
  --config FILE        configuration (default: .github/model-release.yml)
  --json               prints the findings as JSON
  --help               shows this text

Reading a public repository needs no token; drafts are seen, and removed, with "contents: write" only.
`

const OPTIONS = {
  repo: { type: 'string' },
  fix: { type: 'boolean', default: false },
  fast: { type: 'boolean', default: false },
  signer: { type: 'string', multiple: true },
  'trusted-root': { type: 'string' },
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** What `model-release doctor` was asked for. */
export interface DoctorArguments extends RepositoryOptions {
  readonly fix: boolean
  readonly fast: boolean
  readonly json: boolean
}

/** @throws UsageError, ReleaseError */
export function parseDoctorArguments(args: readonly string[]): DoctorArguments {
  const { fix, fast, json, repo = null, config = null, ...values } = readArguments(args)
  return {
    fix,
    fast,
    json,
    repo,
    config,
    named: (values.signer ?? []).map(parseSignerLine),
    trustedRoot: values['trusted-root'] ?? null,
  }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS }).values)
}
