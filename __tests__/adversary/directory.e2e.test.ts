import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BUNDLE_ASSET, MANIFEST_ASSET, MODEL_SIGNATURE_ASSET } from '../../src/domain/manifest.ts'
import { alter, change, flip } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Files, Stage, Verdict } from './stage.ts'
import { flipByte, setStage, swap, verify, without } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage(['1.0.0', '1.1.0'])
})
afterAll(() => stage.close())

const OWN = new Set<string>([MANIFEST_ASSET, BUNDLE_ASSET])

/** What a directory does after one change on the disk. */
async function after(edit: (folder: string) => void, files = stage.assets()): Promise<Verdict> {
  const folder = stage.lay(files)
  edit(folder)
  return await stage.verifyDirectory(folder)
}

const withFile = (name: string, bytes: string): Files =>
  stage.assets().set(name, Buffer.from(bytes))

/** One after the other would take long. */
const each = async (
  names: readonly string[],
  play: (name: string) => Promise<Verdict>,
): Promise<readonly Verdict[]> => await Promise.all(names.map(play))

it('what nobody touched verifies, with its assets and with the files of the model alone', async () => {
  const model = ['config.json', 'weights-1.bin', 'weights-2.bin', ...OWN]
  const files = new Map([...stage.assets()].filter(([name]) => model.includes(name)))
  expect(await stage.verifyFiles(stage.assets())).toMatchObject({ verified: true, code: 0 })
  expect(await stage.verifyFiles(files)).toMatchObject({ verified: true, code: 0 })
})

describe('files that are not the signed ones', () => {
  attack('a bit of any asset flipped', 'digests', async () => {
    const names = [...stage.assets().keys()].filter((name) => !OWN.has(name))
    return await each(names, async (name) => {
      const files = stage.assets()
      return await stage.verifyFiles(files.set(name, flipByte(files.get(name) ?? Buffer.of())))
    })
  })

  attack('a bit of the manifest flipped', 'payload', async () => {
    const files = stage.assets()
    const flipped = flipByte(files.get(MANIFEST_ASSET) ?? Buffer.of())
    return await stage.verifyFiles(files.set(MANIFEST_ASSET, flipped))
  })

  attack('a bit of the signature flipped', 'signature', async () => {
    const files = stage.assets()
    const bundle = files.get(BUNDLE_ASSET) ?? Buffer.of()
    const flipped = change(bundle, alter('dsseEnvelope.signatures.0.sig', flip(20)))
    return await stage.verifyFiles(files.set(BUNDLE_ASSET, flipped))
  })

  attack('two files of the same size under each other’s names', 'digests', async () =>
    stage.verifyFiles(swap(stage.assets(), 'weights-1.bin', 'weights-2.bin')),
  )

  attack('a file cut off or emptied', 'digests', async () =>
    each(['weights of', ''], async (bytes) => stage.verifyFiles(withFile('weights-1.bin', bytes))),
  )

  attack('manifest and bundle of another version beside the files', 'digests', async () => {
    const files = stage.assets()
    for (const name of OWN) files.set(name, stage.assets('1.1.0').get(name) ?? Buffer.of())
    return await stage.verifyFiles(files)
  })

  attack('a file of another version', 'digests', async () => {
    const other = stage.assets('1.1.0').get('config.json') ?? Buffer.of()
    return await stage.verifyFiles(stage.assets().set('config.json', other))
  })
})

describe('a set of files that is not the signed one', () => {
  attack('a file of the model left out', 'assets', async () =>
    stage.verifyFiles(without(stage.assets(), 'weights-2.bin')),
  )

  attack('a file added to what a program loads', 'assets', async () =>
    each(['sitecustomize.py', '.env', 'nested/deep/model.pkl', 'weights-1.bin.old'], async (name) =>
      stage.verifyFiles(withFile(name, 'import os')),
    ),
  )

  attack('a file moved into another folder', 'assets', async () =>
    after((folder) => {
      mkdirSync(join(folder, 'old'))
      renameSync(join(folder, 'weights-1.bin'), join(folder, 'old', 'weights-1.bin'))
    }),
  )

  attack('manifest or bundle left out', 'bundle', async () =>
    each([...OWN], async (name) => stage.verifyFiles(without(stage.assets(), name))),
  )
})

describe('a directory that plays tricks', () => {
  // Windows has no such files, and links only for administrators.
  const isUnix = process.platform !== 'win32'
  const play: typeof attack = isUnix ? attack : () => undefined

  play(
    'a link in the place of a file',
    'refused',
    async () => {
      const names = ['weights-1.bin', MANIFEST_ASSET, BUNDLE_ASSET]
      return await each(names, async (name) =>
        after((folder) => {
          const elsewhere = join(stage.folder(), name)
          renameSync(join(folder, name), elsewhere)
          symlinkSync(elsewhere, join(folder, name))
        }),
      )
    },
    /is a link, a device or a folder/,
  )

  play(
    'a link to a folder beside the files',
    'refused',
    async () => after((folder) => symlinkSync('/etc', join(folder, 'more'))),
    /"more" is a link/,
  )

  play(
    'a named pipe, which would never end, in the place of a file',
    'refused',
    async () =>
      each(['weights-1.bin', MANIFEST_ASSET], async (name) =>
        after(
          (folder) => execFileSync('mkfifo', [join(folder, name)]),
          without(stage.assets(), name),
        ),
      ),
    /is a link, a device or a folder/,
  )

  attack(
    'a manifest or bundle of 100 MB',
    'refused',
    async () =>
      each([...OWN], async (name) =>
        after((folder) => truncateSync(join(folder, name), 100 * 1024 * 1024)),
      ),
    /has 104857600 bytes; at most \d+ are read/,
  )

  attack(
    'folders without end',
    'refused',
    async () =>
      after((folder) =>
        mkdirSync(join(folder, ...Array<string>(70).fill('d')), { recursive: true }),
      ),
    /folders deep/,
  )
})

const inside = async (
  name: string,
  more: (path: string) => readonly string[],
): Promise<Verdict> => {
  const folder = stage.lay(stage.assets())
  const path = join(folder, name)
  writeFileSync(path, name.endsWith('.pub') ? stage.scene.publicKey : '{}')
  return await stage.verifyDirectory(folder, ...more(path), '--allow-extra-files')
}

describe('trust that the directory brings along', () => {
  attack(
    'a key or a trusted root that lies in what is verified',
    'refused',
    async () => [
      await inside('own.pub', (path) => ['--signer', `key:${path}`]),
      await inside('root.json', (path) => ['--trusted-root', path]),
    ],
    /vouch for himself/,
  )

  attack(
    'a policy that lies in what is verified, where the consumer stands',
    'refused',
    async () => {
      const folder = stage.lay(withFile('.github/model-release.yml', 'trust: {signers: []}'))
      return await verify(['--path', '.', '--offline', '--allow-extra-files'], folder)
    },
    /vouch for himself/,
  )

  attack(
    'a key in what is verified, which the policy of the consumer names by its path',
    'refused',
    async () => {
      const folder = stage.lay(new Map())
      const inner = join(folder, 'models', 'churn')
      mkdirSync(inner, { recursive: true })
      for (const [name, bytes] of withFile('own.pub', stage.scene.publicKey))
        writeFileSync(join(inner, name), bytes)
      mkdirSync(join(folder, '.github'))
      writeFileSync(
        join(folder, '.github', 'model-release.yml'),
        'version: 1\ntrust:\n  signers:\n    - key: models/churn/own.pub\n',
      )
      const args = ['--path', 'models/churn', '--offline', '--allow-extra-files']
      return await verify(args, folder)
    },
    /vouch for himself/,
  )
})

const statement = (edit: (predicate: object) => object): Uint8Array => {
  const bundle = JSON.parse(Buffer.from(stage.assets().get(MODEL_SIGNATURE_ASSET) ?? '').toString())
  const signed = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString())
  return Buffer.from(JSON.stringify({ ...signed, predicate: edit(signed.predicate) }))
}

const relist = async (bundle: Uint8Array): Promise<Verdict> =>
  await stage.verifyFiles(await stage.resignWith(MODEL_SIGNATURE_ASSET, bundle))

describe('a model.sig that its trusted signer listed', () => {
  attack(
    'hostile ignore_paths, which would let files in unsigned',
    'model-signature',
    async () => {
      const serialization = {
        method: 'files',
        hash_type: 'sha256',
        allow_symlinks: false,
        ignore_paths: ['weights-1.bin'],
      }
      const bytes = statement((predicate) => ({ ...predicate, serialization }))
      return await relist(await stage.sign(bytes))
    },
    /ignore_paths leaves out "weights-1\.bin"/,
  )

  attack(
    'the model.sig of another version',
    'model-signature',
    async () => relist(stage.assets('1.1.0').get(MODEL_SIGNATURE_ASSET) ?? Buffer.of()),
    /not for these files/,
  )

  attack(
    'a model.sig that covers only some of the files',
    'model-signature',
    async () => {
      const bytes = statement((predicate) => ({ ...predicate, resources: [] }))
      return await relist(await stage.sign(bytes))
    },
    /does not list|lists no file/,
  )
})
