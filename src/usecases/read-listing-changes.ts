import { bytesSource } from '../domain/byte-source.ts'
import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ListingDiff } from '../domain/listing-diff.ts'
import { diffListings } from '../domain/listing-diff.ts'
import type { DataSet } from '../domain/manifest.ts'
import { readLines } from '../domain/read-lines.ts'
import type { Capture } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { Candidate } from './capture-candidate.ts'
import type { KnownVersion } from './known-versions.ts'
import type { CapturedData } from './describe-files.ts'

/** A listing of about 300,000 files; a longer one is not fetched only to count its changes. Bytes. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024
/** Listings of one comparison. */
const MAX_LISTINGS = 20

interface ListingPorts {
  readonly releases: Pick<ReleaseStore, 'download'>
  readonly capture: Pick<Capture, 'open'>
  readonly log: Log
}

/**
 * Which files of the data sets differ from the baseline's, by name of the data set. One download for each set that
 * differs and has a listing on both sides; none where nothing differs.
 */
export async function readListingChanges(
  candidate: Candidate,
  baseline: KnownVersion | null,
  ports: ListingPorts,
): Promise<ReadonlyMap<string, ListingDiff>> {
  const changes = new Map<string, ListingDiff>()
  if (baseline === null) return changes
  const old = new Map(baseline.manifest.predicate.data.map((set) => [set.name, set]))
  for (const data of candidate.data) {
    const before = old.get(data.record.name)
    if (before === undefined || before.digest === data.record.digest) continue
    if (changes.size >= MAX_LISTINGS) break
    // oxlint-disable-next-line no-await-in-loop -- few requests, one after the other
    const diff = await readChange(data, before, baseline, ports)
    if (diff !== undefined) changes.set(data.record.name, diff)
  }
  return changes
}

async function readChange(
  { record, listing }: CapturedData,
  before: DataSet,
  baseline: KnownVersion,
  { releases, capture, log }: ListingPorts,
): Promise<ListingDiff | undefined> {
  const asset = baseline.release.assets.find(({ name }) => name === before.listing)
  if (listing === null || asset === undefined) return undefined
  if (Math.max(asset.size, listing.size) > MAX_LISTING_BYTES) {
    log.info(`data ${record.name}: the listing is too long to say which files changed.`)
    return undefined
  }
  const now = capture.open({ ...listing, path: record.listing ?? record.name })
  try {
    const bytes = await releases.download(asset, MAX_LISTING_BYTES)
    const expected = baseline.manifest.predicate.assets.find(({ name }) => name === asset.name)
    if (expected?.sha256 !== sha256(bytes))
      throw new ReleaseError(
        'DIGEST_MISMATCH',
        `${baseline.release.tag}: ${asset.name} is not what its manifest says.`,
      )
    return diffListings(readLines(bytesSource(asset.name, bytes)), readLines(now))
  } catch (error) {
    // What differs in detail is worth a line of the report, not the report itself.
    if (!(error instanceof ReleaseError)) throw error
    log.warning(`data ${record.name}: which files changed is not known: ${error.message}`)
    return undefined
  }
}
