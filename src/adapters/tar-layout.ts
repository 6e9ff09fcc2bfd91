import { posix } from 'node:path'
import type { BytePiece } from '../domain/byte-piece.ts'
import { sizeOf } from '../domain/byte-piece.ts'
import { comparePaths } from '../domain/listing.ts'

export interface TarMember {
  /** Relative, POSIX separators. */
  readonly path: string
  /** Absolute. */
  readonly file: string
  /** Bytes. */
  readonly size: number
}

export interface TarLayout {
  /** The archive: headers in memory, contents from the files. */
  readonly pieces: readonly BytePiece[]
  /** Bytes of the archive. */
  readonly size: number
  /** Where the bytes of each path begin in the archive. */
  readonly offsets: ReadonlyMap<string, number>
}

const BLOCK_BYTES = 512
/** Archives end on a full record of 20 blocks. */
const RECORD_BYTES = 20 * BLOCK_BYTES
const END_BYTES = 2 * BLOCK_BYTES
const NAME_BYTES = 100
/** What eleven octal digits hold: a byte less than 8 GiB. */
const MAX_OCTAL_SIZE = 8 ** 11 - 1

/**
 * Lays out one tar (POSIX.1-2001, pax) of regular files, in the order of their path bytes, without times, owners or
 * folders: the same files always give the same bytes. Names that are not ASCII or longer than 100 bytes, and sizes
 * from 8 GiB, are in a pax header; all others are plain ustar. Reads nothing.
 *
 * The bytes are those of GNU tar 1.27 and later, so that anybody can recompute the archive from its files:
 *
 *     find . -type f -printf '%P\0' | LC_ALL=C sort -z |
 *       tar --format=posix --pax-option='exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime' --mtime=@0 \
 *         --owner=0 --group=0 --numeric-owner --mode=0644 --no-recursion --null -T - -cf model.tar
 *
 * @throws {TypeError} for a path that comes twice or a size that is no safe integer from zero
 */
export function layTar(members: readonly TarMember[]): TarLayout {
  const pieces: BytePiece[] = []
  const offsets = new Map<string, number>()
  let size = 0
  let waiting: Uint8Array[] = []
  const flush = (): void => {
    if (waiting.length > 0) pieces.push({ kind: 'bytes', bytes: Buffer.concat(waiting) })
    waiting = []
  }
  const add = (bytes: Uint8Array): void => {
    if (bytes.length > 0) waiting.push(bytes)
    size += bytes.length
  }
  for (const member of members.toSorted((left, right) => comparePaths(left.path, right.path))) {
    check(member, offsets)
    add(headOf(member))
    offsets.set(member.path, size)
    if (member.size > 0) {
      flush()
      pieces.push({ kind: 'file', path: member.file, start: 0, size: member.size })
    }
    size += member.size
    add(zerosTo(BLOCK_BYTES, size))
  }
  add(Buffer.alloc(END_BYTES))
  add(zerosTo(RECORD_BYTES, size))
  flush()
  return { pieces, size: sizeOf(pieces), offsets }
}

function check({ path, size }: TarMember, laid: ReadonlyMap<string, number>): void {
  if (laid.has(path)) throw new TypeError(`"${path}" cannot be in an archive twice`)
  if (!Number.isSafeInteger(size) || size < 0)
    throw new TypeError(`"${path}" cannot have ${size} bytes`)
}

const zerosTo = (unit: number, size: number): Buffer => Buffer.alloc((unit - (size % unit)) % unit)

/** All blocks in front of a file's bytes. */
function headOf({ path, size }: TarMember): Buffer {
  const name = Buffer.from(path)
  const isLong = size > MAX_OCTAL_SIZE
  const isPlain = name.length === path.length && name.length <= NAME_BYTES
  const own = headerBlock('0', name, isLong ? 0 : size)
  const records = [
    ...(isPlain ? [] : [paxRecord('path', path)]),
    ...(isLong ? [paxRecord('size', String(size))] : []),
  ]
  if (records.length === 0) return own
  const body = Buffer.concat(records)
  const paxName = Buffer.from(`${posix.dirname(path)}/PaxHeaders/${posix.basename(path)}`)
  const header = headerBlock('x', paxName, body.length)
  return Buffer.concat([header, body, zerosTo(BLOCK_BYTES, body.length), own])
}

/** `LENGTH KEYWORD=VALUE\n`, where the length counts its own digits. */
function paxRecord(keyword: string, value: string): Buffer {
  const rest = Buffer.from(` ${keyword}=${value}\n`)
  let length = rest.length
  while (length !== rest.length + String(length).length)
    length = rest.length + String(length).length
  return Buffer.concat([Buffer.from(String(length)), rest])
}

/** Where each field of a ustar header begins. */
const AT = {
  mode: 100,
  uid: 108,
  gid: 116,
  size: 124,
  mtime: 136,
  checksum: 148,
  type: 156,
  magic: 257,
  major: 329,
  minor: 337,
} as const

/**
 * One header; a name that is too long for it is cut, as the pax header in front has the whole.
 * @param type `0` for a regular file, `x` for a pax header
 */
function headerBlock(type: '0' | 'x', name: Buffer, size: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES)
  const octal = (at: number, digits: number, value: number): unknown =>
    block.write(value.toString(8).padStart(digits, '0'), at, 'latin1')
  name.copy(block, 0, 0, NAME_BYTES)
  octal(AT.mode, 7, 0o644)
  octal(AT.uid, 7, 0)
  octal(AT.gid, 7, 0)
  octal(AT.size, 11, size)
  octal(AT.mtime, 11, 0)
  block.write(type, AT.type, 'latin1')
  block.write('ustar\x0000', AT.magic, 'latin1')
  // A pax header is no device and no file, and GNU tar leaves these empty in it.
  if (type === '0') {
    octal(AT.major, 7, 0)
    octal(AT.minor, 7, 0)
  }
  // The sum takes its own field as eight spaces, of which one stays behind the digits.
  block.write(' '.repeat(8), AT.checksum, 'latin1')
  octal(
    AT.checksum,
    6,
    block.reduce((sum, byte) => sum + byte, 0),
  )
  block[AT.checksum + 6] = 0
  return block
}
