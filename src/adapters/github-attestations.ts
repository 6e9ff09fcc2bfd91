import { setTimeout as timeout } from 'node:timers/promises'
import { ReleaseError } from '../domain/errors.ts'
import type {
  Attestation,
  AttestationStore,
  StoredAttestation,
  StoreResult,
} from '../ports/attestation-store.ts'
import type { BundleBytes } from '../ports/signer.ts'
import type { GithubClient } from './github-client.ts'
import { NO_RETRY } from './github-client.ts'
import type { Sleep } from './github-download.ts'
import { explainGithubError, statusOf } from './github-error.ts'
import { printable } from './printable.ts'
import { describeError } from './sigstore-bundle.ts'

const RETRY_DELAYS_MS = [1000, 5000] as const

// Each entry brings its whole bundle, so not many are read. One that is overlooked costs a copy that does no harm.
const PAGE = 10
const MAX_PAGES = 5

/** Later versions of the API name only an address for each bundle, from where it comes compressed. */
const INLINING_VERSION = '2022-11-28'

type Fields = Readonly<Record<string, unknown>>

interface PostedBundle {
  readonly mediaType: string
  readonly verificationMaterial: Fields
  readonly dsseEnvelope: Fields
}

/**
 * GitHub's attestation store for one repository, over the REST API.
 * @param serverUrl without a slash at the end, for the addresses of pages
 * @param sleep how repeated requests wait, in milliseconds
 */
export function githubAttestations(
  client: GithubClient,
  serverUrl: string,
  sleep: Sleep = timeout,
): AttestationStore {
  const list = `${serverUrl}/${client.owner}/${client.repo}/attestations`
  const find = async (attestation: Attestation): Promise<StoredAttestation | undefined> => {
    const found = await isListed(client, attestation)
    return found ? { id: null, url: list } : undefined
  }
  return {
    find: (attestation) => readably('look an attestation up', () => find(attestation)),
    store: (attestation) =>
      readably('store the attestation', async () => {
        const bundle = parseBundle(attestation.bundle)
        for (const delay of RETRY_DELAYS_MS) {
          // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
          const answer = await post(client, bundle, list)
          if (answer.kind !== 'unclear') return answer
          // oxlint-disable-next-line no-await-in-loop -- as above
          await sleep(delay)
          // oxlint-disable-next-line no-await-in-loop -- as above
          const found = await findAfterLoss(() => find(attestation))
          if (found !== undefined) return { kind: 'stored', ...found }
        }
        const last = await post(client, bundle, list)
        if (last.kind === 'unclear') throw last.error
        return last
      }),
  }
}

type Answer = StoreResult | { readonly kind: 'unclear'; readonly error: unknown }

async function post(client: GithubClient, bundle: PostedBundle, list: string): Promise<Answer> {
  const { octokit, owner, repo } = client
  try {
    const reply = await octokit.rest.repos.createAttestation({
      owner,
      repo,
      bundle,
      request: NO_RETRY,
    })
    const id = Number.isSafeInteger(reply.data.id) ? (reply.data.id ?? null) : null
    return { kind: 'stored', id, url: id === null ? list : `${list}/${id}` }
  } catch (error) {
    if (isNotOffered(error)) return { kind: 'unavailable', said: describeAnswer(error) }
    if (isUnclear(error)) return { kind: 'unclear', error }
    if (statusOf(error) !== 422) throw error
    throw new ReleaseError(
      'GITHUB_FAILED',
      `GitHub refuses the bundle: ${describeAnswer(error)}. Its store takes only what a certificate for a run of ` +
        'this repository signed.',
      { cause: error },
    )
  }
}

/** By GitHub's words, since the same status also says that a bundle is not valid. */
const isNotOffered = (error: unknown): boolean =>
  statusOf(error) !== undefined && /\bfeature not available\b/i.test(describeError(error))

/**
 * The bundle may have been stored, or will be at the next attempt: no answer, a server's failure, or the 401 that GitHub
 * gives now and then to a token that it took a moment before.
 */
function isUnclear(error: unknown): boolean {
  const status = statusOf(error)
  if (status === undefined) return explainGithubError(error, '') instanceof ReleaseError
  return status >= 500 || status === 401
}

/** Two copies do no harm, so a look-up that fails does not stop the next attempt. */
async function findAfterLoss(
  find: () => Promise<StoredAttestation | undefined>,
): Promise<StoredAttestation | undefined> {
  try {
    return await find()
  } catch (error) {
    if (explainGithubError(error, '') instanceof ReleaseError) return undefined
    throw error
  }
}

async function isListed(client: GithubClient, attestation: Attestation): Promise<boolean> {
  const { octokit, owner, repo } = client
  const own = readSignature(parseBundle(attestation.bundle))
  const pages = octokit.paginate.iterator(octokit.rest.repos.listAttestations, {
    owner,
    repo,
    subject_digest: attestation.subject,
    predicate_type: attestation.predicateType,
    per_page: PAGE,
    headers: { 'x-github-api-version': INLINING_VERSION },
  })
  let count = 0
  try {
    for await (const { data } of pages) {
      if (listBundles(data).some((bundle) => readSignature(bundle) === own)) return true
      count += 1
      if (count === MAX_PAGES) return false
    }
  } catch (error) {
    // That is how GitHub says that there is none.
    if (statusOf(error) !== 404) throw error
  }
  return false
}

function listBundles(page: unknown): readonly unknown[] {
  const entries = isFields(page) ? page['attestations'] : undefined
  if (!Array.isArray(entries)) return []
  return entries.map((entry: unknown) => (isFields(entry) ? entry['bundle'] : undefined))
}

/** The envelope's first signature, which is another one each time that something is signed. */
function readSignature(bundle: unknown): string | undefined {
  const envelope = isFields(bundle) ? bundle['dsseEnvelope'] : undefined
  const signatures = isFields(envelope) ? envelope['signatures'] : undefined
  const first: unknown = Array.isArray(signatures) ? signatures[0] : undefined
  const sig = isFields(first) ? first['sig'] : undefined
  return typeof sig === 'string' ? sig : undefined
}

function parseBundle(bytes: BundleBytes): PostedBundle {
  const json = parseJson(bytes)
  const { mediaType, verificationMaterial, dsseEnvelope } = isFields(json) ? json : {}
  if (
    typeof mediaType === 'string' &&
    isFields(verificationMaterial) &&
    isFields(dsseEnvelope) &&
    readSignature(json) !== undefined
  )
    return { mediaType, verificationMaterial, dsseEnvelope }
  throw new ReleaseError('SIGNATURE_INVALID', 'It is not a Sigstore bundle with a DSSE envelope.')
}

function parseJson(bytes: BundleBytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** What GitHub said, on one line and without the address of its documentation. */
const describeAnswer = (error: unknown): string =>
  printable(describeError(error).replace(/ - https:\/\/docs\.github\.com\/\S*$/, ''))

/** Runs the task; its failure names what was tried, and holds nothing that moves a cursor. */
async function readably<Result>(action: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task()
  } catch (cause) {
    const known = explainGithubError(cause, action)
    if (!(known instanceof ReleaseError)) throw known
    const message = known === cause ? `Cannot ${action}: ${known.message}` : known.message
    throw new ReleaseError(known.code, printable(message), { cause })
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
