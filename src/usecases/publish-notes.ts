import type { Comparison } from '../domain/comparison.ts'
import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import type { Manifest } from '../domain/manifest.ts'
import type { ReleaseNotes } from '../render/release-notes.ts'
import type { VerifiedSigner } from '../ports/verifier.ts'
import type { KnownVersion } from './known-versions.ts'
import type { PublishRequest } from './publish-request.ts'

export interface NotesRequest {
  readonly request: PublishRequest
  /** Against the version before; `null` when there is none. */
  readonly comparison: Comparison | null
  readonly manifest: Manifest
  readonly manifestBytes: Uint8Array
  readonly previous: KnownVersion | null
  readonly signer: VerifiedSigner | null
}

/** What the release page and the job's summary say of a version. */
export function describeVersion(notes: NotesRequest): ReleaseNotes {
  const { request, manifest, previous } = notes
  const digest: Digest = digestOf(sha256(notes.manifestBytes))
  return {
    manifest: manifest.predicate,
    comparison: notes.comparison,
    previous:
      previous === null
        ? null
        : {
            version: previous.manifest.predicate.model.version,
            tag: previous.release.tag,
            commit: previous.manifest.predicate.code.commit,
          },
    signing: describeSigning(notes),
    manifestDigest: digest,
    serverUrl: request.repository.serverUrl,
    repository: request.repository.name,
  }
}

function describeSigning({ request, signer }: NotesRequest): ReleaseNotes['signing'] {
  if (signer === null) return { mode: 'none' }
  if (signer.kind === 'key') return { mode: 'key', signer: signer.name }
  return {
    mode: 'keyless',
    signer: signer.name,
    ...(signer.issuer === null ? {} : { issuer: signer.issuer }),
    instance: request.instance,
  }
}
