import { setTimeout as wait } from 'node:timers/promises'
import { ReleaseError } from '../domain/errors.ts'

const AUDIENCE = 'sigstore'
const TIMEOUT_MS = 20_000
const MAX_ATTEMPTS = 3
const MAX_ANSWER = 64 * 1024

const ADVICE = 'The job needs "permissions: id-token: write".'

/**
 * Asks the runner for the job's identity token, for Sigstore.
 * @param env the runner's variables
 * @param mask keeps a text out of the log; called with every secret before it is used
 * @param firstDelay ms before the second attempt; doubles after that
 * @returns `undefined` when the job may not have a token
 */
export function oidcToken(
  env: Readonly<Record<string, string | undefined>>,
  mask: (secret: string) => void,
  firstDelay = 1000,
): (() => Promise<string>) | undefined {
  const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''
  const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''
  if (address === '' || requestToken === '') return undefined
  return async () => {
    mask(requestToken)
    const url = URL.parse(address)
    if (url === null) refuse('the runner gave an address that is none')
    url.searchParams.set('audience', AUDIENCE)
    const token = parseToken(await request(url, requestToken, firstDelay))
    mask(token)
    return token
  }
}

type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly status: number }
  /** Worth another attempt. */
  | { readonly kind: 'failed'; readonly reason: string }

async function request(url: URL, requestToken: string, firstDelay: number): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(url, requestToken)
    if (answer.kind === 'text') return answer.text
    if (answer.kind === 'refused') refuse(`the runner's token service answered ${answer.status}`)
    if (attempt === MAX_ATTEMPTS) refuse(`${answer.reason}, ${attempt} times`)
    await wait(firstDelay * 2 ** (attempt - 1))
  }
}

async function ask(url: URL, requestToken: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    })
    if (response.ok) return { kind: 'text', text: await response.text() }
    await response.body?.cancel()
    const { status } = response
    return status >= 500 || status === 408 || status === 429
      ? { kind: 'failed', reason: `the runner's token service answered ${status}` }
      : { kind: 'refused', status }
  } catch (error) {
    // The error itself stays here: it may quote the request, which carries the secret.
    const timeout = error instanceof Error && error.name === 'TimeoutError'
    return {
      kind: 'failed',
      reason: timeout
        ? `the runner's token service gave no answer in ${TIMEOUT_MS / 1000} s`
        : "the runner's token service was not reached",
    }
  }
}

/** The answer is a secret: no error quotes it. */
function parseToken(text: string): string {
  if (text.length > MAX_ANSWER) refuse('the answer is too long to be a token')
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    refuse('the answer is not JSON')
  }
  const token =
    typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined
  if (typeof token !== 'string' || token === '') refuse('the answer holds no token')
  return token
}

function refuse(found: string): never {
  throw new ReleaseError(
    'SIGNING_FAILED',
    `Keyless signing got no identity token: ${found}. ${ADVICE}`,
  )
}
