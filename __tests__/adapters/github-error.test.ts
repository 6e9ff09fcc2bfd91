import { describe, expect, it } from '@jest/globals'
import { RequestError } from 'octokit'
import {
  explained,
  explainGithubError,
  refusesTag,
  statusOf,
} from '../../src/adapters/github-error.ts'
import { refusalOf } from '../fakes/refusal.ts'

const URL = 'https://api.github.com/repos/acme/ml/releases'

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** What GitHub answered. */
  readonly data?: unknown
}

/** A failed request as octokit throws it; without a status there was no answer. */
function failure(
  message: string,
  status?: number,
  headers: Record<string, string> = {},
  { method = 'POST', body, data = {} }: Asked = {},
) {
  return new RequestError(message, status ?? 500, {
    request: { method, url: URL, headers: {}, body },
    ...(status === undefined ? {} : { response: { status, url: URL, headers, data } }),
  })
}

const explain = (...given: Parameters<typeof failure>): Promise<string> =>
  refusalOf(() => {
    throw explainGithubError(failure(...given), 'create the draft release')
  })

const RULES =
  'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'

const ACCEPTED = 'x-accepted-github-permissions'

describe('a failed request', () => {
  it('for lack of a permission names the line to add', async () => {
    expect(
      await explain('Resource not accessible by integration', 403, {
        [ACCEPTED]: 'contents=write',
      }),
    ).toBe(
      'PERMISSION_MISSING Cannot create the draft release: GitHub answered 403 to POST /repos/acme/ml/releases: ' +
        'Resource not accessible by integration. Add "contents: write" under "permissions:" of the job.',
    )
  })

  it('with alternatives names the least, and says when no permission of the job can help', async () => {
    const said = await explain('Resource not accessible', 404, {
      [ACCEPTED]: 'contents=write; contents=write,workflows=write',
    })
    expect(said).toContain('PERMISSION_MISSING')
    expect(said).toContain(
      'Add "contents: write" under "permissions:" of the job. If the commit changes files',
    )
    expect(said).toContain('GITHUB_TOKEN can never release it')
  })

  it('that needs several permissions names each as a workflow file has it', async () => {
    const said = await explain('no', 403, { [ACCEPTED]: 'pull_requests=write, issues=read' })
    expect(said).toContain('Add "pull-requests: write", "issues: read" under')
  })

  it('with a bad token says so', async () => {
    expect(await explain('Bad credentials', 401)).toMatch(
      /^PERMISSION_MISSING .* Check github-token\.$/,
    )
  })

  it.each([
    ['API rate limit exceeded for installation', 403],
    ['You have exceeded a secondary rate limit', 403],
    ['API rate limit exceeded', 429],
  ])('for a rate limit (%s) asks for patience, not for a permission', async (message, status) => {
    const said = await explain(message, status, { [ACCEPTED]: 'contents=write' })
    expect(said).toMatch(/^GITHUB_FAILED .* Run the job again later\.$/)
  })

  it('on an immutable release is final', async () => {
    expect(await explain('Cannot upload assets to an immutable release.', 422)).toMatch(
      /^RELEASE_IMMUTABLE .*immutable release\.$/,
    )
  })

  it('of a server in trouble, or without any answer, says when to try again', async () => {
    expect(await explain('Bad gateway', 502)).toMatch(
      /^GITHUB_FAILED Cannot create .* GitHub answered 502 .* Run the job again when GitHub is reachable\.$/,
    )
    expect(await explain('fetch failed')).toMatch(
      /GitHub answered nothing to POST .* Run the job again when GitHub is reachable\.$/,
    )
  })

  it.each<readonly [string, Record<string, string>, Asked]>([
    ['a write, without a hint at permissions', {}, { method: 'POST' }],
    ['a write that a reader may do', { [ACCEPTED]: 'contents=read' }, { method: 'POST' }],
    ['a read, whatever it would need', { [ACCEPTED]: 'contents=read' }, { method: 'GET' }],
    ['a read that names a write level', { [ACCEPTED]: 'contents=write' }, { method: 'GET' }],
  ])('answered with 404 to %s asks for no permission', async (_what, headers, asked) => {
    expect(await explain('Not Found', 404, headers, asked)).toMatch(
      /^GITHUB_FAILED .* GitHub answered 404 .*: Not Found\. It does not exist, or github-token may not see it\.$/,
    )
  })

  it.each(['POST', 'PATCH', 'DELETE'] as const)(
    'answered with 404 to a %s that would need to write asks for that',
    async (method) => {
      const said = await explain('Not Found', 404, { [ACCEPTED]: 'contents=write' }, { method })
      expect(said).toMatch(/^PERMISSION_MISSING .* Add "contents: write" under "permissions:"/)
    },
  )

  it('for a commit that the repository does not have says to push it', async () => {
    const body = { tag_name: 'v1', target_commitish: 'abc123' }
    const errors = [{ resource: 'Release', code: 'invalid', field: 'target_commitish' }]
    const data = { message: 'Validation Failed', errors }
    expect(await explain('Validation Failed', 422, {}, { body, data })).toMatch(
      /^GITHUB_FAILED .* The repository does not have commit abc123: push it first\.$/,
    )
    expect(await explain('Not Found', 404, {}, { body })).toMatch(
      /If the repository does not have commit abc123 yet, push it first\.$/,
    )
    const said = await explain('Not Found', 404, { [ACCEPTED]: 'contents=write' }, { body })
    expect(said).toContain('Add "contents: write"')
    expect(said).toContain('does not have commit abc123 yet, push it first.')
  })

  it('for another field does not blame the commit', async () => {
    const body = { tag_name: 'v1', target_commitish: 'abc123' }
    const data = { message: 'Validation Failed', errors: [{ field: 'body', code: 'custom' }] }
    expect(await explain('Validation Failed', 422, {}, { body, data })).not.toContain('push')
  })

  it('is told by the first line of a message, and by so much of a long one', async () => {
    expect(await explain('Validation failed\n{"secret": 1}', 422)).toMatch(/: Validation failed\.$/)
    expect((await explain('x'.repeat(5000), 422)).length).toBeLessThan(500)
  })

  it('keeps its cause', () => {
    const cause = failure('no', 500)
    expect(explainGithubError(cause, 'x')).toMatchObject({ cause })
  })
})

describe('a connection that breaks within an answer', () => {
  it.each(['terminated', 'fetch failed'])('(%s) is no bug', async (message) => {
    const said = await refusalOf(() =>
      explained('list the releases', () => Promise.reject(new TypeError(message))),
    )
    expect(said).toBe(
      `GITHUB_FAILED Cannot list the releases: the connection to GitHub broke (${message}). ` +
        'Run the job again when GitHub is reachable.',
    )
  })
})

const refusal = (error: unknown, status = 422): boolean =>
  refusesTag(failure('Validation Failed', status, {}, { data: { message: 'no', errors: [error] } }))

describe('a refusal', () => {
  it.each([
    { resource: 'Release', code: 'already_exists', field: 'tag_name' },
    { code: 'custom', field: 'tag_name', message: 'tag_name was used by an immutable release' },
    { code: 'custom', message: 'The tag has already been used.' },
    'Tag belongs to an immutable release',
    'pre_receive Repository rule violations found. tag_name was used by an immutable release',
  ])('%j is about the tag', (error) => {
    expect(refusal(error)).toBe(true)
    expect(refusal(error, 403)).toBe(false)
  })

  it.each([
    { code: 'custom', field: 'tag_name', message: 'tag_name is not well-formed' },
    { code: 'custom', field: 'body', message: 'body is too long' },
    { code: 'invalid', field: 'target_commitish' },
    'Cannot upload assets to an immutable release.',
    'Creating this tag was refused by a rule.',
    `pre_receive ${RULES}`,
  ])('%j is not', (error) => {
    expect(refusal(error)).toBe(false)
  })

  it('is read without the address of the documentation, and even as plain text', () => {
    const url = 'https://docs.github.com/rest#get-a-release-by-tag-name-already-used'
    const data = { message: 'Validation Failed', documentation_url: url }
    expect(refusesTag(failure(`Validation Failed - ${url}`, 422, {}, { data }))).toBe(false)
    expect(refusesTag(failure('tag was already used', 422, {}, { data: 'text' }))).toBe(true)
    expect(refusesTag(new Error('tag was already used'))).toBe(false)
  })
})

const explainRule = (data: unknown, body?: unknown): Promise<string> =>
  explain('Validation Failed', 422, {}, { data, body })

describe('a rule of the repository that is broken', () => {
  const data = { message: 'Validation Failed', errors: [{ message: RULES }] }

  it('by the tag of a release is told as a tag that is protected', async () => {
    expect(await explainRule(data, { tag_name: 'm@v1.0.0' })).toMatch(
      /^TAG_PROTECTED .* A ruleset of the repository forbids to create the tag m@v1\.0\.0\. .* "m@v\*", /,
    )
    expect(await explainRule(data, { tag_name: 'v1' })).toContain('leave out tags like "v1", ')
  })

  it('by anything else is no matter of a tag', async () => {
    expect(await explainRule(data)).toMatch(/^GITHUB_FAILED /)
    expect(await explainRule({ message: 'no' }, { tag_name: 'm@v1.0.0' })).toMatch(
      /^GITHUB_FAILED /,
    )
  })
})

describe('what is no answer of GitHub', () => {
  it('is a bug and stays what it is', async () => {
    const bug = new TypeError('undefined is not a function')
    expect(explainGithubError(bug, 'x')).toBe(bug)
    await expect(explained('x', () => Promise.reject(bug))).rejects.toBe(bug)
  })

  it('has no status', () => {
    expect(statusOf(new Error('x'))).toBeUndefined()
    expect(statusOf(failure('x', 422))).toBe(422)
  })
})

describe('a request that is explained', () => {
  it('gives its result', async () => {
    expect(await explained('x', () => Promise.resolve(1))).toBe(1)
  })

  it('fails with the explanation', async () => {
    const said = await refusalOf(() =>
      explained('read the tag', () => Promise.reject(failure('no', 500))),
    )
    expect(said).toContain('GITHUB_FAILED Cannot read the tag: ')
  })
})
