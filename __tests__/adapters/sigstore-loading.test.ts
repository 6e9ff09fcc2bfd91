import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'

const ADAPTERS = [
  'signing-key',
  'oidc-token',
  'sigstore-instance',
  'sigstore-key-signer',
  'sigstore-keyless-signer',
  'sigstore-verifier',
]

/** The Sigstore packages that a process has loaded after it ran a script. */
function listLoaded(script: string): readonly string[] {
  const report = `
    const { createRequire } = await import('node:module')
    const files = Object.keys(createRequire(import.meta.url).cache)
    const names = files.map((file) => /@sigstore[/\\\\]([a-z-]+)/.exec(file)?.[1]).filter(Boolean)
    process.stdout.write(JSON.stringify([...new Set(names)].sort()))`
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', script + report],
    { encoding: 'utf8', cwd: new URL('../../src/adapters', import.meta.url) },
  )
  const names: readonly string[] = JSON.parse(output)
  return names
}

describe('the Sigstore libraries', () => {
  it('are not loaded before they are needed', () => {
    const script = ADAPTERS.map((name) => `await import('./${name}.ts');`).join('\n')

    expect(listLoaded(script)).toEqual([])
  })

  it('for signing are never loaded by signing with a key and verifying', () => {
    const script = `
      import { generateKeyPairSync } from 'node:crypto'
      import { keySigner } from './sigstore-key-signer.ts'
      import { sigstoreVerifier } from './sigstore-verifier.ts'
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const signer = keySigner(privateKey.export({ type: 'pkcs8', format: 'pem' }))
      const statement = Buffer.from('{}')
      await sigstoreVerifier().verify(await signer.sign(statement), statement, [
        { kind: 'key', publicKey: signer.publicKey },
      ]);`
    const loaded = listLoaded(script)

    expect(loaded).toContain('verify')
    expect(loaded).not.toContain('sign')
    expect(loaded).not.toContain('tuf')
  })
})
