import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import { buildRuntimeToken } from '../../local-github/twirp.ts'
import type { Scene } from '../action/scene.ts'
import { MAIN, PROJECT, READER, WRITER } from '../action/scene.ts'
import { readObject } from '../local-github/call-twirp.ts'
import { parseLogCommands } from '../../local-github/runner-commands.ts'

// The built action on a pull request, and the built door that follows one from a fork.

export const CONFIG = '.github/model-release.yml'
export const GATES = `version: 1
gates:
  rules:
    - { match: "*/test/f1", min: 0.9 }
trust:
  signers: [{ key: key.pub }]
`
export const WORSE = { 'metrics.json': '{"test": {"f1": 0.5, "log_loss": 0.2}}' }
export const BETTER = {
  'metrics.json': '{"test": {"f1": 0.95, "log_loss": 0.1}, "validation": {"f1": 0.93}}',
}

export const bodiesOf = ({ repository }: Scene): readonly string[] =>
  [...repository.comments.values()].map(({ body }) => body)

export const checksOf = ({ repository }: Scene) => [...repository.checkRuns.values()]

/** Workflow artifacts are there, as on github.com. */
export const hosted = (stage: Scene) => ({
  github: { ...stage.github, serverUrl: stage.github.localhostUrl },
})

/** A signed version to compare with, and gates on the base branch. */
export async function release(stage: Scene, gates = GATES): Promise<void> {
  const files = { [CONFIG]: gates, 'key.pub': stage.publicKey }
  stage.write(files)
  const { code, stdout } = await stage.push(stage.commit(files), hosted(stage))
  if (code !== 0) throw new Error(stdout)
}

export interface Fork {
  readonly number: number
  readonly head: string
  /** Its own run, whose token may only read. */
  readonly compare: (over?: Partial<StepRequest>) => Promise<StepResult>
  /** Leaves an artifact in that run, as any step of it can. */
  readonly leave: (name: string, archive: Uint8Array) => Promise<void>
  /** The workflow that follows the run, with what the event says differently. */
  readonly follow: (run?: object, over?: Partial<StepRequest>) => Promise<StepResult>
}

export const RUN_ID = '9001'

export function openFork(stage: Scene, branch = 'tune'): Fork {
  const { world } = stage.github
  const fork =
    world.findRepository('mallory', 'ml') ??
    world.createRepository({ owner: 'mallory', name: 'ml', forkOf: 'acme/ml' })
  world.commit(fork, { branch, files: { 'note.txt': branch }, message: branch })
  const pull = { headRepository: 'mallory/ml', head: branch, title: branch }
  const number = world.createPullRequest(stage.repository, pull)
  const head = stage.repository.pulls.get(number)?.head.sha ?? ''
  return {
    number,
    head,
    compare: (over = {}) =>
      stage.pull(number, {
        ...hosted(stage),
        token: READER,
        runId: RUN_ID,
        workflowRef: `acme/ml/.github/workflows/train.yml@refs/pull/${number}/merge`,
        ...over,
      }),
    leave: (name, archive) => leaveArtifact(stage, name, archive),
    follow: (run = {}, over = {}) =>
      runStep({
        action: join(PROJECT, 'comment'),
        workspace: stage.folder,
        ...hosted(stage),
        repository: 'acme/ml',
        sha: stage.repository.refs.get(MAIN) ?? '',
        ref: MAIN,
        runId: '9100',
        workflow: 'comment',
        token: WRITER,
        event: { name: 'workflow_run', payload: buildPayload({ head, branch }, run) },
        timeoutMs: 120_000,
        inputs: {},
        ...over,
      }),
  }
}

const buildPayload = (of: { readonly head: string; readonly branch: string }, run: object) => ({
  repository: { full_name: 'acme/ml', default_branch: 'main', visibility: 'public' },
  workflow_run: {
    id: Number(RUN_ID),
    run_attempt: 1,
    event: 'pull_request',
    head_sha: of.head,
    head_branch: of.branch,
    head_repository: { full_name: 'mallory/ml' },
    path: '.github/workflows/train.yml',
    ...run,
  },
})

async function leaveArtifact({ github }: Scene, name: string, archive: Uint8Array): Promise<void> {
  const ids = { workflow_run_backend_id: RUN_ID, workflow_job_run_backend_id: 'job', name }
  const token = buildRuntimeToken(github.world, {
    repository: 'acme/ml',
    runId: RUN_ID,
    backendId: RUN_ID,
    jobId: 'job',
    sha: '0'.repeat(40),
    ref: MAIN,
  })
  const call = async (method: string, message: object) =>
    await readObject(
      await fetch(
        `${github.resultsUrl}/twirp/github.actions.results.api.v1.ArtifactService/${method}`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ ...ids, ...message }),
        },
      ),
    )
  const created = await call('CreateArtifact', { version: 4 })
  const headers = { 'x-ms-blob-type': 'BlockBlob' }
  const body = Buffer.from(archive)
  await fetch(String(created['signed_upload_url']), { method: 'PUT', headers, body })
  const hash = `sha256:${createHash('sha256').update(archive).digest('hex')}`
  await call('FinalizeArtifact', { size: String(archive.length), hash })
}

/** What is in the log that no text of ours has: a command to the runner that nobody meant, or a colour. */
export function findLogEffects({ stdout, stderr, masked }: StepResult): readonly string[] {
  const lines = `${stdout}\n${stderr}`.split('\n')
  const known = /^::(?:debug|notice|warning|error|add-mask)::/
  // A line that is a command is not looked at for one of the older kind, which may be anywhere in a line.
  const forged = lines.filter((line) => !known.test(line) && /^\s*::|##\[/.test(line))
  const { annotations } = parseLogCommands(lines.join('\n'))
  return [
    ...forged,
    ...lines.filter((line) => line.includes('\u001B')),
    ...masked.filter((one) => one.includes('evil')),
    ...annotations.map(({ message }) => message).filter((text) => text.startsWith('evil')),
  ]
}
