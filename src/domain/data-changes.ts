import type { Comparison, DataChange, DataSide } from './comparison.ts'
import type { ListingDiff } from './listing-diff.ts'
import type { DataSet } from './manifest.ts'
import { byCodeUnit } from './metric-diff.ts'
import { diffSchemas } from './schema-diff.ts'

/**
 * Data sets whose digest differs, by name, and those whose digest is the same.
 * @param listings by name of the data set, where both sides have a listing
 */
export function buildDataChanges(
  before: readonly DataSet[] | null,
  after: readonly DataSet[],
  listings: ReadonlyMap<string, ListingDiff> = new Map(),
): Comparison['data'] {
  if (before === null) return { changes: [], unchanged: [] }
  const old = new Map(before.map((set) => [set.name, set]))
  const now = new Map(after.map((set) => [set.name, set]))
  const sides = [...new Set([...old.keys(), ...now.keys()])]
    .toSorted(byCodeUnit)
    .map((name) => describeChange(name, old.get(name), now.get(name), listings.get(name)))
  return { changes: sides.filter((side) => !isSameData(side)), unchanged: sides.filter(isSameData) }
}

function describeChange(
  name: string,
  old: DataSet | undefined,
  now: DataSet | undefined,
  files: ListingDiff | undefined,
): DataChange {
  const [before, after] = [old?.columns, now?.columns]
  const schema =
    before === undefined || after === undefined ? undefined : diffSchemas(before, after)
  return {
    name,
    role: now?.role ?? old?.role ?? null,
    before: sideOf(old),
    after: sideOf(now),
    ...(files === undefined ? {} : { files }),
    ...(schema === undefined || schema.same ? {} : { schema }),
  }
}

const isSameData = (side: DataChange): boolean => side.before?.digest === side.after?.digest

const sideOf = (set: DataSet | undefined): DataSide | null =>
  set === undefined
    ? null
    : {
        digest: set.digest,
        files: set.files,
        size: set.size,
        ...(set.rows === undefined ? {} : { rows: set.rows }),
      }
