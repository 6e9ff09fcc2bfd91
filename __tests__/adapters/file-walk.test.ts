import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { anyTree, HAS_COREUTILS, IS_POSIX, listWithCoreutils, writeTree } from '../fakes/tree.ts'
import type { Scene } from '../fakes/workspace.ts'
import { inWorkspace } from '../fakes/workspace.ts'

/** What `collect` says of patterns in a workspace with two folders, beside which lie files of others. */
const refusal = (
  pattern: string | readonly string[],
  prepare: (scene: Scene) => void,
): Promise<string> =>
  inWorkspace({ 'm/w.bin': 'w', 'shared/s.bin': 's' }, async (scene) => {
    writeTree(scene.outside, { 'secret.txt': 'secret', 'folder/secret.txt': 'secret' })
    prepare(scene)
    const said = await refusalOf(() => scene.capture.collect([pattern].flat(), 10))
    return said.replaceAll(scene.workspace, 'WORKSPACE')
  })

const through = (patterns: readonly string[]): Promise<string> =>
  refusal(patterns, ({ workspace, outside }) => {
    writeTree(outside, { 'folder/b.txt': 'b' })
    symlinkSync(join(outside, 'folder'), join(workspace, 'out'))
  })

/** What lies about in many a workspace. */
const litter = ({ workspace, outside }: Scene): void => {
  mkdirSync(join(workspace, 'venv', 'bin'), { recursive: true })
  symlinkSync(join(outside, 'secret.txt'), join(workspace, 'venv', 'bin', 'python'))
  symlinkSync(join(outside, 'folder'), join(workspace, 'cache'))
  symlinkSync('gone', join(workspace, 'gone.bin'))
  execFileSync('mkfifo', [join(workspace, 'pipe')])
  writeTree(workspace, { 'model.onnx': 'weights' })
}

describe('a link', () => {
  if (!IS_POSIX) {
    it.todo('not run: links and pipes need another system')
    return
  }

  it('within the set is followed', async () => {
    await inWorkspace({ 'm/real/w.bin': 'w' }, async ({ capture, workspace }) => {
      symlinkSync('real/w.bin', join(workspace, 'm', 'alias.bin'))
      symlinkSync('real', join(workspace, 'm', 'again'))
      const { files } = await capture.collect(['m'], 10)
      expect(files.map(({ path, sha256: hash }) => [path, hash])).toEqual([
        ['again/w.bin', sha256('w')],
        ['alias.bin', sha256('w')],
        ['real/w.bin', sha256('w')],
      ])
    })
  })

  it('that is named itself may lead anywhere in the workspace', async () => {
    const linked = await refusal('latest.bin', ({ workspace }) =>
      symlinkSync('shared/s.bin', join(workspace, 'latest.bin')),
    )
    const folder = await refusal('latest', ({ workspace }) =>
      symlinkSync('shared', join(workspace, 'latest')),
    )
    expect([linked, folder]).toEqual(['done', 'done'])
  })

  it.each<readonly [string, string, string]>([
    ['a file outside', 'm/out.bin', 'secret.txt'],
    ['a folder outside', 'm/out', 'folder'],
  ])('to %s is refused in a directory', async (_name, link, target) => {
    const said = await refusal('m', ({ workspace, outside }) =>
      symlinkSync(join(outside, target), join(workspace, link)),
    )
    expect(said).toBe(
      `FILE_REFUSED "${link}" is a link that leads out of WORKSPACE/m. Replace it by the file itself, or exclude it with "!${link}".`,
    )
  })

  it.each<readonly [string, string, string]>([
    ['a file by name', 'out.bin', 'secret.txt'],
    ['a directory by name', 'out', 'folder'],
  ])('to %s outside is refused', async (_name, link, target) => {
    const said = await refusal(link, ({ workspace, outside }) =>
      symlinkSync(join(outside, target), join(workspace, link)),
    )
    expect(said).toContain(`FILE_REFUSED "${link}" is a link that leads out of WORKSPACE`)
  })

  it('to a folder outside is refused on the way to a file, to two files and to a glob', async () => {
    expect(await through(['out/secret.txt'])).toContain('FILE_REFUSED "out/secret.txt" is a link')
    expect(await through(['out/secret.txt', 'out/b.txt'])).toContain('FILE_REFUSED "out" is a link')
    expect(await through(['out/secret.txt', 'm'])).toContain('FILE_REFUSED "out" is a link')
    expect(await through(['out/*.txt'])).toContain('FILE_REFUSED "out" is a link')
    expect(await through(['**/*.txt'])).toContain('FILE_REFUSED "out" is a link')
  })

  it('out of the set, though not out of the workspace, is refused', async () => {
    const said = await refusal('m', ({ workspace }) =>
      symlinkSync('../shared/s.bin', join(workspace, 'm', 's.bin')),
    )
    expect(said).toContain('FILE_REFUSED "m/s.bin" is a link that leads out of WORKSPACE/m')
  })

  it('back to a folder that holds it is refused', async () => {
    const said = await refusal('m', ({ workspace }) => {
      mkdirSync(join(workspace, 'm', 'sub'))
      symlinkSync('..', join(workspace, 'm', 'sub', 'up'))
    })
    expect(said).toBe('FILE_REFUSED "m/sub/up" links back to a folder that holds it.')
  })

  it.each<readonly [string, string]>([
    ['to a missing file', 'gone.bin'],
    ['to itself', 'l.bin'],
  ])('%s is refused, by name and in a directory', async (_name, target) => {
    const prepare = ({ workspace }: Scene): void =>
      symlinkSync(target, join(workspace, 'm', 'l.bin'))
    const expected =
      'FILE_REFUSED "m/l.bin" is a link to a file that does not exist, or to itself. Restore the file, or exclude ' +
      'the link with "!m/l.bin".'
    expect(await refusal('m/l.bin', prepare)).toBe(expected)
    expect(await refusal('m', prepare)).toBe(expected)
  })

  it('of any of these kinds may be excluded, as the errors say', async () => {
    const said = await refusal(
      ['m', '!m/out.bin', '!m/out', '!m/gone.bin', '!m/*.self', '!m/pipe'],
      ({ workspace, outside }) => {
        symlinkSync(join(outside, 'secret.txt'), join(workspace, 'm', 'out.bin'))
        symlinkSync(join(outside, 'folder'), join(workspace, 'm', 'out'))
        symlinkSync('gone', join(workspace, 'm', 'gone.bin'))
        symlinkSync('x.self', join(workspace, 'm', 'x.self'))
        execFileSync('mkfifo', [join(workspace, 'm', 'pipe')])
      },
    )
    expect(said).toBe('done')
  })

  it('that no pattern asks for is no error', async () => {
    expect(await refusal('*.onnx', litter)).toBe('done')
    expect(await refusal(['{venv,m}/**/*.bin'], litter)).toBe('done')
    expect(await refusal(['model.onnx', 'm/w.bin'], litter)).toBe('done')
    expect(await refusal('{,m/}*.onnx', litter)).toContain('FILE_REFUSED "cache"')
  })
})

describe('a name with the signs of a glob', () => {
  if (!IS_POSIX) {
    it.todo('not run: Windows has no such names')
    return
  }

  it('is the file of that name where there is one', async () => {
    await inWorkspace({ 'a*b': 'star', aXb: 'x' }, async ({ capture }) => {
      const { files } = await capture.collect(['a*b'], 10)
      expect(files.map(({ path }) => path)).toEqual(['a*b'])
    })
  })
})

describe('a pipe', () => {
  if (!IS_POSIX) {
    it.todo('not run: links and pipes need another system')
    return
  }

  it('is refused, by name and in a directory', async () => {
    await inWorkspace({ 'm/w.bin': 'w' }, async ({ capture, workspace }) => {
      execFileSync('mkfifo', [join(workspace, 'm', 'pipe')])
      const expected =
        'FILE_REFUSED "m/pipe" is a socket, pipe or device, not a file. Exclude it with "!m/pipe".'
      expect(await refusalOf(() => capture.collect(['m/pipe'], 10))).toBe(expected)
      expect(await refusalOf(() => capture.collect(['m'], 10))).toBe(expected)
    })
  })
})

describe('on a GNU system the listing of a data set', () => {
  if (!HAS_COREUTILS) {
    it.todo('not run: GNU find and coreutils are missing here')
    return
  }

  it('is, with any names, what find, sort and sha256sum give', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (tree) => {
        await inWorkspace({}, async ({ capture, workspace, scratch }) => {
          mkdirSync(join(workspace, 'set'))
          writeTree(join(workspace, 'set'), tree)
          const expected = listWithCoreutils(join(workspace, 'set'))
          expect((await capture.fingerprint(['set'])).digest).toBe(sha256(expected))
          const [listing = ''] = readdirSync(scratch)
          expect(readFileSync(join(scratch, listing), 'utf8')).toBe(expected)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for many files in many folders, which workers hash', async () => {
    await inWorkspace({}, async ({ capture, workspace }) => {
      for (let folder = 0; folder < 25; folder += 1) {
        mkdirSync(join(workspace, 'set', `f${folder}`), { recursive: true })
        for (let file = 0; file < 100; file += 1)
          writeFileSync(join(workspace, 'set', `f${folder}`, `${file}.txt`), `${folder} ${file}`)
      }
      const expected = listWithCoreutils(join(workspace, 'set'))
      expect(await capture.fingerprint(['set'])).toMatchObject({
        digest: sha256(expected),
        files: 2500,
      })
    })
  })

  it('cannot be made when a name is not UTF-8, and the error says so', async () => {
    await inWorkspace({ 'set/a': '1' }, async ({ capture, workspace }) => {
      writeFileSync(
        Buffer.concat([Buffer.from(join(workspace, 'set', 'x')), Buffer.from([0xff])]),
        'x',
      )
      expect(await refusalOf(() => capture.fingerprint(['set']))).toContain(
        'FILE_REFUSED "set/x\uFFFD": the name is not UTF-8',
      )
    })
  })
})
