import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'

const CLIENT = new URL('../../node_modules/@actions/artifact/lib/artifact.js', import.meta.url).href
const TOKEN = 'reader'

let root = ''
let github: LocalGithub

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifact-test-'))
  await mkdir(join(root, 'workspace'))
  const permissions = { actions: 'write' } as const
  const tokens = {
    [TOKEN]: { login: 'octocat', permissions },
    none: { login: 'x', permissions: {} },
  }
  github = await startLocalGithub({ dataDir: join(root, 'data'), tokens, quiet: true })
  github.world.createRepository({ owner: 'octo', name: 'model' })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
})

/** Runs a step in which `client` is the real artifact client and `root` the test's folder. */
async function runClient(runId: string, body: string): Promise<StepResult> {
  const action = await mkdtemp(join(root, 'action-'))
  const script = `
    import { writeFileSync, appendFileSync } from 'node:fs'
    import { DefaultArtifactClient } from ${JSON.stringify(CLIENT)}
    const client = new DefaultArtifactClient()
    const root = ${JSON.stringify(root)}
    const tell = (value) => appendFileSync(process.env.GITHUB_OUTPUT, 'result=' + JSON.stringify(value) + '\\n')
    ${body}`
  await writeFile(join(action, 'action.yml'), 'name: a\nruns: { using: node24, main: main.mjs }\n')
  await writeFile(join(action, 'main.mjs'), script)
  return runStep({
    action,
    inputs: {},
    workspace: join(root, 'workspace'),
    github: { apiUrl: github.apiUrl, serverUrl: github.localhostUrl, world: github.world },
    repository: 'octo/model',
    event: { name: 'push', payload: {} },
    sha: 'b'.repeat(40),
    ref: 'refs/heads/main',
    runId,
  })
}

async function readResult(runId: string, body: string): Promise<unknown> {
  const { outputs, stdout, stderr, code } = await runClient(runId, body)
  if (code !== 0) throw new Error(`The step failed:\n${stdout}\n${stderr}`)
  return JSON.parse(outputs['result'] ?? 'null')
}

describe('the real artifact client', () => {
  it('uploads an archive of several blocks, lists it and gets the same bytes back', async () => {
    const bytes = randomBytes(20_000_000)
    await writeFile(join(root, 'big.bin'), bytes)
    await writeFile(join(root, 'small.txt'), 'small')
    const result = await readResult(
      '10',
      `
      const up = await client.uploadArtifact('report', [root + '/big.bin', root + '/small.txt'], root)
      const { artifacts } = await client.listArtifacts()
      const found = await client.getArtifact('report')
      await client.downloadArtifact(up.id, { path: root + '/down', expectedHash: artifacts[0].digest })
      tell({ up, artifacts, found })`,
    )
    const digest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/)
    const entry = { name: 'report', id: expect.any(Number), size: expect.any(Number), digest }
    expect(result).toMatchObject({ artifacts: [entry], found: { artifact: entry } })
    expect((await readFile(join(root, 'down', 'big.bin'))).equals(bytes)).toBe(true)
    expect(await readFile(join(root, 'down', 'small.txt'), 'utf8')).toBe('small')
    const blocks = github.log.entries.filter(({ query }) => query.includes('comp=block&'))
    expect(blocks.length).toBeGreaterThanOrEqual(2)
  })

  it('uploads one file as it is and gets it back under its name', async () => {
    await writeFile(join(root, 'report.json'), '{"recall":0.9}')
    await readResult(
      '11',
      `
      const up = await client.uploadArtifact('any', [root + '/report.json'], root, { skipArchive: true })
      await client.downloadArtifact(up.id, { path: root + '/raw' })
      tell(up)`,
    )
    expect(await readFile(join(root, 'raw', 'report.json'), 'utf8')).toBe('{"recall":0.9}')
  })

  it('gets an artifact of another run through the public API', async () => {
    await writeFile(join(root, 'note.txt'), 'from run 12')
    const up = await readResult(
      '12',
      `tell((await client.uploadArtifact('note', [root + '/note.txt'], root)).id)`,
    )
    await readResult(
      '13',
      `
      const findBy = { token: '${TOKEN}', workflowRunId: 12, repositoryOwner: 'octo', repositoryName: 'model' }
      const { artifacts } = await client.listArtifacts({ findBy })
      const one = await client.getArtifact('note', { findBy })
      await client.downloadArtifact(one.artifact.id, { path: root + '/other', findBy })
      tell(artifacts)`,
    )
    expect(up).toEqual(expect.any(Number))
    expect(await readFile(join(root, 'other', 'note.txt'), 'utf8')).toBe('from run 12')
  })

  it('deletes an artifact of its run, whose name is then free again', async () => {
    await writeFile(join(root, 'note.txt'), 'x')
    const result = await readResult(
      '14',
      `
      const upload = () => client.uploadArtifact('note', [root + '/note.txt'], root)
      const first = await upload()
      await client.deleteArtifact('note')
      const second = await upload()
      const { artifacts } = await client.listArtifacts()
      tell({ first: first.id, second: second.id, ids: artifacts.map((one) => one.id) })`,
    )
    const { first, second, ids } = Object(result)
    expect(ids).toEqual([second])
    expect(first).not.toBe(second)
  })

  it('is refused when the name is taken in its run', async () => {
    await writeFile(join(root, 'note.txt'), 'x')
    const { code, stderr } = await runClient(
      '15',
      `
      await client.uploadArtifact('note', [root + '/note.txt'], root)
      await client.uploadArtifact('note', [root + '/note.txt'], root)`,
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/409.*already exists on the workflow run/)
  })
})
