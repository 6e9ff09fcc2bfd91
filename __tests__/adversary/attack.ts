import { expect, it } from '@jest/globals'
import type { CheckName } from '../../src/domain/verification.ts'
import type { Verdict } from './stage.ts'

/**
 * Declares a test that plays an attack and expects this very check to stop it. docs/threat-model.md has a row for each.
 * @param play all ways to play it, if there are more than one
 * @param message what the check, or the refusal, has to say
 */
// oxlint-disable-next-line jest/no-export -- it declares the tests of other files
export function attack(
  name: string,
  stoppedBy: CheckName | 'refused',
  play: () => Promise<Verdict | readonly Verdict[]>,
  message = /./,
): void {
  it(`${name}: ${stoppedBy}`, async () => {
    const verdicts = [await play()].flat()
    expect(verdicts.length).toBeGreaterThan(0)
    for (const { checks, code, stderr, ...verdict } of verdicts) {
      expect({ ...verdict, stderr }).toMatchObject({ stoppedBy, verified: false })
      expect(code === 1 || (code === 2 && stoppedBy === 'refused')).toBe(true)
      expect(checks.find((check) => check.name === stoppedBy)?.detail ?? stderr).toMatch(message)
    }
  })
}
