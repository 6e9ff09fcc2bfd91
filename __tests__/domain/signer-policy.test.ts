import { describe, expect, it } from '@jest/globals'
import type { CertificateFacts } from '../../src/domain/signer-policy.ts'
import {
  buildDefaultSigner,
  buildIssuer,
  describeSigner,
  findDifferences,
  isWithin,
} from '../../src/domain/signer-policy.ts'

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

    expect(names({ ...facts, identity }, signer)).toEqual([])
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
    expect(names({ ...facts, identity }, signer)).toEqual(['identity'])
  })

  it('compares the issuer whole', () => {
    const issuer = `${ISSUER}.evil.example`

    expect(findDifferences({ ...facts, issuer }, signer)).toEqual([
      { name: 'issuer', expected: ISSUER, found: issuer },
    ])
  })

  it('refuses the repository’s reusable workflow when another repository calls it', () => {
    const sourceRepository = 'https://github.com/evil/ml'

    expect(findDifferences({ ...facts, sourceRepository }, signer)).toEqual([
      {
        name: 'source repository',
        expected: 'https://github.com/acme/ml',
        found: sourceRepository,
      },
    ])
  })

  it('refuses the repository’s reusable workflow when another branch calls it', () => {
    const sourceRef = 'refs/pull/7/merge'

    expect(findDifferences({ ...facts, sourceRef }, signer)).toEqual([
      { name: 'ref', expected: 'refs/heads/main', found: 'refs/pull/7/merge' },
    ])
  })

  it.each(['pull_request', 'pull_request_target', null])(
    'refuses runs started by %s',
    (trigger) => {
      expect(findDifferences({ ...facts, trigger }, signer)).toEqual([
        {
          name: 'event',
          expected: 'any but a pull request',
          found: trigger ?? '(not stated)',
        },
      ])
    },
  )

  it('refuses a certificate that does not name the repository of the run', () => {
    expect(findDifferences({ ...facts, sourceRepository: null }, signer)).toMatchObject([
      { name: 'source repository', found: '(not stated)' },
    ])
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

    expect(names({ ...run, identity: exact ?? '' }, dotted)).toEqual([])
    expect(names({ ...run, identity: like ?? '' }, dotted)).toEqual(['identity'])
  })

  it('can be tied to the number of the repository', () => {
    const tied = { ...signer, repositoryId: '78' }

    expect(findDifferences(facts, tied)).toEqual([
      { name: 'repository id', expected: '78', found: '77' },
    ])
    expect(names({ ...facts, repositoryId: '78' }, tied)).toEqual([])
    expect(names({ ...facts, repositoryId: null }, tied)).toEqual(['repository id'])
  })
})

describe('the validity of a key', () => {
  const until = { from: null, until: '2026-03-01T00:00:00Z' }
  const from = { from: '2026-05-01T00:00:00Z', until: null }

  it('is always when it has no window', () => {
    expect(isWithin([], ['2026-01-01T00:00:00Z'])).toBe(true)
    expect(isWithin([], [])).toBe(true)
  })

  it.each([
    ['2026-02-28T23:59:59Z', true],
    ['2026-02-28T23:59:59.999Z', true],
    ['2026-03-01T00:00:00Z', false],
    ['2026-04-01T00:00:00Z', false],
    ['2026-04-30T23:59:59Z', false],
    ['2026-05-01T00:00:00Z', true],
    ['2026-05-01T01:00:00+02:00', false],
  ])('includes its start and excludes its end: %s', (time, expected) => {
    expect(isWithin([until, from], [time])).toBe(expected)
  })

  it('has to hold all of the times in one window', () => {
    expect(isWithin([until, from], ['2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'])).toBe(false)
    expect(isWithin([until, from], ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'])).toBe(true)
  })

  it('holds no time that is unknown', () => {
    expect(isWithin([until], [])).toBe(false)
    expect(isWithin([until], ['yesterday'])).toBe(false)
    expect(isWithin([{ from: 'x', until: 'y' }], ['2026-01-01T00:00:00Z'])).toBe(false)
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

  it('names everything that it is tied to', () => {
    const text = describeSigner({
      kind: 'identity',
      identity: 'me@example.org',
      issuer: 'https://accounts.example',
      repositoryId: '77',
      ownerId: '9',
      ref: 'refs/heads/main',
      events: ['push', 'release'],
      runner: 'github-hosted',
    })

    expect(text).toBe(
      'me@example.org, repository id 77, owner id 9, ref refs/heads/main, event push or release, ' +
        'runner github-hosted (issuer https://accounts.example)',
    )
    expect(describeSigner({ ...signer, repositoryId: '77' })).toContain(
      'at refs/heads/main, repository id 77 (issuer',
    )
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
