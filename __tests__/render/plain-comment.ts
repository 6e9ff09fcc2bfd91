import type { Review } from '../../src/domain/report.ts'
import { renderComment } from '../../src/render/comment.ts'

/** A comment with plain blanks where its tables must not break. */
export const plainComment = (review: Review): string => plainBlanks(renderComment(review))

export const plainBlanks = (text: string): string => text.replaceAll('\u00A0', ' ')
