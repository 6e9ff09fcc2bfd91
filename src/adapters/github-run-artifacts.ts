import type { Sha256 } from '../domain/digest.ts'
import { isSha256, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { RunArtifact, RunArtifacts } from '../ports/run-artifacts.ts'
import type { GithubClient } from './github-client.ts'
import type { Sleep } from './github-download.ts'
import { explained } from './github-error.ts'
import { transportFetch } from './transport-fetch.ts'

const PAGE = 100
/** A job can leave at most 500 artifacts. */
const MAX_PAGES = 20
const RETRY_DELAYS_MS = [500, 2000] as const

/** Artifacts of any run of the repository over the REST API; reading them takes `actions: read`. */
export function githubRunArtifacts(client: GithubClient, sleep: Sleep): RunArtifacts {
  return {
    list: (runId) => explained(`list the artifacts of run ${runId}`, () => listAll(client, runId)),
    download: (artifact, maxBytes) =>
      explained(`download the artifact ${artifact.name}`, () =>
        downloadWhole(client, artifact, maxBytes, sleep),
      ),
  }
}

async function listAll(
  { octokit, owner, repo }: GithubClient,
  runId: string,
): Promise<readonly RunArtifact[]> {
  const found = new Map<number, RunArtifact>()
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- pages follow one another
    const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({
      owner,
      repo,
      run_id: Number(runId),
      per_page: PAGE,
      page,
    })
    for (const { id, name, size_in_bytes: size, expired, digest } of data.artifacts)
      if (!expired) found.set(id, { id, name, size, sha256: parseDigest(digest) })
    if (data.artifacts.length < PAGE) return [...found.values()]
  }
  throw new ReleaseError(
    'LIMIT_EXCEEDED',
    `Run ${runId} has more than ${MAX_PAGES * PAGE} artifacts, which are not all looked through. ` +
      'Leave fewer, or compare in a workflow of its own.',
  )
}

function parseDigest(text: string | null | undefined): Sha256 | null {
  const hash = text?.replace(/^sha256:/, '') ?? ''
  return isSha256(hash) ? hash : null
}

type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly why: string }

async function downloadWhole(
  client: GithubClient,
  artifact: RunArtifact,
  maxBytes: number,
  sleep: Sleep,
): Promise<Uint8Array> {
  if (artifact.size > maxBytes) throw tooLarge(artifact, maxBytes)
  let body = await downloadOnce(client, artifact, maxBytes)
  for (const delay of RETRY_DELAYS_MS) {
    if (body.kind === 'whole') break
    // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
    await sleep(delay)
    // oxlint-disable-next-line no-await-in-loop -- as above
    body = await downloadOnce(client, artifact, maxBytes)
  }
  if (body.kind === 'broken')
    throw new ReleaseError(
      'GITHUB_FAILED',
      `The download of the artifact ${artifact.name} failed ${RETRY_DELAYS_MS.length + 1} times; the last time: ` +
        `${body.why}. Run the job again when GitHub is reachable.`,
    )
  if (artifact.sha256 === null || artifact.sha256 === sha256(body.bytes)) return body.bytes
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `The artifact ${artifact.name} came with other bytes than GitHub says it has. Run the job again.`,
  )
}

async function downloadOnce(
  client: GithubClient,
  artifact: RunArtifact,
  maxBytes: number,
): Promise<Body> {
  const location = await readLocation(client, artifact)
  try {
    // The address is signed: whoever serves it is not GitHub's API, and has no use for the token.
    const reply = await transportFetch()(location, {
      headers: { accept: 'application/octet-stream' },
    })
    if (reply.status !== 200) return { kind: 'broken', why: `the storage answered ${reply.status}` }
    return await readLimited(reply, artifact, maxBytes)
  } catch (error) {
    if (error instanceof ReleaseError) throw error
    if (!(error instanceof TypeError)) throw error
    return { kind: 'broken', why: `the connection broke (${error.message})` }
  }
}

async function readLocation(
  { octokit, owner, repo, apiUrl }: GithubClient,
  { id, name }: RunArtifact,
): Promise<URL> {
  const reply = await octokit.request(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    { owner, repo, artifact_id: id, archive_format: 'zip', request: { redirect: 'manual' } },
  )
  const location = URL.parse(reply.headers.location ?? '')
  const safe = location?.protocol === 'https:' || location?.protocol === new URL(apiUrl).protocol
  if (location !== null && safe) return location
  throw new ReleaseError(
    'GITHUB_FAILED',
    `GitHub answered with no address for the artifact ${name}. Run the job again.`,
  )
}

async function readLimited(
  { body, headers }: Response,
  artifact: RunArtifact,
  maxBytes: number,
): Promise<Body> {
  const stated = Number(headers.get('content-length') ?? Number.NaN)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    if (stated > maxBytes || size + chunk.length > maxBytes) throw tooLarge(artifact, maxBytes)
    size += chunk.length
    chunks.push(chunk)
  }
  if (!Number.isNaN(stated) && stated !== size)
    return { kind: 'broken', why: `${size} of ${stated} bytes came` }
  return { kind: 'whole', bytes: Buffer.concat(chunks) }
}

const tooLarge = ({ name }: RunArtifact, maxBytes: number): ReleaseError =>
  new ReleaseError(
    'LIMIT_EXCEEDED',
    `The artifact ${name} has more than the ${maxBytes} bytes that are read of it.`,
  )
