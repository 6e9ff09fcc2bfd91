import type { MetricRow } from '../domain/comparison.ts'

interface Counts {
  readonly gated: number
  readonly failed: number
  readonly warned: number
  readonly passed: number
}

/**
 * A full stop at the end, and the first letter upper case unless the first word could be the name of something:
 * `churn@v1.1.0` and `f1` stay as they are.
 */
export function sentence(clause: string): string {
  const text = clause.trim()
  const closed = /[.!?…]$/.test(text) ? text : `${text}.`
  if (!/^\p{L}[\p{L}'’-]*[,:;.!?…]?(?:\s|$)/u.test(closed)) return closed
  return `${closed.charAt(0).toUpperCase()}${closed.slice(1)}`
}

export function countOutcomes(rows: readonly MetricRow[]): Counts {
  const count = (outcome: MetricRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length
  const [failed, warned, passed] = [count('fail'), count('warn'), count('pass')]
  return { gated: failed + warned + passed, failed, warned, passed }
}
