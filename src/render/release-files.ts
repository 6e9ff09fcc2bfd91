import { parsePartName } from '../domain/asset-body.ts'
import { findWholeAsset, slicesOf } from '../domain/asset-slice.ts'
import type { AssetRecord, AssetRole, ModelFile, Predicate } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET, TAR_ASSET } from '../domain/manifest.ts'
import { formatBytes, formatCount, formatPlural } from '../domain/number-format.ts'
import { fileUrl } from './file-url.ts'
import { assetUrl, releaseUrl, shortDigest } from './links.ts'
import { codeBlock, codeSpan, details, heading, link, paragraphs, table } from './markdown.ts'
import { checksumLines } from './release-commands.ts'
import type { ReleaseNotes } from './release-notes.ts'
import { storageText } from './release-storage.ts'

/** Files of the model without an asset of their own that have a row. */
const MOST_STORED = 20

/** What each asset is, for whoever sees the page for the first time. */
const WORDS: Readonly<Record<Exclude<AssetRole, 'model'>, string>> = {
  'data-listing': 'files of a data set, with digests',
  metrics: 'metrics, as the job wrote them',
  params: 'parameters, as the job read them',
  predictions: 'predictions for each example',
  'model-signature': 'signature of the model files (OpenSSF Model Signing)',
  'model-card': 'model card (Hugging Face README)',
  bom: 'bill of materials (CycloneDX ML-BOM)',
  checksums: 'digests of all files, for sha256sum -c',
  'tensor-listing': 'where each tensor lies, with digests',
}

type Stored = Pick<Predicate, 'artifact' | 'assets'>

/** Rows that the table has when nothing is left out. */
export const countFileRows = (manifest: Stored): number =>
  listStored(manifest.artifact.files).length + manifest.assets.length

/** Every asset and what it is for, and the files of the model that are none by themselves. */
export function fileSection(notes: ReleaseNotes, limit: number): string {
  const { manifest } = notes
  const stored = listStored(manifest.artifact.files)
  const shown = stored.slice(0, Math.min(limit, MOST_STORED))
  const assets = manifest.assets.slice(0, Math.max(0, limit - shown.length))
  const uses = describeUses(manifest.artifact.files)
  const more = stored.length - shown.length + manifest.assets.length - assets.length
  const rows = [
    ...shown.map((file) => storedRow(notes, file)),
    ...assets.map((asset) => assetRow(notes, asset, uses.get(asset.name))),
    ...ownRows(notes),
  ]
  return paragraphs([
    heading(3, 'Files'),
    table(['file', 'what', 'size', 'SHA-256'], ['left', 'left', 'right', 'left'], rows),
    more > 0 ? `${formatPlural(more, 'more file')} in \`${MANIFEST_ASSET}\`.` : '',
    storageText(notes),
    details(
      'All digests, as sha256sum prints them',
      codeBlock('text', checksumLines(notes, limit)),
    ),
  ])
}

const isArchive = (asset: string): boolean =>
  asset === TAR_ASSET || parsePartName(asset)?.of === TAR_ASSET

/** Files of the model that have neither an asset of this release to themselves nor a place in its archive. */
const listStored = (files: readonly ModelFile[]): readonly ModelFile[] =>
  files.filter(
    (file) =>
      findWholeAsset(file) === undefined &&
      slicesOf(file).some(({ tag, asset }) => tag !== null || !isArchive(asset)),
  )

function storedRow(notes: ReleaseNotes, file: ModelFile): readonly string[] {
  const { tag } = notes.manifest.model
  const address = fileUrl(notes, tag, file)
  const name = codeSpan(file.path)
  return [
    // A link to this very page would be none.
    address === releaseUrl(notes, tag) ? name : link(name, address),
    `model, ${storageWords(notes, file)}`,
    formatBytes(file.size),
    codeSpan(shortDigest(file.sha256)),
  ]
}

function storageWords(notes: ReleaseNotes, file: ModelFile): string {
  const slices = slicesOf(file)
  const tags = [...new Set(slices.flatMap(({ tag }) => tag ?? []))]
  const releases = tags
    .slice(0, 3)
    .map((tag) => link(codeSpan(tag), releaseUrl(notes, tag)))
    .join(', ')
  const others = tags.length > 3 ? ` and ${formatCount(tags.length - 3)} more` : ''
  if (tags.length === 0) return `in ${formatPlural(slices.length, 'part')}`
  const own = slices.find(({ tag }) => tag === null)
  if (own === undefined) return `unchanged: in ${releases}${others}`
  return `from ${codeSpan(own.asset)} and ${releases}${others}`
}

/** What of the model an asset holds. */
interface Use {
  readonly files: readonly string[]
  readonly whole: boolean
  /** Where it stands among the parts of its file, from 1. */
  readonly part: number
  readonly parts: number
}

function describeUses(files: readonly ModelFile[]): ReadonlyMap<string, Use> {
  const found = files.flatMap((file) => {
    const slices = slicesOf(file)
    return slices.map(({ tag, asset, whole }, index) => ({
      key: tag === null ? asset : null,
      use: { files: [file.path], whole, part: index + 1, parts: slices.length },
    }))
  })
  const uses = new Map<string, Use>()
  for (const [asset, some] of Map.groupBy(found, ({ key }) => key)) {
    const [first] = some
    if (asset === null || first === undefined) continue
    const paths = new Set(some.flatMap(({ use }) => use.files))
    uses.set(asset, { ...first.use, files: [...paths] })
  }
  return uses
}

function assetRow(
  notes: ReleaseNotes,
  asset: AssetRecord,
  use: Use | undefined,
): readonly string[] {
  const [path] = use?.files ?? []
  const isFile = use?.parts === 1 && use.whole
  const origin = !isFile || path === undefined || path === asset.name ? '' : ` (${codeSpan(path)})`
  const address = assetUrl(notes, notes.manifest.model.tag, asset.name)
  return [
    `${link(codeSpan(asset.name), address)}${origin}`,
    asset.role === 'model' ? modelWords(asset.name, use) : WORDS[asset.role],
    formatBytes(asset.size),
    codeSpan(shortDigest(asset.sha256)),
  ]
}

function modelWords(asset: string, use: Use | undefined): string {
  const [path] = use?.files ?? []
  if (use === undefined || path === undefined) return 'model'
  if (asset === TAR_ASSET) return `archive of ${formatPlural(use.files.length, 'model file')}`
  const part = parsePartName(asset)
  if (part?.of === TAR_ASSET) return `part ${part.number} of the archive of the model files`
  if (use.parts === 1 && use.whole) return 'model'
  if (use.whole) return `part ${use.part} of ${use.parts} of ${codeSpan(path)}`
  return `bytes of ${codeSpan(path)} that are new`
}

/** The two that no list of digests can hold. */
function ownRows(notes: ReleaseNotes): readonly (readonly string[])[] {
  const { tag } = notes.manifest.model
  const row = (name: string, what: string, digest: string): readonly string[] => [
    link(codeSpan(name), assetUrl(notes, tag, name)),
    what,
    '',
    digest,
  ]
  const digest = codeSpan(shortDigest(notes.manifestDigest))
  return [
    row(MANIFEST_ASSET, 'manifest: all of this page, as data (in-toto)', digest),
    ...(notes.signing.mode === 'none'
      ? []
      : [row(BUNDLE_ASSET, 'signature of the manifest (Sigstore bundle)', '')]),
  ]
}
