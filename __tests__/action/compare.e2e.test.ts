import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Scene } from './scene.ts'
import { published, READER, sceneOfTest } from './scene.ts'

const scene = sceneOfTest()

const WORSE = { 'metrics.json': '{"test": {"f1": 0.85, "log_loss": 0.3}}' }
const BETTER = {
  'metrics.json': '{"test": {"f1": 0.95, "log_loss": 0.1}, "validation": {"f1": 0.95}}',
}
const GATES = { gates: 'test/f1 >= 0.9, test/f1 >= -0.01' }

const comments = (stage: Scene) => [...stage.repository.comments.values()]

describe('on a pull request the action', () => {
  it('comments what got worse, fails on the broken gate, and publishes nothing', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('worse')
    stage.write(WORSE)
    const result = await stage.pull(number, { inputs: GATES })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({
      verdict: 'fail',
      'failed-gates': expect.stringContaining('test/f1'),
      'baseline-version': '1.0.0',
      created: 'false',
    })
    const [comment] = comments(stage)
    expect(comment?.body.split('\n')[0]).toMatch(/^<!-- model-release:report v1 key=\S+ head=/)
    expect(comment?.body).toContain('### ❌')
    expect(result.outputs['comment-url']).toContain(`#issuecomment-${comment?.id}`)
    expect(result.summary).toContain('test/f1')
    expect(published(stage)).toHaveLength(1)
  })

  it('passes when it got better, and updates the one comment that it has', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('tune')
    stage.write(WORSE)
    await stage.pull(number, { inputs: GATES })
    stage.write(BETTER)
    const result = await stage.pull(number, { inputs: GATES })
    expect(result.code).toBe(0)
    expect(result.outputs['verdict']).toBe('pass')
    expect(comments(stage)).toHaveLength(1)
    expect(comments(stage)[0]?.body).toContain('### ✅')
  })

  it('names the head commit of the pull request, not the merge commit', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('head')
    stage.write(BETTER)
    const result = await stage.pull(number)
    const head = stage.repository.pulls.get(number)?.head.sha ?? ''
    expect(comments(stage)[0]?.body).toContain(`head=${head}`)
    expect(result.stdout).not.toContain('::error::')
  })

  it('leaves a readable report behind', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('report')
    stage.write(BETTER)
    const keepIn = `${stage.folder}/kept`
    const { mkdirSync } = await import('node:fs')
    mkdirSync(keepIn)
    const result = await stage.pull(number, { keepIn })
    const report: unknown = JSON.parse(readFileSync(result.outputs['report-path'] ?? '', 'utf8'))
    expect(report).toMatchObject({
      _type: 'https://model-release/report/v1',
      comparison: { model: 'churn', verdict: 'pass' },
    })
  })

  it('never writes over the report of a newer run', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('race')
    stage.write(BETTER)
    await stage.pull(number, { runId: '900002' })
    const before = comments(stage)[0]?.body
    stage.write(WORSE)
    await stage.pull(number, { runId: '900001' })
    expect(comments(stage).map(({ body }) => body)).toEqual([before])
  })

  it('does not touch a comment in which somebody else quotes the marker', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('quote')
    stage.write(BETTER)
    await stage.pull(number)
    const own = comments(stage)[0]
    const quoted = { ...own, id: 1, author: stage.github.world.account('mallory') }
    if (own === undefined) throw new Error('no comment')
    stage.repository.comments.set(1, { ...own, ...quoted, body: `${own.body}\nquoted` })
    await stage.pull(number)
    expect(stage.repository.comments.get(1)?.body).toContain('quoted')
    expect(comments(stage)).toHaveLength(2)
  })

  it('reports in the summary and in an artifact where the token may only read, without failing for that', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('fork')
    stage.write(BETTER)
    const github = { ...stage.github, serverUrl: stage.github.localhostUrl }
    const result = await stage.pull(number, { token: READER, github })
    expect(result.code).toBe(0)
    expect(comments(stage)).toEqual([])
    expect(result.summary).toContain('test/f1')
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining('may not comment'),
      }),
    )
    expect(result.stdout).not.toContain('could not be left')
    const failing = await stage.pull(number, {
      token: READER,
      github,
      inputs: { gates: 'test/f1 >= 0.99' },
    })
    expect(failing.code).toBe(1)
  })

  it('judges by the gates of the base branch, whatever the pull request says', async () => {
    const stage = await scene()
    const file = '.github/model-release.yml'
    const strict = 'version: 1\ngates:\n  rules:\n    - { match: churn/test/f1, min: 0.9 }\n'
    const lax = 'version: 1\ngates:\n  rules:\n    - { match: churn/test/f1, min: 0.1 }\n'
    stage.write({ [file]: strict })
    await stage.push(stage.commit({ [file]: strict }))
    const number = stage.openPull('lax', { [file]: lax })
    stage.write({ [file]: lax, ...WORSE })
    const result = await stage.pull(number)
    expect(result.outputs['verdict']).toBe('fail')
    expect(result.code).toBe(1)
  })

  it('takes no directory for the configuration, which would hide the gates of the base', async () => {
    const stage = await scene()
    const file = '.github/model-release.yml'
    const strict = 'version: 1\ngates:\n  rules:\n    - { match: churn/test/f1, min: 0.95 }\n'
    await stage.push(stage.commit({ [file]: strict }))
    const number = stage.openPull('hidden')
    stage.write({ [`${file}/x.yml`]: 'version: 1\n', ...WORSE })
    const result = await stage.pull(number)
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('is not a file')
  })

  it.each([
    ['pull_request', {}],
    ['workflow_run', { workflow_run: { event: 'pull_request' } }],
    ['issue_comment', { issue: { number: 1, pull_request: {} } }],
  ])('publishes nothing for %s, whatever its payload leaves out', async (name, payload) => {
    const stage = await scene()
    const result = await stage.push(stage.commit(), { event: { name, payload } })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('nothing is signed or published')
    expect(stage.writes()).toEqual([])
  })

  it('reports verdict and summary also when GitHub will not take the comment', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('down')
    stage.write(WORSE)
    const path = /\/comments$/
    stage.github.faults.add({
      kind: 'status',
      status: 502,
      match: { method: 'POST', path },
      times: 9,
    })
    const result = await stage.pull(number)
    expect(result.code).toBe(1)
    expect(result.outputs['verdict']).toBe('pass')
    expect(result.summary).toContain('test/f1')
    expect(result.stdout).toContain('Cannot comment')
  })

  it('refuses a baseline whose manifest was replaced', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const [release] = published(stage)
    const manifest = [...(release?.assets.values() ?? [])].find(
      (one) => one.name === 'manifest.json',
    )
    if (manifest === undefined) throw new Error('no manifest')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(
      manifest.path,
      readFileSync(manifest.path, 'utf8').replace('"value": 0.910', '"value": 0.110'),
    )
    const number = stage.openPull('tampered')
    const result = await stage.pull(number)
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/::error::.*payload/i)
  })

  it('passes over a version that nobody signed, and says so', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    await stage.push(stage.commit(), { inputs: { signing: 'none' } })
    const number = stage.openPull('unsigned')
    stage.write(BETTER)
    const result = await stage.pull(number)
    expect(result.outputs['baseline-version']).toBe('1.0.0')
    expect(comments(stage)[0]?.body).toContain('v1.1.0 is not signed')
  })

  it('does nothing for a merge queue', async () => {
    const stage = await scene()
    const event = { name: 'merge_group', payload: {} }
    const ref = 'refs/heads/gh-readonly-queue/main/pr-1'
    const result = await stage.push(stage.commit(), { event, ref })
    expect(result.code).toBe(0)
    expect(stage.writes()).toEqual([])
  })

  it('enforces limits alone when there is no version yet, and says so', async () => {
    const stage = await scene()
    const number = stage.openPull('first')
    const result = await stage.pull(number, { inputs: { gates: 'test/f1 >= 0.99' } })
    expect(result.outputs).toMatchObject({ verdict: 'fail', 'baseline-version': '' })
    expect(comments(stage)[0]?.body).toContain('No published version')
  })

  it('refuses to publish when told to on a pull request', async () => {
    const stage = await scene()
    const number = stage.openPull('sneaky')
    const result = await stage.pull(number, { inputs: { mode: 'release' } })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('must not sign or publish')
    expect(stage.writes()).toEqual([])
  })

  it('fails on nothing with fail-on: never, and comments on nothing with comment: never', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('quiet')
    stage.write(WORSE)
    const result = await stage.pull(number, {
      inputs: { ...GATES, 'fail-on': 'never', comment: 'never' },
    })
    expect(result.code).toBe(0)
    expect(result.outputs['verdict']).toBe('fail')
    expect(comments(stage)).toEqual([])
  })
})
