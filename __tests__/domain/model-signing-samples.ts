import { createHash } from 'node:crypto'
import { sha256 } from '../../src/domain/digest.ts'
import type { SignedFile } from '../../src/domain/model-signing.ts'

export const file = (path: string, content = path): SignedFile => ({
  path,
  sha256: sha256(content),
})

/** The example of the format that the reference implementation accepted. */
export const MINI = [file('weights.bin', 'weights'), file('config.json', '{"a":1}')]
export const MINI_ROOT = '4f293a36277d0e62ed141aec57cd7428ce547284c87aa24f21f9ef785b0de9b2'

export const IGNORE_PATHS = ['.git', '.gitattributes', '.github', '.gitignore', 'model.sig']

export const rootOf = (files: readonly SignedFile[]): string =>
  createHash('sha256')
    .update(Buffer.from(files.map((one) => one.sha256).join(''), 'hex'))
    .digest('hex')

export interface Parts {
  readonly resources?: readonly unknown[]
  readonly serialization?: object
  readonly predicate?: object
  readonly subject?: unknown
  readonly statement?: object
}

export const resourcesOf = (files: readonly SignedFile[]) =>
  files.map((one) => ({ name: one.path, algorithm: 'sha256', digest: one.sha256 }))

/** A statement as other programs write it, for the files in this order. */
export function statementOf(files: readonly SignedFile[], parts: Parts = {}): Buffer {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: parts.subject ?? [{ name: 'mini', digest: { sha256: rootOf(files) } }],
    predicateType: 'https://model_signing/signature/v1.0',
    predicate: {
      serialization: {
        method: 'files',
        hash_type: 'sha256',
        allow_symlinks: false,
        ignore_paths: ['model.sig', '.git', '.gitattributes', '.github', '.gitignore'],
        ...parts.serialization,
      },
      resources: parts.resources ?? resourcesOf(files),
      ...parts.predicate,
    },
    ...parts.statement,
  }
  return Buffer.from(JSON.stringify(statement))
}
