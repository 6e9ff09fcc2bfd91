import { X509Certificate } from 'node:crypto'
import type { TransparencyLogEntry } from '@sigstore/bundle'
import type { TrustedRoot } from '@sigstore/protobuf-specs'
import type { SignedEntity, TrustMaterial } from '@sigstore/verify'

/** What vouches for certificates, log entries and timestamps. */
export interface Trust {
  /** Of the instance. */
  readonly name: string
  readonly root: TrustedRoot
  /** The same for the library; its lists are in the root's order. */
  readonly material: TrustMaterial
}

type Entry = TransparencyLogEntry
type Timestamp = Extract<SignedEntity['timestamps'][number], { $case: 'timestamp-authority' }>

/** Who issued a certificate, and for when. */
export function describeCertificate(der: Uint8Array, { name }: Trust, logged: boolean): string {
  const certificate = new X509Certificate(der)
  const issuer = certificate.issuer.split('\n').join(', ')
  const [from, until] = [certificate.validFrom, certificate.validTo].map((text) =>
    formatTime(new Date(text)),
  )
  const log = logged ? ', entered in a certificate log' : ''
  return `issued by ${issuer}, valid from ${from} to ${until}${log}; its chain ends in the trust root "${name}"`
}

/** Where and when a log has entered the signature. */
export function describeEntries(entries: readonly Entry[], trust: Trust): string {
  const texts = entries.map((entry) => {
    const time = readLogTime(entry)
    const integrated = time === undefined ? '' : `, entered ${formatTime(time)}`
    const id = Buffer.from(entry.logId.keyId).toString('hex')
    return `entry ${entry.logIndex} of ${nameLog(entry, trust)} (log id ${id})${integrated}`
  })
  return texts.join('; ')
}

/**
 * Each time that the bundle states, and who says so.
 * @throws what the library throws for a timestamp that cannot be read
 */
export function describeTimes(entity: SignedEntity, trust: Trust): readonly string[] {
  return entity.timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority') {
      return [`${formatTime(one.timestamp.signingTime)} says ${nameAuthority(one, trust)}`]
    }
    const time = readLogTime(one.tlogEntry)
    return time === undefined
      ? []
      : [`${formatTime(time)} says the log ${nameLog(one.tlogEntry, trust)}`]
  })
}

/** Only a promise of inclusion has a signature over the time. */
function readLogTime({ inclusionPromise, integratedTime }: Entry): Date | undefined {
  const seconds = Number(integratedTime)
  return inclusionPromise === undefined || !(seconds > 0) ? undefined : new Date(seconds * 1000)
}

function nameLog({ logId }: Entry, { material }: Trust): string {
  const log = material.tlogs.find(({ logID }) => logID.equals(logId.keyId))
  return log?.baseURL ?? 'an unknown log'
}

function nameAuthority({ timestamp }: Timestamp, { material, root }: Trust): string {
  const index = material.timestampAuthorities.findIndex(
    ({ certChain: [leaf] }) =>
      leaf !== undefined &&
      leaf.serialNumber.equals(timestamp.signerSerialNumber) &&
      leaf.issuer.equals(timestamp.signerIssuer),
  )
  const authority = root.timestampAuthorities[index]
  const name = authority?.uri === '' ? authority.subject?.commonName : authority?.uri
  return `the timestamp authority ${name ?? '(unknown)'}`
}

/** UTC, without milliseconds; a certificate or log can state years beyond what a date holds. */
const formatTime = (time: Date): string =>
  Number.isNaN(time.getTime()) ? 'an unknown time' : time.toISOString().replace('.000Z', 'Z')
