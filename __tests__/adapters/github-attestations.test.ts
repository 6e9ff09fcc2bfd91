import { generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { githubAttestations } from '../../src/adapters/github-attestations.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { MANIFEST_TYPE } from '../../src/domain/manifest.ts'
import type { Attestation, AttestationStore } from '../../src/ports/attestation-store.ts'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { parseTrustConfig } from '../../src/adapters/sigstore-trust-config.ts'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { buildToken } from '../local-sigstore/identity.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'

const HEX = sha256('weights')
const STATEMENT = Buffer.from(
  JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'model.bin', digest: { sha256: HEX } }],
    predicateType: MANIFEST_TYPE,
    predicate: {},
  }),
)
const LIST = 'https://github.com/acme/ml/attestations'
const POST = { method: 'POST', path: /\/attestations$/ } as const
const GET = { method: 'GET', path: /\/attestations\// } as const

let sigstore: LocalSigstore
let scene: GithubScene
let store: AttestationStore
let waits: number[]

beforeAll(async () => {
  sigstore = await startLocalSigstore()
})
afterAll(() => sigstore.close())
beforeEach(async () => {
  scene = await setGithub()
  store = storeOf('bot')
})
afterEach(() => scene.close())

function storeOf(token: string): AttestationStore {
  waits = []
  return githubAttestations(scene.clientOf(token), 'https://github.com', async (ms) => {
    waits.push(ms)
  })
}

async function sign(): Promise<Attestation> {
  const instance = await parseTrustConfig(JSON.stringify(sigstore.trustConfig), 'trust.json')
  const bundle = await keylessSigner(instance, async () => buildToken({})).sign(STATEMENT)
  return { bundle, predicateType: MANIFEST_TYPE, subject: `sha256:${HEX}` }
}

const held = (): readonly unknown[] => scene.repository.attestations.map(({ bundle }) => bundle)
const posts = (): number => scene.github.log.count(POST)

describe('storing a signature', () => {
  it('gives its id and page, and keeps the bundle as it is', async () => {
    const attestation = await sign()
    const result = await store.store(attestation)
    const [kept] = scene.repository.attestations
    expect(result).toEqual({ kind: 'stored', id: kept?.id, url: `${LIST}/${kept?.id}` })
    expect(held()).toEqual([JSON.parse(Buffer.from(attestation.bundle).toString())])
    expect(kept?.digests).toEqual([`sha256:${HEX}`])
  })

  it('without an id in the reply gives the page of them all', async () => {
    scene.github.faults.add({ match: POST, kind: 'status', status: 201, body: {} })
    expect(await store.store(await sign())).toEqual({ kind: 'stored', id: null, url: LIST })
  })

  it('of what is no bundle is refused before anything is sent', async () => {
    for (const text of [
      '',
      '[]',
      '{}',
      '{"mediaType":"x","verificationMaterial":{},"dsseEnvelope":{}}',
    ]) {
      const attestation = { ...(await sign()), bundle: Buffer.from(text) }
      expect(await refusalOf(() => store.store(attestation))).toMatch(
        /^SIGNATURE_INVALID Cannot store/,
      )
    }
    expect(posts()).toBe(0)
  })
})

describe('a lost answer', () => {
  it('after the effect is looked up, and nothing is sent twice', async () => {
    scene.github.faults.add({ match: POST, kind: 'cut-after' })
    const result = await store.store(await sign())
    expect(result).toEqual({ kind: 'stored', id: null, url: LIST })
    expect([held().length, posts(), waits]).toEqual([1, 1, [1000]])
  })

  it('without an effect is followed by another attempt, although another signature of the files is there', async () => {
    await store.store(await sign())
    scene.github.faults.add({ match: POST, kind: 'cut-before' })
    const result = await store.store(await sign())
    expect(result).toMatchObject({ kind: 'stored', id: expect.any(Number) })
    expect([held().length, posts()]).toEqual([2, 3])
  })

  it.each([500, 502, 401])('of status %i is followed by another attempt', async (status) => {
    scene.github.faults.add({ match: POST, kind: 'status', status })
    expect(await store.store(await sign())).toMatchObject({ kind: 'stored' })
    expect(posts()).toBe(2)
  })

  it('that cannot be looked up is followed by another attempt', async () => {
    scene.github.faults.add({ match: POST, kind: 'status', status: 502 })
    scene.github.faults.add({ match: GET, kind: 'status', status: 403 })
    expect(await store.store(await sign())).toMatchObject({ kind: 'stored' })
  })

  it('three times over ends with what to do', async () => {
    scene.github.faults.add({ match: POST, kind: 'status', status: 503, times: Infinity })
    expect(await refusalOf(async () => store.store(await sign()))).toMatch(
      /^GITHUB_FAILED Cannot store the attestation: GitHub answered 503 .* when GitHub is reachable\.$/,
    )
    expect([posts(), waits]).toEqual([3, [1000, 5000]])
  })
})

describe('a refusal', () => {
  it('for lack of the right names the line to add, and is not repeated', async () => {
    const said = await refusalOf(async () => storeOf('reader').store(await sign()))
    expect(said).toMatch(/^PERMISSION_MISSING Cannot store the attestation: /)
    expect(said).toContain('Add "attestations: write" under "permissions:" of the job.')
    expect(posts()).toBe(1)
  })

  it.each([
    [422, 'Feature not available for user-owned private repositories. Make it public.'],
    [403, 'Feature not available for the acme organization.'],
    [404, 'Feature not available for the acme organization.'],
  ])('with %i for the plan is told apart by its words', async (status, message) => {
    scene.github.faults.add({ match: POST, kind: 'status', status, body: { message } })
    expect(await store.store(await sign())).toEqual({
      kind: 'unavailable',
      said: message.replace(/\.$/, ''),
    })
  })

  it('of a private repository is one for the plan', async () => {
    scene.github.world.createRepository({ owner: 'acme', name: 'hidden', private: true })
    const client = { ...scene.clientOf('bot'), repo: 'hidden' }
    const hidden = githubAttestations(client, 'https://github.com')
    expect(await hidden.store(await sign())).toMatchObject({ kind: 'unavailable' })
    expect(await hidden.find(await sign())).toBeUndefined()
  })

  it('of a bundle that was signed with a key says what GitHub objects to', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = keySigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    const attestation = { ...(await sign()), bundle: await key.sign(STATEMENT) }
    expect(await refusalOf(() => store.store(attestation))).toMatch(
      /^GITHUB_FAILED Cannot store the attestation: GitHub refuses the bundle: Validation Failed: .*no signing certificate/,
    )
    expect(posts()).toBe(1)
  })

  it('is shown on one line, bounded, and without anything that moves a cursor', async () => {
    const message = `Invalid\u001B[2J\n::error::${'x'.repeat(5000)}`
    scene.github.faults.add({ match: POST, kind: 'status', status: 422, body: { message } })
    const said = await refusalOf(async () => store.store(await sign()))
    expect(said).toContain('GitHub refuses the bundle: Invalid\uFFFD[2J ::error::xxx')
    expect(said).not.toMatch(/\p{Cc}/u)
    expect(said.length).toBeLessThan(800)
  })
})

describe('looking a signature up', () => {
  it('finds this very one among others of the same files', async () => {
    const [first, second] = [await sign(), await sign()]
    await store.store(first)
    expect(await store.find(first)).toEqual({ id: null, url: LIST })
    expect(await store.find(second)).toBeUndefined()
  })

  it('finds it whatever order the keys come back in', async () => {
    const attestation = await sign()
    await store.store(attestation)
    const [kept] = scene.repository.attestations
    const entries = Object.entries(kept?.bundle ?? {}).toReversed()
    const body = { attestations: [{ bundle: Object.fromEntries(entries) }] }
    scene.github.faults.add({ match: GET, kind: 'status', status: 200, body })
    expect(await store.find(attestation)).toBeDefined()
  })

  it.each([
    ['an empty list', { attestations: [] }],
    ['no list', {}],
    ['an address instead of the bundle', { attestations: [{ bundle_url: 'https://a.example/1' }] }],
    [
      'something else',
      { attestations: [null, 1, { bundle: null }, { bundle: { dsseEnvelope: [] } }] },
    ],
  ])('finds nothing in %s', async (_, body) => {
    scene.github.faults.add({ match: GET, kind: 'status', status: 200, body })
    expect(await store.find(await sign())).toBeUndefined()
  })

  it('asks only for those with the type of its predicate', async () => {
    await store.find(await sign())
    const [asked] = scene.github.log.entries.filter(({ path }) => path.includes('/attestations/'))
    expect(new URLSearchParams(asked?.query).get('predicate_type')).toBe(MANIFEST_TYPE)
  })

  it('reads on on the next page, and stops after a few', async () => {
    const attestation = await sign()
    const bundle: unknown = JSON.parse(Buffer.from((await sign()).bundle).toString())
    const add = (one: unknown): unknown =>
      scene.repository.attestations.push({
        id: 1,
        bundle: one,
        digests: [`sha256:${HEX}`],
        predicateType: MANIFEST_TYPE,
        createdAt: new Date(),
      })
    for (let index = 0; index < 20; index += 1) add(bundle)
    await store.store(attestation)
    expect(await store.find(attestation)).toBeDefined()
    scene.repository.attestations.pop()
    for (let index = 0; index < 200; index += 1) add(bundle)
    const before = scene.github.log.count(GET)
    expect(await store.find(attestation)).toBeUndefined()
    expect(scene.github.log.count(GET) - before).toBe(5)
  })

  it('that fails says so', async () => {
    scene.github.faults.add({ match: GET, kind: 'status', status: 403 })
    expect(await refusalOf(async () => store.find(await sign()))).toMatch(
      /^GITHUB_FAILED Cannot look an attestation up: GitHub answered 403 /,
    )
  })
})
