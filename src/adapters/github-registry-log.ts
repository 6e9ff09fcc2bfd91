import { createHash } from 'node:crypto'
import { RequestError } from 'octokit'
import { ReleaseError } from '../domain/errors.ts'
import {
  eventFolders,
  MAX_EVENT_BYTES,
  MAX_EVENTS,
  parseEventName,
  REGISTRY_BRANCH,
} from '../domain/event.ts'
import { quoteText } from '../domain/strict-json.ts'
import type { Log } from '../ports/log.ts'
import type { EventFile, EventFiles, RegistryLog } from '../ports/registry-log.ts'
import type { GithubClient } from './github-client.ts'
import { explained } from './github-error.ts'

/** Of all events of a model together. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024
/** A workflow's token has 1,000 REST requests an hour; above so many events they are asked for in batches. */
const MAX_SINGLE = 20
const MAX_BATCH = 100
/** Of one batch; GitHub gives up on an answer after ten seconds. */
const MAX_BATCH_BYTES = 2 * 1024 * 1024
const PARALLEL = 8

/**
 * The registry branch over the API, without a checkout: a request for the branch, one for each folder down to the events, and one for
 * every hundred events, by GraphQL. Where that does not answer, or there is no token for it, each event is a request.
 */
export function githubRegistryLog(client: GithubClient, log: Log): RegistryLog {
  return {
    async readEvents(model): Promise<EventFiles | undefined> {
      const commit = await findBranch(client)
      if (commit === undefined) return undefined
      const listed = await listEvents(client, commit, eventFolders(model))
      return { commit, count: listed.length, files: readFiles(client, log, listed) }
    },
  }
}

/** What a folder says of a file in it. */
interface ListedEvent {
  readonly sequence: number
  readonly path: string
  /** Of the blob: git's SHA-1. */
  readonly id: string
  /** Bytes. */
  readonly size: number
}

/** A list, because only a list is empty for a missing branch and refused for a repository that cannot be seen. */
async function findBranch({ octokit, owner, repo }: GithubClient): Promise<string | undefined> {
  const name = `heads/${REGISTRY_BRANCH}`
  const reply = await explained(`look for the branch ${REGISTRY_BRANCH}`, () =>
    octokit.rest.git.listMatchingRefs({ owner, repo, ref: name }),
  )
  return reply.data.find(({ ref }) => ref === `refs/${name}`)?.object.sha
}

async function listEvents(
  client: GithubClient,
  commit: string,
  folders: readonly string[],
): Promise<readonly ListedEvent[]> {
  let entries = await readTree(client, commit, REGISTRY_BRANCH)
  for (const [depth, folder] of folders.entries()) {
    const found = entries.find(({ path, type }) => path === folder && type === 'tree')
    if (found === undefined) return []
    // oxlint-disable-next-line no-await-in-loop -- each folder is found in the one above
    entries = await readTree(client, found.sha, folders.slice(0, depth + 1).join('/'))
  }
  return checkListed(entries, folders.join('/'))
}

interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly size?: number
}

async function readTree(
  { octokit, owner, repo }: GithubClient,
  id: string,
  place: string,
): Promise<readonly TreeEntry[]> {
  const reply = await explained(`read the folder ${place} of the branch ${REGISTRY_BRANCH}`, () =>
    octokit.rest.git.getTree({ owner, repo, tree_sha: id }),
  )
  if (!reply.data.truncated) return reply.data.tree
  throw new ReleaseError(
    'LIMIT_EXCEEDED',
    `The folder ${place} of the branch ${REGISTRY_BRANCH} has more files than GitHub lists.`,
  )
}

/** Folders are passed over: a model may be called `churn/events`, and its own folder is then among the events of `churn`. */
function checkListed(entries: readonly TreeEntry[], folder: string): readonly ListedEvent[] {
  const files = entries.filter(({ type }) => type !== 'tree')
  if (files.length > MAX_EVENTS)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${folder} on the branch ${REGISTRY_BRANCH} has ${files.length} events; at most ${MAX_EVENTS} are read.`,
    )
  const listed = files.map((entry) => checkEntry(entry, folder))
  const total = listed.reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_TOTAL_BYTES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `The events in ${folder} on the branch ${REGISTRY_BRANCH} have ${total} bytes; at most ${MAX_TOTAL_BYTES} are read.`,
    )
  return listed.toSorted((left, right) => left.sequence - right.sequence)
}

function checkEntry({ path: name, mode, sha, size }: TreeEntry, folder: string): ListedEvent {
  const sequence = parseEventName(name)
  const path = `${folder}/${name}`
  const isFile = mode === '100644' || mode === '100755'
  if (sequence === undefined || !isFile || !/^[0-9a-f]{40}$/.test(sha))
    throw new ReleaseError(
      'FILE_REFUSED',
      `${quoteText(path, 300)} on the branch ${REGISTRY_BRANCH} is not the file of an event: it was put there by somebody else. Remove it.`,
    )
  if (size === undefined || size > MAX_EVENT_BYTES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${path} on the branch ${REGISTRY_BRANCH} has ${size ?? 'unknown'} bytes; at most ${MAX_EVENT_BYTES} are read of an event.`,
    )
  return { sequence, path, id: sha, size }
}

async function* readFiles(
  client: GithubClient,
  log: Log,
  listed: readonly ListedEvent[],
): AsyncGenerator<EventFile> {
  let batched = listed.length > MAX_SINGLE && client.token !== ''
  for (const batch of splitBatches(listed)) {
    // oxlint-disable-next-line no-await-in-loop -- batches follow one another, so that few bytes are held
    const known = batched ? await readBatch(client, log, batch) : new Map<string, Uint8Array>()
    // A server that gave none of a batch will give none of the next.
    batched &&= known.size > 0
    const missing = batch.filter(({ id }) => !known.has(id))
    for (let start = 0; start < missing.length; start += PARALLEL) {
      const some = missing.slice(start, start + PARALLEL)
      // oxlint-disable-next-line no-await-in-loop -- so many at a time
      const read = await Promise.all(some.map((event) => readBlob(client, event)))
      for (const [index, bytes] of read.entries()) known.set(some[index]?.id ?? '', bytes)
    }
    for (const { sequence, path, id } of batch) {
      const bytes = known.get(id)
      if (bytes !== undefined) yield { sequence, path, bytes }
    }
  }
}

function splitBatches(listed: readonly ListedEvent[]): readonly (readonly ListedEvent[])[] {
  const batches: ListedEvent[][] = []
  let bytes = Infinity
  for (const event of listed) {
    const last = batches.at(-1)
    bytes += event.size
    if (last !== undefined && last.length < MAX_BATCH && bytes <= MAX_BATCH_BYTES) {
      last.push(event)
      continue
    }
    batches.push([event])
    bytes = event.size
  }
  return batches
}

/** By blob; what GraphQL does not give, or not to the byte, is left out. */
async function readBatch(
  client: GithubClient,
  log: Log,
  batch: readonly ListedEvent[],
): Promise<Map<string, Uint8Array>> {
  const { octokit, owner, repo } = client
  const fields = batch.map(({ id }, index) => `b${index}: object(oid: "${id}") { ...b }`)
  const query =
    'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ' +
    `${fields.join(' ')} } } fragment b on Blob { text }`
  const found = new Map<string, Uint8Array>()
  try {
    const reply: unknown = await octokit.graphql(query, { owner, name: repo })
    const repository = memberOf(reply, 'repository')
    for (const [index, { id }] of batch.entries()) {
      const text = memberOf(memberOf(repository, `b${index}`), 'text')
      const bytes = typeof text === 'string' ? Buffer.from(text) : undefined
      if (bytes !== undefined && gitBlobId(bytes) === id) found.set(id, bytes)
    }
  } catch (error) {
    if (!(error instanceof RequestError) && !isGraphqlRefusal(error)) throw error
    log.debug(`GraphQL does not give the events (${error.message}); they are asked for one by one.`)
  }
  return found
}

/** An answer 200 with `errors` in it. */
const isGraphqlRefusal = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'GraphqlResponseError'

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined

async function readBlob(
  { octokit, owner, repo }: GithubClient,
  { id, path }: ListedEvent,
): Promise<Uint8Array> {
  const reply = await explained(`read ${path} of the branch ${REGISTRY_BRANCH}`, () =>
    octokit.rest.git.getBlob({ owner, repo, file_sha: id }),
  )
  const { content, encoding } = reply.data
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  if (gitBlobId(bytes) === id) return bytes
  throw new ReleaseError(
    'GITHUB_FAILED',
    `GitHub gave other bytes for ${path} of the branch ${REGISTRY_BRANCH} than it lists. Run the job again.`,
  )
}

/** Whether the bytes arrived as they were sent; what they are worth, signatures and digests say. */
const gitBlobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
