import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sha256 } from '../domain/digest.ts'
import { isSha256, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { FragmentRef, ReportExchange } from '../ports/report-exchange.ts'

/** What is used of the client of `@actions/artifact`. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    root: string,
    options: { compressionLevel: number },
  ): Promise<unknown>
  listArtifacts(): Promise<{ readonly artifacts: readonly ListedArtifact[] }>
  downloadArtifact(id: number, options: { path: string; skipDecompress: boolean }): Promise<unknown>
}

interface ListedArtifact {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly digest?: string
}

export type LoadClient = () => Promise<ArtifactClient>

/** 5 MB of bundle that only this path needs. */
const loadClient: LoadClient = async () => {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

/** A report is JSON and HTML, which shrink twenty times; the highest level takes longer for a percent. */
const COMPRESSION_LEVEL = 6

/**
 * Artifacts of the run that this job belongs to, through the service that only its jobs reach (version 4 of artifacts). It
 * lists what this attempt left, and after "re-run failed jobs" what the attempts before it left as well.
 * @param scratch a folder for downloads, each of which is removed at once
 */
export function workflowArtifact(scratch: string, load: LoadClient = loadClient): ReportExchange {
  return {
    leave: (name, files) =>
      guard(`leave the artifact ${name}`, async () => {
        const client = await load()
        await client.uploadArtifact(name, [...files], dirname(files[0]), {
          compressionLevel: COMPRESSION_LEVEL,
        })
      }),
    list: () =>
      guard('list the artifacts of this run', async () => {
        const { artifacts } = await (await load()).listArtifacts()
        return artifacts.map(({ id, name, size, digest }) => ({
          id,
          name,
          size,
          sha256: parseDigest(digest),
        }))
      }),
    read: (ref, maxBytes) =>
      guard(`read the artifact ${ref.name}`, async () => {
        // The client itself knows no limit; the service counted the bytes when they were uploaded.
        if (ref.size > maxBytes) throw tooLarge(ref, maxBytes)
        await mkdir(scratch, { recursive: true })
        const folder = await mkdtemp(join(scratch, 'artifact-'))
        try {
          // Not unpacked by the client: its own reader would write whatever the archive names, and as much.
          const options = { path: folder, skipDecompress: true }
          await (await load()).downloadArtifact(ref.id, options)
          return await readOnly(folder, ref, maxBytes)
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      }),
  }
}

function parseDigest(text: string | undefined): Sha256 | null {
  const hash = text?.replace(/^sha256:/, '') ?? ''
  return isSha256(hash) ? hash : null
}

/** The one file in the folder, whose name the service chooses. */
async function readOnly(folder: string, ref: FragmentRef, maxBytes: number): Promise<Uint8Array> {
  const [entry, ...more] = await readdir(folder, { withFileTypes: true })
  if (entry === undefined || more.length > 0 || !entry.isFile())
    throw new ReleaseError('GITHUB_FAILED', `The artifact ${ref.name} did not come as one file.`)
  const path = join(folder, entry.name)
  if ((await stat(path)).size > maxBytes) throw tooLarge(ref, maxBytes)
  const bytes = await readFile(path)
  if (ref.sha256 === null || ref.sha256 === sha256(bytes)) return bytes
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `The artifact ${ref.name} came with other bytes than were uploaded. Run the job again.`,
  )
}

const tooLarge = ({ name }: FragmentRef, maxBytes: number): ReleaseError =>
  new ReleaseError(
    'LIMIT_EXCEEDED',
    `The artifact ${name} has more than the ${maxBytes} bytes that are read of it.`,
  )

/** As the service answers for a name that was used before in the run. */
const TAKEN = /\(409\)|already exists/i

/** The client throws a dozen kinds of errors, and all mean the same here: the service cannot be had. */
async function guard<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ReleaseError) throw error
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    if (TAKEN.test(why))
      throw new ReleaseError('TAG_TAKEN', `Cannot ${what}: there is one of this name.`, {
        cause: error,
      })
    throw new ReleaseError('GITHUB_FAILED', `Cannot ${what}: ${why.slice(0, 300)}`, {
      cause: error,
    })
  }
}
