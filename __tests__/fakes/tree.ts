import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'

/** Relative path to content. */
export type Tree = Readonly<Record<string, string>>

export function writeTree(folder: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A new folder for the work, which is gone afterwards. */
export async function inFolder<Result>(
  work: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'model-release-test-')))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The command of the format's description, as anybody would type it. */
const COMMAND = `find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum --`

/** What GNU find and coreutils print for the files of a folder. */
export function listWithCoreutils(folder: string): string {
  return execFileSync('sh', ['-c', COMMAND], { cwd: folder, encoding: 'utf8' })
}

/** Whether this system has the GNU tools which that needs. */
export const HAS_COREUTILS =
  process.platform === 'linux' &&
  /GNU[^]*GNU/.test(
    spawnSync('sh', ['-c', 'sha256sum --version && find --version'], { encoding: 'utf8' }).stdout,
  )

/** Links and pipes are plain there; Windows asks rights for them that not everybody has. */
export const IS_POSIX = process.platform !== 'win32'

const SIGNS = [
  ...'abBz09._~!@#$%^&()[]{}*?+=,;\'"|<>:`'.split(''),
  '-',
  ' ',
  '\n',
  '\t',
  '\\',
  'é',
  'e\u0301',
  '\u00A0',
  '\uE000',
  '\uFF5E',
  '😀',
  '𐀀',
  '\u{10FFFF}',
]

const anySegment = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 6 })
  .map((signs) => signs.join(''))
  // sha256sum takes `-` for its standard input.
  .filter((name) => !['.', '..', '-'].includes(name))

/** Files with names as odd as a POSIX file system takes them; no file is where a folder has to be. */
export const anyTree: fc.Arbitrary<Tree> = fc
  .uniqueArray(
    fc.tuple(
      fc.array(anySegment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
      fc.string({ minLength: 1, maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 12, selector: ([path]) => path },
  )
  .map((files) => {
    const paths = files.map(([path]) => path)
    const isFolder = (path: string): boolean => paths.some((one) => one.startsWith(`${path}/`))
    return Object.fromEntries(files.filter(([path]) => !isFolder(path)))
  })
