import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import {
  BETTER,
  bodies,
  checks,
  comments,
  CONFIG,
  headOf,
  hosted,
  released,
  WORSE,
} from './review-scene.ts'
import type { Scene } from './scene.ts'
import { MAIN, PROJECT, READER, WRITER } from './scene.ts'

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

  it('with forged gates, a forged verdict or another pull request in its report cannot pass', async () => {
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
