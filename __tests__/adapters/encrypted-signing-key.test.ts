import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { parseSigningKey } from '../../src/adapters/signing-key.ts'
import { ReleaseError } from '../../src/domain/errors.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const sec1 = privateKey.export({ type: 'sec1', format: 'pem' }).toString()
const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString()

const PASSPHRASE = 'correct hörse battery'
const LOCK = { cipher: 'aes-256-cbc', passphrase: PASSPHRASE } as const
const locked = privateKey.export({ type: 'pkcs8', format: 'pem', ...LOCK }).toString()
const lockedSec1 = privateKey.export({ type: 'sec1', format: 'pem', ...LOCK }).toString()

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const edwards = generateKeyPairSync('ed25519')
const larger = generateKeyPairSync('ec', { namedCurve: 'P-384' })

const CURVE_PARAMETERS =
  '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'

const runOpenssl = (parameters: readonly string[], input: string) =>
  spawnSync('openssl', parameters, { input, encoding: 'utf8' })

const HAS_OPENSSL = runOpenssl(['version'], '').status === 0

const lockWithOpenssl = (options: readonly string[]): string =>
  runOpenssl(['pkcs8', '-topk8', '-passout', `pass:${PASSPHRASE}`, ...options], pkcs8).stdout

function catchError(run: () => unknown): ReleaseError {
  try {
    run()
  } catch (error) {
    if (error instanceof ReleaseError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** With the bytes of its DER changed. */
function changeDer(pem: string, change: (hex: string) => string): string {
  const [head = '', ...lines] = pem.trim().split('\n')
  const body = Buffer.from(lines.slice(0, -1).join(''), 'base64').toString('hex')
  const changed = Buffer.from(change(body), 'hex').toString('base64')
  return `${head}\n${changed}\n${lines.at(-1)}\n`
}

const der = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents)
  return Buffer.concat([
    Buffer.from([tag, 0x82, content.length >> 8, content.length & 255]),
    content,
  ])
}
const hex = (text: string): Buffer => Buffer.from(text, 'hex')

/** A PKCS #8 key that states a derivation, and whose content nothing opens. */
function stateDerivation(scheme: string, derivation: string, values: readonly string[]): string {
  const kdf = der(
    0x30,
    hex(derivation),
    der(0x30, der(4, hex('00'.repeat(16))), ...values.map(hex)),
  )
  const cipher = der(0x30, hex('060960864801650304012a'), der(4, hex('00'.repeat(16))))
  const algorithm = der(0x30, hex(scheme), der(0x30, kdf, cipher))
  const body = der(0x30, algorithm, der(4, hex('00'.repeat(48)))).toString('base64')
  return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${body}\n-----END ENCRYPTED PRIVATE KEY-----\n`
}

const PBES2 = '06092a864886f70d01050d'
const PBKDF2 = '06092a864886f70d01050c'
const SCRYPT = '06092b06010401da47040b'

describe('an encrypted signing key', () => {
  it.each([
    ['PKCS #8', locked],
    ['SEC 1 with the headers of RFC 1421', lockedSec1],
    ['SEC 1 after its parameters', CURVE_PARAMETERS + lockedSec1],
    ...[locked, lockedSec1].flatMap((pem) => [
      ['PEM with CRLF', pem.replaceAll('\n', '\r\n')],
      ['PEM on one line with \\n', pem.replaceAll('\n', '\\n')],
      ['PEM on one line with spaces', pem.replaceAll('\n', ' ')],
      ['PEM that is indented', `  ${pem.replaceAll('\n', '\n  ')}`],
    ]),
  ])('is read from %s with its passphrase', (_, text = '') => {
    const key = parseSigningKey(text, PASSPHRASE)

    expect(key.pem).toBe(spki)
    expect(key.privateKey.equals(privateKey)).toBe(true)
  })

  if (HAS_OPENSSL)
    it.each([
      ['PBES2 with PBKDF2', ['-v2', 'aes-256-cbc']],
      ['600,000 rounds, as password guides ask for', ['-v2', 'aes-256-cbc', '-iter', '600000']],
      ['scrypt', ['-scrypt']],
    ])('is read as openssl pkcs8 writes it: %s', (_, options) => {
      const pem = lockWithOpenssl(options)

      expect(parseSigningKey(pem, PASSPHRASE).pem).toBe(spki)
      expect(catchError(() => parseSigningKey(pem, 'another')).message).toContain(
        'does not open it',
      )
    })
  else it.todo('not run: there is no openssl command here')

  it.each([locked, lockedSec1])('asks for its passphrase', (text) => {
    for (const passphrase of [undefined, '']) {
      const error = catchError(() => parseSigningKey(text, passphrase))

      expect(error.code).toBe('INPUT_INVALID')
      expect(error.message).toBe(
        'The signing key is encrypted, and there is no passphrase to open it: set signing-key-passphrase from a secret.',
      )
    }
  })

  it.each([locked, lockedSec1])('says so when the passphrase is another', (text) => {
    for (const passphrase of [`${PASSPHRASE} `, 'x', PASSPHRASE.toUpperCase()]) {
      const error = catchError(() => parseSigningKey(text, passphrase))

      expect(error.code).toBe('INPUT_INVALID')
      expect(error.message).toContain(
        'the passphrase does not open it. Check that signing-key-passphrase',
      )
    }
  })

  it('says the same of each of many passphrases, also of those that leave the padding right', () => {
    const messages = Array.from({ length: 600 }, (_, index) => `wrong-${index}`).map(
      (passphrase) => catchError(() => parseSigningKey(locked, passphrase)).message,
    )

    expect(new Set(messages).size).toBe(1)
  })

  it('takes a passphrase of 1,024 bytes, and refuses a longer one by name', () => {
    const longest = 'ö'.repeat(512)
    const lock = { cipher: 'aes-256-cbc', passphrase: longest }
    const text = privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }).toString()

    expect(parseSigningKey(text, longest).pem).toBe(spki)
    expect(catchError(() => parseSigningKey(text, `${longest}o`)).message).toContain(
      'has more than 1024 bytes',
    )
  })

  it('is never quoted in an error, nor is its passphrase', () => {
    const secret = 'n0t-for-anybody'
    for (const text of [
      locked,
      lockedSec1,
      locked.slice(0, 150),
      locked.replace(/\n.{20}/, '\n'),
    ]) {
      const error = catchError(() => parseSigningKey(text, secret))

      expect(`${error.message}${error.stack}`).not.toContain(secret)
      for (const line of text.split('\n').filter((one) => /^[\w+/=]{8,}$/.test(one)))
        expect(`${error.message}${error.stack}`).not.toContain(line)
      expect(error.cause).toBeUndefined()
    }
  })

  it.each([
    ['RSA', rsa.privateKey, 'a key of the kind RSA'],
    ['Ed25519', edwards.privateKey, 'a key of the kind ED25519'],
    ['P-384', larger.privateKey, 'on the curve secp384r1'],
  ])('is refused when it turns out to be %s', (_, key, found) => {
    const text = key.export({ type: 'pkcs8', format: 'pem', ...LOCK }).toString()

    expect(catchError(() => parseSigningKey(text, PASSPHRASE)).message).toContain(found)
  })

  it.each([
    ['cut off', locked.slice(0, 150), 'a damaged PEM block'],
    [
      'cut off inside its DER',
      changeDer(locked, (body) => body.slice(0, 200)),
      'a damaged PEM block',
    ],
    ['of no bytes', locked.replace(/\n[^]*\n/, '\n\n'), 'a damaged PEM block'],
    [
      'without the headers that name its cipher',
      lockedSec1.replace(/DEK-Info.*\n/, ''),
      'headers that are damaged',
    ],
  ])('is refused when it is %s', (_, text, found) => {
    expect(catchError(() => parseSigningKey(text, PASSPHRASE)).message).toContain(found)
  })

  it.each([
    ['more rounds than ten million', PBES2, PBKDF2, ['020400989681'], 'more than 10000000 PBKDF2'],
    ['rounds without end', PBES2, PBKDF2, ['02087fffffffffffffff'], 'more than 10000000 PBKDF2'],
    ['rounds that are not said', PBES2, PBKDF2, [], 'more than 10000000 PBKDF2'],
    ['scrypt that takes hours', PBES2, SCRYPT, ['02024000', '020108', '02030fffff'], 'too high'],
    ['scrypt without its numbers', PBES2, SCRYPT, ['02024000'], 'too high'],
    ['a derivation of its own', PBES2, '06012a', ['02020800'], 'in another way than PBES2'],
    ['an old scheme', '06092a864886f70d010503', PBKDF2, ['02020800'], 'in another way than PBES2'],
  ])('is not even tried with %s', (_, scheme, derivation, values, found) => {
    const error = catchError(() =>
      parseSigningKey(stateDerivation(scheme, derivation, values), PASSPHRASE),
    )

    expect(error.message).toContain(found)
    expect(error.message).toContain('openssl pkcs8 -topk8 -v2 aes-256-cbc')
  })

  it('is tried with other numbers than those that nobody has time for', () => {
    const text = changeDer(locked, (body) => body.replace(/(?<=0410.{32})02020800/, '02020801'))

    expect(catchError(() => parseSigningKey(text, PASSPHRASE)).message).toContain(
      'does not open it',
    )
  })

  it.each(['SIGSTORE', 'COSIGN'])("is refused in cosign's form, %s, with a way out", (maker) => {
    const label = `ENCRYPTED ${maker} PRIVATE KEY`
    const text = `-----BEGIN ${label}-----\neyJrZGYiOnsibmFtZSI6InNjcnlwdCJ9fQ==\n-----END ${label}-----\n`

    const error = catchError(() => parseSigningKey(text, PASSPHRASE))

    expect(error.code).toBe('INPUT_INVALID')
    expect(error.message).toContain("cosign's own encrypted form")
    expect(error.message).toContain('model-release keygen')
    expect(error.message).toContain('cosign import-key-pair --key')
  })
})

it('reads a key that is not encrypted whatever the passphrase', () => {
  expect(parseSigningKey(pkcs8, 'left over from the last key').pem).toBe(spki)
  expect(parseSigningKey(sec1, 'x'.repeat(5000)).pem).toBe(spki)
})
