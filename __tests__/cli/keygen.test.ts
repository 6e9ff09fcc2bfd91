import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseSigningKey, parseVerificationKey } from '../../src/adapters/signing-key.ts'
import type { Surroundings } from '../../src/cli/keygen.ts'
import { buildKeygen, keygen } from '../../src/cli/keygen.ts'
import { UsageError } from '../../src/cli/verb.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { inFolder } from '../fakes/tree.ts'

const PASSPHRASE = 'correct horse battery'
const HAS_GIT = spawnSync('git', ['--version']).status === 0

interface Said {
  readonly out: string
  readonly err: string
  readonly failure: string | null
}

function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

const NOBODY: Surroundings = {
  env: {},
  input: () => {
    throw new Error('nothing was to be asked')
  },
  now: () => Date.UTC(2026, 4, 6, 7, 8, 9),
}

/** A person who types, each answer when it is asked for. */
const typing = (...answers: readonly string[]): Surroundings => ({
  ...NOBODY,
  input: () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
    input.write(answers.map((answer) => `${answer}\r`).join(''))
    return input
  },
})

async function say(
  folder: string,
  args: readonly string[],
  surroundings: Surroundings = NOBODY,
): Promise<Said> {
  const [out, err] = [collect(), collect()]
  const failure = await buildKeygen(surroundings)
    .run(args, { out: out.stream, err: err.stream, folder })
    .then(
      () => null,
      (error: unknown) => {
        if (error instanceof UsageError) return `usage: ${error.message}`
        if (error instanceof ReleaseError) return `${error.code} ${error.message}`
        throw error
      },
    )
  return { out: out.text(), err: err.text(), failure }
}

const readText = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

describe('model-release keygen', () => {
  it('writes a pair of keys and prints the id, which is the digest of the public file', () =>
    inFolder(async (folder) => {
      const said = await say(folder, [])

      const publicPem = readText(folder, 'model-release.pub')
      expect(said.failure).toBeNull()
      expect(said.out).toBe(`sha256:${sha256(publicPem)}  model-release.pub\n`)
      expect(readdirSync(folder).toSorted()).toEqual(['model-release.key', 'model-release.pub'])
      expect(parseSigningKey(readText(folder, 'model-release.key')).pem).toBe(publicPem)
    }))

  it('is a verb that asks nobody for a key that is not encrypted', () =>
    inFolder(async (folder) => {
      const [out, err] = [collect(), collect()]

      await keygen.run(['--out', 'churn'], { out: out.stream, err: err.stream, folder })

      expect(out.text()).toMatch(/^sha256:[0-9a-f]{64} {2}churn\.pub\n$/)
      expect(keygen.help).toContain('Usage: model-release keygen [--out NAME]')
      expect(keygen.summary).toContain('key pair')
    }))

  it('says how the secret is stored, and never shows the key', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'my keys'))

      const { out, err } = await say(folder, ['--out', 'my keys/churn'])

      expect(err).toContain("gh secret set MODEL_RELEASE_KEY < 'my keys/churn.key'\n")
      expect(err).toContain('signing-key: ${{ secrets.MODEL_RELEASE_KEY }}\n')
      expect(err).not.toContain('MODEL_RELEASE_PASSPHRASE')
      const [, line = 'nothing'] = readText(folder, 'my keys/churn.key').split('\n')
      expect(`${out}${err}`).not.toContain(line)
    }))

  it('gives lines for the configuration that are YAML, whatever the name', () =>
    inFolder(async (folder) => {
      for (const name of ['churn', "it's: #1", '-x']) {
        const { err } = await say(folder, [`--out=${name}`])

        const [, block = ''] = /( +trust:\n(?: .*\n)+)\n/.exec(err) ?? []
        expect(parse(block)).toEqual({ trust: { signers: [{ key: `.github/${name}.pub` }] } })
      }
    }))

  it('gives lines for a change of keys, with this moment', () =>
    inFolder(async (folder) => {
      const { err } = await say(folder, [])

      const block = err.slice(err.indexOf('         - key: OLD.pub'))
      expect(parse(block, { schema: 'failsafe' })).toEqual([
        { key: 'OLD.pub', valid_until: '2026-05-06T07:08:09Z' },
        { key: '.github/model-release.pub', valid_from: '2026-05-06T07:08:09Z' },
      ])
    }))

  it('prints data with --json, without the private key and without advice', () =>
    inFolder(async (folder) => {
      const { out, err } = await say(folder, ['--json', '--out', 'churn'])

      const publicKey = readText(folder, 'churn.pub')
      expect(JSON.parse(out)).toEqual({
        keyId: `sha256:${parseVerificationKey(publicKey).hint}`,
        publicKey,
        privateKeyFile: join(folder, 'churn.key'),
        publicKeyFile: join(folder, 'churn.pub'),
        encrypted: false,
      })
      expect(err).toBe('')
    }))

  it.each(['model-release.key', 'model-release.pub'])('never overwrites %s', (name) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, name), 'precious')

      const { out, failure } = await say(folder, [])

      expect(failure).toContain(`FILE_REFUSED ${join(folder, name)} is there already`)
      expect(out).toBe('')
      expect(readdirSync(folder)).toEqual([name])
      expect(readText(folder, name)).toBe('precious')
    }),
  )

  it.each<readonly [readonly string[], string]>([
    [['churn'], "Unexpected argument 'churn'"],
    [['--force'], "Unknown option '--force'"],
    [['--out', ''], '--out "" is no name'],
    [['--out', 'keys/'], '--out "keys/" is no name'],
    [['--out', '..'], '--out ".." is no name'],
    [['--out', 'a\0b'], 'is no name'],
    [['--out', 'churn.key'], '--out "churn.key": leave the ending out'],
    [['--passphrase-env', 'PASSPHRASE'], 'add --encrypt'],
  ])('refuses %j', (args, message) =>
    inFolder(async (folder) => {
      const { out, failure } = await say(folder, args)

      expect(failure).toMatch(/^usage: /)
      expect(failure).toContain(message)
      expect(out).toBe('')
      expect(readdirSync(folder)).toEqual([])
    }),
  )
})

describe('model-release keygen --encrypt', () => {
  it('takes the passphrase from an environment variable', () =>
    inFolder(async (folder) => {
      const surroundings = { ...NOBODY, env: { PASSPHRASE } }

      const said = await say(
        folder,
        ['--encrypt', '--passphrase-env', 'PASSPHRASE', '--json'],
        surroundings,
      )

      const pem = readText(folder, 'model-release.key')
      expect(pem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/)
      expect(JSON.parse(said.out)).toMatchObject({ encrypted: true })
      expect(parseSigningKey(pem, PASSPHRASE).pem).toBe(readText(folder, 'model-release.pub'))
    }))

  it('asks for it twice at a terminal', () =>
    inFolder(async (folder) => {
      const said = await say(folder, ['--encrypt'], typing(PASSPHRASE, PASSPHRASE))

      expect(said.failure).toBeNull()
      expect(said.err).toContain('Passphrase of the new key: \nThe same again: \n')
      expect(said.err).toContain('gh secret set MODEL_RELEASE_PASSPHRASE\n')
      expect(said.err).toContain(
        'signing-key-passphrase: ${{ secrets.MODEL_RELEASE_PASSPHRASE }}\n',
      )
      expect(`${said.out}${said.err}`).not.toContain(PASSPHRASE)
      expect(parseSigningKey(readText(folder, 'model-release.key'), PASSPHRASE).hint).toBe(
        said.out.slice('sha256:'.length, 'sha256:'.length + 64),
      )
    }))

  it('refuses to ask where there is no terminal', () =>
    inFolder(async (folder) => {
      const surroundings = { ...NOBODY, input: () => new PassThrough() }

      const { failure } = await say(folder, ['--encrypt'], surroundings)

      expect(failure).toMatch(/^usage: --encrypt asks for a passphrase.*--passphrase-env\.$/)
      expect(readdirSync(folder)).toEqual([])
    }))

  it.each<readonly [string, readonly [string, string], string]>([
    ['differ', [PASSPHRASE, `${PASSPHRASE}!`], 'The two passphrases differ.'],
    ['are short', ['secret', 'secret'], 'has fewer than 12 characters'],
    ['are empty', ['', ''], 'has fewer than 12 characters'],
    ['end with a blank', [`${PASSPHRASE} `, `${PASSPHRASE} `], 'begins or ends with white space'],
  ])('writes nothing when the answers %s', (_, answers, message) =>
    inFolder(async (folder) => {
      const { failure } = await say(folder, ['--encrypt'], typing(...answers))

      expect(failure).toMatch(/^usage: /)
      expect(failure).toContain(message)
      expect(failure).not.toContain(PASSPHRASE)
      expect(readdirSync(folder)).toEqual([])
    }),
  )

  it.each(['NOT_SET', 'EMPTY', 'hunter2-hunter2', '__proto__', 'toString'])(
    'does not quote what was given as the name of a variable, such as %s',
    (name) =>
      inFolder(async (folder) => {
        const surroundings = { ...NOBODY, env: { EMPTY: '' } }

        const { failure } = await say(folder, ['--encrypt', '--passphrase-env', name], surroundings)

        expect(failure).toContain('usage: --passphrase-env: there is no environment variable')
        expect(failure).not.toContain(name)
        expect(readdirSync(folder)).toEqual([])
      }),
  )
})

describe('model-release keygen in a git checkout', () => {
  if (HAS_GIT)
    it('warns of a private key that could be committed, and of none that git ignores', () =>
      inFolder(async (folder) => {
        spawnSync('git', ['-C', folder, 'init'], { stdio: 'ignore' })
        mkdirSync(join(folder, '.github'))

        const open = await say(join(folder, '.github'), ['--json', '--out', 'open'])
        writeFileSync(join(folder, '.gitignore'), '*.key\n')
        const ignored = await say(folder, ['--json', '--out', '.github/ignored'])

        expect(open.err).toMatch(/^warning: \.github\/open\.key lies in a git checkout/)
        expect(open.err).toContain('add "/.github/open.key" to the .gitignore')
        expect(ignored.err).toBe('')
      }))
  else it.todo('not run: there is no git command here')

  it('names the public key from the top of the checkout, as the configuration does', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, '.git'))
      mkdirSync(join(folder, 'keys'))

      const { err } = await say(join(folder, 'keys'), ['--out', 'churn'])

      expect(err).toContain('- key: keys/churn.pub\n')
    }))
})
