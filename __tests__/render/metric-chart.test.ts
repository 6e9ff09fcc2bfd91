import { beforeAll, describe, expect, it } from '@jest/globals'
import { assert, asyncProperty, property } from 'fast-check'
import { lexer } from 'marked'
import { renderMetricChart, type MetricChart } from '../../src/render/metric-chart.ts'
import { anyChart, HOSTILE_LABELS } from './any-chart.ts'
import {
  listMermaidPackages,
  loadMermaidParser,
  type MermaidParser,
  type ReadChart,
} from './mermaid-parser.ts'

const RECALL = [0.821, 0.829, 0.835, 0.834, 0.841, 0.843, 0.811]
const VERSIONS = ['v1.8', 'v1.9', 'v2.0', 'v2.1', 'v2.2', 'v2.3', 'PR 418']

const CANDIDATES = Array.from({ length: 12 }, (_, index) => `1.0.0-release-candidate.${index}`)

function chart(values: readonly number[], others: Partial<MetricChart> = {}): MetricChart {
  const points = values.map((value, index) => ({ value, label: VERSIONS[index] ?? `v${index}` }))
  return { title: 'fraud-xgb test/recall', axis: 'recall', points, limit: null, ...others }
}

const labelled = (labels: readonly string[]): MetricChart =>
  chart([], { points: labels.map((label, value) => ({ label, value })) })

/** What is between the fences, where the Markdown is one code block and nothing else. */
function inside(block: string | null): string {
  const tokens = lexer(block ?? '')
  const [token] = tokens
  if (tokens.length !== 1 || token?.type !== 'code' || token.lang !== 'mermaid')
    throw new Error(`not one block: ${block}`)
  return token.text
}

describe.each(await listMermaidPackages())('A chart read by %s', (name) => {
  let parse: MermaidParser

  beforeAll(async () => {
    parse = await loadMermaidParser(name)
  })

  const read = (drawn: MetricChart): Promise<ReadChart> => parse(inside(renderMetricChart(drawn)))

  it('shows the values, the limit, and says both in words', async () => {
    const found = await read(chart(RECALL, { limit: 0.833 }))

    expect(found).toEqual({
      accTitle: 'fraud-xgb test/recall, v1.8 to PR 418',
      accDescription:
        'v1.8: 0.821, v1.9: 0.829, v2.0: 0.835, v2.1: 0.834, v2.2: 0.841, v2.3: 0.843, PR 418: 0.811. Limit: 0.833.',
      title: 'fraud-xgb test/recall (blue), limit (red)',
      categories: VERSIONS,
      axis: 'recall',
      range: [0.80844, 0.84556],
      lines: [
        { name: 'value', values: RECALL },
        { name: 'limit', values: RECALL.map(() => 0.833) },
      ],
    })
  })

  it.each([
    ['tiny', [1e-9, 2.5e-9, -3e-9]],
    ['huge', [1e12, 1e12 + 1, 1e12 - 5]],
    ['negative', [-5, -7.25, -6]],
    ['equal', [0.5, 0.5, 0.5]],
    ['zero', [0, -0, 0]],
    ['of a huge range', [1, 1e12, -1e14]],
  ])('has the values where they are %s, within its range', async (_, values) => {
    const found = await read(chart(values))
    const [lowest, highest] = found.range

    expect(found.lines.map((line) => line.values)).toEqual([values.map((value) => value + 0)])
    expect(lowest).toBeLessThan(highest)
    expect(lowest).toBeLessThanOrEqual(Math.min(...values))
    expect(highest).toBeGreaterThan(Math.max(...values))
  })

  it.each(HOSTILE_LABELS.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const))(
    'is not broken by the text %s',
    async (_, text) => {
      const hostile = chart([1, 2, 3], { title: text, axis: text, limit: 2 })
      const points = hostile.points.map((point) => ({ ...point, label: text }))
      const found = await read({ ...hostile, points })

      expect(found.lines.map(({ values }) => values)).toEqual([
        [1, 2, 3],
        [2, 2, 2],
      ])
      expect(new Set(found.categories).size).toBe(3)
      expect(found.range).toEqual([0.84, 3.16])
    },
  )

  it('says what was drawn, whatever it was made of', async () => {
    let count = 0
    await assert(
      asyncProperty(anyChart, async (drawn) => {
        const block = renderMetricChart(drawn)
        if (block === null) return
        count += 1
        const found = await parse(inside(block))
        const [values = []] = found.lines.map((line) => line.values)

        expect(new Set(found.categories).size).toBe(values.length)
        expect(found.categories).not.toContain('')
        expect(found.lines).toHaveLength(Number.isFinite(drawn.limit ?? Number.NaN) ? 2 : 1)
        expect(block.length).toBeLessThan(5000)
        expectNear(values, drawn)
      }),
      { numRuns: 200 },
    )
    expect(count).toBeGreaterThan(80)
  })

  it('would be refused with an exponent, a gap, or a mark in a text', async () => {
    const text = inside(renderMetricChart(chart(RECALL)))

    await expect(parse(text.replace('[0.821,', '[1e-5,'))).rejects.toThrow(/error on line/)
    await expect(parse(text.replace('[0.821,', '[0.821,,'))).rejects.toThrow(/error on line/)
    await expect(parse(text.replace('"v1.8"', '"v"1.8"'))).rejects.toThrow(/error on line/)
  })
})

/** Every value is drawn to a thousandth of the range of the picture. */
function expectNear(values: readonly number[], drawn: MetricChart): void {
  const expected = drawn.points
    .slice(-12)
    .map(({ value }) => value)
    .filter(Number.isFinite)
  const limits = Number.isFinite(drawn.limit ?? Number.NaN) ? [Number(drawn.limit)] : []
  const span = Math.max(...expected, ...limits) - Math.min(...expected, ...limits)
  expect(values).toHaveLength(expected.length)
  const apart = values.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN)))
  const size = Math.max(...expected.map(Math.abs), ...limits.map(Math.abs))
  expect(Math.max(...apart)).toBeLessThanOrEqual(Math.max(span / 1000, size * 1e-12))
}

describe('renderMetricChart', () => {
  it.each([
    ['fewer than three values', [1, 2]],
    ['fewer than three finite values', [1, Number.NaN, Infinity, 2]],
    ['a candidate without a value', [1, 2, 3, Number.NaN]],
    ['values that need an exponent', [1e21, 2e21, 3e21]],
    ['values of too many digits', [1e15, 2, 3]],
    ['differences of too many digits', [1e-18, 2e-18, 4e-18]],
    ['the smallest numbers', [5e-324, 1e-323, 0]],
    ['the largest numbers', [Number.MAX_VALUE, -Number.MAX_VALUE, 0]],
  ])('draws nothing for %s', (_, values) => {
    expect(renderMetricChart(chart(values))).toBeNull()
  })

  it('leaves a value that is no number out of the line, and names it', () => {
    const text = inside(renderMetricChart(chart([1, Number.NaN, 2, 3])))

    expect(text).toContain('x-axis ["v1.8", "v2.0", "v2.1"]')
    expect(text).toContain('v1.8: 1, v2.0: 2, v2.1: 3. Without a value: v1.9.')
  })

  it('takes a limit that is no number as none', () => {
    expect(renderMetricChart(chart(RECALL, { limit: Number.NaN }))).toBe(
      renderMetricChart(chart(RECALL)),
    )
    expect(renderMetricChart(chart(RECALL))).not.toContain('limit')
  })

  it('holds a limit far from the values within the range', () => {
    expect(renderMetricChart(chart([1, 2, 3], { limit: 10 }))).toContain('0.28 --> 10.72')
  })

  it('has no negative axis for values that are none', () => {
    expect(renderMetricChart(chart([0.01, 0.5, 1]))).toContain('y-axis "recall" 0 --> 1.0792')
  })

  it('says in words a difference that is too small for the picture', () => {
    const text = inside(renderMetricChart(chart([1000, 0, 0.0000004])))

    expect(text).toContain('line "value" [1000, 0, 0]')
    expect(text).toContain('v2.0: 0.0000004.')
  })

  it('cuts long labels, and shorter where there are many', () => {
    const few = inside(renderMetricChart(labelled(CANDIDATES.slice(0, 3))))
    const many = inside(renderMetricChart(labelled(CANDIDATES)))

    expect(few).toContain('["1.0.0-rele…ate.0", "1.0.0-rele…ate.1", "1.0.0-rele…ate.2"]')
    expect(many).toContain('["1.0.0-…e.0", "1.0.0-…e.1",')
  })

  it('tells points with the same label from each other', () => {
    expect(renderMetricChart(labelled(['v1', 'v1', 'v1~2', 'v1']))).toContain(
      '["v1", "v1~2", "v1~2~2", "v1~3"]',
    )
  })

  it('grows with its labels up to a width, and shows the last 12 points', () => {
    const versions = Array.from({ length: 30 }, (_, index) => `v1.${index}.0`)
    const text = inside(renderMetricChart(labelled(versions)))

    expect(text).toContain('width: 752')
    expect(text).toContain('["v1.18.0", ')
    expect(inside(renderMetricChart(labelled(['a', 'b', 'c'])))).toContain('width: 520')
    expect(inside(renderMetricChart(labelled(CANDIDATES)))).toContain('width: 960')
  })

  it('takes other colours, by number and name, and nothing else', () => {
    const palette = {
      value: { hex: '#8250df', name: 'purple' },
      limit: { hex: '#BF8700', name: 'amber' },
    }
    const text = inside(renderMetricChart(chart(RECALL, { limit: 0.8, palette })))

    expect(text).toContain('plotColorPalette: "#8250df, #BF8700"')
    expect(text).toContain('test/recall (purple), limit (amber)"')
    const wrong = { ...palette, limit: { hex: 'red"\n---', name: 'red' } }
    expect(() => renderMetricChart(chart(RECALL, { palette: wrong }))).toThrow(TypeError)
  })

  it('holds plain decimals only, of 20 characters at most', () => {
    assert(
      property(anyChart, (drawn) => {
        const block = renderMetricChart(drawn)
        const numbers = block?.match(/(?<=line "[^"]*" \[).*(?=\]$)/gm) ?? []

        for (const text of numbers.flatMap((line) => line.split(', ')))
          expect(text).toMatch(/^(?=.{1,20}$)(?!-0$)-?\d+(?:\.\d*[1-9])?$/)
      }),
    )
  })
})
