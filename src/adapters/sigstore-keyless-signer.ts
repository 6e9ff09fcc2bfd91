import type { FulcioSignerOptions } from '@sigstore/sign'
import { ReleaseError } from '../domain/errors.ts'
import type { BundleBytes, Signer } from '../ports/signer.ts'
import { describeError, IN_TOTO_TYPE, readErrorCode } from './sigstore-bundle.ts'
import { removeSecret } from './remove-secret.ts'
import type { SigstoreInstance } from './sigstore-instance.ts'

/** How often and how long a service is asked. Only network errors, 408, 429 and 5xx are tried again. */
export interface RequestPolicy {
  readonly retries: number
  /** ms before the first repetition; doubles after that. */
  readonly firstDelay: number
  /** ms for one attempt. */
  readonly timeout: number
}

const DEFAULT_POLICY: RequestPolicy = { retries: 3, firstDelay: 1000, timeout: 20_000 }

type Network = Pick<FulcioSignerOptions, 'retry' | 'timeout'>

/**
 * Signs with a key that lives for one signature, certified by the instance for the token's identity.
 * @param token asked once per signature; what it returns is in no error of this signer
 */
export function keylessSigner(
  instance: SigstoreInstance,
  token: () => Promise<string>,
  policy: RequestPolicy = DEFAULT_POLICY,
): Signer {
  return {
    mode: 'keyless',
    async sign(statement: Uint8Array): Promise<BundleBytes> {
      checkServices(instance)
      const identity = await token()
      if (!isToken(identity)) {
        refuse('the identity token is not a JSON Web Token with a subject')
      }
      try {
        return await requestBundle(instance, identity, statement, policy)
      } catch (error) {
        // No cause: the library's errors can hold the token, and causes are printed.
        return refuse(describeFailure(error, instance, identity))
      }
    },
  }
}

function checkServices({ name, rekorUrl, thresholds, tsaUrl }: SigstoreInstance): void {
  if (rekorUrl === null && thresholds.tlog > 0) {
    refuse(`the trust root "${name}" asks for a log entry, but no Rekor v1 is configured`)
  }
  if (rekorUrl === null && tsaUrl === null) {
    refuse(`the instance "${name}" has neither a log nor a timestamp authority to prove the time`)
  }
}

async function requestBundle(
  instance: SigstoreInstance,
  identity: string,
  statement: Uint8Array,
  { firstDelay, retries, timeout }: RequestPolicy,
): Promise<BundleBytes> {
  const [{ DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness }, { bundleToJSON }] =
    await Promise.all([import('@sigstore/sign'), import('@sigstore/bundle')])
  const network: Network = {
    retry: { retries, minTimeout: firstDelay, maxTimeout: firstDelay * 8 },
    timeout,
  }
  const signer = new FulcioSigner({
    fulcioBaseURL: instance.fulcioUrl,
    identityProvider: { getToken: async () => identity },
    ...network,
  })
  const { rekorUrl, tsaUrl } = instance
  const witnesses = [
    ...(rekorUrl === null ? [] : [new RekorWitness({ rekorBaseURL: rekorUrl, ...network })]),
    ...(tsaUrl === null ? [] : [new TSAWitness({ tsaBaseURL: tsaUrl, ...network })]),
  ]
  const builder = new DSSEBundleBuilder({ signer, witnesses })
  const bundle = await builder.create({ data: Buffer.from(statement), type: IN_TOTO_TYPE })
  return Buffer.from(`${JSON.stringify(bundleToJSON(bundle))}\n`)
}

/** The shape that the certificate authority's client needs; whether it is genuine, the authority checks. */
function isToken(text: string): boolean {
  const parts = text.split('.')
  if (parts.length !== 3) return false
  try {
    const claims: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'))
    return typeof claims === 'object' && claims !== null && 'sub' in claims
  } catch {
    return false
  }
}

/** Long enough for every word of a service. Characters. */
const MAX_ANSWER = 16 * 1024

function describeFailure(error: unknown, instance: SigstoreInstance, secret: string): string {
  const reason: unknown = error instanceof Error && error.cause !== undefined ? error.cause : error
  const text = reason instanceof Error ? reason.message : String(reason)
  // Before the text is shortened: half a token is not found as easily, and leaves no room for the rest.
  const clean = removeSecret(text.slice(0, MAX_ANSWER), secret)
  return `${nameService(readErrorCode(error), instance)} failed: ${describeError(clean)}`
}

function nameService(code: string, { fulcioUrl, rekorUrl, tsaUrl }: SigstoreInstance): string {
  if (code.startsWith('CA_')) return `getting a certificate from ${fulcioUrl}`
  if (code.startsWith('TLOG_')) return `writing to the log at ${rekorUrl}`
  if (code.startsWith('TSA_')) return `getting a timestamp from ${tsaUrl}`
  return 'signing'
}

function refuse(found: string): never {
  throw new ReleaseError(
    'SIGNING_FAILED',
    `Keyless signing did not succeed: ${found}. Nothing was signed. When this stays, sign with a key (signing: key).`,
  )
}
