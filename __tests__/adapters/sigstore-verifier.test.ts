import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import { IDENTITY, ISSUER } from '../local-sigstore/identity.ts'
import type { Json } from '../local-sigstore/scene.ts'
import {
  change,
  newKey,
  readInstance,
  refusal,
  set,
  signAs,
  STATEMENT,
  TRUSTED_IDENTITY,
  verifyName,
} from '../local-sigstore/scene.ts'

const keyPair = newKey()
const trustedKey: TrustedSigner = { kind: 'key', publicKey: keyPair.publicKey }
const trustedWorkflows: TrustedSigner = {
  kind: 'workflow',
  serverUrl: 'https://github.com',
  repository: 'acme/ml',
  ref: 'refs/heads/main',
  issuer: ISSUER,
}

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

const verify = async (
  bundle: Uint8Array,
  signers: readonly TrustedSigner[],
  document?: Uint8Array,
): Promise<string> => verifyName(sigstore, bundle, signers, document)

describe('a genuine bundle', () => {
  it('passes for each kind of signer that made it', async () => {
    const keys = await verify(signedWithKey, [
      TRUSTED_IDENTITY,
      { kind: 'key', publicKey: newKey().publicKey },
      trustedKey,
    ])

    expect(keys).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(await verify(signed, [trustedKey, TRUSTED_IDENTITY])).toBe(IDENTITY)
    expect(await verify(signed, [trustedWorkflows])).toBe(IDENTITY)
  })

  it('passes without line ends and with indentation', async () => {
    const pretty = Buffer.from(
      JSON.stringify(JSON.parse(Buffer.from(signed).toString('utf8')), undefined, 4),
    )

    expect(await verify(pretty, [TRUSTED_IDENTITY])).toBe(IDENTITY)
  })
})

describe('a signer that is not trusted', () => {
  it.each([
    [
      'a repository with a longer name',
      {
        job_workflow_ref: 'acme/ml-evil/.github/workflows/train.yml@refs/heads/main',
        repository: 'acme/ml-evil',
      },
    ],
    [
      'a branch with a longer name',
      {
        job_workflow_ref: 'acme/ml/.github/workflows/train.yml@refs/heads/main2',
        ref: 'refs/heads/main2',
      },
    ],
    [
      'a pull request',
      {
        job_workflow_ref: 'acme/ml/.github/workflows/train.yml@refs/pull/1/merge',
        ref: 'refs/pull/1/merge',
      },
    ],
  ])('is refused by identity: %s', async (_, claims) => {
    const bundle = await signAs(sigstore, claims)

    for (const signer of [TRUSTED_IDENTITY, trustedWorkflows]) {
      const message = await refusal(verify(bundle, [signer]))
      expect(message).toMatch(/^signer: signed by .* is not trusted; .* which differs in identity/)
      expect(message).toContain(
        `"https://github.com/${claims.job_workflow_ref}" (issuer "${ISSUER}")`,
      )
    }
  })

  it('is refused when another repository called the trusted workflow', async () => {
    const bundle = await signAs(sigstore, { repository: 'evil/ml' })

    expect(await refusal(verify(bundle, [trustedWorkflows]))).toContain(
      '  source repository\n    expected "https://github.com/acme/ml"\n    found    "https://github.com/evil/ml"',
    )
    expect(
      await refusal(
        verify(bundle, [{ ...TRUSTED_IDENTITY, sourceRepository: 'https://github.com/acme/ml' }]),
      ),
    ).toContain('found    "https://github.com/evil/ml"')
  })

  it('is refused by issuer', async () => {
    const signer = { ...TRUSTED_IDENTITY, issuer: 'https://accounts.example' }

    expect(await refusal(verify(signed, [signer]))).toContain(
      `  issuer\n    expected "https://accounts.example"\n    found    "${ISSUER}"`,
    )
  })

  it('is refused when only the other kind is trusted', async () => {
    expect(await refusal(verify(signedWithKey, [TRUSTED_IDENTITY]))).toContain(
      `trusted: ${IDENTITY} (issuer ${ISSUER})`,
    )
    expect(await refusal(verify(signed, [trustedKey]))).toContain('trusted: the key sha256:')
  })

  it('is refused when nobody is trusted', async () => {
    expect(await refusal(verify(signed, []))).toContain('trusted: nobody')
    expect(await refusal(verify(signedWithKey, []))).toContain('trusted: nobody')
  })

  it('is refused when it has another key', async () => {
    const stranger: TrustedSigner = { kind: 'key', publicKey: newKey().publicKey }

    expect(await refusal(verify(signedWithKey, [stranger]))).toContain(
      'signer: signed with the key "sha256:',
    )
  })

  it('is refused when it borrows the hint of a trusted key', async () => {
    const hint = (await verify(signedWithKey, [trustedKey])).replace('sha256:', '')
    const forged = change(
      await newKey().sign(STATEMENT),
      set('verificationMaterial.publicKey.hint', hint),
    )

    expect(await refusal(verify(forged, [trustedKey]))).toContain('signature:')
  })

  it('is an error of the configuration when the trusted key is none', async () => {
    const error = await verify(signedWithKey, [{ kind: 'key', publicKey: 'nothing' }]).catch(
      (reason: unknown) => reason,
    )

    expect(error).toMatchObject({ code: 'CONFIG_INVALID' })
  })
})

describe('a trust root', () => {
  it('of another instance does not vouch for the certificate', async () => {
    const stranger = await startLocalSigstore()
    const verifier = sigstoreVerifier(async () => readInstance(stranger.trustConfig))

    const message = await refusal(verifier.verify(signed, STATEMENT, [TRUSTED_IDENTITY]))
    await stranger.close()

    expect(message).toContain(`a certificate that claims to be "${IDENTITY}"`)
  })

  it.each(['certificateAuthorities', 'timestampAuthorities'])(
    'whose %s have expired does not vouch',
    async (authorities) => {
      const json: Json = JSON.parse(JSON.stringify(sigstore.trustConfig))
      set(`trustedRoot.${authorities}.0.validFor`, {
        start: '2020-01-01T00:00:00Z',
        end: '2021-01-01T00:00:00Z',
      })(json)
      const verifier = sigstoreVerifier(async () => readInstance(json))

      expect(await refusal(verifier.verify(signed, STATEMENT, [TRUSTED_IDENTITY]))).toMatch(
        /^(?:certificate|time of signing)/,
      )
    },
  )

  it('that is damaged is named as such', async () => {
    const instance = await readInstance(sigstore.trustConfig)
    const root = await instance.trustedRoot()
    const damaged = [{ rawBytes: Buffer.from('AAAA', 'base64') }]
    const authorities = root.certificateAuthorities.map((authority) => ({
      ...authority,
      certChain: { certificates: damaged },
    }))
    const verifier = sigstoreVerifier(async () => ({
      ...instance,
      trustedRoot: async () => ({ ...root, certificateAuthorities: authorities }),
    }))

    const damage = /^trust root: "file" is damaged/
    expect(await refusal(verifier.verify(signed, STATEMENT, [TRUSTED_IDENTITY]))).toMatch(damage)
    expect(await refusal(verifier.examine(signed, STATEMENT, [TRUSTED_IDENTITY]))).toMatch(damage)
  })

  it('is not asked for when a key made the signature', async () => {
    const verifier = sigstoreVerifier(async () => {
      throw new Error('nobody should ask')
    })

    expect((await verifier.verify(signedWithKey, STATEMENT, [trustedKey])).kind).toBe('key')
  })
})
