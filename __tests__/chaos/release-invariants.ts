import { readFileSync, statSync } from 'node:fs'
import type { Asset, Release } from '../../local-github/records.ts'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Manifest, ModelFile } from '../../src/domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { parseDraftOwner } from '../../src/usecases/parse-draft-owner.ts'
import type { ChaosWorld, HeldAsset } from './chaos-world.ts'

export interface PublishedRelease {
  readonly release: Release
  readonly manifest: Manifest
}

/** By the asset's name, as the server holds them. */
type Bytes = ReadonlyMap<string, HeldAsset>

interface Judged {
  readonly published: readonly PublishedRelease[]
  readonly violations: readonly string[]
}

/** What has to hold of the published releases at any moment, seen with the server's own eyes. */
export function judgeReleases(world: ChaosWorld): Judged {
  const violations: string[] = []
  const published: PublishedRelease[] = []
  const bytes = new Map<string, Bytes>()
  for (const release of listPublished(world)) {
    const held = readAssets(world, release)
    bytes.set(release.tagName, held)
    const manifest = readManifest(world, held)
    if (manifest === undefined)
      violations.push(`HALF RELEASE ${release.tagName} is published without a readable manifest`)
    else {
      published.push({ release, manifest })
      violations.push(
        ...judgeAssets(release, manifest, held),
        ...judgeTag(world, release, manifest),
      )
    }
    violations.push(...judgeUnchanged(world, release, held))
  }
  for (const one of published) violations.push(...judgeContent(world, one, bytes))
  violations.push(...judgeUnique(published), ...judgeMissing(world))
  return { published, violations }
}

export const listPublished = ({ repository }: ChaosWorld): readonly Release[] =>
  repository.releases.list().filter(({ draft }) => !draft)

export const listDrafts = ({ repository }: ChaosWorld): readonly Release[] =>
  repository.releases.list().filter(({ draft }) => draft)

function readAssets({ read }: ChaosWorld, { assets }: Release): Bytes {
  const uploaded = [...assets.values()].filter(({ state }) => state === 'uploaded')
  return new Map(uploaded.map(({ name, path }) => [name, readOnce(read, path)]))
}

/** What has neither another size nor another time is not read again: a run looks at its releases after each operation. */
function readOnce(read: ChaosWorld['read'], path: string): HeldAsset {
  const { size, mtimeMs } = statSync(path)
  const known = read.get(path)
  if (known?.bytes.length === size && known.mtimeMs === mtimeMs) return known
  const bytes = readFileSync(path)
  const held = { bytes, mtimeMs, sha256: sha256(bytes) }
  read.set(path, held)
  return held
}

function readManifest({ manifests }: ChaosWorld, held: Bytes): Manifest | undefined {
  const found = held.get(MANIFEST_ASSET)
  if (found === undefined) return undefined
  try {
    const manifest = manifests.get(found.sha256) ?? parseManifest(found.bytes)
    manifests.set(found.sha256, manifest)
    return manifest
  } catch (error) {
    if (error instanceof ReleaseError) return undefined
    throw error
  }
}

/** Exactly the assets of the manifest, each with its digest. */
function judgeAssets({ tagName, assets }: Release, manifest: Manifest, held: Bytes): string[] {
  const { predicate } = manifest
  const wanted = new Map<string, string | null>(
    predicate.assets.map(({ name, sha256: digest }) => [name, digest]),
  )
  for (const own of [MANIFEST_ASSET, BUNDLE_ASSET]) wanted.set(own, null)
  const names = [...assets.values()].map(({ name }) => name)
  const missing = [...wanted.keys()].filter((name) => !held.has(name))
  const extra = names.filter((name) => !wanted.has(name))
  return [
    ...missing.map((name) => `HALF RELEASE ${tagName} lacks ${name}`),
    ...extra.map((name) => `FOREIGN ASSET ${tagName} has ${name}, which is not of its manifest`),
    ...[...assets.values()].flatMap((asset) => judgeAsset(tagName, asset, wanted, held)),
  ]
}

function judgeAsset(
  tag: string,
  { name, state, digest }: Asset,
  wanted: ReadonlyMap<string, string | null>,
  held: Bytes,
): readonly string[] {
  if (state !== 'uploaded') return [`UNFINISHED ASSET ${name} of ${tag} is ${state}`]
  const found = held.get(name)?.sha256 ?? ''
  const expected = wanted.get(name) ?? found
  if (found !== expected || digest !== `sha256:${found}`)
    return [`ALTERED ASSET ${name} of ${tag} is ${found}, expected ${expected} and ${digest}`]
  return []
}

function judgeTag({ repository }: ChaosWorld, release: Release, { predicate }: Manifest): string[] {
  const { tagName, body = '' } = release
  const commit = repository.refs.get(`refs/tags/${tagName}`)
  const violations: string[] = []
  if (predicate.model.tag !== tagName)
    violations.push(`WRONG TAG the manifest of ${tagName} is that of ${predicate.model.tag}`)
  if (commit !== predicate.code.commit)
    violations.push(`WRONG COMMIT ${tagName} leads to ${commit}, not to ${predicate.code.commit}`)
  if (parseDraftOwner(body) !== undefined)
    violations.push(`HALF RELEASE ${tagName} has the notes of a draft`)
  return violations
}

/** What was once published stays as it was. Remembers it when it is seen for the first time. */
function judgeUnchanged(world: ChaosWorld, release: Release, held: Bytes): readonly string[] {
  const { tagName, id } = release
  const assets = new Map(
    [...release.assets.values()].map((asset) => [
      asset.name,
      `${asset.id} ${held.get(asset.name)?.sha256}`,
    ]),
  )
  const known = world.seen.get(tagName)
  if (known === undefined) {
    const manifest = `sha256:${held.get(MANIFEST_ASSET)?.sha256}`
    world.seen.set(tagName, { releaseId: id, assets, manifest })
    return []
  }
  if (known.releaseId !== id)
    return [`REPLACED VERSION ${tagName} was release ${known.releaseId} and is ${id} now`]
  const names = new Set([...known.assets.keys(), ...assets.keys()])
  const changed = [...names].filter((name) => known.assets.get(name) !== assets.get(name))
  return changed.map((name) => `CHANGED VERSION ${name} of ${tagName} is not what it was`)
}

/** The bytes of its files, put together from this release and those that it refers to, are what somebody published. */
function judgeContent(
  world: ChaosWorld,
  { release: { tagName }, manifest }: PublishedRelease,
  bytes: ReadonlyMap<string, Bytes>,
): readonly string[] {
  const { artifact, lineage } = manifest.predicate
  const violations = artifact.files.flatMap((file) => judgeFile(tagName, file, bytes))
  const key = keyOfFiles(artifact.files)
  if (!world.contents.has(key)) violations.push(`WRONG CONTENT nobody published what ${tagName} is`)
  const { previous } = lineage
  if (previous !== null) {
    const before = world.seen.get(`${manifest.predicate.model.name}@v${previous.version}`)
    if (before?.manifest !== previous.manifest)
      violations.push(`LOST ANCESTOR ${tagName} descends from ${previous.version}, which never was`)
  }
  return violations
}

/** As `contentKey` of the files themselves. */
export const keyOfFiles = (files: readonly ModelFile[]): string =>
  files
    .map(({ path, sha256: digest }) => `${path} ${digest}`)
    .toSorted()
    .join('\n')

function judgeFile(
  tagName: string,
  file: ModelFile,
  bytes: ReadonlyMap<string, Bytes>,
): readonly string[] {
  const runs: Buffer[] = []
  for (const { tag, asset, assetSha256, offset, size } of slicesOf(file)) {
    const held = bytes.get(tag ?? tagName)?.get(asset)
    if (held === undefined)
      return [
        `LOST BYTES ${file.path} of ${tagName} is in ${tag ?? tagName}/${asset}, which is gone`,
      ]
    if (assetSha256 !== null && held.sha256 !== assetSha256)
      return [`LOST BYTES ${tag}/${asset} is not what ${file.path} of ${tagName} refers to`]
    runs.push(held.bytes.subarray(offset, offset + size))
  }
  return sha256(Buffer.concat(runs)) === file.sha256
    ? []
    : [`WRONG BYTES ${file.path} of ${tagName} cannot be put together from its assets`]
}

/** Nobody's version is there twice: neither by its tag nor by the job that made it. */
function judgeUnique(published: readonly PublishedRelease[]): readonly string[] {
  const tags = Map.groupBy(published, ({ release }) => release.tagName)
  const jobs = Map.groupBy(
    published,
    ({ manifest: { predicate } }) => `run ${predicate.run?.runId}, job ${predicate.run?.job}`,
  )
  return [...tags, ...jobs].flatMap(([what, found]) =>
    found.length > 1
      ? [`DOUBLE VERSION ${what}: ${found.map(({ release }) => release.tagName).join(', ')}`]
      : [],
  )
}

function judgeMissing(world: ChaosWorld): readonly string[] {
  const { reported, seen, removable, repository } = world
  const lost = [...seen.keys()].filter(
    (tag) => repository.releases.published(tag) === undefined && !removable.has(tag),
  )
  const never = [...reported.values()].filter(
    ({ tag, releaseId }) => seen.get(tag)?.releaseId !== releaseId,
  )
  return [
    ...lost.map((tag) => `LOST VERSION ${tag} was published and is gone`),
    ...never.map(({ tag }) => `LOST VERSION ${tag} was reported as published and is not there`),
  ]
}

/** @param strict whether there may be no draft at all, since nobody is at work */
export function judgeDrafts(world: ChaosWorld, strict: boolean): readonly string[] {
  const { runs } = world.github.world
  return listDrafts(world).flatMap(({ id, tagName, body = '' }) => {
    const owner = parseDraftOwner(body)
    const over = owner !== undefined && runs.get(Number(owner.runId))?.status === 'completed'
    return strict || over
      ? [`LEFT DRAFT ${tagName} (release ${id}) of run ${owner?.runId ?? 'unknown'} is still there`]
      : []
  })
}
