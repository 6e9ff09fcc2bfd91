import { sign } from 'node:crypto'
import type { BundleWithDsseEnvelope } from '@sigstore/bundle'
import type { BundleBytes, Signer } from '../ports/signer.ts'
import { IN_TOTO_TYPE } from './sigstore-bundle.ts'
import { parseSigningKey } from './signing-key.ts'

/**
 * Signs with a private key, without any network.
 * @param privateKeyPem ECDSA P-256, PKCS #8 or SEC 1
 * @param passphrase of a key that is encrypted; not looked at for any other
 * @throws INPUT_INVALID for any other key, and for a passphrase that does not open it
 */
export function keySigner(
  privateKeyPem: string,
  passphrase?: string,
): Signer & { readonly publicKey: string } {
  const { privateKey, pem, hint } = parseSigningKey(privateKeyPem, passphrase)
  return {
    mode: 'key',
    publicKey: pem,
    async sign(statement: Uint8Array): Promise<BundleBytes> {
      const [{ bundleToJSON, toDSSEBundle }, { dsse }] = await Promise.all([
        import('@sigstore/bundle'),
        import('@sigstore/core'),
      ])
      const payload = Buffer.from(statement)
      const bundle = toDSSEBundle({
        artifact: payload,
        artifactType: IN_TOTO_TYPE,
        signature: sign('sha256', dsse.preAuthEncoding(IN_TOTO_TYPE, payload), privateKey),
        keyHint: hint,
      })
      return Buffer.from(`${JSON.stringify(bundleToJSON(withoutKeyId(bundle)))}\n`)
    },
  }
}

/**
 * The hint names the key in the bundle. In the envelope as well it would keep others from verifying: DSSE leaves the
 * meaning of `keyid` open, and sigstore-go, which cosign is built on, passes over a signature whose id it did not
 * compute itself.
 */
function withoutKeyId(bundle: BundleWithDsseEnvelope): BundleWithDsseEnvelope {
  const { dsseEnvelope } = bundle.content
  const signatures = dsseEnvelope.signatures.map(({ sig }) => ({ sig, keyid: '' }))
  return {
    ...bundle,
    content: { $case: 'dsseEnvelope', dsseEnvelope: { ...dsseEnvelope, signatures } },
  }
}
