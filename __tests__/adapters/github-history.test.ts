import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubHistory } from '../../src/adapters/github-history.ts'
import type { History } from '../../src/ports/history.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'

let scene: GithubScene
let history: History

beforeEach(async () => {
  scene = await setGithub()
  history = githubHistory(scene.clientOf('bot'))
})
afterEach(() => scene.close())

/** A commit on a branch of its own, with an open pull request. */
function openPull(branch: string): { readonly number: number; readonly head: string } {
  const { world } = scene.github
  const head = world.commit(scene.repository, { branch, files: { [branch]: '1' }, message: branch })
  return {
    head,
    number: world.createPullRequest(scene.repository, { head: branch, title: branch }),
  }
}

describe('the pull requests of a commit', () => {
  it('are those that were merged, by the merge commit and by their own', async () => {
    const { number, head } = openPull('tune')
    const merge = scene.github.world.mergePullRequest(scene.repository, number)
    expect(await history.listPulls(merge)).toEqual([number])
    expect(await history.listPulls(head)).toEqual([number])
  })

  it('are not those that are open, which anybody can open', async () => {
    const { head } = openPull('tune')
    expect(await history.listPulls(head)).toEqual([])
  })

  it('are none for a commit that was pushed', async () => {
    expect(await history.listPulls(scene.commit)).toEqual([])
  })

  it('cannot be told for a commit that is not there', async () => {
    expect(await refusalOf(() => history.listPulls('f'.repeat(40)))).toContain(
      'Cannot find the pull request of the commit',
    )
  })
})
