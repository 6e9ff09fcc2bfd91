import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import type { Json } from '../local-sigstore/scene.ts'
import { alter, set } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Verdict } from './stage.ts'
import { flipByte } from './stage.ts'
import type { StoreStage } from './store-stage.ts'
import { ARCHIVED, HOLDER, LISTED, REFERRING, setStoreStage } from './store-stage.ts'

// What lies in several releases, in parts or in an archive; against who may write the repository, and against a publisher.

let stage: StoreStage
beforeAll(async () => {
  stage = await setStoreStage()
}, 180_000)
afterAll(() => stage.close())
afterEach(() => stage.restore())

const BIG = 'weights.bin'
const VERSION = 'churn@1.2.0'

/** The place of the big file among those of the manifest. */
function bigFile(): string {
  const { predicate } = parseManifest(stage.bytes(REFERRING, MANIFEST_ASSET))
  const index = predicate.artifact.files.findIndex(({ path }) => path === BIG)
  return `predicate.artifact.files.${index}`
}

/** A change of the manifest that the trusted signer has signed, then `verify` and `pull`. */
async function publisher(edit: (manifest: Json) => void): Promise<readonly Verdict[]> {
  await stage.resignRelease(REFERRING, edit)
  return await stage.both(VERSION)
}

const inTurn = async (
  edits: readonly ((manifest: Json) => void)[],
): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = []
  for (const edit of edits) {
    // oxlint-disable-next-line no-await-in-loop -- each with the release as it was
    verdicts.push(...(await publisher(edit)))
    stage.restore()
  }
  return verdicts
}

/** The big file in other places. */
function storeInParts(manifest: Json, parts: readonly object[]): void {
  alter(bigFile(), (file) => {
    const { reference: _, ...rest } = Object(file)
    return { ...rest, parts }
  })(manifest)
}

it('what nobody touched verifies and is pulled: from two releases, from an archive, by its tensors', async () => {
  for (const target of [VERSION, 'shards', 'tuned'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (const { verified, stderr } of await stage.both(target))
      expect({ target, verified, stderr }).toMatchObject({ verified: true })
})

describe('the release that holds the bytes', () => {
  attack(
    'a referenced asset deleted',
    'references',
    async () => {
      stage.scene.repository.releases.removeAsset(stage.asset(HOLDER, BIG).id)
      return await stage.both(VERSION)
    },
    /weights\.bin of churn@v1\.1\.0/,
  )

  attack(
    'a referenced asset replaced by other bytes under its name',
    'references',
    async () => {
      stage.replace(HOLDER, BIG, flipByte(stage.bytes(HOLDER, BIG)))
      return await stage.both(VERSION)
    },
    /weights\.bin of churn@v1\.1\.0/,
  )

  attack('a referenced asset that was never uploaded to its end', 'references', async () => {
    stage.replace(HOLDER, BIG, Buffer.of(), { state: 'starter', digest: undefined, size: 0 })
    return await stage.both(VERSION)
  })

  attack('the release that holds the bytes deleted', 'references', async () => {
    stage.scene.repository.releases.remove(stage.release(HOLDER).id)
    return await stage.both(VERSION)
  })

  attack('the release that holds the bytes deleted and made again', 'references', async () => {
    const bytes = Buffer.from(stage.bytes(HOLDER, BIG))
    stage.recreate(HOLDER, { [BIG]: flipByte(bytes) })
    return await stage.both(VERSION)
  })

  attack('other bytes behind the digest that GitHub states of them', 'references', async () => {
    const { digest } = stage.asset(HOLDER, BIG)
    stage.replace(HOLDER, BIG, flipByte(stage.bytes(HOLDER, BIG)), { digest })
    return await stage.verify(VERSION, '--download')
  })

  attack(
    'other bytes behind that digest, when they are pulled',
    'refused',
    async () => {
      const { digest } = stage.asset(HOLDER, BIG)
      stage.replace(HOLDER, BIG, flipByte(stage.bytes(HOLDER, BIG)), { digest })
      return await stage.pull(VERSION)
    },
    /is not kept:[^]*weights\.bin of churn@v1\.1\.0/,
  )
})

describe('a manifest of a publisher that points elsewhere', () => {
  attack(
    'a reference to another model',
    'manifest',
    async () =>
      inTurn([
        set(`${bigFile()}.reference.tag`, LISTED),
        set(`${bigFile()}.reference.tag`, 'churn-large@v1.0.0'),
        set(`${bigFile()}.reference.tag`, 'main'),
      ]),
    /no version of churn/,
  )

  attack(
    'a reference to the very version that has it',
    'manifest',
    async () => publisher(set(`${bigFile()}.reference.tag`, REFERRING)),
    /of this very version/,
  )

  attack('a reference whose asset leads out of its release', 'manifest', async () =>
    inTurn(
      ['../v1.0.0/weights.bin', '..', 'a/b', '', '.hidden', 'weights.bin?x=1'].map((name) =>
        set(`${bigFile()}.reference.asset`, name),
      ),
    ),
  )

  attack(
    'a reference with another digest than its file',
    'manifest',
    async () => publisher(set(`${bigFile()}.reference.sha256`, 'f'.repeat(64))),
    /with another digest/,
  )

  attack(
    'a path that leaves the directory, as a range of an archive',
    'manifest',
    async () => {
      const verdicts: Verdict[] = []
      for (const path of ['../../.bashrc', '/etc/passwd', 'a\\..\\b']) {
        // oxlint-disable-next-line no-await-in-loop -- each with the release as it was
        await stage.resignRelease(ARCHIVED, (manifest) => {
          set('subject.0.name', path)(manifest)
          set('predicate.artifact.files.0.path', path)(manifest)
        })
        // oxlint-disable-next-line no-await-in-loop -- as above
        verdicts.push(...(await stage.both('shards')))
        stage.restore()
      }
      return verdicts
    },
    /artifact\/files/,
  )

  attack(
    'a range beyond the end of an asset',
    'manifest',
    async () => {
      await stage.resignRelease(ARCHIVED, set('predicate.artifact.files.0.offset', 2 ** 40))
      return await stage.both('shards')
    },
    /beyond the end of the asset model\.tar/,
  )

  attack(
    'a range beyond the end of an asset of an earlier release',
    'references',
    async () => {
      await stage.resignRelease(REFERRING, set(`${bigFile()}.offset`, 1))
      return [await stage.verify(VERSION, '--download'), ...(await stage.both(VERSION))]
    },
    /weights\.bin of churn@v1\.1\.0/,
  )

  attack('a file of parts in more releases than there are', 'references', async () => {
    stage.scene.github.log.clear()
    const verdicts = await publisher((manifest) => {
      const parts = Array.from({ length: 3000 }, (_, index) => ({
        reference: { tag: `churn@v0.0.${index}`, asset: BIG, sha256: 'f'.repeat(64) },
        offset: 0,
        size: 400,
        sha256: 'f'.repeat(64),
      }))
      storeInParts(manifest, parts)
    })
    // Nobody has to ask for each of them to know.
    const requests = stage.scene.github.log.count()
    if (requests > 100) throw new Error(`${requests} requests`)
    return verdicts
  })

  attack(
    'two files that are the same bytes of an archive',
    'manifest',
    async () => {
      await stage.resignRelease(
        ARCHIVED,
        alter('predicate.artifact.files.1.offset', (offset) => Number(offset) - 1024),
      )
      return await stage.both('shards')
    },
    /same bytes of the asset model\.tar twice/,
  )

  attack('a file of more parts than any file has', 'manifest', async () =>
    publisher((manifest) => {
      const part = { asset: 'config.json', offset: 0, size: 1, sha256: 'f'.repeat(64) }
      storeInParts(
        manifest,
        Array.from({ length: 5001 }, () => part),
      )
    }),
  )
})

describe('what else lies in a release', () => {
  attack('SHA256SUMS replaced by digests of other files', 'digests', async () => {
    const sums = stage.bytes(REFERRING, 'SHA256SUMS').toString()
    stage.replace(
      REFERRING,
      'SHA256SUMS',
      Buffer.from(sums.replaceAll(/^[0-9a-f]{8}/gm, 'deadbeef')),
    )
    return await stage.both(VERSION)
  })
})
