import { describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { EventChange } from '../../src/domain/event.ts'
import {
  buildEvent,
  eventPath,
  isStageName,
  manifestOf,
  MAX_EVENT_BYTES,
  parseEventName,
} from '../../src/domain/event.ts'
import { parseEvent } from '../../src/domain/parse-event.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { demote, promote, register, rollback, sampleFacts, shadow, yank } from './event-samples.ts'

const event = buildEvent(sampleFacts('1.4.0', promote('1.3.2')), {
  sequence: 6,
  digest: digestOf(sha256('event 6')),
  createdAt: '2026-10-01T00:00:00Z',
})
const text = Buffer.from(stableJson(event)).toString('utf8')

/** The event with one place of its text changed. */
const changed = (from: string, to: string): Uint8Array => {
  expect(text).toContain(from)
  return Buffer.from(text.replace(from, () => to))
}

describe('an event', () => {
  it('is written with the members of the format, in their order', () => {
    expect(JSON.parse(text)).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'churn@v1.4.0', digest: { sha256: sha256('1.4.0') } }],
      predicateType: 'https://model-release/event/v1',
      predicate: {
        sequence: 7,
        previous: digestOf(sha256('event 6')),
        model: 'churn',
        action: 'promote',
        stage: 'production',
        version: '1.4.0',
        replaces: '1.3.2',
        share: 100,
        reason: 'better on test/recall',
        gates: [],
        actor: 'octocat',
        run: { url: 'https://github.com/acme/ml/actions/runs/1' },
        createdAt: '2026-11-01T00:00:00Z',
      },
    })
    expect(Object.keys(event.predicate).join(' ')).toBe(
      'sequence previous model action stage version replaces share reason gates actor run createdAt',
    )
  })

  it.each<readonly [string, EventChange]>([
    ['a registration', register],
    ['a promotion', promote(null)],
    ['a promotion to a part', promote('1.3.2', 12.25)],
    ['a shadow', shadow('1.3.2')],
    ['a rollback', rollback('1.5.0')],
    ['a demotion', demote],
    ['a withdrawal', yank],
  ])('that is %s reads as it was written', (_name, change) => {
    const written = buildEvent(sampleFacts('1.4.0', change), null)
    expect(parseEvent(stableJson(written))).toEqual(written)
  })

  it('keeps what a newer version of the tool has put into it', () => {
    const bytes = changed('"gates": []', '"gates": [{ "x": 1 }], "ticket": "ML-7", "__proto__": {}')
    const { predicate } = parseEvent(bytes)
    expect(predicate).toMatchObject({ gates: [{ x: 1 }], ticket: 'ML-7' })
    expect(Object.keys(predicate)).toContain('__proto__')
  })

  it('names the manifest of its version', () => {
    expect(manifestOf(event)).toBe(digestOf(sha256('1.4.0')))
  })

  it('is never older than the one before it, though clocks differ', () => {
    const head = { sequence: 1, digest: digestOf(sha256('x')), createdAt: '2026-12-01T00:00:00Z' }
    const late = buildEvent(sampleFacts('1.4.0', promote(null)), head)
    expect(late.predicate.createdAt).toBe('2026-12-01T00:00:00Z')
  })
})

describe('a payload that is no event is refused', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'Unexpected end of JSON input'],
    ['a cut', Buffer.from(text.slice(0, 300)), 'JSON'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'it is not UTF-8'],
    ['a byte order mark', Buffer.from(`\uFEFF${text}`), 'it starts with a byte order mark'],
    ['too many bytes', Buffer.alloc(MAX_EVENT_BYTES + 1, 0x20), 'bytes, more than 262144'],
    [
      'deep nesting',
      changed('"gates": []', `"gates": ${'['.repeat(200)}${']'.repeat(200)}`),
      'it is nested more than 100 deep',
    ],
    ['the same name twice', changed('"share"', '"stage": "x", "share"'), 'names "stage" twice'],
    ['another statement', changed('Statement/v1', 'Statement/v0.1'), '/_type must be equal'],
    ['a manifest', changed('event/v1', 'manifest/v1'), '/predicateType must be equal'],
    ['an unknown action', changed('"promote"', '"bless"'), '/predicate/action must be equal'],
    ['no action', changed('"action": "promote",', ''), "must have required property 'action'"],
    ['number 0', changed('"sequence": 7', '"sequence": 0'), '/predicate/sequence must be >= 1'],
    ['half a number', changed('"sequence": 7', '"sequence": 7.5'), 'must be integer'],
    ['a huge number', changed('"sequence": 7', '"sequence": 1e300'), 'must be <= 10000'],
    [
      'a first event that follows one',
      changed('"sequence": 7', '"sequence": 1'),
      '/predicate/previous is null for the first event, and only for it',
    ],
    ['another subject', changed('churn@v1.4.0', 'churn@v1.4.1'), '/subject/0/name "churn@v1.4.1"'],
    ['the subject of another model', changed('churn@v1', 'fraud@v1'), '/subject/0/name'],
    ['a digest in capitals', changed(sha256('1.4.0'), 'A'.repeat(64)), 'must match pattern'],
    ['a bad model', changed('"model": "churn"', '"model": "../x"'), '"../x" is not a model name'],
    ['a bad version', changed('"version": "1.4.0"', '"version": "v1.4"'), 'is not a version'],
    ['no version before it', changed('"1.3.2"', '"old"'), 'is neither null nor a version'],
    ['a stage called latest', changed('"production"', '"latest"'), 'not the name of a stage'],
    ['no stage', changed('"production"', 'null'), '/predicate/stage of the action promote'],
    ['a share of nothing', changed('"share": 100', '"share": 0'), '/predicate/share 0'],
    ['a share of too much', changed('"share": 100', '"share": 101'), 'must be <= 100'],
    ['a finer share', changed('"share": 100', '"share": 0.125'), '/predicate/share 0.125'],
    ['a shadow that serves', changed('"share"', '"shadow": true, "share"'), '/predicate/share 100'],
    ['a share of no size', changed('"share": 100', '"share": null'), '/predicate/share null'],
    ['a demotion with a share', changed('"promote"', '"demote"'), '/predicate/replaces'],
    ['a withdrawal from a stage', changed('"promote"', '"yank"'), '/predicate/stage'],
    ['no day', changed('2026-11-01', '2026-13-01'), '/predicate/createdAt is not a time'],
    ['a local time', changed('00:00:00Z', '00:00:00+01:00'), 'must match pattern'],
  ])('%s', async (_name, bytes, message) => {
    const refusal = await refusalOf(() => parseEvent(bytes, 'models/churn/events/000007.json'))
    expect(refusal).toContain(message)
    expect(refusal).toMatch(/^MANIFEST_INVALID models\/churn\/events\/000007\.json is not an event/)
  })

  it('two subjects', async () => {
    const two = { ...event, subject: [...event.subject, ...event.subject] }
    expect(await refusalOf(() => parseEvent(stableJson(two)))).toContain(
      '/subject must NOT have more',
    )
  })

  it('a rollback to a part of the stage', async () => {
    const change = { ...rollback('1.3.2'), share: 50 }
    const part = { ...event, predicate: { ...event.predicate, ...change } }
    expect(await refusalOf(() => parseEvent(stableJson(part)))).toContain('/predicate/share 50')
  })
})

describe('the file of an event', () => {
  it('lies with its model, by its number', () => {
    expect(eventPath('churn', 7)).toBe('models/churn/events/000007.json')
    expect(eventPath('team/churn', 10_000)).toBe('models/team/churn/events/010000.json')
    expect(parseEventName('000007.json')).toBe(7)
  })

  it.each([
    '7.json',
    '0000007.json',
    '000007.JSON',
    '000007.json\n',
    'x000007.json',
    '-00007.json',
  ])('is not called %j', (name) => {
    expect(parseEventName(name)).toBeUndefined()
  })
})

describe('a stage', () => {
  it.each(['production', 'eu-west.1', '2026'])('can be called %s', (name) => {
    expect(isStageName(name)).toBe(true)
  })

  it.each([
    '',
    'latest',
    'auto',
    '1.4.0',
    'v1.4.0',
    'a/b',
    'a b',
    '-x',
    '__proto__',
    'x'.repeat(101),
  ])('cannot be called %j', (name) => {
    expect(isStageName(name)).toBe(false)
  })
})
