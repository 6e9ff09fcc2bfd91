import type { CommentConfig } from './config-comment.ts'
import { NO_COMMENT_CONFIG, readComment } from './config-comment.ts'
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
import { readMembers, readOptional, refuse, scalarOf } from './config-value.ts'

/** `.github/model-release.yml`. */
export interface Config {
  readonly models: readonly ModelConfig[]
  readonly comment: CommentConfig
  /** `null`: no section, so nothing but NaN fails. */
  readonly gates: GatesConfig | null
  /** `null`: this repository's own workflows on its default branch. */
  readonly signers: readonly ConfiguredSigner[] | null
  /** `null`: nobody said what may be removed. */
  readonly retention: Retention | null
}

/**
 * @param file how messages name the file
 * @param path of the file in the repository, for the origin of gates
 * @throws CONFIG_INVALID with every problem of the file, one line each: `FILE:LINE:COLUMN: found; what to do.`
 */
export function parseConfig(text: string, file: string, path: string = file): Config {
  const { root, report } = parseConfigTree(text, file)
  const config = readConfig({ path: '', node: root, report }, path)
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
  const comment = readOptional(member('comment'), readComment)
  const gates = readOptional(member('gates'), (one) => readGates(one, file))
  const signers = readOptional(member('trust'), readTrust)
  const retention = readOptional(member('retention'), readRetention)
  return {
    models: models ?? [],
    comment: comment ?? NO_COMMENT_CONFIG,
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
