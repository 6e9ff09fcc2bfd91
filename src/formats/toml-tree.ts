import { parse, TomlDate, TomlError } from 'smol-toml'
import type { TreeBudget, TreeNode } from './document-tree.ts'
import type { TextFile } from './text-file.ts'
import { MAX_DEPTH, numberNode, spend, wholeText } from './document-tree.ts'
import { positionAt } from './text-file.ts'
import { quoteTomlNumbers } from './toml-numbers.ts'
import { ReleaseError } from '../domain/errors.ts'

/** TOML 1.0. Dates and times become text. Nodes carry no position: the parser does not tell. */
export function parseTomlTree(file: TextFile): TreeNode {
  const document = parseDocument(file, file.text)
  const written = parseDocument(file, quoteTomlNumbers(file.text))
  return readValue(document, written, 0, { file, nodes: 0 })
}

function parseDocument(file: TextFile, text: string): unknown {
  try {
    return parse(text, { integersAsBigInt: 'asNeeded', maxDepth: MAX_DEPTH + 1 })
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const [first = ''] = cause.message.replace('Invalid TOML document: ', '').split('\n', 1)
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${file.path}, line ${cause.line}, column ${cause.column}: not TOML: ${first}${hint(file, cause)}`,
      { cause },
    )
  }
}

function hint(file: TextFile, error: TomlError): string {
  const last = positionAt(file.text.trimEnd(), file.text.length).line
  return error.line >= last ? ' (the file may be cut off here)' : ''
}

/** @param written the same place of the document whose numbers are text */
function readValue(value: unknown, written: unknown, depth: number, budget: TreeBudget): TreeNode {
  spend(budget, depth, null)
  const at = null
  if (typeof value === 'number' || typeof value === 'bigint') {
    return numberNode(Number(value), typeof written === 'string' ? written : String(value), at)
  }
  if (typeof value === 'boolean') return { kind: 'boolean', at, value }
  if (value instanceof TomlDate) return { kind: 'string', at, text: value.toISOString() }
  if (Array.isArray(value)) {
    const digits: readonly unknown[] = Array.isArray(written) ? written : []
    const items = value.map((item, index) => readValue(item, digits[index], depth + 1, budget))
    return { kind: 'array', at, items }
  }
  if (typeof value === 'object' && value !== null) {
    const digits = new Map<string, unknown>(Object.entries(written ?? {}))
    const members = Object.entries(value).map(([key, item]: [string, unknown]) => ({
      key,
      node: readValue(item, digits.get(key), depth + 1, budget),
    }))
    return { kind: 'object', at, members }
  }
  return { kind: 'string', at, text: wholeText(budget.file, String(value), at) }
}
