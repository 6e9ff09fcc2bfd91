import { describe, expect, it } from '@jest/globals'
import { bytesOfPieces } from '../fakes/piece-bytes.ts'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { buildModelStatement } from '../../src/domain/model-signing.ts'
import { buildDocuments } from '../../src/usecases/build-documents.ts'
import type { Sign } from '../../src/usecases/build-documents.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { sampleParts } from '../domain/manifest-samples.ts'
import { ReleaseError } from '../../src/domain/errors.ts'

const REPOSITORY = { serverUrl: 'https://github.com', name: 'acme/ml' }
const DRAFT = buildManifest(sampleParts({ model: 'risk/churn' }))

const signing = (): { readonly sign: Sign; readonly signed: readonly Uint8Array[] } => {
  const signed: Uint8Array[] = []
  return {
    signed,
    sign: async (statement) => {
      signed.push(statement)
      const bundle = Buffer.from('a bundle')
      return { bundle, signer: { kind: 'key', name: 'trusted', issuer: null } }
    },
  }
}

const refuse: Sign = async () => {
  throw new ReleaseError('SIGNING_FAILED', 'no identity')
}

describe('the documents of a version', () => {
  it('are a card, a bill of materials and a signature of the model', async () => {
    const { sign } = signing()
    const { uploads, records } = await buildDocuments(DRAFT, REPOSITORY, sign)
    expect(uploads.map(({ name, contentType }) => `${name} ${contentType}`)).toEqual([
      'model-card.md text/markdown',
      'bom.cdx.json application/vnd.cyclonedx+json',
      'model.sig application/json',
    ])
    expect(records.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'model-card.md model-card',
      'bom.cdx.json bom',
      'model.sig model-signature',
    ])
  })

  it('are recorded with their sizes and digests, as they are uploaded', async () => {
    const { uploads, records } = await buildDocuments(DRAFT, REPOSITORY, signing().sign)
    for (const [index, { pieces, size, sha256: digest }] of uploads.entries()) {
      const bytes = bytesOfPieces(pieces)
      expect([size, digest]).toEqual([bytes.length, sha256(bytes)])
      expect(records[index]).toMatchObject({ size, sha256: digest })
    }
  })

  it('sign the files of the model under the last part of its name', async () => {
    const { sign, signed } = signing()
    await buildDocuments(DRAFT, REPOSITORY, sign)
    expect(signed).toEqual([buildModelStatement('churn', DRAFT.predicate.artifact.files)])
  })

  it('have no signature when the version will have none', async () => {
    const { records } = await buildDocuments(DRAFT, REPOSITORY, null)
    expect(records.map(({ name }) => name)).toEqual(['model-card.md', 'bom.cdx.json'])
  })

  it('are the same for the same version', async () => {
    const [one, two] = [
      await buildDocuments(DRAFT, REPOSITORY, signing().sign),
      await buildDocuments(DRAFT, REPOSITORY, signing().sign),
    ]
    expect(one.records).toEqual(two.records)
  })

  it('are not made when signing fails', async () => {
    expect(await refusalOf(() => buildDocuments(DRAFT, REPOSITORY, refuse))).toBe(
      'SIGNING_FAILED no identity',
    )
  })
})
