import { formatPlural } from '../domain/number-format.ts'

const DAY = 86_400_000
const RFC3339 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i

/** `12 days old`, `today` for less than one; empty when either time is not RFC 3339 with a zone. */
export function formatAge(createdAt: string, asOf: string): string {
  const from = parseTime(createdAt)
  const to = parseTime(asOf)
  if (from === undefined || to === undefined) return ''
  const days = Math.floor((to - from) / DAY)
  if (days < 0) return 'dated in the future'
  return days === 0 ? 'today' : `${formatPlural(days, 'day')} old`
}

/** `2026-11-23 16:02 UTC`; a text that is no RFC 3339 time stays as it is. */
export function formatTime(time: string): string {
  const at = parseTime(time)
  if (at === undefined) return time
  const iso = new Date(at).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

function parseTime(text: string): number | undefined {
  const time = RFC3339.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
