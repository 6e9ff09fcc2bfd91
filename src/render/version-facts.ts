import type { Predicate } from '../domain/manifest.ts'
import type { Place } from './links.ts'

/** What is known of a version before its manifest exists: the manifest lists what is rendered from it. */
export interface VersionFacts extends Place {
  readonly predicate: Omit<Predicate, 'assets'>
  /** Whether the release brings a signature, `manifest.sigstore.json`. */
  readonly signed: boolean
}
