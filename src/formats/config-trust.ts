import type { IdentitySigner, Validity } from '../domain/signer-policy.ts'
import type { Place, Reader } from './config-value.ts'
import {
  readMembers,
  readList,
  readOneOrMore,
  readOptional,
  readText,
  refuse,
  scalarOf,
} from './config-value.ts'
import type { SignerPart } from './signer-part.ts'
import { buildRepositoryUrl, signerPart } from './signer-part.ts'

/** Who may sign, as written: a key is still the path of its file. */
export type ConfiguredSigner = IdentitySigner | ConfiguredKey

export interface ConfiguredKey {
  readonly kind: 'key'
  readonly path: string
  /** Absent: always. */
  readonly validity?: Validity
}

const KEY_KEYS = ['key', 'valid_from', 'valid_until']
const REQUIRED = ['identity', 'issuer']
const IDENTITY_KEYS = [
  ...REQUIRED,
  'repository',
  'repository_id',
  'owner_id',
  'ref',
  'events',
  'runner',
]

export function readTrust(place: Place): readonly ConfiguredSigner[] | undefined {
  const member = readMembers(place, { known: ['signers'], required: ['signers'] })
  const signers = member?.('signers')
  if (signers === undefined) return undefined
  if (signers.node.kind === 'list' && signers.node.items.length === 0) {
    refuse(
      signers,
      "name one signer at least, or remove trust to allow this repository's own workflows",
    )
    return undefined
  }
  return readList(signers, readSigner, 'signers')
}

function readSigner(place: Place): ConfiguredSigner | undefined {
  const isKey = place.node.kind === 'map' && place.node.members.some(({ key }) => key === 'key')
  return isKey ? readKey(place) : readIdentity(place)
}

function readKey(place: Place): ConfiguredKey | undefined {
  const member = readMembers(place, { known: KEY_KEYS })
  const path = readOptional(member?.('key'), readText)
  const validity = readValidity(member?.('valid_from'), member?.('valid_until'))
  if (path === undefined) return undefined
  return { kind: 'key', path: path.trim(), ...(validity === undefined ? {} : { validity }) }
}

function readValidity(first: Place | undefined, last: Place | undefined): Validity | undefined {
  if (first === undefined && last === undefined) return undefined
  const from = readOptional(first, readPart(signerPart.instant)) ?? null
  const until = readOptional(last, readPart(signerPart.instant)) ?? null
  if (last !== undefined && from !== null && until !== null && from >= until) {
    refuse(last, `write a time after valid_from, which is ${from}`)
  }
  return { from, until }
}

function readIdentity(place: Place): IdentitySigner | undefined {
  const member = readMembers(place, { known: IDENTITY_KEYS, required: REQUIRED })
  const read = <T>(key: string, reader: Reader<T>): T | undefined =>
    readOptional(member?.(key), reader)
  const identity = read('identity', readPart(signerPart.identity))
  const issuer = read('issuer', readPart(signerPart.issuer))
  const repository = read('repository', readPart(signerPart.repository))
  const repositoryId = read('repository_id', readNumber(signerPart.repositoryId))
  const ownerId = read('owner_id', readNumber(signerPart.ownerId))
  const ref = read('ref', readPart(signerPart.ref))
  const events = read('events', (at) => readOneOrMore(at, readPart(signerPart.event), 'event'))
  const runner = read('runner', readPart(signerPart.runner))
  if (identity === undefined || issuer === undefined) return undefined
  return {
    kind: 'identity',
    identity,
    issuer,
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

const readPart =
  <T extends string>(part: SignerPart<T>): Reader<T> =>
  (place) => {
    const text = readText(place)
    if (text === undefined) return undefined
    const value = part.parse(text)
    if (value === undefined) refuse(place, part.advice)
    return value
  }

/** YAML makes a number of digits without quotes, and an inexact one of many digits. */
const readNumber =
  (part: SignerPart): Reader<string> =>
  (place) => {
    const value = scalarOf(place)
    const exact = typeof value === 'string' || Number.isSafeInteger(value)
    const text = exact ? part.parse(String(value)) : undefined
    if (text === undefined) refuse(place, part.advice)
    return text
  }
