import type { DataSpec } from '../domain/data-spec.ts'
import { digestOf } from '../domain/digest.ts'
import { listingAssetName } from '../domain/flatten-path.ts'
import type { DataSet } from '../domain/manifest.ts'
import type { Capture, CapturedListing } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import { readTables } from './read-tables.ts'

export interface CapturedData {
  readonly record: DataSet
  readonly listing: CapturedListing['listing']
}

export interface DataPorts {
  readonly capture: Capture
  readonly log: Log
}

/** The record of a set whose files are here. */
export async function describeFiles(
  { name, role }: DataSpec,
  source: DataSet['source'],
  set: CapturedListing,
  ports: DataPorts,
): Promise<CapturedData> {
  const tables = set.pointers > 0 ? null : await readTables(name, set, ports)
  const record: DataSet = {
    name,
    role,
    source,
    digest: digestOf(set.digest),
    files: set.files,
    size: set.size,
    ...tables,
    ...(set.listing === null ? {} : { listing: listingAssetName(name) }),
  }
  return { record, listing: set.listing }
}
