import { ReleaseError } from '../domain/errors.ts'
import { refuseSignature, quote } from './sigstore-bundle.ts'
import type { CertificateTrust, SigstoreChoice } from './sigstore-instance.ts'
import { once, PIN_ADVICE, readSigstoreInstance } from './sigstore-instance.ts'
import { GITHUB_ORGANIZATION, PUBLIC_GOOD_ORGANIZATION, readIssuer } from './sigstore-issuer.ts'
import { readLeaf, readTrustedRoot } from './sigstore-trusted-root.ts'
import type { RootSources } from './sigstore-tuf-root.ts'
import { ROOT_SOURCES } from './sigstore-tuf-root.ts'

export type TrustChoice =
  /** The public instance or GitHub's, whichever has issued the certificate. */
  | { readonly kind: 'auto'; readonly serverUrl: string; readonly token?: string }
  | Exclude<SigstoreChoice, { readonly kind: 'file' }>
  /** Pinned: see `readTrustedRoot`. */
  | { readonly kind: 'file'; readonly path: string }

/**
 * What certificates are checked with. Files are read and roots downloaded when the first certificate asks for it, once.
 * @param offline refuses to download, with INPUT_INVALID
 * @param sources of the roots that are downloaded
 */
export function certificateTrust(
  choice: TrustChoice,
  offline: boolean,
  sources: RootSources = ROOT_SOURCES,
): CertificateTrust {
  if (choice.kind === 'file') {
    const pinned = once(() => readTrustedRoot(choice.path))
    return async (certificate) => (await pinned())(certificate)
  }
  if (offline) return async () => refuseOffline()
  const read = (one: SigstoreChoice) => once(() => readSigstoreInstance(one, sources))
  if (choice.kind !== 'auto') return read(choice)
  const publicGood = read({ kind: 'public-good' })
  const github = read({ ...choice, kind: 'github' })
  return async (certificate) => {
    const { organization } = readIssuer(readLeaf(certificate))
    if (organization === PUBLIC_GOOD_ORGANIZATION) return publicGood()
    if (organization === GITHUB_ORGANIZATION) return github()
    return refuseSignature(
      'certificate',
      `its issuer calls itself ${quote(organization)}; without a pinned root only Sigstore's public instance ` +
        `("${PUBLIC_GOOD_ORGANIZATION}") and GitHub's ("${GITHUB_ORGANIZATION}") are trusted. Name a file with the root of ` +
        'that instance, if it is to be trusted.',
    )
  }
}

function refuseOffline(): never {
  throw new ReleaseError(
    'INPUT_INVALID',
    `The version is signed with a certificate, and offline no root is downloaded to check it with. ${PIN_ADVICE}`,
  )
}
