import { Script } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import type { MetricRow } from '../../src/domain/comparison.ts'
import { courseFigure, sparkline } from '../../src/render/html-chart.ts'
import { findCourse } from '../../src/render/html-course.ts'
import { intervalPlot } from '../../src/render/html-interval-plot.ts'
import { html, joinHtml } from '../../src/render/html-markup.ts'
import { SCRIPT } from '../../src/render/html-script.ts'
import { DARK, LIGHT } from '../../src/render/html-theme.ts'
import type { Theme } from '../../src/render/html-theme.ts'
import { tested } from './evidence.ts'
import { aComparison, rows } from './reports.ts'

const failing: MetricRow = { ...rows.recallFails, evidence: tested('mcnemar', 0.0144, 0.0485) }

const numbersOf = (markup: string, pattern: RegExp): readonly number[] =>
  [...(pattern.exec(markup) ?? [])].slice(1).map(Number)

describe('html', () => {
  it('makes text of what is put in, and keeps markup of its own', () => {
    const name = '<b title="x">&amp;\'`'
    expect(html`<p title="${name}">${name}${html`<i>${1}</i>`}</p>`.markup).toBe(
      '<p title="&#60;b title=&#34;x&#34;&#62;&#38;amp;&#39;&#96;">&#60;b title=&#34;x&#34;&#62;&#38;amp;&#39;&#96;<i>1</i></p>',
    )
  })

  it('leaves no line break of a text', () => {
    expect(html`${'a\nb\r\u2028'}`.markup).toBe('a␊b␍⟨U+2028⟩')
  })

  it('joins parts with a text', () => {
    expect(joinHtml([html`<b>a</b>`, html`b`], ' < ').markup).toBe('<b>a</b> &#60; b')
  })
})

describe('The picture of an interval', () => {
  it('has no change, tolerance, ends and point in their order and in proportion', () => {
    const { markup } = intervalPlot(failing)
    const [zero = 0] = numbersOf(markup, /class="zero"\s+d="M([\d.]+) /)
    const [limit = 0] = numbersOf(markup, /class="limit"\s+d="M([\d.]+) /)
    const [left = 0, right = 0] = numbersOf(markup, /class="bar"\s+d="M([\d.]+) \d+H([\d.]+)/)
    const [point = 0] = numbersOf(markup, /class="point" cx="([\d.]+)"/)
    expect([zero, limit, left, point, right].toSorted((a, b) => a - b)).toEqual([
      zero,
      limit,
      left,
      point,
      right,
    ])
    expect((limit - zero) / (right - zero)).toBeCloseTo(0.01 / 0.0485, 2)
    expect((point - zero) / (right - zero)).toBeCloseTo(39 / 1240 / 0.0485, 2)
  })

  it('says the same in words', () => {
    const { markup } = intervalPlot(failing)
    expect(markup).toContain('role="img"')
    expect(markup).toContain('<title>test/recall: 95% interval of the drop</title>')
    expect(markup).toMatch(
      /<desc\s*>\s*1\.4 pp to 4\.9 pp, seen 3\.1 pp; allowed 1\.0 pp\. Above 0 is worse\./,
    )
  })

  it('is of how much nearer or farther a metric with a target is', () => {
    const { markup } = intervalPlot({
      ...rows.ratioNearer,
      evidence: tested('bootstrap', -0.05, 0.01),
    })
    expect(markup).toMatch(/← nearer[^]*farther →/)
  })

  it('goes to the edge where an end is infinite', () => {
    const { markup } = intervalPlot({
      ...failing,
      evidence: tested('mann-whitney', -Infinity, 0.04),
    })
    expect(markup).toMatch(/class="bar"\s+d="M0 /)
    expect(markup).not.toMatch(/NaN|Infinity/)
  })

  it('is not there without an interval or a tolerance', () => {
    expect(intervalPlot(rows.recallFails).markup).toBe('')
    expect(intervalPlot({ ...failing, gate: { ...failing.gate, allowed: null } }).markup).toBe('')
  })
})

describe('The course of a metric', () => {
  const comparison = aComparison()

  it('is of all versions that have a value, then the baseline, then the candidate', () => {
    const course = findCourse(failing, comparison)
    expect(course?.points.slice(-2)).toEqual([
      { label: 'v1.3.2', value: 1045 / 1240 },
      { label: '', value: 1006 / 1240 },
    ])
    expect(course?.points.slice(0, 2).map(({ value }) => value)).toEqual([0.821, 0.829])
    expect(course?.limit).toBeCloseTo(1045 / 1240 - 0.01)
  })

  it('is absent below three values, without a history, and for a metric that is gone', () => {
    expect(findCourse(rows.latencyWorse, comparison)).toBeUndefined()
    expect(findCourse(failing, aComparison({ history: null }))).toBeUndefined()
    expect(findCourse({ ...failing, candidate: null }, comparison)).toBeUndefined()
    expect(findCourse({ ...failing, key: 'constructor' }, comparison)).toBeUndefined()
  })

  it('is drawn with its limit, and told in words with each value', () => {
    const course = findCourse(failing, comparison)
    const markup = course === undefined ? '' : courseFigure(failing, course, 'this PR').markup
    expect(markup).toContain('class="limit"')
    expect(markup).toMatch(/v1\.3\.2 0\.8427, this PR 0\.8113\. Limit 0\.8327\./)
    expect(markup.match(/class="dot"/g)).toHaveLength((course?.points.length ?? 0) - 1)
  })

  it('is drawn for values of any size', () => {
    for (const value of [0, -1, 1e-300, 1.7e308, -1.7e308, 5e-324]) {
      const points = [1, value, -1.7e308].map((each) => ({ label: 'v1', value: each }))
      const drawn = [
        courseFigure(failing, { points, limit: value }, 'this PR').markup,
        sparkline({ points: points.map((point) => ({ ...point, value })) }).markup,
      ]
      expect(drawn.join('')).not.toMatch(/NaN|Infinity|undefined/)
    }
  })
})

describe('Colours', () => {
  const pairs: readonly (readonly [keyof Theme, readonly (keyof Theme)[]])[] = [
    ['text', ['page', 'box', 'soft', 'failSoft']],
    ['muted', ['page', 'box', 'soft', 'failSoft', 'infoSoft']],
    ['link', ['page', 'box', 'soft', 'infoSoft']],
    ['fail', ['failSoft', 'box']],
    ['warn', ['warnSoft', 'box']],
    ['pass', ['passSoft', 'box']],
    ['info', ['infoSoft', 'box']],
  ]

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('keep a contrast of 4.5 to 1: %s', (_, theme) => {
    const weak = pairs.flatMap(([text, grounds]) =>
      grounds
        .map((ground) => [text, ground, contrastOf(theme[text], theme[ground])] as const)
        .filter(([, , contrast]) => contrast < 4.5),
    )
    expect(weak).toEqual([])
  })
})

/** WCAG 2.2, contrast ratio. */
function contrastOf(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminanceOf(left), luminanceOf(right)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('The script', () => {
  it('is one that a browser can read, and ends no element', () => {
    expect(() => new Script(SCRIPT)).not.toThrow()
    expect(SCRIPT).not.toMatch(/<[/!]/)
  })
})
