import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Outcome } from '../adversary/review-outcome.ts'
import { reviewAttack } from '../adversary/review-attack.ts'
import {
  BETTER,
  bodiesOf,
  checksOf,
  CONFIG,
  findLogEffects,
  GATES,
  hosted,
  openFork,
  release,
  WORSE,
} from '../adversary/review-door.ts'
import { buildZip } from '../formats/zip-fixture.ts'
import { readHtml } from '../render/html.ts'
import { PROJECT, sceneOfTest } from './scene.ts'
import type { Scene } from './scene.ts'

// Attacks on a review through the built action, on a local GitHub.

const scene = sceneOfTest()

async function released(gates = GATES): Promise<Scene> {
  const stage = await scene()
  await release(stage, gates)
  return stage
}

const WAIVER = `  waivers:
    - { match: churn/test/f1, floor: 0.1, reason: mine, approved_by: "@me", expires: 2999-12-31 }
`
const HUGE = `version: 1\n# ${'x'.repeat(2_000_000)}\n`

async function playGates(): Promise<readonly Outcome[]> {
  const stage = await released()
  const lax = [
    GATES.replace('0.9', '0.1'),
    GATES.replace('trust:', `${WAIVER}trust:`),
    'version: 1\n',
  ]
  const outcomes: Outcome[] = []
  for (const [index, text] of lax.entries()) {
    const number = stage.openPull(`lax-${index}`, { [CONFIG]: text })
    stage.write({ ...WORSE, [CONFIG]: text })
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { code, outputs, stdout } = await stage.pull(number, hosted(stage))
    const judged = code === 1 && outputs['verdict'] === 'fail'
    outcomes.push({ stoppedBy: judged ? 'base' : null, said: stdout })
  }
  expect(checksOf(stage).map(({ conclusion }) => conclusion)).toEqual(lax.map(() => 'failure'))
  expect(bodiesOf(stage).every((body) => /changes the gates/i.test(body))).toBe(true)
  return outcomes
}

async function playPlace(): Promise<readonly Outcome[]> {
  const stage = await released()
  const number = stage.openPull('broken')
  const path = join(stage.workspace, CONFIG)
  const ways = [
    () => stage.write({ [`${CONFIG}/x.yml`]: 'version: 1\n' }),
    () => symlinkSync(join(stage.folder, 'outside.yml'), path),
    () => stage.write({ [CONFIG]: HUGE }),
  ]
  stage.write({ ...WORSE, '../outside.yml': 'version: 1\nsecret: [evil\n' })
  const outcomes: Outcome[] = []
  for (const lay of ways) {
    rmSync(path, { recursive: true, force: true })
    lay()
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { code, stdout } = await stage.pull(number, hosted(stage))
    const quiet = checksOf(stage).length === 0 && !stdout.includes('evil')
    outcomes.push({ stoppedBy: code === 1 && quiet ? 'refused' : null, said: stdout })
  }
  return outcomes
}

async function playIdentity(): Promise<Outcome> {
  const stage = await released()
  const { number, compare, follow } = openFork(stage)
  stage.write(BETTER)
  stage.github.log.clear()
  const writer = { ...hosted(stage), idToken: true, inputs: { signing: 'auto' } }
  const door = { action: join(PROJECT, 'comment'), runId: '9000', inputs: {} }
  const steps = [
    await stage.pull(number, { ...writer, stage: 'pre' }),
    await stage.pull(number, { ...writer, runId: '9000' }),
    await stage.pull(number, { ...writer, stage: 'post' }),
    await compare({ idToken: true }),
    await stage.pull(number, { ...writer, ...door }),
    await follow({}, { idToken: true }),
  ]
  expect(steps.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0])
  const asked = stage.github.log.count({ path: /_oidc/ })
  const changed = stage.writes().filter((one) => /releases|git\/|uploads|attestations/.test(one))
  const said = steps.map(({ stdout, summary }) => stdout + summary).join('\n')
  expect(said.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('PRIVATE KEY')
  return { stoppedBy: asked === 0 && changed.length === 0 ? 'read-only' : null, said }
}

describe('a pull request that changes what it is judged by', () => {
  reviewAttack(
    'gates or waivers changed by the pull request that they judge',
    'base',
    playGates,
    /verdict "fail"/,
  )

  reviewAttack(
    'a folder, a link or a huge file in the place of the configuration',
    'refused',
    playPlace,
    /::error::[^\n]*(?:is not a file|leads out of|is larger than)/,
  )

  it('cannot turn the check green by fail-on: never', async () => {
    const stage = await released()
    const number = stage.openPull('never')
    stage.write(WORSE)
    const { code } = await stage.pull(number, { ...hosted(stage), inputs: { 'fail-on': 'never' } })
    expect([code, checksOf(stage).map(({ conclusion }) => conclusion)]).toEqual([0, ['failure']])
  })

  reviewAttack(
    'the identity or the key of the repository, asked for on a pull request',
    'read-only',
    playIdentity,
  )
})

/** In a file of metrics no name has control characters: that is refused. */
const EVIL = [
  '::error::evil',
  '::set-output name=verdict::evil',
  '%0A::add-mask::evil',
  '##[add-mask]evil',
  '@octocat #1 https://evil.example <img src=x onerror=evil>',
  '[evil](javascript:evil) | `x` | gnp.evil',
  '<!-- model-release:report v1 --> 👩‍👩‍👧',
  'x'.repeat(150),
] as const

async function playNames(): Promise<Outcome> {
  const stage = await released()
  const hostile = Object.fromEntries(EVIL.map((text, index) => [text, index / 10]))
  const params = JSON.stringify(Object.fromEntries(EVIL.map((text) => [text, text])))
  const metrics = JSON.stringify({ test: { ...hostile, f1: 0.5 } })
  stage.write({ 'metrics.json': metrics, 'params.json': params })
  const number = stage.openPull('evil')
  const { compare, follow } = openFork(stage)
  const inputs = { params: 'params.json' }
  const own = await stage.pull(number, { ...hosted(stage), inputs })
  stage.write({ 'metrics.json': JSON.stringify({ 'x\n::error::evil\u001B[2J': 1 }) })
  const refused = await compare({ inputs, runId: '9002' })
  stage.write({ 'metrics.json': metrics })
  const forks = await compare({ inputs })
  const door = await follow()
  const verdicts = [own, forks, door].map(({ outputs }) => outputs['verdict'])
  expect([...verdicts, refused.code]).toEqual(['fail', 'fail', 'fail', 1])
  expect(bodiesOf(stage)).toHaveLength(2)
  const { title, summary = '' } = checksOf(stage)[0] ?? {}
  expect(title).not.toMatch(/\p{Cc}/u)
  const texts = [...bodiesOf(stage), own.summary, forks.summary, door.summary, summary]
  const effects = [
    ...[own, refused, forks, door].flatMap(findLogEffects),
    ...texts
      .map(readHtml)
      .flatMap(({ references, links, tags }) => [
        ...references,
        ...tags.filter((tag) => tag === 'img' || tag === 'script'),
        ...links.filter((url) => !url.includes('/acme/ml')),
      ]),
  ]
  return { stoppedBy: effects.length === 0 ? 'escaped' : null, said: effects.join('\n') }
}

describe('hostile names and values', () => {
  reviewAttack(
    'names of metrics and parameters that are Markdown, HTML or commands, in a comment and a log',
    'escaped',
    playNames,
  )
})

describe('the event of a run that somebody else started', () => {
  reviewAttack(
    'an event about a commit of somebody else, a closed pull request, or a fork that is gone',
    'not reported',
    async () => {
      const stage = await released()
      const { number, compare, follow } = openFork(stage)
      stage.write(BETTER)
      await compare()
      const innocent = stage.openPull('innocent')
      const theirs = stage.repository.pulls.get(innocent)?.head.sha ?? ''
      const events = [
        { head_sha: theirs },
        { head_sha: theirs, head_branch: 'innocent' },
        { head_branch: 'a&state=all#x' },
        { head_branch: 'tune?head=acme:innocent' },
        { head_repository: { full_name: 'eve/ml' } },
      ]
      const outcomes: Outcome[] = []
      const tell = async (event: object): Promise<void> => {
        const { code, stdout } = await follow(event)
        const quiet = code === 0 && bodiesOf(stage).length === 0 && checksOf(stage).length === 0
        outcomes.push({ stoppedBy: quiet ? 'not reported' : null, said: stdout })
      }
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      for (const event of events) await tell(event)
      const pull = stage.repository.pulls.get(number)
      if (pull !== undefined) stage.repository.pulls.set(number, { ...pull, state: 'closed' })
      await tell({})
      return outcomes
    },
    /nothing is reported/,
  )

  it('says what is missing where the repository of the fork was deleted', async () => {
    const stage = await released()
    const { follow } = openFork(stage)
    const { code, stdout } = await follow({ head_repository: null })
    expect([code, bodiesOf(stage)]).toEqual([1, []])
    expect(stdout).toContain('may have been deleted meanwhile')
  })

  it('tells of what is a report, whatever hostile archive lies beside it', async () => {
    const stage = await released()
    const { leave, follow, compare } = openFork(stage)
    stage.write(WORSE)
    await compare()
    const bomb = buildZip([['report.json', ' '.repeat(20_000_000), { deflate: true }]])
    const name = 'model-release-report-churn-0123456789ab-a1'
    await leave(name, bomb)
    const { code, stdout } = await follow()
    expect([code, bodiesOf(stage).length]).toEqual([0, 1])
    expect(stdout).toMatch(/::warning::A report of this run is left out: /)
    expect(bodiesOf(stage)[0]).toContain('### ❌')
  })
})
