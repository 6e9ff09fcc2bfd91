import { describe, expect, it } from '@jest/globals'
import { pinRepository } from '../../src/domain/pin-repository.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'

const ISSUER = 'https://token.actions.githubusercontent.com'
const signer = (identity: string, more: object = {}): TrustedSigner => ({
  kind: 'identity',
  identity,
  issuer: ISSUER,
  ...more,
})
const TRAIN = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
const SHARED = 'https://github.com/acme/shared/.github/workflows/release.yml@refs/heads/main'
const sourcesOf = (one: TrustedSigner, repository: string | null) =>
  pinRepository(one, repository).map((pinned) =>
    pinned.kind === 'identity' ? pinned.sourceRepository : pinned.kind,
  )

describe('a trusted workflow', () => {
  it('counts only in runs of its own repository', () => {
    expect(sourcesOf(signer(TRAIN), null)).toEqual(['https://github.com/acme/ml'])
    expect(sourcesOf(signer(TRAIN), 'https://github.com/acme/ml')).toEqual([
      'https://github.com/acme/ml',
    ])
  })

  it('that is shared counts in runs of the repository whose version it is, too', () => {
    expect(sourcesOf(signer(SHARED), 'https://github.com/acme/ml')).toEqual([
      'https://github.com/acme/shared',
      'https://github.com/acme/ml',
    ])
  })

  it('counts where the policy says, when it does', () => {
    const named = signer(SHARED, { sourceRepository: 'https://github.com/acme/other' })
    expect(sourcesOf(named, 'https://github.com/acme/ml')).toEqual([
      'https://github.com/acme/other',
    ])
  })

  it('is not taken for one because of its look: a person or a key stays as it is', () => {
    expect(sourcesOf(signer('jane@example.com'), 'https://github.com/acme/ml')).toEqual([undefined])
    expect(sourcesOf({ kind: 'key', publicKey: 'PEM' }, null)).toEqual(['key'])
  })
})
