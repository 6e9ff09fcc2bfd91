import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { createServer, request } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { promisify, types } from 'node:util'

export interface TestServer {
  readonly port: number
  close(): Promise<void>
}

export async function listen(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const isPort = (one: typeof address): one is AddressInfo =>
    typeof one === 'object' && one !== null
  if (!isPort(address)) throw new Error('the server has no port')
  return {
    port: address.port,
    close: async () => {
      // Tunnels are no connections that the server knows of.
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const startHttp = (listener: RequestListener): Promise<TestServer> =>
  listen(createServer(listener))

export const startHttps = (files: Certificates, listener: RequestListener): Promise<TestServer> =>
  listen(
    createTlsServer(
      { key: readFileSync(files.key), cert: readFileSync(files.certificate) },
      listener,
    ),
  )

export interface TestProxy extends TestServer {
  /** `HOST:PORT` of each tunnel and each plain request, in order. */
  readonly asked: readonly string[]
  /** What came as `proxy-authorization`, in the same order. */
  readonly credentials: readonly (string | undefined)[]
}

/** A proxy that finds every host on this machine, so a name that nobody resolves is reached only through it. */
export async function startProxy(refuse?: number): Promise<TestProxy> {
  const asked: string[] = []
  const credentials: (string | undefined)[] = []
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '')
    asked.push(url.host)
    credentials.push(incoming.headers['proxy-authorization'])
    if (refuse !== undefined) {
      response.writeHead(refuse).end('refused')
      return
    }
    const { method, headers } = incoming
    const outgoing = request(
      { host: '127.0.0.1', port: url.port, method, headers, path: `${url.pathname}${url.search}` },
      (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers)
        answer.pipe(response)
      },
    )
    incoming.pipe(outgoing)
  })
  server.on('connect', (incoming, client: Duplex) => {
    asked.push(incoming.url ?? '')
    credentials.push(incoming.headers['proxy-authorization'])
    if (refuse !== undefined) {
      client.end(`HTTP/1.1 ${refuse} No\r\n\r\n`)
      return
    }
    const target = connect(Number(incoming.url?.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    target.on('error', () => client.destroy())
    client.on('error', () => target.destroy())
  })
  return { ...(await listen(server)), asked, credentials }
}

export interface Certificates {
  readonly ca: string
  readonly key: string
  /** The leaf for localhost, 127.0.0.1 and api.corp.test, followed by its CA. */
  readonly certificate: string
}

/** Whether certificates can be made here. */
export const hasOpenssl = (): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const openssl = (...given: readonly string[]): unknown =>
  execFileSync('openssl', given, { stdio: 'ignore' })

export function makeCertificates(): Certificates {
  const folder = mkdtempSync(path.join(tmpdir(), 'transport-'))
  const at = (name: string): string => path.join(folder, name)
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const [ca, caKey, leaf, leafKey] = [at('ca.pem'), at('ca.key'), at('leaf.pem'), at('leaf.key')]
  openssl(
    'req',
    '-x509',
    ...key,
    '-days',
    '2',
    '-subj',
    '/CN=Test CA',
    '-keyout',
    caKey,
    '-out',
    ca,
  )
  openssl('req', ...key, '-subj', '/CN=leaf', '-keyout', leafKey, '-out', at('leaf.csr'))
  const names = 'subjectAltName=DNS:localhost,DNS:api.corp.test,IP:127.0.0.1\n'
  writeFileSync(at('names.txt'), names)
  const signed = ['-CA', ca, '-CAkey', caKey, '-CAcreateserial', '-extfile', at('names.txt')]
  openssl('x509', '-req', '-in', at('leaf.csr'), '-days', '2', ...signed, '-out', leaf)
  writeFileSync(at('chain.pem'), readFileSync(leaf, 'utf8') + readFileSync(ca, 'utf8'))
  return { ca, key: leafKey, certificate: at('chain.pem') }
}

const SOURCE = new URL('../../src/adapters/transport-fetch.ts', import.meta.url).href

/** Asks for each address in turn, and prints what came: `STATUS BODY`, or why not. */
const ASK = `
const { transportFetch } = await import(process.argv[1])
const fetch = transportFetch({ idleMs: 5000 })
for (const url of process.argv.slice(2)) {
  try {
    const reply = await fetch(url)
    console.log(reply.status + ' ' + await reply.text())
  } catch ({ message, cause }) {
    console.log(message + ': ' + (cause.code ?? cause.name) + ' ' + cause.message)
  }
}
`

const NO_VARIABLES: Readonly<Record<string, undefined>> = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'no_proxy', 'node_extra_ca_certs', 'ssl_cert_file'].flatMap(
    (name) => [
      [name, undefined],
      [name.toUpperCase(), undefined],
    ],
  ),
)

/** What a process of its own with these variables gets for each address. */
export async function askFromChild(
  env: Readonly<Record<string, string>>,
  ...urls: readonly string[]
): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', ASK, SOURCE, ...urls],
    { env: { ...process.env, ...NO_VARIABLES, ...env }, timeout: 60_000 },
  )
  return stdout.trimEnd().split('\n')
}

/** `MESSAGE: CAUSE` of what a task throws. */
export const failureOf = async (task: Promise<unknown>): Promise<string> => {
  try {
    await task
    return 'done'
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const { cause } = error
    return `${error.message}: ${types.isNativeError(cause) ? cause.message : ''}`
  }
}
