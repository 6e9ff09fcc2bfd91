import { createHash, createPublicKey, sign, verify, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { dsse } from '@sigstore/core'
import type { KeyPair } from './key-pair.ts'
import { generateKeys } from './key-pair.ts'
import type { MerkleTree } from './merkle-tree.ts'
import { createMerkleTree } from './merkle-tree.ts'
import type { Answer, Fields, Service } from './service.ts'
import { BadRequest, findText, isFields, jsonAnswer, parseFields } from './service.ts'

export interface TransparencyLog {
  readonly services: readonly Service[]
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array
}

/** A Rekor, with the first and the second interface on one growing tree. */
export async function createTransparencyLog(url: string): Promise<TransparencyLog> {
  const { host } = new URL(url)
  const log = openLog(host)
  return {
    publicKey: log.publicKey,
    services: [
      {
        method: 'POST',
        path: '/api/v1/log/entries',
        answer: async (body): Promise<Answer> =>
          jsonAnswer(201, logFirst(buildEntry(parseFields(body, 'the entry')), log)),
      },
      {
        method: 'POST',
        path: '/api/v2/log/entries',
        answer: async (body): Promise<Answer> =>
          jsonAnswer(201, logSecond(parseFields(body, 'the entry'), log)),
      },
    ],
  }
}

interface Log {
  readonly host: string
  readonly keys: KeyPair
  readonly tree: MerkleTree
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array
  /** SHA-256 of the public key. */
  readonly id: Buffer
}

function openLog(host: string): Log {
  const keys = generateKeys()
  const publicKey = Uint8Array.from(keys.publicKey.export({ type: 'spki', format: 'der' }))
  const tree = createMerkleTree()
  // The very first entry of a log has the index 0 and an empty path, which the JSON of a bundle leaves out. Clients
  // in Python take a bundle without them for broken; in a log that is in use nobody meets them.
  tree.append(Buffer.from('the log is open'))
  return { host, keys, tree, publicKey, id: hash(publicKey) }
}

/** An entry of the first interface, with the time as the log promises it. */
function logFirst(entry: Fields, log: Log): Fields {
  const bytes = Buffer.from(canonicalize(entry))
  const body = bytes.toString('base64')
  const { index, leaf, path, root, size } = log.tree.append(bytes)
  const integratedTime = Math.floor(Date.now() / 1000)
  const logID = log.id.toString('hex')
  const promised = canonicalize({ body, integratedTime, logID, logIndex: index })
  const promise = sign('sha256', Buffer.from(promised), log.keys.privateKey)
  const note = [
    `${log.host} - ${TREE_ID}`,
    size,
    Buffer.from(root).toString('base64'),
    `Timestamp: ${integratedTime}000000000`,
    '',
  ].join('\n')
  return {
    [Buffer.from(leaf).toString('hex')]: {
      body,
      integratedTime,
      logID,
      logIndex: index,
      verification: {
        inclusionProof: {
          checkpoint: signNote(note, log),
          hashes: path.map((node) => Buffer.from(node).toString('hex')),
          logIndex: index,
          rootHash: Buffer.from(root).toString('hex'),
          treeSize: size,
        },
        signedEntryTimestamp: promise.toString('base64'),
      },
    },
  }
}

/** A name that Rekor gives its tree; any number does. */
const TREE_ID = '1193050959916656506'

/** https://github.com/C2SP/C2SP/blob/main/signed-note.md, with the first bytes of the log's id as Rekor has them. */
function signNote(note: string, { host, id, keys }: Log): string {
  const signature = sign('sha256', Buffer.from(note), keys.privateKey)
  const signed = Buffer.concat([id.subarray(0, 4), signature]).toString('base64')
  return `${note}\n\u2014 ${host} ${signed}\n`
}

/** JSON with the names of each object sorted, https://www.rfc-editor.org/rfc/rfc8785 for what entries hold. */
const canonicalize = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isFields(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** The body as Rekor stores it: digests instead of the envelope. */
function buildEntry(proposed: Fields): Fields {
  if (proposed['kind'] !== 'dsse') return proposed
  const content = isFields(proposed['spec']) ? proposed['spec']['proposedContent'] : undefined
  if (!isFields(content)) throw new BadRequest('spec.proposedContent is missing')
  const text = findText(content, 'envelope')
  const envelope = parseFields(text, 'the envelope')
  const verifiers: readonly unknown[] = Array.isArray(content['verifiers'])
    ? content['verifiers']
    : []
  const [verifier] = verifiers
  if (typeof verifier !== 'string') throw new BadRequest('verifiers is empty')
  const { key, pem } = readVerifier(Buffer.from(verifier, 'base64'))
  const signature = checkEnvelope(envelope, key)
  const payload = Buffer.from(findText(envelope, 'payload'), 'base64')
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: { algorithm: 'sha256', value: hash(Buffer.from(text)).toString('hex') },
      payloadHash: { algorithm: 'sha256', value: hash(payload).toString('hex') },
      signatures: [{ signature, verifier: Buffer.from(pem).toString('base64') }],
    },
  }
}

/** @returns the one signature, base64 */
function checkEnvelope(envelope: Fields, key: KeyObject): string {
  const signatures: readonly unknown[] = Array.isArray(envelope['signatures'])
    ? envelope['signatures']
    : []
  const [only, ...more] = signatures
  if (!isFields(only) || more.length > 0) throw new BadRequest('one signature is needed')
  const signature = findText(only, 'sig')
  const payload = Buffer.from(findText(envelope, 'payload'), 'base64')
  const signed = dsse.preAuthEncoding(findText(envelope, 'payloadType'), payload)
  if (verify('sha256', signed, key, Buffer.from(signature, 'base64'))) return signature
  throw new BadRequest('the signature of the envelope is not valid')
}

/** A public key or certificate, and the PEM text that Rekor stores of it, whatever it was sent. */
function readVerifier(bytes: Buffer): { readonly key: KeyObject; readonly pem: string } {
  try {
    const text = bytes.toString('latin1')
    if (text.includes('BEGIN PUBLIC KEY')) {
      const key = createPublicKey(text)
      return { key, pem: key.export({ type: 'spki', format: 'pem' }).toString() }
    }
    const certificate = new X509Certificate(bytes)
    return { key: certificate.publicKey, pem: certificate.toString() }
  } catch {
    throw new BadRequest('the verifier is neither a public key nor a certificate')
  }
}

/** An entry of the second interface: version 0.0.2, no signed time. */
function logSecond(request: Fields, log: Log): Fields {
  const { kind, spec } = buildSecondSpec(request)
  const body = Buffer.from(canonicalize({ apiVersion: '0.0.2', kind, spec }))
  const { index, path, root, size } = log.tree.append(body)
  const rootHash = Buffer.from(root).toString('base64')
  return {
    logIndex: String(index),
    logId: { keyId: log.id.toString('base64') },
    kindVersion: { kind, version: '0.0.2' },
    integratedTime: '0',
    inclusionProof: {
      logIndex: String(index),
      treeSize: String(size),
      rootHash,
      hashes: path.map((node) => Buffer.from(node).toString('base64')),
      checkpoint: { envelope: signNote(`${log.host}\n${size}\n${rootHash}\n`, log) },
    },
    canonicalizedBody: body.toString('base64'),
  }
}

function buildSecondSpec(request: Fields): { readonly kind: string; readonly spec: Fields } {
  const record = request['hashedRekordRequestV002']
  if (isFields(record)) {
    const data = { algorithm: 'SHA2_256', digest: findText(record, 'digest') }
    return {
      kind: 'hashedrekord',
      spec: { hashedRekordV002: { data, signature: record['signature'] } },
    }
  }
  const content = request['dsseRequestV002']
  if (!isFields(content) || !isFields(content['envelope'])) {
    throw new BadRequest('neither hashedRekordRequestV002 nor dsseRequestV002 is there')
  }
  const [verifier]: readonly unknown[] = Array.isArray(content['verifiers'])
    ? content['verifiers']
    : []
  if (!isFields(verifier)) throw new BadRequest('verifiers is empty')
  const der = Buffer.from(findText(verifier, 'x509Certificate', 'rawBytes'), 'base64')
  const signature = checkEnvelope(content['envelope'], readVerifier(der).key)
  const payload = Buffer.from(findText(content['envelope'], 'payload'), 'base64')
  return {
    kind: 'dsse',
    spec: {
      dsseV002: {
        payloadHash: { algorithm: 'SHA2_256', digest: hash(payload).toString('base64') },
        signatures: [{ content: signature, verifier }],
      },
    },
  }
}

const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
