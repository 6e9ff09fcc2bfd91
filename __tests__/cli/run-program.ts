import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const PROGRAM =
  process.env['MODEL_RELEASE_CLI'] ??
  resolve(import.meta.dirname, '..', '..', 'bin', 'model-release.js')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built program in a process of its own, with nothing of this one's environment but the path. */
export async function runProgram(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, USERPROFILE: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const [out, err]: readonly [string[], string[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()))
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
  return { code, out: out.join(''), err: err.join('') }
}

/** Notes every try to reach a network, and refuses it. */
const REFUSE = `
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
const refuse = (what) => () => {
  appendFileSync(process.env.NETWORK_NOTES, what + '\\n')
  throw new Error('the network was asked: ' + what)
}
net.Socket.prototype.connect = refuse('socket')
net.connect = net.createConnection = refuse('connection')
dgram.createSocket = refuse('datagram')
for (const name of Object.keys(dns)) if (typeof dns[name] === 'function') dns[name] = refuse(name)
for (const name of Object.keys(dns.promises)) if (typeof dns.promises[name] === 'function') dns.promises[name] = refuse(name)
globalThis.fetch = refuse('fetch')
syncBuiltinESMExports()
`

export interface NoNetwork {
  readonly env: Readonly<Record<string, string>>
  /** What was asked of a network nevertheless. */
  readonly asked: () => string
}

/** @param folder for two files of its own */
export function refuseNetwork(folder: string): NoNetwork {
  const preload = join(folder, 'refuse-network.mjs')
  const notes = join(folder, 'network-notes')
  writeFileSync(preload, REFUSE)
  return {
    env: { NODE_OPTIONS: `--import ${pathToFileURL(preload).href}`, NETWORK_NOTES: notes },
    asked: () => (existsSync(notes) ? readFileSync(notes, 'utf8') : ''),
  }
}
