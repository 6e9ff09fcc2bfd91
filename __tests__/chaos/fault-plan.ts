import type { FaultKind } from '../../local-github/faults.ts'
import type { OriginName } from '../../local-github/route.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A request as its sender knows it. */
export interface SentRequest {
  readonly origin: OriginName
  readonly method: string
  readonly path: string
  readonly query: string
  /** Bytes of its body. */
  readonly size: number
}

/** Something that goes wrong with one request. */
export interface DrawnFault {
  readonly name: FaultName
  /** At the server; `null` when the request does not get there. */
  readonly fault: FaultKind | null
  /** What the client does: goes on, is gone before anything is sent, or has enough after some silence. */
  readonly client: 'goes-on' | 'at-once' | 'silence'
}

export const FAULT_NAMES = [
  'status',
  'secondary-limit',
  'primary-limit',
  'cut-before',
  'cut-after',
  'cut-body',
  'starter',
  'stall',
  'delay',
  'corrupt',
] as const
export type FaultName = (typeof FAULT_NAMES)[number]

/** What one simulated process meets. Everything follows from `random` and the number of a request. */
export interface FaultPlan {
  readonly random: SeededRandom
  /** Probability that a request is disturbed. */
  readonly rate: number
  /** Whether bytes that are downloaded may come other than they were sent. */
  readonly damages: boolean
  /** Dies with the request of this number, which meets this. */
  readonly kill: {
    readonly at: number
    readonly fault: (sent: SentRequest) => DrawnFault
  } | null
}

export const undisturbed = (random: SeededRandom): FaultPlan => ({
  random,
  rate: 0,
  damages: false,
  kill: null,
})

/** The fault of the process's request of that number, if it meets one. */
export function drawFault(
  { random, rate, damages }: FaultPlan,
  number: number,
  sent: SentRequest,
): DrawnFault | undefined {
  const own = random.branch('request', number)
  if (!own.chance(rate)) return undefined
  return buildFault(own.pick(possible(sent, damages)), sent, own)
}

const ANYWHERE: readonly FaultName[] = [
  'status',
  'secondary-limit',
  'primary-limit',
  'cut-before',
  'cut-after',
  'delay',
]

/** What can happen to a request of this kind. */
function possible({ origin }: SentRequest, damages: boolean): readonly FaultName[] {
  if (origin === 'uploads') return [...ANYWHERE, 'starter', 'cut-body', 'stall', 'corrupt']
  if (origin === 'objects')
    return [
      ...(['status', 'cut-before', 'cut-body', 'stall', 'delay'] as const),
      ...(damages ? (['corrupt'] as const) : []),
    ]
  return [...ANYWHERE, 'stall']
}

function buildFault(name: FaultName, sent: SentRequest, random: SeededRandom): DrawnFault {
  const isUpload = sent.origin === 'uploads'
  const facts: FaultFacts = {
    random,
    inside: random.between(0, isUpload ? Math.max(sent.size - 1, 0) : 600),
    hasBody: sent.origin !== 'api',
  }
  return { name, fault: BUILDERS[name](facts), client: name === 'stall' ? 'silence' : 'goes-on' }
}

interface FaultFacts {
  readonly random: SeededRandom
  /** A place within the bytes that are under way. */
  readonly inside: number
  readonly hasBody: boolean
}

const BUILDERS: Readonly<Record<FaultName, (facts: FaultFacts) => FaultKind>> = {
  status: ({ random }) => buildStatus(random),
  'secondary-limit': ({ random }) => buildLimit('secondary', random),
  'primary-limit': ({ random }) => buildLimit('primary', random),
  'cut-before': () => ({ kind: 'cut-before' }),
  'cut-after': () => ({ kind: 'cut-after' }),
  'cut-body': ({ inside }) => ({ kind: 'cut-body', after: inside }),
  starter: () => ({ kind: 'starter' }),
  stall: ({ inside, hasBody }) => ({ kind: 'stall', ...(hasBody ? { after: inside } : {}) }),
  delay: ({ random }) => ({ kind: 'delay', ms: random.between(1, 4) }),
  corrupt: ({ inside }) => ({ kind: 'corrupt', at: inside }),
}

function buildLimit(limit: 'primary' | 'secondary', random: SeededRandom): FaultKind {
  // Once in a while longer than a job waits.
  const wait = random.chance(0.05) ? 3600 : random.between(1, 90)
  return { kind: 'rate-limit', limit, status: random.pick([403, 429]), wait }
}

function buildStatus(random: SeededRandom): FaultKind {
  const status = random.pick([500, 502, 503, 504])
  const after = { 'retry-after': String(random.between(1, 20)) }
  return { kind: 'status', status, ...(random.chance(0.2) ? { headers: after } : {}) }
}

/** Longer than a client waits in silence, and than it takes until the next process is at work. */
export const LINGER_MS = 30

type Death = (sent: SentRequest, random: SeededRandom) => DrawnFault

const DEATHS: readonly Death[] = [
  () => ({ name: 'cut-before', fault: null, client: 'at-once' }),
  () => ({ name: 'cut-after', fault: { kind: 'cut-after' }, client: 'goes-on' }),
  (sent, random) =>
    buildFault(sent.origin === 'api' ? 'cut-before' : 'cut-body', sent, random.branch('half')),
  // The server has it, and does it when the next process is at work already.
  () => ({ name: 'delay', fault: { kind: 'delay', ms: LINGER_MS }, client: 'silence' }),
]

/** Death at a request somewhere in the first `requests`. */
export function drawKill(random: SeededRandom, requests: number): NonNullable<FaultPlan['kill']> {
  const at = random.between(1, requests)
  const die = random.pick(DEATHS)
  return { at, fault: (sent) => die(sent, random) }
}
