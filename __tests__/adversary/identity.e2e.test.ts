import { generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleToJSON } from '@sigstore/bundle'
import { initializeCA } from '@sigstore/mock'
import { DSSEBundleBuilder, TSAWitness } from '@sigstore/sign'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET, MODEL_SIGNATURE_ASSET } from '../../src/domain/manifest.ts'
import { buildToken, IDENTITY, ISSUER } from '../local-sigstore/identity.ts'
import type { Json } from '../local-sigstore/scene.ts'
import { change, encode, readInstance, set } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Stage, Verdict } from './stage.ts'
import { setStage, without } from './stage.ts'

type Claims = Readonly<Record<string, unknown>>

let stage: Stage
let sigstore: LocalSigstore
let root: string
let genuine: Uint8Array
let commit: string

beforeAll(async () => {
  sigstore = await startLocalSigstore()
  stage = await setStage()
  const folder = join(stage.scene.folder, 'trust')
  root = join(dirname(await sigstore.writeTrust(folder)), 'trusted_root.json')
  commit = JSON.parse(Buffer.from(manifest()).toString()).predicate.code.commit
  genuine = await signAs()
})
afterAll(async () => {
  await sigstore.close()
  await stage.close()
})

const manifest = (): Uint8Array => stage.assets().get(MANIFEST_ASSET) ?? Buffer.of()

/** A bundle over the manifest, by a run with these claims, from the instance that the consumer trusts. */
async function signAs(
  claims: Claims = {},
  document = manifest(),
  instance = sigstore,
): Promise<Uint8Array> {
  const config = await readInstance(instance.trustConfig)
  const signer = keylessSigner(config, async () => buildToken({ sha: commit, ...claims }))
  return await signer.sign(document)
}

/** Every part of the policy. */
const POLICY = `${IDENTITY} repository=acme/ml repository-id=77 ref=refs/heads/main event=push event=workflow_dispatch runner=github-hosted`

/** `model.sig` is by the key, which nobody trusts here. */
async function judge(bundle: Uint8Array, policy = POLICY, trusted = root): Promise<Verdict> {
  const files = without(stage.assets().set(BUNDLE_ASSET, bundle), MODEL_SIGNATURE_ASSET)
  return await stage.verifyFiles(files, '--signer', policy, '--trusted-root', trusted)
}

/** Each run with the strictest policy, or with the one that is named. */
const runs = async (all: readonly Claims[], policy?: string): Promise<readonly Verdict[]> =>
  await Promise.all(all.map(async (claims) => judge(await signAs(claims), policy)))

/** The claims of a run whose workflow is this file. */
const workflow = (ref: string): Claims => ({ workflow_ref: ref, job_workflow_ref: ref })
const TRAIN = 'acme/ml/.github/workflows/train.yml'

it('what the workflow signed verifies, by the strictest policy and by the identity alone', async () => {
  expect(await judge(genuine)).toMatchObject({ verified: true, code: 0, stoppedBy: null })
  expect(await judge(genuine, IDENTITY)).toMatchObject({ verified: true, code: 0 })
})

describe('a certificate of somebody else', () => {
  attack('another repository, or a fork', 'signer', async () =>
    runs([
      {
        repository: 'mallory/ml',
        ...workflow(TRAIN.replace('acme', 'mallory') + '@refs/heads/main'),
      },
      {
        repository: 'acme/ml-fork',
        ...workflow('acme/ml-fork/.github/workflows/train.yml@refs/heads/main'),
      },
    ]),
  )

  attack('another workflow of the repository', 'signer', async () =>
    runs([workflow('acme/ml/.github/workflows/lint.yml@refs/heads/main')], IDENTITY),
  )

  attack('another branch or a tag', 'signer', async () =>
    runs(
      ['refs/heads/feature', 'refs/tags/main', 'refs/heads/main2', 'refs/pull/1/merge'].map(
        (ref) => ({
          ref,
          ...workflow(`${TRAIN}@${ref}`),
        }),
      ),
    ),
  )

  attack('a reusable workflow that another repository calls', 'signer', async () =>
    runs([{ repository: 'mallory/ml', repository_id: '666' }], `${IDENTITY} repository=acme/ml`),
  )

  attack('a repository that took the name of the old one', 'signer', async () =>
    runs([{ repository_id: '666' }], `${IDENTITY} repository=acme/ml repository-id=77`),
  )

  attack('a run for a pull request', 'signer', async () =>
    runs([{ event_name: 'pull_request' }, { event_name: 'pull_request_target' }], IDENTITY),
  )

  attack('a runner that is not GitHub’s', 'signer', async () =>
    runs([{ runner_environment: 'self-hosted' }]),
  )

  attack('the issuer of another server', 'signer', async () => [
    await judge(genuine, `${IDENTITY} issuer=https://token.actions.acme.ghe.com`),
  ])

  attack('a key that nobody trusts, in place of the certificate', 'key', async () =>
    judge(stage.assets().get(BUNDLE_ASSET) ?? Buffer.of()),
  )
})

describe('an identity that is compared as a pattern elsewhere', () => {
  attack('a name that begins with the trusted one, or ends with it', 'signer', async () =>
    runs(
      [
        workflow(`${TRAIN}@refs/heads/main-evil`),
        workflow(`${TRAIN}@refs/heads/main/x`),
        workflow(`mallory/x?${TRAIN}@refs/heads/main`),
      ],
      IDENTITY,
    ),
  )

  attack('a neighbour that a dot would match', 'signer', async () =>
    runs([workflow('acme/ml/.github/workflows/trainXyml@refs/heads/main')], IDENTITY),
  )

  attack('a policy that is only the beginning of an identity', 'signer', async () => [
    await judge(genuine, 'https://github.com/acme/ml/'),
    await judge(genuine, IDENTITY.slice(0, -1)),
  ])

  attack(
    'a policy that was meant as a pattern',
    'refused',
    async () =>
      Promise.all(
        ['https://github.com/acme/ml/.*', `${IDENTITY.slice(0, -4)}*`, `^${IDENTITY}$`].map(
          async (policy) => judge(genuine, policy),
        ),
      ),
    /^model-release: signer: /,
  )
})

/** The part of another genuine bundle. */
const borrow = (part: 'tlogEntries' | 'timestampVerificationData', other: Uint8Array) => {
  const from: Json = JSON.parse(Buffer.from(other).toString('utf8'))
  return change(genuine, set(`verificationMaterial.${part}`, from['verificationMaterial']?.[part]))
}

describe('proofs that do not belong together', () => {
  attack('a log entry for other content', 'log', async () => {
    const other = await signAs({}, Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}'))
    return await judge(borrow('tlogEntries', other))
  })

  attack('no log entry', 'log', async () =>
    judge(change(genuine, set('verificationMaterial.tlogEntries', []))),
  )

  attack('a timestamp of another signature', 'timestamp', async () =>
    judge(borrow('timestampVerificationData', await signAs())),
  )

  attack('a certificate of another run over the same content', 'signature', async () => {
    // The earlier one, so that it is not its time that gives it away.
    const from: Json = JSON.parse(Buffer.from(genuine).toString('utf8'))
    const certificate = from['verificationMaterial']?.['certificate']
    return await judge(change(await signAs(), set('verificationMaterial.certificate', certificate)))
  })

  attack('another Sigstore instance, which certifies anybody', 'timestamp', async () => {
    const other = await startLocalSigstore()
    try {
      const folder = stage.folder()
      await other.writeTrust(folder)
      return [
        await judge(await signAs({}, manifest(), other)),
        await judge(genuine, POLICY, join(folder, 'trusted_root.json')),
      ]
    } finally {
      await other.close()
    }
  })

  attack('a certificate by an authority of the attacker’s own', 'certificate', async () => {
    const { bundle } = await signWithCertificateOf(new Date())
    return await judge(bundle, IDENTITY)
  })

  attack('a certificate that had expired when it was used', 'certificate', async () => {
    const { bundle, trusted } = await signWithCertificateOf(new Date(Date.now() - HOUR))
    return await judge(bundle, IDENTITY, trusted)
  })

  attack(
    'a certificate that was issued for another commit',
    'commit',
    async () => judge(await signAs({ sha: 'd'.repeat(40) })),
    /issued to a run of another commit/,
  )
})

const HOUR = 3600 * 1000

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): Uint8Array =>
  Buffer.from(buffer, byteOffset, byteLength)

/** A certificate that is good for ten minutes, by an authority of its own, with a genuine timestamp of now. */
async function signWithCertificateOf(issuedAt: Date): Promise<{
  readonly bundle: Uint8Array
  /** A root that trusts this authority. */
  readonly trusted: string
}> {
  const authority = await initializeCA(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    undefined,
    issuedAt,
  )
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = await authority.issueCertificate({
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    subjectAltName: IDENTITY,
    extensions: [{ oid: '1.3.6.1.4.1.57264.1.8', value: ISSUER }],
  })
  const trusted: Json = JSON.parse(JSON.stringify(sigstore.trustedRoot))
  const chain = [{ rawBytes: encode(bytesOf(authority.rootCertificate)) }]
  set('certificateAuthorities.0.certChain.certificates', chain)(trusted)
  set('ctlogs', [])(trusted)
  set('tlogs', [])(trusted)
  const pem = `-----BEGIN CERTIFICATE-----\n${encode(bytesOf(certificate))}\n-----END CERTIFICATE-----\n`
  const builder = new DSSEBundleBuilder({
    signer: {
      sign: async (data) => ({
        signature: sign('sha256', data, privateKey),
        key: { $case: 'x509Certificate', certificate: pem },
      }),
    },
    witnesses: [new TSAWitness({ tsaBaseURL: `${sigstore.url}/api/v1/timestamp` })],
  })
  const data = Buffer.from(manifest())
  const bundle = bundleToJSON(await builder.create({ data, type: 'application/vnd.in-toto+json' }))
  const path = join(stage.folder(), 'trusted_root.json')
  writeFileSync(path, JSON.stringify(trusted))
  return { bundle: Buffer.from(JSON.stringify(bundle)), trusted: path }
}
