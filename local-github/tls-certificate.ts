import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** PEM, as `node:https` takes it. */
export interface TlsIdentity {
  readonly key: string
  readonly cert: string
}

/** The hosts under which the local GitHub's origins are addressed. */
const NAMES = ['localhost', 'github.localhost']
const ADDRESS = Buffer.from([127, 0, 0, 1])

const DAY = 86_400_000

/**
 * A fresh key and a certificate for `127.0.0.1`, `localhost` and `github.localhost`, valid for a
 * year (RFC 5280). It signs itself, so clients trust it once it is among their authorities:
 * `NODE_EXTRA_CA_CERTS`, `curl --cacert`, `SSL_CERT_FILE`.
 */
export function createTlsCertificate(now = new Date()): TlsIdentity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const algorithm = sequence(oid('06082a8648ce3d040302'))
  const name = sequence(tlv(0x31, sequence(oid('0603550403'), tlv(0x0c, Buffer.from('localhost')))))
  const validity = sequence(time(now.getTime() - DAY), time(now.getTime() + 365 * DAY))
  // The first byte keeps the number positive and free of leading zeros.
  const serial = tlv(0x02, Buffer.concat([Buffer.from([0x40]), randomBytes(15)]))
  const version = tlv(0xa0, Buffer.from([0x02, 0x01, 0x02]))
  const extensions = tlv(0xa3, sequence(...listExtensions(spki)))
  const content = sequence(version, serial, algorithm, name, validity, name, spki, extensions)
  const signature = sign('sha256', content, privateKey)
  const certificate = sequence(content, algorithm, bitString(0, signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: toPem(certificate),
  }
}

function listExtensions(spki: Buffer): readonly Buffer[] {
  const names = NAMES.map((name) => tlv(0x82, Buffer.from(name)))
  return [
    extension('0603551d11', sequence(...names, tlv(0x87, ADDRESS))),
    // An authority: strict clients refuse anything else as the end of a chain.
    extension('0603551d13', sequence(Buffer.from('0101ff', 'hex')), true),
    // digitalSignature and keyCertSign.
    extension('0603551d0f', bitString(2, Buffer.from([0x84])), true),
    extension('0603551d0e', tlv(0x04, createHash('sha1').update(spki).digest())),
  ]
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  const flag = critical ? [Buffer.from('0101ff', 'hex')] : []
  return sequence(oid(id), ...flag, tlv(0x04, value))
}

/** UTCTime, good until 2049. */
function time(milliseconds: number): Buffer {
  const text = new Date(milliseconds).toISOString().replaceAll(/\D/g, '')
  return tlv(0x17, Buffer.from(`${text.slice(2, 14)}Z`))
}

function bitString(unused: number, bits: Buffer): Buffer {
  return tlv(0x03, Buffer.concat([Buffer.from([unused]), bits]))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts))
}

function oid(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}

/** Tag, length, value (X.690, DER); nothing here is longer than 65,535 bytes. */
function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), value])
  const head = length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), value])
}

function toPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
