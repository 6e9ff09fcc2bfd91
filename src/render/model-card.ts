import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import type { Limits, Totals } from './budget.ts'
import { fitBudget, utf8Length } from './budget.ts'
import { assetUrl, releaseUrl, repositoryUrl } from './links.ts'
import {
  alert,
  bold,
  codeBlock,
  codeSpan,
  escapeText,
  heading,
  link,
  list,
  paragraphs,
} from './markdown.ts'
import { renderCardIndex } from './model-card-index.ts'
import { metricSection } from './model-card-metrics.ts'
import { dataSection, fileSection, originSection, paramSection } from './model-card-sections.ts'
import { checksumCommand, quote } from './release-commands.ts'
import { environmentDetails } from './release-environment.ts'
import { modelDetails } from './release-model.ts'
import type { VersionFacts } from './version-facts.ts'

/** Bytes of UTF-8. */
export const MAX_CARD_BYTES = 100_000

type Cut = 'params' | 'metrics' | 'index' | 'data' | 'files'

/** Entries that are shown however much room there is. */
const MOST: Readonly<Record<Cut, number>> = {
  params: 200,
  files: 200,
  data: 100,
  metrics: 500,
  index: 500,
}

/**
 * `model-card.md`: the version as a README of the Hugging Face Hub, metadata first, then what a person wants to know. At
 * most `MAX_CARD_BYTES`; parameters are given up first, then files, data sets and metrics, and what is left out is in
 * `manifest.json`.
 */
export function renderModelCard(facts: VersionFacts): string {
  return fitBudget(
    totals(facts),
    (limits) => card(facts, limits),
    (text) => utf8Length(text) <= MAX_CARD_BYTES,
  )
}

function totals({ predicate }: VersionFacts): Totals<Cut> {
  const { params, metrics, data, artifact } = predicate
  const most = (kind: Cut, count: number) => [kind, Math.min(MOST[kind], count)] as const
  return [
    most('params', Object.keys(params).length),
    most('files', artifact.files.length),
    most('data', data.length),
    most('metrics', metrics.length),
    most('index', metrics.length),
  ]
}

function card(facts: VersionFacts, limits: Limits<Cut>): string {
  const { predicate } = facts
  const { model } = predicate
  const limit = (kind: Cut): number => limits.get(kind) ?? MOST[kind]
  const more = link(codeSpan(MANIFEST_ASSET), assetUrl(facts, model.tag, MANIFEST_ASSET))
  const body = paragraphs([
    `# ${escapeText(model.name, 100)} ${escapeText(model.version, 60)}`,
    lead(facts),
    modelDetails(predicate, Math.min(20, limit('files'))),
    useSection(facts),
    fileSection(facts, limit('files'), more),
    metricSection(predicate.metrics, limit('metrics'), more),
    dataSection(predicate.data, limit('data'), more),
    paramSection(predicate.params, limit('params'), more),
    originSection(facts),
    environmentDetails(predicate),
    LIMITS,
  ])
  return `${renderCardIndex(facts, limit('index'))}\n${body}\n`
}

const LIMITS = paragraphs([
  heading(2, 'Limits'),
  list([
    'model-release wrote this card from what the training job reported. What the model is for, whom it may harm and ' +
      'where it fails is for its authors to write.',
    'The metrics are those of the job; nobody has measured them again.',
  ]),
])

function lead(facts: VersionFacts): string {
  const { model, artifact } = facts.predicate
  const { framework, task } = model
  const kind = task === undefined ? 'Model' : `${escapeText(task)} model`
  const version = framework?.version === undefined ? '' : ` ${escapeText(framework.version, 40)}`
  const made =
    framework === undefined ? '' : `, made with ${escapeText(framework.name, 40)}${version}`
  const repository = link(codeSpan(facts.repository), repositoryUrl(facts))
  const release = link(escapeText(model.tag), releaseUrl(facts, model.tag))
  return (
    `${kind}${made}: ${formatPlural(artifact.files.length, 'file')}, ${formatBytes(artifact.size)}. ` +
    `Released from ${repository} as ${bold(release)}.`
  )
}

function useSection(facts: VersionFacts): string {
  const { model } = facts.predicate
  const folder = `${model.name.replaceAll('/', '-')}-${model.version}`
  const commands = [
    `gh release download ${quote(model.tag)} --repo ${quote(repositoryArgument(facts))} --dir ${quote(folder)}`,
    `cd ${quote(folder)} && ${checksumCommand()}`,
  ]
  return paragraphs([
    heading(2, 'Get it and check it'),
    codeBlock('sh', commands.join('\n')),
    facts.signed ? signedText(facts) : UNSIGNED,
  ])
}

function signedText(facts: VersionFacts): string {
  const { model } = facts.predicate
  const bundle = link(codeSpan(BUNDLE_ASSET), assetUrl(facts, model.tag, BUNDLE_ASSET))
  const page = link('the release page', releaseUrl(facts, model.tag))
  return (
    `That shows whether the files are whole. Who made them is in the signature, ${bundle}: ${page} has the commands ` +
    'that check it.'
  )
}

const UNSIGNED = alert('WARNING', [
  `${bold('UNSIGNED.')} Nobody vouches for this version: its digests show whether a file is whole, not who made it.`,
])

/** gh needs the host's name in front for any server but github.com. */
function repositoryArgument({ serverUrl, repository }: VersionFacts): string {
  const host = serverUrl.replace(/^https?:\/\//, '')
  return host === 'github.com' ? repository : `${host}/${repository}`
}
