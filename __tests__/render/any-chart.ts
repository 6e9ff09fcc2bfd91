import {
  array,
  constantFrom,
  double,
  integer,
  oneof,
  option,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check'
import type { MetricChart } from '../../src/render/metric-chart.ts'
import { anyText } from './hostile-text.ts'

/** Texts that would break out of a text of an xychart, its line, its block or its fence, or be read as something else. */
export const HOSTILE_LABELS: readonly string[] = [
  '',
  ' ',
  '"',
  '"%%',
  '%%',
  '%%{init: {"theme": "dark"}}%%',
  '%%%%%',
  'a]b',
  '", "b"]\n  line [1,,2]',
  '---',
  '\n---\n',
  'a\nxychart-beta',
  '```\n# out',
  '``````',
  '"`md`"',
  'tail\\',
  '\\"',
  '\\n',
  '&quot;',
  '#quot;',
  '#35;',
  'ﬂ°°34¶ß',
  'style a:#b;',
  'classDef a:#b;',
  '<br/>',
  '</text><script>alert(1)</script>',
  '1e-5',
  'NaN',
  'accDescr {',
  'title "x"',
  '{',
  '}',
  '}%%',
  '$$x$$',
  '\u00A0',
  '\u2028',
  'שלום \u202Etxt.exe',
  'مرحبا',
  '👩‍🔬📉',
  '__proto__',
  'x'.repeat(100_000),
]

const anyHostile = oneof(constantFrom(...HOSTILE_LABELS), anyText)
const anyValue = oneof(
  double(),
  integer(),
  constantFrom(0, -0, 1e-9, 1e12, 1e15, 1e21, 5e-324, Number.NaN, Infinity),
)
const drawable = oneof(
  constantFrom(0, -0, 1, 0.5),
  double({ min: -2, max: 2, noNaN: true }),
  integer({ min: -1_000_000, max: 1_000_000 }),
)
const gaps = oneof({ arbitrary: drawable, weight: 9 }, constantFrom(Number.NaN, -Infinity))

/** Values that are all of about the same size, so that most of the charts can be drawn; and any values. */
const anyValues = oneof(
  { arbitrary: scaled(array(drawable, { minLength: 3, maxLength: 30 })), weight: 4 },
  { arbitrary: scaled(array(gaps, { minLength: 3, maxLength: 30 })), weight: 2 },
  array(anyValue, { maxLength: 6 }),
)
export const anyChart: Arbitrary<MetricChart> = record({
  title: anyHostile,
  axis: anyHostile,
  values: anyValues,
  labels: array(anyHostile, { minLength: 30, maxLength: 30 }),
  limit: option(oneof(drawable, anyValue)),
}).map(({ values, labels, ...others }): MetricChart => {
  const points = values.map((value, index) => ({ value, label: labels[index] ?? '' }))
  return { ...others, points }
})

function scaled(values: Arbitrary<number[]>): Arbitrary<number[]> {
  const scale = constantFrom(1, 1, 1e-9, 1e-5, 0.01, 1000, 1e6)
  return tuple(values, scale).map(([all, factor]) => all.map((value) => value * factor))
}
