/**
 * Publishes a sparse model of 5 GiB with the built action, against a local GitHub, and brings it back: with the built
 * command line, and as a person does with curl and sha256sum. Run `npm run package` before. Takes 16 GB in the folder for
 * temporary files. `-- --size 300000000` tries it with fewer bytes, then in one part.
 */
import { execFile } from 'node:child_process'
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { statfsSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs, promisify } from 'node:util'
import { readPeak, withPeak } from '../bench/peak-memory.ts'
import type { StepResult } from '../local-github/runner.ts'
import { runStep } from '../local-github/runner.ts'
import type { LocalGithub } from '../local-github/server.ts'
import { startLocalGithub } from '../local-github/server.ts'

const run = promisify(execFile)

const PROJECT = resolve(import.meta.dirname, '..')
const GIB = 1024 ** 3
const MB = 1024 ** 2
const TOKEN = 'token-that-may-write'
const REPOSITORY = 'acme/ml'
const FILE = 'large.bin'
const MAX_ACTION_MB = 150
const MAX_PULL_MB = 110
/** Larger files are stored in parts of this size. */
const MAX_ASSET = 2 ** 31 - 1
const PART = 1_992_294_400
/** Stored by the server, pulled, downloaded, and as much again as one part. */
const COPIES = 3.2
const RANDOM_BYTES = MB
const STEP_TIMEOUT_MS = 1_800_000

interface Scene {
  /** Absolute. */
  readonly folder: string
  readonly workspace: string
  readonly github: LocalGithub
  readonly commit: string
  readonly privateKey: string
  /** Absolute, PEM. */
  readonly publicKey: string
  /** Of the model, in bytes. */
  readonly size: number
}

const { values } = parseArgs({ options: { size: { type: 'string', default: String(5 * GIB) } } })
process.exitCode = await main(Number(values.size))

async function main(size: number): Promise<number> {
  const missing = ['dist/index.js', 'dist/cli/index.js'].filter(
    (file) => !existsSync(join(PROJECT, file)),
  )
  if (missing.length > 0) return refuse(`${missing.join(', ')} is missing: run "npm run package".`)
  const { bavail, bsize } = statfsSync(tmpdir())
  if (bavail * bsize < COPIES * size)
    return refuse(
      `${tmpdir()} has room for ${bavail * bsize} bytes, and this takes ${Math.ceil(COPIES * size)}.`,
    )
  const folder = mkdtempSync(join(tmpdir(), 'large-model-'))
  const scene = await setScene(folder, size)
  try {
    return (await play(scene)) ? 0 : 1
  } finally {
    await scene.github.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 2
}

async function setScene(folder: string, size: number): Promise<Scene> {
  const workspace = join(folder, 'workspace')
  mkdirSync(workspace)
  await writeSparse(join(workspace, FILE), size)
  const permissions = { contents: 'write', actions: 'read' } as const
  const github = await startLocalGithub({
    anonymousLimit: 100_000,
    dataDir: join(folder, 'github'),
    tokens: { [TOKEN]: { login: 'github-actions[bot]', permissions } },
  })
  const repository = github.world.createRepository({ owner: 'acme', name: 'ml' })
  const commit = github.world.commit(repository, { files: { 'train.py': '' }, message: 'Train' })
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const key = join(folder, 'model-release.pub')
  writeFileSync(key, publicKey)
  return { folder, workspace, github, commit, privateKey, publicKey: key, size }
}

/** Zeros, with random bytes at its ends and in every half of a gigabyte, so that no two parts are the same. */
async function writeSparse(path: string, size: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.truncate(size)
    for (let at = 0; at < size; at += GIB / 2)
      // oxlint-disable-next-line no-await-in-loop -- a few megabytes
      await file.write(randomBytes(Math.min(RANDOM_BYTES, size - at)), 0, undefined, at)
    await file.write(randomBytes(1), 0, 1, size - 1)
  } finally {
    await file.close()
  }
}

/** Says what was found, a line for each check. @returns whether all is as promised */
async function play(scene: Scene): Promise<boolean> {
  const checks: boolean[] = []
  const check = (passed: boolean, what: string): void => {
    checks.push(passed)
    process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${what}\n`)
  }
  const digest = await hashFile(join(scene.workspace, FILE))
  const step = await publish(scene)
  check(step.code === 0, `the action publishes ${scene.size} bytes`)
  if (step.code !== 0) {
    process.stdout.write(`${step.stdout}${step.stderr}`)
    return false
  }
  checkPeak(step.peakMemoryBytes, MAX_ACTION_MB, 'the action', check)
  checkParts(scene, check)
  const pulled = join(scene.folder, 'pulled')
  const peak = await pull(scene, pulled, step.outputs['version'] ?? '')
  check(
    (await hashFile(join(pulled, FILE))) === digest,
    'what is pulled is the same, byte for byte',
  )
  checkPeak(peak, MAX_PULL_MB, 'the pull', check)
  rmSync(pulled, { recursive: true })
  await checkFlat(scene, step.outputs['tag'] ?? '', digest, check)
  return checks.every(Boolean)
}

type Check = (passed: boolean, what: string) => void

function checkPeak(bytes: number | null, limit: number, who: string, check: Check): void {
  if (bytes === null) {
    process.stdout.write(`--   memory of ${who}: this system does not tell\n`)
    return
  }
  const megabytes = bytes / MB
  check(megabytes < limit, `${who} takes ${megabytes.toFixed(0)} MB of memory, below ${limit} MB`)
}

async function publish({ workspace, github, commit, privateKey }: Scene): Promise<StepResult> {
  const ref = 'refs/heads/main'
  const repository = { full_name: REPOSITORY, default_branch: 'main', visibility: 'public' }
  return await runStep({
    action: PROJECT,
    workspace,
    github,
    repository: REPOSITORY,
    sha: commit,
    ref,
    runId: '1',
    workflow: 'train',
    token: TOKEN,
    event: { name: 'push', payload: { ref, repository } },
    inputs: { model: 'large', path: FILE, signing: 'key', 'signing-key': privateKey },
    measureMemory: true,
    timeoutMs: STEP_TIMEOUT_MS,
  })
}

function listAssets({ github }: Scene) {
  const [release] = github.world.repository(REPOSITORY).releases.list()
  return [...(release?.assets.values() ?? [])]
}

function checkParts(scene: Scene, check: Check): void {
  const stored = listAssets(scene)
    .filter(({ name }) => name.startsWith(FILE))
    .toSorted((left, right) => left.name.localeCompare(right.name, 'en'))
  const wanted = scene.size > MAX_ASSET ? Math.ceil(scene.size / PART) : 1
  const digests = new Set(stored.map(({ digest }) => digest))
  check(
    stored.length === wanted && digests.size === wanted,
    `it is stored as ${stored.map(({ name, size }) => `${name} (${size} bytes)`).join(', ')}`,
  )
}

/** @returns bytes of memory at most */
async function pull(scene: Scene, path: string, version: string): Promise<number> {
  const { folder, github, publicKey } = scene
  const program = join(PROJECT, 'bin', 'model-release.js')
  const { args, env } = withPeak(folder, {
    name: 'pull',
    program: process.execPath,
    args: [
      program,
      'pull',
      `large@${version}`,
      '--repo',
      REPOSITORY,
      '--path',
      path,
      '--signer',
      `key:${publicKey}`,
      '--no-cache',
      '--quiet',
    ],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
    },
  })
  await run(process.execPath, [...args], { cwd: folder, env: { ...env } })
  return readPeak(folder) * MB
}

/** All assets into one folder, as `gh release download` does, and `sha256sum` on them. */
async function checkFlat(scene: Scene, tag: string, digest: string, check: Check): Promise<void> {
  const flat = join(scene.folder, 'flat')
  mkdirSync(flat)
  const { serverUrl } = scene.github
  const base = `${serverUrl}/${REPOSITORY}/releases/download/${encodeURIComponent(tag)}`
  const names = listAssets(scene).map(({ name }) => name)
  for (const name of names)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await run('curl', ['-sSfL', '-o', join(flat, name), `${base}/${encodeURIComponent(name)}`])
  const sums = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: flat }).catch(() => null)
  const lines = readFileSync(join(flat, 'SHA256SUMS'), 'utf8').trim().split('\n')
  check(sums !== null, `sha256sum -c SHA256SUMS passes in a flat download (${lines.length} files)`)
  const parts = names.filter((name) => name.startsWith(FILE)).toSorted()
  const whole = createHash('sha256')
  for (const name of parts)
    // oxlint-disable-next-line no-await-in-loop -- the parts follow each other
    await pipeline(createReadStream(join(flat, name)), whole, { end: false })
  check(
    whole.digest('hex') === digest,
    `its files of the model, one after the other, are the model (${parts.length})`,
  )
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: MB }), hash)
  return hash.digest('hex')
}
