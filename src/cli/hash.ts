import { realpathSync } from 'node:fs'
import { basename, dirname, parse, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { consoleLog } from '../adapters/console-log.ts'
import type { DigestCache } from '../adapters/digest-cache.ts'
import { openDigestCache } from '../adapters/digest-cache.ts'
import type { HashOptions } from '../adapters/hash-files.ts'
import { mergeShards } from '../adapters/hash-merge.ts'
import { withHashProgress } from '../adapters/hash-progress.ts'
import type { HashedSet } from '../adapters/hash-set.ts'
import { hashSet } from '../adapters/hash-set.ts'
import type { Shard, ShardHead } from '../adapters/hash-shard.ts'
import { hashShard, isShard, MAX_SHARDS } from '../adapters/hash-shard.ts'
import { parseSelection } from '../adapters/path-pattern.ts'
import { isInside, parseWorkspacePath } from '../adapters/workspace-path.ts'
import { digestOf } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Terminal, Verb } from './verb.ts'
import { asUsage, UsageError } from './verb.ts'

const HELP = `Usage: model-release hash PATTERN... [--out FILE] [--cache FILE] [--json] [--quiet]
       model-release hash PATTERN... --shard I/N --out FILE
       model-release hash --merge FILE... [--out FILE] [--json]

Prints the digest that a release states for files: of one single file its own SHA-256, of a folder or of what
several patterns select the SHA-256 of the listing that sha256sum prints, sorted by the bytes of the paths.
A PATTERN is a file, a folder or a glob; one that starts with "!" excludes.

  --out FILE    writes the listing
  --shard I/N   hashes the I-th of N shares, for N machines with the same files; FILE gets a partial listing
  --merge       puts the partial listings of all N shares together: the same digest as from one machine
  --cache FILE  remembers digests, for a machine that keeps its files: what did not change is not read again
  --json        prints {"digest", "files", "size", "listing"} instead
  --quiet       shows no progress
  --help        shows this text
`

const OPTIONS = {
  out: { type: 'string' },
  shard: { type: 'string' },
  cache: { type: 'string' },
  merge: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const

/** `model-release hash`. */
export const hash: Verb = {
  summary: 'prints the digest of files, folders and data sets',
  help: HELP,
  async run(args, terminal) {
    const request = parseRequest(args)
    const out = request.out === null ? null : resolve(terminal.folder, request.out)
    if (request.kind === 'merge') {
      const files = request.files.map((file) => resolve(terminal.folder, file))
      print(terminal, request, out, mergeShards(files, out))
      return
    }
    const place = findPlace(terminal.folder, request.patterns)
    refuseSelected(terminal, place, { '--out': request.out, '--cache': request.cache })
    if (request.kind === 'whole') {
      const set = await hashing(terminal, request, (options) =>
        hashSet(place.workspace, place.patterns, out, options),
      )
      print(terminal, request, out, set)
      return
    }
    const file = resolve(terminal.folder, request.out)
    const head = await hashing(terminal, request, (options) =>
      hashShard(place.workspace, place.patterns, request.shard, file, options),
    )
    printShard(terminal, request, file, head)
  },
}

interface Common {
  /** What the digest is of, as it was typed. */
  readonly name: string
  readonly json: boolean
  readonly quiet: boolean
}

interface Hashing extends Common {
  readonly patterns: readonly string[]
  readonly cache: string | null
}

type Request =
  | (Hashing & { readonly kind: 'whole'; readonly out: string | null })
  | (Hashing & { readonly kind: 'shard'; readonly shard: Shard; readonly out: string })
  | (Common & {
      readonly kind: 'merge'
      readonly files: readonly string[]
      readonly out: string | null
    })

function parseRequest(args: readonly string[]): Request {
  const { values, positionals } = readArguments(args)
  const { json, quiet, out = null, cache = null } = values
  const common = { name: positionals.join(' '), json, quiet }
  if (positionals.length === 0)
    throw new UsageError(values.merge ? 'There is no FILE to merge.' : 'There is no PATTERN.')
  if (values.merge) {
    if (values.shard !== undefined || cache !== null)
      throw new UsageError('--merge reads listings only: it goes without --shard and --cache.')
    return { ...common, kind: 'merge', files: positionals, out }
  }
  const hashed = { ...common, patterns: positionals, cache }
  if (values.shard === undefined) return { ...hashed, kind: 'whole', out }
  if (out === null) throw new UsageError('--shard needs --out FILE for the partial listing.')
  return { ...hashed, kind: 'shard', shard: parseShard(values.shard), out }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }))
}

function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (isShard(shard)) return shard
  throw new UsageError(
    `--shard "${text}" is no share: write I/N, like 2/4, with I from 1 to N and N up to ${MAX_SHARDS}.`,
  )
}

interface Place {
  readonly workspace: string
  readonly patterns: readonly string[]
}

/** Whoever types a path means it, also outside of the current folder; then the whole disk is the workspace. */
function findPlace(folder: string, patterns: readonly string[]): Place {
  const absolute = patterns.map((pattern) => {
    const mark = pattern.startsWith('!') ? '!' : ''
    return { mark, path: resolve(folder, pattern.slice(mark.length)) }
  })
  const outside = absolute.find(({ path }) => !isInside(folder, path))
  if (outside === undefined) return { workspace: realpathSync(folder), patterns }
  return {
    workspace: parse(outside.path).root,
    patterns: absolute.map(({ mark, path }) => mark + path),
  }
}

/**
 * What is written into a folder while it is hashed would be hashed too, half done and with another name each time.
 * @throws INPUT_INVALID
 */
function refuseSelected(
  { folder }: Terminal,
  { workspace, patterns }: Place,
  files: Readonly<Record<string, string | null>>,
): void {
  const selection = parseSelection(workspace, patterns)
  for (const [option, file] of Object.entries(files)) {
    if (file === null) continue
    const path = resolve(realFolder(resolve(folder, file)), basename(file))
    if (!isInside(workspace, path)) continue
    if (selection.selects(parseWorkspacePath(workspace, path)))
      throw new ReleaseError(
        'INPUT_INVALID',
        `${option} "${file}" would be one of the files that are hashed. Name a file outside of them.`,
      )
  }
}

/** The folder of a file that need not be there, without links. */
function realFolder(file: string): string {
  try {
    return realpathSync(dirname(file))
  } catch {
    return dirname(file)
  }
}

/** Shows how far the work is, and saves the cache after it. */
async function hashing<Result>(
  terminal: Terminal,
  request: Hashing,
  work: (options: HashOptions) => Promise<Result>,
): Promise<Result> {
  const cache = request.cache === null ? null : openCache(terminal, request.cache)
  const known = cache === null ? {} : { cache }
  try {
    if (request.quiet) return await work(known)
    return await withHashProgress((onProgress) => work({ ...known, onProgress }), terminal.err)
  } finally {
    cache?.save()
  }
}

const openCache = (terminal: Terminal, file: string): DigestCache =>
  openDigestCache(resolve(terminal.folder, file), consoleLog(terminal.err))

function print(terminal: Terminal, request: Common, out: string | null, set: HashedSet): void {
  const digest = digestOf(set.digest)
  const { files, size } = set
  terminal.out.write(
    request.json
      ? `${JSON.stringify({ digest, files, size, listing: out })}\n`
      : `${digest}  ${request.name}\n`,
  )
}

function printShard(terminal: Terminal, request: Common, file: string, head: ShardHead): void {
  const shard = `${head.shard.index}/${head.shard.count}`
  const { files, totalFiles } = head
  terminal.out.write(
    request.json
      ? `${JSON.stringify({ shard, files, filesTotal: totalFiles, listing: file })}\n`
      : `shard ${shard}: ${files} of ${totalFiles} files  ${file}\n`,
  )
}
