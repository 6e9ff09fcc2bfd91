import type { DraftOwner } from './fill-draft.ts'

const MARK =
  /^<!-- model-release:draft v1 model=(\S{1,300}) run=(\S{1,100})\.(\d{1,9}) job=(\S{1,1000}) content=(\S{1,200}) by=(\S{1,200}) at=(\S{1,40}) -->/

/** Reads what `draftMarker` wrote in the first line of a draft; `undefined` for a draft of somebody else. */
export function parseDraftOwner(body: string): DraftOwner | undefined {
  const [, name, run, attempt, task, content, nonce, startedAt] = MARK.exec(body) ?? []
  if (content === undefined || nonce === undefined || startedAt === undefined) return undefined
  try {
    const [model = '', runId = '', job = ''] = [name, run, task].map((text) =>
      decodeURIComponent(text ?? ''),
    )
    return { model, runId, job, attempt: Number(attempt), content, nonce, startedAt }
  } catch {
    return undefined
  }
}
