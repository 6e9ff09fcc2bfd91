import type { BigIntStats } from 'node:fs'
import { lstatSync, statSync } from 'node:fs'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { listingLine } from '../domain/listing.ts'
import type { Log } from '../ports/log.ts'
import type { WalkedFile } from './file-walk.ts'
import { checkLines, listingWriter, parseSumLine, readLines } from './listing-file.ts'
import { isSystemError } from './system-error.ts'

/** What the cache knows of a file before it is read. */
export interface Probe {
  /** `null`: the file has to be read. */
  readonly sha256: Sha256 | null
  /** Size, times and inode; `null` when they could not be read. */
  readonly stamp: string | null
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Digests of files that were hashed before and have not changed since. */
export interface DigestCache {
  probe(file: WalkedFile): Probe
  /** Keeps a digest, unless the file changed since the probe or so shortly before that a change would not show. */
  add(file: WalkedFile, probe: Probe, sha256: Sha256): void
  /** Writes what is new. A cache that cannot be written is a warning. */
  save(): void
}

/** A file that is written twice within the resolution of its times looks the same after both. */
const SETTLED_MS = 2000
const MAX_ENTRIES = 250_000
const MAX_BYTES = 256 * 1024 * 1024
const HEAD = /^# model-release digest cache v1 sha256=([0-9a-f]{64})$/
const HEAD_BYTES = 104
const ENTRY = /^(\d{1,20} -?\d{1,20} -?\d{1,20} \d{1,20}) (.*)$/s

interface Entry {
  readonly stamp: string
  readonly sha256: Sha256
}

/**
 * A cache on disk for machines that keep their files between runs. Whoever can write to it can make a digest up, so it
 * belongs where only the owner of the files writes. A broken or foreign file is a warning and counts as empty. Two
 * processes at once do no harm: each puts a whole file into place.
 */
export function openDigestCache(file: string, log: Log): DigestCache {
  const old = new Map(readOld(file, log))
  const current = new Map<string, Entry>()
  let fresh = 0
  return {
    probe(walked) {
      const at = Date.now()
      const stat = findStat(walked)
      if (stat === undefined) return { sha256: null, stamp: null, at }
      const stamp = stampOf(stat)
      const entry = old.get(walked.file)
      if (entry?.stamp !== stamp) return { sha256: null, stamp, at }
      current.set(walked.file, entry)
      return { sha256: entry.sha256, stamp, at }
    },
    add(walked, probe, sha256) {
      const stat = findStat(walked)
      if (stat === undefined || probe.stamp !== stampOf(stat)) return
      if (probe.at - newest(stat) < SETTLED_MS || current.size >= MAX_ENTRIES) return
      current.set(walked.file, { stamp: probe.stamp, sha256 })
      fresh += 1
    },
    save() {
      if (fresh === 0) return
      try {
        write(file, current, new Map(readOld(file, log)))
        fresh = 0
      } catch (error) {
        if (!isSystemError(error)) throw error
        log.warning(`The digest cache ${file} cannot be written: ${error.message}.`)
      }
    },
  }
}

const findStat = (walked: WalkedFile): BigIntStats | undefined => {
  const stat = statSync(walked.file, { bigint: true, throwIfNoEntry: false })
  return stat !== undefined && stat.size === BigInt(walked.size) ? stat : undefined
}

const stampOf = (stat: BigIntStats): string =>
  `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`

const newest = (stat: BigIntStats): number => Math.max(Number(stat.mtimeMs), Number(stat.ctimeMs))

function readOld(file: string, log: Log): readonly (readonly [string, Entry])[] {
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (stat === undefined) return []
    if (stat.isFile() && stat.size <= MAX_BYTES) return [...readEntries(file)]
    log.warning(`The digest cache ${file} is not used: it is too large, or not a file.`)
  } catch (error) {
    if (!(error instanceof ReleaseError) && !isSystemError(error)) throw error
    log.warning(`The digest cache ${file} is not used: ${error.message}`)
  }
  return []
}

function* readEntries(file: string): Generator<readonly [string, Entry]> {
  const lines = readLines(file)
  const head = HEAD.exec(lines.next().value?.trimEnd() ?? '')?.[1]
  if (head === undefined) {
    lines.return(undefined)
    throw new ReleaseError('FORMAT_INVALID', `${file}:1: this is no digest cache.`)
  }
  let line = 1
  for (const text of checkLines(lines, head, file)) {
    line += 1
    const [, stamp, sum] = ENTRY.exec(text) ?? []
    if (stamp === undefined || sum === undefined)
      throw new ReleaseError('FORMAT_INVALID', `${file}:${line}: this is no entry of a cache.`)
    const { path, sha256 } = parseSumLine(sum, `${file}:${line}`)
    yield [path, { stamp, sha256 }]
  }
}

/** The files of this run first, then those of others, as many as there is room for. */
function write(
  file: string,
  current: ReadonlyMap<string, Entry>,
  others: ReadonlyMap<string, Entry>,
): void {
  const writer = listingWriter(file, HEAD_BYTES)
  try {
    for (const [path, entry] of current) writer.add(entryLine(path, entry))
    let room = MAX_ENTRIES - current.size
    for (const [path, entry] of others) {
      if (room <= 0) break
      if (current.has(path)) continue
      writer.add(entryLine(path, entry))
      room -= 1
    }
    writer.commit(
      (lines) => `${`# model-release digest cache v1 sha256=${lines}`.padEnd(HEAD_BYTES - 1)}\n`,
    )
  } finally {
    writer.discard()
  }
}

const entryLine = (path: string, { stamp, sha256 }: Entry): string =>
  `${stamp} ${listingLine({ path, sha256 })}`
