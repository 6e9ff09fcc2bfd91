import type { ReleaseError } from '../domain/errors.ts'
import type { GateRule } from '../domain/gate-rule.ts'
import { parseModelName } from '../domain/version.ts'
import { parseInlineGates } from '../formats/gates-inline.ts'
import type { BaselineChoice } from '../usecases/find-baseline.ts'
import type { CommentMode } from '../usecases/post-comment.ts'
import type { FailOn, InputReader } from './inputs.ts'
import {
  collectErrors,
  COMMENT_MODES,
  DEFAULT_CONFIG,
  parseBaseline,
  parseBoolean,
  parseChoice,
  parseKey,
  parseToken,
  splitLines,
  within,
} from './inputs.ts'

/** The inputs of the comment door, typed; `null` or an empty list where the configuration or a default decides. */
export interface CommentInputs {
  readonly models: readonly string[]
  readonly gates: readonly GateRule[]
  readonly baseline: BaselineChoice | null
  readonly key: string | null
  readonly comment: CommentMode | null
  readonly failOn: FailOn
  readonly sigstoreInstance: string
  readonly config: string
  readonly token: string
  readonly summary: boolean
}

/** Reads all inputs and collects everything that is wrong with them. */
export function parseCommentInputs(read: InputReader): {
  readonly inputs: CommentInputs
  readonly errors: readonly ReleaseError[]
} {
  const { errors, attempt } = collectErrors()
  const inputs: CommentInputs = {
    models: splitLines(read('models')).flatMap((line) =>
      attempt<readonly string[]>([], () => [within('models', () => parseModelName(line))]),
    ),
    gates: attempt([], () => within('gates', () => parseInlineGates(read('gates')))),
    baseline: attempt(null, () => parseBaseline(read('baseline') || 'auto')),
    key: attempt(null, () => parseKey(read('key'))),
    comment:
      read('comment') === ''
        ? null
        : attempt('changed', () => parseChoice('comment', read('comment'), COMMENT_MODES)),
    failOn: attempt('never', () =>
      parseChoice('fail-on', read('fail-on'), ['never', 'fail', 'uncertain'] as const),
    ),
    sigstoreInstance: read('sigstore-instance') || 'auto',
    config: read('config') || DEFAULT_CONFIG,
    token: attempt('', () => parseToken(read('github-token'))),
    summary: attempt(true, () => parseBoolean('summary', read('summary') || 'true')),
  }
  return { inputs, errors }
}
