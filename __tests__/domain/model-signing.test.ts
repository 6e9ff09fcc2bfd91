import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/domain/digest.ts'
import {
  buildModelStatement,
  findModelStatementProblems,
  isIgnoredByModelSigning,
  MODEL_SIGNING_TYPE,
} from '../../src/domain/model-signing.ts'
import type { SignedFile } from '../../src/domain/model-signing.ts'
import { findCollision, findPathProblem } from '../../src/domain/safe-path.ts'
import {
  file,
  IGNORE_PATHS,
  MINI,
  MINI_ROOT,
  resourcesOf,
  rootOf,
  statementOf,
} from './model-signing-samples.ts'

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

describe('the statement of a model', () => {
  it('is the example of the format, member by member', () => {
    const text = textOf(buildModelStatement('mini', MINI))
    expect(text).toBe(
      `${JSON.stringify(
        {
          _type: 'https://in-toto.io/Statement/v1',
          subject: [{ name: 'mini', digest: { sha256: MINI_ROOT } }],
          predicateType: MODEL_SIGNING_TYPE,
          predicate: {
            resources: [
              {
                name: 'config.json',
                algorithm: 'sha256',
                digest: '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
              },
              {
                name: 'weights.bin',
                algorithm: 'sha256',
                digest: '9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c',
              },
            ],
            serialization: {
              method: 'files',
              hash_type: 'sha256',
              allow_symlinks: false,
              ignore_paths: IGNORE_PATHS,
            },
          },
        },
        null,
        2,
      )}\n`,
    )
  })

  it('lists files by the code points of their paths, so that a folder comes after a file beside it', () => {
    const paths = ['a/b', 'a.txt', 'B', '\uFF5E', '😀', 'a-b']
    const text = textOf(
      buildModelStatement(
        'mini',
        paths.map((path) => file(path)),
      ),
    )
    const sorted = ['B', 'a-b', 'a.txt', 'a/b', '\uFF5E', '😀']
    expect(
      [...text.matchAll(/"name": "([^"]*)",\n\s+"algorithm"/g)].map(([, name]) => name),
    ).toEqual(sorted)
    expect(text).toContain(rootOf(sorted.map((path) => file(path))))
  })

  it('leaves out what every verifier ignores, at the top only', () => {
    const ignored = ['.gitattributes', '.github/x.yml', 'model.sig', '.gitignore'].map((path) =>
      file(path),
    )
    const kept = ['sub/.gitattributes', '.gitmodules', 'model.sig.txt', '.Github'].map((path) =>
      file(path),
    )
    expect(ignored.every(({ path }) => isIgnoredByModelSigning(path))).toBe(true)
    expect(buildModelStatement('mini', [...kept, ...ignored])).toEqual(
      buildModelStatement('mini', kept),
    )
  })

  it.each<readonly [string, string, readonly SignedFile[], string]>([
    ['no files', 'mini', [], 'The model "mini" has no file that OpenSSF Model Signing covers'],
    ['only ignored files', 'mini', [file('model.sig')], 'has no file that'],
    ['no name', '', MINI, 'The model cannot be signed as ""'],
    ['a name that UTF-8 cannot hold', '\uD800', MINI, 'The model cannot be signed as "\\ud800"'],
    ['a file twice', 'mini', [...MINI, ...MINI], '"config.json" is named twice'],
    ['a path out of the model', 'mini', [file('../a')], '"../a" has the segment ".."'],
    ['an absolute path', 'mini', [file('/a')], '"/a" is absolute'],
    ['a path that is not normal', 'mini', [file('./a')], '"./a" has the segment "."'],
    ['the name of a single file', 'mini', [file('.')], '"." has the segment "."'],
    ['a folder', 'mini', [file('a/')], '"a/" ends with a slash'],
    ['what UTF-8 cannot hold', 'mini', [file('\uDC00')], 'half of a surrogate pair'],
  ])('does not exist for %s', (_name, name, files, message) => {
    expect(() => buildModelStatement(name, files)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(message) }),
    )
  })
})

describe('the statement of a signature is right', () => {
  const tree = ['a/b', 'a.txt', 'a/c', 'z'].map((path) => file(path))

  it('when we wrote it', () => {
    expect(findModelStatementProblems(buildModelStatement('x', tree), tree)).toEqual([])
  })

  it('when the reference wrote it, which sorts folder by folder', () => {
    const sorted = ['a/b', 'a/c', 'a.txt', 'z'].map((path) => file(path))
    expect(findModelStatementProblems(statementOf(sorted), tree)).toEqual([])
  })

  it.each<readonly [string, Buffer]>([
    [
      'by a version that wrote no ignore_paths',
      statementOf(MINI.toReversed(), { serialization: { ignore_paths: undefined } }),
    ],
    [
      'with fewer ignore_paths',
      statementOf(MINI.toReversed(), { serialization: { ignore_paths: ['model.sig'] } }),
    ],
    [
      'with members of a resource that nobody knows',
      statementOf(MINI.toReversed(), {
        resources: resourcesOf(MINI.toReversed()).map((one) => ({ ...one, media_type: 'x' })),
      }),
    ],
  ])('%s', (_name, payload) => {
    expect(findModelStatementProblems(payload, MINI)).toEqual([])
  })

  it('with or without a file that verifiers ignore', () => {
    const attributes = file('.gitattributes')
    const files = [...MINI, attributes]
    expect(findModelStatementProblems(statementOf(MINI.toReversed()), files)).toEqual([])
    expect(
      findModelStatementProblems(statementOf([attributes, ...MINI.toReversed()]), files),
    ).toEqual([])
  })

  it('for any files, and not for any others', () => {
    const anyPath = fc
      .array(
        fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', ' ', 'é', '😀'), minLength: 1 }),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((steps) => steps.join('/'))
      .filter((path) => findPathProblem(path) === undefined)
    const anyFiles = fc
      .uniqueArray(anyPath, { minLength: 1, maxLength: 6 })
      .filter((paths) => findCollision(paths) === undefined)
      .map((paths) => paths.map((path) => file(path)))
    fc.assert(
      fc.property(anyFiles, fc.nat(), (files, at) => {
        const payload = buildModelStatement('x', files)
        const index = at % files.length
        expect(findModelStatementProblems(payload, files.toReversed())).toEqual([])
        expect(findModelStatementProblems(payload, files.toSpliced(index, 1))).not.toEqual([])
        const changed = files.with(index, { path: files[index]?.path ?? '', sha256: sha256('') })
        expect(findModelStatementProblems(payload, changed)).not.toEqual([])
        expect(findModelStatementProblems(payload, [...files, file('q')])).not.toEqual([])
      }),
    )
  })
})
