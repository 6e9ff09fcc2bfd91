import { existsSync, realpathSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { arch, platform } from 'node:process'
import { gitCheckout } from '../adapters/git-checkout.ts'
import { localCapture } from '../adapters/local-capture.ts'
import { localMachine } from '../adapters/local-machine.ts'
import type { DataSource } from '../domain/data-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ModelConfig } from '../formats/config-models.ts'
import type { Capture } from '../ports/capture.ts'
import type { CheckoutFacts } from '../ports/checkout.ts'
import type { History } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { Machine } from '../ports/machine.ts'
import type { SourceRequest } from '../usecases/capture-candidate.ts'
import type { WorkspaceOptions } from './compare-arguments.ts'
import { checkoutHistory } from './compare-history.ts'
import type { Env } from './github-access.ts'

/** The working tree as the other side of a comparison. */
export interface OpenWorkspace {
  readonly capture: Capture
  readonly machine: Machine
  readonly history: History
  /** `null` where there is no checkout. */
  readonly checkout: CheckoutFacts | null
  /** What the options and the configuration name, from the top of the checkout. @throws INPUT_INVALID */
  readonly sourcesOf: (options: WorkspaceOptions, model: ModelConfig | undefined) => SourceRequest
}

/** Opens the checkout around a folder for as long as a task takes. @param folder absolute */
export async function withWorkspace<Result>(
  folder: string,
  env: Env,
  log: Log,
  task: (workspace: OpenWorkspace) => Promise<Result>,
): Promise<Result> {
  const here = realpathSync(folder)
  const root = findRoot(here)
  const scratch = await mkdtemp(join(tmpdir(), 'model-release-'))
  try {
    const checkout = (await gitCheckout(root, log).read()) ?? null
    return await task({
      capture: localCapture(root, scratch),
      machine: localMachine(env, scratch),
      history: checkoutHistory(checkout === null ? null : root),
      checkout,
      sourcesOf: (options, model) => chooseSources(placeFrom(root, here, options), model),
    })
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The top of the checkout around a folder; the folder itself where there is none. */
function findRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

function chooseSources(options: WorkspaceOptions, model: ModelConfig | undefined): SourceRequest {
  const path = choose(options.path, model?.path)
  if (path.length === 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      'Nothing names the files of the model in the working tree: write --path, or models in .github/model-release.yml. ' +
        'Name a second version to compare two of them.',
    )
  return {
    path,
    data: choose(options.data, model?.data),
    params: choose(options.params, model?.params),
    metrics: choose(options.metrics, model?.metrics),
    predictions: choose(options.predictions, model?.predictions),
    environment: model?.environment ?? [],
    executable: model?.executable ?? 'warn',
    runner: RUNNER,
  }
}

/** As a runner calls them. */
const SYSTEMS: Readonly<Record<string, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
}
const MACHINES: Readonly<Record<string, string>> = { x64: 'X64', ia32: 'X86', arm64: 'ARM64' }
const RUNNER: SourceRequest['runner'] = {
  os: SYSTEMS[platform] ?? platform,
  arch: MACHINES[arch] ?? arch,
  hosted: null,
}

const choose = <Value>(
  own: readonly Value[],
  configured: readonly Value[] | undefined,
): readonly Value[] => (own.length > 0 ? own : (configured ?? []))

/** Who types a path means it from where they are; a configuration, from the top of its checkout. */
function placeFrom(root: string, here: string, options: WorkspaceOptions): WorkspaceOptions {
  const below = relative(root, here).replaceAll('\\', '/')
  if (below === '') return options
  const place = (pattern: string): string =>
    pattern.startsWith('!') ? `!${below}/${pattern.slice(1)}` : `${below}/${pattern}`
  const placed = <Spec extends { readonly pattern: string }>(spec: Spec): Spec => ({
    ...spec,
    pattern: place(spec.pattern),
  })
  return {
    path: options.path.map(place),
    metrics: options.metrics.map(placed),
    params: options.params.map((spec) => (spec.assignment === null ? placed(spec) : spec)),
    data: options.data.map((spec) => ({ ...spec, source: placeSource(spec.source, place) })),
    predictions: options.predictions.map(placed),
  }
}

function placeSource(source: DataSource, place: (pattern: string) => string): DataSource {
  if (source.kind === 'dvc') return { ...source, file: place(source.file) }
  return source.kind === 'path' || source.kind === 'lfs'
    ? { ...source, pattern: place(source.pattern) }
    : source
}
