import type { MetricRow } from '../domain/comparison.ts'
import { chooseStyle, formatNumber } from '../domain/number-format.ts'
import type { Course, CoursePoint } from './html-course.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, NO_HTML } from './html-markup.ts'
import type { Scale } from './html-scale.ts'
import { buildScale } from './html-scale.ts'
import { directionMark, nameHtml, statusLabel } from './html-status.ts'
import { visibleText } from './visible-text.ts'

// Units of the drawing, of about a pixel each on a phone.
const WIDTH = 360
const HEIGHT = 168
const [TOP, RIGHT, BOTTOM] = [20, 16, 28]
const LETTER = 6.2
const MOST_LETTERS = 14
const MARGIN = 0.12

interface Chart extends Course {
  readonly row: MetricRow
  /** What the last point is called. */
  readonly candidate: string
  readonly left: number
  readonly x: Scale
  readonly y: Scale
  readonly text: (value: number) => string
}

/** The metric's value from version to version, with the limit that the candidate is judged by. */
export function courseFigure(row: MetricRow, course: Course, candidate: string): Html {
  const chart = layOut(row, course, candidate)
  const mark = directionMark(row)
  return html`<figure>
    <figcaption>
      <span>${nameHtml(row.key)}${mark === '' ? '' : html` <span class="m">${mark}</span>`}</span
      >${statusLabel(row)}
    </figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
      <title>${visibleText(row.key)}, version by version</title>
      <desc>${describe(chart)}</desc>
      ${gridLines(chart)}${limitLine(chart)}
      <path class="course" d="${pathOf(chart)}" />
      ${chart.points.map((point, index) => dot(chart, point, index))}${versionLabels(chart)}
    </svg>
  </figure> `
}

function layOut(row: MetricRow, course: Course, candidate: string): Chart {
  const values = course.points.map(({ value }) => value)
  const drawn = course.limit === null ? values : [...values, course.limit]
  const style = chooseStyle({ values, limits: course.limit === null ? [] : [course.limit] })
  const text = (value: number): string => visibleText(formatNumber(value, style), MOST_LETTERS)
  const longest = Math.max(...drawn.map((value) => text(value).length))
  const left = Math.ceil(longest * LETTER + 10)
  const room = (HEIGHT - TOP - BOTTOM) * MARGIN
  return {
    ...course,
    row,
    candidate,
    left,
    x: buildScale([0, course.points.length - 1], left + 8, WIDTH - RIGHT),
    y: buildScale(drawn, HEIGHT - BOTTOM - room, TOP + room),
    text,
  }
}

const pathOf = ({ points, x, y }: Chart): string =>
  points.map(({ value }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join('')

/** A line at the lowest and at the highest value. */
function gridLines({ points, left, y, text }: Chart): Html {
  const values = points.map(({ value }) => value)
  const places = new Map(
    [Math.min(...values), Math.max(...values)].map((value) => [y(value), value]),
  )
  return joinHtml(
    [...places].map(
      ([place, value]) =>
        html`<path class="grid" d="M${left} ${place}H${WIDTH}" /><text
            x="${left - 6}"
            y="${place + 4}"
            text-anchor="end"
            >${text(value)}</text
          >`,
    ),
  )
}

function limitLine({ limit, left, y, text, points }: Chart): Html {
  if (limit === null) return NO_HTML
  const place = y(limit)
  const near = points.at(-1)?.value ?? limit
  // On the side of the line that the candidate is not on.
  const below = near > limit
  return html`<path class="limit" d="M${left} ${place}H${WIDTH}" /><text
      x="${left + 6}"
      y="${place + (below ? 14 : -6)}"
      >limit ${text(limit)}</text
    >`
}

function dot(
  { points, x, y, text, candidate, limit }: Chart,
  point: CoursePoint,
  index: number,
): Html {
  const [cx, cy] = [x(index), y(point.value)]
  if (index < points.length - 1)
    return html`<circle class="dot" cx="${cx}" cy="${cy}" r="3"
      ><title>${visibleText(point.label, MOST_LETTERS)}: ${text(point.value)}</title></circle
    >`
  const before = points.at(-2)?.value ?? point.value
  const falls = point.value < before || (limit !== null && point.value < limit)
  return html`<path class="now" d="M${cx} ${cy - 7}l7 7l-7 7l-7-7z"
      ><title>${candidate}: ${text(point.value)}</title></path
    ><text class="b" x="${WIDTH - 2}" y="${cy + (falls ? 19 : -11)}" text-anchor="end"
      >${text(point.value)}</text
    >`
}

/** The first, the last, and of those between as many as there is room for. */
function versionLabels({ points, x, candidate }: Chart): Html {
  const labels = points.map(({ label }) =>
    label === '' ? candidate : visibleText(label, MOST_LETTERS),
  )
  const last = labels.length - 1
  const y = HEIGHT - 6
  const shown: Html[] = []
  let free = 0
  const end = x(last) + RIGHT - candidate.length * LETTER - 10
  for (const [index, label] of labels.entries()) {
    const half = (label.length * LETTER) / 2
    const place = x(index)
    if (index === last || place - half < free || place + half > end) continue
    shown.push(html`<text x="${place}" y="${y}" text-anchor="middle">${label}</text>`)
    free = place + half + 8
  }
  return html`${shown}<text class="b" x="${WIDTH - 2}" y="${y}" text-anchor="end"
      >${candidate}</text
    >`
}

function describe({ points, text, candidate, limit }: Chart): string {
  const values = points.map(
    ({ label, value }) =>
      `${label === '' ? candidate : visibleText(label, MOST_LETTERS)} ${text(value)}`,
  )
  return `${values.join(', ')}.${limit === null ? '' : ` Limit ${text(limit)}.`}`
}

const [SPARK_WIDTH, SPARK_HEIGHT, SPARK_EDGE] = [96, 22, 4]

/** The same in the size of a word, without the limit. */
export function sparkline({ points }: Pick<Course, 'points'>): Html {
  const values = points.map(({ value }) => value)
  const x = buildScale([0, values.length - 1], SPARK_EDGE, SPARK_WIDTH - SPARK_EDGE)
  const y = buildScale(values, SPARK_HEIGHT - SPARK_EDGE, SPARK_EDGE)
  const places = values.map((value, index) => `${x(index)} ${y(value)}`)
  const style = chooseStyle({ values })
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const label = `${values.length} values from ${formatNumber(least, style)} to ${formatNumber(most, style)}`
  return html`<svg
    class="spark"
    viewBox="0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}"
    role="img"
    aria-label="${label}"
  >
    <path d="M${places.join('L')}" />
    <path d="M${places.at(-1) ?? ''}h0" />
  </svg>`
}
