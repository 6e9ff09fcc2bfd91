import { parse } from 'csv-parse/sync'

/** One aspirate: its measurements by the order of `FEATURES`, and what it turned out to be. */
export interface Row {
  readonly values: readonly number[]
  readonly malignant: boolean
  /** The measurements as they stand in the source, so that a copy of the row repeats its digits. */
  readonly cells: readonly string[]
}

/** How a measurement was taken over the nuclei of one image. */
export const FEATURE_GROUPS = ['mean', 'error', 'worst'] as const
export type FeatureGroup = (typeof FEATURE_GROUPS)[number]

const MEASUREMENTS = [
  'radius',
  'texture',
  'perimeter',
  'area',
  'smoothness',
  'compactness',
  'concavity',
  'concave_points',
  'symmetry',
  'fractal_dimension',
] as const

/** Column names, in the order of the file: `mean_radius` … `worst_fractal_dimension`. */
export const FEATURES: readonly string[] = FEATURE_GROUPS.flatMap((group) =>
  MEASUREMENTS.map((measurement) => `${group}_${measurement}`),
)

const DIAGNOSIS = 'diagnosis'
const MALIGNANT = 'malignant'
const BENIGN = 'benign'

/**
 * Reads `data/breast-cancer.csv`: a line with the shape and the class names, then thirty numbers and a class.
 * @throws {Error} that names the line, for anything else
 */
export function parseSource(text: string): readonly Row[] {
  const [head, ...records] = parseRecords(text)
  const classes = [MALIGNANT, BENIGN]
  const shape = [String(records.length), String(FEATURES.length), ...classes]
  if (head?.join() !== shape.join()) {
    throw new Error(`line 1: expected "${shape.join()}", found "${head?.join() ?? ''}"`)
  }
  return records.map((cells, index) => parseRow(cells, classes, index + 2))
}

/** A part of the table with column names and the diagnosis in words. */
export function renderPart(rows: readonly Row[]): string {
  const lines = rows.map((row) => [...row.cells, row.malignant ? MALIGNANT : BENIGN].join())
  return `${[[...FEATURES, DIAGNOSIS].join(), ...lines].join('\n')}\n`
}

/** @throws {Error} that names the line, when it is not what `renderPart` writes */
export function parsePart(text: string): readonly Row[] {
  const [head, ...records] = parseRecords(text)
  if (head?.join() !== [...FEATURES, DIAGNOSIS].join()) {
    throw new Error(`line 1: expected the names of ${FEATURES.length} columns and "${DIAGNOSIS}"`)
  }
  const names = new Map([
    [MALIGNANT, 0],
    [BENIGN, 1],
  ])
  return records.map((cells, index) => {
    const diagnosis = names.get(cells.at(-1) ?? '')
    return parseRow([...cells.slice(0, -1), String(diagnosis)], [MALIGNANT, BENIGN], index + 2)
  })
}

function parseRow(record: readonly string[], classes: readonly string[], line: number): Row {
  const cells = record.slice(0, -1)
  const values = cells.map(Number)
  const className = classes[Number(record.at(-1))]
  const whole = cells.length === FEATURES.length && cells.every((cell) => cell !== '')
  if (!whole || !values.every(Number.isFinite) || className === undefined) {
    throw new Error(`line ${line}: expected ${FEATURES.length} numbers and a class`)
  }
  return { values, malignant: className === MALIGNANT, cells }
}

function parseRecords(text: string): readonly (readonly string[])[] {
  const parsed: unknown = parse(text, { relaxColumnCount: true, skipEmptyLines: true, trim: true })
  return isRecords(parsed) ? parsed : []
}

function isRecords(value: unknown): value is readonly (readonly string[])[] {
  return Array.isArray(value) && value.every((record) => Array.isArray(record))
}
