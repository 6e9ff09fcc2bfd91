import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { computeMetrics } from '../../src/domain/prediction-metrics.ts'
import { readPredictions } from '../../src/formats/predictions-file.ts'

const FOLDER = new URL('../formats/__fixtures__/predictions/', import.meta.url)

type Values = Readonly<Record<string, number>>

interface Reference {
  readonly cases: Readonly<
    Record<string, { readonly overall: Values; readonly slices: Readonly<Record<string, Values>> }>
  >
}

function parseReference(text: string): Reference {
  const value: Reference = JSON.parse(text)
  return value
}

/** Written by scikit-learn for the files beside it. */
const { cases } = parseReference(readFileSync(new URL('expected.json', FOLDER), 'utf8'))

async function readFixture(name: string) {
  return await readPredictions(bytesSource(name, readFileSync(new URL(name, FOLDER))))
}

async function readCsv(...lines: readonly string[]) {
  const text = `${lines.join('\n')}\n`
  return await readPredictions(bytesSource('p.csv', new TextEncoder().encode(text)))
}

async function valuesOf(...lines: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const metrics = computeMetrics(await readCsv(...lines))
  return Object.fromEntries(
    metrics.filter(({ slice }) => slice === null).map(({ name, value }) => [name, value]),
  )
}

describe('metrics computed from predictions', () => {
  it.each(Object.entries(cases))('%s gives what scikit-learn gives', async (name, expected) => {
    const computed = computeMetrics(await readFixture(name))
    const wanted = new Map([
      ...Object.entries(expected.overall).map(([key, value]) => [key, value] as const),
      ...Object.entries(expected.slices).flatMap(([slice, values]) =>
        Object.entries(values).map(([key, value]) => [`${slice}/${key}`, value] as const),
      ),
    ])
    const got = new Map(
      computed.map((metric) => [
        metric.slice === null ? metric.name : `${metric.slice}/${metric.name}`,
        metric.value,
      ]),
    )
    expect([...got.keys()].toSorted()).toEqual([...wanted.keys()].toSorted())
    for (const [key, value] of wanted) {
      const difference = Math.abs((got.get(key) ?? Number.NaN) - value)
      expect({ key, close: difference <= 1e-12 * Math.max(1, Math.abs(value)) }).toEqual({
        key,
        close: true,
      })
    }
  })

  it('ties between the classes count half in the area under the ROC curve', async () => {
    const values = await valuesOf('id,label,score', '1,0,0.5', '2,1,0.5', '3,0,0.1', '4,1,0.5')
    expect(values['roc_auc']).toBe(0.75)
  })

  it('what one class alone does not define is left out', async () => {
    const values = await valuesOf('id,label,score', '1,1,0.9', '2,1,0.2')
    expect(values['accuracy']).toBe(0.5)
    expect(values['roc_auc']).toBeUndefined()
    expect(values['log_loss']).toBeCloseTo((-Math.log(0.9) - Math.log(0.2)) / 2, 12)
  })

  it('the standard error of a share is that of a binomial', async () => {
    const metrics = computeMetrics(
      await readCsv('id,label,pred', '1,a,a', '2,b,a', '3,b,b', '4,a,a'),
    )
    expect(metrics.find(({ name }) => name === 'accuracy')).toEqual({
      name: 'accuracy',
      slice: null,
      value: 0.75,
      samples: 4,
      stderr: Math.sqrt((0.75 * 0.25) / 4),
      better: 'higher',
    })
  })

  it('the standard error of a mean is that of its sample', async () => {
    const metrics = computeMetrics(await readCsv('id,label,pred', '1,0.5,1.5', '2,0.5,3.5'))
    expect(metrics.find(({ name }) => name === 'mae')).toEqual({
      name: 'mae',
      slice: null,
      value: 2,
      samples: 2,
      stderr: 1,
      better: 'lower',
    })
  })

  it('a NaN among the predictions of a regression stays one', async () => {
    const values = await valuesOf('id,label,pred', '1,0.5,nan', '2,0.5,3.5')
    expect(Object.values(values)).toHaveLength(6)
    expect(Object.values(values).every(Number.isNaN)).toBe(true)
  })

  it('an infinite prediction of a regression is not hidden', async () => {
    const values = await valuesOf('id,label,pred', '1,0.5,inf', '2,0.5,3.5')
    expect([values['mae'], values['mse'], values['max_error'], values['r2']]).toEqual([
      Infinity,
      Infinity,
      Infinity,
      Number.NEGATIVE_INFINITY,
    ])
  })

  it('more than 20 classes have no slices', async () => {
    const rows = Array.from({ length: 21 }, (_, index) => `${index},k${index},k${index}`)
    const metrics = computeMetrics(await readCsv('id,label,pred', ...rows))
    expect(metrics.map(({ name }) => name)).toEqual(['accuracy', 'balanced_accuracy', 'f1_macro'])
  })
})

it('a class whose name cannot be printed or is too long has no slice of its own', async () => {
  const long = 'n'.repeat(195)
  const table = await readCsv(
    'id,label,pred',
    '1,"a\nb::error::x",ok',
    `2,${long},ok`,
    '3,ok,ok',
    '4,x\u202Ey,ok',
  )
  const metrics = computeMetrics(table)

  expect([...new Set(metrics.map(({ slice }) => slice))]).toEqual([null, 'class=ok'])
  expect(metrics.find(({ name }) => name === 'accuracy')?.value).toBe(0.25)
})
