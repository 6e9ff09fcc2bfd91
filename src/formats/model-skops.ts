import type { ModelFacts } from '../domain/model-facts.ts'
import type { ZipArchive } from './zip-archive.ts'
import { buildModelFacts, looseText } from './model-report.ts'

const HEAD_BYTES = 64 * 1024
const TAIL_BYTES = 4 * 1024
const MAX_SCHEMA_BYTES = 64 * 1024 * 1024

/**
 * A skops archive of a scikit-learn model: arrays and a `schema.json`, which is only looked at for the model's class.
 * Its loader makes nothing but types that the caller trusts.
 */
export async function readSkops(archive: ZipArchive): Promise<ModelFacts | null> {
  if (!archive.entries.has('schema.json')) return null
  const schema = await archive.open('schema.json', MAX_SCHEMA_BYTES)
  const head = looseText(schema.read(0, HEAD_BYTES))
  const tail = looseText(schema.read(Math.max(0, schema.size - TAIL_BYTES), TAIL_BYTES))
  const [, writer] = /"_skops_version"\s{0,20}:\s{0,20}"([^"\\]{1,60})"/.exec(tail) ?? []
  const [, kind] = /^\s*\{\s*"__class__"\s*:\s*"([^"\\]{1,200})"/.exec(head) ?? []
  const [, module] = /"__module__"\s{0,20}:\s{0,20}"([^"\\]{1,200})"/.exec(head) ?? []
  if (kind === undefined || module === undefined) return null
  const [, version] =
    /"_sklearn_version"\s{0,20}:\s{0,20}\{[^{}]{0,400}"content"\s{0,20}:\s{0,20}"\\"([\w.+-]{1,40})\\""/.exec(
      looseText(schema.read(0, schema.size)),
    ) ?? []
  const framework = version === undefined ? {} : { version }
  return buildModelFacts({
    format: 'skops',
    executable: false,
    framework: module.startsWith('sklearn.') ? { name: 'scikit-learn', ...framework } : undefined,
    details: [
      ['model', `${module}.${kind}`],
      ['skops_version', writer],
    ],
  })
}
