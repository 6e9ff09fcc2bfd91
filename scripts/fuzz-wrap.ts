import { crc32 } from 'node:zlib'
import { maskedCrc32c } from '../src/formats/tensorboard-crc.ts'

/**
 * A TensorBoard event file of these records: their checksums are right, so that a changed record is read at all.
 */
export function wrapRecords(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    records.flatMap((record) => {
      const head = Buffer.alloc(12)
      head.writeBigUInt64LE(BigInt(record.length))
      head.writeUInt32LE(maskedCrc32c(head.subarray(0, 8)), 8)
      const tail = Buffer.alloc(4)
      tail.writeUInt32LE(maskedCrc32c(record))
      return [head, record, tail]
    }),
  )
}

/** A zip archive of one entry that is stored as it is, with the right checksum. */
export function wrapZip(name: string, bytes: Uint8Array): Buffer {
  const path = Buffer.from(name)
  const facts = Buffer.alloc(16)
  facts.writeUInt32LE(crc32(bytes), 4)
  facts.writeUInt32LE(bytes.length, 8)
  facts.writeUInt32LE(bytes.length, 12)
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(path.length)
  // Version needed, flags, method (stored); then time, CRC and sizes.
  const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0]), facts, lengths])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, bytes])
  const rest = Buffer.alloc(14)
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, path])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
