import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { COMMIT, IDENTITY, ISSUER } from '../local-sigstore/identity.ts'
import { refuseNetwork, runProgram } from './run-program.ts'
import { newFolder } from './signed-directory.ts'
import type { OfflineScene } from './offline-scene.ts'
import { OWN_KEY, OWN_RUN, setOfflineScene } from './offline-scene.ts'

let scene: OfflineScene

beforeAll(async () => {
  scene = await setOfflineScene()
})
afterAll(() => scene.close())

describe('whom to trust', () => {
  it('has to be said by whoever verifies', async () => {
    const { code, out, err } = await scene.verify('--path', scene.layOut(scene.byKey.assets))
    expect(err).toContain('Nothing says who may have signed this')
    expect(err).toContain('Name --signer, or trust.signers in .github/model-release.yml')
    expect([code, out]).toEqual([2, ''])
  })

  it('may stand in the configuration of the checkout, from any folder in it', async () => {
    const root = scene.layOut(scene.byKey.paths)
    const consumer = scene.layOut({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.github/model-release.yml': 'version: 1\ntrust:\n  signers:\n    - key: keys/theirs.pub\n',
      'keys/theirs.pub': scene.publicKey,
      'app/main.py': '',
    })
    const inside = join(scene.folder, consumer, 'app')
    const args = ['verify', '--offline', '--path', join(scene.folder, root)]
    const { code, err } = await runProgram(inside, args, scene.network.env)
    expect(err).toContain('Trusting trust.signers of .github/model-release.yml.')
    expect(code).toBe(0)
  })

  it('is never said by the directory that is verified', async () => {
    const path = scene.layOut({ ...scene.byKey.paths, 'own.pub': scene.publicKey })
    const { code, err } = await scene.verify('--path', path, '--signer', `key:${path}/own.pub`)
    expect(err).toContain('lies in the directory that is verified')
    expect(code).toBe(2)
  })

  it('is no file that is not there', async () => {
    const { code, err } = await scene.verify(
      '--path',
      scene.layOut(scene.byKey.paths),
      '--signer',
      'key:no.pub',
    )
    expect(err).toContain('--signer: "no.pub" is no file with a public key')
    expect(code).toBe(2)
  })
})

describe('--json', () => {
  it('gives the result as data, and nothing else', async () => {
    const path = scene.layOut(scene.keyless.assets)
    const { code, out } = await scene.verify('--json', '--path', path, ...OWN_RUN)
    const json: Readonly<Record<string, unknown>> = JSON.parse(out)
    expect(Object.keys(json)).toEqual([
      'verified',
      'model',
      'version',
      'tag',
      'commit',
      'repository',
      'run',
      'createdAt',
      'manifest',
      'signer',
      'checks',
    ])
    expect(json).toMatchObject({
      verified: true,
      model: 'churn',
      version: '1.4.0',
      tag: 'churn@v1.4.0',
      manifest: digestOf(sha256(scene.keyless.assets['manifest.json'] ?? '')),
      commit: COMMIT,
      repository: 'https://github.com/acme/ml',
      run: null,
      signer: {
        kind: 'identity',
        name: IDENTITY,
        issuer: ISSUER,
        certificate: { sourceCommit: COMMIT, trigger: 'push', repositoryId: '77' },
      },
    })
    expect(code).toBe(0)
  })

  it('says what differs, with the same exit code', async () => {
    const path = scene.layOut({ ...scene.byKey.paths, 'model.onnx': 'weight5' })
    const { code, out } = await scene.verify('--json', '--path', path, ...OWN_KEY)
    const json: { readonly verified: boolean; readonly checks: readonly object[] } = JSON.parse(out)
    expect(json.verified).toBe(false)
    expect(json.checks).toContainEqual({
      name: 'digests',
      outcome: 'failed',
      detail: expect.stringContaining('1 of 2 files'),
      differences: [
        {
          name: '"model.onnx"',
          expected: digestOf(sha256('weights')),
          found: digestOf(sha256('weight5')),
        },
      ],
    })
    expect(code).toBe(1)
  })

  it('believes nothing of an unsigned manifest', async () => {
    const { 'manifest.sigstore.json': _, ...unsigned } = scene.byKey.paths
    const { out } = await scene.verify('--json', '--path', scene.layOut(unsigned), ...OWN_KEY)
    expect(JSON.parse(out)).toMatchObject({
      verified: false,
      model: null,
      version: null,
      signer: null,
    })
  })
})

describe('a command line that cannot be meant', () => {
  it.each([
    [[], 'Name a version (MODEL@VERSION) or a directory (--path DIR).'],
    [['churn@1.0.0', '--offline'], '--offline reads a directory that was pulled: add --path DIR.'],
    [['a', 'b'], 'Name one version'],
    [['churn', '--manifest', 'm.json'], '--manifest goes with --path DIR.'],
    [['--path', '.', '--download'], '--download is for a release'],
    [['churn:production', '--path', '.'], 'A stage is looked up on GitHub'],
    [['churn', '--min-version', '2'], '--min-version "2" is no version such as 1.4.0.'],
    [['churn', '--max-age', '2'], '--max-age "2": write a number of hours, days or weeks'],
    [['churn', '--manifest-digest', 'ab'], 'is not sha256: and 64 hexadecimal digits.'],
    [['churn', '--repo', 'ml'], '--repo "ml" is no repository: write OWNER/NAME.'],
    [['churn', '--bogus'], "Unknown option '--bogus'"],
    [['churn@1.0.0', '--signer', 'key:own.pub'], 'Nothing says which repository is meant'],
    [['--path', 'nowhere', '--signer', 'key:own.pub'], 'is not a directory'],
  ])('%j says what to do instead', async (args, message) => {
    const { code, out, err } = await runProgram(
      scene.folder,
      ['verify', ...args],
      scene.network.env,
    )
    expect(err).toContain(message)
    expect([code, out]).toEqual([2, ''])
    expect(scene.network.asked()).toBe('')
  })

  it('--help explains the verb', async () => {
    const { code, out } = await runProgram(scene.folder, ['verify', '--help'])
    expect(out).toMatch(/^Usage: model-release verify MODEL/)
    expect(code).toBe(0)
  })
})

describe('the network that refuses', () => {
  it.each([
    ['fetch', "await fetch('http://127.0.0.1:9')"],
    ['connection', "(await import('node:net')).connect(9, '127.0.0.1')"],
    ['socket', "new (await import('node:net')).Socket().connect(9)"],
    ['lookup', "(await import('node:dns')).promises.lookup('localhost')"],
  ])('notes a %s, so that its silence means something', (what, script) => {
    const own = newFolder()
    const refused = refuseNetwork(own)
    const args = ['--input-type=module', '--eval', script]
    const { status } = spawnSync(process.execPath, args, { env: refused.env })
    expect([status, refused.asked()]).toEqual([1, `${what}\n`])
    rmSync(own, { recursive: true, force: true })
  })
})
