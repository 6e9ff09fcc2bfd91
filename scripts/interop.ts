/**
 * Checks with tools that are not ours, of three kinds: that what the release page tells people to type really works
 * (`release`; run `npm run demo` first), that files which real training tools write are read as they were meant
 * (`formats`), and that other verifiers accept what we sign and refuse what was tampered with (`trust`). The last two
 * install the tools into a cache folder. A tool that is missing is skipped, with the reason.
 *
 *     npm run test:interop -- [release|formats|trust]
 */
import { checkFormats } from './interop-formats.ts'
import type { Outcome, Result } from './interop-outcome.ts'
import { checkReleases } from './interop-release.ts'
import { checkTrust } from './interop-trust.ts'

const SUITES = new Map<string, () => Iterable<Result> | AsyncIterable<Result>>([
  ['release', checkReleases],
  ['formats', checkFormats],
  ['trust', checkTrust],
])

async function run(names: readonly string[]): Promise<Readonly<Record<Outcome, number>>> {
  const counts: Record<Outcome, number> = { passed: 0, failed: 0, skipped: 0 }
  for (const name of names) {
    const check = SUITES.get(name)
    if (check === undefined)
      throw new Error(`"${name}" is no suite: ${[...SUITES.keys()].join(' or ')}`)
    for await (const { outcome, name: what, why } of check()) {
      counts[outcome] += 1
      process.stdout.write(`${outcome.padEnd(8)} ${what}${why === '' ? '' : `: ${why}`}\n`)
    }
  }
  return counts
}

const asked = process.argv.slice(2)
const counts = await run(asked.length === 0 ? [...SUITES.keys()] : asked)
process.stdout.write(
  `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
)
if (counts.failed > 0 || counts.passed + counts.skipped === 0) process.exitCode = 1
