import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { format, resolveConfig } from 'prettier'

/** One promise, and what became of it. */
export interface Result {
  readonly what: string
  readonly against: string
  /** Empty where nothing was promised. */
  readonly target: string
  readonly measured: string
  /** `noted`: nothing was promised. */
  readonly verdict: 'kept' | 'broken' | 'skipped' | 'noted'
  /** Why it was skipped. */
  readonly reason: string | null
}

const FILE = 'docs/performance.md'
const GB = 1024 ** 3

export const describeResult = ({
  what,
  against,
  target,
  measured,
  verdict,
  reason,
}: Result): string =>
  `${what}, ${against}: ${measured === '' ? '-' : measured}${target === '' ? '' : `, promised ${target}`}: ${verdict}${reason === null ? '' : ` (${reason})`}`

/** Puts the table between the markers that a benchmark has in docs/performance.md. */
export async function writeReport(
  results: readonly Result[],
  name: 'hash' | 'verify' | 'comment' | 'upload' | 'pull' | 'storage',
): Promise<void> {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const text = readFileSync(FILE, 'utf8')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${FILE} has no place for the table between ${begin} and ${end}`)
  const rows = results.map(
    ({ what, against, target, measured, verdict, reason }) =>
      `| ${what} | ${against} | ${target} | ${measured === '' ? (reason ?? '') : measured} | ${verdict} |`,
  )
  const table = ['| what | against | promised | measured | |', '| - | - | - | - | - |', ...rows]
  const whole = `${before}${begin}\n\n${describeMachine()}\n\n${table.join('\n')}\n\n${end}${after}`
  const options = await resolveConfig(FILE)
  writeFileSync(FILE, await format(whole, { ...options, parser: 'markdown' }))
}

function describeMachine(): string {
  const openssl = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? ''
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = `${Math.round(totalmem() / GB)} GiB`
  return (
    `Measured on ${model}, ${availableParallelism()} cores, ${memory}, ${type()} ${release().split('-')[0] ?? ''}, Node ${process.version}, ` +
    `${openssl.split(' ').slice(0, 2).join(' ').trim()}; the files are in the cache of the system.`
  )
}
