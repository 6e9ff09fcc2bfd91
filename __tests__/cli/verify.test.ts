import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { IDENTITY, ISSUER } from '../local-sigstore/identity.ts'
import type { OfflineScene } from './offline-scene.ts'
import { lineOf, linesOf, OWN_KEY, OWN_RUN, setOfflineScene } from './offline-scene.ts'

let scene: OfflineScene

beforeAll(async () => {
  scene = await setOfflineScene()
})
afterAll(() => scene.close())

describe('a directory, offline', () => {
  it('that a key signed is verified check by check, without a network', async () => {
    const { code, out, err } = await scene.verify(
      '--path',
      scene.layOut(scene.byKey.assets),
      ...OWN_KEY,
    )
    expect(err).toBe('Trusting the signers that were named.\n')
    expect(linesOf(out)).toEqual([
      'ok bundle',
      'ok payload',
      'ok key',
      'ok signature',
      'ok signer',
      'ok predicate',
      'ok manifest',
      'ok version',
      'ok subjects',
      'ok assets',
      'ok digests',
      '- references',
      'ok model-signature',
      '- commit',
      'ok lineage',
      '- immutable',
    ])
    const digest = digestOf(sha256(scene.byKey.assets['manifest.json'] ?? ''))
    expect(out).toMatch(new RegExp(`^churn@v1\\.4\\.0 {2}${digest}\n`))
    expect(out).toMatch(/\nVERIFIED: signed by sha256:[0-9a-f]{64}\n$/)
    expect(code).toBe(0)
    expect(scene.network.asked()).toBe('')
  })

  it('that a workflow signed is verified with a pinned root, log and time included', async () => {
    const { code, out } = await scene.verify(
      '--path',
      scene.layOut(scene.keyless.assets),
      ...OWN_RUN,
    )
    expect(linesOf(out).slice(0, 7)).toEqual([
      'ok bundle',
      'ok payload',
      'ok certificate',
      'ok log',
      'ok timestamp',
      'ok signature',
      'ok signer',
    ])
    expect(lineOf(out, 'commit')).toContain('which the certificate names too')
    expect(out).toContain(`VERIFIED: signed by ${IDENTITY}`)
    expect(code).toBe(0)
    expect(scene.network.asked()).toBe('')
  })

  it('that a workflow signed needs the root, and says where it comes from', async () => {
    const { code, err } = await scene.verify(
      '--path',
      scene.layOut(scene.keyless.assets),
      '--signer',
      IDENTITY,
    )
    expect(err).toContain('offline no root is downloaded')
    expect(err).toContain('model-release trusted-root')
    expect(err).toContain('--trusted-root')
    // Nothing was judged: what is missing is the caller's to give.
    expect(code).toBe(2)
    expect(scene.network.asked()).toBe('')
  })

  it('is verified with the files under their paths, and without assets that nobody pulled', async () => {
    const { code, out } = await scene.verify('--path', scene.layOut(scene.byKey.paths), ...OWN_KEY)
    expect(lineOf(out, 'assets')).toContain(
      'all 2 file(s) of the model, no others; 1 other asset(s)',
    )
    expect(lineOf(out, 'model-signature')).toContain('model.sig is not here')
    expect(code).toBe(0)
  })

  it('with its manifest elsewhere is verified too', async () => {
    const { 'manifest.json': json, 'manifest.sigstore.json': bundle, ...model } = scene.byKey.paths
    const own = scene.layOut({
      'manifest.json': json ?? '',
      'manifest.sigstore.json': bundle ?? '',
    })
    const path = scene.layOut(model)
    const { code } = await scene.verify(
      '--path',
      path,
      '--manifest',
      `${own}/manifest.json`,
      ...OWN_KEY,
    )
    expect(code).toBe(0)
  })

  it('with a changed file is refused, naming it with both digests', async () => {
    const path = scene.layOut({ ...scene.byKey.paths, 'model.onnx': 'weight5' })
    const { code, out, err } = await scene.verify('--path', path, ...OWN_KEY)
    expect(out).toContain(
      [
        '        "model.onnx"',
        `          expected  sha256:${sha256('weights')}`,
        `          found     sha256:${sha256('weight5')}`,
      ].join('\n'),
    )
    expect(out).toMatch(/\nNOT VERIFIED: digests\n$/)
    expect(err).toContain('The version is not verified; the lines marked FAIL say why.')
    expect(code).toBe(1)
  })

  it('with a file too many is refused, unless that is allowed', async () => {
    const path = scene.layOut({ ...scene.byKey.paths, 'setup.py': 'import os' })
    const strict = await scene.verify('--path', path, ...OWN_KEY)
    expect(lineOf(strict.out, 'assets')).toContain('"setup.py" is not in the signed manifest.')
    expect(strict.code).toBe(1)
    const lenient = await scene.verify('--path', path, '--allow-extra-files', ...OWN_KEY)
    expect(lineOf(lenient.out, 'assets')).toMatch(/^ {2}warn /)
    expect(lenient.out).toContain('VERIFIED, with 1 warning: signed by')
    expect(lenient.code).toBe(0)
  })

  it('without a signature is not verified', async () => {
    const { 'manifest.sigstore.json': _, ...unsigned } = scene.byKey.paths
    const { code, out } = await scene.verify('--path', scene.layOut(unsigned), ...OWN_KEY)
    expect(out).toContain('has no manifest.sigstore.json: the version was never signed')
    expect(code).toBe(1)
  })
})

describe('a signer that is not trusted', () => {
  it('is shown beside the one that is: identity', async () => {
    const other = IDENTITY.replace('train.yml', 'release.yml')
    const args = ['--signer', other, '--trusted-root', 'roots.json']
    const { code, out } = await scene.verify('--path', scene.layOut(scene.keyless.paths), ...args)
    expect(out).toContain(
      ['        identity', `          expected  ${other}`, `          found     ${IDENTITY}`].join(
        '\n',
      ),
    )
    expect(lineOf(out, 'digests')).toContain(
      'not looked at: nobody who is trusted signed the manifest',
    )
    expect(code).toBe(1)
  })

  it.each([
    ['issuer', 'https://issuer.example', ISSUER],
    ['repository-id', '78', '77'],
    ['ref', 'refs/heads/release', 'refs/heads/main'],
    ['event', 'workflow_dispatch', 'push'],
    ['runner', 'self-hosted', 'github-hosted'],
  ])('is shown beside the one that is: %s', async (name, expected, found) => {
    const signer = `${IDENTITY} ${name}=${expected}`
    const args = ['--signer', signer, '--trusted-root', 'roots.json']
    const { code, out } = await scene.verify('--path', scene.layOut(scene.keyless.paths), ...args)
    expect(out).toContain(`          expected  ${expected}\n          found     ${found}\n`)
    expect(code).toBe(1)
  })

  it('is a key whose time was over', async () => {
    const signer = 'key:own.pub until=2026-01-01'
    const { code, out } = await scene.verify(
      '--path',
      scene.layOut(scene.byKey.paths),
      '--signer',
      signer,
    )
    expect(lineOf(out, 'key')).toContain('was not valid then')
    expect(out).toContain('expected  from ever until 2026-01-01T00:00:00Z')
    expect(out).toMatch(/\nNOT VERIFIED: key\n$/)
    expect(code).toBe(1)
  })
})

describe('what was asked for', () => {
  it.each([
    [['fraud'], 'model', 'fraud', 'churn'],
    [['churn@1.3.0'], 'version', '1.3.0', '1.4.0'],
    [['--min-version', '2.0.0'], 'version', '2.0.0 or newer', '1.4.0'],
    [
      ['--repo', 'evil/ml'],
      'repository',
      'https://github.com/evil/ml',
      'https://github.com/acme/ml',
    ],
  ])('%j is compared with what lies there', async (args, name, expected, found) => {
    const { code, out } = await scene.verify(
      ...args,
      '--path',
      scene.layOut(scene.byKey.paths),
      ...OWN_KEY,
    )
    expect(out).toContain(
      `        ${name}\n          expected  ${expected}\n          found     ${found}\n`,
    )
    expect(code).toBe(1)
  })

  it('may be one manifest alone', async () => {
    const path = scene.layOut(scene.byKey.paths)
    const right = digestOf(sha256(scene.byKey.assets['manifest.json'] ?? ''))
    const wrong = digestOf(sha256('other'))
    const codes = [
      (await scene.verify('--path', path, '--manifest-digest', right, ...OWN_KEY)).code,
      (await scene.verify('--path', path, '--manifest-digest', wrong, ...OWN_KEY)).code,
      (await scene.verify('churn@1.4.0', '--path', path, '--max-age', '1h', ...OWN_KEY)).code,
    ]
    expect(codes).toEqual([0, 1, 0])
  })
})
