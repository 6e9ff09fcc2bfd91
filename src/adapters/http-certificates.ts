import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import tls from 'node:tls'
import { ReleaseError } from '../domain/errors.ts'
import { systemErrorCode } from './system-error.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Bundles of operating systems have about 250 kB. */
const MAX_BUNDLE_BYTES = 16 * 1024 * 1024
const PEM = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g

let trusted: string | undefined

/**
 * Lets this process also trust the certificates of SSL_CERT_FILE, as most programs behind an inspecting proxy do. Node
 * itself reads NODE_EXTRA_CA_CERTS only, and only at its start. It holds for every TLS connection from then on, those
 * for signing included; call it before the first.
 * @throws INPUT_INVALID when the file cannot be read or holds no certificate
 */
export function trustCertFile(env: Env): void {
  const path = env['SSL_CERT_FILE'] ?? ''
  if (path === '' || path === trusted) return
  const extra = env['NODE_EXTRA_CA_CERTS'] ?? ''
  if (extra === '' || resolve(extra) !== resolve(path))
    addCertificates(path, readCertificates(path))
  trusted = path
}

function readCertificates(path: string): readonly string[] {
  let text = ''
  try {
    const { size } = statSync(path)
    if (size > MAX_BUNDLE_BYTES)
      throw refuse(path, `has more than the ${MAX_BUNDLE_BYTES} bytes that are read of it`)
    text = readFileSync(path, 'latin1')
  } catch (cause) {
    if (cause instanceof ReleaseError) throw cause
    throw refuse(path, `cannot be read (${systemErrorCode(cause) || String(cause)})`, cause)
  }
  const found = text.match(PEM) ?? []
  if (found.length === 0) throw refuse(path, 'holds no certificate (-----BEGIN CERTIFICATE-----)')
  return found
}

function addCertificates(path: string, certificates: readonly string[]): void {
  try {
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...certificates])
  } catch (cause) {
    throw refuse(path, 'holds a certificate that cannot be read', cause)
  }
}

const refuse = (path: string, what: string, cause?: unknown): ReleaseError =>
  new ReleaseError(
    'INPUT_INVALID',
    `SSL_CERT_FILE names "${path}", which ${what}. Name a PEM file of the authorities to trust, or unset SSL_CERT_FILE.`,
    { cause },
  )

const DATES: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])
const NAMES: ReadonlySet<string> = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'])
const CHAIN: ReadonlyMap<string, string> = new Map([
  ['SELF_SIGNED_CERT_IN_CHAIN', 'a self-signed certificate is in its chain'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is self-signed'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'its issuer is not known'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its issuer is not known'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its issuer is not known'],
])
const OTHERS: ReadonlySet<string> = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
])

/**
 * What to do about a certificate that was refused, by the code of Node's error; `undefined` for any other error.
 * Nothing of the certificate is quoted, since whoever sent it is not trusted.
 * @param peer whose certificate it is, for the message
 */
export function explainCertificate(code: string, peer: string, env: Env): string | undefined {
  const refused = `The certificate of ${peer} is not trusted`
  const why = CHAIN.get(code)
  if (why !== undefined) return `${refused}: ${why} (${code}). ${adviseOnChain(env)}`
  if (DATES.has(code))
    return `${refused}: it ${code === 'CERT_HAS_EXPIRED' ? 'has expired' : 'is not valid yet'} (${code}). Check the clock of this machine.`
  if (NAMES.has(code))
    return `${refused}: it is for another host (${code}). Check the address, and whether a proxy answers in its place.`
  return OTHERS.has(code) ? `${refused} (${code}).` : undefined
}

function adviseOnChain(env: Env): string {
  const set = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'].filter((name) => (env[name] ?? '') !== '')
  const advice =
    'Where a proxy inspects the traffic, or the server has a CA of its own, name the PEM file of that CA with ' +
    'NODE_EXTRA_CA_CERTS in the environment of the job.'
  return set.length === 0
    ? advice
    : `${advice} What ${set.join(' and ')} names now does not hold it.`
}
