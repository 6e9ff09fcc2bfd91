import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { BytePart } from './model-fixture.ts'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { findDangerousImports } from '../../src/formats/pickle-danger.ts'
import { readPickleImports } from '../../src/formats/pickle-imports.ts'
import { ascii, joinBytes, modelSample, sampleSource, u32, u64 } from './model-fixture.ts'

const read = (...parts: readonly BytePart[]) =>
  readPickleImports(bytesSource('model.pkl', joinBytes(...parts)))

const imports = (...parts: readonly BytePart[]) => [...read(...parts).imports].toSorted()

const shortText = (text: string) => joinBytes([0x8c, text.length], text)

describe('the imports of a pickle', () => {
  it.each([
    ['protocol 0', ascii("cposix\nsystem\np0\n(S'id'\np1\ntp2\nRp3\n.")],
    [
      'protocol 2',
      joinBytes([0x80, 2], 'cposix\nsystem\n', [0x71, 0], 'X', u32(2), 'id', [0x85, 0x52, 0x2e]),
    ],
    [
      'protocol 4',
      joinBytes(
        [0x80, 4, 0x95],
        u64(20),
        shortText('posix'),
        [0x94],
        shortText('system'),
        [0x94, 0x93, 0x94],
        shortText('id'),
        [0x94, 0x85, 0x94, 0x52, 0x94, 0x2e],
      ),
    ],
    ['INST', ascii("(S'id'\niposix\nsystem\n.")],
    ['OBJ', ascii("(cposix\nsystem\nS'id'\no.")],
  ])('are found in %s', (_, bytes) => {
    const reading = read(bytes)
    expect([...reading.imports]).toEqual(['posix.system'])
    expect(reading).toMatchObject({ pickles: 1, broken: null, settled: true, calls: true })
  })

  it.each([
    [
      'BINPUT and BINGET',
      [
        shortText('os'),
        [0x71, 7],
        '0',
        shortText('x'),
        '0',
        [0x68, 7],
        shortText('system'),
        [0x93],
      ],
    ],
    [
      'LONG_BINPUT',
      [shortText('os'), 'r', u32(300), '0', 'j', u32(300), shortText('system'), [0x93]],
    ],
    ['PUT and GET', ['X', u32(2), 'os', 'p12\n0g12\n', shortText('system'), [0x93]]],
    [
      'MEMOIZE',
      [
        shortText('a'),
        [0x94],
        shortText('os'),
        [0x94],
        '00',
        [0x68, 1],
        shortText('system'),
        [0x93],
      ],
    ],
    [
      'a memo index of 2^32-1',
      [shortText('os'), 'r', u32(0xffffffff), '0', 'g4294967295\n', shortText('system'), [0x93]],
    ],
    ['DUP and POP', [shortText('os'), '2', '0', shortText('system'), [0x93]]],
    ['escapes of UNICODE', ['V\\u006fs\n', shortText('system'), [0x93]]],
    ['escapes of STRING', ["S'\\x6f\\163'\n", shortText('system'), [0x93]]],
    ['BINUNICODE8', [[0x8d], u64(2), 'os', shortText('system'), [0x93]]],
  ])('are resolved through %s', (_, parts) => {
    expect(imports([0x80, 4], ...parts, '.')).toEqual(['os.system'])
  })

  it('follow MEMOIZE by the number of memo entries, not by the highest', () => {
    // PUT 5 makes one entry, so the next MEMOIZE is entry 1.
    const parts = [
      shortText('a'),
      [0x71, 5],
      shortText('os'),
      [0x94],
      [0x68, 1],
      shortText('system'),
      [0x93],
    ]
    expect(imports([0x80, 4], ...parts, '.')).toEqual(['os.system'])
  })

  it('hold a question mark where a name is computed', () => {
    const reading = read([0x80, 4], 'N', shortText('system'), [0x93], '.')
    expect([...reading.imports]).toEqual(['?'])
    expect(reading.unresolved).toBe(1)
  })

  it('hold one where a memo index is beyond what is told apart', () => {
    const index = '1000000000000000001\n'
    const parts = [shortText('os'), `p${index}0g${index}`, shortText('system'), [0x93]]
    expect(imports([0x80, 4], ...parts, '.')).toEqual(['?'])
  })

  it('hold one for the numbers of an extension registry', () => {
    expect(imports([0x80, 2, 0x82, 7], '.')).toEqual(['?'])
  })

  it('are found in every pickle of a file', () => {
    const one = joinBytes([0x80, 4], 'cos\nsystem\n.')
    const two = joinBytes([0x80, 2], 'csys\nexit\n.')
    const reading = read(one, two, 'rest')
    expect([...reading.imports]).toEqual(['os.system', 'sys.exit'])
    expect(reading).toMatchObject({ pickles: 2, end: one.length + two.length })
  })

  it.each([
    [
      'is cut off',
      ['cos\nsystem\n(X', u32(100), 'id'],
      'byte 15: 100 bytes are stated, 2 are left',
    ],
    ['has no STOP', ['cos\nsystem\n'], 'byte 13: an opcode takes 1 bytes, but only 0 are left'],
    ['has an unknown opcode', ['cos\nsystem\n', [0xff]], '0xff is no opcode'],
    ['pops an empty stack', ['cos\nsystem\n', '00'], 'an empty stack'],
    ['asks for an unknown memo entry', ['cos\nsystem\n', 'h', [9]], 'memo entry 9'],
    ['goes back to no mark', ['cos\nsystem\n', 't'], 'no mark'],
  ])('are kept up to where a pickle %s', (_, parts, reason) => {
    const reading = read([0x80, 2], ...parts)
    expect([...reading.imports]).toEqual(['os.system'])
    expect(reading.broken).toContain(reason)
  })

  it.each([
    ['marks', ['('.repeat(2_000_000)], 'more than 500000 marks'],
    ['values', ['N'.repeat(2_000_000)], 'more than 500000 values'],
    ['a text of 2^63 bytes', [[0x8d], u64(2n ** 63n)], 'are left'],
    ['a negative memo index', ['Np-1\n'], 'no memo index'],
  ])('are bounded: %s', (_, parts, reason) => {
    expect(read([0x80, 4], ...parts).broken).toContain(reason)
  })
})

describe('a joblib file', () => {
  it('is read past the arrays that lie between its opcodes', () => {
    const source = sampleSource('forest.joblib')
    const reading = readPickleImports(source)
    expect(reading.imports.has('sklearn.tree._tree.Tree')).toBe(true)
    expect(reading.imports.has('sklearn.ensemble._forest.RandomForestClassifier')).toBe(true)
    expect(reading).toMatchObject({ broken: null, end: source.size, pickles: 1 })
    expect(reading.notes.get('_sklearn_version')).toBe('1.9.1')
  })

  it('is read through arrays of objects, empty arrays and scalars', () => {
    const source = sampleSource('odd.joblib')
    expect(readPickleImports(source)).toMatchObject({
      broken: null,
      end: source.size,
      settled: true,
    })
  })

  it('ends where an array says to be longer than the file', () => {
    const bytes = modelSample('sklearn.joblib')
    expect(readPickleImports(bytesSource('cut', bytes.subarray(0, 740))).broken).toContain(
      'byte 736: a joblib array takes 32 bytes, but only 4 are left',
    )
  })
})

describe('a PyTorch pickle', () => {
  it('tells tensors by how they would be rebuilt', () => {
    const { tensors, pickles } = readPickleImports(sampleSource('legacy.pth'))
    expect(pickles).toBe(5)
    expect(tensors).toMatchObject({ count: 4, elements: 31n, training: false })
    expect([...tensors.dtypes]).toEqual([['float32', 4]])
  })
})

describe('dangerous imports', () => {
  it('are those that run commands, load code or open files', () => {
    const names = [
      'posix.system',
      'builtins.eval',
      '__builtin__.getattr',
      'subprocess.Popen',
      'nt.system',
    ]
    expect(findDangerousImports(names)).toEqual(names.toSorted())
  })

  it('are found behind dotted names', () => {
    expect(findDangerousImports(['numpy.core.__builtins__.eval'])).toHaveLength(1)
    expect(findDangerousImports(['importlib.import_module', 'osgeo.gdal.Open'])).toEqual([
      'importlib.import_module',
    ])
  })

  it('are not what models of usual frameworks import', () => {
    const usual = [
      'sklearn.joblib',
      'sklearn-protocol-0.pkl',
      'sklearn-protocol-2.pkl',
      'legacy.pth',
      'forest.joblib',
    ]
    const all = usual.flatMap((name) => [...readPickleImports(sampleSource(name)).imports])
    expect(findDangerousImports(all)).toEqual([])
  })
})

describe('any bytes', () => {
  it('are read without an error and soon', () => {
    const opcodes = fc.constantFrom(
      ...ascii("(.0aclNXIKMqhr\\}]tsuRbi2'\n"),
      0x80,
      0x85,
      0x8c,
      0x93,
      0x94,
      0x81,
    )
    fc.assert(
      fc.property(fc.array(opcodes, { maxLength: 300 }), (codes) => {
        expect(() => read(codes)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
