import type { Comparison, MetricRow } from '../domain/comparison.ts'
import { ReleaseError } from '../domain/errors.ts'
import { findSourceLines } from '../formats/source-line.ts'
import type { Capture } from '../ports/capture.ts'
import type { Checkout } from '../ports/checkout.ts'

export interface LocatePorts {
  readonly capture: Pick<Capture, 'readTexts'>
  readonly checkout: Pick<Checkout, 'listTracked'>
}

/** More values than a check has remarks. */
const MAX_SOURCES = 1000
/** Files whose lines are looked up, and bytes of each. */
const MAX_FILES = 20
const MAX_FILE_BYTES = 1024 * 1024
/** Places where the path of one source may end. */
const MAX_CUTS = 10

/**
 * Where the numbers stand that somebody has to look at, as far as their files are part of the repository: most metric
 * files are made by the job and are not.
 * @returns line, from 1, by `Metric.source`, and each file itself with line 1
 */
export async function locateSources(
  { rows }: Pick<Comparison, 'rows'>,
  { capture, checkout }: LocatePorts,
): Promise<ReadonlyMap<string, number>> {
  const sources = new Set(rows.filter(isTelling).map(sourceOf))
  const places = [...sources].slice(0, MAX_SOURCES).flatMap(splitSource)
  const byFile = Map.groupBy(places, ({ path }) => path)
  const paths = [...byFile.keys()].slice(0, MAX_FILES)
  if (paths.length === 0) return new Map()
  const lines = new Map<string, number>()
  for (const path of await checkout.listTracked(paths)) {
    // oxlint-disable-next-line no-await-in-loop -- a file or two
    const bytes = await readSmall(path, capture)
    const fragments = (byFile.get(path) ?? []).map(({ fragment }) => fragment)
    lines.set(path, 1)
    for (const [fragment, line] of findSourceLines(path, bytes, fragments))
      lines.set(`${path}${fragment}`, line)
  }
  return lines
}

const isTelling = ({ outcome, waiver, judgement }: MetricRow): boolean =>
  outcome === 'fail' || waiver !== null || judgement === 'uncertain'

/** Of a metric that is absent now, where it was. */
const sourceOf = ({ candidate, baseline }: MetricRow): string =>
  (candidate ?? baseline)?.source ?? ''

interface SourcePlace {
  readonly path: string
  /** `#/pointer`, `#L3`, or nothing. */
  readonly fragment: string
}

/** All ways to read `FILE#/pointer` or `FILE#L3`: the path may hold a `#` as well as a key of the pointer. */
function splitSource(source: string): readonly SourcePlace[] {
  const cuts = [...source.matchAll(/#(?=\/|L\d{1,9}$)/g)].map(({ index }) => index)
  const ends = cuts.length === 0 ? [source.length] : cuts.slice(0, MAX_CUTS)
  return ends
    .filter((end) => end > 0)
    .map((end) => ({ path: source.slice(0, end), fragment: source.slice(end) }))
}

/** No bytes: its lines are not known. */
async function readSmall(path: string, capture: LocatePorts['capture']): Promise<Uint8Array> {
  try {
    const [file] = (await capture.readTexts([path], MAX_FILE_BYTES)).files
    return file?.path === path ? file.bytes : new Uint8Array()
  } catch (error) {
    if (error instanceof ReleaseError) return new Uint8Array()
    throw error
  }
}
