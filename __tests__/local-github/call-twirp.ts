import type { LocalGithub } from '../../local-github/server.ts'
import { buildRuntimeToken } from '../../local-github/twirp.ts'

export interface TwirpReply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

export interface TwirpCaller {
  /** `ArtifactService/CreateArtifact` and the like. */
  readonly method: string
  readonly runId: string
  readonly ref?: string
}

/** Calls a service of the runner as a job of `octo/model` would. */
export async function callTwirp(
  github: LocalGithub,
  { method, runId, ref = 'refs/heads/main' }: TwirpCaller,
  message: object,
): Promise<TwirpReply> {
  const sha = 'b'.repeat(40)
  const identity = { repository: 'octo/model', runId, backendId: runId, jobId: 'job', sha, ref }
  const token = buildRuntimeToken(github.world, identity)
  const response = await fetch(
    `${github.resultsUrl}/twirp/github.actions.results.api.v1.${method}`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        workflow_run_backend_id: runId,
        workflow_job_run_backend_id: 'job',
        ...message,
      }),
    },
  )
  return { status: response.status, body: await readObject(response) }
}

/** The JSON object in a response; empty when there is something else. */
export async function readObject(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await response.json()
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}

/** Uploads a whole blob to a signed address. */
export async function putBlob(url: unknown, body: string): Promise<Response> {
  const headers = { 'x-ms-blob-type': 'BlockBlob' }
  return fetch(String(url), { method: 'PUT', headers, body })
}
