import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashFiles } from '../src/adapters/hash-files.ts'
import { buildChildren, childScript } from './build-children.ts'
import type { GithubProcess } from './github-process.ts'
import { startGithub } from './github-process.ts'
import { readReport, runNode } from './node-child.ts'
import type { Result } from './report.ts'
import { writeLarge } from './sample-files.ts'
import type { SampleFile } from './upload-assets.ts'
import type { PublishJob } from './publish-model.ts'

export type Say = (line: string) => void

/** What transfers are measured with. */
export interface TransferStage {
  /** Absolute. */
  readonly folder: string
  /** Absolute: see `buildChildren`. */
  readonly build: string
  /** Of the large file, in bytes. */
  readonly size: number
  /** A folder with the large file, `params.yaml` and nothing else. */
  readonly workspace: string
  readonly model: SampleFile
  /** Absolute, PEM. */
  readonly privateKey: string
  /** Absolute, PEM. */
  readonly publicKey: string
  /** Says what was measured, and keeps it. */
  add(...results: readonly Result[]): void
}

export const USUAL_SIZE = 2_000_000_000
/** The file, what the server holds, what is pulled, and as much again for what is under way. */
const COPIES = 5
const GB = 1e9

export interface StageRequest {
  /** Of the benchmark. */
  readonly name: string
  /** Of the large file, in bytes. */
  readonly size: number
  readonly say: Say
  /** Told of each result. */
  readonly report: (result: Result) => void
}

/**
 * Makes a large file, lets `measure` use it, and removes everything.
 * @returns what was measured; `null` when the disk has no room
 */
export async function withTransferStage(
  { name, size, say, report }: StageRequest,
  measure: (stage: TransferStage) => Promise<void>,
): Promise<readonly Result[] | null> {
  const { bavail, bsize } = statfsSync(tmpdir())
  if (bavail * bsize < COPIES * size) {
    say(
      `${name}: ${tmpdir()} has room for ${gigabytes(bavail * bsize)}, and this takes ${gigabytes(COPIES * size)}. ` +
        'Name another folder in TMPDIR, or take less with --size.',
    )
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`))
  const results: Result[] = []
  const add = (...added: readonly Result[]): void => {
    results.push(...added)
    for (const one of added) report(one)
  }
  try {
    await measure({ ...(await fillFolder(folder, size)), add })
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const gigabytes = (bytes: number): string => `${(bytes / GB).toFixed(1)} GB`

async function fillFolder(folder: string, size: number): Promise<Omit<TransferStage, 'add'>> {
  const [workspace, build] = [join(folder, 'workspace'), join(folder, 'build')]
  buildChildren(build)
  mkdirSync(workspace)
  const path = join(workspace, 'model.bin')
  writeLarge(path, size)
  const [privateKey, publicKey] = [join(folder, 'key.pem'), join(folder, 'key.pub')]
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  writeFileSync(privateKey, pair.privateKey)
  writeFileSync(publicKey, pair.publicKey)
  writeParams(workspace, 1)
  const model = await describeFile(path, size)
  return { folder, build, size, workspace, model, privateKey, publicKey }
}

/** Something of a version that is not its model: with another number it is not the same version again. */
export function writeParams(workspace: string, seed: number): void {
  writeFileSync(join(workspace, 'params.yaml'), `seed: ${seed}\n`)
}

export async function describeFile(path: string, size: number): Promise<SampleFile> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  for await (const { sha256 } of hashFiles([{ file: path, path: name, size }].values(), {}))
    return { name, path, size, sha256 }
  throw new TypeError('one file has one digest')
}

/** Runs `task` with a local GitHub that is empty, and frees its bytes. */
export async function withGithub<Value>(
  { folder }: Pick<TransferStage, 'folder'>,
  scheme: 'http' | 'https',
  task: (github: GithubProcess) => Promise<Value>,
): Promise<Value> {
  const bytes = join(folder, `github-${scheme}`)
  const github = await startGithub(bytes, scheme)
  try {
    return await task(github)
  } finally {
    await github.close()
    rmSync(bytes, { recursive: true, force: true })
  }
}

/** For programs of Node's. */
export const trust = ({ certificate }: GithubProcess): Readonly<Record<string, string>> =>
  certificate === null ? {} : { NODE_EXTRA_CA_CERTS: certificate }

export interface SampleVersion {
  readonly tag: string
  /** Whether there is a new one. */
  readonly created: boolean
}

let lastRun = 100

/** Publishes what is in the workspace. */
export function publishSample(
  { folder, build, workspace, privateKey }: TransferStage,
  github: GithubProcess,
  what: Pick<PublishJob, 'model' | 'dedup' | 'path'>,
): SampleVersion {
  const { apiUrl, serverUrl, certificate, commit } = github
  const scratch = join(folder, 'scratch')
  mkdirSync(scratch, { recursive: true })
  lastRun += 1
  const job: PublishJob = {
    ...what,
    github: { apiUrl, serverUrl, certificate, commit },
    workspace,
    scratch,
    privateKey,
    runId: String(lastRun),
  }
  const { output } = runNode(folder, {
    name: `publishing ${what.model}`,
    script: childScript(build, 'publish-model'),
    args: [JSON.stringify(job)],
    env: trust(github),
  })
  const { tag, created } = readReport(output)
  return { tag: String(tag), created: created === true }
}
