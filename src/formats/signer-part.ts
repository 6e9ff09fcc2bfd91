import { RUNNERS } from '../domain/signer-policy.ts'

/** One member of a signer, as the configuration and a signer's line write it alike. */
export interface SignerPart<T extends string = string> {
  /** The value to keep; `undefined` for a text that it cannot be. */
  readonly parse: (text: string) => T | undefined
  /** What to write; begins with a verb. */
  readonly advice: string
}

const matching = (pattern: RegExp, advice: string): SignerPart => ({
  parse: (text) => (pattern.test(text) ? text : undefined),
  advice,
})

/** A name as GitHub allows it, on both sides; the server is the identity's. */
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/

const instant: SignerPart = {
  parse: parseInstant,
  advice: 'write a date such as 2026-11-25, or a time in UTC such as 2026-11-25T12:00:00Z',
}

const runner: SignerPart<(typeof RUNNERS)[number]> = {
  parse: (text) => RUNNERS.find((one) => one === text),
  advice: `write ${RUNNERS.join(' or ')}`,
}

const number = 'write the number that GitHub gave it, such as 123456789'

export const signerPart = {
  identity: matching(
    /^[^\s*]+$/,
    'write the whole identity, without blanks and wildcards: it is compared as it is',
  ),
  issuer: matching(
    /^https?:\/\/[^\s*]+$/,
    'write the URL of the issuer, such as https://token.actions.githubusercontent.com',
  ),
  repository: {
    parse: (text: string) =>
      REPOSITORY.test(text) || /^https?:\/\/[^\s*]+$/.test(text) ? text : undefined,
    advice: 'write OWNER/NAME, or the URL of the repository, without wildcards',
  },
  repositoryId: matching(/^[1-9]\d{0,19}$/, number),
  ownerId: matching(/^[1-9]\d{0,19}$/, number),
  ref: matching(
    /^refs\/[^\s*]+$/,
    'write the ref in full and without wildcards, such as refs/heads/main',
  ),
  event: matching(
    /^[a-z][a-z_]{0,99}$/,
    'write the name of an event, such as push or workflow_dispatch',
  ),
  runner,
  instant,
} as const satisfies Readonly<Record<string, SignerPart>>

/** `2026-11-25` is the first moment of that day. Dates that no calendar has are none. */
function parseInstant(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/.exec(text)
  if (match === null) return undefined
  const moment = `${match[1]}T${match[2] ?? '00:00:00'}`
  const time = new Date(`${moment}Z`)
  // What does not exist, such as February 30, becomes another day.
  return !Number.isNaN(time.getTime()) && time.toISOString() === `${moment}.000Z`
    ? `${moment}Z`
    : undefined
}

/** The URL that a certificate names a repository by: on the server of the identity, GitHub's where it is no URL. */
export function buildRepositoryUrl(repository: string, identity: string): string {
  if (!REPOSITORY.test(repository)) return repository.replace(/\/+$/, '')
  const url = URL.parse(identity)
  const server = url !== null && /^https?:$/.test(url.protocol) ? url.origin : 'https://github.com'
  return `${server}/${repository}`
}
