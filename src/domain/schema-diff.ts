import type { Column } from './table-facts.ts'

/** How the columns of a table differ between two versions. */
export interface SchemaDiff {
  /** In the order of the new table. */
  readonly added: readonly Column[]
  /** In the order of the old table. */
  readonly removed: readonly Column[]
  /** In the order of the new table. */
  readonly changed: readonly ColumnChange[]
  /** Whether the columns that both have stand in another order. */
  readonly reordered: boolean
  /** Whether nothing of the above is the case. */
  readonly same: boolean
}

export interface ColumnChange {
  readonly name: string
  /** Types. */
  readonly before: string
  readonly after: string
}

/** Columns are the same by name; of several with one name the first is paired with the first, and so on. */
export function diffSchemas(before: readonly Column[], after: readonly Column[]): SchemaDiff {
  const old = byOccurrence(before)
  const now = byOccurrence(after)
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, column]) => column)
  const added: Column[] = []
  const changed: ColumnChange[] = []
  for (const [key, column] of now) {
    const former = old.get(key)
    if (former === undefined) added.push(column)
    else if (former.type !== column.type)
      changed.push({ name: column.name, before: former.type, after: column.type })
  }
  const kept = [...old.keys()].filter((key) => now.has(key))
  const order = [...now.keys()].filter((key) => old.has(key))
  const reordered = kept.some((key, index) => key !== order[index])
  const same = added.length + removed.length + changed.length === 0 && !reordered
  return { added, removed, changed, reordered, same }
}

/** The number comes first, so that no name looks like another one with its number. */
function byOccurrence(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const counts = new Map<string, number>()
  const found = new Map<string, Column>()
  for (const column of columns) {
    const count = counts.get(column.name) ?? 0
    counts.set(column.name, count + 1)
    found.set(`${count} ${column.name}`, column)
  }
  return found
}
