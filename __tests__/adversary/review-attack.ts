import { expect, it } from '@jest/globals'
import type { Defence, Outcome } from './review-outcome.ts'

/**
 * Declares a test that plays an attack on a review, in each of its ways, and expects this defence to stop it.
 * docs/threat-model.md has a row for each.
 * @param message what is said of it
 */
// oxlint-disable-next-line jest/no-export -- it declares the tests of other files
export function reviewAttack(
  name: string,
  stoppedBy: Defence,
  play: () => Promise<Outcome | readonly Outcome[]>,
  message = /(?:)/,
): void {
  it(`${name}: ${stoppedBy}`, async () => {
    const outcomes = [await play()].flat()
    expect(outcomes.length).toBeGreaterThan(0)
    for (const outcome of outcomes) {
      expect(outcome).toEqual({ ...outcome, stoppedBy })
      expect(outcome.said).toMatch(message)
    }
  })
}
