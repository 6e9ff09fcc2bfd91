import { ReleaseError } from './errors.ts'
import { isStageName } from './event.ts'
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

/**
 * `MODEL`, `MODEL@VERSION` or `MODEL:STAGE`.
 * @throws INPUT_INVALID
 */
export function parseTarget(text: string): ModelTarget {
  const [, name = '', separator, rest = ''] = /^([^@:]*)([@:])?(.*)$/s.exec(text) ?? []
  const model = parseModelName(name)
  if (separator === undefined) return { model, selector: { kind: 'latest' } }
  if (separator === ':' && isStageName(rest))
    return { model, selector: { kind: 'stage', stage: rest } }
  const selector = separator === '@' && rest !== '' ? parseVersionSelector(rest) : undefined
  if (selector !== undefined && selector.kind !== 'stage') return { model, selector }
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
  // "1.4" is a version that somebody cut short, rather than a stage.
  if (/^[A-Za-z]/.test(text) && isStageName(text)) return { kind: 'stage', stage: text }
  throw new ReleaseError(
    'INPUT_INVALID',
    `version: "${text.slice(0, 80)}" is neither a version such as 1.4.0, nor "latest", nor the name of a stage.`,
  )
}
