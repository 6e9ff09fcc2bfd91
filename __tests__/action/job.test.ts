import { describe, expect, it } from '@jest/globals'
import { readJob } from '../../src/action/job.ts'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { sampleParts } from '../domain/manifest-samples.ts'
import { refusalOf } from '../fakes/refusal.ts'

const SHA = '0123456789abcdef0123456789abcdef01234567'

/** What a runner sets, at least. */
const ENV = {
  GITHUB_REPOSITORY: 'acme/ml',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_WORKSPACE: '/home/runner/work/ml/ml',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: SHA,
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '123',
  RUNNER_TEMP: '/home/runner/work/_temp',
}

const isHosted = (kind: string | undefined): boolean | null =>
  readJob({ ...ENV, RUNNER_ENVIRONMENT: kind }).runner.hosted

describe('a job', () => {
  it('is read from what the runner says', () => {
    const job = readJob({
      ...ENV,
      GITHUB_WORKFLOW_REF: 'acme/ml/.github/workflows/train.yml@refs/heads/release/a@b',
      GITHUB_JOB: 'train',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_ACTOR: 'octocat',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      RUNNER_ENVIRONMENT: 'github-hosted',
    })
    expect(job).toEqual({
      repository: { serverUrl: 'https://github.com', name: 'acme/ml' },
      owner: 'acme',
      repo: 'ml',
      apiUrl: 'https://api.github.com',
      workspace: '/home/runner/work/ml/ml',
      temp: '/home/runner/work/_temp',
      event: 'push',
      sha: SHA,
      ref: 'refs/heads/main',
      run: {
        workflow: '.github/workflows/train.yml',
        workflowRef: 'refs/heads/release/a@b',
        runId: '123',
        job: 'train',
        attempt: 2,
        event: 'push',
        actor: 'octocat',
        url: 'https://github.com/acme/ml/actions/runs/123',
      },
      runner: { os: 'Linux', arch: 'X64', hosted: true },
    })
  })

  it('of an enterprise server has its addresses, without slashes at the end', () => {
    const job = readJob({
      ...ENV,
      GITHUB_SERVER_URL: 'https://git.example.org/',
      GITHUB_API_URL: 'https://git.example.org/api/v3/',
    })
    expect([job.repository.serverUrl, job.apiUrl, job.run.url]).toEqual([
      'https://git.example.org',
      'https://git.example.org/api/v3',
      'https://git.example.org/acme/ml/actions/runs/123',
    ])
  })

  it('on a machine of one’s own says so, and on an unknown one says nothing', () => {
    expect([isHosted('self-hosted'), isHosted(undefined), isHosted('')]).toEqual([
      false,
      null,
      null,
    ])
  })

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['leaves out', {}],
    [
      'leaves empty',
      {
        GITHUB_WORKFLOW: '',
        GITHUB_WORKFLOW_REF: '',
        GITHUB_JOB: '',
        GITHUB_RUN_ATTEMPT: '',
        GITHUB_ACTOR: '',
        RUNNER_OS: '',
        RUNNER_ARCH: '',
      },
    ],
  ])('gives a manifest that can be read, also where the runner %s what it may', (_name, env) => {
    const { run, runner } = readJob({ ...ENV, ...env })
    const environment = { runner, runtimes: {}, lockfiles: [] }
    const manifest = buildManifest(sampleParts({ run, environment }))
    expect(parseManifest(stableJson(manifest)).predicate).toMatchObject({
      run: { workflow: 'unknown', workflowRef: 'refs/heads/main', job: 'unknown', attempt: 1 },
      environment: { runner: { os: 'unknown', arch: 'unknown', hosted: null } },
    })
  })

  it('of another kind of runner has the name of its workflow', () => {
    expect(readJob({ ...ENV, GITHUB_WORKFLOW: 'Train' }).run.workflow).toBe('Train')
  })
})

describe('outside of a runner', () => {
  it.each(Object.keys(ENV))('the missing %s is named', async (name) => {
    for (const value of [undefined, ''])
      // oxlint-disable-next-line no-await-in-loop -- two cases of one rule
      expect(await refusalOf(() => readJob({ ...ENV, [name]: value }))).toBe(
        `INPUT_INVALID ${name} is not set: this program runs as a step of a GitHub Actions workflow.`,
      )
  })
})
