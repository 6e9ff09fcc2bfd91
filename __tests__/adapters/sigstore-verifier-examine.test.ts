import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import { isVerified } from '../../src/domain/verification.ts'
import type { Examination } from '../../src/ports/verifier.ts'
import { IDENTITY, ISSUER } from '../local-sigstore/identity.ts'
import type { Json } from '../local-sigstore/scene.ts'
import {
  alter,
  change,
  encode,
  flip,
  newKey,
  readInstance,
  set,
  signAs,
  STATEMENT,
  TRUSTED_IDENTITY,
} from '../local-sigstore/scene.ts'

const TIME = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`
const other = Buffer.from('{"_type":"https://in-toto.io/Statement/v1","subject":[1]}\n')
const keyPair = newKey()
const trustedKey = { kind: 'key', publicKey: keyPair.publicKey } as const

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

const examine = async (
  bundle: Uint8Array,
  signers: readonly TrustedSigner[],
  statement: Uint8Array | null = STATEMENT,
  instance: LocalSigstore = sigstore,
): Promise<Examination> =>
  sigstoreVerifier(async () => readInstance(instance.trustConfig)).examine(
    bundle,
    statement,
    signers,
  )

const outcomes = ({ checks }: Examination): readonly string[] =>
  checks.map(({ name, outcome }) => `${name} ${outcome}`)

const detailOf = ({ checks }: Examination, name: string): string =>
  checks.find((check) => check.name === name)?.detail ?? 'no such check'

describe('the examination of a genuine bundle', () => {
  it('passes check by check, and says what an auditor asks for (certificate)', async () => {
    const result = await examine(signed, [trustedKey, TRUSTED_IDENTITY])

    expect(outcomes(result)).toEqual([
      'bundle passed',
      'payload passed',
      'certificate passed',
      'log passed',
      'timestamp passed',
      'signature passed',
      'signer passed',
    ])
    expect(detailOf(result, 'certificate')).toMatch(
      new RegExp(
        `^issued by .*sigstore.mock.*, valid from ${TIME} to ${TIME}, entered in a certificate log; ` +
          'its chain ends in the trust root "file"$',
      ),
    )
    expect(detailOf(result, 'log')).toMatch(
      new RegExp(
        String.raw`^entry \d+ of ${sigstore.url} \(log id [0-9a-f]{64}\), entered ${TIME}$`,
      ),
    )
    expect(detailOf(result, 'timestamp')).toMatch(
      new RegExp(
        `${TIME} says the log ${sigstore.url}; ${TIME} says the timestamp authority ${sigstore.url}`,
      ),
    )
    expect(detailOf(result, 'signature')).toBe(
      `ECDSA P-256 with SHA-256, over ${STATEMENT.length} bytes`,
    )
    expect(detailOf(result, 'signer')).toContain(`"${IDENTITY}"`)
    expect(result.signer).toMatchObject({ kind: 'identity', name: IDENTITY, issuer: ISSUER })
    expect(Buffer.from(result.payload ?? []).equals(STATEMENT)).toBe(true)
  })

  it('passes check by check (key)', async () => {
    const result = await examine(signedWithKey, [TRUSTED_IDENTITY, trustedKey])

    expect(outcomes(result)).toEqual([
      'bundle passed',
      'payload passed',
      'key passed',
      'signature passed',
      'signer passed',
    ])
    expect(detailOf(result, 'key')).toMatch(/^the trusted key sha256:[0-9a-f]{64}, ECDSA P-256$/)
    expect(result.signer).not.toHaveProperty('validity')
    expect(isVerified(result.checks)).toBe(true)
  })

  it.each([
    ['certificate', () => signed],
    ['key', () => signedWithKey],
  ])('reads what was signed where nobody knows it yet (%s)', async (_, read) => {
    const result = await examine(read(), [trustedKey, TRUSTED_IDENTITY], null)

    expect(outcomes(result)).not.toContainEqual(expect.stringMatching(/^payload/))
    expect(Buffer.from(result.payload ?? []).equals(STATEMENT)).toBe(true)
    expect(result.signer).not.toBeNull()
  })

  it('has no log entry to look at where the instance has no log, as at GitHub', async () => {
    const github = await startLocalSigstore({ logs: false })
    const result = await examine(await signAs(github), [TRUSTED_IDENTITY], STATEMENT, github)
    await github.close()

    expect(outcomes(result)).toContain('log skipped')
    expect(detailOf(result, 'log')).toBe(
      'the instance "file" has no transparency log for signatures; a timestamp proves the time',
    )
    expect(detailOf(result, 'certificate')).not.toContain('certificate log')
    expect(isVerified(result.checks)).toBe(true)
  })

  it('takes the time from the log where there is no timestamp authority', async () => {
    const loggedOnly = await startLocalSigstore({ timestamps: false })
    const bundle = await signAs(loggedOnly)
    const result = await examine(bundle, [TRUSTED_IDENTITY], STATEMENT, loggedOnly)
    await loggedOnly.close()

    expect(detailOf(result, 'timestamp')).toMatch(new RegExp(`^${TIME} says the log http`))
    expect(isVerified(result.checks)).toBe(true)
  })
})

describe('the windows of a key', () => {
  const old = { from: null, until: '2026-03-01T00:00:00Z' }
  const late = { from: '2026-05-01T00:00:00Z', until: null }

  it('are handed on from every entry that names it', async () => {
    const result = await examine(signedWithKey, [
      { ...trustedKey, validity: old },
      { kind: 'key', publicKey: newKey().publicKey },
      { ...trustedKey, validity: late },
    ])

    expect(result.signer?.validity).toEqual([old, late])
    expect(detailOf(result, 'signer')).toContain(
      'is trusted from the beginning until 2026-03-01T00:00:00Z, and from 2026-05-01T00:00:00Z on',
    )
  })

  it('are none when one entry names it without', async () => {
    const result = await examine(signedWithKey, [{ ...trustedKey, validity: old }, trustedKey])

    expect(result.signer).not.toHaveProperty('validity')
  })
})

describe('after the first check that failed', () => {
  it.each<[string, (json: Json) => void, readonly string[]]>([
    [
      'bundle',
      set('mediaType', 'application/vnd.dev.sigstore.bundle.v0.9+json'),
      ['bundle failed', 'payload skipped', 'signature skipped', 'signer skipped'],
    ],
    [
      'payload',
      set('dsseEnvelope.payload', encode(other)),
      [
        'bundle passed',
        'payload failed',
        'certificate skipped',
        'log skipped',
        'timestamp skipped',
        'signature skipped',
        'signer skipped',
      ],
    ],
    [
      'certificate',
      set('verificationMaterial.certificate.rawBytes', 'AAAA'),
      [
        'bundle passed',
        'payload passed',
        'certificate failed',
        'log skipped',
        'timestamp skipped',
        'signature skipped',
        'signer skipped',
      ],
    ],
    [
      'log',
      set('verificationMaterial.tlogEntries.0.inclusionPromise', {
        signedEntryTimestamp: 'AAAA',
      }),
      [
        'bundle passed',
        'payload passed',
        'certificate passed',
        'log failed',
        'timestamp skipped',
        'signature skipped',
        'signer skipped',
      ],
    ],
    [
      'timestamp',
      alter(
        'verificationMaterial.timestampVerificationData.rfc3161Timestamps.0.signedTimestamp',
        flip(-10),
      ),
      [
        'bundle passed',
        'payload passed',
        'certificate skipped',
        'log skipped',
        'timestamp failed',
        'signature skipped',
        'signer skipped',
      ],
    ],
  ])('nothing else is said: %s', async (name, edit, expected) => {
    const result = await examine(change(signed, edit), [TRUSTED_IDENTITY])

    expect(outcomes(result)).toEqual(expected)
    expect(result.signer).toBeNull()
    expect(isVerified(result.checks)).toBe(false)
    const skipped = result.checks.filter(({ outcome }) => outcome === 'skipped')
    expect([...new Set(skipped.map(({ detail }) => detail))]).toEqual([
      `not looked at: the ${name} failed`,
    ])
  })

  it('does not settle the certificate when only the failed log entry states a time', async () => {
    const loggedOnly = await startLocalSigstore({ timestamps: false })
    const bundle = change(
      await signAs(loggedOnly),
      set('verificationMaterial.tlogEntries.0.inclusionPromise', { signedEntryTimestamp: 'AAAA' }),
    )
    const result = await examine(bundle, [TRUSTED_IDENTITY], STATEMENT, loggedOnly)
    await loggedOnly.close()

    expect(outcomes(result)).toContain('certificate skipped')
    expect(detailOf(result, 'certificate')).toBe(
      'not settled: its time rests on the log entry, and that failed',
    )
  })

  it('has no payload when the bundle cannot be read', async () => {
    expect((await examine(Buffer.from('{}'), [trustedKey])).payload).toBeNull()
  })

  it.each([
    ['nobody', []],
    ['another key', [{ kind: 'key' as const, publicKey: newKey().publicKey }]],
  ])('says nothing of a signature by a key when %s is trusted', async (_, signers) => {
    const result = await examine(signedWithKey, signers)

    expect(outcomes(result)).toEqual([
      'bundle passed',
      'payload passed',
      'key failed',
      'signature skipped',
      'signer skipped',
    ])
  })

  it('names the signature when a key did not make it', async () => {
    const forged = change(signedWithKey, alter('dsseEnvelope.signatures.0.sig', flip(20)))

    expect(outcomes(await examine(forged, [trustedKey])).slice(2)).toEqual([
      'key passed',
      'signature failed',
      'signer skipped',
    ])
  })
})
