import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { extract, list } from 'tar'
import type { TarMember } from '../../src/adapters/tar-layout.ts'
import { layTar } from '../../src/adapters/tar-layout.ts'
import { cutPieces, sizeOf } from '../../src/domain/byte-piece.ts'
import { comparePaths } from '../../src/domain/listing.ts'
import { bytesOfPieces } from '../fakes/piece-bytes.ts'
import type { Tree } from '../fakes/tree.ts'
import { anyTree, inFolder, IS_POSIX, writeTree } from '../fakes/tree.ts'

const HAS_GNU_TAR =
  IS_POSIX && /GNU tar/.test(spawnSync('tar', ['--version'], { encoding: 'utf8' }).stdout ?? '')
const PYTHON = IS_POSIX
  ? ['python3', 'python'].find((name) => spawnSync(name, ['-V']).status === 0)
  : undefined

const USTAR = ['--format=ustar']
const PAX = [
  '--format=posix',
  '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime',
]
const SAME_FOR_ALL =
  '--mtime=@0 --owner=0 --group=0 --numeric-owner --mode=0644 --no-recursion --null -T - -cf -'

/** As a bad case of everything that is allowed. */
const ODD: Tree = {
  'a/b': 'in a folder',
  'a.b': 'sorts before it',
  'a-b': 'and this before that',
  empty: '',
  'a name with  spaces .txt': 'x'.repeat(512),
  'ünïcode/模型.safetensors': 'y'.repeat(513),
  '😀': 'above U+FFFF',
  '\uFF5E': 'below it',
  [`${'d'.repeat(49)}/${'f'.repeat(50)}`]: 'a name of exactly 100 bytes',
  [`${'d'.repeat(50)}/${'f'.repeat(50)}`]: 'a name of 101 bytes',
  [`deep/${'s'.repeat(250)}/${'t'.repeat(250)}`]: 'long segments',
  [`cut/${'é'.repeat(120)}`]: 'cut within a letter',
  // One more digit of the length makes the record longer than its digits could say.
  ...Object.fromEntries([87, 88, 89, 90, 91, 92].map((rest) => [`é${'z'.repeat(rest)}`, 'z'])),
}

function membersOf(folder: string, tree: Tree): readonly TarMember[] {
  writeTree(folder, tree)
  return Object.entries(tree).map(([path, content]) => ({
    path,
    file: join(folder, path),
    size: Buffer.byteLength(content),
  }))
}

function gnuTar(folder: string, tree: Tree, format: readonly string[]): Buffer {
  const paths = Object.keys(tree).toSorted(comparePaths)
  return execFileSync('tar', [...format, ...SAME_FOR_ALL.split(' ')], {
    cwd: folder,
    input: paths.map((path) => `${path}\0`).join(''),
    maxBuffer: 2 ** 30,
  })
}

async function treeOf(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** The archive in a file, and an empty folder for what comes out of it. */
async function withArchive(
  tree: Tree,
  work: (archive: string, target: string) => unknown,
): Promise<void> {
  await inFolder(async (folder) => {
    const { pieces } = layTar(membersOf(join(folder, 'model'), tree))
    const [archive, target] = [join(folder, 'model.tar'), join(folder, 'out')]
    writeFileSync(archive, bytesOfPieces(pieces))
    await mkdir(target)
    await work(archive, target)
  })
}

describe('a tar of the model', () => {
  it('has its files in the order of their path bytes, whatever order they came in', async () => {
    await inFolder((folder) => {
      const members = membersOf(folder, ODD)
      const { offsets, pieces } = layTar(members)
      expect([...offsets.keys()]).toEqual(Object.keys(ODD).toSorted(comparePaths))
      expect(layTar(members.toReversed())).toEqual(layTar(members))
      expect(sizeOf(pieces) % 10_240).toBe(0)
    })
  })

  it('tells where each file begins', async () => {
    await inFolder((folder) => {
      const { pieces, offsets, size } = layTar(membersOf(folder, ODD))
      const bytes = bytesOfPieces(pieces)
      expect(bytes.length).toBe(size)
      for (const [path, content] of Object.entries(ODD)) {
        const start = offsets.get(path) ?? Number.NaN
        const length = Buffer.byteLength(content)
        expect(bytes.subarray(start, start + length).toString()).toBe(content)
        expect(bytesOfPieces(cutPieces(pieces, start, length)).toString()).toBe(content)
      }
    })
  })

  it('of no files is an empty archive', () => {
    const { pieces, size, offsets } = layTar([])
    expect(bytesOfPieces(pieces)).toEqual(Buffer.alloc(10_240))
    expect([size, offsets.size]).toEqual([10_240, 0])
  })

  it('holds no more pieces than headers and files', async () => {
    await inFolder((folder) => {
      const tree = Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`part-${index}`, 'abc']),
      )
      expect(layTar(membersOf(folder, tree)).pieces.length).toBe(2 * 300 + 1)
    })
  })

  it.each([
    ['twice the same path', [1, 1]],
    ['no size', [Number.NaN]],
    ['a negative size', [-1]],
    ['half a byte', [0.5]],
  ])('is not made of %s', (_, sizes) => {
    const members = sizes.map((size) => ({ path: 'a', file: '/a', size }))
    expect(() => layTar(members)).toThrow(TypeError)
  })
})

const describeGnu = HAS_GNU_TAR ? describe : describe.skip

describeGnu('GNU tar (skipped where there is none)', () => {
  it('writes the same bytes as ustar for short ASCII names', async () => {
    await inFolder((folder) => {
      const short = Object.fromEntries(
        Object.entries(ODD).filter(([path]) => /^[ -~]{1,100}$/.test(path)),
      )
      const { pieces } = layTar(membersOf(folder, short))
      expect(Object.keys(short).length).toBeGreaterThan(5)
      expect(bytesOfPieces(pieces).equals(gnuTar(folder, short, USTAR))).toBe(true)
    })
  })

  it('writes the same bytes as pax for all names', async () => {
    await inFolder((folder) => {
      const { pieces } = layTar(membersOf(folder, ODD))
      expect(bytesOfPieces(pieces).equals(gnuTar(folder, ODD, PAX))).toBe(true)
    })
  })

  it('writes the same bytes for any files', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, (tree) =>
        inFolder((folder) => {
          const { pieces } = layTar(membersOf(folder, tree))
          expect(bytesOfPieces(pieces).equals(gnuTar(folder, tree, PAX))).toBe(true)
        }),
      ),
      { numRuns: 40 },
    )
  })

  it('writes the same headers for a file above 8 GiB, with a short or a long name', async () => {
    await inFolder((folder) => {
      for (const path of ['large.bin', `large-${'n'.repeat(120)}.bin`]) {
        for (const size of [8 * 2 ** 30 - 1, 8 * 2 ** 30]) {
          const file = join(folder, path)
          closeSync(openSync(file, 'w'))
          truncateSync(file, size)
          const head = execFileSync(
            'sh',
            ['-c', `tar "$@" | head -c 4096`, 'tar', ...PAX, ...SAME_FOR_ALL.split(' ')],
            { cwd: folder, input: `${path}\0`, stdio: ['pipe', 'pipe', 'ignore'] },
          )
          const { pieces } = layTar([{ path, file, size }])
          expect(bytesOfPieces(cutPieces(pieces, 0, 4096)).equals(head)).toBe(true)
        }
      }
    })
  })

  it('lists regular files of nobody, without a time', async () => {
    await withArchive({ 'a/b': 'abc', é: '' }, (archive) => {
      const listed = execFileSync('tar', ['-tvf', archive, '--utc', '--quoting-style=literal'], {
        encoding: 'utf8',
      })
      expect(listed.replaceAll(/ +/g, ' ')).toBe(
        '-rw-r--r-- 0/0 3 1970-01-01 00:00 a/b\n-rw-r--r-- 0/0 0 1970-01-01 00:00 é\n',
      )
    })
  })

  it('extracts the files', async () => {
    await withArchive(ODD, async (archive, target) => {
      execFileSync('tar', ['-xf', archive, '-C', target])
      expect(await treeOf(target)).toEqual(ODD)
    })
  })
})

describe('node-tar', () => {
  it('extracts the files', async () => {
    await withArchive(ODD, async (archive, target) => {
      await extract({ file: archive, cwd: target, strict: true })
      expect(await treeOf(target)).toEqual(ODD)
    })
  })

  it('reads the size of a file above 8 GiB', async () => {
    await inFolder(async (folder) => {
      const size = 9 * 2 ** 30
      const { pieces } = layTar([{ path: 'large', file: '/large', size }])
      const archive = join(folder, 'large.tar')
      writeFileSync(archive, bytesOfPieces(cutPieces(pieces, 0, 1536)))
      const sizes: unknown[] = []
      await list({ file: archive, onReadEntry: (entry) => sizes.push(entry.path, entry.size) })
      expect(sizes).toEqual(['large', size])
    })
  })
})

const describePython = PYTHON === undefined ? describe.skip : describe

describePython("Python's tarfile (skipped on Windows and where there is no Python)", () => {
  it('extracts the files', async () => {
    await withArchive(ODD, async (archive, target) => {
      const script = 'import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2])'
      execFileSync(PYTHON ?? '', ['-c', script, archive, target], {
        stdio: 'pipe',
        env: { ...process.env, PYTHONUTF8: '1' },
      })
      expect(await treeOf(target)).toEqual(ODD)
    })
  })
})
