import { createHash } from 'node:crypto'
import type { Sha256 } from './digest.ts'
import { isSha256, parseSha256 } from './digest.ts'
import { ReleaseError } from './errors.ts'
import { comparePaths } from './listing.ts'
import { MODEL_SIGNATURE_ASSET, STATEMENT_TYPE } from './manifest.ts'
import { findPathProblem } from './safe-path.ts'
import { stableJson } from './stable-json.ts'
import { findJsonProblem, quoteText } from './strict-json.ts'

/** OpenSSF Model Signing v1.0, 5.1. */
export const MODEL_SIGNING_TYPE = 'https://model_signing/signature/v1.0'

/** 1,024 files with paths of 1,024 bytes, each byte an escape, and room to spare. */
const MAX_STATEMENT_BYTES = 8 * 1024 * 1024
const MAX_REPORTED = 10

/** What a signature never covers, at the top of the model only (6.2): a file, or a folder with all that is in it. */
export const MODEL_IGNORE_PATHS: readonly string[] = [
  '.git',
  '.gitattributes',
  '.github',
  '.gitignore',
  MODEL_SIGNATURE_ASSET,
]

export interface SignedFile {
  /** Relative to the model's root, POSIX separators. */
  readonly path: string
  readonly sha256: Sha256
}

/** Whether OpenSSF Model Signing leaves the file out: a verifier neither asks for it nor minds it. */
export function isIgnoredByModelSigning(path: string): boolean {
  return MODEL_IGNORE_PATHS.includes(path.split('/', 1).join(''))
}

/** SHA-256 over the raw digests of the files in the given order (6.5.1). */
export function modelRootDigest(digests: readonly Sha256[]): Sha256 {
  const hash = createHash('sha256')
  for (const digest of digests) hash.update(digest, 'hex')
  return parseSha256(hash.digest('hex'))
}

/**
 * The statement that `model.sig` signs: OpenSSF Model Signing v1.0 (5, 6), files as a whole with SHA-256, sorted by
 * code points. Leaves out what every verifier ignores (`MODEL_IGNORE_PATHS`).
 * @param name of the model's folder; informative only
 * @throws INPUT_INVALID for no files, a path that is there twice, or one that the specification forbids
 */
export function buildModelStatement(name: string, files: readonly SignedFile[]): Uint8Array {
  const signed = files
    .filter(({ path }) => !isIgnoredByModelSigning(path))
    .toSorted((left, right) => comparePaths(left.path, right.path))
  refuse(name, signed)
  return stableJson({
    _type: STATEMENT_TYPE,
    subject: [{ name, digest: { sha256: modelRootDigest(signed.map((file) => file.sha256)) } }],
    predicateType: MODEL_SIGNING_TYPE,
    predicate: {
      resources: signed.map((file) => ({
        name: file.path,
        algorithm: 'sha256',
        digest: file.sha256,
      })),
      serialization: {
        method: 'files',
        hash_type: 'sha256',
        allow_symlinks: false,
        ignore_paths: MODEL_IGNORE_PATHS,
      },
    },
  })
}

function refuse(name: string, files: readonly SignedFile[]): void {
  if (name === '' || !name.isWellFormed())
    throw new ReleaseError('INPUT_INVALID', `The model cannot be signed as ${quoteText(name)}.`)
  if (files.length === 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      `The model ${quoteText(name)} has no file that OpenSSF Model Signing covers: it leaves out ` +
        `${MODEL_IGNORE_PATHS.join(', ')}. Name the model's own files.`,
    )
  for (const [index, { path }] of files.entries()) {
    const problem = files[index + 1]?.path === path ? 'is named twice' : findPathProblem(path)
    if (problem !== undefined)
      throw new ReleaseError(
        'INPUT_INVALID',
        `${quoteText(path)} ${problem}, so OpenSSF Model Signing cannot sign it. Rename the file.`,
      )
  }
}

/**
 * Everything that is wrong with the payload of a `model.sig` for these files; none when it is right. Takes what the
 * reference implementation writes, whose order compares folder by folder, and nothing that widens what a signature
 * leaves out. That the signature is good, and whose it is, are questions for others.
 * @param payload of any size; from outside
 * @param files of the model, each path once; those that verifiers ignore may be listed or not
 * @returns sentences without a full stop; after ten only their number
 */
export function findModelStatementProblems(
  payload: Uint8Array,
  files: readonly SignedFile[],
): readonly string[] {
  const shown: string[] = []
  let count = 0
  for (const problem of statementProblems(payload, files)) {
    count += 1
    if (count <= MAX_REPORTED) shown.push(problem)
  }
  return count > MAX_REPORTED ? [...shown, `and ${count - MAX_REPORTED} more`] : shown
}

type Problems = Generator<string, void, undefined>
type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function* statementProblems(payload: Uint8Array, files: readonly SignedFile[]): Problems {
  const read = readStatement(payload)
  if (typeof read === 'string') {
    yield read
    return
  }
  yield* unknownMembers('the statement', read, ['_type', 'subject', 'predicateType', 'predicate'])
  yield* otherThan('_type', read['_type'], STATEMENT_TYPE)
  yield* otherThan('predicateType', read['predicateType'], MODEL_SIGNING_TYPE)
  const { predicate } = read
  if (!isMembers(predicate)) {
    yield 'predicate is not an object'
    return
  }
  yield* unknownMembers('predicate', predicate, ['resources', 'serialization'])
  yield* serializationProblems(predicate['serialization'])
  const { resources } = predicate
  if (!Array.isArray(resources)) {
    yield 'predicate.resources is not a list'
    return
  }
  const listed = yield* readResources(resources)
  yield* coverageProblems(listed, files)
  yield* orderProblems(listed)
  yield* subjectProblems(read['subject'], modelRootDigest(listed.map((one) => one.sha256)))
}

function readStatement(payload: Uint8Array): Members | string {
  if (payload.length > MAX_STATEMENT_BYTES)
    return `the statement has ${payload.length} bytes, more than ${MAX_STATEMENT_BYTES}`
  const text = decode(payload)
  if (text === undefined) return 'the statement is not UTF-8'
  const problem = findJsonProblem(text)
  if (problem !== undefined) return `the statement is not plain JSON: ${problem}`
  try {
    const value: unknown = JSON.parse(text)
    return isMembers(value) ? value : 'the statement is not an object'
  } catch (error) {
    if (error instanceof SyntaxError) return 'the statement is not JSON'
    throw error
  }
}

/** `undefined` for bytes that are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function* unknownMembers(what: string, value: Members, known: readonly string[]): Problems {
  for (const name of Object.keys(value))
    if (!known.includes(name)) yield `${what} has the unknown member ${quoteText(name)}`
}

function* otherThan(what: string, found: unknown, expected: string | boolean): Problems {
  if (found !== expected) yield `${what} is ${show(found)} instead of ${JSON.stringify(expected)}`
}

function show(value: unknown): string {
  if (typeof value === 'string') return quoteText(value)
  return typeof value === 'object' && value !== null
    ? 'a list or an object'
    : (JSON.stringify(value) ?? 'absent')
}

function* serializationProblems(value: unknown): Problems {
  if (!isMembers(value)) {
    yield 'predicate.serialization is not an object'
    return
  }
  const known = ['method', 'hash_type', 'allow_symlinks', 'ignore_paths']
  yield* unknownMembers('predicate.serialization', value, known)
  yield* otherThan('method', value['method'], 'files')
  yield* otherThan('hash_type', value['hash_type'], 'sha256')
  yield* otherThan('allow_symlinks', value['allow_symlinks'], false)
  const { ignore_paths: ignored } = value
  // Signatures by versions before 1.1 of the reference do not have it (11.2).
  if (ignored === undefined) return
  if (!Array.isArray(ignored)) {
    yield 'ignore_paths is not a list'
    return
  }
  for (const path of ignored)
    if (typeof path !== 'string' || !MODEL_IGNORE_PATHS.includes(path))
      yield `ignore_paths leaves out ${show(path)}, which would let anything in unsigned`
}

function* readResources(
  resources: readonly unknown[],
): Generator<string, readonly SignedFile[], undefined> {
  const listed: SignedFile[] = []
  for (const [index, resource] of resources.entries()) {
    const what = `resource ${index + 1}`
    const { name, digest, algorithm } = isMembers(resource) ? resource : {}
    if (typeof name !== 'string') yield `${what} has no name`
    else if (algorithm !== 'sha256')
      yield `${what}, ${quoteText(name)}, has the algorithm ${show(algorithm)} instead of "sha256"`
    else if (typeof digest !== 'string' || !isSha256(digest))
      yield `${what}, ${quoteText(name)}, has the digest ${show(digest)}, which is no SHA-256 in lower case`
    else listed.push({ path: name, sha256: digest })
  }
  return listed
}

function* coverageProblems(listed: readonly SignedFile[], files: readonly SignedFile[]): Problems {
  if (listed.length === 0) yield 'it lists no file'
  const known = new Map(files.map((file) => [file.path, file.sha256]))
  const seen = new Set<string>()
  for (const { path, sha256 } of listed) {
    const digest = known.get(path)
    const unsafe = findPathProblem(path)
    if (unsafe !== undefined) yield `it lists ${quoteText(path)}, which ${unsafe}`
    else if (seen.has(path)) yield `it lists ${quoteText(path)} twice`
    else if (digest === undefined)
      yield `it lists ${quoteText(path)}, which is not a file of the model`
    else if (digest !== sha256)
      yield `it has the digest ${sha256} for ${quoteText(path)}, whose digest is ${digest}`
    seen.add(path)
  }
  for (const path of known.keys())
    if (!seen.has(path) && !isIgnoredByModelSigning(path))
      yield `it does not list ${quoteText(path)}, a file of the model`
}

/** 5.2.1 sorts names by code points; the reference compares them folder by folder. */
function* orderProblems(listed: readonly SignedFile[]): Problems {
  const names = listed.map(({ path }) => path)
  if (isSorted(names) || isSorted(names.map((name) => name.replaceAll('/', '\0')))) return
  yield 'its resources are not sorted by name'
}

const isSorted = (names: readonly string[]): boolean =>
  names.every((name, index) => index === 0 || comparePaths(names[index - 1] ?? '', name) <= 0)

function* subjectProblems(value: unknown, root: Sha256): Problems {
  const [subject, ...others]: readonly unknown[] = Array.isArray(value) ? value : []
  if (others.length > 0 || !isMembers(subject)) {
    yield 'it has not exactly one subject'
    return
  }
  const { name, digest } = subject
  if (typeof name !== 'string' || name === '') yield 'its subject has no name'
  if (!isMembers(digest)) {
    yield 'its subject has no digest'
    return
  }
  yield* unknownMembers('the digest of its subject', digest, ['sha256'])
  if (digest['sha256'] !== root)
    yield `its subject has the digest ${show(digest['sha256'])}, but what it lists has ${root}`
}
