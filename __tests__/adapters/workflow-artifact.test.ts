import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import type { StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import type { ArtifactClient } from '../../src/adapters/workflow-artifact.ts'
import { workflowArtifact } from '../../src/adapters/workflow-artifact.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'

const sourceUrl = (path: string): string => new URL(`../../src/${path}`, import.meta.url).href

let root = ''
let github: LocalGithub

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'workflow-artifact-test-'))
  await mkdir(join(root, 'workspace'))
  github = await startLocalGithub({ dataDir: join(root, 'data'), tokens: {}, quiet: true })
  github.world.createRepository({ owner: 'octo', name: 'model' })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
})

/** Runs a step in which `exchange` is the adapter over the real client. */
async function runAdapter(runId: string, body: string, serverUrl = ''): Promise<StepResult> {
  const action = await mkdtemp(join(root, 'action-'))
  const script = `
    import { appendFileSync, readdirSync } from 'node:fs'
    import { workflowArtifact } from ${JSON.stringify(sourceUrl('adapters/workflow-artifact.ts'))}
    import { unpackArtifact } from ${JSON.stringify(sourceUrl('usecases/unpack-artifact.ts'))}
    const root = ${JSON.stringify(root)}
    const exchange = workflowArtifact(root + '/scratch')
    const failureOf = (work) => work.then(() => 'done', ({ name, code, message }) => [name, code, message])
    const tell = (value) => appendFileSync(process.env.GITHUB_OUTPUT, 'result=' + JSON.stringify(value) + '\\n')
    ${body}`
  await writeFile(join(action, 'action.yml'), 'name: a\nruns: { using: node24, main: main.mjs }\n')
  await writeFile(join(action, 'main.mjs'), script)
  return runStep({
    action,
    inputs: {},
    workspace: join(root, 'workspace'),
    github: {
      apiUrl: github.apiUrl,
      serverUrl: serverUrl === '' ? github.localhostUrl : serverUrl,
      world: github.world,
    },
    repository: 'octo/model',
    event: { name: 'push', payload: {} },
    sha: 'b'.repeat(40),
    ref: 'refs/heads/main',
    runId,
  })
}

function resultOf({ outputs, stdout, stderr, code }: StepResult): unknown {
  if (code !== 0) throw new Error(`The step failed:\n${stdout}\n${stderr}`)
  return JSON.parse(outputs['result'] ?? 'null')
}

describe('over the real client, a report', () => {
  it('is left packed, listed with its digest, and read back as one archive', async () => {
    const report = `{"rows": [${'"the same row again", '.repeat(5000)}0]}`
    await mkdir(join(root, 'out'))
    await writeFile(join(root, 'out', 'report.json'), report)
    await writeFile(join(root, 'out', 'report.html'), '<p>')
    const step = await runAdapter(
      '10',
      `
      await exchange.leave('report-a1', [root + '/out/report.json', root + '/out/report.html'])
      const refs = await exchange.list()
      const archive = await exchange.read(refs[0], 100_000)
      const files = await unpackArtifact('x', archive, ['report.json', 'report.html'], 1_000_000)
      const texts = [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString().length])
      tell({ refs, texts, left: readdirSync(root + '/scratch') })`,
    )
    expect(resultOf(step)).toEqual({
      refs: [
        {
          id: expect.any(Number),
          name: 'report-a1',
          size: expect.any(Number),
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
      texts: [
        ['report.json', report.length],
        ['report.html', 3],
      ],
      left: [],
    })
    const uploaded = github.log.entries.filter(({ query }) => query.includes('comp=block'))
    expect(uploaded.length).toBeGreaterThan(0)
  })

  it('cannot take a name twice in one run, which is no crash', async () => {
    const step = await runAdapter(
      '11',
      `
      const leave = () => exchange.leave('report-a1', [root + '/out/report.json'])
      await leave()
      tell(await failureOf(leave()))`,
    )
    expect(resultOf(step)).toEqual([
      'ReleaseError',
      'TAG_TAKEN',
      'Cannot leave the artifact report-a1: there is one of this name.',
    ])
  })

  it('is not for a server that has no such service', async () => {
    const step = await runAdapter(
      '12',
      `tell([await failureOf(exchange.leave('a', [root + '/out/report.json'])), await failureOf(exchange.list())])`,
      'https://ghes.example.com',
    )
    expect(resultOf(step)).toEqual([
      ['ReleaseError', 'GITHUB_FAILED', expect.stringMatching(/^Cannot leave .*GHES/)],
      ['ReleaseError', 'GITHUB_FAILED', expect.stringMatching(/^Cannot list .*GHES/)],
    ])
  })
})

const REF = { id: 7, name: 'report-a1', size: 7, sha256: sha256('archive') }

/** The adapter over a client that puts these files where an archive should come: what it was asked for, and the outcome. */
async function read(files: Readonly<Record<string, string>>, ref = REF): Promise<string> {
  const scratch = await mkdtemp(join(root, 'scratch-'))
  const asked: unknown[] = []
  const client: ArtifactClient = {
    uploadArtifact: () => Promise.resolve(),
    listArtifacts: () => Promise.resolve({ artifacts: [] }),
    downloadArtifact: async (id, { path, skipDecompress }) => {
      asked.push([id, skipDecompress])
      for (const [name, content] of Object.entries(files))
        // oxlint-disable-next-line no-await-in-loop -- one or two files
        await writeFile(join(path, name), content)
    },
  }
  const found = await refusalOf(async () => {
    const bytes = await workflowArtifact(scratch, () => Promise.resolve(client)).read(ref, 10)
    expect(Buffer.from(bytes).toString()).toBe('archive')
  })
  expect(await readdir(scratch)).toEqual([])
  return `${JSON.stringify(asked)} ${found}`
}

describe('an archive that is read', () => {
  it('is one file of any name, which is removed', async () => {
    expect(await read({ 'any.zip': 'archive' })).toBe('[[7,true]] done')
  })

  it.each<readonly [string, Readonly<Record<string, string>>, Partial<typeof REF>, string]>([
    ['stated to be too large', {}, { size: 11 }, '[] LIMIT_EXCEEDED'],
    ['too large against what is stated', { a: 'x'.repeat(11) }, {}, '[[7,true]] LIMIT_EXCEEDED'],
    ['of other bytes than were uploaded', { a: 'another' }, {}, '[[7,true]] DIGEST_MISMATCH'],
    ['several files', { a: 'archive', b: '' }, {}, '[[7,true]] GITHUB_FAILED'],
    ['no file', {}, {}, '[[7,true]] GITHUB_FAILED'],
  ])('%s is refused, and nothing of it stays', async (_what, files, over, code) => {
    expect((await read(files, { ...REF, ...over })).startsWith(code)).toBe(true)
  })
})
