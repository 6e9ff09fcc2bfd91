import { requireRepository, requireWrite } from './access.ts'
import type { Artifact } from './artifact-list.ts'
import { listArtifacts, nameDownload, removeArtifact } from './artifact-list.ts'
import { buildDownloadUrl, deleteBlob, findBlob } from './blob-store.ts'
import { defineRoute, readIdParam, readParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { apiUrl, nodeId } from './links.ts'
import type { Repository } from './records.ts'
import { cutPage, sendEmpty, sendJson } from './reply.ts'
import type { Call, Route } from './route.ts'
import type { World } from './world.ts'

const ACTIONS = '/repos/{owner}/{repo}/actions'

/** The public API of artifacts, with which other runs and people reach them. */
export const artifactRestRoutes: readonly Route[] = [
  defineRoute('GET', `${ACTIONS}/artifacts`, answerAll),
  defineRoute('GET', `${ACTIONS}/runs/{run_id}/artifacts`, answerRun),
  defineRoute('GET', `${ACTIONS}/artifacts/{artifact_id}`, answerOne),
  defineRoute('DELETE', `${ACTIONS}/artifacts/{artifact_id}`, answerDelete),
  defineRoute('GET', `${ACTIONS}/artifacts/{artifact_id}/{archive_format}`, answerDownload),
]

function answerAll(call: Call): void {
  const repository = requireRepository(call, 'actions')
  sendList(call, repository, listFinalized(call.world, repository))
}

function answerRun(call: Call): void {
  const repository = requireRepository(call, 'actions')
  const run = readParam(call, 'run_id')
  const found = listFinalized(call.world, repository).filter((one) => one.runId === run)
  sendList(call, repository, found)
}

/** Newest first. */
function sendList(call: Call, repository: Repository, found: readonly Artifact[]): void {
  const name = call.url.searchParams.get('name')
  const wanted = found.filter((one) => name === null || one.name === name).toReversed()
  const { items, headers } = cutPage(call, wanted)
  const artifacts = items.map((one) => describe(one, repository, call.world))
  sendJson(call, 200, { total_count: wanted.length, artifacts }, headers)
}

function answerOne(call: Call): void {
  const repository = requireRepository(call, 'actions')
  sendJson(call, 200, describe(requireArtifact(call, repository), repository, call.world))
}

async function answerDelete(call: Call): Promise<void> {
  const repository = requireRepository(call, 'actions')
  requireWrite(call, repository, 'actions')
  const artifact = requireArtifact(call, repository)
  removeArtifact(call.world, artifact.id)
  await deleteBlob(call.world, artifact.blob)
  sendEmpty(call, 204)
}

/** Public or not: the bytes of an artifact are only for those who are signed in. */
function answerDownload(call: Call): void {
  const repository = requireRepository(call, 'actions')
  if (call.token === undefined) throw buildFailure(401, 'Requires authentication')
  const artifact = requireArtifact(call, repository)
  if (readParam(call, 'archive_format') !== 'zip') throw notFound()
  if (isExpired(artifact, call.world)) throw buildFailure(410, 'Artifact has expired')
  const location = buildDownloadUrl(call.world, artifact.blob, nameDownload(artifact))
  sendEmpty(call, 302, { location })
}

function requireArtifact(call: Call, repository: Repository): Artifact {
  const id = readIdParam(call, 'artifact_id')
  const found = listFinalized(call.world, repository).find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return found
}

function listFinalized(world: World, repository: Repository): readonly Artifact[] {
  return listArtifacts(world).filter(
    (one) => one.finalized && one.repository === repository.fullName,
  )
}

function isExpired(artifact: Artifact, world: World): boolean {
  return artifact.expires <= world.now()
}

/** The schema `artifact` of GitHub's OpenAPI description. */
function describe(artifact: Artifact, repository: Repository, world: World): object {
  const blob = findBlob(world, artifact.blob)
  const url = `${apiUrl(world, repository)}/actions/artifacts/${artifact.id}`
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: blob?.size ?? 0,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(artifact, world),
    created_at: timestamp(artifact.created),
    updated_at: timestamp(artifact.created),
    expires_at: timestamp(artifact.expires),
    digest: blob === undefined ? null : `sha256:${blob.sha256}`,
    workflow_run: {
      id: Number(artifact.runId),
      repository_id: repository.id,
      head_repository_id: repository.id,
      head_branch: artifact.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
      head_sha: artifact.sha,
    },
  }
}

/** RFC 3339, to the second, UTC. */
function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
