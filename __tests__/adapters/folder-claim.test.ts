import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { claimFolder, isClaimed } from '../../src/adapters/folder-claim.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claim-'))
})

const NAME = 'claim.0123456789abcdef'
const leave = (text: string): void => writeFileSync(join(folder, NAME), text)

describe('a claim', () => {
  it('is given to one at a time, and to the next one afterwards', () => {
    const first = claimFolder(folder)
    expect(first).toBeDefined()
    expect(claimFolder(folder)).toBeUndefined()
    expect(isClaimed(folder)).toBe(true)
    first?.release()
    expect(readdirSync(folder)).toEqual([])
    expect(claimFolder(folder)).toBeDefined()
  })

  it('of a process that is alive counts', () => {
    leave(`${process.ppid} ${hostname()}\n`)
    expect(claimFolder(folder)).toBeUndefined()
  })

  it('of a process that is dead is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0'])
    leave(`${pid} ${hostname()}\n`)
    expect(claimFolder(folder)).toBeDefined()
    expect(readdirSync(folder)).not.toContain(NAME)
  })

  it('with the number of this process, which never made it, is taken over', () => {
    leave(`${process.pid} ${hostname()}\n`)
    expect(claimFolder(folder)).toBeDefined()
  })

  it('of another machine counts while somebody renews it', () => {
    leave('1 another-machine\n')
    expect(claimFolder(folder)).toBeUndefined()
    const hourAgo = new Date(Date.now() - 3_600_000)
    utimesSync(join(folder, NAME), hourAgo, hourAgo)
    expect(claimFolder(folder)).toBeDefined()
  })
})
