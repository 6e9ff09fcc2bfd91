import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { KEEP_ORDER } from '../../src/render/cut.ts'
import type { NoticeKind } from '../../src/render/comment-marker.ts'
import { renderNotice } from '../../src/render/comment-notice.ts'
import { findDoor } from './play-workflow.ts'
import type { Job, Permissions, Workflow } from './read-workflow.ts'
import { readWorkflow, WORKFLOW_FILES } from './read-workflow.ts'
import { PROJECT } from './scene.ts'

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8')
const DOCUMENT = read('docs/review.md')
const WORKFLOWS = WORKFLOW_FILES.map(readWorkflow)
const STEPS = WORKFLOWS.flatMap((workflow) =>
  workflow.jobs.flatMap((job) => job.steps.map((step) => ({ workflow, job, step }))),
)

/** Cells of the rows of the first table below a heading that has the column. */
function rowsOf(heading: string, column: string): readonly (readonly string[])[] {
  const [, section = ''] = DOCUMENT.split(`\n## ${heading}\n`)
  const [body = ''] = section.split('\n## ', 1)
  const tables = [...body.matchAll(/^(\|.*)\n\| -.*\n((?:\|.*\n)+)/gm)]
  const [, , rows = ''] = tables.find(([, head = '']) => cellsOf(head)[0] === column) ?? []
  return rows.trim().split('\n').map(cellsOf)
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Actions of others that the workflows use, with their inputs. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout@v6': ['persist-credentials'],
}

function inputsOf(door: string): readonly string[] {
  const action: unknown = parse(read(join(door, 'action.yml')))
  const inputs = Object.entries(Object(action)).find(([name]) => name === 'inputs')?.[1]
  return Object.keys(Object(inputs))
}

describe('the workflows in docs/workflows', () => {
  it.each(WORKFLOWS.map((workflow) => [workflow.file, workflow] as const))(
    '%s is linked from README and from docs/review.md',
    (file) => {
      expect(read('README.md')).toContain(`(docs/workflows/${file})`)
      expect(DOCUMENT).toContain(`(workflows/${file})`)
    },
  )

  it('use only our doors and actions that are known, with inputs that exist', () => {
    for (const { workflow, step } of STEPS.filter(({ step: { uses } }) => uses !== '')) {
      const door = findDoor(step.uses)
      const inputs = door === undefined ? KNOWN[step.uses] : inputsOf(door)
      const place = [workflow.file, step.uses]
      expect([...place, inputs === undefined]).toEqual([...place, false])
      expect([...place, inputs]).toEqual([
        ...place,
        expect.arrayContaining(Object.keys(step.inputs)),
      ])
    }
  })

  it.each(
    WORKFLOWS.flatMap((workflow) => workflow.jobs.map((job) => [workflow.file, job.id] as const)),
  )('%s gives %s the rights that docs/review.md lists, and no other', (file, id) => {
    const workflow = readWorkflow(file)
    const job = workflow.jobs.find((one) => one.id === id)
    expect(job?.permissions).toEqual(documentedRights(workflow, job))
  })

  it('put no text of an event into a command', () => {
    for (const { step } of STEPS) expect(step.run).not.toMatch(/\$\{\{(?!\s*matrix\.)/)
  })

  it('never run code where a fork could have written it and the token may write', () => {
    for (const { workflow, job, step } of STEPS) {
      expect(workflow.on).not.toHaveProperty('pull_request_target')
      if (!('workflow_run' in workflow.on)) continue
      expect([job.id, step.run, findDoor(step.uses)]).toEqual([job.id, '', 'comment'])
    }
  })

  it('keep no credentials in a checkout', () => {
    const checkouts = STEPS.filter(({ step }) => step.uses.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    for (const { step } of checkouts)
      expect(step.inputs).toEqual({ 'persist-credentials': 'false' })
  })

  it('go on with the other models when one fails, and end a run that is out of date', () => {
    for (const { jobs, concurrency } of WORKFLOWS) {
      for (const job of jobs)
        expect([job.id, job.legs.length > 1 && job.failFast]).toEqual([job.id, false])
      expect(concurrency['group']).toMatch(/github\.event\./)
    }
  })

  it('follow a workflow by its name', () => {
    const follower = readWorkflow('fork-comment.yml')
    const first = readWorkflow('fork-train.yml')
    expect(follower.on['workflow_run']).toEqual({ workflows: [first.name], types: ['completed'] })
  })
})

/** The row of the table that fits what a job does. */
function documentedRights(workflow: Workflow, job: Job | undefined): Permissions {
  const step = job?.steps.find(({ uses }) => findDoor(uses) !== undefined)
  const door = findDoor(step?.uses ?? '') === 'comment' ? '`comment/`' : 'action'
  const name = step?.inputs['comment'] === 'never' ? 'action, `comment: never`' : door
  const published = job?.condition === "github.event_name != 'pull_request'"
  const event = published ? 'push' : 'workflow_run' in workflow.on ? 'workflow_run' : 'pull_request'
  const scopes = ['contents', 'pull-requests', 'checks', 'actions', 'id-token']
  const row = rowsOf('Permissions', 'step').find(
    ([first, second]) => first === name && second === `\`${event}\``,
  )
  return Object.fromEntries(
    scopes.flatMap((scope, index) => {
      const level = row?.[index + 2]
      return level === 'read' || level === 'write' ? [[scope, level] as const] : []
    }),
  )
}

describe('README and docs', () => {
  const files = ['README.md', ...readdirSync(join(PROJECT, 'docs')).map((name) => `docs/${name}`)]
  const blocks = files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...read(file).matchAll(/^ *```yaml\n(.*?)^ *```$/gms)].map(([, text = '']) => ({
        file,
        text,
      })),
    )
    .filter(({ text }) => text.includes('OWNER/model-release'))

  it('give our doors only inputs that exist', () => {
    const given = blocks.flatMap(({ file, text }) =>
      findSteps(parse(text)).map((step) => ({ file, ...step })),
    )
    expect(given.length).toBeGreaterThan(3)
    for (const { file, uses, inputs } of given)
      expect([file, uses, inputsOf(findDoor(uses) ?? 'unknown')]).toEqual([
        file,
        uses,
        expect.arrayContaining([...inputs]),
      ])
  })

  it.each(['README.md', 'docs/review.md', 'docs/design.md', 'docs/gates.md'])(
    '%s links to what exists',
    (file) => {
      const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
      const broken = links.filter((target) => !/^https?:/.test(target) && !isThere(file, target))
      expect(broken).toEqual([])
    },
  )
})

interface Given {
  readonly uses: string
  readonly inputs: readonly string[]
}

/** The steps of ours, wherever they are in a document. */
function findSteps(value: unknown): readonly Given[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const uses: unknown = entries.find(([name]) => name === 'uses')?.[1]
  const inputs: unknown = entries.find(([name]) => name === 'with')?.[1]
  const own =
    typeof uses === 'string' && findDoor(uses) !== undefined
      ? [{ uses, inputs: Object.keys(Object(inputs ?? {})) }]
      : []
  return [...own, ...entries.flatMap(([, nested]) => findSteps(nested))]
}

function isThere(file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const place = path === '' ? file : join(dirname(file), path)
  if (!existsSync(join(PROJECT, place))) return false
  if (anchor === undefined || !place.endsWith('.md')) return true
  const headings = [...read(place).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slug(title))
  return headings.includes(anchor)
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

describe('docs/review.md', () => {
  it('lists what goes first in the order in which it goes', () => {
    const kinds = rowsOf('Limits', 'first to go').map(([kind = '']) => kind.replaceAll('`', ''))
    expect(kinds).toEqual(KEEP_ORDER.toReversed())
  })

  it('explains every sign that begins a heading, and no other', () => {
    const documented = new Set(rowsOf('States', 'sign').map(([sign]) => sign))
    expect(documented).toEqual(new Set(SIGNS))
  })

  it.each(
    rowsOf('States', 'sign').map(([sign = '', says = '']) => [sign, says.replaceAll('`', '')]),
  )('%s "%s" is what a heading says', (sign, says) => {
    const words = says.replace(/^\d+ (?:of \d+ )?/, '').replace('result ', 'results? ')
    // What is added behind a semicolon stands in headings of every sign.
    const pattern = new RegExp(`^### (?:${sign} .*|.*; .*)${words}`)
    const plain = HEADINGS.map((heading) => heading.replace(/ of `[^`]+`/, ''))
    expect(plain).toContainEqual(expect.stringMatching(pattern))
  })
})

const FIXTURES = join(PROJECT, '__tests__', 'render', '__fixtures__')
const NOTICES: readonly NoticeKind[] = ['running', 'failed', 'cancelled', 'skipped']
const HEADINGS = [
  ...readdirSync(FIXTURES)
    .filter((name) => name.startsWith('comment-'))
    .map((name) => readFileSync(join(FIXTURES, name), 'utf8')),
  ...NOTICES.map((kind) => renderNotice({ kind, context: context() }, null)),
].map((body) => /^### .*$/m.exec(body)?.[0] ?? '')
const SIGNS = HEADINGS.map((heading) => heading.split(' ')[1] ?? '')

function context() {
  return {
    serverUrl: 'https://github.com',
    repository: 'acme/ml',
    key: 'train',
    pull: 1,
    head: '9'.repeat(40),
    runId: '1',
    attempt: 1,
    runUrl: 'https://github.com/acme/ml/actions/runs/1',
    asOf: '2026-11-23T10:00:00Z',
  }
}
