import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Call, Route } from './route.ts'
import type { World } from './world.ts'

/** Whom a runtime token speaks for. */
export interface RuntimeIdentity {
  /** `owner/name` */
  readonly repository: string
  readonly runId: string
  /** The run and its attempt, as the services number them. */
  readonly backendId: string
  readonly jobId: string
  readonly sha: string
  /** The ref that the run belongs to, which bounds the caches it sees. */
  readonly ref: string
}

/** The body of a call: field names as in the service's protobuf description, snake case. */
export type TwirpMessage = Readonly<Record<string, unknown>>

/** Answers a call, or throws a {@link TwirpError}. */
export type TwirpMethod = (
  message: TwirpMessage,
  caller: RuntimeIdentity,
  call: Call,
) => Promise<object> | object

type TwirpCode =
  | 'unauthenticated'
  | 'permission_denied'
  | 'not_found'
  | 'already_exists'
  | 'invalid_argument'
  | 'malformed'
  | 'failed_precondition'

const STATUS: Readonly<Record<TwirpCode, number>> = {
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  invalid_argument: 400,
  malformed: 400,
  failed_precondition: 412,
}

/** A refusal in the form of the Twirp protocol (version 7, section Errors). */
export class TwirpError extends Error {
  readonly code: TwirpCode

  constructor(code: TwirpCode, message: string) {
    super(message)
    this.name = 'TwirpError'
    this.code = code
  }
}

const secrets = new WeakMap<World, Buffer>()

/**
 * The token with which a job reaches the services for artifacts and caches (`ACTIONS_RUNTIME_TOKEN`):
 * a JWT whose `scp` names run and job, as `Actions.Results:RUN:JOB`.
 */
export function buildRuntimeToken(world: World, identity: RuntimeIdentity): string {
  const claims = {
    ...identity,
    scp: `Actions.Example Actions.Results:${identity.backendId}:${identity.jobId}`,
    iss: 'local-github',
    exp: Math.floor(Date.now() / 1000) + 6 * 3600,
  }
  const content = [{ typ: 'JWT', alg: 'HS256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${content}.${signContent(world, content)}`
}

function signContent(world: World, content: string): string {
  const secret = secrets.get(world) ?? randomBytes(32)
  secrets.set(world, secret)
  return createHmac('sha256', secret).update(content).digest('base64url')
}

function parseRuntimeToken(world: World, authorization: string): RuntimeIdentity {
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? ''
  const [header, payload, signature] = token.split('.')
  const expected = Buffer.from(signContent(world, `${header}.${payload}`))
  const given = Buffer.from(signature ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new TwirpError('unauthenticated', 'The runtime token was not issued here.')
  const claims = parseMessage(Buffer.from(payload ?? '', 'base64url').toString())
  if (Number(claims['exp']) < Date.now() / 1000)
    throw new TwirpError('unauthenticated', 'The runtime token has expired.')
  return {
    repository: readString(claims, 'repository'),
    runId: readString(claims, 'runId'),
    backendId: readString(claims, 'backendId'),
    sha: readString(claims, 'sha'),
    jobId: readString(claims, 'jobId'),
    ref: readString(claims, 'ref'),
  }
}

/** One route per method of a service, under `/twirp/SERVICE/METHOD`. */
export function buildTwirpRoutes(
  service: string,
  methods: Readonly<Record<string, TwirpMethod>>,
): readonly Route[] {
  return Object.entries(methods).map(([name, method]) => ({
    origin: 'results',
    method: 'POST',
    pattern: new RegExp(`^/twirp/${service.replaceAll('.', '\\.')}/${name}$`),
    handle: (call) => answer(call, method),
  }))
}

async function answer(call: Call, method: TwirpMethod): Promise<void> {
  try {
    const caller = parseRuntimeToken(call.world, call.request.headers.authorization ?? '')
    const message = parseMessage(await readBody(call))
    send(call, 200, await method(message, caller, call))
  } catch (error) {
    if (!(error instanceof TwirpError)) throw error
    send(call, STATUS[error.code], { code: error.code, msg: error.message })
  }
}

function send({ response }: Call, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function readBody({ request }: Call): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > 1_000_000) throw new TwirpError('malformed', 'The message is larger than 1 MB.')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString()
}

function parseMessage(text: string): TwirpMessage {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value))
  } catch {
    // Answered below, together with what is JSON but no message.
  }
  throw new TwirpError('malformed', 'The request is not a JSON object.')
}

/** @throws TwirpError when the field is absent, empty or no text */
export function readString(message: TwirpMessage, name: string): string {
  const value = message[name]
  if (typeof value === 'string' && value !== '') return value
  throw new TwirpError('invalid_argument', `${name} is required.`)
}

/** Text of an optional field; wrapper messages (`StringValue`, `Int64Value`) are plain in JSON. */
export function findString(message: TwirpMessage, name: string): string | undefined {
  const value = message[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An `int64`, which JSON carries as text; 0 when absent. */
export function readInteger(message: TwirpMessage, name: string): number {
  const value = message[name] ?? 0
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  throw new TwirpError('invalid_argument', `${name} is not an integer.`)
}
