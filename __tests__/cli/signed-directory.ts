import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ManifestParts } from '../../src/domain/build-manifest.ts'
import { addAssets, buildManifest } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET, MODEL_SIGNATURE_ASSET } from '../../src/domain/manifest.ts'
import { buildModelStatement } from '../../src/domain/model-signing.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import type { Signer } from '../../src/ports/signer.ts'
import { sampleFiles, sampleParts } from '../domain/manifest-samples.ts'

export type Contents = Readonly<Record<string, string | Uint8Array>>

export const CONTENTS = { 'model.onnx': 'weights', 'vocab/words.txt': 'a b c' } as const

export const PATHS = Object.keys(CONTENTS)

/** A version as it was made, before it is laid out in a directory. */
export interface SignedVersion {
  readonly manifest: Manifest
  /** All assets of the release by name, the manifest and its bundle as well. */
  readonly assets: Contents
  /** The model's files by path, with the manifest and its bundle. */
  readonly paths: Contents
}

/** A version of two files, one of them in a folder, made a minute ago. */
export async function signVersion(
  signer: Signer,
  over: Partial<ManifestParts> = {},
): Promise<SignedVersion> {
  const artifact = sampleFiles(CONTENTS)
  const createdAt = `${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`
  const draft = buildManifest(sampleParts({ artifact, createdAt, ...over }))
  const signature = await signer.sign(buildModelStatement('churn', draft.predicate.artifact.files))
  const name = MODEL_SIGNATURE_ASSET
  const manifest = addAssets(draft, [
    { name, size: signature.length, sha256: sha256(signature), role: 'model-signature' },
  ])
  const bytes = stableJson(manifest)
  const own = { [MANIFEST_ASSET]: bytes, [BUNDLE_ASSET]: await signer.sign(bytes) }
  const named = artifact.files.map(({ path, storage }) => [storage.asset ?? '', contentOf(path)])
  return {
    manifest,
    assets: { ...own, ...Object.fromEntries(named), [name]: signature },
    paths: { ...own, ...CONTENTS },
  }
}

const contentOf = (path: string): string =>
  Object.entries(CONTENTS).find(([name]) => name === path)?.[1] ?? ''

export function writeFiles(folder: string, files: Contents): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'verify-'))
