/** Uploads files to a draft as the action does, in a process of its own; started by `upload.ts`. */
import { githubClient } from '../src/adapters/github-client.ts'
import { githubReleases } from '../src/adapters/github-releases.ts'
import { consoleLog } from '../src/adapters/console-log.ts'
import type { Sha256 } from '../src/domain/digest.ts'
import { NAME, OWNER, TOKEN } from './github-process.ts'

export interface UploadJob {
  readonly apiUrl: string
  /** Id of the draft. */
  readonly release: number
  readonly files: readonly SampleFile[]
}

export interface SampleFile {
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
}

const job: UploadJob = JSON.parse(process.argv[2] ?? '')
const log = consoleLog()
const client = githubClient({ apiUrl: job.apiUrl, token: TOKEN, owner: OWNER, repo: NAME }, log)
const store = githubReleases(client, log)
const release = (await store.listRecent(100)).find(({ id }) => id === job.release)
if (release === undefined) throw new Error(`there is no release ${job.release}`)
const uploads = job.files.map(({ name, path, size, sha256 }) => ({
  name,
  size,
  sha256,
  contentType: 'application/octet-stream',
  pieces: [{ kind: 'file', path, start: 0, size } as const],
}))
const start = performance.now()
const assets = await store.upload(release, uploads)
const ms = performance.now() - start
if (assets.some(({ size }, index) => size !== uploads[index]?.size))
  throw new Error('the server has another size')
process.stdout.write(`${JSON.stringify({ ms })}\n`)
