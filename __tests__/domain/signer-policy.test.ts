import { describe, expect, it } from '@jest/globals'
import type { CertificateFacts } from '../../src/domain/signer-policy.ts'
import {
  buildDefaultSigner,
  buildIssuer,
  describeSigner,
  findMismatch,
} from '../../src/domain/signer-policy.ts'

const WORKFLOW = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'

const facts: CertificateFacts = {
  identity: WORKFLOW,
  issuer: ISSUER,
  sourceRepository: 'https://github.com/acme/ml',
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

describe('the default signer', () => {
  it('is any workflow of the repository on its default branch', () => {
    expect(signer).toEqual({
      kind: 'workflow',
      serverUrl: 'https://github.com',
      repository: 'acme/ml',
      ref: 'refs/heads/main',
      issuer: ISSUER,
    })
  })

  it.each(['train.yml', 'release-model.yaml', 'a+b_c.yml'])('accepts the workflow %s', (file) => {
    const identity = `https://github.com/acme/ml/.github/workflows/${file}@refs/heads/main`

    expect(findMismatch({ ...facts, identity }, signer)).toBeUndefined()
  })

  it.each([
    [
      'a repository with a longer name',
      'https://github.com/acme/ml-evil/.github/workflows/train.yml@refs/heads/main',
    ],
    [
      'an owner with a longer name',
      'https://github.com/acme-evil/ml/.github/workflows/train.yml@refs/heads/main',
    ],
    ['a branch with a longer name', `${WORKFLOW}2`],
    ['a branch below the name', `${WORKFLOW}/x`],
    [
      'a tag of the branch’s name',
      'https://github.com/acme/ml/.github/workflows/train.yml@refs/tags/main',
    ],
    ['a pull request', 'https://github.com/acme/ml/.github/workflows/train.yml@refs/pull/7/merge'],
    ['a prefix before the address', `https://evil.example/?${WORKFLOW}`],
    [
      'a look-alike of the dot',
      'https://githubxcom/acme/ml/.github/workflows/train.yml@refs/heads/main',
    ],
    [
      'a look-alike of the folder’s dot',
      'https://github.com/acme/ml/xgithub/workflows/train.yml@refs/heads/main',
    ],
    [
      'a file in a folder',
      'https://github.com/acme/ml/.github/workflows/x/train.yml@refs/heads/main',
    ],
    ['two refs', 'https://github.com/acme/ml/.github/workflows/a@refs/heads/x@refs/heads/main'],
    ['no file', 'https://github.com/acme/ml/.github/workflows/@refs/heads/main'],
    [
      'a line break before the end',
      `https://github.com/acme/ml/.github/workflows/a\nb@refs/heads/main`,
    ],
    ['a line break after the end', `${WORKFLOW}\n`],
    ['another server', 'https://ghe.example/acme/ml/.github/workflows/train.yml@refs/heads/main'],
  ])('refuses %s', (_, identity) => {
    expect(findMismatch({ ...facts, identity }, signer)).toBe('the identity differs')
  })

  it('compares the issuer whole', () => {
    const issuer = `${ISSUER}.evil.example`

    expect(findMismatch({ ...facts, issuer }, signer)).toBe('the issuer differs')
  })

  it('refuses the repository’s reusable workflow when another repository calls it', () => {
    const sourceRepository = 'https://github.com/evil/ml'

    expect(findMismatch({ ...facts, sourceRepository }, signer)).toBe(
      'it was a run of the repository "https://github.com/evil/ml"',
    )
  })

  it('refuses the repository’s reusable workflow when another branch calls it', () => {
    const sourceRef = 'refs/pull/7/merge'

    expect(findMismatch({ ...facts, sourceRef }, signer)).toBe(
      'it was a run for "refs/pull/7/merge"',
    )
  })

  it.each(['pull_request', 'pull_request_target', null])(
    'refuses runs started by %s',
    (trigger) => {
      expect(findMismatch({ ...facts, trigger }, signer)).toMatch(/^it was a run started by/)
    },
  )

  it('refuses a certificate that does not name the repository of the run', () => {
    expect(findMismatch({ ...facts, sourceRepository: null }, signer)).toBe(
      'it was a run of the repository unknown',
    )
  })

  it('takes dots and brackets in names literally', () => {
    const dotted = buildDefaultSigner({
      serverUrl: 'https://github.com',
      repository: 'acme/m.l',
      defaultBranch: 'v1.(x)',
    })
    const run = {
      ...facts,
      sourceRepository: 'https://github.com/acme/m.l',
      sourceRef: 'refs/heads/v1.(x)',
    }
    const [exact, like] = ['acme/m.l', 'acme/mxl'].map(
      (name) => `https://github.com/${name}/.github/workflows/t.yml@refs/heads/v1.(x)`,
    )

    expect(findMismatch({ ...run, identity: exact ?? '' }, dotted)).toBeUndefined()
    expect(findMismatch({ ...run, identity: like ?? '' }, dotted)).toBe('the identity differs')
  })
})

describe('an identity', () => {
  const exact = { kind: 'identity', identity: WORKFLOW, issuer: ISSUER } as const

  it('accepts itself', () => {
    expect(findMismatch(facts, exact)).toBeUndefined()
  })

  it.each([`${WORKFLOW}2`, WORKFLOW.slice(0, -1), WORKFLOW.toUpperCase(), ''])(
    'refuses %s',
    (identity) => {
      expect(findMismatch({ ...facts, identity }, exact)).toBe('the identity differs')
    },
  )

  it('is never a pattern', () => {
    const pattern = { ...exact, identity: 'https://github.com/acme/ml/.*' }

    expect(findMismatch(facts, pattern)).toBe('the identity differs')
  })

  it('can be tied to the repository that calls the workflow', () => {
    const tied = { ...exact, sourceRepository: 'https://github.com/acme/other' }

    expect(findMismatch(facts, tied)).toBe(
      'it was a run of the repository "https://github.com/acme/ml"',
    )
    expect(
      findMismatch({ ...facts, sourceRepository: tied.sourceRepository }, tied),
    ).toBeUndefined()
  })
})

describe('the description of a signer', () => {
  it('names workflow signers by repository and ref', () => {
    expect(describeSigner(signer)).toBe(
      `any workflow of https://github.com/acme/ml at refs/heads/main (issuer ${ISSUER})`,
    )
  })

  it('names an identity with the repository that it is tied to', () => {
    const text = describeSigner({
      kind: 'identity',
      identity: WORKFLOW,
      issuer: ISSUER,
      sourceRepository: 'https://github.com/acme/ml',
    })

    expect(text).toBe(`${WORKFLOW} in a run of https://github.com/acme/ml (issuer ${ISSUER})`)
  })
})

describe('the issuer of a server', () => {
  it.each([
    ['https://github.com', 'https://token.actions.githubusercontent.com'],
    ['https://acme.ghe.com', 'https://token.actions.acme.ghe.com'],
    ['https://git.acme.example', 'https://git.acme.example/_services/token'],
  ])('of %s is %s', (server, issuer) => {
    expect(buildIssuer(server)).toBe(issuer)
  })
})
