import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { releaseSource } from '../../src/adapters/release-source.ts'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { buildModelStatement } from '../../src/domain/model-signing.ts'
import type { KeySigner, Validity } from '../../src/domain/signer-policy.ts'
import { CHECK_NAMES } from '../../src/domain/verification.ts'
import type { CheckName } from '../../src/domain/verification.ts'
import type { Release } from '../../src/ports/release-store.ts'
import type { StoredFile, VersionSource } from '../../src/ports/version-source.ts'
import type { Verification, VerifyRequest } from '../../src/usecases/verify.ts'
import { verify } from '../../src/usecases/verify.ts'
import { publish } from '../../src/usecases/publish.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { atCommit, commit, scene } from './scene.ts'

const PAIR = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const KEY: KeySigner = { kind: 'key', publicKey: PAIR.publicKey }
const SIGNER = keySigner(PAIR.privateKey)
const VERIFIER = sigstoreVerifier(async () => {
  throw new Error('no certificate is to be checked')
})

const TAG = 'churn@v1.0.0'
const NEXT = 'churn@v1.1.0'

/** Two versions of a model, signed with a key, made 2026-11-23T16:02:11Z. */
async function publishTwo(): Promise<FakeReleaseStore> {
  const ports = scene({ signer: { ...SIGNER, statements: [] }, verifier: VERIFIER })
  const { releases } = ports
  await publish(atCommit(1, { signers: [KEY] }), ports)
  const next = scene({ ...ports }, { 'model.onnx': 'other weights' })
  const { capture } = next
  await publish(atCommit(2, { signers: [KEY] }), { ...ports, capture })
  return releases
}

const REQUEST: VerifyRequest = {
  signers: [KEY],
  expected: {
    model: null,
    version: null,
    tag: null,
    digest: null,
    minVersion: null,
    maxAge: null,
    repository: null,
    yanked: null,
  },
  download: false,
  allowExtra: false,
  now: '2026-11-25T00:00:00Z',
}

async function sourceOf(
  store: FakeReleaseStore,
  tag = TAG,
  over: Partial<Release> = {},
): Promise<VersionSource> {
  const release = await store.findPublished(tag)
  if (release === undefined) throw new Error(`no ${tag}`)
  return releaseSource({ ...release, ...over }, store)
}

const look = (source: VersionSource, over: Partial<VerifyRequest> = {}): Promise<Verification> =>
  verify({ ...REQUEST, ...over }, { source, verifier: VERIFIER })

const failures = ({ checks }: Verification): readonly CheckName[] =>
  checks.flatMap(({ name, outcome }) => (outcome === 'failed' ? [name] : []))

const find = ({ checks }: Verification, name: CheckName) => checks.find((one) => one.name === name)

describe('a version', () => {
  it('is verified when every check passes', async () => {
    const store = await publishTwo()
    const found = await look(await sourceOf(store))
    expect(failures(found)).toEqual([])
    expect(found.verified).toBe(true)
    expect(found.digest).toBe(digestOf(sha256(store.read(TAG, 'manifest.json'))))
    expect(found.manifest?.predicate.model.tag).toBe(TAG)
    expect(found.signer?.kind).toBe('key')
    expect(find(found, 'digests')?.detail).toMatch(
      /: as GitHub computed them over what it holds; nothing was downloaded$/,
    )
  })

  it('is reported in the order in which checks are documented', async () => {
    const { checks, report, summary } = await look(await sourceOf(await publishTwo()))
    const names = checks.map(({ name }) => name)
    expect(names).toEqual(CHECK_NAMES.filter((name) => names.includes(name)))
    expect(report).toContain('VERIFIED')
    expect(summary).toContain('is verified')
  })

  it('descends from the one before', async () => {
    const found = await look(await sourceOf(await publishTwo(), NEXT))
    expect(find(found, 'lineage')).toMatchObject({ outcome: 'passed' })
    expect(find(found, 'lineage')?.detail).toContain('after 1.0.0')
  })

  it('does not descend from one that was published again, and only warns of one that is gone', async () => {
    const store = await publishTwo()
    store.tamper(TAG, 'manifest.json', Buffer.from('{}'))
    expect(failures(await look(await sourceOf(store, NEXT)))).toEqual(['lineage'])
    store.tamper(TAG, 'manifest.json', null)
    const found = await look(await sourceOf(store, NEXT))
    expect(find(found, 'lineage')).toMatchObject({ outcome: 'warning' })
    expect(found.verified).toBe(true)
  })

  it('is not the one whose tag was moved', async () => {
    const store = await publishTwo()
    store.setTag(TAG, commit(9))
    expect(failures(await look(await sourceOf(store)))).toEqual(['commit'])
  })

  it('is not the one of another tag', async () => {
    const store = await publishTwo()
    const source = await sourceOf(store, TAG, { tag: NEXT })
    expect(failures(await look(source))).toEqual(['version', 'commit'])
  })

  it('that can still be changed is a warning', async () => {
    const source = await sourceOf(await publishTwo(), TAG, { immutable: false })
    const found = await look(source)
    expect(find(found, 'immutable')).toMatchObject({ outcome: 'warning' })
    expect(found.verified).toBe(true)
  })

  it.each([
    ['manifest.sigstore.json', 'the version was never signed'],
    ['manifest.json', 'this is no version that was published with a manifest'],
  ])('without %s is not verified, and nothing of it is believed', async (name, why) => {
    const store = await publishTwo()
    store.tamper(TAG, name, null)
    const found = await look(await sourceOf(store))
    expect(found).toMatchObject({ verified: false, manifest: null, signer: null })
    expect(found.checks).toHaveLength(1)
    expect(find(found, 'bundle')?.detail).toContain(why)
  })
})

/** Notes what is read, and gives it the digests of other contents. */
const noting = (source: VersionSource, digests: Readonly<Record<string, string>> = {}) => {
  const hashed: string[] = []
  const hash: VersionSource['hash'] = async (files) => {
    hashed.push(...files.map(({ name }) => name))
    return new Map(
      files.map(({ name, sha256: known }) => [
        name,
        name in digests || known === null ? sha256(digests[name] ?? '') : known,
      ]),
    )
  }
  return { source: { ...source, hash }, hashed }
}

describe('bytes', () => {
  it('are read of all assets when that is asked for, and what GitHub states is not believed then', async () => {
    const { source, hashed } = noting(await sourceOf(await publishTwo()), { 'model.onnx': 'evil' })
    expect((await look(source)).verified).toBe(true)
    expect(hashed).toEqual([])
    const found = await look(source, { download: true })
    expect(hashed).toHaveLength(8)
    expect(failures(found)).toEqual(['digests'])
  })

  it('are read of those assets whose digest GitHub does not state', async () => {
    const inner = await sourceOf(await publishTwo())
    const list = async (): Promise<readonly StoredFile[]> =>
      (await inner.list()).map((file) =>
        file.name === 'model.onnx' ? { ...file, sha256: null } : file,
      )
    const { source, hashed } = noting({ ...inner, list }, { 'model.onnx': 'weights' })
    const found = await look(source)
    expect(hashed).toEqual(['model.onnx'])
    expect(find(found, 'digests')?.detail).toMatch(/, 1 of them downloaded and hashed$/)
    expect(found.verified).toBe(true)
  })

  it('are not read when their number is another', async () => {
    const inner = await sourceOf(await publishTwo())
    const list = async (): Promise<readonly StoredFile[]> =>
      (await inner.list()).map((file) => ({ ...file, size: file.size + 1, sha256: null }))
    const { source, hashed } = noting({ ...inner, list })
    expect(failures(await look(source))).toContain('digests')
    expect(hashed).toEqual([])
  })

  it('are not read when nobody who is trusted signed them', async () => {
    const { source, hashed } = noting(await sourceOf(await publishTwo()))
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
    const publicKey = other.export({ type: 'spki', format: 'pem' }).toString()
    const found = await look(source, { download: true, signers: [{ kind: 'key', publicKey }] })
    expect(failures(found)).toEqual(['key'])
    expect(find(found, 'digests')).toMatchObject({ outcome: 'skipped' })
    expect(found.signer).toBeNull()
    expect(hashed).toEqual([])
  })

  it('that cannot be read are an error, not an answer', async () => {
    const source: VersionSource = {
      ...(await sourceOf(await publishTwo())),
      hash: async () => {
        throw new ReleaseError('GITHUB_FAILED', 'no connection')
      },
    }
    expect(await refusalOf(() => look(source, { download: true }))).toBe(
      'GITHUB_FAILED no connection',
    )
  })
})

const within = async (validity: Validity, publishedAt: string | null = null) =>
  await look(await sourceOf(await publishTwo(), TAG, { publishedAt }), {
    signers: [{ ...KEY, validity }],
  })

describe('a key', () => {
  it('counts in its time, up to but without its end', async () => {
    const from = '2026-11-23T16:02:11Z'
    expect((await within({ from, until: '2026-11-23T16:02:12Z' })).verified).toBe(true)
    expect(failures(await within({ from: null, until: from }))).toEqual(['key'])
  })

  it('does not count for what was published after its end, whatever the manifest says', async () => {
    const until = '2026-11-24T00:00:00Z'
    const late = await within({ from: null, until }, '2026-11-24T08:00:00Z')
    expect(failures(late)).toEqual(['key'])
    expect(find(late, 'key')?.differences).toEqual([
      {
        name: 'time',
        expected: `from ever until ${until}`,
        found: '2026-11-23T16:02:11Z, 2026-11-24T08:00:00Z',
      },
    ])
    expect(late.signer).toBeNull()
    expect(find(late, 'digests')).toMatchObject({ outcome: 'skipped' })
    expect((await within({ from: null, until }, '2026-11-23T17:00:00Z')).verified).toBe(true)
  })
})

describe('model.sig', () => {
  it('is by a trusted signer and over the same files', async () => {
    const store = await publishTwo()
    const found = await look(await sourceOf(store))
    expect(find(found, 'model-signature')).toMatchObject({ outcome: 'passed' })
  })

  it.each([
    ['other files', buildModelStatement('churn', [{ path: 'model.onnx', sha256: sha256('evil') }])],
    ['nothing that it could be', Buffer.from('{}')],
  ])('over %s does not pass', async (_name, statement) => {
    const store = await publishTwo()
    store.tamper(TAG, 'model.sig', await SIGNER.sign(statement))
    const found = await look(await sourceOf(store))
    expect(failures(found)).toEqual(['digests', 'model-signature'])
  })

  it('that is no bundle does not pass', async () => {
    const store = await publishTwo()
    store.tamper(TAG, 'model.sig', Buffer.from('signed'))
    expect(failures(await look(await sourceOf(store)))).toContain('model-signature')
  })
})
