import type { Asset } from '../ports/release-store.ts'
import type { GithubClient } from './github-client.ts'
import type { StoreAddress, StoreRequest } from './store-request.ts'
import { BrokenRange, findRedirect, isRedirect, requestOnce, waitOf } from './store-request.ts'

/**
 * Asks where the bytes of an asset are: behind an address that is signed for some minutes, or with the API itself. Without a token
 * the site is asked, since the API answers such questions only sixty times an hour.
 * @throws BrokenRange, and what the API refuses
 */
export async function findAddress(
  client: GithubClient,
  asset: Asset,
  request: Pick<StoreRequest, 'idleMs' | 'signal'>,
): Promise<StoreAddress> {
  const { token, apiUrl } = client
  const site = token === '' ? URL.parse(asset.publicUrl ?? '') : null
  if (site === null || new URL(apiUrl).protocol !== site.protocol)
    return await askApi(client, asset, request)
  return (await askSite(site, asset, request)) ?? (await askApi(client, asset, request))
}

/** @returns `undefined` when the site does not give it: a server may show its pages only to those who log in */
async function askSite(
  url: URL,
  { name }: Asset,
  request: Pick<StoreRequest, 'idleMs' | 'signal'>,
): Promise<StoreAddress | undefined> {
  const reply = await requestOnce(
    { url, headers: {} },
    { ...request, name, range: { start: 0, size: 1 } },
  )
  const { status } = reply
  reply.drop()
  if (isRedirect(status))
    return { url: findRedirect(reply.header('location'), url, name), headers: {} }
  if (status === 200 || status === 206) return { url, headers: {} }
  if (status < 500 && status !== 429) return undefined
  throw new BrokenRange(`${url.host} answered ${status}`, { waitMs: waitOf(reply) })
}

async function askApi(
  client: GithubClient,
  { id, name }: Asset,
  { signal }: Pick<StoreRequest, 'signal'>,
): Promise<StoreAddress> {
  const { owner, repo, apiUrl, token } = client
  const reply = await client.octokit.request('GET /repos/{owner}/{repo}/releases/assets/{id}', {
    owner,
    repo,
    id,
    // A server that sends the bytes itself need not send them all for this question.
    headers: { accept: 'application/octet-stream', range: 'bytes=0-0' },
    request: {
      redirect: 'manual',
      parseSuccessResponseBody: false,
      ...(signal === undefined ? {} : { signal }),
    },
  })
  const body: unknown = reply.data
  if (body instanceof ReadableStream) await body.cancel()
  const own = new URL(`${apiUrl}/repos/${owner}/${repo}/releases/assets/${id}`)
  const authorization = token === '' ? {} : { authorization: `token ${token}` }
  const status: number = reply.status
  if (!isRedirect(status)) return { url: own, headers: authorization }
  const url = findRedirect(reply.headers.location, own, name)
  return { url, headers: url.origin === own.origin ? authorization : {} }
}
