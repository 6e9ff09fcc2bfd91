import { describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { buildEvent } from '../../src/domain/event.ts'
import type { Validity } from '../../src/domain/signer-policy.ts'
import type { EventFile } from '../../src/ports/registry-log.ts'
import type { Registry } from '../../src/usecases/read-registry.ts'
import { readRegistry } from '../../src/usecases/read-registry.ts'
import type { Step } from '../domain/event-samples.ts'
import { promote, register, sampleChain, sampleFacts } from '../domain/event-samples.ts'
import { refusalOf } from '../fakes/refusal.ts'
import {
  FAKE_COMMIT,
  fakeEventBundle,
  fakeEventFile,
  fakeEventVerifier,
  fakeRegistryLog,
} from '../fakes/registry-log.ts'

/** The n-th is made on the n-th of November 2026. */
const filesOf = (steps: readonly Step[]): readonly EventFile[] =>
  sampleChain(steps, (event) => fakeEventBundle(event)).map(({ file }, index) =>
    fakeEventFile(index + 1, file),
  )

const STEPS: readonly Step[] = [
  ['1.0.0', register],
  ['1.0.0', promote(null)],
]
const FILES = filesOf(STEPS)

const read = (
  files: readonly EventFile[] | null,
  validity?: readonly Validity[],
): Promise<Registry> =>
  readRegistry(
    { model: 'churn', signers: [] },
    {
      registry: fakeRegistryLog(files),
      verifier: fakeEventVerifier('trusted', validity === undefined ? {} : { validity }),
    },
  )

describe('the registry of a model', () => {
  it('says from which commit it was read and where it ends, so that a writer can build on it', async () => {
    const { commit, events, state } = await read(FILES)
    expect(commit).toBe(FAKE_COMMIT)
    expect(events.map(({ event, signer }) => [event.predicate.action, signer.name])).toEqual([
      ['register', 'trusted'],
      ['promote', 'trusted'],
    ])
    expect(state.head).toEqual({
      sequence: 2,
      digest: digestOf(sha256(FILES[1]?.bytes ?? '')),
      createdAt: '2026-11-02T00:00:00Z',
    })
  })

  it('is empty without events, and has no commit without a branch', async () => {
    const [none, empty] = [await read(null), await read([])]
    expect([none.commit, none.state.head]).toEqual([null, null])
    expect([empty.commit, empty.state.head]).toEqual([FAKE_COMMIT, null])
  })
})

describe('a key that was replaced', () => {
  const until = '2026-11-03T00:00:00Z'
  const validity = [{ from: null, until }]

  it('counts for what was signed with it then', async () => {
    expect((await read(FILES, validity)).events).toHaveLength(2)
  })

  it('does not count from its end on', async () => {
    const files = filesOf([...STEPS, ['1.1.0', promote('1.0.0')]])
    expect(await refusalOf(() => read(files, validity))).toMatch(
      /^SIGNATURE_INVALID The event models\/churn\/events\/000003\.json says that it was made at 2026-11-03T00:00:00Z, when the key trusted was not valid/,
    )
  })

  it('does not count either in an event that says it was made before its end, after one that was not', async () => {
    const old = { createdAt: '2026-11-02T00:00:00Z' }
    const chain = sampleChain([...STEPS, ['1.1.0', promote('1.0.0')]], (event) =>
      fakeEventBundle(event),
    )
    const last = chain.at(-1)
    const thief = buildEvent(sampleFacts('1.0.0', promote('1.1.0'), old), {
      sequence: 3,
      digest: digestOf(sha256(last?.file ?? '')),
      createdAt: old.createdAt,
    })
    const files = [
      ...chain.map(({ file }, index) => fakeEventFile(index + 1, file)),
      fakeEventFile(4, fakeEventBundle(thief)),
    ]
    expect(await refusalOf(() => read(files))).toMatch(
      /^DIGEST_MISMATCH Event 4 of churn .* which is before the previous one/,
    )
  })
})
