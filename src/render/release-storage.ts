import { parsePartName } from '../domain/asset-body.ts'
import { slicesOf } from '../domain/asset-slice.ts'
import type { ModelFile } from '../domain/manifest.ts'
import { TAR_ASSET } from '../domain/manifest.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import type { EarlierBytes } from '../domain/storage-report.ts'
import { measureStorage } from '../domain/storage-report.ts'
import { releaseUrl } from './links.ts'
import { bold, codeBlock, codeSpan, details, link, list, paragraphs } from './markdown.ts'
import { renderPullScript } from './pull-script.ts'
import { quote } from './release-commands.ts'
import type { ReleaseNotes } from './release-notes.ts'

const MOST_LINES = 5

/** Where the model's bytes lie and how its files are put together; empty when each is one asset of this release. */
export function storageText(notes: ReleaseNotes): string {
  const { artifact } = notes.manifest
  const { model, uploaded, earlier } = measureStorage(notes.manifest)
  const lines = [...archiveLine(artifact.files), ...joinLines(artifact.files)]
  if (earlier.length === 0) return list(lines)
  const parts = [
    uploaded === 0 ? 'nothing uploaded' : `${formatBytes(uploaded)} uploaded`,
    ...earlierTexts(notes, earlier),
  ]
  return paragraphs([
    `${bold('Storage:')} ${formatBytes(model)} model: ${parts.join(', ')}.`,
    list(lines),
    pullHint(notes),
  ])
}

function earlierTexts(notes: ReleaseNotes, earlier: readonly EarlierBytes[]): readonly string[] {
  const shown = earlier.slice(0, MOST_LINES).map(({ tag, bytes, files }) => {
    const release = link(codeSpan(tag), releaseUrl(notes, tag))
    return `${formatBytes(bytes)} unchanged in ${release} (${formatPlural(files, 'file')})`
  })
  const rest = earlier.slice(MOST_LINES)
  const bytes = rest.reduce((sum, one) => sum + one.bytes, 0)
  return rest.length === 0
    ? shown
    : [...shown, `${formatBytes(bytes)} unchanged in ${formatPlural(rest.length, 'other release')}`]
}

const pullHint = ({ manifest }: ReleaseNotes): string =>
  `\`gh release download\` brings what was uploaded here. The whole model: \`pull.sh\` below, or ${codeSpan(`model-release pull ${manifest.model.name}@${manifest.model.version}`)}.`

/** The archive that holds the files, where there is one in this release. */
function archiveLine(files: readonly ModelFile[]): readonly string[] {
  const archived = files.map((file) =>
    slicesOf(file).flatMap(({ tag, asset }) =>
      tag === null && (asset === TAR_ASSET || parsePartName(asset)?.of === TAR_ASSET)
        ? [asset]
        : [],
    ),
  )
  const assets = new Set(archived.flat())
  if (assets.size === 0) return []
  const what = formatPlural(archived.filter((some) => some.length > 0).length, 'file')
  return assets.has(TAR_ASSET)
    ? [`${codeSpan(TAR_ASSET)} holds ${what}: ${codeSpan(`tar xf ${TAR_ASSET}`)}`]
    : [`The archive with ${what} is in parts: ${codeSpan(`cat ${TAR_ASSET}.part-* | tar xf -`)}`]
}

/** How to join each file that is in parts. */
function joinLines(files: readonly ModelFile[]): readonly string[] {
  const parted = files.flatMap((file) => {
    const stem = findStem(file)
    return stem === undefined ? [] : [{ file, stem }]
  })
  const lines = parted.slice(0, MOST_LINES).map(({ file, stem }) => {
    const command = codeSpan(`cat ${quote(stem)}.part-* > ${quote(stem)}`)
    return `${codeSpan(file.path)} is in ${formatPlural(slicesOf(file).length, 'part')}: ${command}`
  })
  const more = parted.length - lines.length
  return more > 0 ? [...lines, `${formatPlural(more, 'more file')} in parts, joined alike`] : lines
}

/** What the names of a file's parts begin with; `undefined` for a file that is not in parts of this release. */
function findStem(file: ModelFile): string | undefined {
  if (file.parts === undefined) return undefined
  const stems = new Set(
    slicesOf(file).map(({ tag, asset, whole }) =>
      tag === null && whole ? parsePartName(asset)?.of : undefined,
    ),
  )
  const [stem] = stems
  return stems.size === 1 && stem !== TAR_ASSET ? stem : undefined
}

/** `pull.sh`, folded; a sentence instead where it would be too long. */
export function scriptDetails(notes: ReleaseNotes, fits: boolean): string {
  const script = fits ? renderPullScript(notes) : ''
  const { name, version } = notes.manifest.model
  if (script === '')
    return `A script for this version would be too long for this page: ${codeSpan(`model-release pull ${name}@${version}`)} pulls it.`
  return details(
    'pull.sh: downloads and checks the model with nothing but curl and sha256sum',
    paragraphs([
      'Save it as `pull.sh` and run `sh pull.sh`. It leaves the whole model or nothing; who made it, only the commands above show.',
      codeBlock('sh', script),
    ]),
  )
}
