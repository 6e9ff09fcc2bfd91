import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { PROJECT } from './scene.ts'

const FOLDER = join(PROJECT, 'docs', 'workflows')

/** The ready-made workflows, as far as the tests have to understand them. */
export const WORKFLOW_FILES = readdirSync(FOLDER).toSorted()

export type Permissions = Readonly<Record<string, 'read' | 'write'>>

export interface Workflow {
  readonly file: string
  readonly name: string
  /** Triggers with what they say. */
  readonly on: Readonly<Record<string, unknown>>
  readonly concurrency: Readonly<Record<string, unknown>>
  readonly jobs: readonly Job[]
}

export interface Job {
  readonly id: string
  /** Of the job, else of the workflow; what is not listed is none. */
  readonly permissions: Permissions
  readonly condition: string
  readonly needs: string
  /** One entry without a matrix. */
  readonly legs: readonly Readonly<Record<string, string>>[]
  readonly failFast: boolean
  readonly steps: readonly Step[]
}

export interface Step {
  /** `''` for a step that runs a command. */
  readonly uses: string
  readonly run: string
  readonly inputs: Readonly<Record<string, string>>
}

export const readWorkflow = (file: string): Workflow =>
  parseWorkflow(file, readFileSync(join(FOLDER, file), 'utf8'))

export function parseWorkflow(file: string, text: string): Workflow {
  const document = toRecord(parse(text, { uniqueKeys: true }), file)
  const permissions = toPermissions(document['permissions'], file)
  return {
    file,
    name: toText(document['name']),
    on: toRecord(document['on'], `${file} on`),
    concurrency: toRecord(document['concurrency'] ?? {}, `${file} concurrency`),
    jobs: Object.entries(toRecord(document['jobs'], `${file} jobs`)).map(([id, job]) =>
      toJob(id, toRecord(job, id), permissions),
    ),
  }
}

function toJob(id: string, job: Readonly<Record<string, unknown>>, inherited: Permissions): Job {
  const strategy = toRecord(job['strategy'] ?? {}, `${id}.strategy`)
  return {
    id,
    permissions:
      job['permissions'] === undefined ? inherited : toPermissions(job['permissions'], id),
    condition: toText(job['if']),
    needs: toText(job['needs']),
    legs: toLegs(toRecord(strategy['matrix'] ?? {}, `${id}.matrix`)),
    failFast: strategy['fail-fast'] !== false,
    steps: toList(job['steps'], `${id}.steps`).map((step) => toStep(toRecord(step, id))),
  }
}

/** Of one axis, which is all that these files have. */
function toLegs(
  matrix: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, string>>[] {
  const [axis, ...more] = Object.entries(matrix)
  if (more.length > 0) throw new Error('only a matrix of one axis is played')
  if (axis === undefined) return [{}]
  return toList(axis[1], axis[0]).map((value) => ({ [`matrix.${axis[0]}`]: toText(value) }))
}

function toStep({ uses, run, with: inputs }: Readonly<Record<string, unknown>>): Step {
  const given = Object.entries(toRecord(inputs ?? {}, 'with'))
  return {
    uses: toText(uses),
    run: toText(run),
    inputs: Object.fromEntries(given.map(([name, value]) => [name, toText(value)])),
  }
}

function toPermissions(value: unknown, place: string): Permissions {
  const scopes = Object.entries(toRecord(value, `${place} permissions`))
  return Object.fromEntries(
    scopes.map(([scope, level]) => {
      if (level === 'read' || level === 'write') return [scope, level]
      throw new Error(`${place}: the permission ${scope} is neither read nor write`)
    }),
  )
}

function toRecord(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value))
  throw new Error(`${place}: not a mapping`)
}

function toList(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Error(`${place}: not a list`)
}

/** Numbers and switches as the service writes them; nothing for what is not there. */
const toText = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
