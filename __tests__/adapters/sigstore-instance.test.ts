import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { readSigstoreInstance } from '../../src/adapters/sigstore-instance.ts'
import { newAuthority } from '../fakes/certificates.ts'

interface Json {
  [name: string]: unknown
}

let directory: string
let sigstore: LocalSigstore

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'instance-'))
  sigstore = await startLocalSigstore()
})

afterAll(async () => {
  await sigstore.close()
  await rm(directory, { recursive: true })
})

const copy = (): Json => {
  const json: Json = JSON.parse(JSON.stringify(sigstore.trustConfig))
  return json
}

/** The configuration with some fields of its signing part replaced. */
const withSigning = (fields: Json): Json => {
  const json = copy()
  const before = json['signingConfig']
  return { ...json, signingConfig: { ...(typeof before === 'object' ? before : {}), ...fields } }
}

const withRoot = (fields: Json): Json => {
  const json = copy()
  const before = json['trustedRoot']
  return { ...json, trustedRoot: { ...(typeof before === 'object' ? before : {}), ...fields } }
}

async function readFileInstance(content: unknown): ReturnType<typeof readSigstoreInstance> {
  const path = join(directory, 'trust-config.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return readSigstoreInstance({ kind: 'file', path })
}

const service = (url: string, start: string, more: Json = {}): Json => ({
  url,
  majorApiVersion: 1,
  validFor: { start },
  operator: 'x',
  ...more,
})

describe('a trust configuration', () => {
  it('says where to sign and what must be proved', async () => {
    const instance = await readFileInstance(copy())

    expect(instance).toMatchObject({
      name: 'file',
      fulcioUrl: sigstore.url,
      rekorUrl: sigstore.url,
      tsaUrl: `${sigstore.url}/api/v1/timestamp`,
      thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
      oidcAudience: 'sigstore',
    })
    expect((await instance.trustedRoot()).certificateAuthorities).toHaveLength(1)
  })

  it('asks for no log when its root has none', async () => {
    const instance = await readFileInstance(withRoot({ tlogs: [], ctlogs: [] }))

    expect(instance.thresholds).toEqual({ ctlog: 0, tlog: 0, timestamp: 1 })
  })

  it('chooses the newest service that is valid and of a version that is spoken', async () => {
    const caUrls = [
      service('https://old.example', '2020-01-01T00:00:00Z'),
      service('https://new.example/', '2024-01-01T00:00:00Z'),
      service('https://later.example', '2999-01-01T00:00:00Z'),
      service('https://over.example', '2025-01-01T00:00:00Z', {
        validFor: { start: '2025-01-01T00:00:00Z', end: '2025-02-01T00:00:00Z' },
      }),
      service('https://second.example', '2025-01-01T00:00:00Z', { majorApiVersion: 2 }),
    ]

    expect((await readFileInstance(withSigning({ caUrls }))).fulcioUrl).toBe('https://new.example')
  })

  it('has no log to write to when there is only a Rekor v2', async () => {
    const rekorTlogUrls = [
      service('https://log.example', '2024-01-01T00:00:00Z', { majorApiVersion: 2 }),
    ]
    const instance = await readFileInstance(withSigning({ rekorTlogUrls }))

    expect(instance).toMatchObject({ rekorUrl: null, thresholds: { tlog: 1 } })
  })

  it.each([
    ['cut off', () => JSON.stringify(copy()).slice(0, 500), 'it is not JSON'],
    ['empty', () => '', 'it is not JSON'],
    ['a list', () => [], 'it is not a JSON object'],
    ['a trusted root alone', () => copy()['trustedRoot'], 'it is a trusted root alone'],
    [
      'of another type',
      () => ({ ...copy(), mediaType: 'text/plain' }),
      '"mediaType" is "text/plain"',
    ],
    ['without a root', () => ({ ...copy(), trustedRoot: undefined }), '"trustedRoot" is missing'],
    ['without services', () => ({ ...copy(), signingConfig: null }), '"signingConfig" is missing'],
    [
      'with a root of another version',
      () => withRoot({ mediaType: 'v9' }),
      '"trustedRoot.mediaType" is "v9"',
    ],
    [
      'with services of another version',
      () => withSigning({ mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' }),
      '"signingConfig.mediaType"',
    ],
    ['without authorities', () => withRoot({ certificateAuthorities: [] }), 'has no certificate'],
    [
      'with an authority without certificates',
      () => withRoot({ certificateAuthorities: [{ certChain: { certificates: [] } }] }),
      'has no certificate',
    ],
    [
      'without anything that proves the time',
      () => withRoot({ tlogs: [], timestampAuthorities: [] }),
      'to prove the time',
    ],
    [
      'with fields of the wrong kind',
      () => withRoot({ certificateAuthorities: 7, tlogs: [{ logId: 'x', publicKey: null }] }),
      'it',
    ],
    [
      'with an unknown digest',
      () => withRoot({ tlogs: [{ hashAlgorithm: 'MD5' }] }),
      'it is not well-formed',
    ],
    ['without Fulcio', () => withSigning({ caUrls: [] }), 'signingConfig.caUrls names no Fulcio'],
    [
      'with an address that is none',
      () => withSigning({ caUrls: [service('fulcio', '2024-01-01T00:00:00Z')] }),
      '"signingConfig.caUrls" has the address "fulcio"',
    ],
    [
      'with an address in the clear',
      () =>
        withSigning({ caUrls: [service('http://127.0.0.1.evil.example', '2024-01-01T00:00:00Z')] }),
      'an https: address is needed',
    ],
  ])('is refused when it is %s', async (_, build, found) => {
    const error = await readFileInstance(build()).catch((reason: unknown) => reason)

    expect(error).toMatchObject({ code: 'CONFIG_INVALID' })
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining(join(directory, 'trust-config.json')),
    )
    expect(error).toHaveProperty('message', expect.stringContaining(found))
  })

  it('is refused when it is missing, or far too large', async () => {
    const path = join(directory, 'nowhere.json')
    const missing = readSigstoreInstance({ kind: 'file', path })
    const large = readFileInstance(' '.repeat(5 * 1024 * 1024))

    await expect(missing).rejects.toMatchObject({ code: 'FILE_MISSING' })
    await expect(missing).rejects.toThrow(path)
    await expect(large).rejects.toThrow('larger than')
  })
})

it('never asks for less than its log of a file with Sigstore’s public authority in it', async () => {
  const root = newAuthority('sigstore.dev')
  const instance = await readFileInstance(
    withRoot({ certificateAuthorities: [root.entry], tlogs: [], ctlogs: [] }),
  )

  expect(instance.thresholds).toEqual({ ctlog: 1, tlog: 1, timestamp: 1 })
})

describe('the public instance', () => {
  it('wants a log for certificate and signature', async () => {
    expect(await readSigstoreInstance({ kind: 'public-good' })).toMatchObject({
      fulcioUrl: 'https://fulcio.sigstore.dev',
      rekorUrl: 'https://rekor.sigstore.dev',
      tsaUrl: null,
      thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
    })
  })
})
