import { afterEach, describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { doctorIn } from '../../src/cli/doctor.ts'
import type { KeptRepository } from './kept-repository.ts'
import { keepRepository, runVerb } from './kept-repository.ts'
import { runProgram } from './run-program.ts'

const open: KeptRepository[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function setRepository(immutable = true): Promise<KeptRepository> {
  const kept = await keepRepository('')
  open.push(kept)
  kept.github.world.setImmutableReleases(kept.repository, immutable)
  await kept.publish('1.0.0')
  await kept.promote('1.0.0')
  return kept
}

const doctor = ({ folder, env }: KeptRepository, ...args: readonly string[]) =>
  runVerb(
    doctorIn({
      env,
      sleep: async () => undefined,
      clock: () => new Date().toISOString(),
    }),
    folder,
    ['--repo', 'acme/ml', ...args],
  )

describe('model-release doctor', () => {
  it('finds nothing but a note in a repository in order', async () => {
    const kept = await setRepository()
    const { code, out } = await doctor(kept)
    expect(out).toMatch(/^Looked at 1 version of 1 model and 0 own drafts; 1 manifest read\.$/m)
    expect(out).toMatch(/^HEALTHY: 0 errors, 0 warnings, 1 note$/m)
    expect(out).toContain('index-absent')
    expect(code).toBe('done')
  })

  it('fails for what is broken, and mends what is safe', async () => {
    const kept = await setRepository(false)
    await kept.draft(7)
    kept.github.world.setRunState(7, 'completed')
    await kept.ask('DELETE', '/repos/acme/ml/git/refs/tags/churn@v1.0.0')
    const { code, out } = await doctor(kept, '--fix')
    expect(out).toMatch(/^ {2}ERROR {2}churn@v1\.0\.0 {2}release-withdrawn$/m)
    expect(out).toMatch(/^ {2}warn {3}churn@v9\.0\.0 {2}draft-abandoned$/m)
    expect(out).toMatch(/^SICK: 1 error, 0 warnings, 0 notes, 1 fixed$/m)
    expect(code).toBe('GATE_FAILED')
    expect(kept.releases()).toEqual(['draft'])
  })

  it('downloads nothing when it is fast, and prints data', async () => {
    const kept = await setRepository()
    kept.github.log.clear()
    const { out } = await doctor(kept, '--fast', '--json')
    expect(JSON.parse(out)).toMatchObject({
      healthy: true,
      examined: { versions: 1, manifests: 0 },
      findings: [{ severity: 'info', code: 'index-absent', fix: 'none' }],
    })
    expect(kept.github.log.count({ origin: 'objects' })).toBe(0)
  })

  it('tells what is wrong with the configuration', async () => {
    const kept = await setRepository()
    writeFileSync(join(kept.folder, '.github', 'model-release.yml'), 'version: 2\n')
    const { code, out } = await doctor(kept)
    expect(out).toContain('config-invalid')
    expect(out).toContain('version is 2; write 1')
    expect(code).toBe('GATE_FAILED')
  })

  it('works without a token, and says what it cannot see', async () => {
    const kept = await setRepository()
    const { out } = await doctor({ ...kept, env: { ...kept.env, GITHUB_TOKEN: '' } })
    expect(out).toContain('There is none: drafts cannot be seen.')
  })

  it('is a verb of the program', async () => {
    const kept = await setRepository()
    const args = ['doctor', '--repo', 'acme/ml']
    const { code, out } = await runProgram(kept.folder, args, kept.env)
    expect(out).toContain('HEALTHY')
    expect(code).toBe(0)
  })
})
