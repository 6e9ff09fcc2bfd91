import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Repository } from '../../local-github/records.ts'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const IN_TOTO = 'application/vnd.in-toto+json'
const HEX = 'a'.repeat(64)
const SUBJECT = { name: 'model.bin', digest: { sha256: HEX } }

let test: TestGithub
let hidden: Repository

beforeAll(async () => {
  test = await startGithub()
  const { world } = test.github
  hidden = world.createRepository({ owner: 'acme', name: 'hidden', private: true })
})
afterAll(() => test.close())

const bundleOf = (
  subject: unknown,
  material: unknown = { certificate: { rawBytes: 'AA==' } },
  payloadType = IN_TOTO,
): unknown => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: material,
  dsseEnvelope: {
    payload: Buffer.from(
      JSON.stringify({ subject, predicateType: 'https://example.com/v1' }),
    ).toString('base64'),
    payloadType,
    signatures: [{ sig: 'AA==' }],
  },
})

const post = (name: string, bundle: unknown, as = 'bot') =>
  test.ask('POST', `/repos/acme/${name}/attestations`, { as, body: { bundle } })

describe('an attestation of a public repository', () => {
  it('is stored under the digests of its subjects', async () => {
    const bundle = bundleOf([SUBJECT])
    const answer = await post('ml', bundle)
    const found = await test.ask('GET', `/repos/acme/ml/attestations/sha256:${HEX}`)
    expect(answer.status).toBe(201)
    expect(pickId(answer.body)).toBeGreaterThan(0)
    expect(pick(found.body, 'attestations', 0, 'bundle')).toEqual(bundle)
  })

  it.each([
    ['a subject without a SHA-256', bundleOf([SUBJECT, { name: 'b', digest: { sha512: HEX } }])],
    ['a digest that is none', bundleOf([{ name: 'b', digest: { sha256: 'abc' } }])],
    ['another payload type', bundleOf([SUBJECT], {}, 'text/plain')],
    ['a key instead of a certificate', bundleOf([SUBJECT], { publicKey: { hint: 'k' } })],
  ])('with %s gets 422', async (_, bundle) => {
    expect((await post('ml', bundle)).status).toBe(422)
  })

  it('needs a right, and the reply names it', async () => {
    const answer = await post('ml', bundleOf([SUBJECT]), 'reader')
    expect(answer.status).toBe(403)
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('attestations=write')
  })
})

describe('an attestation of a private repository', () => {
  it('is a feature that the plan of an owner lacks, for writing and for reading', async () => {
    const written = await post('hidden', bundleOf([SUBJECT]))
    const read = await test.ask('GET', `/repos/acme/hidden/attestations/sha256:${HEX}`)
    const words = 'Feature not available for user-owned private repositories.'
    expect([written.status, read.status]).toEqual([422, 404])
    expect(pick(written.body, 'message')).toMatch(words)
    expect(pick(read.body, 'message')).toMatch(words)
  })

  it('is stored with the plan that has it', async () => {
    hidden.settings.enterpriseCloud = true
    expect((await post('hidden', bundleOf([SUBJECT]))).status).toBe(201)
  })
})
