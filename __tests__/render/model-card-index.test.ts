import { describe, expect, it } from '@jest/globals'
import { array, assert, option, property, record } from 'fast-check'
import { parse } from 'yaml'
import { numeral } from '../../src/domain/numeral.ts'
import { renderModelCard } from '../../src/render/model-card.ts'
import type { VersionFacts } from '../../src/render/version-facts.ts'
import { anyText } from './hostile-text.ts'
import { MINIMAL, RICH, splitCard, versionFacts } from './model-card-facts.ts'
import { metric } from './reports.ts'

const headOf = (facts: VersionFacts) => parse(splitCard(renderModelCard(facts)).head)
const bodyOf = (facts: VersionFacts): string => splitCard(renderModelCard(facts)).body
const resultsOf = (facts: VersionFacts) => headOf(facts)['model-index'][0].results

const withMetrics = (...metrics: VersionFacts['predicate']['metrics']): VersionFacts =>
  versionFacts({ ...RICH, metrics })

describe("the card's metadata", () => {
  it("calls library, task, data and metrics by the Hub's names", () => {
    expect(headOf(versionFacts())).toMatchObject({
      library_name: 'transformers',
      pipeline_tag: 'text-classification',
      tags: ['model-release', 'transformers', 'safetensors', 'pickle'],
      datasets: ['acme/reviews'],
      metrics: ['accuracy', 'f1', 'perplexity'],
    })
  })

  it('leaves out what the Hub has no name for', () => {
    const model = { ...MINIMAL.model, task: 'churn', framework: { name: 'xgboost' } }

    expect(headOf(versionFacts({ ...MINIMAL, model, metrics: [metric('gini', 0.4)] }))).toEqual({
      tags: ['model-release', 'xgboost'],
      'model-index': [expect.objectContaining({ name: 'churn' })],
    })
  })

  it('lists no data set that only measured the model', () => {
    const data = RICH.data.map((set) => ({ ...set, role: 'test' }))

    expect(headOf(versionFacts({ ...RICH, data })).datasets).toBeUndefined()
  })

  it('groups results by data set and slice, with every member that the Hub requires', () => {
    const base = { task: { type: 'text-classification' }, source: expect.anything() }
    const test = { type: expect.stringMatching(/^fraud-reviews-test-[0-9a-f]{8}$/), name: 'test' }

    expect(resultsOf(versionFacts())).toEqual([
      {
        ...base,
        dataset: test,
        metrics: [
          { type: 'accuracy', value: 0.912 },
          { type: 'f1', value: 0.88, name: 'f1_macro' },
        ],
      },
      {
        ...base,
        dataset: { ...test, config: 'lang=de' },
        metrics: [{ type: 'accuracy', value: 0.85, name: 'accuracy (lang=de)' }],
      },
      {
        ...base,
        dataset: { type: 'acme/reviews', name: 'train', split: 'train', revision: 'a'.repeat(40) },
        metrics: [
          { type: 'accuracy', value: 0.99 },
          { type: 'final_loss', value: 1e-7 },
        ],
      },
      {
        ...base,
        dataset: { type: 'unknown', name: 'not named' },
        metrics: [{ type: 'latency_p95', value: 12.5 }],
      },
    ])
  })

  it('says where a result is from', () => {
    expect(resultsOf(versionFacts())[0].source).toEqual({
      name: 'fraud/reviews@v1.4.0',
      url: 'https://github.com/Acme/ml/releases/tag/fraud%2Freviews%40v1.4.0',
    })
  })

  it('calls a task that the Hub does not know "other", and keeps its name', () => {
    const model = { ...MINIMAL.model, task: 'churn' }
    const facts = versionFacts({ ...MINIMAL, model, metrics: [metric('auc', 0.9)] })

    expect(resultsOf(facts)[0].task).toEqual({ type: 'other', name: 'churn' })
  })

  it('leaves no index where no metric is finite, and names those in the text', () => {
    const facts = withMetrics(metric('loss', Number.NaN), metric('ppl', Number.POSITIVE_INFINITY))

    expect(headOf(facts)['model-index']).toBeUndefined()
    expect(bodyOf(facts)).toContain("not in this card's `model-index`: `loss`, `ppl`.")
  })

  it.each([
    ['0.9120', '0.9120', 0.912],
    ['1e-07', '1.0e-07', 1e-7],
    ['1E5', '1.0e+5', 1e5],
    ['-2.50e+3', '-2.50e+3', -2500],
    ['3', '3', 3],
  ])(
    'writes the number %s so that a parser of YAML 1.1 reads a number, too',
    (digits, text, value) => {
      const facts = withMetrics(metric('x', 0, { value: numeral(Number(digits), digits) }))
      const { head } = splitCard(renderModelCard(facts))

      expect(head).toContain(`value: ${text}\n`)
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(head, { version })['model-index'][0].results[0].metrics[0].value).toBe(value)
      }
    },
  )

  it.each([
    'yes',
    'no',
    'on',
    'null',
    '~',
    '1e5',
    '0o7',
    '12:30',
    '2026-01-01',
    '---',
    '=',
    '<<',
    '- a',
    'a: b',
    '# a',
    '.inf',
    'NaN',
  ])('writes the text %s so that it stays one', (text) => {
    const { head } = splitCard(renderModelCard(withMetrics(metric(text, 1, { dataset: text }))))

    for (const version of ['1.1', '1.2'] as const) {
      const [result] = parse(head, { version })['model-index'][0].results
      expect(result.dataset.name).toBe(text)
      expect(result.metrics[0].type).toBe(text)
    }
  })

  it('gives two data sets two types, also where only signs tell them apart', () => {
    const facts = withMetrics(
      metric('x', 1, { dataset: 'a b' }),
      metric('x', 1, { dataset: 'a/b' }),
    )
    const [one, other] = resultsOf(facts)

    expect(one.dataset.type).toMatch(/^[\w.-]+$/)
    expect(one.dataset.type).not.toBe(other.dataset.type)
  })

  it('reads back the same whatever the files of a job hold', () => {
    const anyMetric = record({ name: anyText, dataset: option(anyText), slice: option(anyText) })
    const given = record({ metrics: array(anyMetric, { maxLength: 5 }), task: anyText })

    assert(
      property(given, ({ metrics, task }) => {
        const facts = versionFacts({
          ...RICH,
          model: { ...RICH.model, task },
          metrics: metrics.map(({ name, ...extra }) => metric(name, 0.25, extra)),
        })
        const { head } = splitCard(renderModelCard(facts))
        // PyYAML refuses a document with any of these.
        // eslint-disable-next-line no-control-regex
        expect(head).not.toMatch(
          /[^\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u,
        )
        const results = parse(head)['model-index']?.[0].results ?? []
        const values = results.flatMap((one: { metrics: { value: number }[] }) =>
          one.metrics.map(({ value }) => value),
        )
        expect(values).toEqual(metrics.filter(({ name }) => name.trim() !== '').map(() => 0.25))
      }),
      { numRuns: 200 },
    )
  })
})
