import type { DataSet } from './manifest.ts'

const ROLE_NAMES: ReadonlyMap<string, string> = new Map([
  ['val', 'validation'],
  ['valid', 'validation'],
  ['dev', 'validation'],
  ['training', 'train'],
  ['testing', 'test'],
])

/** The data set that metrics of `name` were computed on: the one of that name, else the only one of that role. */
export function findDataSet(name: string, sets: readonly DataSet[]): DataSet | undefined {
  const named = sets.find((set) => set.name === name)
  if (named !== undefined) return named
  const role = roleName(name)
  const [first, ...others] = sets.filter((set) => set.role !== null && roleName(set.role) === role)
  return others.length === 0 ? first : undefined
}

const roleName = (name: string): string => ROLE_NAMES.get(name) ?? name
