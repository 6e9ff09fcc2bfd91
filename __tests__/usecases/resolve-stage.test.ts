import { describe, expect, it } from '@jest/globals'
import type { Digest } from '../../src/domain/digest.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { buildEvent, MAX_EVENT_BYTES } from '../../src/domain/event.ts'
import type { EventFile } from '../../src/ports/registry-log.ts'
import type { ResolvedStage, ResolveStageRequest } from '../../src/usecases/resolve-stage.ts'
import { resolveStage } from '../../src/usecases/resolve-stage.ts'
import type { Step } from '../domain/event-samples.ts'
import {
  demote,
  deprecate,
  headOf,
  promote,
  sampleChain,
  sampleFacts,
  shadow,
  yank,
} from '../domain/event-samples.ts'
import { refusalOf } from '../fakes/refusal.ts'
import {
  fakeEventBundle,
  fakeEventFile,
  fakeEventVerifier,
  fakeRegistryLog,
} from '../fakes/registry-log.ts'

const STEPS: readonly Step[] = [
  ['1.0.0', promote(null, 100, 'staging')],
  ['1.0.0', promote(null)],
  ['1.1.0', promote('1.0.0')],
  ['1.1.0', promote('1.0.0', 100, 'staging')],
  ['1.2.0', promote('1.1.0', 10)],
]

const chain = (
  steps: readonly Step[] = STEPS,
  name?: string,
): ReturnType<typeof sampleChain<Uint8Array>> =>
  sampleChain(steps, (event) => fakeEventBundle(event, name))

const filesOf = (steps: readonly Step[] = STEPS, name?: string): readonly EventFile[] =>
  chain(steps, name).map(({ file }, index) => fakeEventFile(index + 1, file))

const digestAt = (sequence: number, steps: readonly Step[] = STEPS): Digest =>
  digestOf(sha256(filesOf(steps)[sequence - 1]?.bytes ?? ''))

const REQUEST: ResolveStageRequest = { model: 'churn', stage: 'production', signers: [] }

const resolve = (
  files: readonly EventFile[] | null,
  more: Partial<ResolveStageRequest> = {},
): Promise<ResolvedStage> =>
  resolveStage(
    { ...REQUEST, ...more },
    { registry: fakeRegistryLog(files), verifier: fakeEventVerifier() },
  )

const refusal = (
  files: readonly EventFile[] | null,
  more: Partial<ResolveStageRequest> = {},
): Promise<string> => refusalOf(() => resolve(files, more))

describe('a stage', () => {
  it('is the version with the largest share, the event that put it there, and the end of the chain', async () => {
    expect(await resolve(filesOf())).toEqual({
      version: '1.1.0',
      tag: 'churn@v1.1.0',
      manifest: digestOf(sha256('1.1.0')),
      share: 90,
      event: {
        sequence: 3,
        digest: digestAt(3),
        createdAt: '2026-11-03T00:00:00Z',
        signer: { kind: 'key', name: 'trusted', issuer: null },
      },
      head: { sequence: 5, digest: digestAt(5), createdAt: '2026-11-05T00:00:00Z' },
      others: [
        {
          version: '1.2.0',
          manifest: digestOf(sha256('1.2.0')),
          share: 10,
          shadow: false,
          sequence: 5,
        },
      ],
      deprecated: null,
      yanked: null,
    })
  })

  it('is what it was at a moment, and the chain is checked to its end all the same', async () => {
    const then = await resolve(filesOf(), { at: '2026-11-02T12:00:00Z' })
    expect([then.version, then.event.sequence, then.head.sequence]).toEqual(['1.0.0', 2, 5])
    const forged = [...filesOf(), fakeEventFile(6, fakeEventBundle(Buffer.from('{}'), 'mallory'))]
    expect(await refusal(forged, { at: '2026-11-02T12:00:00Z' })).toMatch(/^SIGNATURE_INVALID/)
  })

  it('comes with what was said of its version, also after the moment that is asked for', async () => {
    const files = filesOf([
      ...STEPS,
      ['1.1.0', deprecate, { reason: 'slow' }],
      ['1.1.0', yank, { reason: 'leaks' }],
    ])
    const now = await resolve(files)
    const then = await resolve(files, { at: '2026-11-05T00:00:00Z' })
    expect([now.deprecated?.reason, now.yanked?.reason]).toEqual(['slow', 'leaks'])
    expect([then.deprecated?.reason, then.yanked?.reason]).toEqual(['slow', 'leaks'])
  })
})

describe('a stage without a version is said to be', () => {
  it.each<readonly [string, readonly EventFile[] | null, Partial<ResolveStageRequest>, string]>([
    [
      'one of a registry that does not exist',
      null,
      {},
      'churn has no version in the stage "production": no version was ever promoted, since the repository has no branch model-registry. Name a version.',
    ],
    ['one of a model without events', [], {}, 'the branch model-registry has no events of churn.'],
    [
      'unset, beside those that are set',
      filesOf(),
      { stage: 'canary' },
      'in the stage "canary": those that are set: production (1.1.0), staging (1.1.0).',
    ],
    ['unset then', filesOf(), { at: '2026-10-01T00:00:00Z' }, 'no stage was set at 2026-10-01'],
    ['empty', filesOf([...STEPS.slice(1, 2), ['1.0.0', demote]]), {}, 'no stage was set.'],
    ['nothing but a shadow', filesOf([['1.0.0', shadow(null)]]), {}, 'no stage was set.'],
    ['unknown, whatever it is called', filesOf(), { stage: 'a\nb' }, 'in the stage "a\\nb"'],
    ['unset at no time', filesOf(), { at: 'yesterday' }, '"yesterday" is not a time.'],
  ])('%s', async (_name, files, more, message) => {
    const found = await refusal(files, more)
    expect(found).toMatch(/^INPUT_INVALID /)
    expect(found).toContain(message)
  })
})

/** The third event, with something else in it: what whoever may push to the branch, and cannot sign, can do. */
const replaceThird = (bytes: Uint8Array): readonly EventFile[] =>
  filesOf().with(2, fakeEventFile(3, bytes))

/** An event at the end of the chain, in the right place. */
const append = (step: Step, name = 'trusted'): readonly EventFile[] => {
  const last = chain().at(-1)
  const [version, change, more] = step
  const event = buildEvent(
    sampleFacts(version, change, { createdAt: '2026-11-06T00:00:00Z', ...more }),
    last === undefined ? null : headOf(last.event, last.file),
  )
  return [...filesOf(), fakeEventFile(6, fakeEventBundle(event, name))]
}

const THIRD = chain()[2]?.event ?? {}
const downgrade = promote('1.1.0')
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

describe('an attack on a stage is refused:', () => {
  it.each<readonly [string, readonly EventFile[], string]>([
    [
      'a downgrade that somebody else signed',
      append(['1.0.0', downgrade], 'mallory'),
      'SIGNATURE_INVALID The event models/churn/events/000006.json on the branch model-registry cannot be believed: ' +
        'signer: It is by somebody else. key: expected "trusted", found "mallory".',
    ],
    [
      'a whole chain that somebody else signed',
      filesOf(STEPS, 'mallory'),
      'SIGNATURE_INVALID The event models/churn/events/000001.json',
    ],
    [
      'an old event once more, under the next number',
      [...filesOf(), fakeEventFile(6, filesOf()[1]?.bytes ?? Buffer.alloc(0))],
      'DIGEST_MISMATCH Event 6 of churn does not fit the events before it: what is in its place says that it is event 2',
    ],
    [
      'another trusted event in the place of one',
      replaceThird(
        filesOf([...STEPS.slice(0, 2), ['1.3.0', promote('1.0.0')]])[2]?.bytes ?? json(0),
      ),
      'DIGEST_MISMATCH Event 4 of churn',
    ],
    [
      'an event that is left out',
      filesOf().toSpliced(2, 1),
      'DIGEST_MISMATCH models/churn/events/000004.json is there, and event 3,',
    ],
    [
      'the first event left out',
      filesOf().slice(1),
      'DIGEST_MISMATCH models/churn/events/000002.json is there, and event 1,',
    ],
    [
      'one left out and the others renumbered',
      filesOf()
        .toSpliced(2, 1)
        .map(({ bytes }, index) => fakeEventFile(index + 1, bytes)),
      'DIGEST_MISMATCH Event 3 of churn',
    ],
    [
      'two that changed their places',
      [0, 1, 3, 2, 4].map((from, index) =>
        fakeEventFile(index + 1, filesOf()[from]?.bytes ?? json(0)),
      ),
      'DIGEST_MISMATCH Event 3 of churn',
    ],
    [
      'an event of another model',
      append(['1.0.0', downgrade, { model: 'fraud' }]),
      'DIGEST_MISMATCH Event 6 of churn does not fit the events before it: it is one of the model "fraud"',
    ],
    [
      'a signed statement that is no event',
      replaceThird(
        fakeEventBundle(json({ ...THIRD, predicateType: 'https://model-release/manifest/v1' })),
      ),
      'MANIFEST_INVALID models/churn/events/000003.json is not an event of this kind: /predicateType',
    ],
    [
      'a version whose manifest was exchanged',
      append(['1.0.0', downgrade, { manifest: sha256('evil') }]),
      'DIGEST_MISMATCH Event 6 of churn',
    ],
    [
      'one that pretends that the stage held something else',
      append(['1.0.0', promote('0.9.0')]),
      'MANIFEST_INVALID Event 6 of churn does not fit',
    ],
    [
      'a file that is too large',
      replaceThird(Buffer.alloc(MAX_EVENT_BYTES + 1, 0x20)),
      'LIMIT_EXCEEDED models/churn/events/000003.json is more than is read',
    ],
  ])('%s', async (_name, files, message) => {
    expect(await refusal(files)).toContain(message)
  })

  it('one that only the head of the chain shows, when it is signed by the right people', async () => {
    expect(await refusal(append(['1.0.0', downgrade]))).toBe('done')
  })
})

describe('a chain that was cut back', () => {
  const cut = filesOf().slice(0, 2)

  it('looks as it did then to whoever has seen nothing of it', async () => {
    expect((await resolve(cut)).version).toBe('1.0.0')
  })

  it('is found by the number of events that were there', async () => {
    expect(await refusal(cut, { minSequence: 5 })).toMatch(
      /^DIGEST_MISMATCH churn had at least 5 events before and has 2 now: the branch model-registry was moved back or replaced\./,
    )
  })

  it('is found by the head that was seen, also when it has grown again', async () => {
    const regrown = filesOf([
      ...STEPS.slice(0, 2),
      ['1.3.0', promote('1.0.0')],
      ...Array.from({ length: 3 }, (): Step => ['1.3.0', deprecate]),
    ])
    const known = { minSequence: 5, knownHead: digestAt(5) }
    expect(regrown).toHaveLength(6)
    expect(await refusal(cut, { knownHead: digestAt(5) })).toMatch(
      /^DIGEST_MISMATCH The event sha256:/,
    )
    expect(await refusal(regrown, known)).toMatch(
      /which was seen before, is not among the 6 events of churn any more/,
    )
  })

  it('is found when the whole branch, or the folder, is gone', async () => {
    expect(await refusal(null, { minSequence: 1 })).toMatch(/^DIGEST_MISMATCH .* has 0 now/)
    expect(await refusal([], { knownHead: digestAt(1) })).toMatch(/^DIGEST_MISMATCH /)
  })

  it('is not suspected when it has only grown', async () => {
    const known = { minSequence: 3, knownHead: digestAt(3) }
    expect((await resolve(filesOf(), known)).version).toBe('1.1.0')
  })
})
