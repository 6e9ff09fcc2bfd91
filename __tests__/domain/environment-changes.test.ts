import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { buildEnvironmentChanges } from '../../src/domain/environment-changes.ts'
import type { Environment } from '../../src/domain/manifest.ts'

const environment = (over: Partial<Environment> = {}): Environment => ({
  runner: { os: 'Linux', arch: 'X64', hosted: true },
  runtimes: { python: '3.11.7' },
  lockfiles: [{ path: 'poetry.lock', sha256: sha256('a') }],
  ...over,
})

describe('the change of an environment', () => {
  it('is none without a version before, for the same one, and for another runner', () => {
    const runner = { os: 'macOS', arch: 'ARM64', hosted: false }
    expect(buildEnvironmentChanges(null, environment())).toEqual([])
    expect(buildEnvironmentChanges(environment(), environment({ runner }))).toEqual([])
  })

  it('names runtimes, container, graphics processors and lock files', () => {
    const after = environment({
      runtimes: { python: '3.12.1', node: '24' },
      gpus: ['L4', 'L4'],
      container: 'b',
      lockfiles: [{ path: 'uv.lock', sha256: sha256('u') }],
    })
    const before = environment({ gpus: ['T4'], container: 'a' })
    expect(buildEnvironmentChanges(before, after)).toEqual([
      { what: 'node', before: null, after: '24' },
      { what: 'python', before: '3.11.7', after: '3.12.1' },
      { what: 'container', before: 'a', after: 'b' },
      { what: 'gpu', before: 'T4', after: 'L4, L4' },
      { what: 'poetry.lock', before: sha256('a'), after: null },
      { what: 'uv.lock', before: null, after: sha256('u') },
    ])
  })

  it('leaves out what a side says nothing of', () => {
    const silent = environment({ runtimes: {}, lockfiles: [] })
    expect(buildEnvironmentChanges(silent, environment({ container: 'c' }))).toEqual([])
  })
})
