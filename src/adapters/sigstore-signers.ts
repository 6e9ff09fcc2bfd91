import type { CertificateFacts, CertificateSigner, TrustedSigner } from '../domain/signer-policy.ts'
import { describeSigner, findClosest } from '../domain/signer-policy.ts'
import type { Check, Difference } from '../domain/verification.ts'
import { failed, passed } from '../domain/verification.ts'
import { quote } from './sigstore-bundle.ts'
import { parseVerificationKey } from './signing-key.ts'

const MAX_NAMED = 5

/** Whether the certificate is one of the signers', once it is known to be genuine. */
export function checkSigner(facts: CertificateFacts, signers: readonly TrustedSigner[]): Check {
  const who = nameCertificate(facts)
  const closest = findClosest(facts, signers.filter(isCertificateSigner))
  if (closest === undefined) return refuseKind(who, signers)
  const { differences, signer } = closest
  if (differences.length === 0) {
    return passed('signer', `${who} is trusted: ${describeSigner(signer)}`)
  }
  const others = signers.filter((other) => other !== signer)
  const detail =
    `signed by ${who}, who is not trusted; the closest trusted signer is ${describeSigner(signer)}, which differs ` +
    `in ${differences.map(({ name }) => name).join(', ')}${listOthers(others)}. ` +
    advise(facts, differences)
  return failed('signer', detail, differences)
}

export const isCertificateSigner = (signer: TrustedSigner): signer is CertificateSigner =>
  signer.kind !== 'key'

/** No certificate is trusted, whoever's it is. */
function refuseKind(who: string, signers: readonly TrustedSigner[]): Check {
  const expected = nameSigners(signers)
  const detail = `signed by ${who}; trusted: ${expected}. ${adviseUntrusted('identity')}`
  const difference = { name: 'signer', expected, found: who }
  return failed('signer', detail, signers.length === 0 ? [] : [difference])
}

function listOthers(others: readonly TrustedSigner[]): string {
  return others.length === 0 ? '' : `; also trusted: ${nameSigners(others)}`
}

/** What most probably happened, and what to do about it. */
function advise(facts: CertificateFacts, differences: readonly Difference[]): string {
  const find = (wanted: string) => differences.find(({ name }) => name === wanted)
  const advice = adviseUntrusted('identity')
  if (find('event') !== undefined && /^pull_request/i.test(facts.trigger ?? '')) {
    return `A pull request's run made it, whose content nobody has reviewed: publish from a branch that is trusted. ${advice}`
  }
  const identity = find('identity')
  if (find('ref') !== undefined || (identity !== undefined && isOtherRef(identity))) {
    return `The workflow ran for ${quote(facts.sourceRef)}: perhaps it was started on another branch or tag than usual. ${advice}`
  }
  return advice
}

const isOtherRef = ({ expected, found }: Difference): boolean =>
  expected.split('@')[0] === found.split('@')[0]

/** Never from the release: who made that could name anybody there. */
export const adviseUntrusted = (kind: 'identity' | 'key'): string =>
  `If you know and trust this ${kind === 'key' ? 'key' : 'signer'}, name it in your own policy: under trust.signers in ` +
  'the configuration of whoever verifies, or as the input or flag "signer". Otherwise do not use what it signed.'

export const nameCertificate = ({ identity, issuer }: CertificateFacts): string =>
  `${quote(identity)} (issuer ${quote(issuer)})`

/** @throws CONFIG_INVALID when a trusted key is none */
export const nameSigner = (signer: TrustedSigner): string =>
  signer.kind === 'key'
    ? `the key sha256:${parseVerificationKey(signer.publicKey).hint}`
    : describeSigner(signer)

/** @throws CONFIG_INVALID when a trusted key is none */
export function nameSigners(signers: readonly TrustedSigner[]): string {
  if (signers.length === 0) return 'nobody'
  const more = signers.length > MAX_NAMED ? [`${signers.length - MAX_NAMED} more`] : []
  return [...signers.slice(0, MAX_NAMED).map(nameSigner), ...more].join(', ')
}
