import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { localCapture } from '../../src/adapters/local-capture.ts'
import type { Capture } from '../../src/ports/capture.ts'
import type { Tree } from './tree.ts'
import { inFolder, writeTree } from './tree.ts'

/** A workspace on disk, with what lies beside it. */
export interface Scene {
  readonly capture: Capture
  readonly workspace: string
  /** Beside the workspace. */
  readonly outside: string
  readonly scratch: string
}

export function inWorkspace<Result>(
  tree: Tree,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  return inFolder((folder) => {
    const [workspace = '', outside = '', scratch = ''] = ['ws', 'outside', 'scratch'].map(
      (name) => {
        mkdirSync(join(folder, name))
        return join(folder, name)
      },
    )
    writeTree(workspace, tree)
    return work({ capture: localCapture(workspace, scratch), workspace, outside, scratch })
  })
}
