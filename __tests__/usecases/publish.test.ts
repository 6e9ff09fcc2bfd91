import { parseDataSpec } from '../../src/domain/data-spec.ts'
import { parseParamsSpec } from '../../src/formats/spec-line.ts'
import { describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { publish } from '../../src/usecases/publish.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeBundle, fakeSigner } from '../fakes/signer.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { atCommit, byRun, commit, nextAttempt, publishRequest, scene, SOURCES } from './scene.ts'

const ASSETS = [
  'model.onnx',
  'metrics.metrics.json',
  'params.params.yaml',
  'data-train.sha256',
  'model-card.md',
  'bom.cdx.json',
  'model.sig',
  'SHA256SUMS',
  'manifest.json',
  'manifest.sigstore.json',
]

describe('a first version', () => {
  it('becomes public only after every asset is in place: the model first, the signature last', async () => {
    const ports = scene()
    await publish(publishRequest(), ports)
    expect(ports.releases.events).toEqual([
      'draft churn@v1.0.0',
      ...ASSETS.map((name) => `upload ${name}`),
      'publish churn@v1.0.0',
    ])
  })

  it('is returned with its identity', async () => {
    const ports = scene()
    const published = await publish(publishRequest(), ports)
    const stored = ports.releases.read('churn@v1.0.0', 'manifest.json')
    expect(published).toMatchObject({
      created: true,
      version: '1.0.0',
      digest: digestOf(sha256(stored)),
      release: { tag: 'churn@v1.0.0', draft: false, name: 'churn 1.0.0', prerelease: false },
    })
    expect(Buffer.from(published.manifestBytes).equals(stored)).toBe(true)
    expect(published.bundle).toEqual(fakeBundle('trusted', stored))
    expect(published.summary).toContain('✅ Published `churn`')
  })

  it('names all it was made of', async () => {
    const ports = scene()
    await publish(publishRequest({ task: 'tabular-classification' }), ports)
    const { predicate } = parseManifest(ports.releases.read('churn@v1.0.0', 'manifest.json'))
    expect(predicate).toMatchObject({
      model: { name: 'churn', version: '1.0.0', task: 'tabular-classification' },
      code: { commit: commit(1), dirty: false },
      data: [{ name: 'train', files: 2, size: 2, listing: 'data-train.sha256' }],
      params: { rate: { digits: '0.10' } },
      metrics: [{ name: 'auc', dataset: 'test', source: 'metrics.json#/test/auc' }],
      run: { runId: '100', attempt: 1 },
      lineage: { previous: null, parents: [] },
      history: [],
      createdAt: '2026-11-23T16:02:11Z',
    })
    expect(predicate.assets.map(({ name, role }) => [name, role])).toEqual([
      ['SHA256SUMS', 'checksums'],
      ['bom.cdx.json', 'bom'],
      ['data-train.sha256', 'data-listing'],
      ['metrics.metrics.json', 'metrics'],
      ['model-card.md', 'model-card'],
      ['model.onnx', 'model'],
      ['model.sig', 'model-signature'],
      ['params.params.yaml', 'params'],
    ])
  })

  it('has release notes in the end, not the marker of a draft', async () => {
    const ports = scene()
    await publish(publishRequest(), ports)
    const [release] = ports.releases.published()
    expect(release?.body).toContain('model-release:version v1 model=churn')
    expect(release?.body).not.toContain('model-release:draft')
  })

  it('is a prerelease when its number says so', async () => {
    const ports = scene()
    await publish(publishRequest({ version: { kind: 'exact', version: '2.0.0-rc.1' } }), ports)
    expect(ports.releases.published()).toMatchObject([
      { tag: 'churn@v2.0.0-rc.1', prerelease: true },
    ])
  })

  it('may go without a signature', async () => {
    const ports = { ...scene(), signer: null }
    const published = await publish(publishRequest({ signed: false }), ports)
    expect(published.bundle).toBeNull()
    expect(published.release.assets.map(({ name }) => name)).not.toContain('manifest.sigstore.json')
    expect(published.release.body).toContain('UNSIGNED')
  })
})

describe('a version that exists', () => {
  it('is returned to a re-run of the same job, and nothing is written', async () => {
    const ports = scene()
    const first = await publish(publishRequest(), ports)
    const before = ports.releases.events.length
    const again = scene({ releases: ports.releases }, { 'model.onnx': 'trained again' })
    const second = await publish(nextAttempt({ now: '2026-11-24T00:00:00Z' }), again)
    expect(second).toMatchObject({ created: false, version: '1.0.0', digest: first.digest })
    expect(second.bundle).toEqual(first.bundle)
    expect(second.summary).toContain('was already published, nothing was done')
    expect(ports.releases.events.length).toBe(before)
    expect(again.signer.statements).toEqual([])
  })

  it('is returned to another run with the same content', async () => {
    const ports = scene()
    await publish(publishRequest(), ports)
    const before = ports.releases.events.length
    const second = await publish(byRun('101'), scene({ releases: ports.releases }))
    expect(second).toMatchObject({ created: false, version: '1.0.0' })
    expect(ports.releases.events.length).toBe(before)
  })

  it('is not returned to another leg of the same matrix, whose content differs', async () => {
    const ports = scene()
    await publish(publishRequest(), ports)
    const leg = scene({ releases: ports.releases }, { 'params.yaml': 'rate: 0.2\n' })
    const second = await publish(publishRequest({ nonce: 'process-of-leg-2' }), leg)
    expect(second).toMatchObject({ created: true, version: '1.1.0' })
  })

  it('is not returned for another number, another commit or uncommitted changes', async () => {
    const ports = scene()
    await publish(publishRequest(), ports)
    const code = { ...publishRequest().code, dirty: true }
    const versions = []
    for (const request of [
      byRun('101', { version: { kind: 'exact', version: '3.0.0' } }),
      atCommit(2),
      byRun('103', { code }),
    ])
      versions.push((await publish(request, scene({ releases: ports.releases }))).version)
    expect(versions).toEqual(['3.0.0', '3.1.0', '3.2.0'])
  })

  it('and has other content is an error for whoever asks for its number, before anything is written', async () => {
    const ports = scene()
    await publish(publishRequest(), ports)
    const before = ports.releases.events.length
    const later = scene({ releases: ports.releases }, { 'model.onnx': 'other' })
    const exact = byRun('101', { version: { kind: 'exact', version: '1.0.0' } })
    expect(await refusalOf(() => publish(exact, later))).toMatch(
      /^VERSION_EXISTS version: churn@v1\.0\.0 is already published with other content/,
    )
    expect(ports.releases.events.length).toBe(before)
    expect(later.signer.statements).toEqual([])
  })

  it('without a signature is never taken for the signed one of this run', async () => {
    const releases = fakeReleaseStore()
    await publish(publishRequest({ signed: false }), { ...scene({ releases }), signer: null })
    const ports = scene({ releases })
    const signed = await publish(publishRequest(), ports)
    expect(signed).toMatchObject({ created: true, version: '1.0.1' })
    expect(ports.log.lines.join('\n')).toContain(
      'warning churn@v1.0.0: The release churn@v1.0.0 has no asset',
    )
  })

  it('with the signature of somebody else is not taken for it either', async () => {
    const releases = fakeReleaseStore()
    const mallory = { signer: fakeSigner('mallory'), verifier: fakeVerifier('mallory') }
    await publish(publishRequest(), scene({ releases, ...mallory }))
    expect(await publish(publishRequest(), scene({ releases }))).toMatchObject({
      created: true,
      version: '1.0.1',
    })
  })

  it('is enough for a run that does not sign, signed or not', async () => {
    const releases = fakeReleaseStore()
    await publish(publishRequest(), scene({ releases }))
    const unsigned = { ...scene({ releases }), signer: null }
    expect(await publish(byRun('101', { signed: false }), unsigned)).toMatchObject({
      created: false,
    })
  })
})

describe('before anything is written', () => {
  it('every bad input is reported at once', async () => {
    const ports = scene({}, { 'metrics.json': '{"auc": ', 'data/train/b.csv': '2' })
    const request = publishRequest({
      sources: {
        ...SOURCES,
        path: ['gone.onnx'],
        data: [parseDataSpec('test=gone.csv'), ...SOURCES.data],
        params: [parseParamsSpec('gone.yaml')],
      },
    })
    const said = await refusalOf(() => publish(request, ports))
    expect(said).toContain('4 inputs need attention:')
    expect(said).toContain('- path: "gone.onnx" matches no file.')
    expect(said).toContain('- data test: "gone.csv" matches no file.')
    expect(said).toContain('- params: "gone.yaml" matches no file.')
    expect(said).toMatch(/- metrics: metrics\.json, line 1, column 9: /)
    expect(ports.releases.events).toEqual([])
  })

  it('the own signature is checked as a consumer would', async () => {
    const ports = scene({ signer: fakeSigner('mallory') })
    expect(await refusalOf(() => publish(publishRequest(), ports))).toMatch(/^SIGNATURE_INVALID/)
    expect(ports.releases.events).toEqual([])
  })

  it('a failure to sign ends the run', async () => {
    const signer = {
      ...fakeSigner(),
      sign: () => Promise.reject(new ReleaseError('SIGNING_FAILED', 'no token')),
    }
    const ports = scene({ signer })
    expect(await refusalOf(() => publish(publishRequest(), ports))).toBe('SIGNING_FAILED no token')
    expect(ports.releases.events).toEqual([])
  })
  it('a manifest that nobody could read again is refused', async () => {
    const long = 'x'.repeat(150)
    const metrics = Array.from({ length: 50_000 }, (_, index) => [`${long}${index}`, 1])
    const ports = scene({}, { 'metrics.json': JSON.stringify(Object.fromEntries(metrics)) })
    expect(await refusalOf(() => publish(publishRequest(), ports))).toMatch(
      /^LIMIT_EXCEEDED The manifest would have \d+ bytes; at most 16777216 are read/,
    )
    expect(ports.releases.events).toEqual([])
  })
})
