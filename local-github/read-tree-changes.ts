import { buildFailure } from './failure.ts'
import type { GitStore, TreeEntry } from './git-store.ts'
import type { TreeChange } from './git-tree.ts'
import type { Fields } from './json-body.ts'
import { isJson, toFields } from './json-body.ts'

const MODES: readonly TreeEntry['mode'][] = ['100644', '100755', '040000', '160000', '120000']

/** The `tree` of a request, where `content` is written as a blob and a `null` id removes the path. */
export function readTreeChanges(
  git: GitStore,
  list: readonly unknown[] | undefined,
): ReadonlyMap<string, TreeChange> {
  if (list === undefined || list.length === 0) throw buildFailure(422, 'Invalid tree info')
  const changes = new Map<string, TreeChange>()
  for (const item of list) {
    if (!isJson(item)) throw buildFailure(422, 'Invalid tree info')
    const fields = toFields(item)
    const path = fields.requireText('path')
    if (!isTreePath(path)) throw buildFailure(422, 'tree.path contains a malformed path component')
    changes.set(path, readChange(git, fields))
  }
  return changes
}

function readChange(git: GitStore, fields: Fields): TreeChange {
  const content = fields.text('content')
  const mode = MODES.find((known) => known === fields.text('mode'))
  if (mode === undefined) throw buildFailure(422, `tree.mode must be one of ${MODES.join(', ')}`)
  if (content !== undefined) return { mode, sha: git.writeBlob(content) }
  if (fields.raw['sha'] === null) return undefined
  const sha = fields.requireText('sha')
  const type = git.get(sha)?.type
  const expected = mode === '040000' ? 'tree' : 'blob'
  if (mode !== '160000' && type !== expected)
    throw buildFailure(422, `tree.sha ${sha} is not a valid ${expected}`)
  return { mode, sha }
}

function isTreePath(path: string): boolean {
  return path.split('/').every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()))
}
