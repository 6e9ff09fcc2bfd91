import type { Comparison } from '../domain/comparison.ts'
import type { Digest } from '../domain/digest.ts'
import type { Predicate } from '../domain/manifest.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import type { Limits, Totals } from './budget.ts'
import { countCuts, fitBudget } from './budget.ts'
import type { Place } from './links.ts'
import { assetUrl, commitLink, shortSigner } from './links.ts'
import {
  alert,
  bold,
  codeBlock,
  codeSpan,
  details,
  escapeText,
  heading,
  hiddenLine,
  link,
  list,
  paragraphs,
  small,
  table,
} from './markdown.ts'
import { paramText } from './param-text.ts'
import { changeSection } from './release-changes.ts'
import { pullCommand, signatureCommands, signedChecksumCommand } from './release-commands.ts'
import { dataDetails } from './release-data.ts'
import { environmentDetails } from './release-environment.ts'
import { countFileRows, fileSection } from './release-files.ts'
import { metricSummary } from './release-metrics.ts'
import { modelDetails } from './release-model.ts'
import { scriptDetails } from './release-storage.ts'
import { formatTime } from './time.ts'

/** Characters; GitHub refuses more. */
const BUDGET = 125_000

/** All that the page of a release says. */
export interface ReleaseNotes extends Place {
  readonly manifest: Pick<
    Predicate,
    | 'model'
    | 'artifact'
    | 'code'
    | 'data'
    | 'params'
    | 'metrics'
    | 'environment'
    | 'evaluation'
    | 'assets'
    | 'run'
    | 'createdAt'
  >
  /** Against the previous version. */
  readonly comparison: Comparison | null
  readonly previous: {
    readonly version: string
    readonly tag: string
    readonly commit: string
  } | null
  readonly signing: {
    readonly mode: 'keyless' | 'key' | 'none'
    /** The certificate's SAN, or `sha256:` and the key's hint. */
    readonly signer?: string
    readonly issuer?: string
    /** Which Sigstore made the certificate: it decides what a verifier has to be told. */
    readonly instance?: 'public-good' | 'github' | 'custom'
  }
  readonly manifestDigest: Digest
}

type Cut = 'params' | 'changes' | 'metrics' | 'data' | 'script' | 'files'

/**
 * The release page of a version: its metrics and their change, what changed in code, data and parameters, the
 * files, and commands to pull and verify. At most 125,000 characters; what is left out is in `manifest.json`.
 */
export function renderReleaseNotes(notes: ReleaseNotes): string {
  return fitBudget(
    totals(notes),
    (limits) => `${marker(notes)}\n${body(notes, limits)}\n`,
    (text) => text.length <= BUDGET,
  )
}

/** Who signed, in a few words; shouted when nobody did. */
export function signatureText(notes: Pick<ReleaseNotes, 'signing' | keyof Place>): string {
  const { mode, signer } = notes.signing
  if (mode === 'none') return '⚠️ **UNSIGNED**'
  const who = signer === undefined ? '' : ` by ${codeSpan(shortSigner(notes, signer))}`
  return `✅ signed${who} (${mode})`
}

function totals({ manifest, comparison }: ReleaseNotes): Totals<Cut> {
  return [
    ['params', Object.keys(manifest.params).length],
    ['changes', comparison?.params.changes.length ?? 0],
    ['metrics', Math.max(manifest.metrics.length, comparison?.rows.length ?? 0)],
    ['data', manifest.data.length],
    ['script', 1],
    ['files', countFileRows(manifest)],
  ]
}

function marker({ manifest, manifestDigest }: ReleaseNotes): string {
  const { name, version } = manifest.model
  return hiddenLine(
    `model-release:version v1 model=${encodeURIComponent(name)} version=${encodeURIComponent(version)} manifest=${manifestDigest}`,
  )
}

function body(notes: ReleaseNotes, limits: Limits<Cut>): string {
  const limit = (kind: Cut): number => limits.get(kind) ?? Infinity
  const cuts = countCuts(totals(notes), limits)
  return paragraphs([
    lead(notes),
    notes.signing.mode === 'none' ? UNSIGNED : '',
    metricSummary(notes, limit('metrics')),
    changeSection(notes, limit('changes')),
    fileSection(notes, limit('files')),
    modelDetails(notes.manifest, limit('files')),
    verifySection(notes, limit('script') > 0),
    dataDetails(notes.manifest, limit('data')),
    environmentDetails(notes.manifest),
    paramDetails(notes, limit('params')),
    cuts.length === 0 ? '' : cutText(notes),
    footer(notes),
  ])
}

const UNSIGNED = alert('WARNING', [
  `${bold('UNSIGNED.')} Nobody vouches for this version: its digests show whether a file is whole, not who made it.`,
])

function lead(notes: ReleaseNotes): string {
  const { model, artifact, code, createdAt, run } = notes.manifest
  const made = run === null ? '' : ` by ${link(`run ${escapeText(run.runId)}`, run.url)}`
  const dirty = code.dirty === true ? ', **with uncommitted changes**' : ''
  return [
    `${bold(`${escapeText(model.name)} ${escapeText(model.version)}`)}${kindText(notes)}`,
    `${formatPlural(artifact.files.length, 'file')}, ${formatBytes(artifact.size)}`,
    `from ${commitLink(notes, code.commit)}${dirty}${made}`,
    formatTime(createdAt),
    signatureText(notes),
  ].join(' · ')
}

function kindText({ manifest }: ReleaseNotes): string {
  const { task, framework } = manifest.model
  const parts = [
    ...(task === undefined ? [] : [escapeText(task)]),
    ...(framework === undefined
      ? []
      : [escapeText([framework.name, framework.version ?? ''].join(' ').trim())]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function verifySection(notes: ReleaseNotes, withScript: boolean): string {
  const checks = signatureCommands(notes)
  const [first, ...others] = checks
  const steps = [
    pullCommand(notes),
    ...(first === undefined ? [] : [`# who signed it (${first.tool})\n${first.command}`]),
    `# that every file is the one that the manifest lists\n${signedChecksumCommand()}`,
  ]
  return paragraphs([
    heading(3, 'Pull and verify'),
    codeBlock('sh', steps.join('\n\n')),
    keyNote(notes),
    ...others.map((check) => details(`With ${check.tool}`, codeBlock('sh', check.command))),
    scriptDetails(notes, withScript),
  ])
}

function keyNote({ signing }: ReleaseNotes): string {
  if (signing.mode === 'key') {
    const hint = signing.signer === undefined ? '' : ` (${codeSpan(signing.signer)})`
    return `Put the signer's public key${hint} beside that folder as \`model-release.pub\` first; take it from the repository (\`trust.signers\` names it), never from a release.`
  }
  if (signing.mode === 'keyless' && signing.instance === 'custom') {
    return 'The files with the trusted root of this Sigstore instance lie beside that folder; they come from its operator, never from a release.'
  }
  return ''
}

function paramDetails({ manifest }: ReleaseNotes, limit: number): string {
  const params = Object.entries(manifest.params)
  if (params.length === 0) return ''
  const rows = params
    .slice(0, limit)
    .map(([key, value]) => [codeSpan(key), codeSpan(paramText(value))])
  return details(
    formatPlural(params.length, 'parameter'),
    table(['parameter', 'value'], ['left', 'right'], rows),
  )
}

function cutText(notes: ReleaseNotes): string {
  const address = assetUrl(notes, notes.manifest.model.tag, 'manifest.json')
  return list([
    `This page is cut to what GitHub stores; ${link('`manifest.json`', address)} has everything.`,
  ])
}

function footer(notes: ReleaseNotes): string {
  const address = assetUrl(notes, notes.manifest.model.tag, 'manifest.json')
  return small(`${link('manifest.json', address)} · ${codeSpan(notes.manifestDigest)}`)
}
