import { describe, expect, it } from '@jest/globals'
import { isMovable, parseDataSource } from '../../src/domain/data-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'

const SHA256 = 'a'.repeat(64)
const COMMIT = '0123456789abcdef0123456789abcdef01234567'

function refusal(text: string): string {
  try {
    parseDataSource(text)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'INPUT_INVALID') return error.message
    throw error
  }
  throw new Error(`${text} was read`)
}

describe('the source of a data set', () => {
  it.each([
    ['data/train', { kind: 'path', pattern: 'data/train' }],
    [' data/*.csv ', { kind: 'path', pattern: 'data/*.csv' }],
    ['data/a#b.csv', { kind: 'path', pattern: 'data/a#b.csv' }],
    [String.raw`C:\data`, { kind: 'path', pattern: String.raw`C:\data` }],
    ['dvc:data/raw.dvc', { kind: 'dvc', file: 'data/raw.dvc', stage: null, out: null }],
    ['dvc:data/raw.dvc#raw', { kind: 'dvc', file: 'data/raw.dvc', stage: null, out: 'raw' }],
    ['dvc:dvc.lock#train', { kind: 'dvc', file: 'dvc.lock', stage: 'train', out: null }],
    [
      'dvc:ml/dvc.lock#train@eu/data/clean',
      { kind: 'dvc', file: 'ml/dvc.lock', stage: 'train@eu', out: 'data/clean' },
    ],
    ['lfs:data/train.csv', { kind: 'lfs', pattern: 'data/train.csv' }],
    [`hf:acme/churn@${COMMIT}`, { kind: 'huggingface', repo: 'acme/churn', revision: COMMIT }],
    [
      `hf:datasets/acme/churn@${COMMIT.toUpperCase()}`,
      { kind: 'huggingface', repo: 'acme/churn', revision: COMMIT },
    ],
    ['hf:squad@main', { kind: 'huggingface', repo: 'squad', revision: 'main' }],
    ['hf:squad@refs/pr/1', { kind: 'huggingface', repo: 'squad', revision: 'refs/pr/1' }],
    [
      `s3://bucket/data.csv#sha256:${SHA256}`,
      { kind: 'uri', uri: 's3://bucket/data.csv', digest: `sha256:${SHA256}` },
    ],
    [
      `s3://bucket/data.csv?versionId=abc#SHA256:${SHA256.toUpperCase()}`,
      { kind: 'uri', uri: 's3://bucket/data.csv?versionId=abc', digest: `sha256:${SHA256}` },
    ],
    [
      `https://example.org/d#md5:${'0'.repeat(32)}`,
      { kind: 'uri', uri: 'https://example.org/d', digest: `md5:${'0'.repeat(32)}` },
    ],
    [
      `https://example.org/d#sha1:${'0'.repeat(40)}`,
      { kind: 'uri', uri: 'https://example.org/d', digest: `sha1:${'0'.repeat(40)}` },
    ],
    [
      `https://example.org/d#sha512:${'0'.repeat(128)}`,
      { kind: 'uri', uri: 'https://example.org/d', digest: `sha512:${'0'.repeat(128)}` },
    ],
    [
      `s3://b/d#etag:"${'0'.repeat(32)}-12"`,
      { kind: 'uri', uri: 's3://b/d', digest: `etag:${'0'.repeat(32)}-12` },
    ],
    [
      `doi:10.5281/zenodo.1#md5:${'0'.repeat(32)}`,
      { kind: 'uri', uri: 'doi:10.5281/zenodo.1', digest: `md5:${'0'.repeat(32)}` },
    ],
  ])('%j is read', (text, source) => {
    expect(parseDataSource(text)).toEqual(source)
  })

  it.each([
    ['', 'Write a path or a glob'],
    ['a\nb', 'control character'],
    ['x'.repeat(5000), '5000 characters'],
    ['dvc:', 'Write "dvc:data.csv.dvc" or "dvc:dvc.lock#STAGE"'],
    ['dvc:data/train.csv', 'is no file of DVC'],
    ['dvc:.dvc', 'is no file of DVC'],
    ['dvc:dvc.lock', 'names no stage. Write "dvc:dvc.lock#STAGE"'],
    ['dvc:dvc.lock#', 'names no stage'],
    ['dvc:dvc.lock#train/', 'names no output'],
    ['dvc:a.dvc#', 'nothing stands after "#"'],
    ['lfs:', 'nothing stands after "lfs:"'],
    ['hf:acme/churn', 'names no revision'],
    ['hf:acme/churn@', 'Write "hf:acme/churn@COMMIT"'],
    ['hf:a/b/c@main', 'is no repository of the Hub'],
    ['hf:acme/churn@a b', 'is no revision'],
    ['s3://bucket/data.csv', 'its digest has to be given. Write "s3://bucket/data.csv#sha256:HEX"'],
    ['s3://bucket/data.csv#part', 'its digest has to be given'],
    [`data.csv#sha256:${SHA256}`, 'no URI'],
    [`C:\\data#sha256:${SHA256}`, 'no URI'],
    [`#sha256:${SHA256}`, 'nothing before "#" is no URI'],
    ['s3://b/d#sha256:abc', 'sha256 is 64 hexadecimal digits, found 3 character(s)'],
    [`s3://b/d#sha256:${'g'.repeat(64)}`, 'sha256 is 64 hexadecimal digits'],
    [`s3://b/d#crc32:${'0'.repeat(8)}`, '"crc32" is no digest that is known'],
    ['s3://b/d#etag:xyz', 'an etag is 32 to 128 hexadecimal digits'],
  ])('%j is refused with what to write', (text, message) => {
    expect(refusal(text)).toContain(message)
  })

  it.each([
    `https://user:hunter2@example.org/d#sha256:${SHA256}`,
    `https://hunter2@example.org/d#sha256:${SHA256}`,
    'https://user:hunter2@example.org/d',
    `https://b.s3.amazonaws.com/d?X-Amz-Signature=hunter2&X-Amz-Expires=9#sha256:${SHA256}`,
    `https://x.blob.core.windows.net/c/d?sv=1&sig=hunter2#sha256:${SHA256}`,
    `https://storage.googleapis.com/b/d?X-Goog-Credential=hunter2#sha256:${SHA256}`,
    `https://example.org/d?access_token=hunter2#sha256:${SHA256}`,
    `https://example.org/d?api%5Fkey=hunter2#sha256:${SHA256}`,
    `https://example.org/d?a=1;Token=hunter2#sha256:${SHA256}`,
  ])('a secret in %j is refused and not repeated', (text) => {
    const message = refusal(text)
    expect(message).toContain('the manifest would publish it')
    expect(message).not.toContain('hunter2')
  })

  it('a branch or tag of the Hub can move, a commit cannot', () => {
    const source = { kind: 'huggingface', repo: 'a/b' } as const
    expect(isMovable({ ...source, revision: 'main' })).toBe(true)
    expect(isMovable({ ...source, revision: COMMIT })).toBe(false)
  })
})
