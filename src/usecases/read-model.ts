import { MAX_SUBJECTS } from '../domain/build-manifest.ts'
import type { ByteSource } from '../domain/byte-source.ts'
import { combineErrors, ReleaseError } from '../domain/errors.ts'
import type { Framework, ModelFacts, ModelSignature } from '../domain/model-facts.ts'
import { findCollision, findPathProblem } from '../domain/safe-path.ts'
import type { Capture, CapturedFile, CapturedFiles } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import { collectAll, within } from './collect-all.ts'

/** What to do with model files that can run code when they are loaded. */
export type ExecutablePolicy = 'allow' | 'warn' | 'fail'

export interface ModelRequest {
  readonly path: readonly string[]
  readonly executable: ExecutablePolicy
}

export interface CapturedModel extends CapturedFiles {
  /** By path; files that say nothing of themselves are not among them. */
  readonly facts: ReadonlyMap<string, ModelFacts>
  readonly framework: Framework | null
  readonly signature: ModelSignature | null
}

/** Bytes of one small file beside the weights: `MLmodel`, `config.json`. */
const MAX_SIDE_BYTES = 4 * 1024 * 1024

interface ModelPorts {
  readonly capture: Pick<Capture, 'collect' | 'open'>
  readonly log: Log
}

/**
 * The model's files with their digests, and what they say of themselves. Nothing of them is executed.
 * @throws FILE_REFUSED for an empty file, a Git LFS pointer, and, where the policy is `fail`, for one that can run code
 */
export async function readModel(request: ModelRequest, ports: ModelPorts): Promise<CapturedModel> {
  const { capture, log } = ports
  const artifact = await within('path', () => capture.collect(request.path, MAX_SUBJECTS))
  await within('path', async () => refuseNames(artifact))
  await within('path', () => refuseUnfit(artifact, ports))
  log.info(
    `Model: ${artifact.files.length} file(s), ${artifact.size} bytes, sha256:${artifact.digest}`,
  )
  const facts = await within('path', () => readFacts(artifact.files, ports))
  refuseMissingParts(artifact.files, facts)
  for (const [path, { warnings }] of facts)
    for (const warning of warnings) log.warning(`path: "${path}": ${warning}`)
  judgeExecutables(facts, request.executable, log)
  const folder = await readFolder(artifact.files, ports)
  const primary = primaryFacts(artifact.files, facts)
  return {
    ...artifact,
    facts,
    framework: folder?.framework ?? primary?.framework ?? null,
    signature: folder?.signature ?? primary?.signature ?? null,
  }
}

/**
 * Names that another system cannot write, or takes for the same file: whoever pulls the version there would get another
 * model, and no verifier accepts it.
 */
function refuseNames({ files }: CapturedFiles): void {
  const paths = files.map(({ path }) => path)
  const bad = paths.flatMap((path) => {
    const problem = findPathProblem(path)
    return problem === undefined
      ? []
      : [new ReleaseError('FILE_REFUSED', `${JSON.stringify(path)}: ${problem}. Rename the file.`)]
  })
  const [first, second] = findCollision(paths) ?? []
  if (first !== undefined)
    bad.push(
      new ReleaseError(
        'FILE_REFUSED',
        `${JSON.stringify(first)} and ${JSON.stringify(second)} are the same file on some systems. Rename one of them.`,
      ),
    )
  if (bad.length > 0) throw combineErrors(bad.slice(0, MAX_NAMED))
}

async function refuseUnfit({ files }: CapturedFiles, { capture }: ModelPorts): Promise<void> {
  const { MAX_POINTER_BYTES, parseLfsPointer } = await import('../formats/lfs-pointer.ts')
  await collectAll(files, async (file) => {
    if (file.size === 0)
      throw new ReleaseError(
        'FILE_REFUSED',
        `"${file.path}" is empty, and GitHub stores no empty asset. Exclude it with a line that starts with "!".`,
      )
    if (file.size > MAX_POINTER_BYTES) return
    if (parseLfsPointer(capture.open(file).read(0, MAX_POINTER_BYTES)) !== null)
      throw new ReleaseError(
        'FILE_REFUSED',
        `"${file.path}" is a Git LFS pointer, not the file itself. Add "lfs: true" to the checkout step, or run "git lfs pull".`,
      )
  })
}

async function readFacts(
  files: readonly CapturedFile[],
  { capture }: ModelPorts,
): Promise<ReadonlyMap<string, ModelFacts>> {
  const { readModelFacts } = await import('../formats/model-file.ts')
  const found = await collectAll(files, async (file) => {
    const facts = await readModelFacts(capture.open(file))
    return [file.path, facts] as const
  })
  return new Map(found.flatMap(([path, facts]) => (facts === null ? [] : [[path, facts]])))
}

/**
 * A model without its external weights is published in silence otherwise, and nobody can load it.
 * @throws FILE_MISSING naming every file that is missing
 */
function refuseMissingParts(
  files: readonly CapturedFile[],
  facts: ReadonlyMap<string, ModelFacts>,
): void {
  const known = new Set(files.map(({ path }) => path))
  const missing = [...facts].flatMap(([path, { externalFiles = [] }]) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    return externalFiles
      .filter((name) => !known.has(folder + name.replace(/^(?:\.\/)+/, '')))
      .map(
        (name) =>
          new ReleaseError(
            'FILE_MISSING',
            `path: "${path}" keeps weights in "${name}", which is not among the model files. Name the folder that holds both.`,
          ),
      )
  })
  if (missing.length > 0)
    throw new ReleaseError('FILE_MISSING', combineErrors(missing.slice(0, MAX_NAMED)).message, {
      cause: missing.slice(0, MAX_NAMED),
    })
}

/** @throws FILE_REFUSED naming every file that can run code, where the policy is `fail` */
function judgeExecutables(
  facts: ReadonlyMap<string, ModelFacts>,
  policy: ExecutablePolicy,
  log: Log,
): void {
  const executable = [...facts].filter(([, one]) => one.executable)
  if (executable.length === 0 || policy === 'allow') return
  const shown = executable.slice(0, MAX_NAMED).map(([path, one]) => describeExecutable(path, one))
  const more = executable.length - shown.length
  const names = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const advice =
    'Whoever loads such a file runs what it brings. Save weights as safetensors, ONNX or the framework\'s own data format, or set "executable: allow".'
  if (policy === 'fail')
    throw new ReleaseError(
      'FILE_REFUSED',
      `executable: ${names} can run code when loaded. ${advice}`,
    )
  log.warning(`executable: ${names} can run code when loaded. ${advice}`)
}

const MAX_NAMED = 5

function describeExecutable(path: string, { format, imports = [] }: ModelFacts): string {
  const named = imports.slice(0, MAX_NAMED).join(', ')
  const more = imports.length > MAX_NAMED ? `, … ${imports.length} in all` : ''
  return `"${path}" (${format}${named === '' ? '' : `, imports ${named}${more}`})`
}

async function readFolder(files: readonly CapturedFile[], { capture, log }: ModelPorts) {
  if (files.length < 2) return null
  const { readModelFolder } = await import('../formats/model-folder.ts')
  const byPath = new Map(files.map((file) => [file.path, file]))
  const read = (path: string): Uint8Array | undefined => {
    const file = byPath.get(path)
    return file === undefined || file.size > MAX_SIDE_BYTES ? undefined : whole(capture.open(file))
  }
  const folder = readModelFolder([...byPath.keys()], read)
  for (const warning of folder?.warnings ?? []) log.warning(`path: ${warning}`)
  return folder
}

const whole = (source: ByteSource): Uint8Array => source.read(0, source.size)

/** The largest file that says anything: weights outweigh what describes them. */
function primaryFacts(
  files: readonly CapturedFile[],
  facts: ReadonlyMap<string, ModelFacts>,
): ModelFacts | undefined {
  const known = files
    .toSorted((left, right) => right.size - left.size)
    .flatMap((file) => facts.get(file.path) ?? [])
  return known.find((one) => one.signature !== undefined) ?? known[0]
}
