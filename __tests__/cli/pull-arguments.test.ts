import { describe, expect, it } from '@jest/globals'
import { parsePullArguments } from '../../src/cli/pull-arguments.ts'

describe('the arguments of pull', () => {
  it('are a version, and defaults', () => {
    const { version, ...rest } = parsePullArguments(['churn'])
    expect(version).toMatchObject({
      target: { model: 'churn', selector: { kind: 'latest' } },
      path: null,
      named: [],
    })
    expect(rest).toEqual({
      path: null,
      files: [],
      force: false,
      verify: true,
      cache: { folder: null, limit: null },
      json: false,
      quiet: false,
    })
  })

  it('say what is wanted and whom to trust', () => {
    const { version, ...rest } = parsePullArguments(
      'churn@1.2.0 --path out --files *.bin --files vocab --force --no-verify --no-cache --json --quiet --repo a/b --signer key:own.pub --min-version 1.0.0 --max-age 90d'.split(
        ' ',
      ),
    )
    expect(rest).toEqual({
      path: 'out',
      files: ['*.bin', 'vocab'],
      force: true,
      verify: false,
      cache: null,
      json: true,
      quiet: true,
    })
    expect(version).toMatchObject({ repo: 'a/b', minVersion: '1.0.0', maxAge: 90 * 86_400_000 })
    expect(version.named.length).toBe(1)
  })

  it.each([
    ['20GB', 20e9],
    ['500mb', 500e6],
    ['1.5 TiB', 1.5 * 2 ** 40],
    ['0', 0],
  ])('take %s for a size', (text, bytes) => {
    expect(parsePullArguments(['churn', '--cache-size', text]).cache).toEqual({
      folder: null,
      limit: bytes,
    })
  })

  it.each([
    [[], 'Name one version'],
    [['churn', 'more'], 'Name one version'],
    [['churn', '--path', ''], '--path "" is no folder'],
    [['churn', '--cache-dir', ''], '--cache-dir "" is no folder'],
    [['churn', '--cache-size', '10 apples'], '--cache-size "10 apples"'],
    [['churn', '--cache-size', '-1'], 'cache-size'],
    [['churn', '--no-cache', '--cache-dir', 'x'], '--no-cache goes with neither'],
    [['churn', '--download'], '--download'],
    [['churn@'], 'write MODEL@VERSION'],
    [['churn', '--manifest-digest', 'md5:1'], '--manifest-digest'],
  ])('%j are refused', (args, message) => {
    expect(() => parsePullArguments(args)).toThrow(message)
  })
})
