import { readdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { verify } from 'node:crypto'
import { readGithubRoot } from '../../src/adapters/sigstore-github-root.ts'
import { GITHUB_TUF_ROOT } from '../../src/adapters/sigstore-github-tuf-root.ts'
import { downloadRoot, ROOT_SOURCES } from '../../src/adapters/sigstore-tuf-root.ts'
import type { LocalTuf, TufOptions } from '../fakes/tuf-repository.ts'
import { canonicalize, NOWHERE, startLocalTuf } from '../fakes/tuf-repository.ts'

const TARGET = '{"certificateAuthorities":[{"uri":"fulcio.githubapp.com"}],"later-field":1}'
const REQUEST = { host: 'github.com', fulcioHost: 'fulcio.githubapp.com', token: 'a-token' }
const { PATH, RUNNER_TEMP } = process.env

let folder: string
let tuf: LocalTuf | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'github-root-'))
  // No tool to fall back on.
  process.env['PATH'] = folder
  process.env['RUNNER_TEMP'] = folder
})

afterEach(async () => {
  await tuf?.close()
  tuf = undefined
})

afterAll(async () => {
  process.env['PATH'] = PATH
  if (RUNNER_TEMP === undefined) delete process.env['RUNNER_TEMP']
  else process.env['RUNNER_TEMP'] = RUNNER_TEMP
  await rm(folder, { recursive: true })
})

async function read(options: Partial<TufOptions> = {}): Promise<unknown> {
  tuf = await startLocalTuf({ target: TARGET, ...options })
  return readGithubRoot(REQUEST, tuf.repository)
}

describe('the root of GitHub’s instance', () => {
  it('comes from the update repository, whole, without any tool and without the token', async () => {
    expect(await read()).toEqual(JSON.parse(TARGET))
    expect(tuf?.requests.map(({ path }) => path)).toContain('/timestamp.json')
    expect(tuf?.requests.some(({ authorization }) => authorization !== undefined)).toBe(false)
  })

  it('leaves nothing on the disk', async () => {
    const started = await startLocalTuf({ target: TARGET, served: 'another' })
    await readGithubRoot(REQUEST, started.repository).catch(() => undefined)
    await started.close()
    await read()

    expect(await readdir(folder)).toEqual([])
  })

  it('follows the roots that the known one has signed, though it has expired itself', async () => {
    const options = { secondRoot: 'signed', rootExpires: '2020-01-01T00:00:00Z' } as const

    expect(await read(options)).toEqual(JSON.parse(TARGET))
  })

  it.each<[string, Partial<TufOptions>, RegExp]>([
    ['a root that the known one has not signed', { secondRoot: 'foreign' }, /root was signed by 0/],
    ['roots that have expired', { rootExpires: '2020-01-01T00:00:00Z' }, /expired/],
    ['a file that was swapped', { served: TARGET.replace('later', 'other') }, /hash/],
    ['a file that is longer than it should be', { served: `${TARGET} ` }, /length/],
    ['metadata signed by somebody else', { foreignTimestamp: true }, /signed by 0\/1 keys/],
    ['metadata that is no longer valid', { timestampExpires: '2020-01-01T00:00:00Z' }, /expired/],
  ])('is refused from a repository with %s', async (_, options, found) => {
    const reading = read(options)

    await expect(reading).rejects.toThrow(found)
    await expect(reading).rejects.toThrow('(gh) is not installed')
    await expect(reading).rejects.toMatchObject({ name: 'RootUnavailable' })
  })

  it('says what was not reached', async () => {
    const reading = readGithubRoot(REQUEST, NOWHERE)

    await expect(reading).rejects.toThrow(NOWHERE.url)
  })

  it('of a tenant is not looked for in the repository of github.com', async () => {
    tuf = await startLocalTuf({ target: TARGET })
    const tenant = { ...REQUEST, host: 'acme.ghe.com', fulcioHost: 'fulcio.acme.ghe.com' }

    await expect(readGithubRoot(tenant, tuf.repository)).rejects.toThrow('(gh) is not installed')
    expect(tuf.requests).toEqual([])
  })
})

interface Root {
  readonly signed: {
    readonly version: number
    readonly keys: Readonly<Record<string, { readonly keyval: { readonly public: string } }>>
    readonly roles: { readonly root: { readonly keyids: string[]; readonly threshold: number } }
  }
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[]
}

describe('the root key that is built in', () => {
  it('is signed by as many of its own keys as it asks for', () => {
    const { signatures, signed }: Root = JSON.parse(GITHUB_TUF_ROOT)
    const bytes = Buffer.from(canonicalize(signed))
    const { keyids, threshold } = signed.roles.root
    const good = signatures.filter(({ keyid, sig }) => {
      const pem = keyids.includes(keyid) ? signed.keys[keyid]?.keyval.public : undefined
      return pem !== undefined && verify('sha256', bytes, pem, Buffer.from(sig, 'hex'))
    })

    expect(threshold).toBe(3)
    expect(new Set(good.map(({ keyid }) => keyid)).size).toBeGreaterThanOrEqual(threshold)
  })

  it('is one that the client starts from: it asks for the successor, and takes none of another’s', async () => {
    tuf = await startLocalTuf({ target: TARGET })
    const repository = { ...ROOT_SOURCES.github, url: tuf.repository.url, retries: 0 }
    const { signed }: Root = JSON.parse(GITHUB_TUF_ROOT)

    await expect(downloadRoot(repository)).rejects.toThrow('expired')
    expect(tuf.requests[0]?.path).toBe(`/${signed.version + 1}.root.json`)
  })
})
