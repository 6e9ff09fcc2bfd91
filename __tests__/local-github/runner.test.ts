import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fillExpressions, parseAction } from '../../local-github/runner-action.ts'
import { parseFileCommands, parseLogCommands } from '../../local-github/runner-commands.ts'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import { createWorld } from '../../local-github/world.ts'

const API = 'http://127.0.0.1:1'
const RESULTS = 'http://127.0.0.1:2'

let root = ''
let base: Omit<StepRequest, 'action'>

const ACTION = `
name: Sample
inputs:
  model-path: { description: a path, required: true }
  data name: { description: spaced, default: 7 }
  github-token: { default: '\${{ github.token }}' }
  api: { default: "at \${{ github.api_url }}/x" }
  old: { deprecationMessage: use model-path }
  quiet: { default: false }
runs: { using: node24, main: main.mjs }
`

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runner-test-'))
  const workspace = join(root, 'workspace')
  await mkdir(workspace)
  const origins = {
    pages: 'http://github.localhost:3',
    api: API,
    uploads: API,
    objects: API,
    results: RESULTS,
  }
  const world = createWorld({ dataDir: join(root, 'data'), origins })
  world.createRepository({ owner: 'octo', name: 'model' })
  base = {
    inputs: {},
    workspace,
    github: { apiUrl: API, serverUrl: origins.pages, world },
    repository: 'octo/model',
    event: { name: 'push', payload: { after: 'abc' } },
    sha: 'a'.repeat(40),
    ref: 'refs/heads/main',
    runId: '42',
    token: 'secret-token',
  }
})

afterAll(() => rm(root, { recursive: true, force: true }))

async function run(script: string, rest: Partial<StepRequest> = {}): Promise<StepResult> {
  const action = await mkdtemp(join(root, 'action-'))
  await writeFile(join(action, 'action.yml'), ACTION)
  await writeFile(join(action, 'main.mjs'), script)
  return runStep({ ...base, ...rest, action })
}

const PRINT_ENV = 'process.stdout.write(JSON.stringify(process.env))'

async function readEnv(rest: Partial<StepRequest> = {}): Promise<Record<string, unknown>> {
  const { stdout } = await run(PRINT_ENV, rest)
  const value: unknown = JSON.parse(stdout)
  return Object.fromEntries(Object.entries(value ?? {}))
}

describe('the environment of a step', () => {
  it('has every declared input, upper case, with spaces as underscores and hyphens kept', async () => {
    const env = await readEnv({ inputs: { 'Model-Path': 'a b' } })
    expect(env).toMatchObject({
      'INPUT_MODEL-PATH': 'a b',
      INPUT_DATA_NAME: '7',
      'INPUT_GITHUB-TOKEN': 'secret-token',
      INPUT_API: `at ${API}/x`,
      INPUT_OLD: '',
      INPUT_QUIET: 'false',
    })
  })

  it('describes a push as the runner does', async () => {
    const env = await readEnv({ ref: 'refs/tags/v1/a', attempt: 2, job: 'train' })
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: API,
      GITHUB_GRAPHQL_URL: `${API}/graphql`,
      GITHUB_SERVER_URL: 'http://github.localhost:3',
      GITHUB_REPOSITORY: 'octo/model',
      GITHUB_REPOSITORY_OWNER: 'octo',
      GITHUB_REF: 'refs/tags/v1/a',
      GITHUB_REF_NAME: 'v1/a',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_JOB: 'train',
      GITHUB_HEAD_REF: '',
      ACTIONS_RESULTS_URL: `${RESULTS}/`,
    })
  })

  it('names both branches on a pull request', async () => {
    const payload = { pull_request: { head: { ref: 'better' }, base: { ref: 'main' } } }
    const event = { name: 'pull_request', payload }
    const env = await readEnv({ event, ref: 'refs/pull/5/merge' })
    expect(env).toMatchObject({
      GITHUB_HEAD_REF: 'better',
      GITHUB_BASE_REF: 'main',
      GITHUB_REF_NAME: '5/merge',
    })
  })

  it('holds nothing of the caller but what programs need to start', async () => {
    process.env['LEAK_OF_CALLER'] = 'yes'
    const env = await readEnv({ env: { EXTRA: '1' } })
    delete process.env['LEAK_OF_CALLER']
    expect(env).not.toHaveProperty('LEAK_OF_CALLER')
    expect(env).not.toHaveProperty('NODE_OPTIONS')
    expect(env['HOME']).not.toBe(process.env['HOME'])
    expect(env).toMatchObject({ EXTRA: '1', PATH: process.env['PATH'] })
  })

  it('offers an identity only to a job with that permission', async () => {
    const without = await readEnv()
    const granted = await readEnv({ idToken: true })
    expect(without).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL')
    expect(granted['ACTIONS_ID_TOKEN_REQUEST_URL']).toMatch(
      /^http:\/\/127\.0\.0\.1:2\/_oidc\/token\?/,
    )
    expect(granted['ACTIONS_ID_TOKEN_REQUEST_TOKEN']).toEqual(expect.any(String))
  })

  it('carries run and job in the scope of the runtime token', async () => {
    const env = await readEnv({ runId: '77', job: 'train' })
    const payload = String(env['ACTIONS_RUNTIME_TOKEN']).split('.')[1] ?? ''
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    expect(claims).toMatchObject({ scp: expect.stringContaining('Actions.Results:77:train') })
  })
})

describe('what a step leaves behind', () => {
  it('is returned: outputs, summary, annotations, masks and exit status', async () => {
    const script = `
      import { appendFileSync, readFileSync } from 'node:fs'
      const { env } = process
      appendFileSync(env.GITHUB_OUTPUT, 'tag=v1\\nbody<<EOF_1\\na=1\\n\\nb<<c\\nEOF_1\\n')
      appendFileSync(env.GITHUB_STEP_SUMMARY, '# Fine\\n')
      console.log('::add-mask::p4ss')
      console.log('::warning title=T,file=a.ts::50%25 of%0Alines')
      console.error('::error::broken')
      console.log(JSON.parse(readFileSync(env.GITHUB_EVENT_PATH)).after + ' ' + process.cwd())
      process.exitCode = 3`
    const result = await run(script)
    expect(result).toMatchObject({
      code: 3,
      signal: null,
      outputs: { tag: 'v1', body: 'a=1\n\nb<<c' },
      summary: '# Fine\n',
      masked: ['p4ss'],
      peakMemoryBytes: null,
      annotations: [
        { level: 'warning', message: '50% of\nlines' },
        { level: 'error', message: 'broken' },
      ],
    })
    expect(result.stdout).toMatch(/abc .*workspace/)
  })

  it('is gone from the disk, unless a folder was named', async () => {
    const kept = join(root, 'kept')
    const script = 'process.stdout.write(process.env.RUNNER_TEMP)'
    const removed = await run(script)
    const result = await run(script, { keepIn: kept })
    expect(existsSync(removed.stdout)).toBe(false)
    expect(result.stdout.startsWith(kept)).toBe(true)
    expect(await readdir(kept)).toEqual(expect.arrayContaining(['temp', 'home', 'tools']))
  })

  it('warns of inputs that the action does not declare or no longer wants', async () => {
    const { annotations, stdout } = await run(PRINT_ENV, { inputs: { modle: 'x', old: 'y' } })
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Unexpected input\(s\) 'modle', valid inputs are \['model-path', /),
      "Input 'old' has been deprecated with message: use model-path",
    ])
    expect(stdout).toContain('"INPUT_MODLE":"x"')
  })

  it('is a signal when the time is up', async () => {
    const { code, signal } = await run('setInterval(() => {}, 1000)', { timeoutMs: 300 })
    expect([code, signal]).toEqual([null, 'SIGKILL'])
  })

  it('is a signal when the caller kills it at a point of its choice', async () => {
    const { signal } = await run('setInterval(() => {}, 1000)', {
      onStart: (child) => void child.kill('SIGTERM'),
    })
    expect(signal).toBe('SIGTERM')
  })

  it('includes the peak of its memory where the system tells it', async () => {
    const script = 'globalThis.kept = Buffer.alloc(200e6, 1); setTimeout(() => {}, 200)'
    const { peakMemoryBytes } = await run(script, { measureMemory: true })
    const least = process.platform === 'linux' ? 200e6 : -1
    expect(peakMemoryBytes ?? 0).toBeGreaterThan(least)
    expect(peakMemoryBytes ?? 0).toBeLessThan(500e6)
  })

  it('is an error of the caller when the output file is malformed', async () => {
    const script = `import { appendFileSync } from 'node:fs'
      appendFileSync(process.env.GITHUB_OUTPUT, 'a<<EOF\\nnever closed\\n')`
    await expect(run(script)).rejects.toThrow("Matching delimiter not found 'EOF'")
  })
})

async function writeStages(): Promise<string> {
  const action = await mkdtemp(join(root, 'action-'))
  const runs = '{ using: node24, pre: pre.mjs, main: main.mjs, post: post.mjs }'
  await writeFile(join(action, 'action.yml'), ACTION.replace(/runs: .*/, `runs: ${runs}`))
  for (const stage of ['pre', 'main', 'post'])
    await writeFile(
      join(action, `${stage}.mjs`),
      `import { appendFileSync } from 'node:fs'
      appendFileSync(process.env.GITHUB_STATE, '${stage}<<X\\nby ${stage}\\nX\\n')
      const found = Object.entries(process.env).filter(([name]) => name.startsWith('STATE_'))
      console.log(JSON.stringify([process.env.INPUT_QUIET, Object.fromEntries(found)]))`,
    )
  return action
}

describe('the stages of an action', () => {
  it('run one script each, with the inputs and what the stages before have saved', async () => {
    const action = await writeStages()
    const pre = await runStep({ ...base, action, stage: 'pre' })
    const main = await runStep({ ...base, action, state: pre.state })
    const post = await runStep({ ...base, action, stage: 'post', state: main.state })
    expect([pre, main, post].map(({ stdout }): unknown => JSON.parse(stdout))).toEqual([
      ['false', {}],
      ['false', { STATE_pre: 'by pre' }],
      ['false', { STATE_pre: 'by pre', STATE_main: 'by main' }],
    ])
    expect(post.state).toEqual({ pre: 'by pre', main: 'by main', post: 'by post' })
  })

  it('are not run where the action has none', async () => {
    await expect(run('', { stage: 'post' })).rejects.toThrow('action.yml: has no runs.post.')
  })
})

describe('log commands', () => {
  it('are ignored while commands are stopped', () => {
    const log = '::stop-commands::tok\n::error::a\n::tok::\n::error::b'
    expect(parseLogCommands(log).annotations).toEqual([{ level: 'error', message: 'b' }])
  })

  it('must stand at the start of a line', () => {
    expect(parseLogCommands('see ::error::no\n  ::notice::yes').annotations).toEqual([
      { level: 'notice', message: 'yes' },
    ])
  })

  it('unescape the percent sign last', () => {
    expect(parseLogCommands('::notice::%250A').annotations[0]?.message).toBe('%0A')
  })
})

describe('command files', () => {
  it('take the first of = and << as the separator', () => {
    expect(parseFileCommands('a=b<<c\nd<<X\ne=f\nX\n')).toEqual({ a: 'b<<c', d: 'e=f' })
  })

  it.each(['no separator', '=x', '<<EOF\na\nEOF', 'a<<'])('refuse %j', (content) => {
    expect(() => parseFileCommands(content)).toThrow(/Invalid format/)
  })
})

describe('action.yml', () => {
  it.each([
    [{ runs: { using: 'composite' } }, /runs\.using is "composite"/],
    [{ runs: { using: 'node24', main: 'a', post: 7 } }, /runs\.post must be a path/],
    [{ runs: { using: 'node24', pre: 'a' } }, /runs\.main must be a path/],
    [{ runs: { using: 'node24' } }, /runs\.main must be a path/],
    [[], /must be a mapping/],
  ])('%j is refused with the reason', (document, reason) => {
    expect(() => parseAction(document)).toThrow(reason)
  })

  it('may not use an expression that cannot be evaluated', () => {
    expect(() => fillExpressions('${{ secrets.X }}', {})).toThrow(/cannot evaluate/)
  })
})
