import { requireRepository, requireWritable } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readIdParam } from './define-route.ts'
import { invalid, notFound, tooLong } from './failure.ts'
import { readFields } from './json-body.ts'
import { renderComment } from './pull-json.ts'
import type { IssueComment, Repository } from './records.ts'
import { sendEmpty, sendJson, sendPage } from './reply.ts'
import type { Call } from './route.ts'
import { countCharacters } from './text-length.ts'

const MAX_BODY = 65_536
const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments'
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}'
const SCOPES = ['issues', 'pull-requests'] as const

export const commentRoutes: readonly ApiRoute[] = [
  defineRoute('GET', COMMENTS, listComments),
  defineRoute('POST', COMMENTS, createComment),
  defineRoute('GET', COMMENT, getComment),
  defineRoute('PATCH', COMMENT, updateComment),
  defineRoute('DELETE', COMMENT, deleteComment),
]

function listComments(call: Call): void {
  const repository = requireRepository(call, 'pull-requests')
  const issueNumber = readIssue(call, repository)
  const since = Date.parse(call.url.searchParams.get('since') ?? '')
  const found = [...repository.comments.values()].filter(
    (comment) =>
      comment.issueNumber === issueNumber &&
      (Number.isNaN(since) || comment.updatedAt.getTime() >= since),
  )
  sendPage(call, found, (comment) => renderComment(call.world, repository, comment))
}

async function createComment(call: Call): Promise<void> {
  const { repository, account } = requireWritable(call, ...SCOPES)
  const fields = await readFields(call)
  const issueNumber = readIssue(call, repository)
  const now = call.world.now()
  const comment: IssueComment = {
    id: call.world.nextId(),
    issueNumber,
    body: checkBody(fields.text('body')),
    author: account,
    createdAt: now,
    updatedAt: now,
  }
  repository.comments.set(comment.id, comment)
  const body = renderComment(call.world, repository, comment)
  sendJson(call, 201, body, { location: String(body['url']) })
}

function getComment(call: Call): void {
  const repository = requireRepository(call, 'pull-requests')
  sendJson(call, 200, renderComment(call.world, repository, findComment(call, repository)))
}

async function updateComment(call: Call): Promise<void> {
  const { repository } = requireWritable(call, ...SCOPES)
  const fields = await readFields(call)
  const comment = findComment(call, repository)
  const body = checkBody(fields.text('body'))
  const next = { ...comment, body, updatedAt: call.world.now() }
  repository.comments.set(comment.id, next)
  sendJson(call, 200, renderComment(call.world, repository, next))
}

function deleteComment(call: Call): void {
  const { repository } = requireWritable(call, ...SCOPES)
  repository.comments.delete(findComment(call, repository).id)
  sendEmpty(call, 204)
}

function checkBody(body: string | undefined): string {
  if (body === undefined || body.trim() === '')
    throw invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' })
  if (countCharacters(body) > MAX_BODY) throw tooLong('IssueComment', MAX_BODY)
  return body
}

function readIssue(call: Call, repository: Repository): number {
  const number = readIdParam(call, 'issue_number')
  if (!repository.pulls.has(number)) throw notFound()
  return number
}

function findComment(call: Call, repository: Repository): IssueComment {
  const comment = repository.comments.get(readIdParam(call, 'comment_id'))
  if (comment === undefined) throw notFound()
  return comment
}
