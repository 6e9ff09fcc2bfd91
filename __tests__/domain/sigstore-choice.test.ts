import { describe, expect, it } from '@jest/globals'
import type { InstanceKind } from '../../src/domain/sigstore-choice.ts'
import { chooseInstanceKind } from '../../src/domain/sigstore-choice.ts'

const GITHUB = 'https://github.com'
const TENANT = 'https://acme.ghe.com'
const OWN = 'https://git.acme.example'
const FILE = 'trust/config.json'

type Row = readonly [string, string | null, string, InstanceKind | 'refused', 'warns' | 'silent']

const TABLE: readonly Row[] = [
  ['auto', 'public', GITHUB, 'public-good', 'silent'],
  ['auto', 'private', GITHUB, 'github', 'silent'],
  ['auto', 'internal', GITHUB, 'github', 'silent'],
  ['auto', null, GITHUB, 'github', 'silent'],
  ['auto', 'PUBLIC', GITHUB, 'github', 'silent'],
  ['auto', '', GITHUB, 'github', 'silent'],
  ['auto', 'public', TENANT, 'github', 'silent'],
  ['auto', 'internal', TENANT, 'github', 'silent'],
  ['auto', null, TENANT, 'github', 'silent'],
  ['auto', 'public', OWN, 'refused', 'silent'],
  ['auto', 'private', OWN, 'refused', 'silent'],
  ['auto', null, OWN, 'refused', 'silent'],
  ['github', 'public', GITHUB, 'github', 'silent'],
  ['github', 'private', GITHUB, 'github', 'silent'],
  ['github', null, TENANT, 'github', 'silent'],
  ['github', 'private', OWN, 'refused', 'silent'],
  ['public-good', 'public', GITHUB, 'public-good', 'silent'],
  ['public-good', 'private', GITHUB, 'public-good', 'warns'],
  ['public-good', 'internal', GITHUB, 'public-good', 'warns'],
  ['public-good', null, GITHUB, 'public-good', 'warns'],
  ['public-good', 'public', TENANT, 'public-good', 'warns'],
  ['public-good', 'public', OWN, 'refused', 'silent'],
  [FILE, 'public', GITHUB, 'file', 'silent'],
  [FILE, 'private', GITHUB, 'file', 'silent'],
  [FILE, null, TENANT, 'file', 'silent'],
  [FILE, 'internal', OWN, 'file', 'silent'],
]

describe('the instance that a run signs with', () => {
  it.each(TABLE.filter(([, , , kind]) => kind !== 'refused'))(
    'for %s in a repository that is %s on %s is %s (%s)',
    (input, visibility, serverUrl, kind, speech) => {
      const decision = chooseInstanceKind({ input, visibility, serverUrl })

      expect(decision.kind).toBe(kind)
      expect(decision.warning !== undefined).toBe(speech === 'warns')
    },
  )

  it.each(TABLE.filter(([, , , kind]) => kind === 'refused'))(
    'for %s in a repository that is %s on %s does not exist, and the ways out are named',
    (input, visibility, serverUrl) => {
      const choose = (): unknown => chooseInstanceKind({ input, visibility, serverUrl })

      expect(choose).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
      expect(choose).toThrow(new RegExp(`${input} cannot sign on ${OWN}.*a file.*signing: key`))
    },
  )

  it.each([
    'https://github.com.evil.example',
    'https://evilghe.com',
    'https://ghe.com',
    'https://evil.example/github.com',
    'https://github.com@evil.example',
    'not an address',
  ])('is not chosen for %s, which only looks like GitHub', (serverUrl) => {
    expect(() => chooseInstanceKind({ input: 'auto', visibility: 'public', serverUrl })).toThrow(
      serverUrl,
    )
  })

  it('names what becomes public, and what does not, before a private repository is signed for there', () => {
    const question = { input: 'public-good', visibility: 'private', serverUrl: GITHUB }
    const { warning } = chooseInstanceKind(question)

    expect(warning).toContain('the repository is private')
    for (const word of [
      'name of the repository',
      'path of the workflow',
      'branch or tag',
      'commit',
      'address of the run',
    ])
      expect(warning).toContain(word)
    expect(warning).toContain('The manifest does not go there, only its digest')
    expect(chooseInstanceKind({ ...question, visibility: null }).warning).toContain(
      'of unknown visibility',
    )
  })
})
