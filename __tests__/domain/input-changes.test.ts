import { buildDataChanges } from '../../src/domain/data-changes.ts'
import { describe, expect, it } from '@jest/globals'
import { buildParamChanges } from '../../src/domain/param-changes.ts'
import type { DataSet } from '../../src/domain/manifest.ts'
import type { Params } from '../../src/domain/metric.ts'
import { numeral } from '../../src/domain/numeral.ts'

const dataSet = (name: string, digest: string, role: string | null = null): DataSet => ({
  name,
  role,
  source: { kind: 'path', uri: name },
  digest,
  files: 1,
  size: 10,
})
const side = (digest: string): object => ({ digest, files: 1, size: 10 })

describe('buildParamChanges', () => {
  it('lists what differs by key and counts the rest', () => {
    const before: Params = {
      depth: numeral(8),
      lr: numeral(0.1, '0.10'),
      old: 'x',
      same: [numeral(1, '1.0'), true],
    }
    const after: Params = {
      depth: numeral(6),
      lr: numeral(0.1),
      same: [numeral(1), true],
      young: null,
    }
    expect(buildParamChanges(before, after)).toEqual({
      changes: [
        { key: 'depth', before: numeral(8), after: numeral(6) },
        { key: 'old', before: 'x' },
        { key: 'young', after: null },
      ],
      unchanged: 2,
    })
  })

  it('tells a number from its text, null from nothing, and NaN from infinity', () => {
    const before: Params = { a: '1', b: null, c: { nonFinite: 'NaN' }, d: { nonFinite: 'NaN' } }
    const after: Params = { a: numeral(1), c: { nonFinite: 'Infinity' }, d: { nonFinite: 'NaN' } }
    const { changes, unchanged } = buildParamChanges(before, after)
    expect([changes.map(({ key }) => key), unchanged]).toEqual([['a', 'b', 'c'], 1])
  })

  it('takes names of object members for what they are', () => {
    const { changes } = buildParamChanges({}, { constructor: true, toString: 'x' })
    expect(changes).toEqual([
      { key: 'constructor', after: true },
      { key: 'toString', after: 'x' },
    ])
  })

  it('has no changes without a baseline', () => {
    expect(buildParamChanges(null, { a: true })).toEqual({ changes: [], unchanged: 0 })
  })
})

describe('buildDataChanges', () => {
  it('tells changed, added and removed sets from unchanged ones', () => {
    const before = [
      dataSet('train', '1', 'train'),
      dataSet('test', '2', 'test'),
      dataSet('old', '3'),
    ]
    const after = [
      dataSet('train', '9', 'train'),
      dataSet('test', '2', 'test'),
      dataSet('young', '4'),
    ]
    expect(buildDataChanges(before, after)).toEqual({
      changes: [
        { name: 'old', role: null, before: side('3'), after: null },
        { name: 'train', role: 'train', before: side('1'), after: side('9') },
        { name: 'young', role: null, before: null, after: side('4') },
      ],
      unchanged: [{ name: 'test', role: 'test', before: side('2'), after: side('2') }],
    })
  })

  it('has no changes without a baseline', () => {
    expect(buildDataChanges(null, [dataSet('a', '1')])).toEqual({ changes: [], unchanged: [] })
  })
})
