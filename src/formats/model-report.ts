import type { Framework, ModelFacts, ModelSignature } from '../domain/model-facts.ts'

type Detail = string | number | boolean

/** What one reader found; what is absent or empty is left out of the facts. */
export interface ModelFindings {
  readonly format: string
  readonly executable: boolean
  readonly framework?: Framework | undefined
  readonly signature?: ModelSignature | undefined
  readonly parameters?: bigint | undefined
  readonly tensors?: number | undefined
  readonly dtypes?: ReadonlyMap<string, number>
  readonly details?: Iterable<readonly [string, Detail | undefined]>
  readonly imports?: Iterable<string>
  readonly warnings?: readonly string[]
}

/** UTF-16 code units of a text that a file brings. */
const MAX_TEXT = 200
const MAX_DETAILS = 40
const MAX_IMPORTS = 2_000
export const MAX_WARNINGS = 40
/** Inputs or outputs. */
export const MAX_SPECS = 1_000

/** Sorts, bounds and cleans, so that facts of a hostile file stay small and printable. */
export function buildModelFacts(found: ModelFindings): ModelFacts {
  const { format, executable, framework, signature, parameters, tensors } = found
  const { details = [], dtypes = [], warnings: told = [] } = found
  const imports = [...new Set(found.imports)].toSorted(byCode)
  const warnings = [...told]
  if (imports.length > MAX_IMPORTS) {
    warnings.push(`${imports.length} imports, of which ${MAX_IMPORTS} are listed`)
  }
  const detailRecord = buildDetails(details)
  const dtypeRecord = sortedRecord(dtypes, MAX_DETAILS)
  return {
    format,
    executable,
    ...(framework && { framework: cleanFramework(framework) }),
    ...(signature && { signature }),
    ...(parameters !== undefined && { parameters: countOf(parameters) }),
    ...(tensors !== undefined && { tensors }),
    ...(dtypeRecord && { dtypes: dtypeRecord }),
    ...(detailRecord && { details: detailRecord }),
    ...(imports.length > 0 && { imports: imports.slice(0, MAX_IMPORTS) }),
    warnings: warnings.slice(0, MAX_WARNINGS),
  }
}

/** A number, or its decimal text where a double would lose digits. */
export function countOf(value: bigint): number | string {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : `${value}`
}

/** A text of the file for people: one line, well formed, shortened. */
export function shortText(text: string): string {
  const line = text.slice(0, MAX_TEXT + 1).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
  const short = line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT - 1)}…` : line
  return short.toWellFormed()
}

/** UTF-8, with a replacement character for what is not: a name may be damaged where its file is not. */
export function looseText(bytes: Uint8Array): string {
  return (bytes.length <= SHORT_BYTES ? asciiText(bytes) : null) ?? DECODER.decode(bytes)
}

/** A pickle brings millions of short names, for which a call of the decoder costs more than its work. */
const SHORT_BYTES = 64

function asciiText(bytes: Uint8Array): string | null {
  let text = ''
  for (const byte of bytes) {
    if (byte >= 0x80) return null
    text += String.fromCharCode(byte)
  }
  return text
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })

export function tally(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Keys by code unit; entries without a value are left out; `undefined` when none is left. */
function sortedRecord<V extends Detail>(
  entries: Iterable<readonly [string, V | undefined]>,
  limit: number,
): Readonly<Record<string, V>> | undefined {
  const kept = new Map<string, V>()
  for (const [key, value] of entries) {
    if (value !== undefined && kept.size < limit) kept.set(shortText(key), value)
  }
  if (kept.size === 0) return undefined
  // `fromEntries` defines its keys, so that `__proto__` is one like the others.
  return Object.fromEntries([...kept].toSorted(([one], [two]) => byCode(one, two)))
}

/** For folders too: texts shortened, sorted, bounded. */
export function buildDetails(
  entries: Iterable<readonly [string, Detail | undefined]>,
): Readonly<Record<string, Detail>> | undefined {
  const clean = [...entries].map(
    ([key, value]) => [key, typeof value === 'string' ? shortText(value) : value] as const,
  )
  return sortedRecord(clean, MAX_DETAILS)
}

function cleanFramework({ name, version }: Framework): Framework {
  return version === undefined
    ? { name: shortText(name) }
    : { name: shortText(name), version: shortText(version) }
}

function byCode(one: string, two: string): number {
  if (one === two) return 0
  return one < two ? -1 : 1
}
