/** When a script of an action runs: before all steps of the job, as the step, or after all of them. */
export type Stage = 'pre' | 'main' | 'post'

/** The part of an `action.yml` that a runner needs. */
export interface Action {
  readonly name: string
  /** The script of each stage, relative to the action's directory. */
  readonly scripts: { readonly main: string } & Readonly<Partial<Record<Stage, string>>>
  readonly inputs: readonly ActionInput[]
}

export interface ActionInput {
  readonly name: string
  /** As written: may hold `${{ github.… }}`. Empty when the action declares none. */
  readonly fallback: string
  readonly deprecation: string | undefined
}

/**
 * @param document the parsed YAML of an `action.yml`
 * @throws Error that names what this stand-in for the runner cannot run
 */
export function parseAction(document: unknown): Action {
  const action = parseRecord(document, 'action.yml')
  const runs = parseRecord(action['runs'], 'runs')
  const using = runs['using']
  if (typeof using !== 'string' || !/^node(20|24)$/.test(using))
    throw new Error(
      `action.yml: runs.using is ${JSON.stringify(using)}; only node20 and node24 can run here.`,
    )
  const inputs = Object.entries(parseRecord(action['inputs'] ?? {}, 'inputs'))
  return {
    name: parseScalar(action['name'], 'name'),
    scripts: parseScripts(runs),
    inputs: inputs.map(([name, value]) => parseInput(name, value)),
  }
}

function parseScripts(runs: Readonly<Record<string, unknown>>): Action['scripts'] {
  const { pre, main, post } = runs
  if (!isScript(main)) throw new Error('action.yml: runs.main must be a path.')
  const others = Object.entries({ pre, post }).filter(([, script]) => script !== undefined)
  for (const [stage, script] of others)
    if (!isScript(script)) throw new Error(`action.yml: runs.${stage} must be a path.`)
  return { main, ...Object.fromEntries(others) }
}

const isScript = (value: unknown): value is string => typeof value === 'string' && value !== ''

function parseInput(name: string, value: unknown): ActionInput {
  const input = parseRecord(value ?? {}, `inputs.${name}`)
  const deprecation = input['deprecationMessage']
  return {
    name,
    fallback: parseScalar(input['default'], `inputs.${name}.default`),
    deprecation:
      deprecation === undefined
        ? undefined
        : parseScalar(deprecation, `inputs.${name}.deprecationMessage`),
  }
}

function parseScalar(value: unknown, path: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`action.yml: ${path} must be a single value.`)
}

function parseRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`action.yml: ${path} must be a mapping.`)
  return Object.fromEntries(Object.entries(value))
}

/**
 * Fills `${{ context.name }}` from a table of such names; lower case, as `github.token`.
 * @throws Error for an expression that is not in the table
 */
export function fillExpressions(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/gs, (whole, expression: string) => {
    const value = values[expression.toLowerCase()]
    if (value === undefined) throw new Error(`action.yml: cannot evaluate ${whole} here.`)
    return value
  })
}
