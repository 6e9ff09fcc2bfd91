import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from '@jest/globals'

const PROGRAM = resolve(import.meta.dirname, '..', '..', 'bin', 'model-release.js')

it('says which Node it needs, where an older one runs it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'older-'))
  try {
    const preload = join(folder, 'older.cjs')
    writeFileSync(
      preload,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })\n",
    )
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', preload, PROGRAM, '--help'],
      { encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('It needs Node 24 or newer, and this is 20.20.2.')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
