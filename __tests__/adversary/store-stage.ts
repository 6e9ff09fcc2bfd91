import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset, Release } from '../../local-github/records.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { CHECK_NAMES } from '../../src/domain/verification.ts'
import { safetensorsFile, weights } from '../formats/safetensors-file.ts'
import type { Json } from '../local-sigstore/scene.ts'
import { change } from '../local-sigstore/scene.ts'
import type { Stage, Verdict } from './stage.ts'
import { setStage, start } from './stage.ts'

/** Of `churn`: the release that holds the weights, and the one that refers to them. */
export const HOLDER = 'churn@v1.1.0'
export const REFERRING = 'churn@v1.2.0'
/** Of `shards`: 201 files in an archive. */
export const ARCHIVED = 'shards@v1.0.0'
/** Of `tuned`: a file by its tensors. */
export const LISTED = 'tuned@v1.0.0'

/** Versions that lie in several releases, in an archive and by their tensors, and a consumer who pulls them. */
export interface StoreStage extends Omit<Stage, 'verifyRelease'> {
  release(tag: string): Release
  asset(tag: string, name: string): Asset
  bytes(tag: string, name: string): Buffer
  /** Other bytes under the name of an asset, as after a deletion and an upload. */
  replace(tag: string, name: string, bytes: Uint8Array, facts?: Partial<Asset>): void
  /** A release with the same tag and these assets in the place of the one that was there. */
  recreate(tag: string, assets: Readonly<Record<string, Uint8Array>>): void
  /** Changes the manifest of a release as the signer who is trusted would. */
  resignRelease(tag: string, edit: (manifest: Json) => void): Promise<void>
  /** The next version of `tuned`. @returns its tag */
  tune(seed: number): Promise<string>
  verify(target: string, ...more: readonly string[]): Promise<Verdict>
  /** Pulls to a new place. @throws {Error} when it fails and leaves something there */
  pull(target: string, ...more: readonly string[]): Promise<Verdict>
  /** First `verify`, then `pull`. */
  both(target: string): Promise<readonly Verdict[]>
  /** Puts everything at the server back as it was published. */
  restore(): void
}

const WEIGHTS = weights(1_200_000, 1)

/** Eight tensors of 256 KiB, of which the last two follow from the seed: the last one is `weights(256 KiB, seed)`. */
const tensorFile = (seed: number): Uint8Array =>
  safetensorsFile(
    Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `layers.${index}.weight`,
        weights(256 * 1024, index < 6 ? index : seed + 7 - index),
      ]),
    ),
  )

/** @throws {Error} with the log of the step that failed */
async function publish(stage: Stage, inputs: Readonly<Record<string, string>>): Promise<string> {
  const { scene } = stage
  const { code, stdout, stderr, outputs } = await scene.push(scene.commit(), { inputs })
  if (code !== 0) throw new Error(`${JSON.stringify(inputs)}: ${stdout}${stderr}`)
  return outputs['tag'] ?? ''
}

async function publishAll(stage: Stage): Promise<void> {
  const shards = Array.from({ length: 201 }, (_, index) => [
    `shards/${index}.bin`,
    `shard ${index}`,
  ])
  stage.scene.write({
    'model/weights.bin': WEIGHTS,
    'tuned/model.safetensors': tensorFile(100),
    ...Object.fromEntries(shards),
  })
  for (const version of ['1.1.0', '1.2.0'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as versions come
    await publish(stage, { path: 'model', version, dedup: 'true' })
  await publish(stage, { model: 'shards', path: 'shards' })
  await publish(stage, { model: 'tuned', path: 'tuned', dedup: 'tensors' })
}

export async function setStoreStage(): Promise<StoreStage> {
  const stage = await setStage()
  try {
    await publishAll(stage)
  } catch (error) {
    await stage.close()
    throw error
  }
  return buildStoreStage(stage)
}

function buildStoreStage(stage: Stage): StoreStage {
  const { github, repository } = stage.scene
  const restore = rememberReleases(stage)
  const release = (tag: string): Release => {
    const found = repository.releases.published(tag)
    if (found === undefined) throw new Error(`no release ${tag}`)
    return found
  }
  const asset = (tag: string, name: string): Asset => {
    const found = [...release(tag).assets.values()].find((one) => one.name === name)
    if (found === undefined) throw new Error(`no asset ${name} of ${tag}`)
    return found
  }
  const bytes = (tag: string, name: string): Buffer => readFileSync(asset(tag, name).path)
  const replace: StoreStage['replace'] = (tag, name, content, facts = {}) => {
    const path = join(stage.folder(), 'bytes')
    writeFileSync(path, content)
    const stated = { path, digest: `sha256:${sha256(content)}`, size: content.length }
    repository.releases.putAsset({ ...asset(tag, name), ...stated, ...facts })
  }
  const verify: StoreStage['verify'] = async (target, ...more) =>
    await stage.verifyRelease(target, ...more)
  const pull: StoreStage['pull'] = async (target, ...more) => await pullVersion(stage, target, more)
  return {
    ...stage,
    release,
    asset,
    bytes,
    replace,
    recreate(tag, assets) {
      repository.releases.remove(release(tag).id)
      const target = repository.refs.get(`refs/tags/${tag}`)
      github.world.seedReleases(repository, 1, () => ({
        tagName: tag,
        assets,
        ...(target === undefined ? {} : { target }),
      }))
    },
    async resignRelease(tag, edit) {
      const manifest = change(bytes(tag, MANIFEST_ASSET), edit)
      const signed = stableJson(JSON.parse(Buffer.from(manifest).toString()))
      replace(tag, MANIFEST_ASSET, signed)
      replace(tag, BUNDLE_ASSET, await stage.sign(signed))
    },
    async tune(seed) {
      stage.scene.write({ 'tuned/model.safetensors': tensorFile(seed) })
      return await publish(stage, { model: 'tuned', path: 'tuned', dedup: 'tensors' })
    },
    verify,
    pull,
    both: async (target) => [await verify(target), await pull(target)],
    restore,
  }
}

/** @returns puts back what is there now */
function rememberReleases({ scene: { github, repository } }: Stage): () => void {
  const before = repository.releases.list().map((one) => ({
    ...one,
    assets: [...one.assets.values()].map((asset) => ({ asset, bytes: readFileSync(asset.path) })),
  }))
  const tags = new Map(repository.refs)
  return () => {
    for (const { id } of repository.releases.list()) repository.releases.remove(id)
    for (const { assets, ...one } of before) {
      repository.releases.put({ ...one, assets: new Map() })
      for (const { asset, bytes } of assets) {
        repository.releases.putAsset(asset)
        writeFileSync(asset.path, bytes)
      }
    }
    for (const ref of repository.refs.keys())
      github.world.setRef(repository, ref, tags.get(ref) ?? undefined)
    for (const [ref, sha] of tags) github.world.setRef(repository, ref, sha)
  }
}

/** `model-release pull` of somebody without a token. */
async function pullVersion(
  stage: Stage,
  target: string,
  more: readonly string[],
): Promise<Verdict> {
  const { scene, key } = stage
  const parent = stage.folder()
  const place = more.includes('--path') ? [] : ['--path', join(parent, 'model')]
  const cache = more.includes('--cache-dir') ? [] : ['--no-cache']
  const { code, stdout, stderr } = await start(
    ['pull', target, '--repo', 'acme/ml', '--signer', `key:${key}`, ...place, ...cache, ...more],
    parent,
    { GITHUB_API_URL: scene.github.apiUrl, GITHUB_SERVER_URL: scene.github.serverUrl },
  )
  // What was right stays in a hidden folder for the next try; nothing of it has a name that anybody would load.
  const left = readdirSync(parent).filter((name) => !/^\..+\.model-release-/.test(name))
  if (code !== 0 && left.length > 0) throw new Error(`it left ${left.join(', ')}: ${stderr}`)
  const failed = /^ +FAIL +(\S+)/m.exec(stderr)?.[1]
  const check = CHECK_NAMES.find((name) => name === failed)
  const stoppedBy = code === 0 ? null : (check ?? 'refused')
  return { code, verified: code === 0, checks: [], stoppedBy, stdout, stderr }
}
