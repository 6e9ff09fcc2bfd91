import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeError } from './sigstore-bundle.ts'
import { GITHUB_TUF_ROOT } from './sigstore-github-tuf-root.ts'

/** A repository of The Update Framework that has a Sigstore trusted root as a target. */
export interface TufRepository {
  /** Without a slash at its end. */
  readonly url: string
  /** Signed root metadata to start from, JSON; `null` when the library ships it for this address. */
  readonly root: string | null
  /** How often a request that failed is repeated. */
  readonly retries: number
}

/** Where trusted roots are downloaded from. */
export interface RootSources {
  readonly publicGood: TufRepository
  /** Of github.com. */
  readonly github: TufRepository
}

export const ROOT_SOURCES: RootSources = {
  publicGood: { url: 'https://tuf-repo-cdn.sigstore.dev', root: null, retries: 2 },
  github: { url: 'https://tuf-repo.github.com', root: GITHUB_TUF_ROOT, retries: 2 },
}

/** A root is not to be had. The message is half a sentence that says why. */
export class RootUnavailable extends Error {
  constructor(reason: string, options?: { readonly cause?: unknown }) {
    super(reason, options)
    this.name = 'RootUnavailable'
  }
}

const TARGET = 'trusted_root.json'
const TIMEOUT_MS = 15_000
const MAX_CAUSES = 5

/**
 * Downloads a trusted root and checks it from the repository's first root on: signatures, versions, expiry, length and
 * digest. The folder is fresh and private each time: a cache in a shared place would let other processes choose the root.
 * @returns the target's JSON, every field as it was published
 * @throws RootUnavailable
 */
export async function downloadRoot({ url, root, retries }: TufRepository): Promise<unknown> {
  const folder = await mkdtemp(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'sigstore-root-'))
  try {
    const rootPath = join(folder, 'first-root.json')
    if (root !== null) await writeFile(rootPath, root)
    const { initTUF } = await import('@sigstore/tuf')
    const client = await initTUF({
      mirrorURL: url,
      cachePath: folder,
      retry: { retries },
      timeout: TIMEOUT_MS,
      ...(root === null ? {} : { rootPath }),
    })
    return JSON.parse(await client.getTarget(TARGET))
  } catch (cause) {
    throw new RootUnavailable(`${url}: ${describeError(findFirstCause(cause))}`, { cause })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The library wraps what happened, and so does `fetch`. */
function findFirstCause(error: unknown): unknown {
  let found = error
  for (let level = 0; level < MAX_CAUSES; level += 1) {
    if (!(found instanceof Error) || found.cause === undefined) return found
    found = found.cause
  }
  return found
}
