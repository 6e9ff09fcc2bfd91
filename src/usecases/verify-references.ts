import type { AssetSlice } from '../domain/asset-slice.ts'
import { findWholeAsset, slicesOf } from '../domain/asset-slice.ts'
import type { AssetReference, Manifest, ModelFile } from '../domain/manifest.ts'
import type { Check, Difference } from '../domain/verification.ts'
import { failed, passed, skipped } from '../domain/verification.ts'
import type { VersionSource } from '../ports/version-source.ts'

const CHECK = 'references'
const MAX_SHOWN = 5

/**
 * What of the model lies in earlier releases is still there, and is what the manifest says, by the digest that the store
 * states. With `download`, every file that is not an asset by itself is put together and hashed.
 * @throws GITHUB_FAILED
 */
export async function verifyReferences(
  { predicate: { artifact } }: Manifest,
  download: boolean,
  source: VersionSource,
): Promise<Check> {
  const references = listReferences(artifact.files)
  if (source.kind === 'directory')
    return skipped(CHECK, 'a directory holds every file itself, whatever release it came from')
  const problems = await findLost(references, source)
  if (problems.length > 0) return describeLost(problems)
  const pieced = artifact.files.filter((file) => findWholeAsset(file) === undefined)
  if (download && pieced.length > 0) return await rebuild(pieced, source)
  if (references.length === 0) return skipped(CHECK, 'no file lies in another release')
  const tags = new Set(references.map(({ tag }) => tag))
  return passed(
    CHECK,
    `${references.length} asset(s) of ${[...tags].toSorted().slice(0, MAX_SHOWN).join(', ')} are there, with the digests of the manifest`,
  )
}

const keyOf = ({ tag, asset, sha256 }: AssetReference): string => `${tag}/${asset}/${sha256}`

function listReferences(files: readonly ModelFile[]): readonly AssetReference[] {
  const found = files
    .flatMap(slicesOf)
    .flatMap(({ tag, asset, assetSha256 }: AssetSlice) =>
      tag === null || assetSha256 === null ? [] : [{ tag, asset, sha256: assetSha256 }],
    )
  return [...new Map(found.map((reference) => [keyOf(reference), reference])).values()]
}

async function findLost(
  references: readonly AssetReference[],
  source: VersionSource,
): Promise<readonly Difference[]> {
  const lost: Difference[] = []
  for (const { tag, asset, sha256 } of references) {
    // oxlint-disable-next-line no-await-in-loop -- one request a release, however many of its assets are asked for
    const found = await source.findAsset(tag, asset)
    const name = `${asset} of ${tag}`
    if (found === undefined) lost.push({ name, expected: `sha256:${sha256}`, found: 'nothing' })
    else if (found.sha256 !== sha256)
      lost.push({
        name,
        expected: `sha256:${sha256}`,
        found: `sha256:${found.sha256 ?? 'unknown'}`,
      })
  }
  return lost
}

function describeLost(lost: readonly Difference[]): Check {
  const names = lost.slice(0, MAX_SHOWN).map(({ name }) => name)
  return failed(
    CHECK,
    `This version needs ${names.join(', ')}${lost.length > MAX_SHOWN ? ` and ${lost.length - MAX_SHOWN} more` : ''}, which ` +
      'is not there any more as it was: somebody deleted or replaced it. The version cannot be pulled until it is restored.',
    lost.slice(0, MAX_SHOWN),
  )
}

async function rebuild(files: readonly ModelFile[], source: VersionSource): Promise<Check> {
  const differences: Difference[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- each takes the whole connection
    const sha256 = await source.hashSlices(slicesOf(file))
    if (sha256 !== file.sha256)
      differences.push({
        name: JSON.stringify(file.path),
        expected: `sha256:${file.sha256}`,
        found: `sha256:${sha256}`,
      })
  }
  if (differences.length === 0)
    return passed(CHECK, `${files.length} file(s) were put together from their parts and hashed`)
  return failed(
    CHECK,
    `${differences.length} of ${files.length} files are not the signed ones when they are put together from their parts. Do not load them.`,
    differences.slice(0, MAX_SHOWN),
  )
}
