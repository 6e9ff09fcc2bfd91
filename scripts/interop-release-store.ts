import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import type { Result } from './interop-outcome.ts'
import { failed, passed, skipped } from './interop-outcome.ts'
import type { Files, LiveReleases, LiveVersion } from './interop-release-scene.ts'
import { openReleases } from './interop-release-scene.ts'
import type { Found, Program } from './interop-tools.ts'
import { found, installPython, runTool, versionOf } from './interop-tools.ts'
import { findGh, installGh } from './interop-trust-gh.ts'

const PROGRAM = resolve(import.meta.dirname, '..', 'bin', 'model-release.js')
const REQUIREMENTS = join(import.meta.dirname, 'interop-requirements.txt')

/** Shells that people have; each runs `pull.sh`. */
const SHELLS: readonly (readonly string[])[] = [['sh'], ['dash'], ['bash'], ['busybox', 'sh']]
/** Programs that unpack `model.tar`; `tar` is GNU's on Linux and bsdtar elsewhere. */
const UNPACKERS: readonly (readonly string[])[] = [
  ['tar', 'xf'],
  ['bsdtar', '-xf'],
  ['busybox', 'tar', '-xf'],
  ['python3', '-m', 'tarfile', '-e'],
]

/** What a release page tells people to type in order to get a model, against a server that is up. */
export async function* checkDownloads(): AsyncGenerator<Result> {
  if (process.platform === 'win32') {
    yield skipped('downloads', 'the commands are for a POSIX shell')
    return
  }
  const scene = await openReleases()
  try {
    const gh = findAnyGh()
    const modelSigning = findModelSigning()
    for (const version of scene.versions) {
      yield await checkGh(scene, version, gh)
      yield await checkCurl(scene, version)
      for (const shell of SHELLS) yield await checkScript(scene, version, shell)
      if (version.assets.has('model.tar'))
        for (const unpacker of UNPACKERS) yield await checkArchive(scene, version, unpacker)
      yield await checkPulled(scene, version, modelSigning)
    }
  } finally {
    await scene.close()
  }
}

interface Ran {
  readonly isGood: boolean
  readonly output: string
}

/** Not synchronous: the server that it asks is in this process. */
async function run(
  [command = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const options = { cwd, env: { ...process.env, ...env }, timeout: 120_000 }
  return await new Promise((done) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      done({ isGood: error === null, output: `${stdout}${stderr}${error?.message ?? ''}`.trim() })
    })
  })
}

const hasProgram = async ([name = '']: readonly string[]): Promise<boolean> =>
  (await run(['sh', '-c', 'command -v "$0"', name], '.')).isGood

/** A folder of somebody who has the signer's key, and nothing else. */
function userFolder({ top, publicKey }: LiveReleases): string {
  const folder = mkdtempSync(join(top, 'user-'))
  writeFileSync(join(folder, 'model-release.pub'), publicKey)
  return folder
}

const shorten = (output: string): string => output.replaceAll(/\s+/g, ' ').slice(-600)

/** The blocks of commands on the page. */
const blocksOf = ({ notes }: LiveVersion): readonly string[] =>
  [...notes.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block)

/** The block that downloads, checks the signature and compares digests. */
const firstBlock = (version: LiveVersion): string =>
  blocksOf(version).find((block) => block.startsWith('gh release download ')) ?? ''

/** The manifest and its bundle are in no list of digests, and the list is not in itself. */
const UNLISTED = 3

/** Of the lines that `sha256sum -c` prints, those that say that a file is right. */
const countRight = (output: string): number => output.match(/: OK$/gm)?.length ?? 0

const describe = ({ tag, title }: LiveVersion): string => `${tag} (${title})`

/** It, as printed, in a folder with the key that the page asks for. */
async function checkGh(
  scene: LiveReleases,
  version: LiveVersion,
  gh: Found<Program>,
): Promise<Result> {
  const name = `${describe(version)}: gh release download, openssl and sha256sum -c, as printed`
  if (gh.kind === 'missing') return skipped(name, gh.why)
  const path = [dirname(gh.tool.command), process.env['PATH']].join(delimiter)
  const env = isAbsolute(gh.tool.command) ? { ...scene.env, PATH: path } : scene.env
  const command = ['sh', '-e', '-c', firstBlock(version)]
  const { isGood, output } = await run(command, userFolder(scene), env)
  return isGood && countRight(output) === version.assets.size - UNLISTED
    ? passed(`${name} (gh ${gh.tool.version})`)
    : failed(name, shorten(output))
}

/** The same with curl in the place of gh; then with one byte of what was downloaded changed, and with a list that is shorter. */
async function checkCurl(scene: LiveReleases, version: LiveVersion): Promise<Result> {
  const name = `${describe(version)}: all assets by curl, openssl and sha256sum -c`
  const folder = join(userFolder(scene), 'release')
  mkdirSync(folder)
  const urls = [...version.assets.values()].flatMap((url) => ['-O', url])
  const downloaded = await run(['curl', '-gfsSL', ...urls], folder, scene.env)
  if (!downloaded.isGood) return failed(name, shorten(downloaded.output))
  const [, , ...lines] = firstBlock(version).split('\n')
  const check = async (): Promise<Ran> => await run(['sh', '-e', '-c', lines.join('\n')], folder)
  const { isGood, output } = await check()
  if (!isGood || countRight(output) !== version.assets.size - UNLISTED)
    return failed(name, shorten(output))
  for (const [what, file, edit] of SPOILED) {
    const right = readFileSync(join(folder, file))
    writeFileSync(join(folder, file), edit(right.toString()))
    // oxlint-disable-next-line no-await-in-loop -- one change at a time
    if ((await check()).isGood) return failed(name, `it accepts ${what} as well`)
    writeFileSync(join(folder, file), right)
  }
  return passed(`${name}; refuses ${SPOILED.map(([what]) => what).join(', ')}`)
}

const SPOILED = [
  ['a changed file', 'model-card.md', (text: string) => `${text}.`],
  ['a shorter list', 'SHA256SUMS', (text: string) => text.split('\n').slice(1).join('\n')],
  ['a changed manifest', 'manifest.json', (text: string) => text.replace('version', 'versiom')],
] as const

/** `pull.sh` of the page; then once more while the server has other bytes, which has to leave nothing. */
async function checkScript(
  scene: LiveReleases,
  version: LiveVersion,
  shell: readonly string[],
): Promise<Result> {
  const name = `${describe(version)}: pull.sh with ${shell.join(' ')}`
  if (!(await hasProgram(shell))) return skipped(name, `${shell[0]} is not on the PATH`)
  const script = blocksOf(version).find((block) => block.startsWith('#!/bin/sh\n'))
  if (script === undefined) return failed(name, 'the page has no such script')
  const folder = userFolder(scene)
  writeFileSync(join(folder, 'pull.sh'), script)
  const good = await run([...shell, 'pull.sh', 'model'], folder, scene.env)
  if (!good.isGood) return failed(name, shorten(good.output))
  const wrong = compare(join(folder, 'model'), version.files)
  if (wrong !== undefined) return failed(name, wrong)
  const asset = ['model.tar', 'config.json'].find((one) => version.assets.has(one)) ?? ''
  const mend = version.spoil(asset)
  const bad = await run([...shell, 'pull.sh', 'other'], folder, scene.env)
  mend()
  if (bad.isGood) return failed(name, 'it accepts other bytes as well')
  const left = readdirSync(folder).filter((one) => one.startsWith('other'))
  return left.length === 0
    ? passed(`${name}; refuses other bytes`)
    : failed(name, `after other bytes it leaves ${left.join(', ')}`)
}

async function checkArchive(
  scene: LiveReleases,
  version: LiveVersion,
  unpacker: readonly string[],
): Promise<Result> {
  const name = `${describe(version)}: ${unpacker.join(' ')} model.tar`
  if (!(await hasProgram(unpacker))) return skipped(name, `${unpacker[0]} is not on the PATH`)
  const folder = join(userFolder(scene), 'model')
  mkdirSync(folder)
  const url = version.assets.get('model.tar') ?? ''
  await run(['curl', '-gfsSL', '-o', '../model.tar', url], folder, scene.env)
  const { isGood, output } = await run([...unpacker, '../model.tar'], folder)
  const wrong = isGood ? compare(folder, version.files) : shorten(output)
  return wrong === undefined ? passed(name) : failed(name, wrong)
}

/** What `model-release pull` leaves, in the hands of model_signing. */
async function checkPulled(
  scene: LiveReleases,
  version: LiveVersion,
  tool: Found<Program>,
): Promise<Result> {
  const name = `${describe(version)}: model-release pull, then model_signing verify`
  const top = userFolder(scene)
  const target = version.tag.replace('@v', '@')
  const words = `pull ${target} --repo acme/ml --path model --signer key:model-release.pub --no-cache`
  const command = [process.execPath, PROGRAM, ...words.split(' ')]
  const pulled = await run(command, top, scene.env)
  if (!pulled.isGood) return failed(name, shorten(pulled.output))
  const own = ['manifest.json', 'manifest.sigstore.json', 'model.sig']
  const wrong = compare(join(top, 'model'), version.files, own)
  if (wrong !== undefined) return failed(name, wrong)
  if (tool.kind === 'missing') return skipped(name, tool.why)
  const args = ['--signature', 'model.sig', '--public_key', '../model-release.pub']
  const verify = async (): Promise<Ran> =>
    await run(
      [tool.tool.command, 'verify', 'key', '.', ...args, '--ignore_unsigned_files'],
      join(top, 'model'),
    )
  const good = await verify()
  if (!good.isGood) return failed(name, shorten(good.output))
  const [path = ''] = Object.keys(version.files)
  writeFileSync(join(top, 'model', path), 'other bytes')
  const bad = await verify()
  return bad.isGood
    ? failed(name, 'it accepts other bytes as well')
    : passed(`${name} (${tool.tool.version}); refuses other bytes`)
}

/** What is wrong with a folder that is to hold exactly these files. */
function compare(folder: string, files: Files, others: readonly string[] = []): string | undefined {
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  const names = [...Object.keys(files), ...others].toSorted()
  if (there.toSorted().join('\n') !== names.join('\n'))
    return `${there.length} files in the place of ${names.length}`
  const wrong = Object.entries(files).filter(
    ([name, bytes]) => !readFileSync(join(folder, name)).equals(bytes),
  )
  return wrong.length === 0 ? undefined : `other bytes in ${wrong.map(([name]) => name).join(', ')}`
}

/** Any version will do here. */
function findAnyGh(): Found<Program> {
  for (const command of ['gh', ...installGh()]) {
    const { isGood } = runTool({ command, args: ['--version'] })
    if (isGood) return found({ command, version: versionOf(command, '--version') })
  }
  return findGh()
}

function findModelSigning(): Found<Program> {
  const packages = installPython('venv-trust', REQUIREMENTS)
  if (packages.kind === 'missing') return packages
  const version = packages.tool.version('model-signing')
  if (version.kind === 'missing') return version
  return found({ command: packages.tool.command('model_signing'), version: version.tool })
}
