import type { ComparedSide } from '../render/compared-pair.ts'
import type { KnownVersion } from './known-versions.ts'

/** A published version as one side of a comparison. */
export function describeVersion({ manifest, digest, signer }: KnownVersion): ComparedSide {
  const { model, code, createdAt, artifact } = manifest.predicate
  return {
    model: model.name,
    version: model.version,
    tag: model.tag,
    commit: code.commit,
    dirty: code.dirty,
    createdAt,
    manifest: digest,
    signer: signer?.name ?? null,
    artifact: { digest: artifact.digest, size: artifact.size },
  }
}
