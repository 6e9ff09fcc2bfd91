import type { Review } from '../domain/report.ts'
import { Html, html } from './html-markup.ts'
import type { Place } from './links.ts'
import { commitUrl, shortCommit } from './links.ts'

/** A link to the server that the report is of; any other address leaves the content alone. */
export function linkTo(place: Pick<Place, 'serverUrl'>, content: Html | string, url: string): Html {
  const text = content instanceof Html ? content : html`${content}`
  const address = addressOf(place, url)
  return address === undefined ? text : html`<a href="${address}" rel="noreferrer">${text}</a>`
}

/** Characters. */
const MAX_ADDRESS = 2_000

/** The address with all that could be no part of one as percent codes; `undefined` when it is not on the server. */
function addressOf({ serverUrl }: Pick<Place, 'serverUrl'>, url: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(serverUrl) || !url.startsWith(`${serverUrl}/`)) return undefined
  const address = URL.parse(url)?.href
  return address === undefined || address.length > MAX_ADDRESS ? undefined : address
}

export const isCommit = (commit: string): boolean =>
  /^[0-9a-f]{40,64}$/.test(commit) && !/^0+$/.test(commit)

/** The short SHA as a link; of a working tree without a checkout there is none. */
export function commitLinkHtml(place: Place, commit: string): Html {
  if (!isCommit(commit)) return html`no commit`
  return linkTo(place, html`<code>${shortCommit(commit)}</code>`, commitUrl(place, commit))
}

/** The run that made the report; empty for a comparison of the command line, which no run made. */
export const hasRun = ({ runId }: Pick<Review, 'runId'>): boolean => !/^0*$/.test(runId)

export const candidateName = ({ pull, runId }: Pick<Review, 'pull' | 'runId'>): string => {
  if (pull !== null) return 'this PR'
  return hasRun({ runId }) ? 'this run' : 'candidate'
}
