import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import type { Check, CheckName } from '../../src/domain/verification.ts'
import { PROJECT, published, setScene, WRITER } from '../action/scene.ts'
import type { Scene } from '../action/scene.ts'
import { change } from '../local-sigstore/scene.ts'
import type { Json } from '../local-sigstore/scene.ts'

/** Names and bytes of what a consumer has pulled. */
export type Files = Map<string, Uint8Array>

export const MANIFEST = 'manifest.json'
export const BUNDLE = 'manifest.sigstore.json'
export const MODEL_SIGNATURE = 'model.sig'

/** What the command line said of a version. */
export interface Verdict {
  readonly code: number
  readonly verified: boolean
  readonly checks: readonly Check[]
  /** The first check that failed; `refused` when nothing was checked, since an error came before. */
  readonly stoppedBy: CheckName | 'refused' | null
  readonly stdout: string
  readonly stderr: string
}

export interface Output {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Stage {
  readonly scene: Scene
  /** A file with the trusted public key, outside of everything that is verified. */
  readonly key: string
  /** The untouched assets of a published version. */
  assets(version?: string): Files
  /** A fresh directory with these files. */
  lay(files: Files): string
  /** A new empty folder. */
  folder(): string
  /** Signs with the key that the consumer trusts. */
  sign(statement: Uint8Array): Promise<Uint8Array>
  /** The version after a change of its manifest that its trusted signer has signed. */
  resign(edit: (manifest: Json) => void, version?: string): Promise<Files>
  /** The version with another content of an asset, which its trusted signer has signed. */
  resignWith(name: string, bytes: Uint8Array): Promise<Files>
  /** `model-release verify --path` in a process of its own, without any network. */
  verifyDirectory(path: string, ...more: readonly string[]): Promise<Verdict>
  /** The same, as a person sees it. */
  printDirectory(path: string, ...more: readonly string[]): Promise<Output>
  /** The same of a directory with these files. */
  verifyFiles(files: Files, ...more: readonly string[]): Promise<Verdict>
  /** `model-release verify` of the release at the local GitHub. */
  verifyRelease(name: string, ...more: readonly string[]): Promise<Verdict>
  close(): Promise<void>
}

const MODEL = {
  'model/weights-1.bin': 'weights of the first layer.',
  'model/weights-2.bin': 'weights of the second one..',
  'model/config.json': '{"layers": 2}\n',
} as const

/** What the built action publishes in a stage. */
export const PUBLISHED = { path: 'model' } as const

/** A version that the built action has published, signed with a key; and a consumer who trusts that key. */
export async function setStage(versions: readonly string[] = ['1.0.0']): Promise<Stage> {
  const scene = await setScene()
  try {
    await publishAll(scene, versions)
  } catch (error) {
    await scene.close()
    throw error
  }
  const read = versions.map((version) => [version, readAssets(scene, `churn@v${version}`)] as const)
  return buildStage(scene, new Map(read))
}

async function publishAll(scene: Scene, versions: readonly string[]): Promise<void> {
  scene.write(MODEL)
  for (const version of versions) {
    // Each version has its own weights: equal ones are not published again.
    scene.write({ 'model/config.json': `{"layers": 2, "version": "${version}"}\n` })
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as versions come
    const result = await scene.push(scene.commit(), { inputs: { ...PUBLISHED, version } })
    if (result.code !== 0) throw new Error(`${version}: ${result.stdout}${result.stderr}`)
  }
}

function buildStage(scene: Scene, read: ReadonlyMap<string, Files>): Stage {
  const key = join(scene.folder, 'trusted.pub')
  writeFileSync(key, scene.publicKey)
  const signer = keySigner(scene.privateKey)
  const consumer = join(scene.folder, 'consumer')
  mkdirSync(consumer)
  const folder = (): string => mkdtempSync(join(scene.folder, 'pulled-'))
  const lay = (files: Files): string => {
    const path = folder()
    for (const [name, bytes] of files) writeInto(path, name, bytes)
    return path
  }
  const [first = ''] = read.keys()
  const assets = (version = first): Files => new Map(read.get(version))
  const verifyDirectory: Stage['verifyDirectory'] = async (path, ...more) =>
    await verify(['--path', path, '--offline', ...trust(key, more)], consumer)
  const resign: Stage['resign'] = async (edit, version) => {
    const files = assets(version)
    const manifest = change(files.get(MANIFEST) ?? Buffer.of(), edit)
    const bytes = stableJson(JSON.parse(Buffer.from(manifest).toString()))
    return files.set(MANIFEST, bytes).set(BUNDLE, await signer.sign(bytes))
  }
  return {
    scene,
    key,
    assets,
    lay,
    folder,
    sign: async (statement) => await signer.sign(statement),
    resign,
    resignWith: async (name, bytes) => {
      const files = await resign((manifest) => restate(manifest, name, bytes))
      return files.set(name, bytes)
    },
    verifyDirectory,
    printDirectory: async (path, ...more) =>
      await start(['verify', '--path', path, '--offline', ...trust(key, more)], consumer),
    verifyFiles: async (files, ...more) => await verifyDirectory(lay(files), ...more),
    verifyRelease: async (name, ...more) =>
      await verify([name, '--repo', 'acme/ml', ...trust(key, more)], consumer, {
        GITHUB_API_URL: scene.github.apiUrl,
        GITHUB_SERVER_URL: scene.github.serverUrl,
        GITHUB_TOKEN: WRITER,
      }),
    close: async () => await scene.close(),
  }
}

/** Size and digest of an asset, as its publisher would state them. */
function restate(manifest: Json, name: string, bytes: Uint8Array): void {
  const records = Object.values(manifest['predicate']?.['assets'] ?? {})
  const record = records.find((one) => Object.is(one['name'], name))
  if (record === undefined) throw new Error(`no asset ${name}`)
  Object.assign(record, { size: bytes.length, sha256: sha256(bytes) })
}

/** A test that trusts another signer, or takes the default, says so itself. */
const trust = (key: string, more: readonly string[]): readonly string[] =>
  more.some((one) => one === '--signer' || one === '--config')
    ? more
    : [...more, '--signer', `key:${key}`]

function writeInto(folder: string, name: string, bytes: Uint8Array): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

function readAssets(scene: Scene, tag: string): Files {
  const release = published(scene).find(({ tagName }) => tagName === tag)
  if (release === undefined) throw new Error(`there is no release ${tag}`)
  return new Map([...release.assets.values()].map(({ name, path }) => [name, readFileSync(path)]))
}

const COMMAND = join(PROJECT, 'bin', 'model-release.js')

/** `model-release verify` as it is called here, with an environment that holds nothing of this process. */
export async function verify(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  const { code, stdout, stderr } = await start(['verify', ...args, '--json', '--quiet'], cwd, env)
  const { verified, checks } = readJson(stdout)
  const failed = checks.find(({ outcome }) => outcome === 'failed')?.name ?? null
  const stoppedBy = stdout === '' && code !== 0 ? 'refused' : failed
  return { code, verified, checks, stoppedBy, stdout, stderr }
}

/** Runs the built command line. */
export async function start(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Output> {
  return await new Promise((resolve) => {
    const options = { cwd, env: { PATH: '', HOME: cwd, ...env }, timeout: 60_000 }
    const child = execFile(process.execPath, [COMMAND, ...args], options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr })
    })
  })
}

function readJson(stdout: string): { readonly verified: boolean; readonly checks: Check[] } {
  if (stdout === '') return { verified: false, checks: [] }
  const { verified, checks } = JSON.parse(stdout)
  return { verified, checks }
}

/** One bit of the byte in the middle. */
export function flipByte(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const middle = copy.length >> 1
  copy[middle] = (copy[middle] ?? 0) ^ 1
  return copy
}

/** Two files under each other's names. */
export function swap(files: Files, one: string, other: string): Files {
  const [first, second] = [files.get(one), files.get(other)]
  if (first === undefined || second === undefined) throw new Error(`no ${one} or no ${other}`)
  return files.set(one, second).set(other, first)
}

/** A version without one of its files. */
export function without(files: Files, name: string): Files {
  if (!files.delete(name)) throw new Error(`no ${name}`)
  return files
}
