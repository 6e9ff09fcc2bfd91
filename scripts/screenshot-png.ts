/** Makes the PNG of a screenshot small: at most 256 colours, well packed. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const MOST_COLORS = 256

/** The same picture; colours beyond the 256 most frequent become the nearest of those. Opaque pixels of 8 bits only. */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, channels, data } = readPng(png)
  const colors = readColors(unfilter(inflateSync(data), { width, height, channels }), channels)
  const palette = choosePalette(colors)
  const indexes = mapColors(colors, palette)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    lines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // 8 bits, indexes into a palette.
  head.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.from(
    palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]),
  )
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

interface Layout {
  readonly width: number
  readonly height: number
  readonly channels: number
}

function readPng(png: Buffer): Layout & { readonly data: Buffer } {
  const [depth, kind] = png.subarray(24, 26)
  if (!png.subarray(0, 8).equals(SIGNATURE) || depth !== 8 || (kind !== 2 && kind !== 6))
    throw new TypeError('no PNG of 8 bits with red, green and blue')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + size))
    at += size + 12
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return { width, height, channels: kind === 2 ? 3 : 4, data: Buffer.concat(parts) }
}

/** Undoes the filters of PNG, section 9 of its specification. */
function unfilter(raw: Buffer, { width, height, channels }: Layout): Uint8Array {
  const stride = width * channels
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < channels ? 0 : (out[at - channels] ?? 0)
      const up = y === 0 ? 0 : (out[at - stride] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (out[at - stride - channels] ?? 0)
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner)
    }
  }
  return out
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [byLeft, byUp] = [Math.abs(up - corner), Math.abs(left - corner)]
  const byCorner = Math.abs(left + up - 2 * corner)
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

/** `0xrrggbb` of each pixel. */
function readColors(bytes: Uint8Array, channels: number): Uint32Array {
  const colors = new Uint32Array(bytes.length / channels)
  for (let at = 0; at < colors.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(at * channels, at * channels + 3)
    colors[at] = (red << 16) | (green << 8) | blue
  }
  return colors
}

function choosePalette(colors: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1)
  const frequent = [...counts].toSorted(([, left], [, right]) => right - left)
  return frequent.slice(0, MOST_COLORS).map(([color]) => color)
}

function mapColors(colors: Uint32Array, palette: readonly number[]): Uint8Array {
  const known = new Map(palette.map((color, index) => [color, index]))
  return Uint8Array.from(colors, (color) => {
    const found = known.get(color) ?? findNearest(color, palette)
    known.set(color, found)
    return found
  })
}

function findNearest(color: number, palette: readonly number[]): number {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce(
      (sum, shift) => sum + (((color >> shift) & 255) - ((other >> shift) & 255)) ** 2,
      0,
    ),
  )
  return distances.indexOf(Math.min(...distances))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
