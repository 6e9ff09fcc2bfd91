import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gitCheckout } from '../../src/adapters/git-checkout.ts'
import { fakeLog } from '../fakes/log.ts'
import type { Tree } from '../fakes/tree.ts'
import { inFolder, IS_POSIX, writeTree } from '../fakes/tree.ts'

const IDENTITY = [
  '-c',
  'user.name=Test',
  '-c',
  'user.email=test@example.org',
  '-c',
  'commit.gpgsign=false',
]

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...IDENTITY, ...args], { encoding: 'utf8' }).trim()

/** A repository with one commit of the file `train.py`. */
const inRepository = <Result>(work: (folder: string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    git(folder, 'init', '--quiet')
    writeFileSync(join(folder, 'train.py'), 'train()\n')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'First')
    return await work(folder)
  })

describe('a checkout', () => {
  it('is at its commit, and clean after a commit', async () => {
    await inRepository(async (folder) => {
      expect(await gitCheckout(folder, fakeLog()).read()).toEqual({
        commit: git(folder, 'rev-parse', 'HEAD'),
        dirty: false,
        origin: null,
      })
    })
  })

  it('stays clean beside new files, since training writes some', async () => {
    await inRepository(async (folder) => {
      writeFileSync(join(folder, 'model.onnx'), 'weights')
      expect(await gitCheckout(folder, fakeLog()).read()).toMatchObject({ dirty: false })
    })
  })

  it.each<readonly [string, (folder: string) => void]>([
    ['a changed', (folder) => writeFileSync(join(folder, 'train.py'), 'cheat()\n')],
    ['a deleted', (folder) => rmSync(join(folder, 'train.py'))],
    [
      'a staged',
      (folder) => {
        writeFileSync(join(folder, 'new.py'), 'x')
        git(folder, 'add', 'new.py')
      },
    ],
  ])('is dirty with %s file', async (_name, change) => {
    await inRepository(async (folder) => {
      change(folder)
      expect(await gitCheckout(folder, fakeLog()).read()).toMatchObject({ dirty: true })
    })
  })

  it('is at the commit itself when it is detached, as a runner leaves it', async () => {
    await inRepository(async (folder) => {
      const commit = git(folder, 'rev-parse', 'HEAD')
      git(folder, 'checkout', '--quiet', '--detach')
      expect(await gitCheckout(folder, fakeLog()).read()).toEqual({
        commit,
        dirty: false,
        origin: null,
      })
    })
  })

  it('starts no program that its configuration names', async () => {
    await inRepository(async (folder) => {
      const proof = join(folder, '..', `${Date.now()}-started`)
      git(folder, 'config', 'core.fsmonitor', `touch ${proof}; false`)
      expect(await gitCheckout(folder, fakeLog()).read()).toMatchObject({ dirty: false })
      expect(() => rmSync(proof)).toThrow('ENOENT')
    })
  })
})

const treeOf = (paths: readonly string[]): Tree =>
  Object.fromEntries(paths.map((path) => [path, 'x']))

/** A repository with these files, all but the untracked ones known to git. */
const withFiles = <Result>(
  tracked: readonly string[],
  untracked: readonly string[],
  work: (folder: string) => Promise<Result>,
): Promise<Result> =>
  inRepository(async (folder) => {
    writeTree(folder, treeOf(tracked))
    git(folder, 'add', '.')
    writeTree(folder, treeOf(untracked))
    return await work(folder)
  })

const listTracked = (folder: string, ...paths: readonly string[]): Promise<readonly string[]> =>
  gitCheckout(folder, fakeLog()).listTracked(paths)

describe('the files that git tracks', () => {
  it('are those that were added, in the order in which they are asked for', async () => {
    await withFiles(['m.json', 'a/b/m.json'], ['made.json'], async (folder) => {
      expect(
        await listTracked(folder, 'train.py', 'a/b/m.json', 'made.json', 'gone.json', 'm.json'),
      ).toEqual(['train.py', 'a/b/m.json', 'm.json'])
    })
  })

  it.each(
    [
      ' leading space.json',
      'trailing space ',
      'a b.json',
      'é\u0301 😀.json',
      '-n',
      '--others',
      'with\nline.json',
      'a"b.json',
      'back\\slash.json',
      ':colon.json',
      ':(top)m.json',
      ':!m.json',
      '*.json',
      'm[0].json',
      'q?.json',
      '#1/m.json',
    ].filter((name) => IS_POSIX || !/["*:?\\\n]| $/.test(name)),
  )('are told by their very names, spaces, globs and colons included: %j', async (name) => {
    await withFiles([name], [], async (folder) => {
      expect(await listTracked(folder, name)).toEqual([name])
      expect(await listTracked(folder, 'train.py', name)).toEqual(['train.py', name])
    })
  })

  it.each(['*.json', 'm?json', 'm[.]json', ':(glob)*.json', ':/', ':(top)', '.', 'a', 'a/', ''])(
    'are none by what is only a pattern or a folder: %j',
    async (pattern) => {
      await withFiles(['m.json', 'a/m.json'], [], async (folder) => {
        expect(await listTracked(folder, 'm.json', pattern)).toEqual(['m.json'])
        expect(await listTracked(folder, pattern)).toEqual([])
      })
    },
  )

  it('are named as they are from the folder, which may lie within a repository', async () => {
    await withFiles(['a/m.json', 'm.json'], [], async (folder) => {
      expect(await listTracked(join(folder, 'a'), 'm.json', 'a/m.json')).toEqual(['m.json'])
    })
  })

  it('are so as well when they are changed, or gone from the folder', async () => {
    await withFiles(['m.json', 'n.json'], [], async (folder) => {
      writeFileSync(join(folder, 'm.json'), 'other')
      rmSync(join(folder, 'n.json'))
      expect(await listTracked(folder, 'm.json', 'n.json')).toEqual(['m.json', 'n.json'])
    })
  })

  it('are none of nothing, for which git is not started', async () => {
    await inFolder(async (folder) => {
      const log = fakeLog()
      expect(await gitCheckout(folder, log).listTracked([])).toEqual([])
      expect(await gitCheckout(folder, log).listTracked([''])).toEqual([])
      expect(log.lines).toEqual([])
    })
  })

  it('are none without git, in a folder that is no checkout, or outside of it', async () => {
    await inFolder(async (folder) => {
      const log = fakeLog()
      writeFileSync(join(folder, 'm.json'), 'x')
      expect(await gitCheckout(folder, log).listTracked(['m.json'])).toEqual([])
      expect(log.lines).toEqual([expect.stringMatching(/^debug git: /)])
    })
    await withFiles(['m.json'], [], async (folder) => {
      expect(await listTracked(folder, '../m.json')).toEqual([])
      const { PATH } = process.env
      try {
        process.env['PATH'] = join(folder, 'nothing')
        expect(await listTracked(folder, 'm.json')).toEqual([])
      } finally {
        process.env['PATH'] = PATH
      }
      expect(await listTracked(folder, 'm.json')).toEqual(['m.json'])
    })
  })

  it('are asked for without starting a program that the checkout names', async () => {
    await withFiles(['m.json'], [], async (folder) => {
      const proof = join(folder, 'started')
      git(folder, 'config', 'core.fsmonitor', `touch '${proof}'; false`)
      expect(await listTracked(folder, 'm.json')).toEqual(['m.json'])
      expect(existsSync(proof)).toBe(false)
    })
  })
})

describe('there are no facts, and no failure', () => {
  it.each<readonly [string, (folder: string) => string]>([
    ['in a folder that is no checkout', (folder) => folder],
    ['in a folder that is not there', (folder) => join(folder, 'gone')],
    [
      'in a repository without a commit',
      (folder) => {
        git(folder, 'init', '--quiet')
        return folder
      },
    ],
  ])('%s', async (_name, prepare) => {
    await inFolder(async (folder) => {
      const log = fakeLog()
      expect(await gitCheckout(prepare(folder), log).read()).toBeUndefined()
      expect(log.lines).toEqual([expect.stringMatching(/^debug git: /)])
    })
  })
})
