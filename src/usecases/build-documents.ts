import type { AssetRecord, AssetRole, Manifest, Predicate } from '../domain/manifest.ts'
import { BOM_ASSET, MODEL_CARD_ASSET, MODEL_SIGNATURE_ASSET } from '../domain/manifest.ts'
import { buildModelStatement } from '../domain/model-signing.ts'
import { renderMlBom } from '../render/ml-bom.ts'
import { renderModelCard } from '../render/model-card.ts'
import type { Upload } from '../ports/release-store.ts'
import type { VerifiedSigner } from '../ports/verifier.ts'
import type { RepositoryRef } from './publish-request.ts'
import { bytesUpload } from './plan-assets.ts'

/** What is made for other tools and people, before the manifest that lists it. */
export interface VersionDocuments {
  readonly uploads: readonly Upload[]
  /** In the same order. */
  readonly records: readonly AssetRecord[]
}

export type Sign = (statement: Uint8Array) => Promise<Signed>

export interface Signed {
  readonly bundle: Uint8Array
  /** Who signed, as the verification of the own bundle has it. */
  readonly signer: VerifiedSigner
}

/**
 * The model card, the bill of materials and, where the version is signed, `model.sig`.
 * @param draft the manifest without these assets
 * @param sign `null`: the version will not be signed
 */
export async function buildDocuments(
  { predicate }: Manifest,
  repository: RepositoryRef,
  sign: Sign | null,
): Promise<VersionDocuments> {
  const { serverUrl, name } = repository
  const facts = { predicate, serverUrl, repository: name, signed: sign !== null }
  const made: readonly (readonly [AssetRole, Upload])[] = [
    [
      'model-card',
      bytesUpload(MODEL_CARD_ASSET, Buffer.from(renderModelCard(facts)), 'text/markdown'),
    ],
    ['bom', bytesUpload(BOM_ASSET, renderMlBom(facts), 'application/vnd.cyclonedx+json')],
    ...(sign === null ? [] : [await signModel(predicate, sign)]),
  ]
  return {
    uploads: made.map(([, upload]) => upload),
    records: made.map(([role, { name: asset, size, sha256 }]) => ({
      name: asset,
      size,
      sha256,
      role,
    })),
  }
}

async function signModel(
  { artifact, model }: Predicate,
  sign: Sign,
): Promise<readonly [AssetRole, Upload]> {
  // OpenSSF Model Signing calls a model by the last part of its path.
  const name = model.name.split('/').at(-1) ?? model.name
  const { bundle } = await sign(buildModelStatement(name, artifact.files))
  return ['model-signature', bytesUpload(MODEL_SIGNATURE_ASSET, bundle, 'application/json')]
}
