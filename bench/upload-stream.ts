/**
 * Uploads a file the way softprops/action-gh-release does (src/github.ts at 2bc819c): the web stream of a file handle is
 * the body of a request of Octokit's, its length in a header. In a process of its own; started by `upload.ts`.
 */
import { open } from 'node:fs/promises'
import { Octokit } from 'octokit'
import { TOKEN } from './github-process.ts'

export interface StreamJob {
  /** With the name of the asset. */
  readonly url: string
  /** Absolute. */
  readonly path: string
  /** Bytes. */
  readonly size: number
}

const { url, path, size }: StreamJob = JSON.parse(process.argv[2] ?? '')
const octokit = new Octokit({ retry: { enabled: false }, throttle: { enabled: false } })
const handle = await open(path)
const start = performance.now()
const { status } = await octokit.request({
  method: 'POST',
  url,
  headers: {
    authorization: `token ${TOKEN}`,
    'content-length': String(size),
    'content-type': 'application/octet-stream',
  },
  data: handle.readableWebStream(),
})
const ms = performance.now() - start
await handle.close()
if (status !== 201) throw new Error(`the server answered ${status}`)
process.stdout.write(`${JSON.stringify({ ms })}\n`)
