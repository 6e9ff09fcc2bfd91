import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubPullRequest } from '../../src/adapters/github-pull-request.ts'
import type { PullRequest } from '../../src/ports/pull-request.ts'
import { refusalOf } from '../fakes/refusal.ts'
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

  it('are not guessed from a server in trouble', async () => {
    scene.github.faults.add({ match: { path: '/graphql' }, kind: 'status', status: 451 })
    expect(await refusalOf(() => pullAs('app').listComments())).toMatch(
      /^GITHUB_FAILED Cannot list the comments of pull request #\d+: GitHub answered 451 to POST \/graphql/,
    )
  })
})
