import { createHash } from 'node:crypto'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MANIFEST_TYPE } from '../src/domain/manifest.ts'
import { MODEL_SIGNING_TYPE } from '../src/domain/model-signing.ts'
import type { Trust } from './interop-trust-scene.ts'
import { find, write } from './interop-trust-scene.ts'

/** A file with a signature, and what each tool has to be told beside it. */
export interface Signed {
  readonly bundle: string
  readonly predicateType: string
  /** The same signature, around a payload that names the changed file in place of the true one. */
  readonly forged: string
}

/** A signed model as somebody has it who pulled it. Paths of files and folders. */
export interface SignedModel<T extends Trust = Trust> {
  /** Who made it, for the output. */
  readonly title: string
  readonly trust: T
  readonly folder: string
  /** Relative to the folder. */
  readonly paths: readonly string[]
  readonly manifest: Signed
  readonly modelSignature: Signed & {
    /** Hex: the subject of the statement. */
    readonly rootDigest: string
    /** The same in the forged payload. */
    readonly forgedDigest: string
  }
  /** One file with one bit flipped. */
  readonly changedFile: string
  /** Copies of the folder, each with one thing wrong. */
  readonly spoiled: Readonly<Record<'changed' | 'extra' | 'missing' | 'renamed', string>>
}

interface Parts<T extends Trust> {
  readonly title: string
  readonly trust: T
  readonly folder: string
  readonly paths: readonly string[]
  /** Paths of bundles. */
  readonly manifestBundle: string
  readonly modelSignature: string
}

/** Adds to a signed model what attacks on it leave behind. */
export function buildSignedModel<T extends Trust>(
  { folder, manifestBundle, modelSignature, paths, title, trust }: Parts<T>,
  scratch: string,
): SignedModel<T> {
  const [first = ''] = paths
  const copy = (name: string, spoil: (folder: string) => void): string => {
    const to = join(scratch, name)
    cpSync(folder, to, { recursive: true })
    spoil(to)
    return to
  }
  const spoiled = {
    changed: copy('changed', (to) => flipBit(join(to, first))),
    extra: copy('extra', (to) => write(join(to, 'notes', 'extra.bin'), 'not signed')),
    missing: copy('missing', (to) => rmSync(join(to, first))),
    renamed: copy('renamed', (to) => renameSync(join(to, first), join(to, `${first}.old`))),
  }
  const changedFile = join(spoiled.changed, first)
  const digests = { from: digest(join(folder, first)), to: digest(changedFile) }
  const root = changeRoot(modelSignature, digests)
  return {
    title,
    trust,
    folder,
    paths,
    manifest: {
      bundle: manifestBundle,
      predicateType: MANIFEST_TYPE,
      forged: forge(manifestBundle, [digests], scratch),
    },
    modelSignature: {
      bundle: modelSignature,
      predicateType: MODEL_SIGNING_TYPE,
      forged: forge(modelSignature, [digests, root], scratch),
      rootDigest: root.from,
      forgedDigest: root.to,
    },
    changedFile,
    spoiled,
  }
}

interface Replacement {
  readonly from: string
  readonly to: string
}

/** In the payload, as an attacker would who changed the file; the signature stays, and so does not fit any more. */
function forge(bundle: string, replacements: readonly Replacement[], scratch: string): string {
  const json: unknown = JSON.parse(readFileSync(bundle, 'utf8'))
  const payload = replacements.reduce(
    (text, { from, to }) => text.replaceAll(from, to),
    readPayload(json).toString('utf8'),
  )
  const encoded = Buffer.from(payload).toString('base64')
  if (encoded === find(json, 'dsseEnvelope', 'payload'))
    throw new Error(`${bundle} does not name what was changed`)
  return write(
    join(scratch, 'forged', bundle.slice(dirname(bundle).length + 1)),
    JSON.stringify(json, (name, value: unknown) => (name === 'payload' ? encoded : value)),
  )
}

/** The root digest of the model with the changed file: it follows from the digests of all. */
function changeRoot(bundle: string, changed: Replacement): Replacement {
  const statement = readStatement(bundle)
  const resources = find(statement, 'predicate', 'resources')
  const hash = createHash('sha256')
  for (const resource of Array.isArray(resources) ? resources : []) {
    const own = String(find(resource, 'digest'))
    hash.update(own === changed.from ? changed.to : own, 'hex')
  }
  return { from: readRoot(bundle), to: hash.digest('hex') }
}

const readRoot = (bundle: string): string =>
  String(find(readStatement(bundle), 'subject', 0, 'digest', 'sha256'))

export function readStatement(bundle: string): unknown {
  const json: unknown = JSON.parse(readFileSync(bundle, 'utf8'))
  return JSON.parse(readPayload(json).toString('utf8'))
}

export const readPayload = (bundle: unknown): Buffer =>
  Buffer.from(String(find(bundle, 'dsseEnvelope', 'payload')), 'base64')

const digest = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex')

function flipBit(file: string): void {
  const bytes = readFileSync(file)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
