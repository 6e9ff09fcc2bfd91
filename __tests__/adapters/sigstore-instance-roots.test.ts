import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { readSigstoreInstance } from '../../src/adapters/sigstore-instance.ts'
import type { LocalTuf } from '../fakes/tuf-repository.ts'
import { NOWHERE, startLocalTuf } from '../fakes/tuf-repository.ts'

const PATH = process.env['PATH']
/** No update repository is to be reached. */
const CUT_OFF = { publicGood: NOWHERE, github: NOWHERE }

let directory: string
let sigstore: LocalSigstore

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'instance-'))
  sigstore = await startLocalSigstore()
})

afterEach(() => {
  process.env['PATH'] = PATH
})

afterAll(async () => {
  await sigstore.close()
  await rm(directory, { recursive: true })
})

describe('a root that is downloaded', () => {
  let repository: LocalTuf

  beforeAll(async () => {
    repository = await startLocalTuf({ target: JSON.stringify(sigstore.trustedRoot) })
  })

  afterAll(() => repository.close())

  it.each([{ kind: 'public-good' }, { kind: 'github', serverUrl: 'https://github.com' }] as const)(
    'is the one of the repository of $kind, asked for once',
    async (choice) => {
      const [publicGood, github] = [
        { publicGood: repository.repository, github: NOWHERE },
        { publicGood: NOWHERE, github: repository.repository },
      ]
      const before = repository.requests.length
      const sources = choice.kind === 'github' ? github : publicGood
      const instance = await readSigstoreInstance(choice, sources)
      const [first, second] = await Promise.all([instance.trustedRoot(), instance.trustedRoot()])
      const targets = repository.requests.slice(before).filter(({ path }) => /targets/.test(path))

      expect(first.certificateAuthorities[0]?.uri).toBe(sigstore.url)
      expect(second).toBe(first)
      // The metadata of the target, and the target.
      expect(targets).toHaveLength(2)
    },
  )

  it('says how to do without a network when the public one is not reached', async () => {
    const instance = await readSigstoreInstance({ kind: 'public-good' }, CUT_OFF)

    await expect(instance.trustedRoot()).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' })
    await expect(instance.trustedRoot()).rejects.toThrow(
      /trust root: .*127\.0\.0\.1:9.*model-release trusted-root --out trusted_root\.jsonl/,
    )
  })
})

describe('GitHub’s instance', () => {
  it.each([
    ['https://github.com', 'https://fulcio.githubapp.com', 'https://timestamp.githubapp.com'],
    ['https://acme.ghe.com', 'https://fulcio.acme.ghe.com', 'https://timestamp.acme.ghe.com'],
  ])('of %s has a timestamp authority and no log', async (serverUrl, fulcioUrl, tsaUrl) => {
    expect(await readSigstoreInstance({ kind: 'github', serverUrl })).toMatchObject({
      fulcioUrl,
      rekorUrl: null,
      tsaUrl,
      thresholds: { ctlog: 0, tlog: 0, timestamp: 1 },
    })
  })

  it('does not exist on a server of one’s own', async () => {
    const choice = { kind: 'github', serverUrl: 'https://git.acme.example' } as const

    await expect(readSigstoreInstance(choice)).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  })

  it('says what is missing when the GitHub command line tool is not installed', async () => {
    process.env['PATH'] = join(directory, 'empty')
    const choice = { kind: 'github', serverUrl: 'https://github.com' } as const
    const instance = await readSigstoreInstance(choice, CUT_OFF)

    await expect(instance.trustedRoot()).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' })
    await expect(instance.trustedRoot()).rejects.toThrow(
      /trust root: .*127\.0\.0\.1:9.*\(gh\) is not installed.*trusted-root.*sigstore-instance: public-good/,
    )
  })
})

const rootOf = (uri: string): string => {
  const json: { trustedRoot: { certificateAuthorities: [object] } } = JSON.parse(
    JSON.stringify(sigstore.trustConfig),
  )
  const [authority] = json.trustedRoot.certificateAuthorities
  return JSON.stringify({ ...json.trustedRoot, certificateAuthorities: [{ ...authority, uri }] })
}

/** Puts a shell script in the place of the tool. */
async function installTool(script: string): Promise<void> {
  const tools = join(directory, 'tools')
  await mkdir(tools, { recursive: true })
  await writeFile(join(tools, 'gh'), `#!/bin/sh\n${script}\n`)
  await chmod(join(tools, 'gh'), 0o755)
  process.env['PATH'] = `${tools}${delimiter}${PATH}`
}

async function readRoot(serverUrl: string): Promise<string | undefined> {
  const choice = { kind: 'github', serverUrl, token: 'a-token' } as const
  const instance = await readSigstoreInstance(choice, CUT_OFF)
  return (await instance.trustedRoot()).certificateAuthorities[0]?.uri
}

// The stand-in is a shell script.
const onPosix = process.platform === 'win32' ? describe.each([]) : describe.each(['tool'])

onPosix('the root from the GitHub command line %s', () => {
  it('is the one of the instance’s authority', async () => {
    delete process.env['GH_TOKEN']
    const file = join(directory, 'roots.jsonl')
    await writeFile(
      file,
      ['https://fulcio.sigstore.dev', 'fulcio.githubapp.com', 'fulcio.acme.ghe.com']
        .map(rootOf)
        .join('\n'),
    )
    // The token is for the tenant's API; for github.com none is needed, so none is handed over.
    await installTool(
      `[ "$1 $2 $3" = "attestation trusted-root --hostname" ] || exit 3
      case "$4:$GH_TOKEN" in acme.ghe.com:a-token|github.com:) cat ${file};; *) exit 4;; esac`,
    )

    expect(await readRoot('https://github.com')).toBe('fulcio.githubapp.com')
    expect(await readRoot('https://acme.ghe.com')).toBe('fulcio.acme.ghe.com')
  })

  it.each([
    ['prints roots of others only', "echo '{}'", 'printed no root for fulcio.githubapp.com'],
    ['prints no JSON', 'echo help', 'printed something else'],
    [
      'fails',
      'echo no >&2; exit 4',
      'failed (Command failed: gh attestation trusted-root --hostname github.com no)',
    ],
  ])('is refused when the tool %s', async (_, script, found) => {
    await installTool(script)

    await expect(readRoot('https://github.com')).rejects.toThrow(found)
  })
})
