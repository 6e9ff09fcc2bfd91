import { createHash } from 'node:crypto'

/** What proves that an entry is in a tree. Digests are SHA-256. */
export interface Inclusion {
  readonly index: number
  /** Entries in the tree, this one included. */
  readonly size: number
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  /** From the leaf's sibling up to the root. */
  readonly path: readonly Uint8Array[]
}

export interface MerkleTree {
  /** Adds an entry at the end. */
  append(entry: Uint8Array): Inclusion
}

/** An append-only tree of entries, https://www.rfc-editor.org/rfc/rfc6962#section-2.1. */
export function createMerkleTree(): MerkleTree {
  const leaves: Uint8Array[] = []
  return {
    append(entry) {
      const leaf = hash(LEAF, entry)
      leaves.push(leaf)
      const index = leaves.length - 1
      return {
        index,
        size: leaves.length,
        leaf,
        root: findRoot(leaves),
        path: findPath(leaves, index),
      }
    },
  }
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

function findRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (first !== undefined && leaves.length === 1) return first
  const middle = splitPoint(leaves.length)
  return hash(NODE, findRoot(leaves.slice(0, middle)), findRoot(leaves.slice(middle)))
}

function findPath(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (leaves.length === 1) return []
  const middle = splitPoint(leaves.length)
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)]
  return index < middle
    ? [...findPath(left, index), findRoot(right)]
    : [...findPath(right, index - middle), findRoot(left)]
}

/** The largest power of two below the number of leaves. */
const splitPoint = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1)

function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}
