import { createHash, createPublicKey, sign, verify, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { dsse } from '@sigstore/core'
import { initializeTLog, rekorHandler } from '@sigstore/mock'
import type { KeyPair } from './key-pair.ts'
import { generateKeys } from './key-pair.ts'
import type { Answer, Fields, Service } from './service.ts'
import { BadRequest, findText, isFields, jsonAnswer, parseFields } from './service.ts'

export interface TransparencyLog {
  readonly services: readonly Service[]
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array
}

/** A Rekor, with the first and the second interface, whose entries are each the only one of their tree. */
export async function createTransparencyLog(url: string): Promise<TransparencyLog> {
  const keys = generateKeys()
  const log = await initializeTLog(url, keys)
  const { fn, path } = rekorHandler(log)
  return {
    publicKey: log.publicKey,
    services: [
      {
        method: 'POST',
        path,
        async answer(body): Promise<Answer> {
          const entry = buildEntry(parseFields(body, 'the entry'))
          const {
            contentType = 'text/plain',
            response,
            statusCode,
          } = await fn(JSON.stringify(entry))
          const text = typeof response === 'string' ? response : ''
          return { status: statusCode, type: contentType, body: text }
        },
      },
      {
        method: 'POST',
        path: '/api/v2/log/entries',
        answer: async (body) =>
          jsonAnswer(201, logSecond(parseFields(body, 'the entry'), keys, new URL(url).host)),
      },
    ],
  }
}

/** The body as Rekor stores it: digests instead of the envelope. The mock would store what it is sent. */
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
  const signature = checkEnvelope(envelope, readKey(Buffer.from(verifier, 'base64')))
  const payload = Buffer.from(findText(envelope, 'payload'), 'base64')
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: { algorithm: 'sha256', value: hash(Buffer.from(text)).toString('hex') },
      payloadHash: { algorithm: 'sha256', value: hash(payload).toString('hex') },
      signatures: [{ signature, verifier }],
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

function readKey(bytes: Buffer): KeyObject {
  try {
    const text = bytes.toString('latin1')
    if (text.includes('BEGIN PUBLIC KEY')) return createPublicKey(text)
    return new X509Certificate(bytes).publicKey
  } catch {
    throw new BadRequest('the verifier is neither a public key nor a certificate')
  }
}

/** An entry of the second interface: version 0.0.2, no signed time, a checkpoint with a tree of one leaf. */
function logSecond(request: Fields, keys: KeyPair, host: string): Fields {
  const { kind, spec } = buildSecondSpec(request)
  const body = Buffer.from(JSON.stringify({ apiVersion: '0.0.2', kind, spec }))
  const root = hash(Buffer.concat([Buffer.of(0), body]))
  const logId = hash(keys.publicKey.export({ type: 'spki', format: 'der' }))
  const note = `${host}\n1\n${root.toString('base64')}\n`
  const signature = Buffer.concat([
    logId.subarray(0, 4),
    sign('sha256', Buffer.from(note), keys.privateKey),
  ])
  return {
    logIndex: '0',
    logId: { keyId: logId.toString('base64') },
    kindVersion: { kind, version: '0.0.2' },
    integratedTime: '0',
    inclusionProof: {
      logIndex: '0',
      treeSize: '1',
      rootHash: root.toString('base64'),
      hashes: [],
      checkpoint: { envelope: `${note}\n\u2014 ${host} ${signature.toString('base64')}\n` },
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
  const signature = checkEnvelope(content['envelope'], readKey(der))
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
