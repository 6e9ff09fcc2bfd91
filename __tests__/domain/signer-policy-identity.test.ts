import { describe, expect, it } from '@jest/globals'
import type { CertificateFacts, IdentitySigner } from '../../src/domain/signer-policy.ts'
import { buildDefaultSigner, findClosest, findDifferences } from '../../src/domain/signer-policy.ts'

const WORKFLOW = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'

const facts: CertificateFacts = {
  identity: WORKFLOW,
  issuer: ISSUER,
  sourceRepository: 'https://github.com/acme/ml',
  repositoryId: '77',
  ownerId: '9',
  sourceRef: 'refs/heads/main',
  sourceCommit: 'c0ffee',
  trigger: 'push',
  runUrl: 'https://github.com/acme/ml/actions/runs/1/attempts/1',
  runner: 'github-hosted',
}

const signer = buildDefaultSigner({
  serverUrl: 'https://github.com/',
  repository: 'acme/ml',
  defaultBranch: 'main',
})

const names = (...args: Parameters<typeof findDifferences>): readonly string[] =>
  findDifferences(...args).map(({ name }) => name)

describe('an identity', () => {
  const exact: IdentitySigner = { kind: 'identity', identity: WORKFLOW, issuer: ISSUER }

  it('accepts itself', () => {
    expect(names(facts, exact)).toEqual([])
  })

  it.each([`${WORKFLOW}2`, WORKFLOW.slice(0, -1), WORKFLOW.toUpperCase(), ''])(
    'refuses %s',
    (identity) => {
      expect(findDifferences({ ...facts, identity }, exact)).toEqual([
        { name: 'identity', expected: WORKFLOW, found: identity },
      ])
    },
  )

  it.each([
    'https://github.com/acme/ml/.*',
    '^https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main$',
    'https://github.com/acme/ml',
    'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/(main|x)',
  ])('is never a pattern: %s is equal only to itself', (identity) => {
    const pattern = { ...exact, identity }

    expect(names(facts, pattern)).toEqual(['identity'])
    expect(names({ ...facts, identity }, pattern)).toEqual([])
  })

  it.each<[string, Partial<IdentitySigner>, Partial<CertificateFacts>]>([
    ['issuer', { issuer: 'https://a.example' }, { issuer: 'https://b.example' }],
    [
      'source repository',
      { sourceRepository: 'https://github.com/acme/other' },
      { sourceRepository: 'https://github.com/acme/ml' },
    ],
    ['repository id', { repositoryId: '7' }, { repositoryId: '77' }],
    ['owner id', { ownerId: '10' }, { ownerId: '1' }],
    ['ref', { ref: 'refs/heads/main' }, { sourceRef: 'refs/tags/main' }],
    ['event', { events: ['push', 'release'] }, { trigger: 'workflow_dispatch' }],
    ['runner', { runner: 'github-hosted' }, { runner: 'self-hosted' }],
  ])('can be tied to the %s, which has to be equal', (name, limits, found) => {
    const run = { ...facts, ...found }

    expect(names(run, exact)).toEqual(name === 'issuer' ? ['issuer'] : [])
    expect(names(run, { ...exact, ...limits })).toEqual([name])
  })

  it.each(['sourceRepository', 'repositoryId', 'ownerId', 'sourceRef', 'trigger', 'runner'])(
    'that is tied refuses a certificate that does not state the %s',
    (claim) => {
      const tied: IdentitySigner = {
        ...exact,
        sourceRepository: 'https://github.com/acme/ml',
        repositoryId: '77',
        ownerId: '9',
        ref: 'refs/heads/main',
        events: ['push'],
        runner: 'github-hosted',
      }

      expect(names(facts, tied)).toEqual([])
      expect(findDifferences({ ...facts, [claim]: null }, tied)).toMatchObject([
        { found: '(not stated)' },
      ])
    },
  )

  it.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'refuses a run for %s unless its events name that very event',
    (trigger) => {
      const run = { ...facts, trigger }

      expect(findDifferences(run, exact)).toEqual([
        { name: 'event', expected: 'any but a pull request', found: trigger },
      ])
      expect(names(run, { ...exact, events: [trigger] })).toEqual([])
      expect(names(run, { ...exact, events: ['push', 'pull_request_x'] })).toEqual(['event'])
    },
  )

  it('does not have to come from a run', () => {
    expect(names({ ...facts, trigger: null }, exact)).toEqual([])
  })
})

describe('the closest signer', () => {
  const exact: IdentitySigner = { kind: 'identity', identity: WORKFLOW, issuer: ISSUER }
  const stranger: IdentitySigner = {
    ...exact,
    identity: WORKFLOW.replace('acme/ml', 'other/ml'),
  }

  it('is the one whose certificate it is, wherever it stands', () => {
    expect(findClosest(facts, [stranger, signer, exact])).toEqual({ signer, differences: [] })
  })

  it('is one of the same repository, though another one differs in less', () => {
    const strict = { ...exact, ref: 'refs/heads/x', runner: 'self-hosted' } as const

    expect(findClosest(facts, [stranger, strict])).toMatchObject({
      signer: strict,
      differences: [{ name: 'ref' }, { name: 'runner' }],
    })
  })

  it('is among equals the one that differs in the fewest things', () => {
    const more = { ...exact, ref: 'refs/heads/x', repositoryId: '1' }
    const fewer = { ...exact, ref: 'refs/heads/x' }

    expect(findClosest(facts, [more, fewer])?.signer).toBe(fewer)
  })

  it('is nobody when nobody is trusted', () => {
    expect(findClosest(facts, [])).toBeUndefined()
  })
})
