import { afterEach, describe, expect, it } from '@jest/globals'
import { pruneIn } from '../../src/cli/prune.ts'
import type { KeptRepository } from './kept-repository.ts'
import { keepRepository, runVerb } from './kept-repository.ts'
import { runProgram } from './run-program.ts'

const open: KeptRepository[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

/** Three versions, of which the stage holds the oldest, and the drafts of two runs. */
async function setRepository(retention = ''): Promise<KeptRepository> {
  const kept = await keepRepository(retention)
  open.push(kept)
  for (const version of ['1.0.0', '1.1.0', '2.0.0'])
    // oxlint-disable-next-line no-await-in-loop -- versions follow one another
    await kept.publish(version)
  await kept.promote('1.0.0')
  await kept.draft(7, new Date().toISOString())
  await kept.draft(8, new Date().toISOString())
  kept.github.world.setRunState(7, 'completed')
  return kept
}

const later = new Date(Date.now() + 2 * 86_400_000).toISOString()

const prune = ({ folder, env }: KeptRepository, ...args: readonly string[]) =>
  runVerb(pruneIn({ env, sleep: async () => undefined, clock: () => later }), folder, [
    'churn',
    '--repo',
    'acme/ml',
    ...args,
  ])

const RULES = 'retention: { keep: 1, older_than: 1d }\n'

describe('model-release prune', () => {
  it('says what would go, and why the others stay', async () => {
    const kept = await setRepository(RULES)
    const { code, out, err } = await prune(kept)
    expect(out).toMatch(/^churn: 3 versions, 1 would go, [\d.]+ kB\n/)
    expect(out).toMatch(/^ {2}2\.0\.0 .* keep {4}newest/m)
    expect(out).toMatch(/^ {2}1\.1\.0 .* remove$/m)
    expect(out).toMatch(/^ {2}1\.0\.0 .* keep {4}in production$/m)
    expect(err).toContain('Trusting trust.signers of .github/model-release.yml.')
    expect(code).toBe('done')
    expect(kept.releases()).toHaveLength(5)
  })

  it('removes releases with their tags and drafts of runs that are over, with apply', async () => {
    const kept = await setRepository(RULES)
    kept.github.world.setRunState(8, 'completed')
    const { code, out } = await prune(kept, '--apply')
    expect(out).toContain('Removed 1 version (')
    expect(code).toBe('done')
    expect(kept.releases()).toEqual(['churn@v1.0.0', 'churn@v2.0.0'])
    expect(kept.tags()).toEqual(['churn@v1.0.0', 'churn@v2.0.0'])
  })

  it('removes no version while a run publishes one', async () => {
    const kept = await setRepository(RULES)
    kept.github.world.setRunState(8, 'in_progress')
    const { code, err } = await prune(kept, '--apply')
    expect(err).toMatch(/Stopped after 0 version\(s\) and 1 draft\(s\).*The run 8 is publishing/)
    expect(code).toBe('INPUT_INVALID')
    expect(kept.releases()).toHaveLength(4)
  })

  it('removes nothing when nobody said what may go', async () => {
    const kept = await setRepository()
    const { code, err } = await prune(kept, '--apply')
    expect(err).toMatch(/Nothing says what may be removed/)
    expect(code).toBe('INPUT_INVALID')
    expect(kept.releases()).toHaveLength(5)
  })

  it('takes options before the file, and prints data', async () => {
    const kept = await setRepository(RULES)
    const { out } = await prune(kept, '--older-than', '90d', '--json')
    expect(JSON.parse(out)).toMatchObject({
      apply: false,
      stopped: null,
      models: [{ model: 'churn', freed: 0, versions: [{}, { reasons: [{ kind: 'age' }] }, {}] }],
      drafts: [{ state: 'unknown' }, { state: 'dead' }],
    })
  })

  it('explains immutable releases before they go', async () => {
    const kept = await keepRepository(RULES)
    open.push(kept)
    kept.github.world.setImmutableReleases(kept.repository, true)
    await kept.publish('1.0.0')
    await kept.publish('2.0.0')
    const { out } = await prune(kept)
    expect(out.replaceAll('\n', ' ')).toContain('Its tag name is used up for ever')
  })

  it.each([
    [['--keep', '0'], '--keep "0": write a whole number from 1 to 10000'],
    [['--older-than', '1y'], '--older-than "1y": write a number of hours, days or weeks'],
    [['other'], 'Name one model, or none for all of them.'],
    [['--known-head', 'x'], '--known-head "x" is not sha256:'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await runVerb(
      pruneIn({ env: {}, sleep: async () => undefined, clock: () => later }),
      '/',
      ['churn', ...args],
    )
    expect([code, err]).toEqual(['UsageError', expect.stringContaining(message)])
  })

  it('is a verb of the program', async () => {
    const kept = await setRepository(RULES)
    const args = ['prune', 'churn', '--repo', 'acme/ml']
    const { code, out } = await runProgram(kept.folder, args, kept.env)
    expect(out).toContain('nothing to remove')
    expect(code).toBe(0)
  })
})
