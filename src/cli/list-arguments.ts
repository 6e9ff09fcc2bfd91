import { parseArgs } from 'node:util'
import { parseModelName } from '../domain/version.ts'
import type { ConfiguredSigner } from '../formats/config-trust.ts'
import { parseSignerLine } from '../formats/signer-line.ts'
import { asUsage, UsageError } from './verb.ts'

export const LIST_HELP = `Usage: model-release list [--repo OWNER/NAME] [options]
       model-release list MODEL [--repo OWNER/NAME] [options]

Lists the models of a repository, or the versions of one model with their stages, sizes and how much of each other they use.
It shows what the release pages say. Only stages are verified: their events are signed. "model-release verify" proves a version.

  --repo OWNER/NAME     the repository (default: origin of the checkout)
  --limit N             lines at most (default: 100 models, 20 versions; a version costs a request)
  --signer TEXT         whose word on stages counts, as for "model-release verify"
  --config FILE         configuration with the trust section (default: .github/model-release.yml)
  --trusted-root FILE   Sigstore's trusted roots, as "model-release trusted-root" writes them
  --json                prints the result as JSON
  --help                shows this text

On a terminal it is a table with totals, elsewhere a line each with fields between tabs, exact numbers and no head: docs/list.md.
The token comes from GITHUB_TOKEN or GH_TOKEN, else from gh (gh auth token); a public repository needs none.
`

const OPTIONS = {
  repo: { type: 'string' },
  limit: { type: 'string' },
  signer: { type: 'string', multiple: true },
  config: { type: 'string' },
  'trusted-root': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const MOST_MODELS = 100
const MOST_VERSIONS = 20
const MAX_LIMIT = 1000

/** What `model-release list` was asked for. */
export interface ListArguments {
  /** `null`: all models. */
  readonly model: string | null
  readonly repo: string | null
  readonly limit: number
  readonly named: readonly ConfiguredSigner[]
  readonly config: string | null
  readonly trustedRoot: string | null
  readonly json: boolean
}

/** @throws UsageError, ReleaseError */
export function parseListArguments(args: readonly string[]): ListArguments {
  const { values, positionals } = readArguments(args)
  const [name, ...more] = positionals
  if (more.length > 0) throw new UsageError('Name one model, or none for all of them.')
  const model = name === undefined ? null : parseModelName(name)
  return {
    model,
    repo: values.repo ?? null,
    limit: readLimit(values.limit) ?? (model === null ? MOST_MODELS : MOST_VERSIONS),
    named: (values.signer ?? []).map(parseSignerLine),
    config: values.config ?? null,
    trustedRoot: values['trusted-root'] ?? null,
    json: values.json,
  }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }))
}

function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit >= 1 && limit <= MAX_LIMIT) return limit
  throw new UsageError(`--limit "${text.slice(0, 40)}": write a number from 1 to ${MAX_LIMIT}.`)
}
