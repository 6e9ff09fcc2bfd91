import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LocalSigstore } from '../local-sigstore/server.ts'
import { startLocalSigstore } from '../local-sigstore/server.ts'
import { isFields } from './interop-expected.ts'

/** Whom a verifier is told to trust, as files for tools. */
export type Trust =
  | { readonly kind: 'key'; readonly publicKey: string; readonly otherKey: string }
  | {
      readonly kind: 'keyless'
      readonly identity: string
      readonly issuer: string
      readonly root: RootFiles
      /** Of a Sigstore that did not sign anything here. */
      readonly otherRoot: RootFiles
    }

export type KeyTrust = Trust & { readonly kind: 'key' }
export type KeylessTrust = Trust & { readonly kind: 'keyless' }

/** One trust root in the forms that tools take. */
export interface RootFiles {
  readonly trustConfig: string
  readonly trustedRoot: string
  /** On one line, as gh takes several. */
  readonly trustedRootLine: string
  /** The certificate authority alone, PEM. */
  readonly authority: string
}

/** Somebody who signs: a key pair, or a Sigstore that knows a workflow. */
export interface KeyMaterial {
  readonly privateKey: string
  readonly trust: KeyTrust
}

export function createKeys(folder: string): KeyMaterial {
  const [own, other] = [newKeys(), newKeys()]
  const trust: KeyTrust = {
    kind: 'key',
    publicKey: write(join(folder, 'model-release.pub'), own.publicKey),
    otherKey: write(join(folder, 'other.pub'), other.publicKey),
  }
  return { privateKey: own.privateKey, trust }
}

const newKeys = () =>
  generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

/** Writes the trust root of an instance in every form. */
export async function writeRoot(sigstore: LocalSigstore, folder: string): Promise<RootFiles> {
  const trustConfig = await sigstore.writeTrust(folder)
  return {
    trustConfig,
    trustedRoot: join(folder, 'trusted_root.json'),
    // gh before 2.61 refuses the names of operators as unknown fields.
    trustedRootLine: write(
      join(folder, 'trusted_root.jsonl'),
      `${JSON.stringify(sigstore.trustedRoot, (name, value: unknown) => (name === 'operator' ? undefined : value))}\n`,
    ),
    authority: write(join(folder, 'authority.pem'), readAuthority(sigstore.trustedRoot)),
  }
}

/** The root of an instance that signed nothing. */
export async function writeOtherRoot(folder: string): Promise<RootFiles> {
  const other = await startLocalSigstore()
  try {
    return await writeRoot(other, folder)
  } finally {
    await other.close()
  }
}

function readAuthority(root: unknown): string {
  const der = find(root, 'certificateAuthorities', 0, 'certChain', 'certificates', 0, 'rawBytes')
  const lines = String(der).match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** The value below an object or list, by the names and places on the way. */
export function find(value: unknown, ...way: readonly (string | number)[]): unknown {
  let at = value
  for (const step of way) {
    const list: readonly unknown[] = Array.isArray(at) ? at : []
    at = typeof step === 'number' ? list[step] : isFields(at) ? at[step] : undefined
  }
  return at
}

/** Writes a file and its folders. @returns its path */
export function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
