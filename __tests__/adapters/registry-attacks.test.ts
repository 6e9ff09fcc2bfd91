import { afterAll, beforeEach, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import type { EventChange } from '../../src/domain/event.ts'
import { buildEvent, eventPath, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import type { Signer } from '../../src/ports/signer.ts'
import type { ResolvedStage, ResolveStageRequest } from '../../src/usecases/resolve-stage.ts'
import { resolveStage } from '../../src/usecases/resolve-stage.ts'
import { headOf, promote, rollback, sampleFacts } from '../domain/event-samples.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { buildToken, WORKFLOW } from '../local-sigstore/identity.ts'
import { alter, change, newKey, readInstance, TRUSTED_IDENTITY } from '../local-sigstore/scene.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'

const OWN = newKey()
const STRANGER = newKey()
const TRUSTED: readonly TrustedSigner[] = [
  { kind: 'key', publicKey: OWN.publicKey },
  TRUSTED_IDENTITY,
]

let sigstore: LocalSigstore
let scene: GithubScene
/** Bytes of the files so far, which whoever can read the branch has. */
let files: readonly Uint8Array[] = []
/** Of the branch after each event. */
let commits: readonly string[] = []

beforeAll(async () => {
  sigstore = await startLocalSigstore()
})
afterAll(() => sigstore.close())

/** Version 1.0.0, then 1.1.0, in production; then 1.0.0 again, after a rollback; then 1.2.0. */
beforeEach(async () => {
  scene = await setGithub()
  files = []
  commits = []
  await add('1.0.0', promote(null), await keyless())
  await add('1.1.0', promote('1.0.0'))
  await add('1.0.0', rollback('1.1.0'))
  await add('1.2.0', promote('1.0.0'), await keyless())
})
afterEach(() => scene.close())

const keyless = async (claims: object = {}): Promise<Signer> =>
  keylessSigner(await readInstance(sigstore.trustConfig), async () => buildToken({ ...claims }))

const push = (changed: Readonly<Record<string, Uint8Array | undefined>>): string =>
  scene.github.world.commit(scene.repository, {
    branch: REGISTRY_BRANCH,
    files: changed,
    message: 'Event',
  })

/** Adds an event as whoever holds the signer would. */
async function add(version: string, what: EventChange, signer: Signer = OWN): Promise<void> {
  const last = files.at(-1)
  const head = last === undefined ? null : headOf(parsePayload(last), last)
  const event = buildEvent(sampleFacts(version, what), head)
  const bundle = await signer.sign(stableJson(event))
  files = [...files, bundle]
  commits = [...commits, push({ [eventPath('churn', files.length)]: bundle })]
}

const parsePayload = (bundle: Uint8Array): ReturnType<typeof buildEvent> => {
  const { dsseEnvelope } = JSON.parse(Buffer.from(bundle).toString('utf8'))
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'))
}

/** Base64 of another statement than the one that was signed. */
const forge = (payload: unknown): string => {
  const text = Buffer.from(String(payload), 'base64').toString('utf8')
  return Buffer.from(text.replaceAll('1.2.0', '1.1.0')).toString('base64')
}

const resolve = (more: Partial<ResolveStageRequest> = {}): Promise<ResolvedStage> =>
  resolveStage(
    { model: 'churn', stage: 'production', signers: TRUSTED, ...more },
    {
      registry: githubRegistryLog(scene.clientOf('reader'), scene.log),
      verifier: sigstoreVerifier(async () => readInstance(sigstore.trustConfig)),
    },
  )

const refusal = (more?: Partial<ResolveStageRequest>): Promise<string> =>
  refusalOf(() => resolve(more))

describe('a stage on the registry branch', () => {
  it('is what events with real signatures, by key and by workflow, add up to', async () => {
    const { version, event, head } = await resolve()
    expect([version, event.sequence, event.signer.name, head.sequence]).toEqual([
      '1.2.0',
      4,
      TRUSTED_IDENTITY.identity,
      4,
    ])
  })
})

describe('a downgrade of a stage, by somebody who may push but not sign, is refused:', () => {
  it('the event of the rollback once more, under the next number', async () => {
    push({ [eventPath('churn', 5)]: files[2] })
    expect(await refusal()).toMatch(/^DIGEST_MISMATCH Event 5 of churn .* says that it is event 3/)
  })

  it('that event in the place of the newest one', async () => {
    push({ [eventPath('churn', 4)]: files[2] })
    expect(await refusal()).toMatch(/^DIGEST_MISMATCH Event 4 of churn .* says that it is event 3/)
  })

  it('the newest event, with the older version written into it', async () => {
    const forged = change(files[3] ?? Buffer.of(), alter('dsseEnvelope.payload', forge))
    push({ [eventPath('churn', 4)]: forged })
    expect(await refusal()).toMatch(
      /^SIGNATURE_INVALID The event models\/churn\/events\/000004\.json/,
    )
  })

  it('an event with a signature of their own key', async () => {
    await add('1.1.0', promote('1.2.0'), STRANGER)
    expect(await refusal()).toMatch(
      /^SIGNATURE_INVALID The event models\/churn\/events\/000005\.json/,
    )
  })

  it.each([
    ['another workflow', { job_workflow_ref: WORKFLOW.replace('train.yml', 'evil.yml') }],
    ['another branch', { job_workflow_ref: WORKFLOW.replace('heads/main', 'heads/evil') }],
    ['a fork', { job_workflow_ref: WORKFLOW.replace('acme/', 'mallory/') }],
  ])('an event that was signed by %s', async (_name, claims) => {
    await add('1.1.0', promote('1.2.0'), await keyless(claims))
    expect(await refusal()).toMatch(/^SIGNATURE_INVALID .*000005\.json .*signer: /)
  })

  it('the chain of another model of the same people', async () => {
    const theirs = Object.fromEntries(
      files.slice(0, 2).map((bytes, index) => [eventPath('fraud', index + 1), bytes]),
    )
    push(theirs)
    expect(await refusal({ model: 'fraud' })).toMatch(
      /^DIGEST_MISMATCH Event 1 of fraud .* it is one of the model "churn"/,
    )
  })

  it('the branch set back to an older commit, when its head has been seen', async () => {
    const { head } = await resolve()
    const older = commits[2]
    scene.github.world.setRef(scene.repository, `refs/heads/${REGISTRY_BRANCH}`, older)
    expect((await resolve()).version).toBe('1.0.0')
    expect(await refusal({ minSequence: head.sequence })).toMatch(
      /^DIGEST_MISMATCH churn had at least 4 events before and has 3 now/,
    )
    expect(await refusal({ knownHead: head.digest })).toMatch(/^DIGEST_MISMATCH The event sha256:/)
  })

  it('the branch removed, when its head has been seen', async () => {
    scene.github.world.setRef(scene.repository, `refs/heads/${REGISTRY_BRANCH}`, undefined)
    expect(await refusal()).toMatch(/^INPUT_INVALID .* no version was ever promoted/)
    expect(await refusal({ minSequence: 4 })).toMatch(/^DIGEST_MISMATCH /)
  })

  it('not by itself the same signature in other bytes, which whoever has seen the head notices', async () => {
    const { head } = await resolve()
    push({ [eventPath('churn', 4)]: Buffer.concat([files[3] ?? Buffer.of(), Buffer.from('\n')]) })
    expect((await resolve()).version).toBe('1.2.0')
    expect(await refusal({ knownHead: head.digest })).toMatch(/^DIGEST_MISMATCH /)
  })
})
