import type { GateRule, Tolerance } from '../domain/gate-rule.ts'
import { combineErrors, ReleaseError } from '../domain/errors.ts'
import { GATES_INPUT } from '../domain/gate-policy.ts'
import type { Better } from '../domain/metric.ts'
import { escapeGlob } from '../domain/name-glob.ts'
import { parsePercent } from './percent.ts'

interface Clause {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly column: number
}

/** What one clause asks for; several clauses about one metric make one rule. */
interface Demand {
  readonly clause: Clause
  readonly match: string
  readonly limit: { readonly min: number } | { readonly max: number } | null
  readonly allowance: { readonly better: Better; readonly tolerance: Tolerance } | null
}

/**
 * The `gates` input: clauses with a comma or a line break between them.
 *
 * - `test/f1 >= 0.9`, `latency_ms <= 50`: limits. A negative limit stands in parentheses: `score >= (-3)`.
 * - `test/f1 >= -0.01`, `test/f1 >= -1%`: a number with a sign is a change against the baseline. The metric is better
 *   when higher and may fall by 0.01, or by 1 % of the baseline.
 * - `latency_ms <= +10%`, `loss <= +0.02`: better when lower, may rise by so much.
 *
 * A metric is named as `DATASET/NAME` or `NAME` in any data set, with the globs of `gates.rules`; a name in double
 * quotes is literal, and may hold commas. A clause that is broken fails; a `#` line is a comment.
 * @throws INPUT_INVALID with every clause that is wrong, and where it stands
 */
export function parseInlineGates(text: string): readonly GateRule[] {
  const demands: Demand[] = []
  const errors: ReleaseError[] = []
  for (const clause of splitClauses(text)) {
    const parsed = parseClause(clause)
    if (typeof parsed === 'string') errors.push(clauseError(clause, parsed))
    else demands.push(parsed)
  }
  const rules = [...Map.groupBy(demands, ({ match }) => match)].map(([match, group]) =>
    mergeDemands(match, group, errors),
  )
  if (errors.length > 0) throw combineErrors(errors)
  return rules
}

function clauseError(clause: Clause, problem: string): ReleaseError {
  const text = clause.text.length > 80 ? `${clause.text.slice(0, 79)}…` : clause.text
  return new ReleaseError(
    'INPUT_INVALID',
    `gates: line ${clause.line}, column ${clause.column}: ${JSON.stringify(text.toWellFormed())} ${problem}.`,
  )
}

/** At commas outside of quotes and braces, and at every line break. */
function splitClauses(text: string): readonly Clause[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    if (line.trimStart().startsWith('#')) return []
    return splitLine(line)
      .map(({ start, end }) => {
        const raw = line.slice(start, end)
        const column = start + raw.length - raw.trimStart().length + 1
        return { text: raw.trim(), line: index + 1, column }
      })
      .filter((clause) => clause.text !== '')
  })
}

function splitLine(line: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = []
  let start = 0
  let quoted = false
  let depth = 0
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]
    if (character === '"') quoted = !quoted
    else if (!quoted && character === '{') depth += 1
    else if (!quoted && character === '}') depth = Math.max(0, depth - 1)
    else if (!quoted && depth === 0 && character === ',') {
      spans.push({ start, end: index })
      start = index + 1
    }
  }
  return [...spans, { start, end: line.length }]
}

const MAX_CLAUSE = 600
const SYNTAX = 'is not METRIC >= NUMBER or METRIC <= NUMBER'
const OPERATOR = /^(.*?)(>=|<=|==|=|<|>)([^<>=]*)$/s
const LITERAL_NAME = /^"([^"]+)"$/

function parseClause(clause: Clause): Demand | string {
  if (clause.text.length > MAX_CLAUSE) return `is longer than ${MAX_CLAUSE} characters; shorten it`
  // The last operator counts: a slice may be called `age>=60`.
  const [, before = '', operator, after = ''] = OPERATOR.exec(clause.text) ?? []
  if (operator === undefined) return SYNTAX
  if (operator !== '>=' && operator !== '<=')
    return `compares with "${operator}"; write ">=" for the least value or "<=" for the largest`
  const name = before.trim()
  if (name === '') return 'names no metric before the operator'
  const bound = parseBound(after.trim(), operator)
  if (typeof bound === 'string') return bound
  const literal = LITERAL_NAME.exec(name)?.[1]
  return { clause, match: `**/${literal === undefined ? name : escapeGlob(literal)}`, ...bound }
}

const DIGITS = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`
const LIMIT = new RegExp(String.raw`^(?:(${DIGITS})|\(\s*([+-]?${DIGITS})\s*\))$`)
const CHANGE = new RegExp(String.raw`^([+-])\s*(${DIGITS})\s*(%?)$`)

function parseBound(
  written: string,
  operator: '>=' | '<=',
): Pick<Demand, 'limit' | 'allowance'> | string {
  const text = written.replaceAll('−', '-')
  const [, plain, enclosed] = LIMIT.exec(text) ?? []
  const limit = plain ?? enclosed
  if (limit !== undefined) return buildLimit(Number(limit), operator)
  const [, sign, amount, percent] = CHANGE.exec(text) ?? []
  if (sign === undefined || amount === undefined) return describeNumber(text, operator)
  if (operator === '>=' && sign === '+')
    return `asks for a rise over the baseline, which no gate can; write "-${amount}${percent}" for how much it may fall, or "${amount}" for a fixed limit`
  if (operator === '<=' && sign === '-')
    return `asks for a fall below the baseline, which no gate can; write "+${amount}${percent}" for how much it may rise, or "(-${amount})" for a fixed limit`
  return buildAllowance(amount, percent === '%', operator)
}

function buildLimit(
  value: number,
  operator: '>=' | '<=',
): Pick<Demand, 'limit' | 'allowance'> | string {
  if (!Number.isFinite(value)) return 'has a limit that is too large for a number'
  return { limit: operator === '>=' ? { min: value } : { max: value }, allowance: null }
}

function buildAllowance(
  amount: string,
  relative: boolean,
  operator: '>=' | '<=',
): Pick<Demand, 'limit' | 'allowance'> | string {
  const exponent = /[eE]/.test(amount)
  const size = relative && !exponent ? parsePercent(amount) : Number(amount) / (relative ? 100 : 1)
  if (!Number.isFinite(size)) return 'allows a change that is too large for a number'
  const better = operator === '>=' ? 'higher' : 'lower'
  const tolerance = relative ? { abs: 0, rel: size } : { abs: size, rel: 0 }
  return { limit: null, allowance: { better, tolerance } }
}

function describeNumber(text: string, operator: '>=' | '<='): string {
  if (text === '') return `has no number after "${operator}"`
  const percent = new RegExp(`^(${DIGITS})\\s*%$`).exec(text)?.[1]
  if (percent === undefined)
    return `has ${JSON.stringify(text.slice(0, 40).toWellFormed())} where a number belongs, such as 0.9, -0.01, +10% or (-3)`
  const sign = operator === '>=' ? '-' : '+'
  return `has a percentage without a sign; write "${sign}${percent}%" for a change against the baseline, or a limit in the metric's own unit`
}

function mergeDemands(match: string, group: readonly Demand[], errors: ReleaseError[]): GateRule {
  const rule = group.reduce<Omit<GateRule, 'origin' | 'match' | 'level'>>((merged, demand) => {
    const clash = findClash(merged, demand)
    if (clash !== null) errors.push(clauseError(demand.clause, clash))
    return { ...merged, ...demand.limit, ...demand.allowance }
  }, {})
  const { min, max } = rule
  const last = group.at(-1)
  if (min !== undefined && max !== undefined && min > max && last !== undefined)
    errors.push(
      clauseError(
        last.clause,
        `leaves no value between ${min} and ${max}; correct one of the limits`,
      ),
    )
  return {
    match,
    ...rule,
    level: 'error',
    origin: { file: GATES_INPUT, line: group[0]?.clause.line ?? 1 },
  }
}

function findClash(
  merged: Pick<GateRule, 'min' | 'max' | 'tolerance'>,
  { limit, allowance }: Demand,
): string | null {
  const repeats =
    (limit !== null && 'min' in limit && merged.min !== undefined) ||
    (limit !== null && 'max' in limit && merged.max !== undefined)
  if (repeats) return 'repeats a limit of the same metric; keep one of them'
  return allowance !== null && merged.tolerance !== undefined
    ? 'is a second allowed change of the same metric; keep one of them'
    : null
}
