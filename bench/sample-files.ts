import { randomBytes } from 'node:crypto'
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const BLOCK_BYTES = 1024 * 1024
const FOLDERS = 1000
const FILES = 100
const FILE_BYTES = 4096
/** File systems allow some ten thousand names for one file. */
const LINKS = 10_000

/** Random bytes, repeated with a number in every block. */
export function writeLarge(file: string, size: number): void {
  const block = randomBytes(BLOCK_BYTES)
  const descriptor = openSync(file, 'w')
  try {
    for (let done = 0; done < size; done += BLOCK_BYTES) {
      block.writeDoubleLE(done)
      writeSync(descriptor, block, 0, Math.min(BLOCK_BYTES, size - done))
    }
  } finally {
    closeSync(descriptor)
  }
}

/** 100,000 files of 4 KB in 1,000 folders. */
export function writeMany(folder: string): void {
  for (let index = 0; index < FOLDERS; index += 1) {
    const place = join(folder, String(index % 10), String(index))
    mkdirSync(place, { recursive: true })
    const content = randomBytes(FILES * FILE_BYTES)
    for (let file = 0; file < FILES; file += 1)
      writeFileSync(
        join(place, `sample-${file}.bin`),
        content.subarray(file * FILE_BYTES, (file + 1) * FILE_BYTES),
      )
  }
}

/** 1,000,000 names in 1,000 folders, for a hundred of the many files. */
export function linkMillion(many: string, folder: string): void {
  const first = join(many, '0', '0')
  const sources = readdirSync(first).map((name) => join(first, name))
  for (let index = 0; index < sources.length * LINKS; index += 1) {
    const place = join(folder, String(index % FOLDERS))
    if (index < FOLDERS) mkdirSync(place, { recursive: true })
    linkSync(sources[Math.floor(index / LINKS)] ?? '', join(place, `sample-${index}.bin`))
  }
}
