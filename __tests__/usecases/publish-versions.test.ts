import { describe, expect, it } from '@jest/globals'
import { publish } from '../../src/usecases/publish.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeSigner } from '../fakes/signer.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { byRun, commit, publishOther, publishRequest, scene } from './scene.ts'

/** The number that follows 1.0.0 when the request and the files of the workspace differ so. */
async function nextAfterFirst(
  over: Parameters<typeof byRun>[1],
  changes: Readonly<Record<string, string>>,
): Promise<string> {
  const ports = scene()
  await publish(publishRequest(), ports)
  const later = scene({ releases: ports.releases }, changes)
  return (await publish(byRun('101', over), later)).version
}

describe('the number of the next version', () => {
  it('is a patch for other weights from the same ingredients', async () => {
    expect(await nextAfterFirst({}, { 'model.onnx': 'other' })).toBe('1.0.1')
  })

  it('is minor for other data, parameters or code', async () => {
    expect(await nextAfterFirst({}, { 'data/train/a.csv': 'x' })).toBe('1.1.0')
    expect(await nextAfterFirst({}, { 'params.yaml': 'rate: 0.2\n' })).toBe('1.1.0')
    expect(
      await nextAfterFirst({ code: { ...publishRequest().code, commit: commit(2) } }, {}),
    ).toBe('1.1.0')
  })

  it('is what was asked for', async () => {
    const changes = { 'model.onnx': 'other' }
    expect(await nextAfterFirst({ version: { kind: 'step', step: 'major' } }, changes)).toBe(
      '2.0.0',
    )
    expect(await nextAfterFirst({ version: { kind: 'exact', version: '1.7.3' } }, changes)).toBe(
      '1.7.3',
    )
  })
})

describe('a tag without a release', () => {
  const exact = publishRequest({ version: { kind: 'exact', version: '1.4.0' } })

  it('at the commit of this run is published by it', async () => {
    const ports = scene()
    ports.releases.setTag('churn@v1.4.0', commit(1))
    expect(await publish(exact, ports)).toMatchObject({ created: true, version: '1.4.0' })
  })

  it.each([
    ['at another commit', false],
    ['that is annotated', true],
  ])('%s is an error, before anything is written', async (_name, annotated) => {
    const ports = scene()
    ports.releases.setTag('churn@v1.4.0', commit(annotated ? 1 : 9), annotated)
    expect(await refusalOf(() => publish(exact, ports))).toMatch(
      /^VERSION_EXISTS version: the tag churn@v1\.4\.0 exists and points to/,
    )
    expect(ports.releases.events).toEqual([])
  })

  it('is passed over by the next number', async () => {
    const ports = scene()
    ports.releases.setTag('churn@v1.4.0', commit(9))
    expect((await publish(publishRequest(), ports)).version).toBe('1.5.0')
  })

  it('of another model does not count', async () => {
    const ports = scene()
    ports.releases.setTag('churn-eu@v7.0.0', commit(1))
    ports.releases.setTag('churn@vision', commit(1))
    expect((await publish(publishRequest(), ports)).version).toBe('1.0.0')
  })
})

describe('the lineage', () => {
  it('names the version before with the digest of its manifest, and its metrics', async () => {
    const releases = fakeReleaseStore()
    const first = await publish(publishRequest(), scene({ releases }))
    const { manifest } = await publishOther(releases, 2)
    expect(manifest.predicate.lineage.previous).toEqual({
      version: '1.0.0',
      manifest: first.digest,
    })
    expect(manifest.predicate.history).toEqual([
      { version: '1.0.0', createdAt: '2026-11-23T16:02:11Z', metrics: { 'test/auc': 0.91 } },
    ])
  })

  it('names a version that nobody trusted signed as well, by its own digest, and the log says so', async () => {
    const releases = fakeReleaseStore()
    const mallory = { signer: fakeSigner('mallory'), verifier: fakeVerifier('mallory') }
    const first = await publish(publishRequest(), scene({ releases, ...mallory }))
    const ports = scene({ releases }, { 'model.onnx': 'other' })
    const { manifest } = await publish(byRun('101'), ports)
    expect(manifest.predicate.lineage.previous).toEqual({
      version: '1.0.0',
      manifest: first.digest,
    })
    expect(ports.log.lines).toContain(
      'warning churn@v1.0.0: The signature is not by a trusted signer.',
    )
  })

  it('passes over a version whose assets are not those of its manifest, but never reuses its number', async () => {
    const releases = fakeReleaseStore()
    const first = await publish(publishRequest(), scene({ releases }))
    await publishOther(releases, 2)
    releases.tamper('churn@v1.1.0', 'model.onnx', Buffer.from('evil'))
    const { version, manifest } = await publishOther(releases, 3)
    expect(version).toBe('1.2.0')
    expect(manifest.predicate.lineage.previous).toEqual({
      version: '1.0.0',
      manifest: first.digest,
    })
  })
})
