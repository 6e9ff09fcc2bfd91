import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isRefName } from '../../local-github/ref-name.ts'
import type { Answer, TestGithub } from './github-client.ts'
import { pick, startGithub } from './github-client.ts'

const REPO = '/repos/acme/ml'

let test: TestGithub
let first = ''

beforeAll(async () => {
  test = await startGithub()
  first = String(test.repository.refs.get('refs/heads/main'))
})

afterAll(() => test.close())

function createRef(ref: string, sha: string): Promise<Answer> {
  return test.ask('POST', `${REPO}/git/refs`, { body: { ref, sha } })
}

function entry(path: string, sha: string | null): object {
  return { path, mode: '100644', type: 'blob', sha }
}

function messagesOf(answer: Answer): readonly unknown[] {
  return [0, 1].map((index) => pick(answer.body, index, 'commit', 'message'))
}

describe('git objects', () => {
  it('have the ids that git gives them', () => {
    const { world } = test.github
    const repository = world.createRepository({ owner: 'acme', name: 'ids' })
    const sha = world.commit(repository, {
      files: { 'a.txt': 'hello\n', 'a/one.txt': 'one\n', a0: 'zero\n' },
      message: 'Start\n',
      date: new Date(1_700_000_000_000),
    })
    const commit = repository.git.commit(sha)
    expect(sha).toBe('d82a6e51b458f9e97607ebfae8058a74461504ff')
    expect(commit?.tree).toBe('db3bf560a263bdd35e79c1984dbb233ba8ee1a6c')
    expect(repository.git.writeBlob('hello\n')).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
    expect(repository.git.writeTree([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904')
  })

  it('lose a path whose id is null, and the directories it leaves empty', async () => {
    const blob = test.repository.git.writeBlob('x')
    const post = (body: object): Promise<Answer> => test.ask('POST', `${REPO}/git/trees`, { body })
    const full = await post({ base_tree: first, tree: [entry('deep/er/x', blob)] })
    const base = String(pick(full.body, 'sha'))
    const empty = await post({ base_tree: base, tree: [entry('deep/er/x', null)] })
    expect(pick(empty.body, 'sha')).toBe(test.repository.git.commit(first)?.tree)
  })

  it.each(['/etc/passwd', 'a/../b', '.git/config', ''])(
    'are not made for the path %j',
    async (path) => {
      const tree = [{ path, mode: '100644', type: 'blob', content: 'x' }]
      const answer = await test.ask('POST', `${REPO}/git/trees`, { body: { tree } })
      expect(answer.status).toBe(422)
    },
  )

  it('must exist to be built upon', async () => {
    const nowhere = '1'.repeat(40)
    const tree = test.repository.git.commit(first)?.tree
    const bodies = [
      { message: 'm', tree: nowhere },
      { message: 'm', tree, parents: [nowhere] },
    ]
    const answers = await Promise.all(
      bodies.map((body) => test.ask('POST', `${REPO}/git/commits`, { body })),
    )
    expect(answers.map(({ status }) => status)).toEqual([422, 422])
  })

  it('answer 409 in an empty repository', async () => {
    test.github.world.createRepository({ owner: 'acme', name: 'empty' })
    const answer = await test.ask('GET', '/repos/acme/empty/git/matching-refs/heads')
    expect(answer.status).toBe(409)
    expect(pick(answer.body, 'message')).toBe('Git Repository is empty.')
  })
})

describe('a reference', () => {
  it('moves forward only, unless forced, so that two writers cannot both win', async () => {
    const { world } = test.github
    await createRef('refs/heads/registry', first)
    const [one, two] = ['one', 'two'].map((name) =>
      world.commit(test.repository, { branch: name, files: { [name]: name }, message: name }),
    )
    const path = `${REPO}/git/refs/heads/registry`
    const won = await test.ask('PATCH', path, { body: { sha: one, force: false } })
    const lost = await test.ask('PATCH', path, { body: { sha: two, force: false } })
    const forced = await test.ask('PATCH', path, { body: { sha: two, force: true } })
    expect([won.status, lost.status, forced.status]).toEqual([200, 422, 200])
    expect(pick(lost.body, 'message')).toBe('Update is not a fast forward')
  })

  it.each([
    ['refs/heads/main', 'Reference already exists'],
    ['refs/heads/main/sub', 'Reference cannot be created: a name is a folder.'],
    ['heads/x', "Reference name must start with 'refs/' and be well-formed."],
    ['refs/heads/a b', "Reference name must start with 'refs/' and be well-formed."],
  ])('%s is not created', async (ref, message) => {
    const answer = await createRef(ref, first)
    expect(answer.status).toBe(422)
    expect(pick(answer.body, 'message')).toBe(message)
  })

  it('cannot point to nothing, and a branch not to a file', async () => {
    const blob = test.repository.git.writeBlob('x')
    const answers = [
      await createRef('refs/heads/n', '1'.repeat(40)),
      await createRef('refs/heads/n', blob),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 422])
  })

  it('is found by its whole name, and by a prefix in one array of all', async () => {
    for (const tag of ['m@v1.0.0', 'm@v1.1.0', 'm-large@v1.0.0'])
      await createRef(`refs/tags/${tag}`, first)
    const exact = await test.ask('GET', `${REPO}/git/ref/tags%2Fm%40v1.0.0`)
    const part = await test.ask('GET', `${REPO}/git/ref/tags/m%40v1`)
    const found = await test.ask('GET', `${REPO}/git/matching-refs/tags/m%40v`)
    expect(exact.status).toBe(200)
    expect(part.status).toBe(404)
    expect([pick(found.body, 0, 'ref'), pick(found.body, 1, 'ref')]).toEqual([
      'refs/tags/m@v1.0.0',
      'refs/tags/m@v1.1.0',
    ])
    expect(found.body).toHaveLength(2)
  })
})

describe('a comparison', () => {
  it('counts from the merge base', async () => {
    const { world } = test.github
    const repository = world.createRepository({ owner: 'acme', name: 'compare' })
    const base = world.commit(repository, { files: { f: 'a\nb\n' }, message: 'Base' })
    world.commit(repository, { files: { g: 'g' }, message: 'Main goes on' })
    world.commit(repository, {
      branch: 't',
      parents: [base],
      files: { f: 'a\nc\nd\n' },
      message: 'T',
    })
    const ask = (basehead: string): Promise<Answer> =>
      test.ask('GET', `/repos/acme/compare/compare/${basehead}`)
    const diverged = await ask('main...t')
    expect(diverged.body).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: base },
      files: [{ filename: 'f', status: 'modified', additions: 2, deletions: 1, changes: 3 }],
    })
    expect(pick((await ask(`${base}...t`)).body, 'status')).toBe('ahead')
    expect(pick((await ask(`t...${base}`)).body, 'status')).toBe('behind')
    expect(pick((await ask('t...t')).body, 'status')).toBe('identical')
    expect((await ask('t...nowhere')).status).toBe(404)
  })

  it('answers 404 for histories with nothing in common', async () => {
    test.github.world.commit(test.repository, {
      branch: 'orphan',
      parents: [],
      files: {},
      message: 'O',
    })
    const answer = await test.ask('GET', `${REPO}/compare/main...orphan`)
    expect(answer.status).toBe(404)
  })
})

describe('the content of a file', () => {
  it('comes as JSON in base64, or raw where that is preferred', async () => {
    const json = await test.ask('GET', `${REPO}/contents/README.md`)
    const raw = await test.ask('GET', `${REPO}/contents/README.md?ref=${first}`, {
      headers: { accept: 'application/vnd.github.raw+json' },
    })
    const content = String(pick(json.body, 'content'))
    expect(Buffer.from(content, 'base64').toString()).toBe('# Models\n')
    expect(raw.body).toEqual('# Models\n')
  })

  it('is left out of JSON above one mebibyte', async () => {
    const files = { 'big.bin': new Uint8Array(1024 * 1024 + 1) }
    test.github.world.commit(test.repository, { branch: 'big', files, message: 'Big' })
    const answer = await test.ask('GET', `${REPO}/contents/big.bin?ref=big`)
    expect(answer.body).toMatchObject({ content: '', encoding: 'none', size: 1024 * 1024 + 1 })
  })

  it('answers 404 for a path or a reference that does not exist', async () => {
    const paths = ['contents/none', 'contents/README.md?ref=none']
    const answers = await Promise.all(paths.map((path) => test.ask('GET', `${REPO}/${path}`)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })
})

describe('the list of commits', () => {
  it('starts at the newest, comes in pages and can be cut down to a path', async () => {
    const { world } = test.github
    const repository = world.createRepository({ owner: 'acme', name: 'log' })
    for (const index of [1, 2, 3, 4, 5])
      world.commit(repository, {
        files: { [index % 2 === 0 ? 'even' : 'odd']: String(index) },
        message: `Commit ${index}`,
        date: new Date(2020, 1, index),
      })
    const page = await test.ask('GET', '/repos/acme/log/commits?per_page=2&page=2')
    const even = await test.ask('GET', '/repos/acme/log/commits?path=even')
    expect(messagesOf(page)).toEqual(['Commit 3', 'Commit 2'])
    expect(messagesOf(even)).toEqual(['Commit 4', 'Commit 2'])
  })
})

describe('a reference name', () => {
  it.each(['fraud-xgb@v2.3.0', 'model/bert@1.0.0', 'bert#v1', 'a+b', 'é/1'])(
    'may be %s',
    (name) => {
      expect(isRefName(name)).toBe(true)
    },
  )

  it.each([
    '',
    '@',
    'a b',
    'a~',
    'a^',
    'a:',
    'a?',
    'a*',
    'a[',
    'a\\',
    'a..b',
    'a@{',
    'a.lock',
    'a.',
    'a//b',
    'a/.b',
    '/a',
    'a/',
    'a\tb',
  ])('may not be %j', (name) => {
    expect(isRefName(name)).toBe(false)
  })
})
