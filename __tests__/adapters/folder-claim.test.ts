import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import type { ClaimOwner } from '../../src/adapters/claim-owner.ts'
import { ownOwner, readOwner, writeOwner } from '../../src/adapters/claim-owner.ts'
import { claimFolder, findHolder, isClaimed } from '../../src/adapters/folder-claim.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claim-'))
})

const NAME = 'claim.0123456789abcdef'
const leaveText = (text: string): void => writeFileSync(join(folder, NAME), text)
/** The claim of this process, with some of it otherwise; '-' where the system does not tell when one began. */
const leave = (other: Partial<ClaimOwner>): void =>
  leaveText(writeOwner({ ...ownOwner(), started: '-', ...other }))
const age = (): void => {
  const hourAgo = new Date(Date.now() - 3_600_000)
  utimesSync(join(folder, NAME), hourAgo, hourAgo)
}

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
    leave({ pid: process.ppid })
    expect(claimFolder(folder)).toBeUndefined()
  })

  it('of a process that is dead is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0'])
    leave({ pid })
    expect(claimFolder(folder)).toBeDefined()
    expect(readdirSync(folder)).not.toContain(NAME)
  })

  it('with the number of this process, which never made it, is taken over', () => {
    leave({})
    expect(claimFolder(folder)).toBeDefined()
  })

  it.each([
    ['of another machine', { pid: 1, host: 'another-machine' }],
    ['of a container with the same name', { place: 'boot/pid:[1]' }],
    ['of a machine with the same name', { pid: 2_147_483_646, place: 'boot/pid:[1]' }],
  ])('%s counts while somebody renews it', (_, other) => {
    leave(other)
    expect(claimFolder(folder)).toBeUndefined()
    expect(findHolder(folder)).toBe({ ...ownOwner(), ...other }.host)
    age()
    expect(claimFolder(folder)).toBeDefined()
  })

  it.each(['', `${process.pid} machine\n`, '1 2 3', `1 ${'9'.repeat(2000)}\n`])(
    'that says %j counts as one of another machine',
    (text) => {
      leaveText(text)
      expect(claimFolder(folder)).toBeUndefined()
      expect(findHolder(folder)).toBeUndefined()
      age()
      expect(claimFolder(folder)).toBeDefined()
    },
  )

  it('says who made it, in one line', () => {
    claimFolder(folder)
    const [name = ''] = readdirSync(folder)
    expect(readOwner(readFileSync(join(folder, name), 'utf8'))).toEqual(ownOwner())
  })

  if (process.platform === 'linux') {
    it('of an earlier process with the number of a live one is taken over', () => {
      leave({ pid: process.ppid, started: '1' })
      expect(claimFolder(folder)).toBeDefined()
    })

    it('says which run of which machine and which container it is of', () => {
      expect(ownOwner()).toMatchObject({
        started: expect.stringMatching(/^\d+$/),
        place: expect.stringMatching(/^[0-9a-f-]{36}\/pid:\[\d+\]$/),
      })
    })
  } else it.todo('not run: only Linux tells containers apart')

  it('that cannot be removed is no error', () => {
    const claim = claimFolder(folder)
    const [name = ''] = readdirSync(folder)
    rmSync(join(folder, name))
    mkdirSync(join(folder, name))
    expect(() => claim?.release()).not.toThrow()
  })
})
