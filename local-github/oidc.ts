import type { KeyObject } from 'node:crypto'
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import type { Call, Route } from './route.ts'
import type { World } from './world.ts'

/** What the identity token of a job says about it. */
export interface JobClaims {
  /** `owner/name` of one that exists. */
  readonly repository: string
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge` */
  readonly ref: string
  readonly sha: string
  readonly eventName: string
  readonly actor: string
  readonly workflow: string
  /** `owner/name/.github/workflows/file.yml@ref` */
  readonly workflowRef: string
  /** The workflow that holds the job's steps, when it is a reused one. */
  readonly jobWorkflowRef?: string
  readonly runId: string
  readonly runNumber?: string
  readonly runAttempt: string
  readonly headRef?: string
  readonly baseRef?: string
  readonly environment?: string
}

/** What a runner hands to a job that has `id-token: write`. */
export interface IdTokenRequest {
  readonly requestToken: string
  /** Path and query; the audience is appended to it with `&audience=`. */
  readonly requestUrlPath: string
}

interface Issuer {
  readonly key: KeyObject
  readonly publicKey: KeyObject
  readonly keyId: string
  readonly jobs: Map<string, { readonly claims: JobClaims; readonly requestToken: string }>
}

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'

/** The key of `World.extensions` under which another issuer than GitHub's can be set. */
export const ISSUER_EXTENSION = 'oidc-issuer'

/** Lifetime in seconds of a token, and how far it is valid before it was issued: GitHub's values. */
const LIFETIME = 300
const EARLY = 600

const issuers = new WeakMap<World, Issuer>()

function findIssuer(world: World): Issuer {
  const known = issuers.get(world)
  if (known !== undefined) return known
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const keyId = createHash('sha256').update(der).digest('hex').slice(0, 40)
  const issuer: Issuer = { key: privateKey, publicKey, keyId, jobs: new Map() }
  issuers.set(world, issuer)
  return issuer
}

function nameIssuer(world: World): string {
  const named = world.extensions.get(ISSUER_EXTENSION)
  return typeof named === 'string' ? named : GITHUB_ISSUER
}

/** Lets a job ask for identity tokens for as long as the world lives. */
export function registerJob(world: World, claims: JobClaims): IdTokenRequest {
  const job = randomUUID()
  const requestToken = randomUUID()
  findIssuer(world).jobs.set(job, { claims, requestToken })
  return { requestToken, requestUrlPath: `/_oidc/token?api-version=2.0&job=${job}` }
}

/** The endpoint that hands out identity tokens, and what a verifier reads to check them. */
export const oidcRoutes: readonly Route[] = [
  { origin: 'results', method: 'GET', pattern: /^\/_oidc\/token$/, handle: answerToken },
  {
    origin: 'results',
    method: 'GET',
    pattern: /^(?<prefix>(?:\/_oidc)?)\/\.well-known\/openid-configuration$/,
    handle: answerConfiguration,
  },
  {
    origin: 'results',
    method: 'GET',
    pattern: /^(?:\/_oidc)?\/\.well-known\/jwks$/,
    handle: answerKeys,
  },
]

function answerToken({ request, response, url, world }: Call): void {
  const issuer = findIssuer(world)
  const job = issuer.jobs.get(url.searchParams.get('job') ?? '')
  if (job === undefined || request.headers.authorization !== `Bearer ${job.requestToken}`) {
    sendJson(response, 403, {
      message: 'The request token is not one of a job that may ask for an identity.',
    })
    return
  }
  const [owner] = job.claims.repository.split('/')
  const now = Math.floor(Date.now() / 1000)
  const value = signToken(issuer, {
    ...buildClaims(world, job.claims),
    iss: nameIssuer(world),
    aud: url.searchParams.get('audience') ?? `https://github.com/${owner}`,
    nbf: now - EARLY,
    exp: now + LIFETIME,
    iat: now,
  })
  sendJson(response, 200, { count: value.length, value })
}

function answerConfiguration({ response, url, params, world }: Call): void {
  sendJson(response, 200, {
    issuer: nameIssuer(world),
    jwks_uri: `${url.origin}${params['prefix'] ?? ''}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: CLAIM_NAMES.split(' '),
    scopes_supported: ['openid'],
  })
}

function answerKeys({ response, world }: Call): void {
  const { publicKey, keyId } = findIssuer(world)
  const key = publicKey.export({ format: 'jwk' })
  sendJson(response, 200, { keys: [{ ...key, kid: keyId, alg: 'RS256', use: 'sig' }] })
}

const CLAIM_NAMES =
  'sub aud exp nbf iat iss jti ref sha repository repository_id repository_owner repository_owner_id ' +
  'repository_visibility run_id run_number run_attempt actor actor_id workflow workflow_ref ' +
  'workflow_sha job_workflow_ref job_workflow_sha head_ref base_ref event_name ref_protected ' +
  'ref_type runner_environment environment'

/** The claims as GitHub names them; all values but times are text, as GitHub sends them. */
function buildClaims(world: World, job: JobClaims): Readonly<Record<string, string>> {
  return {
    jti: randomUUID(),
    sub: buildSubject(job),
    ref: job.ref,
    sha: job.sha,
    ...buildRepositoryClaims(world, job),
    run_id: job.runId,
    run_number: job.runNumber ?? '1',
    run_attempt: job.runAttempt,
    actor: job.actor,
    actor_id: String(world.account(job.actor).id),
    workflow: job.workflow,
    head_ref: job.headRef ?? '',
    base_ref: job.baseRef ?? '',
    event_name: job.eventName,
    ref_protected: 'false',
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    workflow_ref: job.workflowRef,
    workflow_sha: job.sha,
    job_workflow_ref: job.jobWorkflowRef ?? job.workflowRef,
    job_workflow_sha: job.sha,
    runner_environment: 'github-hosted',
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  }
}

function buildRepositoryClaims(world: World, job: JobClaims): Readonly<Record<string, string>> {
  const repository = world.repository(job.repository)
  return {
    repository: repository.fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner.login,
    repository_owner_id: String(repository.owner.id),
    repository_visibility: repository.private ? 'private' : 'public',
  }
}

function buildSubject(job: JobClaims): string {
  if (job.environment !== undefined) return `repo:${job.repository}:environment:${job.environment}`
  if (job.eventName === 'pull_request') return `repo:${job.repository}:pull_request`
  return `repo:${job.repository}:ref:${job.ref}`
}

function signToken(issuer: Issuer, claims: Readonly<Record<string, string | number>>): string {
  const header = { typ: 'JWT', alg: 'RS256', kid: issuer.keyId }
  const parts = [header, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const content = parts.join('.')
  return `${content}.${sign('sha256', Buffer.from(content), issuer.key).toString('base64url')}`
}

function sendJson(response: Call['response'], status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
