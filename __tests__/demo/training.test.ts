import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readModel } from '../../demo/repository/training/model-directory.ts'
import { parseParams } from '../../demo/repository/training/params.ts'
import { readParts } from '../../demo/repository/training/predict.ts'
import { PARTS } from '../../demo/repository/training/split.ts'
import { parseSource } from '../../demo/repository/training/table.ts'
import type { Row } from '../../demo/repository/training/table.ts'
import { scoreRows, train, writeTraining } from '../../demo/repository/training/train.ts'
import { RAISE_THRESHOLD, USE_WORST } from '../../demo/proposals.ts'
import type { Proposal } from '../../demo/acts.ts'

const DEMO = resolve(import.meta.dirname, '..', '..', 'demo')
const MODELS = ['params.yaml', 'params-stumps.yaml'] as const

async function readRows(): Promise<readonly Row[]> {
  return parseSource(await readFile(join(DEMO, 'data', 'breast-cancer.csv'), 'utf8'))
}

const readText = (name: string): Promise<string> => readFile(join(DEMO, 'repository', name), 'utf8')

async function readEdited(name: string, proposal: Proposal): Promise<string> {
  let text = await readText(name)
  for (const [path, line, replacement] of proposal.edits) {
    if (path !== name) continue
    expect(text.split('\n')).toContain(line)
    text = text.replace(line, replacement)
  }
  return text
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'training-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readBytes(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const pairs = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length), (await readFile(path)).toString('base64')] as const
  })
  return Object.fromEntries(await Promise.all(pairs))
}

describe('the table', () => {
  it('has 212 malignant and 357 benign rows of 30 measurements', async () => {
    const rows = await readRows()
    expect(rows).toHaveLength(569)
    expect(rows.filter((row) => row.malignant)).toHaveLength(212)
    expect(rows[0]?.values).toHaveLength(30)
    expect(rows[0]?.values[0]).toBe(17.99)
    expect(rows[0]?.malignant).toBe(true)
  })

  it.each([
    ['a shape that its lines do not have', '2,30,malignant,benign\n', /line 1/],
    ['a cell that is no number', `1,30,malignant,benign\n${'1,'.repeat(29)}x,0\n`, /line 2/],
    ['an empty cell', `1,30,malignant,benign\n${'1,'.repeat(29)},0\n`, /line 2/],
    ['a third class', `1,30,malignant,benign\n${'1,'.repeat(30)}2\n`, /line 2/],
    ['nothing', '', /line 1/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseSource(text)).toThrow(message)
  })
})

describe('the training', () => {
  it.each(MODELS)('writes the same bytes twice for %s', async (name) => {
    const params = parseParams(await readText(name))
    const rows = await readRows()
    await inFolder(async (folder) => {
      await writeTraining(join(folder, 'one'), train(rows, params))
      await writeTraining(join(folder, 'two'), train(rows, params))
      const one = await readBytes(join(folder, 'one'))
      expect(Object.keys(one)).toHaveLength(12)
      expect(await readBytes(join(folder, 'two'))).toEqual(one)
    })
  })

  it.each(MODELS)('finds more than nine of ten tumours of the test set with %s', async (name) => {
    const { metrics } = train(await readRows(), parseParams(await readText(name)))
    expect(metrics.test.recall.value).toBeGreaterThan(0.9)
    expect(metrics.test.roc_auc.value).toBeGreaterThan(0.98)
    expect(metrics.test.recall.samples).toBeGreaterThan(50)
  })

  it.each(MODELS)('gives a written model of %s that predicts as the trained one', async (name) => {
    const training = train(await readRows(), parseParams(await readText(name)))
    await inFolder(async (folder) => {
      await writeTraining(folder, training)
      const pulled = await readModel(join(folder, 'model'))
      expect(pulled).toEqual(training.trained)
      const scores = scoreRows(pulled, await readParts(join(folder, 'data', 'test')))
      expect(scores).toEqual(training.metrics.test)
      const written: unknown = JSON.parse(await readFile(join(folder, 'metrics.json'), 'utf8'))
      expect(written).toEqual(training.metrics)
    })
  })

  it('refuses a model whose weights do not fit its configuration', async () => {
    const training = train(await readRows(), parseParams(await readText('params.yaml')))
    await inFolder(async (folder) => {
      await writeTraining(folder, training)
      const file = join(folder, 'model', 'config.json')
      const text = await readFile(file, 'utf8')
      await writeFile(file, text.replace('"mean_radius",', ''))
      await expect(readModel(join(folder, 'model'))).rejects.toThrow(/"weight" has 20 values/)
    })
  })

  it('uses every row in exactly one part, and the same part whatever else is in the table', async () => {
    const rows = await readRows()
    const params = parseParams(await readText('params.yaml'))
    const whole = train(rows, params).parts
    expect(PARTS.flatMap((part) => whole[part])).toHaveLength(rows.length)
    const half = train(rows.slice(0, 285), params).parts
    for (const part of PARTS) expect(whole[part]).toEqual(expect.arrayContaining([...half[part]]))
  })
})

describe('the proposals of the story', () => {
  it('trade recall for precision when the threshold is raised', async () => {
    const rows = await readRows()
    const before = train(rows, parseParams(await readText('params.yaml'))).metrics.test
    const after = train(rows, parseParams(await readEdited('params.yaml', RAISE_THRESHOLD)))
    expect(after.metrics.test.recall.value).toBeLessThan(before.recall.value - 0.03)
    expect(after.metrics.test.precision.value).toBeGreaterThan(before.precision.value)
    expect(after.metrics.test.roc_auc).toEqual(before.roc_auc)
  })

  it.each(MODELS)('improve every test metric of %s with the worst nuclei', async (name) => {
    const rows = await readRows()
    const before = train(rows, parseParams(await readText(name))).metrics.test
    const after = train(rows, parseParams(await readEdited(name, USE_WORST))).metrics.test
    for (const metric of ['recall', 'precision', 'accuracy', 'roc_auc'] as const)
      expect(after[metric].value).toBeGreaterThan(before[metric].value)
    for (const metric of ['log_loss', 'brier_score'] as const)
      expect(after[metric].value).toBeLessThan(before[metric].value)
  })
})

describe('the parameters', () => {
  it.each([
    ['an unknown key', 'treshold: 0.4\n', /treshold: not a known parameter/],
    [
      'an unknown key in a section',
      '',
      /split\.sed: not a known parameter/,
      'seed:',
      'sed: 1, seed:',
    ],
    ['an unknown algorithm', '', /algorithm/, 'logistic-regression', 'magic'],
    [
      'a threshold above 1',
      '',
      /threshold: expected a number from 0 to 1/,
      '0.5 # prob',
      '5 # prob',
    ],
    ['an unknown group', '', /features/, '[mean, error]', '[mean, best]'],
    ['a text for a number', '', /epochs/, 'epochs: 400', 'epochs: many'],
  ])('refuse %s', async (_, added, message, from = '', to = '') => {
    const text = await readText('params.yaml')
    expect(() => parseParams(text.replace(from, to) + added)).toThrow(message)
  })

  it.each(['', '[]', 'null', '1'])('refuse a file with %j', (text) => {
    expect(() => parseParams(text)).toThrow(/algorithm/)
  })
})
