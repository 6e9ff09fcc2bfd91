import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findOrigin } from '../../src/adapters/git-checkout.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'origin-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: 'pipe' })

describe('the origin of a checkout', () => {
  it.each([
    ['https://github.com/acme/ml.git', 'acme/ml'],
    ['git@github.com:acme/ml.git', 'acme/ml'],
    ['ssh://git@github.com/acme/ml', 'acme/ml'],
    ['https://example.com', null],
  ])('%s is %s', async (url, origin) => {
    git('init', '--quiet')
    git('remote', 'add', 'origin', url)
    mkdirSync(join(folder, 'deeper'))
    expect(await findOrigin(join(folder, 'deeper'))).toBe(origin)
  })

  it('is nothing in a folder that is no checkout', async () => {
    expect(await findOrigin(folder)).toBeNull()
  })

  it('is read without starting a program that the checkout names', async () => {
    git('init', '--quiet')
    git('remote', 'add', 'origin', 'https://github.com/acme/ml')
    writeFileSync(join(folder, 'file'), 'one')
    git('add', 'file')
    const trap = join(folder, 'started')
    git('config', 'filter.trap.clean', `touch '${trap}'; cat`)
    git('config', 'core.fsmonitor', `touch '${trap}'`)
    writeFileSync(join(folder, '.git', 'info', 'attributes'), 'file filter=trap\n')
    writeFileSync(join(folder, 'file'), 'two')
    expect(await findOrigin(folder)).toBe('acme/ml')
    expect(existsSync(trap)).toBe(false)
    // The trap is one: what looks at the files springs it.
    git('status')
    expect(existsSync(trap)).toBe(true)
  })
})
