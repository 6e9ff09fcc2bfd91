import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Permissions, Workflow } from './read-workflow.ts'
import { readWorkflow } from './read-workflow.ts'
import type { WorkflowScene } from './workflow-scene.ts'
import { setWorkflowScene } from './workflow-scene.ts'

const TRAIN = readWorkflow('train.yml')
const MATRIX = readWorkflow('matrix.yml')
const FORK_TRAIN = readWorkflow('fork-train.yml')
const FORK_COMMENT = readWorkflow('fork-comment.yml')

const without = (workflow: Workflow, scope: string): Workflow => ({
  ...workflow,
  jobs: workflow.jobs.map((job) => ({ ...job, permissions: drop(job.permissions, scope) })),
})

const drop = (permissions: Permissions, scope: string): Permissions =>
  Object.fromEntries(Object.entries(permissions).filter(([name]) => name !== scope))

const tagsOf = ({ repository }: WorkflowScene): readonly string[] =>
  repository.releases
    .list()
    .filter(({ draft }) => !draft)
    .map(({ tagName }) => tagName)

let scene: WorkflowScene

beforeAll(async () => {
  scene = await setWorkflowScene()
  scene.found.set('churn', 180).set('fraud', 180)
})
afterAll(() => scene.close())

const lastComment = (): string => scene.comments().at(-1) ?? ''

describe('docs/workflows/train.yml', () => {
  it('publishes on a push', async () => {
    const [job, ...more] = await scene.push(TRAIN)
    expect(job?.step?.stdout).not.toContain('::error')
    expect([job?.job, job?.failed, more]).toEqual(['release', false, []])
    expect(tagsOf(scene)).toEqual(['churn@v1.0.0'])
  })

  it.each(['contents', 'id-token'])('publishes nothing without %s', async (scope) => {
    const [job] = await scene.push(without(TRAIN, scope))
    expect([job?.job, job?.failed]).toEqual(['release', true])
    expect(tagsOf(scene)).toEqual(['churn@v1.0.0'])
  })

  it('compares on a pull request, with a comment and a check, and signs nothing', async () => {
    const number = scene.open('worse')
    scene.found.set('churn', 120)
    const jobs = await scene.pull(TRAIN, number)
    expect(jobs.map(({ job, failed }) => [job, failed])).toEqual([['compare', true]])
    expect(jobs[0]?.step?.outputs).toMatchObject({ verdict: 'fail', 'baseline-version': '1.0.0' })
    expect(lastComment()).toContain('### ❌')
    expect(lastComment()).toContain('the same 200 rows')
    expect(scene.checks()).toEqual([['model-gate', 'failure']])
    scene.found.set('churn', 190)
    const [better] = await scene.pull(TRAIN, number)
    expect([better?.failed, scene.comments().length]).toEqual([false, 1])
    expect(lastComment()).toContain('### ✅')
  })

  it.each([
    ['pull-requests', [0, 1]],
    ['checks', [1, 0]],
  ])('without %s the report loses its place and nothing fails', async (scope, told) => {
    const number = scene.open(`without-${scope}`)
    const before = [scene.comments().length, scene.checks().length]
    const [job] = await scene.pull(without(TRAIN, scope), number)
    expect([job?.failed, job?.step?.outputs['verdict']]).toEqual([false, 'pass'])
    expect(job?.step?.stdout).toContain(`${scope}: write`)
    const added = [scene.comments().length, scene.checks().length].map(
      (count, index) => count - (before[index] ?? 0),
    )
    expect(added).toEqual(told)
  })

  it('without contents nothing can be compared', async () => {
    const [job] = await scene.pull(without(TRAIN, 'contents'), scene.open('without-contents'))
    expect(job?.failed).toBe(true)
    expect(job?.step?.stdout).toContain('::error')
  })
})

describe('docs/workflows/matrix.yml', () => {
  it('publishes every model on a push', async () => {
    scene.found.set('churn', 181).set('fraud', 181)
    const jobs = await scene.push(MATRIX)
    expect(jobs.map(({ job, failed }) => [job, failed])).toEqual([
      ['release churn', false],
      ['release fraud', false],
    ])
    expect(tagsOf(scene)).toEqual(expect.arrayContaining(['fraud@v1.0.0']))
  })

  it('has one comment and one check for all legs of a pull request', async () => {
    const number = scene.open('both')
    scene.found.set('churn', 185).set('fraud', 100)
    const before = scene.comments().length
    const jobs = await scene.pull(MATRIX, number)
    expect(jobs.map(({ job, failed }) => [job, failed])).toEqual([
      ['compare churn', false],
      ['compare fraud', true],
      ['report', false],
    ])
    expect(jobs.at(-1)?.step?.outputs['verdict']).toBe('fail')
    expect(scene.comments()).toHaveLength(before + 1)
    for (const text of ['**`churn`**', '**`fraud`**', '### ❌'])
      expect(lastComment()).toContain(text)
    expect(lastComment()).not.toContain('no result')
    expect(scene.checks().at(-1)).toEqual(['model-gate', 'failure'])
  })

  it('names a model whose leg failed before it could compare', async () => {
    const number = scene.open('crash')
    scene.found.set('churn', 185).set('fraud', null)
    const jobs = await scene.pull(MATRIX, number)
    expect(jobs.map(({ job, failed }) => [job, failed])).toEqual([
      ['compare churn', false],
      ['compare fraud', true],
      ['report', false],
    ])
    expect(lastComment()).toMatch(/no result \| \*\*`fraud`\*\*/)
    expect(scene.checks().at(-1)).toEqual(['model-gate', 'failure'])
  })
})

describe('docs/workflows/fork-train.yml and fork-comment.yml', () => {
  it('tell a fork what the gates of the base say, and need each of their rights', async () => {
    const number = scene.open('tune', scene.fork('mallory'))
    const before = { comments: scene.comments().length, checks: scene.checks().length }
    const runId = '90001'
    scene.found.set('churn', 120)
    const [first] = await scene.pull(FORK_TRAIN, number, { runId })
    expect([first?.failed, first?.step?.outputs['verdict']]).toEqual([true, 'fail'])
    expect(scene.comments()).toHaveLength(before.comments)
    const after = { workflow: FORK_TRAIN, number, runId }
    for (const scope of ['actions', 'contents', 'pull-requests']) {
      // oxlint-disable-next-line no-await-in-loop -- of one pull request
      const [job] = await scene.follow(without(FORK_COMMENT, scope), after)
      expect([scope, job?.step?.stdout]).toEqual([
        scope,
        expect.stringMatching(new RegExp(`::(error|warning)::[^\n]*${scope}`)),
      ])
      expect(scene.comments()).toHaveLength(before.comments)
    }
    const [unchecked] = await scene.follow(without(FORK_COMMENT, 'checks'), after)
    expect([unchecked?.failed, scene.checks().length]).toEqual([false, before.checks])
    const [second] = await scene.follow(FORK_COMMENT, after)
    expect(second?.step?.stdout).not.toContain('::error')
    expect(second?.step?.outputs['verdict']).toBe('fail')
    expect(scene.comments()).toHaveLength(before.comments + 1)
    expect(lastComment()).toContain('self-reported by a fork')
    expect(scene.checks().at(-1)).toEqual(['model-gate', 'failure'])
  })

  it('serve a branch of the repository too, whose numbers are not called those of a fork', async () => {
    const number = scene.open('own')
    scene.found.set('churn', 190)
    await scene.pull(FORK_TRAIN, number, { runId: '90002' })
    const after = { workflow: FORK_TRAIN, number, runId: '90002' }
    const [job] = await scene.follow(FORK_COMMENT, after)
    expect(job?.step?.stdout).not.toContain('::error')
    expect(lastComment()).toContain('### ✅')
    expect(lastComment()).not.toContain('self-reported')
  })

  it('do nothing after the run of a push', async () => {
    const after = { workflow: FORK_TRAIN, number: scene.open('pushed'), runId: '90004' }
    expect(await scene.follow(FORK_COMMENT, { ...after, event: 'push' })).toEqual([])
  })

  it('serve a fork after train.yml too', async () => {
    const number = scene.open('other', scene.fork('eve'))
    scene.found.set('churn', 120)
    const before = scene.comments().length
    await scene.pull(TRAIN, number, { runId: '90005' })
    expect(scene.comments()).toHaveLength(before)
    await scene.follow(FORK_COMMENT, { workflow: TRAIN, number, runId: '90005' })
    expect(scene.comments()).toHaveLength(before + 1)
    expect(lastComment()).toContain('self-reported by a fork')
    expect(lastComment()).toContain('train.yml')
  })

  it('leave alone what a run with train.yml has told by itself', async () => {
    const number = scene.open('both-recipes')
    scene.found.set('churn', 120)
    await scene.pull(TRAIN, number, { runId: '90003' })
    const told = lastComment()
    const after = { workflow: TRAIN, number, runId: '90003' }
    const [job] = await scene.follow(FORK_COMMENT, after)
    expect([job?.failed, lastComment()]).toEqual([false, told])
  })
})
