import { parseDuration } from '../domain/duration.ts'
import type { GatePolicy, GateRule, Tolerance } from '../domain/comparison.ts'
import type { Better } from '../domain/metric.ts'
import { parseVersion } from '../domain/version.ts'
import type { Place, Reader } from './config-value.ts'
import {
  readChoice,
  readFlag,
  readList,
  readMembers,
  readNumber,
  readOneOrMore,
  readOptional,
  readText,
  refuse,
  scalarOf,
} from './config-value.ts'
import { parsePercent } from './percent.ts'

export interface BaselineConfig {
  /** `latest` or a version each; the first that exists is the baseline. */
  readonly from: readonly string[]
  /** Whether `latest` may be a prerelease. */
  readonly prerelease: boolean
  /** Milliseconds; an older baseline is worth a warning. `null`: any age. */
  readonly maxAge: number | null
  readonly onNone: 'limits-only'
}

export interface GatesConfig {
  readonly baseline: BaselineConfig
  readonly defaults: GatePolicy['defaults']
  readonly rules: readonly GateRule[]
}

export const DEFAULT_BASELINE: BaselineConfig = {
  from: ['latest'],
  prerelease: false,
  maxAge: null,
  onNone: 'limits-only',
}

/** Of a configuration with a `gates` section, which is somebody's word that a worsening matters. */
export const CONFIGURED_DEFAULTS: GatePolicy['defaults'] = {
  level: 'error',
  tolerance: { abs: 0, rel: 0.01 },
  missing: 'fail',
  new: 'info',
  nan: 'fail',
  testDataChanged: 'warn',
}

const LATER_STATISTICS = ['confidence', 'test', 'correction', 'uncertain'] as const
const LEVELS = ['error', 'warn', 'info'] as const
const REACTIONS = ['fail', 'warn', 'info', 'ignore'] as const
const MAX_MATCH = 500

/** @param file for the origin of the rules */
export function readGates(place: Place, file: string): GatesConfig | undefined {
  const member = readMembers(place, {
    known: ['baseline', 'defaults', 'rules'],
    later: ['waivers', 'suspicious'],
  })
  if (member === undefined) return undefined
  const baseline = readOptional(member('baseline'), readBaseline)
  const defaults = readOptional(member('defaults'), readDefaults)
  const rules = readOptional(member('rules'), (one) => readList(one, readRule(file), 'gates'))
  return {
    baseline: baseline ?? DEFAULT_BASELINE,
    defaults: defaults ?? CONFIGURED_DEFAULTS,
    rules: rules ?? [],
  }
}

function readBaseline(place: Place): BaselineConfig | undefined {
  const member = readMembers(place, { known: ['from', 'prerelease', 'max_age', 'on_none'] })
  if (member === undefined) return undefined
  const from = readOptional(member('from'), (one) => readOneOrMore(one, readOrigin, 'version'))
  return {
    from: from ?? DEFAULT_BASELINE.from,
    prerelease: readOptional(member('prerelease'), readFlag) ?? DEFAULT_BASELINE.prerelease,
    maxAge: readOptional(member('max_age'), readDuration) ?? DEFAULT_BASELINE.maxAge,
    onNone: readOptional(member('on_none'), readChoice(['limits-only'])) ?? DEFAULT_BASELINE.onNone,
  }
}

function readOrigin(place: Place): string | undefined {
  const text = readText(place)
  if (text === undefined || text === 'latest' || parseVersion(text) !== undefined) return text
  refuse(
    place,
    'stages are not supported by this version, so write "latest" or a version such as 1.4.0',
  )
  return undefined
}

function readDuration(place: Place): number | undefined {
  const value = scalarOf(place)
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  if (duration !== undefined) return duration
  refuse(place, 'write a number of hours, days or weeks: 12h, 120d, 8w')
  return undefined
}

function readDefaults(place: Place): GatePolicy['defaults'] | undefined {
  const member = readMembers(place, {
    known: ['level', 'tolerance', 'missing', 'new', 'nan', 'test_data_changed'],
    later: LATER_STATISTICS,
  })
  if (member === undefined) return undefined
  const usual = CONFIGURED_DEFAULTS
  const reaction = readChoice(REACTIONS)
  return {
    level: readOptional(member('level'), readChoice(LEVELS)) ?? usual.level,
    tolerance: readOptional(member('tolerance'), readTolerance) ?? usual.tolerance,
    missing: readOptional(member('missing'), reaction) ?? usual.missing,
    new: readOptional(member('new'), reaction) ?? usual.new,
    nan: readOptional(member('nan'), reaction) ?? usual.nan,
    testDataChanged: readOptional(member('test_data_changed'), reaction) ?? usual.testDataChanged,
  }
}

const readRule =
  (file: string): Reader<GateRule> =>
  (place) => {
    const member = readMembers(place, {
      known: ['match', 'better', 'min', 'max', 'tolerance', 'level'],
      later: [...LATER_STATISTICS, 'min_support'],
      required: ['match'],
    })
    if (member === undefined) return undefined
    const match = readOptional(member('match'), readMatch)
    const better = readOptional(member('better'), readBetter)
    const min = readOptional(member('min'), readNumber)
    const max = readOptional(member('max'), readNumber)
    const tolerance = readOptional(member('tolerance'), readTolerance)
    const level = readOptional(member('level'), readChoice(LEVELS))
    if (min !== undefined && max !== undefined && min > max)
      place.report.add(place.node.at, `${place.path} has min ${min} above max ${max}; swap them`)
    if (match === undefined) return undefined
    return {
      match,
      ...(better === undefined ? {} : { better }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(level === undefined ? {} : { level }),
      origin: { file, line: place.report.lineOf(place.node.at) },
    }
  }

function readMatch(place: Place): string | undefined {
  const text = readText(place)
  if (text === undefined || text.length <= MAX_MATCH) return text
  refuse(place, `write at most ${MAX_MATCH} characters`)
  return undefined
}

function readBetter(place: Place): Better | undefined {
  if (place.node.kind === 'map') {
    const member = readMembers(place, { known: ['target'], required: ['target'] })
    const target = readOptional(member?.('target'), readNumber)
    return target === undefined ? undefined : { target }
  }
  const value = scalarOf(place)
  if (value === 'higher' || value === 'lower') return value
  refuse(place, 'write higher, lower or {target: NUMBER}')
  return undefined
}

/** What is not named is 0: a tolerance is never wider than what somebody wrote. */
function readTolerance(place: Place): Tolerance | undefined {
  const { node } = place
  if (node.kind !== 'map' || node.members.length === 0) {
    refuse(place, 'write {abs: NUMBER}, {rel: 1%} or both')
    return undefined
  }
  const member = readMembers(place, { known: ['abs', 'rel'] })
  const abs = readOptional(member?.('abs'), readDistance)
  const rel = readOptional(member?.('rel'), readShare)
  return { abs: abs ?? 0, rel: rel ?? 0 }
}

function readDistance(place: Place): number | undefined {
  const value = scalarOf(place)
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value
  refuse(
    place,
    "write how much worse it may get, in the metric's unit and without a sign; percentages go to rel",
  )
  return undefined
}

const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,12})?) ?%$/

function readShare(place: Place): number | undefined {
  const value = scalarOf(place)
  if (typeof value === 'number' && value >= 0 && value <= 1) return value
  const percent = typeof value === 'string' ? PERCENTAGE.exec(value)?.[1] : undefined
  if (percent !== undefined) return parsePercent(percent)
  const large = typeof value === 'number' && value > 1
  refuse(
    place,
    large
      ? `write ${value}% if that is meant`
      : 'write a percentage such as 1% or a fraction such as 0.01',
  )
  return undefined
}
