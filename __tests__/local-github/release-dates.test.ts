import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'

let test: TestGithub

beforeEach(async () => {
  test = await startGithub()
})
afterEach(() => test.close())

const commitOn = (day: string): string =>
  test.github.world.commit(test.repository, {
    files: { day },
    message: day,
    date: new Date(day),
  })

const dateOf = ({ body }: { readonly body: unknown }): unknown => pick(body, 'created_at')

describe('the date of a draft', () => {
  it('is that of its commit, and of the next one that it is given', async () => {
    const [first, second] = ['2020-01-01', '2021-01-01'].map(commitOn)
    const draft = await test.ask('POST', RELEASES, {
      body: { tag_name: 'v1', draft: true, target_commitish: first },
    })
    const path = `${RELEASES}/${pickId(draft.body)}`
    const renamed = await test.ask('PATCH', path, { body: { name: 'Renamed' } })
    const moved = await test.ask('PATCH', path, { body: { target_commitish: second } })
    expect([draft, renamed, moved].map(dateOf)).toEqual([
      '2020-01-01T00:00:00Z',
      '2020-01-01T00:00:00Z',
      '2021-01-01T00:00:00Z',
    ])
  })

  it('is that of the tip of the default branch where no commit is named', async () => {
    commitOn('2019-05-05')
    const draft = await test.ask('POST', RELEASES, { body: { tag_name: 'v1', draft: true } })
    expect(dateOf(draft)).toBe('2019-05-05T00:00:00Z')
  })
})
