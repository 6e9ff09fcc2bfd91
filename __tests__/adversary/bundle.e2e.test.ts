import { generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dsse } from '@sigstore/core'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import type { Json } from '../local-sigstore/scene.ts'
import { alter, change, encode, newKey, set } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Stage, Verdict } from './stage.ts'
import { setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage(['1.0.0', '1.1.0'])
})
afterAll(() => stage.close())

const manifest = (): Uint8Array => stage.assets().get(MANIFEST_ASSET) ?? Buffer.of()
const bundle = (): Uint8Array => stage.assets().get(BUNDLE_ASSET) ?? Buffer.of()

const withBundle = async (bytes: Uint8Array, ...more: readonly string[]): Promise<Verdict> =>
  await stage.verifyFiles(stage.assets().set(BUNDLE_ASSET, bytes), ...more)

const edited = async (...edits: readonly ((json: Json) => void)[]): Promise<readonly Verdict[]> =>
  await Promise.all(edits.map(async (edit) => withBundle(change(bundle(), edit))))

it('the bundle that the action wrote verifies', async () => {
  expect(await withBundle(bundle())).toMatchObject({ verified: true, code: 0, stoppedBy: null })
})

describe('a bundle of another form', () => {
  attack(
    'another payload type',
    'bundle',
    async () =>
      edited(
        set('dsseEnvelope.payloadType', 'application/json'),
        set('dsseEnvelope.payloadType', 'application/vnd.in-toto+json '),
      ),
    /^payload type: /,
  )

  attack(
    'two signatures, or none',
    'bundle',
    async () =>
      edited(
        alter('dsseEnvelope.signatures', (one) => [one, one].flat()),
        set('dsseEnvelope.signatures', []),
      ),
    /found [02] signatures; exactly one/,
  )

  attack(
    'media type v0.9, and the ones with weaker proofs',
    'bundle',
    async () =>
      edited(
        ...['.v0.9+json', '+json;version=0.1', '+json;version=0.2', ''].map((version) =>
          set('mediaType', `application/vnd.dev.sigstore.bundle${version}`),
        ),
      ),
    /^media type: /,
  )

  attack(
    'a messageSignature, beside the envelope or in its place',
    'bundle',
    async () => {
      const digest = { algorithm: 'SHA2_256', digest: encode(Buffer.alloc(32)) }
      const message = { messageDigest: digest, signature: 'AAAA' }
      return await edited(set('messageSignature', message), (json) => {
        set('messageSignature', message)(json)
        Reflect.deleteProperty(json, 'dsseEnvelope')
      })
    },
    /^envelope: /,
  )

  attack(
    'a member twice, for two readers',
    'bundle',
    async () => {
      const text = Buffer.from(bundle()).toString()
      return [
        await withBundle(Buffer.from(text.replace('{', '{"dsseEnvelope":{},'))),
        await withBundle(
          Buffer.from(text.replace('"payload":', '"payload":"e30=","payl\\u006fad":')),
        ),
      ]
    },
    /readers would disagree/,
  )

  attack(
    'a bundle nested without end, or no JSON at all',
    'bundle',
    async () => {
      const deep = `{"a":${'['.repeat(4000)}${']'.repeat(4000)}}`
      return await Promise.all(
        [deep, '[['.repeat(4000), 'null', ''].map(async (text) => withBundle(Buffer.from(text))),
      )
    },
    /^(JSON|media type|envelope): /,
  )

  attack(
    'two kinds of proof, of which each reader takes its own',
    'bundle',
    async () => edited(set('verificationMaterial.certificate', { rawBytes: 'AAAA' })),
    /found publicKey and certificate/,
  )

  attack('the bundle of another version', 'payload', async () =>
    withBundle(stage.assets('1.1.0').get(BUNDLE_ASSET) ?? Buffer.of()),
  )
})

/** A bundle by a key of any kind, as an attacker would build it. */
function signWith(
  kind: 'ec' | 'ed25519' | 'rsa',
  hint?: string,
): { readonly bytes: Uint8Array; readonly file: string } {
  const { privateKey, publicKey } =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-384' })
      : kind === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ed25519')
  const type = 'application/vnd.in-toto+json'
  const content = dsse.preAuthEncoding(type, Buffer.from(manifest()))
  const signature = sign(kind === 'ed25519' ? null : 'sha256', content, privateKey)
  const bytes = change(bundle(), (json) => {
    set('dsseEnvelope.signatures.0.sig', encode(signature))(json)
    if (hint !== undefined) set('verificationMaterial.publicKey.hint', hint)(json)
  })
  const file = join(stage.folder(), `${kind}.pub`)
  writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }))
  return { bytes, file }
}

describe('a signature by another key', () => {
  const KINDS = ['ec', 'ed25519', 'rsa'] as const

  attack('somebody else’s key', 'key', async () => withBundle(await newKey().sign(manifest())))

  attack('somebody else’s key under the hint of the trusted one', 'signature', async () => {
    const hint = JSON.parse(Buffer.from(bundle()).toString()).verificationMaterial.publicKey.hint
    return await withBundle(
      change(await newKey().sign(manifest()), set('verificationMaterial.publicKey.hint', hint)),
    )
  })

  attack('no hint of the key, or a wrong one', 'key', async () =>
    edited(
      set('verificationMaterial.publicKey.hint', 'f'.repeat(64)),
      set('verificationMaterial.publicKey.hint', '__proto__'),
    ),
  )

  attack('a P-384, Ed25519 or RSA key under the hint of the trusted one', 'signature', async () =>
    Promise.all(KINDS.map(async (kind) => withBundle(signWith(kind).bytes))),
  )

  attack(
    'a P-384, Ed25519 or RSA key that the consumer was talked into trusting',
    'refused',
    async () =>
      Promise.all(
        KINDS.map(async (kind) => {
          const { bytes, file } = signWith(kind, 'f'.repeat(64))
          return await withBundle(bytes, '--signer', `key:${file}`)
        }),
      ),
    /P-256/,
  )

  attack('a key where only a workflow is trusted', 'key', async () =>
    withBundle(
      bundle(),
      '--signer',
      'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main',
    ),
  )

  attack(
    'a trusted key after its time, or before it',
    'key',
    async () => [
      await withBundle(bundle(), '--signer', `key:${stage.key} until=2026-01-01`),
      await withBundle(bundle(), '--signer', `key:${stage.key} from=2999-01-01`),
    ],
    /was not valid then/,
  )
})
