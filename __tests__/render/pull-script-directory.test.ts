import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { renderPullScript } from '../../src/render/pull-script.ts'
import type { TestGithub } from '../local-github/github-client.ts'
import { startGithub } from '../local-github/github-client.ts'
import type { Ended } from './run-script.ts'
import { contents, runScript } from './run-script.ts'
import { storedFile, storedNotes } from './stored-version.ts'

// The script is for a POSIX shell with curl.
const hasTools = ['sh', 'curl'].every((tool) => spawnSync(tool, ['--version']).error === undefined)
const runs = process.platform !== 'win32' && hasTools ? describe : describe.skip

runs('the directory of pull.sh', () => {
  let test: TestGithub
  let top = ''
  beforeAll(async () => {
    test = await startGithub()
    const assets = { 'a.bin': 'a' }
    test.github.world.seedReleases(test.repository, 1, () => ({ tagName: 'churn@v1.4.0', assets }))
  })
  afterAll(() => test.close())
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'pull-script-'))
    test.github.log.clear()
  })
  afterEach(() => rmSync(top, { recursive: true }))

  const pullTo = async (directory: string): Promise<Ended> => {
    const files = [storedFile('a.bin', [{ asset: 'a.bin', text: 'a' }])]
    const notes = storedNotes(files, { 'a.bin': 'a' }, { serverUrl: test.github.serverUrl })
    return await runScript(top, renderPullScript(notes), [directory])
  }

  it.each(['/', '///'])('is never the root, as %s would be', async (directory) => {
    const { code, err } = await pullTo(directory)

    expect(code).toBe(1)
    expect(err).toContain('in place of the root directory')
    expect(test.github.log.entries).toEqual([])
    expect(readdirSync(top)).toEqual(['pull.sh'])
  })

  it('may have any number of slashes behind it', async () => {
    const { code } = await pullTo('out//')

    expect(code).toBe(0)
    expect(contents(join(top, 'out'))).toEqual({ 'a.bin': 'a' })
  })
})
