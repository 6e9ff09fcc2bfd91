import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { StepRequest } from '../../local-github/runner.ts'
import { MAIN, PROJECT, READER, setScene } from './scene.ts'

const DOCUMENT = readFileSync(join(PROJECT, 'docs', 'design.md'), 'utf8')
const [, SECTION = ''] = DOCUMENT.split('\n## Requests\n')
const CONFIG = '.github/model-release.yml'
const TRUST = 'version: 1\ntrust:\n  signers: [{ key: key.pub }]\n'

/** One key, one page of comments, one model: every letter of a formula but that of the assets stands for 1. */
function documented(run: string): number {
  const row = SECTION.split('\n').find((line) => line.split('|')[1]?.trim() === run)
  const formula = row?.split('|')[2]?.trim() ?? ''
  if (!/^\d+\w?(?: \+ \d*\w)*$/.test(formula)) throw new Error(`${run}: no formula "${formula}"`)
  return formula
    .split(' + ')
    .reduce((sum, term) => sum + (term === 'n' ? assets : Number.parseInt(term, 10) || 1), 0)
}

const counted = new Map<string, number>()
/** Of one version. */
let assets = 0

beforeAll(async () => {
  const stage = await setScene()
  const { log, world } = stage.github
  const hosted = { github: { ...stage.github, serverUrl: stage.github.localhostUrl } }
  const door = { ...hosted, action: join(PROJECT, 'comment') }
  const count = (run: string): void => {
    const entries = log.entries.filter(({ origin }) => origin === 'api' || origin === 'uploads')
    counted.set(run, entries.length)
    log.clear()
  }
  const compare = async (number: number, run: string, more: Partial<StepRequest> = {}) => {
    await stage.pull(number, { ...hosted, ...more })
    count(run)
  }
  try {
    log.clear()
    await stage.push(stage.commit(), hosted)
    assets = log.count({ origin: 'uploads' })
    count('first version')
    await stage.push(stage.commit(), hosted)
    count('later version')
    await stage.push(stage.commit({ [CONFIG]: TRUST, 'key.pub': stage.publicKey }), hosted)
    stage.write({ 'metrics.json': '{"test": {"f1": 0.95}}' })
    const own = stage.openPull('own')
    log.clear()
    await compare(own, 'comparison, first comment')
    await compare(own, 'comparison, later', { runId: '7001' })
    await compare(own, '`comment/` after a matrix', { ...door, inputs: {}, runId: '7001' })
    await compare(own, 'notice before a job', { stage: 'pre', runId: '7002' })
    await compare(own, 'notice after a job that failed', {
      stage: 'post',
      runId: '7002',
      jobStatus: 'failure',
    })
    const fork = world.createRepository({ owner: 'mallory', name: 'ml', forkOf: 'acme/ml' })
    world.commit(fork, { branch: 'tune', files: { 'note.txt': 'x' }, message: 'Tune' })
    const from = { headRepository: 'mallory/ml', head: 'tune', title: 'Tune' }
    const number = world.createPullRequest(stage.repository, from)
    await compare(number, 'comparison, from a fork', { token: READER, runId: '9001' })
    const payload = {
      repository: { full_name: 'acme/ml', default_branch: 'main', visibility: 'public' },
      workflow_run: {
        id: 9001,
        run_attempt: 1,
        event: 'pull_request',
        head_sha: stage.repository.pulls.get(number)?.head.sha,
        head_branch: 'tune',
        head_repository: { full_name: 'mallory/ml' },
        path: '.github/workflows/train.yml',
      },
    }
    const event = { name: 'workflow_run', payload }
    await stage.push(stage.repository.refs.get(MAIN) ?? '', { ...door, inputs: {}, event })
    count('`comment/` after a fork')
  } finally {
    await stage.close()
  }
})

describe('the requests of a run, as docs/design.md counts them:', () => {
  it.each([
    'first version',
    'later version',
    'comparison, first comment',
    'comparison, later',
    'comparison, from a fork',
    'notice before a job',
    'notice after a job that failed',
    '`comment/` after a matrix',
    '`comment/` after a fork',
  ])('%s', (run) => {
    expect(counted.get(run)).toBe(documented(run))
  })
})
