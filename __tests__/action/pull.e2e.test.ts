import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Asset } from '../../local-github/records.ts'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { readTree } from '../adapters/pull-scene.ts'
import { weights } from '../formats/safetensors-file.ts'
import type { Scene } from './scene.ts'
import { MAIN, PROJECT, published, READER, setScene } from './scene.ts'

let stage: Scene
let commit: string
let digest: string
let pristine: readonly (Asset & { readonly bytes: Buffer })[]

const CONFIG = 'version: 1\ntrust:\n  signers:\n    - key: keys/own.pub\n'
const MODEL = {
  'weights/part-1.bin': Buffer.from(weights(1_500_000, 1)),
  'weights/part-2.bin': Buffer.from(weights(900_000, 2)),
  'config.json': Buffer.from('{"layers": 2}\n'),
} as const
const ABOUT = { full_name: 'acme/ml', default_branch: 'main', visibility: 'public' }

beforeAll(async () => {
  stage = await setScene()
  const files = Object.entries(MODEL).map(([path, bytes]) => [`out/${path}`, bytes])
  stage.write(Object.fromEntries(files))
  const trust = { '.github/model-release.yml': CONFIG, 'keys/own.pub': stage.publicKey }
  stage.write(trust)
  commit = stage.commit(trust)
  const { code, stdout, outputs } = await stage.push(commit, { inputs: { path: 'out' } })
  if (code !== 0) throw new Error(stdout)
  digest = outputs['manifest-digest'] ?? ''
  pristine = published(stage).flatMap(({ assets }) =>
    [...assets.values()].map((asset) => ({ ...asset, bytes: readFileSync(asset.path) })),
  )
})
afterAll(() => stage.close())

/** A job that uses a model: nothing but the checkout is there. */
beforeEach(() => {
  rmSync(stage.workspace, { recursive: true, force: true })
  mkdirSync(stage.workspace)
  stage.write({ '.github/model-release.yml': CONFIG, 'keys/own.pub': stage.publicKey })
  stage.github.log.clear()
})
afterEach(() => {
  stage.github.faults.clear()
  for (const { bytes, ...asset } of pristine) {
    stage.repository.releases.putAsset(asset)
    writeFileSync(asset.path, bytes)
  }
})

const step = (
  inputs: Readonly<Record<string, string>> = {},
  over: Partial<StepRequest> = {},
): Promise<StepResult> =>
  runStep({
    action: join(PROJECT, 'pull'),
    inputs: { model: 'churn', ...inputs },
    workspace: stage.workspace,
    github: stage.github,
    repository: 'acme/ml',
    sha: commit,
    ref: MAIN,
    runId: '78',
    workflow: 'deploy',
    token: READER,
    event: { name: 'push', payload: { ref: MAIN, repository: ABOUT } },
    timeoutMs: 120_000,
    ...over,
  })

/** Names in the workspace beside the checkout's own. */
const left = (): readonly string[] =>
  readdirSync(stage.workspace).filter((name) => !['.github', 'keys'].includes(name))

const assetOf = (name: string): Asset => {
  const found = pristine.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no asset ${name}`)
  return found
}

/** Whether somebody asked for the bytes of an asset. */
const isFetched = (name: string): boolean =>
  stage.github.log.entries.some(({ path }) => path.endsWith(`/releases/assets/${assetOf(name).id}`))

/** Other bytes under the name of an asset. */
function replace(name: string, bytes: Uint8Array, facts: Partial<Asset> = {}): void {
  const asset = assetOf(name)
  writeFileSync(asset.path, bytes)
  const stated = { size: bytes.length, digest: `sha256:${sha256(bytes)}` }
  stage.repository.releases.putAsset({ ...asset, ...stated, ...facts })
}

/** One bit of the first byte. */
function flip(name: string): Buffer {
  const bytes = readFileSync(assetOf(name).path)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes
}

describe('the pull door', () => {
  it('leaves the whole model in the workspace and says where in its outputs', async () => {
    const { code, stdout, outputs } = await step()
    expect(stdout).not.toContain('::error::')
    expect(code).toBe(0)
    const path = join(stage.workspace, 'churn-1.0.0')
    expect(outputs).toEqual({
      path,
      version: '1.0.0',
      'manifest-path': join(path, 'manifest.json'),
      'manifest-digest': digest,
    })
    const tree = readTree(path)
    for (const [name, bytes] of Object.entries(MODEL))
      expect([name, tree[join(name)]?.equals(bytes)]).toEqual([name, true])
    expect(`sha256:${sha256(tree['manifest.json'] ?? '')}`).toBe(digest)
    expect(Object.keys(tree).length).toBe(6)
    expect(left()).toEqual(['churn-1.0.0'])
  })

  it('shows in log and summary what was verified and how much came', async () => {
    const { stdout, summary, masked } = await step({ path: 'models/churn' })
    expect(stdout).toContain('Trusting trust.signers of .github/model-release.yml.')
    expect(stdout).toMatch(/^ {2}ok +signature /m)
    expect(stdout).toMatch(/^Pulled churn@v1\.0\.0 to .*models.churn: 3 files, 2\.4 MB, /m)
    expect(summary).toContain('### ✅ `churn@v1.0.0` is verified')
    expect(masked).toContain(READER)
    expect((await step({ summary: 'false' })).summary).toBe('')
  })

  it('brings only the files that are asked for, and downloads no other', async () => {
    const { code, outputs } = await step({ files: 'weights/**\n!**/part-2.bin', path: 'some' })
    expect([code, outputs['version']]).toEqual([0, '1.0.0'])
    const names = Object.keys(readTree(join(stage.workspace, 'some')))
    expect(names.filter((name) => !/^(manifest\.|model\.sig)/.test(name))).toEqual([
      join('weights', 'part-1.bin'),
    ])
    expect(isFetched('weights.part-1.bin')).toBe(true)
    expect(isFetched('weights.part-2.bin')).toBe(false)
  })

  it('refuses globs that choose nothing, and leaves nothing', async () => {
    const { code, stdout } = await step({ files: '*.onnx' })
    expect(code).toBe(1)
    expect(stdout).toMatch(/::error::.*\*\.onnx/)
    expect(left()).toEqual([])
  })

  it('finds the same files where it left them, and downloads nothing', async () => {
    await step({ path: 'model' })
    stage.github.log.clear()
    const again = await step({ path: 'model' })
    expect(again.code).toBe(0)
    expect(isFetched('weights.part-1.bin')).toBe(false)
    expect(again.stdout).toContain('already, byte for byte; nothing was downloaded.')
  })

  it('does not write into a folder that holds something else', async () => {
    stage.write({ 'model/notes.txt': 'mine' })
    const { code, stdout } = await step({ path: 'model' })
    expect(code).toBe(1)
    expect(stdout).toMatch(/::error::.*holds other files/)
    expect(Object.keys(readTree(join(stage.workspace, 'model')))).toEqual(['notes.txt'])
  })

  it('writes nowhere outside of the workspace', async () => {
    for (const path of ['../out', '.', join(stage.folder, 'elsewhere'), 'a/../../out']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, stdout, outputs } = await step({ path })
      expect([path, code, outputs]).toEqual([path, 1, {}])
      expect(stdout).toMatch(/::error::.*(outside of the workspace|where you are)/)
    }
    expect(left()).toEqual([])
    expect(existsSync(join(stage.folder, 'out'))).toBe(false)
    expect(existsSync(join(stage.folder, 'elsewhere'))).toBe(false)
  })

  it('reports bad inputs together, before any request', async () => {
    const { code, stdout } = await step({ version: '1.0', verify: 'perhaps' })
    expect(code).toBe(1)
    expect(stdout).toContain('version: "1.0" is neither')
    expect(stdout).toContain('verify: "perhaps" is not true or false')
    expect(stage.github.log.entries).toEqual([])
  })
})

describe('of a release that was tampered with', () => {
  it.each<readonly [string, string, () => void]>([
    [
      'an asset that was replaced',
      'digests',
      () => replace('weights.part-1.bin', flip('weights.part-1.bin')),
    ],
    [
      'a manifest that was changed',
      'payload',
      () => replace('manifest.json', flip('manifest.json')),
    ],
    [
      'a bundle that was removed',
      'bundle',
      () => stage.repository.releases.removeAsset(assetOf('manifest.sigstore.json').id),
    ],
  ])('%s: the step fails with the check %s, and leaves nothing', async (_what, check, tamper) => {
    tamper()
    const { code, stdout, outputs, summary } = await step()
    expect([code, outputs]).toEqual([1, {}])
    expect(stdout).toContain('::error::The version is not verified; do not use it.')
    expect(stdout).toMatch(new RegExp(`FAIL +${check} `))
    expect(summary).toContain('is not verified')
    expect(left()).toEqual([])
  })

  it('nothing is left either when the bytes are others than GitHub says', async () => {
    const bytes = flip('weights.part-2.bin')
    replace('weights.part-2.bin', bytes, { digest: assetOf('weights.part-2.bin').digest })
    const { code, stdout, outputs } = await step()
    expect([code, outputs]).toEqual([1, {}])
    expect(stdout).toMatch(
      /::error::What was downloaded, twice, is not what was signed.*part-2\.bin/,
    )
    // What was right is kept for the next try, hidden; the file that was wrong is not.
    const [hidden = '', ...others] = left()
    expect([hidden, others]).toEqual([expect.stringMatching(/^\..+\.model-release-/), []])
    const kept = Object.entries(readTree(join(stage.workspace, hidden)))
    const wrong = kept.filter(([path, { length }]) => path.endsWith('part-2.bin') && length > 0)
    expect(wrong).toEqual([])
  })

  it('without verification the bytes are compared all the same, and a warning is given', async () => {
    replace('manifest.sigstore.json', Buffer.from('{}'))
    const unsigned = await step({ verify: 'false', path: 'unsigned' })
    expect([unsigned.code, unsigned.outputs['manifest-digest']]).toEqual([0, digest])
    expect(unsigned.stdout).toContain('::warning::NOT VERIFIED')
    replace('weights.part-1.bin', flip('weights.part-1.bin'))
    const changed = await step({ verify: 'false', path: 'changed' })
    expect([changed.code, changed.outputs]).toEqual([1, {}])
    expect(changed.stdout).toMatch(/::error::.*part-1\.bin.*where the manifest says/)
    expect(left()).toEqual(['unsigned'])
  })
})

function pullOf(number: number): Partial<StepRequest> {
  const pull = stage.repository.pulls.get(number)
  if (pull === undefined) throw new Error(`no pull request ${number}`)
  const payload = {
    number,
    repository: ABOUT,
    pull_request: {
      number,
      head: { ...pull.head, repo: { full_name: pull.head.repository } },
      base: { ...pull.base, repo: { full_name: pull.base.repository } },
    },
  }
  const ref = `refs/pull/${number}/merge`
  const event = { name: 'pull_request', payload }
  return { event, ref, sha: stage.repository.refs.get(ref) ?? pull.head.sha }
}

describe('on a pull request', () => {
  it('the policy is that of the base commit, whatever the checkout says', async () => {
    const evil = CONFIG.replace('own.pub', 'evil.pub')
    const number = stage.openPull('evil', { '.github/model-release.yml': evil })
    stage.write({ '.github/model-release.yml': evil, 'keys/own.pub': 'not a key' })
    const { code, stdout, outputs } = await step({}, pullOf(number))
    expect(stdout).toMatch(
      /Trusting trust\.signers of \.github\/model-release\.yml at [0-9a-f]{8}\./,
    )
    expect([code, outputs['version']]).toEqual([0, '1.0.0'])
  })

  it('a key that the pull request brings is no key', async () => {
    const number = stage.openPull('key', { 'keys/evil.pub': stage.publicKey })
    stage.write({ 'keys/evil.pub': stage.publicKey })
    const { code, stdout } = await step({ signer: 'key:keys/evil.pub' }, pullOf(number))
    expect(code).toBe(1)
    expect(stdout).toContain('the public key keys/evil.pub is not there')
    expect(left()).toEqual([])
  })
})

describe('in a run that follows another one', () => {
  it('the policy is that of the default branch, whatever is checked out', async () => {
    stage.write({
      '.github/model-release.yml': CONFIG.replace('own.pub', 'evil.pub'),
      'keys/evil.pub': 'not a key',
    })
    const payload = { repository: ABOUT, workflow_run: { event: 'workflow_run' } }
    const { code, stdout } = await step({}, { event: { name: 'workflow_run', payload } })
    expect(stdout).toMatch(/Trusting trust\.signers of \.github\/model-release\.yml at /)
    expect(code).toBe(0)
  })
})
