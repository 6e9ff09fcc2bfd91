import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import { MANIFEST_TYPE } from '../../src/domain/manifest.ts'
import type {
  AttestFacts,
  AttestRequest,
  AttestResult,
} from '../../src/usecases/store-attestation.ts'
import { checkAttestable, storeAttestation } from '../../src/usecases/store-attestation.ts'
import type { AttestationFaults, FakeAttestationStore } from '../fakes/attestation-store.ts'
import { ATTESTATIONS_PAGE, fakeAttestationStore } from '../fakes/attestation-store.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'

const bundleOf = (verificationMaterial: unknown): Uint8Array =>
  Buffer.from(JSON.stringify({ verificationMaterial }))
const BY_IDENTITY = bundleOf({ certificate: { rawBytes: 'AA==' } })
const BY_KEY = bundleOf({ publicKey: { hint: 'a' } })

const subjectsOf = (count: number): Manifest['subject'] =>
  Array.from({ length: count }, (_, index) => ({
    name: `model-${index}.bin`,
    digest: { sha256: sha256(String(index)) },
  }))

const REQUEST: AttestRequest = {
  mode: 'auto',
  manifest: { subject: subjectsOf(2), predicateType: MANIFEST_TYPE },
  manifestBytes: Buffer.from('{}\n'),
  bundle: BY_IDENTITY,
  created: true,
  serverUrl: 'https://github.com',
  instance: 'public-good',
}

interface Outcome {
  readonly result: AttestResult
  readonly lines: readonly string[]
  readonly store: FakeAttestationStore
}

async function run(
  change: Partial<AttestRequest> = {},
  faults: AttestationFaults = {},
): Promise<Outcome> {
  const [store, log] = [fakeAttestationStore(faults), fakeLog()]
  const result = await storeAttestation({ ...REQUEST, ...change }, { attestations: store, log })
  return { result, lines: log.lines, store }
}

const refusal = (change: Partial<AttestRequest>, faults: AttestationFaults = {}): Promise<string> =>
  refusalOf(() => run({ ...change, mode: 'true' }, faults))

const PLAN = 'Feature not available for the acme organization. To enable this feature, upgrade.'
const DOWN = new ReleaseError('GITHUB_FAILED', 'Cannot store the attestation: GitHub answered 502.')
const DENIED = new ReleaseError(
  'PERMISSION_MISSING',
  'Cannot store the attestation: no. Add "attestations: write" under "permissions:" of the job.',
)

describe('a signature by a certificate of an instance that GitHub trusts', () => {
  it.each(['auto', 'true'] as const)(
    'is stored under its first subject with attest: %s',
    async (mode) => {
      const { result, lines, store } = await run({ mode })
      expect(result).toEqual({ kind: 'stored', id: 1, url: `${ATTESTATIONS_PAGE}/1` })
      expect(store.stored).toEqual([
        {
          bundle: BY_IDENTITY,
          predicateType: MANIFEST_TYPE,
          subject: `sha256:${sha256('0')}`,
        },
      ])
      expect(lines).toEqual([
        `info attest: the signature is in GitHub's attestation store: ${ATTESTATIONS_PAGE}/1`,
      ])
    },
  )

  it.each(['https://github.com', 'https://acme.ghe.com', 'http://github.localhost:3000'])(
    'is stored on %s',
    async (serverUrl) => {
      expect((await run({ serverUrl, instance: 'github' })).result.kind).toBe('stored')
    },
  )

  it('is not looked up when this run has made it', async () => {
    expect((await run()).store.events).toEqual(['store'])
  })

  it('is not stored a second time by a run that finds the version published', async () => {
    const { store } = await run()
    const log = fakeLog()
    const again = await storeAttestation(
      { ...REQUEST, created: false },
      { attestations: store, log },
    )
    expect(again).toEqual({ kind: 'stored', id: null, url: ATTESTATIONS_PAGE })
    expect(store.stored).toHaveLength(1)
  })

  it.each([
    ['finds nothing', {}],
    ['fails', { onFind: DOWN }],
  ])('of an earlier run is stored when the look-up %s', async (_, faults) => {
    const { result, store } = await run({ created: false }, faults)
    expect(result.kind).toBe('stored')
    expect(store.events).toEqual(['find', 'store'])
  })
})

describe('attest: false', () => {
  it('asks for nothing and says nothing', async () => {
    const { result, lines, store } = await run({ mode: 'false' })
    expect(result).toEqual({ kind: 'skipped', why: 'attest: false.' })
    expect([...lines, ...store.events]).toEqual([])
  })
})

const IMPOSSIBLE: readonly (readonly [string, Partial<AttestRequest>, RegExp])[] = [
  ['no signature', { bundle: null }, /^the version is not signed\.$/],
  ['a key', { bundle: BY_KEY }, /signed with a key, .* only certificates .* that GitHub trusts\.$/],
  ['an instance of its own', { instance: 'custom' }, /sigstore-instance.* only certificates/],
  [
    'an Enterprise Server',
    { serverUrl: 'https://git.acme.example' },
    /^https:\/\/git\.acme\.example is a GitHub Enterprise Server, which has no attestation store\.$/,
  ],
  [
    'a host that only looks like GitHub',
    { serverUrl: 'https://github.com.acme.example' },
    /Enterprise Server/,
  ],
]

describe('a version with', () => {
  it.each(IMPOSSIBLE)('%s is skipped quietly with attest: auto', async (_, change, why) => {
    const { result, lines, store } = await run(change)
    expect(result).toEqual({ kind: 'skipped', why: expect.stringMatching(why) })
    expect(store.events).toEqual([])
    expect(lines).toEqual([expect.stringMatching(/^info attest: .*no copy of the signature: /)])
  })

  it.each(IMPOSSIBLE)('%s is refused with attest: true', async (_, change) => {
    expect(await refusal(change)).toMatch(
      /^INPUT_INVALID attest: true, but .* The release itself is published and complete; only this extra copy is missing\.$/,
    )
  })

  it('more subjects than the store takes is skipped with a notice', async () => {
    const manifest = { ...REQUEST.manifest, subject: subjectsOf(1025) }
    const { result, lines } = await run({ manifest })
    expect(result).toMatchObject({ kind: 'skipped', why: expect.stringMatching(/1025 .* 1024/) })
    expect(lines).toEqual([expect.stringMatching(/^notice /)])
    expect(await refusal({ manifest })).toMatch(/^LIMIT_EXCEEDED /)
  })

  it('as many subjects as the store takes is stored', async () => {
    const manifest = { ...REQUEST.manifest, subject: subjectsOf(1024) }
    expect((await run({ manifest })).result.kind).toBe('stored')
  })

  it('a statement above 16 MiB is skipped, one of exactly that is not', async () => {
    const limit = 16 * 1024 * 1024
    const over = await run({ manifestBytes: new Uint8Array(limit + 1) })
    const exact = await run({ manifestBytes: new Uint8Array(limit) })
    expect(over.result).toMatchObject({ kind: 'skipped', why: expect.stringMatching(/16777217/) })
    expect(exact.result.kind).toBe('stored')
  })
})

describe('a store that does not take it', () => {
  it.each([
    ['info', 'for the plan', { unavailable: PLAN }],
    ['notice', 'for a missing right', { onStore: DENIED }],
    ['warning', 'for it is down', { onStore: DOWN }],
  ])('leaves attest: auto with a line at level %s %s', async (level, _, faults) => {
    const { result, lines } = await run({}, faults)
    expect(result.kind).toBe('skipped')
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${level} .*The release has it\\.$`))])
  })

  it('for the plan says which plan it needs, in its own words too', async () => {
    const { result } = await run({}, { unavailable: PLAN })
    expect(result).toMatchObject({ why: expect.stringContaining('GitHub Enterprise Cloud') })
    expect(result).toMatchObject({ why: expect.stringContaining(PLAN) })
  })

  it.each([
    ['PERMISSION_MISSING', { onStore: DENIED }, /"attestations: write" under "permissions:"/],
    ['GITHUB_FAILED', { onStore: DOWN }, /answered 502/],
    ['INPUT_INVALID', { unavailable: PLAN }, /Enterprise Cloud/],
  ])('fails attest: true as %s', async (code, faults, said) => {
    const message = await refusal({}, faults)
    expect(message).toMatch(new RegExp(`^${code} attest: true, but `))
    expect(message).toMatch(said)
    expect(message).toMatch(/The release itself is published and complete/)
  })

  it('because of a bug is not silenced', async () => {
    await expect(run({}, { onStore: new RangeError('bug') })).rejects.toThrow('bug')
  })
})

describe('before anything is published', () => {
  const FACTS: AttestFacts = {
    serverUrl: 'https://github.com',
    signer: 'identity',
    instance: 'github',
  }

  it.each([
    ['no signature', { signer: null }],
    ['a key', { signer: 'key' as const }],
    ['an instance of its own', { instance: 'custom' as const }],
    ['an Enterprise Server', { serverUrl: 'https://git.acme.example' }],
  ])('attest: true with %s is refused, auto and false are not', async (_, change) => {
    const facts = { ...FACTS, ...change }
    expect(await refusalOf(() => checkAttestable('true', facts))).toMatch(
      /^INPUT_INVALID attest: true is not possible: .* set it to auto/,
    )
    expect(await refusalOf(() => checkAttestable('auto', facts))).toBe('done')
    expect(await refusalOf(() => checkAttestable('false', facts))).toBe('done')
  })

  it('attest: true is fine where nothing speaks against it', async () => {
    expect(await refusalOf(() => checkAttestable('true', FACTS))).toBe('done')
  })
})
