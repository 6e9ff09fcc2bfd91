import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import type { Manifest } from '../domain/manifest.ts'
import type { ReleaseNotes } from '../render/release-notes.ts'
import type { VerifiedSigner } from '../ports/verifier.ts'
import { buildComparison } from './build-comparison.ts'
import type { Candidate } from './capture-candidate.ts'
import type { KnownVersion } from './known-versions.ts'
import type { PublishRequest } from './publish-request.ts'

export interface NotesRequest {
  readonly request: PublishRequest
  readonly candidate: Candidate
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
    comparison:
      previous === null
        ? null
        : buildComparison({
            model: request.model,
            commit: request.code.commit,
            candidate: notes.candidate,
            baseline: previous,
            baselineNote: null,
            policy: request.policy,
          }),
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
