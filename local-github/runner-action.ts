/** The part of an `action.yml` that a runner needs. */
export interface Action {
  readonly name: string
  /** The script to run, relative to the action's directory. */
  readonly main: string
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
  if (runs['pre'] !== undefined || runs['post'] !== undefined)
    throw new Error('action.yml: runs.pre and runs.post cannot run here.')
  if (typeof runs['main'] !== 'string') throw new Error('action.yml: runs.main must be a path.')
  const inputs = Object.entries(parseRecord(action['inputs'] ?? {}, 'inputs'))
  return {
    name: parseScalar(action['name'], 'name'),
    main: runs['main'],
    inputs: inputs.map(([name, value]) => parseInput(name, value)),
  }
}

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
