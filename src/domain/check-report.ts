import type { ValidateFunction } from 'ajv'
import { Ajv } from 'ajv'
import type { JsonSchema, JsonShape } from './json-shape.ts'
import { schemaOf } from './json-shape.ts'
import { reportJsonSchema, reportShape } from './report-json-schema.ts'

/** The lists of a report that may be long. */
export type LongList = 'comparison/rows' | 'candidate/metrics'

export interface LongListFacts {
  /** Of an item. */
  readonly shape: JsonShape
  readonly most: number
}

/** @throws TypeError where the schema has no such list, which is a bug */
export function longListFacts(list: LongList): LongListFacts {
  let shape: JsonShape | undefined = reportShape
  for (const name of list.split('/'))
    shape = shape?.kind === 'record' ? shape.members[name] : undefined
  const most = shape?.kind === 'list' ? shape.limits['maxItems'] : undefined
  if (shape?.kind === 'list' && typeof most === 'number') return { shape: shape.items, most }
  throw new TypeError(`${list} is no list with a limit`)
}

/** As for manifests: the schema is our own, and few documents are read. */
const OPTIONS = {
  strict: false,
  // Not implied: a number that no double holds is none.
  strictNumbers: true,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
} as const

const compiled = new Map<string, ValidateFunction>()

/**
 * What of a value does not fit the schema, each with its path.
 * @param of the report, which may have its long lists empty, or an item of one
 * @param isAll whether all problems are wanted, and not only the first
 */
export function checkReport(
  value: unknown,
  of: 'report' | LongList,
  { isAll, path = '' }: { readonly isAll: boolean; readonly path?: string },
): readonly string[] {
  const validator = validatorOf(of, isAll)
  if (validator(value)) return []
  return (validator.errors ?? []).map(
    (error) => `${`${path}${error.instancePath}` || '/'} ${error.message}`,
  )
}

function validatorOf(of: 'report' | LongList, allErrors: boolean): ValidateFunction {
  const name = `${of} ${allErrors}`
  const known = compiled.get(name)
  if (known !== undefined) return known
  const validator = new Ajv({ ...OPTIONS, allErrors }).compile(schemaFor(of))
  compiled.set(name, validator)
  return validator
}

const schemaFor = (of: 'report' | LongList): JsonSchema =>
  of === 'report' ? reportJsonSchema : schemaOf(longListFacts(of).shape)
