import { describe, expect, it } from '@jest/globals'
import type { Asset } from '../../src/ports/release-store.ts'
import { publish } from '../../src/usecases/publish.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { MANIFEST_TYPE } from '../../src/domain/manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { FakeSigner } from '../fakes/signer.ts'
import {
  atCommit,
  byRun,
  commit,
  nextAttempt,
  publishOther,
  publishRequest,
  scene,
} from './scene.ts'

/** A store in which other runs, one after the other, publish right before this one does. */
function withRivals(
  rivals: readonly ((releases: FakeReleaseStore, tag: string) => Promise<unknown>)[],
): FakeReleaseStore {
  const waiting = [...rivals]
  const releases: FakeReleaseStore = fakeReleaseStore({
    beforePublish: async (tag) => {
      await waiting.shift()?.(releases, tag)
    },
  })
  return releases
}

/** Another run with other content; it must not meet a rival itself. */
const rival = (digit: number) => (releases: FakeReleaseStore) => publishOther(releases, digit)

const takeNumber = async (releases: FakeReleaseStore, tag: string): Promise<void> => {
  releases.plant({ tag })
  releases.setTag(tag, commit(9))
}

/** Without the statements of `model.sig`. */
const manifestsOf = ({ statements }: FakeSigner): readonly Uint8Array[] =>
  statements.filter((one) => Buffer.from(one).includes(MANIFEST_TYPE))

describe('a run that loses its number to another one', () => {
  it('takes the next, signs again and publishes the same draft', async () => {
    const releases = withRivals([rival(2)])
    const ports = scene({ releases })
    const published = await publish(publishRequest(), ports)
    expect(published).toMatchObject({ created: true, version: '1.1.0' })
    expect(manifestsOf(ports.signer).map((one) => parseManifest(one).predicate.model.tag)).toEqual([
      'churn@v1.0.0',
      'churn@v1.1.0',
    ])
    expect(
      releases
        .published()
        .map(({ tag }) => tag)
        .toSorted(),
    ).toEqual(['churn@v1.0.0', 'churn@v1.1.0'])
    expect(releases.drafts()).toEqual([])
    expect(ports.log.lines).toContain('notice churn@v1.0.0 is taken; trying the next number.')
  })

  it('sends again only what differs: what names the version', async () => {
    const releases = withRivals([rival(2)])
    await publish(publishRequest(), scene({ releases }))
    const second = releases.events.slice(releases.events.lastIndexOf('update churn@v1.1.0'))
    expect(second).toEqual([
      'update churn@v1.1.0',
      'remove model-card.md',
      'remove bom.cdx.json',
      'remove SHA256SUMS',
      'remove manifest.json',
      'remove manifest.sigstore.json',
      'upload model-card.md',
      'upload bom.cdx.json',
      'upload SHA256SUMS',
      'upload manifest.json',
      'upload manifest.sigstore.json',
      'publish churn@v1.1.0',
    ])
  })

  it('leaves the other version as it is, and follows it', async () => {
    const releases = withRivals([rival(2)])
    const { manifest } = await publish(publishRequest(), scene({ releases }))
    const other = parseManifest(releases.read('churn@v1.0.0', 'manifest.json'))
    expect(other.predicate.code.commit).toBe(commit(2))
    expect(manifest.predicate.lineage.previous?.version).toBe('1.0.0')
  })

  it('takes the version of a run with the same content for its own, and removes its draft', async () => {
    const releases = withRivals([(store) => publish(byRun('101'), scene({ releases: store }))])
    const published = await publish(publishRequest(), scene({ releases }))
    expect(published).toMatchObject({ created: false, version: '1.0.0' })
    expect(releases.published().length).toBe(1)
    expect(releases.drafts()).toEqual([])
  })

  it('fails when it asked for that very number, and leaves nothing', async () => {
    const version = { kind: 'exact', version: '2.0.0' } as const
    const releases = withRivals([(store) => publishOther(store, 2, { version })])
    const said = await refusalOf(() => publish(publishRequest({ version }), scene({ releases })))
    expect(said).toMatch(/^VERSION_EXISTS version: churn@v2\.0\.0 is already published/)
    expect(releases.published().map(({ tag }) => tag)).toEqual(['churn@v2.0.0'])
    expect(releases.drafts()).toEqual([])
  })

  it('gives up when that happens again and again', async () => {
    const version = { kind: 'step', step: 'patch' } as const
    const ports = scene({ releases: withRivals(Array.from({ length: 16 }, () => takeNumber)) })
    expect(await refusalOf(() => publish(publishRequest({ version }), ports))).toMatch(
      /^TAG_TAKEN churn: 16 version numbers in a row were taken/,
    )
    expect(manifestsOf(ports.signer).length).toBe(16)
  })
})

/** A store that fails at the given upload, until it is mended. */
function failingAt(upload: number) {
  let left = upload
  const releases = fakeReleaseStore({
    answerUpload: (asset: Asset) => {
      left -= 1
      if (left === 0) throw new Error('killed')
      return asset
    },
  })
  return releases
}

describe('a run that was cut off', () => {
  it.each([
    [1, 10],
    [2, 9],
    [3, 8],
    [4, 7],
    [5, 6],
    [6, 5],
    [7, 5],
    [8, 4],
    [9, 4],
    [10, 4],
  ])(
    'at upload %d leaves a draft that its next attempt completes with %d uploads',
    async (upload, sent) => {
      const releases = failingAt(upload)
      await expect(publish(publishRequest(), scene({ releases }))).rejects.toThrow('killed')
      expect(releases.published()).toEqual([])
      const before = releases.events.length
      const published = await publish(nextAttempt(), scene({ releases }))
      expect(published).toMatchObject({ created: true, version: '1.0.0' })
      expect(releases.drafts()).toEqual([])
      const resent = releases.events.slice(before).filter((event) => event.startsWith('upload'))
      // Bill of materials, its checksum, manifest and signature always: they name the attempt.
      expect(resent.length).toBe(sent)
    },
  )

  it('is resumed later by sending what differs: the manifest holds the time', async () => {
    const releases = failingAt(10)
    await expect(publish(publishRequest(), scene({ releases }))).rejects.toThrow('killed')
    const before = releases.events.length
    const ports = scene({ releases })
    await publish(nextAttempt({ now: '2026-11-23T17:00:00Z' }), ports)
    expect(releases.events.slice(before)).toEqual([
      'update churn@v1.0.0',
      'remove model-card.md',
      'remove bom.cdx.json',
      'remove SHA256SUMS',
      'remove manifest.json',
      'upload model-card.md',
      'upload bom.cdx.json',
      'upload SHA256SUMS',
      'upload manifest.json',
      'upload manifest.sigstore.json',
      'publish churn@v1.0.0',
    ])
    expect(ports.log.lines).toContain('info Already there: data-train.sha256')
  })

  it('is not resumed with other content: the draft goes, and a new one comes', async () => {
    const releases = failingAt(6)
    await expect(publish(publishRequest(), scene({ releases }))).rejects.toThrow('killed')
    const before = releases.events.length
    await publish(nextAttempt(), scene({ releases }, { 'model.onnx': 'trained again' }))
    expect(releases.events.slice(before, before + 2)).toEqual([
      'discard churn@v1.0.0',
      'draft churn@v1.0.0',
    ])
    expect(releases.drafts()).toEqual([])
    expect(releases.published().length).toBe(1)
  })

  it('leaves a draft that any later run removes when that run is over', async () => {
    const releases = failingAt(3)
    await expect(publish(publishRequest(), scene({ releases }))).rejects.toThrow('killed')
    const runs = { readState: async () => 'completed' as const }
    await publish(atCommit(2), scene({ releases, runs }))
    expect(releases.drafts()).toEqual([])
    expect(releases.published().length).toBe(1)
  })
})

describe('what the server holds is compared with what was sent, before publishing', () => {
  it.each<readonly [string, (asset: Asset) => Asset]>([
    ['another digest', (asset) => ({ ...asset, sha256: sha256('damaged') })],
    ['another size', (asset) => ({ ...asset, size: asset.size + 1 })],
    ['another name', (asset) => ({ ...asset, name: `default.${asset.name}` })],
    ['an upload that did not end', (asset) => ({ ...asset, state: 'starter' })],
  ])('%s is an error, and nothing becomes public', async (_name, answerUpload) => {
    const releases = fakeReleaseStore({ answerUpload })
    expect(await refusalOf(() => publish(publishRequest(), scene({ releases })))).toMatch(
      /^DIGEST_MISMATCH Sent model\.onnx \(7 bytes/,
    )
    expect(releases.published()).toEqual([])
    expect(releases.events).not.toContain('publish churn@v1.0.0')
  })

  it('a server that computes no digests is believed by name and size', async () => {
    const releases = fakeReleaseStore({ answerUpload: (asset) => ({ ...asset, sha256: null }) })
    expect((await publish(publishRequest(), scene({ releases }))).created).toBe(true)
  })
})

describe('after publishing the release is read again', () => {
  it('until its tag finds it, with growing pauses', async () => {
    const ports = scene({ releases: fakeReleaseStore({ lateLookups: 2 }) })
    const published = await publish(publishRequest(), ports)
    expect(published.release.url).toBe('https://github.com/acme/ml/releases/tag/churn@v1.0.0')
    expect(ports.slept).toEqual([0, 500, 1000])
  })

  it('and a page that does not find it yet is only worth a warning', async () => {
    const ports = scene({ releases: fakeReleaseStore({ lateLookups: 99 }) })
    expect((await publish(publishRequest(), ports)).created).toBe(true)
    expect(ports.log.lines.at(-1)).toBe(
      'warning churn@v1.0.0 is published, but GitHub does not show all of it under its tag yet.',
    )
  })

  it('and a tag that leads to another commit by then is an error', async () => {
    const releases: FakeReleaseStore = fakeReleaseStore({
      beforePublish: async (tag) => releases.setTag(tag, commit(9)),
    })
    expect(await refusalOf(() => publish(publishRequest(), scene({ releases })))).toMatch(
      /^DIGEST_MISMATCH churn@v1\.0\.0 was published as release 1 at 1{40}, but .* at 9{40}\./,
    )
  })
})
