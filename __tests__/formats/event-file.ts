import { maskedCrc32c } from '../../src/formats/tensorboard-crc.ts'

/** A TFRecord file of these records. */
export function buildRecords(records: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(records.map(buildRecord))
}

export function buildRecord(data: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(12))
  header.setBigUint64(0, BigInt(data.length), true)
  header.setUint32(8, maskedCrc32c(new Uint8Array(header.buffer, 0, 8)), true)
  const footer = new DataView(new ArrayBuffer(4))
  footer.setUint32(0, maskedCrc32c(data), true)
  return Buffer.concat([new Uint8Array(header.buffer), data, new Uint8Array(footer.buffer)])
}

/** The first record of every event file. */
export function versionEvent(): Uint8Array {
  return Buffer.concat([wallTime(1), bytesField(3, 'brain.Event:2')])
}

export function scalarEvent(
  tag: string,
  value: number,
  { step = 0, time = 1 }: { readonly step?: number; readonly time?: number } = {},
): Uint8Array {
  return summaryEvent([simpleValue(tag, value)], step, time)
}

export function summaryEvent(
  values: readonly Uint8Array[],
  step: number | bigint = 0,
  time = 1,
): Uint8Array {
  const summary = Buffer.concat(values.map((value) => bytesField(1, value)))
  return Buffer.concat([wallTime(time), varintField(2, step), bytesField(5, summary)])
}

export function simpleValue(tag: string, value: number): Uint8Array {
  return Buffer.concat([bytesField(1, tag), floatField(2, value)])
}

/** As `tf.summary.scalar` writes: a tensor, and whose it is. */
export function tensorValue(tag: string, bytes: Uint8Array, plugin = 'scalars'): Uint8Array {
  const metadata = bytesField(1, bytesField(1, plugin))
  return Buffer.concat([bytesField(1, tag), bytesField(9, metadata), bytesField(8, bytes)])
}

export function floatField(field: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt8((field << 3) | 5)
  bytes.writeFloatLE(value, 1)
  return bytes
}

export function bytesField(field: number, content: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(content)
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes])
}

export function varintField(field: number, value: number | bigint): Uint8Array {
  return Buffer.concat([varint(field << 3), varint(value)])
}

export function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  do {
    const more = rest > 0x7fn
    bytes.push(Number(rest & 0x7fn) | (more ? 0x80 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return Uint8Array.from(bytes)
}

function wallTime(seconds: number): Uint8Array {
  const bytes = Buffer.alloc(9)
  bytes.writeUInt8((1 << 3) | 1)
  bytes.writeDoubleLE(seconds, 1)
  return bytes
}

/** A `TensorProto` of a type. */
export function tensor(type: number, ...fields: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([varintField(1, type), ...fields])
}
