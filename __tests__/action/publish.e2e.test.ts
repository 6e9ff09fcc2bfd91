import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Asset, Release } from '../../local-github/records.ts'
import { drafts, FILES, published, READER, sceneOfTest, WRITER } from './scene.ts'

const scene = sceneOfTest()

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

const assetsOf = (release: Release | undefined): readonly Asset[] => [
  ...(release?.assets.values() ?? []),
]

const bytesOf = (release: Release | undefined, name: string): Buffer => {
  const asset = assetsOf(release).find((one) => one.name === name)
  if (asset === undefined) throw new Error(`no asset ${name}`)
  return readFileSync(asset.path)
}

const sorted = (names: readonly (string | undefined)[]): readonly string[] =>
  names.map(String).toSorted((left, right) => (left < right ? -1 : 1))

/** A document of the product, read as any other program would. */
// oxlint-disable-next-line typescript/no-explicit-any -- the test looks into JSON of any shape
const parse = (bytes: Buffer): any => JSON.parse(bytes.toString('utf8'))

describe('on a push the action', () => {
  it('publishes version 1.0.0 with every file, signed, and says so in its outputs', async () => {
    const stage = await scene()
    const commit = stage.commit()
    const result = await stage.push(commit)
    expect(result.stdout).not.toContain('::error::')
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({
      model: 'churn',
      version: '1.0.0',
      tag: 'churn@v1.0.0',
      created: 'true',
      verdict: 'none',
    })
    const [release] = published(stage)
    expect(sorted(assetsOf(release).map(({ name }) => name))).toEqual([
      'SHA256SUMS',
      'bom.cdx.json',
      'data-train.sha256',
      'manifest.json',
      'manifest.sigstore.json',
      'metrics.metrics.json',
      'model-card.md',
      'model.bin',
      'model.sig',
      'params.params.yaml',
    ])
    expect(result.outputs['manifest-digest']).toBe(
      `sha256:${sha256(bytesOf(release, 'manifest.json'))}`,
    )
    expect(result.outputs['release-url']).not.toContain('untagged')
    expect(stage.repository.refs.get('refs/tags/churn@v1.0.0')).toBe(commit)
    expect(drafts(stage)).toEqual([])
  })

  it('writes a manifest whose digests are those of the assets and of the files', async () => {
    const stage = await scene()
    const commit = stage.commit()
    await stage.push(commit)
    const [release] = published(stage)
    const text = bytesOf(release, 'manifest.json').toString()
    const { subject, predicate } = parse(bytesOf(release, 'manifest.json'))
    expect(subject).toEqual([{ name: 'model.bin', digest: { sha256: sha256(FILES['model.bin']) } }])
    const named = predicate.assets.map((asset: { name: string }) => asset.name)
    expect(sorted([...named, 'manifest.json', 'manifest.sigstore.json'])).toEqual(
      sorted(assetsOf(release).map(({ name }) => name)),
    )
    for (const asset of predicate.assets)
      expect(sha256(bytesOf(release, asset.name))).toBe(asset.sha256)
    const listing = bytesOf(release, 'data-train.sha256')
    expect(predicate.data[0].digest).toBe(`sha256:${sha256(listing)}`)
    expect(listing.toString()).toBe(
      `${sha256(FILES['data/train/a.csv'])}  a.csv\n${sha256(FILES['data/train/b.csv'])}  b.csv\n`,
    )
    expect(predicate.code.commit).toBe(commit)
    expect(text).toContain('"value": 0.910')
    expect(text).toContain('"learning_rate": 0.10')
    expect(text).toContain('"model.depth": 6')
  })

  it('signs so that node:crypto alone can verify, over exactly the bytes of the manifest', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const [release] = published(stage)
    const envelope = parse(bytesOf(release, 'manifest.sigstore.json')).dsseEnvelope
    const payload = Buffer.from(envelope.payload, 'base64')
    expect(payload.equals(bytesOf(release, 'manifest.json'))).toBe(true)
    const type = 'application/vnd.in-toto+json'
    const signed = Buffer.concat([
      Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `),
      payload,
    ])
    const signature = Buffer.from(envelope.signatures[0].sig, 'base64')
    expect(verify('sha256', signed, createPublicKey(stage.publicKey), signature)).toBe(true)
  })

  it('writes nothing when the same job runs again', async () => {
    const stage = await scene()
    const commit = stage.commit()
    const first = await stage.push(commit, { runId: '77' })
    stage.github.log.clear()
    const again = await stage.push(commit, { runId: '77', attempt: 2 })
    expect(again.code).toBe(0)
    expect(stage.writes()).toEqual([])
    expect(again.outputs).toMatchObject({
      created: 'false',
      version: '1.0.0',
      'manifest-digest': first.outputs['manifest-digest'],
      'release-id': first.outputs['release-id'],
    })
  })

  it('writes nothing when another run brings the same content', async () => {
    const stage = await scene()
    const commit = stage.commit()
    await stage.push(commit)
    stage.github.log.clear()
    const again = await stage.push(commit)
    expect(again.outputs).toMatchObject({ created: 'false', version: '1.0.0' })
    expect(stage.writes()).toEqual([])
  })

  it('counts up: new code is a minor version, other weights from the same ingredients a patch', async () => {
    const stage = await scene()
    const commit = stage.commit()
    await stage.push(commit)
    stage.write({ 'model.bin': 'other weights' })
    const patch = await stage.push(commit)
    expect(patch.outputs['version']).toBe('1.0.1')
    const minor = await stage.push(stage.commit())
    expect(minor.outputs['version']).toBe('1.1.0')
    const { predicate } = parse(bytesOf(published(stage)[0], 'manifest.json'))
    expect(predicate.lineage.previous.version).toBe('1.0.1')
    expect(predicate.lineage.previous.manifest).toBe(patch.outputs['manifest-digest'])
    expect(predicate.history.map(({ version }: { version: string }) => version)).toEqual([
      '1.0.1',
      '1.0.0',
    ])
  })

  it('gives two runs at once two numbers', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const [one, two] = [stage.commit(), stage.commit()]
    const results = await Promise.all([stage.push(one), stage.push(two)])
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    expect(sorted(results.map(({ outputs }) => outputs['version']))).toEqual(['1.1.0', '1.2.0'])
    for (const { outputs } of results) {
      const release = stage.repository.releases.published(outputs['tag'] ?? '')
      const { predicate } = parse(bytesOf(release, 'manifest.json'))
      expect(predicate.model.version).toBe(outputs['version'])
      expect(stage.repository.refs.get(`refs/tags/${outputs['tag']}`)).toBe(predicate.code.commit)
    }
    expect(drafts(stage)).toEqual([])
  })

  it('gives two legs of a matrix, which share run and job, a version each', async () => {
    const stage = await scene()
    stage.write({ 'other.bin': 'other weights' })
    const commit = stage.commit()
    const leg = (path: string) => stage.push(commit, { runId: '4242', inputs: { path } })
    const results = await Promise.all([leg('model.bin'), leg('other.bin')])
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    expect(sorted(results.map(({ outputs }) => outputs['created']))).toEqual(['true', 'true'])
    const subjects = published(stage).map(
      (release) => parse(bytesOf(release, 'manifest.json')).subject[0].name,
    )
    expect(sorted(subjects)).toEqual(['model.bin', 'other.bin'])
    expect(drafts(stage)).toEqual([])
  })

  it('lets a leg of a matrix that failed publish when it alone runs again', async () => {
    const stage = await scene()
    stage.write({ 'other.bin': 'other weights' })
    const commit = stage.commit()
    await stage.push(commit, { runId: '4343' })
    const again = await stage.push(commit, {
      runId: '4343',
      attempt: 2,
      inputs: { path: 'other.bin' },
    })
    expect(again.outputs).toMatchObject({ created: 'true', version: '1.0.1' })
  })

  it('descends from the version below, and counts on from the last final one', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    await stage.push(stage.commit(), { inputs: { version: '2.0.0-rc.1' } })
    const next = await stage.push(stage.commit())
    expect(next.outputs['version']).toBe('1.1.0')
    await stage.push(stage.commit(), { inputs: { version: '3.0.0' } })
    const patch = await stage.push(stage.commit(), { inputs: { version: '1.1.1' } })
    const release = stage.repository.releases.published(patch.outputs['tag'] ?? '')
    const { lineage } = parse(bytesOf(release, 'manifest.json')).predicate
    expect(lineage.previous.version).toBe('1.1.0')
  })

  it('waits for a tag that is not to be seen yet', async () => {
    const stage = await scene()
    const path = /\/git\/ref\/tags/
    stage.github.faults.add({ kind: 'status', status: 404, match: { path }, times: 1 })
    const result = await stage.push(stage.commit())
    expect(result.code).toBe(0)
    expect(result.outputs['version']).toBe('1.0.0')
  })

  it('refuses an exact version that exists with other content, and writes nothing', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    stage.github.log.clear()
    const result = await stage.push(stage.commit(), { inputs: { version: '1.0.0' } })
    expect(result.code).toBe(1)
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('never overwritten') }),
    )
    expect(stage.writes()).toEqual([])
  })

  it('works with immutable releases', async () => {
    const stage = await scene()
    stage.github.world.setImmutableReleases(stage.repository, true)
    const first = await stage.push(stage.commit())
    const second = await stage.push(stage.commit())
    expect([first.code, second.code]).toEqual([0, 0])
    expect(published(stage).every(({ immutable }) => immutable)).toBe(true)
  })

  it('names the permission that a token lacks', async () => {
    const stage = await scene()
    const result = await stage.push(stage.commit(), { token: READER })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('contents: write')
    expect(published(stage)).toEqual([])
  })

  it('keeps key and token out of the log', async () => {
    const stage = await scene()
    const result = await stage.push(stage.commit())
    const shown = `${result.stdout}${result.stderr}`.replaceAll(/^::add-mask::.*$/gm, '')
    expect(shown).not.toContain(WRITER)
    for (const line of stage.privateKey.trim().split('\n').slice(1, -1)) {
      expect(shown).not.toContain(line)
      expect(result.masked).toContain(line)
    }
  })

  it('uploads again after a cut connection and after a 502 that leaves a starter', async () => {
    const stage = await scene()
    stage.github.faults.add({ kind: 'cut-after', match: { origin: 'uploads', method: 'POST' } })
    stage.github.faults.add({
      kind: 'starter',
      match: ({ origin, query }) => origin === 'uploads' && query.includes('manifest.json'),
    })
    const result = await stage.push(stage.commit())
    expect(result.code).toBe(0)
    expect(assetsOf(published(stage)[0]).every(({ state }) => state === 'uploaded')).toBe(true)
    expect(assetsOf(published(stage)[0])).toHaveLength(10)
  })
})
