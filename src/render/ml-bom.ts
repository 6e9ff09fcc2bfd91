import { sha256 } from '../domain/digest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET, MODEL_CARD_ASSET } from '../domain/manifest.ts'
import type { VersionRef } from '../domain/manifest.ts'
import { stableJson } from '../domain/stable-json.ts'
import { versionTag } from '../domain/version.ts'
import type { Limits, Totals } from './budget.ts'
import { countCuts, fitBudget, utf8Length } from './budget.ts'
import { assetUrl, commitUrl, releaseUrl } from './links.ts'
import { bomModelCard } from './ml-bom-card.ts'
import {
  dataComponent,
  dataRef,
  environmentComponents,
  fileComponents,
  runnerFacts,
} from './ml-bom-components.ts'
import type { BomComponent, BomReference } from './ml-bom-text.ts'
import { bomName, bomProperties, bomReference, orAbsent, versionPurl } from './ml-bom-text.ts'
import type { VersionFacts } from './version-facts.ts'

/** Bytes. */
export const MAX_BOM_BYTES = 1024 * 1024
const MOST_PARENTS = 20

type Cut = 'hyperparameters' | 'metrics' | 'data sets' | 'files'

/**
 * `bom.cdx.json`: the version as a machine-learning bill of materials, CycloneDX 1.6 (ECMA-424). Nothing in it changed in
 * 1.7. The same facts give the same bytes. At most `MAX_BOM_BYTES`: hyperparameters are given up first, then metrics, data
 * sets and files; the property `model-release:left-out` counts them.
 */
export function renderMlBom(facts: VersionFacts): Uint8Array {
  const text = fitBudget(
    totals(facts),
    (limits) => new TextDecoder().decode(stableJson(document(facts, limits))),
    (json) => utf8Length(json) <= MAX_BOM_BYTES,
  )
  return new TextEncoder().encode(text)
}

function totals({ predicate }: VersionFacts): Totals<Cut> {
  return [
    ['hyperparameters', Object.keys(predicate.params).length],
    ['metrics', predicate.metrics.length],
    ['data sets', predicate.data.length],
    ['files', predicate.artifact.files.length],
  ]
}

function document(facts: VersionFacts, limits: Limits<Cut>): object {
  const { predicate } = facts
  const data = predicate.data.slice(0, limits.get('data sets') ?? Infinity)
  const components = [...data.map(dataComponent), ...environmentComponents(predicate)]
  const model = modelComponent(facts, limits)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(facts),
    version: 1,
    metadata: {
      timestamp: timestamp(predicate.createdAt),
      lifecycles: [{ phase: 'build' }],
      tools: { components: [{ type: 'application', name: 'model-release' }] },
      component: model,
      properties: runProperties(facts),
    },
    components: orAbsent(components),
    dependencies: dependencies(model, components),
  }
}

function modelComponent(facts: VersionFacts, limits: Limits<Cut>): BomComponent {
  const { model, artifact, metrics, params, data } = facts.predicate
  const [file, ...others] = artifact.files
  const single = file !== undefined && others.length === 0
  const own = single && artifact.digest === `sha256:${file.sha256}`
  const limit = (kind: Cut): number => limits.get(kind) ?? Infinity
  return {
    type: 'machine-learning-model',
    'bom-ref': 'model',
    group: bomName(facts.repository),
    name: bomName(model.name),
    version: bomName(model.version),
    hashes: single ? [{ alg: 'SHA-256', content: file.sha256 }] : undefined,
    purl: versionPurl(facts, model.name, model.version),
    pedigree: pedigree(facts),
    externalReferences: orAbsent(references(facts)),
    components: orAbsent(fileComponents(facts, artifact.files.slice(0, limit('files')))),
    modelCard: bomModelCard(facts.predicate, {
      metrics: metrics.slice(0, limit('metrics')),
      params: Object.entries(params).slice(0, limit('hyperparameters')),
      datasets: data.slice(0, limit('data sets')).map((_set, index) => dataRef(index)),
    }),
    properties: bomProperties([
      ['artifact-digest', artifact.digest],
      ['artifact-digest-of', own ? 'the file' : 'the listing that sha256sum prints, by path'],
      ['size', artifact.size],
      ['verdict', facts.predicate.evaluation.verdict],
      ['left-out', leftOut(facts, limits)],
    ]),
  }
}

function leftOut(facts: VersionFacts, limits: Limits<Cut>): string | undefined {
  const cuts = countCuts(totals(facts), limits).map(([kind, count]) => `${kind}: ${count}`)
  return cuts.length === 0 ? undefined : `${cuts.join(', ')}; ${MANIFEST_ASSET} has them`
}

function references(facts: VersionFacts): readonly BomReference[] {
  const { code, model, run } = facts.predicate
  const asset = (name: string): string => assetUrl(facts, model.tag, name)
  return [
    ...bomReference('vcs', commitUrl(facts, code.commit)),
    ...bomReference('release-notes', releaseUrl(facts, model.tag)),
    ...bomReference('evidence', asset(MANIFEST_ASSET)),
    ...(facts.signed ? bomReference('attestation', asset(BUNDLE_ASSET)) : []),
    ...bomReference('model-card', asset(MODEL_CARD_ASSET)),
    ...(run === null ? [] : bomReference('build-system', run.url)),
  ]
}

/** The versions that this one comes from, each once, with the digests of their manifests. */
function pedigree(facts: VersionFacts): BomComponent['pedigree'] {
  const { previous, parents } = facts.predicate.lineage
  const refs = [...(previous === null ? [] : [previous]), ...parents].slice(0, MOST_PARENTS)
  const unique = refs.filter(
    ({ manifest }, at) => refs.findIndex((ref) => ref.manifest === manifest) === at,
  )
  return unique.length === 0
    ? undefined
    : { ancestors: unique.map((ref) => ancestor(facts, ref, ref === previous)) }
}

function ancestor(facts: VersionFacts, ref: VersionRef, isPrevious: boolean): BomComponent {
  const { name } = facts.predicate.model
  return {
    type: 'machine-learning-model',
    group: bomName(facts.repository),
    name: bomName(name),
    version: bomName(ref.version),
    purl: versionPurl(facts, name, ref.version),
    externalReferences: orAbsent(
      bomReference('release-notes', releaseUrl(facts, versionTag(name, ref.version))),
    ),
    properties: bomProperties([
      ['manifest', ref.manifest],
      ['relation', isPrevious ? 'previous' : 'parent'],
    ]),
  }
}

function runProperties({ predicate }: VersionFacts) {
  const { code, run, environment } = predicate
  return bomProperties([
    ['commit', code.commit],
    ['ref', code.ref],
    ['uncommitted-changes', code.dirty],
    ['workflow', run?.workflow],
    ['run', run?.runId],
    ['job', run?.job],
    ['attempt', run?.attempt],
    ['event', run?.event],
    ['actor', run?.actor],
    ...runnerFacts(environment),
  ])
}

/** Every component has an entry, since for one without nobody knows what it depends on. */
function dependencies(model: BomComponent, components: readonly BomComponent[]): readonly object[] {
  const used = components.filter(({ type }) => type === 'data' || type === 'framework')
  const files = model.components ?? []
  return [
    { ref: 'model', dependsOn: orAbsent(refsOf([...used, ...files])) },
    ...refsOf([...files, ...components]).map((ref) => ({ ref })),
  ]
}

const refsOf = (components: readonly BomComponent[]): readonly string[] =>
  components.flatMap((one) => one['bom-ref'] ?? [])

/** RFC 9562 version 8, of what makes a version this one. */
function serialNumber({ repository, predicate }: VersionFacts): string {
  const { model, artifact, createdAt } = predicate
  const hex = sha256(JSON.stringify([repository, model.tag, artifact.digest, createdAt]))
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}

/** `undefined` for a text that is no time: the schema would refuse the whole document. */
function timestamp(createdAt: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(createdAt)) return undefined
  const time = Date.parse(createdAt)
  if (Number.isNaN(time)) return undefined
  return new Date(time).toISOString() === createdAt.replace('Z', '.000Z') ? createdAt : undefined
}
