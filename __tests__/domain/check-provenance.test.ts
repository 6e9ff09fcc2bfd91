import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { checkCommit, checkImmutable, checkLineage } from '../../src/domain/check-provenance.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import type { CertificateFacts } from '../../src/domain/signer-policy.ts'
import { COMMIT, sampleParts } from './manifest-samples.ts'

const MANIFEST = buildManifest(sampleParts())
const OTHER = 'f'.repeat(40)

const certificate = (sourceCommit: string | null): CertificateFacts => ({
  identity: 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main',
  issuer: 'https://token.actions.githubusercontent.com',
  sourceRepository: 'https://github.com/acme/ml',
  repositoryId: '77',
  ownerId: '7',
  sourceRef: 'refs/heads/main',
  sourceCommit,
  trigger: 'push',
  runUrl: null,
  runner: 'github-hosted',
})

describe('the commit of the manifest', () => {
  it('is that of tag and certificate', () => {
    expect(checkCommit(MANIFEST, COMMIT, certificate(COMMIT))).toEqual({
      name: 'commit',
      outcome: 'passed',
      detail: `${COMMIT}, which the tag and the certificate name too`,
    })
  })

  it('is that of the tag alone when a key signed it, of the certificate alone in a directory', () => {
    expect(checkCommit(MANIFEST, COMMIT, null).detail).toMatch(/, which the tag names too$/)
    expect(checkCommit(MANIFEST, null, certificate(COMMIT)).detail).toMatch(
      /, which the certificate names too$/,
    )
    expect(checkCommit(MANIFEST, COMMIT, certificate(null)).detail).toMatch(/the tag names too$/)
  })

  it('is only what the signer says when there is neither', () => {
    expect(checkCommit(MANIFEST, null, null)).toMatchObject({ outcome: 'skipped' })
  })

  it.each([
    ['moved', OTHER, OTHER],
    ['deleted', undefined, 'gone'],
  ])('differs from that of a tag that was %s', (_name, tagged, found) => {
    const check = checkCommit(MANIFEST, tagged, certificate(COMMIT))
    expect(check.outcome).toBe('failed')
    expect(check.detail).toMatch(/^The tag does not lead to the commit that was signed/)
    expect(check.differences).toEqual([{ name: 'tag', expected: COMMIT, found }])
  })

  it('differs from that of the run that signed', () => {
    const check = checkCommit(MANIFEST, COMMIT, certificate(OTHER))
    expect(check.detail).toMatch(/^The certificate was issued to a run of another commit/)
    expect(check.differences).toEqual([{ name: 'certificate', expected: COMMIT, found: OTHER }])
  })
})

describe('the lineage', () => {
  const before = digestOf(sha256('1.3.0'))
  const second: Manifest = buildManifest(
    sampleParts({ lineage: { previous: { version: '1.3.0', manifest: before }, parents: [] } }),
  )

  it('begins with a first version, whatever else there is', () => {
    expect(checkLineage(MANIFEST, undefined)).toMatchObject({ outcome: 'passed' })
  })

  it('goes on from the very version that the manifest names', () => {
    expect(checkLineage(second, before)).toMatchObject({
      outcome: 'passed',
      detail: `after 1.3.0, whose manifest is ${before}`,
    })
  })

  it('is broken when that version was published again', () => {
    const found = digestOf(sha256('other'))
    expect(checkLineage(second, found)).toMatchObject({
      outcome: 'failed',
      differences: [{ name: '1.3.0', expected: before, found }],
    })
  })

  it('has a gap, which is a warning, when that version is gone', () => {
    expect(checkLineage(second, null)).toMatchObject({ outcome: 'warning' })
  })

  it('is not looked at where nobody can be asked', () => {
    expect(checkLineage(second, undefined)).toMatchObject({ outcome: 'skipped' })
  })
})

describe('whether a release can still be changed', () => {
  it('is fine when it cannot, a warning with advice when it can, and nothing for a directory', () => {
    expect([true, false, null].map((one) => checkImmutable(one).outcome)).toEqual([
      'passed',
      'warning',
      'skipped',
    ])
    expect(checkImmutable(false).detail).toContain('Switch on immutable releases')
  })
})
