import type { DataSpec } from '../domain/data-spec.ts'
import type { DvcSource } from '../domain/data-source.ts'
import { digestOf } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { DvcOutput } from '../formats/dvc-output.ts'
import type { CapturedListing, DvcHash } from '../ports/capture.ts'
import type { CapturedData, DataPorts } from './describe-files.ts'
import { describeFiles } from './describe-files.ts'

/** A `dvc.lock` of a large pipeline. Bytes. */
const MAX_DVC_BYTES = 16 * 1024 * 1024

/**
 * What DVC's file says of a data set. Where the files are here, they are hashed again and have to be what it says.
 * @throws DIGEST_MISMATCH when they are not
 */
export async function readDvcData(
  spec: DataSpec,
  source: DvcSource,
  ports: DataPorts,
): Promise<CapturedData> {
  const output = await readOutput(source, ports)
  const found = await findFiles(output, ports)
  if (found === undefined) return { record: quoteOutput(spec, source, output), listing: null }
  const said = `${output.digest}${output.isDir ? '.dir' : ''}`
  if (found.dvc !== said)
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `${output.path ?? output.written} and ${source.file} differ: the ${found.files} file(s) here have the ` +
        `${output.hash} ${found.dvc ?? 'unknown'}, the file says ${said}. The model was trained on what is here: run ` +
        '"dvc commit" (or "dvc checkout" before the training). Files that .dvcignore excludes have to lie elsewhere.',
    )
  const { record, listing } = await describeFiles(spec, sourceOf(source, output), found, ports)
  return {
    record: { ...record, digest: output.quoted, sha256: digestOf(found.digest), verified: true },
    listing,
  }
}

async function readOutput(source: DvcSource, { capture }: DataPorts): Promise<DvcOutput> {
  const { parseDvcFile } = await import('../formats/dvc-file.ts')
  const [file] = (await capture.readTexts([source.file], MAX_DVC_BYTES)).files
  if (file !== undefined) return parseDvcFile(file.path, file.bytes, source)
  throw new ReleaseError('FILE_MISSING', `"${source.file}" is no file. Name one .dvc or dvc.lock.`)
}

/** The files of the output when they are here; `undefined` where they are not, or are hashed in another way. */
async function findFiles(
  { path, hash }: DvcOutput,
  { capture, log }: DataPorts,
): Promise<CapturedListing | undefined> {
  const method = METHODS.get(hash)
  if (path === null || method === undefined) return undefined
  try {
    return await capture.fingerprint([path], { dvc: method, literal: true })
  } catch (error) {
    // Not pulled: that is what a quoted digest is for.
    if (!(error instanceof ReleaseError) || error.code !== 'FILE_MISSING') throw error
    log.debug(`data: ${error.message}`)
    return undefined
  }
}

const METHODS: ReadonlyMap<string, DvcHash> = new Map([
  ['md5', 'md5'],
  ['md5-dos2unix', 'md5-dos2unix'],
])

function quoteOutput({ name, role }: DataSpec, source: DvcSource, output: DvcOutput) {
  return {
    name,
    role,
    source: sourceOf(source, output),
    digest: output.quoted,
    files: output.isDir ? output.nfiles : 1,
    size: output.size,
    verified: false,
  }
}

const sourceOf = ({ file, stage }: DvcSource, { written }: DvcOutput) => ({
  kind: 'dvc',
  uri: stage === null ? file : `${file}#${stage}/${written}`,
})
