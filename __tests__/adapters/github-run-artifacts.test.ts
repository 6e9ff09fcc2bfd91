import type { RequestListener } from 'node:http'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { githubClient } from '../../src/adapters/github-client.ts'
import { githubRunArtifacts } from '../../src/adapters/github-run-artifacts.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { RunArtifact, RunArtifacts } from '../../src/ports/run-artifacts.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { buildRuntimeToken } from '../../local-github/twirp.ts'
import { putBlob, readObject } from '../local-github/call-twirp.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'
import { serve } from './serve.ts'

let scene: GithubScene

beforeAll(async () => {
  scene = await setGithub()
})

afterAll(() => scene.close())

const noSleep = (): Promise<void> => Promise.resolve()

const artifactsOf = (token = 'bot'): RunArtifacts =>
  githubRunArtifacts(scene.clientOf(token), noSleep)

/** As a job of the run would leave it. */
async function leave(runId: string, name: string, content: string, expires = ''): Promise<void> {
  const { github } = scene
  const token = buildRuntimeToken(github.world, {
    repository: 'acme/ml',
    runId,
    backendId: runId,
    jobId: 'job',
    sha: scene.commit,
    ref: 'refs/heads/main',
  })
  const ids = { workflow_run_backend_id: runId, workflow_job_run_backend_id: 'job', name }
  const call = async (method: string, message: object) => {
    const response = await fetch(
      `${github.resultsUrl}/twirp/github.actions.results.api.v1.ArtifactService/${method}`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...ids, ...message }),
      },
    )
    return await readObject(response)
  }
  const created = await call('CreateArtifact', { version: 4, expires_at: expires })
  await putBlob(created['signed_upload_url'], content)
  const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`
  await call('FinalizeArtifact', { size: String(content.length), hash })
}

describe("a run's artifacts", () => {
  it('are listed over all pages, with size and digest, those of other runs left out', async () => {
    for (let index = 0; index < 103; index += 1)
      // oxlint-disable-next-line no-await-in-loop -- each takes a name
      await leave('501', `part-${index}`, 'x')
    await leave('502', 'report', 'archive')
    expect(await artifactsOf().list('501')).toHaveLength(103)
    expect(await artifactsOf('reader').list('502')).toEqual([
      { id: expect.any(Number), name: 'report', size: 7, sha256: sha256('archive') },
    ])
    expect(await artifactsOf().list('503')).toEqual([])
  })

  it('that have expired are not listed', async () => {
    await leave('504', 'old', 'x', '2020-01-01T00:00:00Z')
    await leave('504', 'new', 'x')
    expect((await artifactsOf().list('504')).map(({ name }) => name)).toEqual(['new'])
  })

  it('need a token that may read actions', async () => {
    expect(await refusalOf(() => artifactsOf('wrong').list('501'))).toMatch(/^PERMISSION_MISSING /)
  })
})

describe("an artifact's archive", () => {
  it('comes from a signed address, to which the token is not sent', async () => {
    await leave('505', 'report', 'archive')
    const [artifact] = await artifactsOf('reader').list('505')
    if (artifact === undefined) throw new Error('not listed')
    const bytes = await artifactsOf('reader').download(artifact, 1000)
    expect(Buffer.from(bytes).toString()).toBe('archive')
  })

  it('that is known to be too large is not asked for', async () => {
    await leave('506', 'report', 'archive')
    const [artifact] = await artifactsOf().list('506')
    if (artifact === undefined) throw new Error('not listed')
    const before = scene.github.log.entries.length
    expect(await refusalOf(() => artifactsOf().download(artifact, 6))).toBe(
      'LIMIT_EXCEEDED The artifact report has more than the 6 bytes that are read of it.',
    )
    expect(scene.github.log.entries).toHaveLength(before)
  })
})

const ARTIFACT: RunArtifact = { id: 7, name: 'report', size: 7, sha256: sha256('archive') }

interface Exchange {
  readonly found: string
  readonly hits: number
  readonly headers: readonly (string | undefined)[]
}

/** Downloads from a storage that answers as it likes. */
async function download(
  answer: RequestListener,
  { artifact = ARTIFACT, location = '' }: { artifact?: RunArtifact; location?: string } = {},
): Promise<Exchange> {
  const headers: (string | undefined)[] = []
  const storage: RequestListener = (request, response) => {
    headers.push(request.headers.authorization)
    answer(request, response)
  }
  const found = await serve(storage, (storageUrl) =>
    serve(
      (_request, response) =>
        response.writeHead(302, { location: location || `${storageUrl}/zip?sig=secret` }).end(),
      (apiUrl) =>
        refusalOf(async () => {
          const client = githubClient(
            { apiUrl, token: 'token', owner: 'acme', repo: 'ml' },
            fakeLog(),
          )
          const bytes = await githubRunArtifacts(client, noSleep).download(artifact, 100)
          expect(Buffer.from(bytes).toString()).toBe('archive')
        }),
    ),
  )
  return { found, hits: headers.length, headers }
}

const endless: RequestListener = (_request, response) => {
  const more = (): void => {
    if (!response.destroyed) response.write('x'.repeat(1000), () => setImmediate(more))
  }
  more()
}

const cut: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': 7 })
  response.write('arch', () => setTimeout(() => response.socket?.destroy(), 10))
}

describe('a storage', () => {
  it('never sees the token', async () => {
    const { found, headers } = await download((_request, response) => response.end('archive'))
    expect({ found, headers }).toEqual({ found: 'done', headers: [undefined] })
  })

  it('that sends more than was stated is cut off, and not asked again', async () => {
    const { found, hits } = await download(endless)
    expect(found).toMatch(/^LIMIT_EXCEEDED .* more than the 100 bytes/)
    expect(hits).toBe(1)
  })

  it('that breaks off is asked again, three times in all', async () => {
    const { found, hits } = await download(cut)
    expect(found).toMatch(/^GITHUB_FAILED The download of the artifact report failed 3 times/)
    expect(hits).toBe(3)
  })

  it('that refuses is named without the signed address', async () => {
    const { found } = await download((_request, response) => response.writeHead(403).end('no'))
    expect(found).toContain('the storage answered 403')
    expect(found).not.toContain('secret')
  })

  it('that sends other bytes is not believed', async () => {
    const { found } = await download((_request, response) => response.end('another'))
    expect(found).toMatch(/^DIGEST_MISMATCH /)
  })

  it.each(['ftp://127.0.0.1/zip', 'file:///etc/passwd', 'nowhere'])(
    'at %s is not asked',
    async (location) => {
      const { found } = await download((_request, response) => response.end(), { location })
      expect(found).toContain('no address for the artifact report')
    },
  )
})
