import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubClient } from '../../src/adapters/github-client.ts'
import { githubPullRequests } from '../../src/adapters/github-pull-requests.ts'
import type { PullFacts } from '../../src/ports/pull-requests.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'
import { serve } from './serve.ts'

let scene: GithubScene

beforeEach(async () => {
  scene = await setGithub()
})
afterEach(() => scene.close())

const listFrom = (owner: string, branch: string): Promise<readonly PullFacts[]> =>
  githubPullRequests(scene.clientOf('reader')).listFrom(owner, branch)

/** A branch with a commit, in a fork of that owner. */
function fork(owner: string, branch: string): string {
  const { world } = scene.github
  const repository =
    world.findRepository(owner, 'ml') ??
    world.createRepository({ owner, name: 'ml', forkOf: 'acme/ml' })
  return world.commit(repository, { branch, files: { [owner]: branch }, message: branch })
}

const open = (headRepository: string, head: string, base?: string): number =>
  scene.github.world.createPullRequest(scene.repository, {
    headRepository,
    head,
    title: head,
    ...(base === undefined ? {} : { base }),
  })

describe('the open pull requests from a branch', () => {
  it('are told with their head and base as GitHub knows them', async () => {
    const head = fork('mallory', 'tune')
    const number = open('mallory/ml', 'tune')
    expect(await listFrom('mallory', 'tune')).toEqual([
      { number, open: true, head, base: scene.commit, headRepository: 'mallory/ml' },
    ])
  })

  it('are none of another branch, or of the same branch of somebody else', async () => {
    fork('mallory', 'tune')
    fork('mallory', 'other')
    fork('eve', 'tune')
    const number = open('mallory/ml', 'tune')
    open('mallory/ml', 'other')
    open('eve/ml', 'tune')
    expect((await listFrom('mallory', 'tune')).map((pull) => pull.number)).toEqual([number])
  })

  it('may be several, each to a base of its own', async () => {
    const { world } = scene.github
    fork('mallory', 'tune')
    const stable = world.commit(scene.repository, {
      branch: 'stable',
      files: { a: '1' },
      message: 'Stable',
    })
    const numbers = [open('mallory/ml', 'tune'), open('mallory/ml', 'tune', 'stable')]
    const found = await listFrom('mallory', 'tune')
    expect(new Map(found.map(({ number, base }) => [number, base]))).toEqual(
      new Map([
        [numbers[0], scene.commit],
        [numbers[1], stable],
      ]),
    )
  })

  it('are none that are closed', async () => {
    fork('mallory', 'tune')
    const number = open('mallory/ml', 'tune')
    await scene.ask('PATCH', `/repos/acme/ml/pulls/${number}`, { body: { state: 'closed' } })
    expect(await listFrom('mallory', 'tune')).toEqual([])
  })

  it.each(['a/b', 'a&state=all', 'a b', 'a#b', 'ä:b', '100%'])(
    'are asked for by the very name of the branch: %s',
    async (branch) => {
      fork('mallory', branch)
      fork('mallory', 'a')
      const number = open('mallory/ml', branch)
      open('mallory/ml', 'a')
      expect((await listFrom('mallory', branch)).map((pull) => pull.number)).toEqual([number])
    },
  )

  it('have no repository where it was deleted', async () => {
    const sha = 'a'.repeat(40)
    const pull = { number: 7, state: 'open', head: { sha, repo: null }, base: { sha: 'b' } }
    const answer: RequestListener = (_request, reply) => {
      reply.setHeader('content-type', 'application/json')
      reply.end(JSON.stringify([pull]))
    }
    await serve(answer, async (apiUrl) => {
      const access = { apiUrl, token: 'bot', owner: 'acme', repo: 'ml' }
      const pulls = githubPullRequests(githubClient(access, scene.log))
      expect(await pulls.listFrom('mallory', 'tune')).toEqual([
        { number: 7, open: true, head: sha, base: 'b', headRepository: null },
      ])
    })
  })

  it('cannot be told by a token that may not read them', async () => {
    const headers = { 'x-accepted-github-permissions': 'pull_requests=read' }
    scene.github.faults.add({ kind: 'status', status: 403, headers, match: { path: /\/pulls$/ } })
    expect(await refusalOf(() => listFrom('mallory', 'tune'))).toMatch(
      /^PERMISSION_MISSING Cannot list the pull requests from mallory:tune/,
    )
  })

  it('cannot be told by a server in trouble', async () => {
    scene.github.faults.add({ kind: 'status', status: 451, match: { path: /\/pulls$/ } })
    expect(await refusalOf(() => listFrom('mallory', 'tune'))).toMatch(
      /^GITHUB_FAILED Cannot list the pull requests from mallory:tune: GitHub answered 451/,
    )
  })
})
