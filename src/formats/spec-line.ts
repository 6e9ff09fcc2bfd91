import { ReleaseError } from '../domain/errors.ts'
import type { ParamValue } from '../domain/metric.ts'
import { keyProblem } from './params-reading.ts'
import { typeScalar } from './params-scalar.ts'

/** What a line of an input for files says. */
interface FileSpec {
  /** Not checked against the formats that exist. */
  readonly format: string | null
  /** A file name or glob; with `!` in front, what an earlier line shall not match. */
  readonly pattern: string
}

/** One line of the input `params`. */
export interface ParamsSpec extends FileSpec {
  /** The parameter that the line itself is; then `pattern` is the line and names no file. */
  readonly assignment: Assignment | null
}

export interface Assignment {
  /** Dotted. */
  readonly key: string
  readonly value: ParamValue
}

/** One line of the input `metrics`. */
export interface MetricsSpec extends FileSpec {
  readonly dataset: string | null
}

/** Two letters at least, so that `C:\` stays the drive it is. */
const FORMAT = /^([A-Za-z][\w-]+):(.*)$/s
/** `lr=0.1`, `--optimizer.lr=0.1`. A path with `=` before its first `/` is written with `./` in front. */
const ASSIGNMENT = /^(?:--)?([A-Za-z_][\w.-]*)\s*=(.*)$/s
/** No separators or glob characters, so that `runs/lr=0.1/metrics.json` stays the path it is. */
const DATASET = /^([\p{L}\p{N}_][\p{L}\p{N}_.+ -]*)=(.*)$/su

/**
 * `[FORMAT:][DATASET=]FILE`, the two in either order, or `!FILE`. A file whose own name starts like a prefix
 * (`lr=0.1/metrics.json`) is written with `./` in front.
 * @throws {ReleaseError} `INPUT_INVALID` for a prefix without a file, twice the same prefix, or one on a `!` line
 */
export function parseMetricsSpec(line: string): MetricsSpec {
  const { format, dataset, pattern } = splitPrefixes(line, true)
  return { dataset, format, pattern }
}

/**
 * `[FORMAT:]FILE`, `!FILE`, or a parameter by itself: `NAME=VALUE` or `--NAME=VALUE`, its value typed as in YAML
 * (`typeScalar`).
 * @throws {ReleaseError} `INPUT_INVALID` as `parseMetricsSpec`, and for a name with an empty part
 */
export function parseParamsSpec(line: string): ParamsSpec {
  const [, key, value] = ASSIGNMENT.exec(line.trim()) ?? []
  if (key === undefined || value === undefined) {
    const { format, pattern } = splitPrefixes(line, false)
    return { format, pattern, assignment: null }
  }
  const problem = keyProblem(key)
  if (problem !== null) throw wrongLine(key, `is no parameter: its name ${problem}`)
  return { format: null, pattern: line.trim(), assignment: { key, value: typeScalar(value) } }
}

function splitPrefixes(line: string, datasets: boolean): MetricsSpec {
  let spec: MetricsSpec = { dataset: null, format: null, pattern: line.trim() }
  for (;;) {
    const shorter = takeFormat(line, spec) ?? (datasets ? takeDataset(line, spec) : null)
    if (shorter === null) break
    spec = shorter
  }
  const { dataset, format, pattern } = spec
  if (pattern === '' || pattern === '!') throw wrongLine(line, 'names no file')
  if ((format !== null || dataset !== null) && pattern.startsWith('!')) {
    throw wrongLine(line, 'has a prefix before "!"; write the "!" line without one')
  }
  return spec
}

function takeFormat(line: string, spec: MetricsSpec): MetricsSpec | null {
  const [, name, rest] = FORMAT.exec(spec.pattern) ?? []
  if (name === undefined || rest === undefined) return null
  if (spec.format !== null) throw wrongLine(line, `has two formats, ${spec.format}: and ${name}:`)
  return { ...spec, format: name.toLowerCase(), pattern: rest.trim() }
}

function takeDataset(line: string, spec: MetricsSpec): MetricsSpec | null {
  const [, name, rest] = DATASET.exec(spec.pattern) ?? []
  if (name === undefined || rest === undefined) return null
  const dataset = name.trim()
  if (spec.dataset !== null) {
    throw wrongLine(line, `has two data sets, ${spec.dataset}= and ${dataset}=`)
  }
  return { ...spec, dataset, pattern: rest.trim() }
}

function wrongLine(line: string, problem: string): ReleaseError {
  return new ReleaseError('INPUT_INVALID', `the line ${JSON.stringify(line)} ${problem}.`)
}
