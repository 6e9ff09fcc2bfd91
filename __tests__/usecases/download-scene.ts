import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset } from '../../local-github/records.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import { releaseSource } from '../../src/adapters/release-source.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { FilePart } from '../../src/domain/manifest.ts'
import type { Check, CheckName } from '../../src/domain/verification.ts'
import type { ReleaseStore } from '../../src/ports/release-store.ts'
import type { Verification } from '../../src/usecases/verify.ts'
import { verify } from '../../src/usecases/verify.ts'
import type { PlantedFile, PullScene } from '../adapters/pull-scene.ts'
import { setPullScene } from '../adapters/pull-scene.ts'
import { fakeLog } from '../fakes/log.ts'

export interface LookOptions {
  /** Changes what the release store does. */
  readonly releases?: (own: ReleaseStore) => Partial<ReleaseStore>
  readonly download?: boolean
}

/** Versions of `churn` at a local GitHub, and somebody who verifies them, by their bytes unless it is said otherwise. */
export interface DownloadScene extends PullScene {
  look(version: string, options?: LookOptions): Promise<Verification>
  assetOf(version: string, name: string): Asset
  /** Other bytes under the name of an asset, as after a deletion and an upload. */
  replace(version: string, name: string, bytes: Buffer, facts?: Partial<Asset>): void
  /** How often the bytes of each asset were asked for. */
  readsOf(version: string): Readonly<Record<string, number>>
}

export async function setDownloadScene(): Promise<DownloadScene> {
  const scene = await setPullScene()
  const assetsOf = (version: string): readonly Asset[] => {
    const release = scene.repository.releases.published(`churn@v${version}`)
    return [...(release?.assets.values() ?? [])]
  }
  const assetOf = (version: string, name: string): Asset => {
    const asset = assetsOf(version).find((one) => one.name === name)
    if (asset === undefined) throw new Error(`no asset ${name}`)
    return asset
  }
  return {
    ...scene,
    look: async (version, options = {}) => await look(scene, version, options),
    assetOf,
    replace(version, name, bytes, facts = {}) {
      const path = join(scene.folder, `${version}-${name}`)
      writeFileSync(path, bytes)
      const digest = `sha256:${sha256(bytes)}`
      const asset = { ...assetOf(version, name), path, digest, size: bytes.length, ...facts }
      scene.repository.releases.putAsset(asset)
    },
    readsOf: (version) =>
      Object.fromEntries(
        assetsOf(version).map(({ id, name }) => [
          name,
          scene.github.log.count({ origin: 'objects', path: new RegExp(`/${id}$`) }),
        ]),
      ),
  }
}

async function look(
  scene: PullScene,
  version: string,
  { releases, download = true }: LookOptions,
): Promise<Verification> {
  const own = githubReleases(scene.clientOf('bot'), fakeLog(), () => Promise.resolve())
  const release = await own.findPublished(`churn@v${version}`)
  if (release === undefined) throw new Error(`no version ${version}`)
  const expected = {
    model: 'churn',
    version,
    tag: null,
    digest: null,
    minVersion: null,
    maxAge: null,
    repository: null,
    yanked: null,
  }
  return await verify(
    {
      signers: [{ kind: 'key', publicKey: scene.publicKey }],
      expected,
      download,
      allowExtra: false,
      now: '2026-11-24T00:00:00Z',
    },
    {
      source: releaseSource(release, { ...own, ...releases?.(own) }),
      verifier: sigstoreVerifier(() => Promise.reject(new TypeError('nothing has a certificate'))),
    },
  )
}

export const findCheck = ({ checks }: Verification, name: CheckName): Check | undefined =>
  checks.find((one) => one.name === name)

export const failuresOf = ({ checks }: Verification): readonly CheckName[] =>
  checks.flatMap(({ name, outcome }) => (outcome === 'failed' ? [name] : []))

export interface PartedFile {
  readonly file: PlantedFile
  readonly assets: Readonly<Record<string, Buffer>>
}

export function partedFile(path: string, bytes: Buffer, cuts: readonly number[]): PartedFile {
  const pieces = [...cuts, bytes.length].map((end, index, ends) =>
    bytes.subarray(ends[index - 1] ?? 0, end),
  )
  const nameOf = (index: number): string => `${path}.part-00${index + 1}`
  const parts = pieces.map((piece, index): FilePart => ({
    asset: nameOf(index),
    size: piece.length,
    sha256: sha256(piece),
  }))
  return {
    file: { path, bytes, storage: { parts } },
    assets: Object.fromEntries(pieces.map((piece, index) => [nameOf(index), piece])),
  }
}
