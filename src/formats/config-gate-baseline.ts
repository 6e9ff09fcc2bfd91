import { parseDuration } from '../domain/duration.ts'
import { isStageName } from '../domain/event.ts'
import { parseVersion } from '../domain/version.ts'
import type { Place } from './config-value.ts'
import {
  readChoice,
  readFlag,
  readMembers,
  readOneOrMore,
  readOptional,
  readText,
  refuse,
  scalarOf,
} from './config-value.ts'

export interface BaselineConfig {
  /** The name of a stage, `latest` or a version each; the first that exists is the baseline. */
  readonly from: readonly string[]
  /** Whether `latest` may be a prerelease. */
  readonly prerelease: boolean
  /** Milliseconds; an older baseline is worth a warning. `null`: any age. */
  readonly maxAge: number | null
  readonly onNone: 'limits-only'
}

export const DEFAULT_BASELINE: BaselineConfig = {
  from: ['latest'],
  prerelease: false,
  maxAge: null,
  onNone: 'limits-only',
}

export function readBaseline(place: Place): BaselineConfig | undefined {
  const member = readMembers(place, { known: ['from', 'prerelease', 'max_age', 'on_none'] })
  if (member === undefined) return undefined
  const usual = DEFAULT_BASELINE
  return {
    from: readOptional(member('from'), readOrigins) ?? usual.from,
    prerelease: readOptional(member('prerelease'), readFlag) ?? usual.prerelease,
    maxAge: readOptional(member('max_age'), readAge) ?? usual.maxAge,
    onNone: readOptional(member('on_none'), readChoice(['limits-only'])) ?? usual.onNone,
  }
}

/** Each may cost requests before the next one is tried. */
const MAX_ORIGINS = 20

function readOrigins(place: Place): readonly string[] | undefined {
  const origins = readOneOrMore(place, readOrigin, 'stage or version')
  if (origins === undefined || origins.length <= MAX_ORIGINS) return origins
  place.report.add(
    place.node.at,
    `${place.path} names ${origins.length} baselines; name at most ${MAX_ORIGINS}`,
  )
  return undefined
}

/**
 * A stage that is not set is passed over, so "1.4" and "v1.4" must not be taken for one: they are versions that
 * somebody cut short.
 */
const VERSION_LIKE = /^v?\d+(?:\.|$)/

function readOrigin(place: Place): string | undefined {
  const text = readText(place)
  if (text === undefined || text === 'latest' || parseVersion(text) !== undefined) return text
  if (/^[A-Za-z]/.test(text) && isStageName(text) && !VERSION_LIKE.test(text)) return text
  refuse(place, 'write latest, a whole version such as 1.4.0, or the name of a stage')
  return undefined
}

function readAge(place: Place): number | undefined {
  const value = scalarOf(place)
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  if (duration !== undefined) return duration
  refuse(place, 'write a number of hours, days or weeks: 12h, 120d, 8w')
  return undefined
}
