import { describe, expect, it } from '@jest/globals'
import type { StepRequest } from '../../local-github/runner.ts'
import { BETTER, bodies, checks, comments, headOf, hosted, released } from './review-scene.ts'
import type { Scene } from './scene.ts'

/** The event of a pull request as it is now, for a step that comes after a later push. */
function eventOf({ repository }: Scene, number: number): StepRequest['event'] {
  const pull = repository.pulls.get(number)
  if (pull === undefined) throw new Error(`no pull request ${number}`)
  const [head, base] = [pull.head, pull.base].map((end) => ({
    ...end,
    repo: { full_name: end.repository },
  }))
  return { name: 'pull_request', payload: { number, pull_request: { number, head, base } } }
}

const push = ({ github, repository }: Scene, branch: string): string =>
  github.world.commit(repository, { branch, files: { 'note.txt': 'c2' }, message: 'Note' })

/** A pull request with the report of run 8001 on its first commit. */
async function reported(branch: string, over: Partial<StepRequest> = {}) {
  const stage = await released(['churn', 'fraud'])
  const number = stage.openPull(branch)
  stage.write(BETTER)
  await stage.pull(number, { ...hosted(stage), runId: '8001', ...over })
  const first = headOf(stage, number)
  const run = (options: Partial<StepRequest>) =>
    stage.pull(number, { ...hosted(stage), runId: '8002', ...options })
  const leg = (model: string, options: Partial<StepRequest> = {}) =>
    run({ inputs: { model }, legs: 2, job: model, ...options })
  return { stage, number, first, run, leg }
}

const bodyOf = (stage: Scene): string => bodies(stage)[0] ?? ''
const headingOf = (stage: Scene): string => bodyOf(stage).split('\n')[1] ?? ''
const conclusions = (stage: Scene, head: string) =>
  checks(stage)
    .filter(({ headSha }) => headSha === head)
    .map(({ status, conclusion }) => conclusion ?? status)

describe('a run that compares nothing', () => {
  it('puts the old report back when its job went well without the step', async () => {
    const { stage, number, first, run } = await reported('skip')
    const [heading] = [headingOf(stage)]
    push(stage, 'skip')
    const { state } = await run({ stage: 'pre' })
    expect(headingOf(stage)).toContain('⏳')
    expect((await run({ stage: 'post', state })).code).toBe(0)
    expect(headingOf(stage)).toBe(heading.replaceAll('`', ''))
    expect(bodyOf(stage)).toContain(`did not compare; the report is of \`${first.slice(0, 8)}\`.`)
    expect(conclusions(stage, headOf(stage, number))).toEqual([])
  })

  it('makes the check red when its job failed or was cancelled', async () => {
    const { stage, number, run } = await reported('crash')
    push(stage, 'crash')
    const { state } = await run({ stage: 'pre' })
    await run({ stage: 'post', state, jobStatus: 'failure' })
    expect(headingOf(stage)).toContain('💥')
    const head = headOf(stage, number)
    expect(checks(stage).at(-1)).toMatchObject({
      name: 'model-gate',
      headSha: head,
      conclusion: 'failure',
      title: 'No result: the job failed before the comparison',
    })
    await run({ stage: 'post', state, jobStatus: 'cancelled', attempt: 2 })
    expect(checks(stage).at(-1)?.title).toBe(
      'No result: the job was cancelled before the comparison',
    )
    await run({ attempt: 3 })
    expect(conclusions(stage, head)).toEqual(['success'])
    expect(headingOf(stage)).toContain('✅')
  })

  it('makes the check red also where nobody wants a comment', async () => {
    const { stage, run } = await reported('quiet')
    const before = bodies(stage)
    push(stage, 'quiet')
    await run({ stage: 'post', jobStatus: 'failure', inputs: { comment: 'never', key: 'nightly' } })
    expect(checks(stage).at(-1)).toMatchObject({
      name: 'model-gate / nightly',
      conclusion: 'failure',
    })
    expect(bodies(stage)).toEqual(before)
  })
})

describe('a matrix of which a leg fails before the step', () => {
  it('does not leave its check under way, whichever leg ends first', async () => {
    const { stage, number, leg } = await reported('matrix')
    push(stage, 'matrix')
    const head = headOf(stage, number)
    await leg('churn')
    expect(conclusions(stage, head)).toEqual(['in_progress'])
    await leg('fraud', { stage: 'post', jobStatus: 'failure' })
    expect(conclusions(stage, head)).toEqual(['failure'])
    expect(bodyOf(stage)).toContain('no result')
    await leg('fraud', { stage: 'post', jobStatus: 'failure', attempt: 2 })
    await leg('churn', { attempt: 2 })
    expect(conclusions(stage, head)).toEqual(['failure'])
    for (const model of ['fraud', 'churn'])
      // oxlint-disable-next-line no-await-in-loop -- one leg after the other
      await leg(model, { attempt: 3 })
    expect(conclusions(stage, head).at(-1)).toBe('success')
  })
})

describe('a pull request that moves on', () => {
  it('to a commit without a run does not keep the sign of a run that cannot report', async () => {
    const { stage, number, first, run } = await reported('moved')
    push(stage, 'moved')
    const event = eventOf(stage, number)
    const { state } = await run({ stage: 'pre', event })
    expect(headingOf(stage)).toContain('⏳')
    const later = push(stage, 'moved')
    const main = await run({ event, state })
    expect(main.stdout).toContain('the pull request has moved on')
    expect(headingOf(stage)).not.toContain('⏳')
    expect(bodyOf(stage)).toContain(
      `has moved on to \`${later.slice(0, 8)}\`; the report is of \`${first.slice(0, 8)}\`.`,
    )
  })
})

describe('a run whose runner died', () => {
  it('does not keep an older run of the same commit from reporting again', async () => {
    const { stage, run } = await reported('died')
    await run({ stage: 'pre' })
    expect(headingOf(stage)).toContain('⏳')
    const again = await run({ runId: '8001', attempt: 2 })
    expect(again.outputs['comment-url']).not.toBe('')
    expect(headingOf(stage)).toContain('✅')
  })
})

describe('on a server without workflow artifacts', () => {
  it('a notice is put on the comment of its model', async () => {
    const stage = await released(['churn', 'fraud'])
    const number = stage.openPull('server')
    stage.write(BETTER)
    for (const model of ['churn', 'fraud'])
      // oxlint-disable-next-line no-await-in-loop -- one comment after the other
      await stage.pull(number, { runId: '8001', inputs: { model } })
    const signs = () => bodies(stage).map((body) => body.includes('### ⏳'))
    const pre = await stage.pull(number, {
      runId: '8002',
      stage: 'pre',
      inputs: { model: 'fraud' },
    })
    expect(signs()).toEqual([false, true])
    await stage.pull(number, { runId: '8002', state: pre.state, inputs: { model: 'fraud' } })
    expect(signs()).toEqual([false, false])
    await stage.pull(number, { ...hosted(stage), runId: '8003', inputs: { model: 'fraud' } })
    expect(comments(stage)).toHaveLength(2)
    expect(bodies(stage)[1]).toContain('run=8003')
  })
})

describe('before and after the step nothing fails the job', () => {
  it.each([
    ['the event cannot be read', { GITHUB_EVENT_PATH: '/nowhere/event.json' }],
    ['the runner does not say where it is', { GITHUB_REPOSITORY: '' }],
  ])('also when %s', async (_name, env) => {
    const { run } = await reported('broken')
    for (const stage of ['pre', 'post'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- as in a job
      const { code, stdout } = await run({ stage, env, jobStatus: 'failure' })
      expect([stage, code, stdout]).toEqual([stage, 0, expect.stringContaining('::debug::')])
    }
  })
})
