import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compareIn } from '../../src/cli/compare.ts'
import type { CompareScene } from './compare-scene.ts'
import { metricsOf, NOW, setCompareScene } from './compare-scene.ts'
import type { VerbEnd } from './kept-repository.ts'
import { runVerb } from './kept-repository.ts'
import { newFolder } from './signed-directory.ts'

const CONFIG = `models:
  churn: { path: model.onnx, metrics: [metrics.json] }
gates:
  rules: [{ match: '*/test/f1', tolerance: { abs: 0.01 } }]
`
const FILES = ['.github', 'model.onnx', 'metrics.json']

let scene: CompareScene
let shallow = ''

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=a@b.c', ...args])
    .toString()
    .trim()

const compareShallow = (...args: readonly string[]): Promise<VerbEnd> =>
  runVerb(compareIn({ env: scene.env, clock: () => NOW }), shallow, [...args, '--repo', 'acme/ml'])

beforeAll(async () => {
  scene = await setCompareScene(CONFIG)
  await scene.publish({ version: '1.0.0', metrics: metricsOf({ f1: 0.91 }) })
  scene.write({ 'model.onnx': 'new weights', 'metrics.json': '{"test": {"f1": 0.5}}' })
  scene.checkOut()
  git(scene.folder, 'commit', '--quiet', '--allow-empty', '--message', 'Later')
  shallow = newFolder()
  git(shallow, 'clone', '--quiet', '--depth=1', pathToFileURL(scene.folder).href, shallow)
  for (const file of FILES)
    cpSync(join(scene.folder, file), join(shallow, file), { recursive: true })
})
afterAll(async () => {
  await scene.close()
  rmSync(shallow, { recursive: true, force: true, maxRetries: 5 })
})

describe('model-release compare in a shallow checkout', () => {
  it('does not take a version for none that it cannot reach', async () => {
    const whole = await scene.compare('churn')
    const { code, out, err } = await compareShallow('churn')

    expect(whole.code).toBe('GATE_FAILED')
    expect([code, out]).toEqual(['INPUT_INVALID', ''])
    expect(err).toContain('This is a shallow checkout')
    expect(err).toContain('fetch-depth: 0')
  })

  it('compares with a version that is named', async () => {
    const { code, out } = await compareShallow('churn@1.0.0')

    expect(code).toBe('GATE_FAILED')
    expect(out).toMatch(/^churn: v1\.0\.0 → working tree\n/)
  })
})
