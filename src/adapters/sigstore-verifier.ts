import { ReleaseError } from '../domain/errors.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { Check, CheckName, Difference } from '../domain/verification.ts'
import { failed, passed } from '../domain/verification.ts'
import type { BundleBytes } from '../ports/signer.ts'
import type { Examination, Verifier } from '../ports/verifier.ts'
import type { SignedBy, StatementBundle } from './sigstore-bundle.ts'
import { parseStatementBundle, quote, SignatureRefusal } from './sigstore-bundle.ts'
import { checkCertificate } from './sigstore-certificate-check.ts'
import type { Findings } from './sigstore-findings.ts'
import { completeChecks } from './sigstore-findings.ts'
import type { CertificateTrust } from './sigstore-instance.ts'
import { checkKey } from './sigstore-key-check.ts'

const LATER: Readonly<Record<SignedBy['kind'], readonly CheckName[]>> = {
  key: ['key', 'signature', 'signer'],
  certificate: ['certificate', 'log', 'timestamp', 'signature', 'signer'],
}

/**
 * Checks bundles against keys and against certificates of Sigstore instances.
 * @param trust asked only when a bundle with a certificate is to be checked: may use the network
 */
export function sigstoreVerifier(trust: CertificateTrust): Verifier {
  const look = async (
    bytes: BundleBytes,
    statement: Uint8Array | null,
    signers: readonly TrustedSigner[],
  ): Promise<Outcome> => examineBundle(bytes, statement, signers, trust)
  return {
    async examine(bytes, statement, signers) {
      const { checks, payload, signer } = await look(bytes, statement, signers)
      return { checks, payload, signer }
    },
    async verify(bytes, statement, signers) {
      const { cause, checks, signer } = await look(bytes, statement, signers)
      if (signer !== null) return signer
      throw new ReleaseError(
        'SIGNATURE_INVALID',
        `The signature is not valid: ${describeFailure(checks)}`,
        cause === undefined ? {} : { cause },
      )
    },
  }
}

interface Outcome extends Examination {
  readonly cause?: unknown
}

async function examineBundle(
  bytes: BundleBytes,
  statement: Uint8Array | null,
  signers: readonly TrustedSigner[],
  trust: CertificateTrust,
): Promise<Outcome> {
  const asked: readonly CheckName[] = statement === null ? ['bundle'] : ['bundle', 'payload']
  const parsed = await attemptBundle(bytes, statement)
  if (parsed instanceof SignatureRefusal) {
    // Without a bundle nobody knows whether a key or a certificate was to be checked.
    const names: readonly CheckName[] = [...asked, 'signature', 'signer']
    const checks = completeChecks(names, [failed('bundle', parsed.reason)])
    return { checks, signer: null, payload: null, cause: parsed.cause }
  }
  const { payload, signedBy } = parsed
  const start = [describeBundle(parsed), ...checkPayload(payload, statement)]
  const { checks, ...rest } = start.some(({ outcome }) => outcome === 'failed')
    ? { checks: [], signer: null }
    : await checkSignature(parsed, signers, trust)
  return {
    ...rest,
    checks: completeChecks([...asked, ...LATER[signedBy.kind]], [...start, ...checks]),
    payload,
  }
}

async function attemptBundle(
  bytes: BundleBytes,
  statement: Uint8Array | null,
): Promise<StatementBundle | SignatureRefusal> {
  try {
    return await parseStatementBundle(bytes, statement)
  } catch (error) {
    if (error instanceof SignatureRefusal) return error
    throw error
  }
}

function describeBundle({ payload, signedBy }: StatementBundle): Check {
  return passed(
    'bundle',
    `a Sigstore bundle v0.3 with one DSSE signature by ${signedBy.kind} over an in-toto statement of ${payload.length} bytes`,
  )
}

function checkPayload(payload: Uint8Array, statement: Uint8Array | null): readonly Check[] {
  if (statement === null) return []
  if (Buffer.from(payload).equals(statement)) {
    return [passed('payload', `what is signed is this document, all ${payload.length} bytes of it`)]
  }
  const found = `the bundle signs another document (${payload.length} bytes) than this one (${statement.length} bytes).`
  return [failed('payload', `${found} Fetch document and bundle again, from the same version.`)]
}

const checkSignature = async (
  parsed: StatementBundle,
  signers: readonly TrustedSigner[],
  trust: CertificateTrust,
): Promise<Findings> =>
  parsed.signedBy.kind === 'key'
    ? checkKey(parsed, parsed.signedBy.hint, signers)
    : checkCertificate(parsed, parsed.signedBy.der, signers, trust)

/** What checks are called in messages, where that says more than their name. */
const STEPS: Partial<Readonly<Record<CheckName, string>>> = {
  // The only thing that can be wrong with it is that nobody trusts it.
  key: 'signer',
  log: 'log entry',
  timestamp: 'time of signing',
}

/** The first failure, and under it what was expected and found. */
function describeFailure(checks: readonly Check[]): string {
  const failure = checks.find(({ outcome }) => outcome === 'failed')
  if (failure === undefined) return 'nothing was checked.'
  const { detail, differences = [], name } = failure
  // The details of a bundle begin with the step.
  const text = name === 'bundle' ? detail : `${STEPS[name] ?? name}: ${detail}`
  return [text, ...differences.flatMap(renderDifference)].join('\n')
}

/** Quoted, so that no line break of others gets into a log. */
const renderDifference = ({ expected, found, name }: Difference): readonly string[] => [
  `  ${name}`,
  `    expected ${quote(expected)}`,
  `    found    ${quote(found)}`,
]
