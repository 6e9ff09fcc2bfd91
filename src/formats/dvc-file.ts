import { ReleaseError } from '../domain/errors.ts'
import type { Member, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import type { DvcEntryNode, DvcOutput } from './dvc-output.ts'
import { listOutputs, readOutput, resolvePath } from './dvc-output.ts'
import type { TextFile } from './text-file.ts'
import { decodeText, fault, quoteText } from './text-file.ts'
import { parseYamlTree } from './yaml-tree.ts'

/** What a `.dvc` file or one stage of a `dvc.lock` lists. */
interface DvcRecord {
  readonly outs: readonly DvcEntryNode[]
  readonly deps: readonly DvcEntryNode[]
  /** Relative to the file's folder. */
  readonly wdir: string
}

/** Which output is meant. */
export interface DvcSelection {
  /** Of a `dvc.lock`; `null` for a `.dvc` file. */
  readonly stage: string | null
  /** A path as the file has it; `null` for the only output. */
  readonly out: string | null
}

/** Names in one message. */
const MAX_NAMED = 20

/**
 * The output that a data set is: the only one of a `.dvc` file or stage, or the one named by its path. Only when
 * it is named, a dependency is one too: what a stage read is as much a data set as what it wrote.
 * @param path of the file, relative to the workspace, POSIX separators; paths in it are relative to its folder
 * @throws {ReleaseError} `FORMAT_INVALID` for what DVC did not write; `INPUT_INVALID`, with what there is, when the
 * selection names nothing or too much; `FILE_REFUSED` for a path out of the workspace
 */
export function parseDvcFile(path: string, bytes: Uint8Array, selection: DvcSelection): DvcOutput {
  const file = decodeText(path, bytes)
  const root = parseYamlTree(file)
  if (root.kind !== 'object')
    throw fault(file, root.at, `holds ${describeNode(root)}, not a file of DVC.`)
  const record = isLockName(path)
    ? readLockStage(file, root, selection.stage)
    : readRecord(file, root, readWdir(file, root))
  return readOutput(file, selectEntry(file, record, selection), record.wdir)
}

const isLockName = (path: string): boolean => /(?:^|\/)dvc\.lock$/.test(path)

function readLockStage(file: TextFile, root: ObjectNode, wanted: string | null): DvcRecord {
  const stages = findStages(file, root)
  const stage = stages.find(({ key }) => key === wanted)
  if (stage === undefined)
    throw new ReleaseError(
      'INPUT_INVALID',
      `${file.path} has ${wanted === null ? 'several stages' : `no stage ${quoteText(wanted)}`}. ` +
        `Its stages: ${listNames(stages.map(({ key }) => key))}. Write "dvc:${file.path}#STAGE".`,
    )
  const { node, key } = stage
  if (node.kind !== 'object')
    throw fault(
      file,
      node.at,
      `the stage ${quoteText(key)} is ${describeNode(node)}, not an object.`,
    )
  return readRecord(file, node, '')
}

function findStages(file: TextFile, root: ObjectNode): readonly Member[] {
  const schema = memberOf(root, 'schema')
  if (schema === undefined)
    throw fault(
      file,
      root.at,
      'has no "schema": DVC 1 wrote it, or it is no dvc.lock. Run "dvc repro" or "dvc commit" with DVC 2 or newer.',
    )
  if (schemaText(schema) !== '2.0')
    throw fault(
      file,
      schema.at,
      `"schema" is ${describeNode(schema)}; only '2.0' is known. Write the digest itself: URI#md5:HEX.`,
    )
  const stages = memberOf(root, 'stages')
  if (stages?.kind === 'object') return stages.members
  throw fault(
    file,
    stages?.at ?? null,
    `"stages" is ${stages === undefined ? 'not there' : describeNode(stages)}. Run "dvc repro".`,
  )
}

/** DVC quotes the number; an editor may have taken the quotes away. */
function schemaText(node: TreeNode): string | null {
  if (node.kind === 'string') return node.text
  return node.kind === 'number' ? node.digits : null
}

function readWdir(file: TextFile, root: ObjectNode): string {
  const wdir = memberOf(root, 'wdir')
  if (wdir === undefined || wdir.kind === 'null') return ''
  if (wdir.kind === 'string') return wdir.text
  throw fault(file, wdir.at, `"wdir" is ${describeNode(wdir)}, not a path.`)
}

function readRecord(file: TextFile, node: ObjectNode, wdir: string): DvcRecord {
  const outs = listOutputs(file, memberOf(node, 'outs'), 'outs')
  const deps = listOutputs(file, memberOf(node, 'deps'), 'deps')
  if (outs.length + deps.length > 0) return { outs, deps, wdir }
  throw fault(file, node.at, 'has neither "outs" nor "deps". Run "dvc add" or "dvc repro".')
}

function selectEntry(
  file: TextFile,
  record: DvcRecord,
  { stage, out }: DvcSelection,
): DvcEntryNode {
  const [only, ...others] = record.outs
  if (out === null && only !== undefined && others.length === 0) return only
  const found = out === null ? undefined : findNamed(file, record, out)
  if (found !== undefined) return found
  const known = out === null && only !== undefined ? record.outs : [...record.outs, ...record.deps]
  throw new ReleaseError(
    'INPUT_INVALID',
    `${file.path}${stage === null ? '' : `, stage ${quoteText(stage)}`} has ${describeMiss(record, out)}: ` +
      `${listNames(known.map(({ written }) => written))}. ` +
      `Write "dvc:${file.path}#${stage === null ? '' : `${stage}/`}PATH".`,
  )
}

/** By the path in the file or the one from the workspace's root; an output before a dependency of that name. */
function findNamed(file: TextFile, record: DvcRecord, out: string): DvcEntryNode | undefined {
  const all = [...record.outs, ...record.deps]
  const wanted = withoutSlash(out)
  return (
    all.find(({ written }) => withoutSlash(written) === wanted) ??
    all.find(({ written }) => resolvePath(file, record.wdir, written) === wanted)
  )
}

function withoutSlash(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

function describeMiss({ outs }: DvcRecord, out: string | null): string {
  if (out !== null) return `no output ${quoteText(out)}; it has`
  return outs.length === 0 ? 'no outputs, only dependencies' : `${outs.length} outputs`
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => quoteText(name))
  const more = names.length - shown.length
  if (shown.length === 0) return 'none'
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
