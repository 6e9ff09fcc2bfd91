import { createHash, generateKeyPairSync, sign, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFromJSON, bundleToJSON } from '@sigstore/bundle'
import { ClientTrustConfig, TrustedRoot } from '@sigstore/protobuf-specs'
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } from '@sigstore/sign'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { buildToken, IDENTITY } from './identity.ts'

let sigstore: LocalSigstore

beforeAll(async () => {
  sigstore = await startLocalSigstore()
})

afterAll(async () => {
  await sigstore.close()
})

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** What a client asks Fulcio for; the proof is over the token's subject. */
function buildRequest(token: string, proofOf: string): string {
  return JSON.stringify({
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: {
        algorithm: 'ECDSA',
        content: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      },
      proofOfPossession: sign('sha256', Buffer.from(proofOf), privateKey).toString('base64'),
    },
  })
}

const SUBJECT = 'repo:acme/ml:ref:refs/heads/main'

interface Reply {
  readonly status: number
  readonly text: string
}

async function post(url: string, body: string): Promise<Reply> {
  const response = await fetch(url, { method: 'POST', body })
  return { status: response.status, text: await response.text() }
}

const certify = async (token: string, proofOf = SUBJECT, from = sigstore): Promise<Reply> =>
  post(`${from.url}/api/v2/signingCert`, buildRequest(token, proofOf))

describe('the local certificate authority', () => {
  it('certifies a GitHub workflow by its URL, with the claims of the run', async () => {
    const { status, text } = await certify(buildToken())
    const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(
      text.replaceAll('\\n', '\n'),
    )
    const certificate = new X509Certificate(pem?.[0] ?? '')

    expect(status).toBe(201)
    expect(certificate.subjectAltName).toBe(`URI:${IDENTITY}`)
    expect(certificate.publicKey.equals(publicKey)).toBe(true)
    for (const claim of [
      'https://github.com/acme/ml',
      'refs/heads/main',
      'push',
      'github-hosted',
    ]) {
      expect(certificate.raw.includes(claim)).toBe(true)
    }
  })

  it('certifies anybody else by address', async () => {
    const token = buildToken({
      job_workflow_ref: undefined,
      email: 'ann@acme.example',
      email_verified: true,
    })
    const { text } = await certify(token, 'ann@acme.example')
    const pem = text.replaceAll('\\n', '\n').slice(text.indexOf('-----BEGIN'))

    expect(new X509Certificate(pem).subjectAltName).toBe('URI:ann@acme.example')
  })

  it.each([
    ['another audience', { aud: 'https://github.com/acme' }, 'audience'],
    ['another issuer', { iss: 'https://evil.example' }, 'issuer'],
    ['a time that is over', { exp: 1000 }, 'expired'],
    ['a time to come', { nbf: Date.now() }, 'not valid yet'],
  ])('refuses a token with %s', async (_, claims, found) => {
    const { status, text } = await certify(buildToken(claims))

    expect(status).toBe(400)
    expect(text).toContain(found)
  })

  it('refuses whoever does not hold the key', async () => {
    const { status, text } = await certify(buildToken(), 'another subject')

    expect(status).toBe(400)
    expect(text).toContain('proof of possession')
  })

  it.each(['', '{', '[]', '{}', '{"credentials":{"oidcIdentityToken":"a"}}'])(
    'answers 400 to the broken request %j',
    async (body) => {
      expect((await post(`${sigstore.url}/api/v2/signingCert`, body)).status).toBe(400)
    },
  )

  it('checks the signature of a token when it knows the issuer’s keys', async () => {
    const issuer = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const jwk = { ...issuer.publicKey.export({ format: 'jwk' }), kid: 'k1' }
    const keys = createServer((_, response) => {
      response.end(JSON.stringify({ keys: [jwk] }))
    }).listen(0, '127.0.0.1')
    await once(keys, 'listening')
    const address = keys.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const strict = await startLocalSigstore({ issuerKeysUrl: `http://127.0.0.1:${port}/jwks` })
    const [, payload = ''] = buildToken().split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: 'k1' })).toString('base64url')
    const signature = sign('sha256', Buffer.from(`${header}.${payload}`), issuer.privateKey)

    const genuine = await certify(
      `${header}.${payload}.${signature.toString('base64url')}`,
      SUBJECT,
      strict,
    )
    const forged = await certify(`${header}.${payload}.AAAA`, SUBJECT, strict)
    const unknown = await certify(buildToken(), SUBJECT, strict)
    await strict.close()
    keys.closeAllConnections()
    keys.close()

    expect(genuine.status).toBe(201)
    expect(forged).toMatchObject({ status: 400, text: expect.stringContaining('signature') })
    expect(unknown).toMatchObject({ status: 400, text: expect.stringContaining('no key') })
  })
})

describe('the local log', () => {
  it.each([1, 2])(
    'has entries that verify through version %i of its interface',
    async (version) => {
      const signer = new FulcioSigner({
        fulcioBaseURL: sigstore.url,
        identityProvider: { getToken: async () => buildToken() },
      })
      const witnesses = [
        new RekorWitness({ rekorBaseURL: sigstore.url, majorApiVersion: version }),
        new TSAWitness({ tsaBaseURL: sigstore.url }),
      ]
      const bundle = await new DSSEBundleBuilder({ signer, witnesses }).create({
        data: Buffer.from('{}'),
        type: 'application/vnd.in-toto+json',
      })
      const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot)), {
        ctlogThreshold: 1,
        tlogThreshold: 1,
        timestampThreshold: 1,
      })

      const signed = verifier.verify(toSignedEntity(bundleFromJSON(bundleToJSON(bundle))))

      expect(signed.identity?.subjectAlternativeName).toBe(IDENTITY)
    },
  )

  it('takes the record of a digest through version 2', async () => {
    const { status, text } = await post(
      `${sigstore.url}/api/v2/log/entries`,
      JSON.stringify({
        hashedRekordRequestV002: {
          digest: createHash('sha256').update('x').digest('base64'),
          signature: { content: 'AAAA', verifier: {} },
        },
      }),
    )

    expect(status).toBe(201)
    expect(JSON.parse(text)).toMatchObject({
      kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
      inclusionProof: { treeSize: expect.stringMatching(/^[1-9]\d*$/) },
    })
  })

  it('refuses an envelope whose signature is not valid', async () => {
    const envelope = JSON.stringify({
      payload: 'e30=',
      payloadType: 'text/plain',
      signatures: [{ sig: 'AAAA', keyid: '' }],
    })
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const { status, text } = await post(
      `${sigstore.url}/api/v1/log/entries`,
      JSON.stringify({
        kind: 'dsse',
        apiVersion: '0.0.1',
        spec: { proposedContent: { envelope, verifiers: [Buffer.from(pem).toString('base64')] } },
      }),
    )

    expect(status).toBe(400)
    expect(text).toContain('signature of the envelope')
  })

  it.each([
    ['v1', '{"kind":"dsse"}'],
    ['v1', '{"kind":"dsse","spec":{"proposedContent":{"envelope":"{}","verifiers":[]}}}'],
    ['v1', '{"kind":"dsse","spec":{"proposedContent":{"envelope":"{}","verifiers":["AAAA"]}}}'],
    ['v2', '{}'],
    ['v2', '{"dsseRequestV002":{"envelope":{},"verifiers":[]}}'],
  ])('answers 400 to the broken entry: %s %s', async (version, body) => {
    expect((await post(`${sigstore.url}/api/${version}/log/entries`, body)).status).toBe(400)
  })
})

describe('a local Sigstore', () => {
  it('answers 404 elsewhere', async () => {
    expect((await fetch(`${sigstore.url}/api/v2/signingCert`)).status).toBe(404)
    expect((await post(`${sigstore.url}/elsewhere`, '')).status).toBe(404)
  })

  it('writes its trust configuration in the form of the protocol', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'trust-'))

    const file = await sigstore.writeTrust(join(directory, 'new'))
    const config = ClientTrustConfig.fromJSON(JSON.parse(await readFile(file, 'utf8')))
    const root: unknown = JSON.parse(
      await readFile(join(directory, 'new', 'trusted_root.json'), 'utf8'),
    )
    await rm(directory, { recursive: true })

    expect(ClientTrustConfig.toJSON(config)).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json',
      trustedRoot: {
        tlogs: [{}],
        ctlogs: [{}],
        certificateAuthorities: [{}],
        timestampAuthorities: [{}],
      },
      signingConfig: { caUrls: [{ url: sigstore.url }], rekorTlogConfig: { selector: 'ANY' } },
    })
    expect(root).toEqual(sigstore.trustedRoot)
  })

  it('says who asked for what', async () => {
    const fresh = await startLocalSigstore({ logs: false, timestamps: false })
    await post(`${fresh.url}/api/v1/timestamp`, '{}')
    await fresh.close()

    expect(fresh.requests).toEqual(['POST /api/v1/timestamp'])
    expect(fresh.trustedRoot).toMatchObject({ tlogs: [], ctlogs: [], timestampAuthorities: [] })
  })
})
