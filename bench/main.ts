/** Measures the limits that the product promises, as ratios within one run. Fails when one is broken. */
import { availableParallelism } from 'node:os'
import { COLD_START_LIMIT, measureColdStart } from './cold-start.ts'

const MAX_TRIES = 3

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

say(`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`)
let passed = false
for (let attempt = 1; attempt <= MAX_TRIES && !passed; attempt += 1) {
  const { timings, ratio } = measureColdStart()
  for (const { name, median, min, max } of timings)
    say(`${name.padEnd(20)} ${median.toFixed(1)} ms (${min.toFixed(1)} … ${max.toFixed(1)})`)
  passed = ratio < COLD_START_LIMIT
  say(
    `cold start           ${ratio.toFixed(2)} × an empty script, limit ${COLD_START_LIMIT}: ${passed ? 'ok' : 'too slow'}`,
  )
}
if (!passed) process.exitCode = 1
