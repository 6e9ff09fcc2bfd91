import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { PulledVersion } from '../../demo/pulled-version.ts'
import { verifyArtifact, verifyAssets, verifyListings } from '../../demo/verify-files.ts'
import type { Finding } from '../../demo/verify-signature.ts'
import { verifySignature } from '../../demo/verify-signature.ts'

const PAYLOAD_TYPE = 'application/vnd.in-toto+json'
const MANIFEST = Buffer.from('{"predicate":{}}\n')

const newKeys = () =>
  generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

function signBundle(payload: Buffer, privateKey: string, type = PAYLOAD_TYPE): Buffer {
  const head = Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `)
  const sig = sign('sha256', Buffer.concat([head, payload]), privateKey).toString('base64')
  const signatures = [{ sig, keyid: '' }]
  const dsseEnvelope = { payload: payload.toString('base64'), payloadType: type, signatures }
  return Buffer.from(JSON.stringify({ dsseEnvelope }))
}

const wrongOnes = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ verdict }) => verdict === 'wrong').map(({ what }) => what)

async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'verification-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('the check of a key signature', () => {
  it('accepts a bundle over the manifest by the expected key', async () => {
    const { privateKey, publicKey } = newKeys()
    const bundle = signBundle(MANIFEST, privateKey)
    await inFolder((folder) => {
      const findings = verifySignature(MANIFEST, bundle, { kind: 'key', publicKey }, folder)
      expect(wrongOnes(findings)).toEqual([])
      expect(findings.length).toBeGreaterThanOrEqual(4)
    })
  })

  it('refuses the signature of another key', async () => {
    const bundle = signBundle(MANIFEST, newKeys().privateKey)
    const { publicKey } = newKeys()
    await inFolder((folder) => {
      const findings = verifySignature(MANIFEST, bundle, { kind: 'key', publicKey }, folder)
      expect(wrongOnes(findings)).toContain('node:crypto accepts the signature')
    })
  })

  it('refuses a bundle over other bytes than the manifest, though they mean the same', async () => {
    const { privateKey, publicKey } = newKeys()
    const bundle = signBundle(Buffer.from('{ "predicate": {} }\n'), privateKey)
    await inFolder((folder) => {
      const findings = verifySignature(MANIFEST, bundle, { kind: 'key', publicKey }, folder)
      expect(wrongOnes(findings)).toEqual(['the signed payload is manifest.json, byte for byte'])
    })
  })

  it('refuses another type of payload', async () => {
    const { privateKey, publicKey } = newKeys()
    const bundle = signBundle(MANIFEST, privateKey, 'text/plain')
    await inFolder((folder) => {
      const findings = verifySignature(MANIFEST, bundle, { kind: 'key', publicKey }, folder)
      expect(wrongOnes(findings)).toHaveLength(1)
    })
  })
})

interface Release {
  readonly folder: string
  readonly version: PulledVersion
}

/** A pulled version with two model files, a listing, and what GitHub would list. */
async function layOut(folder: string): Promise<Release> {
  const files = { 'a.bin': 'first', 'sub.b.bin': 'second' }
  const data = { 'part-0.csv': 'x\n', 'part-1.csv': 'y\n' }
  const listing = Object.entries(data)
    .map(([path, text]) => `${sha256(text)}  ${path}\n`)
    .join('')
  const assets = join(folder, 'assets')
  const model = join(folder, 'model')
  await mkdir(assets, { recursive: true })
  await mkdir(join(model, 'sub'), { recursive: true })
  await mkdir(join(folder, 'data', 'train'), { recursive: true })
  const stored = { ...files, 'data-train.sha256': listing }
  for (const [name, text] of Object.entries(stored)) await writeFile(join(assets, name), text)
  for (const [name, text] of Object.entries(data))
    await writeFile(join(folder, 'data', 'train', name), text)
  await writeFile(join(model, 'a.bin'), files['a.bin'])
  await writeFile(join(model, 'sub', 'b.bin'), files['sub.b.bin'])
  const modelListing = `${sha256('first')}  a.bin\n${sha256('second')}  sub/b.bin\n`
  const predicate = {
    artifact: {
      digest: `sha256:${sha256(modelListing)}`,
      files: [{ path: 'a.bin' }, { path: 'sub/b.bin' }],
    },
    data: [
      {
        name: 'train',
        source: { kind: 'path', uri: 'data/train' },
        digest: `sha256:${sha256(listing)}`,
        files: 2,
        listing: 'data-train.sha256',
      },
    ],
    assets: Object.entries(stored).map(([name, text]) => ({
      name,
      size: text.length,
      sha256: sha256(text),
    })),
  }
  const listed = Object.entries(stored).map(([name, text]) => ({
    name,
    size: text.length,
    digest: `sha256:${sha256(text)}`,
  }))
  const [manifest, bundle] = [MANIFEST, Buffer.from('{}')]
  const version = {
    tag: 'm@v1.0.0',
    assets,
    model,
    listed,
    manifest,
    bundle,
    predicate,
    commit: '',
  }
  return { folder, version }
}

const allFindings = ({ folder, version }: Release): readonly Finding[] => [
  ...verifyAssets(version),
  verifyArtifact(version),
  ...verifyListings(version, folder),
]

describe('the check of the files', () => {
  it('accepts a version in which everything agrees', async () => {
    await inFolder(async (folder) => {
      const findings = allFindings(await layOut(folder))
      expect(findings).toHaveLength(5)
      expect(wrongOnes(findings)).toEqual([])
    })
  })

  it.each([
    ['a changed asset', 'assets/a.bin', ['size and digest of every asset']],
    ['a changed model file', 'model/sub/b.bin', ['the model has the digest']],
    ['changed data', 'data/train/part-1.csv', ['data-train.sha256']],
    [
      'a changed listing',
      'assets/data-train.sha256',
      ['size and digest of every asset', 'data-train.sha256 has the digest', 'data-train.sha256'],
    ],
  ])('refuses %s', async (_, path, expected) => {
    await inFolder(async (folder) => {
      const release = await layOut(folder)
      await writeFile(join(folder, path), 'other')
      const wrong = wrongOnes(allFindings(release))
      expect(wrong).toHaveLength(expected.length)
      for (const [index, words] of expected.entries()) expect(wrong[index]).toContain(words)
    })
  })

  it('refuses an asset that the manifest does not name', async () => {
    await inFolder(async (folder) => {
      const { version } = await layOut(folder)
      const listed = [...version.listed, { name: 'more.bin', size: 1, digest: 'sha256:00' }]
      expect(wrongOnes(verifyAssets({ ...version, listed }))).toEqual([
        'no asset that the manifest does not name',
      ])
    })
  })

  it('refuses another digest from GitHub', async () => {
    await inFolder(async (folder) => {
      const { version } = await layOut(folder)
      const listed = version.listed.map((asset) => ({ ...asset, digest: null }))
      expect(wrongOnes(verifyAssets({ ...version, listed }))).toHaveLength(1)
    })
  })
})
