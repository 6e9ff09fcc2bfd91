import type { Member, ObjectNode, TreeNode } from './document-tree.ts'
import { memberList, memberOf } from './document-tree.ts'
import type { TextFile } from './text-file.ts'
import { fault, quoteText } from './text-file.ts'

/** What one tool's parameter file is as a plain document. */
export interface ParamsShape {
  /** Whether the document is the tool's. It has to be sure: what no shape claims is read as it stands. */
  readonly matches: (root: TreeNode, path: string) => boolean
  /**
   * The parameters alone, as a plain nested document.
   * @throws {ReleaseError} `FORMAT_INVALID` with line and column, for what is not of this shape
   */
  readonly extract: (root: TreeNode, file: TextFile) => TreeNode
}

/** Keys of a W&B `config.yaml` that are no parameters. */
const WANDB_OWN: ReadonlySet<string> = new Set(['wandb_version', '_wandb'])

/** `config.yaml` of W&B: `KEY: {desc, value}`, beside keys of its own. */
export const wandbParams: ParamsShape = {
  matches: (root) =>
    root.kind === 'object' &&
    root.members.some(({ key }) => WANDB_OWN.has(key)) &&
    root.members.every((member) => WANDB_OWN.has(member.key) || wandbValue(member) !== undefined),
  extract: (root) =>
    root.kind === 'object'
      ? {
          ...root,
          members: root.members
            .filter(({ key }) => !WANDB_OWN.has(key))
            .map((member) => ({ key: member.key, node: wandbValue(member) ?? member.node })),
        }
      : root,
}

function wandbValue({ node }: Member): TreeNode | undefined {
  return node.kind === 'object' ? memberOf(node, 'value') : undefined
}

/**
 * `stages.*.params` of a `dvc.lock`. Keys of `params.yaml`, or of the only file that is named, are as they stand; those
 * of other files have the file in front, as in DVC: `conf.json:lr`.
 */
export const dvcLockParams: ParamsShape = {
  matches: (root) =>
    root.kind === 'object' &&
    memberOf(root, 'schema') !== undefined &&
    objectMembers(root, 'stages').some(
      ({ node }) => node.kind === 'object' && memberOf(node, 'cmd') !== undefined,
    ),
  extract: (root, file) => {
    const stages = root.kind === 'object' ? objectMembers(root, 'stages') : []
    const all = stages.flatMap(({ key: stage, node }) =>
      (node.kind === 'object' ? objectMembers(node, 'params') : []).map((one) => ({ stage, one })),
    )
    const names = new Set(all.map(({ one }) => one.key))
    const { members } = memberList(file)
    const known = new Map<string, { readonly stage: string; readonly value: string }>()
    for (const { stage, one } of all) {
      const prefix = names.size === 1 || one.key === 'params.yaml' ? '' : `${one.key}:`
      for (const { key, node } of one.node.kind === 'object' ? one.node.members : []) {
        const name = prefix + key
        const value = plainText(node)
        const other = known.get(name)
        if (other !== undefined && other.value !== value) {
          throw fault(
            file,
            node.at,
            `the stages ${quoteText(other.stage)} and ${quoteText(stage)} have different values of ${quoteText(name)}. Run dvc repro, or name the params file.`,
          )
        }
        if (other === undefined) members.push({ key: name, node })
        known.set(name, { stage, value })
      }
    }
    return { kind: 'object', at: root.at, members }
  },
}

/** `.hydra/overrides.yaml`, a list of `key=value`: the parameter `hydra.overrides`, a list of texts. */
export const hydraOverrides: ParamsShape = {
  matches: (root, path) =>
    root.kind === 'array' &&
    root.items.every((item) => item.kind === 'string') &&
    (/(?:^|\/)\.hydra\/overrides\.ya?ml$/.test(path) ||
      (root.items.length > 0 && root.items.every((item) => OVERRIDE.test(item.text)))),
  extract: (root) => ({
    kind: 'object',
    at: root.at,
    members:
      root.kind === 'array' && root.items.length === 0
        ? []
        : [{ key: 'hydra.overrides', node: root }],
  }),
}

/** Hydra's basic override syntax: `key=value`, `+key=value`, `++key=value`, `~key`. */
const OVERRIDE = /^(?:\+{0,2}[\w./@:$-]+=|~[\w./@:$-]+)/

/** In the order in which they are asked. */
export const PARAMS_SHAPES = [wandbParams, dvcLockParams, hydraOverrides] as const

function objectMembers(node: ObjectNode, key: string): readonly Member[] {
  const member = memberOf(node, key)
  return member?.kind === 'object' ? member.members : []
}

/** Tells values apart, whatever their digits. */
function plainText(node: TreeNode): string {
  if (node.kind === 'object') {
    return `{${node.members.map(({ key, node: one }) => `${JSON.stringify(key)}:${plainText(one)}`).join()}}`
  }
  if (node.kind === 'array') return `[${node.items.map(plainText).join()}]`
  if (node.kind === 'number') return node.bigInteger ?? String(node.value)
  return node.kind === 'string'
    ? JSON.stringify(node.text)
    : node.kind === 'null'
      ? 'null'
      : String(node.value)
}
