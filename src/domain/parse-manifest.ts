import { Ajv } from 'ajv'
import { digestOf } from './digest.ts'
import { ReleaseError } from './errors.ts'
import { manifestJsonSchema } from './manifest-json-schema.ts'
import type { Manifest } from './manifest.ts'
import { setDigest } from './listing.ts'
import { isNumeral, numeral } from './numeral.ts'
import { versionTag } from './version.ts'

/** A manifest is tens of kilobytes; this leaves room for 1,000 files and thousands of metrics. */
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024
const MAX_REPORTED = 10

/**
 * Reads `manifest.json`: checks it against the schema and for contradictions in itself, keeps unknown members and
 * the digits of numbers, so that `stableJson` of the result gives the same bytes again.
 * @throws MANIFEST_INVALID naming each failing path
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const text = decode(bytes)
  const plain = parseJson(text, (_key, value) => value)
  const problems = validate(plain)
  if (problems.length > 0) throw invalid(problems)
  const manifest = keepDigits(parseJson(text, reviveNumber), [])
  assertManifest(manifest)
  const contradictions = findContradictions(manifest)
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

function parseJson(text: string, reviver: Reviver): unknown {
  try {
    return JSON.parse(text, reviver)
  } catch (cause) {
    throw invalid([cause instanceof Error ? cause.message : 'it is not JSON'])
  }
}

const reviveNumber: Reviver = (_key, value, context) =>
  typeof value === 'number' && Number.isFinite(value) ? numeral(value, context?.source) : value

let compiled: ReturnType<Ajv['compile']> | undefined

function validate(value: unknown): readonly string[] {
  compiled ??= new Ajv({ allErrors: true, strict: false }).compile(manifestJsonSchema)
  if (compiled(value)) return []
  return (compiled.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`)
}

/** Members that the types hold as plain numbers; all others, known or not, keep their digits. `*` is any key. */
const PLAIN_NUMBERS: readonly (readonly string[])[] = [
  'artifact size',
  'artifact files size',
  'artifact files parts size',
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
  'assets size',
  'history metrics *',
].map((path) => ['predicate', ...path.split(' ')])

function keepDigits(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => keepDigits(item, path))
  if (typeof value === 'number')
    throw invalid([`/${path.join('/')} is a number that no double can hold`])
  if (typeof value !== 'object' || value === null) return value
  if (isNumeral(value)) return isPlain(path) ? value.value : value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, keepDigits(member, [...path, key])]),
  )
}

const isPlain = (path: readonly string[]): boolean =>
  PLAIN_NUMBERS.some(
    (plain) =>
      plain.length === path.length &&
      plain.every((key, index) => key === '*' || key === path[index]),
  )

// The schema has just been checked on the same text; only the numbers differ, by `keepDigits`.
function assertManifest(_value: unknown): asserts _value is Manifest {}

function findContradictions(manifest: Manifest): readonly string[] {
  const { model, artifact, assets } = manifest.predicate
  const files = new Map(artifact.files.map((file) => [file.path, file]))
  const byName = new Map(assets.map((asset) => [asset.name, asset]))
  const digests = [false, true].map((single) => digestOf(setDigest(artifact.files, single)))
  const checks: readonly (readonly [boolean, string])[] = [
    [
      model.tag === versionTag(model.name, model.version),
      '/predicate/model/tag is not NAME@vVERSION',
    ],
    [files.size === artifact.files.length, '/predicate/artifact/files names a path twice'],
    [byName.size === assets.length, '/predicate/assets names an asset twice'],
    [
      manifest.subject.length === files.size &&
        manifest.subject.every((one) => files.get(one.name)?.sha256 === one.digest.sha256),
      '/subject is not the set of /predicate/artifact/files',
    ],
    [
      artifact.size === artifact.files.reduce((sum, file) => sum + file.size, 0),
      '/predicate/artifact/size is not the sum of its files',
    ],
    [
      digests.slice(0, 1).includes(artifact.digest) ||
        (files.size === 1 && artifact.digest === digests[1]),
      '/predicate/artifact/digest is not that of its files',
    ],
    [
      artifact.files.every(
        (file) => 'parts' in file || byName.get(file.asset)?.sha256 === file.sha256,
      ),
      '/predicate/artifact/files names an asset that /predicate/assets has not, or with another digest',
    ],
  ]
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem)
}

function invalid(problems: readonly string[]): ReleaseError {
  const shown = problems.slice(0, MAX_REPORTED).join('; ')
  const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : ''
  return new ReleaseError(
    'MANIFEST_INVALID',
    `manifest.json is not a manifest of this kind: ${shown}${more}. It was changed, cut off or written by another tool.`,
  )
}
