import { crc32, deflateRawSync } from 'node:zlib'
import { ascii, joinBytes, u32 } from './model-fixture.ts'

interface Options {
  /** Compress by deflate. */
  readonly deflate?: boolean
  /** Unpacked size as the archive states it. */
  readonly size?: number
}

const u16 = (value: number) => [value & 255, value >> 8]

/** A zip archive in memory, with or without lies. */
export function buildZip(
  entries: readonly (readonly [name: string, content: Uint8Array | string, options?: Options])[],
): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content, { deflate = false, size } = {}] of entries) {
    const bytes = typeof content === 'string' ? ascii(content) : content
    const packed = deflate ? new Uint8Array(deflateRawSync(bytes)) : bytes
    const common = joinBytes(
      u16(20),
      u16(0),
      u16(deflate ? 8 : 0),
      u32(0),
      u32(crc32(bytes)),
      u32(packed.length),
      u32(size ?? bytes.length),
      u16(name.length),
      u16(0),
    )
    const local = joinBytes('PK\u0003\u0004', common, name, packed)
    directory.push(
      joinBytes(
        'PK\u0001\u0002',
        u16(20),
        common,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        name,
      ),
    )
    locals.push(local)
    offset += local.length
  }
  const central = joinBytes(...directory)
  return joinBytes(
    ...locals,
    central,
    'PK\u0005\u0006',
    u32(0),
    u16(entries.length),
    u16(entries.length),
    u32(central.length),
    u32(offset),
    u16(0),
  )
}
