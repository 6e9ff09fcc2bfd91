export type Outcome = 'passed' | 'failed' | 'skipped'

/** What one check came to. */
export interface Result {
  readonly outcome: Outcome
  readonly name: string
  /** Empty where it passed. */
  readonly why: string
}

export const passed = (name: string): Result => ({ outcome: 'passed', name, why: '' })
export const failed = (name: string, why: string): Result => ({ outcome: 'failed', name, why })
export const skipped = (name: string, why: string): Result => ({ outcome: 'skipped', name, why })
