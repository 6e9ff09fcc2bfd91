import type { SchemaElement } from 'hyparquet'

/** A top-level column. */
export interface ParquetColumn {
  readonly name: string
  /** As `Column` of the table facts names it. */
  readonly type: string
  /** The physical type of a column that is neither nested nor repeated; `null` for the others. */
  readonly physical: string | null
  readonly optional: boolean
  /** Whether its integers have no sign. */
  readonly unsigned: boolean
}

const PHYSICAL: ReadonlyMap<string, string> = new Map([
  ['BOOLEAN', 'bool'],
  ['INT32', 'int'],
  ['INT64', 'int'],
  ['INT96', 'timestamp'],
  ['FLOAT', 'float'],
  ['DOUBLE', 'float'],
  ['BYTE_ARRAY', 'binary'],
  ['FIXED_LEN_BYTE_ARRAY', 'binary'],
])
const LOGICAL: ReadonlyMap<string, string> = new Map([
  ['STRING', 'string'],
  ['ENUM', 'string'],
  ['JSON', 'string'],
  ['LIST', 'list'],
  ['MAP', 'object'],
  ['DATE', 'date'],
  ['TIMESTAMP', 'timestamp'],
  ['INTEGER', 'int'],
  ['NULL', 'null'],
  ['FLOAT16', 'float'],
])
const CONVERTED: ReadonlyMap<string, string> = new Map([
  ['UTF8', 'string'],
  ['ENUM', 'string'],
  ['JSON', 'string'],
  ['LIST', 'list'],
  ['MAP', 'object'],
  ['MAP_KEY_VALUE', 'object'],
  ['DATE', 'date'],
  ['TIMESTAMP_MILLIS', 'timestamp'],
  ['TIMESTAMP_MICROS', 'timestamp'],
])

/**
 * @param schema the tree, depth first, the root first
 * @returns `null` when an element announces more children than there are
 */
export function listColumns(schema: readonly SchemaElement[]): readonly ParquetColumn[] | null {
  const columns: ParquetColumn[] = []
  for (let at = 1; at < schema.length;) {
    const element = schema[at]
    if (element === undefined) return null
    columns.push(describeColumn(element))
    at += 1
    for (let pending = childrenOf(element); pending > 0; at += 1) {
      const child = schema[at]
      if (child === undefined) return null
      pending += childrenOf(child) - 1
    }
  }
  return columns
}

const childrenOf = (element: SchemaElement): number => Math.max(0, element.num_children ?? 0)

function describeColumn(element: SchemaElement): ParquetColumn {
  const repeated = element.repetition_type === 'REPEATED'
  const nested = childrenOf(element) > 0
  const { type, logical_type: logical, converted_type: converted } = element
  return {
    name: element.name,
    type: repeated ? 'list' : typeOf(element, nested),
    physical: repeated || nested || isSpecial(element) ? null : (type ?? null),
    optional: element.repetition_type !== 'REQUIRED',
    unsigned:
      converted?.startsWith('UINT_') === true || (logical?.type === 'INTEGER' && !logical.isSigned),
  }
}

function typeOf(element: SchemaElement, nested: boolean): string {
  const logical = element.logical_type?.type ?? ''
  const converted = element.converted_type ?? ''
  const known = LOGICAL.get(logical) ?? CONVERTED.get(converted)
  if (known !== undefined) return known
  if (nested) return 'object'
  const own = logical === '' ? converted : logical
  if (own !== '' && !/^U?INT_/.test(own)) return own.toLowerCase()
  return PHYSICAL.get(element.type ?? '') ?? 'null'
}

/** Values that are not what their physical type says. */
function isSpecial({ logical_type: logical, converted_type: converted }: SchemaElement): boolean {
  return (
    converted === 'DECIMAL' ||
    ['DECIMAL', 'FLOAT16', 'UUID', 'VARIANT'].includes(logical?.type ?? '')
  )
}
