import { ReleaseError } from '../domain/errors.ts'
import type { Params, ParamValue } from '../domain/metric.ts'
import { chooseFormat, explainGuess, parseFormat } from './format-table.ts'
import { parseJsonTree } from './json-tree.ts'
import { jsonMetrics } from './metrics-json.ts'
import { tomlMetrics } from './metrics-toml.ts'
import { yamlMetrics } from './metrics-yaml.ts'
import { csvParams } from './params-csv.ts'
import { readDocumentParams } from './params-document.ts'
import { envParams } from './params-env.ts'
import type { ParamsInput, ParamsReader } from './params-reading.ts'
import { isSameParam, sortParams } from './params-reading.ts'
import type { ParamsShape } from './params-shapes.ts'
import { dvcLockParams, wandbParams } from './params-shapes.ts'
import { parseTomlTree } from './toml-tree.ts'
import { parseYamlTree } from './yaml-tree.ts'

const yamlReader = (shape?: ParamsShape): ParamsReader => ({
  ...yamlMetrics,
  claims: () => false,
  resembles: () => false,
  read: readDocumentParams(parseYamlTree, shape),
})

/**
 * Every parameter format, one line each, in the order in which they are asked whether a file is theirs. Tools that
 * write plain YAML have a name for their folders, which `params-folder.ts` reads.
 */
const READERS = [
  ['env', envParams],
  ['toml', { ...tomlMetrics, read: readDocumentParams(parseTomlTree) }],
  ['json', { ...jsonMetrics, read: readDocumentParams(parseJsonTree) }],
  ['csv', csvParams],
  ['dvc-lock', yamlReader(dvcLockParams)],
  ['dvclive', yamlReader()],
  ['hydra', yamlReader()],
  ['lightning', yamlReader()],
  ['mlflow', yamlReader()],
  ['ultralytics', yamlReader()],
  ['wandb', yamlReader(wandbParams)],
  ['yaml', { ...yamlMetrics, read: readDocumentParams(parseYamlTree) }],
] as const satisfies readonly (readonly [string, ParamsReader])[]

export type ParamsFormat = (typeof READERS)[number][0]

export interface ParamsSource extends ParamsInput {
  /** `null`: by file name, else by content. */
  readonly format: ParamsFormat | null
}

/**
 * Flattened parameters with dotted keys, types kept, sorted by key.
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken or of another
 * format; `LIMIT_EXCEEDED` for too much of it
 */
export function parseParams(source: ParamsSource): Params {
  const [format, reader] = chooseFormat(READERS, source)
  try {
    return sortParams(reader.read(source))
  } catch (error) {
    throw source.format === null ? explainGuess(error, format, reader, source.path) : error
  }
}

/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no parameter format */
export function parseParamsFormat(name: string | null): ParamsFormat | null {
  return parseFormat(
    READERS.map(([format]) => format),
    name,
  )
}

/**
 * The parameters of all files of one model.
 * @throws {ReleaseError} `INPUT_INVALID` when two files give one key different values; the message names both
 */
export function mergeParams(
  all: readonly { readonly path: string; readonly params: Params }[],
): Params {
  const merged = new Map<string, ParamValue>()
  const origins = new Map<string, string>()
  for (const { path, params } of all) {
    for (const [key, value] of Object.entries(params)) {
      const earlier = merged.get(key)
      if (earlier !== undefined && !isSameParam(earlier, value)) {
        throw new ReleaseError(
          'INPUT_INVALID',
          `the parameter ${JSON.stringify(key)} has one value in ${origins.get(key)} and another in ${path}. Leave it in one of them, or name only the file that counts.`,
        )
      }
      if (earlier === undefined) {
        merged.set(key, value)
        origins.set(key, path)
      }
    }
  }
  return sortParams(merged)
}
