import { ReleaseError } from './errors.ts'
import { parseModelName, parseVersion } from './version.ts'

/** Which version of a model is meant. */
export type VersionSelector =
  /** The newest published one that is no prerelease. */
  | { readonly kind: 'latest' }
  | { readonly kind: 'version'; readonly version: string }
  /** What a stage holds today. */
  | { readonly kind: 'stage'; readonly stage: string }

export interface ModelTarget {
  readonly model: string
  readonly selector: VersionSelector
}

const STAGE = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

/**
 * `MODEL`, `MODEL@VERSION` or `MODEL:STAGE`.
 * @throws INPUT_INVALID
 */
export function parseTarget(text: string): ModelTarget {
  const [, name = '', separator, rest = ''] = /^([^@:]*)([@:])?(.*)$/s.exec(text) ?? []
  const model = parseModelName(name)
  if (separator === undefined) return { model, selector: { kind: 'latest' } }
  const selector = parseVersionSelector(rest)
  const fits = separator === ':' ? selector.kind === 'stage' : selector.kind !== 'stage'
  if (fits && rest !== '') return { model, selector }
  throw new ReleaseError(
    'INPUT_INVALID',
    `"${text.slice(0, 200)}": write MODEL@VERSION with a version such as 1.4.0, or MODEL:STAGE with the name of a stage.`,
  )
}

/**
 * A version, the name of a stage, or `latest`, which is also meant by nothing.
 * @throws INPUT_INVALID
 */
export function parseVersionSelector(text: string): VersionSelector {
  if (text === '' || text === 'latest') return { kind: 'latest' }
  const version = parseVersion(text)
  if (version !== undefined) return { kind: 'version', version }
  if (STAGE.test(text)) return { kind: 'stage', stage: text }
  throw new ReleaseError(
    'INPUT_INVALID',
    `version: "${text.slice(0, 80)}" is neither a version such as 1.4.0, nor "latest", nor the name of a stage.`,
  )
}
