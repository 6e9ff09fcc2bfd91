import { compareVersions, isPrerelease } from '../domain/version.ts'
import type { Log } from '../ports/log.ts'
import type { RegistryLog } from '../ports/registry-log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { ListedModel, ListLayout } from '../render/list-text.ts'
import { renderModelList } from '../render/list-text.ts'
import type { FoundStages } from './find-stages.ts'
import { findStages } from './find-stages.ts'
import type { VersionList } from './list-model-versions.ts'
import { bytesOf, listModelVersions } from './list-model-versions.ts'
import { MAX_LISTED, splitTag } from './list-model-releases.ts'
import { isVersion } from './read-version.ts'

export interface ListRequest {
  /** `null`: all models. */
  readonly model: string | null
  /** Of the consumer: whose word on stages counts; `null` when nobody says, and stages are not read then. */
  readonly signers: readonly TrustedSigner[] | null
  /** Lines at most. */
  readonly limit: number
  readonly layout: ListLayout
}

export interface ListPorts {
  readonly releases: Pick<ReleaseStore, 'listRecent' | 'listTags' | 'findPublished' | 'download'>
  readonly registry: RegistryLog
  readonly verifier: Pick<Verifier, 'examine'>
  readonly log: Log
}

export interface ModelList {
  readonly kind: 'models'
  readonly models: readonly ListedModel[]
  /** Models that there are, whether shown or not. */
  readonly total: number
  readonly text: string
}

/** The events of a model take at least three requests; without a token there are 60 an hour. */
const MAX_MODELS_WITH_STAGES = 10
/**
 * The models of a repository, or the versions of one. Nothing but the stages is verified.
 * @throws INPUT_INVALID when the model has no version, GITHUB_FAILED
 */
export async function list(
  request: ListRequest,
  ports: ListPorts,
): Promise<ModelList | VersionList> {
  return request.model === null
    ? await listModels(request, ports)
    : await listModelVersions(request.model, request, ports)
}

/**
 * The models that have versions among the newest 1,000 releases, by name. Takes one request for a hundred releases, and a few for
 * the stages of each model when there are not too many. Nothing but the stages is verified.
 * @throws GITHUB_FAILED
 */
async function listModels(request: ListRequest, ports: ListPorts): Promise<ModelList> {
  const recent = await ports.releases.listRecent(MAX_LISTED)
  if (recent.length >= MAX_LISTED)
    ports.log.warning(
      `The repository has more releases than GitHub lists; these are the newest ${MAX_LISTED}. "model-release list MODEL" finds all of a model.`,
    )
  const groups = Map.groupBy(
    recent.flatMap((release) => {
      const parts = release.draft || !isVersion(release) ? undefined : splitTag(release.tag)
      return parts === undefined ? [] : [{ ...parts, release }]
    }),
    ({ model }) => model,
  )
  const shown = [...groups].toSorted(([left], [right]) => (left < right ? -1 : 1))
  const some = shown.slice(0, request.limit)
  const withStages = some.length <= MAX_MODELS_WITH_STAGES && request.signers !== null
  if (some.length > MAX_MODELS_WITH_STAGES)
    ports.log.info('Stages are not read for so many models: name one to see its stages.')
  const models = await Promise.all(
    some.map(async ([model, versions]) => {
      const found = withStages ? await findStages(model, request.signers, ports) : undefined
      return describeModel(model, versions, found)
    }),
  )
  const more = shown.length - some.length
  if (more > 0) ports.log.info(`${more} more: --limit ${shown.length} shows all models.`)
  return {
    kind: 'models',
    models,
    total: shown.length,
    text: renderModelList(models, request.layout),
  }
}

function describeModel(
  model: string,
  versions: readonly { readonly version: string; readonly release: Release }[],
  found: FoundStages | undefined,
): ListedModel {
  const sorted = versions.map(({ version }) => version).toSorted(compareVersions)
  const newest = sorted.find((version) => !isPrerelease(version)) ?? sorted[0] ?? ''
  const releases = versions.map(({ release }) => release)
  return {
    model,
    newest,
    versions: versions.length,
    releaseBytes: releases.reduce((sum, release) => sum + bytesOf(release), 0),
    publishedAt:
      releases
        .map(({ publishedAt }) => publishedAt ?? '')
        .toSorted()
        .at(-1) || null,
    stages: found?.stages ?? null,
  }
}
