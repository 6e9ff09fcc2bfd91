import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from './paired-runs.ts'

/** A program that does the same job, or why it cannot be asked. */
export type Peer =
  | { readonly kind: 'found'; readonly command: Command; readonly target: number }
  | {
      readonly kind: 'missing'
      readonly name: string
      readonly reason: string
      readonly target: number
    }

const PIP_TIMEOUT_MS = 180_000
const GLOB_TARGET = 25
const SIGNING_TARGET = 6

/** `hashFiles` of workflow expressions. */
export function globPeer(folder: string, many: string): Peer {
  const name = '@actions/glob hashFiles'
  const library = resolve('node_modules/@actions/glob/lib/glob.js')
  if (!existsSync(library))
    return { kind: 'missing', name, reason: '@actions/glob is not installed', target: GLOB_TARGET }
  const script = join(folder, 'glob.mjs')
  writeFileSync(
    script,
    `import { hashFiles } from ${JSON.stringify(library)}\nif ((await hashFiles(process.argv[2] + '/**')) === '') process.exitCode = 1\n`,
  )
  const env = { PATH: process.env['PATH'] ?? '', GITHUB_WORKSPACE: folder }
  if (spawnSync(process.execPath, [script, join(many, '0', '0')], { env }).status !== 0)
    return { kind: 'missing', name, reason: '@actions/glob does not work', target: GLOB_TARGET }
  return {
    kind: 'found',
    command: { name, program: process.execPath, args: [script, many], env, status: 0 },
    target: GLOB_TARGET,
  }
}

/** The hashing part alone of OpenSSF Model Signing, in a Python environment of its own. */
export function modelSigningPeer(folder: string, many: string): Peer {
  const name = 'model_signing'
  const missing = (reason: string): Peer => ({
    kind: 'missing',
    name,
    reason,
    target: SIGNING_TARGET,
  })
  const venv = join(folder, 'venv')
  if (spawnSync('python3', ['-m', 'venv', venv]).status !== 0)
    return missing('python3 cannot make an environment')
  const python = join(venv, 'bin', 'python')
  // It imports pyopenssl, which it does not name.
  const install = ['-m', 'pip', 'install', '--quiet', 'model-signing', 'pyopenssl']
  if (spawnSync(python, install, { timeout: PIP_TIMEOUT_MS }).status !== 0)
    return missing('pip cannot install model-signing')
  const version = spawnSync(
    python,
    ['-c', 'import importlib.metadata as m; print(m.version("model-signing"))'],
    { encoding: 'utf8' },
  ).stdout.trim()
  const script = 'import sys, model_signing.hashing as h; h.Config().hash(sys.argv[1])'
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }
  if (spawnSync(python, ['-c', script, join(many, '0', '0')], { env }).status !== 0)
    return missing('model-signing has no such interface')
  return {
    kind: 'found',
    command: {
      name: `${name} ${version}`,
      program: python,
      args: ['-c', script, many],
      env,
      status: 0,
    },
    target: SIGNING_TARGET,
  }
}
