import { describe, expect, it } from '@jest/globals'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import type { ChosenSigners, SignersRequest } from '../../src/usecases/choose-signers.ts'
import { chooseSigners } from '../../src/usecases/choose-signers.ts'
import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { refusalOf } from '../fakes/refusal.ts'

const FILE = '.github/model-release.yml'
const NAMED: TrustedSigner = { kind: 'key', publicKey: 'named' }
const configOf = (key: string): string => `version: 1\ntrust:\n  signers:\n    - key: ${key}\n`

const FACTS = { serverUrl: 'https://github.com', repository: 'acme/ml', defaultBranch: 'main' }

function choose(
  checkout: Workspace,
  over: Partial<SignersRequest> = {},
  base: Workspace = {},
): Promise<ChosenSigners | null> {
  const files = { read: async (path: string) => base[path] }
  return chooseSigners(
    {
      named: [],
      of: null,
      config: { file: FILE, named: false, base: null },
      repository: async () => FACTS,
      ...over,
    },
    { capture: fakeCapture(checkout), files },
  )
}

const CHECKOUT = { [FILE]: configOf('own.pub'), 'own.pub': 'own', 'pull.pub': 'pull' }

const repository = async (): Promise<never> => {
  throw new Error('asked')
}

describe('who is trusted', () => {
  it('is named by hand, and nobody else then', async () => {
    expect(await choose(CHECKOUT, { named: [NAMED] })).toEqual({
      signers: [NAMED],
      origin: 'the signers that were named',
    })
  })

  it('is else what the configuration of the own checkout says', async () => {
    expect(await choose(CHECKOUT)).toEqual({
      signers: [{ kind: 'key', publicKey: 'own' }],
      origin: `trust.signers of ${FILE}`,
    })
  })

  it('is on a pull request what its base says, whatever the pull request writes', async () => {
    const checkout = { ...CHECKOUT, [FILE]: configOf('pull.pub') }
    const config = { file: FILE, named: false, base: 'b'.repeat(40) }
    const base = { [FILE]: configOf('own.pub'), 'own.pub': 'of the base' }
    expect(await choose(checkout, { config }, base)).toEqual({
      signers: [{ kind: 'key', publicKey: 'of the base' }],
      origin: `trust.signers of ${FILE} at bbbbbbbb`,
    })
    const without = await choose(checkout, { config })
    expect(without?.signers).toMatchObject([{ kind: 'workflow' }])
  })

  it('is else any workflow of the repository on its default branch', async () => {
    expect(await choose({ [FILE]: 'version: 1\n' })).toEqual({
      signers: [
        {
          kind: 'workflow',
          serverUrl: 'https://github.com',
          repository: 'acme/ml',
          ref: 'refs/heads/main',
          issuer: 'https://token.actions.githubusercontent.com',
        },
      ],
      origin: 'the default: workflows of acme/ml on main',
    })
  })

  it('may be called by no other repository than its own and the one whose version it is', async () => {
    const identity = 'https://github.com/acme/flows/.github/workflows/train.yml@refs/heads/main'
    const named: readonly TrustedSigner[] = [
      { kind: 'identity', identity, issuer: 'https://token.actions.githubusercontent.com' },
    ]
    const chosen = await choose({}, { named, of: 'https://github.com/acme/ml' })
    expect(chosen?.signers).toMatchObject([
      { identity, sourceRepository: 'https://github.com/acme/flows' },
      { identity, sourceRepository: 'https://github.com/acme/ml' },
    ])
  })

  it('is nobody when nobody knows a repository', async () => {
    expect(await choose({}, { repository: async () => null })).toBeNull()
  })

  it('is not guessed while the configuration cannot be read', async () => {
    expect(await refusalOf(() => choose({ [FILE]: 'trust: [' }))).toMatch(/^CONFIG_INVALID /)
    const config = { file: 'other.yml', named: true, base: null }
    expect(await refusalOf(() => choose({}, { config }))).toMatch(/^FILE_MISSING /)
    expect(await refusalOf(() => choose({ [FILE]: configOf('gone.pub') }))).toMatch(/gone\.pub/)
  })

  it('costs no request for the repository when somebody else says it', async () => {
    expect(await choose(CHECKOUT, { repository })).not.toBeNull()
    expect(await choose({}, { named: [NAMED], repository })).not.toBeNull()
  })
})
