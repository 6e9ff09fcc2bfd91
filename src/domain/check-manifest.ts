import { ReleaseError } from './errors.ts'
import type { Manifest } from './manifest.ts'
import { MANIFEST_TYPE, STATEMENT_TYPE } from './manifest.ts'
import { findJsonProblem } from './strict-json.ts'
import { findSubjectProblem, MAX_MANIFEST_BYTES, parseManifestOnly } from './parse-manifest.ts'
import type { Check, Difference } from './verification.ts'
import { failed, passed, skipped } from './verification.ts'

export type ReadManifest = Manifest

export interface ManifestReading {
  /** `predicate`, `manifest`, `subjects`. */
  readonly checks: readonly Check[]
  readonly manifest: ReadManifest | null
}

/** Reads `manifest.json` and says what it is. Never throws, whatever the bytes are. */
export function checkManifest(bytes: Uint8Array): ManifestReading {
  const predicate = checkTypes(bytes)
  if (predicate.outcome === 'failed')
    return { manifest: null, checks: [predicate, notRead('manifest'), notRead('subjects')] }
  const parsed = parse(bytes)
  if (typeof parsed === 'string')
    return { manifest: null, checks: [predicate, failed('manifest', parsed), notRead('subjects')] }
  const { artifact, assets, model } = parsed.predicate
  const content = `${model.tag}: ${artifact.files.length} model file(s), ${assets.length} asset(s)`
  const problem = findSubjectProblem(parsed)
  return {
    manifest: problem === undefined ? parsed : null,
    checks: [
      predicate,
      passed('manifest', content),
      problem === undefined
        ? passed('subjects', `${parsed.subject.length}, the model's files by name and digest`)
        : failed(
            'subjects',
            `The signed subjects are not the files that the manifest describes: ${problem}.`,
          ),
    ],
  }
}

const notRead = (name: 'manifest' | 'subjects'): Check =>
  skipped(name, 'not looked at: the manifest cannot be read')

function parse(bytes: Uint8Array): Manifest | string {
  try {
    return parseManifestOnly(bytes)
  } catch (error) {
    if (error instanceof ReleaseError) return error.message
    throw error
  }
}

/** What kind of statement it claims to be; a statement of another kind means something else by the same words. */
function checkTypes(bytes: Uint8Array): Check {
  const fields = readFields(bytes)
  if (fields === undefined)
    return failed(
      'predicate',
      `manifest.json is no JSON object of at most ${MAX_MANIFEST_BYTES} bytes: it was changed or cut off.`,
    )
  const wanted = [
    ['statement', STATEMENT_TYPE, fields['_type']],
    ['predicate', MANIFEST_TYPE, fields['predicateType']],
  ] as const
  const differences = wanted.flatMap(([name, expected, found]): readonly Difference[] =>
    found === expected ? [] : [{ name, expected, found: shorten(found) }],
  )
  if (differences.length === 0) return passed('predicate', MANIFEST_TYPE)
  return failed(
    'predicate',
    'What is signed is no release manifest of a kind that is known here.',
    differences,
  )
}

function readFields(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  if (bytes.length > MAX_MANIFEST_BYTES) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // What readers could take differently is told as `manifest`; here it must only not cost more than its bytes.
    if (findJsonProblem(text)?.endsWith(' items') === true) return undefined
    const json: unknown = JSON.parse(text)
    return isFields(json) ? json : undefined
  } catch {
    return undefined
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shorten = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200)
