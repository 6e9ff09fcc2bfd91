import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { TestGithub } from '../local-github/github-client.ts'
import { startGithub } from '../local-github/github-client.ts'
import type { PlantedVersion } from '../usecases/planted-versions.ts'
import { assetsOf } from '../usecases/planted-versions.ts'
import type { Ended } from './run-program.ts'
import { runProgram } from './run-program.ts'

const BASE = 'b'.repeat(5000)

const VERSIONS: readonly PlantedVersion[] = [
  { version: '1.0.0', files: { 'base.bin': BASE, 'head.bin': 'first' } },
  {
    version: '1.1.0',
    files: { 'base.bin': BASE, 'head.bin': 'second!' },
    from: { 'base.bin': 'churn@v1.0.0' },
  },
  { model: 'fraud/xgb', version: '0.1.0', files: { 'model.bin': 'trees' }, unsigned: true },
]

let test: TestGithub
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'list-'))
  test = await startGithub()
  for (const one of VERSIONS)
    test.github.world.seedReleases(test.repository, 1, () => ({
      tagName: `${one.model ?? 'churn'}@v${one.version}`,
      assets: assetsOf(one),
    }))
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => test.github.log.clear())

const list = (...args: readonly string[]): Promise<Ended> =>
  runProgram(folder, ['list', ...args, '--repo', 'acme/ml'], {
    GITHUB_API_URL: test.github.apiUrl,
    GITHUB_SERVER_URL: test.github.serverUrl,
  })

describe('model-release list', () => {
  it('lists the models of a public repository without a token, a line each where nobody looks', async () => {
    const { code, out } = await list()

    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([
      ['churn', '1.1.0', '2'],
      ['fraud/xgb', '0.1.0', '1'],
      [''],
    ])
    expect(test.github.log.entries.every(({ method }) => method === 'GET')).toBe(true)
    expect(test.github.log.count({ origin: 'objects' })).toBe(0)
  })

  it('lists the versions of a model as data, and reads nothing but their manifests', async () => {
    const { code, out } = await list('churn', '--json')

    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      repository: 'acme/ml',
      kind: 'versions',
      model: 'churn',
      totals: { versions: 2 },
      versions: [
        { version: '1.1.0', modelBytes: 5007, sharedBytes: 5000, stages: [], signed: true },
        { version: '1.0.0', modelBytes: 5005, sharedBytes: 5000, problem: null },
      ],
    })
    expect(test.github.log.count({ origin: 'objects' })).toBe(2)
  })

  it('says which model is not there', async () => {
    const { code, out, err } = await list('chrun')

    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Nothing of the model "chrun" is published here')
  })
})
