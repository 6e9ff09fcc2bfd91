import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Release } from '../../local-github/records.ts'
import type { StepResult } from '../../local-github/runner.ts'
import type { Predicate } from '../../src/domain/manifest.ts'
import { comparePaths } from '../../src/domain/listing.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { runProgram } from '../cli/run-program.ts'
import type { Scene } from './scene.ts'
import { drafts, FILES, published, sceneOfTest, setScene, WRITER } from './scene.ts'

const RUNS = 8

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

const sorted = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.map(String).toSorted(comparePaths)

function bytesOf({ assets }: Release, name: string): Buffer {
  const asset = [...assets.values()].find((one) => one.name === name)
  if (asset === undefined) throw new Error(`no asset ${name}`)
  return readFileSync(asset.path)
}

interface Version {
  readonly release: Release
  readonly predicate: Predicate
  /** `sha256:…` of its manifest. */
  readonly digest: string
}

function read(release: Release): Version {
  const bytes = bytesOf(release, 'manifest.json')
  const { predicate } = parseManifest(bytes)
  return { release, predicate, digest: `sha256:${sha256(bytes)}` }
}

describe(`${RUNS} runs that publish one model at once`, () => {
  let stage: Scene
  let commits: readonly string[]
  let results: readonly StepResult[]
  let versions: readonly Version[]
  /** Every asset that was uploaded in full, by id, as it was then. */
  const uploaded = new Map<number, string | undefined>()

  beforeAll(async () => {
    stage = await setScene()
    writeFileSync(join(stage.folder, 'own.pub'), stage.publicKey)
    const runs = Array.from({ length: RUNS }, (_, index) => {
      const workspace = join(stage.folder, `workspace-${index}`)
      cpSync(stage.workspace, workspace, { recursive: true })
      writeFileSync(join(workspace, 'model.bin'), `weights of run ${index}`)
      return { commit: stage.commit(), workspace }
    })
    stage.github.faults.add({
      kind: 'call',
      after: () => {
        for (const { assets } of stage.repository.releases.list())
          for (const { id, state, digest } of assets.values())
            if (state === 'uploaded' && !uploaded.has(id)) uploaded.set(id, digest)
      },
      match: { origin: 'uploads' },
      times: Infinity,
    })
    commits = runs.map(({ commit }) => commit)
    results = await Promise.all(
      runs.map(({ commit, workspace }) => stage.push(commit, { workspace, timeoutMs: 240_000 })),
    )
    versions = published(stage).map(read)
  }, 300_000)
  afterAll(() => stage.close())

  it('all succeed, each with a version of its own', () => {
    expect(results.flatMap(({ annotations }) => annotations.filter(isError))).toEqual([])
    expect(results.map(({ code }) => code)).toEqual(results.map(() => 0))
    const tags = sorted(results.map(({ outputs }) => outputs['tag']))
    expect(new Set(tags).size).toBe(RUNS)
    expect(results.map(({ outputs }) => outputs['created'])).toEqual(tags.map(() => 'true'))
    expect(sorted(published(stage).map(({ tagName }) => tagName))).toEqual(tags)
  })

  it('leave no number out', () => {
    const numbers = sorted(results.map(({ outputs }) => outputs['version']))
    expect(numbers).toEqual(['1.0.0', ...Array.from({ length: 7 }, (_, n) => `1.${n + 1}.0`)])
  })

  it('each publish their own weights, at their own commit', () => {
    for (const [index, { outputs }] of results.entries()) {
      const version = versions.find(({ release }) => release.tagName === outputs['tag'])
      expect(version?.digest).toBe(outputs['manifest-digest'])
      expect(version?.predicate.code.commit).toBe(commits[index])
      expect(stage.repository.refs.get(`refs/tags/${outputs['tag']}`)).toBe(commits[index])
      expect(version && bytesOf(version.release, 'model.bin').toString()).toBe(
        `weights of run ${index}`,
      )
    }
  })

  it('leave every asset as its manifest says, and no other', () => {
    for (const { release, predicate } of versions) {
      const found = [...release.assets.values()]
      const own = found.filter(({ name }) => !/^manifest\.(sigstore\.)?json$/.test(name))
      expect(found.length - own.length).toBe(2)
      expect(own.map(({ name }) => name).toSorted()).toEqual(
        predicate.assets.map(({ name }) => name).toSorted(),
      )
      for (const { name, sha256: digest } of predicate.assets)
        expect([name, sha256(bytesOf(release, name))]).toEqual([name, digest])
      // What was uploaded under an id is what lies there now: nothing was written over.
      for (const { id, digest } of found) expect([id, digest]).toEqual([id, uploaded.get(id)])
    }
  })

  it('leave no draft', () => {
    expect(drafts(stage)).toEqual([])
    expect(stage.repository.releases.list().length).toBe(RUNS)
  })

  it('are one line of versions, each after one that was there before it', () => {
    const byVersion = new Map(versions.map((one) => [one.predicate.model.version, one]))
    for (const { predicate } of versions) {
      const { version } = predicate.model
      const before = byVersion.get(`1.${Number(version.split('.')[1]) - 1}.0`)
      const expected =
        before === undefined
          ? null
          : { version: before.predicate.model.version, manifest: before.digest }
      expect([version, predicate.lineage.previous]).toEqual([version, expected])
    }
    expect(versions.filter(({ predicate }) => predicate.lineage.previous === null).length).toBe(1)
  })

  it('all verify', async () => {
    for (const { predicate } of versions) {
      const { name, version } = predicate.model
      const args = ['--repo', 'acme/ml', '--download', '--signer', 'key:own.pub'] as const
      // oxlint-disable-next-line no-await-in-loop -- eight processes at once would only wait for each other
      const { code, out } = await runProgram(
        stage.folder,
        ['verify', `${name}@${version}`, ...args],
        { GITHUB_API_URL: stage.github.apiUrl, GITHUB_SERVER_URL: stage.github.serverUrl },
      )
      expect(out).toMatch(/^ {2}ok +lineage|first version of its line/m)
      expect([version, code]).toEqual([version, 0])
    }
  })
})

const isError = ({ level }: { readonly level: string }): boolean => level === 'error'

/** Drafts that are none of this run's: what a person writes, and another model's. */
async function writeDrafts(stage: Scene): Promise<readonly Release[]> {
  for (const tag of ['churn@v9.0.0', 'other@v1.0.0'])
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await fetch(`${stage.github.apiUrl}/repos/acme/ml/releases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${WRITER}` },
      body: JSON.stringify({ tag_name: tag, draft: true, body: 'Notes for later' }),
    })
  expect(drafts(stage).length).toBe(2)
  return drafts(stage)
}

describe('a tag that a ruleset protects', () => {
  const scene = sceneOfTest()

  it('fails the step with the tag and the ruleset, and leaves nothing behind', async () => {
    const stage = await scene()
    const others = await writeDrafts(stage)
    const lift = stage.github.world.protectTags(stage.repository, 'churn@*')
    const commit = stage.commit()
    const refused = await stage.push(commit)
    expect(refused.code).toBe(1)
    const [error, ...more] = refused.annotations.filter(isError)
    expect(more).toEqual([])
    expect(error?.message).toMatch(/ruleset .* forbids to create the tag churn@v1\.0\.0/)
    expect(error?.message).toContain('"churn@v*"')
    expect(refused.outputs['created']).not.toBe('true')
    expect(published(stage)).toEqual([])
    expect(drafts(stage)).toEqual(others)
    expect([...stage.repository.refs.keys()].filter((ref) => ref.includes('/tags/'))).toEqual([])

    lift()
    const allowed = await stage.push(commit)
    expect([allowed.code, allowed.outputs['version']]).toEqual([0, '1.0.0'])
    expect(published(stage).map((one) => bytesOf(one, 'model.bin').toString())).toEqual([
      FILES['model.bin'],
    ])
    expect(drafts(stage)).toEqual(others)
  })

  it('leaves the versions that are there as they are', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const before = published(stage)
    stage.github.world.protectTags(stage.repository, '~ALL')
    const refused = await stage.push(stage.commit())
    expect(refused.code).toBe(1)
    expect(refused.stdout).toMatch(/::error::.*ruleset .* the tag churn@v1\.1\.0/)
    expect(stage.repository.releases.list()).toEqual(before)
  })
})
