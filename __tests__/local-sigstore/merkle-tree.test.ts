import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { createMerkleTree } from '../../local-sigstore/merkle-tree.ts'

const hash = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest()
const leaf = (text: string): Buffer => hash(Buffer.of(0), Buffer.from(text))
const node = (left: Uint8Array, right: Uint8Array): Buffer => hash(Buffer.of(1), left, right)

describe('a Merkle tree', () => {
  it('of one entry is that entry, and needs no path', () => {
    const { index, path, root, size } = createMerkleTree().append(Buffer.from('a'))

    expect({ index, size, path: [...path] }).toEqual({ index: 0, size: 1, path: [] })
    expect(Buffer.from(root)).toEqual(leaf('a'))
  })

  it('names for the seventh entry the sibling, then the subtree of the first four', () => {
    const tree = createMerkleTree()
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) tree.append(Buffer.from(text))

    const { index, path, root, size } = tree.append(Buffer.from('g'))

    const four = node(node(leaf('a'), leaf('b')), node(leaf('c'), leaf('d')))
    const pair = node(leaf('e'), leaf('f'))
    expect({ index, size }).toEqual({ index: 6, size: 7 })
    expect(path.map((one) => Buffer.from(one))).toEqual([pair, four])
    expect(Buffer.from(root)).toEqual(node(four, node(pair, leaf('g'))))
  })
})
