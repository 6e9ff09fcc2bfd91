import type { KeyObject } from 'node:crypto'
import { generateKeyPairSync, sign } from 'node:crypto'

export interface Authority {
  readonly der: Uint8Array
  /** For `certificateAuthorities` of a TrustedRoot. */
  readonly entry: Readonly<Record<string, unknown>>
  /** DER of a certificate that this authority has issued for some key. */
  issue(): Uint8Array
}

/**
 * A certificate authority that names itself as a test wants: the smallest X.509 (RFC 5280) that Node and the Sigstore
 * libraries read. Says nothing of whom it certifies.
 * @param organization of its name, as O
 */
export function newAuthority(organization: string): Authority {
  const name = rdn(organization)
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const der = buildCertificate(name, name, own.publicKey, own.privateKey, true)
  return {
    der,
    entry: {
      subject: { organization, commonName: 'test' },
      uri: 'https://fulcio.example',
      certChain: { certificates: [{ rawBytes: Buffer.from(der).toString('base64') }] },
      validFor: { start: '2020-01-01T00:00:00Z' },
    },
    issue: () => {
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      return buildCertificate(name, rdn('somebody'), publicKey, own.privateKey, false)
    },
  }
}

function buildCertificate(
  issuer: Uint8Array,
  subject: Uint8Array,
  publicKey: KeyObject,
  signer: KeyObject,
  isAuthority: boolean,
): Uint8Array {
  const algorithm = sequence(oid('2a8648ce3d040302'))
  const validity = sequence(time('200101000000Z'), time('491231235959Z'))
  const basic = sequence(
    oid('551d13'),
    tlv(0x04, sequence(...(isAuthority ? [tlv(0x01, Buffer.from([0xff]))] : []))),
  )
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([isAuthority ? 1 : 2])),
    algorithm,
    issuer,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(basic)),
  )
  const signature = tlv(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, signer)]))
  return sequence(body, algorithm, signature)
}

const rdn = (organization: string): Uint8Array =>
  sequence(tlv(0x31, sequence(oid('55040a'), tlv(0x0c, Buffer.from(organization)))))

const oid = (hex: string): Uint8Array => tlv(0x06, Buffer.from(hex, 'hex'))
const time = (text: string): Uint8Array => tlv(0x17, Buffer.from(text))
const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x30, Buffer.concat(parts))

/** DER: the tag, the length in one to three bytes, the content. */
function tlv(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, Math.floor(length / 0x100), length % 0x100]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
