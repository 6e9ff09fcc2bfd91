import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { readMetricsFolder } from '../../src/formats/metrics-folder.ts'
import { crashOf, memoryFolder, readFolder } from './memory-folder.ts'

const results = (accuracy: number) =>
  JSON.stringify({
    results: { gsm8k: { alias: 'gsm8k', 'acc,none': accuracy, 'acc_stderr,none': 0.01 } },
    'n-samples': { gsm8k: { original: 8, effective: 8 } },
    versions: { gsm8k: 3 },
  })
const OLD = 'results_2026-01-30T10-15-00.923456.json'
const NEW = 'results_2026-01-31T09-00-00.123456.json'
const SAMPLES = 'samples_gsm8k_2026-01-31T09-00-00.123456.jsonl'

describe('an output folder of lm-evaluation-harness', () => {
  it.each(['', 'EleutherAI__pythia-160m/'])('%s: the newest results count', (parent) => {
    const found = readFolder({
      [`${parent}${OLD}`]: results(0.25),
      [`${parent}${NEW}`]: results(0.5),
      [`${parent}${SAMPLES}`]: '{"doc_id": 0, "acc": 1.0}\n{"doc_id": 1, "acc": 0.0}\n',
    })

    expect(found?.metrics).toEqual(['gsm8k/acc = 0.5'])
    expect(found?.reading.metrics[0]).toMatchObject({ samples: 8, stderr: { value: 0.01 } })
    expect(found?.used).toEqual([`${parent}${NEW}`])
    expect(found?.notes[0]).toBe(
      `${parent}${NEW} is read, the newest of 2 results; the samples (1 files) are not`,
    )
  })

  it('needs no samples, but the content', () => {
    expect(readFolder({ [NEW]: results(0.5) })?.used).toEqual([NEW])
    expect(readFolder({ [NEW]: '{"auc": 1}' })).toBeNull()
    expect(readFolder({ [NEW]: '{' })).toBeNull()
    expect(readFolder({ 'results.json': results(0.5) })).toBeNull()
  })

  it('that is named may have one file of another name', () => {
    const files = { 'results.json': results(0.5), [SAMPLES]: '{' }

    expect(readFolder(files, { format: 'lm-eval' })?.metrics).toEqual(['gsm8k/acc = 0.5'])
  })

  it('with broken results, and of several models, is refused', () => {
    expect(() => readFolder({ [NEW]: '{"auc": 1}', [SAMPLES]: '' })).toThrow(
      /found no object "results" by task/,
    )
    expect(() => readFolder({ [`a/${OLD}`]: results(0.25), [`b/${NEW}`]: results(0.5) })).toThrow(
      /^out holds the results of several models: out\/a, out\/b\. Name the folder/,
    )
  })

  it('that is changed gives metrics or a ReleaseError', () => {
    const text = results(0.5)
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(9),
        fc.constantFrom('', '{', '"', ',', 'null', '\0'),
        (at, remove, insert) => {
          const changed = text.slice(0, at) + insert + text.slice(at + remove)
          const folder = memoryFolder('o', { [NEW]: changed, [OLD]: text })
          expect(crashOf(() => readMetricsFolder(folder, null, null))).toBeNull()
        },
      ),
      { numRuns: 300 },
    )
  })
})
