import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gitCheckout } from '../../src/adapters/git-checkout.ts'
import { fakeLog } from '../fakes/log.ts'
import { inFolder } from '../fakes/tree.ts'

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
