import type { GatesConfig } from './config-gates.ts'
import { readGates } from './config-gates.ts'
import type { ModelConfig } from './config-models.ts'
import { readModels } from './config-models.ts'
import { parseConfigTree } from './config-tree.ts'
import type { ConfiguredSigner } from './config-trust.ts'
import { readTrust } from './config-trust.ts'
import { readRetention } from './config-retention.ts'
import type { Retention } from '../domain/retention.ts'
import type { Place } from './config-value.ts'
import { readChoice, readMembers, readOptional, refuse, scalarOf } from './config-value.ts'

export type CommentMode = 'always' | 'changed' | 'failing' | 'never'

/** `.github/model-release.yml`. */
export interface Config {
  readonly models: readonly ModelConfig[]
  /** `null`: the file does not say. */
  readonly comment: { readonly post: CommentMode | null }
  /** `null`: no section, so nothing but NaN fails. */
  readonly gates: GatesConfig | null
  /** `null`: this repository's own workflows on its default branch. */
  readonly signers: readonly ConfiguredSigner[] | null
  /** `null`: nobody said what may be removed. */
  readonly retention: Retention | null
}

const MODES = ['always', 'changed', 'failing', 'never'] as const

/**
 * @param file how messages and the origin of gates name the file
 * @throws CONFIG_INVALID with every problem of the file, one line each: `FILE:LINE:COLUMN: found; what to do.`
 */
export function parseConfig(text: string, file: string): Config {
  const { root, report } = parseConfigTree(text, file)
  const config = readConfig({ path: '', node: root, report }, file)
  if (config === undefined || !report.isEmpty()) throw report.toError()
  return config
}

function readConfig(place: Place, file: string): Config | undefined {
  if (place.node.kind !== 'map') {
    place.report.add(place.node.at, 'the file does not hold a map; begin with "version: 1"')
    return undefined
  }
  const member = readMembers(place, {
    known: ['version', 'models', 'comment', 'gates', 'trust', 'retention'],
    later: ['stages'],
    required: ['version'],
  })
  if (member === undefined) return undefined
  readOptional(member('version'), readVersion)
  const models = readOptional(member('models'), readModels)
  const post = readOptional(member('comment'), readComment)
  const gates = readOptional(member('gates'), (one) => readGates(one, file))
  const signers = readOptional(member('trust'), readTrust)
  const retention = readOptional(member('retention'), readRetention)
  return {
    models: models ?? [],
    comment: { post: post ?? null },
    gates: gates ?? null,
    signers: signers ?? null,
    retention: retention ?? null,
  }
}

function readVersion(place: Place): 1 | undefined {
  if (scalarOf(place) === 1) return 1
  refuse(place, 'write 1, the only version of this format')
  return undefined
}

function readComment(place: Place): CommentMode | undefined {
  const member = readMembers(place, { known: ['post'], later: ['history'] })
  return readOptional(member?.('post'), readChoice(MODES))
}
