/**
 * Measures what the product promises, as ratios within one run, and fails when a promise is broken.
 * `npm run bench` measures all, `npm run bench -- hash` what it names. `--size 200000000` lets transfers be tried with a
 * smaller file than that of 2 GB; its results are not written down.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { checkColdStart } from './cold-start.ts'
import { checkComment } from './comment.ts'
import { checkHashing } from './hash.ts'
import { checkPulling, checkStorage, checkTransfers } from './transfers.ts'
import { checkVerifying } from './verify.ts'

export type Say = (line: string) => void

/** @param size of the file that is transferred, in bytes; `null`: the usual one */
type Check = (say: Say, size: number | null) => boolean | Promise<boolean>

const CHECKS: Readonly<Record<string, Check>> = {
  'cold-start': checkColdStart,
  hash: checkHashing,
  verify: checkVerifying,
  comment: checkComment,
  upload: checkTransfers,
}

/** Of one of those above, to be asked for by themselves. */
const PARTS: Readonly<Record<string, Check>> = { pull: checkPulling, storage: checkStorage }

const MIN_SIZE = 10_000_000

const say: Say = (line) => {
  process.stdout.write(`${line}\n`)
}

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  const { positionals: asked, values } = parseArgs({
    args: [...args],
    options: { size: { type: 'string' } },
    allowPositionals: true,
  })
  const known = { ...CHECKS, ...PARTS }
  const unknown = asked.filter((name) => !Object.hasOwn(known, name))
  const size = values.size === undefined ? null : Number(values.size)
  if (unknown.length > 0)
    return misused(
      `There is no benchmark "${unknown.join(', ')}". Benchmarks: ${Object.keys(known).join(', ')}.`,
    )
  if (size !== null && !(Number.isSafeInteger(size) && size >= MIN_SIZE))
    return misused(`--size "${values.size}" is no number of bytes from ${MIN_SIZE} on.`)
  say(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`,
  )
  const wanted = asked.length === 0 ? Object.keys(CHECKS) : asked
  for (const [name, check] of Object.entries(known)) {
    if (!wanted.includes(name)) continue
    // oxlint-disable-next-line no-await-in-loop -- measured one after the other
    if (!(await check(say, size))) process.exitCode = 1
  }
}

function misused(why: string): void {
  say(why)
  process.exitCode = 2
}
