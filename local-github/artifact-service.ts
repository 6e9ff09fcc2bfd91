import type { Blob } from './blob-store.ts'
import { blobRoutes, buildDownloadUrl, buildUploadUrl, deleteBlob, findBlob } from './blob-store.ts'
import { artifactRestRoutes } from './artifact-rest.ts'
import type { Artifact } from './artifact-list.ts'
import { addArtifact, listArtifacts, nameDownload, removeArtifact } from './artifact-list.ts'
import type { Call, Route } from './route.ts'
import type { RuntimeIdentity, TwirpMessage } from './twirp.ts'
import { buildTwirpRoutes, findString, readInteger, readString, TwirpError } from './twirp.ts'
import type { World } from './world.ts'

const SERVICE = 'github.actions.results.api.v1.ArtifactService'

/** GitHub keeps artifacts for so many days when nothing else is asked. */
const DEFAULT_DAYS = 90

/** Workflow artifacts, version 4: the service that jobs use, the store of the bytes, the public API. */
export const artifactRoutes: readonly Route[] = [
  ...buildTwirpRoutes(SERVICE, {
    CreateArtifact: createArtifact,
    FinalizeArtifact: finalizeArtifact,
    ListArtifacts: answerList,
    GetSignedArtifactURL: answerSignedUrl,
    DeleteArtifact: deleteArtifact,
  }),
  ...blobRoutes,
  ...artifactRestRoutes,
]

function createArtifact(message: TwirpMessage, caller: RuntimeIdentity, call: Call): object {
  checkRun(message, caller)
  const name = readString(message, 'name')
  if (/["<>|*?:\\/\r\n]/.test(name))
    throw new TwirpError(
      'invalid_argument',
      `The artifact name "${name}" holds a character that is not allowed.`,
    )
  if (listRun(call.world, caller).some((artifact) => artifact.name === name))
    throw new TwirpError(
      'already_exists',
      `an artifact with the name "${name}" already exists on the workflow run`,
    )
  const artifact = addArtifact(call.world, {
    ...caller,
    name,
    type: findString(message, 'mime_type') ?? 'application/zip',
    expires: parseExpiry(message, call.world),
  })
  return { ok: true, signed_upload_url: buildUploadUrl(call.world, artifact.blob) }
}

function parseExpiry(message: TwirpMessage, world: World): Date {
  const asked = Date.parse(findString(message, 'expires_at') ?? '')
  const longest = world.now().getTime() + DEFAULT_DAYS * 86_400_000
  return new Date(Number.isNaN(asked) ? longest : Math.min(asked, longest))
}

function finalizeArtifact(message: TwirpMessage, caller: RuntimeIdentity, call: Call): object {
  checkRun(message, caller)
  const artifact = readArtifact(message, caller, call.world)
  const blob = findBlob(call.world, artifact.blob)
  if (blob === undefined)
    throw new TwirpError('failed_precondition', `No bytes were uploaded for "${artifact.name}".`)
  checkBlob(message, blob)
  artifact.finalize()
  return { ok: true, artifact_id: String(artifact.id) }
}

function checkBlob(message: TwirpMessage, blob: Blob): void {
  const size = readInteger(message, 'size')
  if (size !== blob.size)
    throw new TwirpError(
      'invalid_argument',
      `size is ${size}, but ${blob.size} bytes were uploaded.`,
    )
  const hash = findString(message, 'hash')
  if (hash !== undefined && hash !== `sha256:${blob.sha256}`)
    throw new TwirpError(
      'invalid_argument',
      `hash is ${hash}, but the upload has sha256:${blob.sha256}.`,
    )
}

function answerList(message: TwirpMessage, caller: RuntimeIdentity, { world }: Call): object {
  checkRun(message, caller)
  const name = findString(message, 'name_filter')
  const id = readInteger(message, 'id_filter')
  const artifacts = listRun(world, caller)
    .filter((artifact) => artifact.finalized)
    .filter((artifact) => name === undefined || artifact.name === name)
    .filter((artifact) => id === 0 || artifact.id === id)
  return { artifacts: artifacts.map((artifact) => describe(artifact, world)) }
}

function describe(artifact: Artifact, world: World): object {
  const blob = findBlob(world, artifact.blob)
  return {
    workflow_run_backend_id: artifact.backendId,
    workflow_job_run_backend_id: artifact.jobId,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(blob?.size ?? 0),
    created_at: artifact.created.toISOString(),
    digest: `sha256:${blob?.sha256 ?? ''}`,
  }
}

function answerSignedUrl(message: TwirpMessage, caller: RuntimeIdentity, call: Call): object {
  checkRun(message, caller)
  const artifact = readArtifact(message, caller, call.world)
  if (!artifact.finalized) throw notFound(artifact.name)
  return { signed_url: buildDownloadUrl(call.world, artifact.blob, nameDownload(artifact)) }
}

async function deleteArtifact(
  message: TwirpMessage,
  caller: RuntimeIdentity,
  { world }: Call,
): Promise<object> {
  checkRun(message, caller)
  const artifact = readArtifact(message, caller, world)
  removeArtifact(world, artifact.id)
  await deleteBlob(world, artifact.blob)
  return { ok: true, artifact_id: String(artifact.id) }
}

function readArtifact(message: TwirpMessage, caller: RuntimeIdentity, world: World): Artifact {
  const name = readString(message, 'name')
  const artifact = listRun(world, caller).find((one) => one.name === name)
  if (artifact === undefined) throw notFound(name)
  return artifact
}

function notFound(name: string): TwirpError {
  return new TwirpError('not_found', `There is no artifact "${name}" on this workflow run.`)
}

function listRun(world: World, caller: RuntimeIdentity): readonly Artifact[] {
  return listArtifacts(world).filter(
    ({ repository, backendId }) =>
      repository === caller.repository && backendId === caller.backendId,
  )
}

/** A job may only speak for its own run. */
function checkRun(message: TwirpMessage, caller: RuntimeIdentity): void {
  if (readString(message, 'workflow_run_backend_id') !== caller.backendId)
    throw new TwirpError('permission_denied', 'The runtime token is of another workflow run.')
}
