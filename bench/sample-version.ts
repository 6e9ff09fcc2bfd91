import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from '../src/adapters/hash-files.ts'
import { keySigner } from '../src/adapters/sigstore-key-signer.ts'
import type { ManifestParts } from '../src/domain/build-manifest.ts'
import { addAssets, buildManifest } from '../src/domain/build-manifest.ts'
import { sha256 } from '../src/domain/digest.ts'
import { comparePaths, setDigest } from '../src/domain/listing.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET, MODEL_SIGNATURE_ASSET } from '../src/domain/manifest.ts'
import { buildModelStatement } from '../src/domain/model-signing.ts'
import { stableJson } from '../src/domain/stable-json.ts'
import { writeLarge } from './sample-files.ts'

export interface SampleVersion {
  /** Absolute, of every file but the manifest and its bundle. */
  readonly files: readonly string[]
  /** Absolute, of the public key. */
  readonly key: string
}

/**
 * A directory with a version as a release has it: model files, `model.sig`, the manifest and its bundle.
 * @param folder is made; the key is written beside it
 * @param sizes of the model's files in bytes, by name
 */
export async function writeVersion(
  folder: string,
  sizes: Readonly<Record<string, number>>,
): Promise<SampleVersion> {
  mkdirSync(folder)
  for (const [name, size] of Object.entries(sizes)) writeLarge(join(folder, name), size)
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const signer = keySigner(pair.privateKey)
  const draft = buildManifest(await describeParts(folder, sizes))
  const signature = await signer.sign(buildModelStatement('model', draft.predicate.artifact.files))
  const name = MODEL_SIGNATURE_ASSET
  const manifest = stableJson(
    addAssets(draft, [
      { name, size: signature.length, sha256: sha256(signature), role: 'model-signature' },
    ]),
  )
  writeFileSync(join(folder, name), signature)
  writeFileSync(join(folder, MANIFEST_ASSET), manifest)
  writeFileSync(join(folder, BUNDLE_ASSET), await signer.sign(manifest))
  const key = `${folder}.pub`
  writeFileSync(key, pair.publicKey)
  return { files: [...Object.keys(sizes), name].map((one) => join(folder, one)), key }
}

type FileRecord = ManifestParts['artifact']['files'][number]

async function describeParts(
  folder: string,
  sizes: Readonly<Record<string, number>>,
): Promise<ManifestParts> {
  const tasks = Object.entries(sizes).map(([path, size]) => ({
    file: join(folder, path),
    path,
    size,
  }))
  const hashed: FileRecord[] = []
  for await (const { path, size, sha256: hash } of hashFiles(tasks.values(), {}))
    hashed.push({ path, size, sha256: hash, storage: { asset: path } })
  const files = hashed.toSorted((left, right) => comparePaths(left.path, right.path))
  return {
    ...PARTS,
    artifact: {
      digest: setDigest(files, files.length === 1),
      files,
      facts: new Map(),
      framework: null,
      signature: null,
    },
    assets: files.map(({ path, size, sha256: hash }) => ({
      name: path,
      size,
      sha256: hash,
      role: 'model' as const,
    })),
  }
}

const PARTS: Omit<ManifestParts, 'artifact' | 'assets'> = {
  model: 'model',
  version: '1.0.0',
  task: null,
  code: {
    repository: 'https://github.com/acme/ml',
    commit: '0'.repeat(40),
    ref: 'refs/heads/main',
    dirty: false,
  },
  data: [],
  params: {},
  metrics: [],
  predictions: [],
  environment: {
    runner: { os: 'Linux', arch: 'X64', hosted: true },
    runtimes: {},
    lockfiles: [],
  },
  run: null,
  lineage: { previous: null, parents: [] },
  evaluation: { verdict: 'none', baseline: null, gates: [], waivers: [] },
  history: [],
  createdAt: `${new Date().toISOString().slice(0, 19)}Z`,
}
