import type { Framework, ModelFacts, ModelSignature, TensorSpec } from '../domain/model-facts.ts'

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
  readonly externalFiles?: readonly string[]
  readonly warnings?: readonly string[]
}

/** UTF-16 code units of a text that a file brings. */
const MAX_TEXT = 200
/** The same of a sentence about a file, which may name several such texts. */
const MAX_SENTENCE = 1_000
/** Members of `details`, and of `dtypes`. */
const MAX_MEMBERS = 100
const MAX_IMPORTS = 1_000
const MAX_RANK = 64
export const MAX_WARNINGS = 40
/** Inputs or outputs. */
export const MAX_SPECS = 1_000

/**
 * Facts that a manifest can hold, whatever a hostile file says. Texts are well formed, of one line, at most 200 UTF-16
 * code units and not blank (but for the name of an input or output, which may be missing); numbers are finite, counts
 * are whole. Members are sorted; of what is more than the limits the first are kept, and a warning says how many not.
 */
export function buildModelFacts(found: ModelFindings): ModelFacts {
  const { format, executable } = found
  const own: string[] = []
  const measured = buildMeasures(found, own)
  const listed = buildLists(found, own)
  const warnings = cleanWarnings(found.warnings ?? [], own)
  return { format, executable, ...measured, ...listed, warnings }
}

type Part<K extends keyof ModelFacts> = Pick<ModelFacts, K>

function buildMeasures(
  { framework, signature, parameters, tensors }: ModelFindings,
  warnings: string[],
): Part<'framework' | 'signature' | 'parameters' | 'tensors'> {
  const known = framework && cleanFramework(framework)
  const specs = signature && cleanSignature(signature, warnings)
  const values = parameters === undefined ? undefined : cleanCount(parameters, warnings)
  const count = safeCount(tensors)
  return {
    ...(known && { framework: known }),
    ...(specs && { signature: specs }),
    ...(values !== undefined && { parameters: values }),
    ...(count !== undefined && { tensors: count }),
  }
}

function buildLists(
  found: ModelFindings,
  warnings: string[],
): Part<'dtypes' | 'details' | 'imports' | 'externalFiles'> {
  const dtypes = buildMembers(found.dtypes ?? [], 'element types', safeCount, warnings)
  const details = buildMembers(found.details ?? [], 'details', cleanDetail, warnings)
  const imports = cleanImports(found.imports ?? [], warnings)
  const external = found.externalFiles ?? []
  return {
    ...(dtypes && { dtypes }),
    ...(details && { details }),
    ...(imports.length > 0 && { imports }),
    ...(external.length > 0 && { externalFiles: external }),
  }
}

function cleanWarnings(told: readonly string[], own: readonly string[]): readonly string[] {
  const room = MAX_WARNINGS - own.length
  const left = told.length > room ? told.length - room + 1 : 0
  const kept = told.slice(0, told.length - left).map((text) => lineOf(text, MAX_SENTENCE))
  return [...kept, ...(left > 0 ? [`${left} more warnings are left out`] : []), ...own]
}

function cleanImports(names: Iterable<string>, warnings: string[]): readonly string[] {
  const imports = [...new Set([...names].map((name) => nonBlank(name) ?? '?'))].toSorted(byCode)
  if (imports.length > MAX_IMPORTS) {
    warnings.push(`${imports.length - MAX_IMPORTS} of ${imports.length} imports are left out`)
  }
  return imports.slice(0, MAX_IMPORTS)
}

function cleanCount(value: bigint, warnings: string[]): number | string | undefined {
  const count = value < 0n ? undefined : countOf(value)
  if (typeof count !== 'string' || count.length <= MAX_TEXT) return count
  warnings.push(`the number of parameters has ${count.length} digits and is left out`)
  return undefined
}

function safeCount(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value + 0 : undefined
}

/** A number that JSON cannot hold becomes a text, `NaN`; a blank text is none. */
function cleanDetail(value: Detail | undefined): Detail | undefined {
  if (typeof value === 'string') return nonBlank(value)
  // Minus zero becomes zero.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : `${value}`
  return value
}

/** Keys by code unit; entries without a value are left out; `undefined` when none is left. */
function buildMembers<V extends Detail>(
  entries: Iterable<readonly [string, V | undefined]>,
  what: string,
  clean: (value: V | undefined) => V | undefined,
  warnings: string[],
): Readonly<Record<string, V>> | undefined {
  const kept = new Map<string, V>()
  let left = 0
  for (const [name, raw] of entries) {
    const key = nonBlank(name)
    const value = clean(raw)
    if (key === undefined || value === undefined) continue
    if (kept.size < MAX_MEMBERS || kept.has(key)) kept.set(key, value)
    else left += 1
  }
  if (left > 0) warnings.push(`${left} of ${left + MAX_MEMBERS} ${what} are left out`)
  if (kept.size === 0) return undefined
  // `fromEntries` defines its keys, so that `__proto__` is one like the others.
  return Object.fromEntries([...kept].toSorted(([one], [two]) => byCode(one, two)))
}

function cleanFramework({ name: raw, version: text = '' }: Framework): Framework | undefined {
  const name = nonBlank(raw)
  const version = nonBlank(text)
  if (name === undefined) return undefined
  return version === undefined ? { name } : { name, version }
}

function cleanSignature({ inputs, outputs }: ModelSignature, warnings: string[]): ModelSignature {
  return {
    inputs: cleanSpecs(inputs, 'inputs', warnings),
    outputs: cleanSpecs(outputs, 'outputs', warnings),
  }
}

function cleanSpecs(
  specs: readonly TensorSpec[],
  what: string,
  warnings: string[],
): readonly TensorSpec[] {
  const left = specs.length - MAX_SPECS
  if (left > 0) warnings.push(`${left} of ${specs.length} ${what} are left out`)
  return specs.slice(0, MAX_SPECS).map(({ name, type, shape }) => ({
    name: shortText(name),
    type: nonBlank(type) ?? 'unknown',
    ...(shape && { shape: shape.slice(0, MAX_RANK).map(cleanDimension) }),
  }))
}

function cleanDimension(size: number | string): number | string {
  if (typeof size === 'string') return nonBlank(size) ?? -1
  return Number.isSafeInteger(size) ? size + 0 : -1
}

function nonBlank(text: string): string | undefined {
  const line = shortText(text)
  return line.trim() === '' ? undefined : line
}

/** A number, or its decimal text where a double would lose digits. */
function countOf(value: bigint): number | string {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : `${value}`
}

/** A text of the file for people: one line, well formed, shortened. */
export function shortText(text: string): string {
  return lineOf(text, MAX_TEXT)
}

function lineOf(text: string, limit: number): string {
  const line = text.slice(0, limit + 1).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
  const short = line.length > limit ? `${line.slice(0, limit - 1)}…` : line
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

function byCode(one: string, two: string): number {
  if (one === two) return 0
  return one < two ? -1 : 1
}
