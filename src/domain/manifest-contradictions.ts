import type { AssetSlice } from './asset-slice.ts'
import { referencedTags, slicesOf } from './asset-slice.ts'
import { digestOf } from './digest.ts'
import { findEvaluationContradictions } from './evaluation-contradictions.ts'
import { comparePaths, setDigest } from './listing.ts'
import type { AssetRecord, Manifest, ModelFile } from './manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from './manifest.ts'
import { findCollision, findPathProblem } from './safe-path.ts'
import { quoteText } from './strict-json.ts'
import { parseTag, versionTag } from './version.ts'

/** They are made of the manifest, so that it cannot state their digests. */
const OWN_ASSETS: ReadonlySet<string> = new Set([MANIFEST_ASSET, BUNDLE_ASSET])

type AssetsByName = ReadonlyMap<string, AssetRecord>

/**
 * What a manifest that fits the schema says against itself, its subjects aside: paths and names that some system cannot
 * hold or keep apart, sums and digests that are not those of the parts, assets that are named but not listed.
 * @returns sentence parts with the failing path
 */
export function findManifestContradictions(manifest: Manifest): readonly string[] {
  const { model, assets } = manifest.predicate
  const byName = new Map(assets.map((asset) => [asset.name, asset]))
  return [
    ...(model.tag === versionTag(model.name, model.version)
      ? []
      : ['/predicate/model/tag is not NAME@vVERSION']),
    ...findPathProblems(manifest),
    ...findArtifactProblems(manifest),
    ...findAssetProblems(manifest, byName),
    ...findReferenceProblems(manifest, byName),
    ...findEvaluationContradictions(manifest.predicate),
  ]
}

function findPathProblems({ predicate }: Manifest): readonly string[] {
  const paths = predicate.artifact.files.map(({ path }) => path)
  const collision = findCollision(paths)
  return [
    ...paths.flatMap((path) => {
      const problem = findPathProblem(path)
      return problem === undefined
        ? []
        : [`/predicate/artifact/files names ${quoteText(path)}, which ${problem}`]
    }),
    ...describeCollision('/predicate/artifact/files', collision),
  ]
}

const describeCollision = (
  where: string,
  collision: readonly [string, string] | undefined,
): readonly string[] => {
  if (collision === undefined) return []
  const [one, other] = collision
  return [
    one === other
      ? `${where} names ${quoteText(one)} twice`
      : `${where} names ${quoteText(one)} and ${quoteText(other)}, which some systems cannot keep apart`,
  ]
}

function findArtifactProblems({ predicate: { artifact } }: Manifest): readonly string[] {
  const { files, size } = artifact
  const digests = [digestOf(setDigest(files, false))]
  if (files.length === 1) digests.push(digestOf(setDigest(files, true)))
  return [
    ...(size === sumOf(files) ? [] : ['/predicate/artifact/size is not the sum of its files']),
    ...(digests.includes(artifact.digest)
      ? []
      : ['/predicate/artifact/digest is not that of its files']),
  ]
}

const sumOf = (items: readonly { readonly size: number }[]): number =>
  items.reduce((sum, { size }) => sum + size, 0)

function findAssetProblems({ predicate }: Manifest, byName: AssetsByName): readonly string[] {
  const names = predicate.assets.map(({ name }) => name)
  const own = names.find((name) => OWN_ASSETS.has(name.toLowerCase()))
  return [
    ...describeCollision('/predicate/assets', findCollision(names)),
    ...(own === undefined
      ? []
      : [`/predicate/assets names ${own}, which it cannot know the content of`]),
    ...findSharedBytes(predicate.artifact.files),
    ...predicate.artifact.files.flatMap((file) =>
      findFileProblems(file, predicate.model.tag, byName),
    ),
    ...findForeignReferences(predicate),
  ]
}

/** Each asset is one file, or files and parts of files that do not overlap: bytes that are there twice are a mistake, or a trick. */
function findSharedBytes(files: readonly ModelFile[]): readonly string[] {
  const slices = files
    .flatMap(slicesOf)
    .filter(({ tag }) => tag === null)
    .toSorted((left, right) => comparePaths(left.asset, right.asset) || left.offset - right.offset)
  for (const [index, { asset, offset, size }] of slices.entries()) {
    const next = slices[index + 1]
    if (next?.asset === asset && next.offset < offset + size)
      return [`/predicate/artifact/files names the same bytes of the asset ${asset} twice`]
  }
  return []
}

function findFileProblems(file: ModelFile, tag: string, byName: AssetsByName): readonly string[] {
  const where = `/predicate/artifact/files names ${quoteText(file.path)}`
  const slices = slicesOf(file)
  return [
    ...slices
      .flatMap((slice) => findSliceProblems(slice, tag, byName))
      .map((one) => `${where} with ${one}`),
    ...(sumOf(slices) === file.size ? [] : [`${where} with parts of another size`]),
  ]
}

function findSliceProblems(
  { tag, asset, assetSha256, offset, whole, size, sha256 }: AssetSlice,
  ownTag: string,
  byName: AssetsByName,
): readonly string[] {
  if (tag === ownTag) return [`the asset ${asset} of this very version as a reference`]
  if (tag !== null)
    return whole && sha256 !== assetSha256 ? [`a reference to ${asset} with another digest`] : []
  const record = byName.get(asset)
  const same = record?.size === size && record.sha256 === sha256
  if (record === undefined || (whole && !same))
    return [`the asset ${asset}, which /predicate/assets has not, or with another size or digest`]
  return offset + size > record.size ? [`bytes beyond the end of the asset ${asset}`] : []
}

/** Bytes are only ever taken from other versions of the same model: a policy that trusts these trusts no other. */
function findForeignReferences({ model, artifact }: Manifest['predicate']): readonly string[] {
  return referencedTags(artifact.files)
    .filter((tag) => parseTag(model.name, tag) === undefined)
    .map(
      (tag) =>
        `/predicate/artifact/files refers to ${quoteText(tag)}, which is no version of ${model.name}`,
    )
}

function findReferenceProblems({ predicate }: Manifest, byName: AssetsByName): readonly string[] {
  const { data, predictions = [] } = predicate
  return [
    ...data
      .filter(({ listing }) => listing !== undefined && !byName.has(listing))
      .map(
        ({ name, listing }) =>
          `/predicate/data names ${quoteText(name)} with the listing ${listing}, which /predicate/assets has not`,
      ),
    ...predictions
      .filter(({ asset, sha256 }) => byName.get(asset)?.sha256 !== sha256)
      .map(
        ({ asset }) =>
          `/predicate/predictions names the asset ${asset}, which /predicate/assets has not, or with another digest`,
      ),
  ]
}
