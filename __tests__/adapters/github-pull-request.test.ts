import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubPullRequest } from '../../src/adapters/github-pull-request.ts'
import type { PullRequest } from '../../src/ports/pull-request.ts'
import { parseCommentMarker } from '../../src/render/comment-marker.ts'
import { postComment } from '../../src/usecases/post-comment.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { aReview } from '../render/reports.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'

let scene: GithubScene
let number: number

const PERMISSIONS = { contents: 'read', 'pull-requests': 'write', issues: 'write' } as const
const TOKENS = {
  workflow: 'github-actions[bot]',
  app: 'model-bot[bot]',
  person: 'model-bot',
} as const

beforeEach(async () => {
  scene = await setGithub()
  const { world } = scene.github
  for (const [token, login] of Object.entries(TOKENS))
    world.tokens.set(token, { login, permissions: PERMISSIONS })
  world.commit(scene.repository, { branch: 'tune', files: { a: '1' }, message: 'Tune' })
  number = world.createPullRequest(scene.repository, { head: 'tune', title: 'Tune' })
})
afterEach(() => scene.close())

const pullAs = (token: string): PullRequest => githubPullRequest(scene.clientOf(token), number)

const ownOf = async (token: string): Promise<readonly string[]> =>
  (await pullAs(token).listComments()).filter(({ own }) => own).map(({ body }) => body)

/** One comment by everybody, whose body is the name of the token. */
async function commentAll(): Promise<void> {
  for (const token of Object.keys(TOKENS)) {
    // oxlint-disable-next-line no-await-in-loop -- in an order that does not change
    await pullAs(token).createComment(token)
  }
}

const failViewer = (body: unknown, status = 200): void =>
  void scene.github.faults.add({
    match: { path: '/graphql' },
    kind: 'status',
    status,
    body,
    times: Infinity,
  })

describe('the own comments of a token', () => {
  it.each(['workflow', 'app', 'person'])(
    'are those of the account it acts for (%s)',
    async (token) => {
      await commentAll()
      expect(await ownOf(token)).toEqual([token])
    },
  )

  it('of an app are found when GraphQL gives its name without [bot]', async () => {
    await commentAll()
    failViewer({ data: { viewer: { login: 'model-bot' } } })
    expect(await ownOf('app')).toContain('app')
  })

  it.each<readonly [string, number, unknown]>([
    ['with an error', 200, { errors: [{ type: 'FORBIDDEN', message: 'no' }] }],
    ['with nothing', 200, { data: { viewer: null } }],
    ['that it may not ask', 403, { message: 'Resource not accessible by integration' }],
    ['that there is no GraphQL', 404, { message: 'Not Found' }],
  ])('are those of the Actions bot where GitHub answers %s', async (_what, status, body) => {
    await commentAll()
    failViewer(body, status)
    expect(await ownOf('workflow')).toEqual(['workflow'])
  })

  it.each<readonly [string, number, unknown, RegExp]>([
    [
      'in trouble',
      451,
      {},
      /^GITHUB_FAILED Cannot list the comments .* answered 451 to POST \/graphql/,
    ],
    [
      'that refuses for now',
      403,
      { message: 'Try again' },
      /^GITHUB_FAILED Cannot list the comments/,
    ],
    [
      'that limits the rate',
      200,
      { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
      /^GITHUB_FAILED Cannot ask whose token it is: .*API rate limit exceeded/s,
    ],
  ])('are not guessed from a server %s', async (_name, status, body, message) => {
    failViewer(body, status)
    expect(await refusalOf(() => pullAs('app').listComments())).toMatch(message)
  })
})

describe('the comments of a pull request', () => {
  it('are found where there are 31+ reviews and 101+ comments', async () => {
    const { world } = scene.github
    const { repository } = scene
    const ada = world.account('ada')
    const at = world.now()
    for (let index = 0; index < 130; index += 1) {
      const id = world.nextId()
      const comment = { id, issueNumber: number, body: `Remark ${index}`, author: ada }
      repository.comments.set(id, { ...comment, createdAt: at, updatedAt: at })
    }
    const pull = pullAs('workflow')
    await pull.createComment('The report')
    const listed = await pull.listComments()
    expect(listed).toHaveLength(131)
    expect(await ownOf('workflow')).toEqual(['The report'])
    // Reviews are another list, which is never asked for: their number cannot push a comment out.
    expect(scene.github.log.count({ path: /reviews/ })).toBe(0)
  })
})

describe('a comment that somebody has deleted', () => {
  it('is gone, which is no missing permission', async () => {
    const pull = pullAs('workflow')
    await pull.createComment('The report')
    const [comment] = await pull.listComments()
    const id = comment?.id ?? 0
    await pull.deleteComment(id)
    expect(await pull.updateComment(id, 'Another report')).toEqual({ kind: 'gone' })
    expect(await pull.deleteComment(id)).toMatchObject({ kind: 'written' })
  })

  it('is not told by a token that may only read', async () => {
    scene.github.world.tokens.set('reader', {
      login: 'github-actions[bot]',
      permissions: { contents: 'read' },
    })
    await pullAs('workflow').createComment('The report')
    const [comment] = await pullAs('workflow').listComments()
    expect(await pullAs('reader').updateComment(comment?.id ?? 0, 'x')).toEqual({ kind: 'denied' })
  })
})

describe('two concurrent runs that both find no comment', () => {
  it.each([
    ['the older first', ['11', '12']],
    ['the newer first', ['12', '11']],
  ])('leave one comment, of the newer run (%s)', async (_name, runs) => {
    const head = scene.repository.pulls.get(number)?.head.sha ?? ''
    const results = await Promise.all(
      runs.map((runId) =>
        postComment(
          aReview({ head, runId }),
          { mode: 'always', minimizeResolved: false },
          { pullRequest: pullAs('workflow'), log: scene.log },
        ),
      ),
    )
    const bodies = [...scene.repository.comments.values()].map(({ body }) => body)
    expect(bodies.map((body) => parseCommentMarker(body)?.runId)).toEqual(['12'])
    expect(results.map(({ kind }) => kind)).toContain('posted')
  })
})

const nodeOf = async (): Promise<string> => {
  await pullAs('workflow').createComment('The report')
  return (await pullAs('workflow').listComments()).at(-1)?.nodeId ?? ''
}

const reasons = (): readonly (string | undefined)[] =>
  [...scene.repository.comments.values()].map(({ minimizedReason }) => minimizedReason)

describe('a comment that is folded away', () => {
  it('is so as resolved, and can be shown again', async () => {
    const pull = pullAs('workflow')
    const node = await nodeOf()
    await pull.hideComment(node)
    expect(reasons()).toEqual(['resolved'])
    await pull.hideComment(node)
    await pull.showComment(node)
    expect(reasons()).toEqual([undefined])
    await pull.showComment(node)
    expect(scene.github.log.count({ path: '/graphql' })).toBe(7)
  })

  it('stays so when a person did it for another reason', async () => {
    const node = await nodeOf()
    for (const [id, comment] of scene.repository.comments)
      scene.repository.comments.set(id, { ...comment, minimizedReason: 'off-topic' })
    await pullAs('workflow').showComment(node)
    await pullAs('workflow').hideComment(node)
    expect(reasons()).toEqual(['off-topic'])
  })

  it.each<readonly [string, number, unknown, RegExp]>([
    [
      'with an error',
      200,
      { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
      /^PERMISSION_MISSING Cannot change whether the comment is hidden: .*not accessible/s,
    ],
    ['that there is no GraphQL', 404, { message: 'Not Found' }, /^GITHUB_FAILED Cannot change/],
  ])('is refused by a server that answers %s', async (_what, status, body, message) => {
    const node = await nodeOf()
    failViewer(body, status)
    expect(await refusalOf(() => pullAs('workflow').hideComment(node))).toMatch(message)
  })
})
