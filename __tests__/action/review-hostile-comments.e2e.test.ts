import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IssueComment } from '../../local-github/records.ts'
import { reviewAttack } from '../adversary/review-attack.ts'
import { BETTER, hosted, release, WORSE } from '../adversary/review-door.ts'
import { setScene } from './scene.ts'
import type { Scene } from './scene.ts'

// What others do to comments on a pull request, our own one included.

describe('comments of others on the pull request', () => {
  let stage: Scene
  let number: number
  beforeAll(async () => {
    stage = await setScene()
    await release(stage)
  })
  afterAll(async () => stage.close())

  /** A pull request with one comment of ours. */
  async function commented(branch: string): Promise<IssueComment> {
    number = stage.openPull(branch)
    stage.repository.comments.clear()
    stage.write(WORSE)
    await stage.pull(number, hosted(stage))
    const [own] = stage.repository.comments.values()
    if (own === undefined) throw new Error('no comment')
    return own
  }

  reviewAttack(
    'our marker in a comment of somebody else, a person or another app',
    'comment',
    async () => {
      const own = await commented('marker')
      const fake = own.body.replace(/run=\d+/, 'run=99999999').replace('❌', '✅')
      for (const [index, login] of ['mallory', 'evil-app[bot]', 'github-actions'].entries()) {
        const author = stage.github.world.account(login)
        stage.repository.comments.set(index + 1, { ...own, id: index + 1, author, body: fake })
      }
      stage.write(BETTER)
      const { stdout } = await stage.pull(number, hosted(stage))
      const others = [1, 2, 3].map((id) => stage.repository.comments.get(id)?.body)
      const left = others.every((body) => body === fake)
      const ours = stage.repository.comments.get(own.id)?.body ?? ''
      return { stoppedBy: left && ours !== own.body ? 'comment' : null, said: stdout }
    },
  )

  it('are passed over, a hundred and more of them, and ours is still found', async () => {
    const own = await commented('many')
    stage.repository.comments.clear()
    const author = stage.github.world.account('octocat')
    for (let id = 1; id <= 230; id += 1)
      stage.repository.comments.set(id, { ...own, id, author, body: `comment ${id}` })
    stage.repository.comments.set(own.id, own)
    stage.write(BETTER)
    await stage.pull(number, hosted(stage))
    expect(stage.repository.comments.size).toBe(231)
    expect(stage.repository.comments.get(own.id)?.body).not.toBe(own.body)
  })

  it('do not grow when a maintainer has spoilt our marker: a new one of ours comes once', async () => {
    const own = await commented('spoilt')
    stage.repository.comments.set(own.id, { ...own, body: own.body.replace('<!--', '<!-- x') })
    await stage.pull(number, hosted(stage))
    await stage.pull(number, hosted(stage))
    expect(stage.repository.comments.size).toBe(2)
  })

  it.each([
    ['deleted meanwhile', 404, /::error::[^\n]*update the comment/],
    ['locked', 403, /may not comment/],
  ] as const)('%s: the verdict is told elsewhere, and stays', async (branch, status, said) => {
    await commented(branch.replace(' ', '-'))
    stage.write(BETTER)
    const undo = stage.github.faults.add({
      kind: 'status',
      status,
      times: Infinity,
      match: { method: 'PATCH', path: /comments/ },
    })
    const result = await stage.pull(number, {
      ...hosted(stage),
      inputs: { gates: 'test/f1 >= 0.99' },
    })
    undo()
    expect(result.code).toBe(1)
    expect(result.outputs['verdict']).toBe('fail')
    expect(result.summary).toContain('test/f1')
    expect(result.stdout).toMatch(/verdict "fail"/)
    expect(result.stdout).toMatch(status === 403 ? said : /./)
  })

  it('cannot be folded away where GraphQL is refused, which fails nothing', async () => {
    await commented('graphql')
    const undo = stage.github.faults.add({
      kind: 'status',
      status: 404,
      times: Infinity,
      match: { path: /graphql/ },
    })
    stage.write(BETTER)
    const { code } = await stage.pull(number, hosted(stage))
    undo()
    expect([code, stage.repository.comments.size]).toEqual([0, 1])
  })
})
