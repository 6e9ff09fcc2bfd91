import { Ajv } from 'ajv'
import { ReleaseError } from './errors.ts'
import type { EventAction, RegistryEvent } from './event.ts'
import { EVENT_TYPE, isStageName, MAX_EVENT_BYTES, MAX_EVENTS } from './event.ts'
import type { Subject } from './manifest.ts'
import { STATEMENT_TYPE } from './manifest.ts'
import { findJsonProblem, quoteText } from './strict-json.ts'
import { parseModelName, parseVersion, versionTag } from './version.ts'

const MAX_REPORTED = 10

/**
 * Reads the payload of an event's bundle, and keeps unknown members. What the events before it say is for `replay`.
 * @param name of the event, for the message
 * @throws MANIFEST_INVALID naming each failing path
 */
export function parseEvent(payload: Uint8Array, name = 'The event'): RegistryEvent {
  const text = decode(payload, name)
  const problem = findJsonProblem(text)
  if (problem !== undefined) throw invalid(name, [problem])
  const value = parseJson(text, name)
  const problems = validate(value)
  if (problems.length > 0) throw invalid(name, problems)
  assertStatement(value)
  const contradictions = findContradictions(value)
  if (contradictions.length > 0) throw invalid(name, contradictions)
  assertEvent(value)
  return value
}

function decode(payload: Uint8Array, name: string): string {
  if (payload.length > MAX_EVENT_BYTES)
    throw invalid(name, [`it has ${payload.length} bytes, more than ${MAX_EVENT_BYTES}`])
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload)
  } catch {
    throw invalid(name, ['it is not UTF-8'])
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(name, [cause instanceof Error ? cause.message : 'it is not JSON'])
  }
}

const textUpTo = (maxLength: number) => ({ type: 'string', maxLength }) as const
const nullable = (type: string) => ({ type: [type, 'null'] }) as const
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const

/** An object whose listed members are required unless named `optional`; other members are kept. */
const record = (
  properties: Readonly<Record<string, unknown>>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
})

const ACTIONS: readonly EventAction[] = [
  'register',
  'promote',
  'demote',
  'rollback',
  'deprecate',
  'yank',
]

const schema = record({
  _type: { const: STATEMENT_TYPE },
  subject: {
    type: 'array',
    items: record({ name: textUpTo(400), digest: record({ sha256 }) }),
    minItems: 1,
    maxItems: 1,
  },
  predicateType: { const: EVENT_TYPE },
  predicate: record(
    {
      sequence: { type: 'integer', minimum: 1, maximum: MAX_EVENTS },
      previous: { type: ['string', 'null'], pattern: '^sha256:[0-9a-f]{64}$' },
      model: { type: 'string', minLength: 1, maxLength: 100 },
      action: { enum: ACTIONS },
      stage: nullable('string'),
      version: { type: 'string', minLength: 1, maxLength: 256 },
      replaces: { ...nullable('string'), maxLength: 256 },
      share: { ...nullable('number'), minimum: 0, maximum: 100 },
      shadow: { type: 'boolean' },
      reason: textUpTo(4000),
      gates: { type: 'array', maxItems: 1000 },
      actor: textUpTo(200),
      run: { anyOf: [{ type: 'null' }, record({ url: textUpTo(2000) })] },
      createdAt: {
        type: 'string',
        pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$`,
      },
    },
    ['shadow'],
  ),
})

let compiled: ReturnType<Ajv['compile']> | undefined

function validate(value: unknown): readonly string[] {
  compiled ??= new Ajv({ allErrors: true, strict: false }).compile(schema)
  if (compiled(value)) return []
  return (compiled.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`)
}

/** What the schema has checked. */
interface Statement {
  readonly subject: readonly [Subject]
  readonly predicate: {
    readonly sequence: number
    readonly previous: string | null
    readonly model: string
    readonly action: EventAction
    readonly stage: string | null
    readonly version: string
    readonly replaces: string | null
    readonly share: number | null
    readonly shadow?: boolean
    readonly createdAt: string
  }
}

function assertStatement(_value: unknown): asserts _value is Statement {}

// The schema and the contradictions together are what the type says.
function assertEvent(_value: unknown): asserts _value is RegistryEvent {}

type Predicate = Statement['predicate']
type Finding = readonly [boolean, string]

function findContradictions({ subject, predicate }: Statement): readonly string[] {
  const { model, version, replaces, previous, sequence, stage, createdAt } = predicate
  const findings: readonly Finding[] = [
    [isModel(model), `/predicate/model ${quoteText(model)} is not a model name`],
    [isVersion(version), `/predicate/version ${quoteText(version)} is not a version`],
    [
      subject[0].name === versionTag(model, version),
      `/subject/0/name ${quoteText(subject[0].name)} is not MODEL@vVERSION`,
    ],
    [replaces === null || isVersion(replaces), '/predicate/replaces is neither null nor a version'],
    [
      (sequence === 1) === (previous === null),
      '/predicate/previous is null for the first event, and only for it',
    ],
    [
      stage === null || isStageName(stage),
      `/predicate/stage ${quoteText(stage ?? '')} is not the name of a stage`,
    ],
    [!Number.isNaN(Date.parse(createdAt)), '/predicate/createdAt is not a time'],
    ...checkChange(predicate),
  ]
  return findings.filter(([holds]) => !holds).map(([, problem]) => problem)
}

function isModel(text: string): boolean {
  try {
    return parseModelName(text) === text
  } catch (error) {
    if (error instanceof ReleaseError) return false
    throw error
  }
}

const isVersion = (text: string): boolean => parseVersion(text) === text

function checkChange(predicate: Predicate): readonly Finding[] {
  const { action, stage, replaces, share, shadow } = predicate
  const moves = action === 'promote' || action === 'rollback' || action === 'demote'
  const serves = action === 'promote' || action === 'rollback'
  return [
    [moves === (stage !== null), `/predicate/stage of the action ${action} is missing or too much`],
    [serves || replaces === null, `/predicate/replaces of the action ${action} is not null`],
    [
      shadow === undefined || action === 'promote',
      `/predicate/shadow does not go with the action ${action}`,
    ],
    [isShareOf(predicate), `/predicate/share ${share} does not go with the action ${action}`],
  ]
}

/** Percent with two decimals; a shadow serves nobody. */
function isShareOf({ action, share, shadow }: Predicate): boolean {
  if (action === 'rollback') return share === 100
  if (action !== 'promote') return share === null
  if (share === null || shadow === true) return share === 0
  return share >= 0.01 && Math.abs(share * 100 - Math.round(share * 100)) < 1e-9
}

function invalid(name: string, problems: readonly string[]): ReleaseError {
  const shown = problems.slice(0, MAX_REPORTED).join('; ')
  const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : ''
  return new ReleaseError(
    'MANIFEST_INVALID',
    `${name} is not an event of this kind: ${shown}${more}. It was written by another tool or a newer version of this one.`,
  )
}
