import type { Asset } from '../ports/release-store.ts'

/** What the replies of one server have told: whether it states the digest of what it stores. */
export interface StatedDigests {
  /** `null` before the first reply. */
  known(): boolean | null
  learn(stored: Asset): void
}

/** One reply without a digest ends the belief for good: behind one address there may be servers of two kinds. */
export function statedDigests(): StatedDigests {
  let known: boolean | null = null
  return {
    known: () => known,
    learn({ sha256 }) {
      known = sha256 !== null && known !== false
    },
  }
}
