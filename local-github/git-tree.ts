import type { GitStore, TreeEntry } from './git-store.ts'

/** A file of a tree with its path from the root. */
export interface TreeFile {
  readonly mode: TreeEntry['mode']
  readonly sha: string
}

/** `undefined` removes the path. */
export type TreeChange = TreeFile | undefined

/** The entry at a slash-separated path, or `undefined`; the empty path is the tree itself. */
export function findEntry(git: GitStore, tree: string, path: string): TreeFile | undefined {
  let found: TreeFile = { mode: '040000', sha: tree }
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entry = git.tree(found.sha)?.find((candidate) => candidate.path === name)
    if (entry === undefined) return undefined
    found = entry
  }
  return found
}

/** Every file below a tree, by path. Directories that both sides share can be left out by the caller. */
export function listFiles(git: GitStore, tree: string, prefix = ''): ReadonlyMap<string, TreeFile> {
  const files = new Map<string, TreeFile>()
  const walk = (sha: string, base: string): void => {
    for (const entry of git.tree(sha) ?? []) {
      if (entry.mode === '040000') walk(entry.sha, `${base}${entry.path}/`)
      else files.set(`${base}${entry.path}`, entry)
    }
  }
  walk(tree, prefix)
  return files
}

/** Writes the tree that results from the changes and returns its id. Empty directories vanish. */
export function writeChanges(
  git: GitStore,
  tree: string,
  changes: ReadonlyMap<string, TreeChange>,
): string {
  const entries = new Map((git.tree(tree) ?? []).map((entry) => [entry.path, entry]))
  const nested = new Map<string, Map<string, TreeChange>>()
  for (const [path, change] of changes) {
    const slash = path.indexOf('/')
    if (slash < 0) {
      if (change === undefined) entries.delete(path)
      else entries.set(path, { path, ...pickFile(change) })
      continue
    }
    const name = path.slice(0, slash)
    const inner = nested.get(name) ?? new Map<string, TreeChange>()
    nested.set(name, inner.set(path.slice(slash + 1), change))
  }
  for (const [name, inner] of nested) {
    const old = entries.get(name)
    const sha = writeChanges(git, old?.mode === '040000' ? old.sha : '', inner)
    if (git.tree(sha)?.length === 0) entries.delete(name)
    else entries.set(name, { path: name, mode: '040000', sha })
  }
  return git.writeTree([...entries.values()])
}

/** Paths that differ between two trees, in order; directories that are equal are not entered. */
export function diffTrees(
  git: GitStore,
  before: string | undefined,
  after: string | undefined,
): readonly TreeDifference[] {
  const differences: TreeDifference[] = []
  compareLevel(git, before, after, '', differences)
  return differences.toSorted((left, right) => (left.path < right.path ? -1 : 1))
}

export interface TreeDifference {
  readonly path: string
  readonly before: TreeFile | undefined
  readonly after: TreeFile | undefined
}

function compareLevel(
  git: GitStore,
  before: string | undefined,
  after: string | undefined,
  base: string,
  found: TreeDifference[],
): void {
  const old = readLevel(git, before)
  const fresh = readLevel(git, after)
  for (const name of new Set([...old.keys(), ...fresh.keys()])) {
    const [left, right] = [old.get(name), fresh.get(name)]
    if (left?.sha === right?.sha && left?.mode === right?.mode) continue
    const trees = [treeOf(left), treeOf(right)] as const
    if (trees.some((tree) => tree !== undefined))
      compareLevel(git, trees[0], trees[1], `${base}${name}/`, found)
    const files = [fileOf(left), fileOf(right)] as const
    if (files.some((file) => file !== undefined))
      found.push({ path: `${base}${name}`, before: files[0], after: files[1] })
  }
}

function readLevel(git: GitStore, tree: string | undefined): ReadonlyMap<string, TreeEntry> {
  const entries = tree === undefined ? undefined : git.tree(tree)
  return new Map(entries?.map((entry) => [entry.path, entry]))
}

function treeOf(entry: TreeEntry | undefined): string | undefined {
  return entry?.mode === '040000' ? entry.sha : undefined
}

function fileOf(entry: TreeEntry | undefined): TreeFile | undefined {
  return entry?.mode === '040000' ? undefined : entry
}

function pickFile(file: TreeFile): TreeFile {
  return { mode: file.mode, sha: file.sha }
}
