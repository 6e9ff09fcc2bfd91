import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renderSize } from '../../local-github/pages-layout.ts'
import { renderPage } from '../../local-github/pages.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'

describe('a preview', () => {
  it('is a whole document that loads the drawing program only when it is needed', () => {
    const mermaidUrl = 'file:///m.js'
    const plain = renderPage('# Hello', { kind: 'release', title: 'T & U', mermaidUrl })
    const drawn = renderPage('```mermaid\npie\n```', { kind: 'comment', mermaidUrl })
    expect(plain).toContain('<title>T &amp; U</title>')
    expect(plain).not.toContain('<script')
    expect(drawn).toContain('<script src="file:///m.js"></script>')
  })
})

describe('a size', () => {
  it.each([
    [0, '0 Bytes'],
    [1023, '1023 Bytes'],
    [1536, '1.5 KB'],
    [52_428_800, '50 MB'],
    [2_000_000_000, '1.86 GB'],
  ])('of %d bytes reads %s', (bytes, text) => {
    expect(renderSize(bytes)).toBe(text)
  })
})

describe('the site', () => {
  let root = ''
  let github: LocalGithub

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'pages-test-'))
    github = await startLocalGithub({ dataDir: join(root, 'data'), quiet: true })
    const { world } = github
    const repository = world.createRepository({ owner: 'octo', name: 'model' })
    world.commit(repository, { files: { a: '1' }, message: 'First' })
    world.commit(repository, { branch: 'worse', files: { a: '2' }, message: 'Second' })
    world.createPullRequest(repository, { head: 'worse', title: 'Cut <depth>', body: 'Why' })
    const author = world.account('github-actions[bot]')
    const [id, now] = [world.nextId(), world.now()]
    const body = '> [!CAUTION]\n> Recall fell.\n\n```mermaid\npie\n "a" : 1\n```'
    repository.comments.set(id, {
      id,
      issueNumber: 1,
      body,
      author,
      createdAt: now,
      updatedAt: now,
    })
    world.seedReleases(repository, 12, (index) => ({
      tagName: `fraud/xgb@v1.${index}.0`,
      name: `fraud 1.${index}.0`,
      body: '**notes**',
      ...(index === 11 ? { assets: { 'model.bin': 'bytes' } } : {}),
    }))
  })

  afterAll(async () => {
    await github.close()
    await rm(root, { recursive: true, force: true })
  })

  async function read(path: string): Promise<{ readonly status: number; readonly text: string }> {
    const url = new URL(path, github.serverUrl)
    const response = await fetch(url)
    return { status: response.status, text: await response.text() }
  }

  it('lists repositories and their pull requests', async () => {
    expect((await read('/')).text).toContain('octo/model')
    expect((await read('/octo/model')).text).toContain('Cut &lt;depth&gt;')
  })

  it('lists releases ten by ten', async () => {
    const first = (await read('/octo/model/releases')).text
    const second = (await read('/octo/model/releases?page=2')).text
    expect(first.match(/<article class="release">/g)).toHaveLength(10)
    expect(second.match(/<article class="release">/g)).toHaveLength(2)
    expect(first.match(/pill latest/g)).toHaveLength(1)
  })

  it('shows one release with notes, size and digest of its assets', async () => {
    const { text } = await read('/octo/model/releases/tag/fraud/xgb@v1.11.0')
    expect(text).toContain('<strong>notes</strong>')
    expect(text).toContain('5 Bytes')
    expect(text).toMatch(/sha256:[0-9a-f]{64}/)
    expect(text).toContain('/octo/model/releases/download/fraud/xgb@v1.11.0/model.bin')
  })

  it('does not show drafts', async () => {
    const { releases } = github.world.repository('octo/model')
    const [newest] = releases.list()
    if (newest === undefined) throw new Error('No release was seeded.')
    const draft = {
      ...newest,
      id: github.world.nextId(),
      draft: true,
      name: 'SECRET',
      tagName: 'd@v9.0.0',
    }
    releases.put(draft)
    const list = await read('/octo/model/releases')
    const one = await read('/octo/model/releases/tag/d@v9.0.0')
    releases.remove(draft.id)
    expect(list.text).not.toContain('SECRET')
    expect(one.status).toBe(404)
  })

  it('shows the conversation of a pull request, and draws its diagrams', async () => {
    const { text } = await read('/octo/model/pull/1')
    expect(text).toContain('Cut &lt;depth&gt;')
    expect(text).toContain('class="state open"')
    expect(text).toContain('<b>github-actions</b> <span class="pill">bot</span>')
    expect(text).toContain('alert-caution')
    expect(text).toContain('<script src="/_assets/mermaid.min.js">')
    expect((await read('/_assets/mermaid.min.js')).text.length).toBeGreaterThan(100_000)
  })

  it('shows the checks of the head commit', async () => {
    const { world } = github
    const repository = world.repository('octo/model')
    const sha = repository.pulls.get(1)?.head.sha ?? ''
    const creator = world.account('octocat')
    const status = { id: 1, sha, context: 'metrics', targetUrl: undefined, creator }
    const createdAt = world.now()
    repository.statuses.push({
      ...status,
      createdAt,
      state: 'failure',
      description: 'recall −0.03',
    })
    const { text } = await read('/octo/model/pull/1')
    expect(text).toContain('All checks have failed')
    expect(text).toContain('recall −0.03')
  })

  it('says so when a pull request is merged', async () => {
    const repository = github.world.repository('octo/model')
    github.world.mergePullRequest(repository, 1, 'octocat')
    expect((await read('/octo/model/pull/1')).text).toContain('class="state merged"')
  })

  it.each(['/none/there', '/octo/model/releases/tag/none', '/octo/model/pull/99'])(
    'answers 404 to %s',
    async (path) => {
      expect((await read(path)).status).toBe(404)
    },
  )

  it('forbids every script but its own', async () => {
    const response = await fetch(new URL('/octo/model', github.serverUrl))
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/)
  })
})
