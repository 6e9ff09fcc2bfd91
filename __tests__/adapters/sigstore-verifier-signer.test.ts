import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import { isVerified } from '../../src/domain/verification.ts'
import type { Check } from '../../src/domain/verification.ts'
import type { Examination } from '../../src/ports/verifier.ts'
import { IDENTITY, ISSUER } from '../local-sigstore/identity.ts'
import {
  newKey,
  readInstance,
  refusal,
  signAs,
  STATEMENT,
  TRUSTED_IDENTITY,
} from '../local-sigstore/scene.ts'

const keyPair = newKey()
const trustedKey = { kind: 'key', publicKey: keyPair.publicKey } as const
const BRANCH = IDENTITY.replace('refs/heads/main', 'refs/heads/fix')
const onBranch = {
  job_workflow_ref: 'acme/ml/.github/workflows/train.yml@refs/heads/fix',
  ref: 'refs/heads/fix',
}
const strict: TrustedSigner = {
  ...TRUSTED_IDENTITY,
  sourceRepository: 'https://github.com/acme/ml',
  repositoryId: '77',
  ownerId: '9',
  ref: 'refs/heads/main',
  events: ['push', 'workflow_dispatch'],
  runner: 'github-hosted',
}

let sigstore: LocalSigstore

beforeAll(async () => {
  sigstore = await startLocalSigstore()
})

afterAll(async () => {
  await sigstore.close()
})

const examine = async (
  bundle: Uint8Array,
  signers: readonly TrustedSigner[],
): Promise<Examination> =>
  sigstoreVerifier(async () => readInstance(sigstore.trustConfig)).examine(
    bundle,
    STATEMENT,
    signers,
  )

const last = ({ checks }: Examination): Check | undefined => checks.at(-1)

describe('the signer check', () => {
  it('compares everything that the policy names with the certificate', async () => {
    const bundle = await signAs(sigstore, { repository_owner_id: '9' })

    expect(isVerified((await examine(bundle, [strict])).checks)).toBe(true)
  })

  it.each([
    ['repository id', { repository_id: '770' }, '77', '770'],
    ['owner id', { repository_owner_id: '99' }, '9', '99'],
    ['ref', { ref: 'refs/heads/x' }, 'refs/heads/main', 'refs/heads/x'],
    ['event', { event_name: 'schedule' }, 'push or workflow_dispatch', 'schedule'],
    ['runner', { runner_environment: 'self-hosted' }, 'github-hosted', 'self-hosted'],
    [
      'source repository',
      { repository: 'evil/ml' },
      'https://github.com/acme/ml',
      'https://github.com/evil/ml',
    ],
  ])('shows expected and found side by side: %s', async (name, claims, expected, found) => {
    const bundle = await signAs(sigstore, { repository_owner_id: '9', ...claims })
    const result = await examine(bundle, [strict])

    expect(last(result)).toMatchObject({
      name: 'signer',
      outcome: 'failed',
      differences: [{ name, expected, found }],
    })
    expect(result.signer).toBeNull()
    expect(result.checks.filter(({ outcome }) => outcome === 'passed').length).toBe(6)
  })

  it('compares with the closest trusted signer, names the others and says what to do', async () => {
    const stranger: TrustedSigner = {
      kind: 'identity',
      identity: 'me@example.org',
      issuer: 'https://accounts.example',
    }
    const check = last(
      await examine(await signAs(sigstore, onBranch), [stranger, trustedKey, TRUSTED_IDENTITY]),
    )

    expect(check?.differences).toEqual([{ name: 'identity', expected: IDENTITY, found: BRANCH }])
    expect(check?.detail).toContain(
      `the closest trusted signer is ${IDENTITY} (issuer ${ISSUER}), which differs in identity; ` +
        'also trusted: me@example.org (issuer https://accounts.example), the key sha256:',
    )
    expect(check?.detail).toContain(
      'The workflow ran for "refs/heads/fix": perhaps it was started on another branch',
    )
    expect(check?.detail).toContain('name it in your own policy')
  })

  it.each(['pull_request', 'pull_request_target'])(
    'never trusts a run for %s by identity alone',
    async (trigger) => {
      const bundle = await signAs(sigstore, { event_name: trigger })
      const check = last(await examine(bundle, [TRUSTED_IDENTITY]))

      expect(check?.differences).toEqual([
        { name: 'event', expected: 'any but a pull request', found: trigger },
      ])
      expect(check?.detail).toContain("A pull request's run made it")
      expect(
        isVerified((await examine(bundle, [{ ...TRUSTED_IDENTITY, events: [trigger] }])).checks),
      ).toBe(true)
    },
  )

  it('takes an identity that looks like a pattern as it is', async () => {
    const bundle = await signAs(sigstore)
    const patterns = ['https://github.com/acme/ml', '.*', `^${IDENTITY}$`, IDENTITY.slice(0, -1)]

    for (const identity of patterns) {
      expect(last(await examine(bundle, [{ ...TRUSTED_IDENTITY, identity }]))?.differences).toEqual(
        [{ name: 'identity', expected: identity, found: IDENTITY }],
      )
    }
  })

  it('needs no trust root to say that only keys are trusted', async () => {
    const verifier = sigstoreVerifier(async () => {
      throw new Error('nobody should ask')
    })
    const { checks } = await verifier.examine(await signAs(sigstore), STATEMENT, [trustedKey])

    expect(checks.slice(2).map(({ outcome }) => outcome)).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'failed',
    ])
    expect(checks.at(-1)?.differences).toMatchObject([
      { name: 'signer', expected: expect.stringMatching(/^the key sha256:/) },
    ])
  })

  it('says of an unknown key which ones are trusted', async () => {
    const stranger = newKey()
    const { checks } = await examine(await stranger.sign(STATEMENT), [TRUSTED_IDENTITY, trustedKey])
    const failure = checks.find(({ outcome }) => outcome === 'failed')

    expect(failure).toMatchObject({ name: 'key' })
    expect(failure?.differences).toEqual([
      {
        name: 'key',
        expected: expect.stringMatching(/^the key sha256:[0-9a-f]{64}$/),
        found: expect.stringMatching(/^the key sha256:[0-9a-f]{64}$/),
      },
    ])
  })

  it('stays short however many are trusted', async () => {
    const many = Array.from({ length: 500 }, (_, index): TrustedSigner => ({
      ...TRUSTED_IDENTITY,
      identity: `signer-${index}@example`,
    }))
    const check = last(await examine(await signAs(sigstore), many))

    expect(check?.detail).toContain('494 more')
    expect(check?.detail.length).toBeLessThan(2000)
  })
})

describe('the error of verify', () => {
  it('shows expected and found under each other', async () => {
    const verifier = sigstoreVerifier(async () => readInstance(sigstore.trustConfig))
    const bundle = await signAs(sigstore, { ...onBranch, event_name: 'pull_request' })
    const lines = (await refusal(verifier.verify(bundle, STATEMENT, [TRUSTED_IDENTITY]))).split(
      '\n',
    )

    expect(lines[0]).toMatch(/^signer: signed by ".*"\), who is not trusted; the closest/)
    expect(lines.slice(1)).toEqual([
      '  identity',
      `    expected "${IDENTITY}"`,
      `    found    "${BRANCH}"`,
      '  event',
      '    expected "any but a pull request"',
      '    found    "pull_request"',
    ])
  })

  it('keeps the line breaks of a certificate out of the log', async () => {
    const verifier = sigstoreVerifier(async () => readInstance(sigstore.trustConfig))
    const bundle = await signAs(sigstore, { ref: 'refs/heads/main\n::error::pwned' })
    const message = await refusal(
      verifier.verify(bundle, STATEMENT, [{ ...TRUSTED_IDENTITY, ref: 'refs/heads/main' }]),
    )

    expect(message).toContain(String.raw`found    "refs/heads/main\n::error::pwned"`)
    expect(message).not.toMatch(/^::error/m)
  })
})
