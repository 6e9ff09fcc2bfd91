import { describe, expect, it } from '@jest/globals'
import { RequestError } from 'octokit'
import { explained, explainGithubError, statusOf } from '../../src/adapters/github-error.ts'
import { refusalOf } from '../fakes/refusal.ts'

const URL = 'https://api.github.com/repos/acme/ml/releases'

/** A failed request as octokit throws it; without a status there was no answer. */
function failure(message: string, status?: number, headers: Record<string, string> = {}) {
  return new RequestError(message, status ?? 500, {
    request: { method: 'POST', url: URL, headers: {} },
    ...(status === undefined ? {} : { response: { status, url: URL, headers, data: {} } }),
  })
}

const explain = (...given: Parameters<typeof failure>): Promise<string> =>
  refusalOf(() => {
    throw explainGithubError(failure(...given), 'create the draft release')
  })

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

  it('that is missing, without a hint at permissions, is told as it is', async () => {
    expect(await explain('Not Found', 404)).toMatch(
      /^GITHUB_FAILED .* GitHub answered 404 .*: Not Found\.$/,
    )
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
