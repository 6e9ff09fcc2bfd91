import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { TreeNode } from '../../src/formats/document-tree.ts'
import { parseJsonTree } from '../../src/formats/json-tree.ts'

/** The JavaScript value of a tree, as JSON.parse gives it. */
function plain(node: TreeNode): unknown {
  if (node.kind === 'object') {
    return Object.fromEntries(node.members.map(({ key, node: member }) => [key, plain(member)]))
  }
  if (node.kind === 'array') return node.items.map(plain)
  if (node.kind === 'string') return node.text
  return node.kind === 'null' ? null : node.value
}

function read(text: string): unknown {
  return plain(parseJsonTree({ path: 'x.json', text }))
}

/** What either parser makes of a text: the value as JSON, or that it is refused. */
function outcome(parse: (text: string) => unknown, text: string): string {
  try {
    return JSON.stringify(parse(text))
  } catch (error) {
    if (error instanceof ReleaseError || error instanceof SyntaxError) return 'refused'
    throw error
  }
}

describe('the JSON parser', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent)

        expect(JSON.stringify(read(text))).toBe(JSON.stringify(JSON.parse(text)))
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const unit = fc.constantFrom(...'{}[]":,.-+\\ \n0123eEtrufalsn/\t\u0001x'.split(''))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const ours = outcome(read, text)
        const expected = outcome(JSON.parse, text)

        // A key twice is the one thing that JSON.parse lets pass.
        expect(ours === 'refused' && expected.includes('{') ? expected : ours).toBe(expected)
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    '01',
    '1.',
    '.5',
    '+1',
    '0x1f',
    '-',
    '1e',
    '-NaN',
    '+Infinity',
    'nan',
    'None',
    'True',
    '1 2',
    "'a'",
  ])('refuses %s', (text) => {
    expect(() => read(text)).toThrow(ReleaseError)
  })

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['[NaN,"NaN"]', [Number.NaN, 'NaN']],
    ['"\\ud83d\\ude00"', '😀'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
