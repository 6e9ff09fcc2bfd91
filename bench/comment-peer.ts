import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metric } from '../src/domain/metric.ts'
import type { SampleKind } from './comment-sample.ts'
import { MODELS, samplePlan } from './comment-sample.ts'
import type { Peer } from './peers.ts'

const PIP_TIMEOUT_MS = 300_000
const NAME = 'dvc metrics diff --md'

/**
 * The same values, as files of metrics in a repository of Git, compared by DVC, which writes a Markdown table of them all for a
 * comment. Its Python environment is its own.
 * @param folder where all this is made
 */
export function dvcPeer(folder: string, sample: SampleKind): Peer {
  const missing = (reason: string): Peer => ({ kind: 'missing', name: NAME, reason, target: 0 })
  const venv = join(folder, 'dvc')
  const repository = join(folder, 'metrics')
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, DVC_NO_ANALYTICS: '1' }
  const run = (program: string, ...args: readonly string[]): string | null => {
    const options = { cwd: repository, env, encoding: 'utf8', timeout: PIP_TIMEOUT_MS } as const
    const { status, stdout } = spawnSync(program, args, options)
    return status === 0 ? stdout.trim() : null
  }
  rmSync(repository, { recursive: true, force: true })
  mkdirSync(repository)
  if (run('python3', '-m', 'venv', venv) === null) return missing('python3 has no venv')
  if (run(join(venv, 'bin', 'pip'), 'install', '--quiet', 'dvc') === null)
    return missing('pip cannot install dvc')
  const dvc = join(venv, 'bin', 'dvc')
  writeMetrics(repository, sample, 'baseline')
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com']
  const steps = [
    run('git', 'init', '--quiet'),
    run(dvc, 'init', '--quiet'),
    run('git', 'add', '--all'),
    run('git', ...who, 'commit', '--quiet', '--message', 'metrics'),
  ]
  writeMetrics(repository, sample, 'candidate')
  const version = run(dvc, '--version')
  if (steps.includes(null) || version === null) return missing('dvc has no such commands')
  const script = `cd '${repository}' && '${dvc}' metrics diff --md`
  return {
    kind: 'found',
    command: { name: `${NAME} ${version}`, program: 'sh', args: ['-c', script], env, status: 0 },
    target: 0,
  }
}

function writeMetrics(folder: string, sample: SampleKind, side: 'baseline' | 'candidate'): void {
  const names = Array.from({ length: MODELS }, (_, model) => `model-${model}.json`)
  for (const [model, name] of names.entries())
    writeFileSync(
      join(folder, name),
      JSON.stringify(bySlice(samplePlan(model, sample)[side] ?? [])),
    )
  writeFileSync(join(folder, 'dvc.yaml'), JSON.stringify({ metrics: names }))
}

function bySlice(metrics: readonly Metric[]): object {
  const slices = Map.groupBy(metrics, ({ slice }) => slice ?? '')
  return Object.fromEntries(
    [...slices].map(([slice, some]) => [
      slice,
      Object.fromEntries(some.map(({ name, value }) => [name, value?.value ?? null])),
    ]),
  )
}
