import type { DataSpec } from '../domain/data-spec.ts'
import type { HuggingFaceSource } from '../domain/data-source.ts'
import { isMovable } from '../domain/data-source.ts'
import { refuseDuplicateNames } from '../domain/data-spec.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { DataSet } from '../domain/manifest.ts'
import type { Log } from '../ports/log.ts'
import { collectAll, within } from './collect-all.ts'
import type { CapturedData, DataPorts } from './describe-files.ts'
import { describeFiles } from './describe-files.ts'
import { readDvcData } from './read-dvc-data.ts'

/**
 * A fingerprint of every data set, computed where the files are here and quoted where they are not.
 * @throws ReleaseError with every data set that cannot be read
 */
export async function readData(
  specs: readonly DataSpec[],
  ports: DataPorts,
): Promise<readonly CapturedData[]> {
  refuseDuplicateNames(specs)
  return await collectAll(specs, async (spec) => {
    const data = await within(`data ${spec.name}`, () => readDataSet(spec, ports))
    ports.log.info(`Data ${spec.name}: ${describeData(data.record)}`)
    return data
  })
}

function describeData({ files, size, digest, verified }: DataSet): string {
  const counted = files === null ? '' : `${files} file(s), `
  const bytes = size === null ? '' : `${size} bytes, `
  return `${counted}${bytes}${digest}${verified === false ? ' (quoted, not computed)' : ''}`
}

async function readDataSet(spec: DataSpec, ports: DataPorts): Promise<CapturedData> {
  const { source } = spec
  if (source.kind === 'path') return await readFiles(spec, source.pattern, ports)
  if (source.kind === 'lfs') return await readLfsFiles(spec, source.pattern, ports)
  if (source.kind === 'dvc') return await readDvcData(spec, source, ports)
  const quoted = source.kind === 'huggingface' ? hubFacts(source, ports.log) : uriFacts(source)
  const { name, role } = spec
  return {
    record: { name, role, ...quoted, files: null, size: null, verified: false },
    listing: null,
  }
}

async function readFiles(spec: DataSpec, pattern: string, ports: DataPorts): Promise<CapturedData> {
  const { parseLfsPointer } = await import('../formats/lfs-pointer.ts')
  const set = await ports.capture.fingerprint([pattern], { readPointer: parseLfsPointer })
  // A set of pointers has a digest too, and it is not that of the data.
  if (set.pointers > 0)
    throw new ReleaseError(
      'FILE_REFUSED',
      `${set.pointers} of ${set.files} file(s) are Git LFS pointers, not the data. Add "lfs: true" to the checkout step, ` +
        `or quote the pointers: "lfs:${pattern}".`,
    )
  return await describeFiles(spec, { kind: 'path', uri: pattern }, set, ports)
}

/** The object id of LFS is the file's SHA-256, so the digest is the same whether the files are here or their pointers. */
async function readLfsFiles(
  spec: DataSpec,
  pattern: string,
  ports: DataPorts,
): Promise<CapturedData> {
  const { parseLfsPointer } = await import('../formats/lfs-pointer.ts')
  const set = await ports.capture.fingerprint([pattern], { readPointer: parseLfsPointer })
  const data = await describeFiles(spec, { kind: 'lfs', uri: pattern }, set, ports)
  return { ...data, record: { ...data.record, verified: set.pointers === 0 } }
}

function hubFacts(source: HuggingFaceSource, log: Log): Pick<DataSet, 'source' | 'digest'> {
  const { repo, revision } = source
  if (isMovable(source))
    log.warning(
      `data: hf:${repo}@${revision} is a branch or tag, which can move. Name the commit, 40 hexadecimal digits.`,
    )
  return { source: { kind: 'huggingface', uri: `${repo}@${revision}` }, digest: `hf:${revision}` }
}

const uriFacts = (source: {
  readonly uri: string
  readonly digest: string
}): Pick<DataSet, 'source' | 'digest'> => ({
  source: { kind: 'uri', uri: source.uri },
  digest: source.digest,
})
