import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
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

const keyPair = newKey()
const signers: readonly TrustedSigner[] = [
  TRUSTED_IDENTITY,
  { kind: 'key', publicKey: keyPair.publicKey },
]

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

/** Which check failed, and what it says. */
async function failure(
  bundle: Uint8Array,
  config: object = sigstore.trustConfig,
  statement: Uint8Array | null = STATEMENT,
): Promise<string> {
  const verifier = sigstoreVerifier(async () => readInstance(config))
  const { checks, signer } = await verifier.examine(bundle, statement, signers)
  const [first, ...more] = checks.filter(({ outcome }) => outcome === 'failed')
  expect(more).toEqual([])
  return signer === null && first !== undefined ? `${first.name}: ${first.detail}` : 'accepted'
}

const replace = (bundle: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bundle).toString('utf8').replace(from, to))

const text = (value: unknown): string => String(value)
const stamps = 'verificationMaterial.timestampVerificationData.rfc3161Timestamps'
const urlSafe = (value: unknown): string => `${text(value).slice(0, -4)}-_A=`
const many = (value: unknown): unknown => Array.from({ length: 17 }, () => value).flat()
const twice = (value: unknown): unknown => [value, value].flat()

describe('a bundle that two readers could understand in two ways', () => {
  it.each([
    [
      'its payload twice',
      '"payload":',
      `"payload":"${encode(Buffer.from('{}'))}","payload":`,
      String.raw`names \"payload\" twice`,
    ],
    [
      'its payload twice, once escaped',
      '"payload":',
      String.raw`"p\u0061yload":"e30=","payload":`,
      'twice',
    ],
    [
      'its media type twice',
      '{',
      '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json",',
      'twice',
    ],
    ['a byte order mark', '{', '\uFEFF{', 'JSON'],
    ['more after its end', /$/, '{}', 'JSON'],
    ['deep nesting', '{', `{"x":${'['.repeat(50)}${']'.repeat(50)},`, 'JSON'],
    ['a member that the format does not have', '{', '{"x":1,', 'has a member "x"'],
    ['a member of another spelling', '{', '{"media_type":"x",', 'has a member'],
    ['a member of its signature', '"sig":', '"cert":"","sig":', 'signature: it has a member'],
    ['a member of its envelope', '"payload":', '"x":1,"payload":', 'envelope: it has a member'],
    ['a prototype', '{', '{"__proto__":{},', 'has a member'],
    ['a message signature beside the envelope', '{', '{"messageSignature":{},', 'envelope'],
    ['a message signature that is null', '{', '{"messageSignature":null,', 'envelope'],
  ])('is refused: %s', async (_, from, to, message) => {
    for (const bundle of [signed, signedWithKey]) {
      expect(await failure(bundle)).toBe('accepted')
      const found = await failure(replace(bundle, from, to))
      expect(found).toMatch(/^bundle: /)
      expect(found).toContain(message)
    }
  })

  it.each<[string, (value: unknown) => unknown]>([
    ['without padding', (value) => text(value).replace(/=+$/, '') + '\n'],
    ['with a blank', (value) => text(value).replace(/^.{8}/, '$& ')],
    ['with a line break at the end', (value) => `${text(value)}\r\n`],
    ['with a character of no alphabet', (value) => text(value).replace(/^.{4}/, '$&*')],
    ['with more after the padding', (value) => `${text(value).replace(/=*$/, '==')}AAAA`],
    ['with bits that nobody reads', (value) => text(value).replace(/.{4}$/, 'AB==')],
    ['as a list of bytes', (value) => [...Buffer.from(text(value), 'base64')]],
    ['as nothing', () => null],
  ])('is refused when its base64 is %s', async (_, build) => {
    for (const path of ['dsseEnvelope.payload', 'dsseEnvelope.signatures.0.sig']) {
      expect(await failure(change(signedWithKey, alter(path, build)))).toMatch(
        /^bundle: base64: dsseEnvelope\./,
      )
    }
    expect(
      await failure(change(signed, alter('verificationMaterial.certificate.rawBytes', build))),
    ).toMatch(/^bundle: (?:base64|verification material): /)
  })

  it('is refused when its signature is in the alphabet of addresses', async () => {
    expect(
      await failure(change(signedWithKey, alter('dsseEnvelope.signatures.0.sig', urlSafe))),
    ).toMatch(/^bundle: base64/)
  })
})

describe('a bundle of another shape', () => {
  it.each([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3',
    'application/vnd.dev.sigstore.bundle.v0.2+json',
    'application/vnd.dev.sigstore.bundle.v0.9+json',
    'application/vnd.dev.sigstore.bundle.v0.3+json; x=y',
  ])('is refused by its media type: %s', async (mediaType) => {
    expect(await failure(change(signed, set('mediaType', mediaType)))).toBe(
      `bundle: media type: "${mediaType}"; only application/vnd.dev.sigstore.bundle.v0.3+json is accepted.`,
    )
  })

  it('is refused with a key and a certificate', async () => {
    const both = change(signed, set('verificationMaterial.publicKey', { hint: 'x' }))

    expect(await failure(both)).toMatch(
      /^bundle: verification material: found publicKey and certificate/,
    )
  })

  it('is refused when a key comes with the log entries and timestamps of a certificate', async () => {
    const material = JSON.parse(Buffer.from(signed).toString('utf8')).verificationMaterial

    for (const name of ['tlogEntries', 'timestampVerificationData']) {
      const bundle = change(signedWithKey, set(`verificationMaterial.${name}`, material[name]))
      expect(await failure(bundle)).toMatch(
        new RegExp(`^bundle: verification material: found ${name} beside a key`),
      )
    }
  })

  it('is refused before it costs too much', async () => {
    expect(
      await failure(change(signed, alter('verificationMaterial.tlogEntries', many))),
    ).toContain('found 17 tlogEntries; at most 16 are accepted')
    expect(await failure(change(signed, alter(stamps, many)))).toContain(
      'found 17 rfc3161Timestamps',
    )
    expect(await failure(Buffer.alloc(33 * 1024 * 1024, ' '), sigstore.trustConfig, null)).toMatch(
      /^bundle: size: /,
    )
  })

  it('is refused when a log entry or timestamp is counted twice', async () => {
    expect(await failure(change(signed, alter('verificationMaterial.tlogEntries', twice)))).toMatch(
      /^timestamp: duplicate timestamp/,
    )
    expect(await failure(change(signed, alter(stamps, twice)))).toMatch(
      /^timestamp: duplicate timestamp/,
    )
  })
})
