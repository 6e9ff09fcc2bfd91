import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { LocalSigstore, LocalSigstoreOptions } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { readSigstoreInstance } from '../../src/adapters/sigstore-instance.ts'
import type { SigstoreInstance } from '../../src/adapters/sigstore-instance.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { buildDefaultSigner } from '../../src/domain/signer-policy.ts'
import { buildToken, COMMIT, encodeToken, IDENTITY, ISSUER } from '../local-sigstore/identity.ts'

const statement = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}\n')
const ownWorkflows = buildDefaultSigner({
  serverUrl: 'https://github.com',
  repository: 'acme/ml',
  defaultBranch: 'main',
})

const QUICK = { retries: 2, firstDelay: 1, timeout: 5000 }

const cleanups: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

async function start(options: LocalSigstoreOptions = {}): Promise<{
  readonly sigstore: LocalSigstore
  readonly instance: SigstoreInstance
}> {
  const sigstore = await startLocalSigstore(options)
  const directory = await mkdtemp(join(tmpdir(), 'trust-'))
  cleanups.push(
    () => sigstore.close(),
    () => rm(directory, { recursive: true }),
  )
  const path = await sigstore.writeTrust(directory)
  return { sigstore, instance: await readSigstoreInstance({ kind: 'file', path }) }
}

async function catchError(run: Promise<unknown>): Promise<ReleaseError> {
  const error: unknown = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ReleaseError) return error
  throw new Error('no ReleaseError was thrown', { cause: error })
}

describe('signing without a key', () => {
  it.each([
    ['log and timestamp', {}, ['signingCert', 'entries', 'timestamp']],
    ['a log only', { timestamps: false }, ['signingCert', 'entries']],
    ['a timestamp only, as at GitHub', { logs: false }, ['signingCert', 'timestamp']],
  ])('makes a bundle that verifies, with %s', async (_, options, services) => {
    const { instance, sigstore } = await start(options)

    const bundle = await keylessSigner(instance, async () => buildToken()).sign(statement)
    const verifier = sigstoreVerifier(async () => instance)
    const verified = await verifier.verify(bundle, statement, [ownWorkflows])

    expect(sigstore.requests.map((line) => line.split('/').at(-1))).toEqual(services)
    expect(verified).toEqual({
      kind: 'identity',
      name: IDENTITY,
      issuer: ISSUER,
      certificate: {
        identity: IDENTITY,
        issuer: ISSUER,
        sourceRepository: 'https://github.com/acme/ml',
        sourceRef: 'refs/heads/main',
        sourceCommit: COMMIT,
        trigger: 'push',
        runUrl: 'https://github.com/acme/ml/actions/runs/42/attempts/1',
        runner: 'github-hosted',
        repositoryId: '77',
        ownerId: null,
      },
    })
  })

  it('makes a bundle that @sigstore/verify accepts by itself', async () => {
    const { instance, sigstore } = await start()
    const bundle = await keylessSigner(instance, async () => buildToken()).sign(statement)

    const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot)), {
      ctlogThreshold: 1,
      tlogThreshold: 1,
      timestampThreshold: 2,
    })
    const json: unknown = JSON.parse(Buffer.from(bundle).toString('utf8'))
    const signer = verifier.verify(toSignedEntity(bundleFromJSON(json)))

    expect(signer.identity?.subjectAlternativeName).toBe(IDENTITY)
    expect(json).toMatchObject({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' })
  })

  it('signs every statement with a key and a token of its own', async () => {
    const { instance } = await start()
    let tokens = 0
    const signer = keylessSigner(instance, async () => {
      tokens += 1
      return buildToken()
    })

    const [first, second] = [await signer.sign(statement), await signer.sign(statement)]

    expect(tokens).toBe(2)
    expect(Buffer.from(first)).not.toEqual(Buffer.from(second))
  })

  it.each(['/api/v2/signingCert', '/api/v1/log/entries', '/api/v1/timestamp'])(
    'asks again when %s is out of order for a moment',
    async (faulty) => {
      const failures = ['cut', { status: 503, type: 'text/plain', body: 'busy' }] as const
      let asked = 0
      const { instance } = await start({
        inject: (path) => (path === faulty ? failures[asked++] : undefined),
      })

      const bundle = await keylessSigner(instance, async () => buildToken(), QUICK).sign(statement)
      const verifier = sigstoreVerifier(async () => instance)

      expect((await verifier.verify(bundle, statement, [ownWorkflows])).name).toBe(IDENTITY)
      expect(asked).toBe(3)
    },
  )

  it.each([
    ['/api/v2/signingCert', 'getting a certificate from http://127.0.0.1'],
    ['/api/v1/log/entries', 'writing to the log at http://127.0.0.1'],
    ['/api/v1/timestamp', 'getting a timestamp from http://127.0.0.1'],
  ])('gives up when %s stays out of order, naming it', async (faulty, named) => {
    let asked = 0
    const { instance } = await start({
      inject: (path) => {
        if (path !== faulty) return undefined
        asked += 1
        return { status: 500, type: 'text/plain', body: 'broken' }
      },
    })

    const error = await catchError(
      keylessSigner(instance, async () => buildToken(), QUICK).sign(statement),
    )

    expect(error.code).toBe('SIGNING_FAILED')
    expect(error.message).toContain(named)
    expect(asked).toBe(QUICK.retries + 1)
  })

  it('does not repeat what the authority refuses', async () => {
    const { instance, sigstore } = await start()

    const error = await catchError(
      keylessSigner(instance, async () => buildToken({ aud: 'somebody' }), QUICK).sign(statement),
    )

    expect(error.message).toContain('(400) the audience of the identity token must be sigstore')
    expect(sigstore.requests).toHaveLength(1)
  })

  it('gives up on a service that nobody runs', async () => {
    const { instance, sigstore } = await start()
    await sigstore.close()

    const error = await catchError(
      keylessSigner(instance, async () => buildToken(), QUICK).sign(statement),
    )

    expect(error.message).toContain(`getting a certificate from ${sigstore.url} failed`)
    expect(error.message).toContain('ECONNREFUSED')
  })

  it('gives up on a service that does not answer in time', async () => {
    const { instance } = await start()
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : undefined
    cleanups.push(async () => {
      silent.closeAllConnections()
      silent.close()
    })

    const error = await catchError(
      keylessSigner(
        { ...instance, fulcioUrl: `http://127.0.0.1:${port}` },
        async () => buildToken(),
        { ...QUICK, retries: 1, timeout: 100 },
      ).sign(statement),
    )

    expect(error.message).toMatch(/getting a certificate from .* failed: .*timeout/)
  })

  it('says so when the instance asks for a log entry but has no log to write to', async () => {
    const { instance } = await start()

    const error = await catchError(
      keylessSigner({ ...instance, rekorUrl: null }, async () => buildToken()).sign(statement),
    )

    expect(error.message).toContain('no Rekor v1 is configured')
  })

  it('says so when nothing would prove the time', async () => {
    const { instance } = await start({ logs: false })

    const error = await catchError(
      keylessSigner({ ...instance, tsaUrl: null }, async () => buildToken()).sign(statement),
    )

    expect(error.message).toContain('to prove the time')
  })

  it('lets the error of the token through', async () => {
    const { instance } = await start()
    const failure = new ReleaseError('SIGNING_FAILED', 'permissions: id-token: write')

    const error = await catchError(
      keylessSigner(instance, async () => {
        throw failure
      }).sign(statement),
    )

    expect(error).toBe(failure)
  })
})

describe('the identity token', () => {
  const claims = { sub: 'repo:acme/ml:secret-subject', padding: 'x'.repeat(40) }
  const genuine = buildToken(claims)

  it.each([
    ['is no JSON Web Token', 'very-secret-token-without-dots', {}],
    ['has no JSON in it', 'very.secret-token.here', {}],
    ['has no subject', encodeToken({ iss: ISSUER, secret: 'very-secret' }), {}],
    ['has an unverified address', buildToken({ email: 'a@b.example' }), {}],
    ['is quoted by the authority', genuine, { body: `no: ${genuine}` }],
    ['is quoted in part by the authority', genuine, { body: `no: ${genuine.split('.')[1]}` }],
  ])('is in no part of the error when it %s', async (_, token, { body }: { body?: string }) => {
    const { instance } = await start({
      inject: (path) =>
        body !== undefined && path === '/api/v2/signingCert'
          ? { status: 400, type: 'application/json', body: JSON.stringify({ message: body }) }
          : undefined,
    })

    const error = await catchError(
      keylessSigner(instance, async () => token, QUICK).sign(statement),
    )
    const everything = inspect(error, { depth: 20, showHidden: true })

    expect(error.code).toBe('SIGNING_FAILED')
    expect(everything).not.toContain(token)
    for (const part of token.split('.').slice(1)) expect(everything).not.toContain(part)
    expect(error.cause).toBeUndefined()
  })
})
