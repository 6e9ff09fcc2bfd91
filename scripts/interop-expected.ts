import { readFileSync } from 'node:fs'

/** One file or folder of a real tool, and what a reader has to find in it. */
export interface Expected {
  /** The kind of reader: `metrics`, `model`, `table`, … */
  readonly read: string
  /** Relative to the producer's folder. */
  readonly path: string
  readonly expected: Fields
  /** The reader may find more than is expected. */
  readonly partly: boolean
  /** Relative; 32-bit numbers need one. */
  readonly tolerance: number
  /** Of a `dvc.lock`. */
  readonly stage: string | null
  /** The tool itself, as a command. */
  readonly tool: string | null
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The file `expected.json` that a producer leaves beside its own. */
export function readExpected(file: string): readonly Expected[] {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const checks = isFields(document) ? document['checks'] : undefined
  if (!Array.isArray(checks)) throw new TypeError(`${file} has no list of checks`)
  return checks.map((check: unknown) => {
    if (!isFields(check) || !isFields(check['expected']))
      throw new TypeError(`${file}: ${JSON.stringify(check)} expects nothing`)
    const { stage, tool, tolerance } = check
    return {
      read: String(check['read']),
      path: String(check['path']),
      expected: check['expected'],
      partly: check['partly'] === true,
      tolerance: typeof tolerance === 'number' ? tolerance : 1e-12,
      stage: typeof stage === 'string' ? stage : null,
      tool: typeof tool === 'string' ? tool : null,
    }
  })
}
