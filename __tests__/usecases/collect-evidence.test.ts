import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { computeMetrics } from '../../src/domain/prediction-metrics.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { collectEvidence } from '../../src/usecases/collect-evidence.ts'
import { readTable } from '../../src/usecases/read-predictions.ts'
import { bytesSource } from '../../src/domain/byte-source.ts'
import type { PredictionTable } from '../../src/domain/predictions.ts'
import {
  csv,
  evidenceScene,
  gated,
  isRight,
  jsonLines,
  publishedSide,
} from './collect-evidence-scene.ts'

const ACCURACY = [0.912, 0.905] as const
const before = csv(isRight.baseline)
const after = csv(isRight.candidate)
const usual = (old = before, now = after) =>
  evidenceScene([{ file: 'old.csv', bytes: old }], [{ file: 'now.csv', bytes: now }])

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../formats/__fixtures__/predictions/${name}`, import.meta.url))

/** The same predictions as CSV. */
function rewrite(table: PredictionTable): string {
  if (table.kind === 'regression' || table.groups === null) throw new Error('classes, in groups')
  const { ids, classes, labels, predicted, score, groups } = table
  const lines = Array.from(labels, (label, row) =>
    [
      ids[row],
      classes[label],
      classes[predicted[row] ?? -1],
      score?.[row],
      groups.names[groups.of[row] ?? -1],
    ].join(','),
  )
  return ['id,label,pred,score,group', ...lines, ''].join('\n')
}

describe('evidence from predictions of both sides', () => {
  it('proves with the same rows what two shares cannot', async () => {
    const { collect } = await usual()
    const samples = { samples: 2000 }
    const pairedRow = gated('accuracy', ACCURACY, samples, {}, { allowed: 0 })
    const sharesRow = gated('accuracy', ACCURACY, { ...samples, dataset: 'val' })
    const found = await collect([pairedRow, sharesRow])
    expect(found.get('test/accuracy')).toMatchObject({
      test: 'mcnemar',
      reason: "McNemar's exact test: the same 2,000 rows",
      evidence: { n: 2000, margin: 0, p: { twoSided: expect.closeTo(0.0243, 4) } },
    })
    expect(found.get('val/accuracy')).toMatchObject({
      test: 'newcombe',
      evidence: { p: { twoSided: expect.closeTo(0.44, 2) } },
    })
  })

  it('takes confidence, tolerance and test of each gate', async () => {
    const { collect } = await usual()
    const settings = { confidence: 0.9, test: 'bootstrap' } as const
    const row = gated('accuracy', ACCURACY, {}, settings, { allowed: 0.002 })
    expect((await collect([row])).get('test/accuracy')?.evidence).toMatchObject({
      method: 'bootstrap',
      margin: 0.002,
      interval: { confidence: 0.9 },
      seed: 1,
      resamples: 10_000,
    })
  })

  it.each([
    ['JSON Lines against CSV', jsonLines(before), 'old.jsonl', after, 'now.csv'],
    ['CSV against JSON Lines', before, 'old.csv', jsonLines(after), 'now.ndjson'],
    [
      'tabs against CSV',
      before.replaceAll(',', '\t'),
      'old.tsv',
      after.replaceAll('\n', '\r\n'),
      'n.csv',
    ],
  ])('pairs %s', async (_, old, oldName, now, nowName) => {
    const { collect } = await evidenceScene(
      [{ file: oldName, bytes: old }],
      [{ file: nowName, bytes: now }],
    )
    const { test, evidence } = (await collect([gated('accuracy', ACCURACY)])).get(
      'test/accuracy',
    ) ?? { test: null, evidence: null }
    expect(test).toBe('mcnemar')
    expect(evidence?.estimate).toBeCloseTo(0.007, 12)
  })

  it('pairs Parquet with CSV, and shows no difference where there is none', async () => {
    const bytes = fixture('binary-snappy.parquet')
    const table = await readTable(bytesSource('p.parquet', bytes))
    const rows = computeMetrics(table)
      .filter(({ name, slice }) => slice === null && name !== 'average_precision')
      .map(({ name, value }) => gated(name, [value, value]))
    const { collect } = await evidenceScene(
      [{ file: 'old.parquet', bytes }],
      [{ file: 'now.csv', bytes: rewrite(table) }],
    )
    const found = await collect(rows)
    expect(found.size).toBe(rows.length)
    for (const { evidence, reason } of found.values()) {
      expect(reason).toContain(', in groups')
      expect(evidence).toMatchObject({ estimate: expect.closeTo(0, 12), p: { twoSided: 1 } })
    }
  })

  it('does not download what lies in the workspace as well', async () => {
    const { collect, downloads } = await usual(before, before)
    const found = await collect([gated('accuracy', [0.912, 0.912])])
    expect(found.get('test/accuracy')?.evidence).toMatchObject({ method: 'mcnemar', estimate: 0 })
    expect(downloads).toEqual([])
  })

  it('takes rows that only one side has out, and says how many', async () => {
    // Ten rows more, right and wrong in turn as all of them are not: both values are those of the common rows.
    const more = csv(isRight.candidate, { rows: 2010 })
    const { collect } = await usual(before, more)
    expect((await collect([gated('accuracy', ACCURACY)])).get('test/accuracy')?.reason).toBe(
      "McNemar's exact test: the same 2,000 rows; 0 rows of the baseline and 10 of the candidate have no partner",
    )
  })

  it.each([
    ['by their order', csv(isRight.candidate, { id: (row) => `other${row}` }), 'mcnemar'],
    ['not', csv(isRight.candidate, { id: (row) => `other${row}`, rows: 1999 }), 'newcombe'],
  ])('pairs rows without a common id %s', async (_, now, test) => {
    const { collect } = await usual(before, now)
    const found = (await collect([gated('accuracy', ACCURACY, { samples: 2000 })])).get(
      'test/accuracy',
    )
    expect(found?.test).toBe(test)
    expect(found?.reason).toContain(
      test === 'mcnemar' ? 'are paired in their order' : 'no id of both sides is the same',
    )
  })

  it('draws rows of one group together', async () => {
    const grouped = { perGroup: 10 }
    const { collect } = await usual(csv(isRight.baseline, grouped), csv(isRight.candidate, grouped))
    expect((await collect([gated('accuracy', ACCURACY)])).get('test/accuracy')).toMatchObject({
      reason: 'paired bootstrap: the same 2,000 rows, in groups',
      evidence: { n: 2000, groups: 200, seed: 1, resamples: 10_000 },
    })
  })

  it('falls back to the numbers themselves where predictions do not give them', async () => {
    const { collect } = await usual()
    const found = await collect([
      gated('accuracy', [0.8, 0.905], { samples: 2000 }),
      gated('ndcg', [0.9, 0.8], { repeats: 5, stderr: numeral(0.01) }),
    ])
    expect(found.get('test/accuracy')).toMatchObject({
      test: 'newcombe',
      reason: expect.stringContaining("the baseline's predictions give 0.912, reported is 0.8"),
    })
    expect(found.get('test/ndcg')?.test).toBe('welch')
  })

  it('needs no test for the value of the very same model', async () => {
    const { sides, releases, log, downloads } = await usual()
    const facts = [gated('accuracy', [0.912, 0.912]), gated('recall', [0.9, 0.8])]
    const found = await collectEvidence({ facts }, { ...sides, sameModel: true }, { releases, log })
    expect(found.get('test/accuracy')).toMatchObject({
      evidence: null,
      reason: expect.stringContaining('byte for byte'),
    })
    // Another evaluation of the same model is chance again, or something worse.
    expect(found.get('test/recall')?.reason).not.toContain('byte for byte')
    expect(downloads).toEqual([])
  })

  it('compares two published versions as well', async () => {
    const { sides, releases, log } = await usual()
    const candidate = publishedSide(releases, 'churn@1.5.0', [{ file: 'now.csv', bytes: after }])
    const row = gated('accuracy', ACCURACY)
    const both = { baseline: sides.baseline, candidate, sameModel: false }
    const found = await collectEvidence({ facts: [row] }, both, { releases, log })
    expect(found.get('test/accuracy')?.test).toBe('mcnemar')
  })

  it('holds the predictions of each data set for its own metrics', async () => {
    const { collect, downloads, log } = await evidenceScene(
      [
        { file: 'old.csv', bytes: before },
        { file: 'plain.csv', bytes: before, dataset: null },
      ],
      [
        { file: 'now.csv', bytes: after },
        { file: 'own.csv', bytes: before, dataset: null },
      ],
    )
    const found = await collect([
      gated('accuracy', ACCURACY),
      gated('accuracy', [0.912, 0.912], { dataset: null }),
    ])
    expect([...found].map(([key, { evidence }]) => [key, evidence?.estimate])).toEqual([
      ['accuracy', 0],
      ['test/accuracy', expect.closeTo(0.007, 12)],
    ])
    expect(downloads).toEqual(['old.csv'])
    expect(log.lines.filter((line) => line.includes('paired'))).toEqual([
      "info Predictions: 2,000 rows paired with the baseline's by their ids",
      'info Predictions "test": 2,000 rows paired with the baseline\'s by their ids',
    ])
  })

  it('is the same for the same input', async () => {
    const { collect } = await usual()
    const rows = [gated('f1', [0.912, 0.905]), gated('accuracy', ACCURACY, {}, { level: 'warn' })]
    const found = await collect(rows)
    expect(await collect(rows.toReversed())).toEqual(found)
    expect([...found.keys()]).toEqual(['test/f1', 'test/accuracy'])
  })
})

describe('data that are not known to be the same', () => {
  it('are not tested, and nothing is downloaded for them', async () => {
    const { collect, downloads } = await usual()
    const unknown = { data: 'unknown' } as const
    const found = await collect([
      gated('accuracy', ACCURACY, { samples: 2000 }, {}, unknown),
      gated('ndcg', [0.9, 0.8], { repeats: 5, stderr: numeral(0.01) }, {}, unknown),
    ])
    expect([...found.values()].map(({ test }) => test)).toEqual([null, null])
    expect(found.get('test/ndcg')?.reason).toMatch(/^no test: it is not known whether both/)
    expect(downloads).toEqual([])
  })

  it('give nothing where they are others, and a reason where that is to be ignored', async () => {
    const { collect } = await usual()
    const different = { data: 'different' } as const
    expect((await collect([gated('accuracy', ACCURACY, {}, {}, different)])).size).toBe(0)
    const ignored = { testDataChanged: 'ignore' } as const
    const found = await collect([gated('accuracy', ACCURACY, {}, ignored, different)])
    expect(found.get('test/accuracy')).toEqual({
      evidence: null,
      test: null,
      smallest: null,
      reason: "no test: the evaluation data are not the baseline's, so the tolerance alone counts",
    })
  })
})

describe('metrics without a gate', () => {
  it('have closed forms where rows are not drawn again for them', async () => {
    const classes = Array.from({ length: 41 }, (_, index) => ({ slice: `class=a${index}` }))
    const shown = { level: 'info' } as const
    const { collect } = await usual()
    const found = await collect([
      ...classes.map((of) => gated('f1', [0.9, 0.9], of, shown)),
      gated('accuracy', ACCURACY, { slice: 'class=zz', samples: 2000 }, shown),
      gated('recall', [0.912, 0.905], { slice: 'class=yes', samples: 1000 }, shown),
      gated('precision', [0.912, 0.905], { slice: 'class=yes' }, shown),
    ])
    expect(found.get('test/slice/class=yes/recall')?.test).toBe('mcnemar')
    expect(found.get('test/slice/class=yes/precision')).toMatchObject({
      test: null,
      reason:
        'one run; rows are not paired: it is not one of the first 40 metrics without a gate, whose rows are drawn again',
    })
  })
})
