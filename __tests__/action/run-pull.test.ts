import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import type { Job } from '../../src/action/job.ts'
import { parsePullInputs } from '../../src/action/pull-inputs.ts'
import { runPull } from '../../src/action/run-pull.ts'
import type { PullScene } from '../adapters/pull-scene.ts'
import { makeBytes, readTree, setPullScene } from '../adapters/pull-scene.ts'
import { refusalOf } from '../fakes/refusal.ts'

let scene: PullScene
let workspace: string
let before: NodeJS.ProcessEnv
const WEIGHTS = makeBytes(2_000_000)

beforeAll(async () => {
  scene = await setPullScene()
  await scene.plant({ version: '1.0.0', files: [{ path: 'model.bin', bytes: WEIGHTS }] })
  await scene.plant({
    version: '6.6.6',
    files: [{ path: 'model.bin', bytes: WEIGHTS }],
    stranger: true,
  })
})
afterAll(() => scene.close())
beforeEach(() => {
  // The log of the step.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  before = { ...process.env }
  const folder = mkdtempSync(join(tmpdir(), 'runner-'))
  workspace = join(folder, 'workspace')
  for (const name of ['workspace', 'temp']) mkdirSync(join(folder, name))
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    process.env[name] = join(folder, name)
    writeFileSync(join(folder, name), '')
  }
  writeFileSync(join(workspace, 'own.pub'), scene.publicKey)
})
afterEach(() => {
  jest.restoreAllMocks()
  process.env = before
})

const jobOf = (hosted: boolean): Job => ({
  repository: { serverUrl: scene.github.serverUrl, name: 'acme/ml' },
  owner: 'acme',
  repo: 'ml',
  apiUrl: scene.github.apiUrl,
  workspace,
  temp: join(workspace, '..', 'temp'),
  event: 'push',
  sha: scene.commit,
  ref: 'refs/heads/main',
  run: {
    workflow: '.github/workflows/use.yml',
    workflowRef: 'refs/heads/main',
    runId: '1',
    job: 'use',
    attempt: 1,
    event: 'push',
    actor: 'octocat',
    url: 'https://github.com/acme/ml/actions/runs/1',
  },
  runner: { os: 'Linux', arch: 'X64', hosted },
})

async function run(
  inputs: Readonly<Record<string, string>>,
  hosted = true,
  cache = join(workspace, '..', 'cache'),
): Promise<Readonly<Record<string, string>>> {
  const given = {
    model: 'churn',
    version: '1.0.0',
    signer: 'key:own.pub',
    'github-token': 'bot',
    ...inputs,
  }
  const read = (name: string): string => new Map(Object.entries(given)).get(name) ?? ''
  const { inputs: parsed, errors } = parsePullInputs(read, 'ml')
  expect(errors).toEqual([])
  await runPull(parsed, jobOf(hosted), {}, { MODEL_RELEASE_CACHE: cache })
  const text = readFileSync(process.env['GITHUB_OUTPUT'] ?? '', 'utf8')
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [
      name ?? '',
      value ?? '',
    ]),
  )
}

describe('the pull door', () => {
  it('leaves the files in the workspace and says where', async () => {
    const outputs = await run({})
    const path = join(workspace, 'churn-1.0.0')
    expect(outputs).toEqual({
      path,
      version: '1.0.0',
      'manifest-path': join(path, 'manifest.json'),
      'manifest-digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
    expect(readTree(path)['model.bin']?.equals(WEIGHTS)).toBe(true)
    expect(readFileSync(process.env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8')).toContain('churn@v1.0.0')
  })

  it('writes nowhere but in the workspace', async () => {
    for (const path of ['../out', '.', '/tmp/out-of-it'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await refusalOf(() => run({ path }))).toMatch(/^FILE_REFUSED /)
    expect(Object.keys(readTree(workspace))).toEqual(['own.pub'])
  })

  it('fails with the checks that failed, and leaves nothing', async () => {
    const message = await refusalOf(() => run({ version: '6.6.6' }))
    expect(message).toMatch(/^SIGNATURE_INVALID The version is not verified; do not use it\.\n- /)
    expect(Object.keys(readTree(workspace))).toEqual(['own.pub'])
  })

  it('keeps pulled files only on runners that outlive the job', async () => {
    const cache = join(workspace, '..', 'cache')
    await run({ path: 'a' })
    expect(readTree(cache)).toEqual({})
    await run({ path: 'b' }, false)
    expect(Object.keys(readTree(cache)).length).toBe(1)
  })

  it('takes the folder of its cache from the workspace, wherever it runs', async () => {
    await run({}, false, join('..', 'kept'))
    expect(Object.keys(readTree(join(workspace, '..', 'kept'))).length).toBe(1)
  })
})
