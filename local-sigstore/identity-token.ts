import type { JsonWebKey } from 'node:crypto'
import { createPublicKey, verify } from 'node:crypto'
import type { Fields } from './service.ts'
import { BadRequest, isFields, parseFields } from './service.ts'

const AUDIENCE = 'sigstore'

/** Seconds by which the clocks of issuer and authority may differ. */
const LEEWAY = 60

export interface TokenPolicy {
  /** Accepted `iss`; any when absent. */
  readonly issuer: string | undefined
  /** Address of the issuer's JWK set. Without it signatures of tokens are not checked. */
  readonly keysUrl: string | undefined
}

/** The claims of an identity token, checked as Fulcio does: signature (RS256), issuer, audience and time. */
export async function readClaims(token: string, policy: TokenPolicy): Promise<Fields> {
  const [header = '', payload = '', signature = '', ...more] = token.split('.')
  if (payload === '' || more.length > 0) throw new BadRequest('the identity token is not a JWT')
  const claims = parseFields(decode(payload), 'the payload of the identity token')
  checkClaims(claims, policy.issuer)
  if (policy.keysUrl !== undefined) {
    const keyId = parseFields(decode(header), 'the header of the identity token')['kid']
    const key = await readKey(policy.keysUrl, keyId)
    const genuine = verify(
      'sha256',
      Buffer.from(`${header}.${payload}`),
      createPublicKey({ key, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    )
    if (!genuine) throw new BadRequest('the signature of the identity token is not valid')
  }
  return claims
}

function checkClaims(claims: Fields, issuer: string | undefined): void {
  if (issuer !== undefined && claims['iss'] !== issuer) {
    throw new BadRequest(`the issuer of the identity token must be ${issuer}`)
  }
  if (claims['aud'] !== AUDIENCE) {
    throw new BadRequest(`the audience of the identity token must be ${AUDIENCE}`)
  }
  const now = Date.now() / 1000
  const { exp, nbf } = claims
  if (typeof exp !== 'number' || exp + LEEWAY < now) {
    throw new BadRequest('the identity token has expired')
  }
  if (typeof nbf === 'number' && nbf - LEEWAY > now) {
    throw new BadRequest('the identity token is not valid yet')
  }
}

async function readKey(url: string, keyId: unknown): Promise<JsonWebKey> {
  const set = parseFields(await (await fetch(url)).text(), 'the JWK set')
  const keys: readonly unknown[] = Array.isArray(set['keys']) ? set['keys'] : []
  const key = keys.filter(isFields).find(({ kid }) => kid === keyId)
  if (key === undefined) throw new BadRequest('the issuer has no key like that of the token')
  return key
}

const decode = (part: string): string => Buffer.from(part, 'base64url').toString('utf8')
