import { spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { types } from 'node:util'
import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'

/** A new key pair as files hold it. */
export interface KeyPair {
  /** PKCS #8. */
  readonly privatePem: string
  /** SubjectPublicKeyInfo: 64 columns, LF, a final line break. */
  readonly publicPem: string
  /** SHA-256 of `publicPem`, so also of the file with it. */
  readonly keyId: Digest
}

export interface KeyFiles {
  readonly privateKeyFile: string
  readonly publicKeyFile: string
}

/**
 * Makes an ECDSA P-256 key pair, which cosign, OpenSSF Model Signing and openssl take.
 * @param passphrase encrypts the private key: PBES2 with AES-256-CBC; `null`: it is not encrypted
 */
export function buildKeyPair(passphrase: string | null): KeyPair {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const form = { type: 'pkcs8', format: 'pem' } as const
  const privatePem = privateKey.export(
    passphrase === null ? form : { ...form, cipher: 'aes-256-cbc', passphrase },
  )
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { privatePem: privatePem.toString(), publicPem, keyId: digestOf(sha256(publicPem)) }
}

/**
 * Writes both keys, the private one for its owner alone where the system knows owners. Replaces nothing, not even a
 * link, and leaves either both files or none.
 * @param base absolute path without the endings `.key` and `.pub`
 * @throws FILE_REFUSED when one of the files is there, FILE_MISSING when their folder is not
 */
export function writeKeyPair(base: string, { privatePem, publicPem }: KeyPair): KeyFiles {
  const files = { privateKeyFile: `${base}.key`, publicKeyFile: `${base}.pub` }
  writeNew(files.privateKeyFile, privatePem, 0o600)
  try {
    writeNew(files.publicKeyFile, publicPem, 0o644)
  } catch (error) {
    rmSync(files.privateKeyFile, { force: true })
    throw error
  }
  return files
}

function writeNew(file: string, text: string, mode: number): void {
  const descriptor = openNew(file, mode)
  try {
    try {
      writeFileSync(descriptor, text)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
}

function openNew(file: string, mode: number): number {
  try {
    return openSync(file, 'wx', mode)
  } catch (error) {
    const code = types.isNativeError(error) && 'code' in error ? error.code : undefined
    if (code === 'EEXIST')
      throw new ReleaseError(
        'FILE_REFUSED',
        `${file} is there already, and a key is never overwritten. Choose another name with --out.`,
      )
    if (code === 'ENOENT')
      throw new ReleaseError(
        'FILE_MISSING',
        `There is no folder ${dirname(file)}. Make it first, or choose another name with --out.`,
      )
    throw error
  }
}

/** Where a file lies in the git checkout around it. */
export interface CheckoutPlace {
  /** From the top of the checkout, with `/`. */
  readonly path: string
  /** Whether git leaves the file alone; `false` also when git cannot be asked. */
  readonly isIgnored: boolean
}

/** @param file absolute; its folder has to be there, it need not */
export function findCheckoutPlace(file: string): CheckoutPlace | undefined {
  const folder = realpathSync(dirname(file))
  const name = basename(file)
  const root = findRoot(folder)
  if (root === undefined) return undefined
  const path = relative(root, join(folder, name)).split(sep).join('/')
  return { path, isIgnored: isIgnored(folder, name) }
}

function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : findRoot(parent)
}

const GIT_TIMEOUT_MS = 10_000

function isIgnored(folder: string, name: string): boolean {
  // A hook or an alias of git sets where its repository is, which need not be the one around the file.
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env
  // A checkout's own configuration may name programs to start; one of another user git refuses, and so it should.
  const safe = ['-c', 'core.fsmonitor=false', '-C', folder]
  const { status } = spawnSync('git', [...safe, 'check-ignore', '--quiet', '--', `./${name}`], {
    env: { ...env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' },
    timeout: GIT_TIMEOUT_MS,
    windowsHide: true,
    stdio: 'ignore',
  })
  return status === 0
}
