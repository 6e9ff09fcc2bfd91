import type { Place } from './config-value.ts'
import { readChoice, readFlag, readMembers, readOptional, readWhole } from './config-value.ts'

export type CommentMode = 'always' | 'changed' | 'failing' | 'never'

/** The section `comment`; `null`: the file does not say. */
export interface CommentConfig {
  readonly post: CommentMode | null
  /** Points in a sparkline and in the chart; 0 turns both off. */
  readonly history: number | null
  /** Whether a comment without anything left to say is minimised. */
  readonly minimizeResolved: boolean | null
}

export const NO_COMMENT_CONFIG: CommentConfig = {
  post: null,
  history: null,
  minimizeResolved: null,
}

const MAX_HISTORY = 50
const MODES: readonly CommentMode[] = ['always', 'changed', 'failing', 'never']

export function readComment(place: Place): CommentConfig | undefined {
  const member = readMembers(place, { known: ['post', 'history', 'minimize_resolved'] })
  if (member === undefined) return undefined
  return {
    post: readOptional(member('post'), readChoice(MODES)) ?? null,
    history: readOptional(member('history'), readWhole(0, MAX_HISTORY)) ?? null,
    minimizeResolved: readOptional(member('minimize_resolved'), readFlag) ?? null,
  }
}
