import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubClient } from '../../src/adapters/github-client.ts'
import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { eventPath, MAX_EVENT_BYTES, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'
import { serve } from './serve.ts'

let scene: GithubScene

beforeEach(async () => {
  scene = await setGithub()
})
afterEach(() => scene.close())

type Files = Readonly<Record<string, string | Uint8Array | undefined>>

/** Commits to the registry branch, which has a history of its own; the commit's id. */
const commit = (files: Files): string =>
  scene.github.world.commit(scene.repository, {
    branch: REGISTRY_BRANCH,
    files,
    message: 'Event',
    ...(scene.repository.refs.has(`refs/heads/${REGISTRY_BRANCH}`) ? {} : { parents: [] }),
  })

interface Found {
  readonly commit: string | undefined
  /** `NUMBER CONTENT` */
  readonly events: readonly string[]
}

async function read(model = 'churn', token = 'reader'): Promise<Found> {
  const log = await githubRegistryLog(scene.clientOf(token), scene.log).readEvents(model)
  const events: string[] = []
  for await (const { sequence, bytes } of log?.files ?? [])
    events.push(`${sequence} ${Buffer.from(bytes).toString('utf8')}`)
  return { commit: log?.commit, events }
}

const numbered = (count: number, model = 'churn'): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [eventPath(model, index + 1), `{${index + 1}}`]),
  )

describe('the events of a model', () => {
  it('come in the order of their numbers, from one commit', async () => {
    const files = { ...numbered(12), 'README.md': '# Registry\n', 'index.json': '{}' }
    const head = commit(files)
    const found = await read()
    expect(found.commit).toBe(head)
    expect(found.events).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1} {${i + 1}}`))
  })

  it('cost one request for the branch, one for each folder and one for each event', async () => {
    commit(numbered(5))
    scene.github.log.clear()
    await read()
    expect(scene.github.log.entries.map(({ path }) => path.split('/')[5])).toEqual(
      'matching-refs trees trees trees trees blobs blobs blobs blobs blobs'.split(' '),
    )
  })

  it('are those of the model alone, also when the name of one lies in the other', async () => {
    const names = ['churn', 'churn/events', 'churn/v2', 'churn2']
    commit(Object.fromEntries(names.map((name) => [eventPath(name, 1), name])))
    const found = await Promise.all(names.map((name) => read(name)))
    expect(found.map(({ events }) => events)).toEqual(names.map((name) => [`1 ${name}`]))
  })

  it('are read with their gaps: what they are worth is for others to say', async () => {
    commit({ [eventPath('churn', 2)]: 'two', [eventPath('churn', 4)]: 'four' })
    expect((await read()).events).toEqual(['2 two', '4 four'])
  })

  it('are none without a folder, and there is no log without the branch', async () => {
    expect((await read()).commit).toBeUndefined()
    scene.github.world.commit(scene.repository, {
      branch: `${REGISTRY_BRANCH}-old`,
      files: numbered(1),
      message: 'Not the branch',
    })
    expect((await read()).commit).toBeUndefined()
    const head = commit(numbered(1, 'fraud'))
    expect(await read()).toEqual({ commit: head, events: [] })
  })

  it('are not taken for missing in a repository that cannot be seen', async () => {
    const access = { apiUrl: scene.github.apiUrl, token: 'reader', owner: 'acme', repo: 'none' }
    const log = githubRegistryLog(githubClient(access, scene.log), scene.log)
    expect(await refusalOf(() => log.readEvents('churn'))).toMatch(
      /^GITHUB_FAILED Cannot look for the branch model-registry: .*404/,
    )
  })

  it('are asked for one by one where GraphQL does not give them', async () => {
    commit(numbered(30))
    expect((await read()).events).toHaveLength(30)
    expect(scene.github.log.count({ path: /graphql/ })).toBe(1)
    expect(scene.github.log.count({ path: /\/git\/blobs\// })).toBe(30)
  })
})

describe('a folder of events is refused', () => {
  it.each<readonly [string, Files, RegExp]>([
    [
      'with a file that has not the name of an event',
      { 'models/churn/events/7.json': 'x' },
      /^FILE_REFUSED "models\/churn\/events\/7\.json" on the branch model-registry is not the file of an event/,
    ],
    [
      'with an event that is too large',
      { [eventPath('churn', 1)]: Buffer.alloc(MAX_EVENT_BYTES + 1) },
      /^LIMIT_EXCEEDED models\/churn\/events\/000001\.json on the branch model-registry has 262145 bytes/,
    ],
    [
      'with more events than are read',
      numbered(10_001),
      /^LIMIT_EXCEEDED models\/churn\/events on the branch model-registry has 10001 events/,
    ],
  ])('%s', async (_name, files, message) => {
    commit(files)
    expect(await refusalOf(() => read())).toMatch(message)
  })

  it('with a link in the place of an event', async () => {
    const head = commit(numbered(1))
    const entry = { path: eventPath('churn', 2), mode: '120000', type: 'blob', content: '/etc/x' }
    const tree = await scene.ask('POST', '/repos/acme/ml/git/trees', {
      body: { base_tree: head, tree: [entry] },
    })
    const sha = shaOf(tree.body)
    const next = await scene.ask('POST', '/repos/acme/ml/git/commits', {
      body: { message: 'Link', tree: sha, parents: [head] },
    })
    scene.github.world.setRef(scene.repository, `refs/heads/${REGISTRY_BRANCH}`, shaOf(next.body))
    expect(await refusalOf(() => read())).toMatch(/^FILE_REFUSED .*000002\.json/)
  })

  it('when GitHub gives other bytes than it lists', async () => {
    commit(numbered(1))
    scene.github.faults.add({
      kind: 'status',
      status: 200,
      body: { content: 'eA==', encoding: 'base64', size: 1 },
      match: { path: /\/git\/blobs\// },
    })
    expect(await refusalOf(() => read())).toMatch(/^GITHUB_FAILED GitHub gave other bytes for/)
  })
})

const shaOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'sha' in body ? String(body.sha) : ''

const idOf = (content: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex')

interface Asked {
  readonly blobs: number
  readonly batches: readonly number[]
  readonly events: readonly string[]
}

/** A GitHub whose GraphQL knows blobs, with so many events. @param answer what it gives for a blob's text */
async function readBatches(
  count: number,
  answer: (content: string) => string | null,
  token = 'x',
): Promise<Asked> {
  const contents = Array.from({ length: count }, (_, index) => `{"event": "${index + 1} é"}\n`)
  const byId = new Map(contents.map((content) => [idOf(content), content]))
  const entries = contents.map((content, index) => ({
    path: `${String(index + 1).padStart(6, '0')}.json`,
    mode: '100644',
    type: 'blob',
    sha: idOf(content),
    size: Buffer.byteLength(content),
  }))
  let blobs = 0
  const batches: number[] = []
  const reply = (path: string, body: string): unknown => {
    if (path.includes('/matching-refs/'))
      return [{ ref: `refs/heads/${REGISTRY_BRANCH}`, object: { sha: 'root', type: 'commit' } }]
    const tree = /\/git\/trees\/(\w+)$/.exec(path)?.[1]
    if (tree === 'events') return { tree: entries, truncated: false }
    if (tree !== undefined) return { tree: FOLDERS[tree], truncated: false }
    const blob = /\/git\/blobs\/(\w+)$/.exec(path)?.[1]
    if (blob !== undefined) {
      blobs += 1
      return { encoding: 'base64', content: Buffer.from(byId.get(blob) ?? '').toString('base64') }
    }
    const wanted = [...body.matchAll(/(b\d+): object\(oid: \\"(\w+)\\"\)/g)]
    batches.push(wanted.length)
    const fields = wanted.map(([, name, id]) => [name, { text: answer(byId.get(id ?? '') ?? '') }])
    return { data: { repository: Object.fromEntries(fields) } }
  }
  const events = await serve(listen(reply), (apiUrl) => {
    const client = githubClient({ apiUrl, token, owner: 'acme', repo: 'ml' }, fakeLog())
    return collect(githubRegistryLog(client, fakeLog()))
  })
  expect(events).toEqual(contents)
  return { blobs, batches, events }
}

const folder = (path: string, sha: string): object => ({ path, sha, mode: '040000', type: 'tree' })
const FOLDERS: Readonly<Record<string, readonly object[]>> = {
  root: [folder('models', 'models')],
  models: [folder('churn', 'churn')],
  churn: [folder('events', 'events')],
}

const listen =
  (reply: (path: string, body: string) => unknown): RequestListener =>
  (request, response) => {
    const chunks: Uint8Array[] = []
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    request.on('end', () => {
      const body = reply(request.url ?? '', Buffer.concat(chunks).toString('utf8'))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  }

async function collect(log: ReturnType<typeof githubRegistryLog>): Promise<readonly string[]> {
  const found = await log.readEvents('churn')
  const events: string[] = []
  for await (const { bytes } of found?.files ?? []) events.push(Buffer.from(bytes).toString('utf8'))
  return events
}

describe('many events', () => {
  it('are asked for a hundred at a time', async () => {
    const { batches, blobs } = await readBatches(250, (content) => content)
    expect({ batches, blobs }).toEqual({ batches: [100, 100, 50], blobs: 0 })
  })

  it('are asked for one by one when there are few of them, or no token', async () => {
    const few = await readBatches(20, (content) => content)
    const anonymous = await readBatches(30, (content) => content, '')
    expect([few.batches, few.blobs, anonymous.batches, anonymous.blobs]).toEqual([[], 20, [], 30])
  })

  it.each<readonly [string, (content: string) => string | null]>([
    ['is cut', (content) => (content.includes('"7 ') ? content.slice(0, 9) : content)],
    ['is left out', (content) => (content.includes('"7 ') ? null : content)],
    ['has another line end', (content) => content.replace(/(?<="7 .*)\n/, '\r\n')],
  ])('are asked for again where the text of one %s', async (_name, answer) => {
    const { batches, blobs } = await readBatches(30, answer)
    expect({ batches, blobs }).toEqual({ batches: [30], blobs: 1 })
  })
})
