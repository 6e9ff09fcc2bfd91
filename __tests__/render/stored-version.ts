import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { setDigest } from '../../src/domain/listing.ts'
import type { AssetRecord, FilePart, FileStorage, ModelFile } from '../../src/domain/manifest.ts'
import type { ReleaseNotes } from '../../src/render/release-notes.ts'
import { releaseNotes } from './releases.ts'

/** Bytes of an asset, of this release or of an earlier one. */
export type Piece =
  | {
      readonly asset: string
      readonly text: string
      readonly offset?: number
      readonly of?: string
    }
  | {
      readonly tag: string
      readonly asset: string
      readonly text: string
      readonly offset?: number
      /** Content of the whole asset, when this is a range. */
      readonly of?: string
    }

const storedAs = (piece: Piece) => ({
  ...('tag' in piece
    ? {
        reference: {
          tag: piece.tag,
          asset: piece.asset,
          sha256: sha256(piece.of ?? piece.text),
        },
      }
    : { asset: piece.asset }),
  ...(piece.offset === undefined ? {} : { offset: piece.offset }),
})

const sizeOf = (text: string): number => Buffer.byteLength(text)

/** A file of a model whose bytes are these pieces. */
export function storedFile(path: string, pieces: readonly Piece[]): ModelFile {
  const text = pieces.map((piece) => piece.text).join('')
  const [first, ...more] = pieces
  if (first === undefined) throw new Error('a file has a piece')
  const parts = pieces.map((piece): FilePart => ({
    ...storedAs(piece),
    size: sizeOf(piece.text),
    sha256: sha256(piece.text),
  }))
  const storage: FileStorage = more.length === 0 ? storedAs(first) : { parts }
  return { path, size: sizeOf(text), sha256: sha256(text), ...storage }
}

/** Release notes of a version with such files. @param assets of this release, all of the role `model`: content by name */
export function storedNotes(
  files: readonly ModelFile[],
  assets: Readonly<Record<string, string>>,
  over: Partial<ReleaseNotes> = {},
): ReleaseNotes {
  const { manifest } = releaseNotes()
  const records = Object.entries(assets).map(([name, text]): AssetRecord => ({
    name,
    size: sizeOf(text),
    sha256: sha256(text),
    role: name.endsWith('.tensors.json') ? 'tensor-listing' : 'model',
  }))
  return releaseNotes({
    manifest: {
      ...manifest,
      artifact: {
        digest: digestOf(setDigest(files, files.length === 1)),
        size: files.reduce((sum, { size }) => sum + size, 0),
        files,
      },
      assets: records,
    },
    manifestDigest: digestOf(sha256(JSON.stringify(files))),
    ...over,
  })
}
