import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { fitBudget } from '../../src/render/budget.ts'
import { sentence } from '../../src/render/headline.ts'
import { compareUrl, releaseUrl, shortDigest, shortSigner } from '../../src/render/links.ts'
import { paramText } from '../../src/render/param-text.ts'
import { formatAge, formatTime } from '../../src/render/time.ts'

const place = { serverUrl: 'https://github.com', repository: 'acme/ml' }
const now = '2026-11-23T16:02:11Z'

describe('ages and times', () => {
  it.each([
    ['2026-11-11T16:02:11Z', '12 days old'],
    ['2026-11-22T16:02:11Z', '1 day old'],
    ['2026-11-23T01:00:00Z', 'today'],
    ['2020-01-01T00:00:00+02:00', '2,518 days old'],
    ['2026-11-23T16:02:12Z', 'dated in the future'],
    ['2026-11-11', ''],
    ['2026-11-11T16:02:11', ''],
    ['2026-13-45T99:99:99Z', ''],
  ])('of %s are "%s"', (time, text) => {
    expect(formatAge(time, now)).toBe(text)
  })

  it('are in UTC', () => {
    expect(formatTime('2026-11-23T18:02:11+02:00')).toBe('2026-11-23 16:02 UTC')
  })

  it('stay as they are when they cannot be read', () => {
    expect(formatTime('yesterday')).toBe('yesterday')
  })
})

describe('sentence', () => {
  it.each([
    ['no version has been released yet', 'No version has been released yet.'],
    ['it’s gone, and nobody knows why!', 'It’s gone, and nobody knows why!'],
    ['été', 'Été.'],
    ['churn@v1.1.0 is not signed', 'churn@v1.1.0 is not signed.'],
    ['f1 is new', 'f1 is new.'],
    ['log_loss is new', 'log_loss is new.'],
    ['0.79 is below the limit', '0.79 is below the limit.'],
    ['  ', '.'],
  ])('of "%s" is "%s"', (clause, text) => {
    expect(sentence(clause)).toBe(text)
  })
})

describe('links', () => {
  it('encode the sign of a version tag, and the slash of a grouped model', () => {
    expect(releaseUrl(place, 'group/churn@v1.0.0')).toBe(
      'https://github.com/acme/ml/releases/tag/group%2Fchurn%40v1.0.0',
    )
    expect(compareUrl(place, 'churn@v1.0.0', 'churn@v1.1.0')).toBe(
      'https://github.com/acme/ml/compare/churn%40v1.0.0...churn%40v1.1.0',
    )
  })

  it.each([
    ['https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main', 'train.yml@main'],
    ['https://github.com/acme/ml/.github/workflows/train.yml@refs/tags/v1', 'train.yml@v1'],
    [
      'https://github.com/other/ml/.github/workflows/train.yml@refs/heads/main',
      'https://github.com/other/ml/.github/workflows/train.yml@refs/heads/main',
    ],
    [`sha256:${sha256('')}`, 'key e3b0c44298fc…'],
    ['someone@example.com', 'someone@example.com'],
  ])('call the signer %s %s', (signer, name) => {
    expect(shortSigner(place, signer)).toBe(name)
  })

  it.each([
    [`sha256:${sha256('')}`, 'e3b0c44298fc…'],
    [sha256(''), 'e3b0c44298fc…'],
    ['md5:d41d8cd98f00b204e9800998ecf8427e.dir', 'md5:d41d8cd98f00…'],
    ['abc', 'abc'],
  ])('shorten the digest %s to %s', (digest, short) => {
    expect(shortDigest(digest)).toBe(short)
  })
})

describe('paramText', () => {
  it.each([
    [numeral(0.1, '0.10'), '0.10'],
    ['adam', 'adam'],
    ['0.1', '"0.1"'],
    ['true', '"true"'],
    ['', '""'],
    [' x', '" x"'],
    ['a\nb', 'a\nb'],
    [true, 'true'],
    [null, 'null'],
    [{ nonFinite: '-Infinity' as const }, '-Infinity'],
    [[numeral(1), ['2', null]], '[1, ["2", null]]'],
    [[], '[]'],
  ])('writes %j as %s', (value, text) => {
    expect(paramText(value)).toBe(text)
  })
})

describe('fitBudget', () => {
  const totals = [
    ['first', 10],
    ['none', 0],
    ['second', 10],
  ] as const
  const render = (limits: ReadonlyMap<string, number>): string =>
    totals.map(([kind, total]) => kind.charAt(0).repeat(limits.get(kind) ?? total)).join('')
  const fit = (length: number): string => fitBudget(totals, render, (text) => text.length <= length)

  it.each([
    [20, 'ffffffffffssssssssss'],
    [13, 'fffssssssssss'],
    [10, 'ssssssssss'],
    [4, 'ssss'],
    [0, ''],
  ])('fills %d characters, giving up the first kind first', (length, text) => {
    expect(fit(length)).toBe(text)
  })

  it('returns what is left when nothing fits', () => {
    expect(
      fitBudget(
        totals,
        () => 'too long',
        () => false,
      ),
    ).toBe('too long')
  })
})
