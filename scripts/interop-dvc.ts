import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localCapture } from '../src/adapters/local-capture.ts'
import { parseDvcFile } from '../src/formats/dvc-file.ts'
import type { Difference } from './interop-difference.ts'
import type { Expected } from './interop-expected.ts'
import { isFields } from './interop-expected.ts'

/**
 * Our digest of an output equals the one in DVC's file exactly when `dvc status` finds it unchanged: as it is, and
 * after one byte of one of its files is another.
 */
export async function checkDvc(folder: string, check: Expected): Promise<Difference> {
  const [repository = '', name = ''] = check.path.split('/')
  const root = join(folder, repository)
  const target = String(check.expected['target'])
  const said = parseDvcFile(name, readFileSync(join(root, name)), {
    stage: check.stage,
    out: target,
  })
  const quoted = `${said.digest}${said.isDir ? '.dir' : ''}`
  const before = await digest(root, target)
  if (before !== quoted) return `${target} is ${before}, the file says ${quoted}`
  if (isChanged(root, target, check)) return `dvc status finds ${target} changed`
  const [changed = ''] = listFiles(root, target)
  const bytes = readFileSync(changed)
  try {
    writeFileSync(
      changed,
      bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
    )
    if ((await digest(root, target)) === quoted) return 'a changed byte leaves our digest as it was'
    return isChanged(root, target, check) ? null : 'dvc status overlooks a changed byte'
  } finally {
    writeFileSync(changed, bytes)
  }
}

async function digest(root: string, target: string): Promise<string | undefined> {
  const scratch = mkdtempSync(join(tmpdir(), 'interop-'))
  try {
    return (await localCapture(root, scratch).fingerprint([target], { dvc: 'md5' })).dvc
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Those that are not empty. */
function listFiles(root: string, target: string): readonly string[] {
  const { files } = localCapture(root, root).select([target], 1000)
  return files.filter(({ size }) => size > 0).map(({ file }) => file)
}

/** What `dvc status` prints names the target when its files are not those that DVC knows. */
function isChanged(root: string, target: string, { tool, stage, path }: Expected): boolean {
  const asked = stage ?? path.split('/').at(-1) ?? target
  const { status, stdout, stderr } = spawnSync(tool ?? 'dvc', ['status', '--json', asked], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DVC_NO_ANALYTICS: 'true' },
  })
  if (status !== 0) throw new Error(`dvc status: ${stderr}`)
  const answer: unknown = JSON.parse(stdout)
  return isFields(answer) && JSON.stringify(answer).includes(JSON.stringify(target))
}
