import { ReleaseError } from '../domain/errors.ts'
import type { IdentitySigner } from '../domain/signer-policy.ts'
import { buildIssuer } from '../domain/signer-policy.ts'
import type { ConfiguredKey, ConfiguredSigner } from './config-trust.ts'
import type { SignerPart } from './signer-part.ts'
import { buildRepositoryUrl, signerPart } from './signer-part.ts'

/** Characters. */
const MAX_LINE = 5000

const IDENTITY_PARTS = new Map<string, SignerPart>([
  ['issuer', signerPart.issuer],
  ['repository', signerPart.repository],
  ['repository-id', signerPart.repositoryId],
  ['owner-id', signerPart.ownerId],
  ['ref', signerPart.ref],
  ['event', signerPart.event],
  ['runner', signerPart.runner],
])
const KEY_PARTS = new Map<string, SignerPart>([
  ['from', signerPart.instant],
  ['until', signerPart.instant],
])

const IDENTITY_FORM =
  'IDENTITY [issuer=URL] [repository=OWNER/NAME] [repository-id=N] [owner-id=N] [ref=REF] [event=NAME]... [runner=KIND]'
const KEY_FORM = 'key:FILE [from=DATE] [until=DATE]'

type Parts = ReadonlyMap<string, readonly string[]>

/**
 * Reads a signer that is written in one line, its parts apart by blanks. Without `issuer=` the issuer is that of the
 * identity's server; only `event=` may be there more than once.
 * @throws INPUT_INVALID naming the part
 */
export function parseSignerLine(line: string): ConfiguredSigner {
  if (line.length > MAX_LINE) {
    return refuse(`it has ${line.length} characters; at most ${MAX_LINE} are read`)
  }
  const [first = '', ...rest] = line.trim().split(/\s+/)
  return first.startsWith('key:')
    ? buildKey(first.slice('key:'.length), readParts(rest, KEY_PARTS, KEY_FORM))
    : buildIdentity(parseIdentity(first), readParts(rest, IDENTITY_PARTS, IDENTITY_FORM))
}

function readParts(
  texts: readonly string[],
  known: ReadonlyMap<string, SignerPart>,
  form: string,
): Parts {
  const found = new Map<string, readonly string[]>()
  for (const text of texts) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
    const part = known.get(name)
    if (part === undefined) refuse(`${quote(text)} is not a part of it; possible is ${form}`)
    const before = found.get(name) ?? []
    if (before.length > 0 && name !== 'event') refuse(`${name}= is there twice; keep one of them`)
    const read = part.parse(value) ?? refuse(`${name}= is ${quote(value)}; ${part.advice}`)
    found.set(name, [...before, read])
  }
  return found
}

function buildKey(path: string, parts: Parts): ConfiguredKey {
  if (path === '') return refuse(`key: names no file; possible is ${KEY_FORM}`)
  const from = parts.get('from')?.[0] ?? null
  const until = parts.get('until')?.[0] ?? null
  if (from !== null && until !== null && from >= until) {
    return refuse(`until= is ${quote(until)}; write a time after from=, which is ${quote(from)}`)
  }
  const validity = from === null && until === null ? {} : { validity: { from, until } }
  return { kind: 'key', path, ...validity }
}

function buildIdentity(identity: string, parts: Parts): IdentitySigner {
  const one = (name: string) => parts.get(name)?.[0]
  const [repository, repositoryId, ownerId] = ['repository', 'repository-id', 'owner-id'].map(one)
  const ref = one('ref')
  const events = parts.get('event')
  const runner = signerPart.runner.parse(one('runner') ?? '')
  return {
    kind: 'identity',
    identity,
    issuer: one('issuer') ?? deriveIssuer(identity),
    ...(repository === undefined
      ? {}
      : { sourceRepository: buildRepositoryUrl(repository, identity) }),
    ...(repositoryId === undefined ? {} : { repositoryId }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(ref === undefined ? {} : { ref }),
    ...(events === undefined ? {} : { events }),
    ...(runner === undefined ? {} : { runner }),
  }
}

function parseIdentity(text: string): string {
  const [, name] = /^([a-z-]+)=/.exec(text) ?? []
  if (text === '' || (name !== undefined && (IDENTITY_PARTS.has(name) || KEY_PARTS.has(name)))) {
    return refuse(
      `it does not begin with who may sign; possible is ${IDENTITY_FORM}, or ${KEY_FORM}`,
    )
  }
  const identity = signerPart.identity.parse(text)
  if (identity === undefined) return refuse(`${quote(text)}: ${signerPart.identity.advice}`)
  // Such an identity is in no certificate, so that it would only ever refuse.
  if (/^https?:\/\/[^@]+\/\.github\/workflows\/[^@]+$/.test(identity)) {
    return refuse(
      `${quote(identity)} names a workflow without its ref; add it, such as @refs/heads/main`,
    )
  }
  return identity
}

function deriveIssuer(identity: string): string {
  const url = URL.parse(identity)
  if (url !== null && /^https?:$/.test(url.protocol)) return buildIssuer(url.origin)
  return refuse(
    `${quote(identity)} is no URL, so that its issuer is unknown; add issuer=URL, for a file with a public key write ${KEY_FORM}`,
  )
}

const quote = (text: string): string =>
  JSON.stringify(text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text)

function refuse(problem: string): never {
  throw new ReleaseError('INPUT_INVALID', `signer: ${problem}.`)
}
