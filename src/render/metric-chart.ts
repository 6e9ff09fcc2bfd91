import { chooseStyle, formatNumber } from '../domain/number-format.ts'
import { renderChartFigures } from './chart-figures.ts'
import { codeBlock } from './markdown.ts'
import { visibleText } from './visible-text.ts'

export interface ChartPoint {
  /** What stands below the point: a version, or the pull request. */
  readonly label: string
  readonly value: number
}

/** A colour and the word for it, since the older Mermaid versions draw no legend. */
export interface ChartColor {
  /** `#` and six hexadecimal digits; one that can be seen on a light and on a dark page. */
  readonly hex: string
  readonly name: string
}

export interface ChartPalette {
  readonly value: ChartColor
  readonly limit: ChartColor
}

export interface MetricChart {
  readonly title: string
  /** What the vertical axis shows: the metric, with its unit. */
  readonly axis: string
  /** In the order of time; the last one is the candidate. */
  readonly points: readonly ChartPoint[]
  /** Drawn as a level line; `null` where there is none. */
  readonly limit: number | null
  readonly palette?: ChartPalette
}

const DEFAULT_PALETTE: ChartPalette = {
  value: { hex: '#0969da', name: 'blue' },
  limit: { hex: '#cf222e', name: 'red' },
}

const FEWEST_POINTS = 3
const MOST_POINTS = 12
const MAX_TITLE = 60
const MAX_AXIS = 24
const MAX_COLOR_NAME = 12
const LABEL_LENGTHS = { least: 8, most: 16 } as const

// In the pixels of the drawing, which a page scales down to its own width.
const WIDTHS = { least: 520, most: 960 } as const
const HEIGHT = 240
const AXIS_WIDTH = 80
const LETTER_WIDTH = 7

/**
 * One fenced block with a Mermaid `xychart-beta` that Mermaid 10.9 and all later versions can parse: the values as
 * one line, the limit as another. It holds what a screen reader says, with all values in figures.
 *
 * Shows the last 12 points. A point that is no finite number is left out of the line and named in the description;
 * a limit that is none counts as no limit. `null` when there is nothing to draw: fewer than three finite points, a
 * candidate without a value, or numbers that need an exponent (xychart knows none) or more than 20 characters.
 *
 * @throws {TypeError} when a colour is not `#rrggbb`: a bug of the caller
 */
export function renderMetricChart(chart: MetricChart): string | null {
  const recent = chart.points.slice(-MOST_POINTS)
  const points = recent.filter(isDrawable)
  const last = recent.at(-1)
  if (points.length < FEWEST_POINTS || last === undefined || !isDrawable(last)) return null
  const limit = chart.limit !== null && Number.isFinite(chart.limit) ? chart.limit : null
  const values = points.map(({ value }) => value)
  const figures = renderChartFigures(values, limit)
  if (figures === null) return null
  const labels = renderLabels(points)
  const palette = chart.palette ?? DEFAULT_PALETTE
  const title = safeText(chart.title, MAX_TITLE)
  const axis = safeText(chart.axis, MAX_AXIS)
  const missing = recent.filter((point) => !isDrawable(point))
  const lines = [
    ...renderConfig(palette, chooseWidth(labels)),
    'xychart-beta',
    `  accTitle: ${title}, ${labels[0]} to ${labels.at(-1)}`,
    `  accDescr: ${describe({ labels, values, limit, missing })}`,
    `  title "${title}${figures.limit === null ? '' : nameColors(palette)}"`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    `  y-axis "${axis}" ${figures.lowest} --> ${figures.highest}`,
    `  line "value" [${figures.values.join(', ')}]`,
  ]
  if (figures.limit !== null)
    lines.push(`  line "limit" [${values.map(() => figures.limit).join(', ')}]`)
  return codeBlock('mermaid', lines.join('\n'))
}

const isDrawable = ({ value }: ChartPoint): boolean => Number.isFinite(value)

function renderConfig({ value, limit }: ChartPalette, width: number): readonly string[] {
  return [
    '---',
    'config:',
    '  xyChart:',
    `    width: ${width}`,
    `    height: ${HEIGHT}`,
    '    titleFontSize: 16',
    '    xAxis:',
    '      labelFontSize: 12',
    '    yAxis:',
    '      labelFontSize: 10',
    '      titleFontSize: 14',
    '  themeVariables:',
    '    xyChart:',
    // The page's own colour, whatever the theme is.
    '      backgroundColor: "transparent"',
    `      plotColorPalette: "${checkColor(value)}, ${checkColor(limit)}"`,
    '---',
  ]
}

function checkColor({ hex }: ChartColor): string {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new TypeError(`"${hex}" is no colour of the form #rrggbb`)
  return hex
}

function nameColors({ value, limit }: ChartPalette): string {
  return ` (${safeText(value.name, MAX_COLOR_NAME)}), limit (${safeText(limit.name, MAX_COLOR_NAME)})`
}

/** All different: points with the same label would be drawn one above the other. */
function renderLabels(points: readonly ChartPoint[]): readonly string[] {
  const room = Math.floor((WIDTHS.most - AXIS_WIDTH) / points.length / LETTER_WIDTH)
  const length = clamp(room, LABEL_LENGTHS)
  const taken = new Set<string>()
  for (const point of points) taken.add(findFreeLabel(point.label, length, taken))
  return [...taken]
}

function findFreeLabel(label: string, length: number, taken: ReadonlySet<string>): string {
  let free = safeText(label, length)
  for (let number = 2; taken.has(free); number += 1) {
    const suffix = `~${number}`
    free = `${safeText(label, length - suffix.length)}${suffix}`
  }
  return free
}

function chooseWidth(labels: readonly string[]): number {
  const longest = Math.max(...labels.map((label) => Array.from(label).length))
  return clamp(AXIS_WIDTH + labels.length * (longest + 1) * LETTER_WIDTH, WIDTHS)
}

interface Described {
  readonly labels: readonly string[]
  readonly values: readonly number[]
  readonly limit: number | null
  readonly missing: readonly ChartPoint[]
}

function describe({ labels, values, limit, missing }: Described): string {
  const style = chooseStyle({ values, limits: limit === null ? [] : [limit] })
  const figures = values.map((value, index) => `${labels[index]}: ${formatNumber(value, style)}`)
  const sentences = [figures.join(', ')]
  if (limit !== null) sentences.push(`Limit: ${formatNumber(limit, style)}`)
  const names = missing.map(({ label }) => safeText(label, LABEL_LENGTHS.most))
  if (names.length > 0) sentences.push(`Without a value: ${names.join(', ')}`)
  return `${sentences.join('. ')}.`
}

/**
 * Text of any origin that can stand between quotation marks, where xychart knows no escape, and on a line of its
 * own; never empty, which xychart does not read. What has a meaning anywhere on the way becomes a sign that looks
 * like it: the mark itself, comments and directives (`%%`), character references (`&lt;`, `#35;` and Mermaid's
 * inner form of the latter), tags, a fence.
 */
function safeText(text: string, limit: number): string {
  const safe = visibleText(text, limit)
    .replaceAll(/["`<>&;]|%(?=%)|(?<=%)%|(?<=ﬂ)°/g, (sign) => LOOKALIKES[sign] ?? '')
    // A no-break space would be drawn as `&nbsp;`.
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim()
  return safe === '' ? NOTHING : safe
}

const NOTHING = '–'
const LOOKALIKES: Readonly<Record<string, string>> = {
  '"': '″',
  '`': 'ˋ',
  '<': '‹',
  '>': '›',
  '&': '＆',
  ';': '；',
  '%': '％',
  '°': '˚',
}

function clamp(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  return Math.min(most, Math.max(least, value))
}
