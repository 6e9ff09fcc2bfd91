import { describe, expect, it } from '@jest/globals'
import { parseComparedRun } from '../../src/action/compared-run.ts'
import { refusalOf } from '../fakes/refusal.ts'

const URL = 'https://github.com/acme/ml'
const HEAD = 'a'.repeat(40)

const RUN = {
  id: 9001,
  run_attempt: 2,
  event: 'pull_request',
  head_sha: HEAD,
  head_branch: 'tune',
  head_repository: { full_name: 'mallory/ml' },
  path: '.github/workflows/train.yml',
  conclusion: 'failure',
}

const parse = (over: object = {}) => parseComparedRun({ workflow_run: { ...RUN, ...over } }, URL)

describe('the run that a workflow_run follows', () => {
  it('is known by the word of the event', () => {
    expect(parse()).toEqual({
      runId: '9001',
      attempt: 2,
      url: 'https://github.com/acme/ml/actions/runs/9001',
      head: HEAD,
      workflow: '.github/workflows/train.yml',
      headRepository: 'mallory/ml',
      headBranch: 'tune',
      conclusion: 'failure',
    })
  })

  it.each(['.github/workflows/train.yml@main', '.github/workflows/train.yml@refs/heads/a@b'])(
    'is of the workflow file, without the ref behind it: %s',
    (path) => {
      expect(parse({ path })?.workflow).toBe('.github/workflows/train.yml')
    },
  )

  it('has a page in this repository, whatever address the event gives it', () => {
    expect(parse({ html_url: 'https://evil.example/' })?.url).toBe(`${URL}/actions/runs/9001`)
  })

  it('may be of a branch of any name', () => {
    const head_branch = 'a/b#c&d=e "f"'
    expect(parse({ head_branch })?.headBranch).toBe(head_branch)
  })

  it.each([undefined, null, '3', 0, -1, 1.5])(
    'is its first attempt where that is %p',
    (attempt) => {
      expect(parse({ run_attempt: attempt })?.attempt).toBe(1)
    },
  )
})

describe('what became of it', () => {
  it.each([undefined, null, 7])('is not known where the event says %p', (conclusion) => {
    expect(parse({ conclusion })?.conclusion).toBeNull()
  })
})

describe('another event', () => {
  it.each<readonly [string, unknown]>([
    ['of a push', { ref: 'refs/heads/main' }],
    ['of a pull request', { pull_request: { number: 7 } }],
    ['without content', {}],
    ['that is nothing', null],
    ['that is a text', 'workflow_run'],
    ['that is a list', []],
    ['whose run is nothing', { workflow_run: null }],
    ['whose run is a number', { workflow_run: 9001 }],
  ])('%s follows no run', (_what, payload) => {
    expect(parseComparedRun(payload, URL)).toBeUndefined()
  })

  it.each(['push', 'pull_request_target', 'schedule', undefined, 7])(
    'that is about the run of %p has no report, and the message says what to write',
    async (event) => {
      const name = typeof event === 'string' ? event : 'unknown'
      expect(await refusalOf(() => parse({ event }))).toBe(
        `INPUT_INVALID The run that this one follows was started by ${name}, and only those of pull_request have a report. ` +
          "Add if: github.event.workflow_run.event == 'pull_request' to the job.",
      )
    },
  )
})

describe('an event that does not describe the run', () => {
  it.each<readonly [string, object]>([
    ['without an id', { id: undefined }],
    ['with an id that is a text', { id: '9001' }],
    ['with an id that is no whole number', { id: 1.5 }],
    ['with an id below 1', { id: 0 }],
    ['with an id that a number cannot hold', { id: 2 ** 53 }],
    ['without a commit', { head_sha: null }],
    ['with a commit that is a branch', { head_sha: 'main' }],
    ['with a commit that is too short', { head_sha: HEAD.slice(1) }],
    ['with a commit and a line more', { head_sha: `${HEAD}\n` }],
    ['with a commit in capitals', { head_sha: HEAD.toUpperCase() }],
    ['without a branch', { head_branch: null }],
    ['whose repository is deleted', { head_repository: null }],
    ['whose repository is not there', { head_repository: undefined }],
    ['whose repository has no name', { head_repository: {} }],
    ['whose repository has a name that is none', { head_repository: { full_name: 7 } }],
    ['without a workflow', { path: undefined }],
    ['with an empty workflow', { path: '' }],
    ['with a ref alone', { path: '@refs/heads/main' }],
  ])('%s is refused, with what may be the reason', async (_what, over) => {
    expect(await refusalOf(() => parse(over))).toMatch(
      /^INPUT_INVALID The event workflow_run does not say which run, .* may have been deleted/,
    )
  })
})
