/**
 * A local GitHub in a process of its own, so that what it costs is not counted as a client's.
 * Started by `github-process.ts`, which says what is wanted in messages and gets one answer to each.
 */
import { subscribe } from 'node:diagnostics_channel'
import { mkdirSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { createTlsCertificate } from '../local-github/tls-certificate.ts'
import { startLocalGithub } from '../local-github/server.ts'
import type { GithubFacts, Wish } from './github-process.ts'
import { NAME, OWNER, TOKEN } from './github-process.ts'

const [folder = '', scheme = ''] = process.argv.slice(2)
const PERMISSIONS = { contents: 'write', actions: 'read', 'pull-requests': 'write' } as const

const sockets = new Set<Socket>()
let received = 0
subscribe('net.server.socket', (message) => {
  const socket = readSocket(message)
  if (socket === undefined) return
  sockets.add(socket)
  socket.once('close', () => {
    sockets.delete(socket)
    received += socket.bytesRead
  })
})

function readSocket(message: unknown): Socket | undefined {
  if (typeof message !== 'object' || message === null || !('socket' in message)) return undefined
  return message.socket instanceof Socket ? message.socket : undefined
}

mkdirSync(folder, { recursive: true })
const identity = scheme === 'https' ? createTlsCertificate() : undefined
const certificate = join(folder, 'certificate.pem')
if (identity !== undefined) writeFileSync(certificate, identity.cert)
const github = await startLocalGithub({
  anonymousLimit: 100_000,
  dataDir: join(folder, 'data'),
  tokens: { [TOKEN]: { login: 'github-actions[bot]', permissions: PERMISSIONS } },
  ...(identity === undefined ? {} : { tls: identity }),
})
const repository = github.world.createRepository({ owner: OWNER, name: NAME })
const commit = github.world.commit(repository, { files: { 'train.py': '' }, message: 'Train' })

function grant(wish: Wish): void {
  const uploads = { match: { method: 'POST', origin: 'uploads' }, times: Infinity } as const
  if (wish.kind === 'calm') github.faults.clear()
  if (wish.kind === 'throttle')
    github.faults.add({ ...uploads, kind: 'throttle', bytesPerSecond: wish.bytesPerSecond })
}

const facts: GithubFacts = {
  apiUrl: github.apiUrl,
  serverUrl: github.serverUrl,
  certificate: identity === undefined ? null : certificate,
  commit,
}

process.on('message', (wish: Wish) => {
  grant(wish)
  const open = [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0)
  process.send?.(received + open)
})
process.once('disconnect', () => process.exit())
process.send?.(facts)
