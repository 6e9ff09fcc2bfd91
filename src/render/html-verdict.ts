import type { GateCounts } from './gate-counts.ts'
import { formatCount } from '../domain/number-format.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml } from './html-markup.ts'
import type { Tone } from './html-status.ts'
import type { ModelState, ReviewState } from './review-state.ts'

export interface VerdictWord {
  readonly tone: Tone
  readonly word: string
}

export function reviewVerdict({ kind, counts, models }: ReviewState): VerdictWord {
  if (kind === 'failed') return { tone: 'f', word: 'Failed' }
  if (kind === 'first')
    return counts.gated > counts.passed
      ? { tone: 'w', word: 'First version, with warnings' }
      : { tone: 'i', word: 'First version' }
  if (kind === 'doubtful') return { tone: 'w', word: doubtWord(counts) }
  if (kind === 'ungated') return { tone: 'i', word: 'No gates' }
  const second = models.some(({ secondChoice }) => secondChoice)
  return { tone: second ? 'w' : 'p', word: kind === 'resolved' ? 'Resolved' : 'Passed' }
}

const doubtWord = ({ uncertain }: GateCounts): string =>
  uncertain > 0 ? 'Uncertain' : 'Passed, with warnings'

export function modelVerdict({ comparison, counts, secondChoice }: ModelState): VerdictWord {
  if (comparison.verdict === 'fail') return { tone: 'f', word: 'Failed' }
  if (comparison.verdict === 'uncertain') return { tone: 'w', word: 'Uncertain' }
  if (counts.gated > counts.passed) return { tone: 'w', word: 'Passed, with warnings' }
  if (comparison.baseline === null) return { tone: 'i', word: 'First version' }
  if (counts.gated === 0) return { tone: 'i', word: 'No gates' }
  return { tone: secondChoice ? 'w' : 'p', word: 'Passed' }
}

/** `1 failed, 6 passed` */
export function gateCountsHtml(counts: GateCounts): Html {
  const parts = [
    [counts.failed, 'failed'],
    [counts.uncertain, 'uncertain'],
    [counts.incomparable, 'not comparable'],
    [counts.warned, 'with a warning'],
    [counts.waived, 'waived'],
    [counts.passed, 'passed'],
  ] as const
  const said = parts.filter(([count]) => count > 0)
  if (said.length === 0) return html`none`
  return joinHtml(
    said.map(([count, word]) => {
      const text = html`${formatCount(count)} ${word}`
      return word === 'failed' ? html`<strong>${text}</strong>` : text
    }),
    ', ',
  )
}
