import { spawnSync } from 'node:child_process'
import { createPrivateKey, sign, verify } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildKeyPair, findCheckoutPlace, writeKeyPair } from '../../src/adapters/key-file.ts'
import { parseSigningKey, parseVerificationKey } from '../../src/adapters/signing-key.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder } from '../fakes/tree.ts'

const PASSPHRASE = 'correct horse battery'
const IS_WINDOWS = process.platform === 'win32'
const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0
const HAS_GIT = spawnSync('git', ['--version']).status === 0

const git = (folder: string, ...args: readonly string[]): void => {
  spawnSync('git', ['-C', folder, ...args], { stdio: 'ignore' })
}

describe('a new key pair', () => {
  it('is ECDSA P-256, in PKCS #8 and SubjectPublicKeyInfo', () => {
    const pair = buildKeyPair(null)

    expect(pair.privatePem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
    expect(pair.publicPem).toMatch(/^-----BEGIN PUBLIC KEY-----\n[^]+-----END PUBLIC KEY-----\n$/)
    const key = createPrivateKey(pair.privatePem)
    expect(key.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
    const signature = sign('sha256', Buffer.from('statement'), key)
    expect(verify('sha256', Buffer.from('statement'), pair.publicPem, signature)).toBe(true)
  })

  it('is taken for signing and for trust, under one id', () => {
    const pair = buildKeyPair(null)

    expect(pair.keyId).toBe(`sha256:${sha256(pair.publicPem)}`)
    expect(`sha256:${parseSigningKey(pair.privatePem).hint}`).toBe(pair.keyId)
    expect(`sha256:${parseVerificationKey(pair.publicPem).hint}`).toBe(pair.keyId)
  })

  it('is encrypted when there is a passphrase', () => {
    const pair = buildKeyPair(PASSPHRASE)

    expect(pair.privatePem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/)
    expect(() => parseSigningKey(pair.privatePem)).toThrow('set signing-key-passphrase')
    expect(parseSigningKey(pair.privatePem, PASSPHRASE).pem).toBe(pair.publicPem)
  })

  it('is another one each time', () => {
    expect(buildKeyPair(null).keyId).not.toBe(buildKeyPair(null).keyId)
  })

  if (HAS_OPENSSL)
    it.each([null, PASSPHRASE])('is taken by openssl, with the passphrase %j', (passphrase) => {
      const pair = buildKeyPair(passphrase)

      const opened = spawnSync(
        'openssl',
        ['pkey', '-pubout', '-passin', `pass:${passphrase ?? ''}`],
        { input: pair.privatePem, encoding: 'utf8' },
      )
      const read = spawnSync('openssl', ['pkey', '-pubin', '-noout', '-text'], {
        input: pair.publicPem,
        encoding: 'utf8',
      })

      expect(opened.stdout).toBe(pair.publicPem)
      expect(read.stdout).toContain('NIST CURVE: P-256')
    })
  else it.todo('not run: there is no openssl command here')
})

describe('the files of a key pair', () => {
  it('hold it byte for byte', () =>
    inFolder((folder) => {
      const pair = buildKeyPair(null)

      const files = writeKeyPair(join(folder, 'churn'), pair)

      expect(files).toEqual({
        privateKeyFile: join(folder, 'churn.key'),
        publicKeyFile: join(folder, 'churn.pub'),
      })
      expect(readFileSync(files.privateKeyFile, 'utf8')).toBe(pair.privatePem)
      expect(readFileSync(files.publicKeyFile, 'utf8')).toBe(pair.publicPem)
      expect(readdirSync(folder).length).toBe(2)
    }))

  if (IS_WINDOWS) it.todo('not run: Windows has no modes of files')
  else
    it('let only the owner read the private one', () =>
      inFolder((folder) => {
        const files = writeKeyPair(join(folder, 'churn'), buildKeyPair(null))

        expect(statSync(files.privateKeyFile).mode & 0o777).toBe(0o600)
        expect(statSync(files.publicKeyFile).mode & 0o022).toBe(0)
      }))

  it.each(['churn.key', 'churn.pub'])('are both left out when there is a %s', (name) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, name), 'precious')

      const refusal = await refusalOf(() => writeKeyPair(join(folder, 'churn'), buildKeyPair(null)))

      expect(refusal).toContain(`FILE_REFUSED ${join(folder, name)} is there already`)
      expect(refusal).toContain('--out')
      expect(readdirSync(folder)).toEqual([name])
      expect(readFileSync(join(folder, name), 'utf8')).toBe('precious')
    }),
  )

  it('need their folder', () =>
    inFolder(async (folder) => {
      expect(
        await refusalOf(() => writeKeyPair(join(folder, 'no', 'churn'), buildKeyPair(null))),
      ).toContain(`FILE_MISSING There is no folder ${join(folder, 'no')}.`)
    }))

  if (IS_WINDOWS) it.todo('not run: links need another system')
  else
    it.each(['churn.key', 'churn.pub'])('are not written through a link %s', (name) =>
      inFolder(async (folder) => {
        symlinkSync(join(folder, 'elsewhere'), join(folder, name))

        expect(
          await refusalOf(() => writeKeyPair(join(folder, 'churn'), buildKeyPair(null))),
        ).toContain('is there already')
        expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
        expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true)
        expect(readdirSync(folder)).toEqual([name])
      }),
    )
})

describe('the checkout around a file', () => {
  it('is none outside of one', () =>
    inFolder((folder) => {
      expect(findCheckoutPlace(join(folder, 'churn.key'))).toBeUndefined()
    }))

  it("is found from deeper folders, also through a worktree's file .git", () =>
    inFolder((folder) => {
      writeFileSync(join(folder, '.git'), 'gitdir: /nowhere\n')
      mkdirSync(join(folder, 'keys', 'old'), { recursive: true })

      expect(findCheckoutPlace(join(folder, 'keys', 'old', 'churn.key'))).toEqual({
        path: 'keys/old/churn.key',
        isIgnored: false,
      })
    }))

  if (HAS_GIT)
    it('says whether git leaves the file alone', () =>
      inFolder((folder) => {
        git(folder, 'init')
        mkdirSync(join(folder, 'keys'))
        writeFileSync(join(folder, '.gitignore'), '*.key\n!open.key\n')

        const isIgnored = (name: string) => findCheckoutPlace(join(folder, 'keys', name))?.isIgnored

        expect(isIgnored('churn.key')).toBe(true)
        expect(isIgnored('-q.key')).toBe(true)
        expect(isIgnored('open.key')).toBe(false)
        expect(isIgnored('churn.pem')).toBe(false)
      }))
  else it.todo('not run: there is no git command here')

  if (HAS_GIT)
    it('does not take a file for ignored that git follows already', () =>
      inFolder((folder) => {
        git(folder, 'init')
        writeFileSync(join(folder, 'churn.key'), '')
        git(folder, 'add', 'churn.key')
        writeFileSync(join(folder, '.gitignore'), '*.key\n')

        expect(findCheckoutPlace(join(folder, 'churn.key'))?.isIgnored).toBe(false)
      }))
  else it.todo('not run: there is no git command here')
})
