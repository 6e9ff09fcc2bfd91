import { describe, expect, it } from '@jest/globals'
import { parsePullRequestEvent, parseRepositoryEvent } from '../../src/action/event.ts'
import { refusalOf } from '../fakes/refusal.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)

const pull = (over: object = {}, head: object = {}) => ({
  pull_request: {
    number: 7,
    head: { sha: HEAD, repo: { full_name: 'acme/ml' }, ...head },
    base: { sha: BASE, repo: { full_name: 'acme/ml' } },
    merge_commit_sha: 'c'.repeat(40),
    ...over,
  },
})

describe('the event of a pull request', () => {
  it('names its own head, not the merge commit that the runner checks out', () => {
    expect(parsePullRequestEvent(pull(), 'acme/ml')).toEqual({
      number: 7,
      head: HEAD,
      base: BASE,
      fork: false,
    })
  })

  it('may be of a repository with SHA-256 commits', () => {
    const sha = 'd'.repeat(64)
    expect(parsePullRequestEvent(pull({}, { sha }), 'acme/ml')?.head).toBe(sha)
  })

  it('is no fork’s when only the letter case of the names differs', () => {
    expect(parsePullRequestEvent(pull(), 'Acme/ML')?.fork).toBe(false)
  })

  it.each<readonly [string, object]>([
    ['from another repository', { repo: { full_name: 'mallory/ml' } }],
    ['from a repository that was deleted since', { repo: null }],
    ['from nowhere', { repo: undefined }],
  ])('%s is a fork’s', (_name, head) => {
    expect(parsePullRequestEvent(pull({}, head), 'acme/ml')?.fork).toBe(true)
  })

  it.each<readonly [string, object]>([
    ['without a number', pull({ number: undefined })],
    ['with another number', pull({ number: '7' })],
    ['without a head', pull({ head: null })],
    ['without a base', pull({ base: undefined })],
    ['whose head is a branch', pull({}, { sha: 'main' })],
    ['whose head is a command', pull({}, { sha: `${HEAD.slice(1)};` })],
    ['of an issue', { pull_request: { url: 'https://api.github.com/x' } }],
  ])('%s is refused', async (_name, payload) => {
    expect(await refusalOf(() => parsePullRequestEvent(payload, 'acme/ml'))).toMatch(
      /^INPUT_INVALID The event names a pull request without number, head and base commit/,
    )
  })
})

describe('another event', () => {
  it.each<readonly [string, unknown]>([
    ['a push', { ref: 'refs/heads/main' }],
    ['nothing', {}],
    ['null', { pull_request: null }],
    ['a text', 'pull_request'],
    ['no object', undefined],
  ])('%s is about no pull request', (_name, payload) => {
    expect(parsePullRequestEvent(payload, 'acme/ml')).toBeUndefined()
  })
})

describe('the repository of an event', () => {
  it('has a default branch and a visibility', () => {
    expect(
      parseRepositoryEvent({ repository: { default_branch: 'trunk', visibility: 'internal' } }),
    ).toEqual({ defaultBranch: 'trunk', visibility: 'internal' })
  })

  it.each([undefined, null, {}, { repository: null }, { repository: { default_branch: 7 } }])(
    'may be unknown: %j',
    (payload) => {
      expect(parseRepositoryEvent(payload)).toEqual({ defaultBranch: null, visibility: null })
    },
  )
})
