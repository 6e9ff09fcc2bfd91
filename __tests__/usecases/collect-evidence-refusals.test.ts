import { describe, expect, it } from '@jest/globals'
import { collectEvidence } from '../../src/usecases/collect-evidence.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { csv, evidenceScene, gated, isRight } from './collect-evidence-scene.ts'

const ACCURACY = [0.912, 0.905] as const
const before = csv(isRight.baseline)
const after = csv(isRight.candidate)
const usual = () =>
  evidenceScene([{ file: 'old.csv', bytes: before }], [{ file: 'now.csv', bytes: after }])

describe('predictions of the baseline that are not as published', () => {
  const row = gated('accuracy', ACCURACY, { samples: 2000 })

  it('stop the comparison when somebody replaced them', async () => {
    const { collect, tamper } = await usual()
    tamper('old.csv', csv(isRight.candidate))
    expect(await refusalOf(() => collect([row]))).toMatch(
      /^DIGEST_MISMATCH churn@1\.4\.0: the asset old\.csv is not what its manifest says: SHA-256 [0-9a-f]{64}, not [0-9a-f]{64}\./,
    )
  })

  it('leave the numbers themselves when they are lost', async () => {
    const { collect, tamper, log } = await usual()
    tamper('old.csv', null)
    expect((await collect([row])).get('test/accuracy')).toMatchObject({
      test: 'newcombe',
      reason: expect.stringContaining(
        'rows are not paired: churn@1.4.0 has lost its asset old.csv',
      ),
    })
    expect(log.lines).toContain(
      'warning predictions: churn@1.4.0 has lost its asset old.csv; metrics are compared without pairing rows.',
    )
  })

  it('leave the numbers themselves when they are too large to fetch', async () => {
    const { collect, sides, downloads, log, releases } = await usual()
    const [asset] = sides.baseline.release.assets
    if (asset === undefined) throw new Error('there is an asset')
    const release = { ...sides.baseline.release, assets: [{ ...asset, size: 2 ** 30 }] }
    const large = { ...sides, baseline: { ...sides.baseline, release } }
    const found = await collectEvidence({ facts: [row] }, large, { releases, log })
    expect(found.get('test/accuracy')?.reason).toContain(
      'the asset old.csv of churn@1.4.0 has 1,073,741,824 bytes; at most 536,870,912 are read',
    )
    expect(downloads).toEqual([])
    expect((await collect([row])).get('test/accuracy')?.test).toBe('mcnemar')
  })

  it.each([
    ['a cell too few', 'id,label,pred\na,1\n', 'old.csv, line 2'],
    ['no labels', 'id,pred\na,1\n', 'old.csv, line 1'],
    ['no text', Buffer.from([0x50, 0x41, 0x52, 0x31, 0xff, 0xff, 0xff, 0x7f, 0x50]), 'old.csv'],
    ['an id twice', 'id,label,pred\na,1,1\na,1,1\n', 'old.csv, line 3'],
  ])('are refused by name when they have %s', async (_, bytes, where) => {
    const { collect } = await evidenceScene(
      [{ file: 'old.csv', bytes }],
      [{ file: 'now.csv', bytes: after }],
    )
    const message = await refusalOf(() => collect([row]))
    expect(message).toContain(`FORMAT_INVALID predictions of churn@1.4.0: ${where}`)
  })

  it('are no reason to fail where no metric needs them', async () => {
    const { collect, tamper, downloads } = await usual()
    tamper('old.csv', 'broken')
    const found = await collect([gated('accuracy', ACCURACY, {}, { test: 'none' })])
    expect(found.get('test/accuracy')?.reason).toBe('no test is wished for')
    expect(downloads).toEqual([])
  })
})

describe('predictions of one side', () => {
  const samples = { samples: 2000 }

  it.each([
    ['baseline', [], [{ file: 'now.csv', bytes: after }]],
    ['candidate', [{ file: 'old.csv', bytes: before }], []],
  ])('are said where the %s has none', async (side, old, now) => {
    const { collect } = await evidenceScene(old, now)
    expect(
      (await collect([gated('accuracy', ACCURACY, samples)])).get('test/accuracy'),
    ).toMatchObject({
      test: 'newcombe',
      reason: expect.stringContaining(`rows are not paired: the ${side} has no predictions of`),
    })
  })

  it.each(['baseline', 'candidate'])('tell that rows of the %s come in groups', async (side) => {
    const file = { file: 'p.csv', bytes: csv(isRight.baseline, { perGroup: 10 }) }
    const { collect } = await (side === 'baseline'
      ? evidenceScene([file], [])
      : evidenceScene([], [file]))
    expect(
      (await collect([gated('accuracy', ACCURACY, samples)])).get('test/accuracy'),
    ).toMatchObject({
      test: null,
      reason: expect.stringMatching(/^one run; its rows come in groups/),
    })
  })

  it('are not missed where neither side has any', async () => {
    const { collect } = await evidenceScene([], [])
    expect(
      (await collect([gated('accuracy', ACCURACY, samples)])).get('test/accuracy')?.reason,
    ).toBe("Newcombe's interval: shares of 2,000 and 2,000 rows")
  })
})
