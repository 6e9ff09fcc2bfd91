import { parsePartName } from '../domain/asset-body.ts'
import { formatBytes, formatCount, formatPlural } from '../domain/number-format.ts'
import type { Log } from '../ports/log.ts'
import type { Upload } from '../ports/release-store.ts'

/** Of each kind; a thousand lines tell nobody anything. */
const MAX_LINES = 30

/**
 * Says what is going to be sent before the first byte of it is: how many assets, how many bytes, which files in parts, and what is
 * there already.
 * @param kept names of the assets that are there whole
 */
export function logUploads(
  missing: readonly Upload[],
  kept: readonly string[],
  log: Pick<Log, 'info'>,
): void {
  const size = formatBytes(missing.reduce((sum, upload) => sum + upload.size, 0))
  const parts = describeParts([...missing.map(({ name }) => name), ...kept])
  if (missing.length === 0)
    log.info(
      `Uploading nothing: ${formatPlural(kept.length, 'asset')}${parts} ${areOrIs(kept)} there already.`,
    )
  else
    log.info(
      `Uploading ${formatPlural(missing.length, 'asset')}, ${size}${parts}${describeKept(kept)}`,
    )
  logLines(
    missing.map(({ name, size: bytes }) => `To upload: ${name} (${formatBytes(bytes)})`),
    log,
  )
  logLines(
    kept.map((name) => `Already there: ${name}`),
    log,
  )
}

const describeKept = (kept: readonly string[]): string =>
  kept.length === 0 ? '.' : `; ${formatCount(kept.length)} ${areOrIs(kept)} there already.`

const areOrIs = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are')

/** ` (big.safetensors in 3 parts)`, empty when no file is in parts. */
function describeParts(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) {
    const whole = parsePartName(name)?.of
    if (whole !== undefined) counts.set(whole, (counts.get(whole) ?? 0) + 1)
  }
  const told = [...counts].map(([whole, count]) => `${whole} in ${formatPlural(count, 'part')}`)
  return told.length === 0 ? '' : ` (${told.join(', ')})`
}

function logLines(lines: readonly string[], log: Pick<Log, 'info'>): void {
  for (const line of lines.slice(0, MAX_LINES)) log.info(line)
  if (lines.length > MAX_LINES) log.info(`… and ${lines.length - MAX_LINES} more`)
}
