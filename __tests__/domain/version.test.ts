import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ReleaseError } from '../../src/domain/errors.ts'
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseModelName,
  parseTag,
  parseVersion,
  parseVersionRequest,
  versionTag,
} from '../../src/domain/version.ts'

const anyNumber = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 2 ** 40 }))
const anyCore = fc.tuple(anyNumber, anyNumber, anyNumber).map((parts) => parts.join('.'))
const anyLabel = fc
  .array(
    fc.oneof(fc.nat({ max: 30 }).map(String), fc.stringMatching(/^[a-zA-Z-][0-9A-Za-z-]{0,4}$/)),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.join('.'))
  .filter((label) => !label.endsWith('lock'))
const anyVersion = fc.oneof(
  anyCore,
  fc.tuple(anyCore, anyLabel).map(([core, label]) => `${core}-${label}`),
)
const anyModel = fc
  .array(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))

describe('a model name', () => {
  it.each(['churn', 'a', 'team/churn', 'Churn_v2.1-x', '0', 'a'.repeat(100)])(
    'may be %s',
    (name) => {
      expect(parseModelName(name)).toBe(name)
    },
  )

  it.each([
    '',
    ' churn',
    '-churn',
    '.churn',
    'churn/',
    '/churn',
    'a//b',
    'a..b',
    'a/../b',
    'churn.lock',
    'a.lock/b',
    'a.',
    'a./b',
    'ch@rn',
    'churn v2',
    'a\nb',
    'modèle',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[',
    'a\\b',
    'a'.repeat(101),
  ])('may not be %j, and the error says what may', (name) => {
    expect(() => parseModelName(name)).toThrow(ReleaseError)
    expect(() => parseModelName(name)).toThrow(/^model: ".*" is not a model name\. Use letters/s)
  })
})

describe('the input version', () => {
  it.each([
    ['auto', { kind: 'auto' }],
    ['major', { kind: 'step', step: 'major' }],
    ['minor', { kind: 'step', step: 'minor' }],
    ['patch', { kind: 'step', step: 'patch' }],
    ['1.4.0', { kind: 'exact', version: '1.4.0' }],
    ['v1.4.0', { kind: 'exact', version: '1.4.0' }],
    ['2.0.0-rc.1', { kind: 'exact', version: '2.0.0-rc.1' }],
  ])('%s is read', (text, request) => {
    expect(parseVersionRequest(text)).toEqual(request)
  })

  it.each([
    '',
    '1',
    '1.4',
    'latest',
    '01.4.0',
    '1.4.0+build',
    ' 1.4.0',
    'vv1.4.0',
    '=1.4.0',
    '1.4.0-a.lock',
  ])('%j is refused', (text) => {
    expect(() => parseVersionRequest(text)).toThrow(/^version: ".*" is neither "auto"/)
  })
})

describe('a tag', () => {
  it('leads back to the version that it was made of, for any model and version', () => {
    fc.assert(
      fc.property(anyModel, anyVersion, (model, version) => {
        expect(parseVersion(version)).toBe(version)
        expect(parseTag(model, versionTag(model, version))).toBe(version)
      }),
    )
  })

  it('of one model is none of another', () => {
    fc.assert(
      fc.property(anyModel, anyModel, anyVersion, (model, other, version) => {
        fc.pre(model !== other)
        expect(parseTag(other, versionTag(model, version))).toBeUndefined()
      }),
    )
  })

  it('is a name that git takes', () => {
    fc.assert(
      fc.property(anyModel, anyVersion, (model, version) => {
        const { status } = spawnSync('git', [
          'check-ref-format',
          `refs/tags/${versionTag(model, version)}`,
        ])
        expect(status).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    'churn@v',
    'churn@vv1.0.0',
    'churn@v1',
    'churn@v1.0.0+x',
    'churn@1.0.0',
    'churn',
    'churnx@v1.0.0',
  ])('%s names no version of churn', (tag) => {
    expect(parseTag('churn', tag)).toBeUndefined()
  })
})

describe('versions', () => {
  it('come newest first', () => {
    const texts = [
      '1.0.0-alpha',
      '1.0.0',
      '1.0.0-alpha.1',
      '2.0.0',
      '1.10.0',
      '1.0.0-beta',
      '1.9.0',
    ]
    expect(texts.toSorted(compareVersions)).toEqual([
      '2.0.0',
      '1.10.0',
      '1.9.0',
      '1.0.0',
      '1.0.0-beta',
      '1.0.0-alpha.1',
      '1.0.0-alpha',
    ])
  })

  it('have a total order', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0)
        const [first = '', second = '', third = ''] = [a, b, c].toSorted(compareVersions)
        expect(compareVersions(first, second)).toBeLessThanOrEqual(0)
        expect(compareVersions(second, third)).toBeLessThanOrEqual(0)
        expect(compareVersions(first, third)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('say themselves whether they are prereleases', () => {
    expect(isPrerelease('1.0.0-rc.1')).toBe(true)
    expect(isPrerelease('1.0.0')).toBe(false)
  })
})

describe('the next version', () => {
  it('is 1.0.0 when there is none', () => {
    expect(nextVersion([], 'patch')).toBe('1.0.0')
    expect(nextVersion([], 'major')).toBe('1.0.0')
  })

  it.each([
    ['patch', '1.10.1'],
    ['minor', '1.11.0'],
    ['major', '2.0.0'],
  ] as const)('by %s follows the newest, not the last in the list', (step, next) => {
    expect(nextVersion(['1.9.0', '1.10.0', '1.2.3'], step)).toBe(next)
  })

  it.each([
    ['patch', '1.0.1'],
    ['minor', '1.1.0'],
    ['major', '2.0.0'],
  ] as const)('by %s follows the newest final version, not a prerelease', (step, next) => {
    expect(nextVersion(['2.0.0-rc.1', '1.0.0'], step)).toBe(next)
    expect(nextVersion(['2.0.0-rc.1'], step)).toBe('2.0.0')
  })

  it('is newer than every final one that exists', () => {
    fc.assert(
      fc.property(
        fc.array(anyVersion, { maxLength: 8 }),
        fc.constantFrom('major', 'minor', 'patch'),
        (existing, step) => {
          const next = nextVersion(existing, step)
          expect(parseVersion(next)).toBe(next)
          for (const one of existing.filter((version) => !isPrerelease(version)))
            expect(compareVersions(next, one)).toBeLessThan(0)
        },
      ),
    )
  })
})
