import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseJsonTree } from '../../src/formats/json-tree.ts'
import { jsonlMetrics } from '../../src/formats/metrics-jsonl.ts'
import { modelCardMetrics } from '../../src/formats/metrics-model-card.ts'
import type { MetricsReader } from '../../src/formats/metrics-reading.ts'
import { SHAPES } from '../../src/formats/metrics-shapes.ts'
import { readShapedMetrics } from '../../src/formats/shaped-document.ts'
import { parseYamlTree } from '../../src/formats/yaml-tree.ts'
import { readFixture, toBytes } from './metrics-fixture.ts'

const TOOLS = [...SHAPES.map(([name]) => name), 'jsonl', 'dvclive']
const SAMPLES = TOOLS.flatMap((tool) =>
  readdirSync(new URL(`__fixtures__/${tool}`, import.meta.url)).map((file) => `${tool}/${file}`),
)

const JSON_SHAPES: readonly MetricsReader['read'][] = SHAPES.map(([, shape]) =>
  readShapedMetrics(parseJsonTree, shape),
)
const READERS: readonly MetricsReader['read'][] = [
  ...JSON_SHAPES,
  ...SHAPES.map(([, shape]) => readShapedMetrics(parseYamlTree, shape)),
  readShapedMetrics(parseJsonTree),
  jsonlMetrics.read,
  modelCardMetrics.read,
]

/** Gives what was no ReleaseError. */
function crash(path: string, bytes: Uint8Array, readers = READERS): unknown {
  for (const read of readers) {
    try {
      read({ path, bytes, dataset: null })
    } catch (error) {
      if (!(error instanceof ReleaseError)) return error
    }
  }
  return null
}

function claimants(path: string, text: string): readonly string[] {
  const root = parseJsonTree({ path, text })
  return SHAPES.filter(([, { matches }]) => matches(root, path)).map(([name]) => name)
}

describe('a sample of one tool', () => {
  it.each(SAMPLES.filter((path) => path.endsWith('.json') && !path.startsWith('jsonl/')))(
    '%s is claimed by its shape and by no other',
    (path) => {
      const [tool = ''] = path.split('/')
      const text = new TextDecoder().decode(readFixture(path))

      expect(claimants(path, text)).toEqual(tool === 'dvclive' ? [] : [tool])
    },
  )
})

describe('plain metrics', () => {
  it.each([
    '{"auc": 0.91, "f1": 0.8}',
    '{"train": {"loss": 0.1}, "test": {"loss": 0.2, "slices": {"x": {"auc": 1}}}}',
    '{"test": {"auc": {"value": 0.9, "better": "higher", "samples": 10}}}',
    '[{"name": "auc", "value": 0.9, "dataset": "test"}]',
    '{"metrics": [{"name": "auc", "value": 0.9}]}',
    '{"results": {"test": {"acc": 0.9}}, "config": {"lr": 0.1}}',
    '{"history": {"loss": [0.9, 0.1], "val_loss": [0.9, 0.2]}, "test": {"auc": 0.9}}',
    '{"roc": [[0, 1], [1, 1]], "auc": 0.9}',
    '{"accuracy": 0.9, "macro avg": 0.8, "weighted avg": 0.7}',
    '{"best_iteration": 10, "auc": 0.9}',
    '{"eval_loss": 0.1, "train_loss": 0.2, "epoch": 3}',
    '{"old": {"auc": 1}, "new": {"auc": 2}, "diff": {"auc": 1}}',
    '{"data": {"auc": 1}}',
    '{"global_step": 5, "loss": 0.1}',
    '{"dataset": {"id": "x", "task_id": "y"}, "value": 1}',
    '{"model-index": 1}',
    '{}',
    '[]',
    '1',
    'null',
  ])('%s is no shape of a tool', (text) => {
    expect(claimants('metrics.json', text)).toEqual([])
  })
})

describe('any document', () => {
  it('made of the words of these formats gives metrics or a ReleaseError in every reader', () => {
    const word = fc.constantFrom(
      ...'diff old new data results groups n-samples higher_is_better config limit log_history global_step'.split(
        ' ',
      ),
      ...'model-index dataset metrics type name value id task_id macro avg weighted precision recall f1-score support'.split(
        ' ',
      ),
      ...'loss val_loss best_iteration regression_metrics unit metric step epoch eval_x_runtime eval_x_loss __proto__'.split(
        ' ',
      ),
      'macro avg',
      'weighted avg',
      '',
      'acc,none',
      ',',
      '_',
    )
    const leaf = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.constantFrom('1.5', 'NaN', '± 1', '20 ± 1', ''),
      fc.boolean(),
      fc.constant(null),
    )
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(word, tie('tree'), { maxKeys: 5 }),
      ),
    }))
    fc.assert(
      fc.property(tree, (document) => {
        expect(crash('wandb-summary.json', toBytes(JSON.stringify(document)))).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('of a sample, cut and changed, gives metrics or a ReleaseError in every reader', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(8),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc
          .constantFrom('{', '}', '[', ']', '"', '\n', ',', ':', 'NaN', '1e999', '{}', 'null')
          .map(toBytes),
      ),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { maxLength: 3 }),
        (path, changes) => {
          let bytes = readFixture(path)
          for (const { at, remove, insert } of changes) {
            const start = Math.floor(bytes.length * at)
            bytes = Buffer.concat([
              bytes.subarray(0, start),
              insert,
              bytes.subarray(start + remove),
            ])
          }
          expect(crash(path, bytes)).toBeNull()
        },
      ),
      { numRuns: 300 },
    )
  })

  it('nested too deep is refused by every reader', () => {
    const text = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`

    expect(crash('m.json', toBytes(text))).toBeNull()
  })

  it.each([
    [
      'members',
      `{${Array.from({ length: 30_000 }, (_, index) => `"eval_a-${index}_x": 1`).join(',')}}`,
    ],
    [
      'histories',
      `{${Array.from({ length: 15_000 }, (_, index) => `"val_${index}": [1, 2]`).join(',')}, "loss": [1, 2]}`,
    ],
    [
      'tasks',
      `{"results": {${Array.from({ length: 15_000 }, (_, index) => `"t${index}": {"acc,none": 1}`).join(',')}}, "n-samples": {${Array.from({ length: 15_000 }, (_, index) => `"t${index}": {"effective": 1, "original": 2}`).join(',')}}}`,
    ],
    [
      'a list',
      `{"log_history": [${'{"step": 1, "loss": 2},'.repeat(30_000)}{}], "global_step": 1}`,
    ],
  ])('of very many %s ends soon', (_, text) => {
    const before = Date.now()

    expect(crash('m.json', toBytes(text), JSON_SHAPES)).toBeNull()
    expect(Date.now() - before).toBeLessThan(30_000)
  })
})
