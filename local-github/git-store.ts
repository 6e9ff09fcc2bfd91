import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface GitPerson {
  readonly name: string
  readonly email: string
  readonly date: Date
}

export interface TreeEntry {
  readonly path: string
  readonly mode: '100644' | '100755' | '040000' | '160000' | '120000'
  readonly sha: string
}

export type GitObject =
  | { readonly type: 'blob'; readonly sha: string; readonly size: number }
  | { readonly type: 'tree'; readonly sha: string; readonly entries: readonly TreeEntry[] }
  | GitCommit
  | GitTag

export interface GitCommit {
  readonly type: 'commit'
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: GitPerson
  readonly committer: GitPerson
  readonly message: string
}

export interface GitTag {
  readonly type: 'tag'
  readonly sha: string
  readonly name: string
  readonly target: string
  readonly targetType: GitObject['type']
  readonly tagger: GitPerson
  readonly message: string
}

/** Objects under the ids that git itself gives them; blobs lie on disk, the rest in memory. */
export interface GitStore {
  get(sha: string): GitObject | undefined
  commit(sha: string): GitCommit | undefined
  tree(sha: string): readonly TreeEntry[] | undefined
  /** The bytes of a blob. Throws for an id that is not one. */
  readBlob(sha: string): Buffer
  writeBlob(content: string | Uint8Array): string
  writeTree(entries: readonly TreeEntry[]): string
  writeCommit(commit: Omit<GitCommit, 'type' | 'sha'>): string
  writeTag(tag: Omit<GitTag, 'type' | 'sha'>): string
  /** The one commit, tag, tree or blob whose id starts with at least 7 digits given. */
  expand(prefix: string): string | undefined
}

export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

export function createGitStore(directory: string): GitStore {
  const objects = new Map<string, GitObject>()
  const pathOf = (sha: string): string => join(directory, sha.slice(0, 2), sha.slice(2))
  const add = (object: GitObject): string => {
    objects.set(object.sha, object)
    return object.sha
  }
  const store: GitStore = {
    get: (sha) => objects.get(sha),
    commit: (sha) => {
      const object = objects.get(sha)
      return object?.type === 'commit' ? object : undefined
    },
    tree: (sha) => {
      const object = objects.get(sha)
      return object?.type === 'tree' ? object.entries : undefined
    },
    readBlob: (sha) => readFileSync(pathOf(sha)),
    writeBlob(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const sha = hashObject('blob', bytes)
      if (objects.has(sha)) return sha
      mkdirSync(join(directory, sha.slice(0, 2)), { recursive: true })
      writeFileSync(pathOf(sha), bytes)
      return add({ type: 'blob', sha, size: bytes.length })
    },
    writeTree(entries) {
      const sorted = entries.toSorted((left, right) =>
        Buffer.compare(sortKey(left), sortKey(right)),
      )
      return add({ type: 'tree', sha: hashObject('tree', encodeTree(sorted)), entries: sorted })
    },
    writeCommit: (commit) =>
      add({ type: 'commit', sha: hashObject('commit', encodeCommit(commit)), ...commit }),
    writeTag: (tag) => add({ type: 'tag', sha: hashObject('tag', encodeTag(tag)), ...tag }),
    expand: (prefix) => {
      if (objects.has(prefix)) return prefix
      if (!/^[0-9a-f]{7,39}$/.test(prefix)) return undefined
      const found = [...objects.keys()].filter((sha) => sha.startsWith(prefix))
      return found.length === 1 ? found[0] : undefined
    },
  }
  store.writeTree([])
  return store
}

/** The id that git gives to an object: SHA-1 over the header and the bytes. */
export function hashObject(type: GitObject['type'], bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Git sorts a directory as though its name ended with a slash. */
function sortKey(entry: TreeEntry): Buffer {
  return Buffer.from(entry.mode === '040000' ? `${entry.path}/` : entry.path)
}

function encodeTree(entries: readonly TreeEntry[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => [
      Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.path}\0`),
      Buffer.from(entry.sha, 'hex'),
    ]),
  )
}

function encodeCommit(commit: Omit<GitCommit, 'type' | 'sha'>): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${encodePerson(commit.author)}`,
    `committer ${encodePerson(commit.committer)}`,
  ]
  return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`)
}

function encodeTag(tag: Omit<GitTag, 'type' | 'sha'>): Buffer {
  const lines = [
    `object ${tag.target}`,
    `type ${tag.targetType}`,
    `tag ${tag.name}`,
    `tagger ${encodePerson(tag.tagger)}`,
  ]
  return Buffer.from(`${lines.join('\n')}\n\n${tag.message}`)
}

function encodePerson(person: GitPerson): string {
  return `${person.name} <${person.email}> ${Math.floor(person.date.getTime() / 1000)} +0000`
}
