import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { RegistryEvent } from '../domain/event.ts'
import { MAX_EVENT_BYTES, MAX_EVENTS, REGISTRY_BRANCH } from '../domain/event.ts'
import { parseEvent } from '../domain/parse-event.ts'
import type { ChainedEvent, RegistryState } from '../domain/registry.ts'
import { replay } from '../domain/registry.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import { isWithin } from '../domain/signer-policy.ts'
import type { Check } from '../domain/verification.ts'
import type { EventFile, EventFiles, RegistryLog } from '../ports/registry-log.ts'
import type { VerifiedSigner, Verifier } from '../ports/verifier.ts'

export interface ReadRegistryRequest {
  readonly model: string
  /** Of the consumer: who may say what is in a stage. */
  readonly signers: readonly TrustedSigner[]
  /** How many events the model had when it was looked at before: a chain that was cut back is well signed and has fewer. */
  readonly minSequence?: number
  /** Digest of the newest event then: it has to be a part of the chain for ever. */
  readonly knownHead?: Digest
}

export interface ReadRegistryPorts {
  readonly registry: RegistryLog
  readonly verifier: Pick<Verifier, 'examine'>
}

/** An event with the signature of somebody who is trusted. */
export interface SignedEvent extends ChainedEvent {
  readonly signer: VerifiedSigner
}

export interface Registry {
  /** Of the registry branch; `null` when there is none. */
  readonly commit: string | null
  /** Oldest first, without a gap. */
  readonly events: readonly SignedEvent[]
  readonly state: RegistryState
}

/**
 * Reads what happened to a model, and believes it only as one unbroken chain in which somebody who is trusted signed
 * every single event. What this cannot see alone is that the newest events were cut off: `minSequence` and `knownHead`,
 * kept from the last time, can.
 * @throws SIGNATURE_INVALID when an event is not by a trusted signer, DIGEST_MISMATCH when the chain is broken or shorter than it
 * was, MANIFEST_INVALID when an event is malformed or contradicts the ones before it; as `RegistryLog`
 */
export async function readRegistry(
  request: ReadRegistryRequest,
  ports: ReadRegistryPorts,
): Promise<Registry> {
  const { model } = request
  const log = await ports.registry.readEvents(model)
  const events = log === undefined ? [] : await readEvents(log, request, ports)
  const state = replay(model, events)
  refuseShortened(request, events)
  return { commit: log?.commit ?? null, events, state }
}

async function readEvents(
  log: EventFiles,
  request: ReadRegistryRequest,
  ports: ReadRegistryPorts,
): Promise<readonly SignedEvent[]> {
  const events: SignedEvent[] = []
  for await (const file of log.files) {
    refuseMisplaced(file, events.length + 1)
    events.push(await readEvent(file, request, ports))
  }
  return events
}

/** Before anything of it is parsed. */
function refuseMisplaced({ sequence, path, bytes }: EventFile, expected: number): void {
  if (expected > MAX_EVENTS || bytes.length > MAX_EVENT_BYTES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${path} is more than is read: ${MAX_EVENTS} events, each of ${MAX_EVENT_BYTES} bytes.`,
    )
  if (sequence !== expected)
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `${path} is there, and event ${expected}, which comes before it, is not: the branch ${REGISTRY_BRANCH} was tampered with.`,
    )
}

async function readEvent(
  { path, bytes }: EventFile,
  { signers }: ReadRegistryRequest,
  { verifier }: ReadRegistryPorts,
): Promise<SignedEvent> {
  const { checks, signer, payload } = await verifier.examine(bytes, null, signers)
  if (signer === null || payload === null) throw unsigned(path, checks)
  const event = parseEvent(payload, path)
  refuseOldKey(path, event, signer)
  return { event, digest: digestOf(sha256(bytes)), signer }
}

function unsigned(path: string, checks: readonly Check[]): ReleaseError {
  const bad = checks.find((check) => check.outcome === 'failed')
  const found =
    bad === undefined ? 'nobody who is trusted signed it.' : `${bad.name}: ${bad.detail}`
  const compared = (bad?.differences ?? []).map(
    ({ name, expected, found: other }) =>
      ` ${name}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(other)}.`,
  )
  return new ReleaseError(
    'SIGNATURE_INVALID',
    `The event ${path} on the branch ${REGISTRY_BRANCH} cannot be believed: ${found}${compared.join('')}`,
  )
}

/** A key proves no time, but the chain does not go back in time: nobody can add to it with a key of the past. */
function refuseOldKey(path: string, { predicate }: RegistryEvent, signer: VerifiedSigner): void {
  const { validity } = signer
  if (validity === undefined || isWithin(validity, [predicate.createdAt])) return
  throw new ReleaseError(
    'SIGNATURE_INVALID',
    `The event ${path} says that it was made at ${predicate.createdAt}, when the key ${signer.name} was not valid. ` +
      'Sign with the key that is, or correct its dates in your policy.',
  )
}

function refuseShortened(request: ReadRegistryRequest, events: readonly SignedEvent[]): void {
  const { model, minSequence = 0, knownHead } = request
  if (events.length < minSequence)
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `${model} had at least ${minSequence} events before and has ${events.length} now: the branch ${REGISTRY_BRANCH} was ` +
        'moved back or replaced. Restore it, and find out who did it.',
    )
  if (knownHead !== undefined && !events.some(({ digest }) => digest === knownHead))
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `The event ${knownHead}, which was seen before, is not among the ${events.length} events of ${model} any more: the ` +
        `branch ${REGISTRY_BRANCH} was moved back or replaced. Restore it, and find out who did it.`,
    )
}
