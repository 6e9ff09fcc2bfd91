import type { WirePlace } from './protobuf-wire.ts'
import { readFields, signed } from './protobuf-wire.ts'
import type { LazyNumber } from './tensorboard-tensor.ts'
import { readTensorNumber, simpleNumber } from './tensorboard-tensor.ts'

/** What one `Summary.Value` says. */
export interface SummaryValue {
  /** UTF-8. */
  readonly tag: Uint8Array
  /** Of `metadata.plugin_data`; `null` where the event does not repeat it. */
  readonly plugin: string | null
  /** `null` for images, histograms, texts and all else that is no single number. */
  readonly number: LazyNumber | null
}

export interface EventTime {
  /** Seconds. */
  readonly wallTime: number
  readonly step: number
}

const EMPTY = new Uint8Array(0)
/** Bytes. Of a plugin's name. */
const MAX_PLUGIN_BYTES = 100

/**
 * `1 wall_time` and `2 step` of an `Event` (event.proto).
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for what is no such message
 */
export function readEventTime(bytes: Uint8Array, place: WirePlace): EventTime {
  let wallTime = 0
  let step = 0
  for (const field of readFields(bytes, place)) {
    if (field.field === 1 && field.wire === 1) {
      wallTime = new DataView(field.bytes.buffer, field.bytes.byteOffset).getFloat64(0, true)
    } else if (field.field === 2 && field.wire === 0) step = Number(signed(field.value))
  }
  return { wallTime, step }
}

/**
 * `5 summary { 1 value }` of an `Event`, one by one: a record may hold millions.
 * @throws {ReleaseError} as `readEventTime`
 */
export function* readSummary(bytes: Uint8Array, place: WirePlace): Generator<SummaryValue> {
  for (const field of readFields(bytes, place)) {
    if (field.field !== 5 || field.wire !== 2) continue
    const inner = within(place, bytes, field.bytes)
    for (const one of readFields(field.bytes, inner)) {
      if (one.field === 1 && one.wire === 2)
        yield readValue(one.bytes, within(inner, field.bytes, one.bytes))
    }
  }
}

/** `1 tag`, `2 simple_value`, `8 tensor`, `9 metadata` of summary.proto. */
function readValue(bytes: Uint8Array, place: WirePlace): SummaryValue {
  let tag: Uint8Array = EMPTY
  let plugin: string | null = null
  let number: LazyNumber | null = null
  for (const field of readFields(bytes, place)) {
    if (field.wire === 2) {
      const inner = within(place, bytes, field.bytes)
      if (field.field === 1) tag = field.bytes
      else if (field.field === 8) number = readTensorNumber(field.bytes, inner)
      else if (field.field === 9) plugin = readPlugin(field.bytes, inner)
    } else if (field.field === 2 && field.wire === 5) number = simpleNumber(field.bytes)
  }
  return { tag, plugin, number }
}

/** `1 plugin_data { 1 plugin_name }`. */
function readPlugin(bytes: Uint8Array, place: WirePlace): string | null {
  const data = findBytes(bytes, place)
  const name = data === undefined ? undefined : findBytes(data, within(place, bytes, data))
  if (name === undefined || name.length > MAX_PLUGIN_BYTES) return null
  return new TextDecoder().decode(name)
}

/** Field 1 of a message. */
function findBytes(bytes: Uint8Array, place: WirePlace): Uint8Array | undefined {
  for (const field of readFields(bytes, place)) {
    if (field.field === 1 && field.wire === 2) return field.bytes
  }
  return undefined
}

function within(place: WirePlace, outer: Uint8Array, inner: Uint8Array): WirePlace {
  return { path: place.path, offset: place.offset + inner.byteOffset - outer.byteOffset }
}
