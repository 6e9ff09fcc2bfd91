/** How one group of related numbers is written, so that a reader can compare them digit by digit. */
export type NumberStyle =
  | { readonly kind: 'fixed'; readonly decimals: number }
  /** `digits` are those after the point of the mantissa. */
  | { readonly kind: 'scientific'; readonly digits: number }

/** Numbers that stand side by side: one row of a table of metrics. */
export interface NumberGroup {
  /** The two values, or one of them. */
  readonly values: readonly number[]
  /** What a person wrote as `min` and `max`. */
  readonly limits?: readonly number[]
  /** The change, from the unrounded values. */
  readonly delta?: number | null
  /** The allowed worsening, ≥ 0. */
  readonly allowed?: number | null
}

export const MINUS = '−'

const SIGNIFICANT = 4
const MAX_DECIMALS = 12
const MAX_MANTISSA = 15
const SMALLEST_FIXED = 1e-4
const LARGEST_FIXED = 1e15
/** Two numbers nearer than this are one number and the noise of binary arithmetic. */
const NOISE = 1e-12

/**
 * Chooses one precision for a group: four significant digits, but never more decimals than the values have,
 * and always as many as it takes for the values, the limits, and the change and its allowance to differ
 * visibly where they differ. Below 1e-4 and from 1e15 on the form is scientific.
 */
export function chooseStyle(group: NumberGroup): NumberStyle {
  const values = group.values.filter((value) => Number.isFinite(value))
  const largest = largestOf(values)
  const scientific = (largest > 0 && largest < SMALLEST_FIXED) || largest >= LARGEST_FIXED
  return scientific ? scientificStyle(group, values) : fixedStyle(group, values, largest)
}

/** Whether a difference of numbers of that size is only what binary arithmetic leaves of zero. */
export function isNoise(difference: number, size: number): boolean {
  return Math.abs(difference) <= NOISE * size
}

/** A number in the style of its group. Never `−0.000`: what would round to zero is written in scientific form. */
export function formatNumber(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) return formatNonFinite(value)
  const sign = value < 0 ? MINUS : ''
  return `${sign}${formatMagnitude(Math.abs(value), style)}`
}

/** The same with a sign in front of positive numbers too; zero is `0`. */
export function formatSigned(value: number, style: NumberStyle): string {
  if (value === 0) return '0'
  return value > 0 ? `+${formatNumber(value, style)}` : formatNumber(value, style)
}

/** A share with one decimal at most: `+4.9%`; below one tenth of a percent two significant digits. */
export function formatPercent(fraction: number, signed: boolean): string {
  const percent = fraction * 100
  const size = Math.abs(percent)
  if (size > 0 && size < 0.005) return `${percent < 0 ? MINUS : ''}<0.01%`
  const whole = size >= 100 || Number.isInteger(Number(size.toFixed(1)))
  const exact: NumberStyle = { kind: 'fixed', decimals: size < 0.1 ? 2 : 1 }
  const style = whole && (size === 0 || size >= 0.1) ? WHOLE : exact
  return `${signed ? formatSigned(percent, style) : formatNumber(percent, style)}%`
}

const WHOLE: NumberStyle = { kind: 'fixed', decimals: 0 }

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** A size in decimal units (1 kB = 1,000 bytes), three significant digits: `48.1 kB`. */
export function formatBytes(bytes: number): string {
  let unit = 0
  let size = bytes
  while (Number(size.toPrecision(3)) >= 1000 && unit < BYTE_UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  const name = BYTE_UNITS[unit] ?? 'B'
  if (unit === 0 || size >= 1000) return `${groupThousands(String(Math.round(size)))} ${name}`
  return `${Number(size.toPrecision(3))} ${name}`
}

export function formatCount(count: number): string {
  return formatNumber(count, WHOLE)
}

/** `1 row`, `1,200 rows`. */
export function formatPlural(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`
}

function fixedStyle(group: NumberGroup, values: readonly number[], largest: number): NumberStyle {
  const limits = (group.limits ?? []).filter((limit) => Number.isFinite(limit))
  const change = finiteOrZero(group.delta)
  const delta = isNoise(change, largest) ? 0 : change
  const exact = Math.max(0, ...values.map(decimalsOf))
  const wanted = Math.max(decimalsFor(largest, SIGNIFICANT), decimalsFor(Math.abs(delta), 2))
  const written = Math.max(0, ...limits.map(decimalsOf).filter((decimals) => decimals <= 6))
  const pairs = comparedPairs(group, values, limits)
  let decimals = Math.min(MAX_DECIMALS, Math.max(Math.min(wanted, exact), written))
  while (decimals < MAX_DECIMALS && collides(pairs, (value) => value.toFixed(decimals)))
    decimals += 1
  decimals = showAllowance(decimals, finiteOrZero(group.allowed))
  const [first, second] = values
  if (first === undefined || second === undefined) return { kind: 'fixed', decimals }
  const agrees = (digits: number): boolean => subtractionAgrees(first, second, delta, digits)
  const extra = !agrees(decimals) && agrees(decimals + 1) ? 1 : 0
  return { kind: 'fixed', decimals: Math.min(MAX_DECIMALS, decimals + extra) }
}

function scientificStyle(group: NumberGroup, values: readonly number[]): NumberStyle {
  const exact = Math.max(1, ...values.map(mantissaDigitsOf))
  const pairs = comparedPairs(group, values, group.limits ?? [])
  let digits = Math.min(2, exact)
  while (digits < MAX_MANTISSA && collides(pairs, (value) => value.toExponential(digits)))
    digits += 1
  return { kind: 'scientific', digits }
}

type Pair = readonly [number, number]

function comparedPairs(
  group: NumberGroup,
  values: readonly number[],
  limits: readonly number[],
): readonly Pair[] {
  const others = [...values, ...limits]
  const pairs: Pair[] = values.flatMap((value) => others.map((other): Pair => [value, other]))
  const distinct = pairs.filter(([left, right]) => differs(left, right, 0))
  const change = Math.abs(finiteOrZero(group.delta))
  const allowed = finiteOrZero(group.allowed)
  // The change is a difference of the values, so that its noise is theirs.
  const decides = allowed > 0 && differs(change, allowed, largestOf(values))
  return decides ? [...distinct, [change, allowed]] : distinct
}

function differs(left: number, right: number, scale: number): boolean {
  return !isNoise(left - right, Math.max(Math.abs(left), Math.abs(right), scale))
}

function collides(pairs: readonly Pair[], format: (value: number) => string): boolean {
  return pairs.some(([left, right]) => format(left) === format(right))
}

/** An allowance of 0.00843 must not read as 0.01: at most two decimals more make it right within 6 %. */
function showAllowance(decimals: number, allowed: number): number {
  if (allowed <= 0) return decimals
  const most = Math.min(MAX_DECIMALS, decimals + 2)
  for (let more = decimals; more < most; more += 1) {
    if (Math.abs(Number(allowed.toFixed(more)) - allowed) <= 0.06 * allowed) return more
  }
  return most
}

/** Whether a reader who subtracts the printed values gets the printed change. */
function subtractionAgrees(
  before: number,
  after: number,
  delta: number,
  decimals: number,
): boolean {
  if (decimals > MAX_DECIMALS) return false
  const difference = Number(after.toFixed(decimals)) - Number(before.toFixed(decimals))
  return plainZero(difference.toFixed(decimals)) === plainZero(delta.toFixed(decimals))
}

const plainZero = (text: string): string => (/[1-9]/.test(text) ? text : '0')

function formatMagnitude(size: number, style: NumberStyle): string {
  if (style.kind === 'scientific') return size === 0 ? '0' : formatScientific(size, style.digits)
  if (size >= LARGEST_FIXED) return formatScientific(size, 3)
  const text = size.toFixed(style.decimals)
  if (size > 0 && !/[1-9]/.test(text)) return formatScientific(size, 1)
  const [whole = '0', fraction] = text.split('.')
  return fraction === undefined ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`
}

function formatScientific(size: number, digits: number): string {
  return size.toExponential(digits).replace('e-', `e${MINUS}`).replace('e+', 'e')
}

function formatNonFinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? '∞' : `${MINUS}∞`
}

function groupThousands(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

function largestOf(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => Math.abs(value)))
}

/** Decimals for so many significant digits of a size. */
function decimalsFor(size: number, significant: number): number {
  if (size === 0) return 0
  return Math.max(0, significant - 1 - Math.floor(Math.log10(size)))
}

/** Decimals of the shortest text that means this very number. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const fraction = mantissa.split('.')[1] ?? ''
  return Math.max(0, fraction.length - Number(exponent))
}

function mantissaDigitsOf(value: number): number {
  return (value.toExponential().split('e')[0] ?? '').replaceAll(/\D/g, '').length - 1
}

function finiteOrZero(value: number | null | undefined): number {
  return value === null || value === undefined || !Number.isFinite(value) ? 0 : value
}
