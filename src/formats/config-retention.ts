import { parseDuration } from '../domain/duration.ts'
import type { Retention } from '../domain/retention.ts'
import { DEFAULT_RETENTION, MAX_KEEP, MAX_PROTECTED } from '../domain/retention.ts'
import type { Place } from './config-value.ts'
import {
  readFlag,
  readList,
  readMembers,
  readOptional,
  readText,
  refuse,
  scalarOf,
} from './config-value.ts'

/** The section `retention`; what it does not say is the default. */
export function readRetention(place: Place): Retention | undefined {
  const member = readMembers(place, { known: ['keep', 'keep_stages', 'older_than', 'protect'] })
  if (member === undefined) return undefined
  const usual = DEFAULT_RETENTION
  return {
    keep: readOptional(member('keep'), readKeep) ?? usual.keep,
    keepStages: readOptional(member('keep_stages'), readFlag) ?? usual.keepStages,
    olderThan: readOptional(member('older_than'), readAge) ?? usual.olderThan,
    protect: readOptional(member('protect'), readProtect) ?? usual.protect,
  }
}

function readKeep(place: Place): number | undefined {
  const value = scalarOf(place)
  if (isKeep(value)) return value
  refuse(place, `write a whole number from 1 to ${MAX_KEEP}`)
  return undefined
}

const isKeep = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_KEEP

function readAge(place: Place): number | undefined {
  const value = scalarOf(place)
  const age = typeof value === 'string' ? parseDuration(value) : undefined
  if (age === undefined) refuse(place, 'write a number of hours, days or weeks: 12h, 365d, 8w')
  return age
}

function readProtect(place: Place): readonly string[] | undefined {
  const list = readList(place, readVersionGlob, 'versions, MODEL@VERSION')
  if (list === undefined || list.length <= MAX_PROTECTED) return list
  refuse(place, `name at most ${MAX_PROTECTED}; * stands for any characters`)
  return undefined
}

const MAX_GLOB = 300

function readVersionGlob(place: Place): string | undefined {
  const text = readText(place)
  if (text === undefined || (text.length <= MAX_GLOB && /^[^@\s]+@[^@\s]+$/.test(text))) return text
  refuse(place, 'write MODEL@VERSION, such as churn@1.4.0 or "churn@1.*"')
  return undefined
}
