import { describe, expect, it } from '@jest/globals'
import { parseSignerLine } from '../../src/formats/signer-line.ts'
import { ReleaseError } from '../../src/domain/errors.ts'

const IDENTITY = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'

function refusal(line: string): string {
  try {
    parseSignerLine(line)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'INPUT_INVALID') return error.message
    throw error
  }
  return 'accepted'
}

describe('a signer in a line', () => {
  it('is an identity, whose issuer is that of its server', () => {
    expect(parseSignerLine(IDENTITY)).toEqual({
      kind: 'identity',
      identity: IDENTITY,
      issuer: ISSUER,
    })
    expect(
      parseSignerLine('https://acme.ghe.com/a/b/.github/workflows/t.yml@refs/heads/main'),
    ).toMatchObject({ issuer: 'https://token.actions.acme.ghe.com' })
    expect(
      parseSignerLine('https://git.acme.example/a/b/.github/workflows/t.yml@refs/heads/main'),
    ).toMatchObject({ issuer: 'https://git.acme.example/_services/token' })
  })

  it('may be tied to everything that a certificate states', () => {
    const line = `  ${IDENTITY} issuer=https://issuer.example repository=acme/other repository-id=77
      owner-id=9 ref=refs/tags/v1 event=push event=release runner=self-hosted\t`

    expect(parseSignerLine(line)).toEqual({
      kind: 'identity',
      identity: IDENTITY,
      issuer: 'https://issuer.example',
      sourceRepository: 'https://github.com/acme/other',
      repositoryId: '77',
      ownerId: '9',
      ref: 'refs/tags/v1',
      events: ['push', 'release'],
      runner: 'self-hosted',
    })
  })

  it('names a repository on the server of its identity, or by URL', () => {
    const own = 'https://acme.ghe.com/a/b/.github/workflows/t.yml@refs/heads/main repository=a/c'

    expect(parseSignerLine(own)).toMatchObject({ sourceRepository: 'https://acme.ghe.com/a/c' })
    expect(parseSignerLine(`${IDENTITY} repository=https://git.example/a/c/`)).toMatchObject({
      sourceRepository: 'https://git.example/a/c',
    })
  })

  it('is somebody without a URL when the issuer is named', () => {
    expect(parseSignerLine('me@example.org issuer=https://accounts.example')).toEqual({
      kind: 'identity',
      identity: 'me@example.org',
      issuer: 'https://accounts.example',
    })
  })

  it('is a key in a file, always or for a time', () => {
    expect(parseSignerLine('key:keys/team.pub')).toEqual({ kind: 'key', path: 'keys/team.pub' })
    expect(parseSignerLine('key:a.pub from=2026-01-01 until=2026-11-25T12:00:00Z')).toEqual({
      kind: 'key',
      path: 'a.pub',
      validity: { from: '2026-01-01T00:00:00Z', until: '2026-11-25T12:00:00Z' },
    })
    expect(parseSignerLine('key:C:\\a.pub until=2028-02-29')).toEqual({
      kind: 'key',
      path: 'C:\\a.pub',
      validity: { from: null, until: '2028-02-29T00:00:00Z' },
    })
  })

  it.each([
    ['', 'does not begin with who may sign; possible is IDENTITY [issuer=URL]'],
    ['   ', 'does not begin with who may sign'],
    [`issuer=${ISSUER}`, 'does not begin with who may sign'],
    ['until=2026-01-01 key:a.pub', 'does not begin with who may sign'],
    ['me@example.org', '"me@example.org" is no URL, so that its issuer is unknown; add issuer=URL'],
    ['team.pub', 'for a file with a public key write key:FILE'],
    ['javascript:alert(1)', 'is no URL'],
    ['https://github.com/acme/*', 'without blanks and wildcards'],
    [
      'https://github.com/acme/ml/.github/workflows/train.yml',
      'names a workflow without its ref; add it, such as @refs/heads/main',
    ],
    [`${IDENTITY} branch=main`, '"branch=main" is not a part of it; possible is IDENTITY ['],
    [`${IDENTITY} main`, '"main" is not a part of it'],
    [`${IDENTITY} __proto__=x`, '"__proto__=x" is not a part of it'],
    [`${IDENTITY} from=2026-01-01`, '"from=2026-01-01" is not a part of it'],
    [`${IDENTITY} ref=main`, 'ref= is "main"; write the ref in full'],
    [`${IDENTITY} ref=refs/heads/*`, 'ref= is "refs/heads/*"; write the ref in full'],
    [`${IDENTITY} ref=`, 'ref= is ""'],
    [`${IDENTITY} issuer=example.org`, 'issuer= is "example.org"; write the URL of the issuer'],
    [`${IDENTITY} repository=ml`, 'repository= is "ml"; write OWNER/NAME'],
    [`${IDENTITY} repository=a/*`, 'repository= is "a/*"; write OWNER/NAME'],
    [`${IDENTITY} repository-id=acme`, 'repository-id= is "acme"; write the number'],
    [`${IDENTITY} repository-id=077`, 'repository-id= is "077"'],
    [`${IDENTITY} event=Push`, 'event= is "Push"; write the name of an event'],
    [`${IDENTITY} runner=mine`, 'runner= is "mine"; write github-hosted or self-hosted'],
    [`${IDENTITY} ref=refs/heads/a ref=refs/heads/b`, 'ref= is there twice; keep one of them'],
    ['key:', 'key: names no file; possible is key:FILE [from=DATE] [until=DATE]'],
    ['key:a.pub issuer=https://i', '"issuer=https://i" is not a part of it; possible is key:FILE'],
    ['key:my key.pub', '"key.pub" is not a part of it'],
    ['key:a.pub from=yesterday', 'from= is "yesterday"; write a date such as 2026-11-25'],
    ['key:a.pub until=2026-02-29', 'until= is "2026-02-29"'],
    ['key:a.pub until=2026-01-01T25:00:00Z', 'until= is "2026-01-01T25:00:00Z"'],
    ['key:a.pub until=2026-01-01T00:00:00+01:00', 'until= is "2026-01-01T00:00:00+01:00"'],
    [
      'key:a.pub from=2026-01-01 until=2026-01-01',
      'until= is "2026-01-01T00:00:00Z"; write a time after from=',
    ],
  ])('is refused with what is possible: %j', (line, message) => {
    expect(refusal(line)).toContain(message)
  })

  it('has an end', () => {
    expect(refusal('a'.repeat(100_000))).toBe(
      'signer: it has 100000 characters; at most 5000 are read.',
    )
    expect(refusal(`${IDENTITY} ${'x'.repeat(4000)}`).length).toBeLessThan(500)
  })

  it('puts no line break of its own into a message', () => {
    expect(refusal(`${IDENTITY} \u2028a=\u0007`)).toContain(String.raw`\u0007`)
  })
})
