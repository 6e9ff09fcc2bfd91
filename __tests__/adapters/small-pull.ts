import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DestinationOptions } from '../../src/adapters/pull-destination.ts'
import { pullDestination } from '../../src/adapters/pull-destination.ts'
import type { PullDisk } from '../../src/adapters/pull-disk.ts'
import { pullDisk } from '../../src/adapters/pull-disk.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Destination, PulledContent, Staging } from '../../src/ports/destination.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'

/** A destination in a folder of its own, and a model of two small files for it. */
export interface SmallPull {
  readonly folder: string
  /** Where the model goes. Absolute. */
  readonly target: string
  readonly log: FakeLog
  open(options?: Partial<DestinationOptions>): Destination
}

export const FILES = { 'model.bin': 'the weights', 'vocab/words.txt': 'a b c' }
/** What is there in the end, when the manifest lies among the files. */
export const INSTALLED = { ...FILES, 'manifest.json': '{"new":true}' }

/** @param ownAmongFiles whether the manifest lies among the files; else in a folder beside them */
export const contentOf = (ownAmongFiles = true): PulledContent => ({
  files: Object.entries(FILES).map(([path, text]) => ({
    path,
    size: text.length,
    sha256: sha256(text),
  })),
  own: [{ name: 'manifest.json', bytes: Buffer.from(INSTALLED['manifest.json']) }],
  ownAmongFiles,
  manifest: digestOf(sha256('a manifest')),
})

export function setSmallPull(): SmallPull {
  const folder = mkdtempSync(join(tmpdir(), 'small-pull-'))
  // For those who have no rights, too.
  chmodSync(folder, 0o777)
  const log = fakeLog()
  const target = join(folder, 'churn')
  return {
    folder,
    target,
    log,
    open: (options = {}) =>
      pullDestination({
        path: target,
        replace: true,
        replaceOption: '--force',
        within: null,
        guarded: [],
        cache: null,
        log,
        ...options,
      }),
  }
}

/** Stages all bytes of the model, as a download would. */
export async function fill(destination: Destination, content: PulledContent): Promise<Staging> {
  await destination.inspect(content)
  const staging = await destination.stage(content)
  for (const { file, position, size } of staging.missing()) {
    const text = Object.values(FILES)[file] ?? ''
    staging.write(file, position, Buffer.from(text).subarray(position, position + size))
  }
  return staging
}

/** Files by their paths, with their texts. */
export function writeTree(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** An error as the system would make it. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: refused by the test, rename`), { code, syscall: 'rename' })

/** A disk on which the renames with these numbers fail; the first is 1. */
export function failingDisk(numbers: readonly number[], code = 'EIO'): PullDisk {
  const disk = pullDisk()
  let count = 0
  return {
    ...disk,
    rename: async (from, to) => {
      count += 1
      if (numbers.includes(count)) throw systemError(code)
      await disk.rename(from, to)
    },
  }
}

/** Does some work with the rights of nobody, since the administrator may do everything. */
export async function withoutRights<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return await work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

export const HAS_MODES = process.platform !== 'win32'
