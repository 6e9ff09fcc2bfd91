import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { RegistryEvent } from '../../src/domain/event.ts'
import { buildEvent, eventPath, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import { MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { resolveStage } from '../../src/usecases/resolve-stage.ts'
import type { Step } from '../domain/event-samples.ts'
import { headOf, promote, sampleFacts } from '../domain/event-samples.ts'
import { fakeEventFile, fakeRegistryLog } from '../fakes/registry-log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { newKey } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Stage, Verdict } from './stage.ts'
import { setStage } from './stage.ts'

// Who may push to the branch of the stages, and cannot sign.

let stage: Stage
let genuine: readonly Uint8Array[]
const mallory = newKey()

beforeAll(async () => {
  stage = await setStage(['1.0.0', '1.1.0'])
  genuine = await chain([
    ['1.0.0', promote(null)],
    ['1.1.0', promote('1.0.0')],
  ])
})
afterAll(() => stage.close())
afterEach(() => {
  stage.scene.github.world.setRef(
    stage.scene.repository,
    `refs/heads/${REGISTRY_BRANCH}`,
    undefined,
  )
})

type Sign = (statement: Uint8Array) => Promise<Uint8Array>

const manifestOf = (version: string) => sha256(stage.assets(version).get(MANIFEST_ASSET) ?? '')

/** The files of these events, after the ones that are there. */
async function chain(
  steps: readonly Step[],
  before: readonly Uint8Array[] = [],
  sign: Sign = async (statement) => await stage.sign(statement),
): Promise<readonly Uint8Array[]> {
  const files = [...before]
  for (const [version, change] of steps) {
    const last = files.at(-1)
    const createdAt = `2026-11-${String(files.length + 1).padStart(2, '0')}T00:00:00Z`
    const facts = sampleFacts(version, change, { createdAt, manifest: manifestOf(version) })
    const head = last === undefined ? null : headOf(readEvent(last), last)
    // oxlint-disable-next-line no-await-in-loop -- each names the one before
    files.push(await sign(stableJson(buildEvent(facts, head))))
  }
  return files
}

function readEvent(file: Uint8Array): RegistryEvent {
  const bundle = JSON.parse(Buffer.from(file).toString())
  return JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString())
}

/** What `churn:production` is, when the branch holds these files under the numbers 1, 2, … */
async function verifyStage(files: readonly Uint8Array[]): Promise<Verdict> {
  const named = files.map((bytes, index) => [eventPath('churn', index + 1), bytes] as const)
  stage.scene.github.world.commit(stage.scene.repository, {
    branch: REGISTRY_BRANCH,
    files: Object.fromEntries(named),
    message: 'Events',
    parents: [],
  })
  return await stage.verifyRelease('churn:production')
}

it('a stage verifies as the version that the newest signed event put there', async () => {
  const verdict = await verifyStage(genuine)
  expect(verdict).toMatchObject({ verified: true, code: 0 })
  expect(JSON.parse(verdict.stdout)).toMatchObject({ version: '1.1.0' })
})

describe('a stage that is set back by who may only push', () => {
  attack(
    'an old event repeated at the end',
    'refused',
    async () => verifyStage([...genuine, genuine[0] ?? Buffer.of()]),
    /Event 3 of churn does not fit.*it is event 1/,
  )

  attack(
    'the events in another order',
    'refused',
    async () => verifyStage([...genuine].toReversed()),
    /Event 1 of churn does not fit.*it is event 2/,
  )

  attack(
    'the first event left out',
    'refused',
    async () => verifyStage(genuine.slice(1)),
    /Event 1 of churn does not fit.*it is event 2/,
  )

  attack(
    'an event edited',
    'refused',
    async () => {
      const [first = Buffer.of(), second = Buffer.of()] = genuine
      const bundle = JSON.parse(Buffer.from(second).toString())
      const event = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString())
      event.predicate.version = '1.0.0'
      bundle.dsseEnvelope.payload = Buffer.from(stableJson(event)).toString('base64')
      return await verifyStage([first, Buffer.from(JSON.stringify(bundle))])
    },
    /000002\.json.*cannot be believed: signature/,
  )

  attack(
    'an event by a key of the attacker',
    'refused',
    async () => {
      const steps: readonly Step[] = [['1.0.0', promote('1.1.0')]]
      return await verifyStage(await chain(steps, genuine, async (one) => await mallory.sign(one)))
    },
    /000003\.json.*cannot be believed: key/s,
  )

  attack(
    'the manifest of a version in the place of an event',
    'refused',
    async () =>
      verifyStage([
        ...genuine,
        await stage.sign(stage.assets().get(MANIFEST_ASSET) ?? Buffer.of()),
      ]),
    /000003\.json is not an event of this kind/,
  )

  attack(
    'the release of the stage’s version published again by the trusted signer',
    'version',
    async () => {
      const { repository } = stage.scene
      const release = repository.releases.published('churn@v1.1.0')
      const asset = [...(release?.assets.values() ?? [])].find(
        ({ name }) => name === MANIFEST_ASSET,
      )
      if (asset === undefined) throw new Error('no manifest')
      // The event names another manifest than the one that lies at the release now.
      const steps: readonly Step[] = [['1.1.0', promote(null)]]
      const [event = Buffer.of()] = await chain(steps)
      const statement = readEvent(event)
      const other = {
        ...statement,
        subject: [{ ...statement.subject[0], digest: { sha256: 'f'.repeat(64) } }],
      }
      return await verifyStage([await stage.sign(stableJson(other))])
    },
  )
})

const noCertificates = async (): Promise<never> => {
  throw new Error('no certificate is looked at')
}

/** The stage when only the first event is left. */
const resolve = async (more: object): Promise<string> =>
  await refusalOf(async () => {
    const files = genuine.slice(0, 1).map((bytes, index) => fakeEventFile(index + 1, bytes))
    await resolveStage(
      {
        model: 'churn',
        stage: 'production',
        signers: [{ kind: 'key', publicKey: stage.scene.publicKey }],
        ...more,
      },
      { registry: fakeRegistryLog(files), verifier: sigstoreVerifier(noCertificates) },
    )
  })

describe('the newest events cut off', () => {
  it('events cut off are noticed by who remembers how many there were, or the newest of them', async () => {
    const knownHead = digestOf(sha256(genuine[1] ?? ''))
    expect(await resolve({ minSequence: 2 })).toMatch(/^DIGEST_MISMATCH .*had at least 2 events/)
    expect(await resolve({ knownHead })).toMatch(/^DIGEST_MISMATCH .*seen before/)
  })

  it('events cut off are noticed by nobody else', async () => {
    expect(await resolve({})).toBe('done')
  })
})
