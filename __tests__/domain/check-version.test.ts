import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import type { ExpectedVersion } from '../../src/domain/check-version.ts'
import { checkVersion } from '../../src/domain/check-version.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Check } from '../../src/domain/verification.ts'
import { sampleParts } from './manifest-samples.ts'

const DAY = 86_400_000
const DIGEST = digestOf(sha256('manifest'))
const ANY: ExpectedVersion = {
  model: null,
  version: null,
  tag: null,
  digest: null,
  minVersion: null,
  maxAge: null,
  repository: null,
  yanked: null,
}

/** Made 2026-11-23T16:02:11Z, looked at two days later. */
const check = (expected: Partial<ExpectedVersion>, now = '2026-11-25T16:02:11Z'): Check =>
  checkVersion(buildManifest(sampleParts()), DIGEST, { ...ANY, ...expected }, now)

describe('the version', () => {
  it('is any when nothing was asked for', () => {
    expect(check({})).toEqual({
      name: 'version',
      outcome: 'passed',
      detail: 'churn@v1.4.0, made 2026-11-23T16:02:11Z',
    })
  })

  it('is what was asked for', () => {
    const asked = {
      model: 'churn',
      version: '1.4.0',
      tag: 'churn@v1.4.0',
      digest: DIGEST,
      repository: 'https://github.com/Acme/ML',
      minVersion: '1.4.0',
      maxAge: 2 * DAY,
    }
    expect(check(asked).outcome).toBe('passed')
  })

  it.each<readonly [string, Partial<ExpectedVersion>, string, string]>([
    ['model', { model: 'fraud' }, 'fraud', 'churn'],
    ['version', { version: '1.3.0' }, '1.3.0', '1.4.0'],
    ['tag', { tag: 'churn@v1.3.0' }, 'churn@v1.3.0', 'churn@v1.4.0'],
    ['manifest digest', { digest: digestOf(sha256('x')) }, digestOf(sha256('x')), DIGEST],
    [
      'repository',
      { repository: 'https://github.com/evil/ml' },
      'https://github.com/evil/ml',
      'https://github.com/acme/ml',
    ],
  ])('of another %s was put in its place', (name, expected, want, found) => {
    const { outcome, detail, differences } = check(expected)
    expect(outcome).toBe('failed')
    expect(detail).toContain('something else than what was asked for')
    expect(differences).toEqual([{ name, expected: want, found }])
  })

  it('shows everything that differs', () => {
    expect(check({ model: 'fraud', version: '9.0.0' }).differences).toHaveLength(2)
  })

  it('is not older than the oldest one that is accepted, in the order of semver', () => {
    expect(check({ minVersion: '1.10.0' })).toMatchObject({
      outcome: 'failed',
      differences: [{ name: 'version', expected: '1.10.0 or newer', found: '1.4.0' }],
    })
    expect(check({ minVersion: '1.4.0-rc.1' }).outcome).toBe('passed')
  })

  it('was made not longer ago than is accepted', () => {
    expect(check({ maxAge: DAY })).toMatchObject({
      outcome: 'failed',
      differences: [
        {
          name: 'age',
          expected: 'at most 1 days',
          found: '2 days (made 2026-11-23T16:02:11Z)',
        },
      ],
    })
  })

  it('was not made in the future, but for clocks that differ', () => {
    expect(check({}, '2026-11-23T15:57:11Z').outcome).toBe('passed')
    expect(check({}, '2026-11-23T15:57:10Z').detail).toContain('in the future')
  })

  it('was not withdrawn', () => {
    expect(check({ yanked: 'leaks names' })).toMatchObject({
      outcome: 'failed',
      detail: 'churn@v1.4.0 was withdrawn after its release (leaks names). Use another version.',
    })
  })
})
