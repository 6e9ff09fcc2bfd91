import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createCertificateAuthority } from './certificate-authority.ts'
import type { Answer, Fields, Service } from './service.ts'
import { BadRequest, jsonAnswer } from './service.ts'
import { createTimestampAuthority } from './timestamp-authority.ts'
import { createTransparencyLog } from './transparency-log.ts'
import type { TrustFacts } from './trust-config.ts'
import { buildTrustConfig, buildTrustedRoot } from './trust-config.ts'

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'
const MAX_BODY = 64 * 1024 * 1024

export interface LocalSigstoreOptions {
  /** Any free one when absent. */
  readonly port?: number
  /** The only accepted issuer of identity tokens. Default: GitHub's. */
  readonly issuer?: string
  /** Address of the issuer's JWK set. Without it the signatures of tokens are not checked. */
  readonly issuerKeysUrl?: string
  /** Default `true`; `false` for an instance like GitHub's, without logs. */
  readonly logs?: boolean
  /** Default `true`. */
  readonly timestamps?: boolean
  /** Answers in place of a service, or cuts the connection: for tests of failures. */
  readonly inject?: (path: string, body: string) => Answer | 'cut' | undefined
}

export interface LocalSigstore {
  readonly url: string
  /** Sigstore's ClientTrustConfig. */
  readonly trustConfig: Fields
  /** Sigstore's TrustedRoot. */
  readonly trustedRoot: Fields
  /** Method and path of every request so far. */
  readonly requests: readonly string[]
  /** Writes `trust-config.json` and `trusted_root.json`; returns the path of the former. */
  writeTrust(directory: string): Promise<string>
  close(): Promise<void>
}

/**
 * Fulcio, Rekor and a timestamp authority on one loopback port, with new keys each time. What they issue is
 * genuine in form; it is worth nothing to anybody who does not trust this very instance.
 */
export async function startLocalSigstore(
  options: LocalSigstoreOptions = {},
): Promise<LocalSigstore> {
  const services: Service[] = []
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    void respond(request, response, services, options.inject)
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  const url = `http://127.0.0.1:${port}`
  const facts = await startServices(url, options, services)
  const trustedRoot = buildTrustedRoot(facts)
  const trustConfig = buildTrustConfig(facts, trustedRoot)
  return {
    url,
    trustConfig,
    trustedRoot,
    requests,
    async writeTrust(directory) {
      await mkdir(directory, { recursive: true })
      const file = join(directory, 'trust-config.json')
      await writeFile(file, `${JSON.stringify(trustConfig, undefined, 2)}\n`)
      await writeFile(
        join(directory, 'trusted_root.json'),
        `${JSON.stringify(trustedRoot, undefined, 2)}\n`,
      )
      return file
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}

async function startServices(
  url: string,
  { issuer = GITHUB_ISSUER, issuerKeysUrl, logs = true, timestamps = true }: LocalSigstoreOptions,
  services: Service[],
): Promise<TrustFacts> {
  const authority = await createCertificateAuthority({ issuer, keysUrl: issuerKeysUrl }, logs)
  const log = logs ? await createTransparencyLog(url) : undefined
  const stamps = timestamps ? await createTimestampAuthority() : undefined
  services.push(authority.service, ...(log?.services ?? []))
  if (stamps !== undefined) services.push(stamps.service)
  return {
    url,
    issuer,
    authority: authority.root,
    certificateLog: authority.certificateLog,
    logKey: log?.publicKey,
    timestampChain: stamps?.chain,
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  services: readonly Service[],
  inject: LocalSigstoreOptions['inject'],
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const body = await readBody(request)
  const injected = inject?.(path, body)
  if (injected === 'cut') {
    response.destroy()
    return
  }
  const service = services.find((one) => one.path === path && one.method === request.method)
  const { body: content, status, type } = injected ?? (await answer(service, body))
  response.writeHead(status, { 'content-type': type })
  response.end(content)
}

async function answer(service: Service | undefined, body: string): Promise<Answer> {
  if (service === undefined) return jsonAnswer(404, { code: 5, message: 'Not Found' })
  try {
    return await service.answer(body)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return error instanceof BadRequest
      ? jsonAnswer(400, { code: 3, message })
      : jsonAnswer(500, { code: 13, message })
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.from(chunk)
    size += bytes.length
    if (size > MAX_BODY) break
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
