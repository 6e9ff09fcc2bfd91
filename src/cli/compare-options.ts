import type { ModelTarget } from '../domain/version-selector.ts'
import { UsageError } from './verb.ts'

interface Chosen {
  readonly trend: boolean
  readonly last?: string | undefined
  readonly json: boolean
  readonly format?: string | undefined
  readonly 'fail-on'?: string | undefined
  readonly path?: readonly string[] | undefined
  readonly metrics?: readonly string[] | undefined
  readonly params?: readonly string[] | undefined
  readonly data?: readonly string[] | undefined
  readonly predictions?: readonly string[] | undefined
}

const WORKSPACE = ['path', 'metrics', 'params', 'data', 'predictions'] as const

/** @throws UsageError for options of `compare` that cannot be meant together */
export function refuseContradictions(operands: readonly ModelTarget[], chosen: Chosen): void {
  const { trend, last, json, format } = chosen
  if (json && format !== undefined && format !== 'json')
    throw new UsageError('--json is --format json: write one of them.')
  const files = WORKSPACE.find((name) => chosen[name] !== undefined)
  if (trend) refuseForTrend(chosen, files)
  else if (operands.length > 2)
    throw new UsageError('Two versions are compared with each other; --trend shows more of them.')
  else if (operands.length === 2 && files !== undefined)
    throw new UsageError(
      `--${files} is for the working tree: name one version, which it is compared with.`,
    )
  if (last !== undefined && (!trend || operands.length > 1))
    throw new UsageError('--last goes with --trend and the name of one model.')
}

function refuseForTrend(chosen: Chosen, files: string | undefined): void {
  if (files !== undefined)
    throw new UsageError(`--${files} is for the working tree, which is in no trend.`)
  if (chosen['fail-on'] !== undefined)
    throw new UsageError(
      '--fail-on: a trend shows numbers and judges nothing. Compare two versions.',
    )
  if (chosen.format === 'html') throw new UsageError('A trend is a table, markdown or json.')
}

/** The first one is the default. @throws UsageError */
export function readChoice<Option extends string>(
  name: string,
  text: string | undefined,
  options: readonly [Option, ...Option[]],
): Option {
  if (text === undefined) return options[0]
  const found = options.find((one) => one === text)
  if (found !== undefined) return found
  throw new UsageError(`${name} "${text.slice(0, 40)}": write one of ${options.join(', ')}.`)
}

/** @throws UsageError */
export function readCount(
  name: string,
  text: string | undefined,
  most: number,
): number | undefined {
  if (text === undefined) return undefined
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= most) return count
  throw new UsageError(`${name} "${text.slice(0, 40)}": write a number from 1 to ${most}.`)
}
