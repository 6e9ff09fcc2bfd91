import { generateKeyPairSync, sign } from 'node:crypto'
import { dsse } from '@sigstore/core'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import type { Json } from '../local-sigstore/scene.ts'
import {
  alter,
  change,
  encode,
  flip,
  newKey,
  refusal,
  set,
  signAs,
  STATEMENT,
  TRUSTED_IDENTITY,
  verifyName,
} from '../local-sigstore/scene.ts'

const other = Buffer.from('{"_type":"https://in-toto.io/Statement/v1","subject":[1]}\n')
const keyPair = newKey()
const trustedKey: TrustedSigner = { kind: 'key', publicKey: keyPair.publicKey }

let sigstore: LocalSigstore
let signed: Uint8Array
let signedWithKey: Uint8Array

beforeAll(async () => {
  sigstore = await startLocalSigstore()
  signed = await signAs(sigstore)
  signedWithKey = await keyPair.sign(STATEMENT)
})

afterAll(async () => {
  await sigstore.close()
})

const verify = async (
  bundle: Uint8Array,
  signers: readonly TrustedSigner[],
  document?: Uint8Array,
): Promise<string> => verifyName(sigstore, bundle, signers, document)

describe('a bundle that was changed', () => {
  it.each([
    ['a byte of the signature', alter('dsseEnvelope.signatures.0.sig', flip(20)), 'signature'],
    ['the payload type', set('dsseEnvelope.payloadType', 'application/json'), 'payload type'],
    [
      'the media type’s version',
      set('mediaType', 'application/vnd.dev.sigstore.bundle.v0.9+json'),
      'media type',
    ],
    [
      'the media type to v0.1',
      set('mediaType', 'application/vnd.dev.sigstore.bundle+json;version=0.1'),
      'media type',
    ],
    ['no media type', set('mediaType', undefined), 'media type'],
    ['the hint', set('verificationMaterial.publicKey.hint', 'f'.repeat(64)), 'signer'],
    ['an empty hint', set('verificationMaterial.publicKey.hint', ''), 'signer'],
    ['no signature', set('dsseEnvelope.signatures', []), 'envelope: found 0'],
    ['an empty signature', set('dsseEnvelope.signatures.0.sig', ''), 'format'],
    [
      'two signatures',
      alter('dsseEnvelope.signatures', (signatures) => [signatures, signatures].flat()),
      'envelope: found 2',
    ],
    ['the envelope gone', set('dsseEnvelope', undefined), 'envelope'],
    ['a second kind of content', set('messageSignature', {}), 'envelope'],
    ['no material', set('verificationMaterial', {}), 'verification material: found none'],
    [
      'two kinds of material',
      set('verificationMaterial.certificate', { rawBytes: 'AAAA' }),
      'verification material: found publicKey and certificate',
    ],
    [
      'a chain as material',
      set('verificationMaterial', { x509CertificateChain: { certificates: [] } }),
      'verification material',
    ],
    [
      'a log entry that cannot be checked',
      set('verificationMaterial.tlogEntries', [
        {
          logId: { keyId: 'AAAA' },
          kindVersion: { kind: 'dsse', version: '0.0.1' },
          integratedTime: '1',
          logIndex: '1',
          inclusionProof: { checkpoint: { envelope: 'x' } },
        },
      ]),
      'verification material: found tlogEntries beside a key',
    ],
    [
      'a timestamp that cannot be read',
      set('verificationMaterial.timestampVerificationData', {
        rfc3161Timestamps: [{ signedTimestamp: 'AAAA' }],
      }),
      'verification material: found timestampVerificationData beside a key',
    ],
  ])('is refused: %s (key)', async (_, edit, step) => {
    expect(await refusal(verify(change(signedWithKey, edit), [trustedKey]))).toContain(step)
  })

  it.each([
    [
      'no log entry',
      set('verificationMaterial.tlogEntries', []),
      'log entry: expected 1 tlog entries, got 0',
    ],
    [
      'no log entry and no timestamp',
      (json: Json) => {
        set('verificationMaterial.tlogEntries', [])(json)
        set('verificationMaterial.timestampVerificationData', {})(json)
      },
      'time of signing: expected 1 timestamps, got 0',
    ],
    [
      'a byte of the log entry',
      alter('verificationMaterial.tlogEntries.0.canonicalizedBody', flip(30)),
      'log entry',
    ],
    [
      'the time in the log entry',
      set('verificationMaterial.tlogEntries.0.integratedTime', '1'),
      'certificate',
    ],
    [
      'a byte of the timestamp',
      alter(
        'verificationMaterial.timestampVerificationData.rfc3161Timestamps.0.signedTimestamp',
        flip(-10),
      ),
      'time of signing: timestamp could not be verified',
    ],
    [
      'a byte of the certificate',
      alter('verificationMaterial.certificate.rawBytes', flip(300)),
      'certificate',
    ],
    [
      'rubbish for a certificate',
      set('verificationMaterial.certificate.rawBytes', 'AAAA'),
      'certificate: it cannot be read',
    ],
    [
      'a byte of the signature',
      alter('dsseEnvelope.signatures.0.sig', flip(20)),
      'time of signing',
    ],
  ])('is refused: %s (certificate)', async (_, edit, step) => {
    expect(await refusal(verify(change(signed, edit), [TRUSTED_IDENTITY]))).toContain(step)
  })

  it('is refused when its payload is another document than the one at hand', async () => {
    expect(await refusal(verify(signed, [TRUSTED_IDENTITY], other))).toMatch(
      /^payload: the bundle signs another document/,
    )
    expect(
      await refusal(
        verify(signedWithKey, [trustedKey], Buffer.concat([STATEMENT, Buffer.from(' ')])),
      ),
    ).toMatch(/^payload:/)
  })

  it.each([
    ['key', () => signedWithKey, trustedKey, 'signature: signature verification failed'],
    ['certificate', () => signed, TRUSTED_IDENTITY, 'log entry: DSSE payload hash mismatch'],
  ] as const)(
    'is refused when payload and document were changed alike (%s)',
    async (_, read, signer, message) => {
      const forged = change(read(), set('dsseEnvelope.payload', encode(other)))

      expect(await refusal(verify(forged, [signer], other))).toContain(message)
    },
  )

  it('is refused when the signature is over the bare payload', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const signer = keySigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    const bundle = change(
      await signer.sign(STATEMENT),
      set('dsseEnvelope.signatures.0.sig', encode(sign('sha256', STATEMENT, privateKey))),
    )
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()

    expect(await refusal(verify(bundle, [{ kind: 'key', publicKey: pem }]))).toContain('signature:')
  })

  it('is refused when the signature was made for another payload type', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const signer = keySigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    const signature = sign('sha256', dsse.preAuthEncoding('text/plain', STATEMENT), privateKey)
    const bundle = change(
      await signer.sign(STATEMENT),
      set('dsseEnvelope.signatures.0.sig', encode(signature)),
    )

    expect(await refusal(verify(bundle, [{ kind: 'key', publicKey: signer.publicKey }]))).toContain(
      'signature:',
    )
  })
})

describe('a broken bundle', () => {
  it.each([
    ['nothing', Buffer.of()],
    ['half of it', () => signed.subarray(0, signed.length / 2)],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
    ['a list', Buffer.from('[]')],
    ['a number', Buffer.from('1')],
    ['deep nesting', Buffer.from('['.repeat(100_000))],
  ])('is refused: %s', async (_, bytes) => {
    const bundle = typeof bytes === 'function' ? bytes() : bytes

    expect(await refusal(verify(bundle, [TRUSTED_IDENTITY, trustedKey]))).toMatch(/^JSON:/)
  })

  it('is refused by its size before it is read', async () => {
    const huge = Buffer.alloc(2 * 1024 * 1024, ' ')

    expect(await refusal(verify(huge, [trustedKey]))).toMatch(/^size: the bundle has 2097152 bytes/)
  })

  it('puts nothing of the bundle’s author into the log unquoted', async () => {
    const evil = change(signed, set('mediaType', '\n::error::pwned'))

    expect(await refusal(verify(evil, [trustedKey]))).not.toContain('\n')
  })
})
