import { afterEach, describe, expect, it } from '@jest/globals'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareIn } from '../../src/cli/compare.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { runVerb } from './kept-repository.ts'
import type { CompareScene } from './compare-scene.ts'
import { metricsOf, NOW, setCompareScene } from './compare-scene.ts'

const open: CompareScene[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const CONFIG = `models:
  churn:
    path: model.onnx
    metrics: [metrics.json]
    params: [params.yaml]
gates:
  rules: [{ match: '*/test/f1', tolerance: { abs: 0.01 } }]
`

async function setScene(config = CONFIG): Promise<CompareScene> {
  const scene = await setCompareScene(config)
  open.push(scene)
  const params = { rate: numeral(0.1) }
  await scene.publish({ version: '1.0.0', metrics: metricsOf({ f1: 0.9 }), params })
  await scene.publish({ version: '1.1.0', metrics: metricsOf({ f1: 0.92 }), params })
  scene.write({
    'model.onnx': 'new weights',
    'metrics.json': '{"test": {"f1": 0.93}}',
    'params.yaml': 'rate: 0.2\n',
  })
  return scene
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''

describe('model-release compare with the working tree', () => {
  it('reads the files that the configuration names', async () => {
    const scene = await setScene()
    const { code, out } = await scene.compare('churn@1.0.0')

    expect(out).toMatch(/^churn: v1\.0\.0 → working tree\n/)
    expect(out).toMatch(/^ {2}better +test\/f1 ↑ +0\.90 +0\.93 +\+0\.03/m)
    expect(out).toMatch(/^ {4}rate +0\.1 +→ 0\.2$/m)
    expect(out).toContain('Model files: changed, 7 B → 11 B')
    expect(out).toMatch(/^ {2}working tree +no checkout$/m)
    expect(lastLine(out)).toBe('PASS: 1 of 1 judged metric passed')
    expect(code).toBe('done')
  })

  it('fails when it is worse than a gate allows', async () => {
    const scene = await setScene()
    scene.write({ 'metrics.json': '{"test": {"f1": 0.7}}' })
    const { code, out } = await scene.compare('churn:latest'.replace(':', '@'))

    expect(out).toMatch(/^churn: v1\.1\.0 → working tree\n/)
    expect(lastLine(out)).toBe('FAIL: 1 of 1 judged metric failed: test/f1')
    expect(code).toBe('GATE_FAILED')
  })

  it('takes the newest version as the baseline of a model alone, where there is no checkout', async () => {
    const scene = await setScene()
    const { out, err } = await scene.compare('churn')

    expect(err).toContain('Here is no checkout, so the newest version counts as the baseline.')
    expect(out).toMatch(/^churn: v1\.1\.0 → working tree\n/)
    expect(out).toMatch(/^ {2}v1\.1\.0 .*, chosen by latest$/m)
  })

  it('takes the baseline that the gates name', async () => {
    const gates = CONFIG.replace('gates:', 'gates:\n  baseline: { from: [production, latest] }')
    const scene = await setScene(gates)
    await scene.promote('1.0.0')
    const { out } = await scene.compare('churn')

    expect(out).toMatch(/^churn: v1\.0\.0 → working tree\n/)
    expect(out).toMatch(/^ {2}v1\.0\.0 .*, chosen by production$/m)
  })

  it('takes the newest version that the checkout contains', async () => {
    const scene = await setScene()
    scene.checkOut()
    scene.github.world.commit(scene.repository, { files: { 'train.py': '1' }, message: 'Later' })
    await scene.publishAtTip({ version: '2.0.0', metrics: metricsOf({ f1: 0.99 }) })
    const { out } = await scene.compare('churn')

    expect(out).toMatch(/^churn: v1\.1\.0 → working tree\n/)
    expect(out).toMatch(/^ {2}working tree +commit [0-9a-f]{8}$/m)
    expect(out).toMatch(/^ {2}Code: the same commit [0-9a-f]{8}$/m)
  })

  it('says that tracked files were changed', async () => {
    const scene = await setScene()
    scene.checkOut()
    scene.write({ 'README.md': '# Others\n' })
    const { out } = await scene.compare('churn')

    expect(out).toMatch(
      /^ {2}working tree +commit [0-9a-f]{8}, with changes that are not committed$/m,
    )
  })

  it('says that there is no baseline', async () => {
    const scene = await setScene(CONFIG.replaceAll('churn', 'fraud'))
    const { code, out } = await scene.compare('fraud')

    expect(out).toMatch(/^fraud: working tree, no baseline\n/)
    expect(out).toContain('! ')
    expect(lastLine(out)).toMatch(/^NONE: /)
    expect(code).toBe('done')
  })

  it('takes files by options, from the folder that one is in', async () => {
    const scene = await setScene(CONFIG.replace('path: model.onnx', 'path: absent.onnx'))
    scene.checkOut()
    const inside = join(scene.folder, 'out')
    mkdirSync(inside)
    scene.write({
      'out/m.onnx': 'weights',
      'out/m.json': '{"f1": 0.95}',
      'out/rows.csv': 'a,b\n1,2\n',
    })
    const args = ['--path', 'm.onnx', '--metrics', 'test=m.json', '--params', 'rate=0.5']
    const { out, code, err } = await runVerb(
      compareIn({ env: scene.env, clock: () => NOW }),
      inside,
      ['churn@1.1.0', '--repo', 'acme/ml', ...args, '--data', 'test=rows.csv'],
    )

    expect([code, err]).toEqual(['done', expect.stringContaining('Trusting')])
    expect(out).toMatch(/^ {2}better +test\/f1 ↑ +0\.92 +0\.95 /m)
    expect(out).toMatch(/^ {4}rate +0\.1 +→ 0\.5$/m)
    expect(out).toMatch(/^ {4}test +not there +→ /m)
    expect(out).toContain('Model files: byte for byte the same')
  })

  it('asks for the files where nobody names them', async () => {
    const scene = await setScene('')
    const { code, out, err } = await scene.compare('churn@1.0.0')

    expect([code, out]).toEqual(['INPUT_INVALID', ''])
    expect(err).toContain('Nothing names the files of the model in the working tree')
  })

  it('names every file that is not there', async () => {
    const scene = await setScene()
    const { code, err } = await scene.compare(
      'churn@1.0.0',
      '--path',
      'no.onnx',
      '--metrics',
      'no.json',
    )

    expect(code).toBe('FILE_MISSING')
    expect(err).toContain('no.onnx')
    expect(err).toContain('no.json')
  })
})

/** Two models on the same rows, of which the second has more mistakes. */
const csvOf = (mistakes: number): string =>
  `id,label,pred\n${Array.from({ length: 400 }, (_, row) => `${row},1,${row < mistakes ? 0 : 1}\n`).join('')}`

const accuracy = (mistakes: number) => metricsOf({ accuracy: (400 - mistakes) / 400 })

describe('the predictions of both sides', () => {
  it('prove that a published version is worse than another one', async () => {
    const scene = await setCompareScene(
      `gates: { rules: [{ match: '*/test/accuracy', tolerance: { abs: 0.01 } }] }\n`,
    )
    open.push(scene)
    const data = [
      {
        name: 'test',
        role: 'test',
        source: { kind: 'path', uri: 'data/test' },
        digest: `sha256:${'a'.repeat(64)}`,
        files: 1,
        size: 100,
      },
    ]
    for (const [version, mistakes] of [
      ['1.0.0', 10],
      ['1.1.0', 60],
    ] as const)
      // oxlint-disable-next-line no-await-in-loop -- versions follow one another
      await scene.publish({
        version,
        data,
        metrics: accuracy(mistakes),
        csv: { test: csvOf(mistakes) },
      })
    const { code, out } = await scene.compare('churn@1.0.0', 'churn@1.1.0')

    expect(out).toMatch(/ 95% INTERVAL /)
    expect(out).toMatch(/^ {2}FAIL +test\/accuracy ↑ .* −0\.\d+ … −0\.\d+ /m)
    expect(code).toBe('GATE_FAILED')
  })
})
