import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'

let test: TestGithub
let crowded = 0

beforeAll(async () => {
  test = await startGithub()
  const { world } = test.github
  world.seedReleases(test.repository, 230, (index) => ({ tagName: `m@v1.${index}.0` }))
  for (let index = 0; index < 20; index++)
    await test.ask('POST', RELEASES, { body: { tag_name: `m@v2.${index}.0`, draft: true } })
  const draft = await test.ask('POST', RELEASES, { body: { tag_name: 'crowded', draft: true } })
  crowded = pickId(draft.body)
  for (let index = 0; index < 250; index++)
    await test.upload(crowded, `file-${String(index).padStart(3, '0')}`, 'x')
})

afterAll(() => test.close())

/** Follows `rel="next"` and returns every page. */
async function walk(path: string, as = 'bot'): Promise<readonly (readonly unknown[])[]> {
  const pages: (readonly unknown[])[] = []
  let next: string | undefined = path
  while (next !== undefined) {
    const { body, headers } = await test.ask('GET', next, { as })
    pages.push(Array.isArray(body) ? body : [])
    const link = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
    next = link?.slice(test.github.apiUrl.length)
  }
  return pages
}

describe('more than a hundred assets of a release', () => {
  const names = Array.from({ length: 250 }, (_, index) => `file-${String(index).padStart(3, '0')}`)

  it('are listed in pages of a hundred, each once, in the order of upload', async () => {
    const pages = await walk(`${RELEASES}/${crowded}/assets?per_page=100`)
    expect(pages.map((page) => page.length)).toEqual([100, 100, 50])
    expect(pages.flat().map((asset) => pick(asset, 'name'))).toEqual(names)
  })

  it('are all in the release itself, by id and in a list', async () => {
    const byId = await test.ask('GET', `${RELEASES}/${crowded}`)
    const list = await test.ask('GET', `${RELEASES}?per_page=1`)
    expect(pick(byId.body, 'assets')).toHaveLength(250)
    expect(pick(list.body, 0, 'assets')).toHaveLength(250)
  })
})

describe('more than a hundred releases', () => {
  it('are listed in pages, drafts first, each once', async () => {
    const pages = await walk(`${RELEASES}?per_page=100`)
    const all = pages.flat()
    const drafts = all.map((release) => pick(release, 'draft'))
    expect(pages.map((page) => page.length)).toEqual([100, 100, 51])
    expect(new Set(all.map((release) => pick(release, 'id'))).size).toBe(251)
    expect(drafts.lastIndexOf(true)).toBe(20)
    expect(drafts.filter(Boolean)).toHaveLength(21)
  })

  it('come without the drafts, and in as many pages as the rest needs, to a reader', async () => {
    const pages = await walk(`${RELEASES}?per_page=100`, 'reader')
    expect(pages.map((page) => page.length)).toEqual([100, 100, 30])
    expect(pages.flat().some((release) => pick(release, 'draft') === true)).toBe(false)
  })

  it('come thirty at a time when no number is asked for', async () => {
    const { body, headers } = await test.ask('GET', RELEASES)
    expect(body).toHaveLength(30)
    expect(headers.get('link')).toContain('page=9>; rel="last"')
  })
})
