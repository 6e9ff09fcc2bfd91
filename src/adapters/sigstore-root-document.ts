import { ReleaseError } from '../domain/errors.ts'
import { findJsonProblem } from '../domain/strict-json.ts'
import { describeError, quote } from './sigstore-bundle.ts'

/** The media types that are understood. */
export const CONFIG_TYPE = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json'
export const ROOT_TYPE =
  /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/

/** A trusted root has about seven. */
const MAX_DEPTH = 32

/** Lines of a file, empty ones included. */
const MAX_LINES = 1000

export type RootFields = Readonly<Record<string, unknown>>

export interface RootDocument {
  /** The file, and the line where there are several documents. */
  readonly name: string
  readonly json: RootFields
}

/**
 * Finds the TrustedRoot documents in a text: one, one inside a ClientTrustConfig, or one a line. Their fields are not looked at.
 * @throws CONFIG_INVALID
 */
export function parseRootDocuments(text: string, file: string): readonly RootDocument[] {
  const whole = parseJson(text, file)
  if (whole.kind === 'json') return [{ name: file, json: unwrap(whole.value, file) }]
  const lines = text.split('\n', MAX_LINES + 1)
  if (lines.length > MAX_LINES) refuseRoot(file, `it is not JSON (${whole.reason})`)
  const documents: RootDocument[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const name = `${file} line ${index + 1}`
    const parsed = parseJson(line, name)
    if (parsed.kind === 'json') documents.push({ name, json: unwrap(parsed.value, name) })
    // One document on many lines, rather than one on each.
    else if (documents.length === 0) refuseRoot(file, `it is not JSON (${whole.reason})`)
    else refuseRoot(name, `it is not JSON (${parsed.reason})`)
  }
  if (documents.length === 0) refuseRoot(file, 'it is empty')
  return documents
}

type Parsed =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'damaged'; readonly reason: string }

function parseJson(text: string, name: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'damaged', reason: describeError(error) }
  }
  const problem = findJsonProblem(text, { maxDepth: MAX_DEPTH })
  if (problem !== undefined) refuseRoot(name, `readers would disagree about it: ${problem}`)
  return { kind: 'json', value }
}

function unwrap(value: unknown, name: string): RootFields {
  if (!isFields(value)) return refuseRoot(name, 'it is not a JSON object')
  const root = value['mediaType'] === CONFIG_TYPE ? value['trustedRoot'] : value
  if (!isFields(root)) return refuseRoot(name, '"trustedRoot" is missing, or not an object')
  const type = root['mediaType']
  if (typeof type === 'string' && ROOT_TYPE.test(type)) return root
  return refuseRoot(name, `"mediaType" is ${quote(type)}; a Sigstore TrustedRoot is needed`)
}

/** @throws CONFIG_INVALID naming file and line, what was found there and what to do */
export function refuseRoot(name: string, found: string): never {
  throw new ReleaseError(
    'CONFIG_INVALID',
    `${name} is not a usable trusted root: ${found}. "model-release trusted-root --out FILE" writes one for Sigstore's ` +
      "public instance and GitHub's; for another instance, ask whoever runs it.",
  )
}

const isFields = (value: unknown): value is RootFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
