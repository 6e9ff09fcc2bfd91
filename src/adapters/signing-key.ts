import type { KeyObject } from 'node:crypto'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { ReleaseErrorCode } from '../domain/errors.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Sha256 } from '../domain/digest.ts'
import { sha256 } from '../domain/digest.ts'

/** An ECDSA P-256 public key. */
export interface VerificationKey {
  readonly key: KeyObject
  /** SubjectPublicKeyInfo as PEM: 64 columns, LF, a final line break. */
  readonly pem: string
  /** Digest of `pem`; what a bundle calls its key. OpenSSF Model Signing and cosign accept it. */
  readonly hint: Sha256
}

export interface SigningKey extends VerificationKey {
  readonly privateKey: KeyObject
}

interface PemBlock {
  readonly label: string
  readonly body: string
}

const MAKE_KEY =
  'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem'
const PRINT_KEY = 'openssl pkey -in signing-key.pem -pubout'

/** Far above any key of any kind. Characters. */
const MAX_PEM = 100_000

const PRIVATE_LABELS: ReadonlySet<string> = new Set(['PRIVATE KEY', 'EC PRIVATE KEY'])

/**
 * Reads a private key: PKCS #8 or SEC 1, with any line ends, also when a secret store has turned the line
 * breaks into `\n` or spaces.
 * @throws INPUT_INVALID for anything but an unencrypted ECDSA P-256 private key; never quotes the text
 */
export function parseSigningKey(text: string): SigningKey {
  const block = findBlock(text, (label) => label !== 'EC PARAMETERS')
  if (block === undefined) return refusePrivate(describeNoBlock(text))
  const refused = describeBlock(block)
  if (!PRIVATE_LABELS.has(block.label) || refused !== undefined) {
    return refusePrivate(refused ?? `a PEM block "${block.label}"`)
  }
  const privateKey = decode(block, createPrivateKey)
  if (privateKey === undefined) return refusePrivate('a damaged PEM block, perhaps cut off')
  const kind = describeKey(privateKey)
  if (kind !== undefined) return refusePrivate(kind)
  return { ...describePublic(createPublicKey(privateKey)), privateKey }
}

/** @throws CONFIG_INVALID for anything but an ECDSA P-256 public key */
export function parseVerificationKey(text: string): VerificationKey {
  const block = findBlock(text, () => true)
  if (block === undefined) return refusePublic(describeNoBlock(text))
  if (/PRIVATE KEY/.test(block.label)) return refusePublic('a private key, which must stay secret')
  if (block.label !== 'PUBLIC KEY') {
    return refusePublic(describeBlock(block) ?? `a PEM block "${block.label}"`)
  }
  const key = decode(block, createPublicKey)
  if (key === undefined) return refusePublic('a damaged PEM block, perhaps cut off')
  const kind = describeKey(key)
  return kind === undefined ? describePublic(key) : refusePublic(kind)
}

/** Why a key cannot be used, `undefined` for ECDSA P-256. */
export function describeKey(key: KeyObject): string | undefined {
  const type = key.asymmetricKeyType
  if (type !== 'ec') return `a key of the kind ${type?.toUpperCase() ?? 'unknown'}`
  const curve = key.asymmetricKeyDetails?.namedCurve ?? 'unknown'
  return curve === 'prime256v1' ? undefined : `an ECDSA key on the curve ${curve}`
}

function describePublic(key: KeyObject): VerificationKey {
  const pem = key.export({ type: 'spki', format: 'pem' }).toString()
  return { key, pem, hint: sha256(pem) }
}

function findBlock(text: string, wanted: (label: string) => boolean): PemBlock | undefined {
  if (text.length > MAX_PEM) return undefined
  const unfolded = text.replaceAll(/\\r|\\n/g, '\n')
  const blocks = unfolded.matchAll(
    /-----BEGIN ([A-Z0-9 ]+)-----([^-]*(?:-[^-]+)*)-----END \1-----/g,
  )
  return [...blocks]
    .map((match) => ({ label: match[1] ?? '', body: match[2] ?? '' }))
    .find(({ label }) => wanted(label))
}

function decode(block: PemBlock, create: (pem: string) => KeyObject): KeyObject | undefined {
  const lines = block.body.replaceAll(/\s+/g, '').match(/.{1,64}/g) ?? []
  const pem = [`-----BEGIN ${block.label}-----`, ...lines, `-----END ${block.label}-----`, '']
  try {
    return create(pem.join('\n'))
  } catch {
    return undefined
  }
}

function describeNoBlock(text: string): string {
  if (text.trim() === '') return 'nothing'
  if (text.length > MAX_PEM) return `${text.length} characters`
  if (/-----BEGIN/.test(text)) return 'a damaged PEM block, perhaps cut off'
  return 'text without a PEM block ("-----BEGIN …")'
}

function describeBlock({ label, body }: PemBlock): string | undefined {
  if (label.includes('ENCRYPTED') || /Proc-Type:.*ENCRYPTED/.test(body)) {
    return 'a private key encrypted with a passphrase'
  }
  if (label.endsWith('PUBLIC KEY')) return 'a public key'
  if (label === 'CERTIFICATE') return 'a certificate'
  if (label === 'RSA PRIVATE KEY') return 'a key of the kind RSA'
  if (label === 'OPENSSH PRIVATE KEY') return 'a key in the form of OpenSSH'
  return undefined
}

function refusePrivate(found: string): never {
  refuse(
    'INPUT_INVALID',
    `The signing key must be an unencrypted ECDSA P-256 private key in PEM form; found ${found}. ` +
      `Make one with "${MAKE_KEY}", store the file's text as a secret, and publish what "${PRINT_KEY}" prints.`,
  )
}

function refusePublic(found: string): never {
  refuse(
    'CONFIG_INVALID',
    `A trusted key must be an ECDSA P-256 public key in PEM form; found ${found}. ` +
      `Print it from the private key with "${PRINT_KEY}".`,
  )
}

function refuse(code: ReleaseErrorCode, message: string): never {
  throw new ReleaseError(code, message)
}
