import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseDvcFile } from '../../src/formats/dvc-file.ts'
import { toBytes } from './metrics-fixture.ts'

const readFixture = (name: string): Uint8Array =>
  readFileSync(new URL(`__fixtures__/dvc/${name}`, import.meta.url))

const MD5 = '2119f7661d49546288b73b5730d76485'

function parse(
  text: string,
  path = 'data.dvc',
  stage: string | null = null,
  out: string | null = null,
) {
  return parseDvcFile(path, toBytes(text), { stage, out })
}

function refusal(...call: Parameters<typeof parse>): string {
  try {
    parse(...call)
  } catch (error) {
    if (error instanceof ReleaseError) return `${error.code} ${error.message}`
    throw error
  }
  throw new Error('it was read')
}

const lock = (outs: string): string =>
  `schema: '2.0'\nstages:\n  train:\n    cmd: python train.py\n    outs: ${outs}\n`

describe('a .dvc file', () => {
  it('of a directory names its hash, size and number of files', () => {
    expect(
      parseDvcFile('data/raw.dvc', readFixture('raw.dvc'), { stage: null, out: null }),
    ).toEqual({
      written: 'raw',
      path: 'data/raw',
      hash: 'md5',
      digest: 'ec474fad7ef989b4cc50eeb9b8e5273c',
      quoted: 'md5:ec474fad7ef989b4cc50eeb9b8e5273c.dir',
      isDir: true,
      size: 11,
      nfiles: 2,
      files: null,
    })
  })

  it('of a file names its hash and size', () => {
    expect(
      parseDvcFile('data/train.csv.dvc', readFixture('train.csv.dvc'), { stage: null, out: null }),
    ).toMatchObject({
      path: 'data/train.csv',
      quoted: 'md5:bc9280dfc1d4e67233f138f5bbbf0951',
      isDir: false,
      size: 5,
      nfiles: null,
    })
  })

  it('without "hash" is of DVC 2, which hashed texts with LF line ends', () => {
    expect(parse(`outs:\n- md5: ${MD5}\n  path: a\n`)).toMatchObject({
      hash: 'md5-dos2unix',
      quoted: `md5:${MD5}`,
      size: null,
    })
  })

  it('digits that YAML takes for a number are the digest as written', () => {
    for (const md5 of ['00345678901234567890123456789012', '1234567890123456789012345678e012']) {
      expect(parse(`outs:\n- {path: a, hash: md5, md5: ${md5}}`).digest).toBe(md5)
    }
  })

  it('wdir moves the paths, relative to the folder of the file', () => {
    const text = `wdir: ../raw\nouts:\n- {path: ./x//y, hash: md5, md5: ${MD5}}`
    expect(parse(text, 'data/lists/x.dvc').path).toBe('data/raw/x/y')
  })

  it('an etag and a checksum are quoted as they are', () => {
    expect(parse('outs:\n- {path: s3://b/k, etag: CJHabc==, size: 4}')).toMatchObject({
      path: null,
      hash: 'etag',
      quoted: 'etag:CJHabc==',
    })
    expect(parse('outs:\n- {path: a, checksum: 00ff}').quoted).toBe('checksum:00ff')
  })

  it('a directory whose files are listed has the digest of that list', () => {
    const text = [
      'outs:',
      '- path: pics',
      '  hash: md5',
      '  files:',
      '  - {relpath: index.jpeg, md5: 402e97968614f583ece3b35555971f64, size: 9}',
      '  - {relpath: cat.jpeg, md5: de7371b0119f4f75f9de703c7c3bac16, size: 4}',
    ].join('\n')
    expect(parse(text)).toMatchObject({
      quoted: 'md5:6fdb5336fce0dbfd669f83065f107551.dir',
      isDir: true,
      files: [
        { relpath: 'index.jpeg', md5: '402e97968614f583ece3b35555971f64', size: 9 },
        { relpath: 'cat.jpeg', md5: 'de7371b0119f4f75f9de703c7c3bac16', size: 4 },
      ],
    })
  })

  it('an import names its output; the repository that it came from is no data here', () => {
    const text = `frozen: true\ndeps:\n- {path: data, repo: {url: https://example.org/r, rev_lock: abc}}\nouts:\n- {path: data, hash: md5, md5: ${MD5}}\n`
    expect(parse(text).digest).toBe(MD5)
  })
})

const read = (stage: string | null, out: string | null) =>
  parseDvcFile('dvc.lock', readFixture('dvc.lock'), { stage, out })

describe('a dvc.lock', () => {
  it('of a stage with one output, that output is meant', () => {
    expect(read('train', null)).toMatchObject({
      path: 'model.bin',
      quoted: 'md5:bc9280dfc1d4e67233f138f5bbbf0951',
      size: 5,
    })
  })

  it('of several outputs the path chooses, and a dependency can be named too', () => {
    expect(read('prepare', 'clean').quoted).toBe('md5:a355b069c55129c6e67f7067f101a8af.dir')
    expect(read('prepare', 'clean/').nfiles).toBe(2)
    expect(read('prepare', 'data/raw').quoted).toBe('md5:ec474fad7ef989b4cc50eeb9b8e5273c.dir')
  })

  it('the path can also be the one from the workspace', () => {
    const text = lock(`[{path: out, hash: md5, md5: ${MD5}}, {path: b, hash: md5, md5: ${MD5}}]`)
    expect(parse(text, 'ml/dvc.lock', 'train', 'ml/out').path).toBe('ml/out')
  })

  it('several outputs without a choice are listed', () => {
    expect(() => read('prepare', null)).toThrow(
      'dvc.lock, stage "prepare" has 2 outputs: "clean", "split.csv". Write "dvc:dvc.lock#prepare/PATH".',
    )
  })

  it('an unknown stage or output names those that are there', () => {
    expect(() => read('eval', null)).toThrow(
      'dvc.lock has no stage "eval". Its stages: "prepare", "train".',
    )
    expect(() => read('train', 'x')).toThrow('no output "x"; it has: "model.bin", "split.csv"')
    expect(() => read(null, null)).toThrow('several stages')
  })

  it('that nobody asked for an entry, what is wrong with it does not matter', () => {
    const text = lock(`[{path: /etc/x, md5: no}, {path: good, hash: md5, md5: ${MD5}}]`)
    expect(parse(text, 'dvc.lock', 'train', 'good').digest).toBe(MD5)
  })

  it.each([
    [
      'train:\n  cmd: x\n',
      'FORMAT_INVALID dvc.lock, line 1, column 1: has no "schema": DVC 1 wrote it',
    ],
    ["schema: '3.0'\nstages: {}\n", `"schema" is the text "3.0"; only '2.0' is known`],
    ["schema: '2.0'\nstages: [1]\n", '"stages" is a list of 1'],
    ["schema: '2.0'\n", '"stages" is not there'],
    ["schema: '2.0'\nstages: {train: 3}\n", 'the stage "train" is the number 3, not an object'],
    ["schema: '2.0'\nstages: {train: {cmd: x}}\n", 'has neither "outs" nor "deps"'],
    [lock('3'), '"outs" is the number 3, not a list'],
    [lock('[3]'), 'an entry of "outs" is the number 3, not an object'],
    [lock('[{md5: a}]'), 'an entry of "outs" has no "path"'],
    [lock('[{path: [a]}]'), '"path" is a list of 1, not a text'],
    [lock('[{path: a}]'), '"a" has no digest yet. Run "dvc commit"'],
    [lock('[{path: a, md5: xyz}]'), '"md5" of "a" is "xyz", not 32 hexadecimal digits'],
    [lock('[{path: a, hash: blake3, blake3: aa}]'), '"a" has the hash "blake3"'],
    [lock(`[{path: a, md5: ${MD5}, size: -1}]`), '"size" is the number -1, not a count'],
    [lock(`[{path: a, md5: ${MD5}, nfiles: many}]`), '"nfiles" is the text "many", not a count'],
    [lock(`[{path: a, md5: ${MD5}, files: 3}]`), '"files" is the number 3, not a list'],
    [lock(`[{path: a, md5: ${MD5}, files: [{}]}]`), 'an entry of "files" has no "relpath"'],
    [
      lock(`[{path: ../a, md5: ${MD5}}]`),
      'FILE_REFUSED dvc.lock, line 5, column 19: the path "../a" leaves the workspace',
    ],
    [lock(`[{path: a/../../b, md5: ${MD5}}]`), 'leaves the workspace'],
    [lock(`[{path: /etc/passwd, md5: ${MD5}}]`), 'leaves the workspace'],
    [lock(`[{path: 'C:\\x', md5: ${MD5}}]`), 'leaves the workspace'],
    ['', 'is empty (0 bytes)'],
    ['- a', 'holds a list of 1, not a file of DVC'],
    ["schema: '2.0'\nschema: '2.0'\n", 'comes twice'],
  ])('%j is refused', (text, message) => {
    expect(refusal(text, 'dvc.lock', 'train')).toContain(message)
  })

  it('a key called __proto__ is a key', () => {
    const text = `schema: '2.0'\nstages:\n  __proto__:\n    cmd: x\n    outs: [{path: a, hash: md5, md5: ${MD5}}]\n`
    expect(parse(text, 'dvc.lock', '__proto__').digest).toBe(MD5)
  })
})

/** What reading throws other than a ReleaseError. */
function crash(path: string, bytes: Uint8Array): unknown {
  try {
    parseDvcFile(path, bytes, { stage: 'train', out: null })
    return null
  } catch (error) {
    return error instanceof ReleaseError ? null : error
  }
}

it('mutated files of DVC are read or refused, never anything else', () => {
  const samples = [readFixture('dvc.lock'), readFixture('raw.dvc')]
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      fc.nat(),
      (sample, edits, cut) => {
        const bytes = Uint8Array.from(sample)
        for (const [at, byte] of edits) bytes[at % bytes.length] = byte
        for (const path of ['dvc.lock', 'a.dvc']) {
          expect(crash(path, bytes.subarray(0, bytes.length - (cut % 20)))).toBeNull()
        }
      },
    ),
    { numRuns: 300 },
  )
})
