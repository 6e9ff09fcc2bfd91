import { execFileSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import type { JsonObject } from './json-request.ts'
import { parseObject, parseObjects, parseText } from './json-request.ts'
import { isMissingProgram } from './missing-program.ts'

/** Who is expected to have signed, known to the verifier beforehand. */
export type ExpectedSigner =
  | { readonly kind: 'key'; readonly publicKey: string }
  | {
      readonly kind: 'keyless'
      /** JSON of a Sigstore trusted root. */
      readonly trustedRoot: unknown
      readonly identity: string
      readonly issuer: string
    }

/** One thing that was looked at. */
export interface Finding {
  readonly what: string
  /** `skipped` says why in `found`. */
  readonly verdict: 'ok' | 'wrong' | 'skipped'
  readonly found: string
}

const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

interface Envelope {
  readonly payload: Buffer
  readonly payloadType: string
  readonly signature: Buffer
}

/**
 * Checks a bundle without any code of the product: what it signs is the manifest byte for byte, and who signed
 * it is who is expected. Each way of checking is also given a manifest with one bit turned, and has to refuse it.
 * @param folder where intermediate files for `openssl` go
 */
export function verifySignature(
  manifest: Buffer,
  bundle: Buffer,
  signer: ExpectedSigner,
  folder: string,
): readonly Finding[] {
  const json = parseObject(JSON.parse(bundle.toString()), 'bundle')
  const envelope = parseEnvelope(json)
  const payload: Finding = judge(
    'the signed payload is manifest.json, byte for byte',
    envelope.payload.equals(manifest) && envelope.payloadType === PAYLOAD_TYPE,
    `${envelope.payload.length} bytes of ${envelope.payloadType}`,
  )
  return [
    payload,
    ...(signer.kind === 'key'
      ? verifyKey(envelope, signer.publicKey, folder)
      : verifyKeyless(json, envelope, signer)),
  ]
}

/** What DSSE signs: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function encodePreAuth({ payload, payloadType }: Envelope): Buffer {
  const type = Buffer.from(payloadType)
  const head = `DSSEv1 ${type.length} ${payloadType} ${payload.length} `
  return Buffer.concat([Buffer.from(head), payload])
}

function verifyKey(envelope: Envelope, pem: string, folder: string): readonly Finding[] {
  const key = createPublicKey(pem)
  const signed = encodePreAuth(envelope)
  const check = (bytes: Buffer): boolean => verify('sha256', bytes, key, envelope.signature)
  return [
    judge('node:crypto accepts the signature', check(signed), 'ECDSA P-256 over the DSSE envelope'),
    judge('node:crypto refuses it with one bit turned', !check(turnBit(signed)), 'the last byte'),
    ...verifyOpenssl(signed, envelope.signature, pem, folder),
  ]
}

function verifyOpenssl(
  signed: Buffer,
  signature: Buffer,
  pem: string,
  folder: string,
): readonly Finding[] {
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const key = file('signer.pem', pem)
  const proof = file('signature.der', signature)
  const good = file('signed.bin', signed)
  const bad = file('signed-changed.bin', turnBit(signed))
  if (runOpenssl(['version']) === undefined)
    return [{ what: 'openssl', verdict: 'skipped', found: 'not on this machine' }]
  const check = (path: string): boolean =>
    runOpenssl(['dgst', '-sha256', '-verify', key, '-signature', proof, path])?.includes(
      'Verified OK',
    ) ?? false
  return [
    judge('openssl accepts the signature', check(good), 'openssl dgst -sha256 -verify signer.pem'),
    judge('openssl refuses it with one bit turned', !check(bad), 'signed-changed.bin'),
  ]
}

/** What it prints, also when it refuses; `undefined` when there is no such program. */
function runOpenssl(args: readonly string[]): string | undefined {
  try {
    return execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe', windowsHide: true })
  } catch (error) {
    return isMissingProgram(error) ? undefined : ''
  }
}

type Keyless = Extract<ExpectedSigner, { readonly kind: 'keyless' }>

function verifyKeyless(json: JsonObject, envelope: Envelope, signer: Keyless): readonly Finding[] {
  const identity = `by ${signer.identity}`
  const accepted = explain(json, signer, signer.identity)
  const other = signer.identity.replace('refs/heads/main', 'refs/heads/other')
  return [
    judge(
      '@sigstore/verify accepts signature, certificate, log entry and identity',
      accepted === undefined,
      accepted ?? identity,
    ),
    judge(
      '@sigstore/verify refuses it with one bit turned',
      explain(replacePayload(json, turnBit(envelope.payload)), signer, signer.identity) !==
        undefined,
      'the last byte of the payload',
    ),
    judge(
      '@sigstore/verify refuses another identity',
      other !== signer.identity && explain(json, signer, other) !== undefined,
      other,
    ),
  ]
}

/** Why the bundle is refused; `undefined` when it is accepted. */
function explain(json: JsonObject, signer: Keyless, identity: string): string | undefined {
  try {
    const material = toTrustMaterial(TrustedRoot.fromJSON(signer.trustedRoot))
    const options = { ctlogThreshold: 1, tlogThreshold: 1, timestampThreshold: 1 }
    new Verifier(material, options).verify(toSignedEntity(bundleFromJSON(json)), {
      // Anchored and escaped: a plain string would be taken for a pattern without anchors.
      subjectAlternativeName: new RegExp(`^${escapePattern(identity)}$`),
      extensions: { issuer: signer.issuer },
    })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function parseEnvelope(json: JsonObject): Envelope {
  const envelope = parseObject(json['dsseEnvelope'], 'dsseEnvelope')
  const [signature, ...more] = parseObjects(envelope['signatures'], 'signatures')
  if (signature === undefined || more.length > 0) throw new Error('expected exactly one signature.')
  return {
    payload: decodeText(envelope['payload'], 'payload'),
    payloadType: parseText(envelope['payloadType'], 'payloadType'),
    signature: decodeText(signature['sig'], 'sig'),
  }
}

function decodeText(value: unknown, where: string): Buffer {
  return Buffer.from(parseText(value, where), 'base64')
}

const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

function replacePayload(json: JsonObject, payload: Buffer): JsonObject {
  const envelope = parseObject(json['dsseEnvelope'], 'dsseEnvelope')
  return { ...json, dsseEnvelope: { ...envelope, payload: payload.toString('base64') } }
}

function turnBit(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const last = copy.length - 1
  copy.writeUInt8(copy.readUInt8(last) ^ 1, last)
  return copy
}

/** One finding of a yes-or-no question. */
export function judge(what: string, ok: boolean, found: string): Finding {
  return { what, verdict: ok ? 'ok' : 'wrong', found }
}
