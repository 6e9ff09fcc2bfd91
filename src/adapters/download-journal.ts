import { closeSync, constants, lstatSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { ByteInterval, ByteIntervals } from '../domain/byte-intervals.ts'
import { byteIntervals } from '../domain/byte-intervals.ts'

/** What was written of each file, for a pull that takes up where this one was killed. */
export interface DownloadJournal {
  /** By index of the file, as the last pull left it. */
  readonly held: readonly ByteIntervals[]
  /** Bytes that the file now has; told to the disk some at a time. */
  add(file: number, start: number, end: number): void
  /** What was told of the file counts no more. */
  forget(file: number): void
  close(): void
}

const HEAD = 'model-release pull v1\n'
/** What a killed pull loses at most. */
const FLUSH_BYTES = 4 * 1024 * 1024
/** More lines than these come from nobody who wrote them for us. Bytes. */
const MAX_BYTES = 64 * 1024 * 1024
const ADDED = /^(\d{1,7}) (\d{1,16}) (\d{1,16})$/
const FORGOTTEN = /^(\d{1,7}) -$/
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0

/**
 * Opens the journal, new or as it was left. Whatever it says is no more than a hint: every file is hashed before anybody sees
 * it, and fetched again when the hint was wrong.
 * @param sizes of the files, in bytes
 */
export function openJournal(path: string, sizes: readonly number[]): DownloadJournal {
  const held = readJournal(path, sizes)
  const isNew = held === undefined
  const descriptor = openSync(path, APPEND | NO_FOLLOW | (isNew ? constants.O_TRUNC : 0), 0o600)
  begin(descriptor, isNew)
  const waiting = new Map<number, ByteInterval[]>()
  let bytes = 0
  const flush = (): void => {
    const lines = [...waiting].flatMap(([file, list]) =>
      list.map(({ start, end }) => `${file} ${start} ${end}\n`),
    )
    waiting.clear()
    bytes = 0
    if (lines.length > 0) writeSync(descriptor, lines.join(''))
  }
  return {
    held: held ?? sizes.map((size) => byteIntervals(size)),
    add(file, start, end) {
      const list = waiting.get(file) ?? []
      waiting.set(file, list)
      // Each connection writes in order, so that there are a few open runs in a file at most.
      const before = list.findIndex((one) => one.end === start)
      if (before === -1) list.push({ start, end })
      else list[before] = { start: list[before]?.start ?? start, end }
      bytes += end - start
      if (bytes >= FLUSH_BYTES) flush()
    },
    forget(file) {
      waiting.delete(file)
      flush()
      writeSync(descriptor, `${file} -\n`)
    },
    close() {
      try {
        flush()
      } finally {
        closeSync(descriptor)
      }
    },
  }
}

function begin(descriptor: number, isNew: boolean): void {
  try {
    // A line that was cut off must not run into the next one.
    writeSync(descriptor, isNew ? HEAD : '\n')
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

function readJournal(path: string, sizes: readonly number[]): readonly ByteIntervals[] | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats?.isFile() !== true || stats.size > MAX_BYTES) return undefined
  const text = readFileSync(path, 'utf8')
  if (!text.startsWith(HEAD)) return undefined
  const held = sizes.map((size) => byteIntervals(size))
  // What comes after the last line break was cut off.
  for (const line of text.slice(HEAD.length, text.lastIndexOf('\n') + 1).split('\n')) {
    const [, file, start, end] = ADDED.exec(line) ?? []
    if (end !== undefined) held[Number(file)]?.add(Number(start), Number(end))
    const forgotten = FORGOTTEN.exec(line)?.[1]
    if (forgotten !== undefined) held[Number(forgotten)]?.clear()
  }
  return held
}
