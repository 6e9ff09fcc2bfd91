import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { StepRequest } from '../../local-github/runner.ts'
import {
  BETTER,
  bodies,
  checks,
  comments,
  CONFIG,
  GATES,
  headOf,
  hosted,
  released,
  WORSE,
} from './review-scene.ts'
import type { Scene } from './scene.ts'
import { PROJECT } from './scene.ts'

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
    expect(result.outputs).toMatchObject({
      verdict: 'uncertain',
      'comment-url': expect.any(String),
    })
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
      jobStatus: 'failure',
    })
    expect(bodies(stage)[0]).toContain('### 💥')
    expect(bodies(stage)).toHaveLength(1)
  })

  it('a job that was cancelled says so', async () => {
    const stage = await released()
    const number = stage.openPull('stop')
    stage.write(BETTER)
    await stage.pull(number, { ...hosted(stage), runId: '8001' })
    await stage.pull(number, {
      ...hosted(stage),
      runId: '8002',
      stage: 'post',
      jobStatus: 'cancelled',
    })
    expect(bodies(stage)[0]).toContain('### 🚫')
  })

  it('a comment stays as it is where the base wants none', async () => {
    const stage = await released(['churn'], `${GATES}comment: { post: never }\n`)
    const number = stage.openPull('never')
    stage.write(BETTER)
    await stage.pull(number, { ...hosted(stage), runId: '8001', inputs: { comment: 'always' } })
    const before = bodies(stage)
    await stage.pull(number, { ...hosted(stage), runId: '8002', stage: 'pre' })
    expect([before.length, bodies(stage)]).toEqual([1, before])
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
