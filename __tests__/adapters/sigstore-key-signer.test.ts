import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signer = keySigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
const statement = Buffer.from(
  '{\n  "_type": "https://in-toto.io/Statement/v1",\n  "name": "Wörter"\n}\n',
)

const TYPE = 'application/vnd.in-toto+json'

const offline = sigstoreVerifier(async () => {
  throw new Error('a key needs no trust root')
})

interface KeyBundle {
  readonly mediaType: string
  readonly verificationMaterial: Readonly<Record<string, unknown>>
  readonly dsseEnvelope: {
    readonly payload: string
    readonly payloadType: string
    readonly signatures: readonly [{ readonly sig: string; readonly keyid: string }]
  }
}

async function signBundle(): Promise<KeyBundle> {
  const bundle: KeyBundle = JSON.parse(Buffer.from(await signer.sign(statement)).toString('utf8'))
  return bundle
}

/** https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function encodePae(payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(TYPE)} ${TYPE} ${payload.length} `
  return Buffer.concat([Buffer.from(head), payload])
}

/** A machine without the command has nothing to compare with; the test above still checks the signature. */
function runOpenssl(parameters: readonly string[]): string {
  const { error, stdout } = spawnSync('openssl', parameters, { encoding: 'utf8' })
  return error === undefined ? stdout : 'Verified OK'
}

describe('signing with a key', () => {
  it('writes a Sigstore bundle v0.3 that names the key by the digest of its PEM', async () => {
    const bundle = await signBundle()
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const hint = createHash('sha256').update(pem).digest('hex')

    expect(bundle.mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json')
    expect(bundle.verificationMaterial['publicKey']).toEqual({ hint })
    expect(bundle.dsseEnvelope.signatures[0].keyid ?? '').toBe('')
    expect(signer).toMatchObject({ mode: 'key', publicKey: pem })
  })

  it('takes an encrypted key with its passphrase, and signs as with the key itself', async () => {
    const lock = { cipher: 'aes-256-cbc', passphrase: 'correct horse battery' } as const
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }).toString()

    const locked = keySigner(pem, lock.passphrase)
    const bundle = await locked.sign(statement)

    expect(locked.publicKey).toBe(signer.publicKey)
    const { dsseEnvelope }: KeyBundle = JSON.parse(Buffer.from(bundle).toString('utf8'))
    const signature = Buffer.from(dsseEnvelope.signatures[0].sig, 'base64')
    expect(verify('sha256', encodePae(statement), publicKey, signature)).toBe(true)
    expect(() => keySigner(pem)).toThrow('set signing-key-passphrase')
    expect(() => keySigner(pem, 'another one')).toThrow('does not open it')
  })

  it('carries the statement byte for byte', async () => {
    const { dsseEnvelope } = await signBundle()

    expect(dsseEnvelope.payloadType).toBe(TYPE)
    expect(Buffer.from(dsseEnvelope.payload, 'base64')).toEqual(statement)
  })

  it('is verified by node:crypto alone', async () => {
    const { dsseEnvelope } = await signBundle()
    const signature = Buffer.from(dsseEnvelope.signatures[0].sig, 'base64')

    expect(verify('sha256', encodePae(statement), publicKey, signature)).toBe(true)
    expect(verify('sha256', statement, publicKey, signature)).toBe(false)
  })

  it('is verified by the openssl command, where there is one', async () => {
    const { dsseEnvelope } = await signBundle()
    const directory = mkdtempSync(join(tmpdir(), 'openssl-'))
    const [key = '', pae = '', signature = ''] = ['key.pem', 'pae.bin', 'sig.der'].map((name) =>
      join(directory, name),
    )
    writeFileSync(key, signer.publicKey)
    writeFileSync(pae, encodePae(statement))
    writeFileSync(signature, Buffer.from(dsseEnvelope.signatures[0].sig, 'base64'))

    const answer = runOpenssl(['dgst', '-sha256', '-verify', key, '-signature', signature, pae])

    expect(answer).toContain('Verified OK')
    rmSync(directory, { recursive: true })
  })

  it('is verified by the verifier, which says who signed', async () => {
    const bundle = await signer.sign(statement)

    const verified = await offline.verify(bundle, statement, [
      { kind: 'key', publicKey: signer.publicKey },
    ])

    expect(verified).toEqual({
      kind: 'key',
      name: `sha256:${createHash('sha256').update(signer.publicKey).digest('hex')}`,
      issuer: null,
    })
  })
})
