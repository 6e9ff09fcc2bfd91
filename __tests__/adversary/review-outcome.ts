/** What keeps an attack on a review from working; docs/threat-model.md says what each of them means. */
export const DEFENCES = [
  'left out',
  'judged again',
  'not reported',
  'own report',
  'base',
  'refused',
  'read-only',
  'comment',
  'escaped',
] as const

export type Defence = (typeof DEFENCES)[number]

export interface Outcome {
  /** `null`: it worked. */
  readonly stoppedBy: Defence | null
  /** What was said of it, in the log, the comment or the error. */
  readonly said: string
}
