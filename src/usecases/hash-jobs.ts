import type { BytePiece } from '../domain/byte-piece.ts'
import type { Sha256 } from '../domain/digest.ts'
import type { Capture } from '../ports/capture.ts'

/** Digests that are asked for while something is planned, and computed side by side when all are known. */
export interface HashJobs {
  /** @returns the digest, once the jobs have run */
  add(pieces: readonly BytePiece[]): () => Sha256
  /** @throws FILE_CHANGED */
  run(capture: Pick<Capture, 'hashBodies'>): Promise<void>
}

export function hashJobs(): HashJobs {
  const bodies: (readonly BytePiece[])[] = []
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
    async run(capture) {
      if (bodies.length > 0) digests = await capture.hashBodies(bodies)
    },
  }
}
