import type { Fields } from './json-body.ts'
import { invalidRequest, isJson, toFields } from './json-body.ts'
import type { CheckAnnotation, CheckRun } from './records.ts'
import { countCharacters } from './text-length.ts'

const CONCLUSIONS = [
  'success',
  'failure',
  'neutral',
  'cancelled',
  'skipped',
  'timed_out',
  'action_required',
]
const LEVELS: readonly CheckAnnotation['level'][] = ['notice', 'warning', 'failure']
const MAX_TEXT = 65_535
const MAX_ANNOTATIONS = 50

/** Applies a create or update request to a check run. Annotations are added to those it has. */
export function readCheckRun(old: CheckRun, fields: Fields, now: Date): CheckRun {
  const output = fields.object('output')
  return {
    ...old,
    ...readState(old, fields, now),
    name: fields.text('name') ?? old.name,
    detailsUrl: fields.text('details_url') ?? old.detailsUrl,
    externalId: fields.text('external_id') ?? old.externalId,
    startedAt: readDate(fields, 'started_at') ?? old.startedAt,
    ...(output === undefined ? {} : readOutput(output, old)),
  }
}

/** A conclusion completes a run, and a completed run must have one; it stays completed whatever its status is set to. */
function readState(
  old: CheckRun,
  fields: Fields,
  now: Date,
): Pick<CheckRun, 'status' | 'conclusion' | 'completedAt'> {
  const conclusion = fields.text('conclusion') ?? old.conclusion
  if (conclusion !== undefined && !CONCLUSIONS.includes(conclusion))
    throw invalidRequest(`${conclusion} is not a member of [${CONCLUSIONS.join(', ')}].`)
  const asked = readStatus(fields, old.status)
  const completed = fields.has('conclusion') || old.status === 'completed'
  const status = completed ? 'completed' : asked
  if (status !== 'completed') return { status, conclusion: undefined, completedAt: undefined }
  if (conclusion === undefined)
    throw invalidRequest('"conclusion" is required when "status" is "completed".')
  return { status, conclusion, completedAt: readDate(fields, 'completed_at') ?? now }
}

function readOutput(
  output: Fields,
  old: CheckRun,
): Pick<CheckRun, 'title' | 'summary' | 'text' | 'annotations'> {
  const added = output.list('annotations') ?? []
  const text = output.text('text')
  if (added.length > MAX_ANNOTATIONS)
    throw invalidRequest(`No more than ${MAX_ANNOTATIONS} annotations per request.`)
  return {
    title: output.text('title') ?? old.title ?? output.requireText('title'),
    summary: checkText('summary', output.requireText('summary')),
    text: text === undefined ? old.text : checkText('text', text),
    annotations: [...old.annotations, ...added.map(readAnnotation)],
  }
}

function readAnnotation(item: unknown): CheckAnnotation {
  if (!isJson(item)) throw invalidRequest('An annotation is not an object.')
  const fields = toFields(item)
  const level = LEVELS.find((known) => known === fields.text('annotation_level'))
  const [startLine, endLine] = [fields.integer('start_line'), fields.integer('end_line')]
  if (level === undefined || startLine === undefined || endLine === undefined)
    throw invalidRequest('An annotation lacks "annotation_level", "start_line" or "end_line".')
  return {
    path: fields.requireText('path'),
    startLine,
    endLine,
    level,
    message: fields.requireText('message'),
    title: fields.text('title'),
  }
}

function readStatus(fields: Fields, old: CheckRun['status']): CheckRun['status'] {
  const status = fields.text('status') ?? old
  if (status === 'queued' || status === 'in_progress' || status === 'completed') return status
  throw invalidRequest(`${status} is not a member of [queued, in_progress, completed].`)
}

function readDate(fields: Fields, name: string): Date | undefined {
  const text = fields.text(name)
  if (text === undefined) return undefined
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw invalidRequest(`${text} is not a valid date-time.`)
  return date
}

function checkText(name: string, text: string): string {
  const length = countCharacters(text)
  if (length > MAX_TEXT)
    throw invalidRequest(
      `Only ${MAX_TEXT} characters are allowed; ${length} were supplied for "${name}".`,
    )
  return text
}
