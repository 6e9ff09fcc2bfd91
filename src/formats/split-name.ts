/** Words that training loops put before a metric's name, in lower case. */
const SPLITS: ReadonlySet<string> = new Set([
  'train',
  'training',
  'val',
  'valid',
  'validation',
  'dev',
  'test',
  'testing',
  'eval',
  'evaluation',
  'holdout',
])

/** Whether a word is the usual name of an evaluation set. */
export function isSplit(word: string): boolean {
  return SPLITS.has(word.toLowerCase())
}

/**
 * The keys (`placeMetric`) of names that a tool writes flat: `val/acc`, `acc/val` and `val_acc` all become `val` and
 * `acc`; a name without such a word stays one key. Names that would become the same stay as written.
 * @param names as written, each once
 */
export function splitNames(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>()
  const users = new Map<string, number>()
  for (const name of names) {
    const parts = splitName(name)
    keys.set(name, parts)
    const joined = parts.join('/')
    users.set(joined, (users.get(joined) ?? 0) + 1)
  }
  for (const [name, parts] of keys) {
    if ((users.get(parts.join('/')) ?? 0) > 1) keys.set(name, [name])
  }
  return keys
}

function splitName(name: string): readonly string[] {
  const first = name.indexOf('/')
  if (first >= 0) {
    const last = name.lastIndexOf('/')
    if (isSplit(name.slice(0, first))) return halves(name, first)
    return isSplit(name.slice(last + 1)) ? halves(name, last).toReversed() : [name]
  }
  const underscore = name.indexOf('_')
  return isSplit(name.slice(0, Math.max(0, underscore))) ? halves(name, underscore) : [name]
}

/** Both sides of a separator; the whole when one is empty. */
function halves(name: string, at: number): readonly string[] {
  const parts = [name.slice(0, at), name.slice(at + 1)]
  return parts.some((part) => part.trim() === '') ? [name] : parts
}
