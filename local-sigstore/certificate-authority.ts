import { createPublicKey, verify } from 'node:crypto'
import { fulcioHandler, initializeCA, initializeCTLog } from '@sigstore/mock'
import type { TokenPolicy } from './identity-token.ts'
import { readClaims } from './identity-token.ts'
import { generateKeys } from './key-pair.ts'
import type { Answer, Fields, Service } from './service.ts'
import { BadRequest, copyBytes, findText, parseFields } from './service.ts'

export interface CertificateAuthority {
  readonly service: Service
  /** DER. */
  readonly root: Uint8Array
  readonly certificateLog: { readonly id: Uint8Array; readonly publicKey: Uint8Array } | undefined
}

/** Where the mock looks for the name to certify. */
const NAME_CLAIM = 'certified-name'

/**
 * A Fulcio: certifies the key of whoever proves to hold it, for the identity of the token.
 * @param logged whether certificates go to a certificate transparency log (GitHub's instance has none)
 */
export async function createCertificateAuthority(
  policy: TokenPolicy,
  logged: boolean,
): Promise<CertificateAuthority> {
  const log = logged ? await initializeCTLog(generateKeys()) : undefined
  const authority = await initializeCA(generateKeys(), log)
  const { fn, path } = fulcioHandler(authority, { subjectClaim: NAME_CLAIM })
  return {
    root: copyBytes(authority.rootCertificate),
    certificateLog:
      log === undefined ? undefined : { id: copyBytes(log.logID), publicKey: log.publicKey },
    service: {
      method: 'POST',
      path,
      async answer(body): Promise<Answer> {
        const request = parseFields(body, 'the request')
        const claims = await readClaims(
          findText(request, 'credentials', 'oidcIdentityToken'),
          policy,
        )
        checkPossession(request, claims)
        const {
          contentType = 'text/plain',
          response,
          statusCode,
        } = await fn(
          JSON.stringify({
            ...request,
            credentials: { oidcIdentityToken: buildNamedToken(claims) },
          }),
        )
        return {
          status: statusCode,
          type: contentType,
          body: typeof response === 'string' ? response : copyBytes(response),
        }
      },
    },
  }
}

/** The proof is a signature over the token's subject with the key that is to be certified. */
function checkPossession(request: Fields, claims: Fields): void {
  const pem = findText(request, 'publicKeyRequest', 'publicKey', 'content')
  const proof = Buffer.from(findText(request, 'publicKeyRequest', 'proofOfPossession'), 'base64')
  const subject = typeof claims['email'] === 'string' ? claims['email'] : findText(claims, 'sub')
  if (verify('sha256', Buffer.from(subject), createPublicKey(pem), proof)) return
  throw new BadRequest('the proof of possession is not valid')
}

/** Fulcio certifies the URL of a GitHub workflow, and the address or subject for anybody else. */
function buildNamedToken(claims: Fields): string {
  const workflow = claims['job_workflow_ref']
  const name =
    typeof workflow === 'string'
      ? `https://github.com/${workflow}`
      : (claims['email'] ?? claims['sub'])
  return `${encode({ alg: 'none' })}.${encode({ ...claims, [NAME_CLAIM]: name })}.`
}

const encode = (part: Fields): string => Buffer.from(JSON.stringify(part)).toString('base64url')
