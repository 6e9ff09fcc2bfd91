import { createHash, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { parseSigningKey, parseVerificationKey } from '../../src/adapters/signing-key.ts'
import { ReleaseError } from '../../src/domain/errors.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const sec1 = privateKey.export({ type: 'sec1', format: 'pem' }).toString()
const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString()

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const edwards = generateKeyPairSync('ed25519')
const larger = generateKeyPairSync('ec', { namedCurve: 'P-384' })

const CURVE_PARAMETERS =
  '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'

function catchError(run: () => unknown): ReleaseError {
  try {
    run()
  } catch (error) {
    if (error instanceof ReleaseError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a signing key', () => {
  it.each([
    ['PKCS #8', pkcs8],
    ['SEC 1', sec1],
    ['SEC 1 after its parameters, as openssl ecparam writes it', CURVE_PARAMETERS + sec1],
    ['with CRLF', pkcs8.replaceAll('\n', '\r\n')],
    ['on one line with \\n', pkcs8.replaceAll('\n', '\\n')],
    ['on one line with \\r\\n', pkcs8.replaceAll('\n', '\\r\\n')],
    ['on one line with spaces', pkcs8.replaceAll('\n', ' ')],
    ['without the last line break', pkcs8.trimEnd()],
    ['indented', `  ${pkcs8.replaceAll('\n', '\n  ')}`],
  ])('is read from %s', (_, text) => {
    const key = parseSigningKey(text)

    expect(key.pem).toBe(spki)
    expect(key.hint).toBe(createHash('sha256').update(spki).digest('hex'))
    expect(key.privateKey.equals(privateKey)).toBe(true)
  })

  it.each([
    ['RSA', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }), 'a key of the kind RSA'],
    [
      'RSA in PKCS #1',
      rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }),
      'a key of the kind RSA',
    ],
    [
      'Ed25519',
      edwards.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'a key of the kind ED25519',
    ],
    ['P-384', larger.privateKey.export({ type: 'pkcs8', format: 'pem' }), 'on the curve secp384r1'],
    ['a public key', spki, 'found a public key'],
    [
      'in a block of a name without end',
      `-----BEGIN ${'A'.repeat(5000)}-----\nAAAA\n-----END ${'A'.repeat(5000)}-----`,
      `"${'A'.repeat(80)}"`,
    ],
    [
      'an encrypted RSA key in PKCS #1',
      rsa.privateKey.export({
        type: 'pkcs1',
        format: 'pem',
        cipher: 'aes-256-cbc',
        passphrase: 'x',
      }),
      'a key of the kind RSA',
    ],
    [
      'a certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      'a certificate',
    ],
    [
      'an OpenSSH key',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
      'OpenSSH',
    ],
    [
      'something else in PEM',
      '-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----',
      '"PGP MESSAGE"',
    ],
    ['a key that is cut off', pkcs8.slice(0, 120), 'cut off'],
    ['a key with a piece missing', pkcs8.replace(/\n[^\n]{20}/, '\n'), 'a damaged PEM block'],
    ['an empty secret', ' \n', 'found nothing'],
    ['a path', './signing-key.pem', 'text without a PEM block'],
    ['a huge text', 'A'.repeat(200_000), '200000 characters'],
  ])('is refused when it is %s', (_, text, found) => {
    const error = catchError(() => parseSigningKey(text.toString()))

    expect(error.code).toBe('INPUT_INVALID')
    expect(error.message).toContain(found)
    expect(error.message).toContain('Make one with "model-release keygen"')
  })

  it('is never quoted in an error', () => {
    const damaged = pkcs8.replace('-----END', '----END')

    const error = catchError(() => parseSigningKey(damaged))

    expect(error.message).not.toContain(pkcs8.split('\n')[1])
    expect(error.cause).toBeUndefined()
  })
})

describe('a trusted key', () => {
  it.each([spki, spki.replaceAll('\n', '\r\n'), ` ${spki.trimEnd()} `])(
    'is read from PEM',
    (text) => {
      expect(parseVerificationKey(text)).toMatchObject({
        pem: spki,
        hint: parseSigningKey(pkcs8).hint,
      })
    },
  )

  it.each([
    ['a private key', pkcs8, 'which must stay secret'],
    ['Ed25519', edwards.publicKey.export({ type: 'spki', format: 'pem' }), 'ED25519'],
    ['RSA', rsa.publicKey.export({ type: 'spki', format: 'pem' }), 'RSA'],
    ['P-384', larger.publicKey.export({ type: 'spki', format: 'pem' }), 'secp384r1'],
    ['nothing', '', 'found nothing'],
    ['damaged', spki.replace(/\n.{10}/, '\n'), 'damaged'],
    [
      'a certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      'a certificate',
    ],
  ])('is refused when it is %s', (_, text, found) => {
    const error = catchError(() => parseVerificationKey(text.toString()))

    expect(error.code).toBe('CONFIG_INVALID')
    expect(error.message).toContain(found)
    expect(error.message).toContain('openssl pkey -in signing-key.pem -pubout')
  })
})
