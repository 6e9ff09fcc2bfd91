import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { removeSecret } from '../../src/adapters/remove-secret.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { buildToken } from '../local-sigstore/identity.ts'
import { readInstance, STATEMENT } from '../local-sigstore/scene.ts'

/** As long as GitHub's are, with a signature that looks like one. */
const SIGNATURE = Buffer.from(Array.from({ length: 256 }, (_, index) => (index * 89 + 7) % 251))
const TOKEN = [
  ...buildToken({ jti: 'd3b07384-d113-4ec5-a7f2-1c2d3e4f5a6b' }).split('.').slice(0, 2),
  SIGNATURE.toString('base64url'),
].join('.')
const [, CLAIMS = '', SEAL = ''] = TOKEN.split('.')

/** So many characters in a row of a token are what must not be seen of it, in any spelling. */
const SEEN = 12
const QUICK = { retries: 0, firstDelay: 1, timeout: 5000 }

interface Fault {
  readonly path: string
  readonly status: number
  readonly body: string
}

let sigstore: LocalSigstore
let fault: Fault | undefined

beforeAll(async () => {
  sigstore = await startLocalSigstore({
    inject: (path) => (fault?.path === path ? { ...fault, type: 'application/json' } : undefined),
  })
})

afterAll(() => sigstore.close())

/** What a run prints of the failure when a service answers like this. */
async function fail(path: string, body: string, status = 400): Promise<string> {
  fault = { path, status, body }
  const instance = await readInstance(sigstore.trustConfig)
  const error: unknown = await keylessSigner(instance, async () => TOKEN, QUICK)
    .sign(STATEMENT)
    .then(
      () => undefined,
      (reason: unknown) => reason,
    )
  expect(error).toMatchObject({ code: 'SIGNING_FAILED' })
  return inspect(error, { depth: 20, showHidden: true })
}

const pieces = (secret: string): string[] =>
  Array.from({ length: secret.length - SEEN + 1 }, (_, start) => secret.slice(start, start + SEEN))

const findPiece = (text: string, secret: string): string | undefined =>
  pieces(secret).find((piece) => text.includes(piece))

const hex = (text: string): string => Buffer.from(text).toString('hex')
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const percent = (text: string): string => hex(text).replaceAll(/../g, '%$&')

/** How a service may quote what it was sent: the text, and what in it must not be seen. */
const QUOTES: readonly (readonly [string, string, string])[] = [
  ['whole', TOKEN, TOKEN],
  ['with its scheme', `Bearer ${TOKEN}`, TOKEN],
  ['only the claims', CLAIMS, CLAIMS],
  ['only the signature', SEAL, SEAL],
  ['cut off at the end', TOKEN.slice(0, -20), TOKEN],
  ['cut off at the start', TOKEN.slice(25), TOKEN],
  ['from the middle of a part', SEAL.slice(40, 80), SEAL],
  ['on lines of 64', TOKEN.replaceAll(/.{64}/g, '$&\n'), TOKEN],
  ['with its parts apart', TOKEN.replaceAll('.', ' , '), TOKEN],
  ['in standard base64', SIGNATURE.toString('base64'), SIGNATURE.toString('base64')],
  ['in a URL', `https://x.example/?token=${TOKEN.replaceAll('.', '%2E')}&a=1`, TOKEN],
  ['URL-encoded as a whole', percent(TOKEN), percent(TOKEN)],
  [
    'URL-encoded twice',
    percent(TOKEN).replaceAll('%', '%25'),
    percent(TOKEN).replaceAll('%', '%25'),
  ],
  ['in base64 once more', base64(TOKEN), base64(TOKEN)],
  ['in base64 with something before it', base64(`a${TOKEN}`), base64(TOKEN.slice(2, -2))],
  ['in base64 of basic credentials', base64(`x:${TOKEN}`), base64(TOKEN.slice(1, -2))],
  ['in hex', hex(TOKEN).toUpperCase(), hex(TOKEN).toUpperCase()],
  ['in JSON in JSON', JSON.stringify({ token: TOKEN }), TOKEN],
  ['after much text', `${'long story '.repeat(40)} ${TOKEN}`, TOKEN],
]

describe('the identity token', () => {
  describe.each(['/api/v2/signingCert', '/api/v1/log/entries', '/api/v1/timestamp'])(
    'is in no part of the error when %s quotes it',
    (path) => {
      it.each(QUOTES)('%s', async (_, quoted, secret) => {
        const text = await fail(path, JSON.stringify({ code: 3, message: `refused: ${quoted}` }))

        expect(findPiece(text, secret)).toBeUndefined()
        expect(findPiece(text, TOKEN)).toBeUndefined()
      })
    },
  )

  it('is not there when the service is out of order and answers with no JSON', async () => {
    const text = await fail('/api/v2/signingCert', `<html>${TOKEN}</html>`, 502)

    expect(findPiece(text, TOKEN)).toBeUndefined()
  })

  it('leaves the service’s own words in the error', async () => {
    const message = `certificate request refused for issuer https://token.actions.githubusercontent.com: ${TOKEN} has expired`
    const text = await fail('/api/v2/signingCert', JSON.stringify({ code: 3, message }))

    expect(text).toContain(
      'certificate request refused for issuer https://token.actions.githubusercontent.com: *** has expired',
    )
  })
})

describe('taking a secret out of a text', () => {
  it('leaves no piece of it, wherever it is cut and whatever is around it', () => {
    const place = fc.nat({ max: TOKEN.length })
    fc.assert(
      fc.property(place, place, fc.string(), fc.string(), (a, b, before, after) => {
        const quoted = TOKEN.slice(Math.min(a, b), Math.max(a, b))
        const text = removeSecret(`${before}${quoted}${after}`, TOKEN)
        expect(findPiece(text, TOKEN)).toBeUndefined()
      }),
    )
  })

  it('leaves a text alone that holds nothing of it', () => {
    const text =
      'POST https://fulcio.example/api/v2/signingCert answered 500 (Internal Server Error) 100%'

    expect(removeSecret(text, TOKEN)).toBe(text)
    expect(removeSecret(text, '')).toBe(text)
    expect(removeSecret('', TOKEN)).toBe('')
  })
})
