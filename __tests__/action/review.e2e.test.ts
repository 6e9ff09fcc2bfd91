import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import type { Scene } from './scene.ts'
import { MAIN, PROJECT, READER, sceneOfTest, WRITER } from './scene.ts'

const scene = sceneOfTest()

const CONFIG = '.github/model-release.yml'
const GATES = `version: 1
gates:
  rules:
    - { match: "*/test/f1", min: 0.9 }
trust:
  signers: [{ key: key.pub }]
`
const WORSE = {
  'metrics.json': '{"test": {"f1": 0.85, "log_loss": 0.3}, "validation": {"f1": 0.92}}',
}
const BETTER = {
  'metrics.json': '{"test": {"f1": 0.95, "log_loss": 0.1}, "validation": {"f1": 0.93}}',
}

const comments = (stage: Scene) => [...stage.repository.comments.values()]
const bodies = (stage: Scene) => comments(stage).map(({ body }) => body)
const checks = (stage: Scene) => [...stage.repository.checkRuns.values()]

/** Workflow artifacts are there, as on github.com. */
const hosted = (stage: Scene) => ({
  github: { ...stage.github, serverUrl: stage.github.localhostUrl },
})

/** A release to compare with, and gates on the base branch. */
async function released(models: readonly string[] = ['churn']): Promise<Scene> {
  const stage = await scene()
  const files = { [CONFIG]: GATES, 'key.pub': stage.publicKey }
  stage.write(files)
  for (const model of models) {
    // oxlint-disable-next-line no-await-in-loop -- one release after the other
    const result = await stage.push(stage.commit(files), { inputs: { model }, ...hosted(stage) })
    expect([model, result.code]).toEqual([model, 0])
  }
  return stage
}

const headOf = (stage: Scene, number: number): string =>
  stage.repository.pulls.get(number)?.head.sha ?? ''

const leg = (stage: Scene, number: number, model: string, over: Partial<StepRequest> = {}) =>
  stage.pull(number, { inputs: { model }, runId: '7001', legs: 3, ...hosted(stage), ...over })

describe('the legs of a matrix', () => {
  it('share one comment and one check, which in the end have all models', async () => {
    const stage = await released(['churn', 'fraud', 'spam'])
    const number = stage.openPull('tune')
    stage.write(BETTER)
    const first = await leg(stage, number, 'churn')
    expect(first.code).toBe(0)
    expect(bodies(stage)).toHaveLength(1)
    expect(bodies(stage)[0]).toContain('no result')
    stage.write(WORSE)
    const others = await Promise.all([leg(stage, number, 'fraud'), leg(stage, number, 'spam')])
    expect(others.map(({ code }) => code)).toEqual([1, 1])
    expect(bodies(stage)).toHaveLength(1)
    const [body = ''] = bodies(stage)
    for (const model of ['churn', 'fraud', 'spam']) expect(body).toContain(`\`${model}\``)
    expect(body).not.toContain('no result')
    expect(checks(stage).map(({ name, conclusion }) => [name, conclusion])).toContainEqual([
      'model-gate',
      'failure',
    ])
  })

  it('that fail again leave what the others found in the attempt before', async () => {
    const stage = await released(['churn', 'fraud'])
    const number = stage.openPull('again')
    stage.write(BETTER)
    await leg(stage, number, 'churn', { legs: 2 })
    expect(bodies(stage)[0]).toContain('no result')
    await leg(stage, number, 'fraud', { legs: 2, attempt: 2 })
    // Where the service shows artifacts of earlier attempts both are there, else the second attempt alone.
    expect(bodies(stage)).toHaveLength(1)
    expect(bodies(stage)[0]).toContain('`fraud`')
  })

  it('are put into one comment by the comment door too, with a row for what is absent', async () => {
    const stage = await released(['churn', 'fraud'])
    const number = stage.openPull('door')
    stage.write(BETTER)
    await leg(stage, number, 'churn', { inputs: { model: 'churn', comment: 'never' }, legs: 1 })
    expect(comments(stage)).toEqual([])
    const result = await stage.pull(number, {
      ...hosted(stage),
      action: join(PROJECT, 'comment'),
      runId: '7001',
      job: 'report',
      inputs: { models: 'churn\nfraud', comment: 'always' },
    })
    expect(result.stdout).not.toContain('::error')
    expect(result.outputs).toMatchObject({ verdict: 'pass', 'comment-url': expect.any(String) })
    const [body = ''] = bodies(stage)
    expect(body).toContain('`churn`')
    expect(body).toMatch(/`fraud`.*no result|no result.*`fraud`/)
  })
})

describe('the check beside the commit', () => {
  it('stands on the head of the pull request and points at the line of the gate', async () => {
    const stage = await released()
    const number = stage.openPull('worse')
    stage.write(WORSE)
    const result = await stage.pull(number, hosted(stage))
    expect(result.code).toBe(1)
    const [check] = checks(stage)
    expect(check).toMatchObject({
      name: 'model-gate',
      headSha: headOf(stage, number),
      conclusion: 'failure',
    })
    expect(check?.annotations).toContainEqual(
      expect.objectContaining({ path: CONFIG, startLine: 4, level: 'failure' }),
    )
  })

  it('has the name of the key where somebody chose one', async () => {
    const stage = await released()
    const number = stage.openPull('key')
    stage.write(BETTER)
    await stage.pull(number, { ...hosted(stage), inputs: { key: 'nightly' } })
    expect(checks(stage).map(({ name }) => name)).toEqual(['model-gate / nightly'])
  })
})

describe('before and after the step', () => {
  it('a comment says that a run is under way, and then what it found', async () => {
    const stage = await released()
    const number = stage.openPull('slow')
    stage.write(BETTER)
    await stage.pull(number, { ...hosted(stage), runId: '8001' })
    const report = bodies(stage)[0] ?? ''
    const pre = await stage.pull(number, { ...hosted(stage), runId: '8002', stage: 'pre' })
    expect(pre.code).toBe(0)
    expect(bodies(stage)[0]).toContain('### ⏳')
    expect(bodies(stage)[0]).toContain('test/f1')
    const main = await stage.pull(number, { ...hosted(stage), runId: '8002' })
    expect(bodies(stage)[0]).not.toContain('⏳')
    expect(bodies(stage)[0]?.split('\n')[1]).toBe(report.split('\n')[1])
    const post = await stage.pull(number, {
      ...hosted(stage),
      runId: '8002',
      stage: 'post',
      state: main.state,
    })
    expect([post.code, bodies(stage)[0]?.includes('no result for')]).toEqual([0, false])
  })

  it('a training that fails leaves no green comment behind', async () => {
    const stage = await released()
    const number = stage.openPull('crash')
    stage.write(BETTER)
    await stage.pull(number, { ...hosted(stage), runId: '8001' })
    const pre = await stage.pull(number, { ...hosted(stage), runId: '8002', stage: 'pre' })
    await stage.pull(number, {
      ...hosted(stage),
      runId: '8002',
      stage: 'post',
      state: pre.state,
    })
    expect(bodies(stage)[0]).toContain('### 💥')
    expect(bodies(stage)).toHaveLength(1)
  })

  it('nothing is created, and nothing fails, whatever the server answers', async () => {
    const stage = await released()
    const number = stage.openPull('quiet')
    const before = await stage.pull(number, { ...hosted(stage), stage: 'pre' })
    stage.github.faults.add({ kind: 'status', status: 500, times: 99, match: { path: /comments/ } })
    const after = await stage.pull(number, { ...hosted(stage), stage: 'post' })
    expect([before.code, after.code, comments(stage)]).toEqual([0, 0, []])
  })
})

interface Fork {
  readonly stage: Scene
  readonly number: number
  /** As its own run, whose token may only read. */
  readonly compare: (over?: Partial<StepRequest>) => Promise<StepResult>
  /** As the workflow that follows that run. */
  readonly follow: (over?: Partial<StepRequest>, run?: object) => Promise<StepResult>
}

async function forked(files: Readonly<Record<string, string>> = {}): Promise<Fork> {
  const stage = await released()
  const fork = stage.github.world.createRepository({
    owner: 'mallory',
    name: 'ml',
    forkOf: 'acme/ml',
  })
  stage.github.world.commit(fork, {
    branch: 'tune',
    files: { 'note.txt': 'x', ...files },
    message: 'Tune',
  })
  const number = stage.github.world.createPullRequest(stage.repository, {
    headRepository: 'mallory/ml',
    head: 'tune',
    title: 'Tune',
  })
  const workflowRun = {
    id: 9001,
    run_attempt: 1,
    event: 'pull_request',
    head_sha: headOf(stage, number),
    head_branch: 'tune',
    head_repository: { full_name: 'mallory/ml' },
    path: '.github/workflows/train.yml',
  }
  return {
    stage,
    number,
    compare: (over = {}) =>
      stage.pull(number, { ...hosted(stage), token: READER, runId: '9001', ...over }),
    follow: (over = {}, run = {}) =>
      runStep({
        action: join(PROJECT, 'comment'),
        workspace: stage.folder,
        ...hosted(stage),
        repository: 'acme/ml',
        sha: stage.repository.refs.get(MAIN) ?? '',
        ref: MAIN,
        runId: '9100',
        workflow: 'comment',
        token: WRITER,
        event: {
          name: 'workflow_run',
          payload: {
            repository: { full_name: 'acme/ml', default_branch: 'main', visibility: 'public' },
            workflow_run: { ...workflowRun, ...run },
          },
        },
        timeoutMs: 120_000,
        inputs: {},
        ...over,
      }),
  }
}

describe('a pull request from a fork', () => {
  it('is told of its metrics by a second workflow, judged by the gates of the base', async () => {
    const lax = 'version: 1\ngates:\n  rules:\n    - { match: churn/test/f1, min: 0.1 }\n'
    const { stage, compare, follow } = await forked({ [CONFIG]: lax })
    stage.write({ ...WORSE, [CONFIG]: lax })
    const own = await compare()
    expect([own.code, own.outputs['verdict'], comments(stage)]).toEqual([1, 'fail', []])
    const result = await follow()
    expect(result.stdout).not.toContain('::error')
    expect(result.code).toBe(0)
    expect(result.outputs['verdict']).toBe('fail')
    expect(bodies(stage)[0]).toContain('self-reported by a fork')
    expect(bodies(stage)[0]).toContain('### ❌')
    expect(checks(stage)).toMatchObject([{ name: 'model-gate', conclusion: 'failure' }])
    const judged = await follow({ inputs: { 'fail-on': 'fail' } })
    expect(judged.code).toBe(1)
    expect(bodies(stage)).toHaveLength(1)
  })

  it('cannot pass by a verdict, a gate or a pull request that its report claims', async () => {
    const { stage, number, compare, follow } = await forked()
    stage.write(WORSE)
    const keepIn = join(stage.folder, 'kept')
    await compare({ keepIn, inputs: { gates: 'test/f1 >= 0.1', 'fail-on': 'never' } })
    const other = stage.openPull('innocent')
    const result = await follow()
    expect(result.outputs['verdict']).toBe('fail')
    expect(comments(stage).map(({ issueNumber }) => issueNumber)).toEqual([number])
    expect(other).not.toBe(number)
  })

  it('that has moved on, or was closed, gets no comment', async () => {
    const { stage, compare, follow } = await forked()
    stage.write(BETTER)
    await compare()
    const moved = await follow({}, { head_sha: 'e'.repeat(40) })
    const foreign = await follow({}, { head_repository: { full_name: 'eve/ml' } })
    expect([moved.code, foreign.code, comments(stage)]).toEqual([0, 0, []])
  })

  it('whose training failed is told so where a comment was there before', async () => {
    const { stage, compare, follow } = await forked()
    stage.write(BETTER)
    await compare()
    await follow({ inputs: { comment: 'always' } })
    const result = await follow({ runId: '9101' }, { id: 9002 })
    expect(result.code).toBe(0)
    expect(bodies(stage)[0]).toContain('### 💥')
  })

  it('is not reported for other runs than those of pull requests', async () => {
    const { follow } = await forked()
    const result = await follow({}, { event: 'push' })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('started by push')
  })
})

describe('a pull request that changes the gates', () => {
  it('is judged by those of the base, and told so', async () => {
    const stage = await released()
    const lax = GATES.replace('0.9', '0.1')
    const number = stage.openPull('lax', { [CONFIG]: lax })
    stage.write({ [CONFIG]: lax, ...WORSE })
    const result = await stage.pull(number, hosted(stage))
    expect(result.outputs['verdict']).toBe('fail')
    expect(bodies(stage)[0]).toMatch(/changes the gates/i)
  })
})
