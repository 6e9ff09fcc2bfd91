import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { ChainHead, EventChange, EventFacts, RegistryEvent } from '../../src/domain/event.ts'
import { buildEvent } from '../../src/domain/event.ts'
import type { ChainedEvent } from '../../src/domain/registry.ts'
import { stableJson } from '../../src/domain/stable-json.ts'

/** Version, what happens to it, and whatever differs from the sample. */
export type Step = readonly [string, EventChange, Partial<EventFacts>?]

export const register: EventChange = {
  action: 'register',
  stage: null,
  replaces: null,
  share: null,
}
export const deprecate: EventChange = { ...register, action: 'deprecate' }
export const yank: EventChange = { ...register, action: 'yank' }

export const promote = (
  replaces: string | null,
  share = 100,
  stage = 'production',
): EventChange => ({ action: 'promote', stage, replaces, share })

export const shadow = (replaces: string | null): EventChange => ({
  action: 'promote',
  stage: 'production',
  replaces,
  share: 0,
  shadow: true,
})

export const rollback = (replaces: string | null): EventChange => ({
  action: 'rollback',
  stage: 'production',
  replaces,
  share: 100,
})

export const demote: EventChange = {
  action: 'demote',
  stage: 'production',
  replaces: null,
  share: null,
}

export const sampleFacts = (
  version: string,
  change: EventChange,
  more: Partial<EventFacts> = {},
): EventFacts => ({
  model: 'churn',
  version,
  manifest: sha256(version),
  change,
  reason: 'better on test/recall',
  gates: [],
  actor: 'octocat',
  run: { url: 'https://github.com/acme/ml/actions/runs/1' },
  createdAt: '2026-11-01T00:00:00Z',
  ...more,
})

export const headOf = (event: RegistryEvent, file: Uint8Array): ChainHead => {
  const { sequence, createdAt } = event.predicate
  return { sequence, digest: digestOf(sha256(file)), createdAt }
}

/** The n-th event is made on the n-th day of November 2026. `toFile` gives the bytes of its file. */
export function sampleChain<File extends Uint8Array>(
  steps: readonly Step[],
  toFile: (event: RegistryEvent) => File,
): readonly { readonly event: RegistryEvent; readonly file: File }[] {
  const chain: { readonly event: RegistryEvent; readonly file: File }[] = []
  for (const [index, [version, change, more]] of steps.entries()) {
    const last = chain.at(-1)
    const createdAt = `2026-11-${String(index + 1).padStart(2, '0')}T00:00:00Z`
    const event = buildEvent(
      sampleFacts(version, change, { createdAt, ...more }),
      last === undefined ? null : headOf(last.event, last.file),
    )
    chain.push({ event, file: toFile(event) })
  }
  return chain
}

/** As if the statement alone were the file. */
export const chainEvents = (steps: readonly Step[]): readonly ChainedEvent[] =>
  sampleChain(steps, stableJson).map(({ event, file }) => ({
    event,
    digest: digestOf(sha256(file)),
  }))
