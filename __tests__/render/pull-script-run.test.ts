import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { layTar } from '../../src/adapters/tar-layout.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { ModelFile } from '../../src/domain/manifest.ts'
import { renderPullScript } from '../../src/render/pull-script.ts'
import type { TestGithub } from '../local-github/github-client.ts'
import { startGithub } from '../local-github/github-client.ts'
import type { Ended, Texts } from './run-script.ts'
import { contents, runScript } from './run-script.ts'
import { storedFile, storedNotes } from './stored-version.ts'

// The script is for a POSIX shell with curl.
const hasTools = ['sh', 'curl', 'tar'].every(
  (tool) => spawnSync(tool, ['--version']).error === undefined,
)
const runs = process.platform !== 'win32' && hasTools ? describe : describe.skip

runs('pull.sh, run in a shell', () => {
  let test: TestGithub
  let top = ''
  beforeAll(async () => {
    test = await startGithub()
  })
  afterAll(() => test.close())
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'pull-script-'))
    test.github.log.clear()
  })
  afterEach(() => {
    rmSync(top, { recursive: true })
    for (const release of test.repository.releases.list())
      test.repository.releases.remove(release.id)
  })

  const plant = (tagName: string, assets: Readonly<Record<string, string | Uint8Array>>): void =>
    test.github.world.seedReleases(test.repository, 1, () => ({ tagName, assets }))

  /** The script of churn@v1.4.0, which has these files. */
  const scriptOf = (files: readonly ModelFile[], assets: Texts): string =>
    renderPullScript(storedNotes(files, assets, { serverUrl: test.github.serverUrl }))

  const run = (script: string, args: readonly string[] = [], env: Texts = {}): Promise<Ended> =>
    runScript(top, script, args, env)

  const left = (): readonly string[] => readdirSync(top).filter((name) => name !== 'pull.sh')

  it('pulls whole files under their paths, anonymously', async () => {
    const assets = { 'model.onnx': 'weights', 'encoder.vocab.json': '{"a":1}' }
    plant('churn@v1.4.0', assets)
    const files = [
      storedFile('model.onnx', [{ asset: 'model.onnx', text: 'weights' }]),
      storedFile('encoder/vocab.json', [{ asset: 'encoder.vocab.json', text: '{"a":1}' }]),
    ]

    const { code, out } = await run(scriptOf(files, assets))

    expect(code).toBe(0)
    expect(out).toBe(`${join(top, 'churn-1.4.0')}\n`)
    expect(contents(join(top, 'churn-1.4.0'))).toEqual({
      'model.onnx': 'weights',
      'encoder/vocab.json': '{"a":1}',
    })
    expect(left()).toEqual(['churn-1.4.0'])
  })

  it('joins parts, and takes bytes of earlier releases whole and by range', async () => {
    const old = 'HEADER-frozen layers-TAIL'
    const assets = {
      'big.bin.part-001': 'one,',
      'big.bin.part-002': 'two,',
      'big.bin.part-003': 'three',
      'tuned.bin.delta': 'head|new',
    }
    plant('churn@v1.2.0', { 'tuned.bin': old })
    plant('churn@v1.3.0', { 'vocab.txt': 'a b c' })
    plant('churn@v1.4.0', assets)
    const frozen = { tag: 'churn@v1.2.0', asset: 'tuned.bin', of: old, text: 'frozen layers' }
    const delta = { asset: 'tuned.bin.delta' }
    const files = [
      storedFile('big.bin', [
        { asset: 'big.bin.part-001', text: 'one,' },
        { asset: 'big.bin.part-002', text: 'two,' },
        { asset: 'big.bin.part-003', text: 'three' },
      ]),
      storedFile('deep/er/vocab.txt', [{ tag: 'churn@v1.3.0', asset: 'vocab.txt', text: 'a b c' }]),
      storedFile('tuned.bin', [
        { ...delta, text: 'head|', offset: 0 },
        { ...frozen, offset: 7 },
        { ...delta, text: 'new', offset: 5 },
      ]),
    ]

    const { code, err } = await run(scriptOf(files, assets), ['my model'])

    expect([code, err]).toEqual([0, expect.stringContaining('churn@v1.2.0 tuned.bin\n')])
    expect(contents(join(top, 'my model'))).toEqual({
      'big.bin': 'one,two,three',
      'deep/er/vocab.txt': 'a b c',
      'tuned.bin': 'head|frozen layersnew',
    })
    expect(left()).toEqual(['my model'])
  })

  it.each([1, 3])('unpacks an archive in %d part(s), files of no bytes included', async (count) => {
    const texts: Texts = { 'a.txt': 'A', 'b/empty': '', 'b/ü -x.bin': 'u'.repeat(2000) }
    const members = Object.entries(texts).map(([path, text]) => {
      const file = join(top, 'source', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      return { path, file, size: Buffer.byteLength(text) }
    })
    const { pieces, offsets, size } = layTar(members)
    const bytes = Buffer.concat(
      pieces.map((piece) => (piece.kind === 'bytes' ? piece.bytes : readFileSync(piece.path))),
    )
    rmSync(join(top, 'source'), { recursive: true })
    const step = Math.ceil(size / count)
    const assets = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        count === 1 ? 'model.tar' : `model.tar.part-00${index + 1}`,
        bytes.subarray(index * step, (index + 1) * step).toString(),
      ]),
    )
    plant('churn@v1.4.0', assets)
    const [asset = ''] = Object.keys(assets)
    const files = Object.entries(texts).map(([path, text]) =>
      storedFile(path, [{ asset, text, offset: offsets.get(path) ?? 0 }]),
    )

    const { code, err } = await run(scriptOf(files, assets))

    expect([code, err]).toEqual([0, expect.any(String)])
    expect(contents(join(top, 'churn-1.4.0'))).toEqual(texts)
  })

  it('takes one file out of an archive of an earlier release by its range', async () => {
    const tar = `${'h'.repeat(512)}content${'0'.repeat(505)}`
    plant('churn@v1.3.0', { 'model.tar': tar })
    const piece = { tag: 'churn@v1.3.0', asset: 'model.tar', of: tar, text: 'content', offset: 512 }
    const files = [storedFile('one.txt', [piece])]

    const { code } = await run(scriptOf(files, {}))

    expect(code).toBe(0)
    expect(contents(join(top, 'churn-1.4.0'))).toEqual({ 'one.txt': 'content' })
    const sent = test.github.log.entries.filter(({ origin }) => origin === 'objects')
    expect(sent.map(({ status }) => status)).toEqual([206])
  })

  it.each([
    ['a whole file', { 'a.bin': 'wrongs!' }, [{ asset: 'a.bin', text: 'weights' }]],
    [
      'a part',
      { 'a.bin.part-001': 'weig', 'a.bin.part-002': 'hts?' },
      [
        { asset: 'a.bin.part-001', text: 'weig' },
        { asset: 'a.bin.part-002', text: 'hts!' },
      ],
    ],
    ['a range', { 'a.bin': 'xxweights' }, [{ asset: 'a.bin', text: 'weights', offset: 1 }]],
  ])('keeps nothing when a byte of %s is wrong', async (_, assets, pieces) => {
    plant('churn@v1.4.0', { 'first.bin': 'right', ...assets })
    const files = [
      storedFile('first.bin', [{ asset: 'first.bin', text: 'right' }]),
      storedFile('a.bin', pieces),
    ]

    const { code, out, err } = await run(scriptOf(files, assets))

    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('of churn@v1.4.0 is not what was published. Nothing was kept.')
    expect(left()).toEqual([])
  })

  it('writes names of any kind where they belong', async () => {
    const names = [
      '-rf',
      '--help/-n',
      'a b/c  d',
      `it's`,
      '"q" $(touch hacked) `id`',
      '$HOME',
      '模型/重み.bin',
      '~/x',
      '*',
      '#x;&|<>',
    ]
    const assets = Object.fromEntries(names.map((name, index) => [`f${index}.bin`, name]))
    plant('churn@v1.4.0', assets)
    const files = names.map((name, index) =>
      storedFile(name, [{ asset: `f${index}.bin`, text: name }]),
    )

    const { code, err } = await run(scriptOf(files, assets), ['-out dir/'])

    expect([code, err]).toEqual([0, expect.any(String)])
    expect(contents(join(top, '-out dir'))).toEqual(
      Object.fromEntries(names.map((name) => [name, name])),
    )
    expect(left()).toEqual(['-out dir'])
  })

  it('goes on where it broke off, and does not load what it has', async () => {
    const assets = { 'a.bin': 'first file', 'b.bin': 'second, longer file' }
    plant('churn@v1.4.0', assets)
    const files = Object.entries(assets).map(([asset, text]) =>
      storedFile(asset, [{ asset, text }]),
    )
    const script = scriptOf(files, assets)
    const id = /^id=(.*)$/m.exec(script)?.[1] ?? ''
    const stage = join(top, `churn-1.4.0.pull-${id}`)
    mkdirSync(join(stage, 'model'), { recursive: true })
    mkdirSync(join(stage, 'parts'))
    writeFileSync(join(stage, 'model', 'a.bin'), 'first file')
    writeFileSync(join(stage, 'parts', sha256('second, longer file')), 'second,')

    const { code, err } = await run(script)

    expect([code, err]).toEqual([0, 'churn@v1.4.0 b.bin\n'])
    expect(contents(join(top, 'churn-1.4.0'))).toEqual(assets)
    const sent = test.github.log.entries.filter(({ origin }) => origin === 'objects')
    expect(sent.map(({ status }) => status)).toEqual([206])
  })

  it('says what to do when nothing can be downloaded, and leaves no empty folder', async () => {
    const files = [storedFile('a.bin', [{ asset: 'a.bin', text: 'a' }])]

    const { code, err } = await run(scriptOf(files, { 'a.bin': 'a' }))

    expect(code).toBe(1)
    expect(err).toContain('If the repository is private: gh and GITHUB_TOKEN.')
    expect(left()).toEqual([])
  })

  it('does not touch a directory that is there already', async () => {
    mkdirSync(join(top, 'churn-1.4.0'))
    plant('churn@v1.4.0', { 'a.bin': 'a' })

    const { code, err } = await run(
      scriptOf([storedFile('a.bin', [{ asset: 'a.bin', text: 'a' }])], { 'a.bin': 'a' }),
    )

    expect(code).toBe(1)
    expect(err).toContain('is there already')
    expect(readdirSync(join(top, 'churn-1.4.0'))).toEqual([])
  })

  it('asks gh for everything when there is a token, and cuts ranges out of what it brings', async () => {
    const old = 'HEADER-frozen layers-TAIL'
    const bin = join(top, 'bin')
    mkdirSync(bin)
    writeFileSync(join(top, 'model.onnx'), 'weights')
    writeFileSync(join(top, 'old.bin'), old)
    // release download TAG --repo R --pattern NAME --output FILE --clobber
    writeFileSync(
      join(bin, 'gh'),
      `#!/bin/sh\nprintf '%s\\n' "$*" >> "$LOG"\ncp "$DATA/$7" "$9"\n`,
      { mode: 0o755 },
    )
    const files = [
      storedFile('model.onnx', [{ asset: 'model.onnx', text: 'weights' }]),
      storedFile('mix.bin', [
        { tag: 'churn@v1.2.0', asset: 'old.bin', of: old, text: 'frozen', offset: 7 },
        { tag: 'churn@v1.2.0', asset: 'old.bin', of: old, text: 'TAIL', offset: 21 },
      ]),
    ]

    const { code, err } = await run(scriptOf(files, { 'model.onnx': 'weights' }), [], {
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      GITHUB_TOKEN: 'secret',
      DATA: top,
      LOG: join(top, 'log'),
    })

    expect([code, err]).toEqual([0, expect.any(String)])
    expect(contents(join(top, 'churn-1.4.0'))).toEqual({
      'model.onnx': 'weights',
      'mix.bin': 'frozenTAIL',
    })
    expect(readFileSync(join(top, 'log'), 'utf8').split('\n')).toHaveLength(3)
    expect(test.github.log.entries).toEqual([])
  })

  it('has nothing to say to shellcheck, where that is installed', () => {
    const files = [storedFile('a b.bin', [{ asset: 'a.bin', text: 'a' }])]
    const file = join(top, 'pull.sh')
    writeFileSync(file, scriptOf(files, { 'a.bin': 'a' }))

    const found = spawnSync('shellcheck', ['-s', 'sh', file], { encoding: 'utf8' })

    expect(found.error === undefined ? found.stdout : '').toBe('')
  })
})
