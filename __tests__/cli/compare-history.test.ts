import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { checkoutHistory } from '../../src/cli/compare-history.ts'
import { listReachable } from '../../src/usecases/list-reachable.ts'
import { refusalOf } from '../fakes/refusal.ts'
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

const head = (): string => commits[2] ?? ''

describe('the history of a shallow checkout', () => {
  let shallow = ''
  beforeAll(() => {
    shallow = newFolder()
    execFileSync('git', ['clone', '--quiet', '--depth=1', pathToFileURL(folder).href, shallow])
  })
  afterAll(() => rmSync(shallow, { recursive: true, force: true, maxRetries: 5 }))

  it('is what it has, as far as that goes', async () => {
    const history = checkoutHistory(shallow)

    expect(await history.listAncestors(head(), 1)).toEqual([head()])
    expect(await history.isAncestor(head(), head())).toBe(true)
    expect(await history.readMergeBase(head(), head())).toBe(head())
  })

  it('is refused where it cannot tell, with what to do', async () => {
    const history = checkoutHistory(shallow)
    const refusals = [
      await refusalOf(() => history.listAncestors(head(), 2)),
      await refusalOf(() => history.isAncestor(commits[0] ?? '', head())),
      await refusalOf(() => history.readMergeBase(commits[0] ?? '', head())),
    ]

    expect(new Set(refusals)).toEqual(
      new Set([
        'INPUT_INVALID This is a shallow checkout, so nobody can tell which versions its commit descends from. ' +
          'Fetch the whole history (fetch-depth: 0 for actions/checkout, git fetch --unshallow elsewhere), or name the version to compare with.',
      ]),
    )
  })

  it('ends a search for the newest version instead of having none', async () => {
    const versions = [{ version: '1.0.0', tag: 'churn@v1.0.0', commit: commits[0] ?? null }]
    const search = async (): Promise<readonly string[]> => {
      const found: string[] = []
      for await (const { tag } of listReachable(
        versions,
        { base: head(), head: head() },
        checkoutHistory(shallow),
      ))
        found.push(tag)
      return found
    }

    expect(await refusalOf(search)).toMatch(/^INPUT_INVALID This is a shallow checkout/)
  })
})
