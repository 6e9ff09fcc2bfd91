import { digestOf } from './digest.ts'
import { setDigest } from './listing.ts'
import type { AssetRecord, Manifest, ModelFile } from './manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from './manifest.ts'
import { findCollision, findPathProblem } from './safe-path.ts'
import { quoteText } from './strict-json.ts'
import { versionTag } from './version.ts'

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
    ...findSharedAssets(predicate.artifact.files),
    ...predicate.artifact.files.flatMap((file) => findFileProblems(file, byName)),
  ]
}

interface StoredAs {
  readonly asset: string
  readonly size: number
  readonly sha256: string
}

interface PartedFile extends ModelFile {
  readonly parts: readonly StoredAs[]
}

const hasParts = (file: ModelFile): file is PartedFile => 'parts' in file

const storedAs = (file: ModelFile): readonly StoredAs[] => (hasParts(file) ? file.parts : [file])

function findSharedAssets(files: readonly ModelFile[]): readonly string[] {
  const seen = new Set<string>()
  for (const { asset } of files.flatMap(storedAs)) {
    if (seen.has(asset))
      return [`/predicate/artifact/files names the asset ${asset} for two files or parts`]
    seen.add(asset)
  }
  return []
}

function findFileProblems(file: ModelFile, byName: AssetsByName): readonly string[] {
  const where = `/predicate/artifact/files names ${quoteText(file.path)}`
  const problems = storedAs(file)
    .filter((part) => !isStored(part, byName))
    .map(
      ({ asset }) =>
        `${where} with ${asset === undefined ? 'no asset' : `the asset ${asset}, which /predicate/assets has not, or with another size or digest`}`,
    )
  if (!hasParts(file)) return problems
  if (file.asset !== undefined) problems.push(`${where} with both an asset and parts`)
  if (sumOf(file.parts) !== file.size) problems.push(`${where} with parts of another size`)
  return problems
}

function isStored({ asset, size, sha256 }: StoredAs, byName: AssetsByName): boolean {
  const record = byName.get(asset)
  return record?.size === size && record.sha256 === sha256
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
