import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { isSha256 } from '../../src/domain/digest.ts'
import type { RegistryEvent } from '../../src/domain/event.ts'
import { buildEvent, eventPath, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import type { Scene } from '../action/scene.ts'
import { READER, setScene } from '../action/scene.ts'
import { headOf, promote, sampleFacts } from '../domain/event-samples.ts'
import type { Ended } from './run-program.ts'
import { runProgram } from './run-program.ts'
import { newFolder, writeFiles } from './signed-directory.ts'

let stage: Scene
let consumer: string
const manifests = new Map<string, string>()

beforeAll(async () => {
  stage = await setScene()
  consumer = newFolder()
  writeFileSync(join(consumer, 'own.pub'), stage.publicKey)
  for (const version of ['1.0.0', '1.1.0', '2.0.0-rc.1']) {
    stage.write({ 'model/weights.bin': `weights of ${version}`, 'model/vocab/words.txt': 'a b' })
    // oxlint-disable-next-line no-await-in-loop -- versions follow one another
    const { code, stdout, outputs } = await stage.push(stage.commit(), {
      inputs: { path: 'model', version },
    })
    if (code !== 0) throw new Error(stdout)
    manifests.set(version, outputs['manifest-digest'] ?? '')
  }
})
afterAll(() => stage.close())
beforeEach(() => stage.github.log.clear())

const TRUST = ['--signer', 'key:own.pub'] as const

const verify = (args: readonly string[], token?: string): Promise<Ended> =>
  runProgram(consumer, ['verify', ...args, '--repo', 'acme/ml', ...TRUST], {
    GITHUB_API_URL: stage.github.apiUrl,
    GITHUB_SERVER_URL: stage.github.serverUrl,
    ...(token === undefined ? {} : { GITHUB_TOKEN: token }),
  })

const lineOf = (out: string, name: string): string =>
  new RegExp(`^ {2}(?:ok|FAIL|warn|-) +${name} .*$`, 'm').exec(out)?.[0] ?? ''

/** Content of the assets by name, as "gh release download" leaves them. */
function download(tag: string): Readonly<Record<string, Uint8Array>> {
  const release = stage.repository.releases.list().find((one) => one.tagName === tag)
  return Object.fromEntries(
    [...(release?.assets.values() ?? [])].map(({ name, path }) => [name, readFileSync(path)]),
  )
}

/** Promotes one version after another, with events that the scene's key signs. */
async function promoteAll(stageName: string, ...versions: readonly string[]): Promise<void> {
  const signer = keySigner(stage.privateKey)
  let last: { readonly event: RegistryEvent; readonly file: Uint8Array } | null = null
  for (const [index, version] of versions.entries()) {
    const manifest = manifests.get(version)?.replace('sha256:', '') ?? ''
    if (!isSha256(manifest)) throw new Error(`no manifest of ${version}`)
    const change = promote(versions[index - 1] ?? null, 100, stageName)
    const event = buildEvent(
      sampleFacts(version, change, { manifest }),
      last === null ? null : headOf(last.event, last.file),
    )
    // oxlint-disable-next-line no-await-in-loop -- each event names the one before
    const file: Uint8Array = await signer.sign(stableJson(event))
    stage.github.world.commit(stage.repository, {
      branch: REGISTRY_BRANCH,
      files: { [eventPath('churn', index + 1)]: file },
      message: 'Promote',
      ...(last === null ? { parents: [] } : {}),
    })
    last = { event, file }
  }
}

describe('a release', () => {
  it('is verified without a token and without downloading the model', async () => {
    const { code, out } = await verify(['churn@1.0.0'])
    expect(out).toContain(`churn@v1.0.0  ${manifests.get('1.0.0')}`)
    expect(lineOf(out, 'assets')).toMatch(/^ {2}ok .* and no other$/)
    expect(lineOf(out, 'digests')).toContain('nothing was downloaded')
    expect(lineOf(out, 'commit')).toContain('which the tag names too')
    expect(out).toMatch(/\nVERIFIED.*: signed by sha256:/)
    expect(code).toBe(0)
    expect(stage.github.log.entries.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('is verified by its bytes with --download', async () => {
    const before = await verify(['churn@1.0.0'])
    const few = stage.github.log.count({ origin: 'objects' })
    stage.github.log.clear()
    const { code, out } = await verify(['churn@1.0.0', '--download'])
    expect(lineOf(out, 'digests')).toContain('every byte was downloaded and hashed')
    expect([before.code, code]).toEqual([0, 0])
    expect(stage.github.log.count({ origin: 'objects' })).toBeGreaterThan(few + 5)
  })

  it('is the newest one that is no prerelease when no version is named', async () => {
    const { code, out } = await verify(['churn'], READER)
    expect(out).toMatch(/^churn@v1\.1\.0 {2}/)
    expect(lineOf(out, 'lineage')).toContain('after 1.0.0')
    expect(code).toBe(0)
  })

  it('is data with --json', async () => {
    const { out } = await verify(['churn@1.1.0', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      verified: true,
      tag: 'churn@v1.1.0',
      manifest: manifests.get('1.1.0'),
      signer: { kind: 'key' },
    })
  })

  it('that does not exist is told with the newest that do', async () => {
    const { code, out, err } = await verify(['churn@3.0.0'])
    expect(err).toContain('There is no release churn@v3.0.0.')
    expect(err).toContain('The newest versions of churn are 2.0.0-rc.1, 1.1.0, 1.0.0.')
    expect([code, out]).toEqual([2, ''])
  })

  it('of another repository than the one that is asked is not looked for elsewhere', async () => {
    const args = ['verify', 'churn@1.0.0', '--repo', 'acme/other', ...TRUST]
    const { code, err } = await runProgram(consumer, args, {
      GITHUB_API_URL: stage.github.apiUrl,
      GITHUB_SERVER_URL: stage.github.serverUrl,
    })
    expect(err).toMatch(/^model-release: /m)
    expect(code).not.toBe(0)
  })
})

describe('a release that was pulled', () => {
  it('is verified as "gh release download" leaves it', async () => {
    const folder = newFolder()
    writeFiles(folder, download('churn@v1.0.0'))
    const args = ['verify', 'churn@1.0.0', '--path', folder, '--offline', ...TRUST]
    const { code, out } = await runProgram(consumer, args)
    expect(lineOf(out, 'assets')).toMatch(/all 2 file\(s\) of the model, no others$/)
    expect(code).toBe(0)
    expect(stage.github.log.entries).toEqual([])
  })
})

describe('a stage', () => {
  it('is verified by the manifest that its signed event names', async () => {
    await promoteAll('production', '1.1.0', '1.0.0')
    const { code, out, err } = await verify(['churn:production'])
    expect(err).toContain('churn:production is churn@v1.0.0, by event 2 of ')
    expect(out).toMatch(/^churn@v1\.0\.0 {2}/)
    expect(code).toBe(0)
  })

  it('that holds nothing names those that do', async () => {
    const { code, err } = await verify(['churn:canary'])
    expect(err).toContain(
      'churn has no version in the stage "canary": those that are set: production',
    )
    expect(code).toBe(2)
  })
})
