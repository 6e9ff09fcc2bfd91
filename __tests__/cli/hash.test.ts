import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { run } from '../../src/cli/run.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Tree } from '../fakes/tree.ts'
import { anyTree, HAS_COREUTILS, inFolder, listWithCoreutils, writeTree } from '../fakes/tree.ts'

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

async function say(folder: string, ...args: readonly string[]): Promise<Said> {
  const [out, err] = [collect(), collect()]
  const code = await run(args, { out: out.stream, err: err.stream, folder })
  return { code, out: out.text(), err: err.text().replaceAll(folder, 'HERE') }
}

const TREE: Tree = { 'data/a.csv': '1', 'data/deep/b.csv': '22', 'model.onnx': 'weights' }
const LISTING = `${sha256('1')}  a.csv\n${sha256('22')}  deep/b.csv\n`

const inTree = (work: (folder: string) => Promise<void>, tree: Tree = TREE): Promise<void> =>
  inFolder(async (folder) => {
    writeTree(folder, tree)
    await work(folder)
  })

describe('model-release', () => {
  it('lists its verbs and explains one', async () => {
    const help = await say('/', '--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('  hash          prints the digest')
    expect(await say('/')).toEqual(help)
    expect((await say('/', 'hash', '--help')).out).toContain('Usage: model-release hash PATTERN')
  })

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await say('/', '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('refuses a verb that does not exist, naming those that do', async () => {
    expect(await say('/', 'hsah')).toEqual({
      code: 2,
      out: '',
      err: 'model-release: There is no verb "hsah". Verbs: pull, verify, list, compare, hash, keygen, trusted-root, prune, doctor.\nTry: model-release --help\n',
    })
  })
})

describe('model-release hash', () => {
  it.each(['--out', '--cache'])('refuses a file for %s that it would hash itself', (option) =>
    inTree(async (folder) => {
      const said = await say(folder, 'hash', 'data', option, 'data/self.sha256')
      expect(said).toMatchObject({ code: 2, out: '' })
      expect(said.err).toContain(`${option} "data/self.sha256" would be one of the files`)
      expect(readdirSync(join(folder, 'data'))).toEqual(['a.csv', 'deep'])
    }),
  )

  it('prints the digest of one file, which is its own', () =>
    inTree(async (folder) => {
      expect(await say(folder, 'hash', 'model.onnx')).toEqual({
        code: 0,
        out: `sha256:${sha256('weights')}  model.onnx\n`,
        err: '',
      })
    }))

  it('prints the digest of a folder, which is that of its listing', () =>
    inTree(async (folder) => {
      const { out } = await say(folder, 'hash', 'data', '--out', 'data.sha256')
      expect(out).toBe(`sha256:${sha256(LISTING)}  data\n`)
      expect(readFileSync(join(folder, 'data.sha256'), 'utf8')).toBe(LISTING)
    }))

  it('takes globs and exclusions, and paths outside of the current folder', () =>
    inTree(async (folder) => {
      const { out } = await say(folder, 'hash', '**/*.csv', '!data/a.csv')
      expect(out).toBe(`sha256:${sha256('22')}  **/*.csv !data/a.csv\n`)
      mkdirSync(join(folder, 'else'))
      for (const pattern of ['../data', join(folder, 'data'), '../data/**'])
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect((await say(join(folder, 'else'), 'hash', pattern)).out).toBe(
          `sha256:${sha256(LISTING)}  ${pattern}\n`,
        )
    }))

  it('prints JSON', () =>
    inTree(async (folder) => {
      const { out } = await say(folder, 'hash', 'data', '--json')
      expect(JSON.parse(out)).toEqual({
        digest: `sha256:${sha256(LISTING)}`,
        files: 2,
        size: 3,
        listing: null,
      })
    }))

  it('reads nothing again that the cache knows, and works with a broken one', () =>
    inTree(async (folder) => {
      writeFileSync(join(folder, 'cache'), 'broken')
      const first = await say(folder, 'hash', 'data', '--cache', 'cache')
      expect(first.out).toBe(`sha256:${sha256(LISTING)}  data\n`)
      expect(first.err).toContain('warning: The digest cache HERE/cache is not used')
    }))

  it.each<readonly [string, readonly string[], string]>([
    ['no pattern', [], 'There is no PATTERN.\nTry: model-release hash --help'],
    ['an unknown option', ['data', '--frob'], "Unknown option '--frob'"],
    ['a pattern that matches nothing', ['gone'], '"gone" matches nothing in HERE'],
    ['a folder with nothing in it', ['void'], '"void" matches no file in HERE'],
    ['a share without a place for it', ['data', '--shard', '1/2'], '--shard needs --out FILE'],
    ['a share that is none', ['data', '--shard', '3/2', '--out', 'x'], '--shard "3/2" is no share'],
    ['a share of nothing', ['data', '--shard', '0/0', '--out', 'x'], '--shard "0/0" is no share'],
    ['a listing in a folder that is not there', ['data', '--out', 'no/x'], 'ENOENT'],
    ['nothing to merge', ['--merge'], 'There is no FILE to merge.'],
    ['merging and sharing at once', ['--merge', 'a', '--shard', '1/2'], '--merge reads listings'],
  ])('refuses %s with code 2 and no stack', async (_name, args, message) => {
    await inTree(async (folder) => {
      mkdirSync(join(folder, 'void'))
      const said = await say(folder, 'hash', ...args)
      expect([said.code, said.out]).toEqual([2, ''])
      expect(said.err).toContain(message)
      expect(said.err).not.toContain('    at ')
      expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
    })
  })
})

/** Hashes all shares and merges them. */
async function mergeAll(folder: string, count: number): Promise<Said> {
  const names = Array.from({ length: count }, (_, index) => `../part-${index + 1}`)
  for (const [index, name] of names.entries()) {
    const args = ['--shard', `${index + 1}/${count}`, '--out', name]
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await say(folder, 'hash', '.', ...args)).toMatchObject({ code: 0 })
  }
  return say(folder, 'hash', '--merge', ...names, '--out', '../merged', '--json')
}

describe('shards', () => {
  it('give the digest and the listing of one machine, for any files and any number', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, fc.integer({ min: 1, max: 9 }), async (tree, count) => {
        await inFolder(async (outer) => {
          const folder = join(outer, 'set')
          writeTree(folder, tree)
          const whole = JSON.parse(
            (await say(folder, 'hash', '.', '--out', '../whole', '--json')).out,
          )
          const merged = JSON.parse((await mergeAll(folder, count)).out)
          expect({ ...merged, listing: '' }).toEqual({ ...whole, listing: '' })
          const listing = readFileSync(join(outer, 'merged'), 'utf8')
          expect(listing).toBe(readFileSync(join(outer, 'whole'), 'utf8'))
          expect(listing).toBe(HAS_COREUTILS ? listWithCoreutils(folder) : listing)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('of one single file give its own digest', () =>
    inTree(async (folder) => {
      for (const index of [1, 2])
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await say(folder, 'hash', 'model.onnx', '--shard', `${index}/2`, '--out', `p${index}`)
      const { out } = await say(folder, 'hash', '--merge', 'p1', 'p2')
      expect(out).toBe(`sha256:${sha256('weights')}  p1 p2\n`)
    }))

  it('are shares of about the same size', () =>
    inTree(
      async (folder) => {
        const said = await Promise.all(
          [1, 2].map((index) =>
            say(folder, 'hash', 'd', '--shard', `${index}/2`, '--out', `p${index}`, '--json'),
          ),
        )
        expect(said.map(({ out }) => JSON.parse(out).files)).toEqual([1, 100])
      },
      {
        'd/large': 'x'.repeat(100 * 16 * 1024),
        ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`d/s${index}`, 'y'])),
      },
    ))
})

const withShards = (
  work: (folder: string, merge: (...files: readonly string[]) => Promise<string>) => Promise<void>,
): Promise<void> =>
  inTree(async (folder) => {
    for (const index of [1, 2])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await say(folder, 'hash', 'data', '--shard', `${index}/2`, '--out', `p${index}`)
    await work(folder, async (...files) => {
      const { code, err } = await say(folder, 'hash', '--merge', ...files, '--out', 'merged')
      expect(code).toBe(2)
      expect(readdirSync(folder)).not.toContain('merged')
      return err
    })
  })

describe('merging refuses', () => {
  it('a shard that is missing or twice there', () =>
    withShards(async (_folder, merge) => {
      expect(await merge('p1')).toContain('Of 2 shards, number 2 is missing.')
      expect(await merge('p1', 'p1', 'p2')).toContain('HERE/p1 and HERE/p1 are both shard 1/2.')
    }))

  it('shards of another number, or of a machine with other files', () =>
    withShards(async (folder, merge) => {
      await say(folder, 'hash', 'data', '--shard', '2/3', '--out', 'p3')
      expect(await merge('p1', 'p3')).toContain('HERE/p1 is one of 2 shards, but HERE/p3 one of 3.')
      appendFileSync(join(folder, 'data', 'new'), 'x')
      await say(folder, 'hash', 'data', '--shard', '2/2', '--out', 'p2')
      expect(await merge('p1', 'p2')).toMatch(/are of different sets: of 2 files .* of 3 files/)
    }))

  it('files that are no partial listings, or are broken ones', () =>
    withShards(async (folder, merge) => {
      writeFileSync(join(folder, 'other'), `${sha256('a')}  a\n`)
      expect(await merge('other')).toContain('HERE/other:1: this is no partial listing.')
      expect(await merge('gone', 'p2')).toContain('ENOENT')
      const whole = readFileSync(join(folder, 'p1'), 'utf8')
      const [head = '', line = ''] = whole.split('\n')
      writeFileSync(join(folder, 'p1'), `${head}\n`)
      expect(await merge('p1', 'p2')).toContain('its lines are not those')
      writeFileSync(join(folder, 'p1'), whole.slice(0, -1))
      expect(await merge('p1', 'p2')).toContain('the last line is cut off')
      writeFileSync(join(folder, 'p1'), `${head}\n${line.replace(/^./, '-')}\n`)
      expect(await merge('p1', 'p2')).toContain('HERE/p1:2: ')
    }))

  it('a path in two shards, and paths that no machine walked', () =>
    withShards(async (folder, merge) => {
      const forge = (name: string, lines: string): void => {
        const [head = ''] = readFileSync(join(folder, name), 'utf8').split('\n')
        const changed = head.replace(/lines=\w+/, `lines=${sha256(lines)}`)
        writeFileSync(join(folder, name), `${changed}\n${lines}`)
      }
      forge('p2', `${sha256('1')}  a.csv\n`)
      expect(await merge('p1', 'p2')).toContain('"a.csv" is in two shards')
      forge('p2', `${sha256('1')}  other.csv\n`)
      expect(await merge('p1', 'p2')).toContain(
        'The shards hold 2 files, not the 2 files of the set',
      )
      forge('p2', '')
      expect(await merge('p1', 'p2')).toContain('The shards hold 1 files, not the 2 files')
    }))

  it('anything else that a bit is different in, or gives the same', async () => {
    await withShards(async (folder) => {
      const whole = readFileSync(join(folder, 'p1'))
      const right = (await say(folder, 'hash', '--merge', 'p1', 'p2')).out
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
          const broken = Buffer.from(whole)
          broken[at] = (whole[at] ?? 0) ^ (1 << bit)
          writeFileSync(join(folder, 'p1'), broken)
          const said = await say(folder, 'hash', '--merge', 'p1', 'p2')
          expect(['', right]).toContain(said.out)
          expect([0, 2]).toContain(said.code)
        }),
        { numRuns: 200 },
      )
    })
  })
})
