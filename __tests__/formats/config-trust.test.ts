import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'

const IDENTITY = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'

const schema: object = JSON.parse(
  readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8'),
)
const validates = new Ajv({ strict: true }).compile(schema)

const config = (signer: string): string => `version: 1
trust:
  signers:
    - ${signer}
`
const identity = (more: string): string =>
  config(`{ identity: ${IDENTITY}, issuer: ${ISSUER}, ${more} }`)

function refusal(text: string): string {
  try {
    parseConfig(text, 'c.yml')
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID') return error.message
    throw error
  }
  return 'accepted'
}

describe('a signer of the configuration', () => {
  it.each([
    ['repository: acme/other', { sourceRepository: 'https://github.com/acme/other' }],
    ['repository: https://git.example/a/b/', { sourceRepository: 'https://git.example/a/b' }],
    ['repository_id: 123456789', { repositoryId: '123456789' }],
    ['repository_id: "18446744073709551615"', { repositoryId: '18446744073709551615' }],
    ['owner_id: 9', { ownerId: '9' }],
    ['ref: refs/tags/v1', { ref: 'refs/tags/v1' }],
    ['events: push', { events: ['push'] }],
    ['events: [push, workflow_dispatch]', { events: ['push', 'workflow_dispatch'] }],
    ['runner: self-hosted', { runner: 'self-hosted' }],
  ])('may be tied to what the certificate says of the run: %s', (more, expected) => {
    const text = identity(more)

    expect(parseConfig(text, 'c.yml').signers).toEqual([
      { kind: 'identity', identity: IDENTITY, issuer: ISSUER, ...expected },
    ])
    expect(validates(parse(text))).toBe(true)
  })

  it('names its repository on the server of the identity', () => {
    const text = config(
      `{ identity: "https://acme.ghe.com/a/b/.github/workflows/t.yml@refs/heads/main", issuer: https://i, repository: a/c }`,
    )

    expect(parseConfig(text, 'c.yml').signers).toMatchObject([
      { sourceRepository: 'https://acme.ghe.com/a/c' },
    ])
  })

  it.each([
    ['valid_from: 2026-01-01', { from: '2026-01-01T00:00:00Z', until: null }],
    ['valid_until: 2026-11-25T12:00:00Z', { from: null, until: '2026-11-25T12:00:00Z' }],
    [
      'valid_from: "2026-01-01", valid_until: 2028-02-29',
      { from: '2026-01-01T00:00:00Z', until: '2028-02-29T00:00:00Z' },
    ],
  ])('may be a key for a time: %s', (more, validity) => {
    const text = config(`{ key: a.pub, ${more} }`)

    expect(parseConfig(text, 'c.yml').signers).toEqual([{ kind: 'key', path: 'a.pub', validity }])
    expect(validates(parse(text))).toBe(true)
  })

  it.each([
    ['repository: ml', 'c.yml:4:', 'repository is "ml"; write OWNER/NAME'],
    ['repository: acme/*', 'c.yml:4:', 'without wildcards'],
    ['repository: a/b/c', 'c.yml:4:', 'write OWNER/NAME'],
    ['repository_id: acme', 'c.yml:4:', 'repository_id is "acme"; write the number'],
    ['repository_id: 0', 'c.yml:4:', 'write the number'],
    ['repository_id: 1.5', 'c.yml:4:', 'write the number'],
    ['repository_id: 9007199254740993', 'c.yml:4:', 'write the number'],
    ['owner_id: true', 'c.yml:4:', 'owner_id is true; write the number'],
    ['ref: main', 'c.yml:4:', 'write the ref in full'],
    ['ref: refs/heads/*', 'c.yml:4:', 'write the ref in full'],
    ['events: []', 'c.yml:4:', 'write one event at least'],
    ['events: [push, "*"]', 'c.yml:4:', 'events[1] is "*"; write the name of an event'],
    ['events: Push', 'c.yml:4:', 'write the name of an event'],
    ['runner: mine', 'c.yml:4:', 'write github-hosted or self-hosted'],
    ['runer: self-hosted', 'c.yml:4:', 'did you mean runner?'],
    ['valid_from: 2026-01-01', 'c.yml:4:', 'valid_from is not a known key'],
  ])('is refused with its place: %s', (more, place, message) => {
    const text = identity(more)

    expect(refusal(text)).toContain(place)
    expect(refusal(text)).toContain(message)
    expect(validates(parse(text))).toBe(false)
  })

  it.each([
    ['valid_from: 2026-13-01', false, 'valid_from is "2026-13-01"; write a date'],
    ['valid_from: 2026-1-1', false, 'write a date such as 2026-11-25'],
    ['valid_until: 2026', false, 'write text, in quotes'],
    ['valid_until: 2026-01-01T24:00:00Z', false, 'write a date'],
    ['valid_until: 2026-01-01T00:00:00+01:00', false, 'write a date'],
    ['ref: refs/heads/main', false, 'ref is not a known key'],
    // Which days a month has and what comes first is beyond a schema.
    ['valid_until: 2026-02-29', true, 'valid_until is "2026-02-29"; write a date'],
    ['valid_from: 2026-01-01, valid_until: 2026-01-01', true, 'write a time after valid_from'],
    ['valid_from: 2026-01-02, valid_until: 2026-01-01', true, 'write a time after valid_from'],
  ])('is refused as a key: %s', (more, passesSchema, message) => {
    const text = config(`{ key: a.pub, ${more} }`)

    expect(refusal(text)).toContain(message)
    expect(validates(parse(text))).toBe(passesSchema)
  })
})
