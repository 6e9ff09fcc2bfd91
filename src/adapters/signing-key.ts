import type { KeyObject } from 'node:crypto'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { ReleaseErrorCode } from '../domain/errors.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Sha256 } from '../domain/digest.ts'
import { sha256 } from '../domain/digest.ts'
import { MAX_PASSPHRASE_BYTES } from './passphrase.ts'

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
  'Make one with "model-release keygen", store the text of its .key file as a secret, and publish its .pub file.'
const PRINT_KEY = 'openssl pkey -in signing-key.pem -pubout'

/** Far above any key of any kind. Characters. */
const MAX_PEM = 100_000

/**
 * About two seconds of one core, a few times what password guides ask for. The key is the user's own, but a mistyped
 * count would keep a runner busy for hours before anybody learns why.
 */
const MAX_ITERATIONS = 10_000_000
/** N × r × p of scrypt; `openssl pkcs8 -scrypt` writes 2^17. OpenSSL bounds its memory, not its time. */
const MAX_SCRYPT_COST = 2 ** 22

const PLAIN_LABELS: ReadonlySet<string> = new Set(['PRIVATE KEY', 'EC PRIVATE KEY'])
const ENCRYPTED_PKCS8 = 'ENCRYPTED PRIVATE KEY'

/** RFC 1421 §4.6.1, as OpenSSL's older commands write it: the two headers before the base64. */
const LEGACY_HEADERS =
  /^\s*Proc-Type:\s*4,ENCRYPTED\s+DEK-Info:\s*([A-Z0-9-]{1,32},[0-9A-Fa-f]{1,64})\s/

/**
 * Reads a private key: PKCS #8 or SEC 1, with any line ends, also when a secret store has turned the line
 * breaks into `\n` or spaces. It may be encrypted: PKCS #8 with PBES2, or SEC 1 with the headers of RFC 1421.
 * @param passphrase UTF-8, as it is, nothing trimmed; an empty one is none. A key that is not encrypted is read
 *   whether or not there is one, so that a secret may stay in place while keys change.
 * @throws INPUT_INVALID for anything but an ECDSA P-256 private key, and for a passphrase that does not open it;
 *   never quotes key or passphrase, and has no cause
 */
export function parseSigningKey(text: string, passphrase?: string): SigningKey {
  const block = findBlock(text, (label) => label !== 'EC PARAMETERS')
  if (block === undefined) return refusePrivate(describeNoBlock(text))
  const refused = describeBlock(block)
  if (refused !== undefined) return refusePrivate(refused)
  const privateKey = isEncrypted(block)
    ? decrypt(block, passphrase ?? '')
    : decode(block, createPrivateKey)
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
  if (block.label !== 'PUBLIC KEY') return refusePublic(describeLabel(block.label))
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

/** The block as OpenSSL wants it: 64 columns, headers and a blank line before them. */
function foldBlock({ label, body }: PemBlock): string {
  const [headers = '', algorithm] = LEGACY_HEADERS.exec(body) ?? []
  const lines =
    body
      .slice(headers.length)
      .replaceAll(/\s+/g, '')
      .match(/.{1,64}/g) ?? []
  const head =
    algorithm === undefined ? [] : ['Proc-Type: 4,ENCRYPTED', `DEK-Info: ${algorithm}`, '']
  return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** What OpenSSL says of a key that it cannot read is of no use to a person. */
function decode(block: PemBlock, create: (pem: string) => KeyObject): KeyObject | undefined {
  try {
    return create(foldBlock(block))
  } catch {
    return undefined
  }
}

const isEncrypted = ({ label, body }: PemBlock): boolean =>
  label === ENCRYPTED_PKCS8 || LEGACY_HEADERS.test(body)

/** @throws INPUT_INVALID */
function decrypt(block: PemBlock, passphrase: string): KeyObject {
  if (passphrase === '')
    return refuse(
      'INPUT_INVALID',
      'The signing key is encrypted, and there is no passphrase to open it: set signing-key-passphrase from a secret.',
    )
  if (Buffer.byteLength(passphrase) > MAX_PASSPHRASE_BYTES)
    return refuse(
      'INPUT_INVALID',
      `The passphrase of the signing key has more than ${MAX_PASSPHRASE_BYTES} bytes, which OpenSSL does not take. ` +
        'Give signing-key-passphrase the passphrase alone.',
    )
  const refused = block.label === ENCRYPTED_PKCS8 ? describeEncryption(block) : undefined
  if (refused !== undefined)
    return refuse(
      'INPUT_INVALID',
      `The signing key is encrypted ${refused}. Encrypt it anew with "${ENCRYPT_KEY}".`,
    )
  return (
    decode(block, (pem) => createPrivateKey({ key: pem, passphrase })) ??
    refuse(
      'INPUT_INVALID',
      'The signing key is encrypted, and the passphrase does not open it. Check that signing-key-passphrase belongs to ' +
        'this key, and that neither was cut off: white space at the ends of an input is not part of it.',
    )
  )
}

const ENCRYPT_KEY = 'openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD.key -out NEW.key'

/** Why an encrypted PKCS #8 key is not opened, in words. */
function describeEncryption(block: PemBlock): string | undefined {
  const { scheme, derivation, parameters } = readEncryption(block)
  if (scheme === PBES2 && derivation === PBKDF2) {
    const [, rounds = Infinity] = parameters
    return rounds <= MAX_ITERATIONS ? undefined : `with more than ${MAX_ITERATIONS} PBKDF2 rounds`
  }
  if (scheme === PBES2 && derivation === SCRYPT) {
    const [, blocks = Infinity, size = Infinity, lanes = Infinity] = parameters
    const isCheap = blocks * size * lanes <= MAX_SCRYPT_COST
    return isCheap ? undefined : 'with scrypt at a cost that is too high'
  }
  return 'in another way than PBES2 with PBKDF2 or scrypt'
}

/**
 * EncryptedPrivateKeyInfo (RFC 5958 §3) with the parameters of PBES2 (RFC 8018 §6.2) and those of PBKDF2 (its
 * appendix A.2) or scrypt (RFC 7914 §7).
 */
function readEncryption({ body }: PemBlock) {
  const [whole = NO_BYTES] = listDer(Buffer.from(body, 'base64'))
  const [algorithm = NO_BYTES, encrypted] = listDer(whole)
  const [scheme, details = NO_BYTES] = listDer(algorithm)
  if (scheme === undefined || encrypted === undefined)
    return refusePrivate('a damaged PEM block, perhaps cut off')
  const [functions = NO_BYTES] = listDer(details)
  const [derivation = NO_BYTES, values = NO_BYTES] = listDer(functions)
  return {
    scheme: scheme.toString('hex'),
    derivation: derivation.toString('hex'),
    parameters: listDer(values).map(readInteger),
  }
}

const NO_BYTES = Buffer.alloc(0)
const PBES2 = '2a864886f70d01050d'
const PBKDF2 = '2a864886f70d01050c'
const SCRYPT = '2b06010401da47040b'
/** Of any level that is looked at; the most that one of them has is five. */
const MAX_DER_ELEMENTS = 8

/** The contents of DER elements that follow each other; those before the first that is cut off. */
function listDer(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  let rest = bytes
  while (rest.length >= 2 && found.length < MAX_DER_ELEMENTS) {
    const short = rest.readUInt8(1)
    const more = short < 0x80 ? 0 : short - 0x80
    // 0x80 alone is the indefinite length of BER, which DER does not have.
    if (short === 0x80 || more > 3 || rest.length < 2 + more) break
    const length = more === 0 ? short : rest.readUIntBE(2, more)
    const end = 2 + more + length
    if (rest.length < end) break
    found.push(rest.subarray(2 + more, end))
    rest = rest.subarray(end)
  }
  return found
}

/** Of a DER INTEGER; `Infinity` for one of more than 48 bits. */
const readInteger = (content: Buffer): number =>
  content.length > 0 && content.length <= 6 ? content.readUIntBE(0, content.length) : Infinity

function describeNoBlock(text: string): string {
  if (text.trim() === '') return 'nothing'
  if (text.length > MAX_PEM) return `${text.length} characters`
  if (/-----BEGIN/.test(text)) return 'a damaged PEM block, perhaps cut off'
  return 'text without a PEM block ("-----BEGIN …")'
}

/** Why a block is no private key that can be used, in words. */
function describeBlock({ label, body }: PemBlock): string | undefined {
  if (label === ENCRYPTED_PKCS8) return undefined
  if (COSIGN_LABELS.has(label)) return refuse('INPUT_INVALID', COSIGN_KEY)
  if (!PLAIN_LABELS.has(label)) return describeLabel(label)
  const damaged = body.includes(':') && !LEGACY_HEADERS.test(body)
  return damaged ? 'a PEM block with headers that are damaged' : undefined
}

const COSIGN_LABELS: ReadonlySet<string> = new Set([
  'ENCRYPTED SIGSTORE PRIVATE KEY',
  'ENCRYPTED COSIGN PRIVATE KEY',
])
const COSIGN_KEY =
  "The signing key is in cosign's own encrypted form, which no other tool opens and cosign does not turn back. Make a " +
  'key with "model-release keygen" and trust it beside the old one. For cosign too, convert it the other way: "cosign ' +
  'import-key-pair --key model-release.key".'

function describeLabel(label: string): string {
  if (label.endsWith('PUBLIC KEY')) return 'a public key'
  if (label === 'CERTIFICATE') return 'a certificate'
  if (label === 'RSA PRIVATE KEY') return 'a key of the kind RSA'
  if (label === 'OPENSSH PRIVATE KEY') return 'a key in the form of OpenSSH'
  return `a PEM block "${label.slice(0, 80)}"`
}

function refusePrivate(found: string): never {
  refuse(
    'INPUT_INVALID',
    `The signing key must be an ECDSA P-256 private key in PEM form; found ${found}. ${MAKE_KEY}`,
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
