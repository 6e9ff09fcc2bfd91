import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { readTrustedRoot } from '../../src/adapters/sigstore-trusted-root.ts'
import type { RootSources } from '../../src/adapters/sigstore-tuf-root.ts'
import { trustedRoot, trustedRootFrom } from '../../src/cli/trusted-root.ts'
import { UsageError } from '../../src/cli/verb.ts'
import { newAuthority } from '../fakes/certificates.ts'
import type { LocalTuf } from '../fakes/tuf-repository.ts'
import { NOWHERE, startLocalTuf } from '../fakes/tuf-repository.ts'

const { PATH } = process.env

let folder: string
let sigstore: LocalSigstore
let repositories: { readonly publicGood: LocalTuf; readonly github: LocalTuf }
let sources: RootSources
let roots: { readonly publicGood: object; readonly github: object }
const [publicGood, github] = [newAuthority('sigstore.dev'), newAuthority('GitHub, Inc.')]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trusted-root-verb-'))
  // No tool to fall back on.
  process.env['PATH'] = folder
  sigstore = await startLocalSigstore()
  const root = sigstore.trustedRoot
  roots = {
    publicGood: { ...root, certificateAuthorities: [publicGood.entry], later: { field: 1 } },
    github: { ...root, certificateAuthorities: [github.entry], tlogs: [], ctlogs: [] },
  }
  repositories = {
    publicGood: await startLocalTuf({ target: JSON.stringify(roots.publicGood, undefined, 2) }),
    github: await startLocalTuf({ target: JSON.stringify(roots.github) }),
  }
  sources = {
    publicGood: repositories.publicGood.repository,
    github: repositories.github.repository,
  }
})

afterAll(async () => {
  process.env['PATH'] = PATH
  await Promise.all([
    sigstore.close(),
    repositories.publicGood.close(),
    repositories.github.close(),
    rm(folder, { recursive: true }),
  ])
})

interface Said {
  readonly out: string
  readonly err: string
}

async function say(args: readonly string[], from: RootSources = sources): Promise<Said> {
  const said = { out: '', err: '' }
  const write = (name: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        said[name] += String(chunk)
        done()
      },
    })
  await trustedRootFrom(from).run(args, { out: write('out'), err: write('err'), folder })
  return said
}

const lines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe('model-release trusted-root', () => {
  it('prints the roots of both instances, one a line, with every field that they have', async () => {
    const { err, out } = await say([])

    expect(lines(out)).toEqual([roots.publicGood, roots.github])
    // gh passes over a last line that does not end.
    expect(out.endsWith('\n')).toBe(true)
    expect(err).toBe('')
  })

  it.each([['public-good'], ['github']] as const)('prints that of %s alone', async (instance) => {
    const { out } = await say(['--instance', instance])

    expect(lines(out)).toEqual([instance === 'github' ? roots.github : roots.publicGood])
  })

  it('writes a file that bundles of either instance are checked with', async () => {
    expect(await say(['--out', 'pinned.jsonl'])).toEqual({
      out: '',
      err: '2 roots in pinned.jsonl\n',
    })

    const trust = await readTrustedRoot(join(folder, 'pinned.jsonl'))
    expect((await trust(publicGood.issue())).thresholds).toMatchObject({ ctlog: 1, tlog: 1 })
    expect((await trust(github.issue())).thresholds).toMatchObject({ ctlog: 0, tlog: 0 })
  })

  it('prints the root in a trust configuration, and asks nobody for it', async () => {
    await writeFile(join(folder, 'config.json'), JSON.stringify(sigstore.trustConfig))
    const nobody = { publicGood: NOWHERE, github: NOWHERE }

    expect(lines((await say(['--instance', 'config.json'], nobody)).out)).toEqual([
      sigstore.trustedRoot,
    ])
  })

  it('writes nothing when one of both cannot be had', async () => {
    await writeFile(join(folder, 'kept.jsonl'), 'as it was')
    const saying = say(['--out', 'kept.jsonl'], { ...sources, github: NOWHERE })

    await expect(saying).rejects.toMatchObject({ code: 'GITHUB_FAILED' })
    await expect(saying).rejects.toThrow(/The trusted root of github could not be downloaded.*9/)
    expect(readFileSync(join(folder, 'kept.jsonl'), 'utf8')).toBe('as it was')
  })

  it('prints nothing that could not be read again', async () => {
    const other = await startLocalTuf({ target: '{"mediaType":"application/x"}' })
    const saying = say(['--instance', 'public-good'], { ...sources, publicGood: other.repository })

    await expect(saying).rejects.toThrow('the root of public-good is not a usable trusted root')
    await other.close()
  })

  it.each([['--nowhere'], ['public-good'], ['--out']])(
    'does not understand %s',
    async (argument) => {
      await expect(say([argument])).rejects.toThrow(UsageError)
    },
  )

  it('explains itself', () => {
    expect(trustedRoot.help).toContain('Usage: model-release trusted-root')
    expect(trustedRoot.summary).not.toContain('\n')
  })

  it('loads neither octokit nor a Sigstore library before it runs', () => {
    const script = `
      await import('./trusted-root.ts')
      const { createRequire } = await import('node:module')
      const files = Object.keys(createRequire(import.meta.url).cache)
      process.stdout.write(JSON.stringify(files.filter((file) => /octokit|sigstore/.test(file))))`
    const hook = `
      import { registerHooks } from 'node:module'
      registerHooks({ resolve(name, context, next) {
        if (/octokit/.test(name)) throw new Error('octokit')
        return next(name, context)
      } })`
    const output = execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        `--import=data:text/javascript,${encodeURIComponent(hook)}`,
        '--input-type=module',
        '--eval',
        script,
      ],
      { encoding: 'utf8', cwd: new URL('../../src/cli', import.meta.url) },
    )

    expect(JSON.parse(output)).toEqual([])
  })
})
