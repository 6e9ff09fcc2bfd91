import { generateKeyPairSync, sign } from 'node:crypto'
import { bundleToJSON, toDSSEBundle } from '@sigstore/bundle'
import { ASN1Obj, dsse } from '@sigstore/core'
import { initializeCA } from '@sigstore/mock'
import { DSSEBundleBuilder, TSAWitness } from '@sigstore/sign'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { IN_TOTO_TYPE } from '../../src/adapters/sigstore-bundle.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import { IDENTITY, ISSUER } from '../local-sigstore/identity.ts'
import type { Json } from '../local-sigstore/scene.ts'
import {
  alter,
  change,
  encode,
  newKey,
  readInstance,
  set,
  signAs,
  STATEMENT,
  TRUSTED_IDENTITY,
} from '../local-sigstore/scene.ts'

const HOUR = 3600 * 1000
const keyPair = newKey()
const signers: readonly TrustedSigner[] = [
  TRUSTED_IDENTITY,
  { kind: 'key', publicKey: keyPair.publicKey },
]

let sigstore: LocalSigstore
let earlier: Uint8Array
let signed: Uint8Array
let signedWithKey: Uint8Array

beforeAll(async () => {
  sigstore = await startLocalSigstore()
  earlier = await signAs(sigstore)
  signed = await signAs(sigstore)
  signedWithKey = await keyPair.sign(STATEMENT)
})

afterAll(async () => {
  await sigstore.close()
})

/** Which check failed, and what it says. */
async function failure(bundle: Uint8Array, config: object = sigstore.trustConfig): Promise<string> {
  const verifier = sigstoreVerifier(async () => readInstance(config))
  const { checks, signer } = await verifier.examine(bundle, STATEMENT, signers)
  const [first, ...more] = checks.filter(({ outcome }) => outcome === 'failed')
  expect(more).toEqual([])
  return signer === null && first !== undefined ? `${first.name}: ${first.detail}` : 'accepted'
}

const text = (value: unknown): string => String(value)

/** Takes what stands at this place from another bundle. */
const borrow =
  (path: string, bundle: Uint8Array) =>
  (json: Json): void => {
    const from: Json = JSON.parse(Buffer.from(bundle).toString('utf8'))
    set(
      path,
      path.split('.').reduce((found, name) => found[name] ?? found, from),
    )(json)
  }

/** The genuine one with another public key in it: how it was signed is looked at later. */
function withKey(spki: Buffer): (json: Json) => void {
  return alter('verificationMaterial.certificate.rawBytes', (value) => {
    const certificate = ASN1Obj.parseBuffer(Buffer.from(text(value), 'base64'))
    certificate.subs[0]?.subs.splice(6, 1, ASN1Obj.parseBuffer(Buffer.from(spki)))
    return encode(certificate.toDER())
  })
}

/** Signs now, with a certificate that was issued at some other time, and gets a genuine timestamp for it. */
async function signWithCertificateOf(
  issuedAt: Date,
): Promise<{ readonly bundle: Uint8Array; readonly config: Json }> {
  const authorityKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const authority = await initializeCA(authorityKeys, undefined, issuedAt)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = await authority.issueCertificate({
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    subjectAltName: IDENTITY,
    extensions: [{ oid: '1.3.6.1.4.1.57264.1.8', value: ISSUER }],
  })
  const der = Buffer.from(certificate.buffer, certificate.byteOffset, certificate.byteLength)
  const pem = `-----BEGIN CERTIFICATE-----\n${encode(der)}\n-----END CERTIFICATE-----\n`
  const config: Json = JSON.parse(JSON.stringify(sigstore.trustConfig))
  const { rootCertificate: root } = authority
  const rawBytes = encode(Buffer.from(root.buffer, root.byteOffset, root.byteLength))
  set('trustedRoot.certificateAuthorities.0.certChain.certificates', [{ rawBytes }])(config)
  set('trustedRoot.ctlogs', [])(config)
  set('trustedRoot.tlogs', [])(config)
  const builder = new DSSEBundleBuilder({
    signer: {
      sign: async (data) => ({
        signature: sign('sha256', data, privateKey),
        key: { $case: 'x509Certificate', certificate: pem },
      }),
    },
    witnesses: [new TSAWitness({ tsaBaseURL: `${sigstore.url}/api/v1/timestamp` })],
  })
  const bundle = await builder.create({ data: STATEMENT, type: IN_TOTO_TYPE })
  return { bundle: Buffer.from(JSON.stringify(bundleToJSON(bundle))), config }
}

describe('evidence of another signature', () => {
  it.each([
    ['log entry', 'verificationMaterial.tlogEntries', /^log: /],
    [
      'timestamp',
      'verificationMaterial.timestampVerificationData',
      /^timestamp: timestamp could not be verified/,
    ],
    ['certificate', 'verificationMaterial.certificate', /^(?:log|signature): /],
  ])('is refused: its %s', async (_, path, message) => {
    expect(await failure(change(signed, borrow(path, earlier)))).toMatch(message)
  })

  it.each(['bm8ganNvbg==', 'bnVsbA==', 'e30=', 'W10='])(
    'is refused when the body of the log entry is %s',
    async (body) => {
      const bundle = change(
        signed,
        set('verificationMaterial.tlogEntries.0.canonicalizedBody', body),
      )

      expect(await failure(bundle)).toMatch(/^log: /)
    },
  )

  it.each(['AAAA', 'MAA=', 'MIAAAA==', 'BQA='])(
    'is refused when the timestamp is %s',
    async (bytes) => {
      const stamp = 'verificationMaterial.timestampVerificationData.rfc3161Timestamps.0'

      expect(await failure(change(signed, set(`${stamp}.signedTimestamp`, bytes)))).toMatch(
        /^timestamp: it cannot be read/,
      )
    },
  )
})

describe('a certificate', () => {
  it.each([
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }), 'the curve secp384r1'],
    ['secp256k1', () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }), 'secp256k1'],
    ['Ed25519', () => generateKeyPairSync('ed25519'), 'a key of the kind ED25519'],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'a key of the kind RSA'],
  ])('with a %s key is refused', async (_, generate, found) => {
    const spki = generate().publicKey.export({ type: 'spki', format: 'der' })
    const message = await failure(change(signed, withKey(spki)))

    expect(message).toMatch(/^certificate: found a/)
    expect(message).toContain(`${found}; only ECDSA P-256 is accepted.`)
  })

  it('with another P-256 key is not the one that the authority issued', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const spki = publicKey.export({ type: 'spki', format: 'der' })

    expect(await failure(change(signed, withKey(spki)))).toMatch(/^certificate: /)
  })

  it.each([
    ['valid', 0, /^accepted$/],
    ['expired', -HOUR, /^certificate: Failed to verify certificate chain/],
    ['not yet valid', HOUR, /^certificate: Failed to verify certificate chain/],
  ])('that was %s at the time of signing', async (_, offset, expected) => {
    const { bundle, config } = await signWithCertificateOf(new Date(Date.now() - 5000 + offset))

    expect(await failure(bundle, config)).toMatch(expected)
  })
})

describe('a key', () => {
  it.each([
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' })],
    ['Ed25519', () => generateKeyPairSync('ed25519')],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ])('of the kind %s signs nothing in the name of a trusted one', async (_, generate) => {
    const { privateKey } = generate()
    const hash = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256'
    const content = dsse.preAuthEncoding(IN_TOTO_TYPE, STATEMENT)
    const genuine: Json = JSON.parse(Buffer.from(signedWithKey).toString('utf8'))
    const bundle = toDSSEBundle({
      artifact: STATEMENT,
      artifactType: IN_TOTO_TYPE,
      signature: sign(hash, content, privateKey),
      keyHint: text(genuine['verificationMaterial']?.['publicKey']?.['hint']),
    })

    expect(await failure(Buffer.from(JSON.stringify(bundleToJSON(bundle))))).toMatch(/^signature: /)
  })
})
