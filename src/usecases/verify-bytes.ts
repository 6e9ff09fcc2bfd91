import type { Manifest } from '../domain/manifest.ts'
import type { Check } from '../domain/verification.ts'
import { skipped } from '../domain/verification.ts'
import type { VersionSource } from '../ports/version-source.ts'
import { findLostSlices } from './find-lost-slices.ts'
import { hashModel } from './hash-model.ts'
import type { DigestRequest } from './verify-digests.ts'
import { verifyDigests } from './verify-digests.ts'
import { verifyReferences } from './verify-references.ts'

export interface BytesRequest extends Omit<DigestRequest, 'hashed'> {
  readonly manifest: Manifest
}

/**
 * The checks `digests` and `references`: what lies with the version, and the model's files that it makes up. Bytes of a release
 * are downloaded once for both.
 * @throws ReleaseError only when something cannot be looked at
 */
export async function verifyBytes(
  request: BytesRequest,
  source: VersionSource,
): Promise<readonly Check[]> {
  const { manifest, files, download } = request
  if (source.kind === 'directory')
    return [
      await verifyDigests({ ...request, hashed: new Map() }, source),
      skipped('references', 'a directory holds every file itself, whatever release it came from'),
    ]
  const listed = await findLostSlices(manifest, files, source)
  const hashed = download ? await hashModel(listed, files, source) : null
  return [
    await verifyDigests({ ...request, hashed: hashed?.assets ?? new Map() }, source),
    verifyReferences(listed, hashed),
  ]
}
