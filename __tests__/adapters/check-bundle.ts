import { bundleFromJSON } from '@sigstore/bundle'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { parseStatementBundle } from '../../src/adapters/sigstore-bundle.ts'
import type { CertificateTrust } from '../../src/adapters/sigstore-instance.ts'
import { STATEMENT } from '../local-sigstore/scene.ts'

/** The certificate of a bundle, DER. */
export async function readLeaf(bundle: Uint8Array): Promise<Uint8Array> {
  const { signedBy } = await parseStatementBundle(bundle, STATEMENT)
  if (signedBy.kind === 'key') throw new Error('no certificate')
  return signedBy.der
}

/** Verifies as the instance that is chosen asks for; its name. */
export async function checkBundle(bundle: Uint8Array, trust: CertificateTrust): Promise<string> {
  const instance = await trust(await readLeaf(bundle))
  const { thresholds } = instance
  new Verifier(toTrustMaterial(await instance.trustedRoot()), {
    ctlogThreshold: thresholds.ctlog,
    tlogThreshold: thresholds.tlog,
    timestampThreshold: thresholds.timestamp,
  }).verify(toSignedEntity(bundleFromJSON(JSON.parse(Buffer.from(bundle).toString('utf8')))))
  return instance.name
}
