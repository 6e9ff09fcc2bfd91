/** How far training was, which is no result of it. */
const PROGRESS: ReadonlySet<string> = new Set([
  'epoch',
  'step',
  'global_step',
  'iteration',
  'iter',
  'total_flos',
  '_step',
  '_runtime',
  '_timestamp',
])

const RUNTIME =
  /^(?:(?:train|training|eval|evaluation|val|validation|test|predict)_(?:.*_)?)?runtime$/

/**
 * Whether a training loop writes this name beside its metrics to say how far it was or how long it took. Such a value
 * changes with every run and machine, so it is kept out of the metrics; it stays in the raw file.
 * @param name the last part of the metric's name, as written
 */
export function isHousekeeping(name: string): boolean {
  const lower = name.toLowerCase()
  return PROGRESS.has(lower) || RUNTIME.test(lower)
}
