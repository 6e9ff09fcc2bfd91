import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { matchesTag } from '../../local-github/tag-ruleset.ts'
import type { Answer, TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'
const REFS = '/repos/acme/ml/git/refs'

let test: TestGithub
let main = ''
let lift: () => void

beforeEach(async () => {
  test = await startGithub()
  main = String(test.repository.refs.get('refs/heads/main'))
  lift = test.github.world.protectTags(test.repository, 'churn@*')
})

afterEach(() => test.close())

function create(body: Readonly<Record<string, unknown>>): Promise<Answer> {
  return test.ask('POST', RELEASES, { body })
}

function publish(draft: Answer): Promise<Answer> {
  return test.ask('PATCH', `${RELEASES}/${pickId(draft.body)}`, { body: { draft: false } })
}

function createTag(name: string): Promise<Answer> {
  return test.ask('POST', REFS, { body: { ref: `refs/tags/${name}`, sha: main } })
}

const BLOCKED = [
  {
    resource: 'Release',
    code: 'custom',
    field: 'pre_receive',
    message:
      'pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
  },
  { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
]

describe('a tag that a ruleset protects', () => {
  it('stops the publishing of its draft, which stays one and can be deleted', async () => {
    const draft = await create({ tag_name: 'churn@v1.0.0', draft: true })
    const refused = await publish(draft)
    const after = await test.ask('GET', `${RELEASES}/${pickId(draft.body)}`)
    const deleted = await test.ask('DELETE', `${RELEASES}/${pickId(draft.body)}`)
    expect([draft.status, refused.status, deleted.status]).toEqual([201, 422, 204])
    expect(pick(refused.body, 'message')).toBe('Validation Failed')
    expect(pick(refused.body, 'errors')).toEqual(BLOCKED)
    expect(pick(after.body, 'draft')).toBe(true)
    expect(test.repository.refs.has('refs/tags/churn@v1.0.0')).toBe(false)
  })

  it('stops a release that is to be published at once, and leaves nothing behind', async () => {
    const refused = await create({ tag_name: 'churn@v1.0.0' })
    expect(pick(refused.body, 'errors')).toEqual(BLOCKED)
    expect(test.repository.releases.size).toBe(0)
  })

  it('cannot be created as a reference either', async () => {
    const answer = await createTag('churn@v1.0.0')
    expect(answer.status).toBe(422)
    expect(pick(answer.body, 'message')).toBe(
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
    )
  })

  it('does not stop a release when it is there already', async () => {
    test.github.world.setRef(test.repository, 'refs/tags/churn@v1.0.0', main)
    const answer = await publish(await create({ tag_name: 'churn@v1.0.0', draft: true }))
    expect(answer.status).toBe(200)
  })

  it('leaves other tags and branches of the same name alone', async () => {
    const other = await create({ tag_name: 'fraud@v1.0.0' })
    const branch = { ref: 'refs/heads/churn@x', sha: main }
    const answers = [
      other,
      await createTag('fraud@x'),
      await test.ask('POST', REFS, { body: branch }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  })

  it('can be created once the ruleset is gone', async () => {
    const draft = await create({ tag_name: 'churn@v1.0.0', draft: true })
    lift()
    const answer = await publish(draft)
    expect(answer.status).toBe(200)
  })
})

describe('the pattern of a ruleset', () => {
  it.each([
    ['churn@*', 'churn@v1.0.0', true],
    ['churn@*', 'churn', false],
    ['churn@*', 'xchurn@v1', false],
    ['churn@*', 'churn@v1/x', false],
    ['*', 'v1', true],
    ['*', 'team/v1', false],
    ['**', 'team/v1', false],
    ['**/*', 'team/a/v1', true],
    ['**/*', 'v1', true],
    ['team/**/v*', 'team/v1', true],
    ['v?.0', 'v1.0', true],
    ['v?.0', 'v12.0', false],
    ['v.0', 'vx0', false],
    ['v[0-9]', 'v7', true],
    ['v[!0-9]', 'v7', false],
    ['v[!0-9]', 'vx', true],
    ['v[', 'v[', true],
    [String.raw`v\*`, 'v*', true],
    [String.raw`v\*`, 'vx', false],
    ['~ALL', 'team/v1', true],
  ])('%s on the tag %s: %j', (pattern, tag, expected) => {
    expect(matchesTag(pattern, tag)).toBe(expected)
  })
})
