import { parse } from 'yaml'

/** What a person wrote into `.github/workflows/train.yml`, as far as this demonstration runs it. */
export interface Workflow {
  readonly name: string
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly jobs: readonly Job[]
}

export interface Job {
  readonly id: string
  readonly steps: readonly Step[]
}

export type Step =
  | { readonly kind: 'checkout' }
  | { readonly kind: 'setup' }
  | { readonly kind: 'install' }
  /** `node SCRIPT ARGUMENT…` */
  | { readonly kind: 'node'; readonly args: readonly string[] }
  | { readonly kind: 'release'; readonly inputs: Readonly<Record<string, string>> }

/** @throws {Error} that names a step which this demonstration cannot run */
export function parseWorkflow(yaml: string): Workflow {
  const document = parseRecord(parse(yaml), 'workflow')
  const permissions = Object.entries(parseRecord(document['permissions'], 'permissions')).map(
    ([scope, level]) => [scope, level === 'write' ? 'write' : 'read'] as const,
  )
  const jobs = Object.entries(parseRecord(document['jobs'], 'jobs')).map(([id, value]) => {
    const { steps } = parseRecord(value, `jobs.${id}`)
    if (!Array.isArray(steps)) throw new Error(`jobs.${id}.steps must be a list.`)
    return { id, steps: steps.map((step, index) => parseStep(step, `jobs.${id}.steps[${index}]`)) }
  })
  const { name } = document
  return {
    name: typeof name === 'string' ? name : 'workflow',
    permissions: Object.fromEntries(permissions),
    jobs,
  }
}

/** Fills `${{ secrets.NAME }}`. */
export function fillSecrets(text: string, secrets: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\$\{\{\s*secrets\.(\w+)\s*\}\}/g,
    (_, name: string) => secrets[name] ?? '',
  )
}

function parseStep(value: unknown, path: string): Step {
  const { uses, run, with: inputs } = parseRecord(value, path)
  if (typeof uses === 'string') {
    if (uses.startsWith('actions/checkout@')) return { kind: 'checkout' }
    if (uses.startsWith('actions/setup-node@')) return { kind: 'setup' }
    if (/^[^/]+\/model-release@/.test(uses)) {
      const given = Object.entries(parseRecord(inputs, `${path}.with`))
      return {
        kind: 'release',
        inputs: Object.fromEntries(given.map(([name, text]) => [name, String(text)])),
      }
    }
  }
  if (run === 'npm ci') return { kind: 'install' }
  if (typeof run === 'string') {
    const [program, ...args] = run.trim().split(/\s+/)
    if (program === 'node') return { kind: 'node', args }
  }
  throw new Error(`${path}: only checkout, setup-node, "npm ci", "node …" and the action run here.`)
}

function parseRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${path} must be a mapping.`)
  return Object.fromEntries(Object.entries(value))
}
