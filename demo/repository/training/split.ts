import { createHash } from 'node:crypto'
import type { Row } from './table.ts'

export const PARTS = ['train', 'validation', 'test'] as const
export type Part = (typeof PARTS)[number]

export interface SplitParams {
  readonly seed: number
  /** Fractions of the rows; the rest is for training. */
  readonly validation: number
  readonly test: number
}

/**
 * Deals every row to a part by a seeded hash of its own content: the same row lands in the same part whatever
 * else is in the table, so a new row never moves an old one from the training set to the test set.
 */
export function split(
  rows: readonly Row[],
  params: SplitParams,
): Readonly<Record<Part, readonly Row[]>> {
  const parts: Record<Part, Row[]> = { train: [], validation: [], test: [] }
  for (const row of rows) parts[choosePart(drawFraction(row, params.seed), params)].push(row)
  return parts
}

/** Cuts rows into `count` runs of nearly the same length, in their order. */
export function shard<T>(rows: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, index) =>
    rows.slice(
      Math.floor((index * rows.length) / count),
      Math.floor(((index + 1) * rows.length) / count),
    ),
  )
}

function choosePart(fraction: number, params: SplitParams): Part {
  if (fraction < params.test) return 'test'
  return fraction < params.test + params.validation ? 'validation' : 'train'
}

function drawFraction(row: Row, seed: number): number {
  const hash = createHash('sha256').update(`${seed}\n${row.cells.join()}`).digest()
  return hash.readUInt32BE(0) / 2 ** 32
}
