import { Ajv } from 'ajv'
import { ReleaseError } from './errors.ts'
import { findManifestContradictions } from './manifest-contradictions.ts'
import { manifestJsonSchema } from './manifest-json-schema.ts'
import type { Manifest } from './manifest.ts'
import { isNumeral, numeral } from './numeral.ts'
import { cutText, findJsonProblem, quoteText, showInvisible } from './strict-json.ts'

/** A manifest is tens of kilobytes; this leaves room for 1,000 files and thousands of metrics. */
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024
const MAX_REPORTED = 10
const MAX_PROBLEM_CHARACTERS = 500

/** Above this only the first failing path is looked for: a list of millions of wrong items has millions of them. */
const MAX_EXPLAINED_CHARACTERS = 256 * 1024

/**
 * Reads `manifest.json`: refuses JSON that others could read differently, checks it against the schema and for
 * contradictions in itself, keeps unknown members and the digits of numbers, so that `stableJson` of the result gives
 * the same bytes again. No path of a file leads anywhere but into the model's folder (`findPathProblem`), and no two
 * are one file on any system.
 * @throws MANIFEST_INVALID naming each failing path
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const manifest = parseManifestOnly(bytes)
  const problem = findSubjectProblem(manifest)
  if (problem !== undefined) throw invalid([problem])
  return manifest
}

/**
 * As `parseManifest`, without a look at the subjects: for whoever asks `findSubjectProblem` as well and tells the two apart.
 * @throws MANIFEST_INVALID naming each failing path
 */
export function parseManifestOnly(bytes: Uint8Array): Manifest {
  const text = decode(bytes)
  const unlike = findJsonProblem(text)
  if (unlike !== undefined) throw invalid([unlike])
  const problems = validate(parseJson(text), text.length <= MAX_EXPLAINED_CHARACTERS)
  if (problems.length > 0) throw invalid(problems)
  const manifest = keepDigits(parseJson(text, reviveNumber), [], PLAIN_ROOT)
  assertManifest(manifest)
  const contradictions = findManifestContradictions(manifest)
  if (contradictions.length > 0) throw invalid(contradictions)
  return manifest
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_MANIFEST_BYTES)
    throw invalid([`it has ${bytes.length} bytes, more than ${MAX_MANIFEST_BYTES}`])
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw invalid(['it is not UTF-8'])
  }
}

type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown

function parseJson(text: string, reviver?: Reviver): unknown {
  try {
    return JSON.parse(text, reviver)
  } catch (cause) {
    throw invalid([cause instanceof Error ? cause.message : 'it is not JSON'])
  }
}

const reviveNumber: Reviver = (_key, value, context) =>
  typeof value === 'number' && Number.isFinite(value) ? numeral(value, context?.source) : value

type Validator = ReturnType<Ajv['compile']>
const compiled = new Map<boolean, Validator>()

/** The schema is our own, and one manifest is read: checking the one and optimising for the other takes longer than reading. */
const OPTIONS = {
  strict: false,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
} as const

function validatorOf(allErrors: boolean): Validator {
  const known = compiled.get(allErrors)
  if (known !== undefined) return known
  const validator = new Ajv({ ...OPTIONS, allErrors }).compile(manifestJsonSchema)
  compiled.set(allErrors, validator)
  return validator
}

function validate(value: unknown, allErrors: boolean): readonly string[] {
  const validator = validatorOf(allErrors)
  if (validator(value)) return []
  return (validator.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`)
}

/** What a gate was judged by is computed: the metric itself keeps the digits that it was written with. */
const EVALUATION_NUMBERS: readonly string[] = [
  ...'value baseline min max allowed n interval confidence p adjustedP'
    .split(' ')
    .map((name) => `gates ${name}`),
  'gates rule line',
  'omitted',
  'waivers pullRequest',
  'waivers floor',
]

/** Members that the types hold as plain numbers; all others, known or not, keep their digits. `*` is any key. */
const PLAIN_NUMBERS: readonly (readonly string[])[] = [
  'artifact size',
  'artifact files size',
  'artifact files offset',
  'artifact files parts size',
  'artifact files parts offset',
  'data files',
  'data size',
  'data rows',
  'artifact files facts parameters',
  'artifact files facts tensors',
  'artifact files facts dtypes *',
  'artifact files facts details *',
  'model signature inputs shape',
  'model signature outputs shape',
  'metrics better target',
  'metrics samples',
  'metrics repeats',
  'metrics step',
  'predictions rows',
  'run attempt',
  ...EVALUATION_NUMBERS.map((name) => `evaluation ${name}`),
  'assets size',
  'history metrics *',
].map((path) => ['predicate', ...path.split(' ')])

/** What of `PLAIN_NUMBERS` is left below a member; a node without members is such a number. */
interface PlainNode {
  readonly members: Map<string, PlainNode>
}

const PLAIN_ROOT: PlainNode = { members: new Map() }
for (const path of PLAIN_NUMBERS) {
  let node = PLAIN_ROOT
  for (const key of path) {
    const next: PlainNode = node.members.get(key) ?? { members: new Map() }
    node.members.set(key, next)
    node = next
  }
}

function keepDigits(value: unknown, path: readonly string[], plain?: PlainNode): unknown {
  if (Array.isArray(value)) return value.map((item) => keepDigits(item, path, plain))
  if (typeof value === 'number')
    throw invalid([`/${path.join('/')} is a number that no double can hold`])
  if (typeof value !== 'object' || value === null) return value
  if (isNumeral(value)) return plain?.members.size === 0 ? value.value : value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      keepDigits(member, [...path, key], plain?.members.get(key) ?? plain?.members.get('*')),
    ]),
  )
}

// The schema has just been checked on the same text; only the numbers differ, by `keepDigits`.
function assertManifest(_value: unknown): asserts _value is Manifest {}

/**
 * How the subjects differ from the model's files: each file has to be there once, with its path as name and its
 * SHA-256 as the only digest. Another digest could not be checked, and would make other tools accept other content.
 * @returns a sentence part; `undefined` when they are the same
 */
export function findSubjectProblem({ subject, predicate }: Manifest): string | undefined {
  const files = new Map(predicate.artifact.files.map((file) => [file.path, file.sha256]))
  const named = new Set<string>()
  for (const { name, digest } of subject) {
    const expected = files.get(name)
    if (named.has(name)) return `/subject names ${quoteText(name)} twice`
    if (expected === undefined)
      return `/subject names ${quoteText(name)}, which is not in /predicate/artifact/files`
    if (Object.keys(digest).length !== 1)
      return `/subject has more than a SHA-256 for ${quoteText(name)}`
    if (expected !== digest.sha256)
      return `/subject has another digest for ${quoteText(name)} than /predicate/artifact/files`
    named.add(name)
  }
  const missing = [...files.keys()].find((path) => !named.has(path))
  return missing === undefined ? undefined : `/subject lacks ${quoteText(missing)}`
}

function invalid(problems: readonly string[]): ReleaseError {
  const shown = problems
    .slice(0, MAX_REPORTED)
    .map((problem) => showInvisible(cutText(problem, MAX_PROBLEM_CHARACTERS)))
    .join('; ')
  const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : ''
  return new ReleaseError(
    'MANIFEST_INVALID',
    `manifest.json is not a manifest of this kind: ${shown}${more}. It was changed, cut off or written by another tool.`,
  )
}
