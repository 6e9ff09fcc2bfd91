import { slicesOf } from './asset-slice.ts'
import type { Sha256 } from './digest.ts'
import { comparePaths } from './listing.ts'
import type { Manifest } from './manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from './manifest.ts'
import type { Check, Difference } from './verification.ts'
import { failed, passed, warned } from './verification.ts'

/** A file that lies with the version. */
export interface FoundFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** One file that has to hold what the manifest says. */
export interface ExpectedFile extends FoundFile {
  readonly sha256: Sha256
}

export interface FileSet {
  /** `assets`. */
  readonly check: Check
  /** What is there and has to be looked at, byte by byte. */
  readonly expected: readonly ExpectedFile[]
}

const MAX_NAMED = 5

/** The assets of a release are a closed set: none missing, none extra. manifest.md §2. */
export function matchAssets(manifest: Manifest, found: readonly FoundFile[]): FileSet {
  const { assets } = manifest.predicate
  const names = new Set(found.map(({ name }) => name))
  const own = new Set([MANIFEST_ASSET, BUNDLE_ASSET, ...assets.map(({ name }) => name)])
  const extra = found.map(({ name }) => name).filter((name) => !own.has(name))
  const missing = assets.map(({ name }) => name).filter((name) => !names.has(name))
  const expected = assets.filter(({ name }) => names.has(name))
  if (extra.length === 0 && missing.length === 0)
    return { expected, check: passed('assets', `all ${assets.length} and no other`) }
  return {
    expected,
    check: failed(
      'assets',
      `In the release, ${describeSet({ missing, extra })}: somebody changed it after it was published.`,
    ),
  }
}

/**
 * A directory holds the model's files, all under their paths or all under the names of their assets, and perhaps other assets
 * of the version. A file of neither kind makes it another model: what loads a directory often takes all that is in it, and
 * where it lies matters as well.
 * @param found without the manifest and its bundle
 * @param allowExtra reports such files and goes on
 */
export function matchDirectory(
  manifest: Manifest,
  found: readonly FoundFile[],
  allowExtra: boolean,
): FileSet {
  const { assets } = manifest.predicate
  const names = new Set(found.map(({ name }) => name))
  const [byPath, byAsset] = [layPaths(manifest, names), layAssets(manifest, names)]
  const layout = byAsset.missing.length < byPath.missing.length ? byAsset : byPath
  const others = assets.filter(({ role }) => role !== 'model')
  const wanted = new Map<string, ExpectedFile>(
    // A file of the model goes before another asset of that name: under it the file is loaded.
    [...others, ...layout.files].map(({ name, size, sha256 }) => [name, { name, size, sha256 }]),
  )
  const extra = [...names].filter((name) => !wanted.has(name))
  const expected = [...wanted.values()].filter(({ name }) => names.has(name))
  return {
    expected,
    check: judgeDirectory(manifest, { missing: layout.missing, extra, names, allowExtra }),
  }
}

interface Layout {
  /** What the directory should hold of the model, whether it is there or not. */
  readonly files: readonly ExpectedFile[]
  /** What is not there, for people; also what cannot lie in a directory under these names. */
  readonly missing: readonly string[]
}

/** As `pull` writes it. */
function layPaths({ predicate }: Manifest, names: ReadonlySet<string>): Layout {
  const files = predicate.artifact.files.map(({ path, size, sha256 }) => ({
    name: path,
    size,
    sha256,
  }))
  return { files, missing: files.map(({ name }) => name).filter((name) => !names.has(name)) }
}

/**
 * As tools do that download every asset: each under its own name, those of a file in parts side by side. What lies in an
 * earlier release is not among them.
 */
function layAssets(
  { predicate: { artifact, assets } }: Manifest,
  names: ReadonlySet<string>,
): Layout {
  const labels = new Map<string, string>()
  const elsewhere = new Set<string>()
  for (const file of artifact.files)
    for (const { tag, asset } of slicesOf(file)) {
      if (tag === null) labels.set(asset, labels.has(asset) ? asset : file.path)
      else elsewhere.add(`${asset} of ${tag}`)
    }
  const files = assets.filter(({ name }) => labels.has(name))
  const absent = files.filter(({ name }) => !names.has(name))
  return {
    files,
    missing: [...absent.map(({ name }) => labels.get(name) ?? name), ...elsewhere],
  }
}

interface DirectoryFacts {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  readonly names: ReadonlySet<string>
  readonly allowExtra: boolean
}

function judgeDirectory(manifest: Manifest, facts: DirectoryFacts): Check {
  const { missing, extra, names, allowExtra } = facts
  if (missing.length > 0 || (extra.length > 0 && !allowExtra))
    return failed('assets', `In the directory, ${describeSet(facts)}. ${DIRECTORY_ADVICE}`)
  if (extra.length > 0)
    return warned('assets', `${describeNames(extra)} ${isAre(extra)} not of this version.`)
  const { artifact, assets } = manifest.predicate
  const absent = assets.filter(({ name, role }) => role !== 'model' && !names.has(name)).length
  const rest = absent === 0 ? '' : `; ${absent} other asset(s) of the version are not here`
  return passed('assets', `all ${artifact.files.length} file(s) of the model, no others${rest}`)
}

const DIRECTORY_ADVICE =
  'Pull the version again into an empty directory; where a file is your own, move it out, or accept such files ' +
  '(allow-extra-files).'

function describeSet({ missing, extra }: Pick<DirectoryFacts, 'missing' | 'extra'>): string {
  const parts = [
    ...(missing.length === 0 ? [] : [`${describeNames(missing)} ${isAre(missing)} missing`]),
    ...(extra.length === 0
      ? []
      : [`${describeNames(extra)} ${isAre(extra)} not in the signed manifest`]),
  ]
  return parts.join(', and ')
}

const isAre = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are')

function describeNames(names: readonly string[]): string {
  const shown = names.toSorted(comparePaths).slice(0, MAX_NAMED).map(quote)
  const more = names.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const quote = (name: string): string => JSON.stringify(name)

/**
 * Every file has the size and the SHA-256 of the manifest.
 * @param digests by name: stated by the store, or of the bytes that were read
 * @param how what the digests are of, to end a sentence with
 */
export function checkDigests(
  expected: readonly ExpectedFile[],
  found: readonly FoundFile[],
  digests: ReadonlyMap<string, Sha256>,
  how: string,
): Check {
  const sizes = new Map(found.map(({ name, size }) => [name, size]))
  const differences = expected.flatMap((file): readonly Difference[] => {
    const name = quote(file.name)
    const size = sizes.get(file.name)
    if (size !== file.size)
      return [{ name, expected: `${file.size} bytes`, found: `${size ?? 'no'} bytes` }]
    const digest = digests.get(file.name)
    if (digest === file.sha256) return []
    return [{ name, expected: `sha256:${file.sha256}`, found: `sha256:${digest ?? 'unknown'}` }]
  })
  if (differences.length > 0)
    return failed(
      'digests',
      `${differences.length} of ${expected.length} files are not the signed ones: they were changed, cut off or swapped. ` +
        'Do not load them; download them again.',
      differences.slice(0, MAX_NAMED),
    )
  const bytes = expected.reduce((sum, { size }) => sum + size, 0)
  return passed('digests', `${expected.length} files, ${bytes} bytes: ${how}`)
}
