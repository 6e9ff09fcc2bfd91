import { mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { Tree } from '../fakes/tree.ts'
import { inWorkspace } from '../fakes/workspace.ts'

const TREE: Tree = {
  'model/model.onnx': 'weights',
  'model/tokenizer/vocab.txt': 'a b c',
  'model/.cache/tmp': 'x',
  'data/a.csv': '1',
  'data/b.csv': '2',
  'data/deep/c.csv': '3',
  'metrics.json': '{}',
}

const pathsOf = (patterns: readonly string[], tree: Tree = TREE): Promise<readonly string[]> =>
  inWorkspace(tree, async ({ capture }) =>
    (await capture.collect(patterns, 100)).files.map(({ path }) => path),
  )

const refusal = (patterns: readonly string[], tree: Tree = TREE): Promise<string> =>
  inWorkspace(tree, async ({ capture, workspace }) => {
    const said = await refusalOf(() => capture.collect(patterns, 3))
    return said.replaceAll(workspace, 'WORKSPACE')
  })

describe('the model files', () => {
  it('are refused when one of several globs matches nothing', async () => {
    expect(await refusal(['model/model.onnx', 'model/*.bin'])).toBe(
      'FILE_MISSING "model/*.bin" matches no file in WORKSPACE. Remove it, or check that the step which writes the files ran before.',
    )
  })

  it('are one file by name, whose digest is its own', async () => {
    await inWorkspace(TREE, async ({ capture, workspace }) => {
      expect(await capture.collect(['model/model.onnx'], 10)).toMatchObject({
        files: [
          {
            file: join(workspace, 'model', 'model.onnx'),
            path: 'model.onnx',
            size: 7,
            sha256: sha256('weights'),
          },
        ],
        size: 7,
        digest: sha256('weights'),
      })
    })
  })

  it('are all files of a directory, hidden ones too, relative to it and sorted by bytes', async () => {
    expect(await pathsOf(['model'])).toEqual(['.cache/tmp', 'model.onnx', 'tokenizer/vocab.txt'])
    expect(await pathsOf(['./model/'])).toEqual(await pathsOf(['model']))
  })

  it('of a directory with one file have the digest of a listing', async () => {
    await inWorkspace({ 'm/w.bin': 'w' }, async ({ capture }) => {
      const { digest } = await capture.collect(['m'], 10)
      expect(digest).toBe(sha256(`${sha256('w')}  w.bin\n`))
    })
  })

  it('are what a glob matches, relative to its part without wildcards', async () => {
    expect(await pathsOf(['data/*.csv'])).toEqual(['a.csv', 'b.csv'])
    expect(await pathsOf(['data/**/*.csv'])).toEqual(['a.csv', 'b.csv', 'deep/c.csv'])
    expect(await pathsOf(['data/{b,deep/c}.csv'])).toEqual(['b.csv', 'deep/c.csv'])
    expect(await pathsOf(['*.json'])).toEqual(['metrics.json'])
  })

  it('of several lines are relative to the folder that they share', async () => {
    expect(await pathsOf(['data/a.csv', 'data/deep'])).toEqual(['a.csv', 'deep/c.csv'])
    expect(await pathsOf(['data/deep/*.csv', 'model/model.onnx'])).toEqual([
      'data/deep/c.csv',
      'model/model.onnx',
    ])
  })

  it('that two lines name are taken once', async () => {
    expect(await pathsOf(['data', 'data/a.csv', 'data/*.csv'])).toEqual([
      'a.csv',
      'b.csv',
      'deep/c.csv',
    ])
  })

  it('leave out what a line with "!" names: a file, a directory or a glob', async () => {
    expect(await pathsOf(['data', '!data/b.csv'])).toEqual(['a.csv', 'deep/c.csv'])
    expect(await pathsOf(['data', '!data/deep'])).toEqual(['a.csv', 'b.csv'])
    expect(await pathsOf(['data', '!data/*.csv'])).toEqual(['deep/c.csv'])
    expect(await pathsOf(['!**/*.csv', 'data', 'metrics.json'])).toEqual(['metrics.json'])
    expect(await pathsOf(['data', '!data/gone.csv'])).toEqual(['a.csv', 'b.csv', 'deep/c.csv'])
  })

  it('may be named absolutely inside of the workspace', async () => {
    await inWorkspace(TREE, async ({ capture, workspace }) => {
      const one = await capture.collect([join(workspace, 'model', 'model.onnx')], 10)
      const glob = await capture.collect([join(workspace, 'data', '*.csv')], 10)
      expect([...one.files, ...glob.files].map(({ path }) => path)).toEqual([
        'model.onnx',
        'a.csv',
        'b.csv',
      ])
    })
  })

  it('may have names that would be globs elsewhere', async () => {
    const tree = { 'runs/[1]/w.bin': 'one', 'runs/1/w.bin': 'other' }
    expect(await pathsOf(['runs/[1]/w.bin'], tree)).toEqual(['w.bin'])
    await inWorkspace(tree, async ({ capture }) => {
      expect((await capture.collect(['runs/[1]'], 10)).files[0]?.sha256).toBe(sha256('one'))
    })
  })

  it('may lie in the workspace itself', async () => {
    expect(await pathsOf(['.'], { a: '1', 'b/c': '2' })).toEqual(['a', 'b/c'])
  })
})

describe('a pattern is refused', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['that names nothing', ['gone.onnx'], 'FILE_MISSING "gone.onnx" matches nothing in WORKSPACE.'],
    [
      'whose glob matches nothing',
      ['*.onnx'],
      'FILE_MISSING "*.onnx" matches no file in WORKSPACE.',
    ],
    [
      'that is excluded again',
      ['metrics.json', '!metrics.json'],
      'FILE_MISSING "metrics.json", "!metrics.json" matches no file',
    ],
    ['that only excludes', ['!data'], 'FILE_MISSING "!data" selects nothing'],
    [
      'that leads out',
      ['../outside'],
      'FILE_REFUSED "../outside" lies outside of the workspace WORKSPACE',
    ],
    ['whose glob leads out', ['../*.onnx'], 'FILE_REFUSED "../*.onnx" lies outside'],
    [
      'that leads out on a detour',
      ['data/../../outside/x'],
      'FILE_REFUSED "data/../../outside/x" lies outside',
    ],
    ['that is another absolute path', ['/etc/passwd'], 'FILE_REFUSED "/etc/passwd" lies outside'],
    ['that selects too much', ['**/*'], 'LIMIT_EXCEEDED "**/*" selects more than 3 files'],
  ])('%s', async (_name, patterns, message) => {
    expect(await refusal(patterns)).toContain(message)
  })

  it('that holds nothing, with the folder it was looked for in', async () => {
    await inWorkspace({ 'empty.onnx': '', 'blank/a': '', 'blank/b': '' }, async (scene) => {
      mkdirSync(join(scene.workspace, 'void'))
      const said = (pattern: string): Promise<string> =>
        refusalOf(() => scene.capture.collect([pattern], 10))
      expect(await said('empty.onnx')).toContain(
        `FILE_MISSING "empty.onnx" holds an empty file only in ${scene.workspace}`,
      )
      expect(await said('blank')).toContain('FILE_MISSING "blank" holds empty files only')
      expect(await said('void')).toContain('FILE_MISSING "void" matches no file')
      expect(await refusalOf(() => scene.capture.fingerprint(['void']))).toContain(
        'FILE_MISSING "void" matches no file',
      )
    })
  })
})

describe('a data set', () => {
  it('of one file has the digest of the file and no listing', async () => {
    await inWorkspace(TREE, async ({ capture }) => {
      expect(await capture.fingerprint(['data/a.csv'])).toMatchObject({
        digest: sha256('1'),
        files: 1,
        size: 1,
        listing: null,
      })
    })
  })

  it('of a directory has a listing on disk whose digest it has', async () => {
    await inWorkspace(TREE, async ({ capture, scratch }) => {
      const { digest, files, size, listing } = await capture.fingerprint(['data'])
      const text = `${sha256('1')}  a.csv\n${sha256('2')}  b.csv\n${sha256('3')}  deep/c.csv\n`
      expect([digest, files, size]).toEqual([sha256(text), 3, 3])
      expect(listing).toMatchObject({ size: text.length, sha256: sha256(text) })
      expect(readFileSync(listing?.file ?? '', 'utf8')).toBe(text)
      expect(listing?.file.startsWith(scratch)).toBe(true)
    })
  })

  it('has the same digest by directory and by a glob for all of it', async () => {
    await inWorkspace(TREE, async ({ capture }) => {
      const [whole, glob] = await Promise.all([
        capture.fingerprint(['data']),
        capture.fingerprint(['data/**']),
      ])
      expect(glob.digest).toBe(whole.digest)
    })
  })
})

describe('a text file', () => {
  it('is read whole, with its path in the workspace', async () => {
    await inWorkspace(TREE, async ({ capture }) => {
      const { wildcard, files } = await capture.readTexts(['data/deep/c.csv'], 10)
      expect(wildcard).toBe(false)
      expect(files).toEqual([{ path: 'data/deep/c.csv', bytes: Buffer.from('3') }])
    })
  })

  it('that a glob matched is known to be dispensable', async () => {
    await inWorkspace(TREE, async ({ capture }) => {
      const { wildcard, files } = await capture.readTexts(['data/*.csv'], 10)
      expect(wildcard).toBe(true)
      expect(files.map(({ path }) => path)).toEqual(['data/a.csv', 'data/b.csv'])
    })
  })

  it('may be empty: its format says what that means', async () => {
    await inWorkspace({ 'm.json': '' }, async ({ capture }) => {
      expect((await capture.readTexts(['m.json'], 10)).files[0]?.bytes.length).toBe(0)
    })
  })

  it('is refused when it is missing or too large', async () => {
    await inWorkspace({ 'm.json': 'x'.repeat(11) }, async ({ capture }) => {
      expect(await refusalOf(() => capture.readTexts(['gone.json'], 10))).toContain(
        'FILE_MISSING "gone.json"',
      )
      expect(await refusalOf(() => capture.readTexts(['m.json'], 10))).toBe(
        'LIMIT_EXCEEDED "m.json" is larger than 10 bytes, the limit for such a file.',
      )
    })
  })

  it('is refused when a pattern matches more than a thousand of them', async () => {
    const tree = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`m/${index}`, 'x']))
    await inWorkspace(tree, async ({ capture }) => {
      expect(await refusalOf(() => capture.readTexts(['m/*'], 10))).toContain(
        'more than 1000 files',
      )
    })
  })
})

/** Of a file that is empty but for its first byte. */
const sparseDigest = (first: string, bytes: number) => {
  const content = Buffer.alloc(bytes)
  content.write(first)
  return sha256(content)
}

describe('a large model', () => {
  it('of two files of 64 MiB is hashed whole, by worker threads', async () => {
    await inWorkspace(
      { 'm/a.bin': 'a', 'm/b.bin': 'b', 'm/c.json': '{}' },
      async ({ capture, workspace }) => {
        const size = 64 * 1024 * 1024
        truncateSync(join(workspace, 'm', 'a.bin'), size)
        truncateSync(join(workspace, 'm', 'b.bin'), size + 1)
        const { files } = await capture.collect(['m'], 10)
        expect(files.map(({ path, sha256: hash }) => [path, hash])).toEqual([
          ['a.bin', sparseDigest('a', size)],
          ['b.bin', sparseDigest('b', size + 1)],
          ['c.json', sha256('{}')],
        ])
      },
    )
  })
})
