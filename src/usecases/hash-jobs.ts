import type { BytePiece } from '../domain/byte-piece.ts'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Capture, CapturedFile } from '../ports/capture.ts'

/** Digests that are asked for while something is planned, and computed side by side when all are known. */
export interface HashJobs {
  /** @returns the digest, once the jobs have run */
  add(pieces: readonly BytePiece[]): () => Sha256
  /**
   * A file of which only parts are uploaded by themselves: it has to be what was captured at the very time that the others are
   * hashed, or its parts would be those of another file.
   */
  expect(file: CapturedFile): void
  /** @throws FILE_CHANGED */
  run(capture: Pick<Capture, 'hashBodies'>): Promise<void>
}

export function hashJobs(): HashJobs {
  const bodies: (readonly BytePiece[])[] = []
  const expected: CapturedFile[] = []
  let digests: readonly Sha256[] = []
  return {
    add(pieces) {
      const index = bodies.push(pieces) - 1
      return () => {
        const digest = digests[index]
        if (digest === undefined) throw new TypeError('the digest was not computed yet')
        return digest
      }
    },
    expect(file) {
      expected.push(file)
    },
    async run(capture) {
      if (bodies.length + expected.length === 0) return
      const wholes = expected.map(({ file, size }): readonly BytePiece[] => [
        { kind: 'file', path: file, start: 0, size },
      ])
      digests = await capture.hashBodies([...bodies, ...wholes])
      const changed = expected.find(
        ({ sha256 }, index) => digests[bodies.length + index] !== sha256,
      )
      if (changed !== undefined)
        throw new ReleaseError(
          'FILE_CHANGED',
          `"${changed.path}" changed after it was captured. Nothing else may write to the files of a model while this step runs; run the job again.`,
        )
    },
  }
}
