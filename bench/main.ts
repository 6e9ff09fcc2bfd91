/**
 * Measures what the product promises, as ratios within one run, and fails when a promise is broken.
 * `npm run bench` measures all, `npm run bench -- hash` what it names.
 */
import { availableParallelism } from 'node:os'
import { checkColdStart } from './cold-start.ts'
import { checkHashing } from './hash.ts'
import { checkVerifying } from './verify.ts'

export type Say = (line: string) => void

const CHECKS: Readonly<Record<string, (say: Say) => boolean | Promise<boolean>>> = {
  'cold-start': checkColdStart,
  hash: checkHashing,
  verify: checkVerifying,
}

const say: Say = (line) => {
  process.stdout.write(`${line}\n`)
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(CHECKS, name))
if (unknown.length > 0) {
  say(
    `There is no benchmark "${unknown.join(', ')}". Benchmarks: ${Object.keys(CHECKS).join(', ')}.`,
  )
  process.exitCode = 2
} else {
  say(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`,
  )
  for (const [name, check] of Object.entries(CHECKS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    // oxlint-disable-next-line no-await-in-loop -- measured one after the other
    if (!(await check(say))) process.exitCode = 1
  }
}
