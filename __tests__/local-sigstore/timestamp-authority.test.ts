import { createPublicKey } from 'node:crypto'
import { RFC3161Timestamp } from '@sigstore/core'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { TSAWitness } from '@sigstore/sign'
import { toTrustMaterial } from '@sigstore/verify'
import { describe, expect, it } from '@jest/globals'
import { startLocalSigstore } from '../../local-sigstore/server.ts'

describe('the local timestamp authority', () => {
  it('stamps many signatures at once, at any moment of a second', async () => {
    const sigstore = await startLocalSigstore()
    const signatures = Array.from({ length: 40 }, (_, index) => `signature ${index}`)
    const { timestampAuthorities } = toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot))
    const witness = new TSAWitness({ tsaBaseURL: sigstore.url })

    const stamped = await Promise.all(
      signatures.map(async (text) =>
        witness.testify({
          $case: 'dsseEnvelope',
          dsseEnvelope: {
            payload: Buffer.of(),
            payloadType: '',
            signatures: [{ sig: Buffer.from(text), keyid: '' }],
          },
        }),
      ),
    )

    await sigstore.close()
    const key = createPublicKey({
      key: timestampAuthorities[0]?.certChain[0]?.publicKey ?? Buffer.of(),
      format: 'der',
      type: 'spki',
    })
    for (const [index, { rfc3161Timestamps }] of stamped.entries()) {
      const stamp = RFC3161Timestamp.parse(
        Buffer.from(rfc3161Timestamps[0]?.signedTimestamp ?? Buffer.of()),
      )
      stamp.verify(Buffer.from(signatures[index] ?? ''), key)
      expect(Math.abs(stamp.signingTime.getTime() - Date.now())).toBeLessThan(60_000)
    }
    expect(stamped).toHaveLength(40)
  })
})
