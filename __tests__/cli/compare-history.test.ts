import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { checkoutHistory } from '../../src/cli/compare-history.ts'
import { newFolder } from './signed-directory.ts'

let folder = ''
let commits: readonly string[] = []
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=a@b.c', ...args])
    .toString()
    .trim()

beforeAll(() => {
  folder = newFolder()
  git('init', '--quiet', '--initial-branch=main')
  commits = ['one', 'two', 'three'].map((message) => {
    git('commit', '--quiet', '--allow-empty', '--message', message)
    return git('rev-parse', 'HEAD')
  })
  git('tag', '--annotate', '--message', 'a version', 'churn@v1.0.0', commits[0] ?? '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

describe('the history of a checkout', () => {
  it('lists the ancestors of a commit, newest first, by pages', async () => {
    const history = checkoutHistory(folder)

    expect(await history.listAncestors(commits[1] ?? '', 1)).toEqual([commits[1], commits[0]])
    expect(await history.listAncestors(commits[1] ?? '', 2)).toEqual([])
  })

  it('knows an ancestor by its commit and by an annotated tag', async () => {
    const history = checkoutHistory(folder)

    expect(await history.isAncestor(commits[0] ?? '', commits[2] ?? '')).toBe(true)
    expect(await history.isAncestor('refs/tags/churn@v1.0.0', commits[2] ?? '')).toBe(true)
    expect(await history.isAncestor(commits[2] ?? '', commits[0] ?? '')).toBe(false)
    expect(await history.isAncestor('f'.repeat(40), commits[0] ?? '')).toBe(false)
  })

  it('finds where two commits part', async () => {
    const history = checkoutHistory(folder)

    expect(await history.readMergeBase(commits[0] ?? '', commits[2] ?? '')).toBe(commits[0])
  })

  it('takes no option of git for a commit', async () => {
    const history = checkoutHistory(folder)

    expect(await history.listAncestors('--all', 1)).toEqual([])
    expect(await history.isAncestor('--output=x', commits[0] ?? '')).toBe(false)
  })

  it('counts everything where there is no checkout', async () => {
    const history = checkoutHistory(null)

    expect(await history.readMergeBase('a', 'b')).toBe('b')
    expect(await history.isAncestor('a', 'b')).toBe(true)
  })
})
