import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { buildToken, COMMIT, IDENTITY } from '../local-sigstore/identity.ts'
import { readInstance } from '../local-sigstore/scene.ts'
import type { Ended, NoNetwork } from './run-program.ts'
import { refuseNetwork, runProgram } from './run-program.ts'
import type { Contents, SignedVersion } from './signed-directory.ts'
import { newFolder, signVersion, writeFiles } from './signed-directory.ts'

export interface OfflineScene {
  /** Where the program runs. */
  readonly folder: string
  readonly network: NoNetwork
  readonly byKey: SignedVersion
  /** Signed by the run that `IDENTITY` names, at a Sigstore that is gone. */
  readonly keyless: SignedVersion
  /** PEM. */
  readonly publicKey: string
  /** Lays out files in a directory of their own; its name in `folder`. */
  layOut(files: Contents): string
  /** `verify --offline` without any network, token or repository. */
  verify(...args: readonly string[]): Promise<Ended>
  close(): void
}

export const OWN_KEY = ['--signer', 'key:own.pub'] as const
export const OWN_RUN = ['--signer', IDENTITY, '--trusted-root', 'roots.json'] as const

const CODE = {
  repository: 'https://github.com/acme/ml',
  commit: COMMIT,
  ref: 'refs/heads/main',
  dirty: false,
}

/** Two versions, and a folder with the key and the root that they are to be verified with. */
export async function setOfflineScene(): Promise<OfflineScene> {
  const folder = newFolder()
  const network = refuseNetwork(folder)
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  writeFileSync(join(folder, 'own.pub'), publicKey)
  let count = 0
  return {
    folder,
    network,
    publicKey,
    byKey: await signVersion(keySigner(privateKey)),
    keyless: await signKeyless(join(folder, 'roots.json')),
    layOut(files) {
      count += 1
      const name = `version-${count}`
      mkdirSync(join(folder, name))
      writeFiles(join(folder, name), files)
      return name
    },
    verify: (...args) => runProgram(folder, ['verify', '--offline', ...args], network.env),
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

async function signKeyless(rootFile: string): Promise<SignedVersion> {
  const sigstore = await startLocalSigstore()
  try {
    const instance = await readInstance(sigstore.trustConfig)
    writeFileSync(rootFile, JSON.stringify(sigstore.trustedRoot))
    return await signVersion(
      keylessSigner(instance, async () => buildToken()),
      { code: CODE },
    )
  } finally {
    await sigstore.close()
  }
}

/** `OUTCOME NAME` of every check of a report. */
export const linesOf = (out: string): readonly string[] =>
  [...out.matchAll(/^ {2}(ok|FAIL|warn|-) +([a-z-]+) {2}/gm)].map(
    ([, mark, name]) => `${mark} ${name}`,
  )

export const lineOf = (out: string, name: string): string =>
  new RegExp(`^ {2}(?:ok|FAIL|warn|-) +${name} .*$`, 'm').exec(out)?.[0] ?? ''
