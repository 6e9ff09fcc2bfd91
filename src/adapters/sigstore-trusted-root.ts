import { X509Certificate } from 'node:crypto'
import type { TrustedRoot } from '@sigstore/protobuf-specs'
import { ReleaseError } from '../domain/errors.ts'
import { describeError, quote, refuseSignature } from './sigstore-bundle.ts'
import type { CertificateTrust, Thresholds, VerificationInstance } from './sigstore-instance.ts'
import { PUBLIC_GOOD_ORGANIZATION, readIssuer } from './sigstore-issuer.ts'
import type { RootFields } from './sigstore-root-document.ts'
import { parseRootDocuments, refuseRoot } from './sigstore-root-document.ts'
import { readTrustFile } from './sigstore-trust-file.ts'

/** Instances, not generations of one: two are usual. */
const MAX_ROOTS = 16
/** Authorities and logs of one kind in a root. */
const MAX_ENTRIES = 64
const MAX_CHAIN = 8

export interface PinnedRoot {
  /** The file, and the line where there are several. */
  readonly name: string
  /** As it was written. */
  readonly json: RootFields
  readonly root: TrustedRoot
  /** Every certificate of its authorities. */
  readonly authorities: readonly X509Certificate[]
}

/**
 * Reads trusted roots that the consumer has pinned: one TrustedRoot, one ClientTrustConfig (its root), or one TrustedRoot
 * a line. Each root keeps its own thresholds; the certificate's authority decides which one counts. Uses no network.
 * @throws FILE_MISSING, CONFIG_INVALID naming file and line
 */
export async function readTrustedRoot(path: string): Promise<CertificateTrust> {
  return trustRoots(await parseTrustedRoots(await readTrustFile(path, 'trusted root'), path), path)
}

/**
 * @param file for messages
 * @throws CONFIG_INVALID
 */
export async function parseTrustedRoots(
  text: string,
  file: string,
): Promise<readonly PinnedRoot[]> {
  const documents = parseRootDocuments(text, file)
  if (documents.length > MAX_ROOTS) {
    refuseRoot(file, `it has ${documents.length} trusted roots; at most ${MAX_ROOTS} are possible`)
  }
  const roots = await Promise.all(documents.map(({ json, name }) => parseRoot(json, name)))
  checkDifferent(roots, file)
  return roots
}

/**
 * @param name for messages
 * @throws CONFIG_INVALID
 */
export async function parseRoot(json: RootFields, name: string): Promise<PinnedRoot> {
  const [{ TrustedRoot: Root }, { toTrustMaterial }] = await Promise.all([
    import('@sigstore/protobuf-specs'),
    import('@sigstore/verify'),
  ])
  let root: TrustedRoot
  let authorities: readonly X509Certificate[]
  try {
    root = Root.fromJSON(json)
    checkSize(root, name)
    authorities = root.certificateAuthorities
      .flatMap(({ certChain }) => certChain?.certificates ?? [])
      .map(({ rawBytes }) => new X509Certificate(rawBytes))
    toTrustMaterial(root)
  } catch (cause) {
    if (cause instanceof ReleaseError) throw cause
    return refuseRoot(name, `it is not well-formed (${describeError(cause)})`)
  }
  checkContent(root, authorities, name)
  return { name, json, root, authorities }
}

function checkSize(root: TrustedRoot, name: string): void {
  const { certificateAuthorities, ctlogs, timestampAuthorities, tlogs } = root
  for (const list of [certificateAuthorities, ctlogs, timestampAuthorities, tlogs]) {
    if (list.length <= MAX_ENTRIES) continue
    refuseRoot(name, `it lists ${list.length} of one kind; at most ${MAX_ENTRIES} are possible`)
  }
  for (const { certChain } of [...certificateAuthorities, ...timestampAuthorities]) {
    const length = certChain?.certificates.length ?? 0
    if (length <= MAX_CHAIN) continue
    refuseRoot(name, `a chain has ${length} certificates; at most ${MAX_CHAIN} are possible`)
  }
}

function checkContent(
  root: TrustedRoot,
  authorities: readonly X509Certificate[],
  name: string,
): void {
  if (authorities.length === 0) refuseRoot(name, '"certificateAuthorities" has no certificate')
  if (root.tlogs.length === 0 && root.timestampAuthorities.length === 0) {
    refuseRoot(name, 'it has neither "tlogs" nor "timestampAuthorities" to prove the time')
  }
}

/** With one authority in two roots, the one that asks for less would be enough. */
function checkDifferent(roots: readonly PinnedRoot[], file: string): void {
  const seen = new Map<string, PinnedRoot>()
  for (const root of roots) {
    for (const certificate of root.authorities) {
      const key = certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
      const other = seen.get(key)
      if (other !== undefined && other !== root) {
        const { organization } = readIssuer(certificate)
        refuseRoot(
          file,
          `${other.name} and ${root.name} are both of the authority ${quote(organization)}; keep the newer one`,
        )
      }
      seen.set(key, root)
    }
  }
}

/**
 * What a certificate's bundle must carry to count, by what the root can check. Sigstore's public authority logs all that
 * it certifies, so with it nothing is ever waived, whatever a file leaves out.
 */
export function deriveThresholds(
  root: Pick<TrustedRoot, 'ctlogs' | 'tlogs'>,
  authorities: readonly X509Certificate[],
): Thresholds {
  const logged = authorities.some(
    (one) => readIssuer(one).organization === PUBLIC_GOOD_ORGANIZATION,
  )
  return {
    ctlog: logged || root.ctlogs.length > 0 ? 1 : 0,
    tlog: logged || root.tlogs.length > 0 ? 1 : 0,
    timestamp: 1,
  }
}

function trustRoots(roots: readonly PinnedRoot[], file: string): CertificateTrust {
  const instances = roots.map((pinned) => ({ pinned, instance: toInstance(pinned) }))
  const [only] = instances
  return async (der) => {
    // With a single root there is nothing to choose: its chain is what the verifier looks at.
    if (only !== undefined && instances.length === 1) return only.instance
    const leaf = readLeaf(der)
    const chosen = instances.find(({ pinned }) =>
      pinned.authorities.some((one) => leaf.checkIssued(one) && leaf.verify(one.publicKey)),
    )
    if (chosen !== undefined) return chosen.instance
    const known = roots.flatMap(({ authorities }) =>
      authorities.map((one) => quote(readIssuer(one).organization)),
    )
    return refuseSignature(
      'certificate',
      `no authority in ${file} issued it; it claims ${quote(readIssuer(leaf).organization)}, the file has ` +
        `${[...new Set(known)].join(', ')}. Pin the root of that authority as well, if it is to be trusted.`,
    )
  }
}

function toInstance({ authorities, name, root }: PinnedRoot): VerificationInstance {
  return {
    name,
    thresholds: deriveThresholds(root, authorities),
    trustedRoot: async () => root,
  }
}

/** @throws SIGNATURE_INVALID */
export function readLeaf(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der)
  } catch (cause) {
    return refuseSignature('certificate', `it cannot be read: ${describeError(cause)}.`, cause)
  }
}
